// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalChannel.h"

#include <memory>

namespace process {

class RunLogReader;

/// The log of a run whose holder is gone, read from its folder.
///
/// ended() comes after the last byte. A run that left no exit record (the machine went down) ends with a record that
/// has neither exit code nor signal.
class LogChannel : public TerminalChannel
{
    Q_OBJECT
public:
    explicit LogChannel(const QString &runFolder, QObject *parent = nullptr);
    ~LogChannel() override;

    void open(qint64 replayBytes) override;
    void consumed() override;

    [[nodiscard]] bool isLive() const override { return false; }
    void sendInput(const QByteArray &) override { }
    void resize(int, int) override { }

private:
    void deliver();
    void later();

    QString m_runFolder;
    std::unique_ptr<RunLogReader> m_reader;
    bool m_waiting = false; ///< a chunk is out
};

} // namespace process
