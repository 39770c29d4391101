// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/GantryStyle.h"

#include "ui/style/FocusRing.h"
#include "ui/style/Icons.h"

#include <QtWidgets>

namespace ui {

namespace {

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

/// Lists paint one item per row, tables start theirs at the first column, trees paint the row behind the branches
/// first.
bool startsRow(QStyle::PrimitiveElement element, const QStyleOption *option, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item || !(option->state & QStyle::State_Selected))
        return false;
    if (const auto *tree = qobject_cast<const QTreeView *>(widget)) {
        const bool edge = option->direction == Qt::RightToLeft ? option->rect.right() >= tree->viewport()->width() - 1
                                                               : option->rect.left() <= 0;
        return element == QStyle::PE_PanelItemViewRow && edge;
    }
    return element == QStyle::PE_PanelItemViewItem
        && (item->viewItemPosition == QStyleOptionViewItem::OnlyOne || item->index.column() == 0);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

GantryStyle::GantryStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{
    setObjectName(QStringLiteral("gantry"));
    m_focusRing = new FocusRing(this);
}

void GantryStyle::setTheme(const Theme &theme)
{
    m_theme = theme;
}

QPalette GantryStyle::standardPalette() const
{
    return m_theme.palette();
}

void GantryStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QSplitterHandle *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // Titles, messages and commands that others wrote are no HTML: a tag could hide a part of them.
    if (auto *tip = qobject_cast<QLabel *>(widget); tip && tip->inherits("QTipLabel"))
        tip->setTextFormat(Qt::PlainText);
    if (qobject_cast<QMessageBox *>(widget)) {
        for (QLabel *label : widget->findChildren<QLabel *>())
            label->setTextFormat(Qt::PlainText);
    }
}

void GantryStyle::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

void GantryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a combo or spin box the box draws the field.
        if (const QWidget *parent = widget ? widget->parentWidget() : nullptr; !qobject_cast<const QComboBox *>(parent)
            && !qobject_cast<const QAbstractSpinBox *>(parent) && !flag(widget, "bare"))
            drawField(option, painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextArea(widget))
            drawField(option, painter, widget);
        else
            drawFrame(option, painter, widget);
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        paintBox(*painter, option->rect, m_theme.size().radius.card, Qt::transparent, m_theme.surface().border);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(option, painter, false, widget);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true, widget);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paintFocusRing(*painter, option->rect, 0, -m_theme.size().line.focusRing, m_theme);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        drawRowBackground(option, painter, widget);
        if (startsRow(element, option, widget))
            drawSelectedBar(option, painter);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, m_theme.surface().card);
        paintBox(*painter, option->rect, 0, Qt::transparent, m_theme.surface().borderControl);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.palette().color(QPalette::ToolTipBase));
        return;
    case PE_IndicatorTabClose:
        drawTabClose(option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorBranch:
        drawArrow(element, option, painter);
        return;
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameWindow:
    case PE_FrameDockWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void GantryStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawPushButton(option, painter, widget);
        return;
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return;
    case CE_ComboBoxLabel:
        drawComboLabel(option, painter, widget);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter, widget);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return;
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(option, painter);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_ProgressBar:
        drawProgress(option, painter, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.surface().border);
        return;
    case CE_ItemViewItem:
        drawItemView(option, painter, widget);
        return;
    case CE_FocusFrame:
        m_focusRing->draw(*painter, m_theme);
        return;
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void GantryStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int GantryStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Sizes &size = m_theme.size();
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return size.icon.control;
    case PM_TabBarIconSize:
        return size.icon.inlineIcon;
    case PM_ToolBarIconSize:
        return size.icon.toolbar;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_HeaderMargin:
        return size.space.s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return size.space.l;
    case PM_SplitterWidth:
        return size.line.splitter;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 24;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuHMargin:
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return size.line.hairline;
    case PM_MenuVMargin:
    case PM_ToolBarItemSpacing:
        return size.space.xs;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TabBarTabHSpace:
        return 2 * size.space.m;
    case PM_TabBarTabVSpace:
        return size.space.m;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 20;
    case PM_FocusFrameHMargin:
        // Item views take this for the margin of a cell's text; headers start at the same edge.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return size.space.s - 1;
        return size.line.focusOffset + size.line.focusRing;
    case PM_FocusFrameVMargin:
        return size.line.focusOffset + size.line.focusRing;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) || qobject_cast<const QLineEdit *>(widget) ? size.line.focusRing : size.line.hairline;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GantryStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_FocusFrame_Mask:
    case SH_TabBar_ElideMode:
        // Panels, hovers and menus appear at once: nothing here moves by itself.
        return hint == SH_TabBar_ElideMode ? Qt::ElideRight : 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.surface().hairline.rgba());
    case SH_FocusFrame_AboveWidget: // beside the button in a tight row, the frame's edges would be cut off
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon GantryStyle::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(QStringLiteral("close"), IconColor::Muted);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("more"));
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), IconColor::Accent);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), IconColor::Waiting);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("statusFailed"), IconColor::Failed);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
              qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    const bool outlined = border.isValid() && border.alpha() > 0;
    painter.setPen(outlined ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = outlined ? width / 2 : 0;
    const QRectF box = rect.adjusted(inset, inset, -inset, -inset);
    if (radius > 0)
        painter.drawRoundedRect(box, radius - inset, radius - inset);
    else
        painter.drawRect(box);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRect &rect, qreal radius, int gap, const Theme &theme)
{
    const qreal width = theme.size().line.focusRing;
    const qreal outside = gap + width;
    paintBox(painter, QRectF(rect).adjusted(-outside, -outside, outside, outside), radius > 0 ? radius + outside : 0,
             QColor(), theme.surface().focusRing, width);
}

} // namespace ui
