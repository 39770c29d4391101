// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of gantryctl run: whatever happens, it tells what became of the step.
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlResults : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsTheResultWhenInterruptedAfterTheEnd();
    void cancelsWhatStillWaits();
    void cutsNothingForASlowReader();
    void takesThePromptFromStandardInput();
    void hearsAnInterruptWhileItReadsThePrompt();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void limitsMemoryAsTheWindowDoes();
    void holdsAllThatCostsToTheBudget();
    void writesNowhereWhenItsOutputIsClosed();
    void endsWithAResultAlsoWhenItCannotBegin_data();
    void endsWithAResultAlsoWhenItCannotBegin();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments)
    {
        return std::make_unique<CtlRun>(m_home->environment(), arguments);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QStringList &more)
    {
        return call(QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_project} + more);
    }
    void writeSettings(const QByteArray &ini) const
    {
        QFile file(m_home->config() + u"/gantry.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_CtlResults::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

/// The step has succeeded; gantryctl only waits for a backend that does not answer.
void tst_CtlResults::keepsTheResultWhenInterruptedAfterTheEnd()
{
    const auto run = this->run({u"--shell"_s, u"echo done"_s, u"--backend"_s, u"http://127.0.0.1:1"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_exited"_s));
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->value(u"stdout"_s).trimmed(), u"done"_s);
    COMPARE_RUN(*run, run->exitCode(), 0);
}

void tst_CtlResults::cancelsWhatStillWaits()
{
    const auto made = run({u"--claude"_s, helpers::builtProgram("gantry-demo-agent"), u"--prompt"_s, u"Hello"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto sent = call({u"session"_s, u"send"_s, made->sessionId(), u"more"_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    writeSettings("[sessions]\nfreeMemoryMb=1000000\n");
    const auto held = call({u"session"_s, u"resume"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*held, held->waitForLine(u"held"_s));
    held->sendSignal(SIGINT);
    VERIFY_RUN(*held, held->waitForEnd());
    COMPARE_RUN(*held, held->exitCode(), 130);
    COMPARE_RUN(*held, held->value(u"state"_s), u"cancelled"_s);
    COMPARE_RUN(*held, held->value(u"session_id"_s), made->sessionId());
    QCOMPARE(held->linesOf(u"result"_s).size(), 1);
}

/// The command has ended long before; what it printed is more than the pipe holds.
void tst_CtlResults::cutsNothingForASlowReader()
{
    const QByteArray reader = "import os, time\nn = 0\nwhile bytes := os.read(0, 65536):\n    n += len(bytes)\n"
                              "    time.sleep(0.4)\nprint(n)\n";
    QProcess pipe;
    pipe.setProcessEnvironment(m_home->environment());
    pipe.start(u"sh"_s,
               {u"-c"_s,
                u"\"$0\" run --project \"$1\" --background --shell 'head -c 2000000 /dev/zero' | python3 -c \"$2\""_s,
                helpers::builtProgram("gantryctl"), m_project, QString::fromUtf8(reader)});
    QVERIFY(pipe.waitForFinished(90'000));
    QCOMPARE(pipe.readAllStandardOutput(), "2000000\n");
}

void tst_CtlResults::takesThePromptFromStandardInput()
{
    CtlRun run(m_home->environment(),
               {u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--background"_s, u"--claude"_s,
                helpers::builtProgram("gantry-demo-agent"), u"--prompt-file"_s, u"-"_s},
               QByteArray("Hello ") + QByteArray(100'000, 'x'));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.value(u"state"_s), u"succeeded"_s);
    const auto shown = call({u"session"_s, u"show"_s, run.sessionId(), u"--json"_s});
    VERIFY_RUN(*shown, shown->waitForEnd());
    const QString prompt = QJsonDocument::fromJson(shown->standardOutput())[u"steps"_s][0][u"text"_s].toString();
    QCOMPARE(prompt.size(), 100'006);
    QVERIFY(prompt.startsWith(u"Hello x"_s));
}

void tst_CtlResults::hearsAnInterruptWhileItReadsThePrompt()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QProcess reading;
    reading.setProcessEnvironment(m_home->environment());
    reading.setStandardInputFile(u"/proc/self/fd/%1"_s.arg(ends[0]));
    reading.start(helpers::builtProgram("gantryctl"),
                  {u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--prompt-file"_s, u"-"_s});
    QCOMPARE(::write(ends[1], "Hel", 3), 3);
    int unread = -1;
    QTRY_VERIFY_WITH_TIMEOUT(::ioctl(ends[0], FIONREAD, &unread) == 0 && unread == 0, 40'000);
    ::kill(static_cast<pid_t>(reading.processId()), SIGINT);
    QVERIFY(reading.waitForFinished(20'000));
    QCOMPARE(reading.exitStatus(), QProcess::NormalExit);
    QCOMPARE(reading.exitCode(), 130);
    const QJsonObject result = QJsonDocument::fromJson(reading.readAllStandardOutput()).object();
    QCOMPARE(result.value(u"state").toString(), u"cancelled"_s);
    ::close(ends[0]);
    ::close(ends[1]);
}

void tst_CtlResults::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("gap");
    QTest::newRow("background") << u"--background"_s << u"7 12"_s;
    QTest::newRow("terminal") << u"--visible"_s << u"8 14"_s;
}

/// The command puts on record itself what the holder of its log would after a full disk.
void tst_CtlResults::saysWhatIsMissing()
{
    QFETCH(const QString, where);
    QFETCH(const QString, gap);
    const QString command = u"printf 'before\\nGONE\\nafter\\n'; printf '%1\\n' > '%2/runs/'$GANTRY_RUN_ID/gaps"_s;
    const auto run = this->run({where, u"--shell"_s, command.arg(gap, m_home->data())});
    VERIFY_RUN(*run, run->waitForEnd());
    const int lost = where == u"--visible"_s ? 6 : 5;
    COMPARE_RUN(*run, run->value(u"stdout"_s),
                u"before\n[%1 bytes could not be kept: the disk was full or the log too long.]\nafter\n"_s.arg(lost));
}

/// With a stand-in for systemd-run, which becomes the program too once the scope is made.
void tst_CtlResults::limitsMemoryAsTheWindowDoes()
{
    const QString programs = m_home->makeFolder(u"programs"_s);
    const QString record = m_home->path(u"scope"_s);
    QFile scope(programs + u"/systemd-run"_s);
    QVERIFY(scope.open(QIODevice::WriteOnly));
    scope.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + record.toUtf8()
                + "'\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec \"$@\"\n");
    scope.close();
    QVERIFY(scope.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QDir(m_home->runtime()).mkpath(u"systemd/private"_s)); // a user's systemd is there
    writeSettings("[sessions]\nmemoryLimitMb=700\n");
    auto environment = m_home->environment();
    environment.insert(u"PATH"_s, programs + u':' + environment.value(u"PATH"_s));

    const QStringList call{u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--background"_s, u"--shell"_s};
    CtlRun ends(environment, call + QStringList{u"echo $$; exit 7"_s});
    VERIFY_RUN(ends, ends.waitForEnd());
    COMPARE_RUN(ends, ends.result().value(u"exit_code").toInt(-1), 7);
    COMPARE_RUN(ends, ends.value(u"stdout"_s).trimmed(), QString::number(ends.childPid()));
    QFile recorded(record);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray arguments = recorded.readAll();
    QVERIFY2(arguments.startsWith("--user\n--scope\n") && arguments.contains("\nMemoryMax=700000000\n"),
             arguments.constData());

    CtlRun stopped(environment, call + QStringList{u"sleep 60"_s});
    VERIFY_RUN(stopped, stopped.waitForEvent(u"run_started"_s));
    stopped.sendSignal(SIGINT);
    VERIFY_RUN(stopped, stopped.waitForEnd());
    COMPARE_RUN(stopped, stopped.value(u"state"_s), u"cancelled"_s);
    QCOMPARE(::kill(static_cast<pid_t>(stopped.childPid()), 0), -1);
}

void tst_CtlResults::holdsAllThatCostsToTheBudget()
{
    const QStringList agent{u"--claude"_s, helpers::builtProgram("gantry-demo-agent")};
    QFile script(m_home->path(u"script.json"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"({"turns": [[{"text": "first"}], [{"text": "second"}]]})");
    script.close();
    auto environment = m_home->environment();
    environment.insert(u"GANTRY_DEMO_SCRIPT"_s, script.fileName());
    const auto call = [&environment](const QStringList &words) {
        return std::make_unique<CtlRun>(environment, words + QStringList{u"--json"_s});
    };
    const auto made = call(QStringList{u"run"_s, u"--project"_s, m_project, u"--prompt"_s, u"Hello"_s} + agent);
    VERIFY_RUN(*made, made->waitForEnd());
    VERIFY_RUN(*made, made->result().value(u"cost_usd").toDouble() > 0);
    writeSettings("[budgets]\nday=0.000001\n"); // less than that
    QFile plan(m_home->path(u"plan.json"_s));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"gantry_plan": 1, "steps": [{"command": "echo >> free"}, {"prompt": "Hello"}]})");
    plan.close();
    const QList<QStringList> calls{
        QStringList{u"run"_s, u"--project"_s, m_project, u"--prompt"_s, u"more"_s} + agent,
        {u"session"_s, u"resume"_s, made->sessionId(), u"--prompt"_s, u"more"_s},
        QStringList{u"session"_s, u"run"_s, plan.fileName(), u"--project"_s, m_project, u"--auto"_s} + agent};
    for (const QStringList &words : calls) {
        const auto held = call(words);
        VERIFY_RUN(*held, held->waitForEnd());
        COMPARE_RUN(*held, held->exitCode(), 1);
        VERIFY_RUN(*held, held->standardError().contains("today's budget"));
        VERIFY_RUN(*held, held->lines().last().value(u"error").toString().contains(u"--over-budget"_s));
    }
    QVERIFY(QFile::exists(m_project + u"/free"_s)); // shell commands cost nothing
    for (const QStringList &words : calls) {
        const auto played = call(words + QStringList{u"--over-budget"_s});
        VERIFY_RUN(*played, played->waitForEnd());
        COMPARE_RUN(*played, played->exitCode(), 0);
    }
}

/// The next file that is opened must not stand for standard output.
void tst_CtlResults::writesNowhereWhenItsOutputIsClosed()
{
    QProcess closed;
    closed.setProcessEnvironment(m_home->environment());
    closed.start(
        u"sh"_s,
        {u"-c"_s,
         u"exec \"$0\" run --json --project \"$1\" --shell 'until [ -e go ]; do sleep 0.1; done' <&- >&- 2>&-"_s,
         helpers::builtProgram("gantryctl"), m_project});
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_home->data() + u"/runs"_s).isEmpty(), 40'000);
    for (const int descriptor : {0, 1, 2}) {
        const QString link = u"/proc/%1/fd/%2"_s.arg(closed.processId()).arg(descriptor);
        QCOMPARE(QFile::symLinkTarget(link), u"/dev/null"_s);
    }
    QFile go(m_project + u"/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    QVERIFY(closed.waitForFinished(40'000));
    QCOMPARE(closed.exitCode(), 0);
}

void tst_CtlResults::endsWithAResultAlsoWhenItCannotBegin_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("token is missing") << QStringList{u"--backend"_s, u"http://127.0.0.1:1"_s, u"--backend-token-env"_s,
                                                     u"NO_SUCH_TOKEN"_s}
                                      << 2;
    QTest::newRow("engine is unknown") << QStringList{u"--engine"_s, u"nowhere"_s} << 2;
    QTest::newRow("no repository for a worktree") << QStringList{u"--worktree"_s, u"w"_s} << 1;
}

void tst_CtlResults::endsWithAResultAlsoWhenItCannotBegin()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const auto run = this->run(QStringList{u"--shell"_s, u"true"_s} + arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), exitCode);
    COMPARE_RUN(*run, run->lines().size(), 1);
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->standardError().contains(run->value(u"error"_s).simplified().toUtf8()));
}

QTEST_GUILESS_MAIN(tst_CtlResults)
#include "tst_CtlResults.moc"
