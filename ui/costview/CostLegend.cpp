// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostLegend.h"

#include "ui/style/GantryStyle.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int square = 10;

} // namespace

CostLegend::CostLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("costLegend"));
    setAccessibleName(tr("Legend"));
}

void CostLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int CostLegend::widthOf(const Entry &entry) const
{
    const Theme &look = theme(this);
    return square + look.size().space.s - 2 + QFontMetrics(look.font(FontRole::Small)).horizontalAdvance(entry.name)
        + look.size().space.l;
}

QSize CostLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry);
    return {width, QFontMetrics(theme(this).font(FontRole::Small)).height() + 2};
}

QSize CostLegend::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void CostLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    painter.setFont(look.font(FontRole::Small));
    int x = width() - sizeHint().width() + look.size().space.l;
    for (const Entry &entry : std::as_const(m_entries)) {
        paintBox(painter, QRectF(x, (height() - square) / 2.0, square, square), 2, entry.color, Qt::transparent);
        painter.setPen(look.text());
        painter.drawText(QRect(x + square + look.size().space.s - 2, 0, width(), height()), Qt::AlignVCenter,
                         entry.name);
        x += widthOf(entry);
    }
}

} // namespace ui
