// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisWorker.h"

#include "taskstores/RedisErrors.h"

#include <QFile>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <array>
#include <csignal>
#include <future>
#include <iterator>
#include <numeric>
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

namespace {

Q_LOGGING_CATEGORY(log, "gantry.tasks.redis")

/// Keeps answers from filling memory.
constexpr size_t maxUnanswered = 256;
/// The server writes once to its disk for each script, however many moves it holds, and does nothing else meanwhile.
constexpr size_t maxMoves = 64;
constexpr qsizetype maxScriptBytes = 256 * 1024;
constexpr auto answerLimit = 10'000ms;
constexpr auto listenLimit = 5'000ms;
constexpr auto longestRest = 2000ms;

constexpr std::array scriptNames{"format", "add", "claim", "lease", "people", "read", "queue"};

/// Moves that may share a script: each gives the same answer when all of them are asked for again.
bool canShare(const char *script)
{
    return qstrcmp(script, "add") == 0 || qstrcmp(script, "claim") == 0 || qstrcmp(script, "lease") == 0;
}

qsizetype sizeOf(const QList<QByteArray> &words)
{
    return std::accumulate(words.begin(), words.end(), qsizetype(0),
                           [](qsizetype sum, const QByteArray &word) { return sum + word.size(); });
}

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

void wake(int fd)
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(fd, &one, sizeof one);
}

bool isRefusal(const RedisReply &reply)
{
    return reply.kind == RedisReply::Kind::List && reply.item(0).text == "refused";
}

} // namespace

RedisTaskStore::Worker::Worker(RedisAddress address, std::chrono::milliseconds patience)
    : m_address(std::move(address))
    , m_patience(patience)
    , m_token(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
    , m_endFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_jobsFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
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
    wake(m_endFd);
    if (m_listener)
        m_listener->wait();
    if (m_worker)
        m_worker->wait();
    ::close(m_endFd);
    ::close(m_jobsFd);
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
    // What others do after this is heard.
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, listenLimit, [this] { return m_hasListened; });
    m_isOpen = true;
    return m_refusal ? Result<>(std::unexpected(*m_refusal)) : Result<>();
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
    RedisConnection &connection = **opened;
    const QByteArray common = scriptText(u"common"_s) + scriptText(u"rules"_s);
    const QByteArray tail = scriptText(u"tail"_s);
    for (const char *name : scriptNames)
        connection.append({"SCRIPT", "LOAD", common + scriptText(QString::fromLatin1(name)) + tail});
    for (const char *name : scriptNames) {
        const auto loaded = connection.read();
        if (!loaded)
            return std::unexpected(loaded.error());
        if (loaded->kind == RedisReply::Kind::Error)
            return std::unexpected(errorOf(*loaded, m_address));
        m_hashes.insert(name, loaded->text);
    }
    const auto format = connection.ask({"EVALSHA", m_hashes["format"], "0", m_address.prefix.toUtf8(), m_token, "0"});
    if (!format)
        return std::unexpected(format.error());
    if (format->kind == RedisReply::Kind::Error)
        return std::unexpected(errorOf(*format, m_address));
    if (const RedisReply &answer = format->item(0); isRefusal(answer))
        return std::unexpected(refusal(answer.item(1).text, QString::fromUtf8(answer.item(2).text)));
    m_connection = std::move(*opened);
    return {};
}

void RedisTaskStore::Worker::run(const char *name, QList<QByteArray> arguments, Done done)
{
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({name, std::move(arguments), std::move(done), Clock::now() + m_patience});
        wakes = m_jobs.size() == m_wakeAt;
    }
    if (wakes)
        wake(m_jobsFd);
    m_wake.notify_all(); // the listener may rest on it too
}

void RedisTaskStore::Worker::keepDefinition(const tasks::LeaseId &lease, const QByteArray &definition)
{
    m_definitions.insert(lease, new QByteArray(definition), definition.size());
}

QByteArray RedisTaskStore::Worker::definitionOf(const tasks::LeaseId &lease) const
{
    const QByteArray *known = m_definitions.object(lease);
    return known ? *known : QByteArray();
}

size_t RedisTaskStore::Worker::unanswered() const
{
    return std::accumulate(m_sent.begin(), m_sent.end(), size_t(0),
                           [](size_t sum, const Script &script) { return sum + script.size(); });
}

/// Small scripts cost as much as large ones: while some are on their way, as many moves are gathered as these have. So
/// scripts do not get smaller and smaller, and the server has the next one before it has done the last.
size_t RedisTaskStore::Worker::worthSending() const
{
    return std::clamp(unanswered(), size_t(1), maxMoves / 2);
}

/// Waits for some only while nothing else is to be done.
std::deque<RedisTaskStore::Worker::Job> RedisTaskStore::Worker::takeJobs()
{
    std::unique_lock lock(m_mutex);
    m_wakeAt = 0;
    if (m_sent.empty())
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_ending; });
    if (!m_sent.empty() && m_jobs.size() < worthSending())
        return {};
    const size_t sent = unanswered();
    std::deque<Job> jobs;
    while (!m_jobs.empty() && sent + jobs.size() < maxUnanswered) {
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    return jobs;
}

void RedisTaskStore::Worker::work()
{
    while (true) {
        std::deque<Job> jobs = takeJobs();
        if (jobs.empty() && m_sent.empty())
            break; // ending, and nothing is left
        if (!m_connection) {
            if (const auto connected = connect(); !connected) {
                reportConnection(false, connected.error().message);
                putBack(std::move(jobs), connected.error());
                rest();
                continue;
            }
            m_failures = 0;
        }
        send(std::move(jobs));
        receive();
        tellChanged(std::exchange(m_changed, {}));
    }
    m_connection.reset();
}

/// Neighbours that may share a script do.
void RedisTaskStore::Worker::send(std::deque<Job> jobs)
{
    if (m_sent.empty())
        m_askedAt = Clock::now();
    Script script;
    qsizetype bytes = 0;
    for (Job &job : jobs) {
        const qsizetype size = sizeOf(job.arguments);
        const bool fits = !script.empty() && canShare(job.script) && qstrcmp(script.front().script, job.script) == 0
            && !job.alone && !script.front().alone && script.size() < maxMoves && bytes + size <= maxScriptBytes;
        if (!fits && !script.empty())
            sendScript(std::exchange(script, {}));
        bytes = fits ? bytes + size : size;
        script.push_back(std::move(job));
    }
    if (!script.empty())
        sendScript(std::move(script));
}

void RedisTaskStore::Worker::sendScript(Script script)
{
    QList<QByteArray> command{"EVALSHA", m_hashes.value(script.front().script), "0", m_address.prefix.toUtf8(),
                              m_token};
    for (const Job &job : script)
        command << QByteArray::number(job.arguments.size()) << job.arguments;
    m_connection->append(command);
    m_sent.push_back(std::move(script));
}

/// Whether there is nothing to send; from now on what comes to be sent wakes the worker.
bool RedisTaskStore::Worker::mayWait()
{
    const std::lock_guard lock(m_mutex);
    if (unanswered() >= maxUnanswered)
        return true;
    m_wakeAt = worthSending();
    return m_jobs.size() < m_wakeAt;
}

void RedisTaskStore::Worker::receive()
{
    const auto until = std::max(m_askedAt, m_connection->heardAt()) + answerLimit;
    const auto left = std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()));
    auto replies = m_connection->wait(m_jobsFd, mayWait() ? static_cast<int>(left.count()) : 0);
    quint64 woken = 0;
    [[maybe_unused]] const auto drained = ::read(m_jobsFd, &woken, sizeof woken);
    if (!replies) {
        lose(replies.error());
        return;
    }
    if (!replies->empty())
        reportConnection(true, {});
    else if (left == 0ms && m_connection->heardAt() + answerLimit < Clock::now())
        lose(silenceOf(m_address));
    for (RedisReply &reply : *replies) {
        if (!take(std::move(reply)))
            return;
    }
}

/// False: the connection was given up.
bool RedisTaskStore::Worker::take(RedisReply reply)
{
    const bool failed = reply.kind == RedisReply::Kind::Error;
    if (failed && reply.text.startsWith("NOSCRIPT")) {
        // The server was started anew or forgot them; connecting again brings them back.
        lose(errorOf(reply, m_address));
        return false;
    }
    Script script = std::move(m_sent.front());
    m_sent.pop_front();
    if (failed && script.size() > 1) {
        // Nobody knows which of them it was. Those that were done before it give the same answer again.
        const std::lock_guard lock(m_mutex);
        for (auto job = script.rbegin(); job != script.rend(); ++job) {
            job->alone = true;
            m_jobs.push_front(std::move(*job));
        }
        return true;
    }
    if (!failed)
        reply.items.resize(script.size());
    for (size_t i = 0; i < script.size(); ++i)
        answer(script[i], failed ? reply : std::move(reply.items[i]));
    return true;
}

/// The connection, with all that has no answer yet.
void RedisTaskStore::Worker::lose(const Error &error)
{
    m_connection.reset();
    std::deque<Job> jobs;
    for (Script &script : m_sent)
        std::ranges::move(script, std::back_inserter(jobs));
    m_sent.clear();
    if (error.kind == Error::Kind::Unavailable)
        reportConnection(false, error.message);
    putBack(std::move(jobs), error);
}

void RedisTaskStore::Worker::answer(const Job &job, RedisReply reply)
{
    if (reply.kind == RedisReply::Kind::Error) {
        const Error error = errorOf(reply, m_address);
        qCWarning(log) << job.script << "failed:" << error.detail;
        job.done(std::unexpected(error));
    } else if (isRefusal(reply)) {
        job.done(std::unexpected(refusal(reply.item(1).text, QString::fromUtf8(reply.item(2).text))));
    } else {
        job.done(std::move(reply));
    }
}

/// What may still wait goes to the front again, in its order; the rest is told that there is no queue.
void RedisTaskStore::Worker::putBack(std::deque<Job> jobs, const Error &error)
{
    const auto now = Clock::now();
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

} // namespace taskstores
