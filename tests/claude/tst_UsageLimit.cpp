// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/UsageLimit.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_UsageLimit : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void takesTheNextOne_data();
    void takesTheNextOne();
};

namespace {

const QDateTime now(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC); // a Tuesday; 13:48 in Berlin

} // namespace

void tst_UsageLimit::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); ///< ISO, "unknown", or "none"
    const auto seconds = QString::number(now.addSecs(3600).toSecsSinceEpoch());

    QTest::newRow("seconds") << u"Claude AI usage limit reached|"_s + seconds << u"2026-03-10T13:48:00Z"_s;
    QTest::newRow("seconds of long ago") << u"Claude AI usage limit reached|1500000000"_s << u"unknown"_s;
    QTest::newRow("seconds far ahead") << u"Claude AI usage limit reached|1999999999"_s << u"unknown"_s;
    QTest::newRow("seconds cut") << u"Claude AI usage limit reached|17000"_s << u"unknown"_s;
    QTest::newRow("zone") << u"You've hit your limit · resets 3pm (Europe/Berlin)"_s << u"2026-03-10T14:00:00Z"_s;
    QTest::newRow("UTC") << u"You’ve hit your limit · resets 3pm (UTC)"_s << u"2026-03-10T15:00:00Z"_s;
    QTest::newRow("local") << u"5-hour limit reached ∙ resets 3pm"_s << u"2026-03-10T14:00:00Z"_s;
    QTest::newRow("minutes") << u"5-hour limit reached ∙ resets 3:30pm"_s << u"2026-03-10T14:30:00Z"_s;
    QTest::newRow("space") << u"Session limit reached ∙ resets 3:30 PM"_s << u"2026-03-10T14:30:00Z"_s;
    QTest::newRow("24 hours") << u"Usage limit reached, resets at 15:05"_s << u"2026-03-10T14:05:00Z"_s;
    QTest::newRow("date") << u"Weekly limit reached ∙ resets Mar 14, 9am (Europe/Berlin)"_s
                          << u"2026-03-14T08:00:00Z"_s;
    QTest::newRow("date at") << u"You've hit your weekly limit · resets March 14 at 9:15am (UTC)"_s
                             << u"2026-03-14T09:15:00Z"_s;
    QTest::newRow("weekday") << u"Weekly limit reached ∙ resets Mon 9am (UTC)"_s << u"2026-03-16T09:00:00Z"_s;
    QTest::newRow("summer time between") << u"Weekly limit reached ∙ resets Mar 30, 9am (Europe/Berlin)"_s
                                         << u"2026-03-30T07:00:00Z"_s;
    QTest::newRow("no time") << u"You've hit your limit"_s << u"unknown"_s;
    QTest::newRow("zone nobody knows") << u"You've hit your limit · resets 3pm (Mars/Olympus)"_s << u"unknown"_s;
    QTest::newRow("no hour") << u"You've hit your limit · resets 25pm"_s << u"unknown"_s;
    QTest::newRow("no minute") << u"You've hit your limit · resets 3:75pm"_s << u"unknown"_s;
    QTest::newRow("no month") << u"Weekly limit reached ∙ resets Foo 14, 9am"_s << u"unknown"_s;
    QTest::newRow("no day") << u"Weekly limit reached ∙ resets Feb 30, 9am"_s << u"unknown"_s;

    QTest::newRow("empty") << QString() << u"none"_s;
    QTest::newRow("other error") << u"API Error: 529 overloaded, resets 3pm"_s << u"none"_s;
    QTest::newRow("other limit") << u"The line limit is 100 characters"_s << u"none"_s;
    QTest::newRow("rate limit") << u"API Error: 429 rate limit"_s << u"none"_s;
    QTest::newRow("too far in") << QString(5000, u' ') + u"usage limit reached"_s << u"none"_s;
    QTest::newRow("very long") << u"usage limit reached "_s + QString(1'000'000, u'1') << u"unknown"_s;
}

void tst_UsageLimit::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto limit = claude::usageLimitIn(text, now, QTimeZone("Europe/Berlin"));
    QCOMPARE(limit.has_value(), expected != "none"_L1);
    if (!limit)
        return;
    QCOMPARE(limit->resetsAt.isValid() ? limit->resetsAt.toString(Qt::ISODate) : u"unknown"_s, expected);
}

void tst_UsageLimit::takesTheNextOne_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const auto utc = [](int month, int day, int hour) {
        return QDateTime(QDate(2026, month, day), QTime(hour, 0), QTimeZone::UTC);
    };
    QTest::newRow("tomorrow") << utc(3, 10, 23) << u"limit reached · resets 3am (UTC)"_s << utc(3, 11, 3);
    QTest::newRow("midnight") << utc(3, 10, 23) << u"limit reached · resets 12am (UTC)"_s << utc(3, 11, 0);
    QTest::newRow("noon") << utc(3, 10, 9) << u"limit reached · resets 12pm (UTC)"_s << utc(3, 10, 12);
    QTest::newRow("this very hour is over") << utc(3, 10, 3) << u"limit reached · resets 3am (UTC)"_s << utc(3, 11, 3);
    QTest::newRow("next week") << utc(3, 10, 10) << u"limit reached · resets Tue 9am (UTC)"_s << utc(3, 17, 9);
    QTest::newRow("next year") << utc(12, 30, 10) << u"limit reached · resets Jan 2, 9am (UTC)"_s
                               << QDateTime(QDate(2027, 1, 2), QTime(9, 0), QTimeZone::UTC);
}

void tst_UsageLimit::takesTheNextOne()
{
    QFETCH(QDateTime, at);
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    const auto limit = claude::usageLimitIn(text, at, QTimeZone::utc());
    QVERIFY(limit);
    QCOMPARE(limit->resetsAt, expected);
}

QTEST_GUILESS_MAIN(tst_UsageLimit)
#include "tst_UsageLimit.moc"
