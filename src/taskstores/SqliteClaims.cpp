// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "tasks/TaskMoves.h"
#include "taskstores/SqliteTables.h"

#include <QCoreApplication>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Result;
using storage::Row;
using tasks::ClaimRequest;
using tasks::Lease;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskState;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::SqliteTaskStore)
};

constexpr qint64 maxAtOnce = 200;

QStringList notFull(const ClaimRequest &request)
{
    QStringList engines = request.engines;
    engines.removeIf([&](const QString &engine) { return request.full.contains(engine); });
    return engines;
}

} // namespace

Result<std::optional<Task>> SqliteTables::claim(const ClaimRequest &request)
{
    using None = std::optional<Task>;
    const auto asked = ids(u"SELECT task FROM leases WHERE lease=?"_s, {request.lease.toString()});
    if (!asked)
        return std::unexpected(asked.error());
    if (!asked->isEmpty())
        return find(asked->first()).transform([](const Task &task) { return None(task); });
    if (const auto maintained = returnExpired().and_then([this] { return maintain(); }); !maintained)
        return std::unexpected(maintained.error());
    const auto state = queueState();
    if (!state)
        return std::unexpected(state.error());
    const auto available = availableEngines(request, *state);
    if (!available)
        return std::unexpected(available.error());
    if (state->paused || available->isEmpty())
        return None();
    auto chosen = choose(request, *available);
    if (!chosen || !*chosen)
        return chosen;
    Task &task = **chosen;
    const auto engine = tasks::moves::engineFor(task, *available, request.engines.first());
    tasks::moves::claim(task, request, engine.value_or(request.engines.first()), m_clock.now());
    const auto until = static_cast<qint64>((m_clock.elapsed() + request.leaseTime).count());
    return m_database
        .execute(u"INSERT INTO leases (task, lease, engine, boot, until) VALUES (?, ?, ?, ?, ?)"_s,
                 {task.id.toString(), task.lease.toString(), task.engine, m_boot, until})
        .and_then([&] { return save(task); })
        .transform([&] { return None(task); });
}

Result<QStringList> SqliteTables::availableEngines(const ClaimRequest &request, const tasks::QueueState &state)
{
    QMap<QString, int> running;
    int all = 0;
    const auto isLimited = [&](const QString &engine) { return state.maxPerEngine.value(engine, 0) > 0; };
    if (state.maxRunning <= 0 && std::ranges::none_of(request.engines, isLimited))
        return notFull(request);
    const auto read
        = m_database.each(u"SELECT engine, count(*) FROM leases GROUP BY engine"_s, {}, [&](const Row &row) {
              running.insert(row.text(0), static_cast<int>(row.number(1)));
              all += static_cast<int>(row.number(1));
          });
    if (!read)
        return std::unexpected(read.error());
    QStringList available;
    if (state.maxRunning > 0 && all >= state.maxRunning)
        return available;
    for (const QString &engine : notFull(request)) {
        if (!isLimited(engine) || running.value(engine) < state.maxPerEngine.value(engine))
            available.append(engine);
    }
    return available;
}

/// The first of the queue that this worker can take.
Result<std::optional<Task>> SqliteTables::choose(const ClaimRequest &request, const QStringList &available)
{
    QStringList engines;
    QVariantList values;
    if (available.contains(request.engines.first()))
        engines.append(u"engines=''"_s);
    for (const QString &engine : available) {
        engines.append(u"instr(engines, ?) > 0"_s);
        values.append(rows::joined({engine}));
    }
    QString where = u"WHERE state='queued' AND (%1)"_s.arg(engines.join(u" OR "_s));
    const auto limit = [&](const QString &condition, const QVariant &value) {
        where += u" AND "_s + condition;
        values.append(value);
    };
    if (request.memoryMb)
        limit(u"memory<=?"_s, *request.memoryMb);
    if (request.maxEstimate)
        limit(u"ifnull(estimate,0)<=?"_s, request.maxEstimate->micros());
    if (request.only)
        limit(u"id=?"_s, request.only->toString());
    std::optional<Task> found;
    const auto read = m_database.each(rows::select() + where + u" ORDER BY priority DESC, sequence LIMIT 1"_s, values,
                                      [&](const Row &row) { found = rows::taskOf(row); });
    if (!read)
        return std::unexpected(read.error());
    if (found) {
        if (const auto complete = addChildren(*found); !complete)
            return std::unexpected(complete.error());
    }
    return found;
}

Result<tasks::Heartbeat> SqliteTables::heartbeat(const Lease &lease, std::chrono::milliseconds leaseTime)
{
    auto task = find(lease.task);
    if (!task)
        return std::unexpected(task.error());
    if (const auto held = tasks::moves::checkLease(*task, lease); !held)
        return std::unexpected(held.error());
    // A lease that has run out but was not taken back is still the only one: after a suspend the run just goes on.
    const QDateTime until = m_clock.now().addMSecs(leaseTime.count());
    // The row's time is for people; telling it to every view five times a lease would only cost.
    return m_database
        .execute(u"UPDATE leases SET until=? WHERE task=?"_s,
                 {static_cast<qint64>((m_clock.elapsed() + leaseTime).count()), lease.task.toString()})
        .and_then([&] {
            return m_database.execute(u"UPDATE tasks SET lease_until=? WHERE id=?"_s,
                                      {storage::toSql(until), lease.task.toString()});
        })
        .transform([&] { return tasks::Heartbeat{until, task->cancelRequested}; });
}

Result<> SqliteTables::note(const Lease &lease, const std::function<void(Task &)> &change)
{
    auto task = find(lease.task);
    if (!task)
        return std::unexpected(task.error());
    if (const auto held = tasks::moves::checkLease(*task, lease); !held)
        return held;
    const QString engine = task->engine;
    change(*task);
    if (engine != task->engine) {
        const auto moved
            = m_database.execute(u"UPDATE leases SET engine=? WHERE task=?"_s, {task->engine, task->id.toString()});
        if (!moved)
            return moved;
    }
    return save(*task);
}

Result<Task> SqliteTables::end(const Lease &lease, const std::function<void(Task &, const QDateTime &)> &move)
{
    auto task = find(lease.task);
    if (!task)
        return task;
    // The answer to the first time may have been lost on its way.
    if (task->lease == lease.id && task->state != TaskState::Running)
        return task;
    if (const auto held = tasks::moves::checkLease(*task, lease); !held)
        return std::unexpected(held.error());
    move(*task, m_clock.now());
    return dropLease(task->id).and_then([&] { return saveEnded(*task); }).transform([&] { return *task; });
}

Result<> SqliteTables::dropLease(const TaskId &id)
{
    return m_database.execute(u"DELETE FROM leases WHERE task=?"_s, {id.toString()});
}

Result<> SqliteTables::maintain()
{
    return queueDue().and_then([this]() -> Result<> {
        const auto fired = fireSchedules();
        return fired ? Result<>() : std::unexpected(fired.error());
    });
}

Result<> SqliteTables::returnExpired()
{
    const auto expired = ids(u"SELECT task FROM leases WHERE (boot=? AND until<=?) OR boot<? OR boot>? LIMIT ?"_s,
                             {m_boot, static_cast<qint64>(m_clock.elapsed().count()), m_boot, m_boot, maxAtOnce});
    if (!expired)
        return std::unexpected(expired.error());
    for (const TaskId &id : *expired) {
        auto task = find(id);
        if (!task)
            return std::unexpected(task.error());
        tasks::moves::expire(*task, m_clock.now());
        const auto done = dropLease(id).and_then([&] { return saveEnded(*task); });
        if (!done)
            return done;
    }
    return {};
}

Result<> SqliteTables::queueDue()
{
    const auto due
        = ids(u"SELECT id FROM tasks INDEXED BY tasks_due WHERE state='pending' AND open_dependencies=0 AND due<=? "
              "ORDER BY due LIMIT ?"_s,
              {m_clock.now().toMSecsSinceEpoch(), maxAtOnce});
    if (!due)
        return std::unexpected(due.error());
    for (const TaskId &id : *due) {
        auto task = find(id);
        if (!task)
            return std::unexpected(task.error());
        tasks::moves::place(*task, m_clock.now());
        if (const auto saved = save(*task); !saved)
            return saved;
    }
    return {};
}

Result<QDateTime> SqliteTables::nextDue()
{
    const auto pending = m_database.number(
        u"SELECT min(due) FROM tasks INDEXED BY tasks_due WHERE state='pending' AND open_dependencies=0"_s);
    const auto schedule = m_database.number(u"SELECT min(next_at) FROM schedules"_s);
    const auto lease = m_database.number(u"SELECT min(until) FROM leases WHERE boot=?"_s, {m_boot});
    const auto old = ids(u"SELECT task FROM leases WHERE boot<? OR boot>? LIMIT 1"_s, {m_boot, m_boot});
    if (!pending || !schedule || !lease || !old)
        return std::unexpected(!pending        ? pending.error()
                                   : !schedule ? schedule.error()
                                   : !lease    ? lease.error()
                                               : old.error());
    QDateTime next;
    const auto take = [&next](const QDateTime &time) { next = next.isValid() ? std::min(next, time) : time; };
    const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()); };
    if (*pending)
        take(at(**pending));
    if (*schedule)
        take(at(**schedule));
    if (!old->isEmpty())
        take(m_clock.now());
    if (*lease)
        take(m_clock.now().addMSecs(**lease - m_clock.elapsed().count()));
    return next;
}

} // namespace taskstores
