// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EventStream.h"
#include "net/HttpService.h"
#include "net/Tls.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::HttpService;

/// Everything on this thread: clients are sockets whose signals come through the same event loop.
class tst_HttpService : public QObject
{
    Q_OBJECT
private slots:
    void findsRoutes_data();
    void findsRoutes();
    void answersLater();
    void answersForHandlersThatForget();
    void asksTheAuthoriser();
    void keepsConnections();
    void streamsWithBackPressure();
    void tellsWhenAClientHasGone();
    void cutsAnUnfinishedStream();
    void endsAConnectionThatWaitsTooLong();
    void upgradesToWebSockets();
    void servesHttps();
    void namesWhatIsWrongWithACertificate();

private:
    [[nodiscard]] static QByteArray exchange(quint16 port, const QByteArray &request);
    [[nodiscard]] static QByteArray get(quint16 port, const QByteArray &path, const QByteArray &headers = {});
};

QByteArray tst_HttpService::exchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QIODevice::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write(request);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 20'000)
        || !QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20'000))
        return "TIMED OUT: " + answer;
    return answer + socket.readAll();
}

QByteArray tst_HttpService::get(quint16 port, const QByteArray &path, const QByteArray &headers)
{
    return exchange(port, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n");
}

void tst_HttpService::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray("/a/b") << 200 << QByteArray("plain");
    QTest::newRow("parameters") << QByteArray("/tasks/x%20y/log/7") << 200 << QByteArray("x y|7");
    QTest::newRow("empty parameter") << QByteArray("/tasks//log/7") << 404 << QByteArray(R"({"error":"Not found"})");
    QTest::newRow("longer") << QByteArray("/a/b/c") << 404 << QByteArray(R"({"error":"Not found"})");
    QTest::newRow("slash at the end") << QByteArray("/a/b/") << 404 << QByteArray(R"({"error":"Not found"})");
    QTest::newRow("slash in a parameter") << QByteArray("/tasks/a%2Fb/log/7") << 200 << QByteArray("a/b|7");
    QTest::newRow("query") << QByteArray("/a/b?x=1") << 200 << QByteArray("plain");
}

void tst_HttpService::findsRoutes()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpService service({});
    service.route("GET", u"/a/b"_s,
                  [](const net::ServerExchangePtr &exchange) { exchange->answer(200, "plain", "text/plain"); });
    service.route("GET", u"/tasks/:id/log/:n"_s, [](const net::ServerExchangePtr &exchange) {
        const auto &parameters = exchange->request().parameters;
        exchange->answer(200, (parameters.value(u"id"_s) + u'|' + parameters.value(u"n"_s)).toUtf8(), "text/plain");
    });
    QVERIFY(service.listen());
    const QByteArray answer = get(static_cast<quint16>(service.url().port()), path);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
    QVERIFY2(answer.endsWith("\r\n\r\n" + body), answer.constData());
}

void tst_HttpService::answersLater()
{
    HttpService service({.limits = {.idleDeadline = 300ms}});
    service.route("GET", u"/late"_s, [this](const net::ServerExchangePtr &exchange) {
        QTimer::singleShot(900ms, this, [exchange] { exchange->answer(200, "late", "text/plain"); });
    });
    QVERIFY(service.listen());
    // The deadline is the client's, not the handler's.
    QVERIFY(get(static_cast<quint16>(service.url().port()), "/late").endsWith("late"));
}

void tst_HttpService::answersForHandlersThatForget()
{
    HttpService service({});
    service.route("GET", u"/"_s, [](const net::ServerExchangePtr &) { });
    QVERIFY(service.listen());
    QVERIFY(get(static_cast<quint16>(service.url().port()), "/").startsWith("HTTP/1.1 500"));
}

void tst_HttpService::asksTheAuthoriser()
{
    HttpService service({.authoriser = net::bearerAuthoriser({base::Secret("a-token-0123456789")})});
    const auto ok = [](const net::ServerExchangePtr &exchange) { exchange->answer(200, QJsonObject()); };
    service.route("GET", u"/closed"_s, ok);
    service.route("GET", u"/open"_s, ok, HttpService::Access::Open);
    QVERIFY(service.listen());
    const auto port = static_cast<quint16>(service.url().port());
    QVERIFY(get(port, "/open").startsWith("HTTP/1.1 200"));
    QVERIFY(get(port, "/closed").startsWith("HTTP/1.1 401"));
    QVERIFY(get(port, "/closed", "Authorization: Bearer x\r\n").startsWith("HTTP/1.1 403"));
    QVERIFY(get(port, "/closed", "Authorization: Bearer a-token-0123456789\r\n").startsWith("HTTP/1.1 200"));
}

void tst_HttpService::keepsConnections()
{
    HttpService service({});
    service.route("POST", u"/echo"_s, [](const net::ServerExchangePtr &exchange) {
        exchange->answer(200, exchange->request().body, "text/plain");
    });
    QVERIFY(service.listen());
    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QIODevice::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(service.url().port()));
    for (int i = 0; i < 20; ++i) {
        answer.clear();
        const QByteArray body = "body " + QByteArray::number(i);
        socket.write("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
                     + "\r\n\r\n" + body);
        QTRY_VERIFY_WITH_TIMEOUT(answer.endsWith("\r\n\r\n" + body), 20'000);
    }
}

void tst_HttpService::streamsWithBackPressure()
{
    HttpService service({.limits = {.idleDeadline = 300ms}});
    std::unique_ptr<net::EventStream> stream;
    service.route("GET", u"/"_s, [&stream](const net::ServerExchangePtr &exchange) {
        stream = exchange->openStream({{"X-Id", "7"}});
    });
    QVERIFY(service.listen());
    QTcpSocket socket;
    socket.setReadBufferSize(1024);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(service.url().port()));
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(stream != nullptr, 20'000);
    QSignalSpy drained(stream.get(), &net::EventStream::drained);
    // The client takes nothing: after some megabytes in the kernel it is enough.
    const QByteArray line(1000, 'x');
    int sent = 0;
    QElapsedTimer clock;
    clock.start();
    while (stream->wantsMore() && sent < 100'000 && clock.elapsed() < 30'000) {
        stream->send(line);
        if (++sent % 100 == 0)
            QCoreApplication::processEvents();
    }
    QVERIFY(!stream->wantsMore());
    QCOMPARE_LT(sent, 100'000);
    QCOMPARE(drained.size(), 0);
    // It reads: the stream wants more again, and nothing was lost or mixed up.
    QByteArray received;
    socket.setReadBufferSize(0);
    connect(&socket, &QIODevice::readyRead, &socket, [&] { received += socket.readAll(); });
    received += socket.readAll();
    QTRY_COMPARE_WITH_TIMEOUT(drained.size(), 1, 60'000);
    stream->send("two\nlines\r\nthree", "named");
    stream->finish();
    QTRY_VERIFY_WITH_TIMEOUT(received.endsWith("0\r\n\r\n"), 60'000);
    QVERIFY(received.contains("x-id: 7\r\n") || received.contains("X-Id: 7\r\n"));
    QCOMPARE(received.count("data: " + line + "\n\n"), sent);
    QVERIFY(received.contains("event: named\ndata: two\ndata: lines\ndata: three\n\n"));
    // The deadline between requests counts again.
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
}

void tst_HttpService::tellsWhenAClientHasGone()
{
    HttpService service({});
    std::unique_ptr<net::EventStream> stream;
    net::ServerExchangePtr kept;
    service.route("GET", u"/stream"_s,
                  [&stream](const net::ServerExchangePtr &exchange) { stream = exchange->openStream(); });
    service.route("GET", u"/wait"_s, [&kept](const net::ServerExchangePtr &exchange) { kept = exchange; });
    QVERIFY(service.listen());
    for (const QByteArray path : {"/stream", "/wait"}) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(service.url().port()));
        socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(path == "/stream" ? stream != nullptr : kept != nullptr, 20'000);
        QSignalSpy streamGone(path == "/stream" ? static_cast<QObject *>(stream.get()) : kept.get(), SIGNAL(gone()));
        socket.abort();
        QTRY_COMPARE_WITH_TIMEOUT(streamGone.size(), 1, 20'000);
    }
    QVERIFY(!stream->isOpen());
    stream->send("to nobody"); // harmless
    stream->finish();
    kept->answer(200, QJsonObject());
    QVERIFY(kept->isAnswered());
}

void tst_HttpService::cutsAnUnfinishedStream()
{
    HttpService service({});
    service.route("GET", u"/"_s, [](const net::ServerExchangePtr &exchange) {
        const auto stream = exchange->openStream();
        stream->send("half");
    });
    QVERIFY(service.listen());
    const QByteArray answer = get(static_cast<quint16>(service.url().port()), "/");
    QVERIFY2(!answer.endsWith("0\r\n\r\n"), answer.constData());
}

void tst_HttpService::endsAConnectionThatWaitsTooLong()
{
    HttpService service({.limits = {.idleDeadline = 300ms}});
    QVERIFY(service.listen());
    QVERIFY(!exchange(static_cast<quint16>(service.url().port()), "GET / HTTP/1.1\r\nHost").startsWith("TIMED OUT"));
}

void tst_HttpService::upgradesToWebSockets()
{
    HttpService service(
        {.limits = {.idleDeadline = 300ms}, .authoriser = net::bearerAuthoriser({base::Secret("a-token-0123456789")})});
    std::unique_ptr<QWebSocket> ours;
    QString id;
    service.socketRoute(u"/monitor/:id"_s, [&](std::unique_ptr<QWebSocket> socket, const net::ServerRequest &request) {
        ours = std::move(socket);
        id = request.parameters.value(u"id"_s);
    });
    QVERIFY(service.listen());
    const auto open = [&service](QWebSocket &socket, const QString &path, const QByteArray &token) {
        QUrl url = service.url();
        url.setScheme(u"ws"_s);
        url.setPath(path);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + token);
        socket.open(request);
    };
    QWebSocket stranger;
    QSignalSpy refused(&stranger, &QWebSocket::errorOccurred);
    open(stranger, u"/monitor/x"_s, "nonsense");
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20'000);
    QWebSocket lost;
    QSignalSpy missed(&lost, &QWebSocket::errorOccurred);
    open(lost, u"/elsewhere"_s, "a-token-0123456789");
    QTRY_COMPARE_WITH_TIMEOUT(missed.size(), 1, 20'000);

    QWebSocket client;
    QSignalSpy received(&client, &QWebSocket::textMessageReceived);
    open(client, u"/monitor/e-1"_s, "a-token-0123456789");
    QTRY_VERIFY_WITH_TIMEOUT(ours != nullptr, 20'000);
    QCOMPARE(id, u"e-1"_s);
    // Longer than the deadline for requests: it is no request any more.
    QTest::qWait(700);
    ours->sendTextMessage(u"hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20'000);
    QCOMPARE(received[0][0].toString(), u"hello"_s);
    QSignalSpy closed(ours.get(), &QWebSocket::disconnected);
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20'000);
}

void tst_HttpService::servesHttps()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"cert.pem"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s,
                               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key,
                                u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s,
                                u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-quiet"_s}),
             0);
    const auto tls = net::readServerTls(certificate, key);
    QVERIFY(tls);
    HttpService service({.limits = {.idleDeadline = 2s}, .tls = *tls});
    std::unique_ptr<net::EventStream> stream;
    service.route("GET", u"/"_s,
                  [](const net::ServerExchangePtr &exchange) { exchange->answer(200, "secure", "text/plain"); });
    service.route("GET", u"/stream"_s,
                  [&stream](const net::ServerExchangePtr &exchange) { stream = exchange->openStream(); });
    QVERIFY(service.listen());
    QCOMPARE(service.url().scheme(), u"https"_s);
    const auto port = static_cast<quint16>(service.url().port());
    const auto open = [&](QSslSocket &socket, const QByteArray &path) {
        socket.setSslConfiguration([&] {
            auto configuration = QSslConfiguration::defaultConfiguration();
            configuration.setCaCertificates(QSslCertificate::fromPath(certificate));
            return configuration;
        }());
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    };
    QSslSocket client;
    QByteArray answer;
    connect(&client, &QIODevice::readyRead, &client, [&] { answer += client.readAll(); });
    open(client, "/");
    QTRY_VERIFY2_WITH_TIMEOUT(answer.endsWith("secure"), qPrintable(client.errorString()), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 20'000);

    QSslSocket follower;
    QByteArray events;
    connect(&follower, &QIODevice::readyRead, &follower, [&] { events += follower.readAll(); });
    open(follower, "/stream");
    QTRY_VERIFY_WITH_TIMEOUT(stream != nullptr, 20'000);
    for (int i = 0; i < 1000; ++i)
        stream->send(QByteArray(1000, 'y'));
    stream->finish();
    QTRY_VERIFY_WITH_TIMEOUT(events.endsWith("0\r\n\r\n"), 20'000);
    QCOMPARE(events.count("data: yyy"), 1000);

    // Somebody who speaks plain HTTP, or nothing at all, is cut off.
    QVERIFY(!get(port, "/").contains("secure"));
}

void tst_HttpService::namesWhatIsWrongWithACertificate()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.close();
    const auto missing = net::readServerTls(folder.filePath(u"none"_s), file.fileName());
    QCOMPARE(missing.error().kind, base::Error::Kind::NotFound);
    QVERIFY(missing.error().message.contains(u"none"));
    const auto wrong = net::readServerTls(file.fileName(), file.fileName());
    QCOMPARE(wrong.error().kind, base::Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(tst_HttpService)
#include "tst_HttpService.moc"
