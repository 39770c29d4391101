// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diffview/DiffText.h"

#include <algorithm>

namespace ui {
namespace {

/// Marks that change the order in which text is seen: a line that holds one may not say what it shows.
bool turnsText(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
}

QChar signOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x20)
        return QChar(static_cast<char16_t>(0x2400 + code)); // the pictures of control characters
    if (code == 0x7F)
        return QChar(u'\u2421');
    return turnsText(character) || (code >= 0x80 && code < 0xA0) ? QChar(QChar::ReplacementCharacter) : character;
}

} // namespace

DiffText::DiffText(QByteArrayView bytes)
    : cut(bytes.size() > maxBytes)
    , m_bytes(bytes.first(std::min(bytes.size(), maxBytes)))
{
    const QString text = decoded(m_bytes);
    const bool hasTabs = text.contains(u'\t');
    shown.reserve(text.size());
    for (const QChar character : text) {
        if (hasTabs)
            m_columns.append(static_cast<qint32>(shown.size()));
        if (character == u'\t') {
            shown += QString(tabWidth - shown.size() % tabWidth, u' ');
            continue;
        }
        const QChar sign = signOf(character);
        simple = simple && sign.unicode() < 0x7F;
        shown += sign;
    }
}

QString DiffText::decoded(QByteArrayView bytes)
{
    // A carriage return before the line feed is how some files end their lines, not part of the text.
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return QString::fromUtf8(bytes);
}

int DiffText::columnOfByte(qsizetype offset) const
{
    return columnOfCharacter(QString::fromUtf8(m_bytes.first(std::clamp<qsizetype>(offset, 0, m_bytes.size()))).size());
}

int DiffText::columnOfCharacter(qsizetype index) const
{
    if (m_columns.isEmpty() || index >= m_columns.size())
        return static_cast<int>(m_columns.isEmpty() ? std::min(index, shown.size()) : shown.size());
    return m_columns[index];
}

} // namespace ui
