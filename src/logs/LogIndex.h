// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace logs {

/// Where the lines of a growing log begin: one entry per 64 lines, and one after every long line, so that a line is
/// found by reading little. 10 million lines need about 2.5 MB.
class LogIndex
{
public:
    static constexpr qint64 linesPerEntry = 64;
    static constexpr qint64 bytesPerEntry = 64 * 1024;

    struct Place
    {
        qint64 offset = 0; ///< of the beginning of an entry's first line
        qint64 linesToSkip = 0; ///< fewer than linesPerEntry
    };

    /// Starts anew; the next append() brings the bytes from @p firstByte on.
    void reset(qint64 firstByte = 0);
    /// @p bytes follow directly on those before.
    void append(QByteArrayView bytes);

    /// An unfinished last line counts.
    [[nodiscard]] qint64 lineCount() const;
    /// Lines that ended with a line feed; these never change any more.
    [[nodiscard]] qint64 finishedLines() const { return m_finishedLines; }
    [[nodiscard]] qint64 firstByte() const { return m_firstByte; }
    [[nodiscard]] qint64 end() const { return m_end; }
    /// @p line is below lineCount().
    [[nodiscard]] Place place(qint64 line) const;

private:
    /// A line whose place is known.
    struct Entry
    {
        qint64 line = 0;
        qint64 offset = 0;
    };

    std::vector<Entry> m_entries{Entry{}};
    qint64 m_firstByte = 0;
    qint64 m_end = 0;
    qint64 m_lineStart = 0; ///< offset of the unfinished line
    qint64 m_finishedLines = 0;
};

} // namespace logs
