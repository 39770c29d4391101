// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of DiffArea.
#include "ui/diffview/DiffArea.h"
#include "ui/diffview/DiffText.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using Kind = git::DiffLine::Kind;

namespace {

QColor colorOf(CodeKind kind, const SyntaxColors &colors)
{
    switch (kind) {
    case CodeKind::Keyword:
        return colors.keyword;
    case CodeKind::String:
        return colors.string;
    case CodeKind::Number:
        return colors.number;
    case CodeKind::Key:
        return colors.key;
    case CodeKind::Comment:
        return colors.comment;
    case CodeKind::Function:
        return colors.function;
    }
    return {};
}

QColor backgroundOf(Kind kind, const Theme &look)
{
    switch (kind) {
    case Kind::Added:
        return look.diff().addBackground;
    case Kind::Removed:
        return look.diff().removeBackground;
    case Kind::Hunk:
        return look.status(Tone::Idle).background;
    case Kind::Context:
    case Kind::Note:
        break;
    }
    return look.surface().card;
}

} // namespace

void DiffArea::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &look = theme(this);
    painter.fillRect(viewport()->rect(), look.surface().card);
    if (rowCount() == 0) {
        painter.setFont(look.font(FontRole::Base));
        painter.setPen(look.surface().textMuted);
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const qreal widestBefore = m_widest;
    const int first = verticalScrollBar()->value();
    const int last = std::min(first + visibleRows() + 1, rowCount() - 1);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, (row - first) * m_metrics.lineHeight, look);
    if (m_sideBySide)
        painter.fillRect(QRect(columns().first().rect.right() + 1, 0, 1, viewport()->height()), look.surface().border);
    requestColors(first, last);
    if (m_widest > widestBefore)
        QMetaObject::invokeMethod(this, &DiffArea::updateScrollBars, Qt::QueuedConnection);
}

void DiffArea::paintRow(QPainter &painter, int row, int y, const Theme &look)
{
    const auto [left, right] = linesOf(row);
    const bool selected = hasFocus() && row >= std::min(m_anchor, m_caret) && row <= std::max(m_anchor, m_caret);
    const QRect rect(0, y, viewport()->width(), m_metrics.lineHeight);
    const bool spans = left == right && left >= 0
        && (m_diff->lines[left].kind == Kind::Hunk || m_diff->lines[left].kind == Kind::Note);
    if (spans) {
        paintHead(painter, rect, m_diff->lines[left], look);
    } else {
        const QList<Column> all = columns();
        paintCell(painter, all.first(), y, left, selected, look);
        if (all.size() > 1)
            paintCell(painter, all.last(), y, right, selected, look);
    }
    if (selected)
        painter.fillRect(QRect(0, y, look.size().line.selectedBar, m_metrics.lineHeight), look.accent());
}

void DiffArea::paintHead(QPainter &painter, const QRect &rect, const git::DiffLine &line, const Theme &look) const
{
    painter.fillRect(rect, backgroundOf(line.kind, look));
    const DiffText words(m_diff->textOf(line));
    // As in "@@ 18 template": the line where it goes on, and what git found above it.
    const QString text = line.kind == Kind::Hunk ? u"@@ %1 %2"_s.arg(line.newLine).arg(words.shown) : words.shown;
    painter.setFont(look.font(FontRole::Mono));
    painter.setPen(look.surface().textMuted);
    const Column first = columns().first();
    painter.drawText(QPointF(textLeft(first), rect.top() + m_metrics.ascent), text);
}

void DiffArea::paintCell(QPainter &painter, const Column &column, int y, qint32 index, bool selected, const Theme &look)
{
    const QRect cell(column.rect.left(), y, column.rect.width(), m_metrics.lineHeight);
    painter.save();
    painter.setClipRect(cell);
    if (index < 0) {
        painter.fillRect(cell, look.surface().page);
    } else {
        const git::DiffLine &line = m_diff->lines[index];
        const bool isPlain = line.kind == Kind::Context;
        painter.fillRect(cell, selected && isPlain ? look.surface().selected : backgroundOf(line.kind, look));
        paintNumbers(painter, column, y, line, look);
        paintCode(painter, column, y, index, look);
    }
    painter.restore();
}

void DiffArea::paintNumbers(QPainter &painter, const Column &column, int y, const git::DiffLine &line,
                            const Theme &look) const
{
    painter.setFont(look.font(FontRole::Mono));
    painter.setPen(look.surface().textMuted);
    int left = column.rect.left();
    const auto number = [&](qint32 value) {
        const QRect place(left, y, m_metrics.numberWidth - look.size().space.xs, m_metrics.lineHeight);
        if (value > 0)
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
        left += m_metrics.numberWidth;
    };
    if (column.showOld)
        number(line.oldLine);
    if (column.showNew)
        number(line.newLine);
    if (line.kind == Kind::Context)
        return;
    const bool isAdded = line.kind == Kind::Added;
    painter.setPen(isAdded ? look.diff().addText : look.diff().removeText);
    painter.drawText(QPointF(left + look.size().space.s, y + m_metrics.ascent), isAdded ? u"+"_s : u"\u2212"_s);
}

void DiffArea::paintCode(QPainter &painter, const Column &column, int y, qint32 index, const Theme &look)
{
    const git::DiffLine &line = m_diff->lines[index];
    const DiffText text(m_diff->textOf(line));
    const int left = textLeft(column);
    const QRect clip(left, y, column.rect.right() - left + 1, m_metrics.lineHeight);
    const QPointF origin(left - horizontalScrollBar()->value(), y);
    painter.setClipRect(clip, Qt::IntersectClip);
    painter.setFont(look.font(FontRole::Mono));
    paintMark(painter, text, origin, line, look);
    const QList<CodeSpan> spans = m_colors.value(index);
    if (text.simple)
        paintSimple(painter, text, origin, clip, spans, look);
    else
        paintLaidOut(painter, text, origin, spans, look);
    qreal width = static_cast<qreal>(text.shown.size()) * m_metrics.characterWidth;
    if (text.cut) {
        const QString more = tr("… the line goes on");
        painter.setPen(look.surface().textMuted);
        painter.drawText(QPointF(origin.x() + width + m_metrics.characterWidth, y + m_metrics.ascent), more);
        width += static_cast<qreal>(more.size() + 2) * m_metrics.characterWidth;
    }
    m_widest = std::max(m_widest, width);
}

void DiffArea::paintMark(QPainter &painter, const DiffText &text, QPointF origin, const git::DiffLine &line,
                         const Theme &look) const
{
    // In lines with wide characters the place of a byte is only known after the layout; they go without.
    if (line.markTo <= line.markFrom || !text.simple)
        return;
    const qreal from = text.columnOfByte(line.markFrom) * m_metrics.characterWidth;
    const qreal to = text.columnOfByte(line.markTo) * m_metrics.characterWidth;
    painter.fillRect(QRectF(origin.x() + from, origin.y(), to - from, m_metrics.lineHeight),
                     line.kind == Kind::Added ? look.diff().addEmphasis : look.diff().removeEmphasis);
}

void DiffArea::paintSimple(QPainter &painter, const DiffText &text, QPointF origin, const QRect &clip,
                           const QList<CodeSpan> &spans, const Theme &look) const
{
    // Only the columns on screen: a line may be thousands of characters long.
    const int first = std::max(static_cast<int>((clip.left() - origin.x()) / m_metrics.characterWidth), 0);
    const int last = std::min(first + static_cast<int>(clip.width() / m_metrics.characterWidth) + 2,
                              static_cast<int>(text.shown.size()));
    const auto draw = [&](int from, int to, const QColor &color) {
        from = std::max(from, first);
        to = std::min(to, last);
        if (from >= to)
            return;
        painter.setPen(color);
        painter.drawText(QPointF(origin.x() + from * m_metrics.characterWidth, origin.y() + m_metrics.ascent),
                         text.shown.sliced(from, to - from));
    };
    int at = 0;
    for (const CodeSpan &span : spans) {
        const int from = text.columnOfCharacter(span.start);
        const int to = text.columnOfCharacter(span.start + span.length);
        draw(at, from, look.text());
        draw(from, to, colorOf(span.kind, look.syntax()));
        at = to;
    }
    draw(at, static_cast<int>(text.shown.size()), look.text());
}

void DiffArea::paintLaidOut(QPainter &painter, const DiffText &text, QPointF origin, const QList<CodeSpan> &spans,
                            const Theme &look) const
{
    constexpr qsizetype maxLaidOut = 2000;
    QTextLayout layout(text.shown.first(std::min(text.shown.size(), maxLaidOut)), look.font(FontRole::Mono));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const CodeSpan &span : spans) {
        QTextCharFormat format;
        format.setForeground(colorOf(span.kind, look.syntax()));
        const int from = text.columnOfCharacter(span.start);
        formats.append({from, text.columnOfCharacter(span.start + span.length) - from, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setPosition({0, 0});
    layout.endLayout();
    painter.setPen(look.text());
    layout.draw(&painter, {origin.x(), origin.y() + m_metrics.ascent - (line.isValid() ? line.ascent() : 0)});
}

} // namespace ui
