// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/TaskStarter.h"
#include "tasks/TaskStore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace base {
class Clock;
}

namespace tasks {

/// Takes tasks from a store and has them run: claims, checks, starts, keeps the leases alive, reports the ends.
///
/// A task that cannot be started is failed in the store and the next one is taken. While the store cannot be reached
/// runs go on until their lease is about to end; then they are stopped, because another worker may begin them.
/// Thread: main.
class Orchestrator : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        Worker worker;
        int maxConcurrent = 1;
        QStringList engines; ///< to take tasks for; empty: all the starter has
        std::chrono::milliseconds leaseTime{60'000}; ///< heartbeats come at a fifth of it
        std::chrono::milliseconds pollInterval{5'000}; ///< in case no signal comes
        std::optional<TaskId> only; ///< this task and no other
        /// Why nothing may start just now (budget, memory), in words; empty: it may. May be unset; quick.
        std::function<QString()> holdBack;
        std::function<std::optional<int>()> freeMemoryMb; ///< may be unset
        std::function<QStringList()> fullEngines; ///< that can take nothing just now; may be unset
        std::function<std::optional<base::Money>()> budgetLeft; ///< may be unset
    };

    /// @p store, @p starter and @p clock outlive this.
    Orchestrator(TaskStore &store, TaskStarter &starter, const base::Clock &clock, Options options,
                 QObject *parent = nullptr);
    ~Orchestrator() override;

    /// Claims whenever something is there, until pause() or drain().
    void start();
    /// Claims nothing more here; what runs goes on. Other workers are not concerned (TaskStore::setPaused()).
    void pause();
    [[nodiscard]] bool isActive() const { return m_active; }
    /// Claims one task, or says with nothingToDo() that there is none; then behaves as paused.
    void processNext();
    /// Claims nothing more; drained() follows when nothing runs here any more.
    void drain();
    /// Drains and stops what runs; cancelled runs are given back to the queue.
    void stopAll();

    void setMaxConcurrent(int count);
    [[nodiscard]] int runningCount() const { return static_cast<int>(m_running.size()); }
    [[nodiscard]] QList<Task> running() const;
    /// Why nothing is claimed although it is active; empty: nothing is in the way.
    [[nodiscard]] QString heldBack() const { return m_heldBack; }

signals:
    void claimed(const tasks::Task &task);
    void started(const tasks::Task &task); ///< its session is known and begins
    void ended(const tasks::Task &task); ///< as stored: final, or pending again for a retry
    void nothingToDo();
    void drained();
    void heldBackChanged(const QString &reason);
    /// The store did not answer; it is asked again.
    void storeFailed(const base::Error &error);

private:
    struct Running
    {
        Task task;
        std::chrono::milliseconds deadline{0}; ///< by the steady clock: stopped before another may have it
        bool overdue = false; ///< the store has not been heard of for too long
        bool stopping = false;
        bool lost = false;
        bool giveBack = false;
    };

    void look();
    void lookSoon();
    void claimNext();
    void take(const Task &task);
    void beat();
    void beatOne(const TaskId &id);
    void onHeartbeat(const TaskId &id, std::chrono::milliseconds sentAt, const base::Result<Heartbeat> &answer);
    void onBeginning(const TaskId &id, const base::SessionId &session, const QString &engine);
    void onFinished(const TaskId &id, const TaskOutcome &outcome);
    void onRefused(const TaskId &id, const base::Error &error);
    void onChanged(const QList<Task> &tasks);
    void report(const TaskId &id, const TaskOutcome &outcome, int tries);
    void forget(const TaskId &id, const Task *stored);
    void loseOverdue(const TaskId &id);
    void lose(const TaskId &id);
    void setHeldBack(const QString &reason);
    void checkDrained();
    [[nodiscard]] Lease leaseOf(const Running &running) const;

    TaskStore &m_store;
    TaskStarter &m_starter;
    const base::Clock &m_clock;
    Options m_options;
    QHash<TaskId, Running> m_running;
    QTimer m_poll;
    QTimer m_heartbeat;
    QString m_heldBack;
    LeaseId m_pendingClaim; ///< asked for and not answered yet, or to be asked again
    bool m_claiming = false;
    bool m_active = false;
    bool m_once = false;
    bool m_draining = false;
};

} // namespace tasks
