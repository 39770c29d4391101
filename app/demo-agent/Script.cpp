// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr char builtInScript[] = R"json({"turns": [
 [{"think": "Reading", "ms": 500},
  {"text": "I'll look at how deliveries are sent today before changing anything."},
  {"tool": "Read", "title": "src/webhooks/dispatcher.ts", "input": {"file_path": "src/webhooks/dispatcher.ts"},
   "output": ["Read 148 lines"], "ms": 400},
  {"think": "Thinking", "ms": 700},
  {"text": "The dispatcher retries after a fixed 5 s and gives up the order on the second attempt. I'll move the schedule into its own module, so that it can be tested with a fake clock, and keep one queue per endpoint."},
  {"tool": "Write", "title": "src/webhooks/retry.ts", "input": {"file_path": "src/webhooks/retry.ts"},
   "output": ["Wrote 38 lines to src/webhooks/retry.ts"], "ms": 500},
  {"tool": "Update", "title": "src/webhooks/dispatcher.ts", "input": {"file_path": "src/webhooks/dispatcher.ts"}, "start": 41,
   "diff": ["   const waiting = this.queues.get(endpoint.id);",
            "-  setTimeout(() => this.send(delivery), 5_000);",
            "+  const delay = nextDelay(delivery.attempt, this.random);",
            "+  waiting.pushFront(delivery, this.clock.now() + delay);",
            "   this.log.append(endpoint.id, delivery.id, 'retry');"], "ms": 600},
  {"tool": "Bash", "title": "npm test -- webhooks", "input": {"command": "npm test -- webhooks"}, "ms": 1500,
   "output": ["✓ test/webhooks/retry.test.ts (14 tests) 312ms", "✓ test/webhooks/order.test.ts (6 tests) 1.2s",
              "Test Files  2 passed (2)", "     Tests  20 passed (20)"]},
  {"think": "Summing up", "ms": 600},
  {"text": "All 20 webhook tests pass. Deliveries now retry with exponential backoff and jitter, and stay in order per endpoint.\n\nThis was the demo agent: no file was changed and no test was run."}],
 [{"think": "Thinking", "ms": 600},
  {"text": "Next are 408 and 429 with a Retry-After header, which should override the computed delay."},
  {"tool": "Bash", "title": "npm test -- webhooks", "input": {"command": "npm test -- webhooks", "description": "Run the webhook tests"},
   "ask": true, "ms": 1200, "output": ["✓ test/webhooks/retry.test.ts (18 tests) 355ms", "✓ test/webhooks/order.test.ts (6 tests) 1.2s"]},
  {"text": "Retry-After is honoured for both statuses; 24 tests pass.\n\nThis was the demo agent: no file was changed and no test was run."}]
]})json";

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray())
        strings << entry.toString();
    return strings;
}

Action toolFrom(const QJsonObject &json)
{
    Action action;
    action.kind = Action::Kind::Tool;
    action.tool = json.value("tool"_L1).toString();
    action.text = json.value("title"_L1).toString();
    action.data = json.value("input"_L1).toObject();
    if (action.data.isEmpty() && !action.text.isEmpty())
        action.data.insert(action.tool == "Bash"_L1 ? u"command"_s : u"file_path"_s, action.text);
    action.output = stringsOf(json.value("output"_L1));
    action.diff = stringsOf(json.value("diff"_L1));
    action.number = json.value("start"_L1).toInt(1);
    action.error = json.value("error"_L1).toString();
    action.ask = json.value("ask"_L1).toBool();
    return action;
}

std::expected<Action, QString> actionFrom(const QJsonObject &json)
{
    using Kind = Action::Kind;
    static const QList<std::pair<QString, Kind>> textual{
        {u"text"_s, Kind::Text}, {u"think"_s, Kind::Think},        {u"hook"_s, Kind::Hook},
        {u"raw"_s, Kind::Raw},   {u"api_error"_s, Kind::ApiError},
    };
    static const QList<std::pair<QString, Kind>> numeric{
        {u"delay"_s, Kind::Delay}, {u"flood"_s, Kind::Flood}, {u"exit"_s, Kind::Exit}, {u"crash"_s, Kind::Crash}};
    Action action;
    bool known = json.contains("tool"_L1);
    if (known)
        action = toolFrom(json);
    for (const auto &[key, kind] : textual) {
        if (!known && json.contains(key)) {
            known = true;
            action.kind = kind;
            action.text = json.value(key).toString();
            action.data = json.value("data"_L1).toObject();
        }
    }
    for (const auto &[key, kind] : numeric) {
        if (!known && json.contains(key)) {
            known = true;
            action.kind = kind;
            action.number = json.value(key).toInt();
        }
    }
    if (!known)
        return std::unexpected(
            u"unknown action %1"_s.arg(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)).left(80)));
    action.ms = json.value("ms"_L1).toInt(0);
    return action;
}

std::expected<Script, QString> scriptFrom(const QByteArray &bytes)
{
    QJsonParseError error{};
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    Script script;
    for (const QJsonValue &entries : json.value("turns"_L1).toArray()) {
        Turn turn;
        for (const QJsonValue &entry : entries.toArray()) {
            const auto action = actionFrom(entry.toObject());
            if (!action)
                return std::unexpected(action.error());
            turn.append(*action);
        }
        script.turns.append(turn);
    }
    if (script.turns.isEmpty())
        return std::unexpected(error.error == QJsonParseError::NoError ? u"it has no turns"_s : error.errorString());
    script.skippedHooks = stringsOf(json.value("skip_hooks"_L1));
    script.skipsAllHooks = json.value("skip_hooks"_L1).toBool();
    script.speed = qMax(0.01, json.value("speed"_L1).toDouble(1));
    script.costPerTurn = json.value("cost"_L1).toDouble(script.costPerTurn);
    return script;
}

} // namespace

std::expected<Script, QString> loadScript()
{
    const QString path = qEnvironmentVariable("GANTRY_DEMO_SCRIPT");
    QFile file(path);
    if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
        return std::unexpected(u"The demo script %1 cannot be read: %2"_s.arg(path, file.errorString()));
    auto script = scriptFrom(path.isEmpty() ? QByteArray(builtInScript) : file.readAll());
    if (!script)
        return std::unexpected(u"The demo script %1 cannot be played: %2."_s.arg(path, script.error()));
    bool isNumber = false;
    const double speed = qEnvironmentVariable("GANTRY_DEMO_SPEED").toDouble(&isNumber);
    if (isNumber && speed > 0)
        script->speed = speed;
    return script;
}

} // namespace demo
