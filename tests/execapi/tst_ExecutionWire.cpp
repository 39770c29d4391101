// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Failure.h"
#include "execapi/Service.h"
#include "execapi/Signature.h"
#include "execapi/Wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace execapi;
using namespace Qt::StringLiterals;

class tst_ExecutionWire : public QObject
{
    Q_OBJECT
private slots:
    void signsAsTheContractSays();
    void takesOnlyGenuineSignatures_data();
    void takesOnlyGenuineSignatures();
    void readsStates_data();
    void readsStates();
    void readsWhatIsThereAndIgnoresTheRest();
    void writesWhatItReads();
    void knowsWebhookEvents_data();
    void knowsWebhookEvents();
    void refusesNoWebhooks_data();
    void refusesNoWebhooks();
    void checksRequests_data();
    void checksRequests();
    void readsMonitorMessages();
    void knowsWhetherThereIsRoom_data();
    void knowsWhetherThereIsRoom();
    void tellsWhatAnAnswerMeans_data();
    void tellsWhatAnAnswerMeans();
    void backsOffFromTwoToThirtySeconds();
    void sendsKeysOnlyWhereTheyAreSafe_data();
    void sendsKeysOnlyWhereTheyAreSafe();
};

namespace {

const QByteArray webhookBody
    = R"({"event":"execution.started","execution":{"id":"e1"},"metadata":{"task_id":"t1"}})"_ba;

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void tst_ExecutionWire::signsAsTheContractSays()
{
    QCOMPARE(signatureOf(base::Secret("key"), "The quick brown fox jumps over the lazy dog"),
             "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"_ba);
    QCOMPARE(signatureOf(base::Secret("whsec-test"), webhookBody),
             "sha256=f6e93fffc6e28651a197e4dba365bc758a182403da6718993c2891e155d90cfb"_ba);
}

void tst_ExecutionWire::takesOnlyGenuineSignatures_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<bool>("genuine");
    const QByteArray right = signatureOf(base::Secret("whsec-test"), webhookBody);
    QTest::newRow("genuine") << "whsec-test"_ba << webhookBody << right << true;
    QTest::newRow("upper case") << "whsec-test"_ba << webhookBody << "SHA256=" + right.mid(7).toUpper() << true;
    QTest::newRow("none") << "whsec-test"_ba << webhookBody << QByteArray() << false;
    QTest::newRow("other secret") << "other"_ba << webhookBody << right << false;
    QTest::newRow("no secret configured")
        << QByteArray() << webhookBody << signatureOf(base::Secret(QByteArray()), webhookBody) << false;
    QTest::newRow("without its prefix") << "whsec-test"_ba << webhookBody << right.mid(7) << false;
    QTest::newRow("cut off") << "whsec-test"_ba << webhookBody << right.chopped(1) << false;
    QTest::newRow("longer") << "whsec-test"_ba << webhookBody << right + "0" << false;
    // The raw bytes count: the same JSON written otherwise is another body.
    QTest::newRow("a space more") << "whsec-test"_ba << webhookBody + ' ' << right << false;
    QTest::newRow("changed") << "whsec-test"_ba << QByteArray(webhookBody).replace("t1", "t2") << right << false;
}

void tst_ExecutionWire::takesOnlyGenuineSignatures()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, signature);
    QTEST(isSigned(base::Secret(secret), body, signature), "genuine");
}

void tst_ExecutionWire::readsStates_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("final");
    QTest::newRow("queued") << u"queued"_s << Status::Queued << false;
    QTest::newRow("running") << u"running"_s << Status::Running << false;
    QTest::newRow("completed") << u"completed"_s << Status::Completed << true;
    QTest::newRow("failed") << u"failed"_s << Status::Failed << true;
    QTest::newRow("timeout") << u"timeout"_s << Status::Timeout << true;
    QTest::newRow("cancelled") << u"cancelled"_s << Status::Cancelled << true;
    QTest::newRow("unknown is no end") << u"hibernating"_s << Status::Unknown << false;
    QTest::newRow("none") << QString() << Status::Unknown << false;
}

void tst_ExecutionWire::readsStates()
{
    QFETCH(const QString, word);
    QFETCH(const Status, status);
    const auto execution = readExecution({{u"id"_s, u"e1"_s}, {u"status"_s, word}});
    QVERIFY(execution);
    QVERIFY(execution->status == status);
    QCOMPARE(execution->statusWord, word);
    QTEST(execution->isFinal(), "final");
}

void tst_ExecutionWire::readsWhatIsThereAndIgnoresTheRest()
{
    const auto execution = readExecution(object(R"({"id":"e1","status":"failed","progress":250,"current_step":2,
        "total_steps":"many","exit_code":3,"duration":1500,"started_at":"2026-01-02T03:04:05Z","failed_at":1767323046000,
        "error_message":"no","resources":{"memory_limit":1024,"cpu_limit":0.5,"timeout":60},"new":{"x":[1]},
        "metadata":{"task_id":"t"}})"));
    QVERIFY(execution);
    QCOMPARE(execution->progress, 100.0);
    QCOMPARE(execution->currentStep, u"2"_s);
    QVERIFY(!execution->totalSteps);
    QCOMPARE(execution->exitCode, 3);
    QCOMPARE(execution->durationMs, 1500);
    QCOMPARE(execution->startedAt.toString(Qt::ISODate), u"2026-01-02T03:04:05Z"_s);
    QCOMPARE(execution->failedAt.toString(Qt::ISODate), u"2026-01-02T03:04:06Z"_s);
    QCOMPARE(execution->resources, (Resources{1024, 0.5, 60}));
    for (const char *wrong : {"{}", R"({"id":"../x"})", R"({"id":"a/b"})", R"({"id":".."})", R"({"id":7})"})
        QVERIFY(!readExecution(object(wrong)));
}

void tst_ExecutionWire::writesWhatItReads()
{
    Execution execution;
    execution.id = u"e-1.x_2"_s;
    execution.status = Status::Running;
    execution.statusWord = u"running"_s;
    execution.progress = 40;
    execution.currentStep = u"2"_s;
    execution.totalSteps = 5;
    execution.elapsedMs = 1000;
    execution.remainingMs = 2000;
    execution.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, QTimeZone::UTC);
    execution.resources = Resources{256, 0.5, 30};
    execution.metadata = {{u"task_id"_s, u"t"_s}};
    QVERIFY(readExecution(toJson(execution)).value() == execution);

    ExecutionRequest request;
    request.id = u"r1"_s;
    request.code = u"echo 'x'\n"_s;
    request.environment = {{u"A"_s, u"1"_s}};
    request.webhookUrl = u"https://example.org/hook"_s;
    const auto read = readRequest(request.toJson());
    QVERIFY(read);
    QCOMPARE(read->toJson(), request.toJson());
    // What a task does not say.
    QCOMPARE(read->resources, (Resources{512, 1, 300}));
    QCOMPARE(read->workingDirectory, u"/workspace"_s);
    QCOMPARE(read->image, u"terragon/claude-cli:latest"_s);
}

void tst_ExecutionWire::knowsWebhookEvents_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<Status>("status");
    QTest::newRow("started") << u"execution.started"_s << Status::Running;
    QTest::newRow("completed") << u"execution.completed"_s << Status::Completed;
    QTest::newRow("failed") << u"execution.failed"_s << Status::Failed;
    QTest::newRow("timeout") << u"execution.timeout"_s << Status::Timeout;
    QTest::newRow("cancelled") << u"execution.cancelled"_s << Status::Cancelled;
    QTest::newRow("unknown") << u"execution.dreamt"_s << Status::Unknown;
}

void tst_ExecutionWire::knowsWebhookEvents()
{
    QFETCH(const QString, event);
    QFETCH(const Status, status);
    const auto webhook = readWebhook(QByteArray(webhookBody).replace("execution.started", event.toUtf8()));
    QVERIFY(webhook);
    QVERIFY(webhook->status() == status);
    QCOMPARE(webhook->taskId, u"t1"_s);
    QCOMPARE(webhook->execution.id, u"e1"_s);
    QCOMPARE(eventFor(status), status == Status::Unknown ? QString() : event);
}

void tst_ExecutionWire::refusesNoWebhooks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << "started"_ba;
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("cut off") << webhookBody.chopped(1);
    QTest::newRow("no event") << R"({"execution":{"id":"e1"}})"_ba;
    QTest::newRow("no execution") << R"({"event":"execution.started"})"_ba;
    QTest::newRow("id is a path") << R"({"event":"execution.started","execution":{"id":"../../x"}})"_ba;
    QTest::newRow("too large") << webhookBody + QByteArray(maxWebhookBytes, ' ');
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void tst_ExecutionWire::refusesNoWebhooks()
{
    QFETCH(const QByteArray, body);
    const auto webhook = readWebhook(body);
    QVERIFY(!webhook);
    QVERIFY(!webhook.error().message.isEmpty());
}

void tst_ExecutionWire::checksRequests_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words"); ///< empty: it is taken
    QTest::newRow("timeout 1") << u"timeout"_s << QJsonValue(1) << QString();
    QTest::newRow("timeout 3600") << u"timeout"_s << QJsonValue(3600) << QString();
    QTest::newRow("timeout 0") << u"timeout"_s << QJsonValue(0) << u"3600"_s;
    QTest::newRow("timeout 3601") << u"timeout"_s << QJsonValue(3601) << u"3600"_s;
    QTest::newRow("timeout is a word") << u"timeout"_s << QJsonValue(u"soon"_s) << u"3600"_s;
    QTest::newRow("memory 128") << u"memory_limit"_s << QJsonValue(128) << QString();
    QTest::newRow("memory 4096") << u"memory_limit"_s << QJsonValue(4096) << QString();
    QTest::newRow("memory 127") << u"memory_limit"_s << QJsonValue(127) << u"4096"_s;
    QTest::newRow("memory 4097") << u"memory_limit"_s << QJsonValue(4097) << u"4096"_s;
    QTest::newRow("cpu 0.5") << u"cpu_limit"_s << QJsonValue(0.5) << QString();
    QTest::newRow("cpu 0") << u"cpu_limit"_s << QJsonValue(0) << u"cpu_limit"_s;
    QTest::newRow("no code") << u"code"_s << QJsonValue(u" \n"_s) << u"code"_s;
    QTest::newRow("code with NUL") << u"code"_s << QJsonValue(QString(u"a"_s) + QChar(0)) << u"code"_s;
    QTest::newRow("no id") << u"id"_s << QJsonValue(QString()) << u"id"_s;
    QTest::newRow("id is a path") << u"id"_s << QJsonValue(u"../x"_s) << u"id"_s;
    const auto environment = [](const QString &name, const QJsonValue &value) {
        return QJsonValue(QJsonObject{{u"environment_variables"_s, QJsonObject{{name, value}}}});
    };
    QTest::newRow("variable") << u"environment"_s << environment(u"A_1"_s, u"x\ny"_s) << QString();
    QTest::newRow("variable is a number") << u"environment"_s << environment(u"A"_s, 1) << u"variable"_s;
    QTest::newRow("variable with =") << u"environment"_s << environment(u"A=B"_s, u"x"_s) << u"variable"_s;
    QTest::newRow("variable begins with a digit") << u"environment"_s << environment(u"1A"_s, u"x"_s) << u"variable"_s;
    QTest::newRow("variable with NUL") << u"environment"_s << environment(u"A"_s, QString(QChar(0))) << u"variable"_s;
}

void tst_ExecutionWire::checksRequests()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, words);
    QJsonObject request{{u"id"_s, u"r1"_s}, {u"code"_s, u"true"_s}};
    request.insert(key, value);
    const auto read = readRequest(request);
    QCOMPARE(read.has_value(), words.isEmpty());
    if (!read)
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void tst_ExecutionWire::readsMonitorMessages()
{
    const auto line = readMonitorMessage(
        R"({"type":"log_line","data":{"timestamp":"2026-01-02T03:04:05.678Z","level":"info","message":"ü","execution_id":"e"}})");
    QVERIFY(line);
    const auto *log = std::get_if<LogLine>(&line->data);
    QVERIFY(log);
    QCOMPARE(log->message, u"ü"_s);
    QCOMPARE(log->level, u"info"_s);
    const auto progress
        = readMonitorMessage(R"({"type":"progress_update","data":{"progress":-4,"current_step":"two"}})");
    QVERIFY(progress);
    QCOMPARE(std::get<ProgressUpdate>(progress->data).progress, 0.0);
    QCOMPARE(std::get<ProgressUpdate>(progress->data).currentStep, u"two"_s);
    const auto usage = readMonitorMessage(R"({"type":"resource_usage","data":{"cpu_percent":12.5,"memory_mb":"x"}})");
    QVERIFY(usage);
    QCOMPARE(std::get<ResourceUsage>(usage->data).cpuPercent, 12.5);
    QVERIFY(!std::get<ResourceUsage>(usage->data).memoryMb);
    const auto other = readMonitorMessage(R"({"type":"weather","data":7})");
    QVERIFY(other && std::holds_alternative<std::monostate>(other->data));
    QVERIFY(!readMonitorMessage("{}"));
    QVERIFY(!readMonitorMessage("nonsense"));
    QVERIFY(!readMonitorMessage(R"({"type":"x"})" + QByteArray(maxMonitorBytes, ' ')));
}

void tst_ExecutionWire::knowsWhetherThereIsRoom_data()
{
    QTest::addColumn<QByteArray>("availability");
    QTest::addColumn<bool>("room");
    QTest::newRow("enough") << R"({"cpu_available":2,"memory_available_mb":2048,"running":1,"max_running":4})"_ba
                            << true;
    QTest::newRow("exactly") << R"({"cpu_available":1,"memory_available_mb":512,"running":3,"max_running":4})"_ba
                             << true;
    QTest::newRow("no cpu") << R"({"cpu_available":0.5,"memory_available_mb":2048})"_ba << false;
    QTest::newRow("no memory") << R"({"cpu_available":2,"memory_available_mb":511})"_ba << false;
    QTest::newRow("no slot") << R"({"running":4,"max_running":4})"_ba << false;
    QTest::newRow("says nothing") << "{}"_ba << true;
}

void tst_ExecutionWire::knowsWhetherThereIsRoom()
{
    QFETCH(const QByteArray, availability);
    QTEST(readAvailability(object(availability)).hasRoomFor({512, 1, 300}), "room");
}

void tst_ExecutionWire::tellsWhatAnAnswerMeans_data()
{
    using Cause = Failure::Cause;
    QTest::addColumn<int>("status");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<bool>("uncertain"); ///< it may have been carried out
    QTest::addColumn<bool>("mayPass");
    QTest::newRow("400") << 400 << Cause::Refused << false << false;
    QTest::newRow("401") << 401 << Cause::Unauthorized << false << false;
    QTest::newRow("404") << 404 << Cause::NotFound << false << false;
    QTest::newRow("409") << 409 << Cause::Conflict << false << false;
    QTest::newRow("413") << 413 << Cause::TooLarge << false << false;
    QTest::newRow("418") << 418 << Cause::Refused << false << false;
    QTest::newRow("429") << 429 << Cause::RateLimited << false << true;
    QTest::newRow("500") << 500 << Cause::Server << true << true;
    QTest::newRow("502") << 502 << Cause::Server << true << true;
    QTest::newRow("503") << 503 << Cause::Busy << false << true;
}

void tst_ExecutionWire::tellsWhatAnAnswerMeans()
{
    QFETCH(const int, status);
    const Failure failure
        = failureOf(net::HttpResponse{status, {{"retry-after", "7"}}, R"({"error":"Bad","message":"two\nlines"})"});
    QTEST(failure.cause, "cause");
    QTEST(failure.isUncertain(), "uncertain");
    QTEST(failure.mayPass(), "mayPass");
    QCOMPARE(failure.retryAfter, std::chrono::seconds(7));
    QCOMPARE(failure.text, u"Bad: two lines"_s);
    QVERIFY(!failure.toError().message.isEmpty());
}

void tst_ExecutionWire::backsOffFromTwoToThirtySeconds()
{
    const BackOff polling;
    QList<int> seconds;
    for (int attempt = 0; attempt < 6; ++attempt)
        seconds.append(int(polling.pause(attempt).count() / 1000));
    QCOMPARE(seconds, (QList<int>{2, 4, 8, 16, 30, 30}));
    QCOMPARE(polling.pause(1'000'000), std::chrono::milliseconds(30'000));
}

void tst_ExecutionWire::sendsKeysOnlyWhereTheyAreSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    QTest::addColumn<QString>("monitor");
    QTest::newRow("https") << u"https://api.example/v1/"_s << true << u"wss://api.example/v1/executions/e/monitor"_s;
    QTest::newRow("here") << u"http://127.0.0.1:80"_s << true << u"ws://127.0.0.1:80/executions/e/monitor"_s;
    QTest::newRow("also here") << u"http://[::1]:8080"_s << true << u"ws://[::1]:8080/executions/e/monitor"_s;
    QTest::newRow("http elsewhere") << u"http://api.example"_s << false << QString();
    QTest::newRow("looks like here") << u"http://127.0.0.1.evil.example"_s << false << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << false << QString();
    QTest::newRow("nothing") << QString() << false << QString();
}

void tst_ExecutionWire::sendsKeysOnlyWhereTheyAreSafe()
{
    QFETCH(const QString, address);
    QFETCH(const QString, monitor);
    const Service service{QUrl(address), {}, base::Secret("k")};
    QTEST(service.check().has_value(), "safe");
    if (!monitor.isEmpty())
        QCOMPARE(service.monitor(u"e"_s).toString(), monitor);
}

QTEST_GUILESS_MAIN(tst_ExecutionWire)
#include "tst_ExecutionWire.moc"
