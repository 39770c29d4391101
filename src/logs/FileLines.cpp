// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/FileLines.h"

#include "logs/LogSearch.h"

namespace logs {

namespace {

constexpr qint64 sliceBytes = 4 * 1024 * 1024;
/// How far to look for the first line feed behind a hole.
constexpr qint64 firstLineBytes = 64 * 1024;

} // namespace

base::Result<OpenedLog> openLog(const QString &path)
{
    auto file = LogFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    qint64 firstLine = file->firstByte();
    if (firstLine > 0) {
        // The hole ends somewhere within a line.
        const qsizetype feed = file->read(firstLine, firstLineBytes).indexOf('\n');
        if (feed >= 0)
            firstLine += feed + 1;
    }
    return OpenedLog{std::move(*file), firstLine};
}

FileLines::FileLines(const QString &path, bool standardError, Missing missing)
    : m_path(path)
    , m_standardError(standardError)
    , m_missing(missing)
{
}

base::Result<LineStore::Advance> FileLines::advance()
{
    const bool replaced = m_open && m_file.isReplaced(m_index.end());
    if (!m_open || replaced) {
        auto opened = openLog(m_path);
        if (!opened && m_missing == Missing::IsEmpty && opened.error().kind == base::Error::Kind::NotFound)
            return Advance::Same;
        if (!opened)
            return std::unexpected(opened.error());
        m_file = std::move(opened->file);
        m_index.reset(opened->firstLine);
        m_open = true;
    }
    m_size = m_file.size();
    const QByteArray bytes = m_file.read(m_index.end(), std::min(sliceBytes, m_size - m_index.end()));
    if (bytes.isEmpty())
        m_size = m_index.end(); // it cannot be read any further
    m_index.append(bytes);
    if (replaced)
        return Advance::Replaced;
    return bytes.isEmpty() ? Advance::Same : Advance::Grown;
}

StoreState FileLines::state() const
{
    StoreState state;
    state.lines = m_index.lineCount();
    state.stableLines = m_index.finishedLines();
    state.bytes = std::max(m_size, m_index.end());
    state.droppedBytes = m_open ? std::max(m_file.firstByte(), m_index.firstByte()) : 0;
    state.readBytes = m_index.end();
    state.complete = m_index.end() >= m_size;
    return state;
}

QList<LogLine> FileLines::marked(QList<LogLine> lines) const
{
    if (m_standardError) {
        for (LogLine &line : lines)
            line.standardError = true;
    }
    return lines;
}

QList<LogLine> FileLines::lines(qint64 first, int count) const
{
    return marked(readLines(m_file, m_index, first, count));
}

QList<LogLine> FileLines::tail(int count) const
{
    return m_open ? marked(readTail(m_file, m_index.firstByte(), count)) : QList<LogLine>{};
}

qint64 FileLines::search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits, int limit) const
{
    return searchLines(m_file, m_index, matcher, from, hits, limit);
}

} // namespace logs
