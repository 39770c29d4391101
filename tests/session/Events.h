// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Event.h"
#include "session/State.h"

#include <QJsonArray>
#include <QTimeZone>

namespace events {

using namespace Qt::StringLiterals;

inline const base::SessionId sessionId{u"s1"_s};
inline const base::StepId stepId{u"step1"_s};
inline const QDateTime noon{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()};

/// For QCOMPARE, which would take our toString(), that returns a QString, for its own.
template <typename Enum>
QString word(Enum value)
{
    return session::toString(value);
}

/// Events about the one step of these tests, a second apart.
inline session::Event make(const QString &type, const QJsonObject &data = {}, const QString &source = u"engine"_s,
                           const base::StepId &step = stepId)
{
    static int seconds = 0;
    session::Event event;
    event.session = sessionId;
    event.step = step;
    event.source = source;
    event.type = type;
    event.data = data;
    event.at = noon.addSecs(++seconds);
    return event;
}

inline session::Event user(const QString &type, const QJsonObject &data = {}, const base::StepId &step = stepId)
{
    return make(type, data, u"user"_s, step);
}

inline session::Event engine(const QString &type, QJsonObject data = {}, const QString &run = u"run1"_s)
{
    data.insert(u"run"_s, run);
    return make(type, data, u"engine"_s);
}

inline session::Event hook(const QString &type, QJsonObject data = {})
{
    if (!data.contains(u"session_id"_s))
        data.insert(u"session_id"_s, u"conversation1"_s);
    data.insert(u"hook_event_name"_s, type);
    return make(type, data, u"hook"_s);
}

inline session::Event created(const QJsonObject &more = {})
{
    QJsonObject data{{u"project"_s, u"/tmp/project"_s}, {u"title"_s, u"Title"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        data.insert(it.key(), it.value());
    return user(u"session_created"_s, data, {});
}

inline session::Event added(const QString &kind = u"claude"_s, const base::StepId &step = stepId,
                            const QString &text = u"Do it"_s)
{
    return user(u"step_added"_s, {{u"kind"_s, kind}, {u"text"_s, text}}, step);
}

inline session::Event starting(const QString &run = u"run1"_s)
{
    return engine(u"run_starting"_s, {{u"engine"_s, u"local"_s}}, run);
}

inline session::Event started(const QString &run = u"run1"_s)
{
    return engine(u"run_started"_s, {{u"conversation"_s, u"conversation1"_s}, {u"command"_s, u"claude < prompt"_s}},
                  run);
}

inline session::Event exited(int code = 0, const QString &run = u"run1"_s)
{
    return engine(u"run_exited"_s, {{u"exit_code"_s, code}, {u"duration_ms"_s, 1200}}, run);
}

inline session::Event killed(int signal, const QString &run = u"run1"_s)
{
    return engine(u"run_exited"_s, {{u"signal"_s, signal}, {u"duration_ms"_s, 1200}}, run);
}

inline session::Event ended(const QString &reason = u"other"_s)
{
    return hook(u"SessionEnd"_s, {{u"reason"_s, reason}});
}

/// A background session whose step runs; its prompt is at work.
inline QList<session::Event> background(const QString &text = u"Do it"_s)
{
    return {created({{u"mode"_s, u"agentic"_s}}), added(u"claude"_s, stepId, text), starting(), started()};
}

inline session::Event asked(const QString &id, const QString &tool = u"Bash"_s,
                            const QJsonObject &input = {{u"command"_s, u"make"_s}})
{
    auto event = engine(u"question_asked"_s,
                        {{u"question"_s, id}, {u"channel"_s, u"control"_s}, {u"tool"_s, tool}, {u"input"_s, input}});
    event.sourceId = u"run1:question:"_s + id;
    return event;
}

inline session::Event answered(const QString &id, const QString &decision = u"allow"_s)
{
    auto event = user(u"question_answered"_s, {{u"run"_s, u"run1"_s}, {u"question"_s, id}, {u"decision"_s, decision}});
    event.sourceId = id + u":answered"_s;
    return event;
}

/// PermissionRequest with an id, as gantry-hook sends it.
inline session::Event hookAsks(const QString &id, const QString &tool = u"Bash"_s,
                               const QJsonObject &input = {{u"command"_s, u"make"_s}}, const QString &agent = {})
{
    QJsonObject data{{u"tool_name"_s, tool}, {u"tool_input"_s, input}};
    if (!agent.isEmpty())
        data.insert(u"agent_id"_s, agent);
    auto event = hook(u"PermissionRequest"_s, data);
    event.sourceId = id;
    return event;
}

inline session::Event followUp(const QString &word, const QString &id, const QString &text = u"And then?"_s)
{
    return engine(u"follow_up_"_s + word, {{u"follow_up"_s, id}, {u"text"_s, text}});
}

inline session::Event result(bool isError = false)
{
    return engine(u"run_result"_s, {{u"is_error"_s, isError}, {u"errors"_s, QJsonArray{u"it went wrong"_s}}});
}

/// Applies all, in order; the first refusal is the answer.
inline base::Result<session::Snapshot> play(const QList<session::Event> &events, session::Snapshot snapshot = {})
{
    for (const session::Event &event : events) {
        auto after = session::apply(snapshot, event);
        if (!after)
            return after;
        snapshot = *after;
    }
    return snapshot;
}

} // namespace events
