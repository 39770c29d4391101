// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/ChildPlan.h"
#include "session/EventStore.h"
#include "session/Run.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace base {
class Clock;
}

namespace session {

class SessionService;

/// Runs of steps of kind ParallelSessions: starts a session for each child, waits until all have ended and makes one
/// result of theirs. Thread: main.
///
/// A child that is interrupted can be resumed, so its parent waits for it. After a restart nothing is started: children
/// that had not begun wait for the user, as their parent does.
class ParallelRuns : public QObject
{
    Q_OBJECT
public:
    /// Gives a child what it needs before it starts (a worktree of its own): calls the second argument once, with the
    /// session as it shall be made.
    using Prepare = std::function<void(const Session &child, const std::function<void(base::Result<Session>)> &ready)>;

    ParallelRuns(SessionService &service, EventStore &store, const base::Clock &clock);

    void setPrepare(Prepare prepare) { m_prepare = std::move(prepare); }
    void start(const Run &run, const Session &parent, const ChildPlan &plan);
    void takeUp(const Run &run, const Step &step);
    /// Reacts to a stored change: a child has ended, or the parent is asked to stop.
    void follow(const Change &change);
    void removed(const base::SessionId &session);

signals:
    void refused(const base::SessionId &session, const base::Error &error);

private:
    struct Group
    {
        Run run;
        ChildPlan plan;
        QHash<base::SessionId, QString> failures; ///< children that never came to be, and those that were removed
        QHash<base::SessionId, base::RunId> told; ///< to end, and what ran then
        bool ending = false; ///< stopped, or one failed and that is enough
    };
    enum class Outcome { Open, Succeeded, Failed };

    void add(const Run &run, const ChildPlan &plan);
    void begin(const base::RunId &run, const base::Result<Session> &child, const base::SessionId &id, const Step &step);
    [[nodiscard]] Outcome outcomeOf(const Group &group, const base::SessionId &child) const;
    [[nodiscard]] QString wordsFor(const Group &group, qsizetype index) const;
    /// No child goes on; those that have not begun do not.
    void end(Group &group);
    void look(const base::RunId &run);
    void finish(const Group &group);
    void store(const Run &run, QLatin1StringView type, const QString &suffix, QJsonObject data);

    SessionService &m_service;
    EventStore &m_store;
    const base::Clock &m_clock;
    Prepare m_prepare;
    QHash<base::RunId, Group> m_groups;
    QHash<base::SessionId, base::RunId> m_parents; ///< of the children
};

} // namespace session
