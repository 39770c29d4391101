// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Schedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;

class tst_Schedule : public QObject
{
    Q_OBJECT
private slots:
    void findsTheNextTime_data();
    void findsTheNextTime();
    void refusesWrongLines_data();
    void refusesWrongLines();
    void followsTheClockOfAPlace();
    void makesUpOnce();
    void endsAfterOnce();
    void givesEachTimeOneId();
    void refusesWrongSchedules();
};

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u"Z"_s, Qt::ISODate).toUTC();
}

} // namespace

void tst_Schedule::findsTheNextTime_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("next");
    const auto row = [](const QString &line, const QString &after, const QString &next) {
        QTest::addRow("%s after %s", qPrintable(line), qPrintable(after)) << line << after << next;
    };
    row(u"* * * * *"_s, u"2026-03-01T12:00:00"_s, u"2026-03-01T12:01:00"_s);
    row(u"* * * * *"_s, u"2026-03-01T12:00:30"_s, u"2026-03-01T12:01:00"_s);
    row(u"*/15 * * * *"_s, u"2026-03-01T12:46:00"_s, u"2026-03-01T13:00:00"_s);
    row(u"5-10/5,50 9 * * *"_s, u"2026-03-01T09:05:00"_s, u"2026-03-01T09:10:00"_s);
    row(u"0 9 * * mon-fri"_s, u"2026-02-27T09:00:00"_s, u"2026-03-02T09:00:00"_s); // Friday to Monday
    row(u"0 0 29 feb *"_s, u"2026-03-01T00:00:00"_s, u"2028-02-29T00:00:00"_s);
    row(u"0 0 13 * 5"_s, u"2026-03-01T00:00:00"_s, u"2026-03-06T00:00:00"_s); // the 13th or a Friday
    row(u"0 0 * * 7"_s, u"2026-03-02T00:00:00"_s, u"2026-03-08T00:00:00"_s);
    row(u"@daily"_s, u"2026-12-31T00:00:00"_s, u"2027-01-01T00:00:00"_s);
    row(u"0 0 31 2 *"_s, u"2026-03-01T00:00:00"_s, QString()); // never
    row(u"0 12 1 JAN,Jul *"_s, u"2026-03-01T00:00:00"_s, u"2026-07-01T12:00:00"_s);
}

void tst_Schedule::findsTheNextTime()
{
    QFETCH(const QString, line);
    QFETCH(const QString, after);
    QFETCH(const QString, next);
    const auto cron = Cron::parse(line);
    QVERIFY(cron);
    const auto found = cron->next(utc(after), QTimeZone::utc());
    QCOMPARE(found.value_or(QDateTime()), next.isEmpty() ? QDateTime() : utc(next));
}

void tst_Schedule::refusesWrongLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *",
                             "* * * 13 *", "* * * * 8", "*/0 * * * *", "5-1 * * * *", "a * * * *", "1,,2 * * * *",
                             "@never", "-1 * * * *", "1-2-3 * * * *", "*/5/5 * * * *", "0-59/2147483647 * * * *"})
        QTest::newRow(*line ? line : "empty") << QString::fromLatin1(line);
    QTest::newRow("endless") << QString(100'000, u'*');
}

void tst_Schedule::refusesWrongLines()
{
    QFETCH(const QString, line);
    QVERIFY(!Cron::parse(line));
}

void tst_Schedule::followsTheClockOfAPlace()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("no time zones here");
    const auto cron = Cron::parse(u"30 2 * * *"_s);
    // In the night of 29 March 2026 half past two does not exist there.
    QCOMPARE(cron->next(utc(u"2026-03-28T02:00:00"_s), berlin).value_or(QDateTime()), utc(u"2026-03-30T00:30:00"_s));
    // In the night of 25 October 2026 it comes twice and counts once.
    const auto first = cron->next(utc(u"2026-10-24T12:00:00"_s), berlin).value_or(QDateTime());
    const auto second = cron->next(first, berlin).value_or(QDateTime());
    QCOMPARE(first.toTimeZone(berlin).date(), QDate(2026, 10, 25));
    QCOMPARE(second.toTimeZone(berlin).date(), QDate(2026, 10, 26));
}

void tst_Schedule::makesUpOnce()
{
    Schedule schedule;
    schedule.kind = Schedule::Kind::Interval;
    schedule.interval = 60s;
    schedule.at = utc(u"2026-03-01T12:00:00"_s);
    QCOMPARE(nextTime(schedule, utc(u"2026-03-01T11:00:00"_s)).value_or(QDateTime()), schedule.at);
    QCOMPARE(nextTime(schedule, schedule.at).value_or(QDateTime()), utc(u"2026-03-01T12:01:00"_s));
    QCOMPARE(nextTime(schedule, utc(u"2026-03-01T15:00:30"_s)).value_or(QDateTime()), utc(u"2026-03-01T15:01:00"_s));
}

void tst_Schedule::endsAfterOnce()
{
    Schedule schedule;
    schedule.at = utc(u"2026-03-01T12:00:00"_s);
    QVERIFY(nextTime(schedule, schedule.at.addSecs(-1)));
    QVERIFY(!nextTime(schedule, schedule.at));
}

void tst_Schedule::givesEachTimeOneId()
{
    const ScheduleId id(u"s"_s);
    const QDateTime at = utc(u"2026-03-01T12:00:00"_s);
    QCOMPARE(taskIdFor(id, at), taskIdFor(id, at));
    QVERIFY(taskIdFor(id, at) != taskIdFor(id, at.addMSecs(1)));
    QVERIFY(taskIdFor(id, at) != taskIdFor(ScheduleId(u"t"_s), at));
}

void tst_Schedule::refusesWrongSchedules()
{
    Schedule schedule;
    schedule.task.commands = {u"x"_s};
    schedule.task.project = u"/p"_s;
    QVERIFY(!validate(schedule)); // no time
    schedule.at = utc(u"2026-03-01T12:00:00"_s);
    QVERIFY(validate(schedule));
    schedule.kind = Schedule::Kind::Interval;
    QVERIFY(!validate(schedule)); // no interval
    schedule.kind = Schedule::Kind::Cron;
    schedule.cron = u"@daily"_s;
    QVERIFY(validate(schedule));
    schedule.zone = u"Moon/Base"_s;
    QVERIFY(!validate(schedule));
    schedule.zone.clear();
    schedule.task.dependencies = {{TaskId(u"a"_s), {}}};
    QVERIFY(!validate(schedule));
}

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_Schedule.moc"
