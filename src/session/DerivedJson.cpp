// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from events about sessions and steps; Json.cpp has what the user decides.
#include "session/Json.h"
#include "session/JsonParts.h"
#include "session/QuestionJson.h"

#include <QJsonArray>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

using detail::toJson; // of ids, hidden by those here

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
    return {{u"exited"_s, attempt.exited},          {u"closed_after_turn"_s, attempt.closedAfterTurn},
            {u"stop_reason"_s, attempt.stopReason}, {u"result_error"_s, attempt.resultError},
            {u"turn_over"_s, attempt.turnOver},     {u"turn_warning"_s, attempt.turnWarning},
            {u"background"_s, attempt.background},  {u"interrupted"_s, attempt.interrupted},
            {u"trouble"_s, attempt.trouble},        {u"limit"_s, attempt.limit}};
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
    members.flag("turn_over"_L1, into.turnOver);
    members.text("turn_warning"_L1, into.turnWarning);
    members.flag("background"_L1, into.background);
    members.flag("interrupted"_L1, into.interrupted);
    members.text("trouble"_L1, into.trouble);
    members.text("limit"_L1, into.limit);
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

template <typename Value>
QJsonArray listOf(const QList<Value> &values)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toJson(value));
    return array;
}

/// Rows of older programs lack the member.
template <typename Value>
void readList(JsonReader &reader, const QJsonObject &json, QLatin1StringView key, QList<Value> &into,
              Result<Value> (*fromJson)(const QJsonObject &))
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray())
        reader.refuse(key);
    into.clear();
    for (const QJsonValue &item : value.toArray()) {
        if (const auto read = fromJson(item.toObject()))
            into.append(*read);
        else
            reader.refuse(key);
    }
}

} // namespace

QJsonObject derivedOf(const Session &session)
{
    return {
        {u"user_finished"_s, session.userFinished},        {u"transcript_path"_s, session.transcriptPath},
        {u"active_model"_s, session.activeModel},          {u"active_permission_mode"_s, session.activePermissionMode},
        {u"status"_s, toString(session.status)},           {u"status_detail"_s, session.statusDetail},
        {u"cost_micros"_s, toJson(session.cost)},          {u"tokens"_s, toJson(session.tokens)},
        {u"removed"_s, toJson(session.removed)},           {u"created_at"_s, toJson(session.createdAt)},
        {u"last_activity"_s, toJson(session.lastActivity)}};
}

Result<> readDerived(const QJsonObject &json, Session &into)
{
    return readInto(into, json, [](JsonReader &reader, Session &session) {
        reader.flag("user_finished"_L1, session.userFinished);
        reader.text("transcript_path"_L1, session.transcriptPath);
        reader.text("active_model"_L1, session.activeModel);
        reader.text("active_permission_mode"_L1, session.activePermissionMode);
        reader.word("status"_L1, session.status, &statusFromString);
        reader.text("status_detail"_L1, session.statusDetail);
        reader.money("cost_micros"_L1, session.cost);
        readTokens(reader, "tokens"_L1, session.tokens);
        readSpending(reader, "removed"_L1, session.removed);
        reader.time("created_at"_L1, session.createdAt);
        reader.time("last_activity"_L1, session.lastActivity);
    });
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
            {u"questions"_s, listOf(step.questions)},
            {u"follow_ups"_s, listOf(step.followUps)},
            {u"attempt"_s, toJson(step.attempt)},
            {u"shares"_s, toJson(step.shares)}};
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
        readList(reader, json, "questions"_L1, step.questions, &questionFromJson);
        readList(reader, json, "follow_ups"_L1, step.followUps, &followUpFromJson);
        readAttempt(reader, step.attempt);
        readShares(reader, json, step.shares);
    });
}

} // namespace session::detail
