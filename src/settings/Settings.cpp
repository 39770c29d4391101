// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace settings {
namespace {

ThemeChoice themeFrom(const QString &word)
{
    if (word == u"light")
        return ThemeChoice::Light;
    return word == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString toWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

Bell bellFrom(const QString &word)
{
    if (word == u"off")
        return Bell::Off;
    return word == u"sound" ? Bell::Sound : Bell::Mark;
}

QString toWord(Bell bell)
{
    switch (bell) {
    case Bell::Off:
        return QStringLiteral("off");
    case Bell::Sound:
        return QStringLiteral("sound");
    case Bell::Mark:
        break;
    }
    return QStringLiteral("mark");
}

QMap<QString, QString> readShortcuts(QSettings &file)
{
    QMap<QString, QString> shortcuts;
    file.beginGroup(QStringLiteral("shortcuts"));
    for (const QString &name : file.childKeys())
        shortcuts.insert(name, file.value(name).toString());
    file.endGroup();
    return shortcuts;
}

int number(const QSettings &file, const QString &key, int otherwise, int least, int most)
{
    bool ok = false;
    const int value = file.value(key, otherwise).toInt(&ok);
    return ok && value >= least && value <= most ? value : otherwise;
}

QString text(const QSettings &file, const QString &key, const QString &otherwise)
{
    return file.value(key, otherwise).toString();
}

constexpr std::pair<QLatin1StringView, bool Values::*> notificationSwitches[]{
    {QLatin1StringView("notifications/waiting"), &Values::notifyWaiting},
    {QLatin1StringView("notifications/finished"), &Values::notifyFinished},
    {QLatin1StringView("notifications/failed"), &Values::notifyFailed},
    {QLatin1StringView("notifications/limit"), &Values::notifyLimit},
    {QLatin1StringView("notifications/quietHours"), &Values::quietHours},
    {QLatin1StringView("notifications/resumeAtReset"), &Values::resumeAtReset},
};
constexpr QLatin1StringView enginesKey("engines/connections");
constexpr QLatin1StringView maxRunningKey("sessions/maxRunning");
constexpr QLatin1StringView freeMemoryKey("sessions/freeMemoryMb");
constexpr QLatin1StringView memoryLimitKey("sessions/memoryLimitMb");
constexpr QLatin1StringView resumeInterruptedKey("sessions/resumeInterrupted");
constexpr QLatin1StringView quietFromKey("notifications/quietFrom");
constexpr QLatin1StringView quietToKey("notifications/quietTo");
constexpr QLatin1StringView timeFormat("HH:mm");

QTime timeOfDay(const QSettings &file, QLatin1StringView key, const QTime &otherwise)
{
    const QTime time = QTime::fromString(file.value(key).toString(), timeFormat);
    return time.isValid() ? time : otherwise;
}

void readNotifications(const QSettings &file, Values &v)
{
    for (const auto &[key, field] : notificationSwitches)
        v.*field = file.value(key, v.*field).toBool();
    v.quietFrom = timeOfDay(file, quietFromKey, v.quietFrom);
    v.quietTo = timeOfDay(file, quietToKey, v.quietTo);
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
    // The file holds no secrets, but window titles and folders are nobody else's business either.
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

Values Settings::values() const
{
    const QSettings &f = m_file;
    Values v;
    v.theme = themeFrom(text(f, QStringLiteral("appearance/theme"), {}));
    v.activityBarWords = f.value(QStringLiteral("appearance/activityBarWords"), v.activityBarWords).toBool();
    v.compactRows = f.value(QStringLiteral("appearance/compactRows"), v.compactRows).toBool();
    v.terminalFont = text(f, QStringLiteral("terminal/font"), v.terminalFont);
    v.menuBar = f.value(QStringLiteral("appearance/menuBar"), v.menuBar).toBool();
    v.reducedMotion = f.value(QStringLiteral("appearance/reducedMotion"), v.reducedMotion).toBool();
    v.terminalFontPixels = number(f, QStringLiteral("terminal/fontPixels"), v.terminalFontPixels, 6, 64);
    v.scrollbackLines = number(f, QStringLiteral("terminal/scrollbackLines"), v.scrollbackLines, 0, 200'000);
    v.bell = bellFrom(text(f, QStringLiteral("terminal/bell"), {}));
    v.openLinks = f.value(QStringLiteral("terminal/openLinks"), v.openLinks).toBool();
    v.screenReaderMode = f.value(QStringLiteral("terminal/screenReaderMode"), false).toBool();
    v.allowClipboardWrites = f.value(QStringLiteral("terminal/allowClipboardWrites"), false).toBool();
    v.renderer
        = text(f, QStringLiteral("terminal/renderer"), {}) == u"fullscreen" ? Renderer::FullScreen : Renderer::Inline;
    v.terminalColors = themeFrom(text(f, QStringLiteral("terminal/colors"), {}));
    v.claudeProgram = text(f, QStringLiteral("claude/program"), {});
    v.permissionMode = text(f, QStringLiteral("claude/permissionMode"), v.permissionMode);
    v.model = text(f, QStringLiteral("claude/model"), {});
    v.backendUrl = text(f, QStringLiteral("hooks/backendUrl"), {});
    v.backendTokenVariable = text(f, QStringLiteral("hooks/backendTokenVariable"), {});
    v.shortcuts = readShortcuts(m_file);
    v.callbackPort = static_cast<quint16>(number(f, QStringLiteral("hooks/port"), 0, 0, 65535));
    readNotifications(f, v);
    v.maxRunning = number(f, maxRunningKey, 0, 0, 1000);
    v.freeMemoryMb = number(f, freeMemoryKey, v.freeMemoryMb, 0, 1'000'000);
    v.memoryLimitMb = number(f, memoryLimitKey, 0, 0, 1'000'000);
    v.resumeInterrupted = f.value(resumeInterruptedKey, false).toBool();
    v.engines = engines();
    v.askBeforeQuit = f.value(QStringLiteral("window/askBeforeQuit"), v.askBeforeQuit).toBool();
    return v;
}

void Settings::setValues(const Values &v)
{
    QSettings &f = m_file;
    f.setValue(QStringLiteral("appearance/theme"), toWord(v.theme));
    f.setValue(QStringLiteral("appearance/activityBarWords"), v.activityBarWords);
    f.setValue(QStringLiteral("appearance/compactRows"), v.compactRows);
    f.setValue(QStringLiteral("terminal/font"), v.terminalFont);
    f.setValue(QStringLiteral("appearance/menuBar"), v.menuBar);
    f.setValue(QStringLiteral("appearance/reducedMotion"), v.reducedMotion);
    f.setValue(QStringLiteral("terminal/fontPixels"), v.terminalFontPixels);
    f.setValue(QStringLiteral("terminal/scrollbackLines"), v.scrollbackLines);
    f.setValue(QStringLiteral("terminal/bell"), toWord(v.bell));
    f.setValue(QStringLiteral("terminal/openLinks"), v.openLinks);
    f.setValue(QStringLiteral("terminal/screenReaderMode"), v.screenReaderMode);
    f.setValue(QStringLiteral("terminal/allowClipboardWrites"), v.allowClipboardWrites);
    f.setValue(QStringLiteral("terminal/renderer"),
               v.renderer == Renderer::FullScreen ? QStringLiteral("fullscreen") : QStringLiteral("inline"));
    f.setValue(QStringLiteral("terminal/colors"), toWord(v.terminalColors));
    f.setValue(QStringLiteral("claude/program"), v.claudeProgram);
    f.setValue(QStringLiteral("claude/permissionMode"), v.permissionMode);
    f.setValue(QStringLiteral("claude/model"), v.model);
    f.setValue(QStringLiteral("hooks/backendUrl"), v.backendUrl);
    f.setValue(QStringLiteral("hooks/backendTokenVariable"), v.backendTokenVariable);
    f.setValue(QStringLiteral("hooks/port"), v.callbackPort);
    f.remove(QStringLiteral("shortcuts"));
    for (auto it = v.shortcuts.begin(); it != v.shortcuts.end(); ++it)
        f.setValue(QStringLiteral("shortcuts/") + it.key(), it.value());
    for (const auto &[key, field] : notificationSwitches)
        f.setValue(key, v.*field);
    f.setValue(quietFromKey, v.quietFrom.toString(timeFormat));
    f.setValue(quietToKey, v.quietTo.toString(timeFormat));
    f.setValue(maxRunningKey, v.maxRunning);
    f.setValue(freeMemoryKey, v.freeMemoryMb);
    f.setValue(memoryLimitKey, v.memoryLimitMb);
    f.setValue(resumeInterruptedKey, v.resumeInterrupted);
    f.setValue(QStringLiteral("window/askBeforeQuit"), v.askBeforeQuit);
    setEngines(v.engines);
}

QList<EngineConnection> Settings::engines() const
{
    QList<EngineConnection> engines;
    for (const QJsonValue &each : QJsonDocument::fromJson(m_file.value(enginesKey).toByteArray()).array()) {
        if (const auto connection = connectionFromJson(each.toObject()))
            engines.append(*connection);
    }
    return engines;
}

void Settings::setEngines(const QList<EngineConnection> &engines)
{
    QJsonArray all;
    for (const EngineConnection &connection : engines)
        all.append(toJson(connection));
    m_file.setValue(enginesKey, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QVariant Settings::state(const QString &name) const
{
    return m_file.value(QStringLiteral("state/") + name);
}

void Settings::setState(const QString &name, const QVariant &value)
{
    m_file.setValue(QStringLiteral("state/") + name, value);
}

bool Settings::sync()
{
    m_file.sync();
    return m_file.status() == QSettings::NoError;
}

} // namespace settings
