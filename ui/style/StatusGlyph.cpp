// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/StatusGlyph.h"

#include "ui/style/Icons.h"

#include <QIconEngine>
#include <QPainter>

namespace ui {

namespace {

class StatusIconEngine : public QIconEngine
{
public:
    explicit StatusIconEngine(StatusGlyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStatusGlyph(*painter, rect, m_glyph, applicationTheme());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QSize pixels = devicePixels(size, scale);
        QPixmap pixmap(pixels);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(pixels) / scale).toSize()), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StatusIconEngine(*this); }

private:
    StatusGlyph m_glyph;
};

/// The only filled glyph: it has to be found in a list without reading.
void paintWaitingDisc(QPainter &painter, const QRectF &rect, const StatusColors &colors)
{
    const qreal unit = std::min(rect.width(), rect.height()) / 14.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.solid);
    painter.drawEllipse(rect);
    painter.setPen(QPen(colors.onSolid, 1.9 * unit, Qt::SolidLine, Qt::FlatCap));
    const QPointF centre = rect.center();
    painter.drawLine(centre + QPointF(0, -3.9 * unit), centre + QPointF(0, 1.1 * unit));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.onSolid);
    painter.drawEllipse(centre + QPointF(0, 3.2 * unit), 1.1 * unit, 1.1 * unit);
    painter.restore();
}

} // namespace

StatusGlyph glyphOf(session::Status status)
{
    using enum session::Status;
    switch (status) {
    case Idle:
        return StatusGlyph::Idle;
    case Running:
        return StatusGlyph::Running;
    case Waiting:
        return StatusGlyph::Waiting;
    case Finished:
        return StatusGlyph::Success;
    case Failed:
        return StatusGlyph::Failed;
    case TimedOut:
        return StatusGlyph::TimedOut;
    case Cancelled:
        return StatusGlyph::Cancelled;
    case Interrupted:
        return StatusGlyph::Interrupted;
    case Unknown:
        break;
    }
    return StatusGlyph::Unknown;
}

StatusGlyph glyphOf(session::StepState state)
{
    using enum session::StepState;
    switch (state) {
    case Pending:
        return StatusGlyph::Pending;
    case Starting:
    case Running:
        return StatusGlyph::Running;
    case Waiting:
        return StatusGlyph::Waiting;
    case Succeeded:
        return StatusGlyph::Success;
    case Failed:
        return StatusGlyph::Failed;
    case TimedOut:
        return StatusGlyph::TimedOut;
    case Cancelled:
        return StatusGlyph::Cancelled;
    case Interrupted:
        return StatusGlyph::Interrupted;
    }
    return StatusGlyph::Unknown;
}

Tone toneOf(StatusGlyph glyph)
{
    switch (glyph) {
    case StatusGlyph::Idle:
    case StatusGlyph::Pending:
    case StatusGlyph::Queued:
    case StatusGlyph::Cancelled:
        return Tone::Idle;
    case StatusGlyph::Running:
    case StatusGlyph::Info:
        return Tone::Running;
    case StatusGlyph::Waiting:
    case StatusGlyph::Warning:
        return Tone::Waiting;
    case StatusGlyph::Success:
        return Tone::Success;
    case StatusGlyph::Failed:
    case StatusGlyph::TimedOut:
        return Tone::Failed;
    case StatusGlyph::Interrupted:
        return Tone::Interrupted;
    case StatusGlyph::Unknown:
        break;
    }
    return Tone::Unknown;
}

QString iconNameOf(StatusGlyph glyph)
{
    switch (glyph) {
    case StatusGlyph::Idle:
    case StatusGlyph::Queued:
        return QStringLiteral("statusIdle");
    case StatusGlyph::Pending:
        return QStringLiteral("statusPending");
    case StatusGlyph::Running:
        return QStringLiteral("statusRunning");
    case StatusGlyph::Waiting:
        return QStringLiteral("statusWaiting");
    case StatusGlyph::Success:
        return QStringLiteral("statusSuccess");
    case StatusGlyph::Failed:
        return QStringLiteral("statusFailed");
    case StatusGlyph::TimedOut:
        return QStringLiteral("statusTimedOut");
    case StatusGlyph::Interrupted:
        return QStringLiteral("statusInterrupted");
    case StatusGlyph::Cancelled:
        return QStringLiteral("statusCancelled");
    case StatusGlyph::Warning:
        return QStringLiteral("warning");
    case StatusGlyph::Info:
        return QStringLiteral("info");
    case StatusGlyph::Unknown:
        break;
    }
    return QStringLiteral("statusUnknown");
}

bool coloursWords(StatusGlyph glyph)
{
    const Tone tone = toneOf(glyph);
    return tone == Tone::Waiting || tone == Tone::Failed || tone == Tone::Interrupted;
}

QColor wordColor(StatusGlyph glyph, const Theme &theme)
{
    return coloursWords(glyph) ? theme.status(toneOf(glyph)).foreground : theme.surface().textMuted;
}

void paintStatusGlyph(QPainter &painter, const QRectF &rect, StatusGlyph glyph, const Theme &theme, GlyphFill fill)
{
    const StatusColors &colors = theme.status(toneOf(glyph));
    if (glyph == StatusGlyph::Waiting && fill == GlyphFill::Solid)
        paintWaitingDisc(painter, rect, colors);
    else
        paintIcon(painter, rect, iconNameOf(glyph), colors.foreground);
}

QIcon statusIcon(StatusGlyph glyph)
{
    return QIcon(new StatusIconEngine(glyph));
}

} // namespace ui
