// SPDX-License-Identifier: GPL-3.0-or-later
// What the service makes of answers, prompts and ends: stored first, then told to the engine that holds the run.
#include "tests/session/ServiceRoom.h"

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

private:
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

QTEST_GUILESS_MAIN(tst_SessionService)
#include "tst_SessionService.moc"
