// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

namespace base {

using SessionId = Id<struct SessionTag>;
using StepId = Id<struct StepTag>;
using RunId = Id<struct RunTag>;
/// Something Claude asks before it goes on: the control request's id, or that of the PermissionRequest hook event.
using QuestionId = Id<struct QuestionTag>;
/// A prompt that waits for the turn before it to end; also the "uuid" Claude is given with it.
using FollowUpId = Id<struct FollowUpTag>;
/// Claude's own id of a conversation (a UUID in every version seen).
using ConversationId = Id<struct ConversationTag>;

} // namespace base

Q_DECLARE_METATYPE(base::SessionId)
Q_DECLARE_METATYPE(base::StepId)
Q_DECLARE_METATYPE(base::RunId)
Q_DECLARE_METATYPE(base::QuestionId)
Q_DECLARE_METATYPE(base::FollowUpId)
Q_DECLARE_METATYPE(base::ConversationId)
