// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of LogView.
#include "process/LaunchSpec.h"
#include "process/LogGaps.h"
#include "ui/logview/LogLineLayout.h"
#include "ui/logview/LogView.h"
#include "ui/models/Format.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

int LogView::columnOf(const logs::LogLine &line, qreal x) const
{
    const Theme &look = theme(this);
    return LogLineLayout(line, look.font(FontRole::Mono), m_metrics.characterWidth, look).columnAt(x);
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &look = theme(this);
    painter.fillRect(viewport()->rect(), look.terminal().background);
    const bool dropped = hasDroppedRow();
    const qreal widestBefore = m_widest;
    const int rows = visibleLines() + 1;
    for (int i = 0; i <= rows; ++i) {
        const QRect row(0, i * m_metrics.lineHeight, viewport()->width(), m_metrics.lineHeight);
        const qint64 line = verticalScrollBar()->value() + i - (dropped ? 1 : 0);
        if (line < 0)
            paintDroppedRow(painter, row, look);
        else if (line < lineCount())
            paintLine(painter, row, line, look);
    }
    if (m_widest > widestBefore)
        QMetaObject::invokeMethod(this, &LogView::updateScrollBars, Qt::QueuedConnection);
}

void LogView::paintDroppedRow(QPainter &painter, const QRect &row, const Theme &look) const
{
    painter.fillRect(row, look.status(Tone::Idle).background);
    painter.setFont(look.font(FontRole::Small));
    painter.setPen(look.surface().textMuted);
    const qint64 limit = process::LaunchSpec().logLimitBytes;
    const logs::LogState &state = m_document->state();
    const QString words = state.bytes > limit
        ? tr("The first %1 were dropped (limit %2).")
              .arg(Format::size(state.droppedBytes), QLocale().formattedDataSize(limit, 0))
        : process::lossWords(state.droppedBytes);
    painter.drawText(row.adjusted(m_metrics.textLeft(), 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
}

void LogView::paintLine(QPainter &painter, const QRect &row, qint64 number, const Theme &look)
{
    if (number == m_caret.line && !hasSelection())
        painter.fillRect(row, look.surface().selected);
    if (m_document->state().numbered) {
        painter.setFont(look.font(FontRole::Mono));
        painter.setPen(look.terminal().muted);
        const QRect place = row.adjusted(0, 0, m_metrics.numbersWidth - look.size().space.m - row.width(), 0);
        painter.drawText(QPoint(place.right() - painter.fontMetrics().horizontalAdvance(QLocale().toString(number + 1)),
                                row.top() + m_metrics.ascent),
                         QLocale().toString(number + 1));
    }
    const auto line = m_document->line(number);
    if (!line)
        return;
    if (line->standardError) {
        const QColor color = look.status(Tone::Failed).foreground;
        painter.fillRect(QRect(0, row.top(), look.size().line.selectedBar, row.height()), color);
        painter.setFont(look.font(FontRole::Mono));
        painter.setPen(color);
        painter.drawText(QPoint(m_metrics.numbersWidth, row.top() + m_metrics.ascent),
                         tr("err", "mark for standard error"));
    }
    painter.save();
    painter.setClipRect(row.adjusted(m_metrics.textLeft() - 2, 0, 0, 0));
    const LogLineLayout layout(*line, look.font(FontRole::Mono), m_metrics.characterWidth, look);
    const int scrolled = horizontalScrollBar()->value();
    const QPointF origin(m_metrics.textLeft() - scrolled, row.top());
    layout.drawBackgrounds(painter, origin, row.height());
    paintSelection(painter, origin, row, number, layout, look);
    paintHits(painter, origin, row, number, layout, look);
    layout.draw(painter, origin, scrolled, scrolled + viewport()->width() - m_metrics.textLeft(), m_metrics.ascent);
    paintCurrentHit(painter, origin, row, number, layout, look);
    if (line->cut) {
        painter.setPen(look.terminal().muted);
        painter.drawText(QPointF(origin.x() + layout.width() + m_metrics.characterWidth, row.top() + m_metrics.ascent),
                         tr("… the line goes on"));
    }
    painter.restore();
    m_widest = std::max(m_widest, layout.width() + (line->cut ? 20 * m_metrics.characterWidth : 0));
}

void LogView::paintSelection(QPainter &painter, QPointF origin, const QRect &row, qint64 number,
                             const LogLineLayout &layout, const Theme &look) const
{
    const auto [from, to] = selection();
    if (!hasSelection() || number < from.line || number > to.line)
        return;
    const qreal left = number == from.line ? layout.xOf(std::min(from.column, layout.columns())) : 0;
    // A selected line feed shows as half a character.
    const qreal right = number == to.line ? layout.xOf(std::min(to.column, layout.columns()))
                                          : layout.width() + m_metrics.characterWidth / 2;
    painter.fillRect(QRectF(origin.x() + left, row.top(), right - left, row.height()), look.terminal().selection);
}

void LogView::paintHits(QPainter &painter, QPointF origin, const QRect &row, qint64 number, const LogLineLayout &layout,
                        const Theme &look) const
{
    auto hit = std::ranges::lower_bound(m_hits, number, {}, &logs::SearchHit::line);
    for (; hit != m_hits.end() && hit->line == number; ++hit) {
        const qreal left = layout.xOf(std::min(hit->column, layout.columns()));
        const qreal right = layout.xOf(std::min(hit->column + hit->length, layout.columns()));
        const StatusColors &colors = look.status(Tone::Waiting);
        const QRectF box(origin.x() + left, row.top() + 1, right - left, row.height() - 2);
        painter.setPen(colors.border);
        painter.setBrush(colors.background);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
}

void LogView::paintCurrentHit(QPainter &painter, QPointF origin, const QRect &row, qint64 number,
                              const LogLineLayout &layout, const Theme &look) const
{
    if (m_currentHit < 0 || m_currentHit >= m_hits.size() || m_hits.at(m_currentHit).line != number)
        return;
    const logs::SearchHit &hit = m_hits.at(m_currentHit);
    const int from = std::min(hit.column, layout.columns());
    const int to = std::min(hit.column + hit.length, layout.columns());
    const StatusColors &colors = look.status(Tone::Waiting);
    painter.save();
    painter.setClipRect(
        QRectF(origin.x() + layout.xOf(from), row.top(), layout.xOf(to) - layout.xOf(from), row.height()),
        Qt::IntersectClip);
    painter.fillRect(row, colors.solid);
    layout.drawPlain(painter, origin, m_metrics.ascent, colors.onSolid);
    painter.restore();
}

} // namespace ui
