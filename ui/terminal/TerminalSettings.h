// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// What the user chose for terminals.
struct TerminalSettings
{
    /// Colours of terminals: those of the application, or always the same.
    enum class Colors { LikeApplication, Light, Dark };

    QString fontFamily = QStringLiteral("DejaVu Sans Mono");
    int fontPixels = 13; ///< at zoom 0
    int scrollbackLines = 5000; ///< 16 bytes per cell of memory in each shown terminal
    Colors colors = Colors::LikeApplication;
    bool bellMarks = true; ///< BEL marks the tab
    bool allowClipboardWrites = false; ///< OSC 52
    bool openLinks = true; ///< Ctrl+click
    bool blinkingCursor = false;

    bool operator==(const TerminalSettings &) const = default;
};

} // namespace ui
