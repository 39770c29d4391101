// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxFollower.h"

namespace engines {

using Cause = e2b::Failure::Cause;
using e2b::E2bProcess;

SandboxFollower::SandboxFollower(e2b::E2bSandbox &sandbox, const SandboxScript &script, SandboxLog &output,
                                 SandboxLog &errors, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_script(script)
    , m_output(output)
    , m_errors(errors)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SandboxFollower::open);
    m_steady.setSingleShot(true);
    m_steady.setInterval(sandbox.timings().longestPause);
    connect(&m_steady, &QTimer::timeout, this, &SandboxFollower::onStable);
}

SandboxFollower::~SandboxFollower()
{
    drop();
}

void SandboxFollower::start()
{
    open();
}

void SandboxFollower::open()
{
    m_isStable = false;
    m_process = m_sandbox.start(m_script.follow(m_output.size(), m_errors.size()));
    connect(m_process, &E2bProcess::started, &m_steady, qOverload<>(&QTimer::start));
    connect(m_process, &E2bProcess::output, this, &SandboxFollower::onOutput);
    connect(m_process, &E2bProcess::exited, this, &SandboxFollower::onExited);
    // Attaching to the same command would lose what it wrote meanwhile; a new one begins at the missing byte.
    connect(m_process, &E2bProcess::dropped, this, [this] { onBroken({Cause::Dropped, 0, {}, {}}); });
    connect(m_process, &E2bProcess::failed, this, &SandboxFollower::onBroken);
}

void SandboxFollower::onOutput(const e2b::ProcessOutput &piece)
{
    if (m_done)
        return;
    const bool isError = piece.channel == e2b::ProcessOutput::Channel::Error;
    if (const auto kept = (isError ? m_errors : m_output).append(piece.bytes); !kept) {
        m_done = true;
        drop();
        emit failed(kept.error());
        return;
    }
    onStable();
    if (isError)
        emit errors(piece.bytes);
    else
        emit output(piece.bytes);
}

/// A stream that breaks at once has mended nothing, so its beginning alone does not count.
void SandboxFollower::onStable()
{
    m_steady.stop();
    if (std::exchange(m_isStable, true))
        return;
    m_senseless = 0;
    if (std::exchange(m_attempt, 0) > 0)
        emit resumed();
    emit stable();
}

/// It may have been ended by others, as by the run itself.
void SandboxFollower::onExited(const e2b::ProcessEnded &end)
{
    if (!end.exited || end.exitCode == SandboxScript::followBroken) {
        onBroken({Cause::Dropped, 0, {}, {}});
        return;
    }
    m_done = true;
    drop();
    emit ended();
}

void SandboxFollower::onBroken(const e2b::Failure &failure)
{
    const qint64 pid = m_process ? m_process->pid() : 0;
    drop();
    if (m_done)
        return;
    if (failure.cause == Cause::SandboxGone || failure.cause == Cause::Unauthorized) {
        m_done = true;
        emit gone(failure);
        return;
    }
    if ((failure.cause == Cause::Protocol || failure.cause == Cause::Refused) && ++m_senseless >= maxSenseless) {
        m_done = true;
        emit failed(failure.toError());
        return;
    }
    if (pid > 0) // the old one would read on for nobody
        m_sandbox.signal(pid, e2b::E2bSandbox::Signal::Kill, [](const e2b::Result<> &) { });
    if (m_attempt++ == 0)
        emit interrupted();
    m_pause.start(e2b::backOff(m_sandbox.timings(), m_attempt - 1));
}

void SandboxFollower::drop()
{
    m_steady.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->disconnect(&m_steady);
    m_process->deleteLater();
    m_process = nullptr;
}

} // namespace engines
