// SPDX-License-Identifier: GPL-3.0-or-later
#include "CloudRunFixture.h"
#include "tests/helpers/CloudRunSample.h"
#include "tests/net/FakeHttpServer.h"

using fakes::FakeHttpServer;
using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

/// What a service said once, byte by byte, and services that answer late, wrongly or not at all.
class tst_CloudRunTrouble : public helpers::CloudRunFixture
{
    Q_OBJECT
private slots:
    void init() { prepare(); }
    void cleanup() { clear(); }

    void playsWhatWasRecorded_data();
    void playsWhatWasRecorded();
    void findsATaskWhoseAnswerWasLost();
    void saysThatALostTaskMayRun();
    void cancelsATaskWhoseAnswerWasLost();
    void doesNotWaitForWhatWasNeverSent();
    void endsThoughItCannotCancel_data();
    void endsThoughItCannotCancel();
    void cancelsNobodyElsesTask();
    void isNotAskedAgainOnceStopped_data();
    void isNotAskedAgainOnceStopped();
};

void tst_CloudRunTrouble::playsWhatWasRecorded_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("exitCode"); // -1: none
    QTest::addColumn<QString>("error");
    QTest::newRow("release a") << u"a-run-happy.txt"_s << 5 << 0 << QString();
    QTest::newRow("release b") << u"run-happy.txt"_s << 5 << 0 << QString();
    QTest::newRow("formats") << u"run-formats.txt"_s << 10 << 0 << QString();
    QTest::newRow("exit 3") << u"run-exit3.txt"_s << 3 << 3 << u"went-wrong"_s;
    QTest::newRow("clone failed") << u"run-git-404.txt"_s << 0 << 1 << u"Failed to clone repository"_s;
    QTest::newRow("time limit") << u"run-timeout.txt"_s << 16 << 124 << u"time limit of the service"_s;
    QTest::newRow("killed by a signal") << u"run-killed-by-signal.txt"_s << 2 << -1 << u"before Claude gave a result"_s;
    QTest::newRow("release c") << u"c-run-happy.txt"_s << 5 << 0 << QString();
    QTest::newRow("release c, formats") << u"c-run-with-callback.txt"_s << 8 << 0 << QString();
    QTest::newRow("release c, failed") << u"c-run-with-callback-fail.txt"_s << 3 << 1 << u"oops"_s;
    QTest::newRow("real, success") << u"run-real-cli.txt"_s << 5 << 0 << QString();
    QTest::newRow("real, turn limit") << u"run-real-maxturns.txt"_s << 6 << 1 << u"limit of turns"_s;
    QTest::newRow("real, API error") << u"run-real-apierror.txt"_s << 3 << 1 << u"API Error: 400"_s;
}

void tst_CloudRunTrouble::playsWhatWasRecorded()
{
    QFETCH(const QString, sample);
    QFETCH(const QString, error);
    FakeHttpServer server;
    server.setScript([&sample](const FakeHttpServer::Request &) {
        QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (const char c : helpers::cloudRunSample(sample).body)
            bytes += QByteArray("1\r\n") + c + "\r\n"; // each byte is a chunk
        return FakeHttpServer::Answer{bytes + "0\r\n\r\n"};
    });
    const auto request = this->request(u"hi"_s, {{u"url"_s, server.url()}});
    const QJsonObject exited = play(request);
    QTEST(exited.value(u"exit_code").toInt(-1), "exitCode");
    QTEST(int(remoteLines(request).size()), "lines");
    const QString said = exited.value(u"error").toString();
    QVERIFY2(error.isEmpty() ? said.isEmpty() : said.contains(error), qPrintable(said));
    QCOMPARE(server.requests().size(), 1);
}

/// The connection breaks after the request was sent, and the service is not reached for a while.
void tst_CloudRunTrouble::findsATaskWhoseAnswerWasLost()
{
    m_secrets->give(u"hook"_s, base::Secret("hook-secret"));
    m_fake->set({{u"loseStart"_s, 5}});
    const auto request = this->request(
        u"LINES=10 GAP=400"_s,
        {{u"async"_s, true}, {u"callbackListen"_s, u"127.0.0.1:0"_s}, {u"callbackSecret"_s, u"memory:hook"_s}});
    QCOMPARE(play(request).value(u"exit_code").toInt(-1), 0);
    QCOMPARE(m_fake->requests(u"/run-async"_s).size(), 1); // never a second time
    QVERIFY(words().contains(u"may have taken the task"_s));
    QVERIFY(words().contains(u"The service has taken the task"_s));
}

void tst_CloudRunTrouble::saysThatALostTaskMayRun()
{
    m_fake->set({{u"loseStart"_s, 1'000}});
    const auto request = this->request(u"HANG"_s, {{u"async"_s, true}, {u"pollMs"_s, 5}});
    const QJsonObject exited = play(request);
    QVERIFY(!exited.contains(u"exit_code"));
    const QString task = m_fake->body(u"/run-async"_s).value(u"taskId").toString();
    QVERIFY2(exited.value(u"error").toString().contains(u"The task %1 may run there"_s.arg(task)),
             qPrintable(exited.value(u"error").toString()));
}

/// What was asked for while nobody was reached is done once the task is found.
void tst_CloudRunTrouble::cancelsATaskWhoseAnswerWasLost()
{
    m_fake->set({{u"loseStart"_s, 1'000}});
    const auto request = this->request(u"HANG"_s, {{u"async"_s, true}, {u"pollMs"_s, 300}});
    m_engine->start(request);
    QVERIFY(waitForStage(u"interrupted"_s));
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QTRY_VERIFY_WITH_TIMEOUT(wasCancelled(), 30'000); // in vain
    m_fake->set({{u"down"_s, false}});
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    // The service tells of the end of a task, not of a connection.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(m_fake->requests(),
                            [](const QJsonObject &each) { return each.value(u"method").toString() == u"CALLBACK"; }),
        30'000);
}

void tst_CloudRunTrouble::doesNotWaitForWhatWasNeverSent()
{
    // Looking again would take longer than the test may.
    const auto request
        = this->request(u"hi"_s, {{u"async"_s, true}, {u"url"_s, u"http://127.0.0.1:1"_s}, {u"pollMs"_s, 600'000}});
    const QString said = play(request).value(u"error").toString();
    QVERIFY2(said.contains(u"could not be reached"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"may run"_s), qPrintable(said));
}

void tst_CloudRunTrouble::endsThoughItCannotCancel_data()
{
    QTest::addColumn<bool>("async");
    QTest::addColumn<QJsonObject>("service");
    QTest::addColumn<QString>("words"); // of the end; those of a refusal mean that nothing was waited for
    const QJsonObject failing{{u"failCancel"_s, true}};
    const QJsonObject refusing{{u"forbidCancel"_s, true}};
    const QString refused = u"could not be told to stop the task"_s;
    const QString late = u"did not end the task in time"_s;
    QTest::newRow("it fails, with a connection") << false << failing << QString();
    QTest::newRow("it fails, without one") << true << failing << late;
    QTest::newRow("it is refused, with a connection") << false << refusing << refused;
    QTest::newRow("it is refused, without one") << true << refusing << refused;
    QTest::newRow("it only says so") << false << QJsonObject{{u"ignoreCancel"_s, true}} << late;
}

void tst_CloudRunTrouble::endsThoughItCannotCancel()
{
    QFETCH(const bool, async);
    QFETCH(const QJsonObject, service);
    m_fake->set(service);
    const auto request = this->request(u"HANG LINES=2"_s, {{u"async"_s, async}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(!told(eventtype::turnStarted).isEmpty(), 60'000);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    QVERIFY(wasCancelled());
    QFETCH(const QString, words);
    QVERIFY2(this->words().contains(words), qPrintable(this->words()));
}

/// Ours has ended with its connection, so the only task that is left may be another client's.
void tst_CloudRunTrouble::cancelsNobodyElsesTask()
{
    FakeHttpServer server;
    server.setScript([](const FakeHttpServer::Request &request) {
        if (request.path == "/tasks/status")
            return FakeHttpServer::status(200, {}, R"({"active":1,"tasks":[{"taskId":"sync-theirs","type":"sync"}]})");
        if (request.path != "/run")
            return FakeHttpServer::status(404);
        return FakeHttpServer::Answer{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Task-Id: sync-ours\r\n"
                                      "Transfer-Encoding: chunked\r\n\r\n4\r\n: a\n\r\n",
                                      std::chrono::milliseconds(0), true};
    });
    const QJsonObject exited = play(request(u"hi"_s, {{u"url"_s, server.url()}}));
    QVERIFY(exited.value(u"error").toString().contains(u"connection to the service broke"));
    QByteArrayList cancelled;
    for (const FakeHttpServer::Request &each : server.requests()) {
        if (each.path.startsWith("/cancel/"))
            cancelled.append(each.path);
    }
    QCOMPARE(cancelled, QByteArrayList{"/cancel/sync-ours"});
}

void tst_CloudRunTrouble::isNotAskedAgainOnceStopped_data()
{
    QTest::addColumn<FakeHttpServer::Answer>("answer"); // to the request
    QTest::newRow("it is busy") << FakeHttpServer::status(503, {}, R"({"retryAfter":1})");
    QTest::newRow("it breaks off and has not begun") << FakeHttpServer::Answer{{}, {}, true};
}

/// The stop comes while the request is under way, and that is not carried out.
void tst_CloudRunTrouble::isNotAskedAgainOnceStopped()
{
    QFETCH(FakeHttpServer::Answer, answer);
    answer.delay = std::chrono::milliseconds(1'000);
    FakeHttpServer server;
    server.setScript([&answer](const FakeHttpServer::Request &request) {
        if (request.path == "/tasks/status")
            return FakeHttpServer::status(200, {}, R"({"tasks":[]})");
        return request.path == "/run-async" ? answer : FakeHttpServer::status(404);
    });
    const auto isAsked = [](const FakeHttpServer::Request &each) { return each.path == "/run-async"; };
    const auto request = this->request(u"hi"_s, {{u"async"_s, true}, {u"url"_s, server.url()}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(server.requests(), isAsked), 60'000);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    const QJsonObject exited = waitForEnd();
    QCOMPARE(exited.value(u"exit_code").toInt(-1), 130);
    QVERIFY2(!exited.contains(u"error"), qPrintable(exited.value(u"error").toString()));
    QCOMPARE(std::ranges::count_if(server.requests(), isAsked), 1);
}

QTEST_GUILESS_MAIN(tst_CloudRunTrouble)
#include "tst_CloudRunTrouble.moc"
