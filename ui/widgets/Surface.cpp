// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Surface.h"

#include <QPaintEvent>
#include <QPainter>

namespace ui {

Surface::Surface(QColor Surfaces::*color, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
    , m_lines(lines)
{
}

void Surface::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    painter.fillRect(event->rect(), look.surface().*m_color);
    const QColor line = look.surface().border;
    const QRect all = rect();
    const bool mirrored = isRightToLeft();
    if (m_lines & Qt::TopEdge)
        painter.fillRect(QRect(0, 0, all.width(), 1), line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(QRect(0, all.bottom(), all.width(), 1), line);
    if (m_lines & (mirrored ? Qt::RightEdge : Qt::LeftEdge))
        painter.fillRect(QRect(0, 0, 1, all.height()), line);
    if (m_lines & (mirrored ? Qt::LeftEdge : Qt::RightEdge))
        painter.fillRect(QRect(all.right(), 0, 1, all.height()), line);
}

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true);
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    setSizePolicy(orientation == Qt::Horizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  orientation == Qt::Horizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Separator::sizeHint() const
{
    return {1, 1};
}

void Separator::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme(this).surface().border);
}

} // namespace ui
