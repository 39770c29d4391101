// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogText.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using logs::Color;
using logs::LogLine;
using logs::Reading;
using logs::Style;

class tst_LogText : public QObject
{
    Q_OBJECT

private slots:
    void turnsBytesIntoText_data();
    void turnsBytesIntoText();
    void turnsColoursIntoSpans_data();
    void turnsColoursIntoSpans();
    void keepsTheColourOfEachWord();
    void cutsLongLinesAtACharacter();
    void staysBoundedWhateverTheBytesSay_data();
    void staysBoundedWhateverTheBytesSay();
    void readsBackWhatItWrote();
    void choosesTheReading_data();
    void choosesTheReading();
    void survivesRandomBytes();
};

void tst_LogText::turnsBytesIntoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("plain") << QByteArray("hello") << u"hello"_s;
    QTest::newRow("line end of a terminal") << QByteArray("hello\r") << u"hello"_s;
    QTest::newRow("umlauts") << QByteArray("gr\xc3\xbc\xc3\x9f") << u"grüß"_s;
    QTest::newRow("emoji beside a colour") << QByteArray("\x1b[1m\xf0\x9f\x98\x80\x1b[0m!") << u"😀!"_s;
    QTest::newRow("cut-off character") << QByteArray("a\xe2\x82") << u"a\ufffd\ufffd"_s;
    QTest::newRow("not UTF-8") << QByteArray("a\xff"
                                             "b")
                               << u"a\ufffd"
                                  "b"_s;
    QTest::newRow("colour") << QByteArray("\x1b[31mred\x1b[0m") << u"red"_s;
    QTest::newRow("progress overwritten") << QByteArray("10 %\r55 %\r100 %") << u"100 %"_s;
    QTest::newRow("shorter overwrite leaves the rest") << QByteArray("abcdef\rXY") << u"XYcdef"_s;
    QTest::newRow("erased before overwriting") << QByteArray("abcdef\r\x1b[2Kok") << u"ok"_s;
    QTest::newRow("erased to the end") << QByteArray("abcdef\rXY\x1b[K") << u"XY"_s;
    QTest::newRow("backspace") << QByteArray("abx\bc") << u"abc"_s;
    QTest::newRow("backspace at the beginning") << QByteArray("\b\b\bab") << u"ab"_s;
    QTest::newRow("tab") << QByteArray("a\tb") << u"a       b"_s;
    QTest::newRow("column") << QByteArray("\x1b[5Gx") << u"    x"_s;
    QTest::newRow("forward and back") << QByteArray("a\x1b[3Cb\x1b[2Dc") << u"a  cb"_s;
    QTest::newRow("title") << QByteArray("\x1b]0;evil\x07text") << u"text"_s;
    QTest::newRow("link") << QByteArray("\x1b]8;;http://x\x1b\\here\x1b]8;;\x1b\\") << u"here"_s;
    QTest::newRow("unfinished title") << QByteArray("a\x1b]0;rest of the line") << u"a"_s;
    QTest::newRow("device string") << QByteArray("\x1bPq#0;2;0\x1b\\after") << u"after"_s;
    QTest::newRow("cut-off sequence") << QByteArray("a\x1b[3") << u"a"_s;
    QTest::newRow("lone escape") << QByteArray("a\x1b") << u"a"_s;
    QTest::newRow("charset") << QByteArray("\x1b(Ba\x1b=b") << u"ab"_s;
    QTest::newRow("controls") << QByteArray("a\x01\x07\x7f"
                                            "b",
                                            5)
                              << u"ab"_s;
    QTest::newRow("zero bytes") << QByteArray("a\0\0b", 4) << u"ab"_s;
    QTest::newRow("C1 controls") << QByteArray("a\xc2\x9b"
                                               "31mb")
                                 << u"a31mb"_s;
    QTest::newRow("kitty keyboard") << QByteArray("\x1b[<u\x1b[=1ux\x1b[?2026$p") << u"x"_s;
}

void tst_LogText::turnsBytesIntoText()
{
    QFETCH(QByteArray, bytes);
    QTEST(logs::parseLine(bytes).text, "text");
}

void tst_LogText::turnsColoursIntoSpans_data()
{
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<Color>("foreground");
    QTest::addColumn<Color>("background");
    QTest::addColumn<bool>("bold");

    const auto indexed = [](quint32 value) { return Color{Color::Kind::Indexed, value}; };
    const Color none;
    QTest::newRow("red") << QByteArray("31") << indexed(1) << none << false;
    QTest::newRow("bright") << QByteArray("96") << indexed(14) << none << false;
    QTest::newRow("bold and background") << QByteArray("1;44") << none << indexed(4) << true;
    QTest::newRow("bright background") << QByteArray("103") << none << indexed(11) << false;
    QTest::newRow("256 colours") << QByteArray("38;5;208") << indexed(208) << none << false;
    QTest::newRow("true colour") << QByteArray("38;2;255;136;0") << Color{Color::Kind::Rgb, 0xff8800} << none << false;
    QTest::newRow("true colour, then bold")
        << QByteArray("48;2;1;2;3;1") << none << Color{Color::Kind::Rgb, 0x010203} << true;
    QTest::newRow("too large") << QByteArray("38;5;99999") << indexed(255) << none << false;
    QTest::newRow("underline colour leaves ours alone") << QByteArray("31;58;5;4;1") << indexed(1) << none << true;
}

void tst_LogText::turnsColoursIntoSpans()
{
    QFETCH(QByteArray, codes);
    const LogLine line = logs::parseLine("\x1b[" + codes + "mx");
    QCOMPARE(line.spans.size(), 1);
    QTEST(line.spans.first().style.foreground, "foreground");
    QTEST(line.spans.first().style.background, "background");
    QTEST(line.spans.first().style.bold, "bold");
}

void tst_LogText::keepsTheColourOfEachWord()
{
    const LogLine line = logs::parseLine("a \x1b[31mred\x1b[39m and \x1b[1;32mgreen\x1b[m.");
    QCOMPARE(line.text, u"a red and green."_s);
    QCOMPARE(line.spans.size(), 2);
    QCOMPARE(line.spans.at(0).start, 2);
    QCOMPARE(line.spans.at(0).length, 3);
    QCOMPARE(line.spans.at(1).start, 10);
    QCOMPARE(line.spans.at(1).length, 5);
    QVERIFY(line.spans.at(1).style.bold);
}

void tst_LogText::cutsLongLinesAtACharacter()
{
    QByteArray bytes(logs::maxLineBytes - 1, 'x');
    bytes += "\xc3\xbc and more";
    const LogLine line = logs::parseLine(bytes);
    QVERIFY(line.cut);
    QCOMPARE(line.text.size(), logs::maxLineBytes - 1);
    QVERIFY(!line.text.contains(QChar::ReplacementCharacter));
    QVERIFY(!logs::parseLine(QByteArray(logs::maxLineBytes, 'x')).cut);
}

void tst_LogText::staysBoundedWhateverTheBytesSay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("far right") << QByteArray("\x1b[999999999Gx\x1b[999999999Cy");
    QTest::newRow("again and again") << QByteArray("\x1b[60000Cx").repeated(1000);
    QTest::newRow("tabs") << QByteArray("\t").repeated(16000);
    QTest::newRow("many numbers") << "\x1b[" + QByteArray("1;").repeated(8000) + "mx";
    QTest::newRow("many colours") << QByteArray("\x1b[31mx\x1b[32my").repeated(1600);
    QTest::newRow("huge number") << "\x1b[" + QByteArray("9").repeated(9000) + "Cx";
}

void tst_LogText::staysBoundedWhateverTheBytesSay()
{
    QFETCH(QByteArray, bytes);
    const LogLine line = logs::parseLine(bytes);
    QVERIFY(line.text.size() <= logs::maxLineBytes + 8);
    for (const logs::Span &span : line.spans)
        QVERIFY(span.start >= 0 && span.length > 0 && span.start + span.length <= line.text.size());
}

void tst_LogText::readsBackWhatItWrote()
{
    const LogLine line
        = logs::parseLine("a \x1b[1;3;4;7;9;38;5;200;48;2;9;8;7mword\x1b[0m \x1b[2;91mfaint\x1b[0m \xf0\x9f\x98\x80");
    QCOMPARE(line.spans.size(), 2);
    QCOMPARE(logs::parseLine(logs::toBytes(line)), line);
}

void tst_LogText::choosesTheReading_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Reading>("reading");

    QTest::newRow("empty") << QByteArray() << Reading::Plain;
    QTest::newRow("text") << QByteArray("make: all done\n") << Reading::Plain;
    QTest::newRow("colours") << QByteArray("\x1b[31mred\x1b[0m\n\x1b[Kx\r\n") << Reading::Plain;
    QTest::newRow("progress bar") << QByteArray("\r\x1b[2K10 %\r\x1b[2K20 %\x1b[5G") << Reading::Plain;
    QTest::newRow("bracketed paste only") << QByteArray("\x1b[?2004h$ ls\r\n") << Reading::Plain;
    QTest::newRow("cursor up") << QByteArray("a\nb\n\x1b[2Ac") << Reading::Terminal;
    QTest::newRow("cursor home") << QByteArray("\x1b[H") << Reading::Terminal;
    QTest::newRow("clear") << QByteArray("\x1b[2J") << Reading::Terminal;
    QTest::newRow("alternate screen") << QByteArray("\x1b[?1049h") << Reading::Terminal;
    QTest::newRow("cut-off sequence") << QByteArray("text\x1b[2") << Reading::Plain;
    QTest::newRow("scroll region") << QByteArray("\x1b[1;20r") << Reading::Terminal;
}

void tst_LogText::choosesTheReading()
{
    QFETCH(QByteArray, head);
    QTEST(logs::readingOf(head), "reading");
}

void tst_LogText::survivesRandomBytes()
{
    QRandomGenerator random(4711);
    static constexpr char interesting[] = "\x1b[]();:0123456789mKGCDP\\\r\b\t\x07x\xc3\xbc\xff";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(40); i > 0; --i)
            bytes += interesting[random.bounded(static_cast<int>(sizeof interesting - 1))];
        const LogLine line = logs::parseLine(bytes);
        qsizetype reached = 0;
        for (const logs::Span &span : line.spans) {
            QVERIFY(span.start >= reached && span.length > 0);
            reached = span.start + span.length;
        }
        QVERIFY(reached <= line.text.size());
        QCOMPARE(logs::parseLine(logs::toBytes(line)).text, line.text);
    }
}

QTEST_GUILESS_MAIN(tst_LogText)
#include "tst_LogText.moc"
