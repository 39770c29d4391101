// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"

#include <memory>

namespace base {
class Clock;
}

namespace taskstores {

/// Tasks in an SQLite file of their own: nothing to set up, shared by the programs of one user on one machine.
/// What other programs change comes as changed() within half a second.
class SqliteTaskStore : public tasks::TaskStore
{
    Q_OBJECT
public:
    /// Opens or makes the file (0600). A damaged one is set aside, as storage::openSound() does. @p clock outlives it.
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteTaskStore>> open(const QString &path,
                                                                             const base::Clock &clock);
    ~SqliteTaskStore() override;

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
    explicit SqliteTaskStore(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

} // namespace taskstores
