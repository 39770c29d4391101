// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Question.h"

namespace hooks {

/// What the PermissionRequest hook of @p question prints, so that Claude takes @p answer.
[[nodiscard]] QJsonObject permissionOutput(const session::Question &question, const session::Answer &answer);

} // namespace hooks
