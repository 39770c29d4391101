// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace storage {

/// One row of a result; valid only while the function it was given to runs.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QDateTime time(int column) const; ///< stored as UTC milliseconds; NULL: invalid
    [[nodiscard]] bool isNull(int column) const;

private:
    const QSqlQuery &m_query;
};

/// How a time is bound: UTC milliseconds, NULL when invalid.
[[nodiscard]] QVariant toSql(const QDateTime &time);

/// One connection to one SQLite file: WAL, synchronous=FULL, foreign keys on, 5 s busy timeout, files 0600.
///
/// Use, and destroy, it in the thread that opened it. Statements are prepared once and kept. Every error names the
/// file and the reason. Kinds: Unavailable (disk full, input/output error, locked by another program),
/// PermissionDenied, Corrupt (damaged or no database), Conflict (a constraint), Internal (a mistake in the SQL).
class Database
{
public:
    /// Makes the file if it is missing. Does not look for damage: openSound() does.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Runs one statement with @p values for its question marks.
    [[nodiscard]] base::Result<> execute(const QString &sql, const QVariantList &values = {});
    /// Calls @p row for each row. It must not run the same SQL text again.
    [[nodiscard]] base::Result<> each(const QString &sql, const QVariantList &values,
                                      const std::function<void(const Row &)> &row);
    /// First column of the first row; nothing when there is no row or it is NULL.
    [[nodiscard]] base::Result<std::optional<qint64>> number(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] qint64 lastInsertId() const { return m_lastInsertId; } ///< of the last execute()
    [[nodiscard]] int changedRows() const { return m_changedRows; } ///< by the last execute()

private:
    Database(const QString &path, const QString &connection);
    [[nodiscard]] base::Result<> connect();
    [[nodiscard]] base::Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);

    QString m_path;
    QString m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    qint64 m_lastInsertId = 0;
    int m_changedRows = 0;
};

/// A write transaction, begun IMMEDIATE so that it never fails half-way because another program wrote meanwhile.
/// Rolled back when it goes without commit().
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// Durable when it returns. After a failure nothing was stored.
    [[nodiscard]] base::Result<> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

} // namespace storage
