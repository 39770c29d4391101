// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalFilter.h"

#include <QTest>

#include <array>
#include <random>

using process::TerminalFilter;

namespace {

QByteArray filtered(const QByteArray &in, bool replay = false)
{
    TerminalFilter filter;
    filter.setReplay(replay);
    std::string out;
    filter.feed({in.constData(), static_cast<std::size_t>(in.size())}, out);
    return QByteArray::fromStdString(out);
}

/// What a terminal might get, and what it should not: pieces for random streams.
std::string randomStream(std::mt19937 &random, int pieces)
{
    static const std::array<std::string, 44> known = {
        "plain text", "\r\n",  "\x1b",  "\x1b[",    "\x1b]",       "\x1bP",    "\x1b_",
        "\x1b^",      "\x1bX", "\x1bk", "\x1b\\",   "\x07",        "\x05",     "\x0e",
        "\x0f",       "\x18",  "\x1a",  "\xc2",     "\xc2\x9b",    "\xc2\x9c", "\xc2\x9d",
        "\xc2\x90",   "\x9b",  "é",     "\xe2\x8f", "38;2;58;1;2", ":",        ";",
        "58",         "?",     ">",     "<",        "=",           " ",        "!",
        "$",          "m",     "h",     "4:3",      "2026",        "0;title",  "52;c;aGVsbG8=",
        "\x7f",       "t",
    };
    std::string stream;
    for (int i = 0; i < pieces; ++i) {
        const auto choice = random() % 64;
        if (choice < known.size())
            stream += known[choice];
        else
            stream.push_back(static_cast<char>(random() & 0xff));
    }
    return stream;
}

std::string feedAll(TerminalFilter &filter, std::string_view in)
{
    std::string out;
    filter.feed(in, out);
    return out;
}

} // namespace

class tst_TerminalFilter : public QObject
{
    Q_OBJECT
private slots:
    void rewrites_data();
    void rewrites();
    void dropsAnswersAndBellsInAReplay_data();
    void dropsAnswersAndBellsInAReplay();
    void handsOtherOscToTheApp_data();
    void handsOtherOscToTheApp();
    void cutsTitles();
    void givesTheSameForEverySplit_data();
    void givesTheSameForEverySplit();
    void staysBoundedAndSafe();
    void endsOverlongStrings();
    void startsAfreshAfterReset();
    void switchesReplayInMidStream();
    void cutsUtf8AtCharacters();
};

void tst_TerminalFilter::rewrites_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    const auto row
        = [](const char *name, const QByteArray &in, const QByteArray &out) { QTest::newRow(name) << in << out; };
    const auto same = [&row](const char *name, const QByteArray &in) { row(name, in, in); };
    const auto gone = [&row](const char *name, const QByteArray &in) { row(name, "<" + in + ">", "<>"); };

    // text and single controls
    same("empty", "");
    same("text", "abc \t\r\n\b\v\f");
    same("NUL", QByteArray("a\0b", 3));
    same("UTF-8", "é ° ⏺ 漢字 🙂 ä");
    same("bell", "\a");
    same("shifts", "\x0eqqq\x0f");
    same("broken UTF-8", "\xff\xe2\x82 \xc3( \x9b");
    same("degree sign next to a C1 byte", "\xc2\xb0\x9b");
    gone("enquiry", "\x05");
    gone("cancel", "\x18");
    gone("substitute", "\x1a");
    gone("other C1 controls", "\xc2\x80\xc2\x84\xc2\x85\xc2\x8d\xc2\x9a\xc2\x9c");
    row("lone C2",
        "\xc2"
        "a",
        "\xef\xbf\xbd"
        "a");
    row("C2 twice before 9b",
        "\xc2\xc2\x9b"
        "31mx",
        "\xef\xbf\xbd\x1b[31mx");
    row("C2 that would meet 9b",
        "\xc2\x05\x9b"
        "31m",
        "\xef\xbf\xbd\x9b"
        "31m");

    // ESC
    same("save, restore, index, tab, reset",
         "\x1b"
         "7\x1b"
         "8\x1b"
         "D\x1b"
         "M\x1b"
         "E\x1bH\x1b"
         "c");
    same("keypad", "\x1b=\x1b>");
    same("character sets", "\x1b(0\x1b)B\x1b*A\x1b+0");
    same("alignment and UTF-8", "\x1b#8\x1b%G");
    same("identify", "\x1bZ");
    gone("string terminator alone", "\x1b\\");
    gone("7-bit controls", "\x1b F");
    gone("other intermediates", "\x1b/A\x1b\"x\x1b-A\x1b.A\x1b$B\x1b&x");
    gone("two intermediates", "\x1b(%5\x1b$(C");
    gone("escape twice, cancelled", "\x1b\x1b\x18");
    row("escape twice", "\x1b\x1b[1m", "\x1b[1m");
    row("control inside", "\x1b(\r0", "\r\x1b(0");
    row("byte that cannot be", "\x1b\xc3\xa9", "\xc3\xa9");

    // CSI
    same("cursor", "\x1b[H\x1b[5;7H\x1b[A\x1b[2B\x1b[3C\x1b[4D\x1b[7G\x1b[3d\x1b[s\x1b[u");
    same("erase, insert, scroll, margins",
         "\x1b[J\x1b[2J\x1b[3J\x1b[K\x1b[2L\x1b[M\x1b[P\x1b[@\x1b[X\x1b[S\x1b[T\x1b[2;5r\x1b[r");
    same("repeat", "x\x1b[79b");
    same("requests", "\x1b[c\x1b[>c\x1b[6n\x1b[5n\x1b[x");
    same("cursor style", "\x1b[3 q\x1b[ q");
    same("soft reset", "\x1b[!p");
    same("ANSI modes", "\x1b[4h\x1b[20l");
    same("private modes", "\x1b[?1h\x1b[?25l\x1b[?1049h\x1b[?2004h\x1b[?1000;1006h");
    same("save and restore modes", "\x1b[?1000s\x1b[?1000r");
    same("selective erase", "\x1b[?J\x1b[?2K");
    row("C1 as UTF-8",
        "\xc2\x9b"
        "1m",
        "\x1b[1m");
    gone("VT52, 132 columns, synchronized output", "\x1b[?2l\x1b[?3h\x1b[?3l\x1b[?40h\x1b[?2026h\x1b[?2026l");
    row("some of a list", "\x1b[?2026;25;3h", "\x1b[?25h");
    row("leading zeros", "\x1b[?0003;007h", "\x1b[?007h");
    gone("nothing in the list", "\x1b[?h\x1b[?;;l");
    gone("window operations", "\x1b[8;10;20t\x1b[14t\x1b[18t\x1b[t");
    gone("kitty keyboard", "\x1b[<u\x1b[=1u\x1b[>1u\x1b[?u");
    gone("DECRQM", "\x1b[?2026$p\x1b[4$p");
    gone("DA3", "\x1b[=c");
    gone("XTVERSION", "\x1b[>q\x1b[>0q");
    gone("modifyOtherKeys", "\x1b[>4;2m\x1b[>4m");
    gone("unknown private finals", "\x1b[?1n\x1b[?6n\x1b[?1c\x1b[?4m");
    gone("other intermediates in CSI", "\x1b[1$~\x1b[?1;2\"z\x1b[1\"q\x1b[1 @\x1b[0\"p\x1b[1*x\x1b[?1 q");
    gone("prefix in the middle", "\x1b[1?h\x1b[1>c\x1b[3<u\x1b[??1h");
    gone("number behind an intermediate", "\x1b[1 2q");
    gone("colons where none belong", "\x1b[1:2H\x1b[?1:2h");
    row("controls inside", "\x1b[3\n1\rm", "\n\r\x1b[31m");
    row("bell inside", "\x1b[3\a1m", "\a\x1b[31m");
    row("enquiry inside",
        "\x1b[3\x05"
        "1m",
        "\x1b[31m");
    row("delete inside",
        "\x1b[3\x7f"
        "1m",
        "\x1b[31m");
    row("escape inside", "\x1b[31\x1b[1m", "\x1b[1m");
    gone("cancelled", "\x1b[31\x18\x1b[3\x1a");
    row("byte that cannot be inside",
        "\x1b[3\xc3\xa9"
        "1m",
        "\xc3\xa9"
        "1m");
    same("as long as allowed", "\x1b[" + QByteArray(256, '1') + "A");
    gone("too long", "\x1b[" + QByteArray(257, '1') + "A");
    row("too long, then text", "\x1b[" + QByteArray(5000, ';') + "mtext", "text");

    // colours
    same("basic", "\x1b[m\x1b[0m\x1b[1;31;42m\x1b[;m\x1b[97;107m");
    same("indexed and direct", "\x1b[38;5;58m\x1b[48;2;1;2;3m");
    row("curly line", "\x1b[4:3m", "\x1b[4m");
    row("no line", "\x1b[4:0m", "\x1b[24m");
    row("colon direct with colour space", "\x1b[38:2::1:2:3m", "\x1b[38;2;1;2;3m");
    row("colon direct without", "\x1b[48:2:1:2:3m", "\x1b[48;2;1;2;3m");
    row("colon direct with tolerance", "\x1b[38:2:0:1:2:3:0:1m", "\x1b[38;2;1;2;3m");
    row("colon indexed", "\x1b[38:5:123m", "\x1b[38;5;123m");
    row("empty component", "\x1b[38:2:::2:3m", "\x1b[38;2;0;2;3m");
    gone("underline colour", "\x1b[58;2;1;2;3m\x1b[58;5;9m\x1b[58:2::1:2:3m\x1b[58:5:9m");
    row("underline colour between others", "\x1b[1;58;2;1;2;3;31m", "\x1b[1;31m");
    row("58 as a value", "\x1b[38;2;58;1;2;4m", "\x1b[38;2;58;1;2;4m");
    row("58 as an index", "\x1b[38;5;58;58;5;7;3m", "\x1b[38;5;58;3m");
    row("58 behind a background", "\x1b[48;2;1;58;58;58;5;58;7m", "\x1b[48;2;1;58;58;7m");
    row("cut off values", "\x1b[1;58;2;1m", "\x1b[1m");
    row("unknown kind", "\x1b[58;9;1m", "\x1b[1m");
    row("empty keeps its meaning", "\x1b[58;5;1;m", "\x1b[m");
    row("unknown with colons", "\x1b[1;99:1;3m", "\x1b[1;3m");
    gone("only unknown with colons", "\x1b[99:1m");

    // OSC
    row("titles", "\x1b]0;a\a\x1b]1;b\x1b\\\x1b]2;c\xc2\x9c", "\x1b]0;a\a\x1b]1;b\a\x1b]2;c\a");
    row("title without text", "\x1b]0;\a\x1b]2\a", "\x1b]0;\a\x1b]2;\a");
    row("C1 opens it",
        "\xc2\x9d"
        "0;a\a",
        "\x1b]0;a\a");
    row("controls in a title",
        "\x1b]0;a\nb\x01\xc2\x85"
        "c\x7f\a",
        "\x1b]0;abc\a");
    row("degree sign in a title",
        "\x1b]0;20 \xc2\xb0"
        "C\a",
        "\x1b]0;20 \xc2\xb0"
        "C\a");
    row("C2 that would meet 9c",
        "\x1b]0;a\xc2\x01\x9c"
        "b\a",
        "\x1b]0;a\x9c"
        "b\a");
    gone("clipboard", "\x1b]52;c;aGVsbG8=\a");
    gone("colours, folder, links, notifications",
         "\x1b]4;1;?\a\x1b]10;?\a\x1b]11;?\x1b\\\x1b]7;file:///x\a\x1b]8;;http://"
         "x\a\x1b]9;hi\a\x1b]777;a\a\x1b]1337;x\a\x1b]133;A\a");
    gone("font (50)", "\x1b]50;x\a");
    gone("not a number", "\x1b]lx\a\x1b]Lx\a\x1b];x\a\x1b]\a\x1b]0x\a");
    gone("cancelled OSC", "\x1b]0;abc\x18\x1b]0;abc\x1a");
    row("escape without backslash", "\x1b]0;abc\x1b[1m", "\x1b[1m");
    row("unfinished", "a\x1b]0;abc", "a");

    // strings
    gone("DCS, APC, PM, SOS, title of screen", "\x1bP1$qm\x1b\\\x1b_Gx\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\\x1bktitle\x1b\\");
    gone("opened as C1", "\xc2\x90x\xc2\x9c\xc2\x98x\xc2\x9c\xc2\x9ex\xc2\x9c\xc2\x9fx\xc2\x9c");
    gone("bell and line feeds inside", "\x1bPa\ab\nc\x1b\\");
    gone("cancelled string", "\x1bPabc\x18\x1b_abc\x1a");
    row("escape begins another", "\x1bPabc\x1b[1mx", "\x1b[1mx");
    row("escape twice in a string", "\x1bPabc\x1b\x1b\\x", "x");
}

void tst_TerminalFilter::rewrites()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    QCOMPARE(filtered(in).toPercentEncoding(), out.toPercentEncoding());
    QCOMPARE(filtered(out).toPercentEncoding(), out.toPercentEncoding());
}

void tst_TerminalFilter::dropsAnswersAndBellsInAReplay_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    const auto row
        = [](const char *name, const QByteArray &in, const QByteArray &out) { QTest::newRow(name) << in << out; };
    row("device attributes", "a\x1b[c\x1b[0c\x1b[>c\x1b[>0cb", "ab");
    row("reports", "a\x1b[6n\x1b[5n\x1b[x\x1b[1xb", "ab");
    row("identify", "a\x1bZb", "ab");
    row("bell", "a\ab", "ab");
    row("bell inside a sequence", "a\x1b[\a1mb", "a\x1b[1mb");
    row("bell as terminator", "\x1b]0;t\a", "\x1b]0;t\a");
    row("the rest", "\x1b[2J\x1b[?2004h\x1b[1mé\x1b(0\x0e", "\x1b[2J\x1b[?2004h\x1b[1mé\x1b(0\x0e");
}

void tst_TerminalFilter::dropsAnswersAndBellsInAReplay()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    QCOMPARE(filtered(in, true).toPercentEncoding(), out.toPercentEncoding());
}

void tst_TerminalFilter::handsOtherOscToTheApp_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("inReplay");
    QTest::newRow("folder") << QByteArray("\x1b]7;file://h/x y\a") << 7 << QByteArray("file://h/x y") << true;
    QTest::newRow("link") << QByteArray("\x1b]8;id=1;http://x/;y\x1b\\") << 8 << QByteArray("id=1;http://x/;y") << true;
    QTest::newRow("prompt mark") << QByteArray("\x1b]133;A\a") << 133 << QByteArray("A") << true;
    QTest::newRow("notification") << QByteArray("\x1b]9;done\a") << 9 << QByteArray("done") << false;
    QTest::newRow("notification with title")
        << QByteArray("\x1b]777;notify;a;b\a") << 777 << QByteArray("notify;a;b") << false;
    QTest::newRow("clipboard") << QByteArray("\x1b]52;c;aGk=\a") << 52 << QByteArray("c;aGk=") << false;
    QTest::newRow("colour query") << QByteArray("\x1b]11;?\a") << 11 << QByteArray("?") << false;
    QTest::newRow("too long") << QByteArray("\x1b]52;c;") + QByteArray(5000, 'a') + "\a" << -1 << QByteArray() << false;
    QTest::newRow("title") << QByteArray("\x1b]2;t\a") << -1 << QByteArray() << false;
    QTest::newRow("not a number") << QByteArray("\x1b]x;t\a") << -1 << QByteArray() << false;
    QTest::newRow("cancelled") << QByteArray("\x1b]8;;x\x18") << -1 << QByteArray() << false;
}

void tst_TerminalFilter::handsOtherOscToTheApp()
{
    QFETCH(QByteArray, in);
    QFETCH(int, number);
    QFETCH(QByteArray, text);
    QFETCH(bool, inReplay);
    for (const bool replay : {false, true}) {
        TerminalFilter filter;
        filter.setReplay(replay);
        std::string out;
        int seen = -1;
        QByteArray said;
        std::size_t before = 0;
        filter.setOscHandler([&](int n, std::string_view t) {
            seen = n;
            said = QByteArray(t.data(), static_cast<qsizetype>(t.size()));
            before = out.size();
        });
        filter.feed("abc" + in.toStdString() + "def", out);
        const bool expected = number >= 0 && (!replay || inReplay);
        QCOMPARE(seen, expected ? number : -1);
        if (expected) {
            QCOMPARE(said, text);
            QCOMPARE(before, 3U);
        }
    }
}

void tst_TerminalFilter::cutsTitles()
{
    const QByteArray prefix = "\x1b]0;";
    QCOMPARE(filtered(prefix + QByteArray(200, 'a') + "\a"), prefix + QByteArray(200, 'a') + "\a");
    QCOMPARE(filtered(prefix + QByteArray(100'000, 'a') + "\a"), prefix + QByteArray(200, 'a') + "\a");
    // 199 bytes and a character of four: it does not fit.
    QCOMPARE(filtered(prefix + QByteArray(199, 'a') + "🙂b\a"), prefix + QByteArray(199, 'a') + "\a");
    QCOMPARE(filtered(prefix + QByteArray(196, 'a') + "🙂b\a"), prefix + QByteArray(196, 'a') + "🙂\a");
}

void tst_TerminalFilter::givesTheSameForEverySplit_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::newRow("screen") << QByteArray(
        "\x1b[?1049h\x1b[?2026h\x1b[2J\x1b[H\x1b]0;caf\xc3\xa9 20\xc2\xb0\x1b\\\x1b[38:2::1:2:3mé漢🙂\x1b[58;5;1;4:3mx"
        "\x1bP1$r0m\x1b\\\x1b_Ga=1;AAAA\x1b\\\xc2\x9b"
        "31mred\xc2\x9d"
        "2;t\xc2\x9c\x1b(0\x0eqq\x0f\x1b(B\x1b[3\n1m\x1b[6n"
        "\x1b]52;c;aGk=\a\x1b]8;;http://"
        "x\x1b\\link\x1b]8;;\x1b\\\xc2\x05\x9b\xc2\xc2\xb0\x1b[>4;2m\x1b[<u\x1b[?1049l\a");
    QTest::newRow("broken") << QByteArray("\x1b\x1b]0;a\x1b[1\x18\x1b[\xff\x1b(\x1b)0\x1bP\x1b\x1b\\\xc2\xc2\xc2\x9b"
                                          "1m\x1b]\xc2\a\x1b[;:m");
}

void tst_TerminalFilter::givesTheSameForEverySplit()
{
    QFETCH(QByteArray, in);
    const std::string whole = in.toStdString();
    for (const bool replay : {false, true}) {
        TerminalFilter once;
        once.setReplay(replay);
        const std::string expected = feedAll(once, whole);
        for (std::size_t first = 0; first <= whole.size(); ++first) {
            for (std::size_t second = first; second <= whole.size(); ++second) {
                TerminalFilter filter;
                filter.setReplay(replay);
                std::string out;
                filter.feed(std::string_view(whole).substr(0, first), out);
                filter.feed(std::string_view(whole).substr(first, second - first), out);
                filter.feed(std::string_view(whole).substr(second), out);
                QVERIFY2(out == expected, QByteArray::number(static_cast<int>(first)).constData());
            }
        }
        TerminalFilter bytewise;
        bytewise.setReplay(replay);
        std::string out;
        for (const char c : whole)
            bytewise.feed(std::string_view(&c, 1), out);
        QVERIFY(out == expected);
    }
}

void tst_TerminalFilter::staysBoundedAndSafe()
{
    std::mt19937 random(20'240'601); // the same streams every time
    TerminalFilter carried; // never reset: whatever state one stream leaves meets the next
    for (int i = 0; i < 200'000; ++i) {
        const std::string stream = randomStream(random, 1 + static_cast<int>(random() % 24));
        TerminalFilter filter;
        const std::string out = feedAll(filter, stream);
        const auto name = [&] { return QByteArray::fromStdString(stream).toPercentEncoding(); };

        // What came out is clean: a second filter finds nothing to take away.
        TerminalFilter again;
        QVERIFY2(feedAll(again, out) == out, name().constData());
        QVERIFY2(again.atGround(), name().constData());
        QVERIFY2(out.size() <= 3 * stream.size() + 8, name().constData());

        const std::size_t cut = random() % (stream.size() + 1);
        TerminalFilter split;
        std::string pieces = feedAll(split, std::string_view(stream).substr(0, cut));
        split.feed(std::string_view(stream).substr(cut), pieces);
        QVERIFY2(pieces == out, name().constData());

        const std::string more = feedAll(carried, stream);
        QVERIFY2(more.size() <= 3 * stream.size() + TerminalFilter::maxTitleBytes + 300, name().constData());
    }
}

void tst_TerminalFilter::endsOverlongStrings()
{
    for (const char *opening : {"\x1bP", "\x1b]52;"}) {
        TerminalFilter filter;
        std::string out;
        filter.feed(opening, out);
        const std::string block(1024 * 1024, 'x');
        for (int i = 0; i < 7; ++i)
            filter.feed(block, out);
        QVERIFY(out.empty());
        filter.feed(block, out);
        filter.feed(block, out);
        QVERIFY(filter.atGround());
        QVERIFY(out.size() > block.size() - 100 && out.size() < block.size() + 100);
    }
}

void tst_TerminalFilter::startsAfreshAfterReset()
{
    TerminalFilter filter;
    std::string out;
    filter.feed("\x1b]0;half", out);
    QVERIFY(!filter.atGround());
    filter.reset();
    filter.feed("text", out);
    QCOMPARE(out, std::string("text"));
}

void tst_TerminalFilter::switchesReplayInMidStream()
{
    TerminalFilter filter;
    filter.setReplay(true);
    std::string out;
    filter.feed("\a\x1b[6n\x1b[", out);
    QVERIFY(out.empty());
    filter.setReplay(false);
    filter.feed("6n\a", out);
    QCOMPARE(out, std::string("\x1b[6n\a"));
}

void tst_TerminalFilter::cutsUtf8AtCharacters()
{
    using process::cutUtf8;
    QCOMPARE(cutUtf8("", 5), std::string_view());
    QCOMPARE(cutUtf8("abc", 3), std::string_view("abc"));
    QCOMPARE(cutUtf8("aé", 2), std::string_view("a"));
    QCOMPARE(cutUtf8("é", 1), std::string_view());
    QCOMPARE(cutUtf8("\x80\x80\x80", 2), std::string_view());
}

QTEST_GUILESS_MAIN(tst_TerminalFilter)
#include "tst_TerminalFilter.moc"
