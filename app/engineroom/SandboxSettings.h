// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/SandboxEngine.h"

#include <QProcessEnvironment>

namespace app {

/// How sandboxes are used, as the environment says: E2B_API_KEY, E2B_DOMAIN, E2B_API_URL and E2B_SANDBOX_URL, and the
/// login of Claude, which runs there with ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN.
[[nodiscard]] engines::SandboxChoices sandboxChoices(const QProcessEnvironment &environment);

} // namespace app
