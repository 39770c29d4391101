// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamText.h"

#include "tests/helpers/TestPaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using engines::StreamText;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(helpers::testData("claude/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    const QByteArray all = file.readAll();
    if (!name.startsWith("control-"_L1))
        return all;
    QByteArray log;
    for (const QByteArray &line : all.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.value("dir"_L1) == "cli->host"_L1)
            log += QJsonDocument(json.value("msg"_L1).toObject()).toJson(QJsonDocument::Compact) + '\n';
    }
    return log;
}

QByteArray rendered(QByteArrayView log, qsizetype chunk = 64 * 1024)
{
    StreamText text;
    QByteArray out;
    for (; !log.isEmpty(); log = log.sliced(std::min(chunk, log.size())))
        out += text.feed(log.first(std::min(chunk, log.size())));
    return out + text.finish();
}

/// Without colours, and with the line ends of a text.
QString words(const QByteArray &text)
{
    static const QRegularExpression color(u"\x1b\\[[0-9;]*m"_s);
    return QString::fromUtf8(text).remove(color).replace("\r\n"_L1, "\n"_L1);
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray says(const QString &text)
{
    const QJsonObject block{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    return lineOf({{u"type"_s, u"assistant"_s}, {u"message"_s, QJsonObject{{u"content"_s, QJsonArray{block}}}}});
}

QByteArray toolResult(const QString &text, bool isError = false)
{
    const QJsonObject block{
        {u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, u"t1"_s}, {u"content"_s, text}, {u"is_error"_s, isError}};
    return lineOf({{u"type"_s, u"user"_s}, {u"message"_s, QJsonObject{{u"content"_s, QJsonArray{block}}}}});
}

} // namespace

class tst_StreamText : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void isTheSameInAnyPieces_data();
    void isTheSameInAnyPieces();
    void leavesUnknownLinesOut_data();
    void leavesUnknownLinesOut();
    void cutsLongResults();
    void cutsLongTexts();
    void takesControlCharactersOut_data();
    void takesControlCharactersOut();
    void showsAPromptOnce();
    void indentsSubagents();
    void beginsWithTheNextLine();
    void survivesBigAndBrokenLines();
};

void tst_StreamText::tellsWhatHappened_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected"); // in this order
    QTest::newRow("a tool") << u"stream-json-run.jsonl"_s
                            << QStringList{u"claude-opus-5-5\n"_s, u"\nI will run it\n"_s, u"\n● Bash(echo hi)\n"_s,
                                           u"  ⎿ hi\n"_s,          u"\nall done\n"_s,      u"✔ Turn finished after"_s,
                                           u"$0.02 in all\n"_s};
    QTest::newRow("two turns") << u"control-two-turns.jsonl"_s
                               << QStringList{u"\n❯ first\n"_s,  u"\nFake reply.\n"_s, u"✔ Turn finished"_s,
                                              u"\n❯ second\n"_s, u"\nFake reply.\n"_s, u"✔ Turn finished"_s};
    QTest::newRow("questions") << u"control-permission.jsonl"_s
                               << QStringList{u"● Bash(touch allowed.txt)\n"_s,
                                              u"? Allow Bash? touch allowed.txt\n"_s,
                                              u"  Answered\n"_s,
                                              u"  ⎿ (Bash completed with no output)\n"_s,
                                              u"● Write(/home/user/project/w.txt)\n"_s,
                                              u"? Allow Write? /home/user/project/w.txt\n"_s,
                                              u"  Answered\n"_s,
                                              u"  ⎿ not today\n"_s,
                                              u"\nfinished\n"_s};
    QTest::newRow("a question to people")
        << u"control-ask-user.jsonl"_s
        << QStringList{u"? Answer a question Which?\n"_s, u"  Answered\n"_s, u"\"Which?\"=\"B\""_s, u"\nfin\n"_s};
    QTest::newRow("interrupted") << u"control-interrupt.jsonl"_s
                                 << QStringList{u"  Interrupted\n"_s, u"■ "_s, u"\nFake reply.\n"_s, u"✔ "_s};
}

void tst_StreamText::tellsWhatHappened()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, expected);
    const QString text = words(rendered(sample(file)));
    qsizetype from = 0;
    for (const QString &part : expected) {
        const qsizetype at = text.indexOf(part, from);
        QVERIFY2(at >= 0, qPrintable(u"no “%1” after “%2” in\n%3"_s.arg(part, text.left(from), text.mid(from))));
        from = at + part.size();
    }
}

void tst_StreamText::isTheSameInAnyPieces_data()
{
    QTest::addColumn<int>("chunk");
    for (const int chunk : {1, 2, 3, 7, 61, 1021, 4096})
        QTest::addRow("%d bytes", chunk) << chunk;
}

void tst_StreamText::isTheSameInAnyPieces()
{
    QFETCH(const int, chunk);
    const QByteArray log = sample(u"control-permission.jsonl"_s) + says(u"Grüße – 你好 🙂"_s);
    const QByteArray whole = rendered(log);
    QVERIFY(whole.contains("🙂"));
    QCOMPARE(rendered(log, chunk), whole);
}

void tst_StreamText::leavesUnknownLinesOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("new type") << R"({"type":"tomorrow","text":"x"})"_ba;
    QTest::newRow("new block") << R"({"type":"assistant","message":{"content":[{"type":"hologram"}]}})"_ba;
    QTest::newRow("content of another type") << R"({"type":"assistant","message":{"content":7}})"_ba;
    QTest::newRow("no message") << R"({"type":"user"})"_ba;
    QTest::newRow("our own answer") << R"({"type":"control_response","response":{"request_id":"1"}})"_ba;
    QTest::newRow("another request") << R"({"type":"control_request","request":{"subtype":"hook_callback"}})"_ba;
    QTest::newRow("hidden prompt") << R"({"type":"user","message":{"content":"not a replay"}})"_ba;
}

void tst_StreamText::leavesUnknownLinesOut()
{
    QFETCH(const QByteArray, line);
    QCOMPARE(words(rendered(line + '\n')), QString());
    QCOMPARE(words(rendered(line + '\n' + says(u"after"_s))), u"\nafter\n"_s);
}

void tst_StreamText::cutsLongResults()
{
    QCOMPARE(words(rendered(toolResult(u"1\n2\n3\n4\n5\n6\n7\n"_s))),
             u"  ⎿ 1\n    2\n    3\n    4\n    … 3 more lines, in the log\n"_s);
    QVERIFY(rendered(toolResult(u"no"_s, true)).startsWith("\x1b[31m"));
    QCOMPARE(words(rendered(toolResult({}))), u"  ⎿ (nothing)\n"_s);
}

void tst_StreamText::cutsLongTexts()
{
    const QString shown = words(rendered(says(QString(100'000, u'x') + QString(u"\ny"_s).repeated(50'000))));
    QVERIFY(shown.size() < 10'000);
    QVERIFY(shown.contains(u" …\n"_s));
    QVERIFY(shown.contains(u"more lines, in the log"_s));
}

void tst_StreamText::takesControlCharactersOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("colours") << u"a\x1b[1;31mb\x1b[0mc"_s;
    QTest::newRow("title") << u"a\x1b]0;title\abc"_s;
    QTest::newRow("title, other end") << u"a\x1b]0;title\x1b\\bc"_s;
    QTest::newRow("device control") << u"ab\x1bP1;2q###\x1b\\c"_s;
    QTest::newRow("reset") << u"a\x1b"_s
                              u"cbc"_s;
    QTest::newRow("charset") << u"a\x1b(0bc"_s;
    QTest::newRow("bell, return, null") << u"a\ab\r"_s + QChar::Null + u'c';
    QTest::newRow("C1") << u"a\u009b"_s + u"b\u0085c"_s;
    QTest::newRow("cut at the end") << u"abc\x1b"_s;
    QTest::newRow("cut in a sequence") << u"abc\x1b[12;"_s;
}

void tst_StreamText::takesControlCharactersOut()
{
    QFETCH(const QString, text);
    QCOMPARE(rendered(says(text)), "\r\nabc\r\n"_ba);
}

void tst_StreamText::showsAPromptOnce()
{
    const auto prompt = [](const QString &id) {
        return lineOf({{u"type"_s, u"user"_s},
                       {u"uuid"_s, id},
                       {u"isReplay"_s, true},
                       {u"message"_s, QJsonObject{{u"content"_s, u"Do it\nwell"_s}}}});
    };
    QCOMPARE(words(rendered(prompt(u"1"_s) + prompt(u"1"_s))), u"\n❯ Do it\n  well\n"_s);
    QCOMPARE(words(rendered(prompt(u"1"_s) + prompt(u"2"_s))).count(u"❯"_s), 2);
}

void tst_StreamText::indentsSubagents()
{
    const auto of = [](const QString &type, const QJsonObject &block) {
        return lineOf({{u"type"_s, type},
                       {u"parent_tool_use_id"_s, u"task"_s},
                       {u"message"_s, QJsonObject{{u"content"_s, QJsonArray{block}}}}});
    };
    const QByteArray log = of(u"assistant"_s,
                              {{u"type"_s, u"tool_use"_s},
                               {u"id"_s, u"t9"_s},
                               {u"name"_s, u"Read"_s},
                               {u"input"_s, QJsonObject{{u"file_path"_s, u"/a"_s}}}})
        + of(u"user"_s, {{u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, u"t9"_s}, {u"content"_s, u"secret"_s}})
        + of(u"assistant"_s, {{u"type"_s, u"text"_s}, {u"text"_s, u"to my parent"_s}});
    QCOMPARE(words(rendered(log)), u"    Read(/a)\n"_s);
}

void tst_StreamText::beginsWithTheNextLine()
{
    StreamText text;
    text.startInsideLine();
    QCOMPARE(text.feed("rest of a line\"}"), QByteArray());
    QCOMPARE(words(text.feed("\n" + says(u"whole"_s))), u"\nwhole\n"_s);
}

void tst_StreamText::survivesBigAndBrokenLines()
{
    constexpr qsizetype big = 50 * 1024 * 1024;
    QByteArray log = toolResult(QString(big, u'x'));
    log += "\xff\xfe{\"type\":\n{]\n\n"
        + QByteArray(R"({"type":"assistant","message":{"content":[{"type":"text","text":")") + "broken \xc3("
        + QByteArray("\"}]}}\n") + says(u"end"_s);
    const QByteArray text = rendered(log);
    QVERIFY(text.size() < 5000);
    QVERIFY(text.contains("broken \xef\xbf\xbd("));
    QVERIFY(words(text).endsWith(u"\nend\n"_s));
}

QTEST_GUILESS_MAIN(tst_StreamText)
#include "tst_StreamText.moc"
