// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisWorker.h"

#include "taskstores/RedisErrors.h"
#include "taskstores/RedisFields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <csignal>
#include <future>
#include <sys/eventfd.h>
#include <unistd.h>

static void initResources()
{
    Q_INIT_RESOURCE(taskstores);
}

namespace taskstores {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using base::Result;
using std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.tasks.redis")

/// Keeps one batch's answers from filling memory.
constexpr size_t maxTogether = 256;
constexpr int listenMs = 10'000;
constexpr auto gatherTime = 20ms; ///< less than anybody sees
constexpr auto longestRest = 2000ms;

constexpr std::array scriptNames{"add", "claim", "lease", "people", "read", "queue"};

QByteArray scriptText(const QString &name)
{
    QFile file(u":/taskstores/redis/%1.lua"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // built into the program
    Q_UNUSED(opened)
    return file.readAll();
}

/// hiredis writes to sockets that the server may have closed; that is an error of the call, not the program's end.
void ignoreBrokenPipes()
{
    sigset_t pipes;
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
}

bool isRefusal(const RedisReply &reply)
{
    return reply.kind == RedisReply::Kind::List && reply.item(0).text == "refused";
}

} // namespace

RedisTaskStore::Worker::Worker(RedisAddress address, std::chrono::milliseconds patience)
    : m_address(std::move(address))
    , m_patience(patience)
    , m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    initResources();
}

RedisTaskStore::Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_store = nullptr;
    }
    m_wake.notify_all();
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeFd, &one, sizeof one);
    if (m_listener)
        m_listener->wait();
    if (m_worker)
        m_worker->wait();
    ::close(m_wakeFd);
}

Result<> RedisTaskStore::Worker::start()
{
    std::promise<Result<>> opened;
    auto answer = opened.get_future();
    m_worker.reset(QThread::create([this, &opened] {
        ignoreBrokenPipes();
        const auto connected = connect();
        opened.set_value(connected); // the reference is not used after this
        if (connected)
            work();
    }));
    m_worker->setObjectName(u"redis"_s);
    m_worker->start();
    const auto connected = answer.get();
    if (!connected)
        return connected;
    m_listener.reset(QThread::create([this] {
        ignoreBrokenPipes();
        listen();
    }));
    m_listener->setObjectName(u"redis listener"_s);
    m_listener->start();
    return {};
}

void RedisTaskStore::Worker::setStore(RedisTaskStore *store)
{
    const std::lock_guard lock(m_mutex);
    m_store = store;
}

RedisTaskStore *RedisTaskStore::Worker::store()
{
    const std::lock_guard lock(m_mutex);
    return m_store;
}

bool RedisTaskStore::Worker::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_ending;
}

Result<> RedisTaskStore::Worker::connect()
{
    auto opened = RedisConnection::open(m_address);
    if (!opened)
        return std::unexpected(opened.error());
    const QByteArray common = scriptText(u"common"_s);
    for (const char *name : scriptNames) {
        const auto loaded = (*opened)->ask({"SCRIPT", "LOAD", common + scriptText(QString::fromLatin1(name))});
        if (!loaded)
            return std::unexpected(loaded.error());
        if (loaded->kind == RedisReply::Kind::Error)
            return std::unexpected(errorOf(*loaded, m_address));
        m_hashes.insert(name, loaded->text);
    }
    m_connection = std::move(*opened);
    return {};
}

void RedisTaskStore::Worker::run(const char *name, const QList<QByteArray> &arguments, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({name, arguments, std::move(done), steady_clock::now() + m_patience});
    }
    m_wake.notify_all(); // the listener may rest on it too
}

std::deque<RedisTaskStore::Worker::Job> RedisTaskStore::Worker::takeJobs()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_jobs.empty() || m_ending; });
    std::deque<Job> jobs;
    while (!m_jobs.empty() && jobs.size() < maxTogether) {
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    return jobs;
}

void RedisTaskStore::Worker::work()
{
    while (true) {
        std::deque<Job> jobs = takeJobs();
        if (jobs.empty())
            break; // ending, and nothing is left
        if (!m_connection) {
            if (const auto connected = connect(); !connected) {
                reportConnection(false, connected.error().message);
                putBack(std::move(jobs), connected.error());
                rest();
                continue;
            }
        }
        m_failures = 0;
        reportConnection(true, {});
        perform(std::move(jobs));
    }
    m_connection.reset();
}

void RedisTaskStore::Worker::perform(std::deque<Job> jobs)
{
    for (const Job &job : jobs)
        m_connection->append(QList<QByteArray>{"EVALSHA", m_hashes.value(job.script), "0", m_address.prefix.toUtf8()}
                             + job.arguments);
    while (!jobs.empty()) {
        const auto reply = m_connection->read();
        if (!reply) {
            m_connection.reset();
            reportConnection(false, reply.error().message);
            putBack(std::move(jobs), reply.error());
            return;
        }
        if (reply->kind == RedisReply::Kind::Error && reply->text.startsWith("NOSCRIPT")) {
            // The server was started anew or forgot them; connecting again brings them back.
            m_connection.reset();
            putBack(std::move(jobs), errorOf(*reply, m_address));
            return;
        }
        const Job job = std::move(jobs.front());
        jobs.pop_front();
        answer(job, *reply);
    }
}

void RedisTaskStore::Worker::answer(const Job &job, const RedisReply &reply)
{
    if (reply.kind == RedisReply::Kind::Error) {
        const Error error = errorOf(reply, m_address);
        qCWarning(log) << job.script << "failed:" << error.detail;
        job.done(std::unexpected(error));
    } else if (isRefusal(reply)) {
        job.done(std::unexpected(refusal(reply.item(1).text, QString::fromUtf8(reply.item(2).text))));
    } else {
        job.done(reply);
    }
}

/// What may still wait goes to the front again, in its order; the rest is told that there is no queue.
void RedisTaskStore::Worker::putBack(std::deque<Job> jobs, const Error &error)
{
    const auto now = steady_clock::now();
    const bool ending = isEnding();
    std::deque<Job> late;
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        if (ending || job->deadline <= now) {
            late.push_front(std::move(*job));
            continue;
        }
        const std::lock_guard lock(m_mutex);
        m_jobs.push_front(std::move(*job));
    }
    for (const Job &job : late)
        job.done(base::fail(Error::Kind::Unavailable, error.message, error.detail));
}

void RedisTaskStore::Worker::rest()
{
    const auto time = std::min<std::chrono::milliseconds>(50ms * (1 << std::min(m_failures++, 6)), longestRest);
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_ending; });
}

void RedisTaskStore::Worker::reportConnection(bool connected, const QString &reason)
{
    {
        const std::lock_guard lock(m_mutex);
        // What was told before the listener is back would be missed: it tells of both then.
        if (m_isAway == !connected || (connected && !m_isListening))
            return;
        m_isAway = !connected;
    }
    if (!connected)
        qCWarning(log) << reason;
    if (RedisTaskStore *to = store())
        emit to->connectionChanged(connected, reason);
}

/// What was told while nobody listened is lost: everything has to be read anew.
void RedisTaskStore::Worker::reportListening(bool isFirst)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isListening = true;
        if (isFirst && !m_isAway)
            return;
        m_isAway = false;
    }
    if (RedisTaskStore *to = store()) {
        emit to->connectionChanged(true, {});
        emit to->workAvailable();
    }
}

void RedisTaskStore::Worker::listen()
{
    bool first = true;
    while (!isEnding()) {
        auto opened = RedisConnection::open(m_address);
        if (opened) {
            (*opened)->append({"SUBSCRIBE", "tasks"});
            reportListening(first);
            first = false;
            while (!isEnding() && hear(**opened)) { }
        }
        std::unique_lock lock(m_mutex);
        m_isListening = false;
        m_wake.wait_for(lock, 200ms, [this] { return m_ending; });
    }
}

/// Many workers make many messages: what comes in within a moment is read together, each task once.
bool RedisTaskStore::Worker::hear(RedisConnection &connection)
{
    QList<QByteArray> changed;
    std::optional<steady_clock::time_point> until;
    do {
        const int left = until ? static_cast<int>((*until - steady_clock::now()) / 1ms) + 1 : listenMs;
        const auto replies = connection.wait(m_wakeFd, left);
        if (!replies)
            return false;
        for (const RedisReply &reply : *replies) {
            if (reply.item(0).text == "message")
                onMessage(reply.item(2).text, changed);
        }
        if (changed.isEmpty())
            return true;
        if (!until)
            until = steady_clock::now() + gatherTime;
    } while (steady_clock::now() < *until && changed.size() < static_cast<qsizetype>(maxTogether) && !isEnding());
    load(changed);
    return true;
}

void RedisTaskStore::Worker::onMessage(const QByteArray &message, QList<QByteArray> &changed)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    const QString type = object["type"_L1].toString();
    const QByteArray id = object["taskId"_L1].toString().toUtf8();
    RedisTaskStore *to = store();
    if (!to)
        return;
    if (type == u"task:removed") {
        emit to->removed({tasks::TaskId(QString::fromUtf8(id))});
    } else if (type == u"queue:changed") {
        run("read", {"config"}, [this](const Result<RedisReply> &reply) {
            if (RedisTaskStore *told = store(); told && reply) {
                emit told->queueStateChanged(fields::queueStateOf(*reply));
                emit told->workAvailable();
            }
        });
    } else if (type == u"schedules:changed") {
        emit to->schedulesChanged();
    } else if (type.startsWith(u"task:") && !id.isEmpty()) {
        if (!changed.contains(id))
            changed.append(id);
    }
}

void RedisTaskStore::Worker::load(const QList<QByteArray> &ids)
{
    run("read", QList<QByteArray>{"many"} + ids, [this](const Result<RedisReply> &reply) {
        RedisTaskStore *to = store();
        if (!to || !reply)
            return;
        QList<tasks::Task> changed;
        bool makesWork = false;
        for (const RedisReply &loaded : reply->items) {
            if (const auto task = fields::taskOf(loaded)) {
                changed.append(*task);
                makesWork |= task->state == tasks::TaskState::Queued || tasks::isFinal(task->state);
            }
        }
        if (!changed.isEmpty())
            emit to->changed(changed);
        if (makesWork)
            emit to->workAvailable();
    });
}

} // namespace taskstores
