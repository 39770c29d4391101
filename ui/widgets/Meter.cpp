// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Meter.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int steps = 1000;
constexpr int barHeight = 6;

QString toneOf(Meter::Level level)
{
    switch (level) {
    case Meter::Level::Warning:
        return QStringLiteral("waiting");
    case Meter::Level::Over:
        return QStringLiteral("failed");
    case Meter::Level::Normal:
        break;
    }
    return {};
}

} // namespace

Meter::Meter(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, steps);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Meter::setShare(double share, const QString &words)
{
    setValue(qRound(std::clamp(share, 0.0, 1.0) * steps));
    setAccessibleDescription(words);
    setToolTip(words);
}

double Meter::share() const
{
    return std::max(0, value()) / static_cast<double>(steps);
}

void Meter::setLevel(Level level)
{
    setProperty("tone", toneOf(level));
    update();
}

Meter::Level Meter::budgetLevel(double share)
{
    if (share >= 1.0)
        return Level::Over;
    return share >= 0.5 ? Level::Warning : Level::Normal;
}

QSize Meter::sizeHint() const
{
    return {72, barHeight};
}

QSize Meter::minimumSizeHint() const
{
    return {24, barHeight};
}

void paintMeter(QPainter &painter, const QRect &rect, double share, Meter::Level level, const Theme &look)
{
    const int top = rect.center().y() - barHeight / 2 + 1; // on whole pixels
    const QRectF bar(rect.left(), top, rect.width(), barHeight);
    QColor color = look.accent();
    if (level == Meter::Level::Warning)
        color = look.status(Tone::Waiting).solid;
    else if (level == Meter::Level::Over)
        color = look.status(Tone::Failed).foreground;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.fillPath(shape, look.palette().color(QPalette::Mid));
    painter.setClipPath(shape);
    QRectF done = bar;
    done.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    if (painter.layoutDirection() == Qt::RightToLeft)
        done.moveRight(bar.right());
    painter.fillRect(done, color);
    painter.restore();
}

} // namespace ui
