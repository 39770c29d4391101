// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisFields.h"

#include "tasks/TaskJson.h"

#include <QCache>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>

namespace taskstores::fields {

using namespace Qt::StringLiterals;
using base::Result;
using tasks::Task;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::RedisTaskStore)
};

constexpr qsizetype maxKnownBytes = 4LL * 1024 * 1024;

QByteArray milliseconds(const QDateTime &time)
{
    return time.isValid() ? QByteArray::number(time.toMSecsSinceEpoch()) : QByteArray();
}

QByteArray count(std::chrono::milliseconds time)
{
    return QByteArray::number(static_cast<qint64>(time.count()));
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

struct Definition
{
    Words fields; ///< name and value by turns
    QByteArray key; ///< equal for equal requests, whenever they were made
};

Definition definitionOf(const Task &task)
{
    QJsonObject json = tasks::definitionToJson(task);
    const QByteArray whole = compact(json);
    json.remove(u"created_at"_s);
    return {{"definition",    whole,
             "title",         tasks::titleOf(task).toUtf8(),
             "engines",       task.engines.join(u'|').toUtf8(),
             "memory",        QByteArray::number(task.resources.memoryMb),
             "estimate",      micros(task.estimate),
             "priority",      QByteArray::number(task.priority),
             "not_before",    milliseconds(task.notBefore),
             "max_attempts",  QByteArray::number(task.retry.maxAttempts),
             "first_delay",   count(task.retry.firstDelay),
             "longest_delay", count(task.retry.longestDelay),
             "factor",        QByteArray::number(task.retry.factor)},
            QCryptographicHash::hash(compact(json), QCryptographicHash::Sha256).toHex()};
}

/// [id, on] by turns.
Words dependencies(const Task &task)
{
    Words words;
    for (const tasks::Dependency &dependency : task.dependencies)
        words << dependency.task.toString().toUtf8() << tasks::toString(dependency.on).toUtf8();
    return words;
}

Words counted(const Words &words)
{
    return Words{QByteArray::number(words.size())} + words;
}

using Fields = QHash<QByteArray, QByteArray>;

Fields fieldsOf(const RedisReply &flat)
{
    Fields fields;
    for (size_t i = 0; i + 1 < flat.items.size(); i += 2)
        fields.insert(flat.items[i].text, flat.items[i + 1].text);
    return fields;
}

/// A definition comes again with each move of its task, and to read it takes longer than all the rest.
Result<Task> definitionFrom(const QByteArray &json)
{
    thread_local QCache<QByteArray, Task> known(maxKnownBytes);
    if (const Task *task = known.object(json))
        return *task;
    auto task = tasks::definitionFromJson(objectOf(json));
    if (task)
        known.insert(json, new Task(*task), json.size());
    return task;
}

void readProgressAndEnd(const Fields &fields, Task &task)
{
    if (const QByteArray json = fields.value("progress"); !json.isEmpty())
        task.progress = tasks::progressFromJson(objectOf(json));
    if (const QByteArray json = fields.value("result"); !json.isEmpty())
        task.result = tasks::resultFromJson(objectOf(json));
    if (const QByteArray json = fields.value("error"); !json.isEmpty()) {
        task.error = tasks::errorFromJson(objectOf(json));
        task.error->message = words(task.error->message);
    }
    if (const QByteArray cost = fields.value("cost"); !cost.isEmpty())
        task.cost = base::Money::fromMicros(static_cast<qint64>(cost.toDouble()));
    if (const QByteArray estimate = fields.value("estimate"); !estimate.isEmpty())
        task.estimate = base::Money::fromMicros(estimate.toLongLong());
}

/// What it was made to wait for later, as a child of other tasks, is beside its definition.
void readLaterDependencies(const Fields &fields, Task &task)
{
    for (const QByteArray &id : fields.value("after").split('\n')) {
        const tasks::Dependency later{tasks::TaskId(QString::fromUtf8(id)), tasks::DependencyCondition::Success};
        if (!id.isEmpty() && !task.dependencies.contains(later))
            task.dependencies.append(later);
    }
}

void readState(const Fields &fields, Task &task)
{
    const auto text = [&](const char *name) { return QString::fromUtf8(fields.value(name)); };
    const auto number = [&](const char *name) { return fields.value(name).toInt(); };
    task.state = tasks::taskStateFromString(text("state")).value_or(tasks::TaskState::Failed);
    task.reason = words(text("reason"));
    task.openDependencies = number("open");
    task.attempts = number("attempts");
    task.lostLeases = number("lost");
    task.priority = number("priority");
    task.retryAt = timeOf(fields.value("retry_at"));
    task.lease = tasks::LeaseId(text("lease"));
    task.leaseUntil = timeOf(fields.value("lease_until"));
    task.worker = {text("worker"), text("home")};
    task.engine = text("engine");
    task.session = base::SessionId(text("session"));
    task.execution = text("execution");
    task.cancelRequested = fields.value("cancel") == "1";
    task.deadLetter = fields.value("dead") == "1";
    task.startedAt = timeOf(fields.value("started_at"));
    task.endedAt = timeOf(fields.value("ended_at"));
    task.updatedAt = timeOf(fields.value("updated"));
    task.sequence = fields.value("sequence").toLongLong();
    task.version = fields.value("ver").toLongLong();
}

} // namespace

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QDateTime timeOf(const QByteArray &milliseconds)
{
    if (milliseconds.isEmpty())
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds.toDouble()), QTimeZone::utc());
}

QByteArray micros(const std::optional<base::Money> &money)
{
    return money ? QByteArray::number(money->micros()) : QByteArray();
}

Words addRequest(const Task &task)
{
    const Definition definition = definitionOf(task);
    return Words{task.id.toString().toUtf8(), definition.key} + counted(definition.fields)
        + counted(dependencies(task));
}

Words editRequest(const Task &task)
{
    const Definition definition = definitionOf(task);
    return counted(definition.fields + Words{"definition_key", definition.key}) + dependencies(task);
}

QString words(const QString &reason)
{
    if (!reason.startsWith(u'\1'))
        return reason;
    const QStringList parts = reason.sliced(1).split(u'\1');
    const QString kind = parts.value(0);
    if (kind == u"gone")
        return Text::tr("Its worker went away.");
    if (kind == u"lost")
        return Text::tr("Its worker went away %n time(s) in a row.", nullptr, parts.value(1).toInt());
    if (kind == u"after")
        return Text::tr("“%1”, which it was to run after, is %2.").arg(parts.mid(2).join(u' '), parts.value(1));
    return {};
}

Result<Task> taskOf(const RedisReply &loaded)
{
    const Fields fields = fieldsOf(loaded.item(0));
    const auto definition = definitionFrom(fields.value("definition"));
    if (!definition || fields.value("state").isEmpty())
        return base::fail(base::Error::Kind::Corrupt, Text::tr("A task of the shared queue cannot be read."));
    Task task = *definition;
    readLaterDependencies(fields, task);
    readState(fields, task);
    readProgressAndEnd(fields, task);
    for (const RedisReply &child : loaded.item(1).items)
        task.children.append(tasks::TaskId(QString::fromUtf8(child.text)));
    return task;
}

tasks::QueueState queueStateOf(const RedisReply &reply)
{
    tasks::QueueState state;
    state.paused = reply.item(0).text == "1";
    state.pausedSince = timeOf(reply.item(1).text);
    state.maxRunning = reply.item(2).text.toInt();
    const QJsonObject engines = objectOf(reply.item(3).text);
    for (auto engine = engines.begin(); engine != engines.end(); ++engine)
        state.maxPerEngine.insert(engine.key(), engine.value().toInt());
    return state;
}

} // namespace taskstores::fields
