// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "logs/LogLine.h"

#include <QList>

#include <functional>

namespace logs {

class LineMatcher;
struct SearchHit;

/// What is known of a log at this moment.
struct StoreState
{
    qint64 lines = 0;
    qint64 stableLines = 0; ///< lines before this one never change any more
    qint64 bytes = 0; ///< size of the log, dropped bytes included
    qint64 droppedBytes = 0; ///< taken off the front because of the size limit
    qint64 readBytes = 0; ///< how far the reading has come
    bool complete = false; ///< everything that is there has been read

    bool operator==(const StoreState &) const = default;
};

/// The lines of one log. Thread: any one at a time; every call does a bounded amount of work.
class LineStore
{
public:
    virtual ~LineStore() = default;

    enum class Advance {
        Same, ///< nothing new
        Grown, ///< lines were added or the last ones changed
        Replaced, ///< the log starts anew: line numbers mean other lines now
    };
    /// Reads a few megabytes of what has not been read yet. Call again until state().complete.
    [[nodiscard]] virtual base::Result<Advance> advance() = 0;
    [[nodiscard]] virtual StoreState state() const = 0;
    /// Lines that exist, from @p first on, at most @p count.
    [[nodiscard]] virtual QList<LogLine> lines(qint64 first, int count) const = 0;
    /// The last lines without knowing their numbers, for the time before everything has been read.
    [[nodiscard]] virtual QList<LogLine> tail(int count) const = 0;
    /// Looks through a few megabytes from line @p from on, appends what it finds and returns the line to go on with:
    /// state().lines at the end. Stops early when @p hits holds @p limit.
    [[nodiscard]] virtual qint64 search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits,
                                        int limit) const
        = 0;
};

} // namespace logs
