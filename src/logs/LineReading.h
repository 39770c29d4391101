// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogIndex.h"
#include "logs/LogLine.h"

#include <QByteArray>
#include <QList>

namespace logs {

class LineMatcher;
struct SearchHit;

/// Bytes that can be read at any place.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// At most @p maximum bytes from @p offset; fewer at the end.
    [[nodiscard]] virtual QByteArray read(qint64 offset, qint64 maximum) const = 0;
};

/// At most @p count lines from @p first on, which is at most the number of lines in @p index.
[[nodiscard]] QList<LogLine> readLines(const ByteSource &source, const LogIndex &index, qint64 first, int count);

/// The last lines of @p source from @p firstByte on, at most @p count, out of at most the last 256 KiB.
[[nodiscard]] QList<LogLine> readTail(const ByteSource &source, qint64 firstByte, int count);

/// Searches a few megabytes; see LineStore::search().
[[nodiscard]] qint64 searchLines(const ByteSource &source, const LogIndex &index, const LineMatcher &matcher,
                                 qint64 from, QList<SearchHit> &hits, int limit);

} // namespace logs
