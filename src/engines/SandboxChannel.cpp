// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxChannel.h"

#include "process/RunLogReader.h"

namespace engines {

using namespace std::chrono_literals;

SandboxChannel::SandboxChannel(const QString &runFolder, QObject *parent)
    : TerminalChannel(parent)
    , m_runFolder(runFolder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &SandboxChannel::tryOpen);
}

SandboxChannel::~SandboxChannel() = default;

void SandboxChannel::open(qint64 replayBytes)
{
    m_replayBytes = replayBytes;
    QMetaObject::invokeMethod(this, &SandboxChannel::tryOpen, Qt::QueuedConnection);
}

/// Before the run has begun there is no log.
void SandboxChannel::tryOpen()
{
    if (m_reader) {
        deliver();
        return;
    }
    auto reader = process::RunLogReader::open(m_runFolder);
    if (!reader) {
        if (const auto record = process::readExitRecord(m_runFolder))
            emit ended(*record);
        else
            m_timer.start();
        return;
    }
    m_reader = std::make_unique<process::RunLogReader>(std::move(*reader));
    const auto start = m_reader->start(m_replayBytes);
    emit attached(static_cast<qint64>(start.offset), m_reader->end(), QByteArray::fromStdString(start.preamble));
    deliver();
}

void SandboxChannel::consumed()
{
    m_isOut = false;
    m_timer.start(0ms);
    m_timer.setInterval(200ms);
}

void SandboxChannel::deliver()
{
    if (m_isOut)
        return;
    // Read before the log: what is written before the record is in the log by then.
    const auto record = process::readExitRecord(m_runFolder);
    m_reader->refresh();
    const auto piece = m_reader->read(maxChunkBytes);
    if (piece.gapPreamble) {
        emit gap(piece.offset, *piece.gapPreamble);
        m_timer.start(0ms);
        m_timer.setInterval(200ms);
    } else if (!piece.bytes.isEmpty()) {
        m_isOut = true;
        emit received(piece.bytes, piece.offset);
    } else if (record) {
        emit ended(*record);
    } else {
        m_timer.start();
    }
}

} // namespace engines
