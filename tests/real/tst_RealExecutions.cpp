// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/RealClaude.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

using helpers::CtlRun;
using namespace Qt::StringLiterals;

/// The real CLI inside an execution of our own server, asked for by gantryctl.
class tst_RealExecutions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void runsWithTheLimitsOfTheContract();
};

void tst_RealExecutions::runsWithTheLimitsOfTheContract()
{
    const helpers::FakeMessagesApi api;
    const helpers::TemporaryHome home;
    const QString project = home.makeFolder(u"project"_s);
    const helpers::RealClaude claude(home, api, {project});
    const QString bin = home.makeFolder(u"bin"_s);
    QVERIFY(QFile::link(helpers::RealClaude::program(), bin + u"/claude"_s));
    helpers::RunnerProcess::Setup setup;
    setup.arguments = {u"--executions"_s, u"--executions-cpu"_s, u"4"_s, u"--executions-memory"_s, u"4096"_s};
    setup.environment.insert(u"PATH"_s, bin + u':' + qEnvironmentVariable("PATH"));
    helpers::RunnerProcess server(setup);
    QVERIFY2(server.isListening(), server.standardError().constData());
    auto environment = claude.environment();
    const QString prompt = u"It's \"quoted\" $HOME `x` @fake [{\"text\":\"all done\"}]"_s;
    // 512 MB, one core, 300 seconds.
    CtlRun run(environment,
               {u"run"_s, u"--engine"_s, u"execution-api"_s, u"--service"_s, server.url().toString(), u"--project"_s,
                project, u"--env"_s, u"CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1"_s, u"--env"_s,
                u"DISABLE_AUTOUPDATER=1"_s, u"--prompt"_s, prompt, u"--json"_s});
    VERIFY_RUN(run, run.waitForEnd(std::chrono::minutes(4)));
    COMPARE_RUN(run, run.result().value(u"exit_code").toInt(-1), 0);
    VERIFY_RUN(run, run.events(u"run_result"_s).size() == 1);
    QCOMPARE(run.events(u"run_result"_s).first().value(u"text"), u"all done"_s);
    VERIFY_RUN(run, api.prompts().join(u'\n').contains(prompt));
    VERIFY_RUN(run, !run.standardOutput().contains(helpers::RealClaude::apiKey().toUtf8()));
    QCOMPARE(server.stop(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(tst_RealExecutions)
#include "tst_RealExecutions.moc"
