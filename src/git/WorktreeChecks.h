// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Repository.h"
#include "git/Worktree.h"

namespace git {

/// Whether @p branch has the changes of @p commit, in whatever form they came there: the same commits, rebased ones,
/// or one commit made of them all (a squash merge).
[[nodiscard]] bool hasChangesOf(const Git &git, const QByteArray &branch, const QByteArray &commit);

/// "bash (1234)": our user's processes whose working folder lies in @p folder, without the git that we run.
[[nodiscard]] QStringList processesIn(const QByteArray &folder);

/// Submodules of @p repository that hold changes or commits that are nowhere else.
[[nodiscard]] base::Result<QStringList> submodulesWithWork(const Repository &repository);

/// The first of the untracked @p files that is a repository of its own in the working tree @p top. Git commits only a
/// link to such a one, never its files. Empty: there is none.
[[nodiscard]] QByteArray repositoryInside(const QByteArray &top, const QList<FileStatus> &files);

/// The commit that a detached head of @p worktree stands on is kept under refs/gantry/parked/ when nothing else has it:
/// git forgets it together with the worktree. Empty: nothing had to be kept. Works when the folder is gone.
[[nodiscard]] base::Result<QString> parkDetachedHead(const Git &git, const Worktree &worktree);

/// Why @p path may not be touched: it is a link, or its ".git" does not lead to the worktree git has registered.
/// Empty: it is what it says.
[[nodiscard]] QString impostorReason(const QByteArray &path, const QByteArray &commonFolder);

} // namespace git
