// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace demo {

/// Columns that @p text takes on a terminal: 2 for East Asian and emoji characters, 0 for combining ones.
[[nodiscard]] int columnsOf(const QString &text);

/// @p text in lines of at most @p width columns, broken at spaces where possible; line ends in it stay.
[[nodiscard]] QStringList wrapped(const QString &text, int width);

/// The part of @p text that fits into @p width columns.
[[nodiscard]] QString clipped(const QString &text, int width);

} // namespace demo
