// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeMessagesApi.h"
#include "tests/helpers/RealClaude.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using helpers::CtlRun;
using helpers::RunnerProcess;

/// "gantryctl run --engine cloud-run" against "gantryctl serve", with a scripted and with the real Claude Code.
class tst_RealCloudRun : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void runsWithTheRealClaude_data();
    void runsWithTheRealClaude();
    void agreesOnEndings_data();
    void agreesOnEndings();
    void clonesAndTellsProgress();
    void cancels_data();
    void cancels();
    void isCalledBack();
    void signsIn();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = m_home->environment();
        environment.remove(u"CLAUDE_CODE_OAUTH_TOKEN"_s);
        environment.insert(u"ANTHROPIC_API_KEY"_s, helpers::RealClaude::apiKey());
        environment.insert(u"HOOK_SECRET"_s, u"lab-secret"_s);
        environment.insert(u"TOKEN"_s, u"a-token-of-some-length"_s);
        return environment;
    }
    [[nodiscard]] QStringList run(const QString &prompt, const QStringList &more = {}) const
    {
        return QStringList{u"run"_s,
                           u"--engine"_s,
                           u"cloud-run"_s,
                           u"--service"_s,
                           m_runner->url().toString(QUrl::StripTrailingSlash),
                           u"--json"_s,
                           u"--prompt"_s,
                           prompt}
        + more;
    }
    void start(const RunnerProcess::Setup &setup = {})
    {
        m_runner = std::make_unique<RunnerProcess>(setup);
        QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<RunnerProcess> m_runner;
};

void tst_RealCloudRun::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
}

void tst_RealCloudRun::cleanup()
{
    if (m_runner)
        QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 60'000);
    m_runner.reset();
    m_home.reset();
}

void tst_RealCloudRun::runsWithTheRealClaude_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("with a connection") << QStringList();
    QTest::newRow("without one") << QStringList{u"--async"_s};
}

void tst_RealCloudRun::runsWithTheRealClaude()
{
    GANTRY_NEEDS_REAL_CLAUDE();
    QFETCH(const QStringList, more);
    const helpers::FakeMessagesApi api;
    start({.environment = {{u"ANTHROPIC_BASE_URL"_s, api.url()}}, .claude = helpers::RealClaude::program()});
    CtlRun run(environment(), this->run(uR"(@fake [{"text":"done by the service"}])"_s, more));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    const QJsonObject result = run.events(u"run_result"_s).value(0);
    COMPARE_RUN(run, result.value(u"text").toString(), u"done by the service"_s);
    QVERIFY(result.value(u"total_cost_micros").toInteger() > 0);
    QVERIFY(result.value(u"output_tokens").toInteger() > 0);
    COMPARE_RUN(run, run.events(u"turn_started"_s).size(), 1);
}

void tst_RealCloudRun::agreesOnEndings_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("state");
    for (const bool async : {false, true}) {
        const QStringList more = async ? QStringList{u"--async"_s} : QStringList();
        const char *how = async ? "async" : "sync";
        QTest::addRow("%s, success", how) << u"lines 3"_s << more << 0 << u"succeeded"_s;
        QTest::addRow("%s, exit 7", how) << u"stderr broken exit 7"_s << more << 1 << u"failed"_s;
        QTest::addRow("%s, long line", how) << u"wide 300000"_s << more << 0 << u"succeeded"_s;
    }
}

void tst_RealCloudRun::agreesOnEndings()
{
    QFETCH(const QString, prompt);
    QFETCH(const QStringList, more);
    start();
    CtlRun run(environment(), this->run(prompt, more));
    VERIFY_RUN(run, run.waitForEnd());
    QFETCH(const int, exitCode);
    QFETCH(const QString, state);
    COMPARE_RUN(run, run.value(u"state"_s), state);
    COMPARE_RUN(run, run.exitCode(), exitCode);
    if (exitCode != 0 && more.isEmpty())
        COMPARE_RUN(run, run.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(), 7);
}

void tst_RealCloudRun::clonesAndTellsProgress()
{
    start();
    CtlRun run(environment(), this->run(u"hi"_s, {u"--git-repo"_s, u"https://127.0.0.1:1/none.git"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.value(u"state"_s), u"failed"_s);
    VERIFY_RUN(run, run.events(u"run_exited"_s).value(0).value(u"error").toString().contains(u"clone"_s));
    QString words;
    for (const QJsonObject &progress : run.events(u"remote_progress"_s))
        words += progress.value(u"words").toString() + u'\n';
    VERIFY_RUN(run, words.contains(u"clones https://127.0.0.1:1/none.git first"_s));
}

void tst_RealCloudRun::cancels_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("with a connection") << QStringList();
    QTest::newRow("without one") << QStringList{u"--async"_s};
}

void tst_RealCloudRun::cancels()
{
    QFETCH(const QStringList, more);
    start();
    CtlRun run(environment(), this->run(u"sleep"_s, more));
    VERIFY_RUN(run, run.waitForEvent(u"turn_started"_s));
    run.sendSignal(SIGINT);
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 130);
    COMPARE_RUN(run, run.value(u"state"_s), u"cancelled"_s);
}

void tst_RealCloudRun::isCalledBack()
{
    start();
    CtlRun run(environment(),
               this->run(u"lines 3"_s,
                         {u"--async"_s, u"--callback-listen"_s, u"127.0.0.1:0"_s, u"--callback-secret-env"_s,
                          u"HOOK_SECRET"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
}

void tst_RealCloudRun::signsIn()
{
    m_runner.reset();
    QFile tokens(m_home->path(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::WriteOnly) && tokens.write("a-token-of-some-length\n") > 0);
    tokens.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    tokens.close();
    start({.arguments = {u"--token-file"_s, tokens.fileName()}});
    CtlRun refused(environment(), run(u"hi"_s));
    VERIFY_RUN(refused, refused.waitForEnd());
    COMPARE_RUN(refused, refused.exitCode(), 1);
    VERIFY_RUN(refused, refused.standardOutput().contains("does not accept the sign-in"));
    CtlRun run(environment(), this->run(u"hi"_s, {u"--token-env"_s, u"TOKEN"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    QVERIFY(!run.standardOutput().contains("a-token-of-some-length"));
}

QTEST_GUILESS_MAIN(tst_RealCloudRun)
#include "tst_RealCloudRun.moc"
