// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/UsageArguments.h"

namespace ctl {

/// Prints a report and returns the exit code; with --watch it stays until it is interrupted.
[[nodiscard]] int runUsage(const UsageArguments &arguments);

} // namespace ctl
