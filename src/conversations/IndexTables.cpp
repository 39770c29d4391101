// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/IndexTables.h"

#include "storage/Database.h"

#include <QTimeZone>

#include <bit>
#include <limits>

using namespace Qt::StringLiterals;

namespace conversations::tables {
namespace {

using base::Result;
using storage::Database;

// A conversation has fewer pieces than this, because each holds at least one character.
constexpr qint64 rowsPerKey = 1 << 20;
static_assert(maxTextPerConversation <= rowsPerKey);
constexpr int snippetWords = 24;

const QString columns
    = u"path, config_folder, id, title, project, branch, model, last_use, messages, cost_micros, cost_partial, size, "
      "unreadable, search_partial, read_to, seen_size, modified, inode, last_time, tail, title_source, "
      "last_message, text_length, texts"_s;

ScanState toState(const storage::Row &row, int first)
{
    ScanState state;
    Conversation &c = state.conversation;
    int column = first;
    c.path = row.text(column++);
    c.configFolder = row.text(column++);
    c.id = base::ConversationId(row.text(column++));
    c.title = row.text(column++);
    c.project = row.text(column++);
    c.branch = row.text(column++);
    c.model = row.text(column++);
    c.lastUse = row.time(column++);
    c.messages = static_cast<int>(row.number(column++));
    if (!row.isNull(column))
        c.cost = base::Money::fromMicros(row.number(column));
    ++column;
    c.costIsPartial = row.number(column++) != 0;
    c.sizeBytes = row.number(column++);
    c.unreadableLines = static_cast<int>(row.number(column++));
    c.searchIsPartial = row.number(column++) != 0;
    state.offset = row.number(column++);
    state.seenSize = row.number(column++);
    state.modified = row.number(column++);
    state.inode = std::bit_cast<quint64>(row.number(column++));
    state.lastTime = row.time(column++);
    state.tail = row.bytes(column++);
    state.titleSource = static_cast<int>(row.number(column++));
    state.lastMessageId = row.text(column++);
    state.textLength = row.number(column++);
    state.texts = static_cast<int>(row.number(column++));
    return state;
}

/// An empty QString would be stored as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList toValues(const ScanState &state)
{
    const Conversation &c = state.conversation;
    return {c.path,
            notNull(c.configFolder),
            notNull(c.id.toString()),
            notNull(c.title),
            notNull(c.project),
            notNull(c.branch),
            notNull(c.model),
            storage::toSql(c.lastUse),
            c.messages,
            c.cost ? QVariant(c.cost->micros()) : QVariant(QMetaType::fromType<qint64>()),
            c.costIsPartial ? 1 : 0,
            c.sizeBytes,
            c.unreadableLines,
            c.searchIsPartial ? 1 : 0,
            state.offset,
            state.seenSize,
            state.modified,
            std::bit_cast<qint64>(state.inode),
            storage::toSql(state.lastTime),
            state.tail.isNull() ? QByteArray("") : state.tail,
            state.titleSource,
            notNull(state.lastMessageId),
            state.textLength,
            state.texts};
}

struct Stored
{
    qint64 key = 0;
    qint64 offset = 0;
    qint64 seenSize = 0;
    qint64 modified = 0;
};

Result<std::optional<Stored>> storedRow(Database &database, const QString &path)
{
    std::optional<Stored> stored;
    const auto read = database.each(
        u"SELECT key, read_to, seen_size, modified FROM transcripts WHERE path = ?"_s, {path},
        [&](const storage::Row &row) { stored = {row.number(0), row.number(1), row.number(2), row.number(3)}; });
    if (!read)
        return std::unexpected(read.error());
    return stored;
}

bool isAsKnown(const std::optional<Stored> &stored, const ScanState &known)
{
    if (!stored)
        return known.inode == 0;
    return stored->offset == known.offset && stored->seenSize == known.seenSize && stored->modified == known.modified;
}

Result<> removeTexts(Database &database, qint64 key)
{
    return database.execute(u"DELETE FROM texts WHERE rowid >= ? AND rowid < ?"_s,
                            {key * rowsPerKey, (key + 1) * rowsPerKey});
}

QString anyOf(const QList<SearchTerm> &terms)
{
    QStringList words;
    for (const SearchTerm &term : terms)
        words.append(term.toMatch());
    return words.join(u" OR "_s);
}

} // namespace

QList<storage::Migration> migrations()
{
    return {{1,
             {u"CREATE TABLE transcripts (key INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, config_folder TEXT NOT "
              "NULL, id TEXT NOT NULL, title TEXT NOT NULL, project TEXT NOT NULL, branch TEXT NOT NULL, model TEXT "
              "NOT NULL, last_use INTEGER, messages INTEGER NOT NULL, cost_micros INTEGER, cost_partial INTEGER NOT "
              "NULL, size INTEGER NOT NULL, unreadable INTEGER NOT NULL, search_partial INTEGER NOT NULL, read_to "
              "INTEGER NOT NULL, seen_size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL, "
              "last_time INTEGER, tail BLOB NOT NULL, title_source INTEGER NOT NULL, last_message TEXT NOT NULL, "
              "text_length INTEGER NOT NULL, texts INTEGER NOT NULL)"_s,
              // Its sizes per row would only serve a ranking, which nobody asks for: newest comes first.
              u"CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = 'unicode61 remove_diacritics 2', "
              "columnsize = 0)"_s}}};
}

QStringList essential()
{
    return {u"transcripts"_s};
}

Result<QHash<QString, Row>> allRows(Database &database)
{
    QHash<QString, Row> rows;
    const auto read
        = database.each(u"SELECT "_s + columns + u", key FROM transcripts"_s, {}, [&](const storage::Row &row) {
              const ScanState state = toState(row, 0);
              rows.insert(state.conversation.path, {row.number(24), state});
          });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Result<QList<Conversation>> conversations(Database &database)
{
    QList<Conversation> found;
    const auto read
        = database.each(u"SELECT "_s + columns + u" FROM transcripts WHERE messages > 0 ORDER BY last_use DESC, path"_s,
                        {}, [&](const storage::Row &row) { found.append(toState(row, 0).conversation); });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

Result<bool> store(Database &database, const ScanState &before, const ScanResult &result)
{
    const ScanState &state = result.state;
    const auto stored = storedRow(database, state.conversation.path);
    if (!stored)
        return std::unexpected(stored.error());
    if (!isAsKnown(*stored, before))
        return false;
    qint64 key = *stored ? (*stored)->key : 0;
    QVariantList values = toValues(state);
    if (*stored) {
        if (const auto removed = result.startedAgain ? removeTexts(database, key) : Result<>(); !removed)
            return std::unexpected(removed.error());
        const auto updated
            = database.execute(u"UPDATE transcripts SET ("_s + columns
                                   + u") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                     "WHERE key = ?"_s,
                               values << key);
        if (!updated)
            return std::unexpected(updated.error());
    } else {
        const auto inserted = database.execute(
            u"INSERT INTO transcripts ("_s + columns
                + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values);
        if (!inserted)
            return std::unexpected(inserted.error());
        key = database.lastInsertId();
    }
    qint64 row = key * rowsPerKey + state.texts - result.texts.size();
    for (const QString &text : result.texts) {
        const auto added
            = database.execute(u"INSERT INTO texts (rowid, body) VALUES (?, ?)"_s, {row++, toSearchText(text)});
        if (!added)
            return std::unexpected(added.error());
    }
    return true;
}

Result<bool> remove(Database &database, const Row &row)
{
    const auto stored = storedRow(database, row.state.conversation.path);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored || !isAsKnown(*stored, row.state))
        return false;
    return removeTexts(database, row.key)
        .and_then([&] { return database.execute(u"DELETE FROM transcripts WHERE key = ?"_s, {row.key}); })
        .transform([] { return true; });
}

Result<QHash<qint64, Hits>> find(Database &database, const QList<SearchTerm> &terms, int limit)
{
    QHash<qint64, Hits> hits;
    for (qsizetype i = 0; i < terms.size() && i < std::numeric_limits<quint8>::digits; ++i) {
        const auto read = database.each(
            u"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?"_s, {terms[i].toMatch(), limit},
            [&](const storage::Row &row) { hits[row.number(0)].terms |= static_cast<quint8>(1U << i); });
        if (!read)
            return std::unexpected(read.error());
    }
    return hits;
}

Result<QString> snippet(Database &database, const QList<SearchTerm> &terms, qint64 row)
{
    QString text;
    const auto read
        = database.each(u"SELECT snippet(texts, 0, ?, ?, '…', ?) FROM texts WHERE texts MATCH ? AND rowid = ?"_s,
                        {QString(matchStart), QString(matchEnd), snippetWords, anyOf(terms), row},
                        [&](const storage::Row &found) { text = fromSearchText(found.text(0)).simplified(); });
    if (!read)
        return std::unexpected(read.error());
    return text;
}

} // namespace conversations::tables
