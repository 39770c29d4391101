// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/PermissionOutput.h"

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

QJsonArray sessionPermissions(const Question &question)
{
    QJsonArray permissions;
    for (const QJsonValue &value : question.suggestions) {
        QJsonObject suggestion = value.toObject();
        // Other kinds widen more than was asked: a mode for the whole session, further folders.
        if (suggestion.value("type"_L1).toString() != "addRules"_L1
            || suggestion.value("behavior"_L1).toString() != "allow"_L1)
            continue;
        suggestion.insert("destination"_L1, u"session"_s);
        permissions.append(suggestion);
    }
    if (!permissions.isEmpty())
        return permissions;
    QJsonObject rule{{u"toolName"_s, question.tool}};
    if (const QString command = question.input.value("command"_L1).toString(); !command.isEmpty())
        rule.insert("ruleContent"_L1, command);
    return {QJsonObject{{u"type"_s, u"addRules"_s},
                        {u"rules"_s, QJsonArray{rule}},
                        {u"behavior"_s, u"allow"_s},
                        {u"destination"_s, u"session"_s}}};
}

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
        if (answer.decision == Answer::Decision::AllowForSession && !needsInput(question.tool))
            decision.insert("updatedPermissions"_L1, sessionPermissions(question));
    }
    return {{u"hookSpecificOutput"_s,
             QJsonObject{{u"hookEventName"_s, u"PermissionRequest"_s}, {u"decision"_s, decision}}}};
}

} // namespace hooks
