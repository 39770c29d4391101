// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>

namespace ui {

/// Keys a program in a terminal needs for itself: Ctrl+letter, Alt+letter, Esc, Tab, F1 to F10, F12, arrows with one
/// modifier, Ctrl+Space, Ctrl+Enter, Ctrl+Shift+Minus, and plain keys.
[[nodiscard]] bool isTerminalKey(const QKeySequence &keys);
/// Ctrl+Shift+U and Ctrl+Shift+E, which input methods use.
[[nodiscard]] bool isInputMethodKey(const QKeySequence &keys);
/// Why nobody may have @p keys, in words; nothing when they are free for the program.
[[nodiscard]] std::optional<QString> reservedReason(const QKeySequence &keys);

} // namespace ui
