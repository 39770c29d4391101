// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TerminalPreview.h"

#include "ui/style/GantryStyle.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int lines = 4;

/// The scheme the preview is drawn in, which may not be the window's.
TerminalColors colorsFor(const SettingsValues &values, const Theme &look)
{
    using enum SettingsValues::TerminalColors;
    const Scheme wanted = values.terminalColors == Light ? Scheme::Light
        : values.terminalColors == Dark                  ? Scheme::Dark
                                                         : look.scheme();
    if (wanted == look.scheme())
        return look.terminal();
    const auto other = Theme::load(wanted, look.font(FontRole::Base));
    return other ? other->terminal() : look.terminal();
}

} // namespace

TerminalPreview::TerminalPreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("terminalPreview"));
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TerminalPreview::show(const SettingsValues &values)
{
    m_values = values;
    updateGeometry();
    update();
}

QFont TerminalPreview::terminalFont() const
{
    QFont font(m_values.terminalFontFamily);
    font.setPixelSize(std::max(6, m_values.terminalFontSize));
    font.setStyleHint(QFont::Monospace);
    return font;
}

QSize TerminalPreview::sizeHint() const
{
    const int padding = theme(this).size().layout.terminalPadding;
    return {300, lines * QFontMetrics(terminalFont()).lineSpacing() + 2 * padding};
}

void TerminalPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    const TerminalColors colors = colorsFor(m_values, look);
    const int padding = look.size().layout.terminalPadding;
    paintBox(painter, rect(), look.size().radius.control, colors.background, look.surface().border);
    painter.setClipRect(rect().adjusted(padding, 0, -padding, 0));
    painter.setFont(terminalFont());
    const QFontMetrics metrics(painter.font());
    int y = padding + metrics.ascent();
    const auto write = [&](int &x, const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(x, y, text);
        x += metrics.horizontalAdvance(text);
    };
    int x = padding;
    write(x, QStringLiteral("❯ "), colors.muted);
    write(x, QStringLiteral("npm test -- webhooks"), colors.foreground);
    x = padding;
    y += metrics.lineSpacing();
    write(x, QStringLiteral("✓ "), colors.ansi.at(2));
    write(x, QStringLiteral("test/webhooks/retry.test.ts "), colors.foreground);
    write(x, QStringLiteral("(14 tests) 312ms"), colors.muted);
    for (const int first : {0, 8}) {
        x = padding;
        y += metrics.lineSpacing();
        for (int i = first; i < first + 8; ++i)
            write(x, QStringLiteral("%1 abc ").arg(i, 2), colors.ansi.at(i));
    }
}

} // namespace ui
