// SPDX-License-Identifier: GPL-3.0-or-later
// Background runs of the real Claude Code CLI that are lost and found again: after a kill, by another program, at rest.
#include "RealRun.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_RealResume : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void takesUpARunWhoseProgramWasKilled_data();
    void takesUpARunWhoseProgramWasKilled();
    void goesOnAfterEverythingWasKilled_data();
    void goesOnAfterEverythingWasKilled();
    void deliversWhatWasQueuedMeanwhile();
    void stopsAndLeavesNothing_data();
    void stopsAndLeavesNothing();
    void followsUntilTheSessionRests();
    void refusesWhatIsInUse();
    void saysThatAConversationIsUnknown();
};

void tst_RealResume::takesUpARunWhoseProgramWasKilled_data()
{
    QTest::addColumn<bool>("asking");
    QTest::newRow("while it writes") << false;
    QTest::newRow("while it asks") << true;
}

void tst_RealResume::takesUpARunWhoseProgramWasKilled()
{
    QFETCH(const bool, asking);
    RealSetup setup;
    const QJsonArray replies
        = asking ? QJsonArray{bash(u"touch made.txt"_s), u"LAST-WORDS"_s} : QJsonArray{slow(u"word"_s), u"unused"_s};
    const auto run = setup.background(promptFor(u"the only question"_s, replies), {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, asking ? run->waitForLine(u"approval"_s) : run->waitForEvent(u"turn_started"_s));
    const qint64 child = run->childPid();
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    QVERIFY(QDir(u"/proc/%1"_s.arg(child)).exists()); // Claude goes on with gantry-hold

    const auto resumed = setup.session(u"resume"_s, run->sessionId(), {u"--permission"_s, u"ask"_s});
    if (asking) {
        VERIFY_RUN(*resumed, resumed->waitForLine(u"approval"_s));
        const QJsonObject again = resumed->linesOf(u"approval"_s).first();
        QCOMPARE(again.value(u"question_id"), run->linesOf(u"approval"_s).first().value(u"question_id"));
        resumed->writeLine(answerTo(again, u"allow"_s));
    }
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*resumed, resumed->events(u"run_starting"_s).size(), 0); // the same process, not another one
    COMPARE_RUN(*resumed, QFile::exists(setup.project + u"/made.txt"_s), asking);
    const QString conversation = run->events(u"turn_started"_s).first().value(u"conversation").toString();
    COMPARE_RUN(*resumed, resumed->value(u"conversation_id"_s), conversation);
    COMPARE_RUN(*resumed, setup.api.prompts().size(), 1);
    VERIFY_RUN(*resumed, setup.isTidy());
}

void tst_RealResume::goesOnAfterEverythingWasKilled_data()
{
    QTest::addColumn<bool>("toolDone");
    QTest::newRow("after a tool") << true;
    QTest::newRow("in the first answer") << false; // the transcript may not be there yet
}

void tst_RealResume::goesOnAfterEverythingWasKilled()
{
    QFETCH(const bool, toolDone);
    RealSetup setup;
    const QJsonObject last{{u"text"_s, u"LAST-WORDS"_s}};
    const auto run
        = setup.background(toolDone ? promptFor(u"the first question"_s, {bash(u"true"_s), slow(u"word"_s, 400), last})
                                    : promptFor(u"the first question"_s, {slow(u"word"_s, 40), last}),
                           {u"--permission"_s, u"allow"_s});
    VERIFY_RUN(*run, run->waitForEvent(toolDone ? u"PostToolUse"_s : u"turn_started"_s));
    const auto queued = setup.session(u"send"_s, run->sessionId(), {promptFor(u"the second one"_s, {last})});
    VERIFY_RUN(*queued, queued->waitForEnd());
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    for (const ProcessFacts &facts : setup.processes()) // the holder too, as a power cut does
        ::kill(static_cast<pid_t>(facts.pid), SIGKILL);
    QTRY_VERIFY(setup.processes().isEmpty());
    const QString conversation = run->events(u"turn_started"_s).first().value(u"conversation").toString();

    const auto resumed = setup.session(u"resume"_s, run->sessionId());
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*resumed, resumed->value(u"conversation_id"_s), conversation);
    COMPARE_RUN(*resumed, resumed->events(u"run_interrupted"_s).size(), 1);
    VERIFY_RUN(*resumed, resumed->value(u"stdout"_s).contains(u"LAST-WORDS"_s)); // what waited was not lost
    const QByteArray newest = QJsonDocument(setup.api.requests().last()).toJson();
    VERIFY_RUN(*resumed, newest.contains("the first question") && newest.contains("the second one"));
    VERIFY_RUN(*resumed, setup.isTidy());
}

void tst_RealResume::deliversWhatWasQueuedMeanwhile()
{
    RealSetup setup;
    const auto first = setup.background(promptFor(u"the first question"_s, {u"fine"_s}));
    VERIFY_RUN(*first, first->waitForEnd());
    const auto sent = setup.session(u"send"_s, first->sessionId(), {u"a later question"_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    COMPARE_RUN(*sent, sent->exitCode(), 0);
    QVERIFY(!setup.api.prompts().contains(u"a later question"_s));
    const auto resumed = setup.session(u"resume"_s, first->sessionId());
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*resumed, resumed->value(u"conversation_id"_s), first->value(u"conversation_id"_s));
    QVERIFY(setup.api.prompts().contains(u"a later question"_s));
}

void tst_RealResume::stopsAndLeavesNothing_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("its program lives") << false;
    QTest::newRow("its program was killed") << true;
}

void tst_RealResume::stopsAndLeavesNothing()
{
    QFETCH(const bool, killed);
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Wait."_s, {bash(u"touch begun; sleep 300"_s), u"never"_s}),
                                      {u"--permission"_s, u"allow"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(setup.project + u"/begun"_s), 30'000);
    if (killed) {
        run->sendSignal(SIGKILL);
        VERIFY_RUN(*run, run->waitForEnd());
    }
    const auto stopped = setup.session(u"stop"_s, run->sessionId());
    VERIFY_RUN(*stopped, stopped->waitForEnd());
    COMPARE_RUN(*stopped, stopped->exitCode(), 0);
    COMPARE_RUN(*stopped, stopped->lines().last().value(u"state").toString(), u"cancelled"_s);
    if (!killed) {
        VERIFY_RUN(*run, run->waitForEnd());
        COMPARE_RUN(*run, run->exitCode(), 130);
    }
    VERIFY_RUN(*stopped, setup.isTidy());
}

void tst_RealResume::followsUntilTheSessionRests()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"first"_s, {slow(u"one"_s, 20)}));
    VERIFY_RUN(*run, run->waitForEvent(u"turn_started"_s));
    const auto follow = setup.session(u"follow"_s, run->sessionId());
    VERIFY_RUN(*follow, follow->waitForEnd());
    COMPARE_RUN(*follow, follow->exitCode(), 0);
    VERIFY_RUN(*follow, follow->eventTypes().contains(u"run_result"_s));
    COMPARE_RUN(*follow, follow->lines().last().value(u"type").toString(), u"rest"_s);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
}

void tst_RealResume::refusesWhatIsInUse()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"first"_s, {slow(u"one"_s)}));
    VERIFY_RUN(*run, run->waitForEvent(u"turn_started"_s));
    const QString conversation = run->events(u"turn_started"_s).first().value(u"conversation").toString();
    const auto resumed = setup.session(u"resume"_s, run->sessionId());
    const auto other = setup.background(u"mixed up"_s, {u"--resume"_s, conversation});
    for (const auto &refused : {resumed.get(), other.get()}) {
        VERIFY_RUN(*refused, refused->waitForEnd());
        COMPARE_RUN(*refused, refused->exitCode(), 1);
        VERIFY_RUN(*refused, refused->standardError().contains("in use"));
        COMPARE_RUN(*refused, refused->standardError().count('\n'), 1);
    }
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QVERIFY(!setup.api.prompts().contains(u"mixed up"_s));
}

void tst_RealResume::saysThatAConversationIsUnknown()
{
    RealSetup setup;
    const auto run = setup.background(u"hi"_s, {u"--resume"_s, u"123e4567-e89b-42d3-a456-426614174000"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->value(u"error"_s).contains(u"No conversation found"_s));
    for (const QString &verb : {u"resume"_s, u"stop"_s, u"follow"_s}) {
        const auto unknown = setup.session(verb, u"ffffffff"_s);
        VERIFY_RUN(*unknown, unknown->waitForEnd());
        COMPARE_RUN(*unknown, unknown->exitCode(), 1);
        VERIFY_RUN(*unknown, unknown->standardError().contains("ffffffff"));
        COMPARE_RUN(*unknown, unknown->standardError().count('\n'), 1);
    }
    VERIFY_RUN(*run, setup.isTidy());
}

QTEST_GUILESS_MAIN(tst_RealResume)
#include "tst_RealResume.moc"
