// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OpenSound.h"

#include "tests/helpers/OrdinaryUser.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using base::Error;
using storage::Database;

class tst_OpenSound : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesANewOne()
    {
        const auto opened = storage::openSound(path(), {});
        QVERIFY(opened);
        QVERIFY(opened->setAside.isEmpty());
        QVERIFY(!QFile::exists(path() + u".opening"_s));
    }

    void keepsASoundOne()
    {
        fill(10);
        const auto opened = storage::openSound(path(), {u"t"_s});
        QVERIFY(opened);
        QVERIFY(opened->setAside.isEmpty());
        QCOMPARE(opened->database->number(u"SELECT count(*) FROM t"_s).value(), 10);
    }

    void keepsOneThatWasKilledWithAWal()
    {
        fill(10);
        auto writer = Database::open(path());
        QVERIFY(writer);
        QVERIFY((*writer)->execute(u"INSERT INTO t VALUES (zeroblob(10))"_s));
        // A copy of the files in the middle of work is what a crash leaves.
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(QFile::copy(path(), copy));
        QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
        const auto opened = storage::openSound(copy, {u"t"_s});
        QVERIFY(opened);
        QVERIFY(opened->setAside.isEmpty());
        QCOMPARE(opened->database->number(u"SELECT count(*) FROM t"_s).value(), 11);
    }

    void setsDamagedOnesAside_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("no database at all") << QByteArray("text");
        QTest::newRow("header overwritten") << QByteArray("header");
        QTest::newRow("cut off") << QByteArray("cut");
        QTest::newRow("garbage in the middle") << QByteArray("middle");
    }
    void setsDamagedOnesAside()
    {
        QFETCH(QByteArray, damage);
        fill(200);
        spoil(damage);
        const QByteArray before = bytes(path());
        const auto opened = storage::openSound(path(), {u"t"_s});
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(opened->setAside.startsWith(path() + u".damaged-"_s));
        QCOMPARE(bytes(opened->setAside), before); // as it was found, to the byte
        QCOMPARE(opened->database->number(u"SELECT count(*) FROM sqlite_master"_s).value(), 0);
    }

    void takesTheWalAlong()
    {
        spoil("text");
        write(path() + u"-wal"_s, "wal");
        write(path() + u"-shm"_s, "shm");
        const auto opened = storage::openSound(path(), {});
        QVERIFY(opened);
        QCOMPARE(bytes(opened->setAside + u"-wal"_s), QByteArray("wal"));
        QCOMPARE(bytes(opened->setAside + u"-shm"_s), QByteArray("shm"));
    }

    void neverOverwritesAnEarlierOne()
    {
        QSet<QString> aside;
        for (int i = 0; i < 3; ++i) { // within one second, most likely
            write(path(), "damaged " + QByteArray::number(i));
            const auto opened = storage::openSound(path(), {});
            QVERIFY(opened);
            QCOMPARE(bytes(opened->setAside), "damaged " + QByteArray::number(i));
            aside.insert(opened->setAside);
        }
        QCOMPARE(aside.size(), 3);
    }

    void looksOnlyAtSmallTablesOfALargeFile()
    {
        fill(200);
        spoil("middle"); // in the rows of t
        const auto opened = storage::openSound(path(), {u"none"_s}, 1);
        QVERIFY(opened);
        QVERIFY(opened->setAside.isEmpty());
    }

    void findsDamageInAnEssentialTableOfALargeFile()
    {
        fill(200);
        spoil("middle");
        const auto opened = storage::openSound(path(), {u"t"_s}, 1);
        QVERIFY(opened);
        QVERIFY(!opened->setAside.isEmpty());
    }

    void leavesAFolderAlone()
    {
        QVERIFY(QDir().mkpath(path() + u"/inside"_s));
        const auto refused = storage::openSound(path(), {});
        QVERIFY(!refused);
        QVERIFY(QDir(path() + u"/inside"_s).exists());
    }

    void leavesAnUnreadableFileAlone()
    {
        fill(1);
        QFile::setPermissions(path(), {});
        const helpers::OrdinaryUser user(m_folder->path());
        if (!helpers::OrdinaryUser::isOrdinary())
            QSKIP("There is no second user to become here.");
        const auto refused = storage::openSound(path(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::PermissionDenied);
        QVERIFY(QFile::exists(path()));
    }

    void setsAsideOnceWhenProgramsStartTogether()
    {
        fill(200);
        spoil("header");
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> aside{0};
        std::atomic<int> failures{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto opened = storage::openSound(path(), {});
                failures += opened ? 0 : 1;
                aside += opened && !opened->setAside.isEmpty() ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30'000));
        QCOMPARE(failures.load(), 0);
        QCOMPARE(aside.load(), 1);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"gantry.sqlite"_s); }

    void fill(int rows)
    {
        auto database = Database::open(path());
        QVERIFY(database);
        QVERIFY((*database)->execute(u"CREATE TABLE t (a)"_s));
        for (int i = 0; i < rows; ++i)
            QVERIFY((*database)->execute(u"INSERT INTO t VALUES (zeroblob(1000))"_s));
    }
    void spoil(const QByteArray &damage)
    {
        if (damage == "text") {
            write(path(), "These are no pages of a database at all, but a text that someone saved here.\n");
            return;
        }
        QByteArray content = bytes(path());
        if (damage == "header")
            content.replace(0, 16, QByteArray(16, 'x'));
        else if (damage == "cut")
            content.truncate(content.size() / 2);
        else
            content.replace(content.size() / 2, 9000, QByteArray(9000, '\xff'));
        write(path(), content);
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    static QByteArray bytes(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_OpenSound)
#include "tst_OpenSound.moc"
