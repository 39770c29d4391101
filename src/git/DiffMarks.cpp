// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/DiffMarks.h"

#include <algorithm>

namespace git {
namespace {

/// Marks on lines longer than this help nobody.
constexpr qint32 maxMarkedBytes = 4096;

bool isInsideCharacter(char byte)
{
    return (static_cast<uchar>(byte) & 0xC0) == 0x80;
}

/// What lies between the common beginning and the common end of two lines.
void markDifference(const Diff &diff, DiffLine &removed, DiffLine &added)
{
    if (removed.length > maxMarkedBytes || added.length > maxMarkedBytes)
        return;
    const QByteArrayView before = diff.textOf(removed);
    const QByteArrayView after = diff.textOf(added);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (head > 0 && head < shorter && (isInsideCharacter(before[head]) || isInsideCharacter(after[head])))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isInsideCharacter(before[before.size() - tail]))
        --tail;
    // Lines that share little are simply other lines; marking nearly all of them says nothing.
    if ((head + tail) * 3 < std::max(before.size(), after.size()))
        return;
    removed.markFrom = added.markFrom = static_cast<qint32>(head);
    removed.markTo = static_cast<qint32>(before.size() - tail);
    added.markTo = static_cast<qint32>(after.size() - tail);
}

/// Lines of @p kind from @p from on.
qint32 runLength(const Diff &diff, qsizetype from, DiffLine::Kind kind)
{
    qsizetype end = from;
    while (end < diff.lines.size() && diff.lines[end].kind == kind)
        ++end;
    return static_cast<qint32>(end - from);
}

} // namespace

void finish(Diff &diff)
{
    using Kind = DiffLine::Kind;
    diff.pairs.reserve(diff.lines.size());
    for (qint32 at = 0; at < diff.lines.size();) {
        const Kind kind = diff.lines[at].kind;
        if (kind != Kind::Removed && kind != Kind::Added) {
            diff.pairs.append({at, at});
            ++at;
            continue;
        }
        const qint32 removed = runLength(diff, at, Kind::Removed);
        const qint32 added = runLength(diff, at + removed, Kind::Added);
        for (qint32 i = 0; i < std::max(removed, added); ++i) {
            diff.pairs.append({i < removed ? at + i : -1, i < added ? at + removed + i : -1});
            if (i < removed && i < added)
                markDifference(diff, diff.lines[at + i], diff.lines[at + removed + i]);
        }
        diff.removed += removed;
        diff.added += added;
        at += removed + added;
    }
}

} // namespace git
