// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Schedule.h"
#include "tasks/Task.h"

#include <QFuture>
#include <QHash>
#include <QObject>

namespace tasks {

/// Which tasks, and how many of them. Unset members do not filter.
struct TaskQuery
{
    enum class Order {
        Queue, ///< priority, then arrival: as they will be claimed
        Newest, ///< arrival, newest first
        Ended, ///< end, newest first
    };

    QList<TaskState> states;
    QString project;
    QString engine; ///< asked for or run on
    QString assignee;
    QString label;
    QString text; ///< in title, description, commands or id; case does not matter
    bool deadLetterOnly = false;
    Order order = Order::Queue;
    qint64 offset = 0;
    int limit = 1000;

    bool operator==(const TaskQuery &) const = default;
};

struct TaskPage
{
    QList<Task> tasks;
    qint64 total = 0; ///< that match, without offset and limit
};

using TaskCounts = QHash<TaskState, qint64>;

/// Settings of the queue itself, for all its workers.
struct QueueState
{
    bool paused = false; ///< nothing is claimed; what runs goes on
    QDateTime pausedSince;
    int maxRunning = 0; ///< over all workers; 0: any number
    QMap<QString, int> maxPerEngine;

    bool operator==(const QueueState &) const = default;
};

/// What a worker can take just now.
struct ClaimRequest
{
    Worker worker;
    LeaseId lease; ///< made by the worker; asking again with the same one gives the same task
    std::chrono::milliseconds leaseTime{60'000};
    QStringList engines; ///< it has, the default one first; a task for none of these is passed over
    QStringList full; ///< those of them that can take nothing just now
    std::optional<int> memoryMb; ///< free for it; larger tasks are passed over
    std::optional<base::Money> maxEstimate; ///< left in the budget; tasks with a larger estimate are passed over
    std::optional<TaskId> only; ///< this one or none
};

/// A running task as its worker knows it.
struct Lease
{
    TaskId task;
    LeaseId id;

    bool operator==(const Lease &) const = default;
};

struct Heartbeat
{
    QDateTime until;
    bool cancelRequested = false;
};

/// Text for a task that is to follow once its own commands are done, in the same conversation.
struct TaskFollowUp
{
    base::FollowUpId id;
    TaskId task;
    QString text;
    QDateTime at;

    bool operator==(const TaskFollowUp &) const = default;
};

/// Where tasks are kept, and the one place that moves them. Every call is one atomic, durable move; what a future says
/// has happened. Calls may come from any thread and return at once; futures finish and signals come on another thread.
///
/// A claim is a lease: it ends at leaseUntil by the store's own clock unless heartbeat() moves that on. Then the task
/// goes back and its old lease is worth nothing: heartbeat() and the moves with a lease fail with Conflict. A worker
/// that does not get through to the store has to stop its run before leaseUntil.
///
/// Errors: NotFound (no such task), Conflict (legal in another state, or the lease is gone), InvalidInput (validate()),
/// Unavailable (nothing was changed, or asking again with the same ids gives the same answer).
class TaskStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    template <typename T = void>
    using Answer = QFuture<base::Result<T>>;

    /// Fills in id, createdAt, sequence and estimate. All or none. A task with an id that is there already: Conflict,
    /// unless it is the same definition (then that task is given back). Dependencies may be stored tasks or others of
    /// @p tasks; a loop is a Conflict. A dependency that can never be fulfilled cancels the task at once.
    /// @p children: waiting tasks that from now on wait for the success of each of @p tasks.
    [[nodiscard]] virtual Answer<QList<Task>> add(const QList<Task> &tasks, const QList<TaskId> &children = {}) = 0;

    [[nodiscard]] virtual Answer<Task> find(const TaskId &id) = 0;
    [[nodiscard]] virtual Answer<TaskPage> list(const TaskQuery &query) = 0;
    /// Of the tasks @p query matches, without its states.
    [[nodiscard]] virtual Answer<TaskCounts> counts(const TaskQuery &query) = 0;

    /// The task to run next, moved to Running; nothing: there is none for this worker. First returns expired leases,
    /// queues what is due, and fires due schedules. A task that comes back from a worker that went away keeps session
    /// and worker, so that its run can be taken up by a worker of the same home.
    [[nodiscard]] virtual Answer<std::optional<Task>> claim(const ClaimRequest &request) = 0;
    [[nodiscard]] virtual Answer<Heartbeat> heartbeat(const Lease &lease, std::chrono::milliseconds leaseTime) = 0;
    /// Before the session begins: which one it is, on which engine; @p worker is the one of the claim.
    [[nodiscard]] virtual Answer<> begun(const Lease &lease, const Worker &worker, const base::SessionId &session,
                                         const QString &engine)
        = 0;
    /// The id an outside service gave it.
    [[nodiscard]] virtual Answer<> setExecution(const Lease &lease, const QString &execution) = 0;
    [[nodiscard]] virtual Answer<> setProgress(const Lease &lease, const TaskProgress &progress) = 0;
    /// Ends of a running task. complete() and fail() with a lease that has done it already succeed again.
    [[nodiscard]] virtual Answer<Task> complete(const Lease &lease, const TaskResult &result,
                                                std::optional<base::Money> cost)
        = 0;
    /// Goes back to Pending when the error is retryable and tries are left, else to Failed or Timeout.
    [[nodiscard]] virtual Answer<Task> fail(const Lease &lease, const TaskError &error, const TaskResult &result,
                                            std::optional<base::Money> cost)
        = 0;
    /// The worker has stopped it because of cancel().
    [[nodiscard]] virtual Answer<Task> cancelled(const Lease &lease, std::optional<base::Money> cost) = 0;
    /// Back to the queue, as if it had not been claimed.
    [[nodiscard]] virtual Answer<Task> giveBack(const Lease &lease) = 0;

    /// What people do. cancel(): at once, or by its worker when it runs. Tasks that wait for it are cancelled too when
    /// they cannot run any more.
    [[nodiscard]] virtual Answer<Task> cancel(const TaskId &id, const QString &reason = {}) = 0;
    /// A final task begins again with a new session; its tries are counted from zero. Tasks after it that were
    /// cancelled because of it stay so.
    [[nodiscard]] virtual Answer<Task> retry(const TaskId &id) = 0;
    [[nodiscard]] virtual Answer<Task> setPriority(const TaskId &id, int priority) = 0;
    /// What was asked for may be changed until it is claimed.
    [[nodiscard]] virtual Answer<Task> edit(const Task &task) = 0;
    /// Takes a final task out of the dead letters; it stays as it is.
    [[nodiscard]] virtual Answer<Task> acknowledge(const TaskId &id) = 0;
    /// Final tasks only.
    [[nodiscard]] virtual Answer<> remove(const TaskId &id) = 0;
    /// All final tasks that ended before @p before; how many.
    [[nodiscard]] virtual Answer<int> removeEnded(const QDateTime &before) = 0;

    [[nodiscard]] virtual Answer<QueueState> queueState() = 0;
    [[nodiscard]] virtual Answer<QueueState> setPaused(bool paused) = 0;
    [[nodiscard]] virtual Answer<QueueState> setLimits(int maxRunning, const QMap<QString, int> &maxPerEngine) = 0;

    /// Adds or replaces; nextAt is set by the store.
    [[nodiscard]] virtual Answer<Schedule> putSchedule(const Schedule &schedule) = 0;
    [[nodiscard]] virtual Answer<QList<Schedule>> schedules() = 0;
    [[nodiscard]] virtual Answer<> removeSchedule(const ScheduleId &id) = 0;
    /// Makes the tasks that are due; claim() does the same. How many.
    [[nodiscard]] virtual Answer<int> fireSchedules() = 0;

    /// Kept until removeFollowUp(). Conflict: the task is final, or about to be (lastFollowUps()).
    [[nodiscard]] virtual Answer<TaskFollowUp> addFollowUp(const TaskId &task, const QString &text) = 0;
    [[nodiscard]] virtual Answer<QList<TaskFollowUp>> followUps(const TaskId &task) = 0;
    /// The last look before a running task ends: what waits and is not among @p done. When that is nothing, no more is
    /// taken for this run: addFollowUp() is a Conflict then, as for a final task. Nothing comes between the two.
    [[nodiscard]] virtual Answer<QList<TaskFollowUp>> lastFollowUps(const Lease &lease,
                                                                    const QList<base::FollowUpId> &done)
        = 0;
    [[nodiscard]] virtual Answer<> removeFollowUp(const base::FollowUpId &id) = 0;

    /// What a service measures of an execution, and a line of its log, for other programs that look on. Stores that
    /// have no such place drop them.
    virtual Answer<> storeMetrics([[maybe_unused]] const QString &execution,
                                  [[maybe_unused]] const QJsonObject &metrics)
    {
        return QtFuture::makeReadyValueFuture(base::Result<>());
    }
    virtual Answer<> publishLog([[maybe_unused]] const QString &execution, [[maybe_unused]] const QString &level,
                                [[maybe_unused]] const QString &message, [[maybe_unused]] const QDateTime &at)
    {
        return QtFuture::makeReadyValueFuture(base::Result<>());
    }

    /// The earliest time at which a claim may find something without anybody doing anything; invalid: none.
    [[nodiscard]] virtual Answer<QDateTime> nextDue() = 0;

signals:
    /// New or changed, by this program or another; newest state. From another thread: connect queued.
    void changed(const QList<tasks::Task> &tasks);
    void removed(const QList<tasks::TaskId> &ids);
    void queueStateChanged(const tasks::QueueState &state);
    /// A schedule was added, changed, removed or has fired.
    void schedulesChanged();
    /// Something may be claimed now that could not be before.
    void workAvailable();
    /// Only stores over a network: false with why, true when it is back (read everything again).
    void connectionChanged(bool connected, const QString &reason);
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::QueueState)
