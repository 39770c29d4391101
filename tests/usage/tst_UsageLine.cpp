// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageLine.h"

#include <QTest>

using usage::UsageLine;
using usage::UsageLineReader;

namespace {

const QByteArray answer
    = R"({"timestamp":"2026-01-05T10:00:00.000Z","sessionId":"s","version":"2.1.0","cwd":"/x","requestId":"r",)"
      R"("isSidechain":false,"costUSD":0.5,"isApiErrorMessage":false,"type":"assistant","message":{"id":"m",)"
      R"("model":"claude-opus-5","content":[{"type":"text","text":"hi"}],"usage":{"input_tokens":10,)"
      R"("output_tokens":20,"cache_creation_input_tokens":5,"cache_read_input_tokens":7,"cache_creation":)"
      R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3},"speed":"fast","service_tier":"standard"}}})";
const QByteArray nested
    = R"({"type":"progress","sessionId":"s","version":"2.1.0","data":{"type":"agent_progress","message":)"
      R"({"timestamp":"2026-01-05T10:00:00.000Z","requestId":"r","isSidechain":false,"costUSD":0.5,"message":)"
      R"({"id":"m","model":"claude-opus-5","usage":{"input_tokens":10,"output_tokens":20}}}}})";

std::optional<UsageLine> read(const QByteArray &line)
{
    static UsageLineReader reader;
    static QByteArray bytes;
    bytes = line;
    bytes.append(static_cast<qsizetype>(UsageLineReader::padding), 'x');
    return reader.read({bytes.constData(), static_cast<std::size_t>(line.size())});
}

QByteArray with(const QByteArray &from, const QByteArray &to, const QByteArray &base = answer)
{
    QByteArray line = base;
    Q_ASSERT(line.contains(from));
    return line.replace(line.indexOf(from), from.size(), to);
}

} // namespace

class tst_UsageLine : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryField();
    void decidesWhatCounts_data();
    void decidesWhatCounts();
    void readsTimes_data();
    void readsTimes();
    void takesAnEndlessNestForSessions();
};

void tst_UsageLine::readsEveryField()
{
    const auto line = read(answer);
    QVERIFY(line);
    QCOMPARE(line->at, 1767607200000);
    QVERIFY(line->message == "m" && line->request == "r" && line->session == "s" && line->model == "claude-opus-5");
    QCOMPARE(line->tokens.input, 10U);
    QCOMPARE(line->tokens.output, 20U);
    QCOMPARE(line->tokens.write5m, 2U);
    QCOMPARE(line->tokens.write1h, 3U);
    QCOMPARE(line->tokens.cacheRead, 7U);
    QCOMPARE(line->costUsd, 0.5);
    QVERIFY(line->hasSpeed && line->fast && !line->sidechain && !line->onlyDaily && !line->onlySessions);
    QVERIFY(!line->limitReset);
}

void tst_UsageLine::decidesWhatCounts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("daily");
    QTest::addColumn<bool>("sessions");
    const auto both = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line << true << true; };
    const auto none = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line << false << false; };
    const auto onlyD = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line << true << false; };
    const auto onlyE = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line << false << true; };

    both("plain", answer);
    both("blanks and CR around", "  \t" + answer + " \r");
    both("spaced keys", with(R"("requestId":)", R"("requestId" : )"));
    both("escaped value", with(R"("claude-opus-5")", R"("cl\u0061ude-opus-5")"));
    none("byte order mark", "\xef\xbb\xbf" + answer);
    none("NUL behind", answer + QByteArray(1, '\0'));
    none("two objects", answer + answer);
    none("trailing comma", answer.chopped(1) + ",}");
    none("cut off", answer.chopped(9));
    none("no timestamp", with(R"("timestamp":"2026-01-05T10:00:00.000Z",)", ""));
    none("no input tokens", with(R"("input_tokens":10,)", ""));
    none("no output tokens", with(R"("output_tokens":20,)", ""));
    both("no ids, no model", with(R"("id":"m","model":"claude-opus-5",)", ""));

    none("count with fraction", with(R"("input_tokens":10)", R"("input_tokens":10.0)"));
    none("count with exponent", with(R"("input_tokens":10)", R"("input_tokens":1e3)"));
    none("count as text", with(R"("input_tokens":10)", R"("input_tokens":"10")"));
    none("negative count", with(R"("input_tokens":10)", R"("input_tokens":-5)"));
    none("negative zero", with(R"("input_tokens":10)", R"("input_tokens":-0)"));
    both("largest count", with(R"("input_tokens":10)", R"("input_tokens":18446744073709551615)"));
    none("count beyond 64 bits", with(R"("input_tokens":10)", R"("input_tokens":18446744073709551616)"));
    none("part as null", with(R"("ephemeral_5m_input_tokens":2)", R"("ephemeral_5m_input_tokens":null)"));
    both("no parts", with(R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})", "{}"));
    both("parts as null", with(R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})", "null"));
    both("parts as a list", with(R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})", "[9,8]"));
    none("parts as a long list", with(R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})", "[9,8,7]"));
    none("parts as text", with(R"({"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})", R"("x")"));
    none("cost as text", with(R"("costUSD":0.5)", R"("costUSD":"0.5")"));
    both("negative cost", with(R"("costUSD":0.5)", R"("costUSD":-1)"));
    none("sidechain as text", with(R"("isSidechain":false)", R"("isSidechain":"no")"));
    both("sidechain null", with(R"("isSidechain":false)", R"("isSidechain":null)"));
    none("unknown speed", with(R"("speed":"fast")", R"("speed":"Fast")"));
    none("model as number", with(R"("claude-opus-5")", "5"));
    none("empty id", with(R"("id":"m")", R"("id":"")"));
    none("empty request", with(R"("requestId":"r")", R"("requestId":"")"));
    none("empty session", with(R"("sessionId":"s")", R"("sessionId":"")"));
    none("empty model", with(R"("claude-opus-5")", R"("")"));
    both("folder as number", with(R"("cwd":"/x")", R"("cwd":5)"));
    onlyD("error flag as number", with(R"("isApiErrorMessage":false)", R"("isApiErrorMessage":5)"));
    onlyD("error flag twice",
          with(R"("isApiErrorMessage":false)", R"("isApiErrorMessage":false,"isApiErrorMessage":true)"));

    both("version with more behind", with(R"("2.1.0")", R"("1.2.3-beta")"));
    none("version of two parts", with(R"("2.1.0")", R"("1.2")"));
    none("version in words", with(R"("2.1.0")", R"("dev")"));
    none("version with a v", with(R"("2.1.0")", R"("v2.0.0")"));

    for (const char *key : {"sessionId", "version", "requestId", "isApiErrorMessage", "costUSD", "cwd", "id", "model",
                            "speed", "cache_read_input_tokens", "cache_creation_input_tokens"}) {
        const QByteArray name = QByteArray("null for ") + key;
        none(name.constData(), with(R"("type":"text")", "\"" + QByteArray(key) + R"(":null,"type":"text")"));
        const QByteArray spaced = name + ", spaced";
        none(spaced.constData(), with(R"("type":"text")", "\"" + QByteArray(key) + "\" : \tnull,\"type\":\"text\""));
    }
    both("null elsewhere", with(R"("type":"text")", R"("parentUuid":null,"type":"text")"));
    both("null in a text", with("\"hi\"", R"("\"id\":null")"));

    none("a field twice", with(R"("requestId":"r")", R"("requestId":"r","requestId":"r")"));
    none("a field twice, once escaped", with(R"("requestId":"r")", R"("requestId":"r","request\u0049d":"r")"));
    both("a foreign field twice", with(R"("type":"text")", R"("a":1,"a":2,"type":"text")"));
    none("a foreign field twice, and null", with(R"("type":"text")", R"("b":null,"a":1,"a":2,"type":"text")"));
    none("the same, once escaped", with(R"("type":"text")", R"("b":null,"a":1,"\u0061":2,"type":"text")"));
    onlyE("half a surrogate", with("\"hi\"", R"("cut \ud83d")"));
    none("half a surrogate, and null", with("\"hi\"", R"("cut \ud83d","x":null)"));
    none("half a surrogate in the model", with(R"("claude-opus-5")", R"("\ud83d")"));
    both("a whole one", with("\"hi\"", R"("\ud83d\ude42")"));
    onlyE("broken UTF-8", with("hi", "\xff"));
    none("broken UTF-8 in the session", with(R"("sessionId":"s")", "\"sessionId\":\"\xff\""));
    none("raw control character", with("hi", "\x01"));
    none("bad escape", with("hi", R"(\x)"));
    onlyE("number beyond a double", with(R"("assistant")", "1e309"));
    both("integer beyond 64 bits", with(R"("assistant")", "123456789012345678901234567890"));
    both("127 levels", with(R"("assistant")", QByteArray(126, '[') + QByteArray(126, ']')));
    onlyE("128 levels", with(R"("assistant")", QByteArray(127, '[') + QByteArray(127, ']')));

    onlyD("nested", nested);
    onlyD("nested, outer version of no use", with(R"("2.1.0")", R"("dev")", nested));
    onlyD("nested, outer time of no use",
          with(R"({"type":"progress")", R"({"timestamp":"x","type":"progress")", nested));
    none("nested, empty outer session", with(R"("sessionId":"s")", R"("sessionId":"")", nested));
    onlyD("nested, no outer session", with(R"("sessionId":"s",)", "", nested));
    none("nested, no inner time", with(R"("timestamp":"2026-01-05T10:00:00.000Z",)", "", nested));
    none("nested, half a surrogate", with(R"("progress")", R"("\ud83d")", nested));
    none("usage of a tool",
         R"({"timestamp":"2026-01-05T10:00:00Z","toolUseResult":{"usage":{"input_tokens":1,"output_tokens":1}}})");
}

void tst_UsageLine::decidesWhatCounts()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, daily);
    QFETCH(bool, sessions);
    const auto result = read(line);
    QCOMPARE(result && !result->onlySessions, daily);
    QCOMPARE(result && !result->onlyDaily, sessions);
}

void tst_UsageLine::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("at"); // 0: no time
    QTest::newRow("whole second") << QByteArray("2026-01-05T10:00:00Z") << 1767607200000LL;
    QTest::newRow("milliseconds") << QByteArray("2026-01-05T10:00:00.123Z") << 1767607200123LL;
    QTest::newRow("east") << QByteArray("2026-01-05T15:30:00+05:30") << 1767607200000LL;
    QTest::newRow("west") << QByteArray("2026-01-05T07:00:00.000-03:00") << 1767607200000LL;
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << -1000LL;
    QTest::newRow("far") << QByteArray("2099-12-31T23:59:59Z") << 4102444799000LL;
    QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << 1709164800000LL;
    for (const char *text :
         {"2026-01-05T10:00:00.1Z", "2026-01-05T10:00:00.123456Z", "2026-01-05T10:00:00.123456789Z",
          "2026-01-05t10:00:00Z", "2026-01-05T10:00:00z", "2026-01-05T10:00:00", "2026-01-05T10:00:60Z",
          "2026-01-05T24:00:00Z", "2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-01-05T10:60:00Z",
          "2026-01-05 10:00:00Z", "2026-01-05T10:00:00+0530", "2026-01-05T10:00:00+24:00", "", "Z",
          "2026-01-05T10:00:00.", "2026-01-05T10:00:00.12"})
        QTest::newRow(text) << QByteArray(text) << 0LL;
}

void tst_UsageLine::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, at);
    QCOMPARE(usage::readTimestamp({text.constData(), static_cast<std::size_t>(text.size())}).value_or(0), at);
}

void tst_UsageLine::takesAnEndlessNestForSessions()
{
    const auto deep = read(with(R"("assistant")", QByteArray(200'000, '[') + QByteArray(200'000, ']')));
    QVERIFY(deep && deep->onlySessions);
    QVERIFY(!read(with(R"("assistant")", QByteArray(200'000, '['))));
}

QTEST_GUILESS_MAIN(tst_UsageLine)
#include "tst_UsageLine.moc"
