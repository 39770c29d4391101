// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/DropOverlay.h"

#include "ui/style/Theme.h"

#include <QPainter>

namespace ui {

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showAt(const QRect &area)
{
    setGeometry(area);
    show();
    raise();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor fill = theme(this).accent();
    painter.setPen(fill);
    fill.setAlphaF(0.2F);
    painter.setBrush(fill);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui
