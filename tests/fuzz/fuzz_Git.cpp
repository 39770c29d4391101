// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Diff.h"
#include "git/Status.h"
#include "git/Worktree.h"

#include <cstdint>
#include <cstdlib>

namespace {

void check(bool promise)
{
    if (!promise)
        std::abort();
}

/// Every line lies in the text, every pair names lines, and the counts are those of the lines.
void checkDiff(const git::Diff &diff)
{
    int changed = 0;
    for (const git::DiffLine &line : diff.lines) {
        check(line.offset >= 0 && line.length >= 0 && line.offset + line.length <= diff.text.size());
        check(line.markFrom >= 0 && line.markFrom <= line.length && line.markTo <= line.length);
        const bool isChange = line.kind == git::DiffLine::Kind::Added || line.kind == git::DiffLine::Kind::Removed;
        changed += isChange ? 1 : 0;
    }
    for (const git::DiffPair &pair : diff.pairs)
        check(pair.left < diff.lines.size() && pair.right < diff.lines.size() && (pair.left >= 0 || pair.right >= 0));
    check(changed == diff.added + diff.removed);
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkDiff(git::Diff::parse(bytes));
    checkDiff(git::Diff::between(bytes.first(bytes.size() / 2), bytes.sliced(bytes.size() / 2)));
    if (auto status = git::parseStatus(bytes)) {
        for (const git::FileStatus &file : status->files)
            check(!file.path.isEmpty() && file.letter() != '\0');
        git::addCounts(*status, bytes);
    }
    if (const auto worktrees = git::parseWorktrees(bytes)) {
        for (const git::Worktree &worktree : *worktrees)
            check(!worktree.path.isEmpty());
    }
    return 0;
}
