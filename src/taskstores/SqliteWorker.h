// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "taskstores/SqliteTables.h"
#include "taskstores/SqliteTaskStore.h"

#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace taskstores {

/// The store's thread: takes jobs in their order, puts those that wait together into one transaction, and answers when
/// it is durable.
class SqliteTaskStore::Worker
{
public:
    Worker(QString path, const base::Clock &clock)
        : m_path(std::move(path))
        , m_clock(clock)
    {
    }
    ~Worker();

    [[nodiscard]] base::Result<> start();
    /// From now on it emits there.
    void setStore(SqliteTaskStore *store);

    template <typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> ask(std::function<base::Result<Value>(SqliteTables &)> question)
    {
        auto job = std::make_unique<Answering<Value>>(std::move(question));
        auto future = job->promise.future();
        post(std::move(job));
        return future;
    }

private:
    class Job
    {
    public:
        virtual ~Job() = default;
        [[nodiscard]] virtual bool perform(SqliteTables &tables) = 0; ///< false: take back what it did
        virtual void finish(const base::Result<> &durable) = 0;
    };

    template <typename Value>
    class Answering : public Job
    {
    public:
        explicit Answering(std::function<base::Result<Value>(SqliteTables &)> question)
            : m_question(std::move(question))
        {
            promise.start();
        }
        bool perform(SqliteTables &tables) override
        {
            m_answer = m_question(tables);
            return m_answer->has_value();
        }
        void finish(const base::Result<> &durable) override
        {
            promise.addResult(durable ? *m_answer : base::Result<Value>(std::unexpected(durable.error())));
            promise.finish();
        }

        QPromise<base::Result<Value>> promise;

    private:
        std::function<base::Result<Value>(SqliteTables &)> m_question;
        std::optional<base::Result<Value>> m_answer;
    };
    using Jobs = std::vector<std::unique_ptr<Job>>;

    void post(std::unique_ptr<Job> job);
    [[nodiscard]] base::Result<> open();
    void loop();
    [[nodiscard]] Jobs takeJobs();
    void perform(Jobs jobs);
    [[nodiscard]] base::Result<> performTogether(const Jobs &jobs);
    [[nodiscard]] base::Result<> performOne(Job &job);
    void lookAround();
    void tell();
    void planNext();

    QString m_path;
    const base::Clock &m_clock;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<storage::Database> m_database; ///< made and destroyed on the thread
    std::unique_ptr<SqliteTables> m_tables;
    qint64 m_dataVersion = 0;
    QDateTime m_nextDue;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Job>> m_jobs;
    SqliteTaskStore *m_store = nullptr;
    bool m_ending = false;
};

} // namespace taskstores
