// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LocalEngine.h"

#include "engines/LocalRun.h"
#include "hooks/CallbackServer.h"
#include "process/TerminalChannels.h"

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
}

LocalEngine::~LocalEngine() = default;

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

std::unique_ptr<process::TerminalChannel> LocalEngine::openTerminal(const session::Run &run)
{
    const RunFiles files(m_parts.paths, run.id);
    return process::openChannel(files.folder(), files.socket());
}

LocalRun *LocalEngine::add(const RunRequest &request)
{
    const RunId id = request.run.id;
    auto *run = new LocalRun(request, RunFiles(m_parts.paths, id), m_parts.holdProgram, m_clock, this);
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
