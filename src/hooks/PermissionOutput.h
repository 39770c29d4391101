// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Question.h"

namespace hooks {

/// What the PermissionRequest hook of @p question prints, so that Claude takes @p answer.
[[nodiscard]] QJsonObject permissionOutput(const session::Question &question, const session::Answer &answer);

/// Permissions that spare the session the same question: Claude's own proposals for a rule, else a rule for the exact
/// command (Bash) or for the tool. Good for control responses too ("updatedPermissions").
[[nodiscard]] QJsonArray sessionPermissions(const session::Question &question);

} // namespace hooks
