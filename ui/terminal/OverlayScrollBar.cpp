// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/OverlayScrollBar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace ui {

OverlayScrollBar::OverlayScrollBar(QScrollBar *source, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_source(source)
    , m_color(Qt::gray)
{
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setFixedWidth(thickness);
    connect(source, &QScrollBar::rangeChanged, this, &OverlayScrollBar::follow);
    connect(source, &QScrollBar::valueChanged, this, &OverlayScrollBar::follow);
    connect(this, &QScrollBar::valueChanged, source, &QScrollBar::setValue);
    follow();
}

void OverlayScrollBar::follow()
{
    const QSignalBlocker quiet(this);
    setPageStep(m_source->pageStep());
    setRange(m_source->minimum(), m_source->maximum());
    setValue(m_source->value());
    setVisible(maximum() > minimum());
    update();
}

void OverlayScrollBar::setHandleColor(const QColor &color)
{
    m_color = color;
    update();
}

void OverlayScrollBar::paintEvent(QPaintEvent *)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_color);
    const QRectF bar(width() - 7.0, handle.top() + 1.0, 6.0, std::max(handle.height() - 2.0, 12.0));
    painter.drawRoundedRect(bar, 3, 3);
}

} // namespace ui
