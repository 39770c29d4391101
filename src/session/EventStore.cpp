// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/EventStore.h"

#include "session/EventStoreWorker.h"
#include "session/SessionTables.h"

namespace session {

using base::Result;
using base::SessionId;
using storage::Database;

namespace {

/// @p Told: what the future tells of a success.
template <typename Told>
class Append : public EventStore::Worker::Write
{
public:
    Append(Event event, std::optional<Run> run)
        : m_event(std::move(event))
        , m_run(std::move(run))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<Told>> future() { return m_promise.future(); }

    [[nodiscard]] Result<> perform(EventWriter &writer, Database &) override
    {
        auto made = writer.append(m_event, m_run ? &*m_run : nullptr);
        if (!made)
            return std::unexpected(made.error());
        m_change = std::move(*made);
        return {};
    }

    void finish(const Result<> &durable) override
    {
        if constexpr (std::is_void_v<Told>)
            m_promise.addResult(durable);
        else
            m_promise.addResult(durable ? Result<Told>(m_change) : std::unexpected(durable.error()));
        m_promise.finish();
    }

    [[nodiscard]] const Change *change() const override { return &m_change; }

private:
    Event m_event;
    std::optional<Run> m_run;
    Change m_change;
    QPromise<Result<Told>> m_promise;
};

class PlainWrite : public EventStore::Worker::Write
{
public:
    explicit PlainWrite(std::function<Result<>(Database &)> work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<>> future() { return m_promise.future(); }

    [[nodiscard]] Result<> perform(EventWriter &writer, Database &database) override
    {
        return writer.guarded([&] { return m_work(database); });
    }

    void finish(const Result<> &durable) override
    {
        m_promise.addResult(durable);
        m_promise.finish();
    }

private:
    std::function<Result<>(Database &)> m_work;
    QPromise<Result<>> m_promise;
};

template <typename Write, typename... Arguments>
auto post(EventStore::Worker &worker, Arguments &&...arguments)
{
    auto write = std::make_unique<Write>(std::forward<Arguments>(arguments)...);
    auto future = write->future();
    worker.post(std::move(write));
    return future;
}

} // namespace

Result<EventStore::Opened> EventStore::open(const QString &path)
{
    auto worker = std::make_unique<Worker>(path);
    const auto started = worker->start();
    if (!started)
        return std::unexpected(started.error());
    return Opened{std::unique_ptr<EventStore>(new EventStore(std::move(worker))), *started};
}

EventStore::EventStore(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
    m_worker->setStore(this);
}

EventStore::~EventStore()
{
    m_worker.reset(); // before QObject's part goes: the thread emits until it is joined
}

void EventStore::setTransactionHook(TransactionHook hook)
{
    m_worker->setHook(std::move(hook));
}

QFuture<Result<Change>> EventStore::append(const Event &event)
{
    return post<Append<Change>>(*m_worker, event, std::nullopt);
}

QFuture<Result<>> EventStore::store(const Event &event)
{
    return post<Append<void>>(*m_worker, event, std::nullopt);
}

QFuture<Result<Change>> EventStore::beginRun(const Run &run, const Event &runStarting)
{
    return post<Append<Change>>(*m_worker, runStarting, run);
}

QFuture<Result<>> EventStore::appendOrphan(const Event &event)
{
    return post<PlainWrite>(*m_worker, [event](Database &database) { return tables::insertOrphan(database, event); });
}

QFuture<Result<>> EventStore::updateRun(const Run &run)
{
    return post<PlainWrite>(*m_worker, [run](Database &database) { return tables::updateRun(database, run); });
}

QFuture<Result<QList<Snapshot>>> EventStore::sessions()
{
    return m_worker->ask<QList<Snapshot>>([](EventWriter &writer, Database &) { return writer.all(); });
}

QFuture<Result<Snapshot>> EventStore::snapshot(const SessionId &id)
{
    return m_worker->ask<Snapshot>([id](EventWriter &writer, Database &) { return writer.snapshot(id); });
}

QFuture<Result<QList<Run>>> EventStore::activeRuns()
{
    return m_worker->ask<QList<Run>>([](EventWriter &, Database &database) { return tables::activeRuns(database); });
}

QFuture<Result<QList<Run>>> EventStore::runs(const SessionId &id)
{
    return m_worker->ask<QList<Run>>([id](EventWriter &, Database &database) { return tables::runsOf(database, id); });
}

QFuture<Result<QList<Event>>> EventStore::events(const SessionId &id, qint64 after, int limit)
{
    return m_worker->ask<QList<Event>>(
        [=](EventWriter &, Database &database) { return tables::eventsOf(database, id, after, limit); });
}

QFuture<Result<QList<Event>>> EventStore::lastEvents(const SessionId &id, int limit)
{
    return m_worker->ask<QList<Event>>(
        [=](EventWriter &, Database &database) { return tables::lastEventsOf(database, id, limit); });
}

QFuture<Result<QList<Event>>> EventStore::eventsOfTypes(const SessionId &id, const QStringList &types)
{
    return m_worker->ask<QList<Event>>(
        [=](EventWriter &, Database &database) { return tables::eventsOfTypes(database, id, types); });
}

QFuture<Result<QList<EventCount>>> EventStore::hookCounts()
{
    constexpr qint64 newest = 100'000;
    return m_worker->ask<QList<EventCount>>(
        [](EventWriter &, Database &database) { return tables::hookCounts(database, newest); });
}

QFuture<Result<std::optional<Event>>> EventStore::eventBySource(const QString &sourceId)
{
    return m_worker->ask<std::optional<Event>>(
        [sourceId](EventWriter &, Database &database) { return tables::eventBySource(database, sourceId); });
}

void EventStore::run(std::function<void(Database &)> work)
{
    m_worker->post(Worker::Task([work = std::move(work)](EventWriter &, Database &database) { work(database); }));
}

} // namespace session
