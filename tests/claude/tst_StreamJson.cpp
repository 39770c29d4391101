// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/StreamJson.h"

#include "tests/helpers/TestPaths.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace claude;

namespace {

QByteArray sample(const char *name)
{
    QFile file(helpers::testData("claude/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    return file.readAll();
}

QStringList typesOf(const QList<StreamLine> &lines)
{
    QStringList types;
    for (const StreamLine &line : lines)
        types << (line.subtype.isEmpty() ? line.type : line.type + u'/' + line.subtype);
    return types;
}

ResultLine resultOf(const QByteArray &json)
{
    return ResultLine::from(parseStreamLine(json).value()).value();
}

} // namespace

class tst_StreamJson : public QObject
{
    Q_OBJECT
private slots:
    void readsARecordedRun();
    void readsTheSameAtEverySplit();
    void readsPartialMessagesAndHookEvents();
    void readsRecordedResults_data();
    void readsRecordedResults();
    void goesOnAfterLinesItCannotRead_data();
    void goesOnAfterLinesItCannotRead();
    void dropsLinesThatAreTooLong();
    void splitsLines_data();
    void splitsLines();
    void keepsUnknownTypes();
    void judgesByIsError_data();
    void judgesByIsError();
    void keepsNonsenseFiguresOut();
    void writesWhatTheCliReads();
    void permitsForTheSession_data();
    void permitsForTheSession();
};

void tst_StreamJson::readsARecordedRun()
{
    StreamReader reader;
    const auto output = reader.feed(sample("stream-json-run.jsonl"));
    QCOMPARE(output.notes, QStringList());
    QCOMPARE(typesOf(output.lines),
             QStringList({u"system/init"_s, u"system/thinking_tokens"_s, u"assistant"_s, u"assistant"_s, u"assistant"_s,
                          u"user"_s, u"assistant"_s, u"result/success"_s}));
    const auto result = ResultLine::from(output.lines.constLast());
    QVERIFY(result);
    QVERIFY(!result->isError);
    QCOMPARE(result->totalCost->micros(), 22388);
    QCOMPARE(result->text, u"all done"_s);
    QCOMPARE(result->turns, 2);
    QCOMPARE(result->terminalReason, u"completed"_s);
    QCOMPARE(result->conversation.toString(), u"71195fa6-8878-43b2-b231-b22e8c2731fb"_s);
    QCOMPARE(result->turnTokens, (Tokens{5282, 63, 0, 0}));
    QCOMPARE(result->modelUsage.size(), 1);
    QCOMPARE(result->modelUsage[0].model, u"claude-opus-5-5"_s);
    QCOMPARE(result->modelUsage[0].cost->micros(), 22388);
    QCOMPARE(result->modelUsage[0].contextWindow, 1'000'000);
    QCOMPARE(result->failure(), QString());
    QVERIFY(!ResultLine::from(output.lines.constFirst()));
}

void tst_StreamJson::readsTheSameAtEverySplit()
{
    const QByteArray bytes = sample("stream-json-run.jsonl");
    const QStringList expected = typesOf(StreamReader().feed(bytes).lines);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        StreamReader reader;
        auto lines = reader.feed(QByteArrayView(bytes).first(split)).lines;
        lines += reader.feed(QByteArrayView(bytes).sliced(split)).lines;
        if (typesOf(lines) != expected || lines.constLast().raw != bytes.trimmed().split('\n').constLast())
            QFAIL(qPrintable(u"split at %1"_s.arg(split)));
    }
    StreamReader reader;
    QList<StreamLine> lines;
    for (const char &byte : bytes)
        lines += reader.feed(QByteArrayView(&byte, 1)).lines;
    QCOMPARE(typesOf(lines), expected);
}

void tst_StreamJson::readsPartialMessagesAndHookEvents()
{
    StreamReader reader;
    const auto output = reader.feed(sample("stream-json-partial-and-hook-events.jsonl"));
    QCOMPARE(output.notes, QStringList());
    QCOMPARE(output.lines.size(), 45);
    QCOMPARE(ResultLine::from(output.lines.constLast())->totalCost->micros(), 21828);
}

/// The recordings of the control protocol wrap each line with its direction and time.
void tst_StreamJson::readsRecordedResults_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *file, int which, bool isError, const char *reason) {
        int found = 0;
        for (const QByteArray &line : sample(file).split('\n')) {
            const QJsonObject message = QJsonDocument::fromJson(line).object().value("msg"_L1).toObject();
            if (message.value("type"_L1) == "result"_L1 && found++ == which)
                QTest::addRow("%s %d", file, which)
                    << QJsonDocument(message).toJson(QJsonDocument::Compact) << isError << QString::fromLatin1(reason);
        }
    };
    add("control-api-retry.jsonl", 0, false, "completed");
    add("control-interrupt.jsonl", 0, true, "aborted_streaming");
    add("control-interrupt.jsonl", 1, false, "completed");
    add("control-permission.jsonl", 0, false, "completed");
    add("control-two-turns.jsonl", 0, false, "completed");
    add("control-two-turns.jsonl", 1, false, "completed");
    add("control-ask-user.jsonl", 0, false, "completed");
}

void tst_StreamJson::readsRecordedResults()
{
    QFETCH(QByteArray, line);
    const ResultLine result = resultOf(line);
    QTEST(result.isError, "isError");
    QTEST(result.terminalReason, "reason");
    QCOMPARE(result.failure().isEmpty(), !result.isError);
}

void tst_StreamJson::goesOnAfterLinesItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("text") << "Warning: something"_ba;
    QTest::newRow("array") << "[1]"_ba;
    QTest::newRow("number") << "1"_ba;
    QTest::newRow("cut off") << R"({"type":"assis)"_ba;
    QTest::newRow("NUL") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("two on a line") << R"({"type":"a"}{"type":"b"})"_ba;
    QTest::newRow("spaces") << "   "_ba;
}

void tst_StreamJson::goesOnAfterLinesItCannotRead()
{
    QFETCH(QByteArray, bad);
    StreamReader reader;
    const auto output = reader.feed(bad + "\n{\"type\":\"result\",\"is_error\":false}\n");
    QCOMPARE(typesOf(output.lines), QStringList{u"result"_s});
    QCOMPARE(output.notes.size(), 1);
}

void tst_StreamJson::dropsLinesThatAreTooLong()
{
    StreamReader reader(1000);
    const QByteArray longLine = "{\"type\":\"" + QByteArray(5000, 'x') + "\"}";
    StreamReader::Output output;
    for (qsizetype i = 0; i < longLine.size(); i += 100) {
        const auto part
            = reader.feed(QByteArrayView(longLine).sliced(i, std::min<qsizetype>(100, longLine.size() - i)));
        output.notes += part.notes;
        output.lines += part.lines;
    }
    const auto rest = reader.feed("\n{\"type\":\"after\"}\n");
    output.notes += rest.notes;
    output.lines += rest.lines;
    QCOMPARE(output.notes.size(), 1);
    QCOMPARE(typesOf(output.lines), QStringList{u"after"_s});
    QVERIFY(reader.finish().lines.isEmpty());
}

void tst_StreamJson::splitsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty") << QByteArray() << QByteArrayList();
    QTest::newRow("empty lines") << "\n\r\n\n"_ba << QByteArrayList();
    QTest::newRow("windows ends") << "a\r\nb\r\n"_ba << QByteArrayList{"a", "b"};
    QTest::newRow("no last end") << "a\nb"_ba << QByteArrayList{"a", "b"};
    QTest::newRow("carriage return inside") << "a\rb\n"_ba << QByteArrayList{"a\rb"};
    QTest::newRow("at the limit") << "12345678\n123456789\nx\n"_ba << QByteArrayList{"12345678", "x"};
}

void tst_StreamJson::splitsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, lines);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        LineSplitter splitter(8);
        QByteArrayList found;
        const auto take = [&found](QByteArrayView line) { found << line.toByteArray(); };
        splitter.feed(QByteArrayView(bytes).first(split), take);
        splitter.feed(QByteArrayView(bytes).sliced(split), take);
        splitter.finish(take);
        QCOMPARE(found, lines);
        QCOMPARE(splitter.pendingBytes(), 0);
    }
}

void tst_StreamJson::keepsUnknownTypes()
{
    const auto line = parseStreamLine(R"({"type":"from_the_future","session_id":"s","x":{"y":[1,2]}})");
    QVERIFY(line);
    QCOMPARE(line->type, u"from_the_future"_s);
    QCOMPARE(line->conversation.toString(), u"s"_s);
    QCOMPARE(line->json().value("x"_L1)[u"y"_s][1].toInt(), 2);
    const auto broken = parseStreamLine("{\"type\":\"a\xff\"}");
    QVERIFY(broken);
    QCOMPARE(broken->type, u"a\uFFFD"_s);
    QCOMPARE(broken->json().value("type"_L1).toString(), u"a\uFFFD"_s);
}

void tst_StreamJson::judgesByIsError_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("failure");
    QTest::newRow("success that is an error")
        << R"({"type":"result","subtype":"success","is_error":true,"terminal_reason":"api_error","result":"API Error: 400 no"})"_ba
        << u"API Error: 400 no"_s;
    QTest::newRow("turns") << R"({"type":"result","subtype":"error_max_turns","is_error":true,"errors":["x"]})"_ba
                           << u"turns"_s;
    QTest::newRow("budget") << R"({"type":"result","subtype":"error_max_budget_usd","is_error":true})"_ba
                            << u"budget"_s;
    QTest::newRow("unknown id")
        << R"({"type":"result","subtype":"error_during_execution","is_error":true,"errors":["No conversation found with session ID: x"]})"_ba
        << u"No conversation found"_s;
    QTest::newRow("no reason") << R"({"type":"result","is_error":true})"_ba << u"did not say why"_s;
    QTest::newRow("fine") << R"({"type":"result","subtype":"error_max_turns","is_error":false})"_ba << QString();
}

void tst_StreamJson::judgesByIsError()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, failure);
    const ResultLine result = resultOf(line);
    QCOMPARE(result.isError, !failure.isEmpty());
    QVERIFY2(result.failure().contains(failure), qPrintable(result.failure()));
}

void tst_StreamJson::keepsNonsenseFiguresOut()
{
    const ResultLine result = resultOf(
        R"({"type":"result","total_cost_usd":-1,"num_turns":1e300,"duration_ms":"x","usage":{"input_tokens":-5,"output_tokens":1e30},)"
        R"("modelUsage":{"m":{"costUSD":"1"},"n":7}})");
    QVERIFY(!result.totalCost);
    QCOMPARE(result.durationMs, 0);
    QVERIFY(result.turns >= 0);
    QCOMPARE(result.turnTokens.input, 0);
    QVERIFY(result.turnTokens.output > 0);
    QCOMPARE(result.modelUsage.size(), 1);
    QVERIFY(!result.modelUsage[0].cost);
}

void tst_StreamJson::writesWhatTheCliReads()
{
    const QByteArray message = userMessageLine(u"line 1\nline \"2\" 🙂"_s);
    QCOMPARE(message.count('\n'), 1);
    QVERIFY(message.endsWith('\n'));
    QCOMPARE(QJsonDocument::fromJson(message)[u"message"_s][u"content"_s].toString(), u"line 1\nline \"2\" 🙂"_s);
    QCOMPARE(QJsonDocument::fromJson(interruptLine(u"r1"_s))[u"request"_s][u"subtype"_s].toString(), u"interrupt"_s);
    const auto allowed = QJsonDocument::fromJson(allowLine(u"r2"_s, {{u"command"_s, u"ls"_s}}));
    QCOMPARE(allowed[u"response"_s][u"request_id"_s].toString(), u"r2"_s);
    QCOMPARE(allowed[u"response"_s][u"response"_s][u"updatedInput"_s][u"command"_s].toString(), u"ls"_s);
    const auto denied = QJsonDocument::fromJson(denyLine(u"r3"_s, u"not today"_s));
    QCOMPARE(denied[u"response"_s][u"response"_s][u"behavior"_s].toString(), u"deny"_s);
    QCOMPARE(denied[u"response"_s][u"response"_s][u"message"_s].toString(), u"not today"_s);
    QVERIFY(!QJsonDocument::fromJson(message).object().contains("uuid"_L1));
    QCOMPARE(QJsonDocument::fromJson(userMessageLine(u"x"_s, u"id-1"_s))[u"uuid"_s].toString(), u"id-1"_s);
    QVERIFY(allowed[u"response"_s][u"response"_s][u"updatedPermissions"_s].isUndefined());
    const auto mode = QJsonDocument::fromJson(setPermissionModeLine(u"r4"_s, u"manual"_s));
    QCOMPARE(mode[u"request"_s][u"subtype"_s].toString(), u"set_permission_mode"_s);
    QCOMPARE(mode[u"request"_s][u"mode"_s].toString(), u"default"_s);
}

void tst_StreamJson::permitsForTheSession_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QByteArray>("suggestions");
    QTest::addColumn<QByteArray>("permissions");
    QTest::newRow("rule and folder before a mode")
        << u"Bash"_s
        << R"([{"type":"addRules","rules":[{"toolName":"Bash","ruleContent":"ls"}],"behavior":"allow","destination":"localSettings"},
              {"type":"addDirectories","directories":["/d"],"destination":"session"},
              {"type":"setMode","mode":"acceptEdits","destination":"session"}])"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"Bash","ruleContent":"ls"}],"behavior":"allow","destination":"session"},
              {"type":"addDirectories","directories":["/d"],"destination":"session"}])"_ba;
    QTest::newRow("the command, not a folder or a mode")
        << u"Bash"_s << R"([{"type":"addDirectories","directories":["/d"],"destination":"session"},
              {"type":"setMode","mode":"acceptEdits","destination":"session"}])"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"Bash","ruleContent":"ls"}],"behavior":"allow","destination":"session"}])"_ba;
    QTest::newRow("a mode when there is nothing else")
        << u"Write"_s << R"([{"type":"setMode","mode":"acceptEdits","destination":"session"}])"_ba
        << R"([{"type":"setMode","mode":"acceptEdits","destination":"session"}])"_ba;
    QTest::newRow("never every permission")
        << u"Write"_s << R"([{"type":"setMode","mode":"bypassPermissions","destination":"session"}])"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"Write"}],"behavior":"allow","destination":"session"}])"_ba;
    QTest::newRow("no denial")
        << u"Bash"_s << R"([{"type":"addRules","rules":[{"toolName":"Bash"}],"behavior":"deny"}])"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"Bash","ruleContent":"ls"}],"behavior":"allow","destination":"session"}])"_ba;
    QTest::newRow("nothing suggested")
        << u"mcp__a__b"_s << "[]"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"mcp__a__b"}],"behavior":"allow","destination":"session"}])"_ba;
    QTest::newRow("nonsense suggested")
        << u"Bash"_s << R"([1,"x",{"type":7},[]])"_ba
        << R"([{"type":"addRules","rules":[{"toolName":"Bash","ruleContent":"ls"}],"behavior":"allow","destination":"session"}])"_ba;
    QTest::newRow("a plan") << u"ExitPlanMode"_s << R"([{"type":"setMode","mode":"acceptEdits"}])"_ba << "[]"_ba;
    QTest::newRow("a question") << u"AskUserQuestion"_s << "[]"_ba << "[]"_ba;
}

void tst_StreamJson::permitsForTheSession()
{
    QFETCH(QString, tool);
    QFETCH(QByteArray, suggestions);
    QFETCH(QByteArray, permissions);
    const QJsonArray expected = QJsonDocument::fromJson(permissions).array();
    const QJsonObject input{{u"command"_s, u"ls"_s}};
    for (const QString &wide : {u""_s, u"rm *"_s, u"a\nb"_s})
        QCOMPARE(sessionPermissions(u"Bash"_s, {{u"command"_s, wide}}, {}), QJsonArray());
    QCOMPARE(sessionPermissions(tool, input, QJsonDocument::fromJson(suggestions).array()), expected);
    const auto line = QJsonDocument::fromJson(allowLine(u"r"_s, input, expected));
    QCOMPARE(line[u"response"_s][u"response"_s][u"updatedPermissions"_s].toArray(), expected);
}

QTEST_GUILESS_MAIN(tst_StreamJson)
#include "tst_StreamJson.moc"
