// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "process/ExitRecord.h"
#include "process/TerminalChannel.h"
#include "process/TerminalFilter.h"

#include <QObject>
#include <QSize>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

class QSocketNotifier;

namespace ui {

/// Brings the bytes of a channel to an emulator that reads the other end of a pty, and its size and keys back.
///
/// The emulator reads on this very thread, so a write that blocks would never end: the pty is written without
/// blocking, and the channel gets its consumed() only when the last chunk has gone into the pty. What the emulator
/// reports as used, compared with what was written, is the only exact way to know that it has drawn everything.
class TerminalFeed : public QObject
{
    Q_OBJECT
public:
    /// A SIGWINCH with an unchanged size makes no program redraw, and two changes at once are seen as none.
    static constexpr std::chrono::milliseconds redrawDelay{60};

    /// @p slave stays open as long as the feed lives; it is made raw and non-blocking here.
    explicit TerminalFeed(int slave, QObject *parent = nullptr);
    ~TerminalFeed() override;

    /// Not yet opened; null: nothing more comes.
    void setChannel(std::unique_ptr<process::TerminalChannel> channel);
    void open(qint64 replayBytes);
    [[nodiscard]] bool hasChannel() const { return m_channel != nullptr; }
    [[nodiscard]] bool isOpen() const { return m_opened; }
    [[nodiscard]] bool isLive() const;

    /// The emulator has used @p bytes more.
    void noteUsed(qint64 bytes);
    [[nodiscard]] bool isDrained() const { return m_pending.empty() && m_written == m_used; }
    [[nodiscard]] bool isReplaying() const { return m_opened && !m_replayShown; }
    [[nodiscard]] std::optional<process::ExitRecord> exitRecord() const { return m_exit; }

    /// Rows and columns of the emulator. Sent when the run is live and its replay is over.
    void setSize(QSize size);
    /// Ignored when the run is not live.
    void send(const QByteArray &bytes);
    void setClipboardWritesAllowed(bool allowed) { m_clipboardWritesAllowed = allowed; }
    /// Shows └ for ⎿, which Claude prints before every result: the emulator draws runs of text, and where the font has
    /// no ⎿ the wider one of another font shifts the rest of its run.
    void setCornersReplaced(bool replaced) { m_cornersReplaced = replaced; }

signals:
    /// isLive() may be another now.
    void liveChanged();
    /// The first bytes of this channel are on their way to the emulator.
    void outputStarted();
    /// Bytes that were printed after the channel was opened.
    void newOutput();
    void replayShown();
    /// The run is over and the emulator has used its last byte.
    void ended(const process::ExitRecord &record);
    void failed(const base::Error &error);
    void clipboardWriteRequested(const QString &text);

private:
    void onAttached(qint64 start, qint64 end, const QByteArray &preamble);
    void onReceived(const QByteArray &bytes, qint64 offset);
    void onGap(qint64 offset, const QByteArray &preamble);
    void onEnded(const process::ExitRecord &record);
    void onFailed(const base::Error &error);
    void onOsc(int number, std::string_view text);
    void reset();
    void queue(const char *data, qsizetype size);
    void replaceCorners(std::size_t from);
    void flush();
    void endReplay();
    void checkProgress();
    void sendSize();
    void requestRedraw();

    int m_slave;
    QSocketNotifier *m_canWrite;
    std::unique_ptr<process::TerminalChannel> m_channel;
    process::TerminalFilter m_filter;
    QTimer m_redraw;

    std::string m_pending; ///< filtered, not yet in the pty
    std::size_t m_pendingStart = 0;
    qint64 m_written = 0; ///< into the pty, ever
    qint64 m_used = 0; ///< by the emulator, ever
    bool m_chunkOut = false; ///< the channel waits for consumed()

    bool m_opened = false;
    bool m_anyOutput = false;
    qint64 m_replayEnd = 0; ///< log offset
    bool m_replayRead = true; ///< the filter has seen every byte of the replay
    bool m_replayShown = true; ///< the emulator has used them too
    bool m_hadReplay = false;
    qint64 m_replayMark = 0; ///< value of m_used at which the replay is shown
    std::optional<process::ExitRecord> m_exit;
    bool m_endTold = false;

    QSize m_size;
    QSize m_sentSize;
    bool m_clipboardWritesAllowed = false;
    bool m_cornersReplaced = false;
};

} // namespace ui
