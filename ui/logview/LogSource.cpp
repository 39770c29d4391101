// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogSource.h"

#include "logs/LogDocument.h"
#include "ui/models/Format.h"

#include <QCoreApplication>

namespace ui {

using namespace Qt::StringLiterals;

QList<LogSource> logSourcesOf(const session::Snapshot &snapshot, const QString &runsFolder)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ui::LogSource", text); };
    QList<LogSource> sources;
    for (const session::Step &step : snapshot.steps) {
        if (step.run.isNull())
            continue;
        LogSource source;
        source.session = snapshot.session.id;
        source.run = step.run;
        source.sessionTitle = snapshot.session.title;
        source.project = snapshot.session.project;
        source.title = step.attempts > 1 ? tr("Step %1, try %2").arg(step.position + 1).arg(step.attempts)
                                         : tr("Step %1").arg(step.position + 1);
        source.engineName = Format::engine(snapshot.session);
        source.engineIcon = Format::engineIcon(snapshot.session);
        source.state = step.state;
        const QString folder = runsFolder + u'/' + step.run.toString();
        source.outputPath = folder + u"/run.log"_s;
        if (step.attempt.background) // the session's mode may be another one since
            source.errorPath = folder + u"/stderr.log"_s;
        source.live = session::isActive(step.state);
        source.startedAt = step.startedAt;
        sources.append(source);
    }
    return sources;
}

logs::LogSpec logSpecOf(const LogSource &source)
{
    logs::LogSpec spec;
    spec.parts.append({source.outputPath, false});
    if (!source.errorPath.isEmpty())
        spec.parts.append({source.errorPath, true});
    // A log that has ended and cannot be found is worth a word; one that is yet to come is not.
    spec.follow = source.live;
    if (source.rows > 0 && source.columns > 0) {
        spec.rows = source.rows;
        spec.columns = source.columns;
    }
    return spec;
}

} // namespace ui
