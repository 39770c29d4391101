// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back after the program, the process or the computer has gone: the right conversation, with all that
// waited, and nothing that starts by itself.
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

class tst_SessionRestore : public QObject
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

    void handsOverAgainAfterARestart();
    void doesNotRepeatOldAnswers();
    void finishesWhatWasLeftUndone_data();
    void finishesWhatWasLeftUndone();
    void closesATerminalThatWasLeftAtRest_data();
    void closesATerminalThatWasLeftAtRest();
    void saysThatItDoesNotKnowWhatRuns();
    void startsNothingByItself();
    void resumesAsItWas();
    void neverResumesIntoMoreThanWasChosen();
    void refusesToResume();
    void resumesOnlyOnce_data();
    void resumesOnlyOnce();
    void playsALostStepAgain();
    void takesUpThePromptsOfAllSteps();
    void keepsTheOrderOfPromptsWhenTheClockIsSetBack();
    void resumesAConversationFromElsewhere();
    void playsNothingInAConversationThatIsInUse();
    void keepsAFinishedSessionClosed();

private:
    /// The program ends while its run goes on, and another one starts.
    void restart(bool load = true)
    {
        const QString path = m_room->path;
        m_room.reset();
        m_room = std::make_unique<ServiceRoom>(path);
        if (load)
            m_room->load();
    }

    /// A session that may go on with the conversation c7.
    base::SessionId createInC7()
    {
        Session session;
        session.project = u"/p"_s;
        session.conversation = base::ConversationId(u"c7"_s);
        m_room->id = m_room->service.create(session, {});
        return QTest::qWaitFor([this] { return m_room->find() != nullptr; }) ? m_room->id : base::SessionId();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServiceRoom> m_room;
};

void tst_SessionRestore::handsOverAgainAfterARestart()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    m_room->service.sendFollowUp(m_room->step().id, u"two"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 2);
    m_room->endTurn();
    QTRY_COMPARE(m_room->engine.sent.size(), 1);
    m_room->ask(u"q1"_s);
    m_room->ask(u"q2"_s);
    QTRY_COMPARE(m_room->asked().size(), 2);
    m_room->service.answer(base::QuestionId(u"q1"_s), allow);
    QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));

    restart();
    QCOMPARE(m_room->engine.calls.first(), u"reattach"_s);
    QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));
    QTRY_VERIFY(m_room->called(u"send one"_s));
    QVERIFY(!m_room->called(u"send two"_s)); // one at a time, as before
    QCOMPARE(m_room->asked(), QStringList{u"q2"_s});
    m_room->service.answer(base::QuestionId(u"q2"_s), deny);
    QTRY_VERIFY(m_room->called(u"answer q2 deny"_s));
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"send two"_s));
    QVERIFY(!m_room->called(u"start"_s));
}

void tst_SessionRestore::doesNotRepeatOldAnswers()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->ask(u"q1"_s);
    QTRY_COMPARE(m_room->asked().size(), 1);
    m_room->service.answer(base::QuestionId(u"q1"_s), allow);
    QTRY_VERIFY(m_room->asked().isEmpty());
    m_room->endTurn();
    QTRY_VERIFY(!m_room->step().busy);
    restart();
    m_room->settle();
    QCOMPARE(m_room->engine.calls, QStringList{u"reattach"_s});
}

void tst_SessionRestore::finishesWhatWasLeftUndone_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("call");
    QTest::newRow("the last turn is over") << QString(eventtype::runResult) << u"close input"_s;
    QTest::newRow("the input was to be closed") << QString(eventtype::closedAfterTurn) << u"close input"_s;
    QTest::newRow("a stop was asked for") << QString(eventtype::stopRequested) << u"stop"_s;
    QTest::newRow("an exit is on record") << QString(eventtype::runExited) << QString();
}

/// The program died between the event and what follows from it.
void tst_SessionRestore::finishesWhatWasLeftUndone()
{
    QFETCH(QString, event);
    QFETCH(QString, call);
    QVERIFY(!m_room->begin(Mode::Agentic, closing()).isNull());
    const QString path = m_room->path;
    Event fact = helpers::FakeEngine::fact(m_room->engine.requests.last(), eventtype::runResult, u":test"_s,
                                           {{u"exit_code"_s, 0}});
    fact.type = event;
    m_room.reset();
    {
        const auto store = EventStore::open(path);
        QVERIFY(store->store->append(fact).result());
    }
    m_room = std::make_unique<ServiceRoom>(path);
    m_room->load();
    if (call.isEmpty())
        QTRY_VERIFY(m_room->step().attempt.exited); // only its SessionEnd is awaited
    else
        QTRY_VERIFY(m_room->called(call));
    QCOMPARE(m_room->called(u"reattach"_s), !call.isEmpty());
}

void tst_SessionRestore::closesATerminalThatWasLeftAtRest_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("event");
    QTest::addColumn<bool>("closes");
    const auto row = [](const char *name, const QString &prompt, const QString &source, const QString &event,
                        bool closes) { QTest::newRow(name) << prompt << source << event << closes; };
    row("its turn is over", u"Do it"_s, u"hook"_s, u"Stop"_s, true);
    row("its turn failed", u"Do it"_s, u"hook"_s, u"StopFailure"_s, true);
    row("it was to be closed", u"Do it"_s, u"engine"_s, eventtype::closedAfterTurn, true);
    row("it works", u"Do it"_s, u"hook"_s, u"UserPromptSubmit"_s, false);
    row("it waits for its first prompt", u""_s, u"hook"_s, u"SessionStart"_s, false);
    row("broken off by hand", u"Do it"_s, u"hook"_s, u"Notification"_s, false);
}

/// The program died between the end of the turn and the signal.
void tst_SessionRestore::closesATerminalThatWasLeftAtRest()
{
    QFETCH(QString, prompt);
    QFETCH(QString, source);
    QFETCH(QString, event);
    QFETCH(bool, closes);
    QVERIFY(!m_room->begin(Mode::Manual, closing(prompt)).isNull());
    const QString path = m_room->path;
    Event fact = helpers::FakeEngine::fact(m_room->engine.requests.last(), eventtype::closedAfterTurn, {},
                                           {{u"notification_type"_s, u"idle_prompt"_s}});
    fact.source = source;
    fact.type = event;
    m_room.reset();
    {
        const auto store = EventStore::open(path);
        QVERIFY(store->store->append(fact).result());
    }
    m_room = std::make_unique<ServiceRoom>(path);
    m_room->load();
    m_room->settle();
    QCOMPARE(m_room->engine.calls,
             closes ? (QStringList{u"reattach"_s, u"stop after turn"_s}) : QStringList{u"reattach"_s});
    if (!closes)
        return;
    m_room->hook(u"SessionEnd"_s);
    m_room->engine.exit();
    QTRY_VERIFY(isEnded(m_room->step().state));
    QCOMPARE(m_room->step().state == StepState::Succeeded, event != u"StopFailure");
}

void tst_SessionRestore::saysThatItDoesNotKnowWhatRuns()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    restart(false);
    m_room->store->run(
        [](storage::Database &database) { QVERIFY(database.execute(u"ALTER TABLE runs RENAME TO gone"_s)); });
    m_room->load();
    QCOMPARE(m_room->refused.size(), 1);
    QVERIFY(m_room->isRunning());
    QVERIFY(m_room->engine.calls.isEmpty());
}

void tst_SessionRestore::startsNothingByItself()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    restart();
    m_room->engine.lose();
    QTRY_VERIFY(m_room->step().state == StepState::Interrupted);
    QCOMPARE(m_room->step().followUps.size(), 1);
    restart();
    m_room->settle();
    QVERIFY(m_room->engine.calls.isEmpty());
    QVERIFY(m_room->find()->session.status == Status::Interrupted);
    QCOMPARE(m_room->step().followUps.size(), 1);
}

void tst_SessionRestore::resumesAsItWas()
{
    Step step = closing();
    step.environment = {{u"A"_s, u"1"_s}};
    Session session;
    session.profile.model = u"opus"_s;
    session.profile.permissionMode = u"manual"_s;
    QVERIFY(!m_room->begin(Mode::Agentic, step, session).isNull());
    m_room->engine.report(eventtype::turnStarted,
                          {{u"conversation"_s, u"c1"_s}, {u"permission_mode"_s, u"plan"_s}, {u"model"_s, u"o"_s}});
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    restart();
    m_room->engine.lose();
    QTRY_VERIFY(m_room->step().state == StepState::Interrupted);
    m_room->service.resume(m_room->id);
    QTRY_VERIFY(m_room->called(u"start"_s));
    const RunRequest &request = m_room->engine.requests.last();
    QCOMPARE(request.session.conversation.toString(), u"c1"_s);
    QCOMPARE(request.session.profile.permissionMode, u"plan"_s);
    QCOMPARE(request.session.profile.model, u"opus"_s);
    QVERIFY(request.step.text.isEmpty());
    QVERIFY(request.step.environment == step.environment);
    QVERIFY(m_room->find()->steps.first().followUps.isEmpty());
    QTRY_VERIFY(m_room->called(u"send one"_s)); // without a prompt of its own it rests, so the first goes at once
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"close input"_s));
    QVERIFY(m_room->refused.isEmpty());
}

void tst_SessionRestore::neverResumesIntoMoreThanWasChosen()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->engine.report(eventtype::turnStarted,
                          {{u"conversation"_s, u"c1"_s}, {u"permission_mode"_s, u"bypassPermissions"_s}});
    QTRY_COMPARE(m_room->find()->session.activePermissionMode, u"bypassPermissions"_s);
    m_room->engine.lose();
    QTRY_VERIFY(m_room->step().state == StepState::Interrupted);
    m_room->service.resume(m_room->id);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QCOMPARE(m_room->engine.requests.last().session.profile.permissionMode, u"manual"_s);
    QVERIFY(!m_room->engine.requests.last().step.text.isEmpty()); // nothing else would make it go on
}

void tst_SessionRestore::refusesToResume()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->service.resume(m_room->id);
    QCOMPARE(m_room->refused.size(), 1); // it runs
    m_room->engine.lose();
    QTRY_VERIFY(m_room->step().state == StepState::Interrupted);
    m_room->service.resume(m_room->id);
    QCOMPARE(m_room->refused.size(), 2);
    const auto error = m_room->refused.last().at(1).value<base::Error>();
    QVERIFY2(error.message.contains(u"Retry the step"), qPrintable(error.message));
    QCOMPARE(m_room->find()->steps.size(), 1);
    QCOMPARE(m_room->engine.requests.size(), 1);
}

void tst_SessionRestore::resumesOnlyOnce_data()
{
    QTest::addColumn<bool>("held");
    QTest::newRow("its start is not known yet") << false;
    QTest::newRow("it is held back") << true;
}

void tst_SessionRestore::resumesOnlyOnce()
{
    QFETCH(bool, held);
    QVERIFY(!createInC7().isNull());
    if (held)
        m_room->service.setAdmission({.maxRunning = 0, .holdBack = [] { return u"memory is short"_s; }});
    m_room->service.resume(m_room->id);
    m_room->service.resume(m_room->id);
    QCOMPARE(m_room->refused.size(), 1);
    QTRY_VERIFY(held ? !m_room->service.heldBack(m_room->id).isEmpty() : m_room->called(u"start"_s));
    m_room->service.resume(m_room->id);
    m_room->settle();
    QCOMPARE(m_room->refused.size(), 2);
    QCOMPARE(m_room->find()->steps.size(), 1);
    m_room->service.setAdmission({});
    QTRY_COMPARE(m_room->engine.requests.size(), 1);
}

/// Its conversation was never written: a new one would not know what was asked.
void tst_SessionRestore::playsALostStepAgain()
{
    Step asked = closing(u"Mend the roof"_s);
    asked.id = base::StepId::create();
    QVERIFY(!m_room->begin(Mode::Agentic, asked).isNull());
    m_room->hook(u"SessionStart"_s, {{u"session_id"_s, u"c1"_s}});
    m_room->service.sendFollowUp(asked.id, u"and the door"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->engine.lose();
    QTRY_VERIFY(m_room->step().state == StepState::Interrupted);
    QVERIFY(!m_room->service.lostStep(m_room->id));
    m_room->engine.writesConversations = false;
    QCOMPARE(m_room->service.lostStep(m_room->id), std::optional(asked.id));
    m_room->service.resume(m_room->id);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QCOMPARE(m_room->find()->steps.size(), 1);
    QVERIFY(m_room->engine.requests.last().step.id == asked.id);
    QCOMPARE(m_room->engine.requests.last().step.text, asked.text);
    QCOMPARE(m_room->step().followUps.size(), 1); // what waited goes on waiting
    QVERIFY(m_room->refused.isEmpty());
}

void tst_SessionRestore::takesUpThePromptsOfAllSteps()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->hook(u"SessionStart"_s, {{u"session_id"_s, u"c1"_s}});
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->engine.exit(1);
    m_room->hook(u"SessionEnd"_s);
    QTRY_VERIFY(!m_room->find()->active());
    m_room->service.addStep(m_room->id, closing(u"in between"_s), SessionService::Play::Yes);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QTRY_VERIFY(m_room->find()->active() && m_room->isRunning());
    m_room->service.sendFollowUp(m_room->step().id, u"two"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 1);
    m_room->engine.lose();
    QTRY_VERIFY(!m_room->find()->active());
    m_room->service.resume(m_room->id);
    QTRY_VERIFY(m_room->called(u"send one"_s));
    QCOMPARE(m_room->step().followUps.size(), 2);
    m_room->beginPrompt();
    m_room->endTurn();
    QTRY_VERIFY(m_room->called(u"send two"_s));
    QVERIFY(m_room->step().text.isEmpty());
    for (const Step &ended : m_room->find()->steps.first(2))
        QVERIFY(ended.followUps.isEmpty());
}

void tst_SessionRestore::keepsTheOrderOfPromptsWhenTheClockIsSetBack()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->hook(u"SessionStart"_s, {{u"session_id"_s, u"c1"_s}});
    m_room->service.sendFollowUp(m_room->step().id, u"one"_s);
    m_room->clock.jump(-std::chrono::hours(1));
    m_room->service.sendFollowUp(m_room->step().id, u"two"_s);
    QTRY_COMPARE(m_room->step().followUps.size(), 2);
    m_room->engine.lose();
    QTRY_VERIFY(!m_room->find()->active());
    m_room->service.resume(m_room->id);
    QTRY_COMPARE(m_room->find()->steps.size(), 2);
    QCOMPARE(m_room->step().followUps.size(), 2);
    QCOMPARE(m_room->step().followUps.first().text, u"one"_s);
}

void tst_SessionRestore::playsNothingInAConversationThatIsInUse()
{
    QVERIFY(!createInC7().isNull());
    Step named;
    named.text = u"Do it"_s;
    named.conversation = base::ConversationId(u"c7"_s);
    Session other;
    other.project = u"/q"_s;
    m_room->service.create(other, {named}, SessionService::Play::Yes);
    QTRY_COMPARE(m_room->engine.requests.size(), 1);

    const auto id = m_room->service.addStep(m_room->id, closing(), SessionService::Play::Yes);
    QTRY_COMPARE(m_room->refused.size(), 1);
    QVERIFY(m_room->refused.last().at(1).value<base::Error>().message.contains(u"is in use"));
    QVERIFY(m_room->step().id == id && m_room->step().state == StepState::Pending);
    QCOMPARE(m_room->engine.requests.size(), 1);

    // A copy of it leaves it alone, and so does what is no Claude.
    Step fork = named;
    fork.fork = true;
    m_room->service.create(other, {fork}, SessionService::Play::Yes);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    Step shell;
    shell.kind = StepKind::ShellCommand;
    shell.text = u"make"_s;
    m_room->service.addStep(m_room->id, shell, SessionService::Play::Yes);
    QTRY_COMPARE(m_room->engine.requests.size(), 3);
    QCOMPARE(m_room->refused.size(), 1);
}

void tst_SessionRestore::resumesAConversationFromElsewhere()
{
    QVERIFY(!createInC7().isNull());
    m_room->service.resume(m_room->id);
    QTRY_VERIFY(m_room->called(u"start"_s));
    QCOMPARE(m_room->engine.requests.last().session.conversation.toString(), u"c7"_s);

    // Two sessions in one conversation would mix it up.
    QVERIFY(!createInC7().isNull());
    m_room->service.resume(m_room->id);
    QCOMPARE(m_room->refused.size(), 1);
    QVERIFY(m_room->refused.last().at(1).value<base::Error>().message.contains(u"is in use"));
    QVERIFY(m_room->find()->steps.isEmpty());
}

void tst_SessionRestore::keepsAFinishedSessionClosed()
{
    QVERIFY(!m_room->begin(Mode::Agentic).isNull());
    m_room->service.finish(m_room->id);
    QTRY_VERIFY(m_room->called(u"stop"_s));
    restart();
    m_room->engine.lose(); // the computer was switched off meanwhile
    QTRY_VERIFY(m_room->find()->session.status == Status::Finished);
    restart();
    m_room->settle();
    QVERIFY(m_room->engine.calls.isEmpty());
    QVERIFY(m_room->find()->session.status == Status::Finished);
}

QTEST_GUILESS_MAIN(tst_SessionRestore)
#include "tst_SessionRestore.moc"
