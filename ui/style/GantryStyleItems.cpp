// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs, headers, rows, menus, progress and arrows.
#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"

#include <QtWidgets>

namespace ui {

namespace {

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

bool isUnset(const QWidget *widget, const char *name)
{
    return !widget || !widget->property(name).isValid();
}

} // namespace

void GantryStyle::drawTab(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool current = option->state & State_Selected;
    const Surfaces &surface = m_theme.surface();
    const int line = m_theme.size().line.focusRing;
    const QRect &rect = option->rect;
    if (flag(widget, "underlined")) {
        if (current)
            painter->fillRect(QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line), surface.focusRing);
    } else {
        painter->fillRect(rect, current ? m_theme.palette().color(QPalette::Base) : surface.header);
        const QRect lower(rect.left(), rect.bottom(), rect.width(), 1);
        if (!current)
            painter->fillRect(lower, surface.border);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), surface.border);
        const bool active = isUnset(widget, "active") || flag(widget, "active");
        if (current)
            painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), line),
                              active ? surface.focusRing : m_theme.palette().color(QPalette::Dark));
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        paintFocusRing(*painter, rect.adjusted(1, 1, -1, -1), 0, -line, m_theme);
}

void GantryStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const bool current = option->state & State_Selected;
    const bool hovered = option->state & State_MouseOver;
    const bool underlined = flag(widget, "underlined");
    QRect area = subElementRect(SE_TabBarTabText, option, widget);
    painter->save();
    if (!tab->icon.isNull()) {
        const int side = m_theme.size().icon.inlineIcon;
        QRect place(option->rect.left() + m_theme.size().space.s, option->rect.center().y() - side / 2 + 1, side, side);
        tab->icon.paint(painter, visualRect(option->direction, option->rect, place));
    }
    QFont font = painter->font();
    if (current && underlined)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool enabled = option->state & State_Enabled;
    painter->setPen(!enabled                 ? m_theme.disabledText()
                        : current || hovered ? m_theme.text()
                                             : m_theme.surface().textMuted);
    painter->drawText(area,
                      Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine
                          | (underlined && tab->icon.isNull() ? Qt::AlignHCenter : Qt::AlignLeft),
                      QFontMetrics(font).elidedText(tab->text, Qt::ElideRight, area.width(), Qt::TextShowMnemonic));
    painter->restore();
}

void GantryStyle::drawTabClose(const QStyleOption *option, QPainter *painter) const
{
    const bool hovered = option->state & State_MouseOver;
    if (hovered)
        paintBox(*painter, option->rect, m_theme.size().radius.control, m_theme.surface().hover, Qt::transparent);
    QRect place(0, 0, 14, 14);
    place.moveCenter(option->rect.center());
    paintIcon(*painter, place, QStringLiteral("close"), hovered ? m_theme.text() : m_theme.surface().textMuted);
}

void GantryStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const Surfaces &surface = m_theme.surface();
    const bool hovered = option->state & State_MouseOver && option->state & State_Enabled;
    painter->fillRect(option->rect, hovered ? surface.hover : surface.header);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool vertical = header && header->orientation == Qt::Vertical;
    if (!vertical)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), surface.border);
}

// The common style asks itself, not its proxy, where the arrow goes; so the whole header is drawn here.
void GantryStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    drawHeaderSection(option, painter);
    const int margin = m_theme.size().space.s;
    QStyleOptionHeader label(*header);
    label.rect = option->rect.adjusted(margin, 0, -margin, -1);
    if (header->sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeader arrow(*header);
        arrow.rect = subElementRect(SE_HeaderArrow, option, widget);
        drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
        const int taken = arrow.rect.width() + m_theme.size().space.xs;
        label.rect.adjust(option->direction == Qt::RightToLeft ? taken : 0, 0,
                          option->direction == Qt::RightToLeft ? 0 : -taken, 0);
    }
    drawHeaderLabel(&label, painter);
}

void GantryStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    painter->save();
    painter->setFont(m_theme.font(FontRole::SmallStrong));
    painter->setPen(header->sortIndicator != QStyleOptionHeader::None ? m_theme.text() : m_theme.surface().textMuted);
    const Qt::Alignment alignment = visualAlignment(option->direction, header->textAlignment) | Qt::AlignVCenter;
    const QString text = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, option->rect.width());
    painter->drawText(option->rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
    painter->restore();
}

void GantryStyle::drawRowBackground(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    const Surfaces &surface = m_theme.surface();
    const bool selected = option->state & State_Selected;
    if (selected)
        painter->fillRect(option->rect,
                          option->state & State_Active && (!widget || widget->hasFocus()) ? surface.selected
                                                                                          : surface.selectedInactive);
    else if (option->state & State_MouseOver && option->state & State_Enabled)
        painter->fillRect(option->rect, surface.hover);
    else if (item->features & QStyleOptionViewItem::Alternate)
        painter->fillRect(option->rect, m_theme.palette().color(QPalette::AlternateBase));
}

void GantryStyle::drawSelectedBar(const QStyleOption *option, QPainter *painter) const
{
    const QRect bar(option->rect.left(), option->rect.top(), m_theme.size().line.selectedBar, option->rect.height());
    painter->fillRect(visualRect(option->direction, option->rect, bar), m_theme.surface().focusRing);
}

void GantryStyle::drawItemView(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    // Selected rows keep normal text; Highlight is for selected text and menus.
    QStyleOptionViewItem plain(*item);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        plain.palette.setColor(group, QPalette::HighlightedText, plain.palette.color(group, QPalette::Text));
    QProxyStyle::drawControl(CE_ItemViewItem, &plain, painter, widget);
}

void GantryStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Sizes &size = m_theme.size();
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
                          m_theme.surface().border);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool current = enabled && option->state & State_Selected;
    if (current)
        painter->fillRect(option->rect, m_theme.palette().color(QPalette::Highlight));
    const QColor color = !enabled ? m_theme.disabledText()
        : current                 ? m_theme.palette().color(QPalette::HighlightedText)
                                  : m_theme.text();
    const QColor muted = enabled && !current ? m_theme.surface().textMuted : color;
    const auto place = [&](int left, int side) {
        const QRect rect(left, option->rect.center().y() - side / 2 + 1, side, side);
        return visualRect(option->direction, option->rect, rect);
    };
    const int side = size.icon.control;
    const int iconLeft = option->rect.left() + size.space.s;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        paintIcon(*painter, place(iconLeft, side),
                  item->checkType == QStyleOptionMenuItem::Exclusive ? QStringLiteral("circle-dot")
                                                                     : QStringLiteral("check"),
                  color);
    else if (!item->icon.isNull())
        item->icon.paint(painter, place(iconLeft, side), Qt::AlignCenter,
                         !enabled ? QIcon::Disabled : (current ? QIcon::Selected : QIcon::Normal));
    painter->save();
    painter->setFont(item->font);
    const QRect words = option->rect.adjusted(size.space.s + side + size.space.s, 0, -size.space.m - side, 0);
    const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
    painter->setPen(color);
    painter->drawText(visualRect(option->direction, option->rect, words),
                      static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft)) | Qt::AlignVCenter
                          | Qt::TextSingleLine | Qt::TextShowMnemonic,
                      item->text.left(tab < 0 ? item->text.size() : tab));
    if (tab >= 0) {
        painter->setPen(muted);
        painter->drawText(visualRect(option->direction, option->rect, words.adjusted(0, 0, side, 0)),
                          static_cast<int>(visualAlignment(option->direction, Qt::AlignRight)) | Qt::AlignVCenter
                              | Qt::TextSingleLine,
                          item->text.mid(tab + 1));
    }
    painter->restore();
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(*painter, place(option->rect.right() - size.space.s - 12, 12),
                  option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                       : QStringLiteral("chevron-right"),
                  color);
    Q_UNUSED(widget)
}

void GantryStyle::drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const qreal height = std::min(option->rect.height(), 6);
    QRectF groove(option->rect.left(), option->rect.center().y() - height / 2 + 0.5, option->rect.width(), height);
    groove.moveTop(std::floor(groove.top()));
    paintBox(*painter, groove, height / 2, m_theme.palette().color(QPalette::Mid), Qt::transparent);
    const int span = bar->maximum - bar->minimum;
    if (span <= 0)
        return; // unknown progress is words and elapsed time, never a moving bar
    const qreal share = std::clamp((bar->progress - bar->minimum) / static_cast<qreal>(span), 0.0, 1.0);
    const QString tone = widget ? widget->property("tone").toString() : QString();
    QColor color = m_theme.accent();
    if (tone == QLatin1StringView("waiting"))
        color = m_theme.status(Tone::Waiting).solid;
    else if (tone == QLatin1StringView("failed"))
        color = m_theme.status(Tone::Failed).foreground;
    painter->save();
    QPainterPath shape;
    shape.addRoundedRect(groove, height / 2, height / 2);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape);
    QRectF done = groove;
    if (option->direction == Qt::RightToLeft)
        done.setLeft(groove.right() - groove.width() * share);
    else
        done.setWidth(groove.width() * share);
    painter->fillRect(done, color);
    painter->restore();
}

void GantryStyle::drawArrow(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    QString name = QStringLiteral("chevron-down");
    if (element == PE_IndicatorArrowUp)
        name = QStringLiteral("chevron-up");
    else if (element == PE_IndicatorArrowRight)
        name = QStringLiteral("chevron-right");
    else if (element == PE_IndicatorArrowLeft)
        name = QStringLiteral("chevron-left");
    if (element == PE_IndicatorHeaderArrow) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header || header->sortIndicator == QStyleOptionHeader::None)
            return;
        // Qt calls the ascending indicator "down"; people read an arrow up as small to large.
        name = header->sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("sortUp")
                                                                     : QStringLiteral("sortDown");
    }
    if (element == PE_IndicatorBranch) {
        if (!(option->state & State_Children))
            return;
        const bool open = option->state & State_Open;
        name = open                                ? QStringLiteral("chevron-down")
            : option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                   : QStringLiteral("chevron-right");
    }
    const int side
        = std::min({option->rect.width(), option->rect.height(), element == PE_IndicatorHeaderArrow ? 12 : 14});
    QRect place(0, 0, side, side);
    place.moveCenter(option->rect.center());
    paintIcon(*painter, place, name, option->state & State_Enabled ? m_theme.text() : m_theme.disabledText());
}

} // namespace ui
