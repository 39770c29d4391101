// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/ExitRecord.h"

#include <QByteArray>
#include <QObject>

namespace process {

/// The bytes of one run, in order, with back-pressure: at most one chunk is out until consumed() is called.
///
/// Order: open() once, then attached() or failed(); after attached() any number of received() and gap(), and ended()
/// at most once, after the last byte. Thread: the one that made it.
class TerminalChannel : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxChunkBytes = 64 * 1024;

    using QObject::QObject;

    /// Starts at the last safe place at or before @p replayBytes before the end (-1: from the start).
    virtual void open(qint64 replayBytes) = 0;
    /// The last chunk has been used; the next may come.
    virtual void consumed() = 0;

    [[nodiscard]] virtual bool isLive() const = 0; ///< the run goes on and takes input
    virtual void sendInput(const QByteArray &bytes) = 0; ///< ignored when not live
    virtual void resize(int rows, int columns) = 0;

signals:
    /// @p start is the offset of the first byte to come, @p end the log's end at this moment: bytes before @p end are
    /// replay, and queries in them get no answer. @p preamble brings an emulator into the state before @p start.
    void attached(qint64 start, qint64 end, const QByteArray &preamble);
    void received(const QByteArray &bytes, qint64 offset);
    /// Bytes up to @p offset were dropped from the log; go on from there after @p preamble.
    void gap(qint64 offset, const QByteArray &preamble);
    void ended(const process::ExitRecord &record);
    void failed(const base::Error &error);
};

} // namespace process
