// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that was killed while it made the session of its task, and the next one, which does not know of it yet.
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskSessions.h"
#include "app/engineroom/TaskSteps.h"
#include "session/EventStore.h"
#include "session/SessionService.h"
#include "taskstores/SqliteTaskStore.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using helpers::TemporaryHome;
using session::SessionService;
using tasks::TaskOutcome;

class tst_TaskTakeUp : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void goesOnWithASessionItDoesNotKnowYet_data();
    void goesOnWithASessionItDoesNotKnowYet();
    void goesOnWithASessionThatWasMadeMeanwhile();

private:
    std::unique_ptr<app::EngineRoom> openRoom();
    /// Durable, and not yet told to the other program.
    void makeElsewhere(const app::TaskSession &made, bool withSteps);
    void verifyRanOnce(const app::TaskSession &made);

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<app::EngineRoom> m_killed;
    std::unique_ptr<app::EngineRoom> m_room;
    std::unique_ptr<taskstores::SqliteTaskStore> m_store;
    std::unique_ptr<app::TaskSessions> m_starter;
    tasks::Task m_task;
    QList<TaskOutcome> m_ended;
    QStringList m_refused;
};

void tst_TaskTakeUp::initTestCase()
{
    qputenv("PATH", helpers::builtProgram().toUtf8() + ":" + qgetenv("PATH"));
    qputenv("SHELL", "/bin/sh");
}

void tst_TaskTakeUp::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_killed = openRoom();
    m_room = openRoom();
    QVERIFY(m_killed && m_room);
    auto store = taskstores::SqliteTaskStore::open(m_home->path(u"tasks.sqlite"_s), m_room->clock());
    QVERIFY(store);
    m_store = std::move(*store);
    m_ended.clear();
    m_refused.clear();
    m_starter
        = std::make_unique<app::TaskSessions>(*m_store, *m_room, app::TaskSessions::Options{u"local"_s, u"manual"_s});
    connect(m_starter.get(), &tasks::TaskStarter::finished, this,
            [this](const tasks::TaskId &, const TaskOutcome &outcome) { m_ended.append(outcome); });
    connect(m_starter.get(), &tasks::TaskStarter::refused, this,
            [this](const tasks::TaskId &, const base::Error &error) { m_refused.append(error.message); });
    m_task = {};
    m_task.id = tasks::TaskId::create();
    m_task.commands = {u"!echo run >>ran"_s};
    m_task.project = m_home->makeFolder(u"home/project"_s);
    m_task.engine = u"local"_s;
    m_task.session = base::SessionId::create(); // on record since the claim
    m_task.startedAt = QDateTime::currentDateTimeUtc();
}

void tst_TaskTakeUp::cleanup()
{
    m_starter.reset();
    m_store.reset();
    m_room.reset();
    m_killed.reset();
    m_home.reset();
}

std::unique_ptr<app::EngineRoom> tst_TaskTakeUp::openRoom()
{
    auto room = app::EngineRoom::open(
        {.choices = [] { return engines::LocalChoices(); }, .backendToken = {}, .secrets = {}, .housekeeping = false});
    if (!room)
        return nullptr;
    QSignalSpy loaded(&(*room)->sessions(), &SessionService::loaded);
    (*room)->load();
    return !loaded.isEmpty() || loaded.wait(20'000) ? std::move(*room) : std::unique_ptr<app::EngineRoom>();
}

void tst_TaskTakeUp::makeElsewhere(const app::TaskSession &made, bool withSteps)
{
    m_killed->sessions().create(made.session, withSteps ? made.steps : QList<session::Step>(),
                                SessionService::Play::No);
    QVERIFY(m_killed->store().snapshot(made.session.id).result());
    QVERIFY(!m_room->sessions().find(made.session.id));
}

void tst_TaskTakeUp::verifyRanOnce(const app::TaskSession &made)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_ended.size(), 1, 30'000);
    QCOMPARE(m_refused, QStringList());
    QCOMPARE(m_ended.first().error.message, QString());
    QVERIFY(m_ended.first().kind == TaskOutcome::Kind::Completed);
    const session::Snapshot *snapshot = m_room->sessions().find(made.session.id);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->steps.size(), made.steps.size());
    QFile ran(m_task.project + u"/ran"_s);
    QVERIFY(ran.open(QIODevice::ReadOnly));
    QCOMPARE(ran.readAll(), QByteArray("run\n").repeated(made.steps.size()));
}

void tst_TaskTakeUp::goesOnWithASessionItDoesNotKnowYet_data()
{
    QTest::addColumn<bool>("withSteps");
    QTest::addColumn<int>("commands");
    QTest::newRow("whole") << true << 1;
    QTest::newRow("a whole chain") << true << 3;
    QTest::newRow("without its steps") << false << 1;
    QTest::newRow("a chain without its steps") << false << 3;
}

void tst_TaskTakeUp::goesOnWithASessionItDoesNotKnowYet()
{
    QFETCH(bool, withSteps);
    QFETCH(int, commands);
    m_task.type = commands > 1 ? tasks::TaskType::Chain : tasks::TaskType::Command;
    m_task.commands = QStringList(commands, m_task.commands.first());
    const auto made = app::sessionFor(m_task, m_task.session, u"local"_s, u"manual"_s);
    QVERIFY(made);
    connect(m_starter.get(), &tasks::TaskStarter::beginning, m_starter.get(), &tasks::TaskStarter::confirm,
            Qt::QueuedConnection);
    makeElsewhere(*made, withSteps);
    m_starter->start(m_task);
    verifyRanOnce(*made);
}

/// Two workers at once: the lease of a slow one had ended.
void tst_TaskTakeUp::goesOnWithASessionThatWasMadeMeanwhile()
{
    const auto made = app::sessionFor(m_task, m_task.session, u"local"_s, u"manual"_s);
    QVERIFY(made);
    QSignalSpy beginning(m_starter.get(), &tasks::TaskStarter::beginning);
    m_starter->start(m_task);
    QTRY_COMPARE(beginning.size(), 1);
    makeElsewhere(*made, true);
    m_starter->confirm(m_task.id);
    verifyRanOnce(*made);
}

QTEST_GUILESS_MAIN(tst_TaskTakeUp)
#include "tst_TaskTakeUp.moc"
