// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Answers.h"

#include "cloudrun/Callback.h"
#include "cloudrun/Dispatch.h"
#include "cloudrun/LogStore.h"
#include "cloudrun/TaskRequest.h"
#include "tests/helpers/CloudRunSample.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/TestPaths.h"

#include <QJsonDocument>
#include <QTest>

using cloudrun::CallbackGate;
using cloudrun::Failure;
using cloudrun::TaskEnd;
using helpers::cloudRunSample;
using Cause = Failure::Cause;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Answers : public QObject
{
    Q_OBJECT
private slots:
    void namesFailures_data();
    void namesFailures();
    void honoursTheHeaderFirst();
    void readsWhatServicesTell();
    void refusesNonsense();
    void takesRecordedCallbacks_data();
    void takesRecordedCallbacks();
    void refusesForgedCallbacks();
    void writesBodies();
    void boundsBodies();
    void knowsChunks_data();
    void knowsChunks();
    void readsDispatches();
    void readsRepositories_data();
    void readsRepositories();
};

void tst_Answers::namesFailures_data()
{
    QTest::addColumn<net::HttpResponse>("answer");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("text");
    QTest::newRow("404 page") << cloudRunSample(u"notfound.txt"_s) << Cause::NotFound << u"Cannot GET /nope"_s;
    QTest::newRow("400 page") << cloudRunSample(u"run-badjson.txt"_s) << Cause::Refused << u"Bad Request"_s;
    QTest::newRow("413 page") << cloudRunSample(u"run-oversize.txt"_s) << Cause::TooLarge << u"Payload Too Large"_s;
    QTest::newRow("400") << cloudRunSample(u"run-nokey.txt"_s) << Cause::Refused
                         << u"Either anthropicApiKey or anthropicOAuthToken is required"_s;
    QTest::newRow("busy") << cloudRunSample(u"run-conc-503.txt"_s) << Cause::Busy
                          << u"Maximum concurrent tasks (1) reached. Please retry later."_s;
    QTest::newRow("platform") << net::HttpResponse{403, {}, "<html><head>\n<title>403 Forbidden</title></head></html>"}
                              << Cause::SignIn << u"403 Forbidden"_s;
    QTest::newRow("trace") << net::HttpResponse{500, {}, "<pre>Error: x &lt;y&gt;<br> &nbsp; at /app/z.js:1</pre>"}
                           << Cause::Server << u"Error: x <y>"_s;
    QTest::newRow("nothing") << net::HttpResponse{502, {}, {}} << Cause::Server << QString();
    QTest::newRow("bytes") << net::HttpResponse{500, {}, "\x1b[31mred\nnext"} << Cause::Server << u"[31mred next"_s;
}

void tst_Answers::namesFailures()
{
    QFETCH(const net::HttpResponse, answer);
    const Failure failure = cloudrun::failureOf(answer);
    QTEST(failure.cause, "cause");
    QTEST(failure.text, "text");
    QVERIFY(failure.toError().message.contains(QString::number(answer.status)));
    if (failure.cause == Cause::Busy)
        QCOMPARE(failure.retryAfter, 60s);
}

void tst_Answers::honoursTheHeaderFirst()
{
    auto answer = cloudRunSample(u"run-conc-503.txt"_s);
    answer.headers.emplace_back("Retry-After", "7");
    QCOMPARE(cloudrun::failureOf(answer).retryAfter, 7s);
    QCOMPARE(cloudrun::failureOf({503, {}, {}}).retryAfter, 60s);
    QCOMPARE(cloudrun::failureOf({503, {{"retry-after", "999999999"}}, {}}).retryAfter, 3600s);
    QCOMPARE(cloudrun::failureOf({429, {{"retry-after", "-5"}}, {}}).retryAfter, 1s);
}

void tst_Answers::readsWhatServicesTell()
{
    const auto tasks = cloudrun::readTasks(cloudRunSample(u"status-busy-async.txt"_s).body);
    QVERIFY(tasks);
    QCOMPARE(tasks->max, 1);
    QCOMPARE(tasks->tasks.value(0).taskId, u"tocancel"_s);
    QVERIFY(tasks->tasks.value(0).startedAt.isValid());
    QCOMPARE(cloudrun::readHealth(cloudRunSample(u"health-verbose.txt"_s).body).hasClaude, std::optional(true));
    QCOMPARE(cloudrun::readHealth(cloudRunSample(u"health.txt"_s).body), cloudrun::Health());
    QCOMPARE(cloudrun::readHealth(R"({"claudeVersion":"2.1.300"})").claudeVersion, u"2.1.300"_s);
    QCOMPARE(cloudrun::readHealth(R"({"claude":{"version":"2.1.301"}})").claudeVersion, u"2.1.301"_s);
    const auto accepted
        = cloudrun::readAccepted(R"({"taskId":"a-1","status":"pending","logsPath":"gs://b/x/","executionName":"y"})");
    QCOMPARE(accepted.value(), (cloudrun::Accepted{u"a-1"_s, u"gs://b/x/"_s}));
    const QByteArray number = "{\"taskId\":12}";
    QCOMPARE(cloudrun::readAccepted(number).value().taskId, u"12"_s);
}

void tst_Answers::refusesNonsense()
{
    for (const QByteArray &body : {QByteArray(), QByteArray("<html>"), QByteArray("[]"), QByteArray("{}"),
                                   QByteArray(R"({"taskId":"../x","status":"completed","tasks":5})")}) {
        QVERIFY(!cloudrun::readAccepted(body));
        QVERIFY(!cloudrun::readTasks(body));
        QVERIFY(!cloudrun::readTaskEnd(body));
    }
}

namespace {

struct Recorded
{
    QByteArray signature;
    QByteArray timestamp;
    QByteArray body;
};

Recorded recorded(const QString &name)
{
    QFile file(helpers::testData("cloudrun/callbacks/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    Recorded call;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith("X-Webhook-Signature: "))
            call.signature = line.sliced(21);
        else if (line.startsWith("X-Webhook-Timestamp: "))
            call.timestamp = line.sliced(21);
        else if (line.startsWith('{'))
            call.body = line;
    }
    return call;
}

} // namespace

void tst_Answers::takesRecordedCallbacks_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("completed") << u"completed"_s << 0;
    QTest::newRow("failed") << u"failed"_s << 2;
    QTest::newRow("timeout") << u"failed"_s << 124;
    QTest::newRow("cancelled") << u"cancelled"_s << 130;
    QTest::newRow("clone-failed") << u"failed"_s << 1;
}

void tst_Answers::takesRecordedCallbacks()
{
    const Recorded call = recorded(QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s);
    const base::Secret secret("lab-secret");
    QCOMPARE(cloudrun::signatureOf(secret, call.timestamp, call.body), call.signature);
    const helpers::FakeClock clock(QDateTime::fromSecsSinceEpoch(call.timestamp.toLongLong() + 200));
    CallbackGate gate(secret, clock);
    TaskEnd end;
    QCOMPARE(gate.look(call.signature.toUpper().replace("SHA256", "sha256"), call.timestamp, call.body, end),
             CallbackGate::Answer::Taken);
    QTEST(end.status, "status");
    QTEST(end.exitCode.value_or(-1), "exitCode");
    QVERIFY(end.isFinal());
    QCOMPARE(gate.look(call.signature, call.timestamp, call.body, end), CallbackGate::Answer::Replayed);
}

void tst_Answers::refusesForgedCallbacks()
{
    const Recorded call = recorded(u"completed.txt"_s);
    const base::Secret secret("lab-secret");
    helpers::FakeClock clock(QDateTime::fromSecsSinceEpoch(call.timestamp.toLongLong()));
    TaskEnd end;
    using Answer = CallbackGate::Answer;
    CallbackGate gate(secret, clock);
    QCOMPARE(gate.look(call.signature, call.timestamp, call.body + ' ', end), Answer::BadSignature);
    QCOMPARE(gate.look(call.signature, call.timestamp + '0', call.body, end), Answer::BadSignature);
    QCOMPARE(gate.look({}, call.timestamp, call.body, end), Answer::BadSignature);
    QCOMPARE(CallbackGate(base::Secret("other"), clock).look(call.signature, call.timestamp, call.body, end),
             Answer::BadSignature);
    // An empty secret signs nothing, not even what is signed with it.
    CallbackGate open(base::Secret(), clock);
    QCOMPARE(open.look(cloudrun::signatureOf({}, call.timestamp, call.body), call.timestamp, call.body, end),
             Answer::BadSignature);
    clock.advance(301s);
    QCOMPARE(gate.look(call.signature, call.timestamp, call.body, end), Answer::Stale);
    clock.advance(-602s);
    QCOMPARE(gate.look(call.signature, call.timestamp, call.body, end), Answer::Stale);
    clock.advance(301s);
    const QByteArray noTask = "{\"status\":\"completed\"}";
    QCOMPARE(gate.look(cloudrun::signatureOf(secret, call.timestamp, noTask), call.timestamp, noTask, end),
             Answer::Unreadable);
}

void tst_Answers::writesBodies()
{
    cloudrun::TaskRequest request;
    request.prompt = u"do it"_s;
    QVERIFY(!request.body());
    request.credential = base::Secret("key\n");
    request.timeout = 90s;
    request.maxTurns = 4;
    request.allowedTools = {u"Bash"_s, u"Read"_s};
    request.environment = {{u"A"_s, base::Secret("é")}};
    request.sshKey = base::Secret("-----BEGIN X-----");
    request.gitRepository = u"git@github.com:o/r.git"_s;
    request.gitDepth = 3;
    const QJsonObject json = QJsonDocument::fromJson(request.body().value()).object();
    QCOMPARE(json.value(u"anthropicApiKey").toString(), u"key"_s);
    QVERIFY(!json.contains(u"anthropicOAuthToken"));
    QCOMPARE(json.value(u"timeoutMinutes").toDouble(), 1.5);
    QCOMPARE(json.value(u"environmentSecrets").toObject().value(u"A").toString(), u"é"_s);
    QCOMPARE(json.value(u"gitDepth").toInt(), 3);
    QVERIFY(!json.contains(u"gitBranch"));
    QVERIFY(!json.contains(u"callbackUrl"));
    request.credentialKind = cloudrun::TaskRequest::Credential::OAuthToken;
    QVERIFY(request.body().value().contains("anthropicOAuthToken"));
}

void tst_Answers::boundsBodies()
{
    cloudrun::TaskRequest request;
    request.credential = base::Secret("key");
    request.prompt = QString(cloudrun::TaskRequest::maxBodyBytes, u'x');
    QCOMPARE(request.body().error().kind, base::Error::Kind::TooLarge);
}

void tst_Answers::knowsChunks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("number");
    QTest::newRow("real") << u"001-20261120104514.jsonl"_s << 1LL;
    QTest::newRow("documented") << u"012-20250110-123456.jsonl"_s << 12LL;
    QTest::newRow("large") << u"1000-20261120104514.jsonl"_s << 1000LL;
    QTest::newRow("metadata") << u"metadata.json"_s << -1LL;
    QTest::newRow("path") << u"../001-20261120104514.jsonl"_s << -1LL;
    QTest::newRow("huge") << u"99999999999999999999-20261120104514.jsonl"_s << -1LL;
}

void tst_Answers::knowsChunks()
{
    QFETCH(const QString, name);
    QTEST(cloudrun::chunkNumber(name), "number");
}

void tst_Answers::readsDispatches()
{
    const auto done = cloudrun::readDispatch(R"({"success":true,"message":"m","cloudRunResponse":{"success":true,
        "pull_request_url":"https://github.com/o/r/pull/7","pull_request_number":7,"branch_name":"b",
        "claude_output":"out","execution_time_ms":42}})");
    QCOMPARE(done->pullRequestUrl, u"https://github.com/o/r/pull/7"_s);
    QCOMPARE(done->executionTimeMs, 42);
    QVERIFY(!done->isQueued());
    const auto link = cloudrun::readDispatch(
        R"({"cloudRunResponse":{"claude_output":"see https://github.com/o/r/pull/8.","pull_request_url":"javascript:x"}})");
    QCOMPARE(link->pullRequestUrl, u"https://github.com/o/r/pull/8"_s);
    const auto queued = cloudrun::readDispatch(R"({"task_id":"t1","status_endpoint":"/api/tasks/t1/status"})");
    QVERIFY(queued->isQueued());
    QCOMPARE(queued->statusPath, u"/api/tasks/t1/status"_s);
    const auto hostile = cloudrun::readDispatch("{\"task_id\":\"../x\",\"status_endpoint\":\"//evil/x\"}");
    QVERIFY(!hostile->isQueued());
    QVERIFY(!cloudrun::readDispatch("<html>"));
    const QByteArray running = "{\"task\":{\"status\":\"RUNNING\"}}";
    QCOMPARE(cloudrun::taskStateIn(running), u"running"_s);
}

void tst_Answers::readsRepositories_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << u"o/r"_s << u"o"_s << u"r"_s;
    QTest::newRow("address") << u"https://github.com/o/r.git"_s << u"o"_s << u"r"_s;
    QTest::newRow("ssh") << u"git@github.com:o/r.js.git"_s << u"o"_s << u"r.js"_s;
    QTest::newRow("elsewhere") << u"https://example.org/o/r"_s << QString() << QString();
    QTest::newRow("one word") << u"r"_s << QString() << QString();
}

void tst_Answers::readsRepositories()
{
    QFETCH(const QString, text);
    const auto [owner, name] = cloudrun::repositoryOf(text);
    QTEST(owner, "owner");
    QTEST(name, "name");
}

QTEST_GUILESS_MAIN(tst_Answers)
#include "tst_Answers.moc"
