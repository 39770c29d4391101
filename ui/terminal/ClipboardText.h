// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Text from the clipboard as a terminal may be given it: line ends become CR, and no control character but TAB
/// passes, so that the text cannot end a bracketed paste or give commands to the emulator.
[[nodiscard]] QString cleanForPaste(const QString &text);

/// Lines of a paste; a trailing line end opens no further line.
[[nodiscard]] qsizetype pastedLines(const QString &cleaned);

/// Text of the screen as it is wanted elsewhere: without the blanks that fill each row.
[[nodiscard]] QString cleanCopied(const QString &text);

} // namespace ui
