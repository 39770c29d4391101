// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalChannel.h"

#include <memory>

namespace process {

/// The live output of a held run, and its keyboard.
///
/// Call resize() before open() where the size is known: a holder that waits starts the child with it. The newest
/// channel is the one whose input counts; an older one hears writerChanged(false). When the holder ends, the rest comes
/// from the log in @p runFolder, so nothing is lost between the last byte on the socket and the exit record.
class HoldChannel : public TerminalChannel
{
    Q_OBJECT
public:
    HoldChannel(const QString &runFolder, const QString &socketPath, QObject *parent = nullptr);
    ~HoldChannel() override;

    void open(qint64 replayBytes) override;
    void consumed() override;

    [[nodiscard]] bool isLive() const override;
    [[nodiscard]] bool isWriter() const;
    /// At most maxPendingInput bytes wait for a child that does not read; what comes beyond is dropped.
    void sendInput(const QByteArray &bytes) override;
    void resize(int rows, int columns) override;

    static constexpr qsizetype maxPendingInput = 4 * 1024 * 1024;

signals:
    void writerChanged(bool isWriter);
    void childStarted(qint64 pid);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace process
