// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/EventStoreWorker.h"

#include "session/SessionTables.h"
#include "storage/OpenSound.h"

#include <QLoggingCategory>

namespace session {

using base::Result;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.store")

/// Other programs' events are told within a second.
constexpr std::chrono::milliseconds pollInterval{500};
/// Keeps the first write of a flood from waiting for thousands of others.
constexpr size_t maxWritesTogether = 512;

} // namespace

EventStore::Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    if (m_thread)
        m_thread->wait();
}

Result<QString> EventStore::Worker::start()
{
    std::promise<Result<QString>> opened;
    auto answer = opened.get_future();
    m_thread.reset(QThread::create([this, &opened] {
        const auto result = open();
        opened.set_value(result); // the reference is not used after this
        if (result)
            loop();
        m_writer.reset();
        m_database.reset();
    }));
    m_thread->setObjectName(QStringLiteral("events"));
    m_thread->start();
    return answer.get();
}

Result<QString> EventStore::Worker::open()
{
    auto opened = storage::openSound(m_path, tables::essential());
    if (!opened)
        return std::unexpected(opened.error());
    m_database = std::move(opened->database);
    m_writer = std::make_unique<EventWriter>(*m_database);
    return storage::migrate(*m_database, QStringLiteral("session"), tables::migrations())
        .and_then([&] { return m_writer->start(); })
        .transform([&] { return opened->setAside; });
}

void EventStore::Worker::setStore(EventStore *store)
{
    const std::lock_guard lock(m_mutex);
    m_store = store;
}

void EventStore::Worker::setHook(TransactionHook hook)
{
    post(Task([hook = std::move(hook)](EventWriter &writer, storage::Database &) { writer.setHook(hook); }));
}

void EventStore::Worker::post(std::unique_ptr<Write> write)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({std::move(write), {}});
    }
    m_wake.notify_one();
}

void EventStore::Worker::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({nullptr, std::move(task)});
    }
    m_wake.notify_one();
}

void EventStore::Worker::loop()
{
    while (true) {
        std::deque<Job> jobs = takeJobs();
        if (jobs.empty()) {
            const std::lock_guard lock(m_mutex);
            if (m_ending && m_jobs.empty())
                return;
        }
        lookForForeignChanges();
        perform(std::move(jobs));
    }
}

/// Waits for work; empty: time to look for foreign events, or the end.
std::deque<EventStore::Worker::Job> EventStore::Worker::takeJobs()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, pollInterval, [this] { return !m_jobs.empty() || m_ending; });
    return std::exchange(m_jobs, {});
}

void EventStore::Worker::perform(std::deque<Job> jobs)
{
    Writes writes;
    for (Job &job : jobs) {
        if (job.write) {
            writes.push_back(std::move(job.write));
            if (writes.size() >= maxWritesTogether)
                writeAll(std::exchange(writes, {}));
            continue;
        }
        writeAll(std::exchange(writes, {})); // a question sees everything that was asked for before it
        job.task(*m_writer, *m_database);
    }
    writeAll(std::move(writes));
}

void EventStore::Worker::writeAll(Writes writes)
{
    if (writes.empty())
        return;
    const auto together = writeTogether(writes);
    if (together)
        return;
    qCWarning(log) << "a transaction of" << writes.size() << "writes failed:" << together.error().detail;
    if (writes.size() == 1) {
        writes.front()->finish(together);
        return;
    }
    // One write that the disk refuses, for example a very large one, must not take the others with it.
    for (std::unique_ptr<Write> &write : writes) {
        Writes single;
        single.push_back(std::move(write));
        if (const auto alone = writeTogether(single); !alone)
            single.front()->finish(alone);
    }
}

/// All or nothing. A write that is refused for its own reasons (Conflict, NotFound, …) does not fail the others.
Result<> EventStore::Worker::writeTogether(Writes &writes)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto foreign = m_writer->foreignChanges(); // with the lock held nobody else gets in between
    if (!foreign)
        return std::unexpected(foreign.error());
    std::vector<Result<>> outcomes;
    const auto stored = fill(writes, outcomes).and_then([&] { return m_writer->flush(); }).and_then([&] {
        return transaction->commit();
    });
    tell(*foreign);
    if (!stored) {
        m_writer->rolledBack();
        return stored;
    }
    m_writer->committed();
    for (size_t i = 0; i < writes.size(); ++i) {
        if (const Change *change = writes[i]->change(); outcomes[i] && change && !change->repeated)
            tell({*change});
        writes[i]->finish(outcomes[i]);
    }
    return {};
}

Result<> EventStore::Worker::fill(Writes &writes, std::vector<Result<>> &outcomes)
{
    for (const std::unique_ptr<Write> &write : writes) {
        outcomes.push_back(write->perform(*m_writer, *m_database));
        if (m_writer->isBroken())
            return outcomes.back() ? base::fail(base::Error::Kind::Internal, {}) : outcomes.back();
    }
    return {};
}

void EventStore::Worker::lookForForeignChanges()
{
    const auto changes = m_writer->foreignChanges();
    if (!changes)
        qCWarning(log) << "cannot look for events of other programs:" << changes.error().detail;
    else
        tell(*changes);
}

void EventStore::Worker::tell(const QList<Change> &changes)
{
    EventStore *store = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        store = m_store;
    }
    if (!store)
        return;
    for (const Change &change : changes)
        emit store->committed(change);
}

} // namespace session
