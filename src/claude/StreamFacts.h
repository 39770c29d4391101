// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamJson.h"

#include <optional>
#include <variant>

namespace claude {

// What the lines of a background run mean to the one who drives it. Members that are missing or of another type than
// expected stay empty.

/// "system/init": one per turn, not per process.
struct TurnBegun
{
    base::ConversationId conversation;
    QString model;
    QString permissionMode; ///< one of permissionModes(): "default" is told as "manual"
};

/// "control_request/can_use_tool": Claude waits for allowLine() or denyLine() with this id.
struct ToolRequest
{
    QString requestId;
    QString tool;
    QJsonObject input;
    QJsonArray suggestions;
    QString description;
    QString agent; ///< empty: Claude itself
    QString toolUse;
};

/// "control_cancel_request": Claude waits no more for an answer to this.
struct RequestCancelled
{
    QString requestId;
};

/// "command_lifecycle": what became of a user message that was sent with an id. A message whose id Claude has had
/// before, also in an earlier process of the conversation, is not taken twice: it is Completed at once.
struct MessageMoved
{
    enum class State { Queued, Started, Completed, Cancelled };

    QString messageId;
    State state = State::Queued;
};

/// "system/api_retry": the API refused or was not reached; Claude waits and tries again.
struct ApiRetry
{
    int attempt = 0;
    int maxRetries = 0;
    int status = 0; ///< HTTP; 0: not reached
    QString error;
};

/// Results of tools in a "user" line.
struct ToolsDone
{
    QStringList toolUses;
};

/// One content block of an answer of the main conversation; blocks of one message carry the same id.
struct AssistantBlock
{
    QString messageId;
};

/// Answer to a control request of ours.
struct RequestAnswered
{
    QString requestId;
    QString error; ///< empty: it was done
};

/// One line that means something, and a name for it that is the same whenever the log is read again.
struct StreamFact
{
    QString id; ///< the line's own "uuid", else a fingerprint of its bytes
    std::variant<TurnBegun, ToolRequest, RequestCancelled, MessageMoved, ApiRetry, ToolsDone, AssistantBlock,
                 RequestAnswered, ResultLine>
        what;
};

/// Empty: the line is of no use to us, or of a type we do not know.
[[nodiscard]] std::optional<StreamFact> factOf(const StreamLine &line);

} // namespace claude
