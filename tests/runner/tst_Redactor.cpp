// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Redactor.h"

#include <QTest>

using runner::Redactor;

class tst_Redactor : public QObject
{
    Q_OBJECT
private slots:
    void hides_data();
    void hides();
    void leavesShortOnesAlone();
};

void tst_Redactor::hides_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, const QByteArray &secret, const QByteArray &text, const QByteArray &shown) {
        QTest::newRow(name) << secret << text << shown;
    };
    row("plain", "s3cret-value", "a s3cret-value b s3cret-value", "a [redacted] b [redacted]");
    row("not there", "s3cret-value", "nothing", "nothing");
    row("in a JSON string", "a\"b\\c-long", R"({"t":"a\"b\\c-long"})", R"({"t":"[redacted]"})");
    row("JSON in a JSON string", "a\"b-long", R"({"t":"{\"u\":\"a\\\"b-long\"}"})",
        R"({"t":"{\"u\":\"[redacted]\"}"})");
    row("escaped slashes", "pass/word/1", R"({"t":"pass\/word\/1"})", R"({"t":"[redacted]"})");
    row("lines of a key", "-----BEGIN X-----\nabcdefghijklmnop\n-----END X-----\n", "1\tabcdefghijklmnop",
        "1\t[redacted]");
    row("all lines", "first line of it\nsecond line of it", "first line of it\nsecond line of it", "[redacted]");
    row("white space around", "  padded-secret \n", "padded-secret", "[redacted]");
    row("not ASCII", "pässwörd-ü", "x pässwörd-ü", "x [redacted]");
    row("empty", "", "text", "text");
}

void tst_Redactor::hides()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    Redactor redactor;
    redactor.add(secret);
    QCOMPARE(redactor.redacted(text), shown);
    QCOMPARE(redactor.finds(text), text != shown);
    QVERIFY(!redactor.finds(shown));
}

void tst_Redactor::leavesShortOnesAlone()
{
    Redactor redactor;
    redactor.add("true");
    redactor.add("1");
    QCOMPARE(redactor.redacted(QByteArray(R"({"is_error":true,"n":1})")), R"({"is_error":true,"n":1})");
    redactor.add("inside-secret");
    redactor.add("the-inside-secret-outside");
    QCOMPARE(redactor.redacted(QByteArray("the-inside-secret-outside")), "[redacted]"); // the longest first
}

QTEST_GUILESS_MAIN(tst_Redactor)
#include "tst_Redactor.moc"
