// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/SqliteTaskStore.h"

#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"
#include "taskstores/SqliteWorker.h"

#include <QCoreApplication>

namespace taskstores {

using namespace tasks;
using base::Error;
using base::Result;
using std::chrono::milliseconds;

base::Result<std::unique_ptr<SqliteTaskStore>> SqliteTaskStore::open(const QString &path, const base::Clock &clock)
{
    auto worker = std::make_unique<Worker>(path, clock);
    if (const auto started = worker->start(); !started)
        return std::unexpected(started.error());
    std::unique_ptr<SqliteTaskStore> store(new SqliteTaskStore(std::move(worker)));
    store->m_worker->setStore(store.get());
    return store;
}

SqliteTaskStore::SqliteTaskStore(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
}

SqliteTaskStore::~SqliteTaskStore() = default;

TaskStore::Answer<QList<Task>> SqliteTaskStore::add(const QList<Task> &wanted, const QList<TaskId> &children)
{
    return m_worker->ask<QList<Task>>([=](SqliteTables &tables) { return tables.add(wanted, children); });
}

TaskStore::Answer<Task> SqliteTaskStore::find(const TaskId &id)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) { return tables.find(id); });
}

TaskStore::Answer<TaskPage> SqliteTaskStore::list(const TaskQuery &query)
{
    return m_worker->ask<TaskPage>([=](SqliteTables &tables) { return tables.list(query); });
}

TaskStore::Answer<TaskCounts> SqliteTaskStore::counts(const TaskQuery &query)
{
    return m_worker->ask<TaskCounts>([=](SqliteTables &tables) { return tables.counts(query); });
}

TaskStore::Answer<std::optional<Task>> SqliteTaskStore::claim(const ClaimRequest &request)
{
    return m_worker->ask<std::optional<Task>>([=](SqliteTables &tables) -> Result<std::optional<Task>> {
        if (request.engines.isEmpty() || request.lease.isNull())
            return base::fail(Error::Kind::InvalidInput, tr("A worker needs an engine and a lease."));
        return tables.claim(request);
    });
}

TaskStore::Answer<Heartbeat> SqliteTaskStore::heartbeat(const Lease &lease, milliseconds leaseTime)
{
    return m_worker->ask<Heartbeat>([=](SqliteTables &tables) { return tables.heartbeat(lease, leaseTime); });
}

TaskStore::Answer<> SqliteTaskStore::begun(const Lease &lease, const tasks::Worker &worker,
                                           const base::SessionId &session, const QString &engine)
{
    return m_worker->ask<void>([=](SqliteTables &tables) {
        return tables.note(lease, [&](Task &task) {
            task.worker = worker;
            task.session = session;
            task.engine = engine;
        });
    });
}

TaskStore::Answer<> SqliteTaskStore::setExecution(const Lease &lease, const QString &execution)
{
    return m_worker->ask<void>(
        [=](SqliteTables &tables) { return tables.note(lease, [&](Task &task) { task.execution = execution; }); });
}

TaskStore::Answer<> SqliteTaskStore::setProgress(const Lease &lease, const TaskProgress &progress)
{
    return m_worker->ask<void>(
        [=](SqliteTables &tables) { return tables.note(lease, [&](Task &task) { task.progress = progress; }); });
}

TaskStore::Answer<Task> SqliteTaskStore::complete(const Lease &lease, const TaskResult &result,
                                                  std::optional<base::Money> cost)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) {
        return tables.end(lease, [&](Task &task, const QDateTime &now) { moves::complete(task, result, cost, now); });
    });
}

TaskStore::Answer<Task> SqliteTaskStore::fail(const Lease &lease, const TaskError &error, const TaskResult &result,
                                              std::optional<base::Money> cost)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) {
        return tables.end(lease,
                          [&](Task &task, const QDateTime &now) { moves::fail(task, error, result, cost, now); });
    });
}

TaskStore::Answer<Task> SqliteTaskStore::cancelled(const Lease &lease, std::optional<base::Money> cost)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) {
        return tables.end(lease, [&](Task &task, const QDateTime &now) { moves::cancelled(task, cost, now); });
    });
}

TaskStore::Answer<Task> SqliteTaskStore::giveBack(const Lease &lease)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) { return tables.end(lease, moves::giveBack); });
}

TaskStore::Answer<Task> SqliteTaskStore::cancel(const TaskId &id, const QString &reason)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) { return tables.cancel(id, reason); });
}

TaskStore::Answer<Task> SqliteTaskStore::retry(const TaskId &id)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) { return tables.retry(id); });
}

TaskStore::Answer<Task> SqliteTaskStore::setPriority(const TaskId &id, int priority)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) {
        return tables.move(id, [&](Task &task, const QDateTime &) -> Result<> {
            if (priority < -maxPriority || priority > maxPriority)
                return base::fail(Error::Kind::InvalidInput,
                                  tr("The priority must be between %1 and %2.").arg(-maxPriority).arg(maxPriority));
            if (task.state != TaskState::Pending && task.state != TaskState::Queued)
                return base::fail(
                    Error::Kind::Conflict,
                    tr("The task %1 does not wait any more: it is %2.").arg(task.id.toString(), toString(task.state)));
            task.priority = priority;
            return {};
        });
    });
}

TaskStore::Answer<Task> SqliteTaskStore::edit(const Task &task)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) { return tables.edit(task); });
}

TaskStore::Answer<Task> SqliteTaskStore::acknowledge(const TaskId &id)
{
    return m_worker->ask<Task>([=](SqliteTables &tables) {
        return tables.move(id, [](Task &task, const QDateTime &) -> Result<> {
            task.deadLetter = false;
            return {};
        });
    });
}

TaskStore::Answer<> SqliteTaskStore::remove(const TaskId &id)
{
    return m_worker->ask<void>([=](SqliteTables &tables) { return tables.remove(id); });
}

TaskStore::Answer<int> SqliteTaskStore::removeEnded(const QDateTime &before)
{
    return m_worker->ask<int>([=](SqliteTables &tables) { return tables.removeEnded(before); });
}

TaskStore::Answer<QueueState> SqliteTaskStore::queueState()
{
    return m_worker->ask<QueueState>([](SqliteTables &tables) { return tables.queueState(); });
}

TaskStore::Answer<QueueState> SqliteTaskStore::setPaused(bool paused)
{
    return m_worker->ask<QueueState>([=](SqliteTables &tables) {
        return tables.changeQueue([&](QueueState &state, const QDateTime &now) {
            if (paused != state.paused)
                state.pausedSince = paused ? now : QDateTime();
            state.paused = paused;
        });
    });
}

TaskStore::Answer<QueueState> SqliteTaskStore::setLimits(int maxRunning, const QMap<QString, int> &maxPerEngine)
{
    return m_worker->ask<QueueState>([=](SqliteTables &tables) {
        return tables.changeQueue([&](QueueState &state, const QDateTime &) {
            state.maxRunning = std::max(0, maxRunning);
            state.maxPerEngine = maxPerEngine;
        });
    });
}

TaskStore::Answer<Schedule> SqliteTaskStore::putSchedule(const Schedule &schedule)
{
    return m_worker->ask<Schedule>([=](SqliteTables &tables) { return tables.putSchedule(schedule); });
}

TaskStore::Answer<QList<Schedule>> SqliteTaskStore::schedules()
{
    return m_worker->ask<QList<Schedule>>([](SqliteTables &tables) { return tables.schedules(); });
}

TaskStore::Answer<> SqliteTaskStore::removeSchedule(const ScheduleId &id)
{
    return m_worker->ask<void>([=](SqliteTables &tables) { return tables.removeSchedule(id); });
}

TaskStore::Answer<int> SqliteTaskStore::fireSchedules()
{
    return m_worker->ask<int>([](SqliteTables &tables) { return tables.fireSchedules(); });
}

TaskStore::Answer<TaskFollowUp> SqliteTaskStore::addFollowUp(const TaskId &task, const QString &text)
{
    return m_worker->ask<TaskFollowUp>([=](SqliteTables &tables) { return tables.addFollowUp(task, text); });
}

TaskStore::Answer<QList<TaskFollowUp>> SqliteTaskStore::followUps(const TaskId &task)
{
    return m_worker->ask<QList<TaskFollowUp>>([=](SqliteTables &tables) { return tables.followUps(task); });
}

TaskStore::Answer<QList<TaskFollowUp>> SqliteTaskStore::lastFollowUps(const Lease &lease,
                                                                      const QList<base::FollowUpId> &done)
{
    return m_worker->ask<QList<TaskFollowUp>>([=](SqliteTables &tables) { return tables.lastFollowUps(lease, done); });
}

TaskStore::Answer<> SqliteTaskStore::removeFollowUp(const base::FollowUpId &id)
{
    return m_worker->ask<void>([=](SqliteTables &tables) { return tables.removeFollowUp(id); });
}

TaskStore::Answer<QDateTime> SqliteTaskStore::nextDue()
{
    return m_worker->ask<QDateTime>([](SqliteTables &tables) { return tables.nextDue(); });
}

} // namespace taskstores
