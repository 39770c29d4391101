// SPDX-License-Identifier: GPL-3.0-or-later
// The real Claude Code CLI in the background: several turns, questions and answers, limits, and every way to lose and
// find a run again.
#include "RealRun.h"

#include "base/Clock.h"
#include "engines/LocalEngine.h"
#include "hooks/CallbackServer.h"

#include <QSignalSpy>

using namespace helpers;
using namespace Qt::StringLiterals;

namespace {

QJsonObject slow(const QString &text, int times = 60)
{
    return {{u"text"_s, QString(text + u' ').repeated(times)}, {u"chunk"_s, 5}, {u"delay_ms"_s, 50}};
}

QJsonObject tool(const QString &name, const QJsonObject &input)
{
    return {{u"tool"_s, name}, {u"input"_s, input}};
}

QJsonObject answerTo(const QJsonObject &approval, const QString &decision)
{
    return {{u"question_id"_s, approval.value(u"question_id")}, {u"decision"_s, decision}};
}

} // namespace

class tst_RealBackground : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void givesFollowUpsTheirTurnsInOrder();
    void takesAnAnswer_data();
    void takesAnAnswer();
    void editsWhatIsRun();
    void answersAQuestionToPeople();
    void approvesAPlan();
    void asksOnceForTheSession();
    void takesTheFirstOfTwoAnswers();
    void decidesWithoutAsking_data();
    void decidesWithoutAsking();
    void deniesWhenStandardInputEnds();
    void interruptsATurnAndKeepsTheProcess();
    void tellsWrongCredentialsAtOnce();
    void stopsAtItsLimits_data();
    void stopsAtItsLimits();
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

void tst_RealBackground::givesFollowUpsTheirTurnsInOrder()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"first"_s, {slow(u"one"_s)}));
    VERIFY_RUN(*run, run->waitForEvent(u"turn_started"_s));
    for (const QString &text : {u"second question"_s, u"third question"_s}) {
        const auto sent = setup.session(u"send"_s, run->sessionId().left(8), {text});
        VERIFY_RUN(*sent, sent->waitForEnd());
        COMPARE_RUN(*sent, sent->exitCode(), 0);
        COMPARE_RUN(*sent, sent->linesOf(u"queued"_s).size(), 1);
        VERIFY_RUN(*sent, !sent->lines().value(0).value(u"follow_up_id").toString().isEmpty());
    }
    VERIFY_RUN(*run, run->events(u"run_result"_s).isEmpty()); // Claude is still at the first
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->events(u"run_result"_s).size(), 3);
    COMPARE_RUN(*run, run->events(u"follow_up_begun"_s).size(), 2);
    const QStringList prompts = setup.api.prompts();
    VERIFY_RUN(*run, prompts.indexOf(u"second question"_s) > 0);
    VERIFY_RUN(*run, prompts.indexOf(u"third question"_s) > prompts.indexOf(u"second question"_s));
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealBackground::takesAnAnswer_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<bool>("made");
    QTest::newRow("allow") << u"allow"_s << true;
    QTest::newRow("deny") << u"deny"_s << false;
}

void tst_RealBackground::takesAnAnswer()
{
    QFETCH(const QString, decision);
    QFETCH(const bool, made);
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Make it."_s, {bash(u"touch made.txt"_s), u"done"_s}),
                                      {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const QJsonObject approval = run->linesOf(u"approval"_s).first();
    QCOMPARE(approval.value(u"tool").toString(), u"Bash"_s);
    QCOMPARE(approval.value(u"input")[u"command"_s].toString(), u"touch made.txt"_s);
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s));
    QJsonObject answer = answerTo(approval, decision);
    answer.insert(u"message"_s, u"not on a Friday"_s);
    run->writeLine(answer);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, QFile::exists(setup.project + u"/made.txt"_s), made);
    COMPARE_RUN(*run, run->events(u"question_asked"_s).size(), 1);
    COMPARE_RUN(*run, run->events(u"question_answered"_s).size(), 1);
    const QByteArray last = QJsonDocument(setup.api.requests().last()).toJson();
    QCOMPARE(last.contains("not on a Friday"), !made); // Claude was told why
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealBackground::editsWhatIsRun()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Make it."_s, {bash(u"touch wrong.txt"_s), u"done"_s}),
                                      {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    QJsonObject answer = answerTo(run->linesOf(u"approval"_s).first(), u"allow"_s);
    answer.insert(u"input"_s, QJsonObject{{u"command"_s, u"touch right.txt"_s}, {u"description"_s, u"edited"_s}});
    run->writeLine(answer);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, QFile::exists(setup.project + u"/right.txt"_s));
    VERIFY_RUN(*run, !QFile::exists(setup.project + u"/wrong.txt"_s));
}

void tst_RealBackground::answersAQuestionToPeople()
{
    RealSetup setup;
    const QJsonArray options{QJsonObject{{u"label"_s, u"A"_s}, {u"description"_s, u"a"_s}},
                             QJsonObject{{u"label"_s, u"B"_s}, {u"description"_s, u"b"_s}}};
    const QJsonObject question{
        {u"question"_s, u"Which?"_s}, {u"header"_s, u"Pick"_s}, {u"options"_s, options}, {u"multiSelect"_s, false}};
    const auto run = setup.background(
        promptFor(u"Ask me."_s, {tool(u"AskUserQuestion"_s, {{u"questions"_s, QJsonArray{question}}}), u"done"_s}),
        {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const QJsonObject approval = run->linesOf(u"approval"_s).first();
    QCOMPARE(approval.value(u"tool").toString(), u"AskUserQuestion"_s);
    QJsonObject input = approval.value(u"input").toObject();
    input.insert(u"answers"_s, QJsonObject{{u"Which?"_s, u"B"_s}});
    QJsonObject answer = answerTo(approval, u"allow"_s);
    answer.insert(u"input"_s, input);
    run->writeLine(answer);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    const QString last = QString::fromUtf8(QJsonDocument(setup.api.requests().last()).toJson());
    VERIFY_RUN(*run, last.contains(u"\\\"Which?\\\"=\\\"B\\\""_s));
}

void tst_RealBackground::approvesAPlan()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Plan it."_s,
                                                {tool(u"ExitPlanMode"_s, {{u"plan"_s, u"1. Make a file"_s}}),
                                                 bash(u"touch planned.txt"_s), u"done"_s}),
                                      {u"--permission"_s, u"ask"_s, u"--permission-mode"_s, u"plan"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const QJsonObject plan = run->linesOf(u"approval"_s).first();
    COMPARE_RUN(*run, plan.value(u"tool").toString(), u"ExitPlanMode"_s);
    run->writeLine(answerTo(plan, u"allow"_s));
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s, 2)); // the plan allows no tool by itself
    run->writeLine(answerTo(run->linesOf(u"approval"_s).last(), u"allow"_s));
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, QFile::exists(setup.project + u"/planned.txt"_s));
}

void tst_RealBackground::asksOnceForTheSession()
{
    RealSetup setup;
    const auto run
        = setup.background(promptFor(u"Twice."_s, {bash(u"touch twice.txt"_s), bash(u"touch twice.txt"_s), u"done"_s}),
                           {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    run->writeLine(answerTo(run->linesOf(u"approval"_s).first(), u"allow_session"_s));
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->linesOf(u"approval"_s).size(), 1);
    // The permission mode is as it was.
    COMPARE_RUN(*run, run->events(u"PostToolUse"_s).size(), 2);
    COMPARE_RUN(*run, run->events(u"Stop"_s).value(0).value(u"permission_mode").toString(), u"default"_s);
}

void tst_RealBackground::takesTheFirstOfTwoAnswers()
{
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Make it."_s, {bash(u"touch made.txt"_s), u"done"_s}),
                                      {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const QJsonObject approval = run->linesOf(u"approval"_s).first();
    run->writeLine({{u"question_id"_s, 7}});
    run->writeLine(answerTo(approval, u"deny"_s));
    run->writeLine(answerTo(approval, u"allow"_s));
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, !QFile::exists(setup.project + u"/made.txt"_s));
    COMPARE_RUN(*run, run->events(u"question_answered"_s).size(), 1);
    COMPARE_RUN(*run, run->standardError().count("gantryctl: "), 2); // the nonsense and the late one
}

void tst_RealBackground::decidesWithoutAsking_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("made");
    QTest::newRow("not said") << QStringList() << false;
    QTest::newRow("deny") << QStringList{u"--permission"_s, u"deny"_s} << false;
    QTest::newRow("allow") << QStringList{u"--permission"_s, u"allow"_s} << true;
}

void tst_RealBackground::decidesWithoutAsking()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, made);
    RealSetup setup;
    const auto run = setup.background(promptFor(u"Make it."_s, {bash(u"touch made.txt"_s), u"done"_s}), arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, QFile::exists(setup.project + u"/made.txt"_s), made);
    COMPARE_RUN(*run, run->events(u"run_result"_s).value(0).value(u"permission_denials").toArray().size(),
                made ? 0 : 1);
    QVERIFY(run->linesOf(u"approval"_s).isEmpty());
}

void tst_RealBackground::deniesWhenStandardInputEnds()
{
    RealSetup setup;
    const auto run
        = setup.background(promptFor(u"Make it."_s, {bash(u"touch one.txt"_s), bash(u"touch two.txt"_s), u"done"_s}),
                           {u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    run->closeInput();
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->events(u"question_answered"_s).size(), 2);
    VERIFY_RUN(*run, !QFile::exists(setup.project + u"/one.txt"_s) && !QFile::exists(setup.project + u"/two.txt"_s));
}

void tst_RealBackground::interruptsATurnAndKeepsTheProcess()
{
    RealSetup setup;
    const base::SystemClock clock;
    const base::Paths paths = base::Paths::fromEnvironment();
    QVERIFY(paths.create());
    const auto server = hooks::CallbackServer::start(
        [](const session::Event &) { return QtFuture::makeReadyValueFuture(base::Result<>()); }, {});
    QVERIFY(server);
    engines::LocalEngine engine({paths,
                                 QStringLiteral(GANTRY_BIN_DIR "/gantry-hold"),
                                 QStringLiteral(GANTRY_BIN_DIR "/gantry-hook"),
                                 [&setup] {
                                     engines::LocalChoices choices;
                                     choices.claudeProgram = setup.program;
                                     return choices;
                                 },
                                 {}},
                                **server, clock);
    session::RunRequest request;
    request.run.id = base::RunId::create();
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.workingFolder = setup.project;
    request.step.id = base::StepId::create();
    request.step.text = promptFor(u"first"_s, {slow(u"never"_s, 400)});
    for (const QString &name : {u"ANTHROPIC_BASE_URL"_s, u"ANTHROPIC_API_KEY"_s,
                                u"CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC"_s, u"DISABLE_AUTOUPDATER"_s})
        request.step.environment.insert(name, setup.environment().value(name));
    request.token = base::Secret::random();
    request.run.tokenFingerprint = request.token.fingerprint();

    QList<session::Event> events;
    connect(&engine, &session::Engine::event, this, [&events](const session::Event &event) { events.append(event); });
    QSignalSpy finished(&engine, &session::Engine::finished);
    const auto results = [&events] {
        QList<session::Event> found = events;
        found.removeIf([](const session::Event &event) { return event.type != session::eventtype::runResult; });
        return found;
    };
    const auto hasTurn = [&events] {
        return std::ranges::any_of(events, [](const auto &e) { return e.type == session::eventtype::turnStarted; });
    };
    engine.start(request);
    QTRY_VERIFY_WITH_TIMEOUT(hasTurn(), 30'000);
    engine.interrupt(request.run.id);
    QTRY_COMPARE_WITH_TIMEOUT(results().size(), 1, 30'000);
    QVERIFY(results().first().data.value("is_error"_L1).toBool());
    session::FollowUp next;
    next.id = base::FollowUpId::create();
    next.text = promptFor(u"second"_s, {u"SECOND-ANSWER"_s});
    engine.send(request.run.id, next);
    engine.closeInput(request.run.id);
    QTRY_COMPARE_WITH_TIMEOUT(results().size(), 2, 30'000);
    QCOMPARE(results().last().data.value("text"_L1).toString(), u"SECOND-ANSWER"_s);
    QVERIFY(!results().last().data.value("is_error"_L1).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.first().at(1).value<session::Event>().data.value("exit_code"_L1).toInt(-1), 0);
}

void tst_RealBackground::tellsWrongCredentialsAtOnce()
{
    RealSetup setup;
    setup.extra = {{u"CLAUDE_CODE_MAX_RETRIES"_s, u"10"_s}}; // more than a minute of tries
    const auto run = setup.background(promptFor(u"hi"_s, {QJsonObject{{u"error"_s, 401}}}));
    VERIFY_RUN(*run, run->waitForEvent(u"api_retry"_s));
    const QJsonObject retry = run->events(u"api_retry"_s).first();
    QCOMPARE(retry.value(u"status").toInt(), 401);
    QCOMPARE(retry.value(u"attempt").toInt(), 1);
    QVERIFY(retry.value(u"words").toString().contains(u"credentials"_s));
    QVERIFY(run->events(u"run_result"_s).isEmpty());
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 130);
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealBackground::stopsAtItsLimits_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("turns") << QStringList{u"--max-turns"_s, u"1"_s} << u"turns"_s;
    QTest::newRow("budget") << QStringList{u"--max-budget"_s, u"0.0001"_s} << u"budget"_s;
}

void tst_RealBackground::stopsAtItsLimits()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    RealSetup setup;
    const auto run = setup.background(promptFor(u"go"_s, {bash(u"true"_s), bash(u"true"_s), u"never"_s}),
                                      QStringList{u"--permission"_s, u"allow"_s} + arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, run->exitCode(), 1);
    VERIFY_RUN(*run, run->value(u"error"_s).contains(words));
}

void tst_RealBackground::takesUpARunWhoseProgramWasKilled_data()
{
    QTest::addColumn<bool>("asking");
    QTest::newRow("while it writes") << false;
    QTest::newRow("while it asks") << true;
}

void tst_RealBackground::takesUpARunWhoseProgramWasKilled()
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

void tst_RealBackground::goesOnAfterEverythingWasKilled_data()
{
    QTest::addColumn<bool>("toolDone");
    QTest::newRow("after a tool") << true;
    QTest::newRow("in the first answer") << false; // the transcript may not be there yet
}

void tst_RealBackground::goesOnAfterEverythingWasKilled()
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

void tst_RealBackground::deliversWhatWasQueuedMeanwhile()
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

void tst_RealBackground::stopsAndLeavesNothing_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("its program lives") << false;
    QTest::newRow("its program was killed") << true;
}

void tst_RealBackground::stopsAndLeavesNothing()
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

void tst_RealBackground::followsUntilTheSessionRests()
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

void tst_RealBackground::refusesWhatIsInUse()
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

void tst_RealBackground::saysThatAConversationIsUnknown()
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

QTEST_GUILESS_MAIN(tst_RealBackground)
#include "tst_RealBackground.moc"
