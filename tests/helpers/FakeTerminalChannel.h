// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalChannel.h"

#include <QPointer>
#include <QSize>

#include <memory>

/// A run played by a test. What happened stays in the Record, which outlives the channel.
class FakeTerminalChannel : public process::TerminalChannel
{
public:
    struct Record
    {
        QPointer<FakeTerminalChannel> channel;
        int opened = 0;
        qint64 replayBytes = 0;
        QByteArray input;
        QList<QSize> sizes; ///< columns × rows, in order
        int chunksOut = 0; ///< sent and not yet consumed
        int mostChunksOut = 0;
        int consumed = 0;
    };

    explicit FakeTerminalChannel(std::shared_ptr<Record> record = std::make_shared<Record>())
        : m_record(std::move(record))
    {
        m_record->channel = this;
    }

    [[nodiscard]] std::shared_ptr<Record> record() const { return m_record; }

    /// Answers open() with this log instead of leaving it to the test: all of it is replay.
    void setLog(const QByteArray &log, bool live)
    {
        m_autoLog = log;
        m_auto = true;
        m_liveAfterAttach = live;
    }

    void attach(qint64 start, qint64 end, const QByteArray &preamble = {}, bool live = true)
    {
        m_offset = start;
        m_live = live;
        emit attached(start, end, preamble);
    }

    /// Sent in chunks of at most @p chunkBytes, the next one when the last is consumed.
    void print(const QByteArray &bytes, qsizetype chunkBytes = maxChunkBytes)
    {
        for (qsizetype at = 0; at < bytes.size(); at += chunkBytes)
            m_queue.append(bytes.mid(at, chunkBytes));
        sendNext();
    }

    void skipTo(qint64 offset, const QByteArray &preamble)
    {
        m_offset = offset;
        emit gap(offset, preamble);
    }

    void end(const process::ExitRecord &record)
    {
        m_live = false;
        emit ended(record);
    }

    void open(qint64 replayBytes) override
    {
        ++m_record->opened;
        m_record->replayBytes = replayBytes;
        if (!m_auto)
            return;
        attach(0, m_autoLog.size(), {}, m_liveAfterAttach);
        print(m_autoLog);
    }

    void consumed() override
    {
        --m_record->chunksOut;
        ++m_record->consumed;
        // A socket would come back through the event loop as well.
        QMetaObject::invokeMethod(this, [this] { sendNext(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] bool isLive() const override { return m_live; }
    void sendInput(const QByteArray &bytes) override { m_record->input += bytes; }
    void resize(int rows, int columns) override { m_record->sizes.append(QSize(columns, rows)); }

private:
    void sendNext()
    {
        if (m_queue.isEmpty() || m_record->chunksOut > 0)
            return;
        ++m_record->chunksOut;
        m_record->mostChunksOut = std::max(m_record->mostChunksOut, m_record->chunksOut);
        const QByteArray chunk = m_queue.takeFirst();
        const qint64 offset = m_offset;
        m_offset += chunk.size();
        emit received(chunk, offset);
    }

    std::shared_ptr<Record> m_record;
    QList<QByteArray> m_queue;
    qint64 m_offset = 0;
    bool m_live = false;
    bool m_auto = false;
    bool m_liveAfterAttach = true;
    QByteArray m_autoLog;
};
