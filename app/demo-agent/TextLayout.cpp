// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextLayout.h"

#include <QChar>

namespace demo {
namespace {

int columnsOfCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
    return isWide ? 2 : 1;
}

QStringList wrappedLine(const QString &line, int width)
{
    QStringList lines;
    QString current;
    bool isFirst = true; // on its line; a word may be empty, where two spaces meet
    for (const QString &word : line.split(u' ')) {
        if (!isFirst && columnsOf(current) + 1 + columnsOf(word) > width) {
            lines << current;
            isFirst = true;
        }
        QString rest = word;
        while (columnsOf(rest) > width) {
            const QString head = clipped(rest, width);
            lines << head;
            rest = rest.mid(head.size());
        }
        current = isFirst ? rest : current + u' ' + rest;
        isFirst = false;
    }
    return lines << current;
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const uint c : text.toUcs4())
        columns += columnsOfCharacter(static_cast<char32_t>(c));
    return columns;
}

QString clipped(const QString &text, int width)
{
    QString result;
    int used = 0;
    for (const uint c : text.toUcs4()) {
        used += columnsOfCharacter(static_cast<char32_t>(c));
        if (used > width)
            break;
        result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    // Never nothing: a caller that takes piece after piece would not come to an end.
    return result.isEmpty() ? text.left(1) : result;
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << wrappedLine(line, qMax(8, width));
    return lines;
}

} // namespace demo
