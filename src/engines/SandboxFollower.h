// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/E2bProcess.h"
#include "engines/SandboxLog.h"
#include "engines/SandboxScript.h"

#include <QPointer>
#include <QTimer>

namespace engines {

/// Brings the two logs of a run here while they grow. When the connection breaks it goes on at the byte where it
/// stopped, for as long as the sandbox lives. Ends with exactly one of ended(), failed() and gone().
class SandboxFollower : public QObject
{
    Q_OBJECT
public:
    /// So many streams in a row that make no sense, or that the sandbox refuses, and bring nothing: then it fails.
    static constexpr int maxSenseless = 6;

    /// The logs are open.
    SandboxFollower(e2b::E2bSandbox &sandbox, const SandboxScript &script, SandboxLog &output, SandboxLog &errors,
                    QObject *parent);
    ~SandboxFollower() override;

    void start();
    /// One of the three ends was told.
    [[nodiscard]] bool isDone() const { return m_done; }

signals:
    void output(const QByteArray &bytes); ///< of the standard output, after it was logged
    void errors(const QByteArray &bytes); ///< of the standard error, likewise
    void stable(); ///< a stream has brought something, or stood for a while
    void interrupted(); ///< the connection is gone; it is tried again
    void resumed(); ///< stable again
    void ended(); ///< both logs are complete
    void failed(const base::Error &error); ///< the disk here refused, or what comes makes no sense
    void gone(const e2b::Failure &failure); ///< the sandbox no longer answers, or not to this token

private:
    void open();
    void onOutput(const e2b::ProcessOutput &output);
    void onStable();
    void onExited(const e2b::ProcessEnded &end);
    void onBroken(const e2b::Failure &failure);
    void drop();

    e2b::E2bSandbox &m_sandbox;
    SandboxScript m_script;
    SandboxLog &m_output;
    SandboxLog &m_errors;
    QPointer<e2b::E2bProcess> m_process;
    QTimer m_pause;
    QTimer m_steady; ///< of a stream that says nothing
    int m_attempt = 0; ///< since a stream was stable
    int m_senseless = 0; ///< likewise
    bool m_isStable = false; ///< the present stream
    bool m_done = false;
};

} // namespace engines
