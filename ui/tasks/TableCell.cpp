// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TableCell.h"

#include "ui/style/Icons.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QPainter>
#include <QStyle>
#include <QTreeView>
#include <QWidget>

namespace ui {

void paintTableCellBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const bool leading = option.viewItemPosition == QStyleOptionViewItem::Beginning
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    if (!leading || !(option.state & QStyle::State_Selected) || (tree && tree->rootIsDecorated()))
        return;
    // In a tree without branches the cell covers the bar that the style draws at the edge of the row.
    const Theme &look = theme(option.widget);
    const QRect bar(option.rect.left(), option.rect.top(), look.size().line.selectedBar, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), look.surface().focusRing);
}

QRect tableCellContent(const QRect &cell, const Theme &theme)
{
    return cell.adjusted(theme.size().space.s, 0, -theme.size().space.s, 0);
}

void paintTableCell(QPainter &painter, const QStyleOptionViewItem &option, const TableCell &cell, const Theme &theme)
{
    const Sizes &size = theme.size();
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter.save();
    painter.setLayoutDirection(option.direction);
    QRect content = tableCellContent(option.rect, theme);
    if (cell.glyph || !cell.icon.isEmpty()) {
        const int side = size.icon.status;
        const QRect place(content.left(), content.center().y() - side / 2 + 1, side, side);
        if (cell.glyph)
            paintStatusGlyph(painter, mirrored(place), *cell.glyph, theme);
        else
            paintIcon(painter, mirrored(place), cell.icon, theme.surface().textMuted);
        content.setLeft(content.left() + side + size.space.s);
    }
    paintText(painter, mirrored(content), option.text, theme.font(cell.font),
              cell.color.isValid() ? cell.color : theme.text(), option.displayAlignment, cell.elide);
    painter.restore();
}

} // namespace ui
