// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TerminalText.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using logs::LogLine;
using logs::TerminalText;

namespace {

struct Reader
{
    explicit Reader(int rows = 5, int columns = 20)
        : terminal(rows, columns)
    {
        terminal.setLineHandler([this](const LogLine &line) { scrolled.append(line.text); });
    }
    [[nodiscard]] QStringList screen() const
    {
        QStringList texts;
        for (const LogLine &line : terminal.screen())
            texts.append(line.text);
        return texts;
    }
    [[nodiscard]] QStringList all() const { return scrolled + screen(); }

    QStringList scrolled;
    TerminalText terminal;
};

} // namespace

class tst_TerminalText : public QObject
{
    Q_OBJECT

private slots:
    void givesLinesThatScrollOff();
    void givesTheLastStateOfRedrawnLines();
    void readsTheSameInEveryPiece();
    void keepsColours();
    void keepsWideCharacters();
    void keepsWhatIsClearedAwayOnce();
    void readsFullScreenPrograms();
    void repeatsCharacters();
    void boundsItsSize();
    void survivesHostileBytes_data();
    void survivesHostileBytes();
    void survivesRandomBytes();
};

void tst_TerminalText::givesLinesThatScrollOff()
{
    Reader reader;
    for (int i = 0; i < 12; ++i)
        reader.terminal.feed("line " + QByteArray::number(i) + "\r\n");
    QCOMPARE(reader.scrolled.first(), u"line 0"_s);
    QCOMPARE(reader.all().size(), 12);
    QCOMPARE(reader.all().last(), u"line 11"_s);
}

void tst_TerminalText::givesTheLastStateOfRedrawnLines()
{
    Reader reader;
    reader.terminal.feed("working 1\r\nfoot\r\n\x1b[2A\x1b[2Kworking 2\r\n\x1b[2A\x1b[1B\x1b[2Kdone\r\nfoot\r\n");
    QVERIFY(reader.all().contains(u"done"_s));
    QVERIFY(!reader.all().contains(u"working 1"_s));
}

void tst_TerminalText::readsTheSameInEveryPiece()
{
    const QByteArray bytes = "one\r\n\x1b[31mt\xc3\xbc two\x1b[0m\r\n\x1b[2J\x1b[H\xe4\xb8\xad three\r\n\x1b[1Afour";
    Reader whole;
    whole.terminal.feed(bytes);
    for (qsizetype split = 1; split < bytes.size(); ++split) {
        Reader parts;
        parts.terminal.feed(QByteArrayView(bytes).first(split));
        parts.terminal.feed(QByteArrayView(bytes).sliced(split));
        QCOMPARE(parts.all(), whole.all());
    }
}

void tst_TerminalText::keepsColours()
{
    Reader reader;
    reader.terminal.feed("a \x1b[1;31mred\x1b[0m \x1b[48;2;1;2;3mback\x1b[0m");
    const LogLine line = reader.terminal.screen().first();
    QCOMPARE(line.text, u"a red back"_s);
    QCOMPARE(line.spans.size(), 2);
    QCOMPARE(line.spans.at(0).start, 2);
    QVERIFY(line.spans.at(0).style.bold);
    QCOMPARE(line.spans.at(0).style.foreground, (logs::Color{logs::Color::Kind::Indexed, 1}));
    QCOMPARE(line.spans.at(1).style.background, (logs::Color{logs::Color::Kind::Rgb, 0x010203}));
}

void tst_TerminalText::keepsWideCharacters()
{
    Reader reader;
    reader.terminal.feed("\xe4\xb8\xad\xe6\x96\x87 e\xcc\x81 \xf0\x9f\x98\x80!");
    QCOMPARE(reader.screen(), QStringList{u"中文 e\u0301 😀!"_s});
}

void tst_TerminalText::keepsWhatIsClearedAwayOnce()
{
    Reader reader;
    reader.terminal.feed("first screen");
    for (int i = 0; i < 3; ++i)
        reader.terminal.feed("\x1b[2J\x1b[3J\x1b[Hfirst screen");
    reader.terminal.feed("\x1b[2J\x1b[Hsecond");
    QCOMPARE(reader.all(), (QStringList{u"first screen"_s, u"second"_s}));
}

void tst_TerminalText::readsFullScreenPrograms()
{
    Reader reader;
    reader.terminal.feed("$ tool\r\n\x1b[?1049h\x1b[Htop\x1b[5;1Hbottom");
    const QStringList all = reader.all();
    QVERIFY(all.contains(u"top"_s));
    QVERIFY(all.contains(u"bottom"_s));
}

void tst_TerminalText::repeatsCharacters()
{
    Reader reader;
    reader.terminal.feed("a-\x1b[4bz\r\n\xc3\xbc\x1b[2b\r\n\x1b[3bq");
    QCOMPARE(reader.screen(), (QStringList{u"a-----z"_s, u"üüü"_s, u"q"_s}));
}

void tst_TerminalText::boundsItsSize()
{
    TerminalText small(-5, 0);
    small.feed("x\r\ny\r\nz");
    QVERIFY(small.screen().size() <= 2);
    TerminalText large(1'000'000, 1'000'000);
    large.feed("x");
    QCOMPARE(large.screen().size(), 1);
}

void tst_TerminalText::survivesHostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("scroll a lot") << QByteArray("\x1b[999999999S\x1b[999999999T\x1b[999999999L\x1b[999999999M");
    QTest::newRow("repeat a lot") << QByteArray("x\x1b[999999999b");
    QTest::newRow("repeat what has no width") << QByteArray("\x1b[9b\xcc\x81\x1b[999b\r\n\x1b[5b");
    QTest::newRow("insert a lot") << QByteArray("\x1b[999999999@\x1b[999999999P\x1b[999999999X");
    QTest::newRow("regions") << QByteArray("\x1b[99;1r\x1b[0;0r\x1b[?69h\x1b[9;1s\x1b[99999;99999H");
    QTest::newRow("long title") << "\x1b]0;" + QByteArray(2'000'000, 't') + "\x07ok";
    QTest::newRow("clipboard") << "\x1b]52;c;" + QByteArray(2'000'000, 'A') + "\x07ok";
    QTest::newRow("queries") << QByteArray("\x1b[6n\x1b[c\x1b[>c\x1bP+q544e\x1b\\\x1b[?2026$p").repeated(5000);
    QTest::newRow("numbers") << "\x1b[" + QByteArray("1;").repeated(100'000) + "m";
    QTest::newRow("combining") << "e" + QByteArray("\xcc\x81").repeated(10'000);
    QTest::newRow("double size") << QByteArray("\x1b#3\x1b#4\x1b#6\x1b#8text\r\n").repeated(20);
    QTest::newRow("cut UTF-8") << QByteArray("\xf0\x9f\xe2\x82\xff\xfe\xc0\x80");
}

void tst_TerminalText::survivesHostileBytes()
{
    QFETCH(QByteArray, bytes);
    Reader reader;
    QElapsedTimer timer;
    timer.start();
    reader.terminal.feed(bytes);
    reader.terminal.feed("\x1b[0m\x1b[r\r\nend");
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(reader.screen().join(u' ').contains(u"end"_s));
    for (const QString &text : reader.all())
        QVERIFY(text.size() <= 20 * 6 * 2);
}

void tst_TerminalText::survivesRandomBytes()
{
    static constexpr char interesting[] = "\x1b[]?;:0123456789mKGCDHJABSTLMPrhl@Xb#()\\\r\n\b\t\x07x\xe4\xb8\xad\xff";
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        Reader reader(2 + random.bounded(30), 2 + random.bounded(120));
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(30); i > 0; --i)
                bytes += interesting[random.bounded(static_cast<int>(sizeof interesting - 1))];
            reader.terminal.feed(bytes);
        }
        QVERIFY(reader.screen().size() <= 32);
    }
}

QTEST_GUILESS_MAIN(tst_TerminalText)
#include "tst_TerminalText.moc"
