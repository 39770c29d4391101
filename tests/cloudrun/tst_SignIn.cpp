// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/SignIn.h"

#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeCloudRun.h"
#include "tests/helpers/RsaKey.h"

#include <QTest>
#include <QTimeZone>

using cloudrun::AssertionRequest;
using cloudrun::ServiceAccount;
using cloudrun::SignIn;
using helpers::FakeCloudRun;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SignIn : public QObject
{
    Q_OBJECT
private slots:
    void readsKeyFiles_data();
    void readsKeyFiles();
    void signsAssertions();
    void refusesOtherKeys();
    void sendsWhatItWasGiven();
    void asksOnceAndKeepsTheToken();
    void asksAgainEarly();
    void tellsWhyItWasRefused();

private:
    [[nodiscard]] ServiceAccount account(const QString &tokenUrl) const
    {
        return *ServiceAccount::fromJson(base::Secret(m_key.serviceAccountFile(tokenUrl)));
    }
    /// The token, or "!" and why there is none.
    static QByteArray token(SignIn &signIn)
    {
        QByteArray got;
        bool isDone = false;
        signIn.token([&](const base::Result<base::Secret> &answer) {
            got = answer ? answer->reveal() : "!" + answer.error().message.toUtf8();
            isDone = true;
        });
        if (isDone)
            return "!called back from inside the call";
        return QTest::qWaitFor([&] { return isDone; }, 60'000) ? got : QByteArray("!no answer");
    }

    helpers::RsaKey m_key;
};

void tst_SignIn::readsKeyFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("whole") << m_key.serviceAccountFile(u"https://oauth2.googleapis.com/token"_s) << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no object") << QByteArray("[1]") << false;
    QTest::newRow("other kind") << QByteArray(R"({"type":"authorized_user","client_email":"a","private_key":"b"})")
                                << false;
    QTest::newRow("no key") << QByteArray(R"({"type":"service_account","client_email":"a"})") << false;
}

void tst_SignIn::readsKeyFiles()
{
    QFETCH(const QByteArray, json);
    const auto account = ServiceAccount::fromJson(base::Secret(json));
    QTEST(account.has_value(), "isGood");
}

void tst_SignIn::signsAssertions()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    const auto jwt
        = cloudrun::signedAssertion(account(u"https://t.example/token"_s), {u"https://s.example"_s, {}}, now);
    QVERIFY(jwt);
    const auto parts = jwt->split('.');
    QCOMPARE(parts.size(), 3);
    const auto claims
        = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims.value(u"target_audience").toString(), u"https://s.example"_s);
    QCOMPARE(claims.value(u"aud").toString(), u"https://t.example/token"_s);
    QCOMPARE(claims.value(u"exp").toInteger() - claims.value(u"iat").toInteger(), 3600);
    QCOMPARE(cloudrun::expiryOf(*jwt), now.addSecs(3600));
    QVERIFY(m_key.verifies(parts.at(0) + '.' + parts.at(1),
                           QByteArray::fromBase64(parts.at(2), QByteArray::Base64UrlEncoding)));
    QVERIFY(!m_key.verifies(parts.at(0) + ".x", QByteArray::fromBase64(parts.at(2), QByteArray::Base64UrlEncoding)));
}

void tst_SignIn::refusesOtherKeys()
{
    ServiceAccount broken = account(u"https://t.example/token"_s);
    for (const QByteArray &pem :
         {QByteArray("x"), QByteArray("-----BEGIN PRIVATE KEY-----\nSECRETWORDS\n-----END PRIVATE KEY-----\n")}) {
        broken.privateKey = base::Secret(pem);
        const auto jwt
            = cloudrun::signedAssertion(broken, {u"https://s.example"_s, {}}, QDateTime::currentDateTimeUtc());
        QVERIFY(!jwt);
        QVERIFY(!jwt.error().message.contains(u"SECRETWORDS"_s));
    }
}

void tst_SignIn::sendsWhatItWasGiven()
{
    SignIn none{base::Secret()};
    QCOMPARE(token(none), QByteArray());
    SignIn bearer(base::Secret("abc"));
    QCOMPARE(token(bearer), QByteArray("abc"));
    QVERIFY(!bearer.forget());
}

void tst_SignIn::asksOnceAndKeepsTheToken()
{
    FakeCloudRun fake;
    helpers::FakeClock clock(QDateTime::currentDateTimeUtc());
    SignIn signIn(account(fake.url() + u"/token"_s), {u"https://s.example"_s, {}}, clock);
    const QByteArray first = token(signIn);
    QVERIFY2(first.contains('.'), first.constData());
    QCOMPARE(token(signIn), first);
    QCOMPARE(fake.requests(u"/token"_s).size(), 1);
    QVERIFY(signIn.validUntil() > clock.now().addSecs(3000));
    QVERIFY(signIn.forget());
    QVERIFY(token(signIn) != first);
    // Many at once: one request.
    (void)signIn.forget();
    int answers = 0;
    for (int i = 0; i < 10; ++i)
        signIn.token([&answers](const base::Result<base::Secret> &) { ++answers; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 10, 60'000);
    QCOMPARE(fake.requests(u"/token"_s).size(), 3);
}

void tst_SignIn::asksAgainEarly()
{
    FakeCloudRun fake;
    helpers::FakeClock clock(QDateTime::currentDateTimeUtc());
    SignIn signIn(account(fake.url() + u"/token"_s), {u"https://s.example"_s, {}}, clock);
    const QByteArray first = token(signIn);
    clock.advance(3600s - 400s);
    QCOMPARE(token(signIn), first);
    clock.advance(120s); // less than five minutes are left
    QVERIFY(token(signIn) != first);
}

void tst_SignIn::tellsWhyItWasRefused()
{
    FakeCloudRun fake;
    fake.set({{u"refuseToken"_s, true}});
    const base::SystemClock clock;
    SignIn signIn(account(fake.url() + u"/token"_s), {u"https://s.example"_s, {}}, clock);
    const QByteArray refused = token(signIn);
    QVERIFY2(refused.startsWith('!') && refused.contains("Invalid JWT Signature"), refused.constData());
    QVERIFY(!refused.contains("eyJ")); // no part of the assertion
}

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_SignIn.moc"
