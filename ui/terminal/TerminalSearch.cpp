// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalSearch.h"

#include <QRegularExpression>

#include <utf8proc.h>

namespace ui {

namespace {

/// Wrapped rows as one text, with the place in it where each row starts.
struct Line
{
    int firstRow = 0;
    QString text;
    QList<qsizetype> rowStarts;
};

struct Place
{
    int row = 0;
    int column = 0;
};

Line lineFrom(const QList<TerminalRow> &rows, qsizetype &index)
{
    Line line;
    line.firstRow = static_cast<int>(index);
    bool more = true;
    while (more && index < rows.size()) {
        line.rowStarts.append(line.text.size());
        line.text += rows.at(index).text;
        more = rows.at(index).wrapped;
        ++index;
    }
    return line;
}

Place placeOf(const Line &line, qsizetype position)
{
    const auto after = std::ranges::upper_bound(line.rowStarts, position);
    const qsizetype row = std::max<qsizetype>(0, after - line.rowStarts.begin() - 1);
    const qsizetype start = line.rowStarts.at(row);
    return {line.firstRow + static_cast<int>(row), cellWidth(QStringView(line.text).sliced(start, position - start))};
}

SearchHit hitOf(const Line &line, qsizetype start, qsizetype length)
{
    const Place first = placeOf(line, start);
    // The last character's first cell plus its width, so that a wide one is marked whole.
    qsizetype lastStart = start + length - 1;
    if (lastStart > start && line.text.at(lastStart).isLowSurrogate())
        --lastStart;
    const Place last = placeOf(line, lastStart);
    const int width = cellWidth(QStringView(line.text).sliced(lastStart, start + length - lastStart));
    return {first.row, first.column, last.row, last.column + std::max(1, width) - 1};
}

} // namespace

int cellWidth(QStringView text)
{
    int cells = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        cells += std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)));
    }
    return cells;
}

base::Result<QList<SearchHit>> findInRows(const QList<TerminalRow> &rows, const QString &query, SearchOptions options)
{
    QList<SearchHit> hits;
    if (query.isEmpty())
        return hits;
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    if (!options.matchCase)
        flags |= QRegularExpression::CaseInsensitiveOption;
    const QRegularExpression pattern(options.regularExpression ? query : QRegularExpression::escape(query), flags);
    if (!pattern.isValid())
        return base::fail(base::Error::Kind::InvalidInput, pattern.errorString());

    qsizetype row = 0;
    while (row < rows.size() && hits.size() < mostSearchHits) {
        const Line line = lineFrom(rows, row);
        auto matches = pattern.globalMatch(line.text);
        while (matches.hasNext() && hits.size() < mostSearchHits) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                hits.append(hitOf(line, match.capturedStart(), match.capturedLength()));
        }
    }
    return hits;
}

} // namespace ui
