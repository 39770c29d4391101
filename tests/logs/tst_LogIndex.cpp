// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/ByteSpool.h"
#include "logs/LineReading.h"
#include "logs/LogIndex.h"
#include "logs/LogSearch.h"
#include "logs/LogText.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using logs::LogIndex;

namespace {

struct Text
{
    logs::ByteSpool spool;
    LogIndex index;

    void add(const QByteArray &bytes)
    {
        QVERIFY(spool.append(bytes));
        index.append(bytes);
    }
    [[nodiscard]] QStringList lines(qint64 first, int count) const
    {
        QStringList texts;
        for (const auto &line : logs::readLines(spool, index, first, count))
            texts.append(line.text);
        return texts;
    }
};

} // namespace

class tst_LogIndex : public QObject
{
    Q_OBJECT

private slots:
    void countsLines_data();
    void countsLines();
    void givesTheSameForEverySplit();
    void findsEveryLine();
    void findsLinesBehindVeryLongOnes();
    void growsByAppending();
    void startsBehindAHole();
    void readsTheTail_data();
    void readsTheTail();
    void searchesLikeAPlainLoop_data();
    void searchesLikeAPlainLoop();
    void keepsAMillionLinesSmall();
    void spoolMovesToAPrivateFile();
};

void tst_LogIndex::countsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("lines");
    QTest::addColumn<qint64>("finished");
    QTest::newRow("empty") << QByteArray() << 0LL << 0LL;
    QTest::newRow("one line feed") << QByteArray("\n") << 1LL << 1LL;
    QTest::newRow("unfinished") << QByteArray("abc") << 1LL << 0LL;
    QTest::newRow("finished") << QByteArray("abc\n") << 1LL << 1LL;
    QTest::newRow("one and a half") << QByteArray("abc\nd") << 2LL << 1LL;
    QTest::newRow("empty lines") << QByteArray("\n\n\n") << 3LL << 3LL;
}

void tst_LogIndex::countsLines()
{
    QFETCH(QByteArray, bytes);
    LogIndex index;
    index.append(bytes);
    QTEST(index.lineCount(), "lines");
    QTEST(index.finishedLines(), "finished");
}

void tst_LogIndex::givesTheSameForEverySplit()
{
    const QByteArray bytes = QByteArray("one\ntwo\n\nlonger line here\n").repeated(40) + "rest";
    LogIndex whole;
    whole.append(bytes);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        LogIndex parts;
        parts.append(QByteArrayView(bytes).first(split));
        parts.append(QByteArrayView(bytes).sliced(split));
        QCOMPARE(parts.lineCount(), whole.lineCount());
        for (qint64 line = 0; line < whole.lineCount(); line += 17) {
            QCOMPARE(parts.place(line).offset, whole.place(line).offset);
            QCOMPARE(parts.place(line).linesToSkip, whole.place(line).linesToSkip);
        }
    }
}

void tst_LogIndex::findsEveryLine()
{
    Text text;
    for (int i = 0; i < 1000; ++i)
        text.add("line " + QByteArray::number(i) + '\n');
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(text.lines(i, 1), QStringList{u"line %1"_s.arg(i)});
    QCOMPARE(text.lines(990, 100).size(), 10);
    QCOMPARE(text.lines(1000, 5), QStringList());
    QCOMPARE(text.lines(-1, 5), QStringList());
}

void tst_LogIndex::findsLinesBehindVeryLongOnes()
{
    Text text;
    text.add("first\n" + QByteArray(1'000'000, 'x') + "\nthird\n" + QByteArray(300'000, 'y') + "\nfifth\n"
             + QByteArray(70'000, 'z'));
    QCOMPARE(text.index.lineCount(), 6);
    const QStringList all = text.lines(0, 10);
    QCOMPARE(all.size(), 6);
    QCOMPARE(all.at(0), u"first"_s);
    QVERIFY(all.at(1).startsWith(u"xxx") && all.at(1).size() == logs::maxLineBytes);
    QCOMPARE(all.at(2), u"third"_s);
    QCOMPARE(all.at(4), u"fifth"_s);
    QVERIFY(all.at(5).startsWith(u'z'));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(text.lines(i, 1), QStringList{all.at(i)});
}

void tst_LogIndex::growsByAppending()
{
    Text text;
    text.add("begin");
    QCOMPARE(text.lines(0, 9), QStringList{u"begin"_s});
    text.add(" and end\nnext");
    QCOMPARE(text.lines(0, 9), (QStringList{u"begin and end"_s, u"next"_s}));
}

void tst_LogIndex::startsBehindAHole()
{
    LogIndex index;
    index.reset(4096);
    index.append("a\nb\n");
    QCOMPARE(index.lineCount(), 2);
    QCOMPARE(index.place(0).offset, 4096);
    QCOMPARE(index.end(), 4100);
}

void tst_LogIndex::readsTheTail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("empty") << QByteArray() << 3 << QStringList{QString()};
    QTest::newRow("fewer") << QByteArray("a\nb\n") << 3 << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("more") << QByteArray("a\nb\nc\nd") << 2 << QStringList{u"c"_s, u"d"_s};
    QTest::newRow("beginning cut off") << QByteArray(300 * 1024, 'x') + "\nlast\n" << 5 << QStringList{u"last"_s};
}

void tst_LogIndex::readsTheTail()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, count);
    logs::ByteSpool spool;
    QVERIFY(spool.append(bytes));
    QStringList texts;
    for (const auto &line : logs::readTail(spool, 0, count))
        texts.append(line.text);
    QTEST(texts, "lines");
}

void tst_LogIndex::searchesLikeAPlainLoop_data()
{
    QTest::addColumn<logs::SearchQuery>("query");
    QTest::addColumn<bool>("colours");
    for (const bool colours : {false, true}) {
        const QByteArray suffix = colours ? " with colours" : "";
        QTest::newRow(("exact" + suffix).constData()) << logs::SearchQuery{u"Needle"_s, false, true} << colours;
        QTest::newRow(("any case" + suffix).constData()) << logs::SearchQuery{u"nEEDLE"_s, false, false} << colours;
        QTest::newRow(("umlaut" + suffix).constData()) << logs::SearchQuery{u"GRÜN"_s, false, false} << colours;
        QTest::newRow(("expression" + suffix).constData())
            << logs::SearchQuery{u"n..dle \\d+$"_s, true, false} << colours;
        QTest::newRow(("nothing" + suffix).constData()) << logs::SearchQuery{u"absent"_s, false, true} << colours;
    }
}

void tst_LogIndex::searchesLikeAPlainLoop()
{
    QFETCH(logs::SearchQuery, query);
    QFETCH(bool, colours);
    QRandomGenerator random(7);
    Text text;
    for (int i = 0; i < 60'000; ++i) {
        QByteArray line(random.bounded(80), 'a');
        if (random.bounded(500) == 0)
            line += colours ? QByteArray("Nee\x1b[31mdle ") + QByteArray::number(i) : "needle " + QByteArray::number(i);
        if (random.bounded(500) == 0)
            line += " Needle Needle gr\xc3\xbcn";
        if (i == 30'000)
            line = QByteArray(6'000'000, 'x');
        text.add(line + '\n');
    }
    const auto matcher = logs::LineMatcher::create(query);
    QVERIFY(matcher);
    QList<logs::SearchHit> expected;
    const auto lines = logs::readLines(text.spool, text.index, 0, 100'000);
    for (qsizetype i = 0; i < lines.size(); ++i)
        matcher->find(lines.at(i).text, i, expected);
    QList<logs::SearchHit> hits;
    int calls = 0;
    for (qint64 next = 0; next < text.index.lineCount(); ++calls) {
        const qint64 before = next;
        next = logs::searchLines(text.spool, text.index, *matcher, next, hits, 1'000'000);
        QVERIFY(next > before);
    }
    QVERIFY(calls > 1);
    QCOMPARE(hits, expected);
    QCOMPARE(hits.isEmpty(), query.text == u"absent"_s);
}

void tst_LogIndex::keepsAMillionLinesSmall()
{
    Text text;
    text.add(QByteArray("0123456789012345678901234567890\n").repeated(1'000'000));
    QVERIFY(text.spool.isOnDisk());
    QCOMPARE(text.index.lineCount(), 1'000'000);
    QCOMPARE(text.lines(999'999, 3).size(), 1);
    QVERIFY(text.index.place(777'777).linesToSkip < LogIndex::linesPerEntry);
}

void tst_LogIndex::spoolMovesToAPrivateFile()
{
    const auto files = [] { return QDir(QDir::tempPath()).entryList({u"gantry-log-*"_s}, QDir::Files).size(); };
    const auto before = files();
    logs::ByteSpool spool(10);
    QVERIFY(spool.append("12345"));
    QVERIFY(!spool.isOnDisk());
    QVERIFY(spool.append("6789012345"));
    QVERIFY(spool.isOnDisk());
    QCOMPARE(spool.read(3, 5), QByteArray("45678"));
    QCOMPARE(spool.read(12, 50), QByteArray("345"));
    QCOMPARE(spool.read(99, 5), QByteArray());
    QCOMPARE(files(), before);
    spool.clear();
    QCOMPARE(spool.size(), 0);
}

QTEST_GUILESS_MAIN(tst_LogIndex)
#include "tst_LogIndex.moc"
