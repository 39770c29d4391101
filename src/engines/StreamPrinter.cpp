// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamPrinter.h"

#include "engines/SandboxChannel.h"
#include "process/TerminalChannel.h"
#include "process/TerminalChannels.h"

namespace engines {

using process::TerminalChannel;

namespace {

constexpr qint64 errorChunk = 64 * 1024;

QByteArray note(const QString &words)
{
    return "\x1b[90m" + words.toUtf8() + "\x1b[0m\r\n";
}

} // namespace

StreamPrinter::StreamPrinter(PrintedRun run)
    : m_run(std::move(run))
    , m_errors(m_run.errorLog)
{
}

StreamPrinter::~StreamPrinter() = default;

void StreamPrinter::open(qint64 replayBytes)
{
    m_replayBytes = replayBytes;
    if (m_run.source == PrintedRun::Source::GrowingLog)
        m_channel = std::make_unique<SandboxChannel>(m_run.folder);
    else
        m_channel = process::openChannel(m_run.folder, m_run.socket);
    connect(m_channel.get(), &TerminalChannel::attached, this, &StreamPrinter::onAttached);
    connect(m_channel.get(), &TerminalChannel::received, this, &StreamPrinter::onReceived);
    connect(m_channel.get(), &TerminalChannel::gap, this, &StreamPrinter::onGap);
    connect(m_channel.get(), &TerminalChannel::ended, this, &StreamPrinter::onEnded);
    connect(m_channel.get(), &TerminalChannel::failed, this, &StreamPrinter::failed);
    m_channel->open(replayBytes < 0 ? -1 : std::max(replayBytes, replayedLogBytes));
}

void StreamPrinter::onAttached(qint64 start, qint64 end)
{
    m_replayEnd = end;
    if (start > 0) {
        m_text.startInsideLine();
        m_out += note(tr("What came before is in the log."));
    }
    if (start >= end)
        endReplay();
}

void StreamPrinter::onReceived(const QByteArray &bytes, qint64 offset)
{
    m_chunkTaken = true;
    m_out += textOf(bytes);
    cutReplay();
    if (m_replaying && offset + bytes.size() >= m_replayEnd)
        endReplay();
    deliver();
}

void StreamPrinter::onGap(qint64 offset)
{
    m_text.startInsideLine();
    m_out += note(tr("A part is missing here: the log does not hold it any more."));
    if (m_replaying && offset >= m_replayEnd)
        endReplay();
    deliver();
}

void StreamPrinter::onEnded(const process::ExitRecord &record)
{
    m_exit = record;
    if (m_run.kind == PrintedRun::Kind::Claude)
        m_out += m_text.finish();
    if (m_replaying)
        endReplay();
    deliver();
}

/// Programs that write into a pipe end their lines with a line feed only.
QByteArray StreamPrinter::textOf(const QByteArray &bytes)
{
    if (m_run.kind == PrintedRun::Kind::Claude)
        return m_text.feed(bytes);
    QByteArray text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        if (c == '\n' && !m_lastWasReturn)
            text += '\r';
        text += c;
        m_lastWasReturn = c == '\r';
    }
    return text;
}

/// A replay may be long and its text is shown at once: only the end is kept, from the start of a line.
void StreamPrinter::cutReplay()
{
    if (!m_replaying || m_replayBytes < 0 || m_out.size() <= 2 * m_replayBytes)
        return;
    const qsizetype from = m_out.indexOf('\n', m_out.size() - static_cast<qsizetype>(m_replayBytes));
    m_out.remove(0, from < 0 ? m_out.size() - static_cast<qsizetype>(m_replayBytes) : from + 1);
}

void StreamPrinter::endReplay()
{
    if (m_run.kind == PrintedRun::Kind::Command && m_errors.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        // The two logs do not tell which came first.
        m_errors.seek(std::max(0LL, m_errors.size() - replayedLogBytes));
        m_out += textOf(m_errors.read(replayedLogBytes));
        m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_run.errorLog});
        connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &StreamPrinter::readErrors);
    }
    cutReplay();
    m_replaying = false;
    emit replayed(std::exchange(m_out, {}));
}

void StreamPrinter::readErrors()
{
    if (m_waiting || m_replaying || !m_errors.isOpen())
        return;
    m_out += textOf(m_errors.read(errorChunk));
    deliver();
}

void StreamPrinter::go()
{
    m_waiting = false;
    if (m_errors.isOpen())
        m_out += textOf(m_errors.read(errorChunk));
    deliver();
}

void StreamPrinter::deliver()
{
    if (m_waiting)
        return;
    if (m_replaying || m_out.isEmpty()) {
        if (m_chunkTaken) {
            m_chunkTaken = false;
            m_channel->consumed();
        } else if (m_exit && !m_replaying) {
            if (m_errors.isOpen() && !m_errors.atEnd())
                return go();
            m_watcher.reset();
            emit ended(*std::exchange(m_exit, {}));
        }
        return;
    }
    m_waiting = true;
    const auto size = std::min(m_out.size(), TerminalChannel::maxChunkBytes);
    const QByteArray piece = m_out.first(size);
    m_out.remove(0, size);
    emit written(piece);
}

} // namespace engines
