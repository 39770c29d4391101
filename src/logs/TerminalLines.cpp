// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TerminalLines.h"

#include "logs/LogSearch.h"
#include "logs/LogText.h"

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
    m_terminal.emplace(m_rows, m_columns);
    m_terminal->setLineHandler([this](const LogLine &line) { m_scrolled += toBytes(line) + '\n'; });
    return {};
}

base::Result<LineStore::Advance> TerminalLines::advance()
{
    const bool replaced = m_open && m_file.isReplaced(m_read);
    if (!m_open || replaced) {
        const auto started = start();
        if (!started && m_missing == Missing::IsEmpty && started.error().kind == base::Error::Kind::NotFound)
            return Advance::Same;
        if (!started)
            return std::unexpected(started.error());
    }
    m_size = m_file.size();
    const QByteArray bytes = m_file.read(m_read, std::min(sliceBytes, m_size - m_read));
    if (bytes.isEmpty())
        m_size = m_read;
    else if (const auto fed = feed(bytes); !fed)
        return std::unexpected(fed.error());
    if (replaced)
        return Advance::Replaced;
    return bytes.isEmpty() ? Advance::Same : Advance::Grown;
}

base::Result<> TerminalLines::feed(const QByteArray &bytes)
{
    m_terminal->feed(bytes);
    m_read += bytes.size();
    const QByteArray scrolled = std::exchange(m_scrolled, {});
    m_index.append(scrolled);
    m_screen = m_terminal->screen();
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
    const qint64 start = std::max(m_first, m_file.size() - sliceBytes);
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
