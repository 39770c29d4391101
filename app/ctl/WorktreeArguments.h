// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
}

namespace ctl {

/// worktree list, add, remove
struct WorktreeArguments
{
    enum class Verb { List, Add, Remove };

    Verb verb = Verb::List;
    QString project; ///< list: empty for all that Gantry has made
    QString name;
    QString base;
    QString which; ///< remove: path or branch
    bool force = false; ///< keeps a copy of what would be lost, then removes
    bool json = false;
};

/// Adds "worktree" to @p app. @p target is filled while the command line is read.
[[nodiscard]] CLI::App *describeWorktrees(CLI::App &app, WorktreeArguments &target);

struct RunArguments;
/// --worktree and --base of "run".
void describeRunWorktree(CLI::App &app, RunArguments &run);

} // namespace ctl
