// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/StreamPrinter.h"
#include "process/TerminalChannel.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace engines {

/// A background run for a terminal: live or from its log, as text, see StreamText. Takes no input.
///
/// The log is read and rendered on @p reading; the channel may outlive that thread, and then nothing more comes.
/// Offsets count bytes of the text.
class StreamTerminal : public process::TerminalChannel
{
    Q_OBJECT
public:
    StreamTerminal(const PrintedRun &run, QThread &reading, QObject *parent = nullptr);
    ~StreamTerminal() override;

    void open(qint64 replayBytes) override;
    void consumed() override;

    [[nodiscard]] bool isLive() const override { return false; }
    void sendInput(const QByteArray &) override { }
    void resize(int, int) override { }

private:
    void onReplayed(const QByteArray &text);
    void onWritten(const QByteArray &text);
    void sendNext();

    QPointer<StreamPrinter> m_printer; ///< lives on the reading thread, which deletes it
    QByteArray m_text; ///< not sent yet
    qint64 m_offset = 0;
    bool m_chunkOut = false;
    bool m_fromPrinter = false; ///< the chunk that is out; the printer waits for it
    std::optional<process::ExitRecord> m_exit; ///< of the run; told after the last piece
};

} // namespace engines
