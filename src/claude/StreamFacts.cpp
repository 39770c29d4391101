// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/StreamFacts.h"

#include "claude/JsonLine.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using simdjson::dom::object;
using What = decltype(StreamFact::what);

// Ids become parts of event names and keys: a hostile one must not grow them without bound.
constexpr qsizetype maxIdLength = 200;
constexpr int maxToolResults = 1000;

QString idAt(const object &from, std::string_view key)
{
    return stringAt(from, key).left(maxIdLength);
}

int smallCountAt(const object &from, std::string_view key)
{
    return static_cast<int>(std::min<qint64>(countAt(from, key), 1'000'000));
}

QString modeAt(const object &from)
{
    const QString mode = idAt(from, "permissionMode");
    return mode == "default"_L1 ? u"manual"_s : mode;
}

std::optional<What> systemFact(const StreamLine &line, const object &json)
{
    if (line.subtype == "init"_L1)
        return TurnBegun{line.conversation, idAt(json, "model"), modeAt(json)};
    if (line.subtype == "api_retry"_L1)
        return ApiRetry{smallCountAt(json, "attempt"), smallCountAt(json, "max_retries"),
                        smallCountAt(json, "error_status"), idAt(json, "error")};
    return {};
}

std::optional<What> controlRequestFact(const StreamLine &line, const object &json)
{
    const auto request = objectAt(json, "request");
    const QString id = idAt(json, "request_id");
    if (!request || id.isEmpty() || viewAt(*request, "subtype") != "can_use_tool")
        return {};
    const QJsonObject whole = line.json().value("request"_L1).toObject();
    ToolRequest asked;
    asked.requestId = id;
    asked.tool = idAt(*request, "tool_name");
    asked.input = whole.value("input"_L1).toObject();
    asked.suggestions = whole.value("permission_suggestions"_L1).toArray();
    asked.description = stringAt(*request, "description");
    asked.agent = idAt(*request, "agent_id");
    asked.toolUse = idAt(*request, "tool_use_id");
    return asked;
}

std::optional<What> cancelFact(const StreamLine &, const object &json)
{
    const QString id = idAt(json, "request_id");
    return id.isEmpty() ? std::nullopt : std::optional<What>(RequestCancelled{id});
}

std::optional<What> controlResponseFact(const StreamLine &, const object &json)
{
    const auto response = objectAt(json, "response");
    if (!response)
        return {};
    const bool failed = viewAt(*response, "subtype") == "error";
    QString error = failed ? stringAt(*response, "error").left(1000) : QString();
    if (failed && error.isEmpty())
        error = u"error"_s;
    return RequestAnswered{idAt(*response, "request_id"), error};
}

std::optional<What> lifecycleFact(const StreamLine &, const object &json)
{
    using State = MessageMoved::State;
    static const QHash<QString, State> states{{u"queued"_s, State::Queued},
                                              {u"started"_s, State::Started},
                                              {u"completed"_s, State::Completed},
                                              {u"cancelled"_s, State::Cancelled}};
    const auto state = states.constFind(idAt(json, "state"));
    const QString id = idAt(json, "command_uuid");
    if (state == states.constEnd() || id.isEmpty())
        return {};
    return MessageMoved{id, *state};
}

std::optional<What> userFact(const StreamLine &, const object &json)
{
    const auto message = objectAt(json, "message");
    simdjson::dom::array content;
    if (!message || (*message)["content"].get(content) != simdjson::SUCCESS)
        return {};
    ToolsDone done;
    for (const auto element : content) {
        object block;
        if (element.get(block) == simdjson::SUCCESS && viewAt(block, "type") == "tool_result"
            && done.toolUses.size() < maxToolResults)
            done.toolUses.append(idAt(block, "tool_use_id"));
    }
    return done.toolUses.isEmpty() ? std::nullopt : std::optional<What>(done);
}

std::optional<What> assistantFact(const StreamLine &, const object &json)
{
    const auto message = objectAt(json, "message");
    // A subagent's messages are not turns of the main conversation.
    if (!message || !viewAt(json, "parent_tool_use_id").empty())
        return {};
    return AssistantBlock{idAt(*message, "id")};
}

QString nameOf(const StreamLine &line, const object &json)
{
    const QString id = idAt(json, "uuid");
    if (!id.isEmpty())
        return id;
    return QString::fromLatin1(QCryptographicHash::hash(line.raw, QCryptographicHash::Sha256).toHex().first(32));
}

} // namespace

std::optional<StreamFact> factOf(const StreamLine &line)
{
    using Reader = std::optional<What> (*)(const StreamLine &, const object &);
    static const QHash<QString, Reader> readers{
        {u"system"_s, &systemFact},
        {u"control_request"_s, &controlRequestFact},
        {u"control_cancel_request"_s, &cancelFact},
        {u"control_response"_s, &controlResponseFact},
        {u"command_lifecycle"_s, &lifecycleFact},
        {u"user"_s, &userFact},
        {u"assistant"_s, &assistantFact},
    };
    const Reader reader = readers.value(line.type);
    if (!reader && line.type != "result"_L1)
        return {};
    JsonLine parser;
    const auto json = parser.parse(line.raw);
    if (!json)
        return {};
    std::optional<What> what;
    if (reader)
        what = reader(line, *json);
    else if (auto result = ResultLine::from(line))
        what = std::move(*result);
    if (!what)
        return {};
    return StreamFact{nameOf(line, *json), std::move(*what)};
}

} // namespace claude
