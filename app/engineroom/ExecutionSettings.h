// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/ExecutionApiEngine.h"

namespace settings {
class Secrets;
class Settings;
} // namespace settings

namespace app {

/// What a session's profile, the connections in the settings and the environment say about an execution service. The
/// profile goes first, TERRAGON_BASE_URL, TERRAGON_WS_URL, TERRAGON_API_KEY and GANTRY_EXECUTION_API_KEY fill what is
/// left open. Both references outlive the result.
[[nodiscard]] engines::ExecutionApiEngine::Choices executionChoices(const settings::Settings &settings,
                                                                    const settings::Secrets &secrets);

} // namespace app
