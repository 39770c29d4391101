// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogLineLayout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double wantedContrast = 4.5;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return x + (y - x) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor readable(const QColor &color, const QColor &background, const QColor &text)
{
    QColor shown = color;
    for (int step = 1; step <= 5 && contrast(shown, background) < wantedContrast; ++step)
        shown = mixed(color, text, step / 5.0);
    return shown;
}

QColor indexedColor(quint32 index, const Theme &theme)
{
    if (index < 16)
        return theme.terminal().ansi.value(static_cast<qsizetype>(index), theme.terminal().foreground);
    if (index >= 232) {
        const int grey = 8 + 10 * (static_cast<int>(index) - 232);
        return {grey, grey, grey};
    }
    const auto level = [](quint32 value) { return value == 0 ? 0 : static_cast<int>(55 + 40 * value); };
    const quint32 cube = index - 16;
    return {level(cube / 36), level(cube / 6 % 6), level(cube % 6)};
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar character) { return character.unicode() >= 0x20 && character.unicode() < 0x7f; });
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor resolve(const logs::Color &color, const Theme &theme, const QColor &otherwise)
{
    switch (color.kind) {
    case logs::Color::Kind::Default:
        return otherwise;
    case logs::Color::Kind::Indexed:
        return indexedColor(color.value, theme);
    case logs::Color::Kind::Rgb:
        return QColor::fromRgb(color.value);
    }
    return otherwise;
}

LogLineLayout::LogLineLayout(const logs::LogLine &line, const QFont &font, qreal characterWidth, const Theme &theme)
    : m_line(line)
    , m_theme(theme)
    , m_font(font)
    , m_characterWidth(characterWidth)
{
    if (isAscii(line.text))
        return;
    m_layout = std::make_unique<QTextLayout>(line.text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const logs::Span &span : line.spans)
        formats.append({span.start, span.length, formatOf(span.style)});
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    QTextLine laid = m_layout->createLine();
    laid.setLineWidth(1e7);
    m_layout->endLayout();
}

LogLineLayout::Colors LogLineLayout::colorsOf(const logs::Style &style) const
{
    const TerminalColors &terminal = m_theme.terminal();
    QColor foreground = resolve(style.foreground, m_theme, terminal.foreground);
    QColor background = resolve(style.background, m_theme, QColor());
    if (style.reverse) {
        const QColor behind = background.isValid() ? background : terminal.background;
        background = foreground;
        foreground = behind;
    }
    const QColor ground = background.isValid() ? background : terminal.background;
    if (style.faint)
        foreground = mixed(foreground, ground, 0.35);
    const bool dark = luminance(ground) < 0.2;
    return {readable(foreground, ground, dark ? QColor(Qt::white) : QColor(Qt::black)), background};
}

QTextCharFormat LogLineLayout::formatOf(const logs::Style &style) const
{
    QTextCharFormat format;
    format.setForeground(colorsOf(style).foreground);
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underline);
    format.setFontStrikeOut(style.strike);
    return format;
}

qreal LogLineLayout::xOf(int column) const
{
    return m_layout ? m_layout->lineAt(0).cursorToX(column) : column * m_characterWidth;
}

int LogLineLayout::columnAt(qreal x) const
{
    const auto last = static_cast<int>(m_line.text.size());
    if (m_layout)
        return std::clamp(m_layout->lineAt(0).xToCursor(x), 0, last);
    return std::clamp(static_cast<int>(std::lround(x / m_characterWidth)), 0, last);
}

void LogLineLayout::drawBackgrounds(QPainter &painter, QPointF origin, int height) const
{
    for (const logs::Span &span : m_line.spans) {
        const QColor background = colorsOf(span.style).background;
        if (!background.isValid())
            continue;
        const qreal left = xOf(span.start);
        painter.fillRect(QRectF(origin.x() + left, origin.y(), xOf(span.start + span.length) - left, height),
                         background);
    }
}

void LogLineLayout::drawSegment(QPainter &painter, QPointF baseline, int start, int length,
                                const logs::Style *style) const
{
    QFont font = m_font;
    if (style) {
        font.setBold(style->bold);
        font.setItalic(style->italic);
        font.setUnderline(style->underline);
        font.setStrikeOut(style->strike);
    }
    painter.setFont(font);
    painter.setPen(style ? colorsOf(*style).foreground : m_theme.terminal().foreground);
    painter.drawText(QPointF(baseline.x() + start * m_characterWidth, baseline.y()), m_line.text.mid(start, length));
}

void LogLineLayout::drawPlain(QPainter &painter, QPointF origin, int ascent, const QColor &color) const
{
    painter.setFont(m_font);
    painter.setPen(color);
    if (!m_layout) {
        painter.drawText(QPointF(origin.x(), origin.y() + ascent), m_line.text);
        return;
    }
    QTextCharFormat format;
    format.setForeground(color);
    m_layout->draw(&painter, {origin.x(), origin.y() + ascent - m_layout->lineAt(0).ascent()},
                   {{0, columns(), format}});
}

void LogLineLayout::draw(QPainter &painter, QPointF origin, qreal left, qreal right, int ascent) const
{
    if (m_layout) {
        painter.setPen(m_theme.terminal().foreground);
        // A line with characters of another font may be higher; its baseline stays that of its neighbours.
        m_layout->draw(&painter, {origin.x(), origin.y() + ascent - m_layout->lineAt(0).ascent()});
        return;
    }
    const int first = std::max(0, static_cast<int>(left / m_characterWidth) - 1);
    const int end = std::min(static_cast<int>(m_line.text.size()), static_cast<int>(right / m_characterWidth) + 2);
    const QPointF baseline(origin.x(), origin.y() + ascent);
    int column = first;
    const auto drawTo = [&](int stop, const logs::Style *style) {
        stop = std::min(stop, end);
        if (stop > column)
            drawSegment(painter, baseline, column, stop - column, style);
        column = std::max(column, stop);
    };
    for (const logs::Span &span : m_line.spans) {
        drawTo(span.start, nullptr);
        drawTo(span.start + span.length, &span.style);
    }
    drawTo(end, nullptr);
}

} // namespace ui
