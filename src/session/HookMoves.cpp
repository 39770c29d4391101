// SPDX-License-Identifier: GPL-3.0-or-later
// What Claude's hooks report. The bytes come from outside: every member may be missing or of any type.
#include "session/Moves.h"
#include "session/QuestionJson.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

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

/// Work that Claude left running in the background: closing now would end it.
bool hasBackgroundWork(const QJsonObject &stopHook)
{
    const QJsonArray tasks = stopHook.value("background_tasks"_L1).toArray();
    return std::ranges::any_of(
        tasks, [](const QJsonValue &task) { return task.toObject().value("status"_L1).toString() == u"running"; });
}

void follow(Move &move)
{
    if (const QString conversation = text(move, "session_id"_L1, maxIdLength); !conversation.isEmpty())
        move.session.conversation = base::ConversationId(conversation);
    if (const QString path = text(move, "transcript_path"_L1, maxPathLength); !path.isEmpty())
        move.session.transcriptPath = path;
}

/// Claude works on, so what @p answered names was decided in the terminal. @p noticed: so was a question that only
/// its notification told of.
void goOn(Step &step, const std::function<bool(const Question &)> &answered, bool noticed)
{
    step.attempt.trouble.clear();
    if (!step.questions.isEmpty())
        closeQuestions(step, answered);
    else if (noticed)
        stopWaiting(step);
}

Result<> sessionStart(Move &move)
{
    const auto before = move.session.conversation;
    follow(move);
    if (const QString model = text(move, "model"_L1, maxIdLength); !model.isEmpty())
        move.session.activeModel = model;
    // Another conversation in the same process (/clear, /resume): the end that was told was the other one's.
    if (before != move.session.conversation) {
        move.step->result.sessionEndHook = false;
        move.step->attempt.turnOver = false;
    }
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
    move.step->attempt.turnOver = false;
    move.step->attempt.turnWarning.clear();
    return {};
}

Result<> beforeTool(Move &move)
{
    // A subagent may go on while the question of another one is open.
    const QString agent = text(move, "agent_id"_L1, maxIdLength);
    goOn(*move.step, [&](const Question &question) { return question.agent == agent; }, agent.isEmpty());
    move.step->busy = true;
    return {};
}

/// A tool that ran beside the one that asks does not answer the question.
Result<> afterTool(Move &move)
{
    Step &step = *move.step;
    step.busy = true;
    const QString tool = text(move, "tool_name"_L1, maxIdLength);
    const QJsonObject input = move.event.data.value("tool_input"_L1).toObject();
    const QString argument = argumentOf(input);
    const auto isAnswered = [&](const Question &question, bool whole) {
        const bool sameTool = question.tool.isEmpty() || question.tool == tool;
        const bool sameInput = input.isEmpty() || question.input.isEmpty()
            || (whole ? question.input == input : argumentOf(question.input) == argument);
        return sameTool && sameInput;
    };
    // Two edits of one file differ in the text only.
    for (const bool whole : {true, false}) {
        const auto found = std::ranges::find_if(std::as_const(step.questions),
                                                [&](const Question &question) { return isAnswered(question, whole); });
        if (found == step.questions.cend())
            continue;
        const base::QuestionId id = found->id;
        closeQuestions(step, [&](const Question &question) { return question.id == id; });
        break;
    }
    return {};
}

Result<> afterToolBatch(Move &move)
{
    const QString agent = text(move, "agent_id"_L1, maxIdLength);
    goOn(*move.step, [&](const Question &question) { return question.agent == agent; }, agent.isEmpty());
    return {};
}

Result<> permissionRequested(Move &move)
{
    const QJsonObject &data = move.event.data;
    if (data.value("truncated"_L1).toBool()) {
        // gantry-hook passes no body on that is this large, and what nobody can read nobody may allow here.
        Step &step = *move.step;
        step.busy = true;
        if (step.questions.isEmpty()) {
            step.state = StepState::Waiting;
            step.waitingFor = questionWords(text(move, "tool_name"_L1, maxIdLength));
            step.waitingDetail = Texts::tr("It is too large to be shown here. Answer it in the terminal.");
        }
        return {};
    }
    Question question;
    // Senders that are not ours may leave out the id.
    question.id
        = base::QuestionId(move.event.sourceId.isEmpty() ? u"hook:%1"_s.arg(move.event.id) : move.event.sourceId);
    question.run = move.step->run;
    question.channel = Question::Channel::Hook;
    question.tool = text(move, "tool_name"_L1, maxIdLength);
    question.input = data.value("tool_input"_L1).toObject();
    question.suggestions = data.value("permission_suggestions"_L1).toArray();
    question.description = question.input.value("description"_L1).toString().left(maxDetailLength);
    question.agent = text(move, "agent_id"_L1, maxIdLength);
    question.toolUse = text(move, "tool_use_id"_L1, maxIdLength);
    question.askedAt = move.event.at;
    openQuestion(*move.step, question);
    return {};
}

Result<> notified(Move &move)
{
    Step &step = *move.step;
    const QString kind = text(move, "notification_type"_L1);
    if (kind == u"permission_prompt" && step.state != StepState::Waiting) {
        // PermissionRequest, which says more, was lost or is still to come.
        step.state = StepState::Waiting;
        step.busy = true;
        step.waitingFor = questionWords({});
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
    move.step->attempt.turnOver = !hasBackgroundWork(move.event.data);
    move.step->attempt.turnWarning.clear();
    stopWaiting(*move.step);
    return {};
}

Result<> turnFailed(Move &move)
{
    follow(move);
    Step &step = *move.step;
    step.busy = false;
    step.attempt.turnOver = !hasBackgroundWork(move.event.data);
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
    if (!agent.isEmpty())
        closeQuestions(*move.step, [&](const Question &question) { return question.agent == agent; });
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

/// A background run tells its turns and questions itself, on its stream, and hooks of it may come late: they only say
/// which conversation it is and that it ends. What a tool's hook proves is that the API answers again.
Handler backgroundHandler(const QString &type)
{
    static const QSet<QString> facts{u"SessionStart"_s, u"SessionEnd"_s, u"PostModelSwitch"_s};
    return facts.contains(type) ? table().value(type) : nullptr;
}

/// What holds for every hook: it must be about Claude's active run, and it proves that the process runs.
Result<> anyHook(Move &move)
{
    if (!concernsActiveRun(move) || move.step->kind != StepKind::ClaudePrompt)
        return {};
    Step &step = *move.step;
    if (step.state == StepState::Starting) {
        step.state = StepState::Running;
        step.busy = !step.text.trimmed().isEmpty();
    }
    if (text(move, "agent_id"_L1, maxIdLength).isEmpty()) // a subagent may have a mode of its own
        followPermissionMode(move.session, text(move, "permission_mode"_L1, maxIdLength));
    const bool ends = move.event.type == u"SessionEnd" || move.event.type == u"SessionStart";
    if (step.attempt.exited && !ends)
        return {}; // late: nobody waits any more
    if (step.attempt.background && !ends)
        step.attempt.trouble.clear();
    const Handler handler
        = step.attempt.background ? backgroundHandler(move.event.type) : table().value(move.event.type);
    return handler ? handler(move) : Result<>();
}

} // namespace

Handler hookMove(const QString &)
{
    return &anyHook;
}

} // namespace session::detail
