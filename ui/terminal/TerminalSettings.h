// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Settings.h"

#include <QString>

namespace ui {

/// What the user chose for terminals.
struct TerminalSettings
{
    /// Colours of terminals: those of the application, or always the same.
    enum class Colors { LikeApplication, Light, Dark };

    QString fontFamily = QStringLiteral("DejaVu Sans Mono");
    int fontPixels = 13; ///< at zoom 0
    int scrollbackLines = 10'000; ///< 16 bytes per cell of memory in each shown terminal
    Colors colors = Colors::LikeApplication;
    settings::Bell bell = settings::Bell::Mark;
    bool openLinks = true; ///< Ctrl+click
    bool allowClipboardWrites = false; ///< OSC 52

    bool operator==(const TerminalSettings &) const = default;
};

[[nodiscard]] TerminalSettings terminalSettings(const settings::Values &values);

} // namespace ui
