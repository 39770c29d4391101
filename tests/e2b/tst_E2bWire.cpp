// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Account.h"
#include "e2b/Retry.h"
#include "e2b/Wire.h"
#include "net/ConnectEnvelope.h"

#include "tests/helpers/TestPaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace e2b;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(helpers::testData("fuzz/connect/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString words(const Result<ProcessEvent> &event)
{
    if (!event)
        return u"fault"_s;
    if (const auto *start = std::get_if<ProcessStarted>(&*event))
        return u"start %1"_s.arg(start->pid > 0);
    if (const auto *output = std::get_if<ProcessOutput>(&*event))
        return u"%1 %2"_s.arg(int(output->channel)).arg(QString::fromUtf8(output->bytes));
    if (const auto *end = std::get_if<ProcessEnded>(&*event))
        return u"end %1 %2 %3"_s.arg(end->exitCode).arg(end->exited).arg(end->status);
    return u"quiet"_s;
}

} // namespace

class tst_E2bWire : public QObject
{
    Q_OBJECT
private slots:
    void readsRecordedStreams_data();
    void readsRecordedStreams();
    void refusesDamage_data();
    void refusesDamage();
    void readsASandbox();
    void writesACreation();
    void encodesFiltersAsTheSdkDoes();
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void repeatsWhatMayBeRepeated_data();
    void repeatsWhatMayBeRepeated();
    void findsAddresses();
};

void tst_E2bWire::readsRecordedStreams_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("both channels") << u"18-run"_s
                                   << QStringList{u"start 1"_s,        u"0 hello y\n"_s,           u"1 oops\n"_s,
                                                  u"0 /workspace\n"_s, u"end 0 1 exit status 0"_s, u"done"_s};
    QTest::newRow("signs of life") << u"25-run-keepalive"_s
                                   << QStringList{u"start 1"_s, u"quiet"_s, u"quiet"_s, u"end 0 1 exit status 0"_s,
                                                  u"done"_s};
    QTest::newRow("killed") << u"29-kill-process-3"_s
                            << QStringList{u"start 1"_s, u"0 up\n"_s, u"end -1 0 signal: killed"_s, u"done"_s};
    QTest::newRow("exit 3") << u"19-run-exit-3"_s << QStringList{u"start 1"_s, u"end 3 1 exit status 3"_s, u"done"_s};
    QTest::newRow("deadline") << u"21-run-deadline"_s << QStringList{u"start 1"_s};
    QTest::newRow("bad folder") << u"22-run-bad-cwd"_s << QStringList{u"invalid_argument cwd '/nope' does not exist"_s};
    QTest::newRow("cut") << u"26-run-cut"_s << QStringList{u"start 1"_s, u"0 one\n"_s};
    QTest::newRow("attached") << u"34-connect-process"_s
                              << QStringList{u"start 1"_s, u"0 late\n"_s, u"end 4 1 exit status 4"_s, u"done"_s};
}

/// However the bytes arrive.
void tst_E2bWire::readsRecordedStreams()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, expected);
    const QByteArray bytes = sample(name);
    QVERIFY(!bytes.isEmpty());
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        QStringList got;
        net::connect::EnvelopeReader reader;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QVERIFY(reader.feed(bytes.mid(at, piece), [&got](const net::connect::Envelope &envelope) {
                if (!envelope.isEnd()) {
                    got.append(words(readProcessEvent(QJsonDocument::fromJson(envelope.payload).object())));
                    return;
                }
                const auto end = net::connect::readEnd(envelope.payload);
                got.append(!end ? u"fault"_s : *end ? (*end)->code + u' ' + (*end)->message : u"done"_s);
            }));
        }
        QCOMPARE(got, expected);
    }
}

void tst_E2bWire::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("start without a pid") << QByteArray(R"({"event":{"start":{}}})");
    QTest::newRow("negative pid") << QByteArray(R"({"event":{"start":{"pid":-1}}})");
    QTest::newRow("damaged base64") << QByteArray(R"({"event":{"data":{"stdout":"b25l*g=="}}})");
    QTest::newRow("output that is no text") << QByteArray(R"({"event":{"data":{"stdout":7}}})");
}

void tst_E2bWire::refusesDamage()
{
    QFETCH(const QByteArray, json);
    const auto event = readProcessEvent(QJsonDocument::fromJson(json).object());
    QVERIFY(!event);
    QVERIFY(event.error().cause == Cause::Protocol);
}

void tst_E2bWire::readsASandbox()
{
    const QByteArray json
        = R"({"alias":"claude","sandboxID":"iilvpo1s7gqls5w1dn9wl","templateID":"57da","state":"running",
        "endAt":"2026-11-20T12:07:27.794226123Z","cpuCount":2,"memoryMB":1024,"metadata":{"a":"b"},"unknown":[1],
        "envdAccessToken":"secret","envdVersion":"0.6.13"})";
    const auto sandbox = readSandbox(QJsonDocument::fromJson(json).object());
    QVERIFY(sandbox);
    QCOMPARE(sandbox->id, u"iilvpo1s7gqls5w1dn9wl"_s);
    QCOMPARE(sandbox->endAt, QDateTime::fromString(u"2026-11-20T12:07:27.794Z"_s, Qt::ISODateWithMs));
    QCOMPARE(sandbox->cpuCount, 2);
    QCOMPARE(sandbox->metadata.value(u"a"_s), u"b"_s);
    QCOMPARE(sandbox->token.reveal(), QByteArray("secret"));
    QVERIFY(isAtLeast(sandbox->envdVersion, 0, 6, 2));
    QVERIFY(!isAtLeast(sandbox->envdVersion, 0, 7, 0));
    QVERIFY(isOlder(u"0.3.9"_s, 0, 4, 0) && !isOlder(u"0.4.0"_s, 0, 4, 0));
    QVERIFY2(!isOlder(u""_s, 0, 4, 0) && !isOlder(u"x"_s, 0, 4, 0), "what is not known is taken as new");
    // An id becomes part of host names and paths.
    for (const QString &id : {u""_s, u"../x"_s, u"a/b"_s, u"a.evil.com"_s, u"a\n"_s, u"-a"_s})
        QVERIFY2(!readSandbox({{u"sandboxID"_s, id}}), qPrintable(id));
}

void tst_E2bWire::writesACreation()
{
    CreateRequest request;
    request.timeout = 90s;
    request.tag = u"t-1"_s;
    request.metadata = {{u"n"_s, u"1"_s}};
    const QJsonObject expected{{u"templateID"_s, u"base"_s},
                               {u"timeout"_s, 90},
                               {u"metadata"_s, QJsonObject{{u"n"_s, u"1"_s}, {u"gantryTag"_s, u"t-1"_s}}}};
    QCOMPARE(toJson(request), expected);
}

void tst_E2bWire::encodesFiltersAsTheSdkDoes()
{
    // As recorded from the SDK.
    QCOMPARE(listQuery({{{u"sessionId"_s, u"a b&c"_s}}, {}}, 100, {}),
             QByteArray("limit=100&state=running,paused&metadata=sessionId%3Da%252520b%252526c"));
    QCOMPARE(listQuery({{}, {u"paused"_s}}, 7, "a+b="), QByteArray("limit=7&state=paused&nextToken=a%2Bb%3D"));
}

void tst_E2bWire::tellsFailuresApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("control");
    QTest::addColumn<int>("sandbox");
    const auto row = [](const char *name, int status, const char *body, const char *retryAfter, Cause control,
                        Cause sandbox) {
        QTest::newRow(name) << status << QByteArray(body) << QByteArray(retryAfter) << int(control) << int(sandbox);
    };
    row("wrong key", 401, R"({"code":401,"message":"Invalid API key"})", "", Cause::Unauthorized, Cause::Unauthorized);
    row("team", 403, R"({"code":403,"message":"blocked"})", "", Cause::Forbidden, Cause::Forbidden);
    row("unknown", 404, R"({"code":404,"message":"template 'x' not found"})", "", Cause::NotFound, Cause::NotFound);
    row("paused already", 409, R"({"code":409,"message":"x"})", "", Cause::Conflict, Cause::Conflict);
    row("rate", 429, R"({"code":429,"message":"Rate limit exceeded"})", "7", Cause::RateLimited, Cause::RateLimited);
    row("quota", 429, R"({"code":429,"message":"the maximum number of concurrent E2B sandboxes (2)."})", "",
        Cause::TooMany, Cause::RateLimited);
    row("busy", 503, "{}", "", Cause::Busy, Cause::Busy);
    row("gone", 502, R"({"sandboxId":"i","message":"The sandbox was not found","code":502})", "", Cause::Server,
        Cause::SandboxGone);
    row("port not open", 502, R"({"sandboxId":"i","message":"The sandbox is running but port is not open","port":1})",
        "", Cause::Server, Cause::Unreachable);
    row("proxy", 502, "<html>Bad Gateway</html>", "", Cause::Server, Cause::Unreachable);
    row("disk full", 507, R"({"code":507,"message":"not enough disk space"})", "", Cause::DiskFull, Cause::DiskFull);
    row("call", 404, R"({"code":"not_found","message":"process with pid 7 not found"})", "", Cause::NotFound,
        Cause::NotFound);
    row("web page", 500, "<html>", "", Cause::Server, Cause::Server);
}

void tst_E2bWire::tellsFailuresApart()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const int, control);
    QFETCH(const int, sandbox);
    net::HttpResponse answer{status, {}, body};
    if (!retryAfter.isEmpty())
        answer.headers.emplaceBack("retry-after", retryAfter);
    const Failure failure = controlFailure(answer);
    QCOMPARE(int(failure.cause), control);
    QCOMPARE(failure.retryAfter.has_value(), !retryAfter.isEmpty());
    QCOMPARE(int(sandboxFailure(status, body).cause), sandbox);
    QVERIFY(!failure.toError().message.isEmpty());
    QVERIFY(!failure.toError().message.contains(u'\n'));
}

void tst_E2bWire::repeatsWhatMayBeRepeated_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<bool>("unanswered");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<bool>("again");
    const auto failure = [](Cause cause, int status, std::optional<std::chrono::seconds> wait = {}) {
        return Failure{cause, status, {}, wait};
    };
    QTest::newRow("rate with a time") << failure(Cause::RateLimited, 429, 2s) << false << false << 0 << true;
    QTest::newRow("rate without") << failure(Cause::RateLimited, 429) << true << true << 0 << false;
    QTest::newRow("rate, longer than we wait") << failure(Cause::RateLimited, 429, 61s) << true << true << 0 << false;
    QTest::newRow("rate, the fourth time") << failure(Cause::RateLimited, 429, 2s) << false << false << 3 << false;
    QTest::newRow("quota") << failure(Cause::TooMany, 429) << true << true << 0 << false;
    QTest::newRow("busy") << failure(Cause::Busy, 503) << true << false << 0 << true;
    QTest::newRow("busy, not safe") << failure(Cause::Busy, 503) << false << true << 0 << false;
    QTest::newRow("placement timeout") << failure(Cause::Busy, 504) << true << true << 0 << false;
    QTest::newRow("no answer") << failure(Cause::Unreachable, 0) << false << true << 0 << true;
    QTest::newRow("no answer, not safe") << failure(Cause::TimedOut, 0) << true << false << 0 << false;
    QTest::newRow("wrong key") << failure(Cause::Unauthorized, 401) << true << true << 0 << false;
}

void tst_E2bWire::repeatsWhatMayBeRepeated()
{
    QFETCH(const Failure, failure);
    QFETCH(const bool, busy);
    QFETCH(const bool, unanswered);
    QFETCH(const int, attempt);
    QFETCH(const bool, again);
    const auto pause = pauseBefore({}, failure, {busy, unanswered}, attempt);
    QCOMPARE(pause.has_value(), again);
    if (failure.retryAfter && pause)
        QVERIFY(*pause == *failure.retryAfter);
    for (int i = 0; i < 40; ++i)
        QVERIFY(backOff({}, i) >= 375ms && backOff({}, i) <= 37500ms);
}

void tst_E2bWire::findsAddresses()
{
    Account account;
    QCOMPARE(account.control(), QUrl(u"https://api.e2b.app"_s));
    QCOMPARE(account.sandbox(u"ix"_s, {}), QUrl(u"https://sandbox.e2b.app"_s));
    QCOMPARE(account.sandbox(u"ix"_s, u"own.example"_s), QUrl(u"https://49983-ix.own.example"_s));
    QProcessEnvironment environment;
    environment.insert(u"E2B_API_KEY"_s, u"k"_s);
    environment.insert(u"E2B_API_URL"_s, u"http://127.0.0.1:9/"_s); // paths are put behind it
    environment.insert(u"E2B_SANDBOX_URL"_s, u"http://127.0.0.1:8/"_s);
    account = Account::fromEnvironment(environment, account);
    QCOMPARE(account.control(), QUrl(u"http://127.0.0.1:9"_s));
    QCOMPARE(account.sandbox(u"ix"_s, u"own.example"_s), QUrl(u"http://127.0.0.1:8"_s));
    QCOMPARE(account.apiKey.reveal(), QByteArray("k"));
    QVERIFY(isSafeForSecrets(account.control()));
    QVERIFY(!isSafeForSecrets(QUrl(u"http://api.example"_s)));
    QVERIFY(!isSafeForSecrets(QUrl(u"ftp://api.example"_s)));
}

QTEST_GUILESS_MAIN(tst_E2bWire)
#include "tst_E2bWire.moc"
