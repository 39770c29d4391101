// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisTaskStore.h"

#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"
#include "taskstores/RedisFields.h"
#include "taskstores/RedisWorker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

#include <algorithm>

namespace taskstores {

using namespace Qt::StringLiterals;
using namespace tasks;
using base::Error;
using base::Result;

namespace {

/// Answers of one script; larger lists come in pieces.
constexpr qsizetype pieceSize = 500;
constexpr int maxPage = 100'000;

const QList<TaskState> allStates{TaskState::Pending, TaskState::Queued,    TaskState::Running, TaskState::Completed,
                                 TaskState::Failed,  TaskState::Cancelled, TaskState::Timeout};

bool matches(const Task &task, const TaskQuery &query)
{
    const auto has = [&](const QString &text) { return text.contains(query.text, Qt::CaseInsensitive); };
    return (query.project.isEmpty() || task.project == query.project)
        && (query.engine.isEmpty() || task.engine == query.engine || task.engines.contains(query.engine))
        && (query.assignee.isEmpty() || task.assignee == query.assignee)
        && (query.label.isEmpty() || task.labels.contains(query.label)) && (!query.deadLetterOnly || task.deadLetter)
        && (query.text.isEmpty() || has(task.id.toString()) || has(titleOf(task)) || has(task.description)
            || std::ranges::any_of(task.commands, has) || has(task.workflow.text));
}

bool isPlain(const TaskQuery &query)
{
    return query.project.isEmpty() && query.engine.isEmpty() && query.assignee.isEmpty() && query.label.isEmpty()
        && query.text.isEmpty() && !query.deadLetterOnly;
}

void sort(QList<Task> &all, TaskQuery::Order order)
{
    switch (order) {
    case TaskQuery::Order::Queue:
        std::ranges::sort(all, [](const Task &a, const Task &b) {
            return std::tuple(-a.priority, a.sequence) < std::tuple(-b.priority, b.sequence);
        });
        break;
    case TaskQuery::Order::Newest:
        std::ranges::sort(all, std::greater{}, &Task::sequence);
        break;
    case TaskQuery::Order::Ended:
        std::ranges::sort(all, [](const Task &a, const Task &b) {
            return std::tuple(a.endedAt, a.sequence) > std::tuple(b.endedAt, b.sequence);
        });
        break;
    }
}

/// Reads every task of some states, piece by piece.
class Scan : public std::enable_shared_from_this<Scan>
{
public:
    using Run = std::function<void(const QList<QByteArray> &, std::function<void(const Result<RedisReply> &)>)>;
    using Done = std::function<void(const Result<QList<Task>> &)>;

    Scan(TaskQuery query, Run run, Done done)
        : m_query(std::move(query))
        , m_run(std::move(run))
        , m_done(std::move(done))
    {
    }

    void start()
    {
        QStringList words;
        for (const TaskState state : m_query.states.isEmpty() ? allStates : m_query.states)
            words.append(toString(state));
        m_run({"ids", words.join(u',').toUtf8()}, [self = shared_from_this()](const Result<RedisReply> &reply) {
            if (!reply) {
                self->m_done(std::unexpected(reply.error()));
                return;
            }
            for (const RedisReply &list : reply->items) {
                for (size_t i = 0; i < list.items.size(); i += 2)
                    self->m_ids.append(list.items[i].text);
            }
            self->next();
        });
    }

private:
    void next()
    {
        if (m_ids.isEmpty()) {
            m_done(m_found);
            return;
        }
        const QList<QByteArray> piece = m_ids.first(std::min(pieceSize, m_ids.size()));
        m_ids.remove(0, piece.size());
        m_run(QList<QByteArray>{"many"} + piece, [self = shared_from_this()](const Result<RedisReply> &reply) {
            if (!reply) {
                self->m_done(std::unexpected(reply.error()));
                return;
            }
            for (const RedisReply &loaded : reply->items) {
                const auto task = fields::taskOf(loaded);
                if (task && matches(*task, self->m_query))
                    self->m_found.append(*task);
            }
            self->next();
        });
    }

    TaskQuery m_query;
    Run m_run;
    Done m_done;
    QList<QByteArray> m_ids;
    QList<Task> m_found;
};

std::shared_ptr<Scan> scan(const TaskQuery &query, const Scan::Run &run, const Scan::Done &done)
{
    return std::make_shared<Scan>(query, run, done);
}

} // namespace

TaskStore::Answer<TaskPage> RedisTaskStore::list(const TaskQuery &query)
{
    auto promise = std::make_shared<QPromise<Result<TaskPage>>>();
    promise->start();
    const auto finish = [promise](const Result<TaskPage> &page) {
        promise->addResult(page);
        promise->finish();
    };
    const qint64 offset = std::max<qint64>(0, query.offset);
    const int limit = std::clamp(query.limit, 0, maxPage);
    // One column of the board as it is: the server has it in its order already.
    if (isPlain(query) && query.states.size() == 1 && query.order == TaskQuery::Order::Queue && limit > 0
        && limit <= pieceSize) {
        m_worker->run("read",
                      {"page", toString(query.states.first()).toUtf8(), QByteArray::number(offset),
                       QByteArray::number(offset + limit - 1)},
                      [finish](const Result<RedisReply> &reply) {
                          if (!reply) {
                              finish(std::unexpected(reply.error()));
                              return;
                          }
                          TaskPage page;
                          page.total = reply->item(0).toNumber();
                          for (size_t i = 1; i < reply->items.size(); ++i) {
                              if (const auto task = fields::taskOf(reply->items[i]))
                                  page.tasks.append(*task);
                          }
                          finish(page);
                      });
        return promise->future();
    }
    const auto run = [worker = m_worker.get()](const QList<QByteArray> &arguments, Worker::Done done) {
        worker->run("read", arguments, std::move(done));
    };
    scan(query, run, [=](const Result<QList<Task>> &found) {
        if (!found) {
            finish(std::unexpected(found.error()));
            return;
        }
        QList<Task> all = *found;
        sort(all, query.order);
        finish(TaskPage{all.mid(offset, limit), all.size()});
    })->start();
    return promise->future();
}

TaskStore::Answer<TaskCounts> RedisTaskStore::counts(const TaskQuery &wanted)
{
    if (isPlain(wanted)) {
        return ask<TaskCounts>("read", {"counts"}, [](const RedisReply &reply) -> Result<TaskCounts> {
            TaskCounts counts;
            for (size_t i = 0; i + 1 < reply.items.size(); i += 2) {
                const auto state = taskStateFromString(QString::fromLatin1(reply.items[i].text));
                if (state && reply.items[i + 1].toNumber() > 0)
                    counts.insert(*state, reply.items[i + 1].toNumber());
            }
            return counts;
        });
    }
    TaskQuery query = wanted;
    query.states.clear();
    query.offset = 0;
    query.limit = maxPage;
    return list(query).then([](const Result<TaskPage> &page) {
        return page.transform([](const TaskPage &all) {
            TaskCounts counts;
            for (const Task &task : all.tasks)
                ++counts[task.state];
            return counts;
        });
    });
}

TaskStore::Answer<int> RedisTaskStore::removeEnded(const QDateTime &before)
{
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    const auto finish = [promise](const Result<int> &count) {
        promise->addResult(count);
        promise->finish();
    };
    Worker *worker = m_worker.get();
    worker->run("read", {"endedBefore", QByteArray::number(before.toMSecsSinceEpoch())},
                [worker, finish](const Result<RedisReply> &reply) {
                    if (!reply || reply->items.empty()) {
                        finish(reply ? Result<int>(0) : std::unexpected(reply.error()));
                        return;
                    }
                    auto left = std::make_shared<size_t>(reply->items.size());
                    auto removed = std::make_shared<int>(0);
                    for (const RedisReply &id : reply->items) {
                        const QByteArray once = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
                        worker->run("people", {"remove", id.text, once}, [=](const Result<RedisReply> &done) {
                            *removed += done ? 1 : 0;
                            if (--*left == 0)
                                finish(*removed);
                        });
                    }
                });
    return promise->future();
}

TaskStore::Answer<QDateTime> RedisTaskStore::nextDue()
{
    return ask<QDateTime>("read", {"nextDue"}, [](const RedisReply &reply) -> Result<QDateTime> {
        QDateTime next;
        for (size_t i = 0; i < 3; ++i) {
            const QDateTime at = fields::timeOf(reply.item(i).text);
            if (at.isValid() && (!next.isValid() || at < next))
                next = at;
        }
        return next;
    });
}

TaskStore::Answer<std::optional<Task>> RedisTaskStore::claim(const ClaimRequest &request)
{
    using Claimed = std::optional<Task>;
    auto promise = std::make_shared<QPromise<Result<Claimed>>>();
    promise->start();
    const auto finish = [promise](const Result<Claimed> &claimed) {
        promise->addResult(claimed);
        promise->finish();
    };
    if (request.engines.isEmpty() || request.lease.isNull()) {
        finish(base::fail(Error::Kind::InvalidInput, tr("A worker needs an engine and a lease.")));
        return promise->future();
    }
    const QList<QByteArray> arguments{
        request.lease.toString().toUtf8(),
        QByteArray::number(static_cast<qint64>(request.leaseTime.count())),
        request.worker.id.toUtf8(),
        request.worker.home.toUtf8(),
        request.memoryMb ? QByteArray::number(*request.memoryMb) : QByteArray(),
        fields::micros(request.maxEstimate),
        request.only ? request.only->toString().toUtf8() : QByteArray(),
        QJsonDocument(QJsonArray::fromStringList(request.engines)).toJson(QJsonDocument::Compact),
        QByteArray::number(maxLostLeases),
        QJsonDocument(QJsonArray::fromStringList(request.full)).toJson(QJsonDocument::Compact)};
    const auto take = [finish](const Result<RedisReply> &reply) {
        if (!reply)
            finish(std::unexpected(reply.error()));
        else if (reply->item(0).kind != RedisReply::Kind::List)
            finish(Claimed());
        else
            finish(fields::taskOf(reply->item(0)).transform([](const Task &task) { return Claimed(task); }));
    };
    m_worker->run("claim", arguments, [this, arguments, take, finish](const Result<RedisReply> &reply) {
        const bool nothing = reply && reply->item(0).kind != RedisReply::Kind::List;
        if (!nothing || reply->item(1).text != "1") {
            take(reply);
            return;
        }
        // A schedule is due and may make what this worker waits for.
        fireDue([this, arguments, take, finish](const Result<int> &fired) {
            if (fired)
                m_worker->run("claim", arguments, take);
            else
                finish(std::unexpected(fired.error()));
        });
    });
    return promise->future();
}

} // namespace taskstores
