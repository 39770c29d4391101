// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/SqliteWorker.h"

#include "base/Clock.h"
#include "storage/OpenSound.h"

#include <QLoggingCategory>

#include <future>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Result;
using tasks::Task;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.tasks.store")

/// What other programs do is told within this time.
constexpr std::chrono::milliseconds lookInterval{500};
/// Keeps the first job of a flood from waiting for thousands of others.
constexpr size_t maxTogether = 256;

bool makesWork(const SqliteTables::Changes &changes)
{
    return changes.queueState || std::ranges::any_of(changes.tasks, [](const Task &task) {
               return task.state == tasks::TaskState::Queued || tasks::isFinal(task.state);
           });
}

} // namespace

SqliteTaskStore::Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    if (m_thread)
        m_thread->wait();
}

Result<> SqliteTaskStore::Worker::start()
{
    std::promise<Result<>> opened;
    auto answer = opened.get_future();
    m_thread.reset(QThread::create([this, &opened] {
        const auto result = open();
        opened.set_value(result); // the reference is not used after this
        if (result)
            loop();
        m_tables.reset();
        m_database.reset();
    }));
    m_thread->setObjectName(u"tasks"_s);
    m_thread->start();
    return answer.get();
}

Result<> SqliteTaskStore::Worker::open()
{
    auto opened = storage::openSound(m_path, rows::essential());
    if (!opened)
        return std::unexpected(opened.error());
    if (!opened->setAside.isEmpty())
        qCWarning(log) << "the damaged queue was set aside as" << opened->setAside;
    m_database = std::move(opened->database);
    m_tables = std::make_unique<SqliteTables>(*m_database, m_clock);
    const auto ready = m_tables->open();
    if (ready)
        planNext();
    return ready;
}

void SqliteTaskStore::Worker::setStore(SqliteTaskStore *store)
{
    const std::lock_guard lock(m_mutex);
    m_store = store;
}

void SqliteTaskStore::Worker::post(std::unique_ptr<Job> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

SqliteTaskStore::Worker::Jobs SqliteTaskStore::Worker::takeJobs()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, lookInterval, [this] { return !m_jobs.empty() || m_ending; });
    Jobs jobs;
    while (!m_jobs.empty() && jobs.size() < maxTogether) {
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    return jobs;
}

void SqliteTaskStore::Worker::loop()
{
    while (true) {
        Jobs jobs = takeJobs();
        if (jobs.empty()) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_ending && m_jobs.empty())
                    return;
            }
            lookAround();
            continue;
        }
        perform(std::move(jobs));
        tell();
    }
}

void SqliteTaskStore::Worker::perform(Jobs jobs)
{
    const auto together = performTogether(jobs);
    if (together || jobs.size() == 1) {
        for (const auto &job : jobs)
            job->finish(together);
        return;
    }
    // One that the disk refuses must not take the others with it.
    qCWarning(log) << "a transaction of" << jobs.size() << "moves failed:" << together.error().detail;
    for (auto &job : jobs) {
        Jobs single;
        single.push_back(std::move(job));
        single.front()->finish(performTogether(single));
    }
}

/// All or nothing; a job that is refused for its own reasons takes back only what it did itself.
Result<> SqliteTaskStore::Worker::performTogether(const Jobs &jobs)
{
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const auto begun = m_tables->begin(); !begun)
        return begun;
    for (const auto &job : jobs) {
        if (const auto done = performOne(*job); !done)
            return done;
    }
    return m_tables->flush().and_then([&] { return transaction->commit(); });
}

Result<> SqliteTaskStore::Worker::performOne(Job &job)
{
    const auto saved = m_database->execute(u"SAVEPOINT job"_s);
    if (!saved)
        return saved;
    if (!job.perform(*m_tables)) {
        if (const auto undone = m_database->execute(u"ROLLBACK TO job"_s); !undone)
            return undone;
    }
    return m_database->execute(u"RELEASE job"_s);
}

/// Nothing was asked for: what other programs have done, and what has come due meanwhile.
void SqliteTaskStore::Worker::lookAround()
{
    const auto version = m_database->number(u"PRAGMA data_version"_s);
    const bool foreign = version && version->value_or(0) != m_dataVersion;
    if (foreign)
        m_dataVersion = version->value_or(0);
    const bool due = m_nextDue.isValid() && m_nextDue <= m_clock.now();
    if (due) {
        auto transaction = storage::Transaction::begin(*m_database);
        const auto done = transaction ? m_tables->begin()
                                            .and_then([&] { return m_tables->maintain(); })
                                            .and_then([&] { return m_tables->flush(); })
                                            .and_then([&] { return transaction->commit(); })
                                      : Result<>(std::unexpected(transaction.error()));
        if (!done)
            qCWarning(log) << "what is due could not be queued:" << done.error().detail;
    }
    if (foreign || due)
        tell();
}

void SqliteTaskStore::Worker::planNext()
{
    const auto next = m_tables->nextDue();
    m_nextDue = next ? *next : QDateTime();
}

void SqliteTaskStore::Worker::tell()
{
    const auto changes = m_tables->changes();
    if (!changes) {
        qCWarning(log) << "cannot read what has changed:" << changes.error().detail;
        return;
    }
    if (changes->isEmpty())
        return;
    planNext();
    SqliteTaskStore *store = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        store = m_store;
    }
    if (!store)
        return;
    if (!changes->tasks.isEmpty())
        emit store->changed(changes->tasks);
    if (!changes->removed.isEmpty())
        emit store->removed(changes->removed);
    if (changes->queueState) {
        if (const auto state = m_tables->queueState())
            emit store->queueStateChanged(*state);
    }
    if (changes->schedules)
        emit store->schedulesChanged();
    if (makesWork(*changes))
        emit store->workAvailable();
}

} // namespace taskstores
