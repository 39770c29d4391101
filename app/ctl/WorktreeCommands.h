// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Paths.h"
#include "base/Result.h"

#include <stop_token>

namespace ctl {

/// Runs an event loop of its own until git is done; the exit code. Ctrl+C stops git and leaves nothing half made.
[[nodiscard]] int runWorktrees(const WorktreeArguments &arguments);

/// Makes the worktree that @p run asks for and puts its folder there. Nothing happens when it asks for none.
[[nodiscard]] base::Result<RunArguments> inWorktree(RunArguments run);

/// Removes the worktree that inWorktree() made for @p run, which did not begin; says what became of it.
void takeBackWorktree(const RunArguments &run);

/// Whether @p folder is gone and lay in a worktree that Gantry has made.
[[nodiscard]] bool isLostWorktree(const base::Paths &paths, const QString &folder);
/// Makes the worktree of @p folder again, at the same place; what is worth telling. Blocks: for a thread of its own.
[[nodiscard]] base::Result<QStringList> makeWorktreeAgain(const base::Paths &paths, const QString &folder,
                                                          const std::stop_token &stop);

} // namespace ctl
