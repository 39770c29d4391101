// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace demo {

/// One thing that happens in a turn. In a script it is one JSON object:
///   {"text": "…"}                          what the agent says
///   {"think": "Reading the code", "ms": 800}   the working line
///   {"delay": 500}
///   {"tool": "Bash", "title": "npm test", "input": {…}, "output": ["…"], "ms": 600, "ask": true, "error": "…"}
///   {"tool": "Update", "title": "a.ts", "diff": [" same", "-old", "+new"], "start": 41}
///   {"hook": "Notification", "data": {…}}
///   {"raw": "bytes as they are"}   {"flood": 1000000}
///   {"api_error": "…"}   {"exit": 3}   {"crash": 9}
struct Action
{
    enum class Kind { Text, Think, Delay, Tool, Hook, Raw, Flood, ApiError, Exit, Crash };

    Kind kind = Kind::Text;
    QString text; ///< Text, Think, Raw, ApiError; Tool: the title; Hook: the event
    QString tool;
    QJsonObject data; ///< Tool: the input
    QStringList output;
    QStringList diff;
    QString error;
    bool ask = false;
    int number = 0; ///< milliseconds, bytes, exit code or signal; diff: first line
    int ms = 0;

    /// What the tool gave back.
    [[nodiscard]] QString result() const { return (diff.isEmpty() ? output : diff).join(u'\n'); }
};

using Turn = QList<Action>;

/// {"turns": [[action…]…], "skip_hooks": ["SessionEnd"] | true, "speed": 1, "cost": 0.02}
struct Script
{
    QList<Turn> turns; ///< one per prompt; the last one is played again
    QStringList skippedHooks;
    bool skipsAllHooks = false;
    double speed = 1; ///< delays are divided by it
    double costPerTurn = 0.0214;

    [[nodiscard]] const Turn &turn(int number) const { return turns[qMin<qsizetype>(number, turns.size() - 1)]; }
    [[nodiscard]] bool skips(const QString &event) const { return skipsAllHooks || skippedHooks.contains(event); }
};

/// The script in the file named by GANTRY_DEMO_SCRIPT, else the built-in one. GANTRY_DEMO_SPEED overrides its speed.
[[nodiscard]] std::expected<Script, QString> loadScript();

} // namespace demo
