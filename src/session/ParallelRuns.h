// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/ChildPlan.h"
#include "session/ChildResults.h"
#include "session/PatientStore.h"
#include "session/Run.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QLockFile;
QT_END_NAMESPACE

namespace base {
class Clock;
}

namespace session {

class SessionService;

/// Runs of steps of kind ParallelSessions: starts a session for each child, waits until all have ended and makes one
/// result of theirs: what they said is the run's log, what they came to stands in the event that ends it. Thread: main.
///
/// A child that is interrupted can be resumed, so its parent waits for it. After a restart nothing is started: children
/// that had not begun wait for the user, as their parent does.
class ParallelRuns : public QObject
{
    Q_OBJECT
public:
    /// Takes the session as it shall be made. False: it is not wanted any more, what was made for it can go.
    using Ready = std::function<bool(const base::Result<Session> &child)>;
    /// Gives a child what it needs before it starts (a worktree of its own), then calls @p ready once.
    using Prepare = std::function<void(const Session &child, const Ready &ready)>;

    /// @p runsFolder: where runs have their folders; a command's output is read there.
    ParallelRuns(SessionService &service, EventStore &store, const base::Clock &clock, const QString &runsFolder);

    void setPrepare(Prepare prepare) { m_prepare = std::move(prepare); }
    void start(const Run &run, const Session &parent, const ChildPlan &plan);
    /// Sessions that were not made yet are made and wait for the user.
    void takeUp(const Run &run, const Step &step);
    /// Reacts to a stored change: a child has ended, or the parent is asked to stop.
    void follow(const Change &change);
    void removed(const base::SessionId &session);

    /// A living program, this one or another, holds the parallel run with this folder.
    [[nodiscard]] static bool isDriven(const QString &runFolder);

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
        std::shared_ptr<QLockFile> lock; ///< null: another living program makes, ends and sums up its sessions
    };
    enum class Outcome { Open, Succeeded, Failed };
    enum class Start { Yes, ByUser };

    [[nodiscard]] static QString lockOf(const QString &runFolder);
    [[nodiscard]] std::shared_ptr<QLockFile> lock(const Run &run) const;
    /// Starts it, or leaves that to the user.
    void make(const Run &run, const Session &parent, const ChildPlan &plan, qsizetype index, Start start);
    void makeMissing(const base::RunId &run);
    void add(const Run &run, const ChildPlan &plan);
    bool begin(const base::RunId &run, const base::Result<Session> &child, qsizetype index, Start start);
    [[nodiscard]] Outcome outcomeOf(const Group &group, const base::SessionId &child) const;
    [[nodiscard]] ChildResult resultOf(const Group &group, qsizetype index) const;
    /// No child goes on; those that have not begun do not.
    void end(Group &group);
    void look(const base::RunId &run);
    void forget(const base::RunId &run);
    void finish(const Group &group);
    void storeEnd(const Run &run, const QList<ChildResult> &results);
    void store(const Run &run, QLatin1StringView type, const QString &suffix, QJsonObject data);

    SessionService &m_service;
    EventStore &m_store;
    PatientStore m_patient;
    const base::Clock &m_clock;
    QString m_runsFolder;
    Prepare m_prepare;
    QHash<base::RunId, Group> m_groups;
    QHash<base::SessionId, base::RunId> m_parents; ///< of the children
};

} // namespace session
