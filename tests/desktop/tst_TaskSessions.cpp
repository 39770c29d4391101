// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskSessions.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskQueues.h"
#include "base/Clock.h"
#include "session/EventStore.h"
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
    void tellsWhatAServiceTells();
    void doesWhatCameBeforeItsEndWasTold();
    void beginsNothingMoreOnceItIsToStop();

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
    /// As claimed, from a store whose clock is a day ahead. @p text is queued for it between the end of its steps and
    /// the word that it is completed.
    [[nodiscard]] tasks::Task claimedWithLateText(const QString &text)
    {
        tasks::Task added = task(u"local"_s, {u"!sleep 0.3"_s});
        added.state = tasks::TaskState::Pending;
        added.startedAt = {};
        if (!m_store->add({added}).result())
            return {};
        tasks::ClaimRequest request;
        request.worker = {u"here"_s, u"here"_s};
        request.lease = tasks::LeaseId::create();
        request.engines = QStringList{u"local"_s};
        tasks::Task claimed = m_store->claim(request).result().value_or(std::nullopt).value_or(tasks::Task());
        claimed.startedAt = m_room->clock().now().addDays(1);
        connect(m_sessions.get(), &app::TaskSessions::progressed, this,
                [this, text, done = false](const tasks::TaskId &id, const tasks::TaskProgress &progress) mutable {
                    // That all is done is told once nothing more was found.
                    if (progress.percent == 100 && !std::exchange(done, true))
                        m_lateText = m_store->addFollowUp(id, text).result();
                });
        return claimed;
    }
    [[nodiscard]] SessionService &service() const { return m_room->sessions(); }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    QString m_project;
    std::unique_ptr<app::EngineRoom> m_room;
    std::unique_ptr<tasks::TaskStore> m_store;
    std::unique_ptr<app::TaskSessions> m_sessions;
    std::optional<base::Result<tasks::TaskFollowUp>> m_lateText;
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
    m_lateText.reset();
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

/// Each word to the store is a durable move: what says nothing new is not told.
void tst_TaskSessions::tellsWhatAServiceTells()
{
    QSignalSpy progressed(m_sessions.get(), &app::TaskSessions::progressed);
    QSignalSpy known(m_sessions.get(), &app::TaskSessions::executionKnown);
    QSignalSpy finished(m_sessions.get(), &app::TaskSessions::finished);
    const tasks::Task one = task(u"local"_s, {u"!sleep 1000"_s});
    m_sessions->start(one);
    const base::SessionId id = m_sessions->claimed().first().session;
    m_sessions->confirm(one.id);
    QTRY_VERIFY_WITH_TIMEOUT(service().find(id) && service().find(id)->active(), 20'000);
    const session::Step *active = service().find(id)->active();
    progressed.clear();
    session::Event event;
    event.session = id;
    event.step = active->id;
    event.source = u"engine"_s;
    event.type = u"execution_progress"_s;
    event.at = m_room->clock().now();
    event.data = {{u"run"_s, active->run.toString()}, {u"execution"_s, u"exec-1"_s}, {u"progress"_s, 40},
                  {u"current_step"_s, u"Build"_s},    {u"total_steps"_s, 5},         {u"remaining_ms"_s, 4500}};
    for (int i = 0; i < 10; ++i) {
        event.sourceId = QString::number(i);
        QVERIFY(m_room->store().append(event).result());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 20'000);
    QCoreApplication::processEvents();
    const auto last = progressed.last().at(1).value<tasks::TaskProgress>();
    QCOMPARE(last.percent, 40.0);
    QCOMPARE(last.currentStep, u"Build"_s);
    QCOMPARE(last.step, 3);
    QCOMPARE(last.totalSteps, 5);
    QCOMPARE(last.estimatedRemainingMs, 4500);
    for (qsizetype i = 1; i < progressed.size(); ++i)
        QVERIFY(progressed.at(i).at(1).value<tasks::TaskProgress>()
                != progressed.at(i - 1).at(1).value<tasks::TaskProgress>());
    QCOMPARE(known.size(), 1);
    m_sessions->stop(one.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished.first().at(1).value<TaskOutcome>().result.executionId, u"exec-1"_s);
}

/// The last figures and the output take seconds, in which the queue still takes texts for the task.
void tst_TaskSessions::doesWhatCameBeforeItsEndWasTold()
{
    QSignalSpy finished(m_sessions.get(), &app::TaskSessions::finished);
    const tasks::Task one = claimedWithLateText(u"!echo late"_s);
    QVERIFY(!one.id.isNull());
    m_sessions->start(one);
    const base::SessionId id = m_sessions->claimed().first().session;
    m_sessions->confirm(one.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(m_lateText && m_lateText->has_value());
    const auto outcome = finished.first().at(1).value<TaskOutcome>();
    QVERIFY2(outcome.kind == TaskOutcome::Kind::Completed, qPrintable(outcome.error.message));
    const session::Snapshot *snapshot = service().find(id);
    QCOMPARE(snapshot->steps.size(), 2);
    QCOMPARE(snapshot->steps.last().id.toString(), (*m_lateText)->id.toString());
    QVERIFY(snapshot->steps.last().state == session::StepState::Succeeded);
    QVERIFY(outcome.result.output.contains(u"late"));
    QVERIFY(m_store->followUps(one.id).result()->isEmpty());
    // By this machine's clock, not by the store's.
    QCOMPARE_GE(outcome.result.durationMs, 300);
    QCOMPARE_LT(outcome.result.durationMs, 60'000);
}

/// It was cancelled, or its worker leaves: what it has done counts, and the text stays for whoever looks.
void tst_TaskSessions::beginsNothingMoreOnceItIsToStop()
{
    QSignalSpy finished(m_sessions.get(), &app::TaskSessions::finished);
    const tasks::Task one = claimedWithLateText(u"!echo late"_s);
    QVERIFY(!one.id.isNull());
    connect(m_sessions.get(), &app::TaskSessions::progressed, this, [this](const tasks::TaskId &task) {
        if (m_lateText)
            m_sessions->stop(task);
    });
    m_sessions->start(one);
    const base::SessionId id = m_sessions->claimed().first().session;
    m_sessions->confirm(one.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(finished.first().at(1).value<TaskOutcome>().kind == TaskOutcome::Kind::Completed);
    QCOMPARE(service().find(id)->steps.size(), 1);
    QCOMPARE(m_store->followUps(one.id).result()->size(), 1);
}

QTEST_GUILESS_MAIN(tst_TaskSessions)
#include "tst_TaskSessions.moc"
