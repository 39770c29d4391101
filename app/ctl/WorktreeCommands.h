// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Result.h"

namespace ctl {

/// Runs an event loop of its own until git is done; the exit code. Ctrl+C stops git and leaves nothing half made.
[[nodiscard]] int runWorktrees(const WorktreeArguments &arguments);

/// Makes the worktree that @p run asks for and puts its folder there. Nothing happens when it asks for none.
[[nodiscard]] base::Result<RunArguments> inWorktree(RunArguments run);

} // namespace ctl
