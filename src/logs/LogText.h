// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogLine.h"

#include <QByteArrayView>

namespace logs {

/// How the bytes of a log turn into lines.
enum class Reading {
    Plain, ///< line by line; colours and overwritten lines are understood
    Terminal, ///< the program moved the cursor about: only a terminal emulator can read it
};

/// Looks for cursor movement between lines, screen clearing and the alternate screen in the first part of a log.
[[nodiscard]] Reading readingOf(QByteArrayView head);

/// Longer lines are cut here, at a character boundary.
inline constexpr qsizetype maxLineBytes = 16 * 1024;

/// The bytes of one line, without its line feed, as text: colours become spans, "\r" and backspace overwrite, every
/// other control sequence is removed, bytes that are not UTF-8 become U+FFFD. Never longer than maxLineBytes
/// characters, whatever the bytes say.
[[nodiscard]] LogLine parseLine(QByteArrayView bytes);

/// The inverse, as far as it goes: text with SGR sequences that parseLine() reads back as @p line.
[[nodiscard]] QByteArray toBytes(const LogLine &line);

} // namespace logs
