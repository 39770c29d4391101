// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace storage {

using base::Error;
using base::Result;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(storage::Database)
};

// SQLite's primary result codes; the header of the library is not needed for anything else.
enum Code {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    InputOutput = 10,
    Damaged = 11,
    Full = 13,
    CannotOpen = 14,
    TooBig = 18,
    Constraint = 19,
    NotADatabase = 26
};

struct Meaning
{
    Error::Kind kind;
    const char *words;
};

Meaning meaningOf(int code)
{
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return {Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("storage::Database", "Another program keeps %1 locked. Close it and try again.")};
    case Permission:
    case ReadOnly:
        return {Error::Kind::PermissionDenied,
                QT_TRANSLATE_NOOP("storage::Database",
                                  "Gantry may not write to %1. Check the owner and mode of the file and its folder.")};
    case Full:
        return {Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("storage::Database",
                                  "There is no space left for %1. Free some space on that disk and try again.")};
    case InputOutput:
        return {Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("storage::Database",
                                  "The disk refused to read or write %1. Check its space and health and try again.")};
    case CannotOpen:
        return {Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("storage::Database",
                                  "Gantry cannot open %1. Check that its folder exists and may be written to.")};
    case NoMemory:
        return {Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("storage::Database", "There is not enough memory to use %1.")};
    case Damaged:
    case NotADatabase:
        return {
            Error::Kind::Corrupt,
            QT_TRANSLATE_NOOP("storage::Database", "The database %1 is damaged. It is set aside at the next start.")};
    case TooBig:
        return {Error::Kind::TooLarge,
                QT_TRANSLATE_NOOP("storage::Database", "Something is too large to be stored in %1.")};
    case Constraint:
        return {Error::Kind::Conflict,
                QT_TRANSLATE_NOOP("storage::Database", "What was to be stored in %1 contradicts what is there.")};
    default:
        return {Error::Kind::Internal, QT_TRANSLATE_NOOP("storage::Database", "The database %1 could not be used.")};
    }
}

std::unexpected<Error> failure(const QSqlError &error, const QString &path, const QString &sql)
{
    const int code = error.nativeErrorCode().toInt();
    const auto [kind, words] = meaningOf(code);
    // The driver's text never holds bound values, so no prompt gets into the log this way.
    return base::fail(kind, Text::tr(words).arg(path),
                      QStringLiteral("SQLite %1 (%2): %3").arg(code).arg(error.databaseText(), sql));
}

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("gantry-%1").arg(++counter);
}

/// SQLite would make the file with the umask's mode; -wal and -shm take over the mode of the file.
Result<> createPrivately(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0) {
        ::close(fd);
        return {};
    }
    const int code = errno;
    if (code == ELOOP)
        return {}; // a symlink is the user's choice, and then the file is theirs too
    const auto kind
        = code == EACCES || code == EPERM || code == EROFS ? Error::Kind::PermissionDenied : Error::Kind::Unavailable;
    return base::fail(
        kind,
        Text::tr("Gantry cannot open the database %1: %2").arg(path, QString::fromLocal8Bit(std::strerror(code))));
}

} // namespace

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    return value.typeId() == QMetaType::QString ? value.toString().toUtf8() : value.toByteArray();
}

qint64 Row::number(int column) const
{
    return m_query.value(column).toLongLong();
}

QDateTime Row::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::utc());
}

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

QVariant toSql(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

Database::Database(const QString &path, const QString &connection)
    : m_path(path)
    , m_connection(connection)
{
}

Database::~Database()
{
    m_statements.clear(); // a connection with live queries cannot be removed
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (const auto made = createPrivately(path); !made)
        return std::unexpected(made.error());
    std::unique_ptr<Database> database(new Database(path, nextConnectionName()));
    if (const auto connected = database->connect(); !connected)
        return std::unexpected(connected.error());
    return database;
}

Result<> Database::connect()
{
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        if (!connection.isValid())
            return base::fail(Error::Kind::Unsupported,
                              Text::tr("Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."));
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        connection.setDatabaseName(m_path);
        if (!connection.open())
            return failure(connection.lastError(), m_path, QStringLiteral("open"));
    }
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                               "PRAGMA journal_size_limit=16777216"}) {
        if (const auto set = execute(QString::fromLatin1(pragma)); !set)
            return set;
    }
    return {};
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const auto error = failure(fresh->lastError(), m_path, sql);
            m_statements.remove(sql);
            return error;
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values.at(i));
    if (!query->exec()) {
        const auto error = failure(query->lastError(), m_path, sql);
        query->finish();
        return error;
    }
    return query.get();
}

Result<> Database::execute(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return std::unexpected(query.error());
    m_lastInsertId = (*query)->lastInsertId().toLongLong();
    m_changedRows = (*query)->numRowsAffected();
    (*query)->finish(); // an unfinished statement would hold back checkpoints
    return {};
}

Result<> Database::each(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &row)
{
    const auto started = run(sql, values);
    if (!started)
        return std::unexpected(started.error());
    QSqlQuery &query = **started;
    while (query.next())
        row(Row(query));
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid() && error.type() != QSqlError::NoError)
        return failure(error, m_path, sql);
    return {};
}

Result<std::optional<qint64>> Database::number(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return std::unexpected(query.error());
    std::optional<qint64> value;
    if ((*query)->next() && !(*query)->isNull(0))
        value = (*query)->value(0).toLongLong();
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid() && error.type() != QSqlError::NoError)
        return failure(error, m_path, sql);
    return value;
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back by itself; that this then fails is fine.
    if (m_database)
        static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")));
}

Result<> Transaction::commit()
{
    Q_ASSERT(m_database); // a second commit() is a mistake of the caller
    const auto committed = m_database->execute(QStringLiteral("COMMIT"));
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace storage
