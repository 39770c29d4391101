// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Settings.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeCloudRun.h"
#include "tests/helpers/TemporaryHome.h"

#include <QDirIterator>
#include <QTest>

using helpers::CtlRun;
using helpers::FakeCloudRun;
using namespace Qt::StringLiterals;

/// gantryctl with remote engines, against services that behave as the known ones.
class tst_CtlRemote : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void runsOnACloudRunService();
    void hasExitCodesForScripts_data();
    void hasExitCodesForScripts();
    void signsInAndSendsSecretsThatStayOut();
    void runsWithoutAConnection();
    void isCalledBack();
    void goesOnInAnotherProcess();
    void takesAnEngineFromTheSettings();
    void dispatches_data();
    void dispatches();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = m_home->environment();
        environment.remove(u"CLAUDE_CODE_OAUTH_TOKEN"_s);
        environment.insert(u"ANTHROPIC_API_KEY"_s, u"sk-ant-secret"_s);
        environment.insert(u"SERVICE_TOKEN"_s, u"bearer-secret"_s);
        environment.insert(u"HOOK_SECRET"_s, u"hook-secret"_s);
        return environment;
    }
    [[nodiscard]] QStringList run(const QString &prompt, const QStringList &more = {}) const
    {
        return QStringList{u"run"_s,      u"--engine"_s, u"cloud-run"_s, u"--service"_s,
                           m_fake->url(), u"--json"_s,   u"--prompt"_s,  prompt}
        + more;
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    [[nodiscard]] QByteArray everythingStored() const
    {
        QByteArray all;
        for (const QString &place : {m_home->data(), m_home->config(), m_home->runtime()}) {
            QDirIterator files(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly))
                    all += file.readAll();
            }
        }
        return all;
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<FakeCloudRun> m_fake;
};

void tst_CtlRemote::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_fake = std::make_unique<FakeCloudRun>(QStringList{u"--secret"_s, u"hook-secret"_s});
}

void tst_CtlRemote::cleanup()
{
    m_fake.reset();
    m_home.reset();
}

void tst_CtlRemote::runsOnACloudRunService()
{
    CtlRun run(environment(), this->run(u"LINES=2"_s));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    QCOMPARE(run.value(u"state"_s), u"succeeded"_s);
    QCOMPARE(run.result().value(u"exit_code").toInt(-1), 0);
    for (const QString &type :
         {u"run_started"_s, u"turn_started"_s, u"run_result"_s, u"run_exited"_s, u"remote_progress"_s})
        VERIFY_RUN(run, run.eventTypes().contains(type));
    COMPARE_RUN(run, run.events(u"run_result"_s).value(0).value(u"total_cost_micros").toInteger(), 10'000);
    QCOMPARE(m_fake->body(u"/run"_s).value(u"anthropicApiKey").toString(), u"sk-ant-secret"_s);
}

void tst_CtlRemote::hasExitCodesForScripts_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("state");
    QTest::newRow("failed") << u"EXIT=3"_s << QStringList() << 1 << u"failed"_s;
    QTest::newRow("timed out there") << u"TIMEOUT"_s << QStringList() << 124 << u"timed_out"_s;
    QTest::newRow("timed out here") << u"HANG"_s << QStringList{u"--timeout"_s, u"2"_s} << 124 << u"timed_out"_s;
    QTest::newRow("cut") << u"CUT"_s << QStringList() << 1 << u"failed"_s;
}

void tst_CtlRemote::hasExitCodesForScripts()
{
    QFETCH(const QString, prompt);
    QFETCH(const QStringList, more);
    CtlRun run(environment(), this->run(prompt, more));
    VERIFY_RUN(run, run.waitForEnd());
    QFETCH(const int, exitCode);
    QFETCH(const QString, state);
    COMPARE_RUN(run, run.value(u"state"_s), state);
    COMPARE_RUN(run, run.exitCode(), exitCode);
}

void tst_CtlRemote::signsInAndSendsSecretsThatStayOut()
{
    m_fake->set({{u"auth"_s, u"bearer-secret"_s}});
    const QString key = write(u"id_test"_s, "-----BEGIN LAB PRIVATE KEY-----\n");
    const QString file = write(u"value"_s, "secret-from-file");
    CtlRun run(environment(),
               this->run(u"hi"_s,
                         {u"--auth"_s, u"bearer"_s, u"--token-env"_s, u"SERVICE_TOKEN"_s, u"--git-repo"_s,
                          u"git@github.com:o/r.git"_s, u"--git-branch"_s, u"dev"_s, u"--git-depth"_s, u"2"_s,
                          u"--ssh-key"_s, key, u"--secret"_s, u"A=secret-value"_s, u"--secret"_s, u"B=@"_s + file,
                          u"--disallowed-tool"_s, u"Write"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    const QJsonObject body = m_fake->body(u"/run"_s);
    QCOMPARE(body.value(u"gitBranch").toString(), u"dev"_s);
    QCOMPARE(body.value(u"gitDepth").toInt(), 2);
    QVERIFY(body.value(u"sshKey").toString().contains(u"LAB PRIVATE KEY"_s));
    QCOMPARE(body.value(u"environmentSecrets").toObject(),
             (QJsonObject{{u"A"_s, u"secret-value"_s}, {u"B"_s, u"secret-from-file"_s}}));
    const QByteArray left = everythingStored() + run.standardOutput() + run.standardError();
    for (const char *secret : {"sk-ant-secret", "bearer-secret", "secret-value", "secret-from-file", "LAB PRIVATE"})
        QVERIFY2(!left.contains(secret), secret);
}

void tst_CtlRemote::runsWithoutAConnection()
{
    CtlRun run(environment(), this->run(u"LINES=3"_s, {u"--async"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    QCOMPARE(run.events(u"run_result"_s).size(), 1);
    QCOMPARE(m_fake->requests(u"/run-async"_s).size(), 1);
}

void tst_CtlRemote::isCalledBack()
{
    CtlRun run(environment(),
               this->run(u"LINES=3"_s,
                         {u"--async"_s, u"--callback-listen"_s, u"127.0.0.1:0"_s, u"--callback-secret-env"_s,
                          u"HOOK_SECRET"_s}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    const QString url = m_fake->body(u"/run-async"_s).value(u"callbackUrl").toString();
    COMPARE_RUN(run, m_fake->requests(url).value(0).value(u"status").toInt(), 200);
}

void tst_CtlRemote::goesOnInAnotherProcess()
{
    CtlRun first(environment(), run(u"LINES=8 GAP=500"_s, {u"--async"_s}));
    VERIFY_RUN(first, first.waitForEvent(u"turn_started"_s));
    const QString session = first.sessionId();
    first.sendSignal(SIGKILL);
    QVERIFY(first.waitForEnd());
    CtlRun second(environment(), {u"session"_s, u"follow"_s, session, u"--json"_s});
    VERIFY_RUN(second, second.waitForEnd());
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    QCOMPARE(m_fake->requests(u"/run-async"_s).size(), 1);
}

void tst_CtlRemote::takesAnEngineFromTheSettings()
{
    {
        settings::Settings settings(m_home->config() + u"/gantry.ini"_s);
        settings.setEngines({{.name = u"runner-eu"_s,
                              .kind = u"cloud-run"_s,
                              .url = m_fake->url(),
                              .auth = u"bearer"_s,
                              .secret = u"env:SERVICE_TOKEN"_s,
                              .enabled = true,
                              .options = {}}});
        QVERIFY(settings.sync());
    }
    m_fake->set({{u"auth"_s, u"bearer-secret"_s}});
    CtlRun run(environment(), {u"run"_s, u"--engine"_s, u"runner-eu"_s, u"--json"_s, u"--prompt"_s, u"hi"_s});
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
}

void tst_CtlRemote::dispatches_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("pullRequest");
    QTest::addColumn<QString>("error");
    QTest::newRow("pull request") << u"do it"_s << 0 << u"https://github.com/o/r/pull/7"_s << QString();
    QTest::newRow("link in the output") << u"LINK"_s << 0 << u"https://github.com/o/r/pull/8"_s << QString();
    QTest::newRow("no changes") << u"NOCHANGES"_s << 0 << QString() << QString();
    QTest::newRow("queued") << u"QUEUED"_s << 0 << u"https://github.com/o/r/pull/9"_s << QString();
    QTest::newRow("not installed") << u"UNINSTALLED"_s << 1 << QString() << u"Installation not found"_s;
    QTest::newRow("failed") << u"FAIL"_s << 1 << QString() << u"it broke"_s;
}

void tst_CtlRemote::dispatches()
{
    QFETCH(const QString, prompt);
    QFETCH(const int, exitCode);
    QFETCH(const QString, error);
    CtlRun run(environment(),
               {u"run"_s, u"--engine"_s, u"dispatch"_s, u"--service"_s, m_fake->url(), u"--git-repo"_s, u"o/r"_s,
                u"--json"_s, u"--prompt"_s, prompt});
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), exitCode);
    QTEST(run.events(u"dispatch_results"_s).value(0).value(u"pull_request_url").toString(), "pullRequest");
    VERIFY_RUN(run, error.isEmpty() || run.standardOutput().contains(error.toUtf8()));
    const QJsonObject body = m_fake->body(u"/api/workflows/dispatch"_s);
    QCOMPARE(body.value(u"workflowId").toString(), u"claude.yml"_s);
    QCOMPARE(body.value(u"owner").toString() + u'/' + body.value(u"repo").toString(), u"o/r"_s);
    QCOMPARE(body.value(u"inputs").toObject().value(u"context").toString(), prompt);
    if (exitCode == 0)
        COMPARE_RUN(run, run.events(u"run_result"_s).size(), 1);
}

void tst_CtlRemote::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown engine") << QStringList{u"--engine"_s, u"nowhere"_s} << u"cloud-run"_s;
    QTest::newRow("no token") << QStringList{u"--engine"_s, u"cloud-run"_s, u"--auth"_s, u"bearer"_s}
                              << u"--token-env"_s;
    QTest::newRow("empty variable") << QStringList{u"--engine"_s, u"cloud-run"_s, u"--token-env"_s, u"NOT_SET"_s}
                                    << u"NOT_SET"_s;
    QTest::newRow("secret without a name")
        << QStringList{u"--engine"_s, u"cloud-run"_s, u"--secret"_s, u"top-secret"_s} << u"--secret"_s;
    QTest::newRow("in the clear") << QStringList{u"--engine"_s, u"cloud-run"_s, u"--service"_s, u"http://example.org"_s}
                                  << u"https://"_s;
    QTest::newRow("no repository") << QStringList{u"--engine"_s, u"dispatch"_s, u"--service"_s,
                                                  u"https://example.org"_s}
                                   << u"owner/name"_s;
}

void tst_CtlRemote::namesWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, word);
    CtlRun run(environment(),
               QStringList{u"run"_s, u"--project"_s, m_home->home(), u"--prompt"_s, u"hi"_s} + arguments);
    VERIFY_RUN(run, run.waitForEnd());
    VERIFY_RUN(run, run.exitCode() != 0);
    VERIFY_RUN(run, (run.standardError() + run.standardOutput()).contains(word.toUtf8()));
    VERIFY_RUN(run, !run.standardError().contains("top-secret"));
}

QTEST_GUILESS_MAIN(tst_CtlRemote)
#include "tst_CtlRemote.moc"
