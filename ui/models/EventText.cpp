// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EventText.h"

#include "base/Money.h"
#include "ui/models/Format.h"

#include <QHash>
#include <QJsonArray>

#include <functional>

namespace ui {

using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

namespace {

constexpr qsizetype maxText = 200;

/// Foreign text as one short line.
QString tidy(const QString &text)
{
    QString line;
    line.reserve(std::min(text.size(), maxText));
    for (const QChar c : text.first(std::min(text.size(), 4 * maxText))) {
        const bool isUnsafe = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        line += isUnsafe ? QChar(u' ') : c;
    }
    line = line.simplified();
    return line.size() > maxText ? line.first(maxText - 1) + u'…' : line;
}

QString text(const QJsonObject &data, QLatin1StringView key)
{
    return tidy(data.value(key).toString());
}

QString join(const QString &head, const QString &tail)
{
    return tail.isEmpty() ? head : head + u": "_s + tail;
}

QString inBrackets(const QString &head, const QString &tail)
{
    return tail.isEmpty() ? head : u"%1 (%2)"_s.arg(head, tail);
}

/// Fields may come at the top level or under "step" / "session".
QString firstText(const QJsonObject &data, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString found = text(data, key); !found.isEmpty())
            return found;
    }
    return {};
}

QString stepWords(const QJsonObject &data)
{
    const QJsonObject step = data.contains("step"_L1) ? data.value("step"_L1).toObject() : data;
    return firstText(step, {"title"_L1, "text"_L1});
}

QString errorWords(const QJsonValue &error)
{
    return error.isObject() ? text(error.toObject(), "message"_L1) : tidy(error.toString());
}

QString exitWords(const QJsonObject &data)
{
    session::StepResult result;
    if (data.value("signal"_L1).isDouble())
        result.signal = data.value("signal"_L1).toInt();
    else if (data.value("exit_code"_L1).isDouble())
        result.exitCode = data.value("exit_code"_L1).toInt();
    QStringList parts;
    if (const QString words = Format::exitWords(result); !words.isEmpty())
        parts << words;
    if (data.value("duration_ms"_L1).isDouble())
        parts << Format::duration(std::chrono::milliseconds(data.value("duration_ms"_L1).toInteger()));
    return parts.join(u", "_s);
}

QString costWords(const QJsonObject &data)
{
    QStringList parts;
    if (data.value("total_cost_micros"_L1).isDouble())
        parts << base::Money::fromMicros(data.value("total_cost_micros"_L1).toInteger()).toString();
    session::TokenCount tokens;
    tokens.input = data.value("input_tokens"_L1).toInteger();
    tokens.output = data.value("output_tokens"_L1).toInteger();
    tokens.cacheRead = data.value("cache_read_tokens"_L1).toInteger();
    tokens.cacheCreation = data.value("cache_creation_tokens"_L1).toInteger();
    parts << Format::tokens(tokens);
    return parts.join(u", "_s);
}

using Line = std::function<QString(const QJsonObject &)>;

struct Kind
{
    EventCategory category;
    QString icon;
    Line line;
};

using Kinds = QHash<QString, Kind>;

Line tool(const QString &pattern)
{
    return [pattern](const QJsonObject &data) {
        const QString name = firstText(data, {"tool_name"_L1});
        return pattern.arg(join(name.isEmpty() ? EventText::tr("Tool") : name,
                                EventText::toolTarget(data.value("tool_input"_L1).toObject())));
    };
}

Line withBrackets(const QString &head, QLatin1StringView key)
{
    return [=](const QJsonObject &data) { return inBrackets(head, text(data, key)); };
}

Line withText(const QString &head, QLatin1StringView key)
{
    return [=](const QJsonObject &data) { return join(head, text(data, key)); };
}

void addHooks(Kinds &kinds)
{
    kinds[u"SessionStart"_s] = {EventCategory::Sessions, u"hook"_s, withBrackets(u"SessionStart"_s, "source"_L1)};
    kinds[u"SessionEnd"_s] = {EventCategory::Sessions, u"hook"_s, withBrackets(u"SessionEnd"_s, "reason"_L1)};
    kinds[u"PreCompact"_s] = {EventCategory::Sessions, u"hook"_s, withBrackets(u"PreCompact"_s, "trigger"_L1)};
    kinds[u"PostCompact"_s] = {EventCategory::Sessions, u"hook"_s, withBrackets(u"PostCompact"_s, "trigger"_L1)};
    const auto modelSwitch = [](const QString &head) -> Line {
        return [head](const QJsonObject &data) { return join(head, text(data, "to_model"_L1)); };
    };
    kinds[u"PreModelSwitch"_s] = {EventCategory::Sessions, u"hook"_s, modelSwitch(u"PreModelSwitch"_s)};
    kinds[u"PostModelSwitch"_s] = {EventCategory::Sessions, u"hook"_s, modelSwitch(u"PostModelSwitch"_s)};

    kinds[u"UserPromptSubmit"_s] = {EventCategory::Turns, u"prompt"_s, withText(EventText::tr("Prompt"), "prompt"_L1)};
    kinds[u"Stop"_s]
        = {EventCategory::Turns, u"check"_s, withText(EventText::tr("Turn ended"), "last_assistant_message"_L1)};
    kinds[u"StopFailure"_s]
        = {EventCategory::Turns, u"statusFailed"_s, [](const QJsonObject &data) {
               return join(EventText::tr("Turn failed"), firstText(data, {"last_assistant_message"_L1, "error"_L1}));
           }};
    kinds[u"SubagentStart"_s]
        = {EventCategory::Turns, u"parallel"_s, withBrackets(EventText::tr("Subagent started"), "agent_type"_L1)};
    kinds[u"SubagentStop"_s]
        = {EventCategory::Turns, u"parallel"_s, withBrackets(EventText::tr("Subagent ended"), "agent_type"_L1)};

    kinds[u"PreToolUse"_s] = {EventCategory::Tools, u"shell"_s, tool(u"%1"_s)};
    kinds[u"PostToolUse"_s] = {EventCategory::Tools, u"check"_s, tool(EventText::tr("Done: %1"))};
    kinds[u"PostToolUseFailure"_s] = {EventCategory::Tools, u"statusFailed"_s, tool(EventText::tr("Failed: %1"))};
    kinds[u"PostToolBatch"_s]
        = {EventCategory::Tools, u"check"_s, [](const QJsonObject &data) {
               const auto calls = data.value("tool_calls"_L1).toArray().size();
               return calls == 1 ? EventText::tr("1 tool call done") : EventText::tr("%1 tool calls done").arg(calls);
           }};

    kinds[u"PermissionRequest"_s] = {EventCategory::Questions, u"statusWaiting"_s, tool(EventText::tr("Allow %1"))};
    kinds[u"PermissionDenied"_s] = {EventCategory::Questions, u"statusCancelled"_s, tool(EventText::tr("Denied: %1"))};
    kinds[u"Notification"_s]
        = {EventCategory::Questions, u"notifications"_s, withText(EventText::tr("Notification"), "message"_L1)};
}

Line edited(const QString &head)
{
    return [head](const QJsonObject &data) {
        QStringList fields = data.keys();
        fields.removeAll(u"step"_s);
        fields.removeAll(u"session"_s);
        return join(head, tidy(fields.join(u", "_s)));
    };
}

void addSteps(Kinds &kinds)
{
    const auto step = [](const QString &head) -> Line {
        return [head](const QJsonObject &data) { return join(head, stepWords(data)); };
    };
    const auto plain = [](const QString &head) -> Line { return [head](const QJsonObject &) { return head; }; };
    kinds[eventtype::sessionCreated]
        = {EventCategory::Sessions, u"add"_s, withText(EventText::tr("Session created"), "title"_L1)};
    kinds[eventtype::sessionEdited] = {EventCategory::Sessions, u"edit"_s, edited(EventText::tr("Session changed"))};
    kinds[eventtype::sessionFinished]
        = {EventCategory::Sessions, u"check"_s, plain(EventText::tr("Session marked as finished"))};
    kinds[eventtype::sessionRemoved] = {EventCategory::Sessions, u"remove"_s, plain(EventText::tr("Session removed"))};
    kinds[eventtype::stepAdded] = {EventCategory::Steps, u"add"_s, step(EventText::tr("Step added"))};
    kinds[eventtype::stepEdited] = {EventCategory::Steps, u"edit"_s, edited(EventText::tr("Step changed"))};
    kinds[eventtype::stepMoved]
        = {EventCategory::Steps, u"drag"_s, [](const QJsonObject &data) {
               return EventText::tr("Step moved to place %1").arg(data.value("to"_L1).toInt() + 1);
           }};
    kinds[eventtype::stepRemoved] = {EventCategory::Steps, u"remove"_s, step(EventText::tr("Step removed"))};
    kinds[eventtype::stepReset] = {EventCategory::Steps, u"retry"_s, plain(EventText::tr("Step set back to pending"))};
    kinds[eventtype::stopRequested] = {EventCategory::Runs, u"stop"_s, [](const QJsonObject &data) {
                                           const QString reason = text(data, "reason"_L1);
                                           if (reason == "user"_L1)
                                               return EventText::tr("Stop requested by you");
                                           if (reason == "timeout"_L1)
                                               return EventText::tr("Stop requested: the time limit is over");
                                           if (reason == "quit"_L1)
                                               return EventText::tr("Stop requested on quitting");
                                           return inBrackets(EventText::tr("Stop requested"), reason);
                                       }};
}

void addRuns(Kinds &kinds)
{
    kinds[eventtype::runStarting]
        = {EventCategory::Runs, u"play"_s, withBrackets(EventText::tr("Starting"), "engine"_L1)};
    kinds[eventtype::runStarted] = {EventCategory::Runs, u"play"_s, withText(EventText::tr("Started"), "command"_L1)};
    kinds[eventtype::runFailedToStart]
        = {EventCategory::Runs, u"statusFailed"_s, [](const QJsonObject &data) {
               return join(EventText::tr("Could not start"), errorWords(data.value("error"_L1)));
           }};
    kinds[eventtype::runExited] = {EventCategory::Runs, u"stop"_s, [](const QJsonObject &data) {
                                       return join(EventText::tr("Ended"), exitWords(data));
                                   }};
    kinds[eventtype::closedAfterTurn] = {EventCategory::Runs, u"check"_s, [](const QJsonObject &) {
                                             return EventText::tr("Closed because the turn ended");
                                         }};
    kinds[eventtype::hookMissing] = {EventCategory::Runs, u"warning"_s, [](const QJsonObject &) {
                                         return EventText::tr("The SessionEnd hook did not arrive");
                                     }};
    kinds[eventtype::runInterrupted]
        = {EventCategory::Runs, u"statusInterrupted"_s, [](const QJsonObject &) {
               return EventText::tr("Interrupted: the program is gone without an exit record");
           }};
    kinds[eventtype::runResult] = {EventCategory::Runs, u"info"_s, [](const QJsonObject &data) {
                                       const bool failed = data.value("is_error"_L1).toBool();
                                       return join(failed ? EventText::tr("Result: error") : EventText::tr("Result"),
                                                   firstText(data, {"result"_L1, "subtype"_L1}));
                                   }};
    kinds[u"execution_progress"_s] = {EventCategory::Runs, u"engineExecutionApi"_s,
                                      [](const QJsonObject &data) { return text(data, "words"_L1); }};
    kinds[u"execution_step"_s]
        = {EventCategory::Steps, u"check"_s, [](const QJsonObject &data) {
               return EventText::tr("Step %1 of %2 ended with exit code %3 after %4")
                   .arg(data.value("place"_L1).toInt())
                   .arg(data.value("total"_L1).toInt())
                   .arg(data.value("exit_code"_L1).toInt())
                   .arg(Format::duration(std::chrono::milliseconds(data.value("duration_ms"_L1).toInteger())));
           }};
    kinds[eventtype::costUpdated]
        = {EventCategory::Costs, u"cost"_s, [](const QJsonObject &data) {
               return join(data.value("baseline"_L1).toBool() ? EventText::tr("Cost before this run")
                                                              : EventText::tr("Cost so far"),
                           costWords(data));
           }};
}

/// Made anew when asked for the first time only: a language change needs a restart.
const Kinds &kinds()
{
    static const Kinds table = [] {
        Kinds made;
        addHooks(made);
        addSteps(made);
        addRuns(made);
        return made;
    }();
    return table;
}

} // namespace

QString EventText::line(const session::Event &event)
{
    const auto found = kinds().constFind(event.type);
    if (found != kinds().cend())
        return found->line(event.data);
    const QString type = tidy(event.type);
    return type.isEmpty() ? tr("Event without a type") : type;
}

EventCategory EventText::category(const QString &type)
{
    const auto found = kinds().constFind(type);
    return found == kinds().cend() ? EventCategory::Other : found->category;
}

QString EventText::icon(const session::Event &event)
{
    const auto found = kinds().constFind(event.type);
    if (found != kinds().cend())
        return found->icon;
    return event.source == "hook"_L1 ? u"hook"_s : u"info"_s;
}

QString EventText::categoryName(EventCategory category)
{
    switch (category) {
    case EventCategory::Sessions:
        return tr("Session");
    case EventCategory::Turns:
        return tr("Prompts and turns");
    case EventCategory::Tools:
        return tr("Tools");
    case EventCategory::Questions:
        return tr("Questions");
    case EventCategory::Steps:
        return tr("Steps");
    case EventCategory::Runs:
        return tr("Runs");
    case EventCategory::Costs:
        return tr("Costs");
    case EventCategory::Other:
        return tr("Other");
    }
    return {};
}

QList<EventCategory> EventText::categories()
{
    return {EventCategory::Sessions, EventCategory::Turns, EventCategory::Tools, EventCategory::Questions,
            EventCategory::Steps,    EventCategory::Runs,  EventCategory::Costs, EventCategory::Other};
}

QString EventText::toolTarget(const QJsonObject &toolInput)
{
    static constexpr std::array keys{"command"_L1,     "file_path"_L1, "notebook_path"_L1, "path"_L1,
                                     "pattern"_L1,     "url"_L1,       "query"_L1,         "skill"_L1,
                                     "description"_L1, "prompt"_L1,    "plan"_L1};
    for (const QLatin1StringView key : keys) {
        if (const QString found = text(toolInput, key); !found.isEmpty())
            return found;
    }
    const QJsonArray questions = toolInput.value("questions"_L1).toArray();
    return questions.isEmpty() ? QString() : text(questions.first().toObject(), "question"_L1);
}

} // namespace ui
