// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/DrainLimiter.h"
#include "process/TypingSignal.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using process::DrainLimiter;
using process::TypingWatch;

class tst_DrainLimiter : public QObject
{
    Q_OBJECT
private slots:
    void allowsTheBurstThenTheRate();
    void countsWhileNobodyTypes();
    void refillsAndNeverOverflows();
    void survivesAClockThatStandsStill();
    void findsTheSignalsFile();
    void noticesTyping();
    void looksNowAndThenOnly();
    void ignoresOldAndFutureTimes_data();
    void ignoresOldAndFutureTimes();
};

void tst_DrainLimiter::allowsTheBurstThenTheRate()
{
    DrainLimiter limiter;
    std::int64_t now = 1'000'000;
    std::int64_t taken = 0;
    for (const std::int64_t end = now + 10'000; now < end;) {
        const std::int64_t wait = limiter.waitMs(now);
        if (wait > 0) {
            now += wait;
            continue;
        }
        limiter.take(64 * 1024, now);
        taken += 64 * 1024;
    }
    const std::int64_t expected = DrainLimiter::burstBytes + 10 * DrainLimiter::bytesPerSecond;
    QVERIFY2(std::abs(taken - expected) < expected / 50, QByteArray::number(static_cast<qint64>(taken)).constData());
}

void tst_DrainLimiter::countsWhileNobodyTypes()
{
    DrainLimiter limiter;
    limiter.take(1'000'000'000, 0);
    QVERIFY(limiter.waitMs(0) > 0);
    QVERIFY(limiter.waitMs(0) < 100); // no debt: a long flood is not punished afterwards
}

void tst_DrainLimiter::refillsAndNeverOverflows()
{
    DrainLimiter limiter;
    limiter.take(DrainLimiter::burstBytes, 0);
    QVERIFY(limiter.waitMs(0) > 0);
    QCOMPARE(limiter.waitMs(100), 0);
    limiter.take(0, 1'000'000'000); // long idle: one burst, no more
    limiter.take(DrainLimiter::burstBytes, 1'000'000'000);
    QVERIFY(limiter.waitMs(1'000'000'000) > 0);
}

void tst_DrainLimiter::survivesAClockThatStandsStill()
{
    DrainLimiter limiter;
    limiter.take(DrainLimiter::burstBytes, 5000);
    QVERIFY(limiter.waitMs(4000) > 0);
    QVERIFY(limiter.waitMs(5000) > 0);
    QCOMPARE(limiter.waitMs(6000), 0);
}

void tst_DrainLimiter::findsTheSignalsFile()
{
    QCOMPARE(TypingWatch::fileFor("/run/user/1/gantry/some-run/hold.sock"), std::string("/run/user/1/gantry/typing"));
    QCOMPARE(TypingWatch::fileFor("/hold.sock"), std::string("/typing"));
    QCOMPARE(TypingWatch::fileFor(""), std::string("/typing"));
}

void tst_DrainLimiter::noticesTyping()
{
    QTemporaryDir folder;
    const std::string file = TypingWatch::fileFor(folder.filePath(QStringLiteral("run/hold.sock")).toStdString());
    QVERIFY(!TypingWatch(file).isActive(0));
    process::TypingSignal signal(folder.path());
    signal.touch();
    QVERIFY(TypingWatch(file).isActive(0));
    QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("typing"))).permissions() & (QFile::ReadOther | QFile::ReadGroup),
             QFile::Permissions());
}

void tst_DrainLimiter::looksNowAndThenOnly()
{
    QTemporaryDir folder;
    TypingWatch watch(folder.filePath(QStringLiteral("typing")).toStdString());
    QVERIFY(!watch.isActive(0));
    process::TypingSignal(folder.path()).touch();
    QVERIFY(!watch.isActive(TypingWatch::lookEveryMs - 1));
    QVERIFY(watch.isActive(TypingWatch::lookEveryMs));
}

void tst_DrainLimiter::ignoresOldAndFutureTimes_data()
{
    QTest::addColumn<int>("ageSeconds");
    QTest::addColumn<bool>("active");
    QTest::newRow("just now") << 0 << true;
    QTest::newRow("a second ago") << 1 << true;
    QTest::newRow("long ago") << 10 << false;
    QTest::newRow("in the future") << -10 << false;
}

void tst_DrainLimiter::ignoresOldAndFutureTimes()
{
    QFETCH(int, ageSeconds);
    QFETCH(bool, active);
    QTemporaryDir folder;
    process::TypingSignal(folder.path()).touch();
    const std::string file = folder.filePath(QStringLiteral("typing")).toStdString();
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec -= ageSeconds;
    const timespec times[2] = {now, now};
    QCOMPARE(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    QCOMPARE(TypingWatch(file).isActive(0), active);
}

QTEST_GUILESS_MAIN(tst_DrainLimiter)
#include "tst_DrainLimiter.moc"
