// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintRun.h"

#include <QDir>
#include <QJsonDocument>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr qsizetype maxLine = 64 * 1024 * 1024;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void writeOut(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace

PrintRun::PrintRun(const Arguments &arguments, const Script &script, const QJsonObject &settings,
                   Conversation conversation, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_script(script)
    , m_conversation(std::move(conversation))
    , m_hooks(settings, this)
    , m_player(m_script, m_conversation, m_hooks, *this, this)
{
    m_player.setPermissionMode(arguments.permissionMode);
    m_player.setAllowedTools(arguments.allowedTools);
    connect(&m_player, &TurnPlayer::finished, this, &PrintRun::turnEnded);
    connect(&m_player, &TurnPlayer::exitRequested, this, &PrintRun::end);
}

void PrintRun::start(const QString &prompt)
{
    if (m_arguments.inputFormat == "stream-json"_L1) {
        m_inputEnded = false;
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, &PrintRun::readLines);
    } else {
        m_queue << Prompt{prompt, {}};
    }
    const QString source = m_arguments.resume.isEmpty() ? u"startup"_s : u"resume"_s;
    m_player.fire(u"SessionStart"_s, {{u"source"_s, source}}, [this](const HookRunner::Outcome &) {
        m_started = true;
        playQueued();
    });
}

// --- input ----------------------------------------------------------------------------------------------------------

void PrintRun::readLines()
{
    char buffer[64 * 1024];
    const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (n > 0) {
        m_rest.append(buffer, n);
    } else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
        m_inputEnded = true;
        m_input->setEnabled(false);
        m_rest += '\n';
        // Nobody can answer any more: that is a denial.
        for (const Answered &answered : std::exchange(m_questions, {}))
            answered(Answer::Deny);
    }
    for (qsizetype end; (end = m_rest.indexOf('\n')) >= 0;) {
        const QByteArray line = m_rest.left(end);
        m_rest.remove(0, end + 1);
        takeLine(line);
    }
    if (m_rest.size() > maxLine)
        m_rest.clear();
    playQueued();
}

void PrintRun::takeLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const QString type = json.value("type"_L1).toString();
    if (type == "user"_L1) {
        const QJsonValue content = json.value("message"_L1)[u"content"_s];
        m_queue << Prompt{content.isString() ? content.toString() : content[0][u"text"_s].toString(),
                          json.value("uuid"_L1).toString()};
    } else if (type == "control_request"_L1) {
        takeControl(json);
    } else if (type == "control_response"_L1) {
        const QJsonValue response = json.value("response"_L1);
        const Answered answered = m_questions.take(response[u"request_id"_s].toString());
        if (answered)
            answered(response[u"response"_s][u"behavior"_s] == "allow"_L1 ? Answer::Allow : Answer::Deny);
    }
}

void PrintRun::takeControl(const QJsonObject &request)
{
    const QString subtype = request.value("request"_L1)[u"subtype"_s].toString();
    QJsonObject response{{u"request_id"_s, request.value("request_id"_L1)}, {u"subtype"_s, u"success"_s}};
    if (subtype == "set_permission_mode"_L1)
        m_player.setPermissionMode(request.value("request"_L1)[u"mode"_s].toString());
    else if (subtype != "interrupt"_L1 && subtype != "initialize"_L1 && subtype != "set_model"_L1)
        response = {{u"request_id"_s, request.value("request_id"_L1)},
                    {u"subtype"_s, u"error"_s},
                    {u"error"_s, u"unsupported_request"_s}};
    printLine({{u"type"_s, u"control_response"_s}, {u"response"_s, response}});
    if (subtype == "interrupt"_L1)
        m_player.interrupt();
}

void PrintRun::playQueued()
{
    if (!m_started || m_ending || m_player.isBusy())
        return;
    if (!m_queue.isEmpty()) {
        printInit();
        const Prompt next = m_queue.takeFirst();
        replay(next);
        m_player.play(next.text);
    } else if (m_inputEnded) {
        end(m_exitCode);
    }
}

// --- output ---------------------------------------------------------------------------------------------------------

void PrintRun::printLine(QJsonObject line)
{
    if (!streams())
        return;
    line.insert("session_id"_L1, m_conversation.id());
    if (!line.contains("uuid"_L1))
        line.insert("uuid"_L1, newId());
    writeOut(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void PrintRun::printInit()
{
    printLine({{u"type"_s, u"system"_s},
               {u"subtype"_s, u"init"_s},
               {u"cwd"_s, QDir::currentPath()},
               {u"tools"_s, QJsonArray{u"Bash"_s, u"Edit"_s, u"Read"_s, u"Write"_s}},
               {u"mcp_servers"_s, QJsonArray()},
               {u"model"_s, m_conversation.model()},
               {u"permissionMode"_s, m_player.permissionMode()},
               {u"claude_code_version"_s, u"1.0.0 (Gantry demo agent)"_s}});
}

void PrintRun::replay(const Prompt &prompt)
{
    if (!m_arguments.replayPrompts)
        return;
    printLine({{u"type"_s, u"user"_s},
               {u"message"_s, QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, prompt.text}}},
               {u"parent_tool_use_id"_s, QJsonValue()},
               {u"uuid"_s, prompt.id.isEmpty() ? newId() : prompt.id},
               {u"isReplay"_s, true}});
}

void PrintRun::printMessage(const QString &type, const QJsonObject &message)
{
    printLine({{u"type"_s, type}, {u"message"_s, message}, {u"parent_tool_use_id"_s, QJsonValue()}});
}

void PrintRun::prompt(const QString &) { }

void PrintRun::says(const QString &text)
{
    const QJsonObject block{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    printMessage(u"assistant"_s,
                 {{u"role"_s, u"assistant"_s},
                  {u"model"_s, m_conversation.model()},
                  {u"id"_s, u"msg_demo_"_s + newId()},
                  {u"content"_s, QJsonArray{block}},
                  {u"usage"_s, m_conversation.lastUsage()}});
}

void PrintRun::working(const QString &) { }

void PrintRun::toolStarts(const Action &tool, const QString &toolUseId)
{
    const QJsonObject block{
        {u"type"_s, u"tool_use"_s}, {u"id"_s, toolUseId}, {u"name"_s, tool.tool}, {u"input"_s, tool.data}};
    printMessage(u"assistant"_s,
                 {{u"role"_s, u"assistant"_s},
                  {u"model"_s, m_conversation.model()},
                  {u"id"_s, u"msg_demo_"_s + newId()},
                  {u"content"_s, QJsonArray{block}},
                  {u"usage"_s, m_conversation.lastUsage()}});
}

void PrintRun::toolEnds(const Action &tool, const QString &toolUseId, const QString &error)
{
    const QJsonObject block{{u"type"_s, u"tool_result"_s},
                            {u"tool_use_id"_s, toolUseId},
                            {u"content"_s, error.isEmpty() ? tool.result() : error},
                            {u"is_error"_s, !error.isEmpty()}};
    printMessage(u"user"_s, {{u"role"_s, u"user"_s}, {u"content"_s, QJsonArray{block}}});
}

void PrintRun::ask(const Action &tool, const QString &toolUseId, const Answered &answered)
{
    // The caller expects the answer later, never during this call.
    if (m_arguments.permissionPromptTool != "stdio"_L1 || m_inputEnded) {
        QTimer::singleShot(0, this, [answered] { answered(Answer::Deny); });
        return;
    }
    const QString requestId = newId();
    m_questions.insert(requestId, answered);
    printLine({{u"type"_s, u"control_request"_s},
               {u"request_id"_s, requestId},
               {u"request"_s,
                QJsonObject{{u"subtype"_s, u"can_use_tool"_s},
                            {u"tool_name"_s, tool.tool},
                            {u"display_name"_s, tool.tool},
                            {u"input"_s, tool.data},
                            {u"tool_use_id"_s, toolUseId}}}});
}

void PrintRun::takeBack(const QString &)
{
    m_questions.clear();
}

void PrintRun::note(const QString &) { }

void PrintRun::raw(const QByteArray &bytes)
{
    writeOut(bytes);
}

QJsonObject PrintRun::resultLine(const TurnPlayer::Result &result) const
{
    QJsonObject line{
        {u"type"_s, u"result"_s},
        {u"subtype"_s, result.terminalReason.startsWith("aborted"_L1) ? u"error_during_execution"_s : u"success"_s},
        {u"is_error"_s, result.isError},
        {u"num_turns"_s, 1},
        {u"duration_ms"_s, result.durationMs},
        {u"terminal_reason"_s, result.terminalReason},
        {u"total_cost_usd"_s, m_conversation.totalCost()},
        {u"usage"_s, m_conversation.lastUsage()},
        {u"modelUsage"_s, m_conversation.modelUsage()},
        {u"permission_denials"_s, result.denials},
        {u"session_id"_s, m_conversation.id()}};
    if (!result.text.isEmpty())
        line.insert("result"_L1, result.text);
    return line;
}

void PrintRun::turnEnded(const TurnPlayer::Result &result)
{
    m_exitCode = result.isError ? 1 : 0;
    if (streams())
        printLine(resultLine(result));
    else if (m_arguments.outputFormat == "json"_L1)
        writeOut(QJsonDocument(resultLine(result)).toJson(QJsonDocument::Compact) + '\n');
    else
        writeOut("Demo agent, not Claude\n" + result.text.toUtf8() + '\n');
    playQueued();
}

void PrintRun::signalRaised(int number)
{
    if (number == SIGWINCH || m_ending)
        return;
    m_inputEnded = true;
    m_queue.clear();
    const int code = number == SIGTERM ? 143 : number == SIGHUP ? 129 : 0;
    if (!m_player.isBusy())
        return end(code);
    // interrupt() prints the result and would end with an error code of its own.
    disconnect(&m_player, &TurnPlayer::finished, this, nullptr);
    connect(&m_player, &TurnPlayer::finished, this, [this, code](const TurnPlayer::Result &result) {
        streams() ? printLine(resultLine(result)) : writeOut("Execution error\n");
        end(code);
    });
    m_player.interrupt();
}

void PrintRun::end(int code)
{
    if (m_ending)
        return;
    m_ending = true;
    m_player.fire(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}}, [this, code](const HookRunner::Outcome &) {
        m_conversation.addCostState();
        emit ended(code);
    });
}

} // namespace demo
