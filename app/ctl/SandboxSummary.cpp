// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxSummary.h"

#include "base/Money.h"
#include "base/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

QString durationText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

/// One cell of a table: no line ends, no bars.
QString cell(const QString &text)
{
    return text.simplified().replace(u'|', u"\\|"_s).left(200);
}

} // namespace

QString lineOf(const QJsonObject &taskResult)
{
    QStringList parts{taskResult.value(u"state").toString()};
    if (const QString error = taskResult.value(u"error").toString(); !error.isEmpty())
        parts[0] += u" (%1)"_s.arg(error);
    if (taskResult.contains(u"duration_ms"_s))
        parts.append(durationText(taskResult.value(u"duration_ms").toInteger()));
    const QJsonValue results = taskResult.value(u"results");
    if (const QString branch = results[u"branch"].toString(); !branch.isEmpty())
        parts.append(tr("branch %1").arg(branch));
    if (const QString pull = results[u"pull_request"].toString(); !pull.isEmpty())
        parts.append(pull);
    if (const qsizetype files = results[u"files"].toArray().size(); files > 0)
        parts.append(files == 1 ? tr("1 file changed") : tr("%1 files changed").arg(files));
    return parts.join(u", "_s);
}

QString markdownOf(const QJsonObject &summary)
{
    QString text = u"# %1\n\n"_s.arg(tr("Tasks in sandboxes"));
    text += tr("%1 of %2 tasks succeeded, %3 failed, %4 were not begun. It took %5.")
                .arg(summary.value(u"succeeded").toInt())
                .arg(summary.value(u"tasks").toInt())
                .arg(summary.value(u"failed").toInt())
                .arg(summary.value(u"skipped").toInt())
                .arg(durationText(summary.value(u"duration_ms").toInteger()));
    text += u' '
        + tr("Claude cost %1, the sandboxes about %2 (estimated).")
              .arg(base::Money::fromDollars(summary.value(u"cost_usd").toDouble()).toString(),
                   base::Money::fromDollars(summary.value(u"sandbox_cost_usd").toDouble()).toString())
        + u"\n\n| # | %1 | %2 |\n|---|---|---|\n"_s.arg(tr("Task"), tr("Result"));
    for (const QJsonValue &result : summary.value(u"results").toArray())
        text += u"| %1 | %2 | %3 |\n"_s.arg(result[u"task"].toInt())
                    .arg(cell(result[u"text"].toString()), cell(lineOf(result.toObject())));
    return text;
}

base::Result<> writeTask(const QJsonObject &taskResult, const QString &runs, const QString &folder)
{
    const QString target = u"%1/%2"_s.arg(folder).arg(taskResult.value(u"task").toInt(), 2, 10, QLatin1Char('0'));
    if (const auto made = base::makePrivateFolder(target); !made)
        return made;
    const QString run = taskResult.value(u"run").toString();
    const std::pair<QString, QString> files[] = {{u"run.log"_s, u"stdout.log"_s},
                                                 {u"stderr.log"_s, u"stderr.log"_s},
                                                 {u"results.patch"_s, u"changes.patch"_s},
                                                 {u"results.bundle"_s, u"commits.bundle"_s}};
    for (const auto &[source, name] : files) {
        const QString from = runs + u'/' + run + u'/' + source;
        if (!run.isEmpty() && QFile::exists(from) && !QFile::copy(from, target + u'/' + name))
            return base::fail(Error::Kind::Unavailable, tr("%1 cannot be written.").arg(target + u'/' + name));
    }
    return base::writePrivateFile(target + u"/result.json"_s, QJsonDocument(taskResult).toJson());
}

base::Result<> writeSummary(const QJsonObject &summary, const QString &folder)
{
    if (const auto written = base::writePrivateFile(folder + u"/summary.json"_s, QJsonDocument(summary).toJson());
        !written)
        return written;
    return base::writePrivateFile(folder + u"/summary.md"_s, markdownOf(summary).toUtf8());
}

} // namespace ctl
