// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalDelegate.h"

#include "ui/models/ApprovalListModel.h"
#include "ui/style/Icons.h"

#include <QPainter>

namespace ui {

ApprovalDelegate::ApprovalDelegate(QObject *parent)
    : SelectableRowDelegate(0, 3, parent)
{
    setSeparators(true);
}

QSize ApprovalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &look = theme(option.widget);
    const int lines = 3 * QFontMetrics(look.font(FontRole::Base)).height() + 2 * look.size().space.m;
    return {0, std::max(look.size().row.approval, lines)};
}

void ApprovalDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Theme &look) const
{
    const auto &space = look.size().space;
    const auto words = [&](ApprovalRoles::Role role) { return index.data(role).toString(); };
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const bool done = index.data(ApprovalRoles::IsDoneRole).toBool();
    const QColor muted = look.surface().textMuted;
    const QColor strong = done ? muted : look.text();

    const int side = look.size().icon.control;
    const int line = (content.height() - 2 * space.m) / 3 + 1;
    QRect first(content.left() + space.xs / 2, content.top() + space.m - 1, content.width() - space.xs / 2, line);
    paintIcon(*painter, mirrored({first.left(), first.center().y() - side / 2 + 1, side, side}),
              words(ApprovalRoles::IconRole), strong);
    first.setLeft(first.left() + side + space.s);
    QRect second = first.translated(0, line);
    const QRect third = second.translated(0, line);

    const int age = paintText(*painter, mirrored(first), words(ApprovalRoles::AgeRole), look.font(FontRole::Strong),
                              strong, Qt::AlignTrailing | Qt::AlignVCenter);
    first.setRight(first.right() - age - space.s);
    const int tool
        = paintText(*painter, mirrored(first), words(ApprovalRoles::ToolRole), look.font(FontRole::Strong), strong);
    first.setLeft(first.left() + tool + space.s);
    paintText(*painter, mirrored(first), words(ApprovalRoles::ArgumentRole), look.font(FontRole::Mono), strong,
              Qt::AlignLeading | Qt::AlignVCenter, Qt::ElideMiddle);
    paintText(*painter, mirrored(second), words(ApprovalRoles::SecondRole), look.font(FontRole::Base), muted);
    paintText(*painter, mirrored(third), words(ApprovalRoles::ThirdRole), look.font(FontRole::Base), muted);
}

} // namespace ui
