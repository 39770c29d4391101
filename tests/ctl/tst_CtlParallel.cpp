// SPDX-License-Identifier: GPL-3.0-or-later
// gantryctl with parallel steps: what they come to, who answers their questions, how many run, and what a kill leaves.
#include "tests/conversations/Transcripts.h"
#include "tests/git/TestRepository.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/Processes.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlParallel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesOneResultOfAll();
    void endsTheOthersAtTheFirstFailure();
    void asksForEverySession();
    void deniesForEverySession();
    void startsNoMoreThanMayRun();
    void runsTwoHundredShortOnes();
    void goesOnAfterAKill();
    void asksAgainWhatClaudeNeverWrote();
    void stopsAfterAKill();
    void refusesWrongUsage();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments,
                                               CtlRun::Input input = CtlRun::Input::Closed)
    {
        return std::make_unique<CtlRun>(m_environment, arguments, QByteArray(), input);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> play(const QByteArray &sessions, const QStringList &more = {},
                                               CtlRun::Input input = CtlRun::Input::Closed)
    {
        const QString path = m_home->path(u"plan.json"_s);
        writeFile(path, R"({"gantry_plan": 1, "name": "Many", "steps": [{"kind": "parallel", )" + sessions + "}]}");
        return call(QStringList{u"session"_s, u"run"_s, path, u"--project"_s, m_project, u"--json"_s, u"--auto"_s,
                                u"--background"_s, u"--claude"_s, helpers::builtProgram("gantry-demo-agent")}
                        + more,
                    input);
    }
    /// What the demo agent plays in each session.
    void script(const QByteArray &json)
    {
        const QString name = m_home->path(u"script.json"_s);
        writeFile(name, json);
        m_environment.insert(u"GANTRY_DEMO_SCRIPT"_s, name);
    }
    [[nodiscard]] QJsonObject step(const CtlRun &run) const
    {
        return run.result().value(u"steps").toArray().at(0).toObject();
    }
    /// Of the parallel step's end.
    [[nodiscard]] static QJsonObject end(const CtlRun &run)
    {
        for (const QJsonObject &data : run.events(u"run_exited"_s)) {
            if (data.contains(u"children"))
                return data;
        }
        return {};
    }
    [[nodiscard]] bool isTidy()
    {
        return QTest::qWaitFor([this] { return processesWith("HOME=" + m_home->home().toUtf8()).isEmpty(); },
                               QDeadlineTimer(std::chrono::seconds(20)));
    }

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<TestRepository> m_repository;
    QProcessEnvironment m_environment;
    QString m_project;
};

static const QByteArray asking
    = R"({"turns":[[{"tool":"Bash","title":"x","ask":true,"input":{"command":"touch x"},"output":["y"]},
         {"text":"All is done."}]]})";

void tst_CtlParallel::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_environment = m_home->environment();
    m_project = m_home->makeFolder(u"home/project"_s);
}

void tst_CtlParallel::makesOneResultOfAll()
{
    m_repository = std::make_unique<TestRepository>();
    m_project = m_repository->path();
    const auto run = play(R"("sessions": [{"title": "First one", "command": "pwd; echo one > made"},
                                          {"title": "Second one", "command": "echo two; exit 3"}])");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 1);
    COMPARE_RUN(*run, step(*run).value(u"state").toString(), u"failed"_s);
    const QJsonArray children = end(*run).value(u"children").toArray();
    COMPARE_RUN(*run, children.size(), 2);
    // Each on a branch of its own, in a folder of its own.
    const QString folder = children[0][u"working_folder"_s].toString();
    COMPARE_RUN(*run, children[0][u"branch"_s].toString(), u"first-one"_s);
    COMPARE_RUN(*run, children[0][u"text"_s].toString(), folder);
    VERIFY_RUN(*run, QFile::exists(folder + u"/made"_s) && !QFile::exists(m_project + u"/made"_s));
    COMPARE_RUN(*run, children[1][u"branch"_s].toString(), u"second-one"_s);
    COMPARE_RUN(*run, children[1][u"error"_s].toString(), u"exit code 3"_s);
    // One text of all.
    const QString text = run->linesOf(u"result"_s).first().value(u"stdout").toString();
    VERIFY_RUN(*run, text.startsWith(u"# 1 of 2 parallel sessions succeeded"_s));
    VERIFY_RUN(*run, text.contains(u"## Second one (exit code 3, branch second-one)\n\ntwo\n"_s));
    VERIFY_RUN(*run, step(*run).value(u"error").toString().contains(u"Second one (exit code 3)"_s));
    // The events of the sessions come too, with their own ids.
    COMPARE_RUN(*run, run->events(u"run_exited"_s).size(), 3);
    VERIFY_RUN(*run, isTidy());
}

void tst_CtlParallel::endsTheOthersAtTheFirstFailure()
{
    const auto run = play(R"("fail_fast": true, "sessions": [{"command": "sleep 300"}, {"command": "exit 3"}])");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 1);
    const QJsonArray children = end(*run).value(u"children").toArray();
    COMPARE_RUN(*run, children[0][u"state"_s].toString(), u"cancelled"_s);
    COMPARE_RUN(*run, children[1][u"state"_s].toString(), u"failed"_s);
    VERIFY_RUN(*run, isTidy());
}

void tst_CtlParallel::asksForEverySession()
{
    script(asking);
    const auto run = play(R"("sessions": [{"title": "a", "prompt": "Do a."}, {"title": "b", "prompt": "Do b."}])",
                          {u"--permission"_s, u"ask"_s}, CtlRun::Input::Open);
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s, 2));
    QSet<QString> sessions;
    for (const QJsonObject &approval : run->linesOf(u"approval"_s)) {
        sessions.insert(approval.value(u"session_id").toString());
        run->writeLine({{u"question_id"_s, approval.value(u"question_id")}, {u"decision"_s, u"allow"_s}});
    }
    COMPARE_RUN(*run, sessions.size(), 2);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 0);
    const QJsonArray children = end(*run).value(u"children").toArray();
    COMPARE_RUN(*run, children[1][u"text"_s].toString(), u"All is done."_s);
    VERIFY_RUN(*run, isTidy());
}

void tst_CtlParallel::deniesForEverySession()
{
    script(asking);
    const auto run = play(R"("sessions": [{"prompt": "Do a."}, {"prompt": "Do b."}])");
    VERIFY_RUN(*run, run->waitForEnd());
    const auto answers = run->events(u"question_answered"_s);
    COMPARE_RUN(*run, answers.size(), 2);
    for (const QJsonObject &answer : answers) {
        COMPARE_RUN(*run, answer.value(u"decision").toString(), u"deny"_s);
        COMPARE_RUN(*run, answer.value(u"order").toString(), u"--permission deny"_s);
    }
    VERIFY_RUN(*run, isTidy());
}

void tst_CtlParallel::startsNoMoreThanMayRun()
{
    const auto run = play(R"("sessions": [{"title": "a", "command": "mkdir busy && sleep 0.3 && rmdir busy"},
                                          {"title": "b", "command": "mkdir busy && sleep 0.3 && rmdir busy"},
                                          {"title": "c", "command": "mkdir busy && sleep 0.3 && rmdir busy"}])",
                          {u"--max-running"_s, u"1"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 0);
    const auto held = run->linesOf(u"held"_s);
    COMPARE_RUN(*run, held.size(), 2);
    VERIFY_RUN(*run, held.first().value(u"reason").toString().contains(u"the limit is 1"_s));
}

void tst_CtlParallel::runsTwoHundredShortOnes()
{
    QByteArray sessions;
    for (int i = 1; i <= 200; ++i)
        sessions += QByteArray(i > 1 ? "," : "") + R"({"command": "echo )" + QByteArray::number(i) + "\"}";
    const auto run = play("\"sessions\": [" + sessions + "]", {u"--max-running"_s, u"4"_s});
    VERIFY_RUN(*run, run->waitForEnd(std::chrono::minutes(4)));
    COMPARE_RUN(*run, run->exitCode(), 0);
    COMPARE_RUN(*run, end(*run).value(u"children").toArray().size(), 200);
    VERIFY_RUN(*run, isTidy());
}

/// The program is killed and one of the sessions too; the other goes on without it.
void tst_CtlParallel::goesOnAfterAKill()
{
    const auto run = play(R"("sessions": [{"title": "a", "command": "until [ -e go ]; do sleep 0.1; done; echo A"},
                                          {"title": "b", "command": "touch b; until [ -e go ]; do sleep 0.1; done; echo B"},
                                          {"title": "c", "command": "echo C"}])",
                          {u"--max-running"_s, u"2"_s}); // the third one has not begun
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s, 3)); // with the parent's
    VERIFY_RUN(*run, run->waitForLine(u"held"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_project + u"/b"_s), 20'000);
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    for (const ProcessFacts &facts : processesWith("HOME=" + m_home->home().toUtf8())) {
        const bool isB = facts.arguments.join(' ').contains("touch b");
        const QByteArray parent = QByteArray("/proc/") + QByteArray::number(facts.pid) + "/status";
        if (!isB)
            continue;
        QFile status(QString::fromLatin1(parent));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        const qint64 holder = text.sliced(text.indexOf("PPid:") + 5).trimmed().split('\n').first().toLongLong();
        ::kill(static_cast<pid_t>(holder), SIGKILL);
        ::kill(static_cast<pid_t>(facts.pid), SIGKILL);
    }
    const QString parent = run->sessionId();
    CtlRun listed(m_environment, {u"session"_s, u"show"_s, parent, u"--json"_s});
    VERIFY_RUN(listed, listed.waitForEnd());
    const QJsonObject shown = QJsonDocument::fromJson(listed.standardOutput()).object();
    COMPARE_RUN(listed, shown.value(u"status").toString(), u"unknown"_s);
    VERIFY_RUN(listed, shown.value(u"status_detail").toString().contains(u"gone"_s));

    const auto resumed = call({u"session"_s, u"resume"_s, parent, u"--json"_s});
    writeFile(m_project + u"/go"_s, "");
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->exitCode(), 0);
    const QString text = resumed->value(u"stdout"_s);
    VERIFY_RUN(*resumed, text.contains(u"\nA\n"_s) && text.contains(u"\nB\n"_s) && text.contains(u"\nC\n"_s));
    VERIFY_RUN(*resumed, isTidy());
}

/// Killed before there was a transcript: a session that only went on would not know what it was asked.
void tst_CtlParallel::asksAgainWhatClaudeNeverWrote()
{
    script(R"({"turns":[[{"text":"The roof is mended."}]]})");
    const QString claude = m_home->path(u"claude"_s);
    writeFile(claude,
              "#!/bin/sh\n[ ! -e go ] || exec '" + helpers::builtProgram("gantry-demo-agent").toUtf8()
                  + "' \"$@\"\ntouch begun\nexec sleep 300\n");
    QVERIFY(QFile::setPermissions(claude, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString plan = m_home->path(u"plan.json"_s);
    writeFile(plan,
              R"({"gantry_plan": 1, "steps": [{"kind": "parallel", "sessions": [{"prompt": "Mend the roof."}]}]})");
    const auto run = call({u"session"_s, u"run"_s, plan, u"--project"_s, m_project, u"--json"_s, u"--auto"_s,
                           u"--background"_s, u"--claude"_s, claude});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s, 2)); // with the parent's
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_project + u"/begun"_s), 20'000);
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    for (const ProcessFacts &facts : processesWith("HOME=" + m_home->home().toUtf8())) {
        if (facts.pid != QCoreApplication::applicationPid())
            ::kill(static_cast<pid_t>(facts.pid), SIGKILL);
    }
    writeFile(m_project + u"/go"_s, "");
    const auto resumed = call({u"session"_s, u"resume"_s, run->sessionId(), u"--json"_s});
    VERIFY_RUN(*resumed, resumed->waitForEnd());
    COMPARE_RUN(*resumed, resumed->exitCode(), 0);
    COMPARE_RUN(*resumed, resumed->events(u"step_reset"_s).size(), 1);
    COMPARE_RUN(*resumed, resumed->events(u"step_added"_s).size(), 0);
    COMPARE_RUN(*resumed, resumed->events(u"UserPromptSubmit"_s).value(0).value(u"prompt").toString(),
                u"Mend the roof."_s);
    VERIFY_RUN(*resumed, isTidy());
}

void tst_CtlParallel::stopsAfterAKill()
{
    const auto run = play(R"("sessions": [{"command": "sleep 300"}, {"command": "sleep 300"}])");
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s, 3));
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    const auto stopped = call({u"session"_s, u"stop"_s, run->sessionId(), u"--json"_s});
    VERIFY_RUN(*stopped, stopped->waitForEnd());
    COMPARE_RUN(*stopped, stopped->exitCode(), 0);
    COMPARE_RUN(*stopped, stopped->linesOf(u"stopped"_s).value(0).value(u"state").toString(), u"cancelled"_s);
    VERIFY_RUN(*stopped, isTidy());
}

void tst_CtlParallel::refusesWrongUsage()
{
    const auto run = call({u"session"_s, u"run"_s, u"plan.json"_s, u"--permission"_s, u"ask"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 2);
    VERIFY_RUN(*run, run->standardError().contains("--auto"));
}

QTEST_GUILESS_MAIN(tst_CtlParallel)
#include "tst_CtlParallel.moc"
