// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/IdentityTokens.h"

#include "tests/helpers/IdentityIssuer.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using base::Error;
using helpers::IdentityIssuer;

class tst_IdentityTokens : public QObject
{
    Q_OBJECT
private slots:
    void takesAGoodToken();
    void refuses_data();
    void refuses();
    void refusesForgedTokens();
    void readsKeySets();
    void asksTheFileAgain();

private:
    const QString m_audience = u"https://runner.example"_s;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const IdentityIssuer m_issuer;
    const runner::KeySet m_keys = *runner::KeySet::read(m_issuer.keySet());
};

void tst_IdentityTokens::takesAGoodToken()
{
    const auto identity = runner::verifyIdentityToken(m_issuer.token(IdentityIssuer::claims(m_audience, m_now)), m_keys,
                                                      m_audience, m_now);
    QVERIFY(identity);
    QCOMPARE(identity->email, u"caller@project.iam.gserviceaccount.com"_s);
    QCOMPARE(identity->subject, u"1234567890"_s);
}

void tst_IdentityTokens::refuses_data()
{
    QTest::addColumn<QJsonObject>("changed");
    QTest::addColumn<QJsonObject>("head");
    QTest::addColumn<Error::Kind>("kind");
    const qint64 now = m_now.toSecsSinceEpoch();
    const auto denied = Error::Kind::PermissionDenied;
    QTest::newRow("another audience") << QJsonObject{{u"aud"_s, u"https://other.example"_s}} << QJsonObject() << denied;
    QTest::newRow("no audience") << QJsonObject{{u"aud"_s, QJsonValue()}} << QJsonObject() << denied;
    QTest::newRow("a list of audiences") << QJsonObject{{u"aud"_s, QJsonArray{m_audience}}} << QJsonObject() << denied;
    QTest::newRow("another issuer") << QJsonObject{{u"iss"_s, u"https://accounts.google.com.evil.example"_s}}
                                    << QJsonObject() << denied;
    QTest::newRow("expired") << QJsonObject{{u"exp"_s, now - 61}} << QJsonObject() << denied;
    QTest::newRow("never expires") << QJsonObject{{u"exp"_s, QJsonValue()}} << QJsonObject() << denied;
    QTest::newRow("expires as text") << QJsonObject{{u"exp"_s, u"9999999999"_s}} << QJsonObject() << denied;
    QTest::newRow("from the future") << QJsonObject{{u"iat"_s, now + 120}} << QJsonObject() << denied;
    QTest::newRow("unknown key") << QJsonObject() << QJsonObject{{u"kid"_s, u"key-2"_s}} << denied;
    QTest::newRow("no algorithm") << QJsonObject() << QJsonObject{{u"alg"_s, u"none"_s}} << Error::Kind::Corrupt;
    QTest::newRow("symmetric") << QJsonObject() << QJsonObject{{u"alg"_s, u"HS256"_s}} << Error::Kind::Corrupt;
    QTest::newRow("critical extension") << QJsonObject() << QJsonObject{{u"crit"_s, QJsonArray{u"x"_s}}}
                                        << Error::Kind::Corrupt;
}

void tst_IdentityTokens::refuses()
{
    QFETCH(QJsonObject, changed);
    QFETCH(QJsonObject, head);
    QFETCH(Error::Kind, kind);
    QJsonObject claims = IdentityIssuer::claims(m_audience, m_now);
    for (auto it = changed.begin(); it != changed.end(); ++it)
        claims.insert(it.key(), it.value());
    const auto identity = runner::verifyIdentityToken(m_issuer.token(claims, head), m_keys, m_audience, m_now);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, kind);
}

void tst_IdentityTokens::refusesForgedTokens()
{
    const QByteArray good = m_issuer.token(IdentityIssuer::claims(m_audience, m_now));
    const QByteArrayList parts = good.split('.');
    const QByteArray other = IdentityIssuer().token(IdentityIssuer::claims(m_audience, m_now));
    const QByteArrayList forged{
        {},
        "..",
        parts[0] + '.' + parts[1],
        parts[0] + '.' + parts[1] + '.',
        parts[0] + '.' + parts[1] + ".SIGNATURE_REMOVED_BY_GOOGLE",
        parts[0] + '.' + other.split('.')[1] + '.' + other.split('.')[2],
        other, // the same key id, another key
        good + '.' + parts[2],
        good + '=',
        ' ' + good,
        QByteArray(9000, 'a') + good,
    };
    for (const QByteArray &token : forged)
        QVERIFY2(!runner::verifyIdentityToken(token, m_keys, m_audience, m_now), token.left(80).constData());
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray changed = good;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        if (changed != good && changed.left(good.size() - 2) != good.left(good.size() - 2))
            QVERIFY(!runner::verifyIdentityToken(changed, m_keys, m_audience, m_now));
    }
}

void tst_IdentityTokens::readsKeySets()
{
    QVERIFY(!runner::KeySet::read("{}"));
    QVERIFY(!runner::KeySet::read("nonsense"));
    QVERIFY(!runner::KeySet::read(R"({"keys":[{"kty":"EC","kid":"a"},{"kty":"RSA","n":"AQ","e":"AQAB"}]})"));
    QVERIFY(!runner::KeySet::read(IdentityIssuer(u"weak"_s, 1024).keySet()));
    QVERIFY(!runner::KeySet::read(QByteArray(runner::KeySet::maxBytes + 1, ' ') + m_issuer.keySet()));
    QVERIFY(m_keys.contains(u"key-1"_s));
}

void tst_IdentityTokens::asksTheFileAgain()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(m_issuer.keySet());
    file.flush();
    const auto authoriser = runner::identityAuthoriser(file.fileName(), m_audience);
    QVERIFY(authoriser);
    const auto statusWith = [&authoriser](const char *header, const QByteArray &value) {
        net::ServerRequest request;
        request.headers.append(header, value);
        const auto refusal = (*authoriser)(request);
        return refusal ? refusal->status : 200;
    };
    const QByteArray token = m_issuer.token(IdentityIssuer::claims(m_audience, m_now));
    QCOMPARE(statusWith("Authorization", "Bearer " + token), 200);
    QCOMPARE(statusWith("X-Serverless-Authorization", "Bearer " + token), 200);
    QCOMPARE(statusWith("X-Other", "x"), 401);
    QCOMPARE(statusWith("Authorization", "Bearer x"), 401);
    const IdentityIssuer next(u"key-2"_s);
    const QByteArray newer = next.token(IdentityIssuer::claims(m_audience, m_now));
    QCOMPARE(statusWith("Authorization", "Bearer " + newer), 403);
    file.resize(0);
    file.seek(0);
    file.write(next.keySet());
    file.flush();
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(5), QFileDevice::FileModificationTime));
    QCOMPARE(statusWith("Authorization", "Bearer " + newer), 200);
    QCOMPARE(statusWith("Authorization", "Bearer " + token), 403);
}

QTEST_GUILESS_MAIN(tst_IdentityTokens)
#include "tst_IdentityTokens.moc"
