// SPDX-License-Identifier: GPL-3.0-or-later
// Diff::between(): the shortest way from one list of lines to another, after E. W. Myers (1986).
#include "git/Diff.h"
#include "git/DiffMarks.h"

#include <QHash>

#include <algorithm>

namespace git {
namespace {

using Kind = DiffLine::Kind;

/// Beyond so many changed lines the shortest way costs more than it says; the middle is then shown as replaced.
constexpr qint32 maxEdits = 1500;

struct Line
{
    qint32 offset = 0;
    qint32 length = 0;
    qint32 word = 0; ///< equal lines have the same
};

class Texts
{
public:
    Texts(const QByteArray &before, const QByteArray &after)
        : text(before + after)
    {
        old = split(0, before.size());
        now = split(before.size(), after.size());
        endsDiffer = !before.isEmpty() && !after.isEmpty() && before.endsWith('\n') != after.endsWith('\n');
    }

    QByteArray text;
    QList<Line> old;
    QList<Line> now;
    bool endsDiffer = false;

private:
    QList<Line> split(qsizetype from, qsizetype size)
    {
        QList<Line> lines;
        const QByteArrayView all(text);
        const qsizetype end = from + size;
        for (qsizetype at = from; at < end;) {
            qsizetype feed = all.first(end).indexOf('\n', at);
            if (feed < 0)
                feed = end;
            const QByteArrayView line = all.sliced(at, feed - at);
            auto word = m_words.find(line);
            if (word == m_words.end())
                word = m_words.insert(line, static_cast<qint32>(m_words.size()));
            lines.append({static_cast<qint32>(at), static_cast<qint32>(line.size()), *word});
            at = feed + 1;
        }
        return lines;
    }

    QHash<QByteArrayView, qint32> m_words;
};

/// Which lines stay: for each old line the index of the new one, else -1.
class Matcher
{
public:
    Matcher(const QList<Line> &old, const QList<Line> &now)
        : m_old(old)
        , m_now(now)
        , m_match(old.size(), -1)
    {
    }

    QList<qint32> run()
    {
        const auto oldSize = static_cast<qint32>(m_old.size());
        const auto newSize = static_cast<qint32>(m_now.size());
        while (m_head < std::min(oldSize, newSize) && m_old[m_head].word == m_now[m_head].word) {
            m_match[m_head] = m_head;
            ++m_head;
        }
        qint32 tail = 0;
        while (tail < std::min(oldSize, newSize) - m_head
               && m_old[oldSize - 1 - tail].word == m_now[newSize - 1 - tail].word) {
            m_match[oldSize - 1 - tail] = newSize - 1 - tail;
            ++tail;
        }
        m_oldCount = oldSize - m_head - tail;
        m_newCount = newSize - m_head - tail;
        search();
        return m_match;
    }

private:
    /// One row per number of edits: how far each diagonal has come. Diagonal k of row d stands at index k + d.
    void search()
    {
        QList<QList<qint32>> rows;
        const qint32 most = std::min(maxEdits, m_oldCount + m_newCount);
        for (qint32 edits = 0; edits <= most; ++edits) {
            QList<qint32> row(2 * edits + 1);
            for (qint32 k = -edits; k <= edits; k += 2) {
                qint32 x = edits == 0 ? 0 : stepInto(rows.last(), edits, k);
                qint32 y = x - k;
                while (x < m_oldCount && y < m_newCount && isSame(x, y)) {
                    ++x;
                    ++y;
                }
                row[k + edits] = x;
                if (x >= m_oldCount && y >= m_newCount) {
                    rows.append(row);
                    walkBack(rows);
                    return;
                }
            }
            rows.append(row);
        }
    }

    /// Where diagonal @p k begins in row @p edits: one down or one to the right of the row before.
    [[nodiscard]] qint32 stepInto(const QList<qint32> &before, qint32 edits, qint32 k) const
    {
        return goesDown(before, edits, k) ? before[k + 1 + edits - 1] : before[k - 1 + edits - 1] + 1;
    }

    [[nodiscard]] static bool goesDown(const QList<qint32> &before, qint32 edits, qint32 k)
    {
        if (k == -edits)
            return true;
        return k != edits && before[k - 1 + edits - 1] < before[k + 1 + edits - 1];
    }

    void walkBack(const QList<QList<qint32>> &rows)
    {
        qint32 x = m_oldCount;
        qint32 y = m_newCount;
        for (auto edits = static_cast<qint32>(rows.size()) - 1; edits > 0; --edits) {
            const QList<qint32> &before = rows[edits - 1];
            const qint32 k = x - y;
            const bool down = goesDown(before, edits, k);
            const qint32 fromK = down ? k + 1 : k - 1;
            const qint32 fromX = before[fromK + edits - 1];
            const qint32 begin = down ? fromX : fromX + 1;
            for (; x > begin; --x, --y)
                keep(x - 1, y - 1);
            x = fromX;
            y = fromX - fromK;
        }
        for (; x > 0 && y > 0; --x, --y)
            keep(x - 1, y - 1);
    }

    void keep(qint32 x, qint32 y) { m_match[m_head + x] = m_head + y; }
    [[nodiscard]] bool isSame(qint32 x, qint32 y) const { return m_old[m_head + x].word == m_now[m_head + y].word; }

    const QList<Line> &m_old;
    const QList<Line> &m_now;
    QList<qint32> m_match;
    qint32 m_head = 0;
    qint32 m_oldCount = 0;
    qint32 m_newCount = 0;
};

DiffLine lineOf(Kind kind, const Line &line, qint32 oldLine, qint32 newLine)
{
    return {.kind = kind, .oldLine = oldLine, .newLine = newLine, .offset = line.offset, .length = line.length};
}

/// Everything, unchanged lines included.
QList<DiffLine> allLines(const Texts &texts)
{
    const QList<qint32> match = Matcher(texts.old, texts.now).run();
    QList<DiffLine> lines;
    qint32 y = 0;
    for (qint32 x = 0; x <= texts.old.size(); ++x) {
        const bool isEnd = x == texts.old.size();
        if (!isEnd && match[x] < 0) {
            lines.append(lineOf(Kind::Removed, texts.old[x], x + 1, 0));
            continue;
        }
        const auto until = isEnd ? static_cast<qint32>(texts.now.size()) : match[x];
        for (; y < until; ++y)
            lines.append(lineOf(Kind::Added, texts.now[y], 0, y + 1));
        if (!isEnd) {
            lines.append(lineOf(Kind::Context, texts.old[x], x + 1, y + 1));
            ++y;
        }
    }
    return lines;
}

/// Leaves out what is further than @p context lines from a change and puts a hunk's head in its place.
QList<DiffLine> hunks(const QList<DiffLine> &all, int context)
{
    QList<bool> shown(all.size(), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Context)
            continue;
        const qsizetype last = std::min(i + context, all.size() - 1);
        for (qsizetype near = std::max<qsizetype>(i - context, 0); near <= last; ++near)
            shown[near] = true;
    }
    QList<DiffLine> lines;
    qint32 oldLine = 1;
    qint32 newLine = 1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (shown[i]) {
            if (i == 0 || !shown[i - 1])
                lines.append({.kind = Kind::Hunk, .oldLine = oldLine, .newLine = newLine});
            lines.append(all[i]);
        }
        oldLine += all[i].kind == Kind::Added ? 0 : 1;
        newLine += all[i].kind == Kind::Removed ? 0 : 1;
    }
    return lines;
}

} // namespace

Diff Diff::between(const QByteArray &before, const QByteArray &after, int context)
{
    Diff diff;
    diff.cut = before.size() > maxBytes / 2 || after.size() > maxBytes / 2;
    const Texts texts(before.first(std::min(before.size(), maxBytes / 2)),
                      after.first(std::min(after.size(), maxBytes / 2)));
    if (texts.text.contains('\0')) {
        diff.binary = true;
        return diff;
    }
    diff.text = texts.text;
    diff.lines = hunks(allLines(texts), std::max(context, 0));
    if (texts.endsDiffer) {
        static const QByteArray words = QByteArrayLiteral("No newline at end of file");
        const auto offset = static_cast<qint32>(diff.text.size());
        diff.text += words;
        diff.lines.append({.kind = Kind::Note, .offset = offset, .length = static_cast<qint32>(words.size())});
    }
    finish(diff);
    return diff;
}

} // namespace git
