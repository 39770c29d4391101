// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallbackReceiver.h"
#include "GitServers.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RedirectedGit.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// What is done with a clone after the run: commits and pushes, whatever the run has left there.
class tst_RunnerPush : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void commitsAndPushes();
    void pushesWhatClaudeCommitted();
    void commitsAsTheRepositoryWants();
    void pushesPastWhatTheRunLeft_data();
    void pushesPastWhatTheRunLeft();
    void endsWhatStillRunsBeforeItPushes();
    void cancelsDuringAPush();
    void timesOutDuringAPush();
    void followsNoLinkOfARun_data();
    void followsNoLinkOfARun();
    void pushesToABranchOfItsOwnOnConflict();
    void doesOnlyWhatIsAskedFor_data();
    void doesOnlyWhatIsAskedFor();

private:
    [[nodiscard]] QString http(const QString &repository = u"repo.git"_s, const QString &login = {}) const
    {
        return m_servers->url(repository, login);
    }
    /// Starts a task that pushes to @p branch.
    [[nodiscard]] RawAnswer startPush(const helpers::CallbackReceiver &receiver, const QString &prompt,
                                      const QString &branch, const QJsonObject &more = {}) const;
    void makeSlowRepository();

    std::unique_ptr<helpers::GitServers> m_servers;
    std::unique_ptr<RunnerProcess> m_runner;
};

void tst_RunnerPush::initTestCase()
{
    m_servers = std::make_unique<helpers::GitServers>();
    m_servers->make(u"repo"_s, {{u"a.txt"_s, "hello\n"}});
    m_servers->make(u"other"_s, {{u"a.txt"_s, "hello\n"}});
    m_servers->make(u"own-user"_s, {{u".gitconfig"_s, "[user]\n\tname = Bot\n\temail = bot@example.com\n"}});
    m_runner = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, u"4"_s}});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

void tst_RunnerPush::cleanupTestCase()
{
    m_runner.reset();
    m_servers.reset();
}

void tst_RunnerPush::commitsAndPushes()
{
    helpers::CallbackReceiver receiver;
    const QJsonObject action{{u"commit"_s, true},
                             {u"push"_s, true},
                             {u"commitMessage"_s, u"made by a task"_s},
                             {u"branch"_s, u"feature/x"_s}};
    const QByteArray body
        = RunnerProcess::body(u"write b.txt"_s,
                              {{u"gitRepo"_s, http()},
                               {u"callbackUrl"_s, receiver.url()},
                               {u"environmentSecrets"_s, QJsonObject{{u"TOKEN"_s, u"very-secret-value"_s}}},
                               {u"postExecutionActions"_s, QJsonObject{{u"git"_s, action}}}});
    QCOMPARE(RawRequest(m_runner->port(), "POST", "/run-async", body).wait().status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    const QJsonObject commit = receiver.json().value(u"gitCommit").toObject();
    QVERIFY2(commit.value(u"pushed").toBool(), receiver.bodies[0].constData());
    QCOMPARE(commit.value(u"branch").toString(), u"feature/x"_s);
    QCOMPARE(commit.value(u"recovery").toString(), u"none"_s);
    const QString bare = m_servers->bare(u"repo"_s);
    QCOMPARE(m_servers->git({u"rev-parse"_s, u"feature/x"_s}, bare), commit.value(u"sha").toString().toUtf8());
    QCOMPARE(m_servers->git({u"log"_s, u"-1"_s, u"--format=%an <%ae> %s"_s, u"feature/x"_s}, bare),
             "Claude Code <noreply@anthropic.com> made by a task");
    QCOMPARE(m_servers->git({u"ls-tree"_s, u"--name-only"_s, u"feature/x"_s}, bare), "a.txt\nb.txt"); // and no .env
}

void tst_RunnerPush::pushesToABranchOfItsOwnOnConflict()
{
    helpers::CallbackReceiver receiver;
    const QString bare = m_servers->bare(u"repo"_s);
    const QString work = m_servers->path(u"repo-work"_s);
    // The target branch changes the same file to something else.
    m_servers->git({u"checkout"_s, u"-qb"_s, u"taken"_s}, work);
    QFile file(work + u"/a.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("theirs\n");
    file.close();
    m_servers->git({u"commit"_s, u"-qam"_s, u"theirs"_s}, work);
    m_servers->git({u"push"_s, u"-q"_s, bare, u"taken"_s}, work);
    const QByteArray theirs = m_servers->git({u"rev-parse"_s, u"taken"_s}, bare);
    const QJsonObject action{{u"commit"_s, true}, {u"push"_s, true}, {u"branch"_s, u"taken"_s}};
    const QByteArray body = RunnerProcess::body(u"write a.txt"_s,
                                                {{u"gitRepo"_s, http()},
                                                 {u"callbackUrl"_s, receiver.url()},
                                                 {u"postExecutionActions"_s, QJsonObject{{u"git"_s, action}}}});
    QCOMPARE(RawRequest(m_runner->port(), "POST", "/run-async", body).wait().status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    const QJsonObject commit = receiver.json().value(u"gitCommit").toObject();
    QVERIFY2(commit.value(u"pushed").toBool(), receiver.bodies[0].constData());
    QCOMPARE(commit.value(u"recovery").toString(), u"branch"_s);
    QCOMPARE(m_servers->git({u"rev-parse"_s, u"taken"_s}, bare), theirs);
    QCOMPARE(m_servers->git({u"rev-parse"_s, commit.value(u"branch").toString()}, bare),
             commit.value(u"sha").toString().toUtf8());
}

void tst_RunnerPush::doesOnlyWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QJsonObject>("asked");
    QTest::addColumn<bool>("pushed");
    QTest::addColumn<QString>("recovery");
    QTest::addColumn<QByteArray>("files"); // of the branch afterwards
    const QString none = u"none"_s;
    QTest::newRow("some of the files") << u"some"_s << QJsonObject{{u"files"_s, QJsonArray{u"b.txt"_s}}} << true << none
                                       << QByteArray("a.txt\nb.txt");
    QTest::newRow("on top of theirs") << u"ahead"_s << QJsonObject() << true << u"rebase"_s
                                      << QByteArray("a.txt\nb.txt\nc.txt\ntheirs.txt");
    QTest::newRow("nothing on conflict") << u"ahead-too"_s << QJsonObject{{u"conflictStrategy"_s, u"fail"_s}} << false
                                         << none << QByteArray("a.txt\ntheirs.txt");
}

void tst_RunnerPush::doesOnlyWhatIsAskedFor()
{
    QFETCH(const QString, branch);
    QFETCH(QJsonObject, asked);
    QFETCH(const bool, pushed);
    QFETCH(const QString, recovery);
    QFETCH(const QByteArray, files);
    const QString bare = m_servers->bare(u"repo"_s);
    if (branch.startsWith(u"ahead")) { // somebody else was faster
        const QString work = m_servers->path(u"repo-work"_s);
        m_servers->git({u"checkout"_s, u"-qb"_s, branch, u"main"_s}, work);
        helpers::GitServers::write(work + u"/theirs.txt"_s, "theirs\n");
        m_servers->git({u"add"_s, u"theirs.txt"_s}, work);
        m_servers->git({u"commit"_s, u"-qm"_s, u"theirs"_s}, work);
        m_servers->git({u"push"_s, u"-q"_s, bare, branch}, work);
    }
    helpers::CallbackReceiver receiver;
    asked.insert(u"commit"_s, true);
    asked.insert(u"push"_s, true);
    asked.insert(u"branch"_s, branch);
    QCOMPARE(startPush(receiver, u"write b.txt write c.txt"_s, branch,
                       {{u"postExecutionActions"_s, QJsonObject{{u"git"_s, asked}}}})
                 .status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(receiver.json().value(u"status").toString(), u"completed"_s);
    const QJsonObject commit = receiver.json().value(u"gitCommit").toObject();
    QVERIFY2(commit.value(u"pushed").toBool() == pushed, receiver.bodies[0].constData());
    QCOMPARE(commit.value(u"recovery").toString(), recovery);
    QCOMPARE(m_servers->git({u"ls-tree"_s, u"--name-only"_s, branch}, bare), files);
    const QByteArray tip = m_servers->git({u"rev-parse"_s, branch}, bare);
    QCOMPARE(tip == commit.value(u"sha").toString().toUtf8(), pushed);
}

RawAnswer tst_RunnerPush::startPush(const helpers::CallbackReceiver &receiver, const QString &prompt,
                                    const QString &branch, const QJsonObject &more) const
{
    const QJsonObject action{{u"commit"_s, true}, {u"push"_s, true}, {u"branch"_s, branch}};
    QJsonObject all{{u"gitRepo"_s, http()},
                    {u"callbackUrl"_s, receiver.url()},
                    {u"postExecutionActions"_s, QJsonObject{{u"git"_s, action}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        all.insert(it.key(), it.value());
    return RawRequest(m_runner->port(), "POST", "/run-async", RunnerProcess::body(prompt, all)).wait();
}

void tst_RunnerPush::pushesWhatClaudeCommitted()
{
    helpers::CallbackReceiver receiver;
    const QJsonObject action{{u"push"_s, true}, {u"branch"_s, u"own-commit"_s}};
    const QJsonObject more{{u"postExecutionActions"_s, QJsonObject{{u"git"_s, action}}}};
    QCOMPARE(startPush(receiver, u"git-commit-itself write left.txt"_s, {}, more).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    const QJsonObject commit = receiver.json().value(u"gitCommit").toObject();
    QVERIFY2(commit.value(u"pushed").toBool(), receiver.bodies[0].constData());
    QCOMPARE(commit.value(u"message").toString(), u"By Claude"_s);
    const QString bare = m_servers->bare(u"repo"_s);
    QCOMPARE(m_servers->git({u"ls-tree"_s, u"--name-only"_s, u"own-commit"_s}, bare), "a.txt\nown.txt");
}

void tst_RunnerPush::commitsAsTheRepositoryWants()
{
    helpers::CallbackReceiver receiver;
    QCOMPARE(startPush(receiver, u"write b.txt"_s, u"by-bot"_s, {{u"gitRepo"_s, http(u"own-user.git"_s)}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(
        m_servers->git({u"log"_s, u"-1"_s, u"--format=%an <%ae> %cn"_s, u"by-bot"_s}, m_servers->bare(u"own-user"_s)),
        "Bot <bot@example.com> Bot");
}

void tst_RunnerPush::pushesPastWhatTheRunLeft_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("pushed");
    const auto scripts = helpers::redirectedGit(m_servers->path(u"marker"_s).toUtf8());
    for (auto it = scripts.begin(); it != scripts.end(); ++it)
        QTest::newRow(it.key().constData()) << it.value() << (it.key() != "another repository");
}

void tst_RunnerPush::pushesPastWhatTheRunLeft()
{
    QFETCH(const QByteArray, script);
    QFETCH(const bool, pushed);
    helpers::CallbackReceiver receiver;
    QString branch = u"past/"_s + QString::fromUtf8(QTest::currentDataTag());
    branch.replace(u' ', u'-');
    // The password is what the program would get to see.
    QCOMPARE(startPush(receiver, u"write b.txt "_s + RunnerProcess::shell(script), branch,
                       {{u"gitRepo"_s, http(u"repo.git"_s, u"me:pass-word-1234"_s)}})
                 .status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QVERIFY(!QFile::exists(m_servers->path(u"marker"_s)));
    const QJsonObject json = receiver.json();
    QCOMPARE(json.value(u"status").toString(), u"completed"_s);
    QVERIFY2(json.value(u"gitCommit").toObject().value(u"pushed").toBool() == pushed, receiver.bodies[0].constData());
    const QByteArray tip = m_servers->git({u"rev-parse"_s, branch}, m_servers->bare(u"repo"_s));
    QCOMPARE(tip == json.value(u"gitCommit").toObject().value(u"sha").toString().toUtf8(), pushed);
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
}

void tst_RunnerPush::endsWhatStillRunsBeforeItPushes()
{
    helpers::CallbackReceiver receiver;
    const QByteArray script = "setsid sh -c 'while :; do git config remote.origin.pushurl "
        + http(u"other.git"_s).toUtf8() + "; done' >/dev/null 2>&1 &\n";
    QCOMPARE(startPush(receiver, u"write b.txt "_s + RunnerProcess::shell(script), u"to-the-origin"_s).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    const QByteArray sha = receiver.json().value(u"gitCommit").toObject().value(u"sha").toString().toUtf8();
    QVERIFY2(!sha.isEmpty(), receiver.bodies[0].constData());
    QCOMPARE(m_servers->git({u"rev-parse"_s, u"to-the-origin"_s}, m_servers->bare(u"repo"_s)), sha);
    QVERIFY(!m_servers->git({u"branch"_s, u"--list"_s}, m_servers->bare(u"other"_s)).contains("to-the-origin"));
}

/// One whose server takes a push and then says nothing until there is a file "go".
void tst_RunnerPush::makeSlowRepository()
{
    const QString bare = m_servers->bare(u"slow"_s);
    if (!QFile::exists(bare))
        m_servers->make(u"slow"_s, {{u"a.txt"_s, "hello\n"}});
    QFile::remove(m_servers->path(u"go"_s));
    QFile::remove(m_servers->path(u"pushing"_s));
    QFile hook(bare + u"/hooks/pre-receive"_s);
    QVERIFY(hook.open(QIODevice::WriteOnly | QIODevice::Truncate));
    const QByteArray folder = m_servers->path({}).toUtf8();
    hook.write("#!/bin/sh\n: >" + folder + "/pushing\nwhile [ -d " + folder + " ] && [ ! -e " + folder
               + "/go ]; do sleep 0.1; done\nexit 1\n");
    hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_RunnerPush::cancelsDuringAPush()
{
    makeSlowRepository();
    helpers::CallbackReceiver receiver;
    QCOMPARE(startPush(receiver, u"write b.txt"_s, u"slow"_s,
                       {{u"gitRepo"_s, http(u"slow.git"_s)}, {u"taskId"_s, u"slow-push"_s}})
                 .status,
             202);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_servers->path(u"pushing"_s)), 60'000);
    const RawAnswer first = RawRequest(m_runner->port(), "POST", "/cancel/slow-push").wait();
    QCOMPARE(first.json().value(u"status").toString(), u"cancelled"_s);
    const RawAnswer second = RawRequest(m_runner->port(), "POST", "/cancel/slow-push").wait();
    QVERIFY2(second.status == 404 || second.json().value(u"status") == u"cancelling"_s, second.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(receiver.json().value(u"status").toString(), u"cancelled"_s);
    QCOMPARE(receiver.json().value(u"exitCode").toInt(), 130);
    QVERIFY(!receiver.json().value(u"gitCommit").toObject().value(u"pushed").toBool());
    QFile go(m_servers->path(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
}

void tst_RunnerPush::timesOutDuringAPush()
{
    makeSlowRepository();
    helpers::CallbackReceiver receiver;
    QCOMPARE(startPush(receiver, u"write b.txt"_s, u"slow"_s,
                       {{u"gitRepo"_s, http(u"slow.git"_s)}, {u"timeoutMinutes"_s, 0.05}})
                 .status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(receiver.json().value(u"status").toString(), u"failed"_s);
    QCOMPARE(receiver.json().value(u"exitCode").toInt(), 124);
    QFile go(m_servers->path(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
}

void tst_RunnerPush::followsNoLinkOfARun_data()
{
    QTest::addColumn<QByteArray>("script");
    const QByteArray victim = m_servers->path(u"victim"_s).toUtf8();
    QTest::newRow("the clone") << "cd ../..; mv repo old; ln -s " + victim + " repo";
    QTest::newRow("the working folder") << "cd ..; rmdir sub; ln -s " + victim + " sub";
    QTest::newRow("the settings' folder") << "cd ..; rm -rf .git; ln -s " + victim + "/.git .git";
    QTest::newRow("a folder in it") << "ln -s " + victim + " more";
    QTest::newRow("a file in it") << "ln -s " + victim + "/own.txt own.txt";
}

void tst_RunnerPush::followsNoLinkOfARun()
{
    if (QProcess::execute(u"bwrap"_s,
                          {u"--ro-bind"_s, u"/"_s, u"/"_s, u"--unshare-pid"_s, u"--proc"_s, u"/proc"_s, u"true"_s})
        != 0)
        QSKIP("SKIPPED: bubblewrap cannot make namespaces here, so isolation was not tried");
    QFETCH(const QByteArray, script);
    const QString victim = m_servers->path(u"victim"_s);
    if (!QFile::exists(victim)) {
        m_servers->git({u"init"_s, u"-q"_s, victim});
        m_servers->git({u"config"_s, u"user.name"_s, u"Somebody else"_s}, victim);
        QFile own(victim + u"/own.txt"_s);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("of somebody else\n");
    }
    const auto settings = [&victim] {
        QFile file(victim + u"/.git/config"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = settings();
    QVERIFY(before.contains("Somebody else"));
    RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--isolate"_s, u"bwrap"_s}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    helpers::CallbackReceiver receiver;
    const QJsonObject actions{
        {u"git"_s, QJsonObject{{u"commit"_s, true}, {u"push"_s, true}, {u"branch"_s, u"linked"_s}}},
        {u"uploadFiles"_s, QJsonObject{{u"globPatterns"_s, QJsonArray{u"**/own.txt"_s}}}}};
    const QByteArray body = RunnerProcess::body(RunnerProcess::shell(script),
                                                {{u"gitRepo"_s, http()},
                                                 {u"cwdRelative"_s, u"sub"_s},
                                                 {u"callbackUrl"_s, receiver.url()},
                                                 {u"postExecutionActions"_s, actions}});
    QCOMPARE(RawRequest(runner.port(), "POST", "/run-async", body).wait().status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(receiver.json().value(u"status").toString(), u"completed"_s);
    QCOMPARE(receiver.json().value(u"uploadedFiles").toArray(), QJsonArray());
    QCOMPARE(settings(), before);
    QVERIFY(!m_servers->git({u"log"_s, u"--all"_s, u"-p"_s}, m_servers->bare(u"repo"_s)).contains("of somebody else"));
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 20'000);
}

QTEST_GUILESS_MAIN(tst_RunnerPush)
#include "tst_RunnerPush.moc"
