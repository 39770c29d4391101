// SPDX-License-Identifier: GPL-3.0-or-later
// What the service makes of answers, prompts and ends: stored first, then told to the engine that holds the run.
#include "storage/Database.h"
#include "tests/session/ServiceRoom.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace session;
using helpers::ServiceRoom;

namespace {

const Answer allow{Answer::Decision::AllowOnce, {}, {}, {}};
const Answer deny{Answer::Decision::Deny, u"not today"_s, {}, {}};

Step closing(const QString &text = u"Do it"_s)
{
    Step step;
    step.text = text;
    step.afterTurn = AfterTurn::Close;
    return step;
}

} // namespace

class tst_SessionService : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<ServiceRoom>(m_folder->filePath(u"gantry.sqlite"_s));
    }
    void cleanup()
    {
        m_room.reset();
        m_folder.reset();
    }

    void takesTheFirstAnswer();
    void refusesAnswersNobodyWaitsFor();
    void releasesATerminalThatWasAnswered();
    void recordsQuestionsThatEndWithTheirRun();
    void carriesAnswersOfAnotherProgram();
    void ordersOpenQuestions();
    void sendsPromptsOneAfterTheOther();
    void takesAPromptBack();
    void refusesPromptsNobodyTakes();
    void closesTheInputAfterTheLastTurn();
    void staysOpenUntilFinished();
    void closesBeforeTheNextStep();
    void interruptsATurn();
    void stopsForAnotherProgram();
    void tellsANewPermissionMode();
    void warnsBeforeTheTimeIsOver();
    void takesALongTimeLimit();
    void timesOutNothingThatHasEnded();
    void storesAnEndWhenTheDiskHasRoomAgain();
    void playsTheNextStepAfterAFailedTurn_data();
    void playsTheNextStepAfterAFailedTurn();
    void autoPlayTakesUpWhatRests_data();
    void autoPlayTakesUpWhatRests();
    void autoPlayGoesOnBetweenSteps();
    void aPauseLeavesATerminalOpen();
    void runsOneStepAtATime();
    void keepsAResultWhileAnotherStepRuns();
    void stopsWhatIsAboutToStart();
    void sendsAPromptThatCouldNotBeStored();
    void leavesATerminalToTheProgramThatHoldsIt();
    void finishesWhatRestsInAnotherProgram();
    void endsWithoutTheRunsOfOthers();
    void endsWhatIsAboutToStart();

private:
    base::StepId addStep(const QString &text)
    {
        const qsizetype before = m_room->find()->steps.size();
        Step step;
        step.text = text;
        const auto id = m_room->service.addStep(m_room->id, step);
        return QTest::qWaitFor([&] { return m_room->find()->steps.size() == before + 1; }) ? id : base::StepId();
    }
    /// Lets the database grow by no more than @p pages.
    void limitDatabase(qint64 pages)
    {
        m_room->store->run([pages](storage::Database &database) {
            const auto now = database.number(u"PRAGMA page_count"_s);
            std::ignore
                = database.number(u"PRAGMA max_page_count = %1"_s.arg(now.value_or(std::nullopt).value_or(0) + pages));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServiceRoom> m_room;
};

void tst_SessionService::takesTheFirstAnswer()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->ask(u"q1"_s);
    QTRY_COMPARE(m_room->asked(), QStringList{u"q1"_s});
    QVERIFY(m_room->find()->session.status == Status::Waiting);
    m_room->service.answer(base::QuestionId(u"q1"_s), deny);
    m_room->service.answer(base::QuestionId(u"q1"_s), allow);
    QTRY_COMPARE(m_room->refused.size(), 1);
    QTRY_VERIFY(m_room->called(u"answer q1 deny"_s));
    QCOMPARE(m_room->engine.answers.size(), 1);
    QVERIFY(m_room->engine.answers.first() == deny);
    QVERIFY(m_room->asked().isEmpty());
    const QList<Event> stored = m_room->events(eventtype::questionAnswered);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().source, u"user"_s);
    QCOMPARE(stored.first().data.value(u"detail").toString(), u"make"_s);
}

void tst_SessionService::refusesAnswersNobodyWaitsFor()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->service.answer(base::QuestionId(u"nobody"_s), allow);
    QCOMPARE(m_room->refused.size(), 1);
    m_room->ask(u"q1"_s);
    QTRY_COMPARE(m_room->asked().size(), 1);
    m_room->engine.exit(1);
    QTRY_VERIFY(m_room->asked().isEmpty());
    m_room->service.answer(base::QuestionId(u"q1"_s), allow);
    QCOMPARE(m_room->refused.size(), 2);
    // A rule that comes too late has nothing to say.
    Answer byRule = allow;
    byRule.rule = u"r"_s;
    m_room->service.answer(base::QuestionId(u"q1"_s), byRule);
    m_room->settle();
    QCOMPARE(m_room->refused.size(), 2);
    QVERIFY(m_room->engine.answers.isEmpty());
}

void tst_SessionService::releasesATerminalThatWasAnswered()
{
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    const QJsonObject tool{{u"tool_name"_s, u"Bash"_s}, {u"tool_input"_s, QJsonObject{{u"command"_s, u"make"_s}}}};
    m_room->hook(u"PermissionRequest"_s, tool, u"h1"_s);
    QTRY_COMPARE(m_room->asked(), QStringList{u"h1"_s});
    m_room->hook(u"PostToolUse"_s, tool, u"h2"_s);
    QTRY_VERIFY(m_room->called(u"withdraw h1"_s));
    QTRY_COMPARE(m_room->events(eventtype::questionWithdrawn).size(), 1);
    QCOMPARE(m_room->events(eventtype::questionWithdrawn).first().data.value(u"reason").toString(), u"terminal"_s);
    QVERIFY(m_room->engine.answers.isEmpty());

    m_room->hook(u"PermissionRequest"_s, tool, u"h3"_s);
    QTRY_COMPARE(m_room->asked(), QStringList{u"h3"_s});
    m_room->service.answer(base::QuestionId(u"h3"_s), allow);
    QTRY_VERIFY(m_room->called(u"answer h3 allow"_s));
    m_room->hook(u"PostToolUse"_s, tool, u"h4"_s);
    m_room->settle();
    QVERIFY(!m_room->called(u"withdraw h3"_s));
    QCOMPARE(m_room->events(eventtype::questionWithdrawn).size(), 1);
}

void tst_SessionService::recordsQuestionsThatEndWithTheirRun()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->ask(u"q1"_s);
    QTRY_COMPARE(m_room->asked().size(), 1);
    m_room->engine.lose();
    QTRY_COMPARE(m_room->events(eventtype::questionWithdrawn).size(), 1);
    QCOMPARE(m_room->events(eventtype::questionWithdrawn).first().data.value(u"reason").toString(), u"ended"_s);
    QVERIFY(m_room->step().state == StepState::Interrupted);
    QVERIFY(m_room->refused.isEmpty());
}

void tst_SessionService::carriesAnswersOfAnotherProgram()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->ask(u"q1"_s);
    QTRY_COMPARE(m_room->asked().size(), 1);
    ServiceRoom other(m_room->path);
    other.load(SessionService::Reattach::No);
    QCOMPARE(other.asked(), QStringList{u"q1"_s});
    other.service.answer(base::QuestionId(u"q1"_s), allow);
    other.service.sendFollowUp(other.step().id, u"And then?"_s);
    QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));
    QVERIFY(other.engine.calls.isEmpty());
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"send And then?"_s));
    QVERIFY(!m_room->called(u"withdraw q1"_s));
}

void tst_SessionService::ordersOpenQuestions()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    for (const auto &id : {u"q2"_s, u"q1"_s, u"q3"_s})
        m_room->ask(id);
    QTRY_COMPARE(m_room->asked(), (QStringList{u"q2"_s, u"q1"_s, u"q3"_s}));
}

void tst_SessionService::sendsPromptsOneAfterTheOther()
{
    QVERIFY(!m_room->begin(Mode::Agentic, closing()).isNull());
    const auto first = m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    m_room->service.sendFollowUp(m_room->step().id, u"two"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 2);
    QVERIFY(m_room->engine.sent.isEmpty()); // Claude still works
    m_room->endTurn();
    QTRY_COMPARE(m_room->engine.sent.size(), 1);
    QCOMPARE(m_room->engine.sent.first().id, first);
    QCOMPARE(m_room->engine.sent.first().text, u"one"_s);
    m_room->settle();
    QCOMPARE(m_room->engine.sent.size(), 1);
    m_room->beginPrompt();
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->endTurn();
    QTRY_COMPARE(m_room->engine.sent.size(), 2);
    QVERIFY(!m_room->called(u"close input"_s));
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"close input"_s));
    QVERIFY(m_room->refused.isEmpty());
}

void tst_SessionService::takesAPromptBack()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    const auto first = m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    m_room->service.sendFollowUp(m_room->step().id, u"two"_s);
    m_room->service.removeFollowUp(m_room->step().id, first);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->endTurn();
    QTRY_COMPARE(m_room->engine.sent.size(), 1);
    QCOMPARE(m_room->engine.sent.first().text, u"two"_s);
    m_room->service.removeFollowUp(m_room->step().id, m_room->engine.sent.first().id);
    QTRY_COMPARE(m_room->refused.size(), 1);
}

void tst_SessionService::refusesPromptsNobodyTakes()
{
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    QTRY_COMPARE(m_room->refused.size(), 1);
    m_room->service.sendFollowUp(base::StepId(u"nobody"_s), u"one"_s);
    QTRY_COMPARE(m_room->refused.size(), 2);
    QVERIFY(m_room->step().followUps.isEmpty());
}

void tst_SessionService::closesTheInputAfterTheLastTurn()
{
    QVERIFY(!m_room->begin(Mode::Agentic, closing()).isNull());
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"close input"_s));
    m_room->service.sendFollowUp(m_room->step().id, u"too late"_s);
    QTRY_COMPARE(m_room->refused.size(), 1);
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_VERIFY(m_room->step().state == StepState::Succeeded);
    QCOMPARE(m_room->engine.calls.count(u"close input"_s), 1);
}

void tst_SessionService::staysOpenUntilFinished()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->endTurn();
    QTRY_VERIFY(m_room->find()->session.status == Status::Idle);
    m_room->settle();
    QVERIFY(!m_room->called(u"close input"_s));
    m_room->service.sendFollowUp(m_room->step().id, u"more"_s);
    QTRY_VERIFY(m_room->called(u"send more"_s)); // it rests: at once
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->find()->session.status == Status::Idle);
    m_room->service.finish(m_room->id);
    QTRY_VERIFY(m_room->called(u"close input"_s));
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_VERIFY(m_room->step().state == StepState::Succeeded);
    QVERIFY(m_room->find()->session.status == Status::Finished);
    QVERIFY(!m_room->called(u"stop"_s));
}

void tst_SessionService::closesBeforeTheNextStep()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->endTurn();
    QTRY_VERIFY(m_room->find()->session.status == Status::Idle);
    Step second;
    second.text = u"next"_s;
    const auto id = m_room->service.addStep(m_room->id, second);
    QTRY_COMPARE(m_room->find()->steps.size(), 2);
    m_room->service.play(id);
    QTRY_VERIFY(m_room->called(u"close input"_s));
    QCOMPARE(m_room->engine.requests.size(), 1);
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QCOMPARE(m_room->engine.requests.last().step.text, u"next"_s);
}

void tst_SessionService::interruptsATurn()
{
    QVERIFY(!m_room->begin(Mode::Agentic, closing()).isNull());
    m_room->service.interrupt(m_room->step().id);
    QTRY_VERIFY(m_room->called(u"interrupt"_s));
    m_room->endTurn(true);
    QTRY_VERIFY(m_room->find()->session.status == Status::Idle);
    QCOMPARE(m_room->find()->session.statusDetail, u"its last turn was interrupted"_s);
    m_room->settle();
    QVERIFY(!m_room->called(u"close input"_s)); // it waits for what the user wants instead
    m_room->service.sendFollowUp(m_room->step().id, u"rather this"_s);
    QTRY_VERIFY(m_room->called(u"send rather this"_s));
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"close input"_s));
}

void tst_SessionService::stopsForAnotherProgram()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    ServiceRoom other(m_room->path);
    other.load(SessionService::Reattach::No);
    other.service.stop(other.step().id);
    QTRY_VERIFY(m_room->called(u"stop"_s));
    m_room->service.stop(m_room->step().id);
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit(143);
    QTRY_VERIFY(m_room->step().state == StepState::Cancelled);
    QTRY_VERIFY(other.step().state == StepState::Cancelled);
    QVERIFY(other.engine.calls.isEmpty());
    QVERIFY(other.refused.isEmpty());
}

void tst_SessionService::tellsANewPermissionMode()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    Profile profile = m_room->find()->session.profile;
    profile.permissionMode = u"acceptEdits"_s;
    m_room->service.editProfile(m_room->id, profile);
    QTRY_VERIFY(m_room->called(u"mode acceptEdits"_s));
    m_room->engine.report(eventtype::turnStarted, {{u"permission_mode"_s, u"acceptEdits"_s}});
    QTRY_COMPARE(m_room->find()->session.activePermissionMode, u"acceptEdits"_s);
    m_room->service.rename(m_room->id, u"Another name"_s);
    QTRY_COMPARE(m_room->find()->session.title, u"Another name"_s);
    QCOMPARE(m_room->engine.calls.count(u"mode acceptEdits"_s), 1);
}

void tst_SessionService::warnsBeforeTheTimeIsOver()
{
    Step step = closing();
    step.timeout = std::chrono::seconds(1);
    QVERIFY(!m_room->begin(Mode::Agentic, step).isNull());
    QTRY_VERIFY(m_room->called(u"stop"_s));
    const QList<Event> told = m_room->store->eventsOfTypes(m_room->id, {eventtype::limitNear, eventtype::stopRequested})
                                  .result()
                                  .value_or(QList<Event>());
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first().type, QString(eventtype::limitNear));
    QCOMPARE(told.first().data.value(u"limit").toString(), u"time"_s);
    QCOMPARE(told.last().data.value(u"reason").toString(), u"timeout"_s);
    m_room->settle();
    QCOMPARE(m_room->engine.calls.count(u"stop"_s), 1);
}

/// More milliseconds than an int can hold.
void tst_SessionService::takesALongTimeLimit()
{
    QTest::failOnWarning(QRegularExpression(u"Timer"_s));
    Step step = closing();
    step.timeout = std::chrono::days(30);
    QVERIFY(!m_room->begin(Mode::Agentic, step).isNull());
    m_room->settle();
    QVERIFY(m_room->isRunning());
    QVERIFY(!m_room->called(u"stop"_s));
    QVERIFY(m_room->events(eventtype::limitNear).isEmpty());
}

/// Its hook is awaited for longer than the time limit.
void tst_SessionService::timesOutNothingThatHasEnded()
{
    Step step;
    step.timeout = std::chrono::seconds(1);
    QVERIFY(!m_room->begin(Mode::Manual, step).isNull());
    m_room->engine.exit();
    QTRY_VERIFY(m_room->step().attempt.exited);
    QTRY_VERIFY_WITH_TIMEOUT(isEnded(m_room->step().state), 20'000);
    QVERIFY(m_room->step().state == StepState::Succeeded);
    QVERIFY(!m_room->called(u"stop"_s));
}

void tst_SessionService::storesAnEndWhenTheDiskHasRoomAgain()
{
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    limitDatabase(0);
    const RunRequest request = m_room->engine.requests.last();
    const auto large = [&](QLatin1StringView type, const QString &suffix) {
        return helpers::FakeEngine::fact(request, type, suffix,
                                         {{u"exit_code"_s, 0}, {u"warning"_s, QString(100'000, u'w')}});
    };
    emit m_room->engine.event(large("noted"_L1, u":noted"_s));
    emit m_room->engine.finished(request.run.id, large(eventtype::runExited, u":exited"_s));
    QTRY_COMPARE(m_room->refused.size(), 1); // once for both
    m_room->settle();
    QVERIFY(m_room->isRunning());
    limitDatabase(100'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->step().attempt.exited, 20'000);
    m_room->hook(u"SessionEnd"_s);
    QTRY_VERIFY(m_room->step().state == StepState::Succeeded);
    QCOMPARE(m_room->refused.size(), 1);
    const QList<Event> noted = m_room->events("noted"_L1);
    QCOMPARE(noted.size(), 1);
    QVERIFY(noted.first().id < m_room->events(eventtype::runExited).first().id);
}

void tst_SessionService::playsTheNextStepAfterAFailedTurn_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<qsizetype>("runs");
    QTest::newRow("a turn that failed") << u"StopFailure"_s << false << qsizetype(2);
    QTest::newRow("a turn that was done") << u"Stop"_s << false << qsizetype(2);
    QTest::newRow("stopped after all") << u"StopFailure"_s << true << qsizetype(1);
}

void tst_SessionService::playsTheNextStepAfterAFailedTurn()
{
    QFETCH(QString, end);
    QFETCH(bool, stopped);
    QFETCH(qsizetype, runs);
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    m_room->hook(end);
    QTRY_VERIFY(restsInOpenTerminal(m_room->step()));
    m_room->service.play(addStep(u"next"_s));
    QTRY_VERIFY(m_room->called(u"stop after turn"_s));
    if (stopped)
        m_room->service.stop(m_room->step().id);
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_VERIFY(!m_room->find()->active() || m_room->engine.requests.size() == 2);
    m_room->settle();
    QCOMPARE(m_room->engine.requests.size(), runs);
    QCOMPARE(m_room->find()->steps.first().state == StepState::Failed, end == u"StopFailure");
}

void tst_SessionService::autoPlayTakesUpWhatRests_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("hook");
    QTest::addColumn<bool>("closes");
    QTest::newRow("its turn is over") << u"Do it"_s << u"Stop"_s << true;
    QTest::newRow("it waits for its first prompt") << u""_s << u"SessionStart"_s << false;
    QTest::newRow("the turn was broken off by hand") << u"Do it"_s << u"Notification"_s << false;
}

void tst_SessionService::autoPlayTakesUpWhatRests()
{
    QFETCH(QString, prompt);
    QFETCH(QString, hook);
    QFETCH(bool, closes);
    Step step;
    step.text = prompt;
    QVERIFY(!m_room->begin(Mode::Manual, step).isNull());
    m_room->hook(hook, {{u"notification_type"_s, u"idle_prompt"_s}});
    QTRY_VERIFY(restsInOpenTerminal(m_room->step()));
    m_room->service.setAutoPlay(m_room->id, true);
    QTRY_VERIFY(m_room->find()->session.autoPlay);
    m_room->settle();
    QVERIFY(!m_room->called(u"stop after turn"_s)); // there is nothing to go on with
    QVERIFY(!addStep(u"next"_s).isNull());
    m_room->settle();
    QCOMPARE(m_room->called(u"stop after turn"_s), closes);
    if (!closes)
        return;
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QCOMPARE(m_room->engine.requests.last().step.text, u"next"_s);
}

void tst_SessionService::autoPlayGoesOnBetweenSteps()
{
    Step shell;
    shell.kind = StepKind::ShellCommand;
    QVERIFY(!m_room->begin(Mode::Manual, shell).isNull());
    m_room->engine.exit();
    QTRY_VERIFY(!m_room->find()->active());
    QVERIFY(!addStep(u"second"_s).isNull());
    QVERIFY(!addStep(u"third"_s).isNull());
    m_room->service.setAutoPlay(m_room->id, true);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    m_room->engine.exit(1);
    m_room->hook(u"SessionEnd"_s);
    QTRY_VERIFY(m_room->find()->session.paused);
    m_room->settle();
    QCOMPARE(m_room->engine.requests.size(), 2);
    m_room->service.setPaused(m_room->id, false);
    QTRY_COMPARE(m_room->engine.requests.size(), 3);
    QVERIFY(m_room->refused.isEmpty());
}

/// Its next step would not be played.
void tst_SessionService::aPauseLeavesATerminalOpen()
{
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    m_room->hook(u"Stop"_s);
    QTRY_VERIFY(restsInOpenTerminal(m_room->step()));
    m_room->service.setAutoPlay(m_room->id, true);
    QTRY_VERIFY(m_room->find()->session.autoPlay);
    m_room->service.setPaused(m_room->id, true);
    QTRY_VERIFY(m_room->find()->session.paused);
    QVERIFY(!addStep(u"next"_s).isNull());
    m_room->settle();
    QVERIFY(!m_room->called(u"stop after turn"_s));
    m_room->service.setPaused(m_room->id, false);
    QTRY_VERIFY(m_room->called(u"stop after turn"_s));
}

void tst_SessionService::runsOneStepAtATime()
{
    Session session;
    session.project = u"/p"_s;
    Step one;
    one.text = u"one"_s;
    one.id = base::StepId::create();
    Step two = one;
    two.id = base::StepId::create();
    m_room->id = m_room->service.create(session, {one, two});
    QTRY_VERIFY(m_room->find() && m_room->find()->steps.size() == 2);
    m_room->service.play(one.id);
    m_room->service.play(two.id); // before the start of the other is known
    QTRY_COMPARE(m_room->refused.size(), 1);
    QTRY_VERIFY(m_room->find()->active());
    m_room->settle();
    QCOMPARE(m_room->engine.requests.size(), 1);
    QVERIFY(m_room->find()->steps.last().state == StepState::Pending);
}

void tst_SessionService::keepsAResultWhileAnotherStepRuns()
{
    Step shell;
    shell.kind = StepKind::ShellCommand;
    QVERIFY(!m_room->begin(Mode::Manual, shell).isNull());
    m_room->engine.exit(3);
    QTRY_VERIFY(!m_room->find()->active());
    const auto failed = m_room->step().id;
    m_room->service.play(addStep(u"next"_s));
    QTRY_VERIFY(m_room->isRunning());
    m_room->service.retry(failed);
    QCOMPARE(m_room->refused.size(), 1);
    m_room->settle();
    QCOMPARE(m_room->find()->step(failed)->result.exitCode.value_or(0), 3);
}

/// The start is on record and the engine has not got it yet.
void tst_SessionService::stopsWhatIsAboutToStart()
{
    Session session;
    session.project = u"/p"_s;
    Step step;
    step.text = u"one"_s;
    step.id = base::StepId::create();
    m_room->id = m_room->service.create(session, {step});
    QTRY_VERIFY(m_room->find() && m_room->find()->steps.size() == 1);
    int stops = 0;
    connect(&m_room->service, &SessionService::sessionChanged, this, [&] {
        if (m_room->find()->active() && m_room->engine.calls.isEmpty() && ++stops == 1)
            m_room->service.stop(step.id);
    });
    m_room->service.play(step.id);
    QTRY_VERIFY(m_room->engine.calls.contains(u"start"_s));
    QCOMPARE(stops, 1);
    QCOMPARE(m_room->engine.calls.last(), u"stop"_s);
}

/// Claude rests, so nothing else would bring the prompt up again.
void tst_SessionService::sendsAPromptThatCouldNotBeStored()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->waitForLocksBriefly();
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    std::unique_ptr<storage::Database> lock;
    bool isOver = false;
    connect(&m_room->service, &SessionService::sessionChanged, this, [&] {
        if (!std::exchange(isOver, !m_room->step().busy) && isOver)
            lock = m_room->lockDatabase();
    });
    m_room->endTurn();
    QTRY_COMPARE(m_room->refused.size(), 1);
    QVERIFY(lock);
    QVERIFY(!m_room->called(u"send one"_s));
    lock.reset();
    QTRY_VERIFY(m_room->called(u"send one"_s));
    QCOMPARE(m_room->refused.size(), 1);
}

void tst_SessionService::leavesATerminalToTheProgramThatHoldsIt()
{
    QVERIFY(!m_room->begin(Mode::Manual).isNull());
    m_room->hook(u"Stop"_s);
    QTRY_VERIFY(restsInOpenTerminal(m_room->step()));
    const auto next = addStep(u"next"_s);
    ServiceRoom other(m_room->path);
    other.load(SessionService::Reattach::No);
    other.service.play(next);
    QCOMPARE(other.refused.size(), 1);
    QVERIFY(other.refused.first().at(1).value<base::Error>().message.contains(u"still running"));
    m_room->service.play(next);
    QTRY_VERIFY(m_room->called(u"stop after turn"_s));
}

void tst_SessionService::finishesWhatRestsInAnotherProgram()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->endTurn();
    QTRY_VERIFY(restsInOpenTerminal(m_room->step()));
    ServiceRoom other(m_room->path);
    other.load(SessionService::Reattach::No);
    other.service.finish(other.id);
    QTRY_VERIFY(m_room->called(u"close input"_s));
    m_room->engine.exit();
    m_room->hook(u"SessionEnd"_s);
    QTRY_VERIFY(m_room->step().state == StepState::Succeeded);
    QVERIFY(m_room->find()->session.status == Status::Finished);
}

void tst_SessionService::endsWithoutTheRunsOfOthers()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    ServiceRoom other(m_room->path);
    other.load(SessionService::Reattach::No);
    QCOMPARE(other.service.runningCount(), 1);
    QVERIFY(!other.begin(Mode::Agentic).isNull());
    QSignalSpy ended(&other.service, &SessionService::allEnded);
    other.service.stopAll();
    QTRY_VERIFY(other.called(u"stop"_s));
    QVERIFY(ended.isEmpty());
    other.hook(u"SessionEnd"_s);
    other.engine.exit(143);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(m_room->isRunning());
    QVERIFY(!m_room->called(u"stop"_s));
}

void tst_SessionService::endsWhatIsAboutToStart()
{
    Session session;
    session.project = u"/p"_s;
    m_room->id = m_room->service.create(session, {});
    QTRY_VERIFY(m_room->find());
    const auto step = addStep(u"one"_s);
    QSignalSpy ended(&m_room->service, &SessionService::allEnded);
    m_room->service.play(step); // its start is not stored yet
    m_room->service.stopAll();
    QVERIFY(ended.isEmpty());
    QTRY_VERIFY(m_room->called(u"stop"_s));
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit(143);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(m_room->step().state == StepState::Cancelled);
}

QTEST_GUILESS_MAIN(tst_SessionService)
#include "tst_SessionService.moc"
