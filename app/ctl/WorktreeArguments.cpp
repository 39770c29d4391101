// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/WorktreeArguments.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <string>

namespace ctl {
namespace {

CLI::App *addVerb(CLI::App &app, WorktreeArguments &target, const std::string &name, WorktreeArguments::Verb verb,
                  const std::string &help)
{
    CLI::App *command = app.add_subcommand(name, help);
    command->add_flag("--json", target.json, "JSON");
    command->parse_complete_callback([&target, verb] { target.verb = verb; });
    return command;
}

} // namespace

CLI::App *describeWorktrees(CLI::App &app, WorktreeArguments &target)
{
    using Verb = WorktreeArguments::Verb;
    CLI::App *worktrees = app.add_subcommand("worktree", "Folders and branches of their own for sessions");
    worktrees->require_subcommand(1);
    CLI::App *list = addVerb(*worktrees, target, "list", Verb::List, "Worktrees, and what removing each would lose");
    addText(*list, "--project", target.project, "Of this repository; else all that Gantry has made");
    CLI::App *add = addVerb(*worktrees, target, "add", Verb::Add, "Make one");
    addText(*add, "--project", target.project, "Folder in the repository")->required();
    addText(*add, "--name", target.name, "Of its branch");
    addText(*add, "--base", target.base, "Branch or commit to begin from; else where the project stands");
    CLI::App *remove = addVerb(*worktrees, target, "remove", Verb::Remove, "Remove one, unless work would be lost");
    addText(*remove, "worktree", target.which, "Path or branch")->required();
    remove->add_flag("--force", target.force, "Keep a copy of what would be lost under a ref, then remove");
    return worktrees;
}

void describeRunWorktree(CLI::App &app, RunArguments &run)
{
    auto *worktree = app.add_option_function<std::vector<std::string>>(
        "--worktree",
        [&run](const std::vector<std::string> &names) {
            run.worktree = names.empty() ? QString() : QString::fromStdString(names.front());
        },
        "Work on a branch of its own, in a worktree; NAME is the branch's, else it comes from the prompt");
    worktree->expected(0, 1)->type_name("[NAME]");
    addText(app, "--base", run.worktreeBase, "Branch or commit the worktree begins from")->needs(worktree);
}

} // namespace ctl
