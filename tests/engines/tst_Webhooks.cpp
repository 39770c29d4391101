// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WebhookInbox.h"
#include "engines/WebhookReceiver.h"
#include "execapi/Signature.h"
#include "net/HttpClient.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using engines::WebhookInbox;
using engines::WebhookReceiver;
using namespace Qt::StringLiterals;

class tst_Webhooks : public QObject
{
    Q_OBJECT
private slots:
    void keepsEachOnce();
    void takesThemInAnyOrder();
    void refuses_data();
    void refuses();
    void answersOverHttp();
    void startsOnlyWithASecret();

private:
    static base::Secret secret() { return base::Secret("whsec-test"); }
    static QByteArray body(const QByteArray &event, const QByteArray &execution = "e1")
    {
        return "{\"event\":\"" + event + "\",\"execution\":{\"id\":\"" + execution
            + "\"},\"metadata\":{\"task_id\":\"t\"}}";
    }
    static QByteArray signedFor(const QByteArray &body) { return execapi::signatureOf(secret(), body); }
    /// Status of POSTing it.
    static int post(const QUrl &url, const QByteArray &body, const QByteArray &signature)
    {
        net::HttpClient client;
        net::HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.deadline = std::chrono::seconds(20);
        request.headers = {{"Content-Type", "application/json"}};
        if (!signature.isEmpty())
            request.headers.emplaceBack(execapi::signatureHeader, signature);
        request.body = body;
        int status = -1;
        client.send(request,
                    [&status](const base::Result<net::HttpResponse> &answer) { status = answer ? answer->status : 0; });
        return QTest::qWaitFor([&status] { return status >= 0; }, 30'000) ? status : -1;
    }

    QTemporaryDir m_folder;
};

void tst_Webhooks::keepsEachOnce()
{
    const QString name = m_folder.filePath(u"once.sqlite"_s);
    const QByteArray started = body("execution.started");
    {
        auto inbox = WebhookInbox::open(name, secret());
        QVERIFY(inbox);
        const auto first = (*inbox)->take(started, signedFor(started));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.body, "{\"success\":true}"_ba);
        QVERIFY(first.news && first.news->taskId == u"t");
        const auto again = (*inbox)->take(started, signedFor(started));
        QCOMPARE(again.status, 200);
        QVERIFY(!again.news);
        // The same event in other words is a replay, too.
        const QByteArray otherWords = body("execution.started") + "\n";
        QVERIFY(!(*inbox)->take(otherWords, signedFor(otherWords)).news);
    }
    // Also after a restart: it was on disk before it was acknowledged.
    auto inbox = WebhookInbox::open(name, secret());
    QVERIFY(inbox);
    QVERIFY(!(*inbox)->take(started, signedFor(started)).news);
    QVERIFY((*inbox)->take(body("execution.started", "e2"), signedFor(body("execution.started", "e2"))).news);
    QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_Webhooks::takesThemInAnyOrder()
{
    auto inbox = WebhookInbox::open(m_folder.filePath(u"order.sqlite"_s), secret());
    QVERIFY(inbox);
    for (const char *event : {"execution.completed", "execution.started", "execution.dreamt", "execution.failed"}) {
        const auto answer = (*inbox)->take(body(event), signedFor(body(event)));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.news);
    }
}

void tst_Webhooks::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<int>("status");
    const QByteArray sound = body("execution.completed");
    const auto otherKey = execapi::signatureOf(base::Secret("other"), sound);
    QTest::newRow("unsigned") << sound << QByteArray() << 401;
    QTest::newRow("forged") << sound << otherKey << 401;
    QTest::newRow("signature of another body") << sound << signedFor(body("execution.started")) << 401;
    QTest::newRow("changed after signing") << QByteArray(sound).replace("e1", "e9") << signedFor(sound) << 401;
    QTest::newRow("nonsense, unsigned") << "nonsense"_ba << QByteArray() << 401;
    QTest::newRow("nonsense, signed") << "nonsense"_ba << signedFor("nonsense") << 400;
    const QByteArray huge = sound + QByteArray(1024 * 1024, ' ');
    QTest::newRow("too large") << huge << signedFor(huge) << 413;
}

void tst_Webhooks::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, signature);
    QFETCH(const int, status);
    auto inbox = WebhookInbox::open(m_folder.filePath(u"refused.sqlite"_s), secret());
    QVERIFY(inbox);
    const auto answer = (*inbox)->take(body, signature);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.news);
    if (status == 401)
        QCOMPARE(answer.body, "{\"error\":\"Invalid signature\"}"_ba);
    // Without a secret nothing is genuine.
    auto open = WebhookInbox::open(m_folder.filePath(u"open.sqlite"_s), {});
    QVERIFY(open);
    const QByteArray sound = tst_Webhooks::body("execution.completed");
    QCOMPARE((*open)->take(sound, execapi::signatureOf({}, sound)).status, 401);
}

void tst_Webhooks::answersOverHttp()
{
    auto receiver = WebhookReceiver::start({u"127.0.0.1:0"_s, secret(), m_folder.filePath(u"http.sqlite"_s)});
    QVERIFY(receiver);
    QSignalSpy received(receiver->get(), &WebhookReceiver::received);
    const QUrl url = (*receiver)->url();
    const QByteArray sound = body("execution.completed");
    QCOMPARE(post(url, sound, {}), 401);
    QCOMPARE(post(url, sound, "sha256=00"), 401);
    QCOMPARE(post(url, sound, signedFor(sound)), 200);
    QCOMPARE(post(url, sound, signedFor(sound)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20'000);
    QCOMPARE(received.first().first().value<execapi::Webhook>().execution.id, u"e1"_s);
    const QByteArray huge(2 * 1024 * 1024, ' ');
    const int status = post(url, huge, signedFor(huge));
    QVERIFY2(status == 413 || status == 0, "it hangs up while the rest still comes, or has said so before");
    QTest::qWait(0);
    QCOMPARE(received.size(), 1);
    QVERIFY2(!WebhookReceiver::start({u"127.0.0.1:%1"_s.arg(url.port()), secret(), m_folder.filePath(u"x.sqlite"_s)}),
             "the port is taken");
}

void tst_Webhooks::startsOnlyWithASecret()
{
    for (const QString &listen : {u"127.0.0.1:0"_s, u"nowhere"_s, u"host.example:80"_s, QString()}) {
        const auto receiver = WebhookReceiver::start(
            {listen, listen.startsWith(u'1') ? base::Secret() : secret(), m_folder.filePath(u"none.sqlite"_s)});
        QVERIFY(!receiver);
        QCOMPARE(receiver.error().kind, base::Error::Kind::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(tst_Webhooks)
#include "tst_Webhooks.moc"
