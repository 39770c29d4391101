// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpClient.h"
#include "tests/net/FakeHttpServer.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using base::Error;
using fakes::FakeHttpServer;
using net::HttpClient;
using net::HttpRequest;
using net::HttpResponse;
using Answer = base::Result<HttpResponse>;

class tst_HttpClient : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<FakeHttpServer>(); }

    void sendsAndReads()
    {
        m_server->setScript([](const auto &) { return FakeHttpServer::status(201, "X-One: 1\r\n", "hello"); });
        HttpRequest request = to(u"/a?b=c"_s);
        request.method = "POST";
        request.body = "body";
        request.headers = {{"Content-Type", "text/x-test"}, {"Authorization", "Bearer t"}};
        const Answer answer = ask(request);
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, QByteArray("hello"));
        QCOMPARE(answer->header("x-one"), QByteArray("1"));
        QCOMPARE(answer->header("none"), QByteArray());
        const auto &seen = m_server->requests().first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, QByteArray("/a?b=c"));
        QCOMPARE(seen.body, QByteArray("body"));
        QCOMPARE(seen.header("Authorization"), QByteArray("Bearer t"));
    }

    void givesEveryStatusAsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 301, 302, 400, 401, 403, 404, 407, 409, 413, 418, 429, 500, 502, 503, 599})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void givesEveryStatusAsAnAnswer()
    {
        QFETCH(int, status);
        m_server->setScript([status](const auto &) {
            return FakeHttpServer::status(status, "Location: /elsewhere\r\n", status == 204 ? "" : "why");
        });
        const Answer answer = ask(to(u"/"_s));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->status, status);
        QCOMPARE(m_server->requests().size(), 1); // a redirect is not followed
    }

    void keepsNoCookies()
    {
        m_server->setScript([](const auto &) { return FakeHttpServer::status(200, "Set-Cookie: a=b\r\n"); });
        HttpClient client;
        QVERIFY(ask(to(u"/"_s), client));
        QVERIFY(ask(to(u"/"_s), client));
        QCOMPARE(m_server->requests().last().header("Cookie"), QByteArray());
    }

    void givesUpAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("no answer") << QByteArray();
        QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    }
    void givesUpAtTheDeadline()
    {
        QFETCH(QByteArray, start);
        m_server->setScript([start](const auto &) { return FakeHttpServer::Answer{start, {}, false}; });
        HttpRequest request = to(u"/"_s);
        request.deadline = std::chrono::milliseconds(200);
        QElapsedTimer timer;
        timer.start();
        const Answer answer = ask(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::TimedOut);
        QVERIFY(timer.elapsed() >= 190);
    }

    void tellsABrokenAnswerFromAWholeOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("closed at once") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x01\x02\x03 what is this\r\n\r\n");
        QTest::newRow("cut off in the status") << QByteArray("HTTP/1.1 2");
        QTest::newRow("cut off in the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("cut off in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        QTest::newRow("cut off in a chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc");
    }
    void tellsABrokenAnswerFromAWholeOne()
    {
        QFETCH(QByteArray, bytes);
        m_server->setScript([bytes](const auto &) { return FakeHttpServer::Answer{bytes, {}, true}; });
        const Answer answer = ask(to(u"/"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
        QVERIFY(answer.error().message.contains(u"127.0.0.1"));
    }

    void capsTheAnswer()
    {
        m_server->setScript([](const auto &) { return FakeHttpServer::status(200, {}, QByteArray(300'000, 'x')); });
        HttpRequest request = to(u"/"_s);
        request.maxResponseBytes = 300'000;
        QCOMPARE(ask(request)->body.size(), 300'000);
        request.maxResponseBytes = 299'999;
        QCOMPARE(ask(request).error().kind, Error::Kind::TooLarge);
    }

    void saysThatNobodyIsThere()
    {
        m_server->goAway();
        const Answer answer = ask(to(u"/"_s));
        QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("empty") << QUrl();
        QTest::newRow("no host") << QUrl(u"http://"_s);
        QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s);
        QTest::newRow("a word") << QUrl(u"backend"_s);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QUrl, url);
        HttpRequest request;
        request.url = url;
        QCOMPARE(ask(request).error().kind, Error::Kind::InvalidInput);
    }

    void refusesHeadersWithLineEnds()
    {
        HttpRequest request = to(u"/"_s);
        request.headers = {{"Authorization", "Bearer a\r\nX-Evil: 1"}};
        QCOMPARE(ask(request).error().kind, Error::Kind::InvalidInput);
        QVERIFY(m_server->requests().isEmpty());
    }

    void doesNotTrustAnUnknownCertificate()
    {
        // A server that does not speak TLS at all: the handshake fails, and that is an error, never a fallback.
        HttpRequest request;
        request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(m_server->port()));
        request.deadline = std::chrono::milliseconds(1000);
        QVERIFY(!ask(request));
        QVERIFY(m_server->requests().isEmpty());
    }

    void callsNobodyBackWhenItGoes()
    {
        bool called = false;
        {
            HttpClient client;
            client.send(to(u"/"_s), [&](const Answer &) { called = true; });
            client.send(HttpRequest(), [&](const Answer &) { called = true; });
        }
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void tellsWhetherARequestWasSent_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("closes");
        QTest::newRow("refused") << false << false;
        QTest::newRow("broken without an answer") << true << true;
        QTest::newRow("no answer in time") << true << false;
    }
    void tellsWhetherARequestWasSent()
    {
        QFETCH(const bool, isThere);
        QFETCH(const bool, closes);
        m_server->setScript([closes](const auto &) { return FakeHttpServer::Answer{{}, {}, closes}; });
        HttpRequest request = to(u"/"_s);
        request.method = "POST";
        request.body = "body";
        request.mayRepeat = false;
        request.deadline = std::chrono::milliseconds(1'000);
        bool isSent = false;
        request.onSent = [&isSent] { isSent = true; };
        if (!isThere)
            m_server->goAway();
        QVERIFY(!ask(request));
        QCOMPARE(isSent, isThere);
        QCOMPARE(m_server->requests().size(), isThere ? 1 : 0);
    }

    void sendsManyAtOnce()
    {
        HttpClient client;
        int done = 0;
        for (int i = 0; i < 50; ++i)
            client.send(to(u"/%1"_s.arg(i)), [&](const Answer &answer) { done += answer ? 1 : 0; });
        QTRY_COMPARE(done, 50);
    }

private:
    HttpRequest to(const QString &path)
    {
        HttpRequest request;
        request.url = QUrl(m_server->url() + path);
        return request;
    }
    Answer ask(const HttpRequest &request)
    {
        HttpClient client;
        return ask(request, client);
    }
    static Answer ask(const HttpRequest &request, HttpClient &client)
    {
        std::optional<Answer> answer;
        client.send(request, [&](const Answer &got) { answer = got; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return base::fail(Error::Kind::Internal, u"no callback"_s);
        return *answer;
    }

    std::unique_ptr<FakeHttpServer> m_server;
};

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_HttpClient.moc"
