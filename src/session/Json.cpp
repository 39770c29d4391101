// SPDX-License-Identifier: GPL-3.0-or-later
// What the user decides about sessions and steps; DerivedJson.cpp has what follows from events.
#include "session/Json.h"

#include "session/JsonParts.h"
#include "session/State.h"

#include <QJsonArray>

namespace session {

using namespace Qt::StringLiterals;
using base::Result;

namespace detail {
namespace {

using detail::toJson; // of ids and numbers, hidden by those here

QJsonObject toJson(const Profile &profile)
{
    return {{u"engine"_s, profile.engine},
            {u"model"_s, profile.model},
            {u"permission_mode"_s, profile.permissionMode},
            {u"allowed_tools"_s, QJsonArray::fromStringList(profile.allowedTools)},
            {u"max_turns"_s, profile.maxTurns},
            {u"max_budget_micros"_s, toJson(profile.maxBudget)},
            {u"claude_program"_s, profile.claudeProgram},
            {u"backend_url"_s, profile.backendUrl},
            {u"engine_options"_s, profile.engineOptions}};
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
    if (const auto options = members.object("engine_options"_L1))
        into.engineOptions = *options;
    if (!members.verdict() || into.engine.isEmpty() || into.permissionMode.isEmpty() || into.maxTurns < 0
        || (into.maxBudget && *into.maxBudget <= base::Money()))
        reader.refuse("profile"_L1);
}

QJsonObject environmentOf(const Step &step)
{
    QJsonObject environment;
    for (auto it = step.environment.begin(); it != step.environment.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
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
