// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"
#include "tasks/TaskStore.h"
#include "taskstores/SqliteRows.h"

#include <QSet>

namespace base {
class Clock;
}

namespace taskstores {

/// The moves of SqliteTaskStore on its thread. Each runs inside a transaction of the caller, who asks changes()
/// afterwards what there is to tell.
class SqliteTables
{
public:
    SqliteTables(storage::Database &database, const base::Clock &clock);

    [[nodiscard]] base::Result<> open();

    /// Around a transaction: with the write lock held, then when it is durable or rolled back.
    [[nodiscard]] base::Result<> begin();
    [[nodiscard]] base::Result<> flush();

    struct Changes
    {
        QList<tasks::Task> tasks;
        QList<tasks::TaskId> removed;
        bool queueState = false;
        bool schedules = false;

        [[nodiscard]] bool isEmpty() const { return tasks.isEmpty() && removed.isEmpty() && !queueState && !schedules; }
    };
    /// What has changed since the last call, here and by other programs.
    [[nodiscard]] base::Result<Changes> changes();

    [[nodiscard]] base::Result<QList<tasks::Task>> add(const QList<tasks::Task> &tasks,
                                                       const QList<tasks::TaskId> &children);
    [[nodiscard]] base::Result<tasks::Task> find(const tasks::TaskId &id);
    [[nodiscard]] base::Result<tasks::TaskPage> list(const tasks::TaskQuery &query);
    [[nodiscard]] base::Result<tasks::TaskCounts> counts(const tasks::TaskQuery &query);

    [[nodiscard]] base::Result<std::optional<tasks::Task>> claim(const tasks::ClaimRequest &request);
    [[nodiscard]] base::Result<tasks::Heartbeat> heartbeat(const tasks::Lease &lease,
                                                           std::chrono::milliseconds leaseTime);
    /// Changes a running task in a way that leaves it running.
    [[nodiscard]] base::Result<> note(const tasks::Lease &lease, const std::function<void(tasks::Task &)> &change);
    /// Ends a running task, or puts it back. Doing it twice gives the same.
    [[nodiscard]] base::Result<tasks::Task> end(const tasks::Lease &lease,
                                                const std::function<void(tasks::Task &, const QDateTime &)> &move);
    /// A move of a person.
    [[nodiscard]] base::Result<tasks::Task>
    move(const tasks::TaskId &id, const std::function<base::Result<>(tasks::Task &, const QDateTime &)> &change);
    [[nodiscard]] base::Result<tasks::Task> cancel(const tasks::TaskId &id, const QString &reason);
    [[nodiscard]] base::Result<tasks::Task> retry(const tasks::TaskId &id);
    [[nodiscard]] base::Result<tasks::Task> edit(const tasks::Task &task);
    [[nodiscard]] base::Result<> remove(const tasks::TaskId &id);
    [[nodiscard]] base::Result<int> removeEnded(const QDateTime &before);

    [[nodiscard]] base::Result<tasks::QueueState> queueState();
    [[nodiscard]] base::Result<tasks::QueueState>
    changeQueue(const std::function<void(tasks::QueueState &, const QDateTime &)> &change);

    [[nodiscard]] base::Result<tasks::Schedule> putSchedule(const tasks::Schedule &schedule);
    [[nodiscard]] base::Result<QList<tasks::Schedule>> schedules();
    [[nodiscard]] base::Result<> removeSchedule(const tasks::ScheduleId &id);
    [[nodiscard]] base::Result<int> fireSchedules();

    [[nodiscard]] base::Result<tasks::TaskFollowUp> addFollowUp(const tasks::TaskId &task, const QString &text);
    [[nodiscard]] base::Result<QList<tasks::TaskFollowUp>> followUps(const tasks::TaskId &task);
    [[nodiscard]] base::Result<QList<tasks::TaskFollowUp>> lastFollowUps(const tasks::Lease &lease,
                                                                         const QList<base::FollowUpId> &done);
    [[nodiscard]] base::Result<> removeFollowUp(const base::FollowUpId &id);

    /// Queues what is due and fires schedules.
    [[nodiscard]] base::Result<> maintain();
    [[nodiscard]] base::Result<> returnExpired();
    [[nodiscard]] base::Result<QDateTime> nextDue();

private:
    [[nodiscard]] base::Result<> addOne(tasks::Task &task);
    [[nodiscard]] base::Result<bool> isKnown(tasks::Task &task);
    [[nodiscard]] base::Result<> addEdges(tasks::Task &task);
    [[nodiscard]] base::Result<> addChild(const tasks::Task &parent, const tasks::TaskId &child);
    [[nodiscard]] base::Result<> checkLoop(const tasks::Task &task);
    [[nodiscard]] base::Result<> save(tasks::Task &task, rows::Definition definition = rows::Definition::No);
    [[nodiscard]] base::Result<> saveEnded(tasks::Task &task);
    [[nodiscard]] base::Result<> tellDependents(const tasks::Task &ended);
    [[nodiscard]] base::Result<> addChildren(tasks::Task &task);
    [[nodiscard]] base::Result<> dropLease(const tasks::TaskId &id);
    [[nodiscard]] base::Result<> queueDue();
    [[nodiscard]] base::Result<bool> fire(tasks::Schedule schedule, const QDateTime &now);
    [[nodiscard]] base::Result<> storeSchedule(const tasks::Schedule &schedule);
    [[nodiscard]] base::Result<QStringList> availableEngines(const tasks::ClaimRequest &request,
                                                             const tasks::QueueState &state);
    [[nodiscard]] base::Result<std::optional<tasks::Task>> choose(const tasks::ClaimRequest &request,
                                                                  const QStringList &available);
    [[nodiscard]] base::Result<QList<tasks::TaskId>> ids(const QString &sql, const QVariantList &values);
    [[nodiscard]] base::Result<> setQueueValue(const QString &name, const QString &value);
    [[nodiscard]] base::Result<QString> queueValue(const QString &name);
    [[nodiscard]] base::Result<> bump(const QString &name);

    storage::Database &m_database;
    const base::Clock &m_clock;
    QString m_boot; ///< leases of another boot have ended
    qint64 m_version = 0; ///< newest change, while a transaction is open
    qint64 m_storedVersion = 0;
    qint64 m_seen = 0; ///< changes up to here were told
    QString m_seenQueue;
    QString m_seenSchedules;
};

} // namespace taskstores
