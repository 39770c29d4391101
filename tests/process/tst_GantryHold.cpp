// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-hold itself: what its stdin and its socket do with bytes nobody should send.
#include "HeldRun.h"

#include "process/Conversion.h"
#include "process/HoldProtocol.h"
#include "process/HoldSpec.h"

#include <QProcess>
#include <QRandomGenerator>

#include <array>

namespace hold = process::hold;

class tst_GantryHold : public QObject
{
    Q_OBJECT
private slots:
    void refusesABadSpec_data();
    void refusesABadSpec();
    void saysHowToUseIt();
    void refusesASocketInUse();
    void takesOverAStaleSocket();
    void survivesNonsenseOnTheSocket_data();
    void survivesNonsenseOnTheSocket();
    void survivesRandomFrames();
    void takesInputFromTheWriterOnly();
    void dropsWhoSaysNothing();
    void staysSmall();
    void leavesNothingBehind();

private:
    static QByteArray answer(const QString &folder, const QByteArray &spec);
    static QByteArray encoded(const process::LaunchSpec &spec);
};

QByteArray tst_GantryHold::encoded(const process::LaunchSpec &spec)
{
    return QByteArray::fromStdString(hold::encodeSpec(process::toWire(spec)));
}

QByteArray tst_GantryHold::answer(const QString &folder, const QByteArray &spec)
{
    QProcess program;
    program.start(HeldRun::holdProgram(), {folder});
    program.write(spec);
    program.closeWriteChannel();
    if (!program.waitForFinished(10'000))
        return "no answer";
    return program.readAllStandardOutput().trimmed();
}

void tst_GantryHold::refusesABadSpec_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("expected");
    HeldRun run;
    run.shell(QStringLiteral("exit 0"));
    const QByteArray good = encoded(run.spec);
    QTest::newRow("empty") << QByteArray() << QByteArray("refused spec 0");
    QTest::newRow("text") << QByteArray("hello\n") << QByteArray("refused spec 0");
    QTest::newRow("cut off") << good.chopped(1) << QByteArray("refused spec 0");
    QTest::newRow("too much") << good + 'x' << QByteArray("refused spec 0");
    QTest::newRow("huge count") << good.left(4) + QByteArray(200, '\xff') << QByteArray("refused spec 0");
    QTest::newRow("17 MB") << good + QByteArray(17 * 1024 * 1024, 'x') << QByteArray("refused spec 0");
    QTest::newRow("other folder") << good << QByteArray("refused run-folder 22");
    run.spec.rows = 24;
    run.spec.logLimitBytes = 0;
    QTest::newRow("no room for a log") << encoded(run.spec) << QByteArray("refused limits 0");
}

void tst_GantryHold::refusesABadSpec()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, expected);
    QCOMPARE(answer(QStringLiteral("/somewhere/else"), spec), expected);
}

void tst_GantryHold::saysHowToUseIt()
{
    QProcess program;
    program.start(HeldRun::holdProgram(), QStringList());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.readAllStandardError().count('\n'), 1);
}

void tst_GantryHold::refusesASocketInUse()
{
    HeldRun first;
    first.shell(QStringLiteral("read x"));
    QCOMPARE(answer(first.spec.runFolder, encoded(first.spec)).split(' ').first(), "ready");
    HeldRun second;
    second.shell(QStringLiteral("exit 0"));
    second.spec.socketPath = first.spec.socketPath;
    QCOMPARE(answer(second.spec.runFolder, encoded(second.spec)), "refused socket 98");
    QVERIFY(process::isHolderAlive(first.spec.socketPath));
    second.spec.socketPath.clear();
}

void tst_GantryHold::takesOverAStaleSocket()
{
    HeldRun first;
    first.shell(QStringLiteral("read x"));
    QCOMPARE(answer(first.spec.runFolder, encoded(first.spec)).split(' ').first(), "ready");
    ::kill(static_cast<pid_t>(first.holderPid()), SIGKILL);
    QTRY_VERIFY(!process::isHolderAlive(first.spec.socketPath));
    QVERIFY(QFile::exists(first.spec.socketPath));
    HeldRun second;
    second.shell(QStringLiteral("read x"));
    second.spec.socketPath = first.spec.socketPath;
    QCOMPARE(answer(second.spec.runFolder, encoded(second.spec)).split(' ').first(), "ready");
    QVERIFY(process::isHolderAlive(first.spec.socketPath));
}

void tst_GantryHold::survivesNonsenseOnTheSocket_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto framed = [](hold::FrameType type, const QByteArray &payload) {
        std::string out;
        hold::appendFrame(out, type, process::view(payload));
        return QByteArray::fromStdString(out);
    };
    std::string attached;
    hold::appendAttach(attached, {});
    const QByteArray attach = QByteArray::fromStdString(attached);
    std::string other;
    hold::Attach newer;
    newer.protocol = 99;
    hold::appendAttach(other, newer);

    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("huge length") << QByteArray(100, '\xff');
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("input first") << framed(hold::FrameType::Input, "exit\r");
    QTest::newRow("signal first") << framed(hold::FrameType::Signal, QByteArray("\x09\0\0\0\0", 5));
    QTest::newRow("other version") << QByteArray::fromStdString(other);
    QTest::newRow("short attach") << framed(hold::FrameType::Attach, "\1");
    QTest::newRow("two attaches") << attach + attach;
    QTest::newRow("holder's frame") << attach + framed(hold::FrameType::Exit, QByteArray(40, '\0'));
    QTest::newRow("unknown frame") << attach + framed(static_cast<hold::FrameType>(200), "x");
}

void tst_GantryHold::survivesNonsenseOnTheSocket()
{
    QFETCH(QByteArray, bytes);
    HeldRun run;
    run.shell(QStringLiteral("read x; echo got $x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const int fd = HeldRun::connectTo(run.spec.socketPath);
    QVERIFY(fd >= 0);
    QCOMPARE(::send(fd, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL), bytes.size());
    // The holder ends the connection; until then it may say that it refuses.
    QByteArray said;
    std::array<char, 4096> part{};
    ssize_t length = 0;
    while ((length = ::read(fd, part.data(), part.size())) > 0)
        said.append(part.data(), length);
    ::close(fd);
    QVERIFY(said.size() < 4096);

    ChannelReader reader(run);
    reader.channel->open(-1);
    QTRY_VERIFY(reader.live().isWriter());
    reader.channel->sendInput("me\r");
    QVERIFY(witness.waitForEnd());
    QVERIFY(run.log().contains("got me"));
}

void tst_GantryHold::survivesRandomFrames()
{
    HeldRun run;
    run.shell(QStringLiteral("trap '' INT QUIT HUP TERM USR1 USR2 TSTP PIPE; while :; do read x || exit 6; done"));
    run.spec.terminal = process::Terminal::Pipes;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const int fd = HeldRun::connectTo(run.spec.socketPath);
        QVERIFY2(fd >= 0, QByteArray::number(i).constData());
        std::string out;
        if (i % 3 != 0)
            hold::appendAttach(out, {});
        for (int frame = 0; frame < 20; ++frame) {
            std::string payload;
            const auto size = random.bounded(40);
            for (int byte = 0; byte < size; ++byte)
                payload += static_cast<char>(random.bounded(256));
            const auto type = static_cast<hold::FrameType>(random.bounded(80));
            if (type != hold::FrameType::Signal) // those that count are tested elsewhere; a random KILL proves nothing
                hold::appendFrame(out, type, payload);
        }
        ::send(fd, out.data(), out.size() - static_cast<std::size_t>(random.bounded(3)), MSG_NOSIGNAL);
        ::close(fd);
    }
    QCOMPARE(witness.ends, 0);
    witness.held->closeInput();
    QVERIFY(witness.waitForEnd());
    QCOMPARE(witness.exit->exitCode.value_or(-1), 6);
}

void tst_GantryHold::takesInputFromTheWriterOnly()
{
    HeldRun run;
    run.spec.program = QStringLiteral("/bin/cat");
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const auto send = [](int fd, const std::string &frames) {
        return ::send(fd, frames.data(), frames.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(frames.size());
    };
    const int intruder = HeldRun::connectTo(run.spec.socketPath);
    std::string frames;
    hold::appendAttach(frames, {}); // does not ask for the keyboard
    hold::appendFrame(frames, hold::FrameType::Input, "first\r");
    hold::appendResize(frames, 7, 7);
    QVERIFY(send(intruder, frames));

    ChannelReader writer(run);
    writer.channel->open(-1);
    QTRY_VERIFY(writer.live().isWriter());
    frames.clear();
    hold::appendFrame(frames, hold::FrameType::Input, "second\r");
    hold::appendFrame(frames, hold::FrameType::InputEnd, {});
    QVERIFY(send(intruder, frames));
    QTest::qWait(100);
    writer.channel->sendInput("mine\r");
    QVERIFY(writer.waitForText("mine\r\nmine\r\n"));
    QCOMPARE(run.log(), "mine\r\nmine\r\n");
    ::close(intruder);
}

void tst_GantryHold::dropsWhoSaysNothing()
{
    HeldRun run;
    run.shell(QStringLiteral("read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const int fd = HeldRun::connectTo(run.spec.socketPath);
    char byte = 0;
    QCOMPARE(::recv(fd, &byte, 1, 0), 0); // blocks until the holder has had enough
    ::close(fd);
}

void tst_GantryHold::staysSmall()
{
    HeldRun run;
    run.shell(QStringLiteral("seq 1 500000; echo finished; read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader slow(run);
    slow.holds = true;
    slow.channel->open(-1);
    ChannelReader fast(run);
    fast.channel->open(-1);
    QVERIFY(fast.waitForText("finished", 20'000));
    QFile status(QStringLiteral("/proc/%1/status").arg(run.holderPid()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    qint64 kilobytes = 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            kilobytes = line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    qInfo("%lld KB", static_cast<long long>(kilobytes));
    QVERIFY(kilobytes > 0);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(kilobytes < 6 * 1024);
#endif
}

void tst_GantryHold::leavesNothingBehind()
{
    HeldRun run;
    run.shell(QStringLiteral("sleep 0.1"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const auto holder = static_cast<pid_t>(run.holderPid());
    QVERIFY(holder > 0);
    QVERIFY(witness.waitForEnd());
    QTRY_VERIFY(::kill(holder, 0) != 0);
    QVERIFY(!QFile::exists(run.spec.socketPath));
    QStringList files = QDir(run.spec.runFolder).entryList(QDir::Files);
    files.sort();
    QCOMPARE(files,
             (QStringList{QStringLiteral("checkpoints"), QStringLiteral("exit"), QStringLiteral("gaps"),
                          QStringLiteral("run.log")}));
}

QTEST_GUILESS_MAIN(tst_GantryHold)
#include "tst_GantryHold.moc"
