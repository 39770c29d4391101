// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "ui/terminal/TerminalPane.h"

#include <QList>
#include <QString>

namespace ui {

struct SearchOptions
{
    bool matchCase = false;
    bool regularExpression = false;

    bool operator==(const SearchOptions &) const = default;
};

/// Rows and cells of one hit, both ends included.
struct SearchHit
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool operator==(const SearchHit &) const = default;
};

constexpr qsizetype mostSearchHits = 10'000;

/// Every place of @p query in @p rows, from the top, across wrapped rows; at most mostSearchHits. An empty query or an
/// expression that matches nothing long has none. InvalidInput: not a regular expression; the message says why.
[[nodiscard]] base::Result<QList<SearchHit>> findInRows(const QList<TerminalRow> &rows, const QString &query,
                                                        SearchOptions options);

/// Cells that @p text takes in the terminal.
[[nodiscard]] int cellWidth(QStringView text);

} // namespace ui
