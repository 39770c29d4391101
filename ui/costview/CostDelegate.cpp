// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostDelegate.h"

#include "ui/costview/CostTableModel.h"
#include "ui/style/StatusGlyph.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"

#include <QIcon>
#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;
using Basis = CostTableModel::Basis;

static Basis basisOf(const QModelIndex &index)
{
    return static_cast<Basis>(index.data(CostTableModel::BasisRole).toInt());
}

QSize CostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width() + look.size().space.l, look.rowHeight(look.size().row.standard)};
}

void CostDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &look = theme(option->widget);
    switch (index.column()) {
    case CostTableModel::SessionColumn:
        option->icon = statusIcon(glyphOf(static_cast<session::Status>(index.data(CostTableModel::StatusRole).toInt())));
        option->decorationSize = {look.size().icon.status, look.size().icon.status};
        option->features |= QStyleOptionViewItem::HasDecoration;
        break;
    case CostTableModel::TotalColumn:
        option->font = look.font(FontRole::Strong);
        break;
    case CostTableModel::BasisColumn:
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            option->palette.setColor(group, QPalette::Text, look.surface().textMuted);
        if (basisOf(index) == Basis::PartUnknown || basisOf(index) == Basis::Unknown)
            option->text.clear(); // drawn as a chip
        break;
    default:
        break;
    }
}

void CostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const Theme &look = theme(option.widget);
    const QRect cell = option.rect.adjusted(look.size().space.s, 0, -look.size().space.s, 0);
    painter->save();
    if (index.column() == CostTableModel::ShareColumn) {
        QRect bar(cell.left(), 0, cell.width(), 6);
        bar.moveCenter({cell.center().x(), cell.center().y()});
        paintMeter(*painter, bar, index.data(CostTableModel::ShareRole).toDouble(), Meter::Level::Normal, look);
    } else if (index.column() == CostTableModel::BasisColumn && (basisOf(index) == Basis::PartUnknown || basisOf(index) == Basis::Unknown)) {
        const bool unknown = basisOf(index) == Basis::Unknown;
        const QString icon = unknown ? u"warning"_s : QString();
        const QString words = index.data().toString();
        const QSize size = chipSize(words, icon, look);
        const QRect chip(cell.left(), cell.center().y() - size.height() / 2 + 1, std::min(size.width(), cell.width()), size.height());
        paintChip(*painter, QStyle::visualRect(option.direction, option.rect, chip), words, icon, unknown ? Tone::Waiting : Tone::Idle, look);
    }
    painter->restore();
}

} // namespace ui
