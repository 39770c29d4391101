// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogScrollBar.h"

#include "ui/style/Theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace ui {

LogScrollBar::LogScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void LogScrollBar::setMarks(const QList<qint64> &rows, qint64 total)
{
    m_rows = rows;
    m_total = total;
    update();
}

void LogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (m_rows.isEmpty() || m_total < 1)
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    QPainter painter(this);
    const QColor color = theme(this).status(Tone::Waiting).solid;
    int last = -1;
    for (const qint64 row : std::as_const(m_rows)) {
        const auto y = static_cast<int>(groove.top() + row * std::max(groove.height() - 2, 1) / m_total);
        if (y == last)
            continue; // thousands of hits share a pixel
        last = y;
        painter.fillRect(QRect(1, y, width() - 2, 2), color);
    }
}

} // namespace ui
