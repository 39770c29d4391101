// SPDX-License-Identifier: GPL-3.0-or-later
// gantryctl session resume, stop, follow and send, and run --permission, with the demo agent.
#include "app/engineroom/EngineRoom.h"
#include "session/RuleKeeper.h"
#include "session/SessionService.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/Processes.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_LiveCommands : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void asksAndTakesAnAnswer();
    void neverAnswersForPeople();
    void queuesBehindTheRunningTurn();
    void readsThePromptFromStandardInput();
    void queuesAStepWhenNothingRuns();
    void stopsAVisibleRun();
    void leavesNothingOfWhatItStopped_data();
    void leavesNothingOfWhatItStopped();
    void leavesAloneWhatWasLeftRunning();
    void saysThatNothingRuns();
    void refusesToSendNothing();
    void refusesAPromptForATerminal();
    void followsASessionAtRest();
    void saysThatThereIsNothingToResume();
    void takesAnAnswerFromTheWindow();
    void letsRulesDecideFirst();
    void resumesATerminalAfterAReboot();
    void leavesAConversationAloneThatIsOpenElsewhere();
    void followsToTheEndOfWhatNobodyHolds();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QString &script, const QStringList &more);
    [[nodiscard]] std::unique_ptr<CtlRun> session(const QStringList &arguments, const QByteArray &input = {})
    {
        return std::make_unique<CtlRun>(m_home->environment(), QStringList{u"session"_s} + arguments, input);
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_LiveCommands::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

std::unique_ptr<CtlRun> tst_LiveCommands::run(const QString &script, const QStringList &more)
{
    const QString name = m_home->path(u"script.json"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(script.toUtf8()) < 0)
        qFatal("no script");
    auto environment = m_home->environment();
    environment.insert(u"GANTRY_DEMO_SCRIPT"_s, name);
    return std::make_unique<CtlRun>(environment,
                                    QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--claude"_s,
                                                helpers::builtProgram("gantry-demo-agent")}
                                        + more,
                                    QByteArray(), CtlRun::Input::Open);
}

void tst_LiveCommands::asksAndTakesAnAnswer()
{
    const auto run = this->run(
        uR"({"turns":[[{"tool":"Bash","title":"x","ask":true,"input":{"command":"touch x"},"output":["y"]}]]})"_s,
        {u"--background"_s, u"--permission"_s, u"ask"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const QJsonObject approval = run->linesOf(u"approval"_s).first();
    COMPARE_RUN(*run, approval.value(u"session_id").toString(), run->sessionId());
    QVERIFY(!approval.value(u"step_id").toString().isEmpty());
    QCOMPARE(approval.value(u"input")[u"command"_s].toString(), u"touch x"_s);
    run->writeLine({{u"question_id"_s, approval.value(u"question_id")}, {u"decision"_s, u"allow"_s}});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(run->events(u"run_result"_s).value(0).value(u"permission_denials").toArray().size(), 0);
}

void tst_LiveCommands::neverAnswersForPeople()
{
    const auto run = this->run(
        uR"({"turns":[[{"tool":"ExitPlanMode","title":"x","ask":true,"input":{"plan":"p"},"output":["y"]}]]})"_s,
        {u"--background"_s, u"--permission"_s, u"allow"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    const auto answers = run->events(u"question_answered"_s);
    COMPARE_RUN(*run, answers.size(), 1);
    QCOMPARE(answers.first().value(u"decision").toString(), u"deny"_s);
}

void tst_LiveCommands::queuesBehindTheRunningTurn()
{
    const auto run = this->run(uR"({"turns":[[{"tool":"Bash","title":"x","ask":true,"input":{},"output":["y"]}],
                                             [{"text":"second"}]]})"_s,
                               {u"--background"_s, u"--permission"_s, u"ask"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
    const auto sent = session({u"send"_s, run->sessionId(), u"more"_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    COMPARE_RUN(*sent, sent->exitCode(), 0);
    QVERIFY(sent->standardOutput().isEmpty()); // without --json it says nothing
    VERIFY_RUN(*run, run->waitForEvent(u"follow_up_added"_s)); // stored by another program
    run->closeInput();
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->events(u"run_result"_s).size(), 2);
}

void tst_LiveCommands::readsThePromptFromStandardInput()
{
    const auto made = run(uR"({"turns":[[{"text":"a"}]]})"_s, {u"--background"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto sent = session({u"send"_s, made->sessionId(), u"-"_s, u"--json"_s}, "a long\nprompt");
    VERIFY_RUN(*sent, sent->waitForEnd());
    COMPARE_RUN(*sent, sent->exitCode(), 0);
    const auto shown = session({u"show"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*shown, shown->waitForEnd());
    const QJsonArray steps = QJsonDocument::fromJson(shown->standardOutput())[u"steps"_s].toArray();
    COMPARE_RUN(*shown, steps.size(), 2);
    QCOMPARE(steps[1][u"text"_s].toString(), u"a long\nprompt"_s);
}

void tst_LiveCommands::queuesAStepWhenNothingRuns()
{
    const auto made = run(uR"({"turns":[[{"text":"a"}]]})"_s, {u"--background"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto sent = session({u"send"_s, made->sessionId(), u"more"_s, u"--json"_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    COMPARE_RUN(*sent, sent->linesOf(u"queued"_s).size(), 1);
    QVERIFY(sent->lines().first().value(u"follow_up_id").isNull());
    const auto resumed = session({u"resume"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(resumed->value(u"step_id"_s), sent->lines().first().value(u"step_id").toString());
    QCOMPARE(resumed->value(u"conversation_id"_s), made->value(u"conversation_id"_s));
}

void tst_LiveCommands::stopsAVisibleRun()
{
    const auto run = this->run({}, {u"--shell"_s, u"sleep 300"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    const auto stopped = session({u"stop"_s, run->sessionId(), u"--json"_s});
    VERIFY_RUN(*stopped, stopped->waitForEnd());
    COMPARE_RUN(*stopped, stopped->exitCode(), 0);
    COMPARE_RUN(*stopped, stopped->linesOf(u"stopped"_s).value(0).value(u"state").toString(), u"cancelled"_s);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 130);
}

void tst_LiveCommands::leavesNothingOfWhatItStopped_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::newRow("in a terminal") << QStringList();
    QTest::newRow("in the background") << QStringList{u"--background"_s};
}

/// Neither what ignores the polite signal, nor what has a session of its own, nor what that has started.
void tst_LiveCommands::leavesNothingOfWhatItStopped()
{
    QFETCH(const QStringList, how);
    const auto run = this->run({},
                               how
                                   + QStringList{u"--shell"_s,
                                                 u"(trap '' TERM; sleep 300) & "
                                                 "setsid sh -c 'trap \"\" TERM HUP; sleep 300 & sleep 300' & "
                                                 "touch begun; wait"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_project + u"/begun"_s), 20'000);
    const auto stopped = session({u"stop"_s, run->sessionId(), u"--json"_s});
    VERIFY_RUN(*stopped, stopped->waitForEnd());
    COMPARE_RUN(*stopped, stopped->exitCode(), 0);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 130);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith("HOME=" + m_home->home().toUtf8()).isEmpty(), 20'000);
}

void tst_LiveCommands::leavesAloneWhatWasLeftRunning()
{
    const auto run = this->run({},
                               {u"--background"_s, u"--shell"_s,
                                u"setsid sh -c 'touch begun; sleep 300' > /dev/null 2>&1 & "
                                "until [ -e begun ]; do sleep 0.1; done"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 0);
    const QByteArray mark = "HOME=" + m_home->home().toUtf8();
    QVERIFY(!processesWith(mark).isEmpty());
    for (const ProcessFacts &facts : processesWith(mark))
        ::kill(static_cast<pid_t>(facts.pid), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(mark).isEmpty(), 20'000);
}

void tst_LiveCommands::saysThatNothingRuns()
{
    const auto made = run({}, {u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto stopped = session({u"stop"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*stopped, stopped->waitForEnd());
    COMPARE_RUN(*stopped, stopped->exitCode(), 1);
    COMPARE_RUN(*stopped, stopped->linesOf(u"error"_s).size(), 1);
    COMPARE_RUN(*stopped, stopped->standardError().count('\n'), 1);
}

void tst_LiveCommands::refusesToSendNothing()
{
    const auto made = run({}, {u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto sent = session({u"send"_s, made->sessionId(), u"  "_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    COMPARE_RUN(*sent, sent->exitCode(), 1);
    COMPARE_RUN(*sent, sent->standardError().count('\n'), 1);
}

void tst_LiveCommands::refusesAPromptForATerminal()
{
    const auto run
        = this->run(uR"({"turns":[[{"text":"a"}]]})"_s, {u"--prompt"_s, u"go"_s, u"--after-turn"_s, u"keep"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    for (const QStringList &arguments :
         {QStringList{u"send"_s, run->sessionId(), u"more"_s}, QStringList{u"resume"_s, run->sessionId()}}) {
        const auto refused = session(arguments);
        VERIFY_RUN(*refused, refused->waitForEnd());
        COMPARE_RUN(*refused, refused->exitCode(), 1);
        VERIFY_RUN(*refused, refused->standardError().contains("terminal"));
    }
}

void tst_LiveCommands::followsASessionAtRest()
{
    const auto made = run({}, {u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto follow = session({u"follow"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*follow, follow->waitForEnd());
    COMPARE_RUN(*follow, follow->exitCode(), 0);
    COMPARE_RUN(*follow, follow->lines().size(), 1);
    QCOMPARE(follow->lines().first().value(u"type").toString(), u"rest"_s);
    QCOMPARE(follow->lines().first().value(u"status").toString(), u"finished"_s);
}

void tst_LiveCommands::saysThatThereIsNothingToResume()
{
    const auto made = run({}, {u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto resumed = session({u"resume"_s, made->sessionId()});
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->exitCode(), 1);
    VERIFY_RUN(*resumed, resumed->standardError().contains("nothing to resume"));
    COMPARE_RUN(*resumed, resumed->standardError().count('\n'), 1);
}

/// What a window does that is opened while gantryctl plays a run: it takes part through the store.
void tst_LiveCommands::takesAnAnswerFromTheWindow()
{
    const auto run = this->run(uR"({"turns":[[{"tool":"Bash","title":"x","ask":true,"input":{},"output":["y"]}],
                                             [{"text":"second"}]]})"_s,
                               {u"--background"_s, u"--permission"_s, u"ask"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s));

    app::EngineRoom::Options options;
    options.choices = [] { return engines::LocalChoices(); };
    const auto window = app::EngineRoom::open(options);
    QVERIFY(window);
    session::SessionService &service = (*window)->sessions();
    QSignalSpy loaded(&service, &session::SessionService::loaded);
    (*window)->load();
    QVERIFY(!loaded.isEmpty() || loaded.wait(20'000)); // the answer may have been there already
    const QList<session::Question> open = service.openQuestions();
    QCOMPARE(open.size(), 1);
    const base::SessionId id(run->sessionId());
    service.sendFollowUp(service.find(id)->active()->id, u"one more"_s);
    session::Answer allow;
    allow.decision = session::Answer::Decision::AllowOnce;
    service.answer(open.first().id, allow);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->events(u"question_answered"_s).size(), 1);
    const auto results = run->events(u"run_result"_s);
    COMPARE_RUN(*run, results.size(), 2); // each prompt once, although two programs know of it
    QCOMPARE(results.first().value(u"permission_denials").toArray().size(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!service.find(id)->active(), 20'000);
}

/// Although the run denies every question.
void tst_LiveCommands::letsRulesDecideFirst()
{
    {
        auto room = app::EngineRoom::open({.choices = {}, .backendToken = {}, .secrets = {}, .housekeeping = false});
        QVERIFY(room);
        const auto added
            = (*room)->rules().add({{}, m_project, u"Bash"_s, u"touch"_s, session::ApprovalRule::Decision::Allow, {}});
        QTRY_VERIFY(added.isFinished());
        QVERIFY(added.result());
    }
    const auto run
        = this->run(uR"({"turns":[[{"tool":"Bash","title":"x","ask":true,"input":{"command":"touch x"},"output":["y"]},
                       {"tool":"Bash","title":"x","ask":true,"input":{"command":"rm x"},"output":["y"]}]]})"_s,
                    {u"--background"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    const auto answers = run->events(u"question_answered"_s);
    COMPARE_RUN(*run, answers.size(), 2);
    QCOMPARE(answers[0].value(u"decision").toString(), u"allow"_s);
    QVERIFY(!answers[0].value(u"rule").toString().isEmpty());
    QCOMPARE(answers[1].value(u"decision").toString(), u"deny"_s);
    QCOMPARE(answers[1].value(u"order").toString(), u"--permission deny"_s);
}

/// Everything is killed, and no window has looked since.
void tst_LiveCommands::resumesATerminalAfterAReboot()
{
    const auto run = this->run(uR"({"turns":[[{"text":"first"}],[{"text":"second"}]]})"_s,
                               {u"--after-turn"_s, u"keep"_s, u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    const auto busy = session({u"resume"_s, run->sessionId()});
    VERIFY_RUN(*busy, busy->waitForEnd());
    VERIFY_RUN(*busy, busy->standardError().contains("runs in a terminal"));
    const QByteArray mark = "HOME=" + m_home->home().toUtf8();
    for (const ProcessFacts &facts : processesWith(mark))
        ::kill(static_cast<pid_t>(facts.pid), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(mark).isEmpty(), 20'000);

    const auto listed = session({u"list"_s, u"--json"_s});
    VERIFY_RUN(*listed, listed->waitForEnd());
    COMPARE_RUN(*listed, QJsonDocument::fromJson(listed->standardOutput())[0][u"status"_s].toString(), u"unknown"_s);
    auto environment = m_home->environment();
    environment.insert(u"GANTRY_DEMO_SCRIPT"_s, m_home->path(u"script.json"_s));
    const auto resumed = std::make_unique<CtlRun>(
        environment, QStringList{u"session"_s, u"resume"_s, run->sessionId(), u"--prompt"_s, u"more"_s, u"--json"_s});
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->events(u"run_interrupted"_s).size(), 1);
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*resumed,
               resumed->events(u"run_started"_s).first().value(u"command").toString().contains(u"--resume"_s));
}

void tst_LiveCommands::leavesAConversationAloneThatIsOpenElsewhere()
{
    const auto run = this->run(uR"({"turns":[[{"text":"first"}],[{"text":"second"}]]})"_s, {u"--prompt"_s, u"go"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    const QString conversation = run->value(u"conversation_id"_s);
    const QString claude = m_home->path(u"claude"_s);
    const auto write = [&](const QByteArray &open) {
        QFile file(claude);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n[ \"$1\" != agents ] || { echo '" + open + "'; exit; }\nexec '"
                   + helpers::builtProgram("gantry-demo-agent").toUtf8() + "' \"$@\"\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    const auto again = [&](const QString &option, const QString &value) {
        auto environment = m_home->environment();
        environment.insert(u"GANTRY_DEMO_SCRIPT"_s, m_home->path(u"script.json"_s));
        return std::make_unique<CtlRun>(environment,
                                        QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--claude"_s,
                                                    claude, option, value, u"--prompt"_s, u"more"_s});
    };
    const auto openIn = [&](qint64 pid) {
        return R"([{"kind":"interactive","sessionId":")" + conversation.toUtf8() + R"(","pid":)"
            + QByteArray::number(pid) + R"(,"cwd":"/somewhere","status":"idle","startedAt":1796000000000}])";
    };
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    write(openIn(QCoreApplication::applicationPid()));
    for (const auto &refused : {again(u"--resume"_s, conversation), again(u"--session"_s, run->sessionId())}) {
        VERIFY_RUN(*refused, refused->waitForEnd());
        COMPARE_RUN(*refused, refused->exitCode(), 1);
        VERIFY_RUN(*refused, refused->standardError().contains(own) && refused->standardError().contains("/somewhere"));
        QVERIFY(refused->events(u"session_created"_s).isEmpty() && refused->events(u"step_added"_s).isEmpty());
    }
    write(openIn(0x7fffffff)); // one that was killed, which Claude still names
    const auto resumed = again(u"--resume"_s, conversation);
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*resumed, resumed->value(u"conversation_id"_s), conversation);
}

void tst_LiveCommands::followsToTheEndOfWhatNobodyHolds()
{
    const auto run = this->run({}, {u"--shell"_s, u"until [ -e go ]; do sleep 0.1; done"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    const auto follow = session({u"follow"_s, run->sessionId(), u"--json"_s});
    QFile go(m_project + u"/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    VERIFY_RUN(*follow, follow->waitForEnd());
    COMPARE_RUN(*follow, follow->events(u"run_exited"_s).size(), 1);
    COMPARE_RUN(*follow, follow->lines().last().value(u"status").toString(), u"finished"_s);
}

QTEST_GUILESS_MAIN(tst_LiveCommands)
#include "tst_LiveCommands.moc"
