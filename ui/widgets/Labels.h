// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"
#include "ui/style/Theme.h"

#include <QLabel>

#include <optional>

namespace ui {

enum class TextColor { Normal, Muted, Accent, Waiting, Success, Failed, Interrupted };

/// A label in one of the theme's fonts and colours, right again after a theme or font change.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, FontRole role = FontRole::Base, TextColor color = TextColor::Normal,
                       QWidget *parent = nullptr);

    void setRole(FontRole role);
    void setColor(TextColor color);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    FontRole m_role;
    TextColor m_color;
    bool m_restyling = false;
};

/// One line that shortens itself: at the end for titles, in the middle for paths. The tooltip has the whole text
/// while it is shortened.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Qt::TextElideMode mode = Qt::ElideRight,
                         FontRole role = FontRole::Base, TextColor color = TextColor::Normal,
                         QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString shown() const;

    Qt::TextElideMode m_mode;
};

/// A status glyph, with words beside it or as its accessible name and tooltip.
class StatusGlyphLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StatusGlyphLabel(StatusGlyph glyph = StatusGlyph::Idle, QWidget *parent = nullptr);

    [[nodiscard]] StatusGlyph glyph() const { return m_glyph; }
    void setGlyph(StatusGlyph glyph);
    /// Words shown after the glyph, coloured as in lists; empty: the glyph alone.
    void setText(const QString &words);
    [[nodiscard]] QString text() const { return m_text; }
    /// 16 px for rows with two lines; 14 else.
    void setLarge(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int side() const;

    StatusGlyph m_glyph;
    QString m_text;
    bool m_large = false;
};

/// A small tinted box: state, permission mode, "Part estimated". Not interactive.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, Tone tone = Tone::Idle, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);
    void setGlyph(std::optional<StatusGlyph> glyph);
    /// Any drawing instead of a glyph, for example "key".
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
    QString m_icon;
};

/// The same box for delegates. chipSize() is what paintChip() needs; @p icon may be empty.
[[nodiscard]] QSize chipSize(const QString &text, const QString &icon, const Theme &theme);
void paintChip(QPainter &painter, const QRect &rect, const QString &text, const QString &icon, Tone tone,
               const Theme &theme);
/// A key's name in a small grey box ("Shift+A"), as the palette and approvals show it.
[[nodiscard]] QSize keyHintSize(const QString &keys, const Theme &theme);
void paintKeyHint(QPainter &painter, const QRect &rect, const QString &keys, const Theme &theme);

} // namespace ui
