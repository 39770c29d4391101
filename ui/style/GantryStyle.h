// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QProxyStyle>

namespace ui {

class FocusRing;

/// Draws Gantry's controls on top of Fusion, all from a Theme.
///
/// Widgets opt in to variants by a dynamic property:
///  - QPushButton "primary" (bool): the one filled button of a surface; "link" (bool): looks and sizes like a link;
///    "large" (bool): 32 px, for dialogs.
///  - QToolButton "flat" is the rule (autoRaise); "bordered" (bool) gives it a button's frame.
///  - QTabBar "underlined" (bool): page tabs (inspector, approvals) with the accent below and no boxes;
///    "active" (bool, default true): a document tab bar whose group has the focus draws its accent line.
///  - QLineEdit, QComboBox, QPlainTextEdit "error" (bool): failed border; QLineEdit "bare" (bool): no field at all.
///  - QFrame "card" (bool): card surface with a rounded border.
///  - QProgressBar "tone" (QString "waiting", "failed"; unset: accent) and "slim" (bool) for meters.
class GantryStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit GantryStyle(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    QPalette standardPalette() const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawComboLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabClose(const QStyleOption *option, QPainter *painter) const;
    void drawArrow(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    void drawIndicator(const QStyleOption *option, QPainter *painter, bool round, const QWidget *widget) const;
    void drawTab(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderLabel(const QStyleOption *option, QPainter *painter) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawRowBackground(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawSelectedBar(const QStyleOption *option, QPainter *painter) const;
    void drawItemView(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
    FocusRing *m_focusRing;
};

/// A rounded rectangle on whole pixels; a transparent @p border draws none.
void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
              qreal width = 1);
/// The 2 px keyboard ring. @p gap 1 px outside primary buttons, negative to draw inside.
void paintFocusRing(QPainter &painter, const QRect &rect, qreal radius, int gap, const Theme &theme);

} // namespace ui
