// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskSessions.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskQueues.h"
#include "session/SessionService.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using session::SessionService;
using tasks::TaskOutcome;

class tst_TaskSessions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("PATH", helpers::builtProgram().toUtf8() + ":" + qgetenv("PATH")); }
    void init();
    void cleanup();
    void waitsWithoutUsingUpTheLimit();
    void keepsTheStepOfAWholeTask();

private:
    [[nodiscard]] tasks::Task task(const QString &engine, const QStringList &commands) const
    {
        tasks::Task made;
        made.id = tasks::TaskId::create();
        made.state = tasks::TaskState::Running;
        made.project = m_project;
        made.engine = engine;
        made.type = commands.size() > 1 ? tasks::TaskType::Chain : tasks::TaskType::Command;
        made.commands = commands;
        made.startedAt = m_room->clock().now();
        return made;
    }
    [[nodiscard]] SessionService &service() const { return m_room->sessions(); }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    QString m_project;
    std::unique_ptr<app::EngineRoom> m_room;
    std::unique_ptr<tasks::TaskStore> m_store;
    std::unique_ptr<app::TaskSessions> m_sessions;
};

void tst_TaskSessions::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
    auto room = app::EngineRoom::open(
        {.choices = [] { return engines::LocalChoices(); }, .backendToken = {}, .secrets = {}, .housekeeping = false});
    QVERIFY2(room.has_value(), room ? "" : qPrintable(room.error().message));
    m_room = std::move(*room);
    auto store = app::openTaskQueue({}, {}, m_room->clock());
    QVERIFY(store.has_value());
    m_store = std::move(*store);
    m_sessions
        = std::make_unique<app::TaskSessions>(*m_store, *m_room, app::TaskSessions::Options{u"local"_s, u"manual"_s});
}

void tst_TaskSessions::cleanup()
{
    m_sessions.reset();
    m_store.reset();
    m_room.reset();
    m_home.reset();
}

void tst_TaskSessions::waitsWithoutUsingUpTheLimit()
{
    QString reason = u"no place is free"_s;
    service().setAdmission(
        {.maxRunning = 0, .holdBack = {}, .holdSession = [&reason](const base::SessionId &) { return reason; }});
    tasks::Task held = task(u"local"_s, {u"!true"_s});
    held.resources.timeout = std::chrono::minutes(10);
    held.startedAt = m_room->clock().now().addSecs(-3600); // claimed long ago
    QSignalSpy beginning(m_sessions.get(), &app::TaskSessions::beginning);
    QSignalSpy finished(m_sessions.get(), &app::TaskSessions::finished);
    m_sessions->start(held);
    QCOMPARE(beginning.size(), 1);
    // A place was promised to it before there is a session.
    const QList<app::ClaimedRun> claimed = m_sessions->claimed();
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.first().session, beginning.first().at(1).value<base::SessionId>());
    QCOMPARE(claimed.first().kind, u"local"_s);
    m_sessions->confirm(held.id);
    const base::SessionId session = claimed.first().session;
    QTRY_COMPARE_WITH_TIMEOUT(service().heldBack(session), reason, 20'000);
    reason.clear(); // it is looked at again from time to time
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto outcome = finished.first().at(1).value<TaskOutcome>();
    QVERIFY2(outcome.kind == TaskOutcome::Kind::Completed, qPrintable(outcome.error.message));
    QVERIFY(m_sessions->claimed().isEmpty());
}

/// Its maker was killed between the session and its step: a new id would make it an ordinary prompt of joined lines.
void tst_TaskSessions::keepsTheStepOfAWholeTask()
{
    session::Session session;
    session.id = base::SessionId::create();
    session.project = m_project;
    session.mode = session::Mode::Agentic;
    session.profile.engine = u"execution-api"_s;
    const auto step = base::StepId::create();
    session.profile.engineOptions = {{u"task"_s, QJsonObject{{u"type"_s, u"chain"_s}, {u"step"_s, step.toString()}}}};
    service().create(session, {});
    QTRY_VERIFY_WITH_TIMEOUT(service().find(session.id), 20'000);
    tasks::Task chain = task(u"execution-api"_s, {u"!make"_s, u"Look at it"_s});
    chain.session = session.id;
    m_sessions->start(chain);
    m_sessions->confirm(chain.id);
    QTRY_COMPARE_WITH_TIMEOUT(service().find(session.id)->steps.size(), 1, 20'000);
    QCOMPARE(service().find(session.id)->steps.first().id, step);
}

QTEST_GUILESS_MAIN(tst_TaskSessions)
#include "tst_TaskSessions.moc"
