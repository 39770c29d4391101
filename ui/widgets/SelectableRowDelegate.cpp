// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SelectableRowDelegate.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"

#include <QApplication>
#include <QPainter>

namespace ui {

SelectableRowDelegate::SelectableRowDelegate(int rowToken, int lines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_token(rowToken)
    , m_lines(lines)
{
}

void SelectableRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    painter->save();
    painter->setLayoutDirection(row.direction);
    paintRowBackground(*painter, row, look);
    if (m_separators)
        painter->fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1), look.surface().hairline);
    const QRect content = row.rect.adjusted(look.size().space.m, 0, -look.size().space.m, 0);
    paintRow(painter, content, row, index, look);
    painter->restore();
}

QSize SelectableRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width(), theme(option.widget).rowHeight(m_token, m_lines)};
}

void SelectableRowDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                     const QModelIndex &, const Theme &look) const
{
    QRect words = content;
    if (!option.icon.isNull()) {
        const int side = look.size().icon.control;
        const QRect place(words.left(), words.center().y() - side / 2 + 1, side, side);
        option.icon.paint(painter, QStyle::visualRect(option.direction, content, place));
        words.adjust(side + look.size().space.s, 0, 0, 0);
    }
    paintText(*painter, QStyle::visualRect(option.direction, content, words), option.text, option.font,
              option.state & QStyle::State_Enabled ? look.text() : look.disabledText());
}

void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option, const Theme &look)
{
    const Surfaces &surface = look.surface();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focusHere = option.state & QStyle::State_Active
        && (!option.widget || option.widget->hasFocus() || option.widget->isAncestorOf(QApplication::focusWidget()));
    if (selected) {
        painter.fillRect(option.rect, focusHere ? surface.selected : surface.selectedInactive);
        const QRect bar(option.rect.left(), option.rect.top(), look.size().line.selectedBar, option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), surface.focusRing);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, surface.hover);
    }
    const bool ring = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    if (ring)
        paintFocusRing(painter, option.rect, 0, -look.size().line.focusRing, look);
}

int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment, Qt::TextElideMode elide)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = painter.fontMetrics().elidedText(text, elide, rect.width());
    painter.drawText(
        rect, static_cast<int>(QStyle::visualAlignment(painter.layoutDirection(), alignment)) | Qt::TextSingleLine,
        shown);
    const int width = painter.fontMetrics().horizontalAdvance(shown);
    painter.restore();
    return width;
}

void paintTwoLineRow(QPainter &painter, const QRect &content, const TwoLineRow &row, const Theme &look,
                     Qt::LayoutDirection direction)
{
    const Sizes &size = look.size();
    const QFont titleFont = look.font(row.titleStrong ? FontRole::Strong : FontRole::Base);
    const QFont small = look.font(FontRole::Small);
    const int upper = QFontMetrics(titleFont).height();
    const int lower = QFontMetrics(small).height();
    const int top = content.top() + (content.height() - upper - lower) / 2;
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(direction, content, rect); };
    QRect first(content.left(), top, content.width(), upper);
    const int side = row.glyph ? size.icon.status : size.icon.control;
    if (row.glyph || !row.leadingIcon.isEmpty()) {
        const QRect place(content.left() + 2, first.center().y() - side / 2 + 1, side, side);
        if (row.glyph)
            paintStatusGlyph(painter, mirrored(place), *row.glyph, look);
        else
            paintIcon(painter, mirrored(place), row.leadingIcon, look.text());
        first.adjust(size.space.xl, 0, 0, 0);
    }
    QRect second(first.left(), top + upper, first.width(), lower);
    const Qt::Alignment end = Qt::AlignTrailing | Qt::AlignVCenter;
    if (!row.trailing.isEmpty()) {
        const int taken = paintText(painter, mirrored(first), row.trailing, small, look.surface().textMuted, end);
        first.adjust(0, 0, -taken - size.space.s, 0);
    }
    if (!row.detailTrailing.isEmpty()) {
        int taken = paintText(painter, mirrored(second), row.detailTrailing, small, look.surface().textMuted, end);
        if (!row.detailTrailingIcon.isEmpty()) {
            taken += 12 + size.space.xs + 1;
            const QRect place(second.right() + 1 - taken, second.center().y() - 5, 12, 12);
            paintIcon(painter, mirrored(place), row.detailTrailingIcon, look.surface().textMuted);
        }
        second.adjust(0, 0, -taken - size.space.s, 0);
    }
    paintText(painter, mirrored(first), row.title, titleFont, look.text());
    paintText(painter, mirrored(second), row.detail, small,
              row.detailColor.isValid() ? row.detailColor : look.surface().textMuted);
}

} // namespace ui
