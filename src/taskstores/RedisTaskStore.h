// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"
#include "taskstores/RedisAddress.h"

#include <functional>
#include <memory>

namespace taskstores {

struct RedisReply;

/// Tasks on a Redis or Valkey server, shared by any number of machines. Every move is one script, so it happens whole
/// or not at all; times are the server's own. After a lost connection calls are sent again until their time is over,
/// which gives the same answer as the first time would have.
///
/// Beside the queue's own keys (RedisAddress::prefix) it keeps the names that other programs know:
/// claude:executions:<task>, claude:costs:executions, claude:costs:daily:<day>, and tells on the channel "tasks".
class RedisTaskStore : public tasks::TaskStore
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds defaultPatience{15'000};

    /// Connects. @p patience: how long a call may wait for a lost server.
    [[nodiscard]] static base::Result<std::unique_ptr<RedisTaskStore>>
    open(const RedisAddress &address, std::chrono::milliseconds patience = defaultPatience);
    ~RedisTaskStore() override;

    /// What a service measures of an execution: kept for five minutes (claude:metrics:execution:<id>).
    Answer<> storeMetrics(const QString &execution, const QJsonObject &metrics) override;
    /// A line of an execution's log, for whoever listens on execution:<id>:logs.
    Answer<> publishLog(const QString &execution, const QString &level, const QString &message,
                        const QDateTime &at) override;

    Answer<QList<tasks::Task>> add(const QList<tasks::Task> &tasks, const QList<tasks::TaskId> &children = {}) override;
    Answer<tasks::Task> find(const tasks::TaskId &id) override;
    Answer<tasks::TaskPage> list(const tasks::TaskQuery &query) override;
    Answer<tasks::TaskCounts> counts(const tasks::TaskQuery &query) override;
    Answer<std::optional<tasks::Task>> claim(const tasks::ClaimRequest &request) override;
    Answer<tasks::Heartbeat> heartbeat(const tasks::Lease &lease, std::chrono::milliseconds leaseTime) override;
    Answer<> begun(const tasks::Lease &lease, const tasks::Worker &worker, const base::SessionId &session,
                   const QString &engine) override;
    Answer<> setExecution(const tasks::Lease &lease, const QString &execution) override;
    Answer<> setProgress(const tasks::Lease &lease, const tasks::TaskProgress &progress) override;
    Answer<tasks::Task> complete(const tasks::Lease &lease, const tasks::TaskResult &result,
                                 std::optional<base::Money> cost) override;
    Answer<tasks::Task> fail(const tasks::Lease &lease, const tasks::TaskError &error, const tasks::TaskResult &result,
                             std::optional<base::Money> cost) override;
    Answer<tasks::Task> cancelled(const tasks::Lease &lease, std::optional<base::Money> cost) override;
    Answer<tasks::Task> giveBack(const tasks::Lease &lease) override;
    Answer<tasks::Task> cancel(const tasks::TaskId &id, const QString &reason = {}) override;
    Answer<tasks::Task> retry(const tasks::TaskId &id) override;
    Answer<tasks::Task> setPriority(const tasks::TaskId &id, int priority) override;
    Answer<tasks::Task> edit(const tasks::Task &task) override;
    Answer<tasks::Task> acknowledge(const tasks::TaskId &id) override;
    Answer<> remove(const tasks::TaskId &id) override;
    Answer<int> removeEnded(const QDateTime &before) override;
    Answer<tasks::QueueState> queueState() override;
    Answer<tasks::QueueState> setPaused(bool paused) override;
    Answer<tasks::QueueState> setLimits(int maxRunning, const QMap<QString, int> &maxPerEngine) override;
    Answer<tasks::Schedule> putSchedule(const tasks::Schedule &schedule) override;
    Answer<QList<tasks::Schedule>> schedules() override;
    Answer<> removeSchedule(const tasks::ScheduleId &id) override;
    Answer<int> fireSchedules() override;
    Answer<tasks::TaskFollowUp> addFollowUp(const tasks::TaskId &task, const QString &text) override;
    Answer<QList<tasks::TaskFollowUp>> followUps(const tasks::TaskId &task) override;
    Answer<QList<tasks::TaskFollowUp>> lastFollowUps(const tasks::Lease &lease,
                                                     const QList<base::FollowUpId> &done) override;
    Answer<> removeFollowUp(const base::FollowUpId &id) override;
    Answer<QDateTime> nextDue() override;

private:
    class Worker;
    explicit RedisTaskStore(std::unique_ptr<Worker> worker);
    template <typename Value, typename Convert>
    Answer<Value> ask(const char *script, const QList<QByteArray> &arguments, Convert convert);
    Answer<tasks::Task> askTask(const char *script, const QList<QByteArray> &arguments);
    Answer<> askNothing(const char *script, const QList<QByteArray> &arguments);
    /// As askTask(), and tells that the task has changed.
    Answer<tasks::Task> move(const char *script, const QList<QByteArray> &arguments);
    /// A move of a worker, and tells that the task has changed.
    Answer<> moveLeased(const char *verb, const tasks::Lease &lease, const QList<QByteArray> &more);
    /// One after which the lease is worth nothing. @p sent: what the answer leaves out.
    Answer<tasks::Task> end(const char *verb, const tasks::Lease &lease, const QList<QByteArray> &more,
                            const std::optional<tasks::TaskResult> &sent = {});
    void runLeased(const tasks::Lease &lease, const QList<QByteArray> &arguments,
                   const std::optional<tasks::TaskResult> &sent, std::function<void(base::Result<tasks::Task>)> done);
    void claimFrom(const QByteArray &place, const QList<QByteArray> &arguments,
                   std::function<void(const base::Result<RedisReply> &)> done);
    void fireDue(std::function<void(const base::Result<int> &)> done);
    std::unique_ptr<Worker> m_worker;
};

} // namespace taskstores
