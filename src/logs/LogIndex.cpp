// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogIndex.h"

#include <QtAssert>

#include <algorithm>
#include <cstring>

namespace logs {

void LogIndex::reset(qint64 firstByte)
{
    *this = LogIndex();
    m_entries = {Entry{0, firstByte}};
    m_firstByte = m_end = m_lineStart = firstByte;
}

void LogIndex::append(QByteArrayView bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *position = begin;
    while (position < end) {
        const auto *feed = static_cast<const char *>(memchr(position, '\n', static_cast<size_t>(end - position)));
        if (!feed)
            break;
        position = feed + 1;
        ++m_finishedLines;
        m_lineStart = m_end + (position - begin);
        const Entry &last = m_entries.back();
        if (m_finishedLines - last.line >= linesPerEntry || m_lineStart - last.offset >= bytesPerEntry)
            m_entries.push_back({m_finishedLines, m_lineStart});
    }
    m_end += bytes.size();
}

qint64 LogIndex::lineCount() const
{
    return m_finishedLines + (m_end > m_lineStart ? 1 : 0);
}

LogIndex::Place LogIndex::place(qint64 line) const
{
    Q_ASSERT(line >= 0 && line <= m_finishedLines);
    const auto after = std::ranges::upper_bound(m_entries, line, {}, &Entry::line);
    const Entry &entry = *std::prev(after);
    return {entry.offset, line - entry.line};
}

} // namespace logs
