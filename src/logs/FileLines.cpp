// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/FileLines.h"

#include "logs/LogSearch.h"
#include "process/LogGaps.h"

#include <limits>

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
    qint64 firstLine = std::max(file->firstByte(), static_cast<qint64>(process::gapsOf(path).dropped()));
    if (firstLine > 0) {
        // The hole ends somewhere within a line.
        const qsizetype feed = file->read(firstLine, firstLineBytes).indexOf('\n');
        if (feed >= 0)
            firstLine += feed + 1;
    }
    return OpenedLog{std::move(*file), firstLine};
}

LogExtent extentOf(const LogFile &file, const QString &path)
{
    LogExtent extent;
    extent.kept = extent.whole = file.size(); // before the gaps: they may not be older than it
    extent.gaps = process::gapsOf(path).all();
    if (!extent.gaps.empty())
        extent.whole = std::max(extent.whole, static_cast<qint64>(extent.gaps.back().end));
    return extent;
}

LogLine lossLine(qint64 bytes)
{
    LogLine line;
    line.text = process::lossWords(bytes);
    Style style;
    style.faint = style.italic = true;
    line.spans.append({0, static_cast<int>(line.text.size()), style});
    return line;
}

FileLines::FileLines(const QString &path, bool standardError, Missing missing)
    : m_path(path)
    , m_standardError(standardError)
    , m_missing(missing)
{
}

FileLines::Gap FileLines::gapBefore(std::size_t stretch) const
{
    return {static_cast<std::uint64_t>(m_stretches.at(stretch - 1).end()),
            static_cast<std::uint64_t>(m_stretches.at(stretch).firstByte())};
}

LogLine FileLines::gapLine(std::size_t stretch) const
{
    const Gap gap = gapBefore(stretch);
    return lossLine(static_cast<qint64>(gap.end - gap.start));
}

bool FileLines::endsInGap() const
{
    return m_stretches.size() > 1 && m_stretches.back().lineCount() == 0;
}

qint64 FileLines::keptEnd() const
{
    return endsInGap() ? m_stretches.at(m_stretches.size() - 2).end() : m_stretches.back().end();
}

bool FileLines::haveMoved(const std::vector<Gap> &gaps) const
{
    const auto first = static_cast<std::uint64_t>(m_stretches.front().firstByte());
    const auto position = static_cast<std::uint64_t>(m_stretches.back().end());
    std::size_t stretch = 1;
    for (const Gap &gap : gaps) {
        if (gap.start == 0 || gap.start < first || gap.start >= position)
            continue; // the head that was dropped, or yet to come
        if (stretch >= m_stretches.size())
            return true; // what was read there was not there
        const Gap known = gapBefore(stretch);
        const bool mayGrow = stretch + 1 == m_stretches.size() && endsInGap();
        if (gap.start != known.start || (gap.end != known.end && !mayGrow))
            return true;
        ++stretch;
    }
    return stretch < m_stretches.size();
}

qint64 FileLines::passGap(const std::vector<Gap> &gaps)
{
    LogIndex &front = m_stretches.front();
    if (m_stretches.size() == 1 && front.lineCount() == 0 && !gaps.empty() && gaps.front().start == 0)
        front.reset(std::max(front.firstByte(), static_cast<qint64>(gaps.front().end))); // told as dropped bytes
    const qint64 position = keptEnd();
    for (const Gap &gap : gaps) {
        const auto start = static_cast<qint64>(gap.start);
        if (start > position)
            return start;
        if (start < position)
            continue;
        if (!endsInGap())
            m_stretches.emplace_back();
        m_stretches.back().reset(static_cast<qint64>(gap.end));
    }
    return std::numeric_limits<qint64>::max();
}

base::Result<LineStore::Advance> FileLines::advance()
{
    std::vector<Gap> gaps;
    const auto look = [this, &gaps] {
        LogExtent extent = extentOf(m_file, m_path);
        m_seenSize = extent.kept;
        m_size = extent.whole;
        gaps = std::move(extent.gaps);
    };
    bool replaced = m_open && m_file.isReplaced(std::min(keptEnd(), m_seenSize));
    if (m_open && !replaced) {
        look();
        replaced = haveMoved(gaps);
    }
    if (!m_open || replaced) {
        auto opened = openLog(m_path);
        if (!opened && m_missing == Missing::IsEmpty && opened.error().kind == base::Error::Kind::NotFound)
            return Advance::Same;
        if (!opened)
            return std::unexpected(opened.error());
        m_file = std::move(opened->file);
        m_stretches.assign(1, LogIndex());
        m_stretches.front().reset(opened->firstLine);
        m_open = true;
        look();
    }
    const qint64 before = m_stretches.back().end();
    const qint64 until = std::min(m_size, passGap(gaps));
    LogIndex &stretch = m_stretches.back();
    const QByteArray bytes = m_file.read(stretch.end(), std::min(sliceBytes, until - stretch.end()));
    if (bytes.isEmpty())
        m_size = stretch.end(); // it cannot be read any further
    stretch.append(bytes);
    if (replaced)
        return Advance::Replaced;
    return stretch.end() == before ? Advance::Same : Advance::Grown;
}

StoreState FileLines::state() const
{
    StoreState state;
    for (const LogIndex &stretch : m_stretches)
        state.lines += stretch.lineCount() + 1;
    --state.lines; // no gap before the first
    const LogIndex &last = m_stretches.back();
    state.stableLines = state.lines - last.lineCount() + last.finishedLines();
    if (endsInGap())
        --state.stableLines; // it may grow
    state.bytes = std::max(m_size, last.end());
    state.droppedBytes = m_open ? std::max(m_file.firstByte(), m_stretches.front().firstByte()) : 0;
    state.readBytes = last.end();
    state.complete = last.end() >= m_size;
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
    QList<LogLine> lines;
    qint64 before = 0; ///< lines of the stretches and gaps passed
    for (std::size_t i = 0; i < m_stretches.size() && lines.size() < count; ++i) {
        if (i > 0 && before++ >= first)
            lines.append(gapLine(i));
        const qint64 here = m_stretches[i].lineCount();
        if (first < before + here && lines.size() < count)
            lines += readLines(m_file, m_stretches[i], std::max<qint64>(first - before, 0),
                               count - static_cast<int>(lines.size()));
        before += here;
    }
    return marked(lines);
}

QList<LogLine> FileLines::tail(int count) const
{
    if (!m_open)
        return {};
    const qint64 size = m_file.size();
    qint64 first = m_stretches.front().firstByte();
    qint64 lostAtEnd = 0;
    const auto gaps = process::gapsOf(m_path);
    for (const Gap &gap : gaps.all()) {
        if (static_cast<qint64>(gap.end) <= size)
            first = std::max(first, static_cast<qint64>(gap.end));
        else
            lostAtEnd = static_cast<qint64>(gap.end - gap.start);
    }
    QList<LogLine> lines = first < size ? readTail(m_file, first, count) : QList<LogLine>{};
    if (lostAtEnd > 0)
        lines.append(lossLine(lostAtEnd));
    return marked(lines.size() > count ? lines.last(count) : lines);
}

qint64 FileLines::search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits, int limit) const
{
    qint64 before = 0;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        if (i > 0 && before++ == from) {
            matcher.find(gapLine(i).text, from, hits);
            return from + 1;
        }
        const qint64 here = m_stretches[i].lineCount();
        if (from < before + here) {
            const qsizetype known = hits.size();
            const qint64 next = searchLines(m_file, m_stretches[i], matcher, from - before, hits, limit);
            for (qsizetype hit = known; hit < hits.size(); ++hit)
                hits[hit].line += before;
            return before + next;
        }
        before += here;
    }
    return before;
}

} // namespace logs
