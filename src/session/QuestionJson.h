// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Question.h"

#include <QJsonArray>
#include <QJsonObject>

namespace session {

/// The data of question_asked, as it is also stored with the step and printed by gantryctl:
/// {run, question, channel, tool, input, suggestions, description, agent, tool_use, asked_at}.
[[nodiscard]] QJsonObject toJson(const Question &question);
/// InvalidInput: no question id, or a member of the wrong type. Missing members stay empty.
[[nodiscard]] base::Result<Question> questionFromJson(const QJsonObject &json);

/// {decision, message?, input?, rule?}: a part of the data of question_answered.
[[nodiscard]] QJsonObject toJson(const Answer &answer);
/// InvalidInput: no or an unknown decision.
[[nodiscard]] base::Result<Answer> answerFromJson(const QJsonObject &json);

/// {follow_up, text, queued_at, sent_to}.
[[nodiscard]] QJsonObject toJson(const FollowUp &followUp);
[[nodiscard]] base::Result<FollowUp> followUpFromJson(const QJsonObject &json);

/// The argument a person decides by: the command, the file, the address, the question, else the input as JSON.
[[nodiscard]] QString argumentOf(const QJsonObject &input);
/// "allow Bash?", "approve plan", "answer a question".
[[nodiscard]] QString questionWords(const QString &tool);

} // namespace session
