// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalSettings.h"

namespace ui {

TerminalSettings terminalSettings(const settings::Values &values)
{
    TerminalSettings out;
    out.fontFamily = values.terminalFont;
    out.fontPixels = values.terminalFontPixels;
    out.scrollbackLines = values.scrollbackLines;
    out.bell = values.bell;
    out.openLinks = values.openLinks;
    out.allowClipboardWrites = values.allowClipboardWrites;
    if (values.terminalColors == settings::ThemeChoice::Light)
        out.colors = TerminalSettings::Colors::Light;
    else if (values.terminalColors == settings::ThemeChoice::Dark)
        out.colors = TerminalSettings::Colors::Dark;
    return out;
}

} // namespace ui
