// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/EventStore.h"
#include "session/EventWriter.h"
#include "storage/Database.h"

#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace session {

/// The store's thread: takes jobs in order and puts writes that wait together into one transaction.
class EventStore::Worker
{
public:
    /// A write. perform() runs inside a transaction and may run twice, finish() once, after it is durable or refused.
    class Write
    {
    public:
        virtual ~Write() = default;
        [[nodiscard]] virtual base::Result<> perform(EventWriter &writer, storage::Database &database) = 0;
        virtual void finish(const base::Result<> &durable) = 0;
        /// To be told with committed(), once durable.
        [[nodiscard]] virtual const Change *change() const { return nullptr; }
    };
    using Task = std::move_only_function<void(EventWriter &, storage::Database &)>;

    explicit Worker(QString path)
        : m_path(std::move(path))
    {
    }
    ~Worker();

    /// Starts the thread and waits until the database is open; the path of a database that was set aside, or empty.
    [[nodiscard]] base::Result<QString> start();
    /// From now on committed() is emitted there.
    void setStore(EventStore *store);
    void setHook(TransactionHook hook);

    void post(std::unique_ptr<Write> write);
    void post(Task task);

    template <typename Value>
    [[nodiscard]] QFuture<base::Result<Value>>
    ask(std::function<base::Result<Value>(EventWriter &, storage::Database &)> question)
    {
        auto promise = std::make_unique<QPromise<base::Result<Value>>>();
        promise->start();
        auto future = promise->future();
        post(Task([promise = std::move(promise), question = std::move(question)](EventWriter &writer,
                                                                                 storage::Database &database) {
            promise->addResult(question(writer, database));
            promise->finish();
        }));
        return future;
    }

private:
    struct Job
    {
        std::unique_ptr<Write> write; ///< or
        Task task;
    };
    using Writes = std::vector<std::unique_ptr<Write>>;

    [[nodiscard]] base::Result<QString> open();
    void loop();
    [[nodiscard]] std::deque<Job> takeJobs();
    void perform(std::deque<Job> jobs);
    void writeAll(Writes writes);
    [[nodiscard]] base::Result<> writeTogether(Writes &writes);
    [[nodiscard]] base::Result<> fill(Writes &writes, std::vector<base::Result<>> &outcomes);
    void lookForForeignChanges();
    void tell(const QList<Change> &changes);

    QString m_path;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<storage::Database> m_database; ///< made and destroyed on the thread
    std::unique_ptr<EventWriter> m_writer;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    EventStore *m_store = nullptr;
    bool m_ending = false;
};

} // namespace session
