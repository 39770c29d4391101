// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/SqliteRows.h"

#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"

#include <QJsonDocument>

#include <array>

namespace taskstores::rows {

using namespace Qt::StringLiterals;
using base::Result;
using storage::Row;
using storage::toSql;
using tasks::Task;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant textOf(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant nullText()
{
    return QVariant(QMetaType::fromType<QString>());
}

template <typename Value>
QVariant jsonOf(const std::optional<Value> &value)
{
    return value ? QVariant(compact(tasks::toJson(*value))) : nullText();
}

QVariant moneyOf(const std::optional<base::Money> &money)
{
    return money ? QVariant(money->micros()) : QVariant(QMetaType::fromType<qint64>());
}

struct Column
{
    const char *name;
    QVariant (*value)(const Task &);
    void (*read)(Task &, const Row &, int);
};

template <typename Value, Value (*parse)(const QJsonObject &)>
void readJson(std::optional<Value> &target, const Row &row, int column)
{
    if (!row.isNull(column))
        target = parse(QJsonDocument::fromJson(row.bytes(column)).object());
}

void readMoney(std::optional<base::Money> &target, const Row &row, int column)
{
    if (!row.isNull(column))
        target = base::Money::fromMicros(row.number(column));
}

/// What was asked for, and what is made of it to search by. Written by add() and edit().
const std::array definitionColumns{
    Column{"definition", [](const Task &task) { return QVariant(compact(tasks::definitionToJson(task))); },
           [](Task &task, const Row &row, int at) {
               if (const auto read = tasks::definitionFromJson(QJsonDocument::fromJson(row.bytes(at)).object()))
                   task = *read;
           }},
    Column{"title", [](const Task &task) { return textOf(tasks::titleOf(task)); }, nullptr},
    Column{"project", [](const Task &task) { return textOf(task.project); }, nullptr},
    Column{"assignee", [](const Task &task) { return textOf(task.assignee); }, nullptr},
    Column{"labels", [](const Task &task) { return textOf(joined(task.labels)); }, nullptr},
    Column{"engines", [](const Task &task) { return textOf(joined(task.engines)); }, nullptr},
    Column{"memory", [](const Task &task) { return QVariant(task.resources.memoryMb); }, nullptr},
    Column{"estimate", [](const Task &task) { return moneyOf(task.estimate); },
           [](Task &task, const Row &row, int at) { readMoney(task.estimate, row, at); }},
};

/// What became of it.
const std::array stateColumns{
    Column{"sequence", [](const Task &task) { return QVariant(task.sequence); },
           [](Task &task, const Row &row, int at) { task.sequence = row.number(at); }},
    Column{"version", [](const Task &task) { return QVariant(task.version); },
           [](Task &task, const Row &row, int at) { task.version = row.number(at); }},
    Column{"state", [](const Task &task) { return textOf(tasks::toString(task.state)); },
           [](Task &task, const Row &row, int at) {
               task.state = tasks::taskStateFromString(row.text(at)).value_or(tasks::TaskState::Failed);
           }},
    Column{"priority", [](const Task &task) { return QVariant(task.priority); },
           [](Task &task, const Row &row, int at) { task.priority = static_cast<int>(row.number(at)); }},
    Column{"due",
           [](const Task &task) {
               const QDateTime due = tasks::moves::dueAt(task);
               return QVariant(due.isValid() ? due.toMSecsSinceEpoch() : 0);
           },
           nullptr},
    Column{"open_dependencies", [](const Task &task) { return QVariant(task.openDependencies); },
           [](Task &task, const Row &row, int at) { task.openDependencies = static_cast<int>(row.number(at)); }},
    Column{"reason", [](const Task &task) { return textOf(task.reason); },
           [](Task &task, const Row &row, int at) { task.reason = row.text(at); }},
    Column{"attempts", [](const Task &task) { return QVariant(task.attempts); },
           [](Task &task, const Row &row, int at) { task.attempts = static_cast<int>(row.number(at)); }},
    Column{"lost_leases", [](const Task &task) { return QVariant(task.lostLeases); },
           [](Task &task, const Row &row, int at) { task.lostLeases = static_cast<int>(row.number(at)); }},
    Column{"retry_at", [](const Task &task) { return toSql(task.retryAt); },
           [](Task &task, const Row &row, int at) { task.retryAt = row.time(at); }},
    Column{"lease", [](const Task &task) { return textOf(task.lease.toString()); },
           [](Task &task, const Row &row, int at) { task.lease = tasks::LeaseId(row.text(at)); }},
    Column{"lease_until", [](const Task &task) { return toSql(task.leaseUntil); },
           [](Task &task, const Row &row, int at) { task.leaseUntil = row.time(at); }},
    Column{"worker", [](const Task &task) { return textOf(task.worker.id); },
           [](Task &task, const Row &row, int at) { task.worker.id = row.text(at); }},
    Column{"home", [](const Task &task) { return textOf(task.worker.home); },
           [](Task &task, const Row &row, int at) { task.worker.home = row.text(at); }},
    Column{"engine", [](const Task &task) { return textOf(task.engine); },
           [](Task &task, const Row &row, int at) { task.engine = row.text(at); }},
    Column{"session", [](const Task &task) { return textOf(task.session.toString()); },
           [](Task &task, const Row &row, int at) { task.session = base::SessionId(row.text(at)); }},
    Column{"execution", [](const Task &task) { return textOf(task.execution); },
           [](Task &task, const Row &row, int at) { task.execution = row.text(at); }},
    Column{"cancel_requested", [](const Task &task) { return QVariant(task.cancelRequested ? 1 : 0); },
           [](Task &task, const Row &row, int at) { task.cancelRequested = row.number(at) != 0; }},
    Column{"dead_letter", [](const Task &task) { return QVariant(task.deadLetter ? 1 : 0); },
           [](Task &task, const Row &row, int at) { task.deadLetter = row.number(at) != 0; }},
    Column{"progress", [](const Task &task) { return jsonOf(task.progress); },
           [](Task &task, const Row &row, int at) {
               readJson<tasks::TaskProgress, tasks::progressFromJson>(task.progress, row, at);
           }},
    Column{"result", [](const Task &task) { return jsonOf(task.result); },
           [](Task &task, const Row &row, int at) {
               readJson<tasks::TaskResult, tasks::resultFromJson>(task.result, row, at);
           }},
    Column{"error", [](const Task &task) { return jsonOf(task.error); },
           [](Task &task, const Row &row, int at) {
               readJson<tasks::TaskError, tasks::errorFromJson>(task.error, row, at);
           }},
    Column{"cost", [](const Task &task) { return moneyOf(task.cost); },
           [](Task &task, const Row &row, int at) { readMoney(task.cost, row, at); }},
    Column{"started_at", [](const Task &task) { return toSql(task.startedAt); },
           [](Task &task, const Row &row, int at) { task.startedAt = row.time(at); }},
    Column{"ended_at", [](const Task &task) { return toSql(task.endedAt); },
           [](Task &task, const Row &row, int at) { task.endedAt = row.time(at); }},
    Column{"updated_at", [](const Task &task) { return toSql(task.updatedAt); },
           [](Task &task, const Row &row, int at) { task.updatedAt = row.time(at); }},
};

template <typename Visit>
void forEachColumn(Visit visit)
{
    for (const Column &column : definitionColumns)
        visit(column);
    for (const Column &column : stateColumns)
        visit(column);
}

QString updateText(bool definition)
{
    QStringList parts;
    const auto add = [&parts](const Column &column) { parts.append(QLatin1StringView(column.name) + u"=?"_s); };
    if (definition)
        forEachColumn(add);
    else
        std::ranges::for_each(stateColumns, add);
    return u"UPDATE tasks SET %1 WHERE id=?"_s.arg(parts.join(u','));
}

} // namespace

QString joined(const QStringList &list)
{
    return list.isEmpty() ? QString() : u'|' + list.join(u'|') + u'|';
}

QString escaped(const QString &text)
{
    QString result = text;
    return result.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

QList<storage::Migration> migrations()
{
    return {
        {1,
         {u"CREATE TABLE tasks (id TEXT PRIMARY KEY, definition TEXT NOT NULL, title TEXT NOT NULL, "
          "project TEXT NOT NULL, assignee TEXT NOT NULL, labels TEXT NOT NULL, engines TEXT NOT NULL, "
          "memory INTEGER NOT NULL, estimate INTEGER, sequence INTEGER NOT NULL, version INTEGER NOT NULL, "
          "state TEXT NOT NULL, priority INTEGER NOT NULL, due INTEGER NOT NULL, open_dependencies INTEGER NOT NULL, "
          "reason TEXT NOT NULL, attempts INTEGER NOT NULL, lost_leases INTEGER NOT NULL, retry_at INTEGER, "
          "lease TEXT NOT NULL, lease_until INTEGER, worker TEXT NOT NULL, home TEXT NOT NULL, engine TEXT NOT NULL, "
          "session TEXT NOT NULL, execution TEXT NOT NULL, cancel_requested INTEGER NOT NULL, "
          "dead_letter INTEGER NOT NULL, progress TEXT, result TEXT, error TEXT, cost INTEGER, started_at INTEGER, "
          "ended_at INTEGER, updated_at INTEGER)"_s,
          u"CREATE INDEX tasks_queue ON tasks (state, priority DESC, sequence)"_s,
          u"CREATE INDEX tasks_due ON tasks (due) WHERE state='pending' AND open_dependencies=0"_s,
          u"CREATE INDEX tasks_version ON tasks (version)"_s, u"CREATE INDEX tasks_sequence ON tasks (sequence)"_s,
          u"CREATE INDEX tasks_ended ON tasks (ended_at) WHERE ended_at IS NOT NULL"_s,
          // One active run of a task: a second claim cannot be stored, whoever makes it.
          u"CREATE TABLE leases (task TEXT PRIMARY KEY REFERENCES tasks(id) ON DELETE CASCADE, "
          "lease TEXT NOT NULL UNIQUE, engine TEXT NOT NULL, boot TEXT NOT NULL, until INTEGER NOT NULL)"_s,
          u"CREATE TABLE dependencies (child TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE, "
          "parent TEXT NOT NULL, condition TEXT NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (child, parent)) "
          "WITHOUT ROWID"_s,
          u"CREATE INDEX dependencies_parent ON dependencies (parent)"_s,
          u"CREATE TABLE follow_ups (id TEXT PRIMARY KEY, task TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE, "
          "text TEXT NOT NULL, at INTEGER NOT NULL, sequence INTEGER NOT NULL)"_s,
          u"CREATE INDEX follow_ups_task ON follow_ups (task, sequence)"_s,
          u"CREATE TABLE schedules (id TEXT PRIMARY KEY, value TEXT NOT NULL, next_at INTEGER)"_s,
          u"CREATE TABLE queue (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
          u"CREATE TABLE removed (version INTEGER PRIMARY KEY, id TEXT NOT NULL)"_s}},
        // Each claim asks which leases have ended; there may be thousands that have not.
        {2, {u"CREATE INDEX leases_end ON leases (boot, until)"_s}},
        {3, {u"ALTER TABLE leases ADD COLUMN closed INTEGER NOT NULL DEFAULT 0"_s}}, // takes no more follow-ups
    };
}

QStringList essential()
{
    return {u"tasks"_s, u"leases"_s, u"dependencies"_s, u"follow_ups"_s, u"schedules"_s, u"queue"_s};
}

const QString &select()
{
    static const QString text = [] {
        QStringList names;
        forEachColumn([&names](const Column &column) {
            if (column.read)
                names.append(QLatin1StringView(column.name));
        });
        return u"SELECT %1 FROM tasks "_s.arg(names.join(u','));
    }();
    return text;
}

Task taskOf(const Row &row)
{
    Task task;
    int at = 0;
    forEachColumn([&](const Column &column) {
        if (column.read)
            column.read(task, row, at++);
    });
    return task;
}

Result<> insert(storage::Database &database, const Task &task)
{
    static const QString text = [] {
        QStringList names{u"id"_s};
        QStringList marks{u"?"_s};
        forEachColumn([&](const Column &column) {
            names.append(QLatin1StringView(column.name));
            marks.append(u"?"_s);
        });
        return u"INSERT INTO tasks (%1) VALUES (%2)"_s.arg(names.join(u','), marks.join(u','));
    }();
    QVariantList values{task.id.toString()};
    forEachColumn([&](const Column &column) { values.append(column.value(task)); });
    return database.execute(text, values);
}

Result<> update(storage::Database &database, const Task &task, Definition definition)
{
    static const QString all = updateText(true);
    static const QString state = updateText(false);
    QVariantList values;
    const auto add = [&](const Column &column) { values.append(column.value(task)); };
    if (definition == Definition::Yes)
        forEachColumn(add);
    else
        std::ranges::for_each(stateColumns, add);
    values.append(task.id.toString());
    return database.execute(definition == Definition::Yes ? all : state, values);
}

} // namespace taskstores::rows
