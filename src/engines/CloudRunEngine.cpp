// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CloudRunEngine.h"

#include "engines/CallbackReceiver.h"
#include "engines/CloudRunRun.h"
#include "engines/RemoteRuns.h"
#include "engines/StreamTerminal.h"

#include <QCoreApplication>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using session::RunRequest;

base::Result<> checkRemoteStep(const RunRequest &request, const QString &name)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("engines::RemoteRun", text); };
    if (request.step.kind != session::StepKind::ClaudePrompt)
        return base::fail(
            Error::Kind::InvalidInput,
            tr("%1 runs Claude prompts only. Run this step on this computer, or in a sandbox.").arg(name));
    if (request.session.mode != session::Mode::Agentic)
        return base::fail(Error::Kind::InvalidInput,
                          tr("%1 has no terminal. Run the session in the background, or on this computer.").arg(name));
    if (request.step.text.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("%1 needs a prompt.").arg(name));
    return {};
}

CloudRunEngine::CloudRunEngine(const base::Paths &paths, Connections connections, const settings::Secrets &secrets,
                               const base::Clock &clock, QObject *parent)
    : Engine(parent)
    , m_paths(paths)
    , m_connections(std::move(connections))
    , m_secrets(secrets)
    , m_clock(clock)
{
    m_reading.setObjectName(u"cloud-run logs"_s);
}

CloudRunEngine::~CloudRunEngine()
{
    qDeleteAll(std::exchange(m_runs, {})); // before what they listen with
    m_reading.quit();
    m_reading.wait();
}

QString CloudRunEngine::id() const
{
    return u"cloud-run"_s;
}

base::Result<> CloudRunEngine::check(const RunRequest &request) const
{
    if (const auto checked = checkRemoteStep(request, tr("A Cloud Run service")); !checked)
        return checked;
    const auto options = CloudRunOptions::of(request.session.profile.engineOptions, m_connections());
    if (!options)
        return std::unexpected(options.error());
    if (options->connection.auth != u"none" && options->connection.secret.isEmpty())
        return base::fail(
            Error::Kind::PermissionDenied,
            tr("The sign-in for %1 is missing. Set it in Settings, Engines.").arg(options->connection.name));
    if (!options->callbackListen.isEmpty() && options->callbackSecret.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("Callbacks need the secret that signs them: give --callback-secret-env, or set it in "
                             "Settings, Engines."));
    if (options->callbackUrl.isEmpty() && CallbackReceiver::isEveryAddress(options->callbackListen))
        return base::fail(Error::Kind::InvalidInput,
                          tr("A service cannot call back at %1. Listen at an address it reaches, or name the one that "
                             "leads there with --callback-url.")
                              .arg(options->callbackListen));
    return {};
}

void CloudRunEngine::start(const RunRequest &request)
{
    if (RemoteRun *run = add(request))
        run->start();
}

void CloudRunEngine::reattach(const RunRequest &request)
{
    if (RemoteRun *run = add(request))
        run->adopt();
}

void CloudRunEngine::stop(const base::RunId &run, Stop how)
{
    if (RemoteRun *remote = m_runs.value(run))
        remote->stop(how);
}

std::unique_ptr<process::TerminalChannel> CloudRunEngine::openTerminal(const session::Run &run)
{
    if (!m_reading.isRunning())
        m_reading.start();
    PrintedRun printed{.kind = PrintedRun::Kind::Claude, .folder = RunFiles(m_paths, run.id).folder()};
    printed.source = PrintedRun::Source::GrowingLog;
    return std::make_unique<StreamTerminal>(printed, m_reading);
}

RemoteRun *CloudRunEngine::add(const RunRequest &request)
{
    const auto options = CloudRunOptions::of(request.session.profile.engineOptions, m_connections());
    if (!options) { // check() had found it; it is gone meanwhile
        emit failed(request.run.id, options.error());
        return nullptr;
    }
    auto *run = new CloudRunRun(
        request, RunFiles(m_paths, request.run.id), *options, m_secrets,
        [this](const QString &address) { return receiver(address); }, m_clock, this);
    adoptRun(run, m_runs, this);
    return run;
}

base::Result<CallbackReceiver *> CloudRunEngine::receiver(const QString &address)
{
    if (CallbackReceiver *known = m_receivers.value(address))
        return known;
    auto listening = std::make_unique<CallbackReceiver>(m_clock, this);
    if (const auto listens = listening->listen(address); !listens)
        return std::unexpected(listens.error());
    m_receivers.insert(address, listening.get());
    return listening.release();
}

} // namespace engines
