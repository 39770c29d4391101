// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/StreamFacts.h"

#include "tests/helpers/TestPaths.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace claude;

namespace {

std::optional<StreamFact> fact(const QByteArray &json)
{
    const auto line = parseStreamLine(json);
    return line ? factOf(*line) : std::nullopt;
}

template <typename Kind>
std::optional<Kind> factAs(const QByteArray &json)
{
    const auto found = fact(json);
    if (!found || !std::holds_alternative<Kind>(found->what))
        return {};
    return std::get<Kind>(found->what);
}

/// What Claude wrote in a recorded conversation with its host.
QList<StreamFact> recorded(const char *name)
{
    QFile file(helpers::testData("claude/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    QList<StreamFact> facts;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.value("dir"_L1) != "cli->host"_L1)
            continue;
        if (auto found = fact(QJsonDocument(json.value("msg"_L1).toObject()).toJson(QJsonDocument::Compact)))
            facts.append(std::move(*found));
    }
    return facts;
}

template <typename Kind>
QList<Kind> only(const QList<StreamFact> &facts)
{
    QList<Kind> found;
    for (const StreamFact &one : facts) {
        if (const auto *what = std::get_if<Kind>(&one.what))
            found.append(*what);
    }
    return found;
}

} // namespace

class tst_StreamFacts : public QObject
{
    Q_OBJECT
private slots:
    void readsRecordedQuestions();
    void readsARecordedQuestionToPeople();
    void readsRecordedTurnsAndMessages();
    void readsARecordedInterruption();
    void readsRetries();
    void readsCancelledRequestsAndRefusals();
    void namesALineTheSameEachTime();
    void leavesOutWhatItDoesNotKnow_data();
    void leavesOutWhatItDoesNotKnow();
    void boundsWhatBecomesAKey();
};

void tst_StreamFacts::readsRecordedQuestions()
{
    const auto facts = recorded("control-permission.jsonl");
    const auto asked = only<ToolRequest>(facts);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].requestId, u"ccc2f29f-6d82-4a75-a887-88bb5452c4b2"_s);
    QCOMPARE(asked[0].tool, u"Bash"_s);
    QCOMPARE(asked[0].input.value("command"_L1).toString(), u"touch allowed.txt"_s);
    QCOMPARE(asked[0].suggestions.size(), 3);
    QCOMPARE(asked[0].description, u"make"_s);
    QVERIFY(asked[0].agent.isEmpty());
    QCOMPARE(asked[1].tool, u"Write"_s);
    const auto done = only<ToolsDone>(facts);
    QCOMPARE(done.size(), 2);
    QCOMPARE(done[0].toolUses, QStringList{asked[0].toolUse});
    QCOMPARE(only<ResultLine>(facts).size(), 1);
}

void tst_StreamFacts::readsARecordedQuestionToPeople()
{
    const auto asked = only<ToolRequest>(recorded("control-ask-user.jsonl"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].tool, u"AskUserQuestion"_s);
    QCOMPARE(asked[0].input.value("questions"_L1)[0][u"question"_s].toString(), u"Which?"_s);
}

void tst_StreamFacts::readsRecordedTurnsAndMessages()
{
    const auto facts = recorded("control-two-turns.jsonl");
    const auto turns = only<TurnBegun>(facts);
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns[0].model, u"claude-opus-5-5"_s);
    QCOMPARE(turns[0].permissionMode, u"manual"_s); // Claude says "default"
    QCOMPARE(turns[0].conversation.toString(), u"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeee1"_s);
    const auto moved = only<MessageMoved>(facts);
    QCOMPARE(moved.size(), 3);
    using State = MessageMoved::State;
    const State states[]{State::Queued, State::Started, State::Completed};
    for (qsizetype i = 0; i < moved.size(); ++i) {
        QCOMPARE(moved[i].messageId, u"11111111-2222-4333-8444-555555555555"_s);
        QVERIFY(moved[i].state == states[i]);
    }
    QCOMPARE(only<AssistantBlock>(facts).size(), 2);
    QVERIFY(only<AssistantBlock>(facts).first().messageId.startsWith(u"msg_"_s));
}

void tst_StreamFacts::readsARecordedInterruption()
{
    const auto facts = recorded("control-interrupt.jsonl");
    const auto answered = only<RequestAnswered>(facts);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered[0].requestId, u"int-1"_s);
    QVERIFY(answered[0].error.isEmpty());
    QVERIFY(only<ResultLine>(facts).first().isError);
}

void tst_StreamFacts::readsRetries()
{
    const auto retry = factAs<ApiRetry>(
        R"({"type":"system","subtype":"api_retry","attempt":1,"max_retries":10,"error_status":401,"error":"authentication_failed"})");
    QVERIFY(retry);
    QCOMPARE(retry->attempt, 1);
    QCOMPARE(retry->maxRetries, 10);
    QCOMPARE(retry->status, 401);
    QCOMPARE(retry->error, u"authentication_failed"_s);
    const auto unreachable
        = factAs<ApiRetry>(R"({"type":"system","subtype":"api_retry","attempt":"x","error_status":null})");
    QVERIFY(unreachable);
    QCOMPARE(unreachable->status, 0);
}

void tst_StreamFacts::readsCancelledRequestsAndRefusals()
{
    const auto cancelled = factAs<RequestCancelled>(R"({"type":"control_cancel_request","request_id":"q"})");
    QVERIFY(cancelled);
    QCOMPARE(cancelled->requestId, u"q"_s);
    const auto refused = factAs<RequestAnswered>(
        R"({"type":"control_response","response":{"subtype":"error","request_id":"m","error":"no"}})");
    QVERIFY(refused);
    QCOMPARE(refused->error, u"no"_s);
    const auto unsaid
        = factAs<RequestAnswered>(R"({"type":"control_response","response":{"subtype":"error","request_id":"m"}})");
    QVERIFY(unsaid && !unsaid->error.isEmpty());
}

void tst_StreamFacts::namesALineTheSameEachTime()
{
    const QByteArray named = R"({"type":"system","subtype":"init","uuid":"abc"})";
    QCOMPARE(fact(named)->id, u"abc"_s);
    const QByteArray nameless = R"({"type":"system","subtype":"init","model":"a"})";
    QVERIFY(!fact(nameless)->id.isEmpty());
    QCOMPARE(fact(nameless)->id, fact(nameless)->id);
    QVERIFY(fact(nameless)->id != fact(R"({"type":"system","subtype":"init","model":"b"})")->id);
}

void tst_StreamFacts::leavesOutWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("unknown type") << R"({"type":"from_the_future"})"_ba;
    QTest::newRow("unknown subtype") << R"({"type":"system","subtype":"new"})"_ba;
    QTest::newRow("no type") << R"({"a":1})"_ba;
    QTest::newRow("another request")
        << R"({"type":"control_request","request_id":"r","request":{"subtype":"hook_callback"}})"_ba;
    QTest::newRow("request without an id")
        << R"({"type":"control_request","request":{"subtype":"can_use_tool","tool_name":"Bash"}})"_ba;
    QTest::newRow("request that is text")
        << R"({"type":"control_request","request_id":"r","request":"can_use_tool"})"_ba;
    QTest::newRow("cancel without an id") << R"({"type":"control_cancel_request","request_id":7})"_ba;
    QTest::newRow("lifecycle of a new kind")
        << R"({"type":"command_lifecycle","command_uuid":"u","state":"dreaming"})"_ba;
    QTest::newRow("lifecycle of nothing") << R"({"type":"command_lifecycle","state":"queued"})"_ba;
    QTest::newRow("user text") << R"({"type":"user","message":{"role":"user","content":"hi"}})"_ba;
    QTest::newRow("user without message") << R"({"type":"user"})"_ba;
    QTest::newRow("tool results that are none")
        << R"({"type":"user","message":{"content":[1,"x",{"type":"text"},null]}})"_ba;
    QTest::newRow("assistant without message") << R"({"type":"assistant","message":[]})"_ba;
    QTest::newRow("subagent") << R"({"type":"assistant","message":{"id":"m"},"parent_tool_use_id":"t"})"_ba;
}

void tst_StreamFacts::leavesOutWhatItDoesNotKnow()
{
    QFETCH(const QByteArray, line);
    QVERIFY(parseStreamLine(line));
    QVERIFY(!fact(line));
}

void tst_StreamFacts::boundsWhatBecomesAKey()
{
    const QByteArray big(100'000, 'x');
    const auto asked = factAs<ToolRequest>(R"({"type":"control_request","request_id":")" + big
                                           + R"(","request":{"subtype":"can_use_tool","tool_name":")" + big + R"("}})");
    QVERIFY(asked);
    QVERIFY(asked->requestId.size() <= 200 && asked->tool.size() <= 200);
    QVERIFY(fact(R"({"type":"system","subtype":"init","uuid":")" + big + R"("})")->id.size() <= 200);
    QByteArray results = R"({"type":"user","message":{"content":[)";
    for (int i = 0; i < 5000; ++i)
        results += R"({"type":"tool_result","tool_use_id":"t"},)";
    results.chop(1);
    QVERIFY(factAs<ToolsDone>(results + "]}}")->toolUses.size() <= 1000);
}

QTEST_GUILESS_MAIN(tst_StreamFacts)
#include "tst_StreamFacts.moc"
