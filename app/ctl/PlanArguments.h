// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

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
    QString claude;
    bool check = false; ///< only read the plan and say what is wrong
    bool json = false;
};

/// Adds "run" to @p session; what is parsed goes into @p arguments, which outlives it.
CLI::App *describePlan(CLI::App &session, PlanArguments &arguments);

} // namespace ctl
