// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PlanArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace ctl {
CLI::App *describePlan(CLI::App &session, PlanArguments &plan)
{
    CLI::App *app = session.add_subcommand("run", "Play the steps of a plan in a new session");
    addText(*app, "plan", plan.file, "The plan, a JSON file")->required();
    app->add_flag("--auto", plan.automatic, "Play all steps; else ask on standard input before each but the first");
    app->add_option_function<std::vector<std::string>>(
           "--var",
           [&plan](const std::vector<std::string> &values) {
               for (const std::string &value : values)
                   plan.values.append(QString::fromStdString(value));
           },
           "NAME=value for a variable of the plan; may be repeated")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check([](const std::string &value) {
            return value.find('=') > 0 && value.find('=') != std::string::npos
                ? std::string()
                : "--var wants NAME=value, not \"" + value + "\"";
        });
    addText(*app, "--project", plan.project, "Folder to work in; else the current one");
    addText(*app, "--title", plan.title, "Title of the session");
    addText(*app, "--model", plan.model, "Claude's model, instead of the plan's");
    addText(*app, "--permission-mode", plan.permissionMode,
            "manual, acceptEdits, plan, auto, dontAsk or bypassPermissions, instead of the plan's");
    app->add_flag("--background", plan.background, "Over pipes, without a terminal");
    addPermission(*app, plan.permission);
    app->add_option_function<int>(
           "--max-running", [&plan](int most) { plan.maxRunning = most; },
           "Sessions of a parallel step at work at once; 0: any number. Else as the settings say")
        ->check(CLI::Range(0, 1000));
    app->add_flag("--over-budget", plan.overBudget, "Run although a budget of the settings is used up");
    addText(*app, "--claude", plan.claude, "The claude program");
    app->add_flag("--check", plan.check, "Only read the plan and say what is wrong with it");
    app->add_flag("--json", plan.json, "JSON lines: events, a result after each step, and one for the plan last");
    return app;
}

} // namespace ctl
