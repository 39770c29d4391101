// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/PermissionOutput.h"

#include "claude/StreamJson.h"

using namespace Qt::StringLiterals;
using session::Answer;
using session::Question;

namespace hooks {
namespace {

/// These two take "allow" for nothing unless the input is handed back with it.
bool needsInput(const QString &tool)
{
    return tool == "ExitPlanMode"_L1 || tool == "AskUserQuestion"_L1;
}

} // namespace

QJsonObject permissionOutput(const Question &question, const Answer &answer)
{
    QJsonObject decision;
    if (answer.decision == Answer::Decision::Deny) {
        decision.insert("behavior"_L1, u"deny"_s);
        // For Claude, not for people: not translated.
        decision.insert("message"_L1, answer.message.isEmpty() ? u"The user denied this."_s : answer.message);
    } else {
        decision.insert("behavior"_L1, u"allow"_s);
        if (answer.input)
            decision.insert("updatedInput"_L1, *answer.input);
        else if (needsInput(question.tool))
            decision.insert("updatedInput"_L1, question.input);
        QJsonArray permissions;
        if (answer.decision == Answer::Decision::AllowForSession)
            permissions = claude::sessionPermissions(question.tool, question.input, question.suggestions);
        if (!permissions.isEmpty())
            decision.insert("updatedPermissions"_L1, permissions);
    }
    return {{u"hookSpecificOutput"_s,
             QJsonObject{{u"hookEventName"_s, u"PermissionRequest"_s}, {u"decision"_s, decision}}}};
}

} // namespace hooks
