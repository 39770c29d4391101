// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

namespace base {

/// The value of an environment variable, which is gone afterwards: no program started later inherits it, and it no
/// longer stands in /proc/PID/environ. Empty: it was not set. Before there are threads that read the environment.
[[nodiscard]] Secret takeVariable(const char *name);

} // namespace base
