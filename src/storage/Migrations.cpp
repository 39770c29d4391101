// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrations.h"

#include "storage/Database.h"

#include <QCoreApplication>

namespace storage {

using base::Error;
using base::Result;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(storage::Migrations)
};

struct Version
{
    int number = 0;
    QString program;
};

Result<Version> storedVersion(Database &database, const QString &component)
{
    const auto table = database.number(
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'"));
    if (!table)
        return std::unexpected(table.error());
    Version version;
    if (table->value_or(0) == 0)
        return version;
    const auto read
        = database.each(QStringLiteral("SELECT version, program FROM schema_versions WHERE component = ?"), {component},
                        [&](const Row &row) { version = {static_cast<int>(row.number(0)), row.text(1)}; });
    if (!read)
        return std::unexpected(read.error());
    return version;
}

Result<> applyFrom(Database &database, int from, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (migration.number <= from)
            continue;
        for (const QString &statement : migration.statements) {
            if (const auto done = database.execute(statement); !done)
                return done;
        }
    }
    return {};
}

Result<> remember(Database &database, const QString &component, const Version &version)
{
    const auto table = database.execute(QStringLiteral(
        "CREATE TABLE IF NOT EXISTS schema_versions (component TEXT PRIMARY KEY, version INTEGER NOT NULL, "
        "program TEXT NOT NULL) WITHOUT ROWID"));
    if (!table)
        return table;
    return database.execute(
        QStringLiteral("INSERT INTO schema_versions (component, version, program) VALUES (?, ?, ?) "
                       "ON CONFLICT (component) DO UPDATE SET version = excluded.version, program = excluded.program"),
        {component, version.number, version.program});
}

std::unexpected<Error> newerThanThis(const Database &database, const Version &stored, const QString &programVersion)
{
    return base::fail(Error::Kind::Unsupported,
                      Text::tr("The data in %1 was written by Gantry %2; this is Gantry %3. Update Gantry, or set "
                               "GANTRY_DATA_DIR to another folder.")
                          .arg(database.path(), stored.program, programVersion),
                      QStringLiteral("schema %1").arg(stored.number));
}

} // namespace

Result<> migrate(Database &database, const QString &component, const QList<Migration> &migrations)
{
    return migrate(database, component, migrations, QStringLiteral(GANTRY_VERSION));
}

Result<> migrate(Database &database, const QString &component, const QList<Migration> &migrations,
                 const QString &programVersion)
{
    const int newest = migrations.isEmpty() ? 0 : migrations.last().number;
    // Looked at without a write lock first: the usual start has nothing to do and must not wait for a busy writer.
    const auto before = storedVersion(database, component);
    if (!before)
        return std::unexpected(before.error());
    if (before->number > newest)
        return newerThanThis(database, *before, programVersion);
    if (before->number == newest)
        return {};

    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another program may have done it, or more, meanwhile.
    const auto stored = storedVersion(database, component);
    if (!stored)
        return std::unexpected(stored.error());
    if (stored->number > newest)
        return newerThanThis(database, *stored, programVersion);
    if (const auto applied = applyFrom(database, stored->number, migrations); !applied)
        return applied;
    if (const auto remembered = remember(database, component, {newest, programVersion}); !remembered)
        return remembered;
    return transaction->commit();
}

} // namespace storage
