// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/RunnerProcess.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/Touch.h"

#include <QTest>

using helpers::CtlRun;
using helpers::RunnerProcess;
using namespace Qt::StringLiterals;

/// gantryctl at both ends: "serve --executions" and "run --engine execution-api".
class tst_CtlExecutions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void answersAsALocalRunDoes_data();
    void answersAsALocalRunDoes();
    void saysWhatClaudeSaid();
    void isStoppedByASignal();
    void goesOnInAnotherProcess();
    void isToldByWebhooks();
    void runsAChainAsOneExecution();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();

private:
    [[nodiscard]] QProcessEnvironment environment(const QString &key = u"execution-test-token"_s) const
    {
        auto environment = m_home->environment();
        environment.insert(u"GANTRY_EXECUTION_API_KEY"_s, key);
        environment.insert(u"GANTRY_WEBHOOK_SECRET"_s, u"whsec-test"_s);
        return environment;
    }
    [[nodiscard]] QStringList arguments(const QStringList &more) const
    {
        return QStringList{
                   u"run"_s,       u"--engine"_s, u"execution-api"_s, u"--service"_s, m_server->url().toString(),
                   u"--project"_s, m_project,     u"--json"_s}
        + more;
    }

    std::unique_ptr<RunnerProcess> m_server;
    std::unique_ptr<helpers::TemporaryHome> m_home;
    QString m_project;
};

void tst_CtlExecutions::initTestCase()
{
    RunnerProcess::Setup setup;
    QTemporaryDir tokens;
    QFile file(tokens.filePath(u"tokens"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("execution-test-token\n") > 0);
    file.close();
    setup.arguments = {u"--executions"_s,
                       u"--token-file"_s,
                       file.fileName(),
                       u"--max-executions"_s,
                       u"4"_s,
                       u"--executions-cpu"_s,
                       u"4"_s,
                       u"--executions-memory"_s,
                       u"4096"_s};
    setup.environment.insert(u"GANTRY_WEBHOOK_SECRET"_s, u"whsec-test"_s);
    QTemporaryDir bin;
    bin.setAutoRemove(false); // the server's PATH names it
    QFile claude(bin.filePath(u"claude"_s));
    QVERIFY(claude.open(QIODevice::WriteOnly) && claude.write(helpers::scriptedClaude()) > 0);
    claude.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    claude.close();
    setup.environment.insert(u"PATH"_s, bin.path() + u':' + qEnvironmentVariable("PATH"));
    m_server = std::make_unique<RunnerProcess>(setup);
    QVERIFY2(m_server->isListening(), m_server->standardError().constData());
    setProperty("bin", bin.path());
}

void tst_CtlExecutions::cleanupTestCase()
{
    if (m_server)
        QCOMPARE(m_server->stop(SIGTERM), 0);
    m_server.reset();
    QDir(property("bin").toString()).removeRecursively();
    m_home.reset();
}

void tst_CtlExecutions::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_project = m_home->makeFolder(u"project"_s);
}

void tst_CtlExecutions::answersAsALocalRunDoes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("state");
    QTest::newRow("success") << u"echo \"out 'x' $((6*7))\"; echo err >&2"_s << 0 << u"succeeded"_s;
    QTest::newRow("failure") << u"echo before; exit 3"_s << 3 << u"failed"_s;
}

void tst_CtlExecutions::answersAsALocalRunDoes()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    QFETCH(const QString, state);
    CtlRun remote(environment(), arguments({u"--shell"_s, command}));
    CtlRun local(environment(),
                 {u"run"_s, u"--background"_s, u"--project"_s, m_project, u"--json"_s, u"--shell"_s, command});
    VERIFY_RUN(remote, remote.waitForEnd());
    VERIFY_RUN(local, local.waitForEnd());
    COMPARE_RUN(remote, remote.exitCode(), local.exitCode());
    COMPARE_RUN(remote, remote.result().value(u"exit_code").toInt(-1), exitCode);
    COMPARE_RUN(remote, remote.value(u"state"_s), state);
    COMPARE_RUN(remote, remote.value(u"stdout"_s), local.value(u"stdout"_s));
    // The same words tell the same things; only the cost of the service comes on top.
    QStringList missing;
    for (const QString &key : local.result().keys()) {
        if (!remote.result().contains(key))
            missing.append(key);
    }
    VERIFY_RUN(remote, missing.isEmpty());
    for (const QString &event : {u"run_starting"_s, u"run_started"_s, u"run_exited"_s})
        VERIFY_RUN(remote, remote.events(event).size() == 1);
    VERIFY_RUN(remote, remote.events(u"run_exited"_s).first().value(u"service_cost_micros").toInteger() >= 37'500);
}

void tst_CtlExecutions::saysWhatClaudeSaid()
{
    CtlRun run(environment(), arguments({u"--prompt"_s, u"lines 2 say \"hi'$HOME\""_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.result().value(u"exit_code").toInt(-1), 0);
    VERIFY_RUN(run, run.events(u"run_result"_s).size() == 1);
    QCOMPARE(run.events(u"run_result"_s).first().value(u"text"), u"done"_s);
}

void tst_CtlExecutions::isStoppedByASignal()
{
    CtlRun run(environment(), arguments({u"--shell"_s, u"echo begun; sleep 1000"_s}));
    VERIFY_RUN(run, run.waitForEvent(u"run_started"_s));
    run.sendSignal(SIGINT);
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 130);
    COMPARE_RUN(run, run.value(u"state"_s), u"cancelled"_s);
}

void tst_CtlExecutions::goesOnInAnotherProcess()
{
    const QString go = m_home->path(u"go"_s);
    auto first = std::make_unique<CtlRun>(
        environment(),
        arguments({u"--shell"_s, u"echo one; while [ ! -e '%1' ]; do sleep 0.05; done; echo two"_s.arg(go)}));
    VERIFY_RUN(*first, first->waitForEvent(u"run_started"_s));
    const QString session = first->sessionId();
    first->sendSignal(SIGKILL);
    QVERIFY(first->waitForEnd());
    CtlRun second(environment(), {u"session"_s, u"follow"_s, session, u"--json"_s});
    QVERIFY(helpers::touch(go));
    VERIFY_RUN(second, second.waitForEnd());
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"log_bytes").toInt(), 8);
}

void tst_CtlExecutions::isToldByWebhooks()
{
    CtlRun run(environment(),
               arguments({u"--shell"_s, u"exit 4"_s, u"--async"_s, u"--callback-listen"_s, u"127.0.0.1:0"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.result().value(u"exit_code").toInt(-1), 4);
    VERIFY_RUN(run, QFile::exists(m_home->path(u"data/execution-webhooks.sqlite"_s)));
}

void tst_CtlExecutions::runsAChainAsOneExecution()
{
    CtlRun added(environment(),
                 {u"task"_s, u"add"_s, u"--json"_s, u"--project"_s, m_project, u"--engine"_s, u"execution-api"_s,
                  u"--service"_s, m_server->url().toString(), u"--type"_s, u"chain"_s, u"--command"_s, u"!echo one"_s,
                  u"--command"_s, u"!exit 5"_s, u"--command"_s, u"!echo never"_s});
    VERIFY_RUN(added, added.waitForEnd() && added.exitCode() == 0);
    const QString id = added.lines().value(0).value(u"id").toString();
    CtlRun worked(environment(), {u"task"_s, u"work"_s, u"--once"_s, u"--json"_s});
    VERIFY_RUN(worked, worked.waitForEnd());
    COMPARE_RUN(worked, worked.exitCode(), 1);
    COMPARE_RUN(worked, worked.events(u"run_started"_s).size(), 1);
    COMPARE_RUN(worked, worked.events(u"execution_step"_s).size(), 2);
    CtlRun shown(environment(), {u"task"_s, u"show"_s, id, u"--json"_s});
    VERIFY_RUN(shown, shown.waitForEnd());
    const QJsonObject task = shown.lines().value(0);
    QCOMPARE(task.value(u"state"), u"failed"_s);
    QCOMPARE(task.value(u"result")[u"output"].toString(), u"one\n"_s);
    const QJsonArray steps = task.value(u"progress")[u"steps"].toArray();
    COMPARE_RUN(shown, steps.size(), 3);
    QCOMPARE(steps.at(0)[u"state"].toString(), u"succeeded"_s);
    QCOMPARE(steps.at(1)[u"state"].toString(), u"failed"_s);
    QCOMPARE(steps.at(1)[u"exit_code"].toInt(), 5);
    QCOMPARE(steps.at(2)[u"state"].toString(), u"pending"_s);
    QCOMPARE(steps.at(2)[u"title"].toString(), u"!echo never"_s);
}

void tst_CtlExecutions::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    const QStringList command{u"--shell"_s, u"true"_s};
    QTest::newRow("wrong key") << command << u"another-token-here"_s << u"does not accept the key"_s;
    QTest::newRow("too long") << command + QStringList{u"--timeout"_s, u"3601"_s} << u"execution-test-token"_s
                              << u"3600"_s;
    QTest::newRow("resume") << QStringList{u"--prompt"_s, u"x"_s, u"--resume"_s,
                                           u"11111111-2222-4333-8444-555555555555"_s}
                            << u"execution-test-token"_s << u"cannot be resumed"_s;
}

void tst_CtlExecutions::namesWhatIsWrong()
{
    QFETCH(const QStringList, more);
    QFETCH(const QString, key);
    QFETCH(const QString, words);
    CtlRun run(environment(key), arguments(more));
    VERIFY_RUN(run, run.waitForEnd());
    VERIFY_RUN(run, run.exitCode() != 0);
    VERIFY_RUN(run, QString::fromUtf8(run.standardError() + run.standardOutput()).contains(words));
    VERIFY_RUN(run, !(run.standardError() + run.standardOutput()).contains("another-token-here"));
}

QTEST_GUILESS_MAIN(tst_CtlExecutions)
#include "tst_CtlExecutions.moc"
