// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace ui {

/// A line of a file as it is painted: tabs are spaces, what would not be seen (control characters, marks that turn the
/// direction of writing) has a sign of its own, and what is too long is cut.
struct DiffText
{
    static constexpr qsizetype maxBytes = 8000;
    static constexpr int tabWidth = 4;

    explicit DiffText(QByteArrayView bytes);

    /// Where the byte at @p offset is painted.
    [[nodiscard]] int columnOfByte(qsizetype offset) const;
    /// Where the character at @p index of decoded() is painted.
    [[nodiscard]] int columnOfCharacter(qsizetype index) const;

    /// The text without any change, for the highlighter and the clipboard.
    [[nodiscard]] static QString decoded(QByteArrayView bytes);

    QString shown;
    bool cut = false;
    bool simple = true; ///< printable ASCII only: all characters are equally wide

private:
    QByteArrayView m_bytes;
    QList<qint32> m_columns; ///< of each character; empty when they are the same
};

} // namespace ui
