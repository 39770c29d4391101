// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/CallbackServer.h"

#include "RecordingSink.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hooks::CallbackServer;

namespace {

const base::Error unavailable{base::Error::Kind::Unavailable, u"disk full"_s, {}};

/// Status code of the answer; 0: the connection ended without one.
int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

QByteArray exchange(quint16 port, const QByteArray &request, int timeoutMs = 5000)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(timeoutMs))
        return {};
    socket.write(request);
    QByteArray answer;
    QElapsedTimer clock;
    clock.start();
    while (socket.state() == QAbstractSocket::ConnectedState && clock.elapsed() < timeoutMs)
        if (socket.waitForReadyRead(50))
            answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

class tst_CallbackServer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_server.reset(); }
    void takesAHook();
    void takesTheTokenInThreePlaces_data();
    void takesTheTokenInThreePlaces();
    void refuses_data();
    void refuses();
    void keepsEventsOfUnknownSteps();
    void takesABareReasonForSessionEnd();
    void knowsAttemptsOfOneStepApart();
    void forgetsARun();
    void answersOnlyWhenTheEventIsStored();
    void says503WhenItCouldNotBeStored();
    void refusesLargeBodies_data();
    void refusesLargeBodies();
    void cutsSlowClients_data();
    void cutsSlowClients();
    void servesManyRequestsOnOneConnection();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void takesAnotherPortWhenTheWantedOneIsTaken();
    void losesNothingInAStorm();
    void servesOthersWhileMoreConnectThanAllowed();
    void endsWhileEventsAreOnTheirWay();
    void survivesGarbage_data();
    void survivesGarbage();

private:
    void startServer(CallbackServer::Options options = {});
    [[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {}) const;
    [[nodiscard]] QByteArray path() const { return "/command-complete/" + m_step.toString().toUtf8(); }
    [[nodiscard]] QByteArray pathWithToken() const { return path() + '/' + m_token.reveal(); }

    std::unique_ptr<RecordingSink> m_sink;
    std::unique_ptr<RecordingSink> m_orphans;
    std::unique_ptr<CallbackServer> m_server;
    base::Secret m_token;
    base::SessionId m_session;
    base::StepId m_step;
    base::RunId m_run;
};

void tst_CallbackServer::init()
{
    m_sink = std::make_unique<RecordingSink>();
    m_orphans = std::make_unique<RecordingSink>();
    m_token = base::Secret::random();
    m_session = base::SessionId::create();
    m_step = base::StepId::create();
    m_run = base::RunId::create();
    startServer();
}

void tst_CallbackServer::startServer(CallbackServer::Options options)
{
    m_server.reset();
    options.orphans = m_orphans->sink();
    auto started = CallbackServer::start(m_sink->sink(), options);
    QVERIFY(started);
    m_server = std::move(*started);
    m_server->expect({m_session, m_step, m_run, m_token.fingerprint()});
}

QByteArray tst_CallbackServer::post(const QByteArray &path, const QByteArray &body, const QByteArray &headers) const
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->port())
        + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void tst_CallbackServer::takesAHook()
{
    const QByteArray body = R"({"hook_event_name":"Stop","session_id":"c","last_assistant_message":"ü"})";
    const QUrl url(m_server->callbackUrl(m_step, m_token));
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QCOMPARE(url.port(), m_server->port());
    QCOMPARE(m_server->note(), QString());
    const QByteArray answer
        = exchange(m_server->port(), post(url.path().toUtf8(), body, "X-Gantry-Event-Id: event-1\r\n"));
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(m_sink->count(), 1);
    const session::Event event = m_sink->events()[0];
    QCOMPARE(event.session, m_session);
    QCOMPARE(event.step, m_step);
    QCOMPARE(event.source, u"hook"_s);
    QCOMPARE(event.sourceId, u"event-1"_s);
    QCOMPARE(event.type, u"Stop"_s);
    QCOMPARE(event.data.value("last_assistant_message"_L1).toString(), u"ü"_s);
    QCOMPARE(event.data.value("run"_L1).toString(), m_run.toString());
    QVERIFY(std::abs(event.at.msecsTo(QDateTime::currentDateTimeUtc())) < 10'000);
}

void tst_CallbackServer::takesTheTokenInThreePlaces_data()
{
    QTest::addColumn<QByteArray>("place");
    for (const char *place : {"path", "bearer", "query"})
        QTest::newRow(place) << QByteArray(place);
}

void tst_CallbackServer::takesTheTokenInThreePlaces()
{
    QFETCH(QByteArray, place);
    const QByteArray token = m_token.reveal();
    const auto send = [&](const QByteArray &candidate) {
        const QByteArray target = place == "path" ? path() + '/' + candidate
            : place == "query"                    ? path() + "?token=" + candidate
                                                  : path();
        const QByteArray header = place == "bearer" ? "Authorization: Bearer " + candidate + "\r\n" : QByteArray();
        return statusOf(exchange(m_server->port(), post(target, R"({"reason":"other"})", header)));
    };
    QCOMPARE(send(token), 200);
    QCOMPARE(send((token.startsWith('x') ? "y" : "x") + token.mid(1)), 403);
    QCOMPARE(send(token.chopped(1)), 403);
    QCOMPARE(m_sink->count(), 1);
}

void tst_CallbackServer::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray fine = R"({"reason":"other"})";
    QTest::newRow("fine, to compare") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << fine << 200;
    QTest::newRow("localhost") << "POST"_ba << "TOKEN"_ba << "LocalHost:PORT"_ba << fine << 200;
    QTest::newRow("no token") << "POST"_ba << ""_ba << "127.0.0.1:PORT"_ba << fine << 401;
    QTest::newRow("wrong token") << "POST"_ba << "/wrong"_ba << "127.0.0.1:PORT"_ba << fine << 403;
    QTest::newRow("too long a path") << "POST"_ba << "TOKEN/more"_ba << "127.0.0.1:PORT"_ba << fine << 404;
    QTest::newRow("GET") << "GET"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << fine << 405;
    QTest::newRow("PUT") << "PUT"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << fine << 405;
    QTest::newRow("DELETE") << "DELETE"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << fine << 405;
    QTest::newRow("foreign host") << "POST"_ba << "TOKEN"_ba << "evil.example:PORT"_ba << fine << 403;
    QTest::newRow("other port") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:1"_ba << fine << 403;
    QTest::newRow("no host") << "POST"_ba << "TOKEN"_ba << ""_ba << fine << 403;
    QTest::newRow("bad JSON") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << "{\"reason\":"_ba << 400;
    QTest::newRow("array") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << "[]"_ba << 400;
    QTest::newRow("empty") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << ""_ba << 400;
    QTest::newRow("no event") << "POST"_ba << "TOKEN"_ba << "127.0.0.1:PORT"_ba << "{}"_ba << 400;
}

void tst_CallbackServer::refuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, suffix);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const QByteArray port = QByteArray::number(m_server->port());
    const QByteArray request = method + ' ' + path() + suffix.replace("TOKEN", '/' + m_token.reveal()) + " HTTP/1.1\r\n"
        + (host.isEmpty() ? host : "Host: " + host.replace("PORT", port) + "\r\n")
        + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    QCOMPARE(statusOf(exchange(m_server->port(), request)), status);
    QCOMPARE(m_sink->count(), status == 200 ? 1 : 0);
    QCOMPARE(m_orphans->count(), 0);
}

void tst_CallbackServer::keepsEventsOfUnknownSteps()
{
    const QByteArray unknown = "/command-complete/11111111-1111-4111-8111-111111111111/token";
    QCOMPARE(statusOf(exchange(m_server->port(), post(unknown, R"({"reason":"other"})"))), 404);
    QCOMPARE(m_orphans->count(), 1);
    QCOMPARE(m_orphans->events()[0].step.toString(), u"11111111-1111-4111-8111-111111111111"_s);
    QCOMPARE(m_orphans->events()[0].type, u"SessionEnd"_s);
    QCOMPARE(statusOf(exchange(m_server->port(), post("/elsewhere", R"({"reason":"other"})"))), 404);
    QCOMPARE(statusOf(exchange(m_server->port(), post("/command-complete/%2e%2e%2f/x", R"({"reason":"other"})"))), 404);
    QCOMPARE(m_orphans->count(), 1);
    QCOMPARE(m_sink->count(), 0);
}

void tst_CallbackServer::takesABareReasonForSessionEnd()
{
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason": "prompt_input_exit"})"))), 200);
    QCOMPARE(m_sink->events()[0].type, u"SessionEnd"_s);
    QVERIFY(!m_sink->events()[0].sourceId.isEmpty());
}

void tst_CallbackServer::knowsAttemptsOfOneStepApart()
{
    const base::Secret second = base::Secret::random();
    const base::RunId secondRun = base::RunId::create();
    m_server->expect({m_session, m_step, secondRun, second.fingerprint()});
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"))), 200);
    QCOMPARE(statusOf(exchange(m_server->port(), post(path() + '/' + second.reveal(), R"({"reason":"other"})"))), 200);
    QCOMPARE(m_sink->events()[0].data.value("run"_L1).toString(), m_run.toString());
    QCOMPARE(m_sink->events()[1].data.value("run"_L1).toString(), secondRun.toString());
}

void tst_CallbackServer::forgetsARun()
{
    m_server->forget(m_run);
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"))), 404);
    QCOMPARE(m_sink->count(), 0);
    QCOMPARE(m_orphans->count(), 1);
}

void tst_CallbackServer::answersOnlyWhenTheEventIsStored()
{
    m_sink->hold();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QVERIFY(socket.waitForConnected());
    socket.write(post(pathWithToken(), R"({"reason":"other"})"));
    QVERIFY(socket.waitForBytesWritten());
    QTRY_COMPARE(m_sink->count(), 1);
    QVERIFY(!socket.waitForReadyRead(200));
    m_sink->release();
    QVERIFY(socket.waitForReadyRead());
    QCOMPARE(statusOf(socket.readAll()), 200);
}

void tst_CallbackServer::says503WhenItCouldNotBeStored()
{
    m_sink->answerWith(std::unexpected(unavailable));
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"))), 503);
    m_sink->hold();
    std::thread later([this] {
        while (m_sink->count() < 2)
            std::this_thread::sleep_for(5ms);
        m_sink->release(std::unexpected(unavailable));
    });
    const int status = statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})")));
    later.join();
    QCOMPARE(status, 503);
}

void tst_CallbackServer::refusesLargeBodies_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qsizetype>("bodyBytes");
    QTest::addColumn<int>("status");
    QTest::newRow("just fits") << "Content-Length: 1048576\r\n"_ba << qsizetype(1024 * 1024) << 200;
    QTest::newRow("2 MiB") << "Content-Length: 2097152\r\n"_ba << qsizetype(2 * 1024 * 1024) << 413;
    QTest::newRow("only announced") << "Content-Length: 500000000\r\n"_ba << qsizetype(0) << 413;
    QTest::newRow("chunked without end") << "Transfer-Encoding: chunked\r\n"_ba << qsizetype(3 * 1024 * 1024) << 413;
    QTest::newRow("negative") << "Content-Length: -5\r\n"_ba << qsizetype(0) << 400;
    QTest::newRow("no number") << "Content-Length: many\r\n"_ba << qsizetype(0) << 400;
    QTest::newRow("endless header") << "X: "_ba + QByteArray(2 * 1024 * 1024, 'x') << qsizetype(0) << 431;
}

void tst_CallbackServer::refusesLargeBodies()
{
    QFETCH(QByteArray, head);
    QFETCH(qsizetype, bodyBytes);
    const QByteArray frame = R"({"reason":""})";
    QByteArray body;
    if (head.startsWith("Transfer"))
        body = "400000\r\n" + QByteArray(bodyBytes, 'x');
    else if (bodyBytes > 0)
        body = R"({"reason":")" + QByteArray(bodyBytes - frame.size(), 'x') + R"("})";
    const QByteArray request = "POST " + pathWithToken() + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(m_server->port()) + "\r\nConnection: close\r\n" + head + "\r\n" + body;
    const int status = statusOf(exchange(m_server->port(), request));
    QTEST(status, "status");
    QCOMPARE(m_sink->count(), status == 200 ? 1 : 0);
    // The server is as good as before.
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"))), 200);
}

void tst_CallbackServer::cutsSlowClients_data()
{
    QTest::addColumn<QByteArray>("drop");
    QTest::newRow("says nothing") << QByteArray();
    QTest::newRow("one byte at a time") << "P"_ba;
    QTest::newRow("header line at a time") << "X-A: b\r\n"_ba;
}

void tst_CallbackServer::cutsSlowClients()
{
    QFETCH(QByteArray, drop);
    startServer({.orphans = {}, .idleDeadline = 300ms});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QVERIFY(socket.waitForConnected());
    QElapsedTimer clock;
    clock.start();
    if (drop.startsWith("X"))
        socket.write("POST " + pathWithToken() + " HTTP/1.1\r\n");
    while (socket.state() == QAbstractSocket::ConnectedState && clock.elapsed() < 5000) {
        socket.write(drop);
        socket.waitForDisconnected(20);
    }
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(clock.elapsed() >= 250);
}

void tst_CallbackServer::servesManyRequestsOnOneConnection()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QVERIFY(socket.waitForConnected());
    const QByteArray body = R"({"reason":")" + QByteArray(300'000, 'x') + R"("})";
    for (int i = 0; i < 10; ++i) { // together more than the limit of one
        socket.write(post(pathWithToken(), body).replace("Connection: close\r\n", ""));
        QVERIFY(socket.waitForReadyRead());
        QCOMPARE(statusOf(socket.readAll()), 200);
    }
    QCOMPARE(m_sink->count(), 10);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void tst_CallbackServer::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("Connection: close") << "x"_ba << "x"_ba;
    QTest::newRow("HTTP/1.0") << "Connection: close\r\n"_ba << ""_ba;
}

void tst_CallbackServer::closesWhenAsked()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray request = post(pathWithToken(), R"({"reason":"other"})");
    if (to.isEmpty())
        request.replace(from, to).replace("HTTP/1.1", "HTTP/1.0");
    QElapsedTimer clock;
    clock.start();
    QVERIFY(exchange(m_server->port(), request).contains(" 200 "));
    QVERIFY(clock.elapsed() < 2000);
}

void tst_CallbackServer::takesAnotherPortWhenTheWantedOneIsTaken()
{
    const quint16 taken = m_server->port();
    const auto other = CallbackServer::start(m_sink->sink(), {.preferredPort = taken, .orphans = {}});
    QVERIFY(other);
    QVERIFY((*other)->port() != taken);
    QVERIFY2((*other)->note().contains(QString::number(taken)), qPrintable((*other)->note()));

    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const quint16 wanted = finder.serverPort();
    finder.close();
    const auto fitting = CallbackServer::start(m_sink->sink(), {.preferredPort = wanted, .orphans = {}});
    QVERIFY(fitting);
    QCOMPARE((*fitting)->port(), wanted);
    QCOMPARE((*fitting)->note(), QString());
}

void tst_CallbackServer::losesNothingInAStorm()
{
    constexpr int threads = 8;
    constexpr int perThread = 1250; // 10,000 together, half of them on connections of their own
    std::atomic<int> stored = 0;
    QElapsedTimer clock;
    clock.start();
    const auto storm = [&](int thread) {
        QTcpSocket keepAlive;
        for (int i = 0; i < perThread; ++i) {
            const QByteArray id = "e-" + QByteArray::number(thread) + '-' + QByteArray::number(i);
            QByteArray request = post(pathWithToken(), R"({"hook_event_name":"PreToolUse","tool_name":"Bash"})",
                                      "X-Gantry-Event-Id: " + id + "\r\n");
            QTcpSocket own;
            QTcpSocket &socket = i % 2 ? own : keepAlive;
            if (i % 2 == 0)
                request.replace("Connection: close\r\n", "");
            if (socket.state() != QAbstractSocket::ConnectedState) {
                socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
                if (!socket.waitForConnected(20'000))
                    return;
            }
            socket.write(request);
            if (socket.waitForReadyRead(20'000) && statusOf(socket.readAll()) == 200)
                ++stored;
        }
    };
    std::vector<std::thread> clients;
    for (int thread = 0; thread < threads; ++thread)
        clients.emplace_back(storm, thread);
    for (std::thread &client : clients)
        client.join();
    qInfo("10,000 posts in %lld ms", clock.elapsed());
    QCOMPARE(stored.load(), threads * perThread);
    QSet<QString> ids;
    for (const session::Event &event : m_sink->events())
        ids.insert(event.sourceId);
    QCOMPARE(ids.size(), threads * perThread);
    QCOMPARE(m_sink->count(), threads * perThread);
}

void tst_CallbackServer::servesOthersWhileMoreConnectThanAllowed()
{
    startServer({.orphans = {}, .idleDeadline = 500ms, .maxConnections = 4});
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 40; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        QVERIFY(silent.back()->waitForConnected());
    }
    // Its turn comes when the silent ones are cut.
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"), 20'000)), 200);
}

void tst_CallbackServer::endsWhileEventsAreOnTheirWay()
{
    m_sink->hold();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 5; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        QVERIFY(sockets.back()->waitForConnected());
        sockets.back()->write(post(pathWithToken(), R"({"reason":"other"})"));
        QVERIFY(sockets.back()->waitForBytesWritten());
    }
    QTRY_COMPARE(m_sink->count(), 5);
    sockets[0]->abort(); // one does not even wait
    m_server.reset();
    m_sink->release();
    for (const auto &socket : sockets)
        QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected());
}

void tst_CallbackServer::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba;
    QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7);
    QTest::newRow("NULs") << QByteArray(1000, '\0');
    QTest::newRow("cut in the header") << "POST /command-complete/x HTTP/1.1\r\nHost"_ba;
    QTest::newRow("odd path") << "POST %%%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}"_ba;
    QTest::newRow("bad chunk") << "POST /command-complete/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba;
}

void tst_CallbackServer::survivesGarbage()
{
    QFETCH(QByteArray, bytes);
    startServer({.orphans = {}, .idleDeadline = 200ms});
    const QByteArray answer = exchange(m_server->port(), bytes, 3000);
    QVERIFY(statusOf(answer) != 200);
    QCOMPARE(m_sink->count(), 0);
    QCOMPARE(statusOf(exchange(m_server->port(), post(pathWithToken(), R"({"reason":"other"})"))), 200);
}

QTEST_GUILESS_MAIN(tst_CallbackServer)
#include "tst_CallbackServer.moc"
