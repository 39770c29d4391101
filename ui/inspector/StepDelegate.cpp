// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/StepDelegate.h"

#include "ui/models/StepListModel.h"
#include "ui/style/Icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace ui {

using namespace Qt::StringLiterals;

StepDelegate::StepDelegate(QObject *parent)
    : SelectableRowDelegate(44, 2, parent)
{
}

void StepDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                            const QModelIndex &index, const Theme &theme) const
{
    const auto &size = theme.size();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const auto state = index.data(StepListModel::StateRole).value<session::StepState>();
    const StatusGlyph glyph = glyphOf(state);
    const QColor muted = theme.surface().textMuted;

    const QFont small = theme.font(FontRole::Small);
    const int numberWidth = QFontMetrics(small).horizontalAdvance(u"88"_s);
    paintText(*painter, place({content.left(), content.top(), numberWidth, content.height()}),
              index.data(StepListModel::NumberRole).toString(), small, muted, Qt::AlignTrailing | Qt::AlignVCenter);

    QRect glyphRect(content.left() + numberWidth + size.space.s, 0, size.icon.status, size.icon.status);
    glyphRect.moveTop(content.center().y() - glyphRect.height() / 2 + 1);
    paintStatusGlyph(*painter, place(glyphRect), glyph, theme);

    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool showsGrip = isHovered && index.data(StepListModel::CanMoveRole).toBool();
    const int gripWidth = showsGrip ? size.icon.control + size.space.xs : 0;
    if (showsGrip) {
        QRect grip(content.right() - size.icon.control + 1, 0, size.icon.control, size.icon.control);
        grip.moveTop(content.center().y() - grip.height() / 2 + 1);
        paintIcon(*painter, place(grip), u"drag"_s, muted);
    }

    const int left = glyphRect.right() + 1 + size.space.s;
    const int width = content.right() + 1 - gripWidth - left;
    const QFont base = theme.font(FontRole::Base);
    const int titleHeight = QFontMetrics(base).height();
    const int lineHeight = QFontMetrics(small).height();
    const int top = content.top() + (content.height() - titleHeight - lineHeight) / 2;
    paintText(*painter, place({left, top, width, titleHeight}), index.data(StepListModel::TitleRole).toString(), base,
              theme.text());
    const int icon = 12;
    paintIcon(*painter, place({left, top + titleHeight + (lineHeight - icon) / 2, icon, icon}),
              index.data(StepListModel::KindIconRole).toString(), muted);
    paintText(*painter,
              place({left + icon + size.space.xs, top + titleHeight, width - icon - size.space.xs, lineHeight}),
              index.data(StepListModel::LineRole).toString(), small, wordColor(glyph, theme));
}

} // namespace ui
