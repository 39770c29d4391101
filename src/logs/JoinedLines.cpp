// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/JoinedLines.h"

#include "logs/LogSearch.h"

namespace logs {

JoinedLines::JoinedLines(std::vector<std::unique_ptr<LineStore>> parts)
    : m_parts(std::move(parts))
{
}

base::Result<LineStore::Advance> JoinedLines::advance()
{
    Advance all = Advance::Same;
    for (const auto &part : m_parts) {
        const auto one = part->advance();
        if (!one)
            return one;
        all = std::max(all, *one);
    }
    return all;
}

StoreState JoinedLines::state() const
{
    StoreState all;
    all.complete = true;
    bool stable = true;
    for (const auto &part : m_parts) {
        const StoreState one = part->state();
        // Lines behind a part that may still grow can move.
        if (stable)
            all.stableLines = all.lines + one.stableLines;
        stable = false;
        all.lines += one.lines;
        all.bytes += one.bytes;
        all.droppedBytes += one.droppedBytes;
        all.readBytes += one.readBytes;
        all.complete = all.complete && one.complete;
    }
    return all;
}

QList<LogLine> JoinedLines::lines(qint64 first, int count) const
{
    QList<LogLine> lines;
    for (const auto &part : m_parts) {
        const qint64 here = part->state().lines;
        if (first < here && lines.size() < count) {
            lines += part->lines(first, count - static_cast<int>(lines.size()));
            first = here; // the next part from its beginning
        }
        first -= here;
    }
    return lines;
}

QList<LogLine> JoinedLines::tail(int count) const
{
    QList<LogLine> lines;
    for (auto part = m_parts.rbegin(); part != m_parts.rend() && lines.size() < count; ++part)
        lines = (*part)->tail(count - static_cast<int>(lines.size())) + lines;
    return lines;
}

qint64 JoinedLines::search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits, int limit) const
{
    qint64 before = 0;
    for (const auto &part : m_parts) {
        const qint64 here = part->state().lines;
        if (from < before + here) {
            const qsizetype known = hits.size();
            const qint64 next = part->search(matcher, from - before, hits, limit);
            for (qsizetype i = known; i < hits.size(); ++i)
                hits[i].line += before;
            return before + next;
        }
        before += here;
    }
    return before;
}

} // namespace logs
