// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMetaType>
#include <QRegularExpression>
#include <QString>

namespace logs {

struct SearchQuery
{
    QString text;
    bool regularExpression = false;
    bool matchCase = false;

    bool operator==(const SearchQuery &) const = default;
};

struct SearchHit
{
    qint64 line = 0;
    int column = 0; ///< UTF-16 units
    int length = 0;

    bool operator==(const SearchHit &) const = default;
};

struct SearchProgress
{
    qint64 linesSearched = 0;
    qint64 linesTotal = 0;
    bool finished = false;
    bool limitReached = false; ///< there may be more hits than were kept

    bool operator==(const SearchProgress &) const = default;
};

/// Finds a text or a regular expression in lines. Immutable after creation, so it may be shared between threads.
class LineMatcher
{
public:
    static constexpr int maxPatternLength = 1000;
    static constexpr int maxHitsPerLine = 200;

    /// InvalidInput: empty, too long, or a regular expression with an error (the message says where).
    [[nodiscard]] static base::Result<LineMatcher> create(const SearchQuery &query);

    /// Appends the hits in @p text, which is line number @p line. Returns whether there were any.
    bool find(const QString &text, qint64 line, QList<SearchHit> &hits) const;

    /// Where plain UTF-8 bytes (no control sequences) may hold a hit, at or after @p from; -1: certainly nowhere.
    /// Without regard to case, letters outside ASCII that fold into it (the long s, the kelvin sign) are not looked
    /// for.
    [[nodiscard]] qsizetype candidate(QByteArrayView bytes, qsizetype from) const;

private:
    LineMatcher() = default;

    enum class Prefilter { None, Exact, AsciiIgnoringCase };
    SearchQuery m_query;
    QRegularExpression m_expression;
    QByteArray m_needle;
    Prefilter m_prefilter = Prefilter::None;
};

} // namespace logs

Q_DECLARE_METATYPE(logs::SearchHit)
Q_DECLARE_METATYPE(logs::SearchProgress)
