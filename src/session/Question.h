// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace session {

/// What Claude asks before it goes on: may a tool run, is this plan right, which of these. Open until it is answered or
/// withdrawn; silence never allows.
struct Question
{
    enum class Channel {
        Control, ///< a can_use_tool request of a background run: Gantry is the only one who can answer
        Hook, ///< a PermissionRequest hook of a visible run: the terminal asks too, the first answer wins
    };

    base::QuestionId id;
    base::RunId run;
    Channel channel = Channel::Control;
    QString tool; ///< "Bash", "ExitPlanMode", "AskUserQuestion", …
    QJsonObject input; ///< the tool's arguments, whole
    QJsonArray suggestions; ///< Claude's own proposals for a lasting permission
    QString description; ///< Claude's words, may be empty
    QString agent; ///< the subagent that asks; empty: Claude itself
    QString toolUse; ///< may be empty (hooks do not tell)
    QDateTime askedAt;

    bool operator==(const Question &) const = default;
};

/// The answer to a Question.
struct Answer
{
    enum class Decision { AllowOnce, AllowForSession, Deny };

    Decision decision = Decision::Deny;
    QString message; ///< Deny: what Claude is told
    /// Instead of Question::input: an edited argument, or the input with "answers" for AskUserQuestion.
    std::optional<QJsonObject> input;
    QString rule; ///< id of the rule that decided; empty: a person did

    bool operator==(const Answer &) const = default;
};

/// A prompt typed while Claude works on another one. Kept until Claude has begun with it.
struct FollowUp
{
    base::FollowUpId id;
    QString text;
    QDateTime queuedAt;
    base::RunId sentTo; ///< handed to this run and not begun yet; null: waits

    bool operator==(const FollowUp &) const = default;
};

[[nodiscard]] QString toString(Question::Channel channel); ///< "control", "hook"
[[nodiscard]] std::optional<Question::Channel> questionChannelFromString(const QString &word);
[[nodiscard]] QString toString(Answer::Decision decision); ///< "allow", "allow_session", "deny"
[[nodiscard]] std::optional<Answer::Decision> decisionFromString(const QString &word);

} // namespace session

Q_DECLARE_METATYPE(session::Question)
