// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/E2bSandbox.h"

#include <QTimer>

namespace e2b {

class E2bStream;

/// One command in a sandbox, over as many streams as it takes.
///
/// started() first and once, output() any number of times, then exactly one of exited() and failed(). When a stream
/// breaks and the sandbox lives, a new one is opened: dropped(), then resumed(). What the command wrote in between is
/// gone, so whoever needs every byte lets it write into a file. Destruction leaves the command alone.
class E2bProcess : public QObject
{
    Q_OBJECT
public:
    ~E2bProcess() override;

    [[nodiscard]] qint64 pid() const { return m_pid; } ///< 0: not started yet

signals:
    void started(qint64 pid);
    void output(const e2b::ProcessOutput &output);
    void dropped();
    void resumed();
    void exited(const e2b::ProcessEnded &end);
    /// NotFound: it ended while nobody was connected, and how is forgotten.
    void failed(const e2b::Failure &failure);

private:
    friend class E2bSandbox;
    E2bProcess(E2bSandbox &sandbox, const ProcessSpec &spec);
    E2bProcess(E2bSandbox &sandbox, qint64 pid);

    void follow(E2bStream *stream);
    void take(const QJsonObject &message);
    void onEnded(const Result<> &result);
    void reconnect();
    void onHealth(const Result<> &health);

    E2bSandbox &m_sandbox;
    QString m_user;
    E2bStream *m_stream = nullptr;
    QTimer m_pause;
    qint64 m_pid = 0;
    int m_attempt = 0; ///< reconnections since the last message
    bool m_isConnected = false;
    std::optional<ProcessEnded> m_end;
    std::optional<Failure> m_fault; ///< of a message
};

} // namespace e2b
