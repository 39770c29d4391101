// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "taskstores/RedisConnection.h"
#include "taskstores/RedisTaskStore.h"

#include <QHash>
#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace taskstores {

/// Two threads with a connection each. One sends scripts, many at once, and sends them again after a lost connection
/// until their time is over: every script gives the same answer when it is repeated. The other listens to what changes.
class RedisTaskStore::Worker
{
public:
    using Done = std::function<void(const base::Result<RedisReply> &)>;

    Worker(RedisAddress address, std::chrono::milliseconds patience);
    ~Worker();

    /// Connects once, so that a wrong address or password is told at once.
    [[nodiscard]] base::Result<> start();
    void setStore(RedisTaskStore *store);

    /// Runs the script @p name. @p done comes on the worker's thread; an answer that says "refused" is an error.
    void run(const char *name, const QList<QByteArray> &arguments, Done done);
    [[nodiscard]] const RedisAddress &address() const { return m_address; }

private:
    struct Job
    {
        const char *script = nullptr;
        QList<QByteArray> arguments;
        Done done;
        std::chrono::steady_clock::time_point deadline;
    };

    void work();
    [[nodiscard]] std::deque<Job> takeJobs();
    [[nodiscard]] base::Result<> connect();
    void perform(std::deque<Job> jobs);
    void putBack(std::deque<Job> jobs, const base::Error &error);
    void answer(const Job &job, const RedisReply &reply);
    void rest();
    void reportConnection(bool connected, const QString &reason);

    void listen();
    void reportListening(bool isFirst);
    [[nodiscard]] bool hear(RedisConnection &connection);
    /// Adds the task that has changed, if there is one, to @p changed.
    void onMessage(const QByteArray &message, QList<QByteArray> &changed);
    void load(const QList<QByteArray> &ids);
    [[nodiscard]] RedisTaskStore *store();
    [[nodiscard]] bool isEnding();

    RedisAddress m_address;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<QThread> m_worker;
    std::unique_ptr<QThread> m_listener;
    std::unique_ptr<RedisConnection> m_connection; ///< of the worker's thread
    QHash<QByteArray, QByteArray> m_hashes; ///< script name → SHA-1, from the server
    int m_failures = 0;
    int m_wakeFd = -1;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    RedisTaskStore *m_store = nullptr;
    bool m_ending = false;
    bool m_isListening = false;
    bool m_isAway = false; ///< as last told
};

template <typename Value, typename Convert>
tasks::TaskStore::Answer<Value> RedisTaskStore::ask(const char *script, const QList<QByteArray> &arguments,
                                                    Convert convert)
{
    auto promise = std::make_shared<QPromise<base::Result<Value>>>();
    promise->start();
    auto future = promise->future();
    m_worker->run(script, arguments, [promise, convert](const base::Result<RedisReply> &reply) {
        promise->addResult(reply ? base::Result<Value>(convert(*reply))
                                 : base::Result<Value>(std::unexpected(reply.error())));
        promise->finish();
    });
    return future;
}

} // namespace taskstores
