// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/ConversationScan.h"
#include "conversations/SearchText.h"
#include "storage/Migrations.h"

#include <QHash>

namespace storage {
class Database;
}

namespace conversations {

/// The index in SQLite: one row per transcript, and its texts in an FTS5 table whose row numbers tell the transcript.
/// Known only to this library's sources and its tests. Thread: the database's.
namespace tables {

[[nodiscard]] QList<storage::Migration> migrations();
[[nodiscard]] QStringList essential();

struct Row
{
    qint64 key = 0;
    ScanState state;
};

/// By path.
[[nodiscard]] base::Result<QHash<QString, Row>> allRows(storage::Database &database);
/// Those that hold a prompt or an answer, newest first.
[[nodiscard]] base::Result<QList<Conversation>> conversations(storage::Database &database);

/// Stores what a scan that went on from @p before brought, inside the caller's transaction. False: another program
/// has written that row meanwhile; nothing was changed.
[[nodiscard]] base::Result<bool> store(storage::Database &database, const ScanState &before, const ScanResult &result);
/// Unless it was changed since @p row was read.
[[nodiscard]] base::Result<bool> remove(storage::Database &database, const Row &row);

struct Hits
{
    quint8 terms = 0; ///< one bit for each that occurs in this piece
};
/// The pieces in which any of @p terms occurs, by row number; at most @p limit for each term.
[[nodiscard]] base::Result<QHash<qint64, Hits>> find(storage::Database &database, const QList<SearchTerm> &terms,
                                                     int limit);
[[nodiscard]] base::Result<QString> snippet(storage::Database &database, const QList<SearchTerm> &terms, qint64 row);
[[nodiscard]] constexpr qint64 keyOfRow(qint64 row)
{
    return row >> 20;
}

} // namespace tables
} // namespace conversations
