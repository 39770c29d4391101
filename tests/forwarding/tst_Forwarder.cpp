// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/Forwarder.h"
#include "forwarding/HttpSender.h"
#include "forwarding/Owner.h"
#include "storage/Database.h"
#include "tests/forwarding/StoreFixture.h"
#include "tests/net/FakeHttpServer.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <numeric>

using namespace fixture;
using namespace std::chrono_literals;
using fakes::FakeHttpServer;
using forwarding::Forwarder;
using forwarding::HttpSender;
using forwarding::Outbox;
using forwarding::Status;
using session::EventStore;

class tst_Forwarder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void deliversInOrder();
    void sendsNothingWithoutABackend();
    void triesAgainWhenItsTimeHasCome();
    void doesWhatRetryAfterSays();
    void isNotFooledByTheWallClock();
    void parksWhatIsRefused();
    void sendsParkedRowsAgainByHand();
    void discardsByHand();
    void triesNowByHand();
    void holdsBackOnlyItsOwnSession();
    void outlivesABackendThatIsAwayForAnHour();
    void repeatsWithTheSameKey();
    void neverDelaysAStep();
    void goesOnAfterARestart();
    void leavesRowsToTheProgramThatWroteThem();
    void takesOverFromADeadProgram();
    void endsWhileSending();
    void deliversAFlood();

private:
    void start(const QString &owner = {});
    void openStore();
    void append(const session::Event &event) { QVERIFY(m_store->append(event).result()); }
    void makeSession(const QString &name) { append(created(name, m_server->url())); }
    void notes(const QString &session, int from, int to)
    {
        for (int i = from; i < to; ++i)
            append(happened(session, u"Note"_s, u"hook"_s, {{u"n"_s, i}}));
    }
    void advance(std::chrono::milliseconds step)
    {
        m_clock.advance(step);
        m_forwarder->wake();
    }
    /// Time for whatever might wrongly be sent.
    void settle() { QTest::qWait(60); }
    [[nodiscard]] QList<int> received(const QString &session) const;
    [[nodiscard]] Outbox::Counts counts();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_server;
    SharedClock m_clock;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<Forwarder> m_forwarder;
    Status m_status;
};

void tst_Forwarder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FakeHttpServer>();
    m_status = {};
    openStore();
    start();
}

void tst_Forwarder::cleanup()
{
    m_forwarder.reset();
    m_store.reset();
}

void tst_Forwarder::openStore()
{
    auto opened = EventStore::open(m_folder->filePath(u"gantry.sqlite"_s));
    QVERIFY(opened);
    m_store = std::move(opened->store);
}

void tst_Forwarder::start(const QString &owner)
{
    const forwarding::RetrySchedule schedule({}, [] { return 0.5; });
    m_forwarder = std::make_unique<Forwarder>(
        *m_store,
        [] { return std::make_unique<HttpSender>([](const QString &) { return base::Secret("token"); }, 500ms); },
        m_clock, schedule, owner);
    connect(m_forwarder.get(), &Forwarder::statusChanged, this, [this](const Status &status) { m_status = status; });
    QVERIFY(m_forwarder->start().result());
}

QList<int> tst_Forwarder::received(const QString &session) const
{
    QList<int> numbers;
    for (const auto &request : m_server->requests()) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (body.value(u"session_id").toString() == session && body.value(u"event_type").toString() == u"Note")
            numbers.append(body.value(u"event_data").toObject().value(u"n").toInt());
    }
    return numbers;
}

Outbox::Counts tst_Forwarder::counts()
{
    if (m_forwarder)
        return m_forwarder->counts().result().value_or(Outbox::Counts());
    Outbox::Counts counts;
    onStore(*m_store,
            [&](storage::Database &database) { counts = Outbox(database).counts().value_or(Outbox::Counts()); });
    return counts;
}

namespace {

QList<int> upTo(int n)
{
    QList<int> numbers(n);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

void tst_Forwarder::deliversInOrder()
{
    for (const QString &session : {u"a"_s, u"b"_s, u"c"_s})
        makeSession(session);
    QList<QFuture<base::Result<session::Change>>> futures;
    for (int i = 0; i < 40; ++i) {
        for (const QString &session : {u"a"_s, u"b"_s, u"c"_s})
            futures.append(m_store->append(happened(session, u"Note"_s, u"hook"_s, {{u"n"_s, i}})));
    }
    for (const QString &session : {u"a"_s, u"b"_s, u"c"_s})
        QTRY_COMPARE_WITH_TIMEOUT(received(session), upTo(40), 20'000);
    QTRY_COMPARE(counts().waiting, 0);
    QCOMPARE(m_server->requests().first().header("Authorization"), QByteArray("Bearer token"));
}

void tst_Forwarder::sendsNothingWithoutABackend()
{
    append(created(u"a"_s, QString()));
    notes(u"a"_s, 0, 3);
    makeSession(u"b"_s);
    append(happened(u"b"_s, u"session_edited"_s, u"user"_s,
                    {{u"title"_s, u"private"_s}})); // what the user does stays here
    settle();
    QVERIFY(m_server->requests().isEmpty());
    QCOMPARE(counts().waiting, 0);
}

void tst_Forwarder::triesAgainWhenItsTimeHasCome()
{
    m_server->setScript(
        [this](const auto &) { return FakeHttpServer::status(m_server->requests().size() < 4 ? 500 : 200); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 1);
    QTRY_COMPARE(m_server->requests().size(), 1);
    int expected = 1;
    for (const auto delay : {1000ms, 2000ms, 4000ms}) {
        settle();
        advance(delay - 10ms);
        settle();
        QCOMPARE(m_server->requests().size(), expected);
        advance(10ms);
        ++expected;
        QTRY_COMPARE(m_server->requests().size(), expected);
    }
    QTRY_COMPARE(counts().waiting, 0);
    QTRY_VERIFY(m_status.waiting == 0 && m_status.lastError.isEmpty() && !m_status.awaySince.isValid());
}

void tst_Forwarder::doesWhatRetryAfterSays()
{
    m_server->setScript([this](const auto &) {
        return m_server->requests().size() == 1 ? FakeHttpServer::status(429, "Retry-After: 60\r\n")
                                                : FakeHttpServer::status(200);
    });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 1);
    QTRY_VERIFY(m_status.nextTry.isValid());
    QVERIFY(std::abs(m_clock.now().msecsTo(m_status.nextTry) - 60'000) < 1000);
    QVERIFY(m_status.lastError.contains(u"429"));
    advance(59s);
    settle();
    QCOMPARE(m_server->requests().size(), 1);
    advance(1s);
    QTRY_COMPARE(counts().waiting, 0);
}

void tst_Forwarder::isNotFooledByTheWallClock()
{
    m_server->setScript(
        [this](const auto &) { return FakeHttpServer::status(m_server->requests().size() == 1 ? 503 : 200); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 1);
    QTRY_VERIFY(m_status.awaySince.isValid());
    for (const auto jump : {std::chrono::milliseconds(24h), std::chrono::milliseconds(-48h)}) {
        m_clock.jump(jump);
        m_forwarder->wake();
        settle();
        QCOMPARE(m_server->requests().size(), 1);
    }
    advance(1s);
    QTRY_COMPARE(counts().waiting, 0);
}

void tst_Forwarder::parksWhatIsRefused()
{
    m_server->setScript(
        [](const auto &request) { return FakeHttpServer::status(request.body.contains("\"n\":1}") ? 422 : 200); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 4);
    QTRY_COMPARE(received(u"a"_s), upTo(4)); // those behind it went on
    QTRY_COMPARE(counts().waiting, 0);
    QCOMPARE(counts().parked, 1);
    const auto parked = m_forwarder->parked(10).result();
    QVERIFY(parked);
    QVERIFY(parked->first().parkedReason.contains(u"422"));
    QVERIFY(parked->first().body.contains("\"n\":1}"));
    QTRY_COMPARE(m_status.parked, 1);
    advance(24h);
    settle();
    QCOMPARE(m_server->requests().size(), 4); // only a person sends it again
}

void tst_Forwarder::sendsParkedRowsAgainByHand()
{
    bool accepts = false;
    m_server->setScript([&](const auto &) { return FakeHttpServer::status(accepts ? 200 : 401); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 3);
    QTRY_COMPARE(counts().parked, 3);
    accepts = true;
    m_forwarder->retry(m_forwarder->parked(1).result()->first().id);
    QTRY_COMPARE(counts().parked, 2);
    QTRY_COMPARE(received(u"a"_s), (QList<int>{0, 1, 2, 0}));
    m_forwarder->retryAllParked();
    QTRY_COMPARE(received(u"a"_s), (QList<int>{0, 1, 2, 0, 1, 2}));
    QTRY_COMPARE(m_status.parked, 0);
    QCOMPARE(counts().waiting, 0);
}

void tst_Forwarder::discardsByHand()
{
    m_server->setScript([](const auto &) { return FakeHttpServer::status(404); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 2);
    QTRY_COMPARE(m_status.parked, 2);
    m_forwarder->discard(m_forwarder->parked(1).result()->first().id);
    QTRY_COMPARE(m_status.parked, 1);
    QVERIFY(m_forwarder->parked(1).result()->first().body.contains("\"n\":1}"));
}

void tst_Forwarder::triesNowByHand()
{
    m_server->setScript(
        [this](const auto &) { return FakeHttpServer::status(m_server->requests().size() == 1 ? 500 : 200); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 1);
    QTRY_VERIFY(m_status.nextTry.isValid());
    m_forwarder->retryNow();
    QTRY_COMPARE(counts().waiting, 0);
}

void tst_Forwarder::holdsBackOnlyItsOwnSession()
{
    m_server->setScript(
        [](const auto &request) { return FakeHttpServer::status(request.path.contains("/bad/") ? 500 : 200); });
    makeSession(u"bad"_s);
    makeSession(u"good"_s);
    notes(u"bad"_s, 0, 3);
    notes(u"good"_s, 0, 3);
    QTRY_COMPARE(received(u"good"_s), upTo(3));
    QTRY_COMPARE(received(u"bad"_s), upTo(1)); // 1 and 2 wait behind 0, and a good answer elsewhere changes nothing
    settle();
    QCOMPARE(received(u"bad"_s), upTo(1));
    QTRY_COMPARE(m_status.waiting, 3);
}

void tst_Forwarder::outlivesABackendThatIsAwayForAnHour()
{
    makeSession(u"a"_s);
    makeSession(u"b"_s);
    m_server->goAway();
    notes(u"a"_s, 0, 20);
    notes(u"b"_s, 0, 20);
    QTRY_COMPARE(m_status.waiting, 40);
    QTRY_VERIFY(m_status.awaySince.isValid());
    const QDateTime since = m_status.awaySince;
    for (int minute = 0; minute < 60; ++minute) {
        advance(1min);
        QTest::qWait(5);
    }
    QTRY_VERIFY(m_status.nextTry.isValid() && m_status.nextTry > m_clock.now());
    QVERIFY(m_clock.now().msecsTo(m_status.nextTry) <= 300'000);
    QCOMPARE(m_status.awaySince, since);
    QVERIFY(!m_status.lastError.isEmpty());
    m_server->comeBack();
    advance(5min);
    QTRY_COMPARE_WITH_TIMEOUT(received(u"a"_s), upTo(20), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(received(u"b"_s), upTo(20), 20'000);
    QTRY_COMPARE(counts().waiting, 0);
    QTRY_VERIFY(!m_status.awaySince.isValid());
}

void tst_Forwarder::repeatsWithTheSameKey()
{
    m_server->setScript([this](const auto &) {
        // It took the event, but its answer is lost.
        return m_server->requests().size() == 1 ? FakeHttpServer::Answer{"HTTP/1.1 2", {}, true}
                                                : FakeHttpServer::status(200);
    });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 1);
    // Qt repeats a request by itself when a connection breaks, we do when it gives up: always the same one.
    QTRY_VERIFY(m_server->requests().size() >= 2 || m_status.awaySince.isValid());
    advance(1s);
    QTRY_COMPARE(counts().waiting, 0);
    const QByteArray key = m_server->requests().first().header("X-Gantry-Event-Id");
    QVERIFY(!key.isEmpty());
    for (const auto &request : m_server->requests())
        QCOMPARE(request.header("X-Gantry-Event-Id"), key);
}

void tst_Forwarder::neverDelaysAStep()
{
    m_server->setScript([](const auto &) { return FakeHttpServer::Answer{}; }); // takes everything, answers nothing
    makeSession(u"a"_s);
    QList<QFuture<base::Result<session::Change>>> futures;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        futures.append(m_store->append(happened(u"a"_s, u"Note"_s)));
    for (auto &future : futures)
        QVERIFY(future.result());
    QVERIFY(timer.elapsed() < 3000); // each delivery alone waits 500 ms
    QCOMPARE(counts().waiting, 200);
}

void tst_Forwarder::goesOnAfterARestart()
{
    m_server->setScript([](const auto &) { return FakeHttpServer::status(500); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 5);
    QTRY_VERIFY(m_status.awaySince.isValid());
    m_forwarder.reset();
    m_store.reset();
    m_server->setScript([](const auto &) { return FakeHttpServer::status(200); });
    openStore();
    start();
    QTRY_COMPARE(counts().waiting, 0);
    QCOMPARE(received(u"a"_s).mid(received(u"a"_s).size() - 5), upTo(5));
}

void tst_Forwarder::leavesRowsToTheProgramThatWroteThem()
{
    // The first forwarder is this process; the second one plays another program.
    m_server->setScript([](const auto &) { return FakeHttpServer::status(500); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 2);
    QTRY_VERIFY(m_status.awaySince.isValid());
    m_forwarder.reset(); // still alive as far as others can see, but silent
    m_server->setScript([](const auto &) { return FakeHttpServer::status(200); });
    start(u"another"_s);
    const qsizetype before = m_server->requests().size();
    notes(u"a"_s, 2, 3);
    advance(10s);
    settle();
    QCOMPARE(m_server->requests().size(), before);
    m_forwarder.reset();
    start();
    // Now its owner sends its two; the third belongs to "another", who is nobody.
    QTRY_COMPARE(received(u"a"_s).mid(before), (QList<int>{0, 1, 2}));
}

void tst_Forwarder::takesOverFromADeadProgram()
{
    m_forwarder.reset();
    start(u"boot:1:2"_s);
    m_server->setScript([](const auto &) { return FakeHttpServer::status(500); });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 2);
    QTRY_VERIFY(m_status.awaySince.isValid());
    m_forwarder.reset();
    m_server->setScript([](const auto &) { return FakeHttpServer::status(200); });
    start();
    QTRY_COMPARE(counts().waiting, 0);
}

void tst_Forwarder::endsWhileSending()
{
    m_server->setScript([](const auto &) { return FakeHttpServer::Answer{}; });
    makeSession(u"a"_s);
    notes(u"a"_s, 0, 3);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QElapsedTimer timer;
    timer.start();
    m_forwarder.reset();
    QVERIFY(timer.elapsed() < 400); // it does not wait for the answer
    QCOMPARE(counts().waiting, 3);
}

void tst_Forwarder::deliversAFlood()
{
    for (int s = 0; s < 8; ++s)
        makeSession(QString::number(s));
    QList<QFuture<base::Result<session::Change>>> futures;
    for (int i = 0; i < 800; ++i)
        futures.append(m_store->append(happened(QString::number(i % 8), u"Note"_s, u"hook"_s, {{u"n"_s, i / 8}})));
    for (int s = 0; s < 8; ++s)
        QTRY_COMPARE_WITH_TIMEOUT(received(QString::number(s)), upTo(100), 60'000);
    QTRY_COMPARE(counts().waiting, 0);
}

QTEST_GUILESS_MAIN(tst_Forwarder)
#include "tst_Forwarder.moc"
