// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogLine.h"
#include "ui/style/Theme.h"

#include <QTextLayout>

#include <memory>

namespace ui {

/// The colour of a log on the page's background, made readable where the program chose it for another one.
[[nodiscard]] QColor resolve(const logs::Color &color, const Theme &theme, const QColor &otherwise);
/// WCAG contrast of two opaque colours, 1…21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// Where the characters of one line are. Lines of ASCII, nearly all of them, are laid out by multiplication.
class LogLineLayout
{
public:
    LogLineLayout(const logs::LogLine &line, const QFont &font, qreal characterWidth, const Theme &theme);

    [[nodiscard]] qreal xOf(int column) const;
    [[nodiscard]] int columnAt(qreal x) const;
    [[nodiscard]] int columns() const { return static_cast<int>(m_line.text.size()); }
    [[nodiscard]] qreal width() const { return xOf(columns()); }
    /// @p left and @p right bound what has to be drawn, relative to @p origin, the upper left corner.
    void draw(QPainter &painter, QPointF origin, qreal left, qreal right, int ascent) const;
    /// What text of that style is written with.
    [[nodiscard]] QColor foregroundOf(const logs::Style &style) const { return colorsOf(style).foreground; }
    void drawBackgrounds(QPainter &painter, QPointF origin, int height) const;
    /// All of it in one colour; the caller clips.
    void drawPlain(QPainter &painter, QPointF origin, int ascent, const QColor &color) const;

private:
    struct Colors
    {
        QColor foreground;
        QColor background; ///< invalid: none
    };
    [[nodiscard]] Colors colorsOf(const logs::Style &style) const;
    [[nodiscard]] QTextCharFormat formatOf(const logs::Style &style) const;
    void drawSegment(QPainter &painter, QPointF baseline, int start, int length, const logs::Style *style) const;

    const logs::LogLine &m_line;
    const Theme &m_theme;
    QFont m_font;
    qreal m_characterWidth;
    std::unique_ptr<QTextLayout> m_layout; ///< null: all characters are equally wide
};

} // namespace ui
