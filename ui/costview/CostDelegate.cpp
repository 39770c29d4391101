// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostDelegate.h"

#include "ui/costview/CostTableModel.h"
#include "ui/tasks/TableCell.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"

#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;
using Basis = CostTableModel::Basis;

namespace {

void paintShare(QPainter &painter, const QRect &cell, double share, const Theme &look)
{
    QRect bar = tableCellContent(cell, look);
    bar.setHeight(6);
    bar.moveCenter({bar.center().x(), cell.center().y()});
    paintMeter(painter, bar, share, Meter::Level::Normal, look);
}

void paintBasis(QPainter &painter, const QStyleOptionViewItem &option, Basis basis, const Theme &look)
{
    const bool isAmber = basis == Basis::Unknown || basis == Basis::Unpriced;
    const QString icon = isAmber ? u"warning"_s : QString();
    const QSize size = chipSize(option.text, icon, look);
    const QRect cell = tableCellContent(option.rect, look);
    const QRect chip(cell.left(), cell.center().y() - size.height() / 2 + 1, std::min(size.width(), cell.width()),
                     size.height());
    painter.save();
    paintChip(painter, QStyle::visualRect(option.direction, option.rect, chip), option.text, icon,
              isAmber ? Tone::Waiting : Tone::Idle, look);
    painter.restore();
}

} // namespace

void CostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    paintTableCellBackground(*painter, full);
    const Theme &look = theme(option.widget);
    const auto basis = static_cast<Basis>(index.data(CostTableModel::BasisRole).toInt());
    TableCell cell;
    switch (index.column()) {
    case CostTableModel::ShareColumn:
        paintShare(*painter, option.rect, index.data(CostTableModel::ShareRole).toDouble(), look);
        return;
    case CostTableModel::BasisColumn:
        if (basis != Basis::Measured && basis != Basis::NotYet) {
            paintBasis(*painter, full, basis, look);
            return;
        }
        cell.color = look.surface().textMuted;
        break;
    case CostTableModel::SessionColumn:
        if (const int state = index.data(CostTableModel::StateRole).toInt(); state >= 0)
            cell.glyph = glyphOf(static_cast<session::StepState>(state));
        else if (const int status = index.data(CostTableModel::StatusRole).toInt();
                 status >= 0 && !index.data(CostTableModel::OutsideRole).toBool())
            cell.glyph = glyphOf(static_cast<session::Status>(status));
        break;
    case CostTableModel::TotalColumn:
        cell.font = index.parent().isValid() ? FontRole::Base : FontRole::Strong;
        break;
    default:
        break;
    }
    paintTableCell(*painter, full, cell, look);
}

QSize CostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width() + look.size().space.l,
            look.rowHeight(look.size().row.standard)};
}

} // namespace ui
