// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bClient.h"

#include "e2b/SandboxRecords.h"
#include "tests/helpers/FakeE2b.h"

#include <QTest>

using namespace e2b;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using helpers::FakeE2b;

namespace {

/// Keeps what a call brings.
template <typename T>
class Kept
{
public:
    Done<T> take()
    {
        return [this](const Result<T> &result) {
            ++count;
            value = result;
        };
    }
    std::optional<Result<T>> value;
    int count = 0;
};

template <typename T = void, typename Call>
Result<T> wait(const Call &call)
{
    Kept<T> kept;
    call(kept.take());
    if (kept.count != 0)
        return e2b::fail(Cause::Server, u"called back at once"_s);
    if (!QTest::qWaitFor([&] { return kept.count > 0; }, 15'000))
        return e2b::fail(Cause::Cancelled, u"never called back"_s);
    return *kept.value;
}

CreateRequest request(const QString &tag = u"tag-1"_s)
{
    CreateRequest wanted;
    wanted.timeout = 60s;
    wanted.tag = tag;
    return wanted;
}

} // namespace

class tst_E2bClient : public QObject
{
    Q_OBJECT
private slots:
    void livesASandboxsLife();
    void fallsBackToTheOldPaths();
    void tellsRefusalsApart();
    void repeatsARateLimitThatNamesATime();
    void givesUpOnOneThatDoesNot();
    void repeatsWhenBusy();
    void tellsWhatMayLive_data();
    void tellsWhatMayLive();
    void takesWhatACreationWithoutAnswerMade_data();
    void takesWhatACreationWithoutAnswerMade();
    void goesOnToConnectToWhatItFound();
    void leavesNoSandboxThatIsTooOld();
    void tellsHowLongASandboxMayLive();
    void neverCreatesTwice();
    void repeatsAListThatGotNoAnswer();
    void readsAllPages();
    void endsAListWithoutEnd();
    void callsNobodyWithoutAKey();
    void killsWhatTheRecordsSay();
};

void tst_E2bClient::livesASandboxsLife()
{
    FakeE2b fake;
    E2bClient client(fake.account(), FakeE2b::timings());
    CreateRequest wanted = request();
    wanted.metadata = {{u"who"_s, u"a b&c=%"_s}};
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(wanted, done); });
    QVERIFY(made);
    QVERIFY(!made->token.isEmpty());
    const auto found = wait<QList<Sandbox>>([&](const auto &done) { client.list({wanted.metadata, {}}, done); });
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, made->id);
    QVERIFY(wait<>([&](const auto &done) { client.setTimeout(made->id, 600s, done); }));
    const auto detail = wait<Sandbox>([&](const auto &done) { client.inspect(made->id, done); });
    QCOMPARE(detail->state, u"running"_s);
    QVERIFY(detail->startedAt.secsTo(detail->endAt) >= 599);
    QVERIFY(wait<>([&](const auto &done) { client.pause(made->id, done); }));
    QVERIFY2(wait<>([&](const auto &done) { client.pause(made->id, done); }), "paused already is as wished");
    QCOMPARE(wait<Sandbox>([&](const auto &done) { client.inspect(made->id, done); })->state, u"paused"_s);
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.connectTo(made->id, 60s, done); }));
    QVERIFY(wait<>([&](const auto &done) { client.kill(made->id, done); }));
    QVERIFY2(wait<>([&](const auto &done) { client.kill(made->id, done); }), "gone already is as wished");
    QVERIFY(fake.sandboxes().isEmpty());
    for (const QJsonObject &each : fake.requests())
        QVERIFY(!each.value(u"headers")[u"user-agent"].toString().contains(u"Mozilla"_s));
}

void tst_E2bClient::fallsBackToTheOldPaths()
{
    FakeE2b fake({u"--no-v2"_s});
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made);
    QVERIFY2(!made->token.isEmpty(), "the old path secures a sandbox only when asked to");
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.connectTo(made->id, 90s, done); }));
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(u"tag-2"_s), done); }));
    QCOMPARE(fake.requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 1);
    QCOMPARE(fake.requests(u"POST"_s, u"/sandboxes"_s).size(), 2);
    // A sandbox that is unknown is no missing path.
    const auto unknown = wait<Sandbox>([&](const auto &done) { client.connectTo(u"i0000"_s, 90s, done); });
    QVERIFY(unknown.error().cause == Cause::NotFound);
}

void tst_E2bClient::tellsRefusalsApart()
{
    FakeE2b fake({u"--max-sandboxes"_s, u"1"_s});
    E2bClient client(fake.account(), FakeE2b::timings());
    CreateRequest wanted = request();
    wanted.templateName = u"nothing-like-this"_s;
    auto made = wait<Sandbox>([&](const auto &done) { client.create(wanted, done); });
    QVERIFY(made.error().cause == Cause::NotFound);
    QVERIFY(made.error().toError().message.contains(u"nothing-like-this"_s));
    wanted = request();
    wanted.timeout = 25h;
    made = wait<Sandbox>([&](const auto &done) { client.create(wanted, done); });
    QVERIFY(made.error().cause == Cause::Refused);
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(), done); }));
    made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made.error().cause == Cause::TooMany);
    Account wrong = fake.account();
    wrong.apiKey = base::Secret("e2b_wrong");
    E2bClient stranger(wrong, FakeE2b::timings());
    made = wait<Sandbox>([&](const auto &done) { stranger.create(request(), done); });
    QVERIFY(made.error().cause == Cause::Unauthorized);
    QVERIFY(!made.error().toError().message.contains(u"e2b_wrong"_s));
    QCOMPARE(fake.sandboxes().size(), 1);
}

void tst_E2bClient::repeatsARateLimitThatNamesATime()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s},
                   {u"times"_s, 2},
                   {u"status"_s, 429},
                   {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"0"_s}}}});
    E2bClient client(fake.account(), FakeE2b::timings());
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(), done); }));
    QCOMPARE(fake.requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 3);
}

void tst_E2bClient::givesUpOnOneThatDoesNot()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s},
                   {u"status"_s, 429},
                   {u"body"_s, QJsonObject{{u"code"_s, 429}, {u"message"_s, u"Rate limit exceeded"_s}}}});
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made.error().cause == Cause::RateLimited);
    QCOMPARE(fake.requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 1);
}

void tst_E2bClient::repeatsWhenBusy()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s}, {u"times"_s, 2}, {u"status"_s, 503}});
    E2bClient client(fake.account(), FakeE2b::timings());
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(), done); }));
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s}, {u"times"_s, 9}, {u"status"_s, 503}});
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made.error().cause == Cause::Busy);
    QCOMPARE(fake.requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 3 + 4);
}

void tst_E2bClient::tellsWhatMayLive_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<bool>("mayLive");
    const auto row = [](const char *name, Cause cause, int status, bool mayLive) {
        QTest::newRow(name) << Failure{cause, status, {}, {}} << mayLive;
    };
    row("no answer", Cause::Unreachable, 0, true);
    row("late", Cause::TimedOut, 0, true);
    row("half an answer", Cause::Protocol, 0, true);
    row("placement timeout", Cause::Busy, 504, true);
    row("internal error", Cause::Server, 500, true);
    row("a proxy's error", Cause::Server, 502, true);
    row("no room", Cause::Busy, 503, false);
    row("no such template", Cause::NotFound, 404, false);
    row("quota", Cause::TooMany, 429, false);
    row("wrong key", Cause::Unauthorized, 401, false);
    row("no key, so never sent", Cause::Unauthorized, 0, false);
    row("unsafe address, so never sent", Cause::Refused, 0, false);
}

void tst_E2bClient::tellsWhatMayLive()
{
    QFETCH(const Failure, failure);
    QFETCH(const bool, mayLive);
    QCOMPARE(E2bClient::mayHaveCreated(failure), mayLive);
}

void tst_E2bClient::takesWhatACreationWithoutAnswerMade_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("cut") << QJsonObject{{u"reset"_s, true}};
    QTest::newRow("placement timeout") << QJsonObject{{u"status"_s, 504}};
    QTest::newRow("internal error") << QJsonObject{{u"status"_s, 500}};
    QTest::newRow("a proxy's page") << QJsonObject{{u"status"_s, 502}, {u"body"_s, u"<html>"_s}};
    QTest::newRow("half an answer") << QJsonObject{{u"status"_s, 201}, {u"body"_s, u"{\"sandboxID\":\"i"_s}};
}

void tst_E2bClient::takesWhatACreationWithoutAnswerMade()
{
    QFETCH(QJsonObject, fault);
    FakeE2b fake;
    fault.insert(u"path"_s, u"/v2/sandboxes$"_s);
    fault.insert(u"method"_s, u"POST"_s);
    fault.insert(u"after"_s, true);
    fake.addFault(fault);
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made);
    QVERIFY(!made->token.isEmpty());
    QCOMPARE(fake.sandboxes().size(), 1);
    QCOMPARE(fake.sandboxes().first().value(u"sandboxID").toString(), made->id);
}

void tst_E2bClient::goesOnToConnectToWhatItFound()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes$"_s}, {u"method"_s, u"POST"_s}, {u"status"_s, 504}, {u"after"_s, true}});
    fake.addFault({{u"path"_s, u"/v2/sandboxes/.*/connect"_s}, {u"times"_s, 2}, {u"status"_s, 409}});
    E2bClient client(fake.account(), FakeE2b::timings());
    QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(), done); }));
    // One that cannot be used may live all the same, and has to be looked for.
    fake.addFault({{u"path"_s, u"/v2/sandboxes$"_s}, {u"method"_s, u"POST"_s}, {u"status"_s, 504}, {u"after"_s, true}});
    fake.addFault({{u"path"_s, u"/v2/sandboxes/.*/connect"_s}, {u"times"_s, 9}, {u"status"_s, 409}});
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(u"tag-2"_s), done); });
    QVERIFY(!made && E2bClient::mayHaveCreated(made.error()));
    QCOMPARE(fake.sandboxes().size(), 2);
}

void tst_E2bClient::leavesNoSandboxThatIsTooOld()
{
    FakeE2b fake({u"--envd-version"_s, u"0.0.9"_s});
    E2bClient client(fake.account(), FakeE2b::timings());
    auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(!made && made.error().cause == Cause::Refused && !E2bClient::mayHaveCreated(made.error()));
    QVERIFY2(made.error().toError().message.contains(u"0.0.9"_s), qPrintable(made.error().toError().message));
    QVERIFY(fake.sandboxes().isEmpty());
    fake.addFault({{u"method"_s, u"DELETE"_s}, {u"path"_s, u"/sandboxes/"_s}, {u"times"_s, 9}, {u"status"_s, 500}});
    made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY2(!made && E2bClient::mayHaveCreated(made.error()), "it lives, and has to be looked for");
}

void tst_E2bClient::tellsHowLongASandboxMayLive()
{
    FakeE2b fake({u"--max-hours"_s, u"1"_s});
    E2bClient client(fake.account(), FakeE2b::timings());
    CreateRequest wanted = request();
    wanted.timeout = 70min;
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(wanted, done); });
    QVERIFY(!made);
    QVERIFY(E2bClient::longestLife(made.error()) == 1h);
    QVERIFY(!E2bClient::longestLife({Cause::Refused, 400, u"Timeout must be greater than 0"_s, {}}));
}

void tst_E2bClient::neverCreatesTwice()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s}, {u"method"_s, u"POST"_s}, {u"reset"_s, true}});
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made.error().cause == Cause::Unreachable);
    QCOMPARE(fake.requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 1);
    QVERIFY(fake.sandboxes().isEmpty());
}

void tst_E2bClient::repeatsAListThatGotNoAnswer()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s}, {u"times"_s, 2}, {u"reset"_s, true}});
    E2bClient client(fake.account(), FakeE2b::timings());
    QVERIFY(wait<QList<Sandbox>>([&](const auto &done) { client.list({}, done); }));
}

void tst_E2bClient::readsAllPages()
{
    FakeE2b fake({u"--page"_s, u"2"_s});
    E2bClient client(fake.account(), FakeE2b::timings());
    for (int i = 0; i < 5; ++i)
        QVERIFY(wait<Sandbox>([&](const auto &done) { client.create(request(u"tag-%1"_s.arg(i)), done); }));
    const auto all = wait<QList<Sandbox>>([&](const auto &done) { client.list({}, done); });
    QCOMPARE(all->size(), 5);
}

void tst_E2bClient::endsAListWithoutEnd()
{
    FakeE2b fake;
    fake.addFault({{u"path"_s, u"/v2/sandboxes"_s},
                   {u"times"_s, 100'000},
                   {u"status"_s, 200},
                   {u"body"_s, QJsonArray()},
                   {u"headers"_s, QJsonObject{{u"X-Next-Token"_s, u"on"_s}}}});
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto all = wait<QList<Sandbox>>([&](const auto &done) { client.list({}, done); });
    QVERIFY(all && all->isEmpty());
}

void tst_E2bClient::callsNobodyWithoutAKey()
{
    FakeE2b fake;
    Account account = fake.account();
    account.apiKey = {};
    E2bClient client(account, FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(), done); });
    QVERIFY(made.error().cause == Cause::Unauthorized);
    account = fake.account();
    account.apiUrl = QUrl(u"http://api.example.com"_s);
    E2bClient unsafe(account, FakeE2b::timings());
    QVERIFY(wait<QList<Sandbox>>([&](const auto &done) { unsafe.list({}, done); }).error().cause == Cause::Refused);
    QVERIFY(fake.requests().isEmpty());
}

void tst_E2bClient::killsWhatTheRecordsSay()
{
    FakeE2b fake;
    E2bClient client(fake.account(), FakeE2b::timings());
    const QTemporaryDir folder;
    const SandboxRecords records(folder.filePath(u"sandboxes"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto sweep = [&](const QDateTime &when) {
        SandboxReaper reaper(client, records);
        int left = -1;
        reaper.sweep(when, [&left](int count) { left = count; });
        return QTest::qWaitFor([&left] { return left >= 0; }) ? left : -1;
    };
    QCOMPARE(sweep(now), 0);

    SandboxRecord kept{.tag = u"kept"_s, .state = SandboxRecord::State::Running, .createdAt = now};
    SandboxRecord known = kept;
    known.tag = u"known"_s;
    known.kill = true;
    SandboxRecord unknown = known; // its creation got no answer
    unknown.tag = u"unknown"_s;
    SandboxRecord late = known; // and this one's may still come
    late.tag = u"late"_s;
    for (SandboxRecord *record : {&kept, &known, &unknown}) {
        const auto made = wait<Sandbox>([&](const auto &done) { client.create(request(record->tag), done); });
        if (record != &unknown)
            record->sandboxId = made->id;
    }
    for (const SandboxRecord &record : {kept, known, unknown, late})
        QVERIFY(records.write(record));
    QVERIFY(records.find(kept.sandboxId) == kept);

    QCOMPARE(sweep(now), 1);
    QCOMPARE(fake.sandboxes().size(), 1);
    QCOMPARE(fake.sandboxes().first().value(u"sandboxID").toString(), kept.sandboxId);
    QVERIFY(records.find(u"known"_s)->state == SandboxRecord::State::Ended);
    QVERIFY(records.find(u"late"_s)->kill);
    QCOMPARE(sweep(now.addSecs(3600)), 0);
    QVERIFY(!records.find(u"late"_s)->kill);

    QFile damaged(folder.filePath(u"sandboxes/damaged.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"tag\":") > 0);
    damaged.close();
    QCOMPARE(records.all().size(), 4);
}

QTEST_GUILESS_MAIN(tst_E2bClient)
#include "tst_E2bClient.moc"
