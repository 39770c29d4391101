// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"
#include "storage/Migrations.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using base::Error;
using storage::Database;
using storage::Migration;

namespace {

const Migration first{1, {u"CREATE TABLE t (a)"_s, u"INSERT INTO t VALUES (1)"_s}};
const Migration second{2, {u"ALTER TABLE t ADD COLUMN b"_s}};

} // namespace

class tst_Migrations : public QObject
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

    void runsEachOnce()
    {
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first}));
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first}));
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 1);
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first, second}));
        QVERIFY(m_database->execute(u"UPDATE t SET b = 2"_s));
        QCOMPARE(m_database->number(u"SELECT version FROM schema_versions WHERE component = 'part'"_s).value(), 2);
    }

    void keepsPartsApart()
    {
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first, second}));
        QVERIFY(storage::migrate(*m_database, u"other"_s, {{1, {u"CREATE TABLE o (a)"_s}}}));
        QCOMPARE(m_database->number(u"SELECT version FROM schema_versions WHERE component = 'other'"_s).value(), 1);
    }

    void refusesDataOfANewerProgram()
    {
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first, second}, u"9.8.7"_s));
        const auto refused = storage::migrate(*m_database, u"part"_s, {first}, u"1.2.3"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
        QVERIFY(refused.error().message.contains(u"9.8.7"));
        QVERIFY(refused.error().message.contains(u"1.2.3"));
        QVERIFY(refused.error().message.contains(path()));
        QCOMPARE(m_database->number(u"SELECT version FROM schema_versions WHERE component = 'part'"_s).value(), 2);
    }

    void leavesNothingOfAFailedOne()
    {
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first}));
        const Migration broken{2, {u"CREATE TABLE made (a)"_s, u"CREATE TABEL x"_s}};
        QVERIFY(!storage::migrate(*m_database, u"part"_s, {first, broken}));
        QCOMPARE(m_database->number(u"SELECT count(*) FROM sqlite_master WHERE name = 'made'"_s).value(), 0);
        QCOMPARE(m_database->number(u"SELECT version FROM schema_versions"_s).value(), 1);
        QVERIFY(storage::migrate(*m_database, u"part"_s, {first, second}));
    }

    void isDoneOnceByProgramsThatStartTogether()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> failures{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                auto own = Database::open(path());
                if (!own || !storage::migrate(**own, u"part"_s, {first, second}))
                    ++failures;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30'000));
        QCOMPARE(failures.load(), 0);
        QCOMPARE(m_database->number(u"SELECT count(*) FROM t"_s).value(), 1);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"gantry.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_Migrations.moc"
