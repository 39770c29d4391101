// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"
#include "ui/terminal/TerminalSettings.h"

namespace ui {

/// The colours of a terminal and the file the emulator reads them from.
struct TerminalLook
{
    TerminalColors colors;
    QString schemeFile;
};

/// Those of @p theme unless the user wants terminals always light or always dark.
[[nodiscard]] TerminalLook terminalLook(const TerminalSettings &settings, const Theme &theme);

} // namespace ui
