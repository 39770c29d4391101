// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Diff.h"

#include <QFuture>
#include <QHash>

#include <memory>

namespace ui {

/// What a stretch of code is; the theme has the colours.
enum class CodeKind : quint8 { Keyword, String, Number, Key, Comment, Function };

struct CodeSpan
{
    qint32 start = 0; ///< in characters of DiffText::decoded()
    qint32 length = 0;
    CodeKind kind = CodeKind::Keyword;

    bool operator==(const CodeSpan &) const = default;
};

/// By index into Diff::lines. A line without an entry was not asked for or is of no known language.
using CodeSpans = QHash<qint32, QList<CodeSpan>>;

/// The colours of lines @p from to @p to (without), worked out on a thread of its own, one request after the other.
/// @p fileName picks the language. Because a diff holds only pieces of a file, each piece is read as if the file began
/// there, or some lines above @p from.
[[nodiscard]] QFuture<CodeSpans> highlightCode(const std::shared_ptr<const git::Diff> &diff, const QString &fileName,
                                               qint32 from, qint32 to);

} // namespace ui
