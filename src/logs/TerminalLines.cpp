// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TerminalLines.h"

#include "logs/LogSearch.h"
#include "logs/LogText.h"
#include "process/LogGaps.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace logs {

namespace {

/// An emulator reads tens of megabytes a second: a slice takes about 10 ms.
constexpr qint64 sliceBytes = 256 * 1024;

} // namespace

TerminalLines::TerminalLines(const QString &path, int rows, int columns, Missing missing)
    : m_path(path)
    , m_rows(rows)
    , m_columns(columns)
    , m_missing(missing)
{
}

base::Result<> TerminalLines::start()
{
    auto opened = openLog(m_path);
    if (!opened)
        return std::unexpected(opened.error());
    m_file = std::move(opened->file);
    m_first = m_read = opened->firstLine;
    m_open = true;
    m_index.reset();
    m_screen.clear();
    m_scrolled.clear();
    m_spool = std::make_unique<ByteSpool>();
    m_passed.clear();
    m_lostAtEnd = 0;
    startTerminal();
    return {};
}

void TerminalLines::startTerminal()
{
    m_terminal.emplace(m_rows, m_columns);
    m_terminal->setLineHandler([this](const LogLine &line) { m_scrolled += toBytes(line) + '\n'; });
}

/// Whether @p gaps lie elsewhere than was believed when their surroundings were read.
bool TerminalLines::haveMoved(const std::vector<Gap> &gaps) const
{
    const auto isPassed = [this](const Gap &gap) {
        return gap.start > 0 && static_cast<qint64>(gap.start) >= m_first && static_cast<qint64>(gap.start) < m_read;
    };
    std::vector<Gap> passed;
    std::ranges::copy_if(gaps, std::back_inserter(passed), isPassed);
    return passed != m_passed;
}

/// Up to where bytes can be read now. What the log does not hold here becomes a line.
qint64 TerminalLines::passGaps(const std::vector<Gap> &gaps)
{
    m_lostAtEnd = 0;
    for (const Gap &gap : gaps) {
        const auto start = static_cast<qint64>(gap.start);
        const auto end = static_cast<qint64>(gap.end);
        if (start > m_read)
            return start;
        if (start == 0 && m_read < end)
            m_first = m_read = end; // told as dropped bytes
        if (start < m_read)
            continue;
        if (end >= m_seenSize) { // it may grow
            m_lostAtEnd = end - start;
            return m_read;
        }
        for (const LogLine &line : m_terminal->screen())
            m_scrolled += toBytes(line) + '\n';
        m_scrolled += toBytes(lossLine(end - start)) + '\n';
        startTerminal(); // what it knew of the screen and its modes is out of date
        m_passed.push_back(gap);
        m_read = end;
    }
    return std::numeric_limits<qint64>::max();
}

base::Result<LineStore::Advance> TerminalLines::advance()
{
    std::vector<Gap> gaps;
    const auto look = [this, &gaps] {
        LogExtent extent = extentOf(m_file, m_path);
        m_seenSize = extent.kept;
        m_size = extent.whole;
        gaps = std::move(extent.gaps);
    };
    bool replaced = m_open && m_file.isReplaced(std::min(m_read, m_seenSize));
    if (m_open && !replaced) {
        look();
        replaced = haveMoved(gaps);
    }
    if (!m_open || replaced) {
        const auto started = start();
        if (!started && m_missing == Missing::IsEmpty && started.error().kind == base::Error::Kind::NotFound)
            return Advance::Same;
        if (!started)
            return std::unexpected(started.error());
        look();
    }
    const std::pair before(m_read, m_lostAtEnd);
    const qint64 until = std::min(m_size, passGaps(gaps));
    const QByteArray bytes = m_file.read(m_read, std::min(sliceBytes, until - m_read));
    if (bytes.isEmpty())
        m_size = m_read;
    const bool changed = !bytes.isEmpty() || before != std::pair(m_read, m_lostAtEnd);
    if (changed) {
        if (const auto fed = feed(bytes); !fed)
            return std::unexpected(fed.error());
    }
    if (replaced)
        return Advance::Replaced;
    return changed ? Advance::Grown : Advance::Same;
}

base::Result<> TerminalLines::feed(const QByteArray &bytes)
{
    m_terminal->feed(bytes);
    m_read += bytes.size();
    const QByteArray scrolled = std::exchange(m_scrolled, {});
    m_index.append(scrolled);
    m_screen = m_terminal->screen();
    if (m_lostAtEnd > 0)
        m_screen.append(lossLine(m_lostAtEnd));
    return m_spool->append(scrolled);
}

StoreState TerminalLines::state() const
{
    StoreState state;
    state.stableLines = m_index.finishedLines();
    state.lines = state.stableLines + m_screen.size();
    state.bytes = std::max(m_size, m_read);
    state.droppedBytes = m_open ? std::max(m_file.firstByte(), m_first) : 0;
    state.readBytes = m_read;
    state.complete = m_read >= m_size;
    return state;
}

QList<LogLine> TerminalLines::lines(qint64 first, int count) const
{
    QList<LogLine> lines;
    if (first < m_index.finishedLines())
        lines = readLines(*m_spool, m_index, first, count);
    const qint64 onScreen = std::max<qint64>(first - m_index.finishedLines(), 0);
    for (qint64 i = onScreen; i < m_screen.size() && lines.size() < count; ++i)
        lines.append(m_screen.at(static_cast<qsizetype>(i)));
    return lines;
}

QList<LogLine> TerminalLines::tail(int count) const
{
    if (!m_open)
        return {};
    // Beginning in the middle of the output, the emulator is soon right again: programs redraw what they show.
    TerminalText terminal(m_rows, m_columns);
    QList<LogLine> lines;
    terminal.setLineHandler([&lines](const LogLine &line) { lines.append(line); });
    const qint64 size = m_file.size();
    qint64 start = std::max(m_first, size - sliceBytes);
    const auto gaps = process::gapsOf(m_path);
    for (const auto &gap : gaps.all()) {
        if (static_cast<qint64>(gap.end) <= size)
            start = std::max(start, static_cast<qint64>(gap.end));
    }
    terminal.feed(m_file.read(start, sliceBytes));
    lines += terminal.screen();
    return lines.size() > count ? lines.last(count) : lines;
}

qint64 TerminalLines::search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits, int limit) const
{
    const qint64 scrolled = m_index.finishedLines();
    if (from < scrolled)
        return searchLines(*m_spool, m_index, matcher, from, hits, limit);
    for (; from < scrolled + m_screen.size() && hits.size() < limit; ++from)
        matcher.find(m_screen.at(static_cast<qsizetype>(from - scrolled)).text, from, hits);
    return from;
}

} // namespace logs
