// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/ByteSearch.h"
#include "logs/LogSearch.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using logs::LineMatcher;
using logs::SearchHit;
using logs::SearchQuery;

class tst_LogSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsTextAndExpressions_data();
    void findsTextAndExpressions();
    void refusesWhatCannotBeSearched_data();
    void refusesWhatCannotBeSearched();
    void capsTheHitsOfOneLine();
    void endsOnCatastrophicExpressions();
    void findsLikeASimpleLoop();
    void skipsBytesThatHoldNothing_data();
    void skipsBytesThatHoldNothing();
};

void tst_LogSearch::findsTextAndExpressions_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<SearchHit>>("hits");
    const auto at = [](QList<std::pair<int, int>> places) {
        QList<SearchHit> hits;
        for (const auto &[column, length] : places)
            hits.append({3, column, length});
        return hits;
    };
    QTest::newRow("twice") << SearchQuery{u"ab"_s} << u"xab AB"_s << at({{1, 2}, {4, 2}});
    QTest::newRow("match case") << SearchQuery{u"ab"_s, false, true} << u"xab AB"_s << at({{1, 2}});
    QTest::newRow("dots are dots") << SearchQuery{u"a.c"_s} << u"abc a.c"_s << at({{4, 3}});
    QTest::newRow("expression") << SearchQuery{u"a.c"_s, true} << u"abc A.C"_s << at({{0, 3}, {4, 3}});
    QTest::newRow("empty matches do not count") << SearchQuery{u"x*"_s, true} << u"ab"_s << at({});
    QTest::newRow("does not overlap") << SearchQuery{u"aa"_s} << u"aaaa"_s << at({{0, 2}, {2, 2}});
    QTest::newRow("empty line") << SearchQuery{u"a"_s} << QString() << at({});
}

void tst_LogSearch::findsTextAndExpressions()
{
    QFETCH(SearchQuery, query);
    QFETCH(QString, text);
    QFETCH(QList<SearchHit>, hits);
    const auto matcher = LineMatcher::create(query);
    QVERIFY(matcher);
    QList<SearchHit> found;
    QCOMPARE(matcher->find(text, 3, found), !hits.isEmpty());
    QCOMPARE(found, hits);
}

void tst_LogSearch::refusesWhatCannotBeSearched_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::newRow("empty") << SearchQuery{};
    QTest::newRow("too long") << SearchQuery{QString(LineMatcher::maxPatternLength + 1, u'x')};
    QTest::newRow("bad expression") << SearchQuery{u"a("_s, true};
}

void tst_LogSearch::refusesWhatCannotBeSearched()
{
    QFETCH(SearchQuery, query);
    const auto matcher = LineMatcher::create(query);
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY(!matcher.error().message.isEmpty());
}

void tst_LogSearch::capsTheHitsOfOneLine()
{
    const auto matcher = LineMatcher::create({u"a"_s});
    QVERIFY(matcher);
    QList<SearchHit> found;
    matcher->find(QString(10'000, u'a'), 0, found);
    QCOMPARE(found.size(), LineMatcher::maxHitsPerLine);
}

void tst_LogSearch::endsOnCatastrophicExpressions()
{
    const auto matcher = LineMatcher::create({u"(a+)+$"_s, true});
    QVERIFY(matcher);
    QList<SearchHit> found;
    QElapsedTimer timer;
    timer.start();
    matcher->find(QString(40, u'a') + u'b', 0, found);
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_LogSearch::skipsBytesThatHoldNothing_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("place");
    QTest::newRow("exact") << SearchQuery{u"bc"_s, false, true} << QByteArray("abcBC") << qsizetype(0) << qsizetype(1);
    QTest::newRow("exact, later") << SearchQuery{u"bc"_s, false, true} << QByteArray("abcBC") << qsizetype(2)
                                  << qsizetype(-1);
    QTest::newRow("any case") << SearchQuery{u"bC"_s} << QByteArray("a.BcBC") << qsizetype(0) << qsizetype(2);
    QTest::newRow("any case, later") << SearchQuery{u"bC"_s} << QByteArray("a.BcBC") << qsizetype(3) << qsizetype(4);
    QTest::newRow("no letter first") << SearchQuery{u"1a"_s} << QByteArray("111A") << qsizetype(0) << qsizetype(2);
    QTest::newRow("at the end") << SearchQuery{u"abc"_s} << QByteArray("xxab") << qsizetype(0) << qsizetype(-1);
    QTest::newRow("expression with a fixed part")
        << SearchQuery{u"^.*ab+c?$"_s, true, true} << QByteArray("....abbc") << qsizetype(1) << qsizetype(4);
    QTest::newRow("expression without its fixed part")
        << SearchQuery{u"x+"_s, true} << QByteArray("abc") << qsizetype(1) << qsizetype(-1);
    QTest::newRow("escaped dot") << SearchQuery{u"a\\.b"_s, true, true} << QByteArray("axb a.b") << qsizetype(0)
                                 << qsizetype(4);
    QTest::newRow("alternatives may be anywhere")
        << SearchQuery{u"x|y"_s, true} << QByteArray("abc") << qsizetype(1) << qsizetype(1);
    QTest::newRow("classes may be anywhere")
        << SearchQuery{u"x\\d"_s, true} << QByteArray("abc") << qsizetype(1) << qsizetype(1);
    const QByteArray hay = QByteArray(100, 'x') + "Needle" + QByteArray(50, 'y') + "needle";
    QTest::newRow("far away") << SearchQuery{u"needle"_s, false, true} << hay << qsizetype(0) << qsizetype(156);
    QTest::newRow("far away, any case") << SearchQuery{u"NEEDLE"_s} << hay << qsizetype(3) << qsizetype(100);
    QTest::newRow("brackets are no letters")
        << SearchQuery{u"[a]"_s} << QByteArray("{a}[A]{a}[a] and some more") << qsizetype(0) << qsizetype(3);
}

void tst_LogSearch::skipsBytesThatHoldNothing()
{
    QFETCH(SearchQuery, query);
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, from);
    const auto matcher = LineMatcher::create(query);
    QVERIFY(matcher);
    QTEST(matcher->candidate(bytes, from), "place");
}

void tst_LogSearch::findsLikeASimpleLoop()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 3000; ++round) {
        QByteArray hay;
        for (int i = random.bounded(200); i > 0; --i)
            hay += "abAB@`\n"[random.bounded(7)];
        QByteArray needle;
        for (int i = 1 + random.bounded(4); i > 0; --i)
            needle += "ab@"[random.bounded(3)];
        const qsizetype from = random.bounded(5);
        QCOMPARE(logs::indexOf(hay, needle, from, logs::LetterCase::Match),
                 from > hay.size() ? -1 : hay.indexOf(needle, from));
        QCOMPARE(logs::indexOf(hay, needle, from, logs::LetterCase::Ignore),
                 from > hay.size() ? -1 : hay.toLower().indexOf(needle, from));
        QCOMPARE(logs::countLines(hay), hay.count('\n'));
    }
    QCOMPARE(logs::countLines(QByteArray(100'000, '\n')), 100'000);
}

QTEST_GUILESS_MAIN(tst_LogSearch)
#include "tst_LogSearch.moc"
