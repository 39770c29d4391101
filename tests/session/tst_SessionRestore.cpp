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
    void startsNothingByItself();
    void resumesAsItWas();
    void neverResumesIntoMoreThanWasChosen();
    void refusesToResume();
    void resumesAConversationFromElsewhere();
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

void tst_SessionRestore::resumesAConversationFromElsewhere()
{
    Session session;
    session.project = u"/p"_s;
    session.conversation = base::ConversationId(u"c7"_s);
    m_room->id = m_room->service.create(session, {});
    QTRY_VERIFY(m_room->find());
    m_room->service.resume(m_room->id);
    QTRY_VERIFY(m_room->called(u"start"_s));
    QCOMPARE(m_room->engine.requests.last().session.conversation.toString(), u"c7"_s);

    // Two sessions in one conversation would mix it up.
    m_room->id = m_room->service.create(session, {});
    QTRY_VERIFY(m_room->find());
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
