// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskDelegate.h"

#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"
#include "ui/tasks/TaskTableModel.h"

namespace ui {

namespace {

void setDecoration(QStyleOptionViewItem &option, const QIcon &icon, int side)
{
    option.icon = icon;
    option.decorationSize = {side, side};
    option.features |= QStyleOptionViewItem::HasDecoration;
}

void setColor(QStyleOptionViewItem &option, const QColor &color)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        option.palette.setColor(group, QPalette::Text, color);
}

} // namespace

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width() + look.size().space.l, look.rowHeight(look.size().row.standard)};
}

void TaskDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &look = theme(option->widget);
    const auto state = static_cast<session::StepState>(index.data(TaskTableModel::StateRole).toInt());
    const StatusGlyph glyph = glyphOf(state);
    switch (index.column()) {
    case TaskTableModel::TitleColumn:
        setDecoration(*option, statusIcon(glyph), look.size().icon.status);
        break;
    case TaskTableModel::StateColumn:
        setColor(*option, wordColor(glyph, look));
        break;
    case TaskTableModel::EngineColumn:
        setDecoration(*option, icon(index.data(TaskTableModel::EngineIconRole).toString(), IconColor::Muted), look.size().icon.inlineIcon);
        setColor(*option, look.surface().textMuted);
        break;
    case TaskTableModel::ProjectColumn:
        option->textElideMode = Qt::ElideMiddle;
        setColor(*option, look.surface().textMuted);
        break;
    case TaskTableModel::SessionColumn:
    case TaskTableModel::KindColumn:
    case TaskTableModel::StartedColumn:
        setColor(*option, look.surface().textMuted);
        break;
    default:
        break;
    }
}

} // namespace ui
