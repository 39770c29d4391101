// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogSearch.h"

#include "logs/ByteSearch.h"

#include <QCoreApplication>

namespace logs {

using namespace Qt::StringLiterals;

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

/// The longest text that every match of @p expression has in it; empty: none can be told without a closer look.
QString requiredText(const QString &expression)
{
    QString longest;
    QString run;
    const auto endRun = [&] {
        if (run.size() > longest.size())
            longest = run;
        run.clear();
    };
    for (qsizetype i = 0; i < expression.size(); ++i) {
        const QChar character = expression.at(i);
        if (u"|()[]{}"_s.contains(character))
            return {};
        if (character == u'*' || character == u'?') {
            run.chop(1); // the character before may be missing
            endRun();
        } else if (character == u'+' || character == u'.' || character == u'^' || character == u'$') {
            endRun();
        } else if (character == u'\\') {
            const QChar escaped = ++i < expression.size() ? expression.at(i) : QChar();
            if (escaped.isLetterOrNumber() || escaped.isNull() || escaped == u'_')
                return {};
            run += escaped;
        } else {
            run += character;
        }
    }
    endRun();
    return longest;
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
    const QString required = query.regularExpression ? requiredText(query.text) : query.text;
    if (!required.isEmpty() && query.matchCase) {
        matcher.m_needle = required.toUtf8();
        matcher.m_prefilter = Prefilter::Exact;
    } else if (!required.isEmpty() && isAscii(required)) {
        matcher.m_needle = required.toLower().toLatin1();
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
        while ((position = text.indexOf(m_query.text, position, sensitivity)) >= 0
               && hits.size() - before < maxHitsPerLine) {
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
    case Prefilter::Exact:
        return indexOf(bytes, m_needle, from, LetterCase::Match);
    case Prefilter::AsciiIgnoringCase:
        return indexOf(bytes, m_needle, from, LetterCase::Ignore);
    }
    return from;
}

} // namespace logs
