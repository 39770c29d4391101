// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/RetrySchedule.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using forwarding::RetrySchedule;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(std::optional<std::chrono::milliseconds>)

class tst_RetrySchedule : public QObject
{
    Q_OBJECT

private slots:
    void doubles_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<milliseconds>("delay");
        QTest::newRow("first") << 1 << 1000ms;
        QTest::newRow("second") << 2 << 2000ms;
        QTest::newRow("fifth") << 5 << 16000ms;
        QTest::newRow("ninth") << 9 << 256000ms;
        QTest::newRow("tenth is the longest") << 10 << 300000ms;
        QTest::newRow("an hour of failures") << 1000 << 300000ms;
        QTest::newRow("more than an int can double") << 2'000'000'000 << 300000ms;
        QTest::newRow("none is taken for one") << 0 << 1000ms;
    }
    void doubles()
    {
        QFETCH(int, failures);
        QFETCH(milliseconds, delay);
        const RetrySchedule middle({}, [] { return 0.5; });
        QCOMPARE(middle.delayAfter(failures), delay);
    }

    void spreadsByAQuarter()
    {
        const RetrySchedule low({}, [] { return 0.0; });
        const RetrySchedule high({}, [] { return 0.999999; });
        QCOMPARE(low.delayAfter(3), 3000ms);
        QVERIFY(high.delayAfter(3) > 4990ms && high.delayAfter(3) <= 5000ms);
        const RetrySchedule real;
        for (int i = 0; i < 1000; ++i) {
            const milliseconds delay = real.delayAfter(3);
            QVERIFY(delay >= 3000ms && delay <= 5000ms);
        }
    }

    void waitsAtLeastAsLongAsAsked()
    {
        const RetrySchedule schedule({}, [] { return 0.5; });
        QCOMPARE(schedule.delayAfter(1, 30s), 30000ms);
        QCOMPARE(schedule.delayAfter(9, 1s), 256000ms);
        QCOMPARE(schedule.delayAfter(1, -5s), 1000ms);
        QCOMPARE(schedule.delayAfter(1, 100h), 3600000ms); // a server cannot silence us for days
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<std::optional<milliseconds>>("expected");
        const auto row = [](const char *name, const QByteArray &value, std::optional<milliseconds> expected) {
            QTest::newRow(name) << value << expected;
        };
        row("seconds", "120", 120000ms);
        row("spaces", " 7 ", 7000ms);
        row("zero", "0", 0ms);
        row("a date", "Sun, 01 Mar 2026 12:01:00 GMT", 60000ms);
        row("a date that is past", "Sun, 01 Mar 2026 11:00:00 GMT", 0ms);
        row("negative", "-5", {});
        row("a fraction", "1.5", {});
        row("a word", "soon", {});
        row("empty", "", {});
        row("a flood", QByteArray(10'000, '9'), {});
        row("too large for a number", "99999999999999999999", 1'000'000'000'000ms);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(std::optional<milliseconds>, expected);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());
        const auto read = forwarding::parseRetryAfter(value, now);
        QVERIFY(read == expected);
    }
};

QTEST_GUILESS_MAIN(tst_RetrySchedule)
#include "tst_RetrySchedule.moc"
