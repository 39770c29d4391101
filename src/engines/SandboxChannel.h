// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalChannel.h"

#include <QTimer>

#include <memory>

namespace process {
class RunLogReader;
}

namespace engines {

/// The log of a run without a terminal, read while it grows; ended() comes with the run's exit record.
class SandboxChannel : public process::TerminalChannel
{
    Q_OBJECT
public:
    explicit SandboxChannel(const QString &runFolder, QObject *parent = nullptr);
    ~SandboxChannel() override;

    void open(qint64 replayBytes) override;
    void consumed() override;
    [[nodiscard]] bool isLive() const override { return false; }
    void sendInput(const QByteArray &) override { }
    void resize(int, int) override { }

private:
    void deliver();
    void tryOpen();

    QString m_runFolder;
    std::unique_ptr<process::RunLogReader> m_reader;
    QTimer m_timer; ///< another program may write the log, so nobody tells when it has grown
    qint64 m_replayBytes = 0;
    bool m_isOut = false; ///< a chunk is
};

} // namespace engines
