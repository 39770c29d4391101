// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/SqliteTables.h"

#include "base/Clock.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using storage::Row;
using storage::toSql;
using tasks::Dependency;
using tasks::Task;
using tasks::TaskId;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::SqliteTaskStore)
};

std::unexpected<Error> unknown(const TaskId &id)
{
    return base::fail(Error::Kind::NotFound, Text::tr("There is no task %1.").arg(id.toString()));
}

/// The same request, but for what add() fills in.
bool isSameRequest(Task a, Task b)
{
    a.createdAt = b.createdAt;
    return tasks::definitionToJson(a) == tasks::definitionToJson(b);
}

} // namespace

SqliteTables::SqliteTables(storage::Database &database, const base::Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_boot(QString::fromLatin1(QSysInfo::bootUniqueId()))
{
}

Result<> SqliteTables::open()
{
    const auto migrated = storage::migrate(m_database, u"tasks"_s, rows::migrations());
    if (!migrated)
        return migrated;
    const auto version = queueValue(u"version"_s);
    const auto queue = queueValue(u"state_version"_s);
    const auto schedules = queueValue(u"schedules_version"_s);
    if (!version || !queue || !schedules)
        return std::unexpected(!version ? version.error() : !queue ? queue.error() : schedules.error());
    m_seen = version->toLongLong();
    m_seenQueue = *queue;
    m_seenSchedules = *schedules;
    return {};
}

Result<> SqliteTables::begin()
{
    const auto version = queueValue(u"version"_s);
    if (!version)
        return std::unexpected(version.error());
    m_version = version->toLongLong();
    m_storedVersion = m_version;
    return {};
}

Result<> SqliteTables::flush()
{
    return m_version == m_storedVersion ? Result<>() : setQueueValue(u"version"_s, QString::number(m_version));
}

Result<SqliteTables::Changes> SqliteTables::changes()
{
    Changes changes;
    qint64 newest = m_seen;
    const auto read = m_database.each(rows::select() + u"WHERE version>? ORDER BY version"_s, {m_seen},
                                      [&](const Row &row) { changes.tasks.append(rows::taskOf(row)); });
    if (!read)
        return std::unexpected(read.error());
    const auto gone
        = m_database.each(u"SELECT version, id FROM removed WHERE version>?"_s, {m_seen}, [&](const Row &row) {
              newest = std::max(newest, row.number(0));
              changes.removed.append(TaskId(row.text(1)));
          });
    const auto queue = queueValue(u"state_version"_s);
    const auto schedules = queueValue(u"schedules_version"_s);
    if (!gone || !queue || !schedules)
        return std::unexpected(!gone ? gone.error() : !queue ? queue.error() : schedules.error());
    for (Task &task : changes.tasks) {
        newest = std::max(newest, task.version);
        if (const auto complete = addChildren(task); !complete)
            return std::unexpected(complete.error());
    }
    m_seen = newest;
    changes.queueState = std::exchange(m_seenQueue, *queue) != *queue;
    changes.schedules = std::exchange(m_seenSchedules, *schedules) != *schedules;
    return changes;
}

Result<> SqliteTables::setQueueValue(const QString &name, const QString &value)
{
    return m_database.execute(u"INSERT INTO queue (name, value) VALUES (?, ?) "
                              "ON CONFLICT (name) DO UPDATE SET value=excluded.value"_s,
                              {name, value});
}

Result<QString> SqliteTables::queueValue(const QString &name)
{
    QString value;
    const auto read = m_database.each(u"SELECT value FROM queue WHERE name=?"_s, {name},
                                      [&](const Row &row) { value = row.text(0); });
    return read.transform([&] { return value; });
}

Result<> SqliteTables::bump(const QString &name)
{
    const auto value = queueValue(name);
    return value ? setQueueValue(name, QString::number(value->toLongLong() + 1)) : std::unexpected(value.error());
}

Result<QList<TaskId>> SqliteTables::ids(const QString &sql, const QVariantList &values)
{
    QList<TaskId> found;
    const auto read = m_database.each(sql, values, [&](const Row &row) { found.append(TaskId(row.text(0))); });
    return read.transform([&] { return found; });
}

Result<> SqliteTables::addChildren(Task &task)
{
    const auto children
        = ids(u"SELECT child FROM dependencies WHERE parent=? AND condition='success'"_s, {task.id.toString()});
    if (!children)
        return std::unexpected(children.error());
    task.children = *children;
    return {};
}

Result<Task> SqliteTables::find(const TaskId &id)
{
    std::optional<Task> found;
    const auto read = m_database.each(rows::select() + u"WHERE id=?"_s, {id.toString()},
                                      [&](const Row &row) { found = rows::taskOf(row); });
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return unknown(id);
    return addChildren(*found).transform([&] { return *found; });
}

Result<> SqliteTables::save(Task &task, rows::Definition definition)
{
    task.version = ++m_version;
    task.updatedAt = m_clock.now();
    return rows::update(m_database, task, definition);
}

/// A task that may have become final: those after it hear of it.
Result<> SqliteTables::saveEnded(Task &task)
{
    const auto saved = save(task);
    return saved && tasks::isFinal(task.state) ? tellDependents(task) : saved;
}

Result<> SqliteTables::tellDependents(const Task &ended)
{
    QList<Task> open{ended};
    while (!open.isEmpty()) {
        const Task before = open.takeFirst();
        QList<std::pair<TaskId, QString>> children;
        const auto read = m_database.each(
            u"SELECT child, condition FROM dependencies WHERE parent=? AND open=1"_s, {before.id.toString()},
            [&](const Row &row) { children.emplace_back(TaskId(row.text(0)), row.text(1)); });
        const auto closed = read.and_then([&] {
            return m_database.execute(u"UPDATE dependencies SET open=0 WHERE parent=? AND open=1"_s,
                                      {before.id.toString()});
        });
        if (!closed)
            return closed;
        for (const auto &[id, word] : children) {
            auto child = find(id);
            if (!child)
                return std::unexpected(child.error());
            const bool wasFinal = tasks::isFinal(child->state);
            child->openDependencies = std::max(0, child->openDependencies - 1);
            const auto on = tasks::conditionFromString(word).value_or(tasks::DependencyCondition::Success);
            tasks::moves::prerequisiteEnded(*child, before, on, m_clock.now());
            if (const auto saved = save(*child); !saved)
                return saved;
            if (!wasFinal && tasks::isFinal(child->state))
                open.append(*child);
        }
    }
    return {};
}

Result<QList<Task>> SqliteTables::add(const QList<Task> &wanted, const QList<TaskId> &children)
{
    QList<Task> added;
    for (Task task : wanted) {
        tasks::moves::prepare(task, m_clock.now());
        if (const auto valid = tasks::validate(task); !valid)
            return std::unexpected(valid.error());
        if (const auto done = addOne(task); !done)
            return std::unexpected(done.error());
        added.append(task);
    }
    // Only now: one may wait for another that comes after it in the list.
    for (Task &task : added) {
        if (task.version > 0)
            continue; // it was there already
        const auto done = addEdges(task);
        if (!done)
            return std::unexpected(done.error());
    }
    for (const Task &task : added) {
        for (const TaskId &child : children) {
            if (const auto done = addChild(task, child); !done)
                return std::unexpected(done.error());
        }
    }
    for (Task &task : added) {
        auto stored = find(task.id);
        if (!stored)
            return std::unexpected(stored.error());
        task = *stored;
    }
    return added;
}

Result<bool> SqliteTables::isKnown(Task &task)
{
    auto known = find(task.id);
    if (!known)
        return known.error().kind == Error::Kind::NotFound ? Result<bool>(false) : std::unexpected(known.error());
    if (!isSameRequest(*known, task))
        return base::fail(Error::Kind::Conflict,
                          Text::tr("There is another task with the id %1 already.").arg(task.id.toString()));
    task = *known;
    return true;
}

Result<> SqliteTables::addOne(Task &task)
{
    const auto known = isKnown(task);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return {};
    task.sequence = ++m_version;
    task.version = 0;
    task.state = tasks::TaskState::Pending;
    task.openDependencies = static_cast<int>(task.dependencies.size());
    return rows::insert(m_database, task);
}

Result<> SqliteTables::addEdges(Task &task)
{
    QList<std::pair<Task, tasks::DependencyCondition>> ended;
    for (const Dependency &dependency : task.dependencies) {
        const auto before = find(dependency.task);
        if (!before)
            return before.error().kind == Error::Kind::NotFound
                ? base::fail(Error::Kind::InvalidInput,
                             Text::tr("There is no task %1 to wait for.").arg(dependency.task.toString()))
                : std::unexpected(before.error());
        const bool open = !tasks::isFinal(before->state);
        const auto stored = m_database.execute(
            u"INSERT INTO dependencies (child, parent, condition, open) VALUES (?, ?, ?, ?)"_s,
            {task.id.toString(), dependency.task.toString(), tasks::toString(dependency.on), open ? 1 : 0});
        if (!stored)
            return stored;
        if (!open) {
            --task.openDependencies;
            ended.emplace_back(*before, dependency.on);
        }
    }
    if (const auto loop = checkLoop(task); !loop)
        return loop;
    tasks::moves::place(task, m_clock.now());
    for (const auto &[before, on] : ended)
        tasks::moves::prerequisiteEnded(task, before, on, m_clock.now());
    return saveEnded(task);
}

Result<> SqliteTables::addChild(const Task &parent, const TaskId &id)
{
    auto child = find(id);
    if (!child)
        return std::unexpected(child.error());
    if (std::ranges::contains(child->dependencies, parent.id, &Dependency::task))
        return {};
    if (child->state != tasks::TaskState::Pending && child->state != tasks::TaskState::Queued)
        return base::fail(
            Error::Kind::Conflict,
            Text::tr("The task %1 cannot wait any more: it is %2.").arg(id.toString(), tasks::toString(child->state)));
    child->dependencies.append({parent.id, tasks::DependencyCondition::Success});
    if (const auto loop = checkLoop(*child); !loop)
        return loop;
    const bool open = !tasks::isFinal(parent.state);
    const auto stored
        = m_database.execute(u"INSERT INTO dependencies (child, parent, condition, open) VALUES (?, ?, 'success', ?)"_s,
                             {id.toString(), parent.id.toString(), open ? 1 : 0});
    if (!stored)
        return stored;
    child->openDependencies += open ? 1 : 0;
    tasks::moves::place(*child, m_clock.now());
    if (!open)
        tasks::moves::prerequisiteEnded(*child, parent, tasks::DependencyCondition::Success, m_clock.now());
    const auto saved = save(*child, rows::Definition::Yes);
    return saved && tasks::isFinal(child->state) ? tellDependents(*child) : saved;
}

Result<> SqliteTables::checkLoop(const Task &task)
{
    Result<> failed;
    const auto loop = tasks::checkNoLoop(task, [&](const TaskId &id) {
        auto before = ids(u"SELECT parent FROM dependencies WHERE child=?"_s, {id.toString()});
        if (!before)
            failed = std::unexpected(before.error());
        return before.value_or(QList<TaskId>());
    });
    return failed ? loop : failed;
}

Result<Task> SqliteTables::move(const TaskId &id, const std::function<Result<>(Task &, const QDateTime &)> &change)
{
    auto task = find(id);
    if (!task)
        return task;
    if (const auto changed = change(*task, m_clock.now()); !changed)
        return std::unexpected(changed.error());
    return saveEnded(*task).transform([&] { return *task; });
}

Result<Task> SqliteTables::cancel(const TaskId &id, const QString &reason)
{
    // A worker that went away cannot be asked.
    if (const auto returned = returnExpired(); !returned)
        return std::unexpected(returned.error());
    return move(id, [&](Task &task, const QDateTime &now) { return tasks::moves::cancel(task, reason, now); });
}

Result<Task> SqliteTables::retry(const TaskId &id)
{
    const auto open
        = m_database.number(u"SELECT count(*) FROM dependencies WHERE child=? AND open=1"_s, {id.toString()});
    if (!open)
        return std::unexpected(open.error());
    return move(id, [&](Task &task, const QDateTime &now) {
        task.openDependencies = static_cast<int>(open->value_or(0));
        return tasks::moves::retry(task, now);
    });
}

Result<Task> SqliteTables::edit(const Task &wanted)
{
    auto stored = find(wanted.id);
    if (!stored)
        return stored;
    if (stored->state != tasks::TaskState::Pending && stored->state != tasks::TaskState::Queued)
        return base::fail(Error::Kind::Conflict,
                          Text::tr("The task %1 cannot be changed any more: it is %2.")
                              .arg(wanted.id.toString(), tasks::toString(stored->state)));
    if (const auto valid = tasks::validate(wanted); !valid)
        return std::unexpected(valid.error());
    const auto definition = tasks::definitionFromJson(tasks::definitionToJson(wanted));
    if (!definition)
        return std::unexpected(definition.error());
    Task task = *definition;
    task.createdAt = stored->createdAt;
    // Everything that is not part of the request stays.
    task.sequence = stored->sequence;
    task.attempts = stored->attempts;
    task.lostLeases = stored->lostLeases;
    task.retryAt = stored->retryAt;
    task.session = stored->session;
    task.worker = stored->worker;
    task.error = stored->error;
    task.result = stored->result;
    task.cost = stored->cost;
    task.startedAt = stored->startedAt;
    tasks::moves::prepare(task, m_clock.now());
    const auto cleared = m_database.execute(u"DELETE FROM dependencies WHERE child=?"_s, {task.id.toString()});
    if (!cleared)
        return std::unexpected(cleared.error());
    task.openDependencies = static_cast<int>(task.dependencies.size());
    return addEdges(task).and_then([&] { return rows::update(m_database, task, rows::Definition::Yes); }).and_then([&] {
        return find(task.id);
    });
}

Result<> SqliteTables::remove(const TaskId &id)
{
    const auto task = find(id);
    if (!task)
        return std::unexpected(task.error());
    if (!tasks::isFinal(task->state))
        return base::fail(Error::Kind::Conflict,
                          Text::tr("The task %1 has not ended yet. Cancel it first.").arg(id.toString()));
    return m_database.execute(u"DELETE FROM tasks WHERE id=?"_s, {id.toString()})
        .and_then([&] {
            return m_database.execute(u"INSERT INTO removed (version, id) VALUES (?, ?)"_s,
                                      {++m_version, id.toString()});
        })
        .and_then([&] { // enough for every program that looks twice a second
            return m_database.execute(u"DELETE FROM removed WHERE version<?"_s, {m_version - 100'000});
        });
}

Result<int> SqliteTables::removeEnded(const QDateTime &before)
{
    const auto old = ids(u"SELECT id FROM tasks WHERE ended_at IS NOT NULL AND ended_at<? AND state IN "
                         "('completed','failed','cancelled','timeout')"_s,
                         {toSql(before)});
    if (!old)
        return std::unexpected(old.error());
    for (const TaskId &id : *old) {
        if (const auto removed = remove(id); !removed)
            return std::unexpected(removed.error());
    }
    return static_cast<int>(old->size());
}

} // namespace taskstores
