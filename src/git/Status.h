// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace git {

/// One changed file. Paths are relative to the top of the working tree, as bytes.
struct FileStatus
{
    QByteArray path = {};
    QByteArray from = {}; ///< of a rename or copy
    char staged = '.'; ///< what the next commit does to it: . M T A D R C U
    char unstaged = '.'; ///< what is beyond that: . M T D U, or ? for an untracked file
    bool conflicted = false;
    bool isSubmodule = false;
    bool submoduleDirty = false; ///< a submodule with changes of its own
    std::optional<int> added = {}; ///< lines against the last commit; unset: not text, or not counted
    std::optional<int> removed = {};

    [[nodiscard]] bool isUntracked() const { return unstaged == '?'; }
    [[nodiscard]] bool isStaged() const { return staged != '.' && !conflicted; }
    [[nodiscard]] bool isUnstaged() const { return unstaged != '.'; }
    /// A M D R for the list: what the file is now, compared with the last commit.
    [[nodiscard]] char letter() const;

    bool operator==(const FileStatus &) const = default;
};

struct Status
{
    QByteArray commit = {}; ///< empty: nothing was committed yet
    QByteArray branch = {}; ///< empty: the head is detached
    QByteArray upstream = {};
    int ahead = 0; ///< of the upstream
    int behind = 0;
    QList<FileStatus> files = {}; ///< by path
    int ignored = 0; ///< entries of ignored files and folders, when they were asked for

    bool operator==(const Status &) const = default;
};

/// Reads `git status --porcelain=v2 -z --branch`. Corrupt: this is something else.
[[nodiscard]] base::Result<Status> parseStatus(const QByteArray &bytes);

/// Reads `git diff --numstat -z` and puts the counts at the files of @p status.
void addCounts(Status &status, const QByteArray &numstat);

} // namespace git
