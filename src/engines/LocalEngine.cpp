// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LocalEngine.h"

#include "claude/CommandLine.h"
#include "engines/BackgroundClaude.h"
#include "engines/LocalRun.h"
#include "engines/StreamTerminal.h"
#include "hooks/CallbackServer.h"
#include "hooks/PermissionOutput.h"
#include "process/TerminalChannels.h"

#include <QFileInfo>

namespace engines {

namespace {

constexpr std::chrono::seconds lateHookTime{60};

} // namespace

using base::RunId;
using session::Event;
using session::RunRequest;

LocalEngine::LocalEngine(const Parts &parts, hooks::CallbackServer &server, const base::Clock &clock, QObject *parent)
    : Engine(parent)
    , m_parts(parts)
    , m_server(server)
    , m_clock(clock)
{
    m_reading.setObjectName(QStringLiteral("background output"));
    m_reading.start();
}

LocalEngine::~LocalEngine()
{
    // Also those that have ended and wait for their deletion: they read on the thread that goes now.
    qDeleteAll(findChildren<LocalRun *>(Qt::FindDirectChildrenOnly));
    m_reading.quit();
    m_reading.wait();
}

QString LocalEngine::id() const
{
    return QStringLiteral("local");
}

LaunchContext LocalEngine::context(const RunRequest &request) const
{
    LaunchContext context;
    context.paths = m_parts.paths;
    context.hookProgram = m_parts.hookProgram;
    context.callbackUrl = m_server.callbackUrl(request.step.id, request.token);
    if (m_parts.backendToken && !request.session.profile.backendUrl.isEmpty())
        context.backendToken = m_parts.backendToken(request.session.profile.backendUrl);
    context.choices = m_parts.choices();
    return context;
}

base::Result<> LocalEngine::check(const RunRequest &request) const
{
    const auto plan = planFor(request, context(request));
    if (!plan)
        return std::unexpected(plan.error());
    return {};
}

bool LocalEngine::hasConversation(const RunRequest &request) const
{
    return isConversationWritten(request);
}

void LocalEngine::start(const RunRequest &request)
{
    const auto plan = planFor(request, context(request));
    if (!plan) {
        // The folder or the program went away between check() and now.
        emit failed(request.run.id, plan.error());
        return;
    }
    m_server.expect({request.session.id, request.step.id, request.run.id, request.run.tokenFingerprint});
    add(request)->start(*plan);
}

void LocalEngine::reattach(const RunRequest &request)
{
    m_server.expect({request.session.id, request.step.id, request.run.id, request.run.tokenFingerprint});
    const RunFiles files(m_parts.paths, request.run.id);
    if (const QByteArray token = files.storedToken(); !token.isEmpty()) {
        // A failure here is not one of the run: its hooks then arrive through the spool.
        if (const auto written = files.writeCallback(m_server.callbackUrl(request.step.id, base::Secret(token)));
            !written)
            qWarning("%s", qPrintable(written.error().message));
    }
    add(request)->adopt();
}

void LocalEngine::stop(const RunId &run, Stop how)
{
    if (LocalRun *local = m_runs.value(run))
        local->stop(how);
}

void LocalEngine::answer(const RunId &run, const session::Question &question, const session::Answer &answer)
{
    if (question.channel == session::Question::Channel::Hook)
        m_server.decide(question.id.toString(), hooks::permissionOutput(question, answer));
    else if (BackgroundClaude *claude = background(run))
        claude->answer(question, answer);
}

void LocalEngine::withdraw(const RunId &, const base::QuestionId &question)
{
    // A question of a background run has no hook that waits: then this says nothing to nobody.
    m_server.release(question.toString());
}

void LocalEngine::send(const RunId &run, const session::FollowUp &followUp)
{
    if (BackgroundClaude *claude = background(run))
        claude->send(followUp);
}

void LocalEngine::interrupt(const RunId &run)
{
    if (BackgroundClaude *claude = background(run))
        claude->interrupt();
}

void LocalEngine::setPermissionMode(const RunId &run, const QString &mode)
{
    if (BackgroundClaude *claude = background(run))
        claude->setPermissionMode(mode);
}

void LocalEngine::closeInput(const RunId &run)
{
    if (BackgroundClaude *claude = background(run))
        claude->closeInput();
}

BackgroundClaude *LocalEngine::background(const RunId &run) const
{
    const LocalRun *local = m_runs.value(run);
    return local ? local->background() : nullptr;
}

std::unique_ptr<process::TerminalChannel> LocalEngine::openTerminal(const session::Run &run)
{
    const RunFiles files(m_parts.paths, run.id);
    // With pipes standard error has a log of its own.
    if (!QFileInfo::exists(files.errorLog()))
        return process::openChannel(files.folder(), files.socket());
    using Kind = PrintedRun::Kind;
    const Kind kind = claude::looksLikeClaudeCommand(run.command) ? Kind::Claude : Kind::Command;
    return std::make_unique<StreamTerminal>(PrintedRun{kind, files.folder(), files.socket(), files.errorLog()},
                                            m_reading);
}

LocalRun *LocalEngine::add(const RunRequest &request)
{
    const RunId id = request.run.id;
    auto *run = new LocalRun(request, RunFiles(m_parts.paths, id), m_parts.holdProgram, m_reading, m_clock, this);
    m_runs.insert(id, run);
    connect(run, &LocalRun::started, this, [this, id](const Event &event) { emit started(id, event); });
    connect(run, &LocalRun::event, this, &Engine::event);
    connect(run, &LocalRun::finished, this, [this, id](const Event &event) {
        remove(id);
        emit finished(id, event);
    });
    connect(run, &LocalRun::failed, this, [this, id](const base::Error &error) {
        remove(id);
        emit failed(id, error);
    });
    connect(run, &LocalRun::lost, this, [this, id] {
        remove(id);
        emit lost(id);
    });
    return run;
}

void LocalEngine::remove(const RunId &id)
{
    LocalRun *run = m_runs.take(id);
    if (!run)
        return;
    run->deleteLater();
    // Hooks that Claude started last may still be on their way.
    QTimer::singleShot(lateHookTime, this, [this, id] { m_server.forget(id); });
}

} // namespace engines
