// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace logs {

enum class LetterCase { Match, Ignore };

/// The first place at or after @p from where @p needle stands in @p bytes; -1: nowhere. With LetterCase::Ignore the
/// needle is in ASCII lower case, and only ASCII letters are folded. Looks at 16 bytes at a time: several gigabytes a
/// second.
[[nodiscard]] qsizetype indexOf(QByteArrayView bytes, QByteArrayView needle, qsizetype from, LetterCase letterCase);

/// How many line feeds there are.
[[nodiscard]] qint64 countLines(QByteArrayView bytes);

} // namespace logs
