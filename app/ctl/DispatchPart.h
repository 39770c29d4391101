// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ServeArguments.h"
#include "dispatch/Settings.h"

#include <expected>

namespace ctl {

/// What "serve --dispatch" needs, from arguments and environment; its secrets are taken out of the environment. Before
/// runner::Settings::fromEnvironment(), which takes Claude's token for itself. One error for each setting.
[[nodiscard]] std::expected<dispatch::Settings, QList<base::Error>> dispatchSettings(const ServeArguments &arguments);

} // namespace ctl
