// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace conversations {

/// SQLite's tokenizer takes a row of Chinese or Japanese characters for one word. For searching, a zero-width space
/// stands between them, so that each can be found.
[[nodiscard]] QString toSearchText(const QString &text);
[[nodiscard]] QString fromSearchText(QString text);

/// One word or "quoted phrase" of what people typed.
struct SearchTerm
{
    QString words;
    bool isPrefix = false; ///< still being typed: longer words count too

    bool operator==(const SearchTerm &) const = default;
    /// As FTS5 understands it; quoted, so that nothing in it is an operator.
    [[nodiscard]] QString toMatch() const;
};

/// At most eight terms of at most 200 characters; the last one is a prefix unless it is quoted or followed by a space.
/// Terms without any letter or digit are left out: nothing would match them.
[[nodiscard]] QList<SearchTerm> parseSearch(const QString &typed);

} // namespace conversations
