// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "engines/StreamText.h"
#include "process/ExitRecord.h"

#include <QFile>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace process {
class TerminalChannel;
}

namespace engines {

/// Where a background run keeps what it writes, and how to show it.
struct PrintedRun
{
    enum class Kind {
        Claude, ///< JSON lines, see StreamText
        Command, ///< bytes of standard output and standard error
    };

    enum class Source {
        Held, ///< by gantry-hold, which is asked while it lives
        GrowingLog, ///< written here while it comes from elsewhere
    };

    Kind kind = Kind::Claude;
    QString folder;
    QString socket = {};
    QString errorLog = {}; ///< Command only
    Source source = Source::Held;
};

/// Reads a background run and makes text for a terminal of it, in the thread it was moved to. The counterpart of
/// StreamTerminal, in whose thread nothing big is parsed.
///
/// replayed() comes once, with the end of what had been written before open(). Then written() with one piece at a time:
/// the next one follows go(). ended() or failed() comes last.
class StreamPrinter : public QObject
{
    Q_OBJECT
public:
    /// So much of a long log is read again; a terminal keeps less.
    static constexpr qint64 replayedLogBytes = 16LL * 1024 * 1024;

    explicit StreamPrinter(PrintedRun run);
    ~StreamPrinter() override;

    /// At most @p replayBytes of text are given to replayed(); -1: all.
    void open(qint64 replayBytes);
    void go();

signals:
    void replayed(const QByteArray &text);
    void written(const QByteArray &text);
    void ended(const process::ExitRecord &record);
    void failed(const base::Error &error);

private:
    void onAttached(qint64 start, qint64 end);
    void onReceived(const QByteArray &bytes, qint64 offset);
    void onGap(qint64 offset);
    void onEnded(const process::ExitRecord &record);
    void endReplay();
    void deliver();
    void readErrors();
    void cutReplay();
    [[nodiscard]] QByteArray textOf(const QByteArray &bytes);

    PrintedRun m_run;
    std::unique_ptr<process::TerminalChannel> m_channel;
    StreamText m_text;
    QFile m_errors;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QByteArray m_out; ///< not delivered yet
    qint64 m_replayBytes = 0;
    qint64 m_replayEnd = 0;
    bool m_replaying = true;
    bool m_chunkTaken = false; ///< of the channel; it waits for consumed()
    bool m_waiting = false; ///< for go()
    bool m_lastWasReturn = false;
    std::optional<process::ExitRecord> m_exit;
};

} // namespace engines
