// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/EngineLimits.h"

#include "session/Engine.h"
#include "session/SessionService.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using base::SessionId;
using session::Profile;
using session::SessionService;
using settings::EngineConnection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::EngineLimits)
};

/// A service that sessions name: its kind and its name. Empty: the profile names none.
QString keyOf(const QString &kind, const QString &name)
{
    return name.isEmpty() ? QString() : kind + u'\n' + name;
}

QString keyOf(const Profile &profile)
{
    return keyOf(profile.engine, profile.engineOptions.value("connection"_L1).toString());
}

struct Limit
{
    QString name;
    int runs = 0;
};

QHash<QString, Limit> limitedServices(const QList<EngineConnection> &known)
{
    QHash<QString, Limit> limits;
    for (const EngineConnection &each : known) {
        if (const int runs = settings::limitsOf(each).runsAtOnce; runs > 0)
            limits.insert(keyOf(each.kind, each.name), {each.name, runs});
    }
    return limits;
}

/// Sessions at work, but for @p except, by their service.
QHash<QString, int> workingAt(const SessionService &service, const SessionId &except = {})
{
    QHash<QString, int> counts;
    for (const SessionId &id : service.working()) {
        const session::Snapshot *snapshot = id == except ? nullptr : service.find(id);
        if (const QString key = snapshot ? keyOf(snapshot->session.profile) : QString(); !key.isEmpty())
            ++counts[key];
    }
    return counts;
}

} // namespace

settings::ConnectionLimits limitsFor(const Profile &profile, const QList<EngineConnection> &known)
{
    const QString name = profile.engineOptions.value("connection"_L1).toString();
    const auto found = std::ranges::find_if(
        known, [&](const EngineConnection &each) { return each.kind == profile.engine && each.name == name; });
    return found == known.end() ? settings::ConnectionLimits() : settings::limitsOf(*found);
}

void applyLimits(session::RunRequest &request, const QList<EngineConnection> &known)
{
    Profile &profile = request.session.profile;
    const settings::ConnectionLimits limits = limitsFor(profile, known);
    if (request.step.timeout.count() <= 0)
        request.step.timeout = limits.timeLimit;
    if (!profile.maxBudget)
        profile.maxBudget = limits.budget;
}

std::function<QString(const SessionId &)> engineHold(const QList<EngineConnection> &known,
                                                     const SessionService &service)
{
    const auto limits = limitedServices(known);
    if (limits.isEmpty())
        return {};
    return [limits, &service](const SessionId &id) {
        const session::Snapshot *snapshot = service.find(id);
        const QString key = snapshot ? keyOf(snapshot->session.profile) : QString();
        const auto limit = limits.constFind(key);
        if (limit == limits.constEnd())
            return QString();
        const int running = workingAt(service, id).value(key);
        return running < limit->runs
            ? QString()
            : Text::tr("%1 of %2 runs are at work on %3").arg(running).arg(limit->runs).arg(limit->name);
    };
}

QStringList fullEngines(const QList<EngineConnection> &known, const SessionService &service,
                        const QList<ClaimedRun> &claimed)
{
    const auto limits = limitedServices(known);
    if (limits.isEmpty())
        return {};
    auto working = workingAt(service);
    const QList<SessionId> counted = service.working();
    for (const ClaimedRun &run : claimed) {
        if (!counted.contains(run.session))
            ++working[keyOf(run.kind, run.connection)];
    }
    QMap<QString, bool> hasRoom;
    for (const EngineConnection &each : known) {
        if (!each.enabled)
            continue;
        const QString key = keyOf(each.kind, each.name);
        const auto limit = limits.constFind(key);
        bool &room = hasRoom[each.kind];
        room = room || limit == limits.constEnd() || working.value(key) < limit->runs;
    }
    QStringList full;
    for (auto kind = hasRoom.cbegin(); kind != hasRoom.cend(); ++kind) {
        if (!kind.value())
            full.append(kind.key());
    }
    return full;
}

} // namespace app
