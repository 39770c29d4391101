// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"

namespace settings {
class Settings;
}

namespace app {

/// How worktrees of @p project are made; the defaults when nothing was chosen for it.
[[nodiscard]] git::WorktreeRules worktreeRules(const settings::Settings &settings, const QString &project);
void setWorktreeRules(settings::Settings &settings, const QString &project, const git::WorktreeRules &rules);

} // namespace app
