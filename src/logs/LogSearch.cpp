// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogSearch.h"

#include <QCoreApplication>

#include <cstring>

namespace logs {

namespace {

base::Error invalid(const QString &message)
{
    return {base::Error::Kind::InvalidInput, message, {}};
}

QString patternOf(const SearchQuery &query)
{
    return query.regularExpression ? query.text : QRegularExpression::escape(query.text);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
}

uchar lower(char byte)
{
    const auto value = static_cast<uchar>(byte);
    return value >= 'A' && value <= 'Z' ? static_cast<uchar>(value + 32) : value;
}

} // namespace

base::Result<LineMatcher> LineMatcher::create(const SearchQuery &query)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("logs::LogSearch", text); };
    if (query.text.isEmpty())
        return std::unexpected(invalid(tr("There is nothing to search for.")));
    if (query.text.size() > maxPatternLength)
        return std::unexpected(invalid(tr("The search text is longer than %1 characters.").arg(maxPatternLength)));
    LineMatcher matcher;
    matcher.m_query = query;
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    matcher.m_expression = QRegularExpression(patternOf(query), options);
    if (!matcher.m_expression.isValid()) {
        return std::unexpected(invalid(tr("The regular expression has an error at character %1: %2")
                                           .arg(matcher.m_expression.patternErrorOffset() + 1)
                                           .arg(matcher.m_expression.errorString())));
    }
    matcher.m_expression.optimize();
    if (!query.regularExpression && query.matchCase) {
        matcher.m_needle = query.text.toUtf8();
        matcher.m_prefilter = Prefilter::Exact;
    } else if (!query.regularExpression && isAscii(query.text)) {
        matcher.m_needle = query.text.toLower().toLatin1();
        matcher.m_prefilter = Prefilter::AsciiIgnoringCase;
    }
    return matcher;
}

bool LineMatcher::find(const QString &text, qint64 line, QList<SearchHit> &hits) const
{
    const qsizetype before = hits.size();
    if (!m_query.regularExpression) {
        const auto sensitivity = m_query.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
        qsizetype position = 0;
        while ((position = text.indexOf(m_query.text, position, sensitivity)) >= 0 && hits.size() - before < maxHitsPerLine) {
            hits.append({line, static_cast<int>(position), static_cast<int>(m_query.text.size())});
            position += m_query.text.size();
        }
        return hits.size() > before;
    }
    auto matches = m_expression.globalMatch(text);
    while (matches.hasNext() && hits.size() - before < maxHitsPerLine) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            hits.append({line, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())});
    }
    return hits.size() > before;
}

qsizetype LineMatcher::candidate(QByteArrayView bytes, qsizetype from) const
{
    if (from >= bytes.size())
        return -1;
    switch (m_prefilter) {
    case Prefilter::None:
        return from;
    case Prefilter::Exact: {
        const void *found = memmem(bytes.data() + from, static_cast<size_t>(bytes.size() - from), m_needle.constData(),
                                   static_cast<size_t>(m_needle.size()));
        return found ? static_cast<const char *>(found) - bytes.data() : -1;
    }
    case Prefilter::AsciiIgnoringCase:
        return indexOfIgnoringCase(bytes, m_needle, from);
    }
    return from;
}

qsizetype indexOfIgnoringCase(QByteArrayView bytes, QByteArrayView needle, qsizetype from)
{
    if (needle.isEmpty())
        return from <= bytes.size() ? from : -1;
    const auto next = [&](char letter, qsizetype at) -> qsizetype {
        const void *found = at < bytes.size() ? memchr(bytes.data() + at, letter, static_cast<size_t>(bytes.size() - at)) : nullptr;
        return found ? static_cast<const char *>(found) - bytes.data() : bytes.size();
    };
    const char small = needle.front();
    const char large = small >= 'a' && small <= 'z' ? static_cast<char>(small - 32) : small;
    const qsizetype last = bytes.size() - needle.size();
    qsizetype nextSmall = next(small, from);
    qsizetype nextLarge = large == small ? bytes.size() : next(large, from);
    while (true) {
        const qsizetype at = std::min(nextSmall, nextLarge);
        if (at > last)
            return -1;
        qsizetype i = 1;
        while (i < needle.size() && lower(bytes.at(at + i)) == static_cast<uchar>(needle.at(i)))
            ++i;
        if (i == needle.size())
            return at;
        if (nextSmall == at)
            nextSmall = next(small, at + 1);
        if (nextLarge == at)
            nextLarge = next(large, at + 1);
    }
}

} // namespace logs
