// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskDelegate.h"

#include "ui/tasks/TableCell.h"
#include "ui/tasks/TaskTableModel.h"

namespace ui {

static TableCell cellOf(const QModelIndex &index, const Theme &look)
{
    const StatusGlyph glyph = glyphOf(static_cast<session::StepState>(index.data(TaskTableModel::StateRole).toInt()));
    TableCell cell;
    cell.color = look.surface().textMuted;
    switch (index.column()) {
    case TaskTableModel::TitleColumn:
        cell.glyph = glyph;
        cell.color = look.text();
        break;
    case TaskTableModel::StateColumn:
        cell.color = wordColor(glyph, look);
        break;
    case TaskTableModel::EngineColumn:
        cell.icon = index.data(TaskTableModel::EngineIconRole).toString();
        break;
    case TaskTableModel::ProjectColumn:
        cell.elide = Qt::ElideMiddle;
        break;
    case TaskTableModel::DurationColumn:
    case TaskTableModel::CostColumn:
        cell.color = look.text();
        break;
    default:
        break;
    }
    return cell;
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    paintTableCellBackground(*painter, full);
    const Theme &look = theme(option.widget);
    paintTableCell(*painter, full, cellOf(index, look), look);
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width() + look.size().space.l,
            look.rowHeight(look.size().row.standard)};
}

} // namespace ui
