// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <optional>

namespace git {

/// A working tree as `git worktree list` knows it. Paths are bytes.
struct Worktree
{
    QByteArray path = {};
    QByteArray commit = {};
    QString branch = {}; ///< empty: detached
    bool isMain = false; ///< the repository's own
    bool bare = false;
    bool locked = false;
    QString lockReason = {};
    bool missing = false; ///< the folder is gone; git would forget it

    bool operator==(const Worktree &) const = default;
};

/// Reads `git worktree list --porcelain -z`.
[[nodiscard]] base::Result<QList<Worktree>> parseWorktrees(const QByteArray &bytes);

/// How worktrees of a project are made; from the settings.
struct WorktreeRules
{
    /// Folder they are made in; {repository} stands for the repository's name. Empty: Gantry's data folder. Relative:
    /// to the folder the repository lies in.
    QString location = {};
    QString namePattern = QStringLiteral("{name}"); ///< of branches; also {date}
    QStringList copies{QStringLiteral(".env"),
                       QStringLiteral(".env.local")}; ///< patterns; only what git does not track
    QString setUpScript = {}; ///< a shell command that runs in the new folder; empty: none
    std::chrono::seconds setUpLimit{1800};

    bool operator==(const WorktreeRules &) const = default;
};

struct WorktreeRequest
{
    QString project = {}; ///< a folder in the repository
    QString name = {}; ///< as typed or from the prompt; becomes the branch by the pattern. Empty: "session"
    QString base = {}; ///< branch or commit; empty: where the project stands
    WorktreeRules rules = {};

    bool operator==(const WorktreeRequest &) const = default;
};

/// What Gantry knows about a worktree it has made. Kept in the data folder, because git forgets a worktree whose
/// folder is gone.
struct WorktreeRecord
{
    struct Copy
    {
        QByteArray path = {}; ///< relative, in both folders
        QByteArray hash = {}; ///< SHA-256 when it was copied

        bool operator==(const Copy &) const = default;
    };
    QString path = {};
    QString repository = {}; ///< the main working tree, or the bare repository's folder
    QString project = {}; ///< what the user chose, maybe a folder below the top
    QString branch = {};
    QString base = {}; ///< as chosen: "main"
    QByteArray baseCommit = {};
    QList<Copy> copies = {};
    QDateTime createdAt = {};
    QString parkedRef = {}; ///< what was kept when it was removed
    QByteArray lastCommit = {}; ///< where its branch stood then
    QDateTime removedAt = {}; ///< invalid: not removed by Gantry

    bool operator==(const WorktreeRecord &) const = default;
};

struct CreatedWorktree
{
    WorktreeRecord record = {};
    QString workingFolder = {}; ///< where a session works: the project's place in the new tree
    QStringList notes = {}; ///< what the user should know: submodules, files that were not copied
    QString setUpLog = {}; ///< empty: no script ran
    std::optional<int> setUpExit = {};

    bool operator==(const CreatedWorktree &) const = default;
};

/// What removing a worktree would lose. Empty reasons and zero counts: nothing.
struct RemovalCheck
{
    Worktree worktree = {};
    std::optional<WorktreeRecord> record = {}; ///< unset: it was not made by Gantry
    int changedFiles = 0; ///< tracked ones with changes, staged or not
    int untrackedFiles = 0;
    QByteArrayList changedCopies = {}; ///< copied files (.env) that were changed since
    int commits = 0; ///< on no other branch and not on any remote, and not merged in another form
    int mergedCommits = 0; ///< whose content is in the base already, by a squash merge; kept by a ref all the same
    QString mergedInto = {}; ///< the branch that has it
    int ignored = 0; ///< entries git ignores; they go without a question
    QStringList submodulesWithWork = {}; ///< work in there cannot be kept from here
    QStringList usedBy = {}; ///< "bash (1234)": processes whose working folder lies inside
    qint64 sizeBytes = 0;
    bool sizeIsPartial = false; ///< counting was stopped
    QString refusal = {}; ///< why it cannot be removed at all: locked, the main working tree, …

    /// Something would be lost without a copy.
    [[nodiscard]] bool losesWork() const
    {
        return changedFiles > 0 || untrackedFiles > 0 || commits > 0 || !changedCopies.isEmpty();
    }
    /// Not even a copy makes it possible now.
    [[nodiscard]] bool isRefused() const
    {
        return !refusal.isEmpty() || !usedBy.isEmpty() || !submodulesWithWork.isEmpty();
    }
    /// "2 changed files and 1 commit not pushed would be lost"
    [[nodiscard]] QString sentence() const;

    bool operator==(const RemovalCheck &) const = default;
};

struct RemovedWorktree
{
    QString parkedRef = {}; ///< what was kept: refs/gantry/parked/…; empty: nothing had to be
    QString copiesFolder = {}; ///< where changed copies (.env) went; empty: none
    bool branchRemoved = false;
    int ignored = 0; ///< entries git ignores, which went with it

    bool operator==(const RemovedWorktree &) const = default;
};

/// A branch and folder name from any text: "Add cursor pagination" → "add-cursor-pagination". Never empty.
[[nodiscard]] QString slug(const QString &text);

} // namespace git
