// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"

#include <QStyleOptionViewItem>

#include <optional>

namespace ui {

/// One cell of a table of rows: at most one glyph or icon, and one line of text.
struct TableCell
{
    std::optional<StatusGlyph> glyph;
    QString icon; ///< a drawing's name, muted
    QColor color; ///< invalid: normal text
    FontRole font = FontRole::Base;
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// The background of a cell: selected, hovered, and the accent bar in the first column of a selected row. @p option
/// comes from a view, which is its widget.
void paintTableCellBackground(QPainter &painter, const QStyleOptionViewItem &option);
/// Draws what stands on the background. @p option comes from initStyleOption().
void paintTableCell(QPainter &painter, const QStyleOptionViewItem &option, const TableCell &cell, const Theme &theme);
/// The part of a cell that text may fill.
[[nodiscard]] QRect tableCellContent(const QRect &cell, const Theme &theme);

} // namespace ui
