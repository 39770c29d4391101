// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "taskstores/RedisConnection.h"
#include "taskstores/RedisTaskStore.h"

#include <QCache>
#include <QHash>
#include <QPromise>
#include <QSet>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace taskstores {

/// Two threads with a connection each. One sends scripts, many at once, and sends them again after a lost connection
/// until their time is over: every script gives the same answer when it is repeated. The other listens to what others
/// have changed; what this program changes is in the answers already.
class RedisTaskStore::Worker
{
public:
    using Done = std::function<void(const base::Result<RedisReply> &)>;

    Worker(RedisAddress address, std::chrono::milliseconds patience);
    ~Worker();

    /// Connects and listens, so that a wrong address or password is told at once.
    [[nodiscard]] base::Result<> start();
    void setStore(RedisTaskStore *store);

    /// Runs the script @p name. @p done comes on the worker's thread; an answer that says "refused" is an error.
    void run(const char *name, QList<QByteArray> arguments, Done done);
    /// For a Done: tells that @p task has changed, with the others of these answers.
    void note(const tasks::Task &task) { m_changed.append(task); }
    /// For a Done: what was claimed with @p lease does not come back with the moves of its worker.
    void keepDefinition(const tasks::LeaseId &lease, const QByteArray &definition);
    [[nodiscard]] QByteArray definitionOf(const tasks::LeaseId &lease) const;
    void forgetDefinition(const tasks::LeaseId &lease) { m_definitions.remove(lease); }
    [[nodiscard]] const RedisAddress &address() const { return m_address; }

private:
    using Clock = std::chrono::steady_clock;
    struct Job
    {
        const char *script = nullptr;
        QList<QByteArray> arguments;
        Done done;
        Clock::time_point deadline;
        bool alone = false; ///< failed together with others
    };
    /// Moves that go to the server as one script.
    using Script = std::deque<Job>;

    void work();
    /// How many moves are.
    [[nodiscard]] size_t unanswered() const;
    [[nodiscard]] size_t worthSending() const;
    [[nodiscard]] std::deque<Job> takeJobs();
    [[nodiscard]] base::Result<> connect();
    void send(std::deque<Job> jobs);
    void sendScript(Script script);
    void receive();
    [[nodiscard]] bool mayWait();
    [[nodiscard]] bool take(RedisReply reply);
    void lose(const base::Error &error);
    void putBack(std::deque<Job> jobs, const base::Error &error);
    void answer(const Job &job, RedisReply reply);
    void rest();
    void reportConnection(bool connected, const QString &reason);

    void listen();
    void reportListening();
    void reportDeaf(const base::Error &error);
    [[nodiscard]] bool hear(RedisConnection &connection);
    /// Adds the tasks that have changed, if there are any, to @p changed.
    void onMessage(const QByteArray &message, QSet<QByteArray> &changed);
    void load(const QList<QByteArray> &ids);
    void tellChanged(const QList<tasks::Task> &changed);
    [[nodiscard]] RedisTaskStore *store();
    [[nodiscard]] bool isEnding();

    RedisAddress m_address;
    std::chrono::milliseconds m_patience;
    QByteArray m_token; ///< who we are, in the messages of the scripts
    std::unique_ptr<QThread> m_worker;
    std::unique_ptr<QThread> m_listener;
    int m_endFd = -1;
    int m_jobsFd = -1;

    // Of the worker's thread:
    std::unique_ptr<RedisConnection> m_connection;
    QHash<QByteArray, QByteArray> m_hashes; ///< script name → SHA-1, from the server
    std::deque<Script> m_sent; ///< without an answer yet
    Clock::time_point m_askedAt; ///< the first of them
    QList<tasks::Task> m_changed;
    /// In bytes; of leases that ended without a word the oldest go, and what is gone is read anew.
    QCache<tasks::LeaseId, QByteArray> m_definitions{16LL * 1024 * 1024};
    int m_failures = 0;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    size_t m_wakeAt = 0; ///< this many jobs wake the worker while it waits for answers; 0: it does not
    RedisTaskStore *m_store = nullptr;
    bool m_ending = false;
    bool m_isOpen = false; ///< start() is over: what is missed from now on has to be told
    bool m_hasListened = false; ///< it worked or did not
    std::optional<base::Error> m_refusal; ///< nobody may listen
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
