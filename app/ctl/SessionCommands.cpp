// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SessionCommands.h"

#include "app/ctl/LostRuns.h"
#include "app/ctl/Output.h"
#include "base/Paths.h"
#include "base/PrivateFile.h"
#include "session/EventStore.h"
#include "session/State.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace ctl {
namespace {

using session::Snapshot;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl::SessionCommands", text);
}

QJsonObject toJson(const Snapshot &snapshot)
{
    QJsonObject json = session::toJson(snapshot.session);
    QJsonArray steps;
    for (const session::Step &step : snapshot.steps)
        steps.append(session::toJson(step));
    json.insert(QStringLiteral("steps"), steps);
    return json;
}

/// The record may say that something runs whose process is gone, until some program looks.
Snapshot asItIs(Snapshot snapshot)
{
    const session::Step *active = snapshot.active();
    if (active && isLost(base::Paths::fromEnvironment(), snapshot.session, *active)) {
        snapshot.session.status = session::Status::Unknown;
        snapshot.session.statusDetail
            = tr("Its process is gone. Its end is put on record by \"gantryctl session resume\" or the window.");
    }
    return snapshot;
}

QString costText(const std::optional<base::Money> &cost)
{
    return cost ? cost->toString() : QStringLiteral("–");
}

QString toLine(const Snapshot &snapshot)
{
    const session::Session &s = snapshot.session;
    return QStringLiteral("%1  %2  %3  %4  %5\n")
        .arg(s.id.toString().left(8), session::toString(s.status).leftJustified(11), costText(s.cost).rightJustified(9),
             s.lastActivity.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")), harmless(s.title));
}

QString statusText(const session::Session &s)
{
    return s.statusDetail.isEmpty() ? session::toString(s.status)
                                    : tr("%1: %2").arg(session::toString(s.status), s.statusDetail);
}

QString toLines(const Snapshot &snapshot)
{
    const session::Session &s = snapshot.session;
    QString text
        = tr("Session:       %1\nTitle:         %2\nFolder:        %3\nStatus:        %4\nConversation:  %5\nCost:     "
             "     %6\n")
              .arg(s.id.toString(), s.title, s.workingFolder, statusText(s),
                   s.conversation.isNull() ? QStringLiteral("–") : s.conversation.toString(), costText(s.cost));
    for (const session::Step &step : snapshot.steps)
        text += QStringLiteral("%1. %2  %3  %4\n")
                    .arg(step.position + 1)
                    .arg(session::toString(step.state).leftJustified(11), costText(step.cost).rightJustified(9),
                         step.title.isEmpty() ? step.text.section(u'\n', 0, 0).left(100) : step.title);
    return text;
}

int failed(const base::Error &error)
{
    printError(error);
    return exitcode::failed;
}

QJsonObject exportJson(const Snapshot &snapshot, const QList<session::Event> &events)
{
    QJsonArray array;
    for (const session::Event &event : events) {
        QJsonObject json = eventLine(event);
        json.remove(QStringLiteral("type"));
        json.insert(QStringLiteral("id"), event.id);
        json.insert(QStringLiteral("source"), event.source);
        array.append(json);
    }
    return {{QStringLiteral("gantry_export"), 1},
            {QStringLiteral("session"), toJson(snapshot)},
            {QStringLiteral("events"), array}};
}

int writeExport(const QJsonObject &json, const QString &file)
{
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (file.isEmpty()) {
        printText(QString::fromUtf8(bytes));
        return exitcode::succeeded;
    }
    const auto written = base::writePrivateFile(file, bytes);
    return written ? exitcode::succeeded : failed(written.error());
}

base::Result<Snapshot> findStored(const base::Result<QList<Snapshot>> &all, const QString &prefix)
{
    if (!all)
        return std::unexpected(all.error());
    return findByPrefix(*all, prefix);
}

} // namespace

base::Result<Snapshot> findByPrefix(const QList<Snapshot> &all, const QString &prefix)
{
    // An unset variable of a script must not stand for the only session there is.
    if (prefix.isEmpty())
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("Name the session by its id. See \"gantryctl session list --all\"."));
    QList<Snapshot> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const Snapshot &s) { return s.session.id.toString().startsWith(prefix); });
    if (found.isEmpty())
        return base::fail(base::Error::Kind::NotFound,
                          tr("There is no session %1. See \"gantryctl session list --all\".").arg(prefix));
    if (found.size() > 1)
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("%1 is the beginning of %2 session ids. Give more of it.").arg(prefix).arg(found.size()));
    return found.first();
}

QFuture<int> listSessions(const SessionListArguments &arguments, session::EventStore &store, QObject *context)
{
    return store.sessions().then(context, [arguments](base::Result<QList<Snapshot>> all) {
        if (!all)
            return failed(all.error());
        if (!arguments.all)
            all->removeIf([](const Snapshot &s) { return s.session.archived; });
        std::ranges::sort(*all, std::greater(), [](const Snapshot &s) { return s.session.lastActivity; });
        QJsonArray array;
        for (const Snapshot &stored : *all) {
            const Snapshot snapshot = asItIs(stored);
            if (arguments.json)
                array.append(toJson(snapshot));
            else
                printText(toLine(snapshot));
        }
        if (arguments.json)
            printText(QString::fromUtf8(QJsonDocument(array).toJson()));
        return exitcode::succeeded;
    });
}

QFuture<int> showSession(const SessionShowArguments &arguments, session::EventStore &store, QObject *context)
{
    return store.sessions().then(context, [arguments](const base::Result<QList<Snapshot>> &all) {
        const auto found = findStored(all, arguments.id);
        if (!found)
            return failed(found.error());
        const Snapshot snapshot = asItIs(*found);
        printText(arguments.json ? QString::fromUtf8(QJsonDocument(toJson(snapshot)).toJson())
                                 : harmless(toLines(snapshot)));
        return exitcode::succeeded;
    });
}

QFuture<int> exportSession(const SessionExportArguments &arguments, session::EventStore &store, QObject *context)
{
    return store.sessions()
        .then(context,
              [arguments, &store, context](const base::Result<QList<Snapshot>> &all) -> QFuture<int> {
                  const auto found = findStored(all, arguments.id);
                  if (!found)
                      return QtFuture::makeReadyValueFuture(failed(found.error()));
                  return store.events(found->session.id, 0, std::numeric_limits<int>::max())
                      .then(context, [arguments, snapshot = *found](const base::Result<QList<session::Event>> &events) {
                          return events ? writeExport(exportJson(snapshot, *events), arguments.file)
                                        : failed(events.error());
                      });
              })
        .unwrap();
}

} // namespace ctl
