// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CloudRunRun.h"

#include "claude/CommandLine.h"
#include "engines/CallbackReceiver.h"
#include "engines/CloudRunFollower.h"

#include <QRegularExpression>
#include <QUuid>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using cloudrun::Failure;
using cloudrun::TaskConnection;
using Cause = Failure::Cause;

namespace {

constexpr int timedOutCode = 124;
constexpr int maxBusy = 120;
constexpr int maxLooks = 10;
constexpr auto longestPause = 60'000ms;

/// A service wants an address even where nobody is to be called; this one exists nowhere (RFC 2606).
const QString nowhere = u"https://callback.invalid/gantry"_s;

} // namespace

CloudRunRun::CloudRunRun(const session::RunRequest &request, const RunFiles &files, const CloudRunOptions &options,
                         const settings::Secrets &secrets, Receivers receivers, const base::Clock &clock,
                         QObject *parent)
    : RemoteRun(request, files, clock, parent)
    , m_options(options)
    , m_secretSource(secrets)
    , m_receivers(std::move(receivers))
    , m_stream([this](const QByteArray &line) { write(line); },
               [this](const QString &words) { onServiceProgress(words); })
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CloudRunRun::send);
    m_force.setSingleShot(true);
    connect(&m_force, &QTimer::timeout, this, [this] { endUnheard(tr("The service did not end the task in time.")); });
}

CloudRunRun::~CloudRunRun()
{
    if (m_receiver)
        m_receiver->forget(m_accepted.taskId);
    delete m_follower; // both speak through the client
    delete m_connection;
}

QString CloudRunRun::displayCommand() const
{
    QString command = u"gantryctl run --engine cloud-run --service "_s + claude::shellQuoted(m_options.connection.name);
    if (!m_options.gitRepository.isEmpty())
        command += u" --git-repo "_s + claude::shellQuoted(m_options.gitRepository);
    if (m_options.async)
        command += u" --async"_s;
    return command + u" --prompt-file prompt"_s;
}

void CloudRunRun::begin()
{
    progress(u"prepare"_s, tr("Signing in to %1.").arg(m_options.connection.url));
    prepare([this] { send(); });
}

void CloudRunRun::prepare(const std::function<void()> &then)
{
    auto references = m_options.references();
    if (m_isSent) // what was sent then is not needed again
        references.removeIf([](const auto &each) { return each.key() != u"signIn" && each.key() != u"callback"; });
    readSecrets(m_secretSource, references, this,
                [this, then](const base::Result<SecretBundle> &secrets) { onSecrets(secrets, then); });
}

void CloudRunRun::onSecrets(const base::Result<SecretBundle> &secrets, const std::function<void()> &then)
{
    if (isOver())
        return;
    if (!secrets) {
        end({{}, secrets.error().message});
        return;
    }
    m_secrets = *secrets;
    const base::Secret signInSecret = m_secrets.value(u"signIn"_s);
    auto signIn = m_options.signIn(signInSecret, clock());
    if (!signIn) {
        end({{}, signIn.error().message});
        return;
    }
    m_signIn = std::move(*signIn);
    m_storageSignIn = m_options.storageSignIn(signInSecret, clock());
    m_client = std::make_unique<cloudrun::CloudRunClient>(m_options.connection.url, *m_signIn, m_options.timings);
    findCredential(m_secretSource, m_options.connection.options, this,
                   [this, then](const QString &use, const base::Secret &credential) {
                       m_credentialUse = use;
                       m_secrets.insert(u"credential"_s, credential);
                       if (!isOver())
                           then();
                   });
}

void CloudRunRun::send()
{
    if (isOver())
        return;
    if (m_options.async && m_accepted.taskId.isEmpty()) {
        m_accepted.taskId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (const auto listening = listen(); !listening) {
            end({{}, listening.error().message});
            return;
        }
    }
    cloudrun::TaskRequest task = m_options.taskRequest(request(), m_secrets, m_credentialUse);
    if (m_options.async) {
        task.taskId = m_accepted.taskId;
        if (!m_options.callbackUrl.isEmpty())
            task.callbackUrl = m_options.callbackUrl;
        else
            task.callbackUrl = m_receiver ? m_receiver->url().toString() : nowhere;
    }
    const auto body = task.body();
    if (!body) {
        end({{}, body.error().message});
        return;
    }
    m_body = *body;
    // First on disk: whatever happens from here on, the task can be found again.
    if (const auto kept = keep(); !kept) {
        end({{}, kept.error().message});
        return;
    }
    progress(u"send"_s,
             m_options.gitRepository.isEmpty()
                 ? tr("The task goes to the service.")
                 : tr("The task goes to the service, which clones %1 first.").arg(m_options.gitRepository));
    m_isSent = true;
    if (m_options.async)
        startTask();
    else
        connectTask();
    m_body.fill('\0');
    m_body.clear();
}

base::Result<> CloudRunRun::keep()
{
    return keepRecord({{u"async"_s, m_options.async},
                       {u"task"_s, m_accepted.taskId},
                       {u"logs"_s, m_accepted.logsPath},
                       {u"status"_s, m_calledBack ? m_calledBack->status : QString()},
                       {u"exit_code"_s, m_calledBack && m_calledBack->exitCode ? *m_calledBack->exitCode : -1},
                       {u"error"_s, m_calledBack ? m_calledBack->error : QString()}});
}

/// The service takes one task at a time and says when to come back.
void CloudRunRun::waitForSlot(const Failure &busy)
{
    if (m_isStopping) { // it has not taken the task, and is not asked again
        endStopped();
        return;
    }
    if (++m_busyCount > maxBusy) {
        endWith(busy);
        return;
    }
    m_isSent = false;
    progress(u"busy"_s,
             tr("The service is busy. It is asked again in %n seconds.", nullptr,
                static_cast<int>(busy.retryAfter.count())));
    m_again.start(busy.retryAfter);
}

// --- with a connection ---------------------------------------------------------------------------------------------

void CloudRunRun::connectTask()
{
    auto limit = m_options.timings.headers;
    if (!m_options.gitRepository.isEmpty())
        limit += m_options.timings.clone;
    m_connection = new TaskConnection(*m_client, m_body, limit, this);
    connect(m_connection, &TaskConnection::opened, this, [this] { progress(u"run"_s, tr("The service has begun.")); });
    connect(m_connection, &TaskConnection::received, this,
            [this](const net::StreamEvent &event) { m_stream.take(event); });
    connect(m_connection, &TaskConnection::ended, this, &CloudRunRun::onConnectionEnded);
    m_connection->open();
}

/// Clones tell a percentage several times a second; people read slower, and each is kept.
void CloudRunRun::onServiceProgress(const QString &words)
{
    const QString what = QString(words).remove(QRegularExpression(u" [0-9]+ %$"_s));
    const bool isNew = what != m_serviceStage;
    if (!isNew && m_lastProgress.isValid() && m_lastProgress.elapsed() < 2'000 && !words.endsWith(u" 100 %"))
        return;
    m_serviceStage = what;
    m_lastProgress.start();
    progress(u"service"_s, words);
}

void CloudRunRun::onConnectionEnded(TaskConnection::End how, const Failure &failure)
{
    using End = TaskConnection::End;
    m_lostTask = m_connection->taskId();
    m_connection->deleteLater();
    m_connection = nullptr;
    if (isOver())
        return;
    m_stream.finish();
    const bool isJudged = m_stream.hasResult() || m_stream.hasFailed() || m_stream.verdict().cancelled;
    if (m_isStopping && !m_stream.hasResult()) {
        endStopped();
    } else if (how == End::Complete || isJudged) { // all that counts had come before it broke
        endWith(m_stream.verdict());
    } else if (how == End::NoHeaders) {
        cancelAndEnd(tr("The service accepted the task but sends no output. %1 Run it without a connection instead: "
                        "choose that for this engine, or --async."));
    } else if (how == End::Silent) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(m_options.timings.silence).count();
        cancelAndEnd(tr("The service has been silent for %n minutes, so the run was given up. %1", nullptr,
                        static_cast<int>(minutes)));
    } else if (how == End::Broken) {
        cancelAndEnd(tr("The connection to the service broke, and with it the run is lost. %1 Long runs outlive that "
                        "without a connection: choose that for this engine, or --async."));
    } else if (failure.cause == Cause::Busy) {
        waitForSlot(failure);
    } else {
        endWith(failure);
    }
}

/// A task without its connection runs on unseen at services that do not notice a client that left, and some wait for
/// that the wrong way and never send a byte. It is not sent again, but ended when it can be told apart from others.
/// @p words: with %1 for what became of it.
void CloudRunRun::cancelAndEnd(const QString &words)
{
    cancelConnected([this, words](const cloudrun::Result<cloudrun::Cancelled> &cancelled) {
        const bool isCancelled = cancelled && *cancelled == cloudrun::Cancelled::Yes;
        end({{}, words.arg(isCancelled ? tr("The task was cancelled.") : tr("The task may still run there."))});
    });
}

// --- without one ---------------------------------------------------------------------------------------------------

base::Result<> CloudRunRun::listen()
{
    if (m_options.callbackListen.isEmpty())
        return {};
    const auto receiver = m_receivers(m_options.callbackListen);
    if (!receiver)
        return std::unexpected(receiver.error());
    m_receiver = *receiver;
    m_receiver->expect(m_accepted.taskId, m_secrets.value(u"callback"_s),
                       [this](const cloudrun::TaskEnd &told) { return takeCallback(told); });
    return {};
}

/// Durable before it is acknowledged.
bool CloudRunRun::takeCallback(const cloudrun::TaskEnd &told)
{
    if (!told.isFinal() || m_calledBack)
        return true; // the first final status counts
    m_calledBack = told;
    if (!keep()) {
        m_calledBack.reset();
        return false;
    }
    if (m_follower)
        m_follower->onCallback(told);
    return true;
}

void CloudRunRun::startTask()
{
    m_client->start(m_body, [this](const cloudrun::Result<cloudrun::Accepted> &accepted) { onAccepted(accepted); });
}

void CloudRunRun::onAccepted(const cloudrun::Result<cloudrun::Accepted> &accepted)
{
    if (isOver())
        return;
    if (!accepted) {
        const Failure &failure = accepted.error();
        if (failure.cause == Cause::Busy)
            waitForSlot(failure);
        else if (failure.mayBeDone)
            findStarted(failure);
        else
            endWith(failure);
        return;
    }
    m_accepted.logsPath = accepted->logsPath; // the id is the one we gave
    if (const auto kept = keep(); !kept)
        qWarning("%s", qUtf8Printable(kept.error().message));
    progress(u"run"_s, tr("The service has taken the task %1.").arg(m_accepted.taskId));
    follow();
    if (m_isStopping)
        stopFollowed(); // before, the service may not have known the task
}

/// The request got no answer, but may have been taken. What broke its connection may last: the list is asked more than
/// once.
void CloudRunRun::findStarted(const Failure &failure)
{
    m_client->tasks([this, failure](const cloudrun::Result<cloudrun::ActiveTasks> &found) {
        const bool isThere = found && std::ranges::any_of(found->tasks, [this](const cloudrun::ActiveTask &task) {
                                 return task.taskId == m_accepted.taskId;
                             });
        if (isOver())
            return;
        const auto isAway = [](Cause cause) {
            return cause == Cause::Unreachable || cause == Cause::TimedOut || cause == Cause::Server
                || cause == Cause::Busy;
        };
        if (isThere || m_calledBack)
            onAccepted(cloudrun::Accepted{m_accepted.taskId, {}});
        else if (found && m_isStopping) // there is nothing to stop
            endStopped();
        else if (found)
            endWith(failure);
        else if (isAway(found.error().cause) && ++m_lookCount < maxLooks)
            lookAgain(failure);
        else
            end({{},
                 failure.toError().message + u' '
                     + tr("The task %1 may run there all the same.").arg(m_accepted.taskId)});
    });
}

void CloudRunRun::lookAgain(const Failure &failure)
{
    if (m_lookCount == 1)
        progress(u"interrupted"_s,
                 tr("The service gave no answer, but may have taken the task; it is asked again. %1")
                     .arg(failure.toError().message));
    const auto pause = m_options.timings.poll * (1 << std::min(m_lookCount - 1, 4));
    QTimer::singleShot(std::min<std::chrono::milliseconds>(pause, longestPause), this, [this, failure] {
        if (!isOver())
            findStarted(failure);
    });
}

void CloudRunRun::follow()
{
    // Where logs are a folder, that is one of this computer only if the service is.
    const bool isHere = QUrl(m_options.connection.url).scheme() == u"http";
    std::unique_ptr<cloudrun::LogStore> store;
    if (m_accepted.logsPath.startsWith(u"gs://") || isHere)
        store = std::make_unique<cloudrun::LogStore>(m_accepted.logsPath, m_options.storageUrl, m_storageSignIn.get());
    m_follower = new CloudRunFollower(*m_client, {m_accepted.taskId, m_accepted.logsPath, !m_receiver.isNull()},
                                      written(), std::move(store), this);
    connect(m_follower, &CloudRunFollower::output, this, [this](const QByteArray &bytes) { write(bytes); });
    connect(m_follower, &CloudRunFollower::interrupted, this, [this](const QString &why) {
        progress(u"interrupted"_s,
                 tr("The service is not reached. The run goes on there; it is tried again. %1").arg(why));
    });
    connect(m_follower, &CloudRunFollower::resumed, this,
            [this] { progress(u"resumed"_s, tr("The service is reached again.")); });
    connect(m_follower, &CloudRunFollower::ended, this, &CloudRunRun::onTaskEnded);
    connect(m_follower, &CloudRunFollower::failed, this,
            [this](const base::Error &error) { end({{}, error.message}); });
    m_follower->start();
    if (m_calledBack)
        m_follower->onCallback(*m_calledBack);
    if (m_stream.hasResult())
        m_follower->resultSeen();
    onTakenUp();
}

void CloudRunRun::onLine(QByteArrayView line)
{
    if (!m_options.async)
        return; // the frames were judged as they came
    m_stream.takeStored(line);
    if (m_stream.hasResult() && m_follower)
        m_follower->resultSeen();
}

void CloudRunRun::onTaskEnded(const std::optional<cloudrun::TaskEnd> &told)
{
    if (isOver())
        return;
    cloudrun::Verdict verdict = m_stream.verdict();
    if (!told) {
        if (m_isStopping)
            endStopped();
        else if (m_stream.hasResult())
            endWith(verdict);
        else
            end({{},
                 tr("The task has ended, but how is not known: the service tells nobody, and its log cannot be read "
                    "from here (%1).")
                     .arg(m_accepted.logsPath.isEmpty() ? tr("no place given") : m_accepted.logsPath)});
        return;
    }
    if (told->status == u"cancelled") {
        verdict = {cancelledCode, tr("The task was cancelled on the service."), false, true};
    } else if (told->status == u"failed") {
        const bool isTimeOut = told->exitCode == timedOutCode || told->error == u"Process timed out";
        if (!told->error.isEmpty())
            verdict.error = told->error;
        verdict.exitCode
            = isTimeOut ? timedOutCode : told->exitCode.value_or(std::max(1, verdict.exitCode.value_or(1)));
        verdict.timedOut = isTimeOut;
    } else if (!m_stream.hasResult()) {
        verdict = {told->exitCode.value_or(0), {}, false, false};
    }
    endWith(verdict);
}

// --- the end -------------------------------------------------------------------------------------------------------

void CloudRunRun::endWith(const cloudrun::Verdict &verdict)
{
    if (verdict.cancelled && m_isStopping) {
        endStopped();
        return;
    }
    const QString error = verdict.timedOut ? tr("The time limit of the service is over.") : verdict.error;
    end({verdict.exitCode, error, verdict.timedOut && !m_isStopping,
         m_accepted.taskId.isEmpty() ? QJsonObject() : QJsonObject{{u"task"_s, m_accepted.taskId}}});
}

// --- taken up by another program -----------------------------------------------------------------------------------

void CloudRunRun::takeUp()
{
    const QJsonObject kept = record();
    const QString task = kept.value("task"_L1).toString();
    if (!kept.value("async"_L1).toBool() || !cloudrun::isTaskId(task)) {
        giveUp(); // its connection went with the program that had it
        return;
    }
    m_options.async = true;
    m_accepted = {task, kept.value("logs"_L1).toString()};
    m_isSent = true;
    if (const QString status = kept.value("status"_L1).toString(); !status.isEmpty()) {
        const int code = kept.value("exit_code"_L1).toInt(-1);
        m_calledBack = cloudrun::TaskEnd{task, status, code < 0 ? std::nullopt : std::optional(code),
                                         kept.value("error"_L1).toString()};
    }
    prepare([this] {
        if (const auto listening = listen(); !listening)
            progress(u"callback"_s, listening.error().message); // its log still tells
        follow();
    });
}

} // namespace engines
