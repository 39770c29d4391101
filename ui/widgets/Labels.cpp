// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Labels.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

QColor colorOf(TextColor color, const Theme &look)
{
    switch (color) {
    case TextColor::Normal:
        return look.text();
    case TextColor::Muted:
        return look.surface().textMuted;
    case TextColor::Accent:
        return look.surface().accentText;
    case TextColor::Waiting:
        return look.status(Tone::Waiting).foreground;
    case TextColor::Success:
        return look.status(Tone::Success).foreground;
    case TextColor::Failed:
        return look.status(Tone::Failed).foreground;
    case TextColor::Interrupted:
        return look.status(Tone::Interrupted).foreground;
    }
    return look.text();
}

constexpr int chipPadding = 6;
constexpr int chipGap = 4;
constexpr int chipIcon = 12;

} // namespace

TextLabel::TextLabel(const QString &text, FontRole role, TextColor color, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setRole(FontRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setColor(TextColor color)
{
    m_color = color;
    restyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange;
    // Setting font and palette sends the same events again.
    if (look && !m_restyling)
        restyle();
}

void TextLabel::restyle()
{
    m_restyling = true;
    const Theme &look = theme(this);
    setFont(look.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::Active, QPalette::WindowText, colorOf(m_color, look));
    colors.setColor(QPalette::Inactive, QPalette::WindowText, colorOf(m_color, look));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, look.disabledText());
    setPalette(colors);
    m_restyling = false;
}

ElidedLabel::ElidedLabel(const QString &text, Qt::TextElideMode mode, FontRole role, TextColor color, QWidget *parent)
    : TextLabel(text, role, color, parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")) + 2, TextLabel::minimumSizeHint().height()};
}

QString ElidedLabel::shown() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     shown());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shown() != text() && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return TextLabel::event(event);
}

StatusGlyphLabel::StatusGlyphLabel(StatusGlyph glyph, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusGlyphLabel::setGlyph(StatusGlyph glyph)
{
    m_glyph = glyph;
    update();
}

void StatusGlyphLabel::setText(const QString &words)
{
    m_text = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

void StatusGlyphLabel::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

int StatusGlyphLabel::side() const
{
    const Sizes &size = theme(this).size();
    return m_large ? size.icon.control : size.icon.status;
}

QSize StatusGlyphLabel::sizeHint() const
{
    const Theme &look = theme(this);
    const QFontMetrics metrics(look.font(FontRole::Base));
    const int words = m_text.isEmpty() ? 0 : look.size().space.s + metrics.horizontalAdvance(m_text) + 1;
    return {side() + words, std::max(side(), m_text.isEmpty() ? side() : metrics.height())};
}

void StatusGlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    const QRect glyph(0, (height() - side()) / 2, side(), side());
    paintStatusGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_glyph, look);
    if (m_text.isEmpty())
        return;
    painter.setFont(look.font(FontRole::Base));
    painter.setPen(coloursWords(m_glyph) ? wordColor(m_glyph, look) : look.text());
    const QRect words = rect().adjusted(side() + look.size().space.s, 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::TextSingleLine,
                     m_text);
}

Chip::Chip(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setGlyph(std::optional<StatusGlyph> glyph)
{
    setIconName(glyph ? iconNameOf(*glyph) : QString());
}

void Chip::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_text, m_icon, theme(this));
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintChip(painter, rect(), m_text, m_icon, m_tone, theme(this));
}

QSize chipSize(const QString &text, const QString &icon, const Theme &look)
{
    const QFontMetrics metrics(look.font(FontRole::Tiny));
    const int words = metrics.horizontalAdvance(text) + 1;
    return {2 * chipPadding + words + (icon.isEmpty() ? 0 : chipIcon + chipGap),
            std::max(look.size().control.chip, metrics.height() + 3)};
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, const QString &icon, Tone tone,
               const Theme &look)
{
    const StatusColors &colors = look.status(tone);
    paintBox(painter, rect, look.size().radius.chip, colors.background, colors.border);
    QRect words = rect.adjusted(chipPadding, 0, -chipPadding, 0);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    if (!icon.isEmpty()) {
        const QRect place(words.left(), rect.center().y() - chipIcon / 2 + 1, chipIcon, chipIcon);
        paintIcon(painter, QStyle::visualRect(direction, rect, place), icon, colors.foreground);
        words.adjust(chipIcon + chipGap, 0, 0, 0);
    }
    painter.save();
    painter.setFont(look.font(FontRole::Tiny));
    painter.setPen(colors.foreground);
    painter.drawText(QStyle::visualRect(direction, rect, words), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter.restore();
}

QSize keyHintSize(const QString &keys, const Theme &look)
{
    return chipSize(keys, {}, look);
}

void paintKeyHint(QPainter &painter, const QRect &rect, const QString &keys, const Theme &look)
{
    paintChip(painter, rect, keys, {}, Tone::Idle, look);
}

} // namespace ui
