// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons, fields, check boxes, combo boxes, spin boxes and scroll bars.
#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"

#include <QtWidgets>

namespace ui {

namespace {

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

QIcon::Mode modeOf(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
}

bool isOn(const QStyleOption *option)
{
    return option->state & QStyle::State_On;
}

bool isEnabled(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled;
}

bool isPressed(const QStyleOption *option)
{
    return option->state & QStyle::State_Sunken;
}

bool isHovered(const QStyleOption *option)
{
    return isEnabled(option) && option->state & QStyle::State_MouseOver;
}

/// Which ends of a joined row of buttons keep their round corners: "first", "middle", "last".
QRectF joined(const QRect &rect, const QWidget *widget, int radius)
{
    const QString place = widget ? widget->property("segment").toString() : QString();
    QRectF box = rect;
    if (place == QLatin1StringView("middle") || place == QLatin1StringView("first"))
        box.setRight(box.right() + radius + 1);
    if (place == QLatin1StringView("middle") || place == QLatin1StringView("last"))
        box.setLeft(box.left() - radius - 1);
    return box;
}

} // namespace

void GantryStyle::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (flag(widget, "link"))
        return;
    const Surfaces &surface = m_theme.surface();
    const qreal radius = m_theme.size().radius.control;
    if (!isEnabled(option)) {
        paintBox(*painter, option->rect, radius, m_theme.palette().color(QPalette::Disabled, QPalette::Button),
                 surface.border);
        return;
    }
    if (flag(widget, "primary")) {
        const QColor fill = isPressed(option) ? surface.primaryPressed
            : isHovered(option)               ? surface.primaryHover
                                              : surface.primary;
        paintBox(*painter, option->rect, radius, fill, fill);
        return;
    }
    const QColor fill = isPressed(option) ? surface.pressed
        : isOn(option)                    ? surface.selected
        : isHovered(option)               ? surface.hover
                                          : m_theme.palette().color(QPalette::Button);
    paintBox(*painter, option->rect, radius, fill, surface.borderControl);
}

void GantryStyle::drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const bool primary = flag(widget, "primary");
    const bool link = flag(widget, "link");
    QColor color = m_theme.palette().color(QPalette::ButtonText);
    if (!isEnabled(option))
        color = m_theme.disabledText();
    else if (primary)
        color = m_theme.surface().primaryText;
    else if (link)
        color = m_theme.surface().accentText;

    painter->save();
    QFont font = painter->font();
    if (primary && isEnabled(option))
        font.setWeight(QFont::DemiBold);
    if (link && isHovered(option))
        font.setUnderline(true);
    painter->setFont(font);
    const int gap = m_theme.size().space.s - m_theme.size().space.xxs;
    const QFontMetrics metrics(font);
    const QString text
        = metrics.elidedText(button->text, Qt::ElideRight,
                             option->rect.width() - (button->icon.isNull() ? 0 : gap + 16), Qt::TextShowMnemonic);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    const bool hasMenu = button->features & QStyleOptionButton::HasMenu;
    const int arrow = hasMenu ? m_theme.size().icon.inlineIcon + gap : 0;
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width() + (text.isEmpty() ? 0 : gap);
    int x = option->rect.left() + (option->rect.width() - iconWidth - textWidth - arrow) / 2;
    if (link)
        x = option->rect.left();
    const auto place = [&](int left, int width, int height) {
        const QRect rect(left, option->rect.center().y() - height / 2 + (height % 2 ? 0 : 1), width, height);
        return visualRect(option->direction, option->rect, rect);
    };
    if (!button->icon.isNull()) {
        button->icon.paint(painter, place(x, button->iconSize.width(), button->iconSize.height()), Qt::AlignCenter,
                           modeOf(option), isOn(option) ? QIcon::On : QIcon::Off);
        x += iconWidth;
    }
    painter->setPen(color);
    painter->drawText(
        visualRect(option->direction, option->rect, QRect(x, option->rect.top(), textWidth + 1, option->rect.height())),
        Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    if (hasMenu)
        paintIcon(*painter, place(x + textWidth + gap, m_theme.size().icon.inlineIcon, m_theme.size().icon.inlineIcon),
                  QStringLiteral("expand"), color);
    painter->restore();
}

void GantryStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const Surfaces &surface = m_theme.surface();
    const bool bordered = flag(widget, "bordered");
    const int radius = m_theme.size().radius.control;
    QColor fill = bordered
        ? m_theme.palette().color(isEnabled(option) ? QPalette::Active : QPalette::Disabled, QPalette::Button)
        : QColor(Qt::transparent);
    if (isEnabled(option)) {
        if (isPressed(option))
            fill = surface.pressed;
        else if (isOn(option))
            fill = surface.selected;
        else if (isHovered(option))
            fill = surface.hover;
    }
    painter->save();
    painter->setClipRect(option->rect);
    paintBox(*painter, joined(option->rect, widget, radius), radius, fill,
             bordered ? (isEnabled(option) ? surface.borderControl : surface.border) : QColor(Qt::transparent));
    painter->restore();
    if (bordered && flag(widget, "segmentLine"))
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), 1, option->rect.height()),
                          surface.borderControl);
    QStyleOptionToolButton label(*button);
    label.rect = option->rect;
    // The common style puts the icon at the very edge.
    if (bordered && !button->icon.isNull() && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
        label.rect
            = visualRect(option->direction, option->rect, option->rect.adjusted(m_theme.size().space.s, 0, 0, 0));
    const QColor words = !isEnabled(option) ? m_theme.disabledText()
        : isOn(option)                      ? surface.accentText
                                            : m_theme.palette().color(QPalette::ButtonText);
    label.palette.setColor(QPalette::ButtonText, words);
    label.features &= ~QStyleOptionToolButton::HasMenu;
    if (isOn(option) && bordered)
        label.font.setWeight(QFont::DemiBold);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        paintFocusRing(*painter, option->rect, radius - 2, -m_theme.size().line.focusRing, m_theme);
}

void GantryStyle::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Surfaces &surface = m_theme.surface();
    const qreal radius = m_theme.size().radius.control;
    const bool focused = option->state & State_HasFocus && isEnabled(option);
    const QColor fill
        = m_theme.palette().color(isEnabled(option) ? QPalette::Active : QPalette::Disabled, QPalette::Base);
    QColor border = surface.borderStrong;
    if (!isEnabled(option))
        border = surface.border;
    else if (flag(widget, "error"))
        border = m_theme.status(Tone::Failed).foreground;
    else if (focused)
        border = surface.focusRing;
    else if (isHovered(option))
        border = m_theme.text();
    paintBox(*painter, option->rect, radius, fill, border, focused ? m_theme.size().line.focusRing : 1);
}

void GantryStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (flag(widget, "card")) {
        paintBox(*painter, option->rect, m_theme.size().radius.card, m_theme.surface().card, m_theme.surface().border);
        return;
    }
    paintBox(*painter, option->rect, 0, QColor(), m_theme.surface().border);
}

void GantryStyle::drawIndicator(const QStyleOption *option, QPainter *painter, bool round, const QWidget *) const
{
    const Surfaces &surface = m_theme.surface();
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const qreal radius = round ? side / 2.0 : m_theme.size().radius.control;
    const bool partly = option->state & State_NoChange;
    const bool on = isOn(option) || partly;
    QColor fill = m_theme.palette().color(QPalette::Base);
    QColor border = isHovered(option) ? m_theme.text() : surface.borderStrong;
    QColor mark = surface.primaryText;
    if (!isEnabled(option)) {
        fill = m_theme.palette().color(QPalette::Disabled, QPalette::Base);
        border = surface.border;
        mark = m_theme.disabledText();
    } else if (on) {
        fill = isPressed(option) ? surface.primaryPressed : surface.primary;
        border = fill;
    } else if (isPressed(option)) {
        fill = surface.pressed;
    }
    paintBox(*painter, box, radius, fill, border);
    if (!on)
        return;
    if (round) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(QRectF(box).center(), side * 0.19, side * 0.19);
        painter->restore();
    } else {
        paintIcon(*painter, QRectF(box).adjusted(2, 2, -2, -2),
                  partly ? QStringLiteral("minus") : QStringLiteral("check"), mark);
    }
}

void GantryStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    drawField(option, painter, widget);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    paintIcon(*painter, QRect(QPoint(0, 0), QSize(16, 16)).translated(arrow.center() - QPoint(8, 7)),
              QStringLiteral("expand"), isEnabled(option) ? m_theme.text() : m_theme.disabledText());
}

void GantryStyle::drawComboLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    QRect area = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    if (!combo->currentIcon.isNull()) {
        QRect place(area.left(), 0, combo->iconSize.width(), combo->iconSize.height());
        place.moveTop(area.center().y() - place.height() / 2 + 1);
        combo->currentIcon.paint(painter, visualRect(option->direction, area, place), Qt::AlignCenter, modeOf(option));
        area.adjust(option->direction == Qt::RightToLeft ? 0 : place.width() + 6, 0,
                    option->direction == Qt::RightToLeft ? -place.width() - 6 : 0, 0);
    }
    if (combo->editable)
        return; // its line edit shows the text
    painter->save();
    painter->setPen(isEnabled(option) ? m_theme.text() : m_theme.disabledText());
    const QString text = painter->fontMetrics().elidedText(combo->currentText, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      text);
    painter->restore();
}

void GantryStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        drawField(option, painter, widget);
    for (const auto &[control, name, step] :
         {std::tuple{SC_SpinBoxUp, QStringLiteral("chevron-up"), QAbstractSpinBox::StepUpEnabled},
          std::tuple{SC_SpinBoxDown, QStringLiteral("chevron-down"), QAbstractSpinBox::StepDownEnabled}}) {
        const QRect area = subControlRect(CC_SpinBox, option, control, widget);
        if (!area.isValid() || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            continue;
        const bool usable = isEnabled(option) && (spin->stepEnabled & step);
        const bool hovered = usable && option->activeSubControls == control;
        if (hovered)
            painter->fillRect(area.adjusted(1, 1, -1, -1),
                              isPressed(option) ? m_theme.surface().pressed : m_theme.surface().hover);
        QRect place(0, 0, 10, 10);
        place.moveCenter(area.center());
        paintIcon(*painter, place, name, usable ? m_theme.surface().textMuted : m_theme.disabledText());
    }
}

void GantryStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->minimum == bar->maximum)
        return;
    QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool vertical = bar->orientation == Qt::Vertical;
    slider.adjust(vertical ? 2 : 1, vertical ? 1 : 2, vertical ? -2 : -1, vertical ? -1 : -2);
    const bool active = option->activeSubControls & SC_ScrollBarSlider;
    const QColor color = active && (isHovered(option) || isPressed(option)) ? m_theme.palette().color(QPalette::Dark)
                                                                            : m_theme.palette().color(QPalette::Mid);
    paintBox(*painter, slider, 3, color, Qt::transparent);
}

} // namespace ui
