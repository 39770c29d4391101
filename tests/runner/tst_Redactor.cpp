// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Redactor.h"

#include <QJsonDocument>
#include <QTest>

using runner::Redactor;

class tst_Redactor : public QObject
{
    Q_OBJECT
private slots:
    void hides_data();
    void hides();
    void leavesShortOnesAlone();
    void keepsJsonWhatItIs_data();
    void keepsJsonWhatItIs();
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

void tst_Redactor::keepsJsonWhatItIs_data()
{
    QTest::addColumn<QByteArrayList>("secrets");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, const QByteArrayList &secrets, const QByteArray &json,
                        const QByteArray &shown) { QTest::newRow(name) << secrets << json << shown; };
    row("nothing to hide", {"s3cret-value"}, R"({ "a" : 1.0 })", R"({ "a" : 1.0 })");
    row("a word of the protocol", {"system", "result", "completed"},
        R"({"type":"system","subtype":"result","status":"completed","result":"the system"})",
        R"({"type":"system","subtype":"result","status":"completed","result":"the [redacted]"})");
    row("a word deeper down", {"tool_use"}, R"({"message":{"content":[{"type":"tool_use","name":"tool_use"}]}})",
        R"({"message":{"content":[{"type":"tool_use","name":"[redacted]"}]}})");
    row("a secret as type", {"s3cret-value"}, R"({"type":"s3cret-value"})", R"({"type":"[redacted]"})");
    row("a number", {"123456"}, R"({"n":123456,"t":"no. 123456","d":1.1234560})",
        R"({"n":123456,"t":"no. [redacted]","d":1.1234560})");
    row("a name", {"s3cret-value"}, R"({"s3cret-value" : {"x":1}})", R"({"[redacted]" : {"x":1}})");
    row("a text in a list", {"secret"}, R"(["secret",{"status":["secret"]}])",
        R"(["[redacted]",{"status":["[redacted]"]}])");
    row("after an escape", {"nabcdef"}, R"({"t":"x\nabcdef \\nabcdef"})", R"({"t":"x\nabcdef \\[redacted]"})");
    row("before an escape", {"abc\"def"}, R"({"t":"\"abc\"def\"\u00fc"})", R"({"t":"\"[redacted]\"ü"})");
    row("escaped by another", {"pässwörd", "a/b/c/d/e"}, R"({"t":"p\u00e4ssw\u00f6rd","u":"a/b\/c/d\/e"})",
        R"({"t":"[redacted]","u":"[redacted]"})");
    row("JSON in a text", {"a\"b-long"}, R"({"t":"{\"u\":\"a\\\"b-long\"}"})", R"({"t":"{\"u\":\"[redacted]\"}"})");
    row("kept", {"task-123456"}, R"({"taskId":"task-123456","x":{"taskId":"task-123456"}})",
        R"({"taskId":"task-123456","x":{"taskId":"[redacted]"}})");
}

void tst_Redactor::keepsJsonWhatItIs()
{
    QFETCH(const QByteArrayList, secrets);
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, shown);
    Redactor redactor;
    for (const QByteArray &secret : secrets)
        redactor.add(secret);
    QCOMPARE(redactor.redactedJson(json, {"taskId"}), shown);
    QVERIFY(!QJsonDocument::fromJson(shown).isNull());
}

QTEST_GUILESS_MAIN(tst_Redactor)
#include "tst_Redactor.moc"
