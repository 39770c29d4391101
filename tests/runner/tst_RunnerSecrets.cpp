// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallbackReceiver.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QDirIterator>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// Looks for secrets where none may be: command lines, the disk, answers, logs, callbacks, the runner's own
/// environment.
class tst_RunnerSecrets : public QObject
{
    Q_OBJECT
private slots:
    void showsNoSecretAnywhere();
    void asksForATokenBeyondLoopback();
    void letsInWhoHasAToken();
    void refusesWebPages();
    void isolatesARun();
};

namespace {

const QByteArrayList &secrets()
{
    static const QByteArrayList all{"sk-ant-needle-key-0001",     "needle \"quoted\" $ecret\nsecond-needle-line",
                                    "needle-plain-value-02",      "b25lZWRsZS1rZXktYm9keS0wMDAzLW5lZWRsZQ==",
                                    "needle-prompt-word-04",      "needle-token-of-caller-05",
                                    "needle-mcp-header-06",       "needle-system-prompt-07",
                                    "needle-own-key-of-runner-08"};
    return all;
}

/// The secrets' parts that are found in @p bytes.
QByteArrayList found(const QByteArray &bytes)
{
    QByteArrayList names;
    for (const QByteArray &secret : secrets()) {
        for (const QByteArray &line : secret.split('\n')) {
            if (bytes.contains(line))
                names.append(line);
        }
    }
    return names;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray allCommandLines()
{
    QByteArray all;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        all += contentOf(u"/proc/"_s + entry + u"/cmdline"_s) + '\n';
    return all;
}

QByteArray filesBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += contentOf(files.next());
    return all;
}

QJsonObject requestWithSecrets()
{
    return {
        {u"anthropicApiKey"_s, QString::fromUtf8(secrets()[0])},
        {u"environmentSecrets"_s,
         QJsonObject{{u"QUOTED"_s, QString::fromUtf8(secrets()[1])}, {u"PLAIN"_s, QString::fromUtf8(secrets()[2])}}},
        {u"sshKey"_s,
         u"-----BEGIN OPENSSH PRIVATE KEY-----\n%1\n-----END OPENSSH PRIVATE KEY-----\n"_s.arg(
             QString::fromUtf8(secrets()[3]))},
        {u"systemPrompt"_s, QString::fromUtf8(secrets()[7])},
        {u"mcpConfig"_s,
         QJsonObject{
             {u"mcpServers"_s,
              QJsonObject{{u"x"_s,
                           QJsonObject{{u"headers"_s,
                                        QJsonObject{{u"Authorization"_s, QString::fromUtf8(secrets()[6])}}}}}}}}}};
}

} // namespace

void tst_RunnerSecrets::showsNoSecretAnywhere()
{
    helpers::CallbackReceiver receiver;
    RunnerProcess runner(RunnerProcess::Setup{
        .arguments = {u"--max-concurrent"_s, u"4"_s},
        .environment = {{u"RUNNER_TRACE"_s, QString()}, {u"ANTHROPIC_API_KEY"_s, QString::fromUtf8(secrets()[8])}}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    // Everything a run can say about what it was given, and then it stays so that the lists of processes can be read.
    const QString words = u"show QUOTED show PLAIN show ANTHROPIC_API_KEY cat .env cat ../git/key stderr %1 "_s.arg(
        QString::fromUtf8(secrets()[2]));
    const QString prompt = words + u"sleep "_s + QString::fromUtf8(secrets()[4]);
    const QByteArray headers = "Content-Type: application/json\r\nAuthorization: Bearer " + secrets()[5] + "\r\n";
    RawRequest sync(runner.port(), "POST", "/run", RunnerProcess::body(prompt, requestWithSecrets()), headers);
    QJsonObject more = requestWithSecrets();
    more.insert(u"callbackUrl"_s, receiver.url());
    more.insert(u"taskId"_s, u"t"_s);
    QCOMPARE(RawRequest(runner.port(), "POST", "/run-async", RunnerProcess::body(words + u"exit 3"_s, more), headers)
                 .wait()
                 .status,
             202);
    QVERIFY(sync.waitFor("asleep"));

    // While it runs.
    QCOMPARE(found(allCommandLines()), QByteArrayList());
    QCOMPARE(found(contentOf(u"/proc/%1/environ"_s.arg(runner.pid()))), QByteArrayList());
    QVERIFY(sync.now().body.contains("[redacted]"));
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
    QCOMPARE(receiver.json().value(u"error").toString(), u"[redacted]\n"_s);
    const QByteArray id = sync.now().header("x-task-id");
    RawRequest(runner.port(), "POST", "/cancel/" + id).wait();
    const RawAnswer answer = sync.wait();
    QVERIFY(answer.complete);
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 30'000);

    // And afterwards.
    QCOMPARE(found(answer.body), QByteArrayList());
    QCOMPARE(found(receiver.bodies[0]), QByteArrayList());
    QCOMPARE(found(filesBelow(runner.logs())), QByteArrayList());
    QCOMPARE(found(filesBelow(runner.workspaces())), QByteArrayList());
    QCOMPARE(found(runner.standardError()), QByteArrayList());
    QCOMPARE(runner.stop(SIGTERM), 0);
    QCOMPARE(found(filesBelow(runner.path(QString()))), QByteArrayList());
}

void tst_RunnerSecrets::asksForATokenBeyondLoopback()
{
    RunnerProcess open(RunnerProcess::Setup{.arguments = {u"--listen"_s, u"0.0.0.0:0"_s}});
    QVERIFY(!open.isListening());
    QVERIFY2(open.standardError().contains("--token-file"), open.standardError().constData());
    RunnerProcess trusting(RunnerProcess::Setup{.arguments = {u"--listen"_s, u"0.0.0.0:0"_s, u"--trust-platform"_s}});
    QVERIFY2(trusting.isListening(), trusting.standardError().constData());
}

void tst_RunnerSecrets::letsInWhoHasAToken()
{
    QTemporaryFile tokens;
    QVERIFY(tokens.open());
    tokens.write("# callers\nfirst-token-0123456789\n\nsecond-token-0123456789\n");
    tokens.close();
    RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--token-file"_s, tokens.fileName()}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const auto statusWith = [&runner](const QByteArray &header) {
        return RawRequest(runner.port(), "GET", "/tasks/status", {}, header).wait();
    };
    const RawAnswer none = statusWith({});
    QCOMPARE(none.status, 401);
    QCOMPARE(none.header("www-authenticate"), "Bearer");
    QVERIFY(none.json().contains(u"error"));
    QCOMPARE(statusWith("Authorization: Bearer nonsense\r\n").status, 403);
    QCOMPARE(statusWith("Authorization: Bearer first-token-012345678\r\n").status, 403);
    QCOMPARE(statusWith("Authorization: Bearer first-token-0123456789\r\n").status, 200);
    QCOMPARE(statusWith("authorization: bearer second-token-0123456789\r\n").status, 200);
    QCOMPARE(RawRequest(runner.port(), "GET", "/health").wait().status, 200);
    QCOMPARE(RawRequest(runner.port(), "POST", "/run", "{}").wait().status, 401);
    QCOMPARE(RawRequest(runner.port(), "POST", "/cancel/x").wait().status, 401);
}

void tst_RunnerSecrets::refusesWebPages()
{
    RunnerProcess runner;
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    QCOMPARE(RawRequest(runner.port(), "GET", "/tasks/status", {}, "Origin: http://evil.example\r\n").wait().status,
             403);
    RawRequest rebound(runner.port(), "GET", "/tasks/status");
    QCOMPARE(rebound.wait().status, 200);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), runner.port());
    QVERIFY(socket.waitForConnected(20'000));
    socket.write("GET /tasks/status HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(20'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 403"));
}

void tst_RunnerSecrets::isolatesARun()
{
    if (QProcess::execute(u"bwrap"_s,
                          {u"--ro-bind"_s, u"/"_s, u"/"_s, u"--unshare-pid"_s, u"--proc"_s, u"/proc"_s, u"true"_s})
        != 0)
        QSKIP("SKIPPED: bubblewrap cannot make namespaces here, so isolation was not tried");
    RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--isolate"_s, u"bwrap"_s}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const RawAnswer answer = runner.run(
        u"show HOME write made.txt cat made.txt reaches %1 reaches /root reaches /home reaches ../run reaches ../hold reaches /usr/bin/env"_s
            .arg(runner.logs()));
    QByteArrayList reached;
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (event.json().contains(u"reaches"))
            reached.append(event.json().value(u"reaches").toBool() ? "yes" : "no");
    }
    QCOMPARE(reached, (QByteArrayList{"no", "no", "no", "no", "no", "yes"}));
    QVERIFY2(answer.body.contains("file: changed"), answer.body.constData());
    QVERIFY2(answer.body.contains("/home\"}"), answer.body.constData());
    // A run that has to end does, and its exit code comes through.
    const RawAnswer late = runner.run(u"stubborn"_s, {{u"timeoutMinutes"_s, 0.01}});
    QVERIFY2(late.body.contains("\"exitCode\":124"), late.body.constData());
    QVERIFY2(runner.run(u"exit 5"_s).body.contains("\"exitCode\":5"), answer.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 30'000);
}

QTEST_GUILESS_MAIN(tst_RunnerSecrets)
#include "tst_RunnerSecrets.moc"
