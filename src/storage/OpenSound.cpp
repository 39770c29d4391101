// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OpenSound.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

namespace storage {

using base::Error;
using base::Result;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.storage")

class Text
{
    Q_DECLARE_TR_FUNCTIONS(storage::OpenSound)
};

enum class Condition { Sound, Damaged };

bool isCorruption(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26; // SQLITE_CORRUPT, SQLITE_NOTADB
}

/// quick_check's verdict; an error that is no corruption is left for the real open to report.
Condition quickCheck(QSqlDatabase &connection, const QString &pragma)
{
    QSqlQuery query(connection);
    if (!query.exec(pragma) || !query.next())
        return isCorruption(query.lastError()) ? Condition::Damaged : Condition::Sound;
    const QString verdict = query.value(0).toString();
    if (verdict == u"ok")
        return Condition::Sound;
    qCWarning(log) << "quick_check:" << verdict;
    return Condition::Damaged;
}

Condition checkTables(QSqlDatabase &connection, const QStringList &tables)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")))
        return isCorruption(query.lastError()) ? Condition::Damaged : Condition::Sound;
    QStringList present;
    while (query.next())
        present.append(query.value(0).toString());
    query.finish();
    for (const QString &table : tables) {
        if (present.contains(table)
            && quickCheck(connection, QStringLiteral("PRAGMA quick_check('%1')").arg(table)) == Condition::Damaged)
            return Condition::Damaged;
    }
    return Condition::Sound;
}

/// Looks through a connection of its own that only reads, so that a damaged file is not checkpointed over on closing.
Condition look(const QString &path, const QStringList &essentialTables, qint64 fullCheckBytes)
{
    const QString name = QStringLiteral("gantry-check-%1").arg(reinterpret_cast<quintptr>(&path));
    Condition condition = Condition::Sound;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        connection.setDatabaseName(path);
        if (connection.open()) {
            condition = QFileInfo(path).size() <= fullCheckBytes
                ? quickCheck(connection, QStringLiteral("PRAGMA quick_check(1)"))
                : checkTables(connection, essentialTables);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return condition;
}

Result<Condition> conditionOf(const QString &path, const QStringList &essentialTables, qint64 fullCheckBytes)
{
    const QFileInfo info(path);
    if (!info.exists() || info.size() == 0)
        return Condition::Sound; // a new one; SQLite writes the header with the first table
    if (!info.isFile())
        return base::fail(
            Error::Kind::InvalidInput,
            Text::tr("%1 is not a file. Move it away so that Gantry can make its database there.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(Error::Kind::PermissionDenied,
                          Text::tr("Gantry cannot read the database %1: %2").arg(path, file.errorString()));
    if (file.read(16) != QByteArray("SQLite format 3\0", 16))
        return Condition::Damaged;
    file.close();
    return look(path, essentialTables, fullCheckBytes);
}

/// QFile::rename() never replaces a file, so the name found first is taken.
Result<QString> setAside(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString plain = path + QStringLiteral(".damaged-") + time;
    for (int attempt = 1; attempt <= 100; ++attempt) {
        const QString target = attempt == 1 ? plain : plain + u'-' + QString::number(attempt);
        if (QFile::exists(target + QStringLiteral("-wal")) || !QFile::rename(path, target))
            continue;
        for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix))
                return base::fail(
                    Error::Kind::Unavailable,
                    Text::tr("Gantry cannot set the damaged file %1 aside. Move it away by hand.").arg(path + suffix));
        }
        return target;
    }
    return base::fail(Error::Kind::Unavailable,
                      Text::tr("The database %1 is damaged and cannot be set aside. Move it away by hand.").arg(path));
}

} // namespace

Result<Opened> openSound(const QString &path, const QStringList &essentialTables, qint64 fullCheckBytes)
{
    // Two programs that start at once must not both set the file aside: the second would take the fresh one.
    QLockFile lock(path + QStringLiteral(".opening"));
    lock.setStaleLockTime(std::chrono::seconds(60));
    if (!lock.tryLock(std::chrono::seconds(20)) && lock.error() == QLockFile::LockFailedError)
        return base::fail(Error::Kind::Unavailable,
                          Text::tr("Another program is still opening %1. Try again in a moment.").arg(path));

    const auto condition = conditionOf(path, essentialTables, fullCheckBytes);
    if (!condition)
        return std::unexpected(condition.error());
    Opened opened;
    if (*condition == Condition::Damaged) {
        auto aside = setAside(path);
        if (!aside)
            return std::unexpected(aside.error());
        opened.setAside = *aside;
        qCWarning(log) << "a damaged database was set aside as" << *aside;
    }
    auto database = Database::open(path);
    if (!database)
        return std::unexpected(database.error());
    opened.database = std::move(*database);
    return opened;
}

} // namespace storage
