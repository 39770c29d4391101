// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace ctl {

/// What becomes of the questions of a background run.
enum class PermissionPolicy { Allow, Deny, Ask };

/// Adds --permission to @p app; what is given goes into @p target, which outlives it.
void addPermission(CLI::App &app, PermissionPolicy &target);

} // namespace ctl
