// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/HttpSender.h"
#include "tests/net/FakeHttpServer.h"

#include <QTest>
#include <QTimeZone>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using fakes::FakeHttpServer;
using forwarding::Delivery;
using forwarding::HttpSender;
using forwarding::Outcome;

Q_DECLARE_METATYPE(forwarding::Outcome::Kind)

class tst_HttpSender : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_token = "secret";
        m_server = std::make_unique<FakeHttpServer>();
    }

    void postsAsTheBackendExpects()
    {
        QCOMPARE(send(u"/base/"_s).kind, Outcome::Kind::Delivered);
        const auto &request = m_server->requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/base/api/sessions/s%2F1/events"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer secret"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(request.header("X-Gantry-Event-Id"), QByteArray("run:exited%0A"));
        QCOMPARE(request.body, QByteArray("{\"a\":1}"));
    }

    void sendsNoHeaderWithoutAToken()
    {
        m_token.clear(); // init() sets it again
        QCOMPARE(send().kind, Outcome::Kind::Delivered);
        QVERIFY(!m_server->requests().first().head.toLower().contains("authorization"));
    }

    void judgesAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome::Kind>("kind");
        for (const int status : {200, 201, 202, 204})
            QTest::addRow("%d", status) << status << Outcome::Kind::Delivered;
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << Outcome::Kind::TryLater;
        for (const int status : {301, 302, 307, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422})
            QTest::addRow("%d", status) << status << Outcome::Kind::Refused;
    }
    void judgesAnswers()
    {
        QFETCH(int, status);
        QFETCH(Outcome::Kind, kind);
        m_server->setScript([status](const auto &) {
            return FakeHttpServer::status(status, "Location: /x\r\n", status == 204 ? "" : "{}");
        });
        const Outcome outcome = send();
        QCOMPARE(outcome.kind, kind);
        QCOMPARE(outcome.httpStatus, status);
        QCOMPARE(outcome.reason.isEmpty(), kind == Outcome::Kind::Delivered);
        QVERIFY(!outcome.reason.contains(u"secret"));
    }

    void hearsHowLongToWait()
    {
        m_server->setScript([](const auto &) { return FakeHttpServer::status(429, "Retry-After: 17\r\n"); });
        QCOMPARE(send().retryAfter, 17s);
        m_server->setScript([](const auto &) { return FakeHttpServer::status(503, "Retry-After: never\r\n"); });
        QVERIFY(!send().retryAfter);
    }

    void triesLaterWhenNoAnswerComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::newRow("closed") << QByteArray() << true;
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01garbage\r\n\r\n") << true;
        QTest::newRow("silent") << QByteArray() << false;
        QTest::newRow("endless") << ("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + QByteArray(2'000'000, 'x'))
                                 << false;
    }
    void triesLaterWhenNoAnswerComes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        m_server->setScript([=](const auto &) { return FakeHttpServer::Answer{bytes, {}, close}; });
        const Outcome outcome = send();
        QCOMPARE(outcome.kind, Outcome::Kind::TryLater);
        QCOMPARE(outcome.httpStatus, 0);
        QVERIFY(!outcome.reason.isEmpty());
    }

    void triesLaterWhenNobodyIsThere()
    {
        m_server->goAway();
        QCOMPARE(send().kind, Outcome::Kind::TryLater);
    }

    void refusesAnAddressThatCannotBe_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::newRow("empty") << QString();
        QTest::newRow("a word") << u"backend"_s;
        QTest::newRow("a file") << u"file:///tmp"_s;
        QTest::newRow("spaces inside") << u"http://a b"_s;
        QTest::newRow("no host") << u"https://"_s;
    }
    void refusesAnAddressThatCannotBe()
    {
        QFETCH(QString, backend);
        QVERIFY(forwarding::eventsUrl(backend, base::SessionId(u"s"_s)).isEmpty());
        QCOMPARE(sendTo(backend).kind, Outcome::Kind::Refused);
    }

    void buildsAddresses_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"https://b.example"_s << u"https://b.example/api/sessions/s/events"_s;
        QTest::newRow("slashes") << u"https://b.example///"_s << u"https://b.example/api/sessions/s/events"_s;
        QTest::newRow("path and port") << u" http://b:8080/x%20y/ "_s << u"http://b:8080/x%20y/api/sessions/s/events"_s;
        QTest::newRow("query and fragment") << u"http://b/x?y=1#z"_s << u"http://b/x/api/sessions/s/events"_s;
    }
    void buildsAddresses()
    {
        QFETCH(QString, backend);
        QFETCH(QString, url);
        QCOMPARE(forwarding::eventsUrl(backend, base::SessionId(u"s"_s)).toString(QUrl::FullyEncoded), url);
    }

private:
    Outcome send(const QString &path = {}) { return sendTo(m_server->url() + path); }
    Outcome sendTo(const QString &backend)
    {
        HttpSender sender([this](const QString &) { return base::Secret(m_token); }, 300ms);
        std::optional<Outcome> outcome;
        sender.send({1, base::SessionId(u"s/1"_s), backend, "run:exited\n", "{\"a\":1}"},
                    [&](const Outcome &got) { outcome = got; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
            return {};
        return *outcome;
    }

    QByteArray m_token;
    std::unique_ptr<FakeHttpServer> m_server;
};

QTEST_GUILESS_MAIN(tst_HttpSender)
#include "tst_HttpSender.moc"
