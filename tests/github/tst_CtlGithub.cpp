// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeGithub.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using helpers::CtlRun;
using helpers::FakeGithub;

/// "gantryctl task sync-github" with a fake GitHub: from an issue with a label to the comment at the end.
class tst_CtlGithub : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void bringsAnIssueToItsEnd();
    void worksAsAnApp();
    void makesAnIssueOfATask();
    void listensToWebhooks();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void keepsItsTokenToItself();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto made = m_home->environment();
        for (const char *name : {"GH_TOKEN", "GITHUB_APP_ID", "GITHUB_APP_PRIVATE_KEY"})
            made.remove(QString::fromLatin1(name));
        made.insert(u"GITHUB_TOKEN"_s, QString::fromLatin1(FakeGithub::token().reveal()));
        made.insert(u"GITHUB_API_URL"_s, m_github->url().toString());
        return made;
    }
    [[nodiscard]] QStringList sync(const QStringList &more = {}) const
    {
        return QStringList{u"task"_s,      u"sync-github"_s, u"--repo"_s, u"octo/demo"_s,
                           u"--project"_s, m_project,        u"--json"_s}
        + more;
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<FakeGithub> m_github;
    QString m_project;
};

void tst_CtlGithub::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_github = std::make_unique<FakeGithub>();
    m_project = m_home->makeFolder(u"project"_s);
}

void tst_CtlGithub::cleanup()
{
    m_github.reset();
    m_home.reset();
}

void tst_CtlGithub::bringsAnIssueToItsEnd()
{
    m_github->addIssue({{u"title"_s, u"Say hello"_s}, {u"labels"_s, QJsonArray{u"todo"_s}}});
    CtlRun pulled(environment(), sync({u"--label"_s, u"todo"_s}));
    VERIFY_RUN(pulled, pulled.waitForEnd());
    COMPARE_RUN(pulled, pulled.exitCode(), 0);
    const auto issues = pulled.linesOf(u"issue"_s);
    COMPARE_RUN(pulled, issues.size(), 1);
    QCOMPARE(issues.first().value(u"what"), u"added"_s);
    const QString id = issues.first().value(u"task").toString();
    QCOMPARE(m_github->labels(1), (QStringList{u"gantry:queued"_s, u"todo"_s}));

    CtlRun worked(
        environment(),
        {u"task"_s, u"work"_s, u"--once"_s, u"--json"_s, u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    VERIFY_RUN(worked, worked.waitForEnd(std::chrono::seconds(120)));

    CtlRun pushed(environment(), sync({u"--label"_s, u"todo"_s, u"--close-completed"_s}));
    VERIFY_RUN(pushed, pushed.waitForEnd());
    COMPARE_RUN(pushed, pushed.exitCode(), 0);
    COMPARE_RUN(pushed, pushed.linesOf(u"issue"_s).first().value(u"task").toString(), id);
    if (m_github->labels(1) != QStringList{u"gantry:completed"_s, u"todo"_s})
        qWarning("%s", worked.story().constData());
    QCOMPARE(m_github->labels(1), (QStringList{u"gantry:completed"_s, u"todo"_s}));
    QVERIFY(m_github->comments(1).last().startsWith(u"✅ Task completed successfully\n\n**Duration:** "_s));
    QCOMPARE(m_github->issue(1).value(u"state"), u"closed"_s);
}

void tst_CtlGithub::worksAsAnApp()
{
    m_github->addIssue({{u"title"_s, u"Say hello"_s}, {u"labels"_s, QJsonArray{u"gantry"_s}}});
    QFile key(m_home->path(u"key.pem"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(m_github->makeApp().reveal());
    key.close();
    CtlRun run(environment(), sync({u"--app-id"_s, u"12345"_s, u"--app-key-file"_s, key.fileName()}));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    QCOMPARE(m_github->state().value(u"comments").toArray().first()[u"user"][u"login"], u"gantry-app[bot]"_s);
}

void tst_CtlGithub::makesAnIssueOfATask()
{
    CtlRun added(environment(),
                 {u"task"_s, u"add"_s, u"--type"_s, u"command"_s, u"--command"_s, u"Write a test"_s, u"--project"_s,
                  m_project, u"--json"_s});
    VERIFY_RUN(added, added.waitForEnd());
    COMPARE_RUN(added, added.exitCode(), 0);
    const QString id = added.lines().first().value(u"id").toString();
    CtlRun made(environment(), sync({u"--create-issue"_s, id}));
    VERIFY_RUN(made, made.waitForEnd());
    COMPARE_RUN(made, made.exitCode(), 0);
    QCOMPARE(made.linesOf(u"issue"_s).first().value(u"issue").toInteger(), 1);
    QCOMPARE(m_github->issue(1).value(u"title"), u"Write a test"_s);
    CtlRun again(environment(), sync());
    VERIFY_RUN(again, again.waitForEnd());
    COMPARE_RUN(again, again.linesOf(u"issue"_s).size(), 0); // known, and as it was
    CtlRun unknown(environment(), sync({u"--create-issue"_s, u"nothing"_s}));
    VERIFY_RUN(unknown, unknown.waitForEnd());
    QVERIFY(unknown.exitCode() != 0);
    VERIFY_RUN(unknown, unknown.standardError().startsWith("gantryctl: "));
}

void tst_CtlGithub::listensToWebhooks()
{
    auto variables = environment();
    variables.insert(u"HOOK_SECRET"_s, u"It's a Secret to Everybody"_s);
    CtlRun run(variables,
               sync({u"--follow"_s, u"--interval"_s, u"86400"_s, u"--webhook-listen"_s, u"127.0.0.1:0"_s,
                     u"--webhook-secret-env"_s, u"HOOK_SECRET"_s}));
    VERIFY_RUN(run, run.waitForLine(u"pass"_s));
    const QString url = run.linesOf(u"listening"_s).first().value(u"url").toString();
    m_github->addIssue({{u"title"_s, u"Say hello"_s}, {u"labels"_s, QJsonArray{u"gantry"_s}}});
    const QJsonObject body{
        {u"action"_s, u"labeled"_s},
        {u"issue"_s, m_github->issue(1)},
        {u"repository"_s, QJsonObject{{u"name"_s, u"demo"_s}, {u"owner"_s, QJsonObject{{u"login"_s, u"octo"_s}}}}}};
    const auto send = [&](const QJsonObject &more) {
        QJsonObject order{{u"url"_s, url},
                          {u"secret"_s, u"It's a Secret to Everybody"_s},
                          {u"event"_s, u"issues"_s},
                          {u"body"_s, body}};
        for (auto each = more.begin(); each != more.end(); ++each)
            order.insert(each.key(), each.value());
        return m_github->steer("webhook", order);
    };
    // Forged in every way: nothing happens.
    QCOMPARE(send({{u"secret"_s, u"wrong"_s}}).value(u"status").toInt(), 401);
    QCOMPARE(send({{u"signature"_s, QString()}}).value(u"status").toInt(), 401);
    QCOMPARE(send({{u"signature"_s, u"sha256="_s + QString(64, u'0')}}).value(u"status").toInt(), 401);
    QCOMPARE(send({{u"delivery"_s, QString()}}).value(u"status").toInt(), 400);
    QCOMPARE(send({{u"body"_s, u"payload=%7B%7D"_s}}).value(u"status").toInt(), 400);
    QCOMPARE(send({{u"event"_s, u"ping"_s}}).value(u"status").toInt(), 200);
    QVERIFY(m_github->comments(1).isEmpty());
    const QJsonObject first = send({{u"delivery"_s, u"72d3162e-cc78-11e3"_s}});
    QCOMPARE(first.value(u"status").toInt(), 202);
    VERIFY_RUN(run, run.waitForLine(u"pass"_s, 2));
    QCOMPARE(m_github->labels(1), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    // The same again is no second look.
    const QJsonObject replayed = send({{u"delivery"_s, u"72d3162e-cc78-11e3"_s}});
    QCOMPARE(replayed.value(u"status").toInt(), 200);
    QVERIFY(replayed.value(u"body").toString().contains(u"repeated"));
    COMPARE_RUN(run, run.linesOf(u"webhook"_s).size(), 2); // ping and the first
    // What changes in the queue is pushed without waiting for the next look.
    CtlRun cancelled(environment(),
                     {u"task"_s, u"cancel"_s, run.linesOf(u"issue"_s).first().value(u"task").toString(), u"--json"_s});
    VERIFY_RUN(cancelled, cancelled.waitForEnd());
    QTRY_COMPARE_WITH_TIMEOUT(m_github->labels(1), (QStringList{u"gantry"_s, u"gantry:cancelled"_s}), 60'000);
    run.sendSignal(SIGTERM);
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
}

void tst_CtlGithub::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");
    const QString token = u"ghp_static"_s;
    QTest::newRow("no token") << QStringList() << QString() << 2 << QByteArray("GITHUB_TOKEN");
    QTest::newRow("wrong token") << QStringList() << u"ghp_wrong"_s << 1 << QByteArray("does not accept the token");
    QTest::newRow("no repository") << QStringList{u"--repo"_s, u"demo"_s} << token << 2 << QByteArray("OWNER/NAME");
    QTest::newRow("unknown repository") << QStringList{u"--repo"_s, u"octo/nothing"_s} << token << 1
                                        << QByteArray("/repos/octo/nothing");
    QTest::newRow("no folder") << QStringList{u"--project"_s, u"/nowhere/at/all"_s} << token << 2
                               << QByteArray("--project");
    QTest::newRow("empty label") << QStringList{u"--label"_s, u" "_s} << token << 2 << QByteArray("label");
    QTest::newRow("unknown engine") << QStringList{u"--engine"_s, u"local"_s, u"--engine"_s, u"nosuch"_s} << token << 2
                                    << QByteArray("There is no engine “nosuch”. There are: ");
    QTest::newRow("unknown permission mode") << QStringList{u"--permission-mode"_s, u"nosuch"_s} << token << 2
                                             << QByteArray("There is no permission mode “nosuch”.");
    QTest::newRow("plain http") << QStringList{u"--api"_s, u"http://github.example"_s} << token << 2
                                << QByteArray("https://");
    QTest::newRow("webhooks without a secret")
        << QStringList{u"--follow"_s, u"--webhook-listen"_s, u"127.0.0.1:0"_s, u"--webhook-secret-env"_s, u"NOT_SET"_s}
        << token << 2 << QByteArray("NOT_SET");
    QTest::newRow("webhooks once") << QStringList{u"--webhook-listen"_s, u"127.0.0.1:0"_s} << token << 2
                                   << QByteArray("--webhook");
    QTest::newRow("bad key file") << QStringList{u"--app-id"_s, u"1"_s, u"--app-key-file"_s, u"/nowhere"_s} << token
                                  << 2 << QByteArray("/nowhere");
}

void tst_CtlGithub::refusesWrongUse()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, token);
    QFETCH(const QByteArray, words);
    auto variables = environment();
    variables.insert(u"GITHUB_TOKEN"_s, token);
    QStringList all = sync();
    for (const QString &option : {u"--repo"_s, u"--project"_s}) {
        if (arguments.contains(option))
            all.remove(all.indexOf(option), 2);
    }
    CtlRun run(variables, all + arguments);
    VERIFY_RUN(run, run.waitForEnd());
    QTEST(run.exitCode(), "code");
    VERIFY_RUN(run, run.standardError().contains(words));
    COMPARE_RUN(run, run.standardError().count('\n'), 1);
}

void tst_CtlGithub::keepsItsTokenToItself()
{
    m_github->addIssue({{u"title"_s, u"Say hello"_s}, {u"labels"_s, QJsonArray{u"gantry"_s}}});
    CtlRun run(environment(), sync({u"--follow"_s}));
    VERIFY_RUN(run, run.waitForLine(u"pass"_s));
    const QByteArray token = FakeGithub::token().reveal();
    for (const QString &entry : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        for (const QString &name : {u"/cmdline"_s, u"/environ"_s}) {
            QFile file(u"/proc/"_s + entry + name);
            QFile program(u"/proc/"_s + entry + u"/cmdline"_s);
            if (program.open(QIODevice::ReadOnly) && program.readAll().contains("sync-github")
                && file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains(token), qPrintable(file.fileName()));
        }
    }
    run.sendSignal(SIGINT);
    VERIFY_RUN(run, run.waitForEnd());
    VERIFY_RUN(run, !run.story().contains(token));
    QProcess grep;
    grep.start(u"grep"_s, {u"-rc"_s, QString::fromLatin1(token), m_home->data()});
    QVERIFY(grep.waitForFinished(30'000));
    QVERIFY(grep.exitCode() == 1);
}

QTEST_GUILESS_MAIN(tst_CtlGithub)
#include "tst_CtlGithub.moc"
