// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// Many clients at the same time, some of which read slowly or not at all.
class tst_RunnerStreams : public QObject
{
    Q_OBJECT
private slots:
    void servesTwoHundredSlowReaders();
    void keepsMemoryFlatForOneThatDoesNotRead();
    void keepsQuietStreamsAlive();
    void isCancelledThoughClaudeHasEnded();
};

namespace {

qint64 residentBytes(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

} // namespace

void tst_RunnerStreams::servesTwoHundredSlowReaders()
{
    constexpr int clients = 200;
    constexpr int lines = 400;
    RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, QString::number(clients)}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    std::vector<std::unique_ptr<RawRequest>> requests;
    for (int i = 0; i < clients; ++i) {
        requests.push_back(
            std::make_unique<RawRequest>(runner.port(), "POST", "/run", RunnerProcess::body(u"flood %1"_s.arg(lines))));
        requests.back()->socket().setReadBufferSize(512); // the kernel's buffers are what is left to take it
    }
    // A little from each, in turns; the others are served all the while.
    QElapsedTimer clock;
    clock.start();
    QVERIFY(requests.front()->waitFor("data:"));
    QCOMPARE(RawRequest(runner.port(), "GET", "/health").wait().status, 200);
    for (int i = 0; i < 20; ++i) {
        for (auto &request : requests)
            request->now();
    }
    for (auto &request : requests)
        request->socket().setReadBufferSize(0);
    for (auto &request : requests) {
        const RawAnswer answer = request->wait(180'000);
        QVERIFY(answer.complete);
        const auto events = helpers::eventsOf(answer.body);
        QCOMPARE(events.size(), lines + 3);
        QCOMPARE(events.last().data, "[DONE]");
    }
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 60'000);
}

void tst_RunnerStreams::keepsMemoryFlatForOneThatDoesNotRead()
{
    // A sanitizer keeps what was freed, 256 MB of it unless told otherwise.
    const QString sanitizer = qEnvironmentVariable("ASAN_OPTIONS") + u":quarantine_size_mb=8"_s;
    RunnerProcess runner(RunnerProcess::Setup{.environment = {{u"ASAN_OPTIONS"_s, sanitizer}}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const qint64 before = residentBytes(runner.pid());
    // 90 MB of output for a client that takes none of it.
    RawRequest request(runner.port(), "POST", "/run", RunnerProcess::body(u"flood 900000"_s));
    request.socket().setReadBufferSize(512);
    QVERIFY(request.waitFor("data:"));
    const QString workspace = runner.workspaces() + u'/' + runner.leftWorkspaces().value(0);
    // The run itself is not held up: it ends, and its output waits in a file.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(workspace + u"/run/exit"_s), 90'000);
    QCOMPARE_LT(residentBytes(runner.pid()) - before, 40LL * 1024 * 1024);
    QCOMPARE(RawRequest(runner.port(), "GET", "/health").wait().status, 200);
    request.leave();
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 60'000);
}

void tst_RunnerStreams::keepsQuietStreamsAlive()
{
    RunnerProcess runner(RunnerProcess::Setup{.environment = {{u"GANTRY_RUNNER_KEEPALIVE_MS"_s, u"200"_s}}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    RawRequest request(runner.port(), "POST", "/run", RunnerProcess::body(u"sleep"_s));
    QVERIFY(request.waitFor(": keepalive\n\n"));
    request.leave();
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 60'000);
}

/// Claude has ended, but not all it said was read, so what was asked for after it has not begun. It will not: a run
/// without it would be told as a success.
void tst_RunnerStreams::isCancelledThoughClaudeHasEnded()
{
    RunnerProcess runner;
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const QJsonObject upload{{u"globPatterns"_s, QJsonArray{u"*.txt"_s}}};
    const QJsonObject more{{u"postExecutionActions"_s, QJsonObject{{u"uploadFiles"_s, upload}}}};
    RawRequest request(runner.port(), "POST", "/run", RunnerProcess::body(u"flood 150000"_s, more));
    request.socket().setReadBufferSize(512);
    QVERIFY(request.waitFor("data:"));
    const QString workspace = runner.workspaces() + u'/' + runner.leftWorkspaces().value(0);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(workspace + u"/run/exit"_s), 90'000);
    QTest::qWait(500); // until the runner has seen that, too
    const QByteArray id = request.now().header("x-task-id");
    QCOMPARE(RawRequest(runner.port(), "POST", "/cancel/" + id).wait().json().value(u"status").toString(),
             u"cancelled"_s);
    request.socket().setReadBufferSize(0);
    const RawAnswer answer = request.wait(240'000); // a sanitizer is slow
    QVERIFY(answer.complete);
    const auto events = helpers::eventsOf(answer.body);
    QCOMPARE(events.value(events.size() - 2).name, "cancelled");
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 60'000);
}

QTEST_GUILESS_MAIN(tst_RunnerStreams)
#include "tst_RunnerStreams.moc"
