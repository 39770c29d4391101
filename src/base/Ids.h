// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

namespace base {

using SessionId = Id<struct SessionTag>;
using StepId = Id<struct StepTag>;
using RunId = Id<struct RunTag>;
/// Claude's own id of a conversation (a UUID in every version seen).
using ConversationId = Id<struct ConversationTag>;

} // namespace base

Q_DECLARE_METATYPE(base::SessionId)
Q_DECLARE_METATYPE(base::StepId)
Q_DECLARE_METATYPE(base::RunId)
Q_DECLARE_METATYPE(base::ConversationId)
