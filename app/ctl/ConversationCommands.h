// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ConversationArguments.h"

#include <QFuture>

namespace ctl {

/// Brings the index up to date, prints, and gives the exit code. @p context outlives it and owns what it needs.
[[nodiscard]] QFuture<int> runConversations(const ConversationArguments &arguments, QObject *context);

} // namespace ctl
