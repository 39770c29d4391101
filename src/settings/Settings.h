// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/EngineConnection.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QTime>
#include <QVariant>

namespace settings {

enum class ThemeChoice { System, Light, Dark };
enum class Renderer { Inline, FullScreen }; ///< Claude's own two renderers
enum class Bell { Off, Mark, Sound };

/// All choices with their defaults; unreadable or out-of-range values fall back to these one by one.
struct Values
{
    ThemeChoice theme = ThemeChoice::System;
    bool activityBarWords = true;
    bool compactRows = false;
    bool menuBar = false;
    bool reducedMotion = false;

    QString terminalFont = QStringLiteral("DejaVu Sans Mono");
    int terminalFontPixels = 13;
    int scrollbackLines = 10'000; ///< 16 bytes a cell in memory
    Bell bell = Bell::Mark;
    bool allowClipboardWrites = false; ///< OSC 52 from programs
    bool openLinks = true; ///< Ctrl+click
    Renderer renderer = Renderer::Inline;
    bool screenReaderMode = false; ///< Claude's own
    /// Colours of the terminal: as the app, always light, always dark.
    ThemeChoice terminalColors = ThemeChoice::System;

    QString claudeProgram; ///< empty: from PATH
    QString permissionMode = QStringLiteral("manual"); ///< for new sessions
    QString model;
    QString backendUrl; ///< events of new sessions go there; empty: nowhere
    QString backendTokenVariable; ///< environment variable with its token; empty: the keychain is asked
    quint16 callbackPort = 0; ///< last one used, tried first so that running sessions find us again
    bool notifyWaiting = true;
    bool notifyFinished = true;
    bool notifyFailed = true;
    bool notifyLimit = true;
    bool quietHours = false;
    QTime quietFrom{22, 0};
    QTime quietTo{7, 0}; ///< before quietFrom: the next morning
    bool resumeAtReset = false; ///< go on by itself after a usage limit
    int maxRunning = 0; ///< sessions at work at once; 0: any number
    int freeMemoryMb = 1000; ///< nothing starts while less is free; 0: that is not looked at
    int memoryLimitMb = 0; ///< of each run, where the system can do that; 0: none
    bool resumeInterrupted = false; ///< at the start of the program
    bool askBeforeQuit = true;
    QList<EngineConnection> engines; ///< in the user's order
    QMap<QString, QString> shortcuts; ///< action name → portable text, only what differs from the defaults

    bool operator==(const Values &) const = default;
};

/// The INI file. Thread: main. Writes are atomic (QSettings locks and renames) and delayed by at most a second.
class Settings
{
public:
    explicit Settings(const QString &file);

    [[nodiscard]] Values values() const;
    void setValues(const Values &values);

    /// Services that sessions may run on, in the user's order. What cannot be read is left out.
    [[nodiscard]] QList<EngineConnection> engines() const;
    void setEngines(const QList<EngineConnection> &engines);

    /// Window state, layouts, last choices per project: small values under a name of the caller's.
    [[nodiscard]] QVariant state(const QString &name) const;
    void setState(const QString &name, const QVariant &value);

    /// Flushes now; false: the file could not be written.
    [[nodiscard]] bool sync();

private:
    mutable QSettings m_file;
};

} // namespace settings
