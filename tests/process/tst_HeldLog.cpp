// SPDX-License-Identifier: GPL-3.0-or-later
// What a holder does when there is more output than room, disk or attention.
#include "HeldRun.h"

#include "process/RunFolder.h"
#include "process/TypingSignal.h"

#include "tests/helpers/TestPaths.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <sys/resource.h>
#include <sys/stat.h>

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

qint64 blocksOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_blocks * qint64{512} : -1;
}

} // namespace

class tst_HeldLog : public QObject
{
    Q_OBJECT
private slots:
    void dropsTheOldestAndSaysSo();
    void goesOnWhenTheDiskIsFull();
    void slowsDownWhileSomebodyTypesElsewhere();
    void drainsWithNobodyAttached();
};

void tst_HeldLog::dropsTheOldestAndSaysSo()
{
    HeldRun run;
    run.spec.logLimitBytes = 2 * mebibyte;
    run.shell(QStringLiteral("seq 1 2000000; echo finished; read x"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader frozen(run);
    frozen.holds = true;
    frozen.channel->resize(24, 80);
    frozen.channel->open(-1);
    QTRY_COMPARE(frozen.chunks, 1);
    const QString log = run.spec.runFolder + QStringLiteral("/run.log");
    const auto tail = [&log] {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) && file.seek(std::max<qint64>(0, file.size() - 10)) ? file.readAll()
                                                                                                  : QByteArray();
    };
    QVERIFY(QTest::qWaitFor([&] { return tail() == "finished\r\n" || witness.ends > 0; }, 60'000));
    QVERIFY2(!witness.isLost, "something killed the holder");
    QCOMPARE(witness.ends, 0);
    const qint64 length = QFileInfo(log).size();
    QCOMPARE(length, numbers(2'000'000).size() + 10);
    QVERIFY2(blocksOf(log) <= run.spec.logLimitBytes + 64 * 1024, QByteArray::number(blocksOf(log)).constData());

    frozen.holds = false;
    frozen.channel->consumed();
    QVERIFY(frozen.waitForText("finished\r\n"));
    QCOMPARE(frozen.gaps.size(), 1);
    QVERIFY(frozen.ordered);
    QVERIFY(!frozen.bytes.contains('\0'));
    QVERIFY(frozen.preamble.startsWith("\033c"));
    QVERIFY(numbers(2'000'000).endsWith(frozen.bytes.chopped(10)));

    ChannelReader late(run);
    late.channel->open(-1);
    QVERIFY(late.waitForText("finished\r\n"));
    QVERIFY(late.start >= length - run.spec.logLimitBytes);
    QVERIFY(!late.bytes.contains('\0'));
    late.channel->sendInput("\r");
    QVERIFY(late.waitForEnd());

    QFile gapsFile(run.spec.runFolder + QStringLiteral("/gaps"));
    QVERIFY(gapsFile.open(QIODevice::ReadOnly));
    const auto gaps = process::runfolder::Gaps::decode(gapsFile.readAll().toStdString());
    QCOMPARE(gaps.all().size(), 1U);
    QVERIFY(gaps.dropped() > 0 && static_cast<qint64>(gaps.dropped()) <= late.start);

    ChannelReader ended(process::openChannel(run.spec.runFolder, run.spec.socketPath));
    ended.channel->open(-1);
    QVERIFY(ended.waitForEnd());
    QCOMPARE(ended.start, late.start);
    QCOMPARE(ended.bytes, late.bytes);
}

void tst_HeldLog::goesOnWhenTheDiskIsFull()
{
    HeldRun run;
    // A size limit is refused by the same call that a full disk refuses, and can be lifted again.
    const QString wrapper = run.path(QStringLiteral("hold"));
    QFile script(wrapper);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nulimit -S -f 512\nexec " + helpers::builtProgram("gantry-hold").toUtf8() + " \"$@\"\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    run.shell(QStringLiteral("seq 1 200000; echo middle; read x; printf '\\033[1m'; seq 1 20; echo finished; read y"));
    run.spec.waitForAttach = true;
    HeldWitness witness(wrapper);
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader reader(run);
    reader.channel->resize(24, 80);
    reader.channel->open(-1);
    QTRY_VERIFY(!reader.gaps.isEmpty());
    const qint64 kept = QFileInfo(run.spec.runFolder + QStringLiteral("/run.log")).size();
    QCOMPARE(kept, 256 * 1024);
    const qint64 lostUntil = numbers(200'000).size() + 8;
    QTRY_COMPARE(reader.position, lostUntil);

    const rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
    QCOMPARE(::prlimit(static_cast<pid_t>(run.holderPid()), RLIMIT_FSIZE, &unlimited, nullptr), 0);
    reader.channel->sendInput("\r");
    QVERIFY(reader.waitForText("finished\r\n"));
    QVERIFY2(reader.bytes.contains("1\r\n2\r\n3\r\n"), reader.bytes.constData());
    QVERIFY(!reader.bytes.contains('\0'));
    QVERIFY(reader.ordered);
    reader.channel->sendInput("\r");
    QVERIFY(reader.waitForEnd());
    QCOMPARE(reader.ended->exitCode.value_or(-1), 0);

    ChannelReader ended(process::openChannel(run.spec.runFolder, run.spec.socketPath));
    ended.channel->open(-1);
    QVERIFY(ended.waitForEnd());
    QCOMPARE(ended.start, 0);
    QCOMPARE(ended.gaps.size(), 1);
    QCOMPARE(ended.gaps.first().first, kept);
    QVERIFY(ended.bytes.contains("finished\r\n"));
    QVERIFY(!ended.bytes.contains('\0'));
}

void tst_HeldLog::slowsDownWhileSomebodyTypesElsewhere()
{
    HeldRun run;
    process::TypingSignal typing(run.path(QStringLiteral("runtime")));
    typing.touch();
    QVERIFY(QFile::exists(run.path(QStringLiteral("runtime/typing"))));
    run.shell(QStringLiteral("exec yes 0123456789012345678901234567890123456789"));
    const QString log = run.spec.runFolder + QStringLiteral("/run.log");
    const auto size = [&log] { return QFileInfo(log).size(); };
    QElapsedTimer timer;
    timer.start();
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    qint64 from = 0;
    const QDeadlineTimer patience(60'000);
    while (timer.elapsed() < 2000) {
        QElapsedTimer turn;
        turn.start();
        typing.touch();
        QTest::qWait(50);
        if (turn.elapsed() > 900) {
            // The machine is so busy that the signal was not fresh all the time: measured from here on.
            QVERIFY(!patience.hasExpired());
            from = size();
            timer.restart();
            continue;
        }
        // The burst, the rate, and some room for the clock.
        const qint64 most = from + 8 * mebibyte + 4 * mebibyte * (timer.elapsed() + 500) / 1000;
        QVERIFY2(size() <= most, QByteArray::number(size()).constData());
    }
    // Nobody types any more, or somebody looks here: as fast as it goes.
    ChannelReader reader(run);
    reader.channel->open(0);
    const qint64 before = size();
    QTRY_VERIFY_WITH_TIMEOUT(size() - before > 40 * mebibyte, 10'000);
    witness.held->signalChild(SIGKILL, process::HeldProcess::Target::Child);
    QVERIFY(witness.waitForEnd());
}

void tst_HeldLog::drainsWithNobodyAttached()
{
    HeldRun run;
    run.shell(QStringLiteral("head -c 27000000 /dev/zero | tr '\\0' y; echo; echo finished"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd(30'000));
    QCOMPARE(witness.exit->exitCode.value_or(-1), 0);
    QCOMPARE(witness.exit->logBytes, 27'000'000 + 2 + 10);
    qInfo("27 MB in %lld ms", static_cast<long long>(witness.exit->durationMs));
}

QTEST_GUILESS_MAIN(tst_HeldLog)
#include "tst_HeldLog.moc"
