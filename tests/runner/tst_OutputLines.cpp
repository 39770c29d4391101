// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/OrderedJson.h"
#include "runner/OutputLines.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_OutputLines : public QObject
{
    Q_OBJECT
private slots:
    void cutsAtEverySplit();
    void dropsALineThatIsTooLong();
    void readsFacts();
    void writesOrderedJson();
};

namespace {

QByteArrayList linesOf(const QByteArrayList &pieces)
{
    QByteArrayList lines;
    runner::OutputLines output;
    const auto take = [&lines](QByteArrayView line) { lines.append(line.isNull() ? "TOO LONG" : line.toByteArray()); };
    for (const QByteArray &piece : pieces)
        output.feed(piece, take);
    output.finish(take);
    return lines;
}

} // namespace

void tst_OutputLines::cutsAtEverySplit()
{
    const QByteArray text = "one\ntwo €😀\r\n\nlast";
    const QByteArrayList expected{"one", "two €😀", "", "last"};
    for (qsizetype i = 0; i <= text.size(); ++i)
        QCOMPARE(linesOf({text.left(i), text.mid(i)}), expected);
    QByteArrayList bytes;
    for (const char c : text)
        bytes.append(QByteArray(1, c));
    QCOMPARE(linesOf(bytes), expected);
}

void tst_OutputLines::dropsALineThatIsTooLong()
{
    const QByteArray half(runner::OutputLines::maxLineBytes / 2 + 1, 'x');
    QCOMPARE(linesOf({"a\n" + half, half, half + "\nb\n"}), (QByteArrayList{"a", "TOO LONG", "b"}));
}

void tst_OutputLines::readsFacts()
{
    runner::LineReader reader;
    QCOMPARE(reader.read(R"({"x":1,"type":"result","is_error":true,"num_turns":3})"),
             (runner::LineFacts{true, u"result"_s, true, 3}));
    QCOMPARE(reader.read(R"({"type":"assistant","num_turns":3})"),
             (runner::LineFacts{true, u"assistant"_s, false, {}}));
    QCOMPARE(reader.read("{\"type\":\"\xff\"}"), runner::LineFacts()); // broken UTF-8 goes out as text
    QCOMPARE(reader.read("[1]"), runner::LineFacts());
    QCOMPARE(reader.read("{\"type\":"), runner::LineFacts());
    QCOMPARE(reader.read(""), runner::LineFacts());
    QCOMPARE(runner::textFrame("a\"b"), R"({"type":"text","content":"a\"b"})");
}

void tst_OutputLines::writesOrderedJson()
{
    runner::OrderedJson inner;
    inner.add(u"z"_s, 1).add(u"a"_s, QJsonValue(QJsonValue::Undefined));
    runner::OrderedJson json;
    json.add(u"b"_s, u"x\ny"_s)
        .add(u"a"_s, inner)
        .add(u"c"_s, QJsonObject{{u"k"_s, QJsonObject{{u"l"_s, 2}}}})
        .add(u"n"_s, QJsonValue());
    QCOMPARE(json.compact(), R"({"b":"x\ny","a":{"z":1},"c":{"k":{"l":2}},"n":null})");
    QCOMPARE(json.indented(),
             "{\n  \"b\": \"x\\ny\",\n  \"a\": {\n    \"z\": 1\n  },\n  \"c\": {\n    \"k\": {\n      \"l\": 2\n    "
             "}\n  },\n  \"n\": null\n}");
}

QTEST_GUILESS_MAIN(tst_OutputLines)
#include "tst_OutputLines.moc"
