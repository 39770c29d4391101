// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"
#include "ui/style/Theme.h"

#include <QStyledItemDelegate>

#include <optional>

namespace ui {

/// The rows of every list: `selected` surface with normal text and a 3 px accent bar at the leading edge (grey surface
/// when the focus is elsewhere), `hover` under the pointer, the focus ring inside.
///
/// Subclasses draw what stands on it in paintRow(); mirrored for right-to-left languages by QStyle::visualRect().
/// Views should use uniform row heights and Qt::AccessibleTextRole for one whole sentence per row.
class SelectableRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p rowToken is a height of Sizes::row, @p lines how many lines of text have to fit.
    explicit SelectableRowDelegate(int rowToken, int lines = 1, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// A hairline under each row, as in tables and settings lists.
    void setSeparators(bool separators) { m_separators = separators; }

protected:
    /// @p option has palette, font and text set up; @p content is the row without bar and padding.
    virtual void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                          const QModelIndex &index, const Theme &theme) const;

private:
    int m_token;
    int m_lines;
    bool m_separators = false;
};

/// Background, bar, hover and ring of one row.
void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

/// Two lines with a glyph or icon at the leading edge and facts at the trailing one: session and step rows.
struct TwoLineRow
{
    std::optional<StatusGlyph> glyph;
    QString leadingIcon; ///< a drawing, when there is no glyph
    QString title;
    QString detail;
    QColor detailColor; ///< invalid: muted
    bool titleStrong = false;
    QString trailing; ///< right end of the first line, muted
    QString detailTrailing; ///< right end of the second line, muted
    QString detailTrailingIcon; ///< before it, 12 px
};
void paintTwoLineRow(QPainter &painter, const QRect &content, const TwoLineRow &row, const Theme &theme,
                     Qt::LayoutDirection direction = Qt::LeftToRight);

/// One elided line in a colour and font; returns the width it took.
int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter, Qt::TextElideMode elide = Qt::ElideRight);

} // namespace ui
