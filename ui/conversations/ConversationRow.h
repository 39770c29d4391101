// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "conversations/Conversation.h"

#include <QString>

namespace ui {

/// Where a conversation is open now.
struct ConversationUse
{
    enum class Where {
        Nowhere,
        Gantry, ///< in a session here: show that one
        Background, ///< in Claude's own background service: it can be attached
        Elsewhere, ///< in another terminal: it must not be written from two sides
    };

    Where where = Where::Nowhere;
    base::SessionId session; ///< Gantry
    qint64 pid = 0; ///< Elsewhere, Background

    bool operator==(const ConversationUse &) const = default;
};

/// One row of the browser.
struct ConversationRow
{
    conversations::Conversation conversation;
    QString snippet; ///< of a search, with the words found marked; else empty
    ConversationUse use;

    bool operator==(const ConversationRow &) const = default;
};

} // namespace ui
