// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisTaskStore.h"

#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "tasks/TaskRules.h"
#include "taskstores/RedisFields.h"
#include "taskstores/RedisWorker.h"

#include <QPromise>
#include <QSet>

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

/// A list of the server that has exactly the tasks of a query, in its order or the other way round.
struct Listing
{
    QByteArray name;
    bool isBackwards = false;
};

std::optional<Listing> listingFor(const TaskQuery &query)
{
    using Order = TaskQuery::Order;
    if (!isPlain(query))
        return std::nullopt;
    if (query.states.isEmpty() && query.order == Order::Newest)
        return Listing{"all", true};
    if (query.states.size() != 1)
        return std::nullopt;
    const TaskState state = query.states.first();
    const QByteArray name = "state:" + toString(state).toLatin1();
    if (query.order == Order::Queue && (state == TaskState::Pending || state == TaskState::Queued))
        return Listing{name, false};
    if (query.order == Order::Ended && isFinal(state))
        return Listing{name, true};
    return std::nullopt;
}

using Run = std::function<void(const QList<QByteArray> &, std::function<void(const Result<RedisReply> &)>)>;

/// Reads one page of a listing, piece by piece.
class Pages : public std::enable_shared_from_this<Pages>
{
public:
    using Done = std::function<void(const Result<TaskPage> &)>;

    Pages(Listing listing, qint64 offset, int limit, Run run, Done done)
        : m_listing(std::move(listing))
        , m_next(offset)
        , m_end(offset + limit)
        , m_run(std::move(run))
        , m_done(std::move(done))
    {
    }

    void next()
    {
        // Asking for nothing gives one too: the server counts from the end then.
        const qint64 last = std::max(m_next, std::min<qint64>(m_next + pieceSize, m_end) - 1);
        m_run({"page", m_listing.name, QByteArray::number(m_next), QByteArray::number(last),
               m_listing.isBackwards ? "1" : "0"},
              [self = shared_from_this()](const Result<RedisReply> &reply) { self->take(reply); });
    }

private:
    void take(const Result<RedisReply> &reply)
    {
        if (!reply) {
            m_done(std::unexpected(reply.error()));
            return;
        }
        m_page.total = reply->item(0).toNumber();
        for (size_t i = 1; i < reply->items.size() && m_next + static_cast<qint64>(i) <= m_end; ++i) {
            const auto task = fields::taskOf(reply->items[i]);
            // One that moved on between two pieces comes twice.
            if (task && !m_ids.contains(task->id)) {
                m_ids.insert(task->id);
                m_page.tasks.append(*task);
            }
        }
        m_next += pieceSize;
        if (m_next < std::min(m_end, m_page.total))
            next();
        else
            m_done(m_page);
    }

    Listing m_listing;
    qint64 m_next = 0;
    qint64 m_end = 0;
    Run m_run;
    Done m_done;
    TaskPage m_page;
    QSet<TaskId> m_ids;
};

/// Reads every task of some states, piece by piece.
class Scan : public std::enable_shared_from_this<Scan>
{
public:
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
                for (const RedisReply &id : list.items)
                    self->m_ids.append(id.text);
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

std::shared_ptr<Scan> scan(const TaskQuery &query, const Run &run, const Scan::Done &done)
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
    const auto run = [worker = m_worker.get()](const QList<QByteArray> &arguments, Worker::Done done) {
        worker->run("read", arguments, std::move(done));
    };
    if (const auto listing = listingFor(query); listing && limit > 0) {
        std::make_shared<Pages>(*listing, offset, limit, run, finish)->next();
        return promise->future();
    }
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
    auto promise = std::make_shared<QPromise<Result<TaskCounts>>>();
    promise->start();
    const auto run = [worker = m_worker.get()](const QList<QByteArray> &arguments, Worker::Done done) {
        worker->run("read", arguments, std::move(done));
    };
    scan(query, run, [promise](const Result<QList<Task>> &found) {
        promise->addResult(found.transform([](const QList<Task> &all) {
            TaskCounts counts;
            for (const Task &task : all)
                ++counts[task.state];
            return counts;
        }));
        promise->finish();
    })->start();
    return promise->future();
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
        return fields::timeOf(reply.item(0).text);
    });
}

TaskStore::Answer<std::optional<Task>> RedisTaskStore::claim(const ClaimRequest &request)
{
    using Claimed = std::optional<Task>;
    if (request.engines.isEmpty() || request.lease.isNull())
        return QtFuture::makeReadyValueFuture(
            Result<Claimed>(base::fail(Error::Kind::InvalidInput, tr("A worker needs an engine and a lease."))));
    auto promise = std::make_shared<QPromise<Result<Claimed>>>();
    promise->start();
    const auto finish = [promise](Result<Claimed> claimed) {
        promise->addResult(std::move(claimed));
        promise->finish();
    };
    const QList<QByteArray> arguments{fields::inRecord(request.lease.toString()), fields::claimRequest(request)};
    const auto isNothing
        = [](const Result<RedisReply> &reply) { return reply && reply->item(0).kind != RedisReply::Kind::List; };
    const auto take
        = [isNothing, finish, lease = request.lease, worker = m_worker.get()](const Result<RedisReply> &reply) {
              if (!reply) {
                  finish(std::unexpected(reply.error()));
              } else if (isNothing(reply)) {
                  finish(Claimed());
              } else {
                  auto task = fields::taskOf(reply->item(0));
                  if (task) {
                      worker->note(*task);
                      worker->keepDefinition(lease, reply->item(0).item(1).text);
                  }
                  finish(std::move(task).transform([](Task &&claimed) { return Claimed(std::move(claimed)); }));
              }
          };
    claimFrom({}, arguments, [=, this](const Result<RedisReply> &reply) {
        if (!isNothing(reply) || reply->item(1).text != "1") {
            take(reply);
            return;
        }
        // A schedule is due and may make what this worker waits for.
        fireDue([=, this](const Result<int> &fired) {
            if (fired)
                claimFrom({}, arguments, take);
            else
                finish(std::unexpected(fired.error()));
        });
    });
    return promise->future();
}

/// Goes through the queue from @p place on, a piece with each script.
void RedisTaskStore::claimFrom(const QByteArray &place, const QList<QByteArray> &arguments,
                               std::function<void(const Result<RedisReply> &)> done)
{
    m_worker->run("claim", arguments + QList<QByteArray>{place},
                  [this, arguments, done = std::move(done)](const Result<RedisReply> &reply) {
                      if (reply && !reply->item(2).text.isEmpty())
                          claimFrom(reply->item(2).text, arguments, done);
                      else
                          done(reply);
                  });
}

} // namespace taskstores
