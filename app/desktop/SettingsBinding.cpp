// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SettingsBinding.h"

namespace app {

using settings::ThemeChoice;
using settings::Values;
using ui::SettingsValues;

namespace {

const QString accentKey = QStringLiteral("appearance/accent");
constexpr QLatin1StringView systemWord("system");

SettingsValues::TerminalColors toPageColors(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return SettingsValues::TerminalColors::Light;
    case ThemeChoice::Dark:
        return SettingsValues::TerminalColors::Dark;
    case ThemeChoice::System:
        break;
    }
    return SettingsValues::TerminalColors::LikeTheApp;
}

ThemeChoice fromPageColors(SettingsValues::TerminalColors colors)
{
    switch (colors) {
    case SettingsValues::TerminalColors::Light:
        return ThemeChoice::Light;
    case SettingsValues::TerminalColors::Dark:
        return ThemeChoice::Dark;
    case SettingsValues::TerminalColors::LikeTheApp:
        break;
    }
    return ThemeChoice::System;
}

} // namespace

SettingsValues toPage(const Values &v)
{
    SettingsValues page;
    page.terminalFontFamily = v.terminalFont;
    page.terminalFontSize = v.terminalFontPixels;
    page.terminalColors = toPageColors(v.terminalColors);
    page.scrollbackLines = v.scrollbackLines;
    page.bell = static_cast<SettingsValues::Bell>(v.bell);
    page.clipboardWrites = v.allowClipboardWrites;
    page.openLinks = v.openLinks;
    page.renderer = v.renderer == settings::Renderer::FullScreen ? SettingsValues::Renderer::Fullscreen
                                                                 : SettingsValues::Renderer::Inline;
    page.screenReaderMode = v.screenReaderMode;
    page.backendUrl = v.backendUrl;
    page.backendTokenEnv = v.backendTokenVariable;
    page.permissionMode = v.permissionMode;
    page.claudeProgram = v.claudeProgram;
    page.theme = static_cast<SettingsValues::Theme>(v.theme);
    page.wordsInActivityBar = v.activityBarWords;
    page.density = v.compactRows ? SettingsValues::Density::Dense : SettingsValues::Density::Standard;
    page.menuBar = v.menuBar;
    page.reducedMotion = v.reducedMotion;
    page.budgetSession = v.budgetSession;
    page.budgetDay = v.budgetDay;
    page.budgetWeek = v.budgetWeek;
    page.budgetMonth = v.budgetMonth;
    page.budgetStopsRunning = v.budgetStopsRunning;
    page.maxRunning = v.maxRunning;
    page.freeMemoryMb = v.freeMemoryMb;
    page.memoryLimitMb = v.memoryLimitMb;
    page.resumeInterrupted = v.resumeInterrupted;
    page.askBeforeQuit = v.askBeforeQuit;
    page.notifyWaiting = v.notifyWaiting;
    page.notifyFinished = v.notifyFinished;
    page.notifyFailed = v.notifyFailed;
    page.notifyLimit = v.notifyLimit;
    page.quietHours = v.quietHours;
    page.quietFrom = v.quietFrom;
    page.quietTo = v.quietTo;
    page.resumeAtReset = v.resumeAtReset;
    page.shortcuts = v.shortcuts;
    for (const settings::EngineConnection &each : v.engines)
        page.engines.append({each.name, each.kind, each.url, each.auth, each.secret, each.enabled, each.options});
    return page;
}

Values fromPage(const SettingsValues &page, const Values &stored)
{
    Values v = stored;
    v.terminalFont = page.terminalFontFamily;
    v.terminalFontPixels = page.terminalFontSize;
    v.terminalColors = fromPageColors(page.terminalColors);
    v.scrollbackLines = page.scrollbackLines;
    v.bell = static_cast<settings::Bell>(page.bell);
    v.allowClipboardWrites = page.clipboardWrites;
    v.openLinks = page.openLinks;
    v.renderer = page.renderer == SettingsValues::Renderer::Fullscreen ? settings::Renderer::FullScreen
                                                                       : settings::Renderer::Inline;
    v.screenReaderMode = page.screenReaderMode;
    v.backendUrl = page.backendUrl;
    v.backendTokenVariable = page.backendTokenEnv;
    v.permissionMode = page.permissionMode;
    v.claudeProgram = page.claudeProgram;
    v.theme = static_cast<ThemeChoice>(page.theme);
    v.activityBarWords = page.wordsInActivityBar;
    v.compactRows = page.density == SettingsValues::Density::Dense;
    v.menuBar = page.menuBar;
    v.reducedMotion = page.reducedMotion;
    v.budgetSession = page.budgetSession;
    v.budgetDay = page.budgetDay;
    v.budgetWeek = page.budgetWeek;
    v.budgetMonth = page.budgetMonth;
    v.budgetStopsRunning = page.budgetStopsRunning;
    v.maxRunning = page.maxRunning;
    v.freeMemoryMb = page.freeMemoryMb;
    v.memoryLimitMb = page.memoryLimitMb;
    v.resumeInterrupted = page.resumeInterrupted;
    v.askBeforeQuit = page.askBeforeQuit;
    v.notifyWaiting = page.notifyWaiting;
    v.notifyFinished = page.notifyFinished;
    v.notifyFailed = page.notifyFailed;
    v.notifyLimit = page.notifyLimit;
    v.quietHours = page.quietHours;
    v.quietFrom = page.quietFrom;
    v.quietTo = page.quietTo;
    v.resumeAtReset = page.resumeAtReset;
    v.shortcuts = page.shortcuts;
    v.engines.clear();
    for (const ui::EngineEntry &each : page.engines)
        v.engines.append({each.name, each.kind, each.url, each.auth, each.secret, each.enabled, each.options});
    return v;
}

ui::ThemeMode themeMode(const Values &values)
{
    switch (values.theme) {
    case ThemeChoice::Light:
        return ui::ThemeMode::Light;
    case ThemeChoice::Dark:
        return ui::ThemeMode::Dark;
    case ThemeChoice::System:
        break;
    }
    return ui::ThemeMode::System;
}

ui::AccentSource accentSource(const settings::Settings &settings)
{
    return settings.state(accentKey).toString() == systemWord ? ui::AccentSource::System : ui::AccentSource::Gantry;
}

void setAccentSource(settings::Settings &settings, ui::AccentSource source)
{
    settings.setState(accentKey, source == ui::AccentSource::System ? QString(systemWord) : QStringLiteral("gantry"));
}

engines::LocalChoices localChoices(const Values &values, bool dark, QSize grid)
{
    const bool darkTerminal
        = values.terminalColors == ThemeChoice::System ? dark : values.terminalColors == ThemeChoice::Dark;
    engines::LocalChoices choices;
    choices.claudeProgram = values.claudeProgram;
    choices.theme = darkTerminal ? claude::RunSettings::Theme::Dark : claude::RunSettings::Theme::Light;
    choices.screen = values.renderer == settings::Renderer::FullScreen ? claude::RunSettings::Screen::Full
                                                                       : claude::RunSettings::Screen::Inline;
    choices.screenReader = values.screenReaderMode;
    if (grid.width() >= 20 && grid.height() >= 5) {
        choices.columns = grid.width();
        choices.rows = grid.height();
    }
    return choices;
}

} // namespace app
