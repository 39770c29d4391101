// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;

namespace ui {

/// The colour an icon is drawn with. Disabled is always the palette's disabled text, a checked button's icon the
/// accent, and on a menu's highlight the highlighted text.
enum class IconColor { Text, Muted, Accent, OnPrimary, Waiting, Success, Failed, Interrupted };

/// A line icon by its name in tokens.json ("add", "splitRight") or by the name of its drawing ("plus", "columns-2").
/// Follows the theme by itself. An unknown name gives a null icon.
[[nodiscard]] QIcon icon(const QString &name, IconColor color = IconColor::Text);
[[nodiscard]] bool hasIcon(const QString &name);
/// Every name in tokens.json → "icons".
[[nodiscard]] QStringList iconNames();

/// Paints the drawing @p name in one plain colour, for delegates. Cached by name, size, colour and screen scale.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

/// What QIconEngine::scaledPixmap() is asked for, in device pixels: Qt before 6.8 passes those, later ones do not.
[[nodiscard]] QSize devicePixels(const QSize &size, qreal scale);

/// The program's own icon, for windows.
[[nodiscard]] QIcon applicationIcon();

} // namespace ui
