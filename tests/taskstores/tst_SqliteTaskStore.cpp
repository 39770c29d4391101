// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/SqliteTaskStore.h"
#include "tests/taskstores/SharedClock.h"
#include "tests/taskstores/StoreChaos.h"
#include "tests/taskstores/TaskStoreContract.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;

class tst_SqliteTaskStore : public TaskStoreContract
{
    Q_OBJECT
protected:
    Store openStore() override
    {
        auto opened = taskstores::SqliteTaskStore::open(m_folder->filePath(u"tasks.sqlite"_s), m_clock);
        return opened ? Store(std::move(*opened)) : Store();
    }
    void reset() override { m_folder = std::make_unique<QTemporaryDir>(); }
    void pass(std::chrono::milliseconds time) override { m_clock.advance(time); }
    QDateTime now() const override { return m_clock.now(); }

private slots:
    void keepsTheFilePrivate();
    void keepsLeasesWhenTheWallClockJumps();
    void keepsItsPromises_data();
    void keepsItsPromises();

private:
    SharedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SqliteTaskStore::keepsTheFilePrivate()
{
    QVERIFY(!add(command(u"secret plans"_s)).id.isNull());
    const auto mode = QFileInfo(m_folder->filePath(u"tasks.sqlite"_s)).permissions();
    QCOMPARE(int(mode & 0x0077), 0);
}

void tst_SqliteTaskStore::keepsLeasesWhenTheWallClockJumps()
{
    QVERIFY(!add(command(u"running"_s)).id.isNull());
    const auto task = claim(u"a"_s, 1min);
    for (const auto step : {48h, -96h}) {
        m_clock.jump(step);
        QVERIFY(!claim(u"b"_s));
        QVERIFY(m_store->heartbeat(leaseOf(*task), 1min).result());
    }
    m_clock.advance(2min);
    QVERIFY(claim(u"b"_s));
}

void tst_SqliteTaskStore::keepsItsPromises_data()
{
    QTest::addColumn<quint32>("seed");
    const int rounds = std::max(2, qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS"));
    for (int i = 0; i < rounds; ++i)
        QTest::addRow("seed %d", i) << quint32(1000 + i);
}

void tst_SqliteTaskStore::keepsItsPromises()
{
    QFETCH(const quint32, seed);
    StoreChaos::World world;
    world.open = [this] { return openStore(); };
    world.pass = [this](std::chrono::milliseconds time) { m_clock.advance(time); };
    world.now = [this] { return m_clock.now(); };
    world.catchUp = [this] { m_clock.jump(10'000h); };
    world.elapsed = [this] { return m_clock.elapsed(); };
    world.disturb = [this](QRandomGenerator &random) { m_clock.jump(1h * random.bounded(-50, 50)); };
    QCOMPARE(StoreChaos(world, seed).play(250), QString());
}

QTEST_GUILESS_MAIN(tst_SqliteTaskStore)
#include "tst_SqliteTaskStore.moc"
