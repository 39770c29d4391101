// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisFields.h"

#include "tasks/Estimate.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskRules.h"

#include <QCache>
#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <optional>

namespace taskstores::fields {

using namespace Qt::StringLiterals;
using base::Result;
using tasks::Task;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::RedisTaskStore)
};

constexpr char separator = '\x1f'; ///< between the fields of a record
constexpr qsizetype maxKnownBytes = 32LL * 1024 * 1024;

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

/// What scripts need of a definition, in the order of TERMS in common.lua, a line each.
QByteArray termsOf(const Task &task)
{
    const auto line = [](const QString &text) { return text.toUtf8().replace('\n', ' '); };
    return QByteArrayList{line(task.engines.join(u'|')),
                          QByteArray::number(task.resources.memoryMb),
                          micros(task.estimate),
                          QByteArray::number(task.retry.maxAttempts),
                          count(task.retry.firstDelay),
                          count(task.retry.longestDelay),
                          QByteArray::number(task.retry.factor),
                          line(tasks::titleOf(task)),
                          {}}
        .join('\n');
}

QByteArray definitionOf(const Task &task)
{
    return termsOf(task) + compact(tasks::definitionToJson(task));
}

QByteArray withoutTerms(const QByteArray &definition)
{
    return definition.sliced(definition.lastIndexOf('\n') + 1); // JSON that is compact has none
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

/// A definition comes again with each move of its task, and to read it takes longer than all the rest.
QCache<QByteArray, Task> &knownDefinitions()
{
    thread_local QCache<QByteArray, Task> known(maxKnownBytes);
    return known;
}

void remember(const QByteArray &definition, Task &task)
{
    task.estimate = tasks::estimateCost(task.resources);
    // The texts of a task are as long as its JSON, more or less, and take two bytes for each letter.
    const qsizetype bytes = 3 * definition.size() + static_cast<qsizetype>(sizeof(Task));
    knownDefinitions().insert(definition, new Task(task), bytes);
}

Result<Task> definitionFrom(const QByteArray &definition)
{
    if (const Task *task = knownDefinitions().object(definition))
        return *task;
    auto task = tasks::definitionFromJson(objectOf(withoutTerms(definition)));
    if (task)
        remember(definition, *task);
    return task;
}

/// What it was made to wait for later, as a child of other tasks, is beside its definition.
void readLaterDependencies(Task &task, const QByteArray &ids)
{
    for (const QByteArray &id : ids.split('\n')) {
        const tasks::Dependency later{tasks::TaskId(QString::fromUtf8(id)), tasks::DependencyCondition::Success};
        if (!id.isEmpty() && !task.dependencies.contains(later))
            task.dependencies.append(later);
    }
}

/// What moves change, in the order of STATE to DEAD in common.lua.
enum Place {
    State,
    Version,
    Sequence,
    Attempts,
    Lease,
    LeaseUntil,
    WorkerId,
    Home,
    Engine,
    StartedAt,
    EndedAt,
    Parts,
    Session, ///< from here on only where one of these has a value
    Execution,
    Priority,
    Cost,
    Reason,
    Open,
    Kids,
    NotBefore, ///< in the definition too
    RetryAt,
    Lost,
    Cancel,
    Closed, ///< takes no more follow-ups
    Dead,
    Places
};
using Record = std::array<QByteArrayView, Places>;

std::optional<Record> recordFrom(const QByteArray &text)
{
    Record record;
    qsizetype from = 0;
    size_t count = 0;
    while (from <= text.size() && count < Places) {
        const qsizetype next = text.indexOf(separator, from);
        const qsizetype end = next < 0 ? text.size() : next;
        record.at(count++) = QByteArrayView(text).sliced(from, end - from);
        from = end + 1;
    }
    const bool isWhole = from > text.size() && (count == Session || count == Places);
    return isWhole && !record.front().isEmpty() ? std::optional(record) : std::nullopt;
}

void readRecord(const Record &record, Task &task)
{
    const auto text = [&](Place place) { return QString::fromUtf8(record.at(place)); };
    const auto number = [&](Place place) { return record.at(place).toInt(); };
    task.state = tasks::taskStateFromString(text(State)).value_or(tasks::TaskState::Failed);
    task.version = record.at(Version).toLongLong();
    task.updatedAt = timeOf(record.at(Version));
    task.sequence = record.at(Sequence).toLongLong();
    task.priority = number(Priority);
    task.openDependencies = number(Open);
    task.attempts = number(Attempts);
    task.lostLeases = number(Lost);
    task.retryAt = timeOf(record.at(RetryAt));
    task.lease = tasks::LeaseId(text(Lease));
    task.leaseUntil = timeOf(record.at(LeaseUntil));
    task.worker = {text(WorkerId), text(Home)};
    task.engine = text(Engine);
    task.startedAt = timeOf(record.at(StartedAt));
    task.endedAt = timeOf(record.at(EndedAt));
    task.session = base::SessionId(text(Session));
    task.execution = text(Execution);
    task.cancelRequested = record.at(Cancel) == "1";
    task.deadLetter = record.at(Dead) == "1";
    if (const QByteArrayView cost = record.at(Cost); !cost.isEmpty())
        task.cost = base::Money::fromMicros(static_cast<qint64>(cost.toDouble()));
    task.reason = words(text(Reason));
}

void readPart(const QByteArray &name, const QByteArray &value, Task &task)
{
    if (name == "after") {
        readLaterDependencies(task, value);
    } else if (name == "progress") {
        task.progress = tasks::progressFromJson(objectOf(value));
    } else if (name == "result") {
        task.result = tasks::resultFromJson(objectOf(value));
    } else if (name == "error") {
        task.error = tasks::errorFromJson(objectOf(value));
        task.error->message = words(task.error->message);
    } else if (name == "child") {
        task.children.append(tasks::TaskId(QString::fromUtf8(value)));
    }
}

} // namespace

QByteArray inRecord(const QString &text)
{
    return text.toUtf8().replace(separator, ' ');
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QDateTime timeOf(QByteArrayView milliseconds)
{
    if (milliseconds.isEmpty())
        return {};
    // Not QTimeZone::utc(), whose times are kept in memory of their own.
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), QTimeZone(QTimeZone::UTC));
}

QByteArray micros(const std::optional<base::Money> &money)
{
    return money ? QByteArray::number(money->micros()) : QByteArray();
}

AddRequest addRequest(const Task &task)
{
    const QByteArray definition = definitionOf(task);
    Words fields;
    if (task.priority != 0)
        fields << "priority" << QByteArray::number(task.priority);
    if (task.notBefore.isValid())
        fields << "not_before" << milliseconds(task.notBefore);
    return {Words{task.id.toString().toUtf8(), definition} + counted(fields) + counted(dependencies(task)), definition,
            tasks::requestOf(task)};
}

QByteArray claimRequest(const tasks::ClaimRequest &request)
{
    return QByteArrayList{count(request.leaseTime),
                          inRecord(request.worker.id),
                          inRecord(request.worker.home),
                          request.memoryMb ? QByteArray::number(*request.memoryMb) : QByteArray(),
                          micros(request.maxEstimate),
                          request.only ? inRecord(request.only->toString()) : QByteArray(),
                          inRecord(request.engines.join(u'\n')),
                          QByteArray::number(tasks::maxLostLeases),
                          inRecord(request.full.join(u'\n'))}
        .join(separator);
}

Words editRequest(const Task &task)
{
    return counted({"definition", definitionOf(task), "not_before", milliseconds(task.notBefore), "priority",
                    QByteArray::number(task.priority)})
        + dependencies(task);
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

void remember(const AddRequest &request)
{
    Task task = request.task;
    remember(request.definition, task);
}

Result<Task> taskOf(const RedisReply &loaded, const QByteArray &known)
{
    const QByteArray &definition = loaded.item(1).text;
    auto task = definitionFrom(definition.isEmpty() ? known : definition);
    const auto record = recordFrom(loaded.item(0).text);
    if (!task || !record)
        return base::fail(base::Error::Kind::Corrupt, Text::tr("A task of the shared queue cannot be read."));
    readRecord(*record, *task);
    for (size_t i = 2; i + 1 < loaded.items.size(); i += 2)
        readPart(loaded.items[i].text, loaded.items[i + 1].text, *task);
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
