// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"
#include "taskstores/SqliteTables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using storage::Row;
using storage::toSql;
using tasks::QueueState;
using tasks::Schedule;
using tasks::Task;
using tasks::TaskFollowUp;
using tasks::TaskId;
using tasks::TaskQuery;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::SqliteTaskStore)
};

constexpr int maxPage = 100'000;
constexpr qsizetype maxFollowUps = 100;

/// As it stands between the quotes of a JSON string.
QString inJson(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).sliced(2).chopped(2);
}

struct Where
{
    QString text = u"WHERE 1"_s;
    QVariantList values;

    void add(const QString &condition, const QVariantList &more)
    {
        text += u" AND "_s + condition;
        values += more;
    }
};

Where whereOf(const TaskQuery &query, bool withStates)
{
    Where where;
    if (withStates && !query.states.isEmpty()) {
        QStringList words;
        for (const tasks::TaskState state : query.states)
            words.append(u'\'' + tasks::toString(state) + u'\'');
        where.add(u"state IN (%1)"_s.arg(words.join(u',')), {});
    }
    if (!query.project.isEmpty())
        where.add(u"project=?"_s, {query.project});
    if (!query.engine.isEmpty())
        where.add(u"(engine=? OR instr(engines, ?) > 0)"_s, {query.engine, rows::joined({query.engine})});
    if (!query.assignee.isEmpty())
        where.add(u"assignee=?"_s, {query.assignee});
    if (!query.label.isEmpty())
        where.add(u"instr(labels, ?) > 0"_s, {rows::joined({query.label})});
    if (!query.text.isEmpty()) {
        const auto like = [](const QString &text) { return u'%' + rows::escaped(text) + u'%'; };
        const QString pattern = like(query.text);
        // The definition holds names and values that nobody looks for, but says quickly where it is of no use to read
        // on.
        where.add(u"(title LIKE ? ESCAPE '\\' OR (definition LIKE ? ESCAPE '\\' AND (id LIKE ? ESCAPE '\\' "
                  "OR definition->>'description' LIKE ? ESCAPE '\\' OR definition->>'command' LIKE ? ESCAPE '\\' "
                  "OR definition->>'$.workflow.text' LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM "
                  "json_each(definition, '$.commands') WHERE value LIKE ? ESCAPE '\\'))))"_s,
                  {pattern, like(inJson(query.text)), pattern, pattern, pattern, pattern, pattern});
    }
    if (query.deadLetterOnly)
        where.add(u"dead_letter=1"_s, {});
    return where;
}

QString orderOf(TaskQuery::Order order)
{
    switch (order) {
    case TaskQuery::Order::Newest:
        return u" ORDER BY sequence DESC"_s;
    case TaskQuery::Order::Ended:
        return u" ORDER BY ended_at DESC, sequence DESC"_s;
    case TaskQuery::Order::Queue:
        break;
    }
    return u" ORDER BY priority DESC, sequence"_s;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<tasks::TaskPage> SqliteTables::list(const TaskQuery &query)
{
    const Where where = whereOf(query, true);
    const auto total = m_database.number(u"SELECT count(*) FROM tasks "_s + where.text, where.values);
    if (!total)
        return std::unexpected(total.error());
    tasks::TaskPage page;
    page.total = total->value_or(0);
    QVariantList values = where.values;
    values.append({std::clamp(query.limit, 0, maxPage), std::max<qint64>(0, query.offset)});
    const auto read = m_database.each(rows::select() + where.text + orderOf(query.order) + u" LIMIT ? OFFSET ?"_s,
                                      values, [&](const Row &row) { page.tasks.append(rows::taskOf(row)); });
    if (!read)
        return std::unexpected(read.error());
    for (Task &task : page.tasks) {
        if (const auto complete = addChildren(task); !complete)
            return std::unexpected(complete.error());
    }
    return page;
}

Result<tasks::TaskCounts> SqliteTables::counts(const TaskQuery &query)
{
    const Where where = whereOf(query, false);
    tasks::TaskCounts counts;
    const auto read = m_database.each(u"SELECT state, count(*) FROM tasks %1 GROUP BY state"_s.arg(where.text),
                                      where.values, [&](const Row &row) {
                                          if (const auto state = tasks::taskStateFromString(row.text(0)))
                                              counts.insert(*state, row.number(1));
                                      });
    return read.transform([&] { return counts; });
}

Result<QueueState> SqliteTables::queueState()
{
    const auto stored = queueValue(u"state"_s);
    if (!stored)
        return std::unexpected(stored.error());
    const QJsonObject object = QJsonDocument::fromJson(stored->toUtf8()).object();
    QueueState state;
    state.paused = object["paused"_L1].toBool();
    state.pausedSince = QDateTime::fromString(object["paused_since"_L1].toString(), Qt::ISODateWithMs);
    state.maxRunning = object["max_running"_L1].toInt();
    const QJsonObject engines = object["max_per_engine"_L1].toObject();
    for (auto engine = engines.begin(); engine != engines.end(); ++engine)
        state.maxPerEngine.insert(engine.key(), engine.value().toInt());
    return state;
}

Result<QueueState> SqliteTables::changeQueue(const std::function<void(QueueState &, const QDateTime &)> &change)
{
    auto state = queueState();
    if (!state)
        return state;
    change(*state, m_clock.now());
    QJsonObject engines;
    for (auto engine = state->maxPerEngine.begin(); engine != state->maxPerEngine.end(); ++engine)
        engines.insert(engine.key(), engine.value());
    const QJsonObject object{{u"paused"_s, state->paused},
                             {u"paused_since"_s, state->pausedSince.toString(Qt::ISODateWithMs)},
                             {u"max_running"_s, state->maxRunning},
                             {u"max_per_engine"_s, engines}};
    return setQueueValue(u"state"_s, compact(object))
        .and_then([this] { return bump(u"state_version"_s); })
        .transform([&] { return *state; });
}

Result<> SqliteTables::storeSchedule(const Schedule &schedule)
{
    return m_database
        .execute(u"INSERT INTO schedules (id, value, next_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                 "value=excluded.value, next_at=excluded.next_at"_s,
                 {schedule.id.toString(), compact(tasks::toJson(schedule)), toSql(schedule.nextAt)})
        .and_then([this] { return bump(u"schedules_version"_s); });
}

Result<Schedule> SqliteTables::putSchedule(const Schedule &wanted)
{
    Schedule schedule = wanted;
    if (const auto valid = tasks::validate(schedule); !valid)
        return std::unexpected(valid.error());
    const auto all = schedules();
    if (!all)
        return std::unexpected(all.error());
    if (schedule.id.isNull())
        schedule.id = tasks::ScheduleId::create();
    const auto known = std::ranges::find(*all, schedule.id, &Schedule::id);
    schedule.lastAt = known == all->end() ? QDateTime() : known->lastAt;
    schedule.lastTask = known == all->end() ? TaskId() : known->lastTask;
    schedule.fired = known == all->end() ? 0 : known->fired;
    // A time that has passed already is due at once, but one that has fired is not due again.
    const QDateTime from = schedule.lastAt.isValid() ? std::max(schedule.lastAt, m_clock.now()) : m_clock.now();
    const bool onceNow = schedule.kind == Schedule::Kind::Once && schedule.fired == 0;
    const auto next = onceNow ? std::optional(schedule.at) : tasks::nextTime(schedule, from);
    schedule.nextAt = schedule.enabled && next ? *next : QDateTime();
    return storeSchedule(schedule).transform([&] { return schedule; });
}

Result<QList<Schedule>> SqliteTables::schedules()
{
    QList<Schedule> all;
    const auto read = m_database.each(u"SELECT value FROM schedules ORDER BY id"_s, {}, [&](const Row &row) {
        if (const auto schedule = tasks::scheduleFromJson(QJsonDocument::fromJson(row.bytes(0)).object()))
            all.append(*schedule);
    });
    return read.transform([&] { return all; });
}

Result<> SqliteTables::removeSchedule(const tasks::ScheduleId &id)
{
    const auto removed = m_database.execute(u"DELETE FROM schedules WHERE id=?"_s, {id.toString()});
    if (removed && m_database.changedRows() == 0)
        return base::fail(Error::Kind::NotFound, Text::tr("There is no schedule %1.").arg(id.toString()));
    return removed ? bump(u"schedules_version"_s) : removed;
}

Result<int> SqliteTables::fireSchedules()
{
    const QDateTime now = m_clock.now();
    QList<Schedule> due;
    const auto read
        = m_database.each(u"SELECT value FROM schedules WHERE next_at<=?"_s, {toSql(now)}, [&](const Row &row) {
              if (const auto schedule = tasks::scheduleFromJson(QJsonDocument::fromJson(row.bytes(0)).object()))
                  due.append(*schedule);
          });
    if (!read)
        return std::unexpected(read.error());
    int count = 0;
    for (const Schedule &schedule : due) {
        const auto fired = fire(schedule, now);
        if (!fired)
            return std::unexpected(fired.error());
        count += *fired ? 1 : 0;
    }
    return count;
}

/// Its next time and its task are stored together, and the task's id follows from the time: it cannot be made twice.
Result<bool> SqliteTables::fire(Schedule schedule, const QDateTime &now)
{
    Task task = schedule.task;
    task.id = tasks::taskIdFor(schedule.id, schedule.nextAt);
    task.createdAt = {};
    task.source.insert(u"schedule"_s, schedule.id.toString());
    const auto added = add({task}, {});
    if (!added && added.error().kind != Error::Kind::Conflict && added.error().kind != Error::Kind::InvalidInput)
        return std::unexpected(added.error());
    schedule.lastAt = schedule.nextAt;
    schedule.lastTask = task.id;
    schedule.fired += added ? 1 : 0;
    schedule.nextAt = tasks::nextTime(schedule, now).value_or(QDateTime());
    return storeSchedule(schedule).transform([&] { return added.has_value(); });
}

Result<TaskFollowUp> SqliteTables::addFollowUp(const TaskId &id, const QString &text)
{
    const auto task = find(id);
    const auto known = followUps(id);
    const auto closed = m_database.number(u"SELECT closed FROM leases WHERE task=?"_s, {id.toString()});
    if (!task || !known || !closed)
        return std::unexpected(!task ? task.error() : !known ? known.error() : closed.error());
    if (tasks::isFinal(task->state) || closed->value_or(0) != 0)
        return base::fail(
            Error::Kind::Conflict,
            Text::tr("The task %1 has ended. Start a new one, or resume its session.").arg(id.toString()));
    if (const auto checked = tasks::checkCommand(text); !checked)
        return std::unexpected(checked.error());
    if (known->size() >= maxFollowUps)
        return base::fail(Error::Kind::TooLarge, Text::tr("At most %1 texts can wait for a task.").arg(maxFollowUps));
    const TaskFollowUp followUp{base::FollowUpId::create(), id, text, m_clock.now()};
    return m_database
        .execute(u"INSERT INTO follow_ups (id, task, text, at, sequence) VALUES (?, ?, ?, ?, ?)"_s,
                 {followUp.id.toString(), id.toString(), text, toSql(followUp.at), ++m_version})
        .and_then([&] {
            Task changed = *task;
            return save(changed); // whoever runs it looks for more
        })
        .transform([&] { return followUp; });
}

Result<QList<TaskFollowUp>> SqliteTables::followUps(const TaskId &id)
{
    QList<TaskFollowUp> all;
    const auto read = m_database.each(
        u"SELECT id, text, at FROM follow_ups WHERE task=? ORDER BY sequence"_s, {id.toString()},
        [&](const Row &row) { all.append({base::FollowUpId(row.text(0)), id, row.text(1), row.time(2)}); });
    return read.transform([&] { return all; });
}

Result<QList<TaskFollowUp>> SqliteTables::lastFollowUps(const tasks::Lease &lease, const QList<base::FollowUpId> &done)
{
    const auto task = find(lease.task);
    if (!task)
        return std::unexpected(task.error());
    if (const auto held = tasks::moves::checkLease(*task, lease); !held)
        return std::unexpected(held.error());
    auto waiting = followUps(lease.task);
    if (!waiting)
        return waiting;
    waiting->removeIf([&](const TaskFollowUp &followUp) { return done.contains(followUp.id); });
    if (!waiting->isEmpty())
        return waiting;
    return m_database.execute(u"UPDATE leases SET closed=1 WHERE task=?"_s, {lease.task.toString()}).transform([&] {
        return *waiting;
    });
}

Result<> SqliteTables::removeFollowUp(const base::FollowUpId &id)
{
    return m_database.execute(u"DELETE FROM follow_ups WHERE id=?"_s, {id.toString()});
}

} // namespace taskstores
