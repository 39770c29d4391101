// SPDX-License-Identifier: GPL-3.0-or-later
// How big controls are and where their parts sit.
#include "ui/style/GantryStyle.h"

#include <QtWidgets>

namespace ui {

namespace {

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

/// Height of a control whose text is drawn in @p metrics.
int controlHeight(int token, const QFontMetrics &metrics)
{
    return std::max(token, metrics.height() + 10);
}

QSize pushButtonSize(const QStyleOptionButton &button, const QWidget *widget, const Sizes &size)
{
    QFont font = widget ? widget->font() : QApplication::font();
    if (flag(widget, "primary"))
        font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int gap = size.space.s - size.space.xxs;
    int width = metrics.size(Qt::TextShowMnemonic, button.text).width();
    if (!button.icon.isNull())
        width += button.iconSize.width() + (button.text.isEmpty() ? 0 : gap);
    if (button.features & QStyleOptionButton::HasMenu)
        width += size.icon.inlineIcon + gap;
    if (flag(widget, "link"))
        return {width + 2, std::max(metrics.height() + 4, 24)};
    const int token = flag(widget, "large") ? size.control.heightLarge : size.control.height;
    const int padding = flag(widget, "large") ? size.space.l : size.control.paddingX;
    return {width + 2 * padding + 2, controlHeight(token, metrics)};
}

} // namespace

QSize GantryStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    const Sizes &size = m_theme.size();
    const QFontMetrics metrics(widget ? widget->font() : QApplication::font());
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, widget, size);
        break;
    case CT_LineEdit:
        return {contents.width() + 2 * size.space.s, controlHeight(size.control.height, metrics)};
    case CT_ComboBox: {
        const int arrow = size.icon.control + size.space.s;
        return {contents.width() + 2 * size.space.s + arrow + size.space.xs,
                controlHeight(size.control.height, metrics)};
    }
    case CT_SpinBox:
        return {contents.width() + 2 * size.space.s + size.icon.control, controlHeight(size.control.height, metrics)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {plain.width() + size.space.xs, std::max(plain.height(), size.control.height - size.space.xs)};
    }
    case CT_ToolButton:
        if (flag(widget, "bordered"))
            return {contents.width() + 2 * size.space.s + 2, controlHeight(size.control.height, metrics)};
        return {contents.width() + size.space.m, std::max(contents.height() + size.space.s, size.control.height)};
    case CT_TabBarTab:
        return {contents.width() + size.space.xs, controlHeight(size.control.tab, metrics)};
    case CT_HeaderSection: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {plain.width() + size.space.s, std::max(size.row.header, metrics.height() + 10)};
    }
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {plain.width() + size.space.s, std::max(size.row.dense, plain.height())};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {10, size.space.s + 1};
        const int shortcut = item && item->text.contains(QLatin1Char('\t')) ? size.space.xl : 0;
        return {contents.width() + 2 * size.icon.control + 3 * size.space.m + shortcut,
                controlHeight(size.row.standard, item ? QFontMetrics(item->font) : metrics)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect GantryStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const Sizes &size = m_theme.size();
    switch (element) {
    case SE_LineEditContents:
        if (qobject_cast<const QAbstractSpinBox *>(widget ? widget->parentWidget() : nullptr)
            || qobject_cast<const QComboBox *>(widget ? widget->parentWidget() : nullptr) || flag(widget, "bare"))
            return option->rect;
        return option->rect.adjusted(size.space.s - 2, 1, -size.space.s + 2, -1);
    case SE_ItemViewItemFocusRect:
        return option->rect; // around the icon too, not the text alone
    case SE_PushButtonContents:
        return option->rect.adjusted(size.space.xs, 0, -size.space.xs, 0);
    case SE_HeaderArrow: {
        const int side = size.icon.inlineIcon - size.space.xxs;
        const QRect arrow(option->rect.right() - side - size.space.xs, option->rect.center().y() - side / 2, side,
                          side);
        return visualRect(option->direction, option->rect, arrow);
    }
    case SE_TabBarTabText: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        const int icon = tab->icon.isNull() ? 0 : size.icon.inlineIcon + 6;
        const int left = size.space.s + icon + (tab->icon.isNull() ? size.space.xs : 0) + tab->leftButtonSize.width();
        const int right = size.space.s
            + (tab->rightButtonSize.width() > 0 ? tab->rightButtonSize.width() + 2
                                                : (tab->icon.isNull() ? size.space.xs : 0));
        return visualRect(option->direction, option->rect, option->rect.adjusted(left, 0, -right, 0));
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect GantryStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                  const QWidget *widget) const
{
    const Sizes &size = m_theme.size();
    const QRect &rect = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = size.icon.control + size.space.s;
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow - 1, rect.top(), arrow, rect.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(size.space.s + 1, 2, -arrow - size.space.xs, -2));
    }
    if (control == CC_SpinBox) {
        const int width = size.icon.control;
        const QRect buttons(rect.right() - width - 1, rect.top() + 2, width, rect.height() - 4);
        const int half = buttons.height() / 2;
        if (subControl == SC_SpinBoxUp)
            return visualRect(option->direction, rect, QRect(buttons.topLeft(), QSize(width, half)));
        if (subControl == SC_SpinBoxDown)
            return visualRect(option->direction, rect,
                              QRect(buttons.left(), buttons.top() + half, width, buttons.height() - half));
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(size.space.s - 1, 2, -width - 2, -2));
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? rect.height() : rect.width();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int slider = length;
        if (range > 0) {
            slider = static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep));
            slider = std::clamp(slider, std::min(pixelMetric(PM_ScrollBarSliderMin, option, widget), length), length);
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                  bar->upsideDown);
        const auto part = [&](int from, int to) {
            return vertical
                ? QRect(rect.left(), rect.top() + from, rect.width(), to - from)
                : visualRect(option->direction, rect, QRect(rect.left() + from, rect.top(), to - from, rect.height()));
        };
        switch (subControl) {
        case SC_ScrollBarSlider:
            return part(start, start + slider);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return part(0, start);
        case SC_ScrollBarAddPage:
            return part(start + slider, length);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace ui
