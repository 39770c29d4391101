// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/E2bProcess.h"
#include "engines/SandboxLog.h"
#include "engines/SandboxScript.h"

#include <QPointer>
#include <QTimer>

namespace engines {

/// Brings the two logs of a run here while they grow. When the connection breaks it goes on at the byte where it
/// stopped, for as long as the sandbox lives. Ends with exactly one of ended() and failed().
class SandboxFollower : public QObject
{
    Q_OBJECT
public:
    /// The logs are open.
    SandboxFollower(e2b::E2bSandbox &sandbox, const SandboxScript &script, SandboxLog &output, SandboxLog &errors,
                    QObject *parent);
    ~SandboxFollower() override;

    void start();

signals:
    void output(const QByteArray &bytes); ///< of the standard output, after it was logged
    void errors(const QByteArray &bytes); ///< of the standard error, likewise
    void interrupted(); ///< the connection is gone; it is tried again
    void resumed();
    void ended(); ///< both logs are complete
    void failed(const base::Error &error); ///< the disk here refused
    void gone(const e2b::Failure &failure); ///< the sandbox no longer answers

private:
    void open();
    void onOutput(const e2b::ProcessOutput &output);
    void onBroken(const e2b::Failure &failure);
    void drop();

    e2b::E2bSandbox &m_sandbox;
    SandboxScript m_script;
    SandboxLog &m_output;
    SandboxLog &m_errors;
    QPointer<e2b::E2bProcess> m_process;
    QTimer m_pause;
    int m_attempt = 0;
    bool m_done = false;
};

} // namespace engines
