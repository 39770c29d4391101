// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/LogChannel.h"

#include "process/Conversion.h"
#include "process/RunLogReader.h"

#include <QPointer>

namespace process {

LogChannel::LogChannel(const QString &runFolder, QObject *parent)
    : TerminalChannel(parent)
    , m_runFolder(runFolder)
{
}

LogChannel::~LogChannel() = default;

void LogChannel::open(qint64 replayBytes)
{
    // Answers come from the event loop, as they do from a live channel.
    QMetaObject::invokeMethod(
        this,
        [this, replayBytes] {
            auto reader = RunLogReader::open(m_runFolder);
            if (!reader) {
                emit failed(reader.error());
                return;
            }
            m_reader = std::make_unique<RunLogReader>(std::move(*reader));
            const runfolder::Checkpoint start = m_reader->start(replayBytes);
            const QPointer<LogChannel> alive(this);
            emit attached(static_cast<qint64>(start.offset), m_reader->end(), toBytes(start.preamble));
            if (alive)
                later();
        },
        Qt::QueuedConnection);
}

void LogChannel::consumed()
{
    if (!m_waiting)
        return;
    m_waiting = false;
    later();
}

void LogChannel::later()
{
    QMetaObject::invokeMethod(this, &LogChannel::deliver, Qt::QueuedConnection);
}

void LogChannel::deliver()
{
    const RunLogReader::Piece piece = m_reader->read(maxChunkBytes);
    if (piece.gapPreamble) {
        const QPointer<LogChannel> alive(this);
        emit gap(piece.offset, *piece.gapPreamble);
        if (alive)
            later();
        return;
    }
    if (!piece.bytes.isEmpty()) {
        m_waiting = true;
        emit received(piece.bytes, piece.offset);
        return;
    }
    ExitRecord unknown;
    unknown.logBytes = m_reader->end();
    emit ended(readExitRecord(m_runFolder).value_or(unknown));
}

} // namespace process
