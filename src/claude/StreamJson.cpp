// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/StreamJson.h"

#include "claude/JsonLine.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstring>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::StreamJson", text);
}

base::Result<StreamLine> parseWith(JsonLine &parser, QByteArrayView line)
{
    const auto object = parser.parse(line);
    if (!object)
        return std::unexpected(object.error());
    StreamLine result;
    result.type = stringAt(*object, "type");
    result.subtype = stringAt(*object, "subtype");
    result.conversation = base::ConversationId(stringAt(*object, "session_id"));
    result.raw = parser.bytes().toByteArray();
    return result;
}

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray answerLine(const QString &requestId, const QJsonObject &answer)
{
    const QJsonObject response{{u"subtype"_s, u"success"_s}, {u"request_id"_s, requestId}, {u"response"_s, answer}};
    return toLine({{u"type"_s, u"control_response"_s}, {u"response"_s, response}});
}

QByteArray requestLine(const QString &requestId, const QJsonObject &request)
{
    return toLine({{u"type"_s, u"control_request"_s}, {u"request_id"_s, requestId}, {u"request"_s, request}});
}

} // namespace

void LineSplitter::feed(QByteArrayView bytes, const std::function<void(QByteArrayView)> &line)
{
    while (!bytes.isEmpty()) {
        const auto *end = static_cast<const char *>(std::memchr(bytes.data(), '\n', static_cast<size_t>(bytes.size())));
        const qsizetype length = end ? end - bytes.data() : bytes.size();
        const QByteArrayView part = bytes.first(length);
        m_pending += length;
        if (!m_dropping && m_pending > m_maxLine) {
            m_dropping = true;
            ++m_dropped;
            m_rest = QByteArray();
        }
        if (!end) {
            if (!m_dropping)
                m_rest.append(part);
            return;
        }
        if (!m_dropping)
            deliver(part, line);
        m_rest.resize(0);
        m_pending = 0;
        m_dropping = false;
        bytes = bytes.sliced(length + 1);
    }
}

void LineSplitter::finish(const std::function<void(QByteArrayView)> &line)
{
    if (!m_dropping && !m_rest.isEmpty())
        deliver({}, line);
    m_rest = QByteArray();
    m_pending = 0;
    m_dropping = false;
}

void LineSplitter::deliver(QByteArrayView part, const std::function<void(QByteArrayView)> &line)
{
    QByteArrayView whole = part;
    if (!m_rest.isEmpty()) {
        m_rest.append(part);
        whole = m_rest;
    }
    if (whole.endsWith('\r'))
        whole.chop(1);
    if (!whole.isEmpty())
        line(whole);
}

QJsonObject StreamLine::json() const
{
    return QJsonDocument::fromJson(raw).object();
}

base::Result<StreamLine> parseStreamLine(QByteArrayView line)
{
    JsonLine parser;
    return parseWith(parser, line);
}

StreamReader::Output StreamReader::feed(QByteArrayView bytes)
{
    Output output;
    m_splitter.feed(bytes, [this, &output](QByteArrayView line) { take(line, output); });
    noteDropped(output);
    return output;
}

StreamReader::Output StreamReader::finish()
{
    Output output;
    m_splitter.finish([this, &output](QByteArrayView line) { take(line, output); });
    noteDropped(output);
    return output;
}

void StreamReader::take(QByteArrayView line, Output &output)
{
    if (auto parsed = parseStreamLine(line))
        output.lines.append(std::move(*parsed));
    else
        output.notes.append(
            tr("Claude wrote a line of %1 bytes that is no JSON; it is in the log only.").arg(line.size()));
}

void StreamReader::noteDropped(Output &output)
{
    for (; m_reportedDrops < m_splitter.droppedLines(); ++m_reportedDrops)
        output.notes.append(tr("Claude wrote a line that is too long to read; it is in the log only."));
}

std::optional<ResultLine> ResultLine::from(const StreamLine &line)
{
    if (line.type != "result"_L1)
        return {};
    JsonLine parser;
    const auto object = parser.parse(line.raw);
    if (!object)
        return {};
    ResultLine result;
    result.isError = boolAt(*object, "is_error");
    result.subtype = line.subtype;
    result.conversation = line.conversation;
    result.terminalReason = stringAt(*object, "terminal_reason");
    result.text = stringAt(*object, "result");
    result.totalCost = dollarsAt(*object, "total_cost_usd");
    result.modelUsage = modelUsageAt(*object);
    if (const auto usage = objectAt(*object, "usage"))
        result.turnTokens = messageTokens(*usage);
    result.turns = static_cast<int>(std::min<qint64>(countAt(*object, "num_turns"), 1'000'000));
    result.durationMs = countAt(*object, "duration_ms");
    const QJsonObject json = line.json();
    result.permissionDenials = json.value("permission_denials"_L1).toArray();
    for (const QJsonValue &error : json.value("errors"_L1).toArray())
        result.errors.append(error.toString());
    return result;
}

QString ResultLine::failure() const
{
    if (!isError)
        return {};
    if (subtype == "error_max_turns"_L1)
        return tr("Claude stopped: the limit of turns was reached.");
    if (subtype == "error_max_budget_usd"_L1)
        return tr("Claude stopped: the budget of this run was used up.");
    if (terminalReason == "aborted_streaming"_L1 || terminalReason == "aborted_tools"_L1)
        return tr("The turn was interrupted.");
    const QString reason = text.isEmpty() ? errors.join(u"; "_s) : text;
    const QString line = reason.simplified().left(300);
    return line.isEmpty() ? tr("Claude ended with an error and did not say why.")
                          : tr("Claude ended with an error: %1").arg(line);
}

QByteArray userMessageLine(const QString &text, const QString &messageId)
{
    const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, text}};
    QJsonObject line{{u"type"_s, u"user"_s}, {u"message"_s, message}};
    if (!messageId.isEmpty())
        line.insert(u"uuid"_s, messageId);
    return toLine(line);
}

QByteArray interruptLine(const QString &requestId)
{
    return requestLine(requestId, {{u"subtype"_s, u"interrupt"_s}});
}

QByteArray setPermissionModeLine(const QString &requestId, const QString &mode)
{
    const QString word = mode == "manual"_L1 ? u"default"_s : mode;
    return requestLine(requestId, {{u"subtype"_s, u"set_permission_mode"_s}, {u"mode"_s, word}});
}

QByteArray allowLine(const QString &requestId, const QJsonObject &input, const QJsonArray &permissions)
{
    QJsonObject answer{{u"behavior"_s, u"allow"_s}, {u"updatedInput"_s, input}};
    if (!permissions.isEmpty())
        answer.insert(u"updatedPermissions"_s, permissions);
    return answerLine(requestId, answer);
}

QByteArray denyLine(const QString &requestId, const QString &message)
{
    return answerLine(requestId, {{u"behavior"_s, u"deny"_s}, {u"message"_s, message}});
}

QJsonArray sessionPermissions(const QString &tool, const QJsonObject &input, const QJsonArray &suggestions)
{
    if (tool == "AskUserQuestion"_L1 || tool == "ExitPlanMode"_L1 || tool == "EnterPlanMode"_L1)
        return {};
    QJsonArray rules;
    QJsonArray modes;
    // A folder or a mode alone is more than a command asks for, and does not keep it from asking again.
    bool isEnough = tool != "Bash"_L1;
    for (const QJsonValue &value : suggestions) {
        QJsonObject suggestion = value.toObject();
        suggestion.insert(u"destination"_s, u"session"_s);
        const QString type = suggestion.value("type"_L1).toString();
        const bool isRule = type == "addRules"_L1 && suggestion.value("behavior"_L1) == "allow"_L1;
        isEnough = isEnough || isRule;
        if (isRule)
            rules.append(suggestion);
        else if (type == "addDirectories"_L1)
            rules.append(suggestion);
        else if (type == "setMode"_L1 && suggestion.value("mode"_L1) == "acceptEdits"_L1)
            modes.append(suggestion);
    }
    if (isEnough && (!rules.isEmpty() || !modes.isEmpty()))
        return rules.isEmpty() ? modes : rules;
    QJsonObject rule{{u"toolName"_s, tool}};
    if (tool == "Bash"_L1) {
        // A rule without a command allows every one, and "*" in a rule stands for anything.
        const QString command = input.value("command"_L1).toString();
        if (command.trimmed().isEmpty() || command.contains(u'*') || command.contains(u'\n'))
            return {};
        rule.insert(u"ruleContent"_s, command);
    }
    return {QJsonObject{{u"type"_s, u"addRules"_s},
                        {u"rules"_s, QJsonArray{rule}},
                        {u"behavior"_s, u"allow"_s},
                        {u"destination"_s, u"session"_s}}};
}

} // namespace claude
