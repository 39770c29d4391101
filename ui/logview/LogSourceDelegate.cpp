// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogSourceDelegate.h"

#include "ui/logview/LogSourceModel.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/StatusGlyph.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QPainter>

namespace ui {

void LogSourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    const Sizes &size = look.size();
    const bool session = index.data(LogSourceModel::IsSessionRole).toBool();
    painter->save();
    painter->setLayoutDirection(option.direction);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    // Runs stand a little behind their session's title, not a whole branch.
    QRect content = option.rect.adjusted(session ? 2 : size.space.xs - size.space.l, 0, -size.space.s, 0);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int hits = index.data(LogSourceModel::HitsRole).toInt();
    QString fact = index.data(session ? LogSourceModel::ProjectNameRole : LogSourceModel::SizeTextRole).toString();
    if (hits > 0)
        fact = LogSourceModel::tr("%n hits", nullptr, hits);
    const int taken = paintText(*painter, mirrored(content), fact, look.font(FontRole::Small), look.surface().textMuted,
                                Qt::AlignTrailing | Qt::AlignVCenter, session ? Qt::ElideMiddle : Qt::ElideRight);
    content.setRight(content.right() - taken - size.space.s);
    if (!session) {
        const int side = size.icon.status;
        const QRect place(content.left(), content.center().y() - side / 2 + 1, side, side);
        const auto state = static_cast<session::StepState>(index.data(LogSourceModel::StateRole).toInt());
        paintStatusGlyph(*painter, mirrored(place), glyphOf(state), look);
        content.setLeft(content.left() + side + size.space.s);
    }
    paintText(*painter, mirrored(content), index.data().toString(),
              look.font(session ? FontRole::Strong : FontRole::Base), look.text());
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintFocusRing(*painter, option.rect, 0, -size.line.focusRing, look);
    painter->restore();
}

QSize LogSourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    return {QStyledItemDelegate::sizeHint(option, index).width(), look.rowHeight(look.size().row.tree)};
}

} // namespace ui
