// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/SearchText.h"

#include <algorithm>

namespace conversations {
namespace {

constexpr QChar zeroWidthSpace(0x200B);
constexpr qsizetype maxTerms = 8;
constexpr qsizetype maxTermLength = 200;

/// Scripts that are written without spaces between words.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetter(c);
    default:
        return false;
    }
}

bool hasWordCharacter(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](char32_t c) { return QChar::isLetterOrNumber(c); });
}

void appendTerm(QList<SearchTerm> &terms, const QString &words, bool isPrefix)
{
    const QString kept = words.simplified().left(maxTermLength);
    if (terms.size() < maxTerms && hasWordCharacter(kept))
        terms.append({kept, isPrefix});
}

} // namespace

QString toSearchText(const QString &text)
{
    const bool needed = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x0E00; });
    if (!needed)
        return text;
    QString result;
    result.reserve(text.size() + text.size() / 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        const bool alone = standsAlone(c);
        if (alone)
            result += zeroWidthSpace;
        result += text[i];
        if (pair)
            result += text[++i];
        if (alone)
            result += zeroWidthSpace;
    }
    return result;
}

QString fromSearchText(QString text)
{
    return text.remove(zeroWidthSpace);
}

QString SearchTerm::toMatch() const
{
    QString quoted = toSearchText(words);
    quoted.replace(u'"', u' ').remove(QChar(0));
    return u'"' + quoted + u'"' + (isPrefix ? QStringLiteral("*") : QString());
}

QList<SearchTerm> parseSearch(const QString &typed)
{
    QList<SearchTerm> terms;
    QString word;
    bool quoted = false;
    for (const QChar c : typed.left(maxTerms * maxTermLength)) {
        if (c == u'"') {
            appendTerm(terms, word, false);
            word.clear();
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            appendTerm(terms, word, false);
            word.clear();
        } else {
            word += c;
        }
    }
    appendTerm(terms, word, !quoted);
    return terms;
}

} // namespace conversations
