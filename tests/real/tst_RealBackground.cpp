// SPDX-License-Identifier: GPL-3.0-or-later
// The real Claude Code CLI in the background: several turns, questions and answers, limits.
#include "RealRun.h"

#include "base/Clock.h"
#include "engines/LocalEngine.h"
#include "hooks/CallbackServer.h"

#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>

using namespace helpers;
using namespace Qt::StringLiterals;

namespace {

QJsonObject tool(const QString &name, const QJsonObject &input)
{
    return {{u"tool"_s, name}, {u"input"_s, input}};
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
                                 helpers::builtProgram("gantry-hold"),
                                 helpers::builtProgram("gantry-hook"),
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

QTEST_GUILESS_MAIN(tst_RealBackground)
#include "tst_RealBackground.moc"
