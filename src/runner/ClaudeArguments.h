// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Setup.h"
#include "runner/TaskRequest.h"

#include <QStringList>

namespace runner {

/// Arguments of `claude -p` for a task. The prompt, system prompts and the configuration of MCP servers are not among
/// them: they come through a pipe and private files.
[[nodiscard]] QStringList claudeArguments(const TaskRequest &request, const Prepared &prepared);

} // namespace runner
