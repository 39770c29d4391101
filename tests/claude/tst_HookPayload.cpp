// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/HookPayload.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using base::Error;
using claude::HookPayload;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(helpers::testData("claude/hooks/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    return file.readAll();
}

} // namespace

class tst_HookPayload : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryRecordedHook_data();
    void readsEveryRecordedHook();
    void readsFields();
    void decidesWhichEventItIs_data();
    void decidesWhichEventItIs();
    void replacesBrokenUtf8();
    void refusesHostileBodies_data();
    void refusesHostileBodies();
    void takesTheLargestAllowedBody();
};

void tst_HookPayload::readsEveryRecordedHook_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : QDir(helpers::testData("claude/hooks")).entryList({u"*.json"_s}))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_HookPayload::readsEveryRecordedHook()
{
    QFETCH(QString, file);
    const auto payload = HookPayload::parse(sample(file));
    QVERIFY(payload);
    QCOMPARE(payload->event(), file.section(u'.', 0, 0));
    QCOMPARE(payload->conversation().toString().size(), 36);
    QVERIFY(payload->transcriptPath().endsWith(payload->conversation().toString() + ".jsonl"_L1));
    QCOMPARE(payload->workingFolder(), u"/home/user/project"_s);
}

void tst_HookPayload::readsFields()
{
    const auto start = HookPayload::parse(sample(u"SessionStart.startup.json"_s)).value();
    QCOMPARE(start.source(), u"startup"_s);
    QCOMPARE(start.model(), u"claude-opus-5-5"_s);
    const auto end = HookPayload::parse(sample(u"SessionEnd.clear.json"_s)).value();
    QCOMPARE(end.reason(), u"clear"_s);
    const auto ask = HookPayload::parse(sample(u"PermissionRequest.json"_s)).value();
    QCOMPARE(ask.toolName(), u"Bash"_s);
    QCOMPARE(ask.toolInput().value("command"_L1).toString(), u"touch made.txt"_s);
    QCOMPARE(ask.permissionMode(), u"default"_s);
}

void tst_HookPayload::decidesWhichEventItIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("event");
    QTest::newRow("reason alone") << R"({"reason": "prompt_input_exit"})"_ba << QString() << u"SessionEnd"_s;
    QTest::newRow("reason is null") << R"({"reason":null})"_ba << QString() << u"SessionEnd"_s;
    QTest::newRow("known from outside") << R"({"reason":"x"})"_ba << u"Stop"_s << u"Stop"_s;
    QTest::newRow("own name wins") << R"({"hook_event_name":"Stop"})"_ba << u"SessionEnd"_s << u"Stop"_s;
    QTest::newRow("unknown event") << R"({"hook_event_name":"BrandNew2"})"_ba << QString() << u"BrandNew2"_s;
    QTest::newRow("empty object, known") << "{}"_ba << u"Stop"_s << u"Stop"_s;
}

void tst_HookPayload::decidesWhichEventItIs()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, known);
    const auto payload = HookPayload::parse(body, known);
    QVERIFY(payload);
    QTEST(payload->event(), "event");
}

void tst_HookPayload::replacesBrokenUtf8()
{
    const auto payload = HookPayload::parse("{\"hook_event_name\":\"Stop\",\"x\":\"a\xff\xe2\x82z\"}");
    QVERIFY(payload);
    const QString text = payload->json().value("x"_L1).toString();
    QVERIFY(text.startsWith(u'a') && text.endsWith(u'z') && text.contains(QChar::ReplacementCharacter));
}

void tst_HookPayload::refusesHostileBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Error::Kind::Corrupt;
    QTest::newRow("array") << "[]"_ba << Error::Kind::Corrupt;
    QTest::newRow("string") << "\"Stop\""_ba << Error::Kind::Corrupt;
    QTest::newRow("cut off") << R"({"hook_event_name":"St)"_ba << Error::Kind::Corrupt;
    QTest::newRow("two objects") << "{}{}"_ba << Error::Kind::Corrupt;
    QTest::newRow("NUL") << QByteArray("{\0}", 3) << Error::Kind::Corrupt;
    QTest::newRow("not JSON") << "reason=other"_ba << Error::Kind::Corrupt;
    QTest::newRow("no event") << R"({"session_id":"x"})"_ba << Error::Kind::InvalidInput;
    QTest::newRow("event is a number") << R"({"hook_event_name":7})"_ba << Error::Kind::InvalidInput;
    QTest::newRow("event is a script") << R"({"hook_event_name":"<b>x</b>"})"_ba << Error::Kind::InvalidInput;
    QTest::newRow("event is endless") << "{\"hook_event_name\":\"" + QByteArray(1000, 'a') + "\"}"
                                      << Error::Kind::InvalidInput;
    QTest::newRow("deep") << "{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}' << Error::Kind::Corrupt;
    QTest::newRow("deep and open") << QByteArray(900'000, '[') << Error::Kind::Corrupt;
    QTest::newRow("too large") << "{\"reason\":\"" + QByteArray(HookPayload::maxBytes, 'x') + "\"}"
                               << Error::Kind::TooLarge;
}

void tst_HookPayload::refusesHostileBodies()
{
    QFETCH(QByteArray, body);
    const auto payload = HookPayload::parse(body);
    QVERIFY(!payload);
    QTEST(payload.error().kind, "kind");
}

void tst_HookPayload::takesTheLargestAllowedBody()
{
    const QByteArray frame = R"({"reason":""})";
    const QByteArray body = "{\"reason\":\"" + QByteArray(HookPayload::maxBytes - frame.size(), '[') + "\"}";
    QCOMPARE(body.size(), HookPayload::maxBytes);
    QVERIFY(HookPayload::parse(body)); // brackets in a string are no depth
}

QTEST_GUILESS_MAIN(tst_HookPayload)
#include "tst_HookPayload.moc"
