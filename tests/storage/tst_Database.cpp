// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include "tests/helpers/OrdinaryUser.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimeZone>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using base::Error;
using storage::Database;
using storage::Row;
using storage::Transaction;

namespace {

int modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : -1;
}

QString textOf(Database &database, const QString &sql)
{
    QString text;
    const auto read = database.each(sql, {}, [&](const Row &row) { text = row.text(0); });
    return read ? text : read.error().detail;
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(path());
        QVERIFY(opened);
        m_database = std::move(*opened);
    }
    void cleanup() { m_database.reset(); }

    void opensDurablyAndPrivately()
    {
        QCOMPARE(textOf(*m_database, u"PRAGMA journal_mode"_s), u"wal"_s);
        QCOMPARE(m_database->number(u"PRAGMA synchronous"_s).value(), 2); // FULL
        QCOMPARE(m_database->number(u"PRAGMA foreign_keys"_s).value(), 1);
        QCOMPARE(m_database->number(u"PRAGMA busy_timeout"_s).value(), 5000);
        QVERIFY(m_database->execute(u"CREATE TABLE t (a)"_s));
        QCOMPARE(modeOf(path()), 0600);
        QCOMPARE(modeOf(path() + u"-wal"_s), 0600);
        QCOMPARE(modeOf(path() + u"-shm"_s), 0600);
    }

    void storesAndReadsValues()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, c INTEGER)"_s));
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, QTimeZone::utc());
        QVERIFY(m_database->execute(u"INSERT INTO t (a, b, c) VALUES (?, ?, ?)"_s,
                                    {u"naïve 🙂"_s, qint64(1) << 60, storage::toSql(time)}));
        QCOMPARE(m_database->lastInsertId(), 1);
        QCOMPARE(m_database->changedRows(), 1);
        QVERIFY(m_database->execute(u"INSERT INTO t (a, b, c) VALUES (?, ?, ?)"_s,
                                    {QString(), 2, storage::toSql(QDateTime())}));
        int rows = 0;
        const auto read = m_database->each(u"SELECT a, b, c FROM t ORDER BY id"_s, {}, [&](const Row &row) {
            if (rows++ == 0) {
                QCOMPARE(row.text(0), u"naïve 🙂"_s);
                QCOMPARE(row.bytes(0), QByteArray("naïve 🙂"));
                QCOMPARE(row.number(1), qint64(1) << 60);
                QCOMPARE(row.time(2), time);
            } else {
                QVERIFY(row.isNull(0));
                QVERIFY(!row.time(2).isValid());
            }
        });
        QVERIFY(read);
        QCOMPARE(rows, 2);
        QVERIFY(!m_database->number(u"SELECT b FROM t WHERE id = 99"_s).value());
        QVERIFY(!m_database->number(u"SELECT NULL"_s).value());
    }

    void tellsAConstraintFromAMistake()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a TEXT UNIQUE)"_s));
        QVERIFY(m_database->execute(u"INSERT INTO t VALUES (?)"_s, {u"x"_s}));
        const auto again = m_database->execute(u"INSERT INTO t VALUES (?)"_s, {u"x"_s});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(again.error().message.contains(path()));
        const auto wrong = m_database->execute(u"INSRT INTO t"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Internal);
        // The statement that failed is usable again.
        QVERIFY(m_database->execute(u"INSERT INTO t VALUES (?)"_s, {u"y"_s}));
    }

    void neverPutsValuesIntoErrors()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a TEXT UNIQUE)"_s));
        QVERIFY(m_database->execute(u"INSERT INTO t VALUES (?)"_s, {u"secret-prompt"_s}));
        const auto again = m_database->execute(u"INSERT INTO t VALUES (?)"_s, {u"secret-prompt"_s});
        QVERIFY(!again);
        QVERIFY(!again.error().message.contains(u"secret-prompt"));
        QVERIFY(!again.error().detail.contains(u"secret-prompt"));
    }

    void rollsBackWhatIsNotCommitted()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a)"_s));
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            QVERIFY(m_database->execute(u"INSERT INTO t VALUES (1)"_s));
        }
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 0);
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            QVERIFY(m_database->execute(u"INSERT INTO t VALUES (1)"_s));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }

    void saysThatAnotherProgramHoldsTheLock()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a)"_s));
        auto other = Database::open(path());
        QVERIFY(other);
        auto held = Transaction::begin(**other);
        QVERIFY(held);
        QVERIFY(m_database->execute(u"PRAGMA busy_timeout=20"_s));
        const auto refused = Transaction::begin(*m_database);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
        QVERIFY(refused.error().message.contains(u"locked"));
    }

    void survivesAFullDisk()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a BLOB)"_s));
        // Counts pages like a full disk counts bytes, with the same error code.
        QVERIFY(m_database->execute(u"PRAGMA max_page_count=20"_s));
        const auto refused = m_database->execute(u"INSERT INTO t VALUES (zeroblob(1000000))"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
        QVERIFY(refused.error().message.contains(u"space"));
        QVERIFY(m_database->execute(u"PRAGMA max_page_count=100000"_s));
        QVERIFY(m_database->execute(u"INSERT INTO t VALUES (zeroblob(1000000))"_s));
    }

    void survivesAFileSizeLimit()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a BLOB)"_s));
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small{.rlim_cur = 64 * 1024, .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto refused = m_database->execute(u"INSERT INTO t VALUES (zeroblob(1000000))"_s);
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
        QVERIFY(m_database->execute(u"INSERT INTO t VALUES (zeroblob(1000000))"_s));
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }

    void namesAMissingFolder()
    {
        const QString missing = m_folder->filePath(u"no/such/gantry.sqlite"_s);
        const auto refused = Database::open(missing);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
        QVERIFY(refused.error().message.contains(missing));
    }

    void saysThatItMayNotWrite()
    {
        m_database.reset();
        QFile::setPermissions(path(), QFile::ReadOwner);
        const helpers::OrdinaryUser user(m_folder->path());
        if (!helpers::OrdinaryUser::isOrdinary())
            QSKIP("There is no second user to become here.");
        const auto refused = Database::open(path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::PermissionDenied);
    }

    void worksInManyThreadsAtOnce()
    {
        QVERIFY(m_database->execute(u"CREATE TABLE t (a)"_s));
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> failures{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                auto own = Database::open(path());
                for (int n = 0; own && n < 50; ++n) {
                    auto transaction = Transaction::begin(**own);
                    if (!transaction || !(*own)->execute(u"INSERT INTO t VALUES (?)"_s, {n}) || !transaction->commit())
                        ++failures;
                }
                failures += own ? 0 : 1;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30'000));
        QCOMPARE(failures.load(), 0);
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 200);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"gantry.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_Database.moc"
