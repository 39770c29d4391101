// SPDX-License-Identifier: GPL-3.0-or-later
#include "TurnPlayer.h"

#include <QDir>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr int unansweredMs = 6100;
constexpr int floodChunk = 32 * 1024;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isEdit(const QString &tool)
{
    return tool == "Write"_L1 || tool == "Edit"_L1 || tool == "Update"_L1 || tool == "MultiEdit"_L1;
}

} // namespace

TurnPlayer::TurnPlayer(const Script &script, Conversation &conversation, HookRunner &hooks, View &view, QObject *parent)
    : QObject(parent)
    , m_script(script)
    , m_conversation(conversation)
    , m_hooks(hooks)
    , m_view(view)
{
    m_unanswered.setSingleShot(true);
    m_unanswered.setInterval(static_cast<int>(unansweredMs / script.speed));
    connect(&m_unanswered, &QTimer::timeout, this, [this] {
        fire(u"Notification"_s,
             {{u"message"_s, u"The demo agent needs your permission"_s},
              {u"notification_type"_s, u"permission_prompt"_s}},
             [](const HookRunner::Outcome &) { });
    });
}

void TurnPlayer::fire(const QString &event, const QJsonObject &fields, const HookRunner::Done &done)
{
    if (m_script.skips(event))
        return done({});
    QJsonObject payload{{u"session_id"_s, m_conversation.id()},
                        {u"transcript_path"_s, m_conversation.transcriptPath()},
                        {u"cwd"_s, QDir::currentPath()},
                        {u"hook_event_name"_s, event},
                        {u"permission_mode"_s, m_permissionMode == "manual"_L1 ? u"default"_s : m_permissionMode}};
    if (!m_promptId.isEmpty())
        payload.insert("prompt_id"_L1, m_promptId);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        payload.insert(it.key(), it.value());
    m_hooks.run(event, payload, done);
}

TurnPlayer::Step TurnPlayer::guarded(const Step &step)
{
    return [this, step, generation = m_generation] {
        if (generation == m_generation)
            step();
    };
}

void TurnPlayer::after(int ms, const Step &step)
{
    QTimer::singleShot(static_cast<int>(ms / m_script.speed), this, guarded(step));
}

void TurnPlayer::play(const QString &prompt)
{
    m_busy = true;
    ++m_generation;
    m_clock.start();
    m_promptId = newId();
    m_lastText.clear();
    m_denials = {};
    m_left = m_script.turn(m_conversation.turns());
    m_view.prompt(prompt);
    m_view.working(u"Starting"_s);
    const auto blocked = std::make_shared<bool>(false);
    const Step begin = guarded([this, prompt, blocked] {
        if (*blocked)
            return report({.isError = true, .terminalReason = u"blocked"_s, .text = u"A hook blocked the prompt."_s});
        m_conversation.addUser(prompt, m_promptId, m_permissionMode);
        next();
    });
    fire(u"UserPromptSubmit"_s, {{u"prompt"_s, prompt}}, [begin, blocked](const HookRunner::Outcome &outcome) {
        *blocked = outcome.blocked;
        begin();
    });
}

void TurnPlayer::interrupt()
{
    if (!m_busy)
        return;
    ++m_generation;
    m_unanswered.stop();
    m_view.takeBack({});
    // Only the hooks of its end were awaited.
    if (m_isAtItsEnd)
        return report({.terminalReason = u"completed"_s, .text = m_lastText});
    m_view.note(u"Interrupted"_s);
    report({.isError = true, .terminalReason = u"aborted_streaming"_s});
}

void TurnPlayer::next()
{
    if (m_left.isEmpty())
        return endTurn();
    perform(m_left.takeFirst());
}

void TurnPlayer::perform(const Action &action)
{
    using Kind = Action::Kind;
    const Step goOn = [this] { next(); };
    switch (action.kind) {
    case Kind::Text:
        m_lastText = action.text;
        m_conversation.addAssistant({QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, action.text}}});
        m_view.says(action.text);
        return after(250, goOn);
    case Kind::Think:
        m_view.working(action.text);
        return after(action.ms, goOn);
    case Kind::Delay:
        return after(action.number, goOn);
    case Kind::Tool:
        return startTool(action);
    case Kind::Hook:
        return fire(action.text, action.data, [step = guarded(goOn)](const HookRunner::Outcome &) { step(); });
    case Kind::Raw:
        m_view.raw(action.text.toUtf8());
        return after(action.ms, goOn);
    case Kind::Flood:
        return flood(action.number);
    case Kind::ApiError:
        return failTurn(action.text);
    case Kind::Exit:
        emit exitRequested(action.number);
        return;
    case Kind::Crash:
        // A handler of the runtime (a sanitizer's) would turn the crash into another ending.
        if (action.number == SIGSEGV)
            std::signal(SIGSEGV, SIG_DFL);
        std::raise(action.number);
        return after(0, goOn); // a signal that does not kill
    }
}

QJsonObject TurnPlayer::toolFields(const Action &action, const QString &id) const
{
    return {{u"tool_name"_s, action.tool}, {u"tool_input"_s, action.data}, {u"tool_use_id"_s, id}};
}

void TurnPlayer::startTool(const Action &action)
{
    const QString id = u"toolu_demo_"_s + newId().remove(u'-').left(16);
    m_conversation.addAssistant(
        {QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, id}, {u"name"_s, action.tool}, {u"input"_s, action.data}}});
    m_view.toolStarts(action, id);
    const auto denied = std::make_shared<bool>(false);
    const Step goOn = guarded([this, action, id, denied] { *denied ? refuseTool(action, id) : decide(action, id); });
    fire(u"PreToolUse"_s, toolFields(action, id), [goOn, denied](const HookRunner::Outcome &outcome) {
        *denied = outcome.blocked || outcome.answer.value("permissionDecision"_L1) == "deny"_L1;
        goOn();
    });
}

bool TurnPlayer::needsQuestion(const Action &action) const
{
    const bool isAllowed = std::ranges::any_of(m_allowedTools, [&action](const QString &tool) {
        return tool == action.tool || tool.startsWith(action.tool + u'(');
    });
    const bool asksNever = m_permissionMode == "bypassPermissions"_L1 || m_permissionMode == "auto"_L1
        || (m_permissionMode == "acceptEdits"_L1 && isEdit(action.tool));
    return action.ask && !isAllowed && !asksNever;
}

void TurnPlayer::decide(const Action &action, const QString &id)
{
    if (!needsQuestion(action))
        return runTool(action, id);
    if (m_permissionMode == "dontAsk"_L1 || m_permissionMode == "plan"_L1)
        return refuseTool(action, id);
    askFor(action, id);
}

/// The question is shown and the hook asked at the same time; the first answer counts.
void TurnPlayer::askFor(const Action &action, const QString &id)
{
    m_view.working({});
    m_unanswered.start();
    const auto settle = [this, action, id](bool allowed) {
        ++m_generation; // the other answer comes too late
        m_unanswered.stop();
        allowed ? runTool(action, id) : refuseTool(action, id);
    };
    const Step allow = guarded([settle] { settle(true); });
    const Step deny = guarded([settle] { settle(false); });
    m_view.ask(action, id, [allow, deny](View::Answer answer) { answer == View::Answer::Allow ? allow() : deny(); });
    const auto byHook = [this, allow, deny](bool allowed) {
        m_view.takeBack(allowed ? u"Allowed by PermissionRequest hook"_s : u"Denied by PermissionRequest hook"_s);
        allowed ? allow() : deny();
    };
    const Step hookAllows = guarded([byHook] { byHook(true); });
    const Step hookDenies = guarded([byHook] { byHook(false); });
    fire(u"PermissionRequest"_s, toolFields(action, id), [hookAllows, hookDenies](const HookRunner::Outcome &outcome) {
        const QString behavior = outcome.answer.value("decision"_L1)[u"behavior"_s].toString();
        if (behavior == "allow"_L1)
            hookAllows();
        else if (behavior == "deny"_L1)
            hookDenies();
    });
}

void TurnPlayer::runTool(const Action &action, const QString &id)
{
    m_view.working(u"Running %1"_s.arg(action.tool));
    after(action.ms, [this, action, id] { endTool(action, id, action.error); });
}

void TurnPlayer::refuseTool(const Action &action, const QString &id)
{
    m_denials.append(toolFields(action, id));
    const QString reason = u"The use of %1 was not allowed."_s.arg(action.tool);
    m_conversation.addToolResult(id, reason, true);
    m_view.toolEnds(action, id, reason);
    after(0, [this] { next(); });
}

void TurnPlayer::endTool(const Action &action, const QString &id, const QString &error)
{
    const QString output = action.result();
    m_conversation.addToolResult(id, error.isEmpty() ? output : error, !error.isEmpty());
    m_view.toolEnds(action, id, error);
    QJsonObject fields = toolFields(action, id);
    fields.insert("duration_ms"_L1, action.ms);
    if (error.isEmpty())
        fields.insert("tool_response"_L1, QJsonObject{{u"stdout"_s, output}, {u"interrupted"_s, false}});
    else
        fields.insert("error"_L1, error);
    fire(error.isEmpty() ? u"PostToolUse"_s : u"PostToolUseFailure"_s, fields,
         [step = guarded([this] { next(); })](const HookRunner::Outcome &) { step(); });
}

void TurnPlayer::flood(int bytes)
{
    QByteArray chunk;
    for (int line = 0; chunk.size() < qMin(bytes, floodChunk); ++line)
        chunk += QByteArray::number(line).rightJustified(6, ' ') + ' '
            + QByteArray(112, static_cast<char>('a' + line % 26)) + "\r\n";
    chunk.truncate(bytes);
    m_view.raw(chunk);
    const int left = bytes - static_cast<int>(chunk.size());
    after(0, [this, left] { left > 0 ? flood(left) : next(); });
}

void TurnPlayer::failTurn(const QString &message)
{
    m_view.says(message);
    m_lastText = message;
    const Step end
        = guarded([this, message] { report({.isError = true, .terminalReason = u"api_error"_s, .text = message}); });
    fire(u"StopFailure"_s, {{u"error"_s, message}, {u"last_assistant_message"_s, m_lastText}},
         [end](const HookRunner::Outcome &) { end(); });
}

void TurnPlayer::endTurn()
{
    m_isAtItsEnd = true;
    m_conversation.addTurnEnd(static_cast<int>(m_clock.elapsed()), m_script.costPerTurn);
    const Step end = guarded([this] { report({.terminalReason = u"completed"_s, .text = m_lastText}); });
    fire(u"Stop"_s, {{u"stop_hook_active"_s, false}, {u"last_assistant_message"_s, m_lastText}},
         [end](const HookRunner::Outcome &) { end(); });
}

void TurnPlayer::report(Result result)
{
    m_busy = false;
    m_isAtItsEnd = false;
    result.durationMs = static_cast<int>(m_clock.elapsed());
    result.denials = m_denials;
    m_view.working({});
    emit finished(result);
}

} // namespace demo
