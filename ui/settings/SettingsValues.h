// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/EngineEntry.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QTime>

namespace ui {

/// What is chosen for sandboxes. Keys are no part of it.
struct SandboxFields
{
    QString domain = QStringLiteral("e2b.app");
    QString apiUrl; ///< empty: made from the domain
    QString sandboxUrl;
    QString templateName = QStringLiteral("anthropic-claude-code");
    QString workFolder = QStringLiteral("/workspace");
    int minutes = 60;
    bool update = true;
    bool bySize = false; ///< cost by processors and memory, else by the hour
    double hourly = 0.10; ///< dollars, like the next two
    double vcpuSecond = 0.000014;
    double gibSecond = 0.0000045;

    bool operator==(const SandboxFields &) const = default;
};

/// Everything the settings page shows and changes. A plain value: the program binds it to what it keeps.
struct SettingsValues
{
    enum class Theme { System, Light, Dark };
    enum class TerminalColors { LikeTheApp, Light, Dark };
    enum class Bell { Off, Mark, Sound };
    enum class Renderer { Inline, Fullscreen };
    enum class Density { Standard, Dense };

    // Terminal
    QString terminalFontFamily = QStringLiteral("DejaVu Sans Mono");
    int terminalFontSize = 13; ///< px
    TerminalColors terminalColors = TerminalColors::LikeTheApp;
    int scrollbackLines = 10'000;
    Bell bell = Bell::Mark;
    bool clipboardWrites = false; ///< programs may set the clipboard (OSC 52)
    bool openLinks = true; ///< Ctrl+click opens addresses
    Renderer renderer = Renderer::Inline;
    bool screenReaderMode = false; ///< Claude's own, for new sessions

    // Hooks
    QString backendUrl; ///< empty: events stay here
    QString backendTokenEnv; ///< name of the environment variable that holds the token

    // Permissions
    QString permissionMode = QStringLiteral("manual"); ///< the CLI's word

    // Notifications
    bool notifyWaiting = true;
    bool notifyFinished = true;
    bool notifyFailed = true;
    bool notifyLimit = true;
    bool quietHours = false;
    QTime quietFrom{22, 0};
    QTime quietTo{7, 0}; ///< before quietFrom: the next morning
    bool resumeAtReset = false; ///< go on by itself after a usage limit

    // Sessions
    int maxRunning = 0; ///< at once; 0: any number
    int freeMemoryMb = 1000; ///< nothing starts while less is free; 0: that is not looked at
    int memoryLimitMb = 0; ///< of each run; 0: none
    bool resumeInterrupted = false; ///< at the start of the program

    // Budgets, in dollars; 0: any amount
    double budgetSession = 0;
    double budgetDay = 0;
    double budgetWeek = 0;
    double budgetMonth = 0;
    bool budgetStopsRunning = false; ///< at 100 %; else only new runs are held

    // Programs
    QString claudeProgram; ///< empty: found in PATH

    SandboxFields sandboxes;
    // Engines
    QList<EngineEntry> engines;

    // Appearance
    Theme theme = Theme::System;
    bool systemAccent = false; ///< the desktop's accent colour where it can be read; else ours
    bool wordsInActivityBar = true;
    Density density = Density::Standard;
    bool menuBar = false;
    bool reducedMotion = false;

    // Leaving
    bool askBeforeQuit = true;

    // Keyboard: only what differs from the defaults
    QMap<QString, QString> shortcuts;

    bool operator==(const SettingsValues &) const = default;
};

/// What the Hooks page reports; not settings, and set whenever it changes.
struct HookFacts
{
    struct EventCount
    {
        QString name; ///< "SessionStart"
        qint64 count = 0;
        QDateTime lastSeen; ///< invalid: never
    };
    struct ParkedRow
    {
        QString id;
        QString text; ///< "SessionEnd of Retry failed webhooks"
        QString reason; ///< "The backend refused it: 403"
        QDateTime since;
    };

    QString address; ///< "127.0.0.1:41873"; empty: not listening
    QString fault; ///< why it does not listen
    QList<EventCount> events;
    int outboxWaiting = 0;
    QString outboxState; ///< "next try in 40 s"
    QList<ParkedRow> parked;
};

} // namespace ui
