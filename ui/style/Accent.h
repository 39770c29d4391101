// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

#include <optional>

namespace ui {

/// WCAG 2: 1 for the same colour, 21 for black on white.
[[nodiscard]] double contrastOf(const QColor &a, const QColor &b);

/// What a colour has to stand out from, and how much.
struct ContrastNeed
{
    QColor from;
    double least = 4.5; ///< 3 for marks and lines
};

/// The colour nearest to @p color, of its hue and saturation, that meets all of @p needs; none when it would have to
/// be so much darker or lighter that nobody would know it again.
[[nodiscard]] std::optional<QColor> readableShade(const QColor &color, const QList<ContrastNeed> &needs);

/// The accent colour the desktop asks programs to use; invalid: it names none. To be asked before the program sets a
/// palette of its own.
[[nodiscard]] QColor systemAccentColor();

} // namespace ui
