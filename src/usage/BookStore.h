// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "usage/TranscriptBook.h"

#include <memory>

namespace storage {
class Database;
}

namespace usage {

/// Keeps a TranscriptBook between runs of a program, in a database of its own, so that the next one reads only what is
/// new. It holds nothing that the transcripts do not: losing it costs one full reading.
///
/// Several programs may use one file. A save that would mix two books is refused, and then nothing is stored.
/// Thread: the one that opened it. Errors name the file and the reason.
class BookStore
{
public:
    /// Opens or makes the database at @p path. A damaged one is set aside and a fresh one made.
    [[nodiscard]] static base::Result<std::unique_ptr<BookStore>> open(const QString &path);
    ~BookStore();
    BookStore(const BookStore &) = delete;
    BookStore &operator=(const BookStore &) = delete;

    /// What was saved with the same @p key (which prices, which aliases), as a book that keeps @p rules up to date;
    /// lines are loaded when they are needed, so the store outlives the book. Until the next save() the store shows
    /// what was there now, whatever other programs save. Nothing: there is no such book.
    [[nodiscard]] base::Result<std::optional<TranscriptBook>> load(const QString &key, Pricing pricing,
                                                                   const std::vector<RuleSet> &rules);
    /// Stores all of @p book, or with a @p summary what that update changed. The book keeps both rule sets.
    /// Conflict: another program saved meanwhile.
    [[nodiscard]] base::Result<> save(const QString &key, const TranscriptBook &book,
                                      const TranscriptBook::Summary *summary = nullptr);

private:
    explicit BookStore(std::unique_ptr<storage::Database> database);
    [[nodiscard]] base::Result<bool> readHead(const QString &key, Pricing &pricing);
    [[nodiscard]] base::Result<> readFiles(std::vector<TranscriptBook::File> &files);
    [[nodiscard]] base::Result<> readParts(std::vector<TranscriptBook::File> &files, const std::vector<RuleSet> &rules);
    [[nodiscard]] bool loadLines(TranscriptBook::File &file);
    [[nodiscard]] base::Result<> writeHead(const QString &key, const TranscriptBook &book);
    [[nodiscard]] base::Result<> writeFile(const TranscriptBook::File &file);
    [[nodiscard]] base::Result<> removeFile(std::uint32_t number);

    [[nodiscard]] base::Result<> holdView();
    [[nodiscard]] base::Result<> releaseView();

    std::unique_ptr<storage::Database> m_database;
    bool m_holdsView = false;
    qint64 m_generation = 0; ///< of what was loaded or saved last
};

} // namespace usage
