// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/BookStore.h"

#include "storage/Database.h"
#include "storage/Migrations.h"
#include "storage/OpenSound.h"

#include <QCoreApplication>

#include <cstring>
#include <type_traits>

namespace usage {

using namespace Qt::StringLiterals;
using base::Result;
using File = TranscriptBook::File;

namespace {

/// Anything about the stored bytes that a new program would read differently.
constexpr qint64 layout = Candidate::layout;
constexpr qint64 openLine = 1;
constexpr qint64 insideLongLine = 2;

QList<storage::Migration> migrations()
{
    return {
        {1,
         {u"CREATE TABLE usage_head (only INTEGER PRIMARY KEY CHECK (only = 1), generation INTEGER NOT NULL, "
          "layout INTEGER NOT NULL, key TEXT NOT NULL)"_s,
          u"CREATE TABLE usage_models (number INTEGER PRIMARY KEY, name BLOB NOT NULL)"_s,
          u"CREATE TABLE usage_files (number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, device INTEGER NOT NULL, "
          "inode INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, position INTEGER NOT NULL, "
          "seam INTEGER NOT NULL, long_lines INTEGER NOT NULL, flags INTEGER NOT NULL, models BLOB NOT NULL, "
          "limits BLOB NOT NULL)"_s,
          // Apart from each other, so that reading one does not walk over the pages of another.
          u"CREATE TABLE usage_counted_d (number INTEGER PRIMARY KEY, data BLOB NOT NULL)"_s,
          u"CREATE TABLE usage_counted_e (number INTEGER PRIMARY KEY, data BLOB NOT NULL)"_s,
          u"CREATE TABLE usage_messages (number INTEGER PRIMARY KEY, data BLOB NOT NULL)"_s,
          u"CREATE TABLE usage_lines (number INTEGER PRIMARY KEY, data BLOB NOT NULL)"_s}}};
}

constexpr std::array<const char *, 4> partTables{"usage_counted_d", "usage_counted_e", "usage_messages", "usage_lines"};

template <typename Value>
QByteArray toBytes(const std::vector<Value> &values)
{
    static_assert(std::is_trivially_copyable_v<Value>);
    if (values.empty())
        return ""_ba; // nothing is not NULL
    return {reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size() * sizeof(Value))};
}

template <typename Value>
bool fromBytes(const QByteArray &bytes, std::vector<Value> &values)
{
    if (bytes.size() % static_cast<qsizetype>(sizeof(Value)) != 0)
        return false;
    values.resize(static_cast<std::size_t>(bytes.size()) / sizeof(Value));
    if (!values.empty())
        std::memcpy(values.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return true;
}

/// Names cannot hold a NUL: the strict parser refuses none, so each has its length before it.
QByteArray packed(const std::vector<std::string> &names)
{
    QByteArray bytes(""_ba);
    for (const std::string &name : names) {
        bytes += QByteArray::number(static_cast<qulonglong>(name.size())) + ':';
        bytes.append(name.data(), static_cast<qsizetype>(name.size()));
    }
    return bytes;
}

std::vector<std::string> unpacked(const QByteArray &bytes)
{
    std::vector<std::string> names;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype colon = bytes.indexOf(':', at);
        const qsizetype size = bytes.mid(at, colon - at).toLongLong();
        if (colon < 0 || size < 0 || size > bytes.size() - colon - 1)
            break;
        names.push_back(bytes.mid(colon + 1, size).toStdString());
        at = colon + 1 + size;
    }
    return names;
}

qint64 asSigned(std::uint64_t value)
{
    return static_cast<qint64>(value); // SQLite has no unsigned numbers; it comes back as it went
}

} // namespace

BookStore::BookStore(std::unique_ptr<storage::Database> database)
    : m_database(std::move(database))
{
}

BookStore::~BookStore() = default;

Result<std::unique_ptr<BookStore>> BookStore::open(const QString &path)
{
    auto opened = storage::openSound(path, {u"usage_head"_s}, 0);
    if (!opened)
        return std::unexpected(opened.error());
    // A power cut may cost the last saves, never the file: what is lost is read again.
    if (const auto done = opened->database->execute(u"PRAGMA synchronous = NORMAL"_s); !done)
        return std::unexpected(done.error());
    if (const auto done = storage::migrate(*opened->database, u"usage"_s, migrations()); !done)
        return std::unexpected(done.error());
    return std::unique_ptr<BookStore>(new BookStore(std::move(opened->database)));
}

Result<> BookStore::holdView()
{
    if (m_holdsView)
        return {};
    const auto done = m_database->execute(u"BEGIN"_s);
    m_holdsView = done.has_value();
    return done;
}

Result<> BookStore::releaseView()
{
    if (!std::exchange(m_holdsView, false))
        return {};
    return m_database->execute(u"COMMIT"_s);
}

Result<bool> BookStore::readHead(const QString &key, Pricing &pricing)
{
    bool isOurs = false;
    m_generation = 0;
    auto done = m_database->each(u"SELECT generation, layout, key FROM usage_head"_s, {}, [&](const storage::Row &row) {
        m_generation = row.number(0);
        isOurs = row.number(1) == layout && row.text(2) == key;
    });
    if (!done)
        return std::unexpected(done.error());
    done = m_database->each(u"SELECT number, name FROM usage_models ORDER BY number"_s, {},
                            [&](const storage::Row &row) {
                                const std::uint32_t number = pricing.numberOfName(row.bytes(1).toStdString());
                                isOurs = isOurs && number == row.number(0);
                            });
    if (!done)
        return std::unexpected(done.error());
    return isOurs;
}

Result<> BookStore::readFiles(std::vector<File> &files)
{
    return m_database->each(
        u"SELECT number, path, device, inode, size, modified, position, seam, long_lines, flags, models, limits "
        "FROM usage_files ORDER BY path"_s,
        {}, [&](const storage::Row &row) {
            File &file = files.emplace_back();
            file.number = static_cast<std::uint32_t>(row.number(0));
            file.path = row.bytes(1).toStdString();
            file.place = placeOf(file.path);
            file.stamp = {static_cast<std::uint64_t>(row.number(2)), static_cast<std::uint64_t>(row.number(3)),
                          row.number(4), row.number(5)};
            file.state.offset = static_cast<std::uint64_t>(row.number(6));
            file.state.seam = static_cast<std::uint64_t>(row.number(7));
            file.state.longLines = static_cast<std::uint32_t>(row.number(8));
            file.state.hasOpenLine = (row.number(9) & openLine) != 0;
            file.state.insideLongLine = (row.number(9) & insideLongLine) != 0;
            file.state.usage.models = unpacked(row.bytes(10));
            if (!fromBytes(row.bytes(11), file.state.usage.limits))
                file.stamp = {};
            file.isLoaded = false;
        });
}

Result<> BookStore::readParts(std::vector<File> &files, const std::vector<RuleSet> &rules)
{
    std::uint32_t highest = 0;
    for (const File &file : files)
        highest = std::max(highest, file.number);
    std::vector<File *> byNumber(highest + 1, nullptr);
    for (File &file : files)
        byNumber[file.number] = &file;
    const auto read = [&](const char *table, const auto &target) {
        return m_database->each(u"SELECT number, data FROM %1"_s.arg(QLatin1StringView(table)), {},
                                [&](const storage::Row &row) {
                                    const auto number = static_cast<std::size_t>(row.number(0));
                                    if (number >= byNumber.size() || !byNumber[number])
                                        return;
                                    if (!fromBytes(row.bytes(1), target(*byNumber[number])))
                                        byNumber[number]->stamp = {};
                                });
    };
    for (const RuleSet rule : rules) {
        const std::size_t slot = rule == RuleSet::D ? 0 : 1;
        if (const auto done = read(partTables[slot], [&](File &file) -> auto & { return file.counted[slot]; }); !done)
            return done;
    }
    return read(partTables[2], [](File &file) -> auto & { return file.messages; });
}

bool BookStore::loadLines(File &file)
{
    bool isThere = false;
    const auto done = m_database->each(
        u"SELECT data FROM usage_lines WHERE number = ?"_s, {file.number},
        [&](const storage::Row &row) { isThere = fromBytes(row.bytes(0), file.state.usage.candidates); });
    return done && isThere && file.state.usage.candidates.size() == file.messages.size();
}

Result<std::optional<TranscriptBook>> BookStore::load(const QString &key, Pricing pricing,
                                                      const std::vector<RuleSet> &rules)
{
    std::vector<File> files;
    if (const auto done = holdView(); !done)
        return std::unexpected(done.error());
    const auto isOurs = readHead(key, pricing);
    if (!isOurs)
        return std::unexpected(isOurs.error());
    if (!*isOurs)
        return std::nullopt;
    if (const auto done = readFiles(files).and_then([&] { return readParts(files, rules); }); !done)
        return std::unexpected(done.error());
    std::optional<TranscriptBook> book(std::in_place, std::move(pricing), rules);
    book->restore(std::move(files), [this](File &file) { return loadLines(file); });
    return book;
}

Result<> BookStore::writeHead(const QString &key, const TranscriptBook &book)
{
    std::optional<qint64> generation;
    auto done = m_database->each(u"SELECT generation FROM usage_head"_s, {},
                                 [&](const storage::Row &row) { generation = row.number(0); });
    if (done && generation.value_or(0) != m_generation)
        return base::fail(
            base::Error::Kind::Conflict,
            QCoreApplication::translate("usage::BookStore", "Another program has saved usage meanwhile."));
    if (done)
        done = m_database->execute(u"INSERT OR REPLACE INTO usage_head VALUES (1, ?, ?, ?)"_s,
                                   {m_generation + 1, layout, key});
    if (done)
        done = m_database->execute(u"DELETE FROM usage_models"_s);
    for (std::uint32_t i = 1; done && i < book.pricing().size(); ++i)
        done = m_database->execute(u"INSERT INTO usage_models VALUES (?, ?)"_s,
                                   {i, QByteArray::fromStdString(book.pricing().name(i))});
    return done;
}

Result<> BookStore::removeFile(std::uint32_t number)
{
    auto done = m_database->execute(u"DELETE FROM usage_files WHERE number = ?"_s, {number});
    for (const char *const table : partTables) {
        if (done)
            done = m_database->execute(u"DELETE FROM %1 WHERE number = ?"_s.arg(QLatin1StringView(table)), {number});
    }
    return done;
}

Result<> BookStore::writeFile(const File &file)
{
    const FileStamp &stamp = file.stamp;
    const TranscriptState &state = file.state;
    const qint64 flags = (state.hasOpenLine ? openLine : 0) | (state.insideLongLine ? insideLongLine : 0);
    auto done = m_database->execute(u"INSERT OR REPLACE INTO usage_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    {file.number, QByteArray::fromStdString(file.path), asSigned(stamp.device),
                                     asSigned(stamp.inode), qint64{stamp.size}, qint64{stamp.modified},
                                     asSigned(state.offset), asSigned(state.seam), state.longLines, flags,
                                     packed(state.usage.models), toBytes(state.usage.limits)});
    const auto write = [&](const char *table, const QByteArray &data) {
        if (done)
            done = m_database->execute(u"INSERT OR REPLACE INTO %1 VALUES (?, ?)"_s.arg(QLatin1StringView(table)),
                                       {file.number, data});
    };
    write(partTables[0], toBytes(file.counted[0]));
    write(partTables[1], toBytes(file.counted[1]));
    write(partTables[2], toBytes(file.messages));
    if (file.isLoaded) // else the lines are as they are stored
        write(partTables[3], toBytes(state.usage.candidates));
    return done;
}

Result<> BookStore::save(const QString &key, const TranscriptBook &book, const TranscriptBook::Summary *summary)
{
    if (const auto released = releaseView(); !released)
        return released;
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto done = writeHead(key, book);
    if (!summary) {
        if (done)
            done = m_database->execute(u"DELETE FROM usage_files"_s);
        for (const File &file : book.files()) {
            if (done)
                done = writeFile(file);
        }
        // Not all of them: lines that the book never asked for are still only here.
        for (const char *const table : partTables) {
            if (done)
                done = m_database->execute(u"DELETE FROM %1 WHERE number NOT IN (SELECT number FROM usage_files)"_s.arg(
                    QLatin1StringView(table)));
        }
    } else {
        for (const std::uint32_t number : summary->removed) {
            if (done)
                done = removeFile(number);
        }
        for (const std::uint32_t number : summary->changed) {
            if (const File *file = book.file(number); done && file)
                done = writeFile(*file);
        }
    }
    if (done)
        done = transaction->commit();
    if (done)
        ++m_generation;
    return done;
}

} // namespace usage
