// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogSearch.h"

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
    QTest::newRow("exact, later") << SearchQuery{u"bc"_s, false, true} << QByteArray("abcBC") << qsizetype(2) << qsizetype(-1);
    QTest::newRow("any case") << SearchQuery{u"bC"_s} << QByteArray("a.BcBC") << qsizetype(0) << qsizetype(2);
    QTest::newRow("any case, later") << SearchQuery{u"bC"_s} << QByteArray("a.BcBC") << qsizetype(3) << qsizetype(4);
    QTest::newRow("no letter first") << SearchQuery{u"1a"_s} << QByteArray("111A") << qsizetype(0) << qsizetype(2);
    QTest::newRow("at the end") << SearchQuery{u"abc"_s} << QByteArray("xxab") << qsizetype(0) << qsizetype(-1);
    QTest::newRow("expressions may be anywhere") << SearchQuery{u"x"_s, true} << QByteArray("abc") << qsizetype(1) << qsizetype(1);
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

QTEST_GUILESS_MAIN(tst_LogSearch)
#include "tst_LogSearch.moc"
