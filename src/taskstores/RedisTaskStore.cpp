// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisTaskStore.h"

#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"
#include "taskstores/RedisFields.h"
#include "taskstores/RedisWorker.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPromise>

namespace taskstores {

using namespace Qt::StringLiterals;
using namespace tasks;
using base::Error;
using base::Result;
using std::chrono::milliseconds;

namespace {

constexpr int maxFollowUps = 100;
/// One script adds them, and the server does nothing else meanwhile.
constexpr qsizetype maxAddedTogether = 5'000;

QByteArray text(const QString &value)
{
    return value.toUtf8();
}

QByteArray count(milliseconds time)
{
    return QByteArray::number(static_cast<qint64>(time.count()));
}

QByteArray token()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

template <typename Value>
TaskStore::Answer<Value> refusedAnswer(const Error &error)
{
    return QtFuture::makeReadyValueFuture(Result<Value>(std::unexpected(error)));
}

QList<QByteArray> leased(const char *verb, const Lease &lease)
{
    return {verb, text(lease.task.toString()), text(lease.id.toString())};
}

QList<TaskFollowUp> followUpsOf(const RedisReply &reply, const TaskId &task)
{
    QList<TaskFollowUp> all;
    for (const RedisReply &entry : reply.items) {
        const QJsonObject object = QJsonDocument::fromJson(entry.text).object();
        all.append({base::FollowUpId(object["id"_L1].toString()), task, object["text"_L1].toString(),
                    QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(object["at"_L1].toDouble()), QTimeZone::utc())});
    }
    return all;
}

Result<Task> firstTask(const RedisReply &reply)
{
    return fields::taskOf(reply.item(0));
}

} // namespace

Result<std::unique_ptr<RedisTaskStore>> RedisTaskStore::open(const RedisAddress &address, milliseconds patience)
{
    auto worker = std::make_unique<Worker>(address, patience);
    if (const auto started = worker->start(); !started)
        return std::unexpected(started.error());
    std::unique_ptr<RedisTaskStore> store(new RedisTaskStore(std::move(worker)));
    store->m_worker->setStore(store.get());
    return store;
}

RedisTaskStore::RedisTaskStore(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
}

RedisTaskStore::~RedisTaskStore() = default;

TaskStore::Answer<Task> RedisTaskStore::askTask(const char *script, const QList<QByteArray> &arguments)
{
    return ask<Task>(script, arguments, firstTask);
}

TaskStore::Answer<> RedisTaskStore::askNothing(const char *script, const QList<QByteArray> &arguments)
{
    return ask<void>(script, arguments, [](const RedisReply &) { return Result<>(); });
}

TaskStore::Answer<Task> RedisTaskStore::move(const char *script, const QList<QByteArray> &arguments)
{
    return ask<Task>(script, arguments, [worker = m_worker.get()](const RedisReply &reply) {
        auto moved = firstTask(reply);
        if (moved)
            worker->note(*moved);
        return moved;
    });
}

void RedisTaskStore::runLeased(const Lease &lease, const QList<QByteArray> &arguments,
                               const std::optional<TaskResult> &sent, std::function<void(Result<Task>)> done)
{
    Worker *worker = m_worker.get();
    worker->run("lease", arguments, [worker, lease, sent, done = std::move(done)](const Result<RedisReply> &reply) {
        const auto finish = [worker, sent, done](Result<Task> moved) {
            if (moved && !moved->result)
                moved->result = sent;
            if (moved)
                worker->note(*moved);
            done(std::move(moved));
        };
        if (!reply) {
            done(std::unexpected(reply.error()));
            return;
        }
        const RedisReply &task = reply->item(0);
        const QByteArray known = worker->definitionOf(lease.id);
        if (!task.item(1).text.isEmpty() || !known.isEmpty()) {
            finish(fields::taskOf(task, known));
            return;
        }
        // Another process has claimed it.
        worker->run("read", {"find", text(lease.task.toString())}, [finish](const Result<RedisReply> &found) {
            finish(found.and_then([](const RedisReply &all) { return firstTask(all); }));
        });
    });
}

TaskStore::Answer<> RedisTaskStore::moveLeased(const char *verb, const Lease &lease, const QList<QByteArray> &more)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    runLeased(lease, leased(verb, lease) + more, {}, [promise](const Result<Task> &moved) {
        promise->addResult(moved ? Result<>() : Result<>(std::unexpected(moved.error())));
        promise->finish();
    });
    return promise->future();
}

TaskStore::Answer<Task> RedisTaskStore::end(const char *verb, const Lease &lease, const QList<QByteArray> &more,
                                            const std::optional<TaskResult> &sent)
{
    auto promise = std::make_shared<QPromise<Result<Task>>>();
    promise->start();
    runLeased(lease, leased(verb, lease) + more, sent, [promise, lease, worker = m_worker.get()](Result<Task> moved) {
        if (moved)
            worker->forgetDefinition(lease.id);
        promise->addResult(std::move(moved));
        promise->finish();
    });
    return promise->future();
}

TaskStore::Answer<QList<Task>> RedisTaskStore::add(const QList<Task> &wanted, const QList<TaskId> &children)
{
    if (wanted.size() > maxAddedTogether)
        return refusedAnswer<QList<Task>>(
            {Error::Kind::TooLarge,
             tr("A shared queue takes at most %1 tasks at once. Add them in several parts.").arg(maxAddedTogether),
             {}});
    QList<QByteArray> words{"", QByteArray::number(wanted.size())};
    std::vector<fields::AddRequest> sent;
    for (Task task : wanted) {
        moves::prepare(task, QDateTime::currentDateTimeUtc());
        if (const auto valid = validate(task); !valid)
            return refusedAnswer<QList<Task>>(valid.error());
        sent.push_back(fields::addRequest(task));
        words.append(std::exchange(sent.back().words, {}));
    }
    for (const TaskId &child : children)
        words.append(text(child.toString()));
    const auto take
        = [worker = m_worker.get(), sent = std::move(sent)](const RedisReply &reply) -> Result<QList<Task>> {
        QList<Task> all;
        for (size_t i = 0; i < std::min(reply.items.size(), sent.size()); ++i) {
            fields::remember(sent[i]);
            auto task = fields::taskOf(reply.items[i], sent[i].definition);
            if (!task)
                return std::unexpected(task.error());
            worker->note(*task);
            all.append(std::move(*task));
        }
        return all;
    };
    return ask<QList<Task>>("add", words, take);
}

TaskStore::Answer<Task> RedisTaskStore::find(const TaskId &id)
{
    return askTask("read", {"find", text(id.toString())});
}

TaskStore::Answer<Heartbeat> RedisTaskStore::heartbeat(const Lease &lease, milliseconds leaseTime)
{
    return ask<Heartbeat>("lease", leased("heartbeat", lease) << count(leaseTime),
                          [](const RedisReply &reply) -> Result<Heartbeat> {
                              return Heartbeat{fields::timeOf(reply.item(0).text), reply.item(1).text == "1"};
                          });
}

TaskStore::Answer<> RedisTaskStore::begun(const Lease &lease, const tasks::Worker &worker,
                                          const base::SessionId &session, const QString &engine)
{
    return moveLeased("begun", lease,
                      {fields::inRecord(worker.id), fields::inRecord(worker.home), fields::inRecord(session.toString()),
                       fields::inRecord(engine)});
}

TaskStore::Answer<> RedisTaskStore::setExecution(const Lease &lease, const QString &execution)
{
    return moveLeased("execution", lease, {fields::inRecord(execution)});
}

TaskStore::Answer<> RedisTaskStore::setProgress(const Lease &lease, const TaskProgress &progress)
{
    return moveLeased("progress", lease, {fields::compact(toJson(progress))});
}

TaskStore::Answer<Task> RedisTaskStore::complete(const Lease &lease, const TaskResult &result,
                                                 std::optional<base::Money> cost)
{
    return end("complete", lease,
               {fields::compact(toJson(result)), fields::micros(cost), QByteArray::number(result.durationMs)}, result);
}

TaskStore::Answer<Task> RedisTaskStore::fail(const Lease &lease, const TaskError &error, const TaskResult &result,
                                             std::optional<base::Money> cost)
{
    return end("fail", lease,
               {fields::compact(toJson(result)), fields::micros(cost), QByteArray::number(result.durationMs),
                fields::compact(toJson(error)), fields::inRecord(error.message), error.retryable ? "1" : "0",
                error.timeout ? "1" : "0"});
}

TaskStore::Answer<Task> RedisTaskStore::cancelled(const Lease &lease, std::optional<base::Money> cost)
{
    return end("cancelled", lease, {fields::micros(cost)});
}

TaskStore::Answer<Task> RedisTaskStore::giveBack(const Lease &lease)
{
    return end("giveBack", lease, {});
}

TaskStore::Answer<Task> RedisTaskStore::cancel(const TaskId &id, const QString &reason)
{
    const QString words = reason.isEmpty() ? tr("Cancelled by the user.") : reason;
    return move("people",
                {"cancel", text(id.toString()), token(), fields::inRecord(words), QByteArray::number(maxLostLeases)});
}

TaskStore::Answer<Task> RedisTaskStore::retry(const TaskId &id)
{
    return move("people", {"retry", text(id.toString()), token()});
}

TaskStore::Answer<Task> RedisTaskStore::setPriority(const TaskId &id, int priority)
{
    if (priority < -maxPriority || priority > maxPriority)
        return refusedAnswer<Task>({Error::Kind::InvalidInput,
                                    tr("The priority must be between %1 and %2.").arg(-maxPriority).arg(maxPriority),
                                    {}});
    return move("people", {"priority", text(id.toString()), "", QByteArray::number(priority)});
}

TaskStore::Answer<Task> RedisTaskStore::edit(const Task &wanted)
{
    if (const auto valid = validate(wanted); !valid)
        return refusedAnswer<Task>(valid.error());
    Task task = wanted;
    moves::prepare(task, QDateTime::currentDateTimeUtc());
    return move("people", QList<QByteArray>{"edit", text(task.id.toString()), ""} + fields::editRequest(task));
}

TaskStore::Answer<Task> RedisTaskStore::acknowledge(const TaskId &id)
{
    return move("people", {"acknowledge", text(id.toString()), ""});
}

TaskStore::Answer<> RedisTaskStore::remove(const TaskId &id)
{
    return askNothing("people", {"remove", text(id.toString()), token()});
}

TaskStore::Answer<QueueState> RedisTaskStore::queueState()
{
    return ask<QueueState>("read", {"config"},
                           [](const RedisReply &reply) -> Result<QueueState> { return fields::queueStateOf(reply); });
}

TaskStore::Answer<QueueState> RedisTaskStore::setPaused(bool paused)
{
    return ask<QueueState>("queue", {"pause", paused ? "1" : "0"},
                           [](const RedisReply &reply) -> Result<QueueState> { return fields::queueStateOf(reply); });
}

TaskStore::Answer<QueueState> RedisTaskStore::setLimits(int maxRunning, const QMap<QString, int> &maxPerEngine)
{
    QJsonObject engines;
    for (auto engine = maxPerEngine.begin(); engine != maxPerEngine.end(); ++engine)
        engines.insert(engine.key(), engine.value());
    return ask<QueueState>("queue", {"limits", QByteArray::number(std::max(0, maxRunning)), fields::compact(engines)},
                           [](const RedisReply &reply) -> Result<QueueState> { return fields::queueStateOf(reply); });
}

TaskStore::Answer<TaskFollowUp> RedisTaskStore::addFollowUp(const TaskId &task, const QString &words)
{
    if (const auto checked = checkCommand(words); !checked)
        return refusedAnswer<TaskFollowUp>(checked.error());
    const auto id = base::FollowUpId::create();
    return ask<TaskFollowUp>(
        "queue",
        {"followUp", text(task.toString()), text(id.toString()), text(words), QByteArray::number(maxFollowUps)},
        [=](const RedisReply &reply) -> Result<TaskFollowUp> {
            return TaskFollowUp{id, task, words, fields::timeOf(reply.item(0).text)};
        });
}

TaskStore::Answer<QList<TaskFollowUp>> RedisTaskStore::followUps(const TaskId &task)
{
    return ask<QList<TaskFollowUp>>(
        "queue", {"followUps", text(task.toString())},
        [task](const RedisReply &reply) -> Result<QList<TaskFollowUp>> { return followUpsOf(reply, task); });
}

TaskStore::Answer<QList<TaskFollowUp>> RedisTaskStore::lastFollowUps(const Lease &lease,
                                                                     const QList<base::FollowUpId> &done)
{
    QList<QByteArray> words = leased("lastFollowUps", lease);
    for (const base::FollowUpId &id : done)
        words.append(text(id.toString()));
    return ask<QList<TaskFollowUp>>("lease", words,
                                    [task = lease.task](const RedisReply &reply) -> Result<QList<TaskFollowUp>> {
                                        return followUpsOf(reply, task);
                                    });
}

TaskStore::Answer<> RedisTaskStore::removeFollowUp(const base::FollowUpId &id)
{
    return askNothing("queue", {"removeFollowUp", text(id.toString())});
}

TaskStore::Answer<> RedisTaskStore::storeMetrics(const QString &execution, const QJsonObject &metrics)
{
    return askNothing("queue", {"metrics", text(execution), fields::compact(metrics)});
}

TaskStore::Answer<> RedisTaskStore::publishLog(const QString &execution, const QString &level, const QString &message,
                                               const QDateTime &at)
{
    const QJsonObject line{{u"type"_s, u"log_line"_s},
                           {u"timestamp"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"level"_s, level},
                           {u"message"_s, message}};
    return askNothing("queue", {"log", text(execution), fields::compact(line)});
}

} // namespace taskstores
