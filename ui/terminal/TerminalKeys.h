// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QKeyCombination>

#include <optional>

class QKeyEvent;

namespace ui {

/// True for keys that belong to the program in the terminal, whatever shortcuts the application has: no action may
/// have one of these.
[[nodiscard]] bool terminalOwns(QKeyCombination keys);

/// How far a key moves the view instead of going to the program.
enum class ScrollKey { PageUp, PageDown, Start, End };
[[nodiscard]] std::optional<ScrollKey> scrollKey(QKeyCombination keys);

/// What a key sends where the emulator's own table is wrong or silent; nothing: its table is right.
[[nodiscard]] std::optional<QByteArray> keyBytes(QKeyCombination keys);

/// The key with its modifiers, without those that say only where on the keyboard it is.
[[nodiscard]] QKeyCombination combinationOf(const QKeyEvent &event);

} // namespace ui
