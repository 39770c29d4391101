// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Json.h"

#include "session/JsonReader.h"
#include "session/State.h"

#include <QJsonArray>

namespace session {

using namespace Qt::StringLiterals;
using base::Result;

namespace detail {
namespace {

QJsonValue toJson(const std::optional<base::Money> &money)
{
    return money ? QJsonValue(money->micros()) : QJsonValue();
}

template <typename Number>
QJsonValue toJson(const std::optional<Number> &number)
{
    return number ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue();
}

template <typename Tag>
QJsonValue toJson(const base::Id<Tag> &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QJsonValue toJson(const std::optional<TokenCount> &tokens)
{
    if (!tokens)
        return {};
    return QJsonObject{{u"input"_s, tokens->input},
                       {u"output"_s, tokens->output},
                       {u"cache_read"_s, tokens->cacheRead},
                       {u"cache_creation"_s, tokens->cacheCreation}};
}

void readTokens(JsonReader &reader, QLatin1StringView key, std::optional<TokenCount> &into)
{
    if (reader.isNull(key))
        into.reset();
    const auto object = reader.object(key);
    if (!object)
        return;
    TokenCount tokens;
    JsonReader members(*object);
    members.number("input"_L1, tokens.input);
    members.number("output"_L1, tokens.output);
    members.number("cache_read"_L1, tokens.cacheRead);
    members.number("cache_creation"_L1, tokens.cacheCreation);
    if (!members.verdict())
        reader.refuse(key);
    into = tokens;
}

QJsonObject toJson(const Spending &spending)
{
    return {{u"cost_micros"_s, toJson(spending.cost)}, {u"tokens"_s, toJson(spending.tokens)}};
}

void readSpending(JsonReader &reader, QLatin1StringView key, Spending &into)
{
    const auto object = reader.object(key);
    if (!object)
        return;
    JsonReader members(*object);
    members.money("cost_micros"_L1, into.cost);
    readTokens(members, "tokens"_L1, into.tokens);
    if (!members.verdict())
        reader.refuse(key);
}

QJsonObject toJson(const Profile &profile)
{
    return {{u"engine"_s, profile.engine},
            {u"model"_s, profile.model},
            {u"permission_mode"_s, profile.permissionMode},
            {u"allowed_tools"_s, QJsonArray::fromStringList(profile.allowedTools)},
            {u"max_turns"_s, profile.maxTurns},
            {u"max_budget_micros"_s, toJson(profile.maxBudget)},
            {u"claude_program"_s, profile.claudeProgram},
            {u"backend_url"_s, profile.backendUrl}};
}

void readProfile(JsonReader &reader, Profile &into)
{
    const auto object = reader.object("profile"_L1);
    if (!object)
        return;
    JsonReader members(*object);
    members.text("engine"_L1, into.engine);
    members.text("model"_L1, into.model);
    members.text("permission_mode"_L1, into.permissionMode);
    members.texts("allowed_tools"_L1, into.allowedTools);
    members.number("max_turns"_L1, into.maxTurns);
    members.money("max_budget_micros"_L1, into.maxBudget);
    members.text("claude_program"_L1, into.claudeProgram);
    members.text("backend_url"_L1, into.backendUrl);
    if (!members.verdict() || into.engine.isEmpty() || into.permissionMode.isEmpty() || into.maxTurns < 0
        || (into.maxBudget && *into.maxBudget <= base::Money()))
        reader.refuse("profile"_L1);
}

QJsonObject toJson(const StepResult &result)
{
    return {{u"exit_code"_s, toJson(result.exitCode)},
            {u"signal"_s, toJson(result.signal)},
            {u"duration_ms"_s, result.durationMs},
            {u"session_end_hook"_s, result.sessionEndHook},
            {u"warning"_s, result.warning},
            {u"error"_s, result.error}};
}

void readResult(JsonReader &reader, StepResult &into)
{
    const auto object = reader.object("result"_L1);
    if (!object)
        return;
    JsonReader members(*object);
    members.number("exit_code"_L1, into.exitCode);
    members.number("signal"_L1, into.signal);
    members.number("duration_ms"_L1, into.durationMs);
    members.flag("session_end_hook"_L1, into.sessionEndHook);
    members.text("warning"_L1, into.warning);
    members.text("error"_L1, into.error);
    if (!members.verdict())
        reader.refuse("result"_L1);
}

QJsonObject toJson(const Attempt &attempt)
{
    return {{u"exited"_s, attempt.exited},
            {u"closed_after_turn"_s, attempt.closedAfterTurn},
            {u"stop_reason"_s, attempt.stopReason},
            {u"result_error"_s, attempt.resultError},
            {u"turn_warning"_s, attempt.turnWarning},
            {u"waiting_tool"_s, attempt.waitingTool},
            {u"waiting_agent"_s, attempt.waitingAgent}};
}

void readAttempt(JsonReader &reader, Attempt &into)
{
    const auto object = reader.object("attempt"_L1);
    if (!object)
        return;
    JsonReader members(*object);
    members.flag("exited"_L1, into.exited);
    members.flag("closed_after_turn"_L1, into.closedAfterTurn);
    members.text("stop_reason"_L1, into.stopReason);
    members.text("result_error"_L1, into.resultError);
    members.text("turn_warning"_L1, into.turnWarning);
    members.text("waiting_tool"_L1, into.waitingTool);
    members.text("waiting_agent"_L1, into.waitingAgent);
    if (!members.verdict())
        reader.refuse("attempt"_L1);
}

QJsonArray toJson(const QList<ConversationShare> &shares)
{
    QJsonArray array;
    for (const ConversationShare &share : shares)
        array.append(QJsonObject{{u"run"_s, toJson(share.run)},
                                 {u"conversation"_s, toJson(share.conversation)},
                                 {u"before"_s, toJson(share.before)},
                                 {u"latest"_s, toJson(share.latest)}});
    return array;
}

void readShares(JsonReader &reader, const QJsonObject &json, QList<ConversationShare> &into)
{
    const QJsonValue value = json.value("shares"_L1);
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray())
        reader.refuse("shares"_L1);
    into.clear();
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject object = item.toObject();
        JsonReader members(object);
        ConversationShare share;
        members.id("run"_L1, share.run);
        members.id("conversation"_L1, share.conversation);
        readSpending(members, "before"_L1, share.before);
        readSpending(members, "latest"_L1, share.latest);
        if (!members.verdict())
            reader.refuse("shares"_L1);
        into.append(share);
    }
}

QJsonObject environmentOf(const Step &step)
{
    QJsonObject environment;
    for (auto it = step.environment.begin(); it != step.environment.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

/// Reads into a copy, so that a refusal changes nothing.
template <typename Value, typename Read>
Result<> readInto(Value &into, const QJsonObject &json, const Read &read)
{
    Value fresh = into;
    JsonReader reader(json);
    read(reader, fresh);
    const auto verdict = reader.verdict();
    if (verdict)
        into = std::move(fresh);
    return verdict;
}

QJsonObject merged(QJsonObject first, const QJsonObject &second)
{
    for (auto it = second.begin(); it != second.end(); ++it)
        first.insert(it.key(), it.value());
    return first;
}

} // namespace

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject definitionOf(const Session &session)
{
    return {{u"id"_s, toJson(session.id)},           {u"title"_s, session.title},
            {u"project"_s, session.project},         {u"working_folder"_s, session.workingFolder},
            {u"branch"_s, session.branch},           {u"mode"_s, toString(session.mode)},
            {u"profile"_s, toJson(session.profile)}, {u"auto_play"_s, session.autoPlay},
            {u"paused"_s, session.paused},           {u"archived"_s, session.archived},
            {u"parent"_s, toJson(session.parent)},   {u"conversation"_s, toJson(session.conversation)}};
}

QJsonObject derivedOf(const Session &session)
{
    return {{u"user_finished"_s, session.userFinished},   {u"transcript_path"_s, session.transcriptPath},
            {u"active_model"_s, session.activeModel},     {u"status"_s, toString(session.status)},
            {u"status_detail"_s, session.statusDetail},   {u"cost_micros"_s, toJson(session.cost)},
            {u"tokens"_s, toJson(session.tokens)},        {u"removed"_s, toJson(session.removed)},
            {u"created_at"_s, toJson(session.createdAt)}, {u"last_activity"_s, toJson(session.lastActivity)}};
}

Result<> readDefinition(const QJsonObject &json, Session &into)
{
    return readInto(into, json, [](JsonReader &reader, Session &session) {
        reader.text("title"_L1, session.title);
        reader.text("project"_L1, session.project);
        reader.text("working_folder"_L1, session.workingFolder);
        reader.text("branch"_L1, session.branch);
        reader.word("mode"_L1, session.mode, &modeFromString);
        readProfile(reader, session.profile);
        reader.flag("auto_play"_L1, session.autoPlay);
        reader.flag("paused"_L1, session.paused);
        reader.flag("archived"_L1, session.archived);
        reader.id("parent"_L1, session.parent);
        reader.id("conversation"_L1, session.conversation);
    });
}

Result<> readDerived(const QJsonObject &json, Session &into)
{
    return readInto(into, json, [](JsonReader &reader, Session &session) {
        reader.flag("user_finished"_L1, session.userFinished);
        reader.text("transcript_path"_L1, session.transcriptPath);
        reader.text("active_model"_L1, session.activeModel);
        reader.word("status"_L1, session.status, &statusFromString);
        reader.text("status_detail"_L1, session.statusDetail);
        reader.money("cost_micros"_L1, session.cost);
        readTokens(reader, "tokens"_L1, session.tokens);
        readSpending(reader, "removed"_L1, session.removed);
        reader.time("created_at"_L1, session.createdAt);
        reader.time("last_activity"_L1, session.lastActivity);
    });
}

QJsonObject definitionOf(const Step &step)
{
    return {{u"id"_s, toJson(step.id)},
            {u"session"_s, toJson(step.session)},
            {u"position"_s, step.position},
            {u"kind"_s, toString(step.kind)},
            {u"title"_s, step.title},
            {u"text"_s, step.text},
            {u"after_turn"_s, toString(step.afterTurn)},
            {u"conversation"_s, step.conversation ? toJson(*step.conversation) : QJsonValue()},
            {u"fork"_s, step.fork},
            {u"environment"_s, environmentOf(step)},
            {u"timeout_seconds"_s, static_cast<qint64>(step.timeout.count())}};
}

QJsonObject derivedOf(const Step &step)
{
    return {{u"state"_s, toString(step.state)},
            {u"busy"_s, step.busy},
            {u"waiting_for"_s, step.waitingFor},
            {u"waiting_detail"_s, step.waitingDetail},
            {u"run"_s, toJson(step.run)},
            {u"attempts"_s, step.attempts},
            {u"command"_s, step.command},
            {u"started_at"_s, toJson(step.startedAt)},
            {u"ended_at"_s, toJson(step.endedAt)},
            {u"result"_s, toJson(step.result)},
            {u"cost_micros"_s, toJson(step.cost)},
            {u"tokens"_s, toJson(step.tokens)},
            {u"context_tokens"_s, toJson(step.contextTokens)},
            {u"attempt"_s, toJson(step.attempt)},
            {u"shares"_s, toJson(step.shares)}};
}

Result<> readDefinition(const QJsonObject &json, Step &into)
{
    return readInto(into, json, [](JsonReader &reader, Step &step) {
        reader.word("kind"_L1, step.kind, &stepKindFromString);
        reader.text("title"_L1, step.title);
        reader.text("text"_L1, step.text);
        reader.word("after_turn"_L1, step.afterTurn, &afterTurnFromString);
        base::ConversationId conversation = step.conversation.value_or(base::ConversationId());
        reader.id("conversation"_L1, conversation);
        reader.flag("fork"_L1, step.fork);
        step.conversation = conversation.isNull() ? std::nullopt : std::optional(conversation);
        reader.map("environment"_L1, step.environment);
        reader.seconds("timeout_seconds"_L1, step.timeout);
    });
}

Result<> readDerived(const QJsonObject &json, Step &into)
{
    return readInto(into, json, [&json](JsonReader &reader, Step &step) {
        reader.word("state"_L1, step.state, &stepStateFromString);
        reader.flag("busy"_L1, step.busy);
        reader.text("waiting_for"_L1, step.waitingFor);
        reader.text("waiting_detail"_L1, step.waitingDetail);
        reader.id("run"_L1, step.run);
        reader.number("attempts"_L1, step.attempts);
        reader.text("command"_L1, step.command);
        reader.time("started_at"_L1, step.startedAt);
        reader.time("ended_at"_L1, step.endedAt);
        readResult(reader, step.result);
        reader.money("cost_micros"_L1, step.cost);
        readTokens(reader, "tokens"_L1, step.tokens);
        reader.number("context_tokens"_L1, step.contextTokens);
        readAttempt(reader, step.attempt);
        readShares(reader, json, step.shares);
    });
}

} // namespace detail

QJsonObject toJson(const Session &session)
{
    return detail::merged(detail::definitionOf(session), detail::derivedOf(session));
}

QJsonObject toJson(const Step &step)
{
    return detail::merged(detail::definitionOf(step), detail::derivedOf(step));
}

Result<Session> sessionFromJson(const QJsonObject &json)
{
    Session session;
    detail::JsonReader reader(json);
    reader.id("id"_L1, session.id);
    return reader.verdict()
        .and_then([&] { return detail::readDefinition(json, session); })
        .and_then([&] { return detail::readDerived(json, session); })
        .transform([&] { return session; });
}

Result<Step> stepFromJson(const QJsonObject &json)
{
    Step step;
    detail::JsonReader reader(json);
    reader.id("id"_L1, step.id);
    reader.id("session"_L1, step.session);
    reader.number("position"_L1, step.position);
    return reader.verdict()
        .and_then([&] { return detail::readDefinition(json, step); })
        .and_then([&] { return detail::readDerived(json, step); })
        .transform([&] { return step; });
}

} // namespace session
