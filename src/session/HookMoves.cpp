// SPDX-License-Identifier: GPL-3.0-or-later
// What Claude's hooks report. The bytes come from outside: every member may be missing or of any type.
#include "session/Moves.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr qsizetype maxIdLength = 200;
constexpr qsizetype maxPathLength = 4096;
constexpr qsizetype maxDetailLength = 2000;

QString text(const Move &move, QLatin1StringView key, qsizetype limit = maxDetailLength)
{
    return move.event.data.value(key).toString().left(limit);
}

/// The argument a person decides by: the command, the file, the address, the question, else the input as JSON.
QString argumentOf(const QJsonObject &input)
{
    for (const auto key : {"command"_L1, "file_path"_L1, "notebook_path"_L1, "url"_L1, "query"_L1, "pattern"_L1,
                           "path"_L1, "skill"_L1}) {
        if (const QString value = input.value(key).toString(); !value.isEmpty())
            return value.left(maxDetailLength);
    }
    if (const QString plan = input.value("plan"_L1).toString(); !plan.isEmpty())
        return plan.left(maxDetailLength);
    const QString question = input.value("questions"_L1).toArray().at(0).toObject().value("question"_L1).toString();
    if (!question.isEmpty())
        return question.left(maxDetailLength);
    if (input.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact)).left(maxDetailLength);
}

QString questionFor(const QString &tool)
{
    if (tool == u"ExitPlanMode")
        return Texts::tr("approve plan");
    if (tool == u"AskUserQuestion")
        return Texts::tr("answer a question");
    if (tool.isEmpty())
        return Texts::tr("allow a tool?");
    return Texts::tr("allow %1?").arg(tool);
}

void follow(Move &move)
{
    if (const QString conversation = text(move, "session_id"_L1, maxIdLength); !conversation.isEmpty())
        move.session.conversation = base::ConversationId(conversation);
    if (const QString path = text(move, "transcript_path"_L1, maxPathLength); !path.isEmpty())
        move.session.transcriptPath = path;
}

Result<> sessionStart(Move &move)
{
    const auto before = move.session.conversation;
    follow(move);
    if (const QString model = text(move, "model"_L1, maxIdLength); !model.isEmpty())
        move.session.activeModel = model;
    // Another conversation in the same process (/clear, /resume): the end that was told was the other one's.
    if (before != move.session.conversation)
        move.step->result.sessionEndHook = false;
    if (text(move, "source"_L1) == u"clear") {
        move.step->busy = false;
        stopWaiting(*move.step);
    }
    return {};
}

Result<> sessionEnd(Move &move)
{
    if (text(move, "reason"_L1) == u"clear")
        return {}; // the process goes on with a new conversation
    Step &step = *move.step;
    step.result.sessionEndHook = true;
    step.busy = false;
    stopWaiting(step);
    if (step.attempt.exited)
        endStep(step, move.event.at);
    return {};
}

Result<> promptSubmitted(Move &move)
{
    follow(move);
    stopWaiting(*move.step);
    move.step->busy = true;
    move.step->attempt.turnWarning.clear();
    return {};
}

Result<> beforeTool(Move &move)
{
    // A subagent may go on while the question of another one is open.
    if (move.step->attempt.waitingAgent == text(move, "agent_id"_L1, maxIdLength))
        stopWaiting(*move.step);
    move.step->busy = true;
    return {};
}

/// A tool that ran beside the one that asks does not answer the question.
Result<> afterTool(Move &move)
{
    Step &step = *move.step;
    const QString tool = text(move, "tool_name"_L1, maxIdLength);
    const QJsonObject input = move.event.data.value("tool_input"_L1).toObject();
    const bool sameTool = step.attempt.waitingTool.isEmpty() || step.attempt.waitingTool == tool;
    const bool sameInput = input.isEmpty() || step.waitingDetail.isEmpty() || step.waitingDetail == argumentOf(input);
    if (step.state == StepState::Waiting && sameTool && sameInput)
        stopWaiting(step);
    step.busy = true;
    return {};
}

Result<> afterToolBatch(Move &move)
{
    if (move.step->attempt.waitingAgent == text(move, "agent_id"_L1, maxIdLength))
        stopWaiting(*move.step);
    return {};
}

Result<> permissionRequested(Move &move)
{
    Step &step = *move.step;
    if (step.attempt.exited)
        return {};
    const QString tool = text(move, "tool_name"_L1, maxIdLength);
    step.state = StepState::Waiting;
    step.busy = true;
    step.waitingFor = questionFor(tool);
    step.waitingDetail = argumentOf(move.event.data.value("tool_input"_L1).toObject());
    step.attempt.waitingTool = tool;
    step.attempt.waitingAgent = text(move, "agent_id"_L1, maxIdLength);
    return {};
}

Result<> notified(Move &move)
{
    Step &step = *move.step;
    const QString kind = text(move, "notification_type"_L1);
    if (kind == u"permission_prompt" && !step.attempt.exited && step.state != StepState::Waiting) {
        // PermissionRequest, which says more, came before or was lost.
        step.state = StepState::Waiting;
        step.busy = true;
        step.waitingFor = questionFor({});
        step.waitingDetail = oneLine(text(move, "message"_L1));
    } else if (kind == u"idle_prompt") {
        step.busy = false;
        stopWaiting(step);
    }
    return {};
}

Result<> turnEnded(Move &move)
{
    follow(move);
    move.step->busy = false;
    move.step->attempt.turnWarning.clear();
    stopWaiting(*move.step);
    return {};
}

Result<> turnFailed(Move &move)
{
    follow(move);
    Step &step = *move.step;
    step.busy = false;
    stopWaiting(step);
    QString words = text(move, "last_assistant_message"_L1);
    if (words.isEmpty())
        words = text(move, "error"_L1);
    step.attempt.turnWarning = words.isEmpty() ? Texts::tr("an API error ended the turn") : oneLine(words);
    return {};
}

/// The end of a subagent is not the end of the turn; /compact raises one with an empty type.
Result<> subagentStopped(Move &move)
{
    const QString agent = text(move, "agent_id"_L1, maxIdLength);
    if (!agent.isEmpty() && move.step->attempt.waitingAgent == agent)
        stopWaiting(*move.step);
    return {};
}

Result<> compacting(Move &move)
{
    move.step->busy = true;
    return {};
}

/// Compacting by hand is not followed by Stop.
Result<> compacted(Move &move)
{
    if (text(move, "trigger"_L1) == u"manual")
        move.step->busy = false;
    return {};
}

Result<> modelSwitched(Move &move)
{
    if (const QString model = text(move, "to_model"_L1, maxIdLength); !model.isEmpty())
        move.session.activeModel = model;
    return {};
}

const QHash<QString, Handler> &table()
{
    static const QHash<QString, Handler> hooks{
        {u"SessionStart"_s, &sessionStart},
        {u"SessionEnd"_s, &sessionEnd},
        {u"UserPromptSubmit"_s, &promptSubmitted},
        {u"PreToolUse"_s, &beforeTool},
        {u"PostToolUse"_s, &afterTool},
        {u"PostToolUseFailure"_s, &afterTool},
        {u"PostToolBatch"_s, &afterToolBatch},
        {u"PermissionRequest"_s, &permissionRequested},
        {u"Notification"_s, &notified},
        {u"Stop"_s, &turnEnded},
        {u"StopFailure"_s, &turnFailed},
        {u"SubagentStop"_s, &subagentStopped},
        {u"PreCompact"_s, &compacting},
        {u"PostCompact"_s, &compacted},
        {u"PostModelSwitch"_s, &modelSwitched},
    };
    return hooks;
}

/// What holds for every hook: it must be about Claude's active run, and it proves that the process runs.
Result<> anyHook(Move &move)
{
    if (!concernsActiveRun(move) || move.step->kind != StepKind::ClaudePrompt)
        return {};
    if (move.step->state == StepState::Starting) {
        move.step->state = StepState::Running;
        move.step->busy = !move.step->text.trimmed().isEmpty();
    }
    const Handler handler = table().value(move.event.type);
    return handler ? handler(move) : Result<>();
}

} // namespace

Handler hookMove(const QString &)
{
    return &anyHook;
}

} // namespace session::detail
