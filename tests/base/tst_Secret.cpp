// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Secret.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using base::Secret;

class tst_Secret : public QObject
{
    Q_OBJECT
private slots:
    void makesTokensNobodyGuesses();
    void matchesOnlyTheWholeValue_data();
    void matchesOnlyTheWholeValue();
    void matchesNothingWhenEmpty();
    void isRecognisedByItsFingerprint();
    void keepsItsOwnCopy();
};

void tst_Secret::makesTokensNobodyGuesses()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i) {
        const QByteArray token = Secret::random().reveal();
        QCOMPARE(token.size(), 43);
        QVERIFY(QRegularExpression(QStringLiteral("^[A-Za-z0-9_-]+$")).match(QString::fromLatin1(token)).hasMatch());
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 200);
}

void tst_Secret::matchesOnlyTheWholeValue_data()
{
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same") << QByteArray("token-1") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("beginning") << QByteArray("token-") << false;
    QTest::newRow("longer") << QByteArray("token-12") << false;
    QTest::newRow("repeated") << QByteArray("token-1token-1") << false;
    QTest::newRow("other case") << QByteArray("Token-1") << false;
    QTest::newRow("NUL added") << QByteArray("token-1\0", 8) << false;
}

void tst_Secret::matchesOnlyTheWholeValue()
{
    QFETCH(const QByteArray, candidate);
    QTEST(Secret("token-1").matches(candidate), "expected");
    QTEST(base::equalInConstantTime("token-1", candidate), "expected");
}

void tst_Secret::matchesNothingWhenEmpty()
{
    QVERIFY(Secret().isEmpty() && Secret(QByteArray()).isEmpty());
    QVERIFY(!Secret().matches({}));
    QVERIFY(!Secret(QByteArray()).matches({}));
    QVERIFY(Secret().reveal().isEmpty());
}

void tst_Secret::isRecognisedByItsFingerprint()
{
    // sha256sum of "token-1"
    QCOMPARE(Secret("token-1").fingerprint().size(), 64);
    QCOMPARE(Secret("token-1").fingerprint(), Secret("token-1").fingerprint());
    QVERIFY(Secret("token-1").fingerprint() != Secret("token-2").fingerprint());
    QVERIFY(!Secret("token-1").fingerprint().contains("token"));
}

void tst_Secret::keepsItsOwnCopy()
{
    QByteArray value = "token-1";
    const Secret secret(value);
    value.fill('x');
    QCOMPARE(secret.reveal(), QByteArray("token-1"));
    QByteArray revealed = secret.reveal();
    revealed.fill('y');
    QCOMPARE(secret.reveal(), QByteArray("token-1"));
}

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_Secret.moc"
