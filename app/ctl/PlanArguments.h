// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/PermissionPolicy.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl session run PLAN" was asked for.
struct PlanArguments
{
    QString file;
    bool automatic = false; ///< play all steps; else ask before each but the first
    QStringList values; ///< NAME=value
    QString project; ///< empty: the current folder
    QString title;
    QString model;
    QString permissionMode;
    bool background = false;
    PermissionPolicy permission = PermissionPolicy::Deny;
    std::optional<int> maxRunning; ///< parallel sessions at work at once; unset: as the settings say
    QString claude;
    bool overBudget = false; ///< although a budget is used up
    bool check = false; ///< only read the plan and say what is wrong
    bool json = false;
};

/// Adds "run" to @p session; what is parsed goes into @p arguments, which outlives it.
CLI::App *describePlan(CLI::App &session, PlanArguments &arguments);

} // namespace ctl
