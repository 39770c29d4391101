// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/DispatchEngine.h"

#include "engines/DispatchRun.h"
#include "engines/RemoteRuns.h"
#include "engines/StreamTerminal.h"

namespace engines {

using namespace Qt::StringLiterals;
using session::RunRequest;

DispatchEngine::DispatchEngine(const base::Paths &paths, Connections connections, const settings::Secrets &secrets,
                               const base::Clock &clock, QObject *parent)
    : Engine(parent)
    , m_paths(paths)
    , m_connections(std::move(connections))
    , m_secrets(secrets)
    , m_clock(clock)
{
    m_reading.setObjectName(u"dispatch logs"_s);
}

DispatchEngine::~DispatchEngine()
{
    qDeleteAll(std::exchange(m_runs, {}));
    m_reading.quit();
    m_reading.wait();
}

QString DispatchEngine::id() const
{
    return u"dispatch"_s;
}

base::Result<> DispatchEngine::check(const RunRequest &request) const
{
    if (const auto checked = checkRemoteStep(request, tr("A dispatch backend")); !checked)
        return checked;
    const auto options = DispatchOptions::of(request.session.profile.engineOptions, m_connections());
    if (!options)
        return std::unexpected(options.error());
    if (options->connection.auth != u"none" && options->connection.secret.isEmpty())
        return base::fail(
            base::Error::Kind::PermissionDenied,
            tr("The token for %1 is missing. Set it in Settings, Engines.").arg(options->connection.name));
    return {};
}

void DispatchEngine::start(const RunRequest &request)
{
    if (RemoteRun *run = add(request))
        run->start();
}

void DispatchEngine::reattach(const RunRequest &request)
{
    if (RemoteRun *run = add(request))
        run->adopt();
}

void DispatchEngine::stop(const base::RunId &run, Stop how)
{
    if (RemoteRun *remote = m_runs.value(run))
        remote->stop(how);
}

std::unique_ptr<process::TerminalChannel> DispatchEngine::openTerminal(const session::Run &run)
{
    if (!m_reading.isRunning())
        m_reading.start();
    PrintedRun printed{.kind = PrintedRun::Kind::Claude, .folder = RunFiles(m_paths, run.id).folder()};
    printed.source = PrintedRun::Source::GrowingLog;
    return std::make_unique<StreamTerminal>(printed, m_reading);
}

RemoteRun *DispatchEngine::add(const RunRequest &request)
{
    const auto options = DispatchOptions::of(request.session.profile.engineOptions, m_connections());
    if (!options) { // check() had found it; it is gone meanwhile
        emit failed(request.run.id, options.error());
        return nullptr;
    }
    auto *run = new DispatchRun(request, RunFiles(m_paths, request.run.id), *options, m_secrets, m_clock, this);
    adoptRun(run, m_runs, this);
    return run;
}

} // namespace engines
