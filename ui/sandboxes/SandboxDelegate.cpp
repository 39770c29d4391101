// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxDelegate.h"

#include "ui/sandboxes/SandboxDetail.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/tasks/TableCell.h"
#include "ui/widgets/Meter.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int meterWidth = 56;
constexpr int meterHeight = 6;

void paintAge(QPainter &painter, const QStyleOptionViewItem &option, double share, const Theme &look)
{
    const QRect content = tableCellContent(option.rect, look);
    QRect bar(content.left(), 0, meterWidth, meterHeight);
    bar.moveCenter({bar.center().x(), content.center().y() + 1});
    // Half of the time is nothing to worry about; the last sixth is what is warned of.
    const auto level = share >= 1 ? Meter::Level::Over
        : share >= 5.0 / 6        ? Meter::Level::Warning
                                  : Meter::Level::Normal;
    paintMeter(painter, QStyle::visualRect(option.direction, option.rect, bar), share, level, look);
    QStyleOptionViewItem words(option);
    words.rect.setLeft(content.left() + meterWidth);
    paintTableCell(painter, words, {}, look);
}

} // namespace

void SandboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    paintTableCellBackground(*painter, full);
    const Theme &look = theme(option.widget);
    const double share = index.data(SandboxTableModel::ShareRole).toDouble();
    TableCell cell;
    cell.color = look.surface().textMuted;
    switch (index.column()) {
    case SandboxTableModel::NameColumn:
        cell.glyph = glyphOf(static_cast<SandboxRow::State>(index.data(SandboxTableModel::StateRole).toInt()));
        cell.color = look.text();
        break;
    case SandboxTableModel::AgeColumn:
        if (share >= 0) {
            paintAge(*painter, full, share, look);
            return;
        }
        cell.color = look.text();
        break;
    case SandboxTableModel::CostColumn:
        cell.color = look.text();
        break;
    default:
        break;
    }
    paintTableCell(*painter, full, cell, look);
}

QSize SandboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width() + look.size().space.l,
            look.rowHeight(look.size().row.standard)};
}

} // namespace ui
