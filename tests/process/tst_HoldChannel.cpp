// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeldRun.h"

#include "process/HoldProtocol.h"
#include "process/LogChannel.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QScopeGuard>

#include <sys/stat.h>
#include <sys/wait.h>

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

class tst_HoldChannel : public QObject
{
    Q_OBJECT
private slots:
    void deliversEveryByteThenTheEnd();
    void attachesAgainNearTheEnd();
    void attachesAgainAfterAClientWasKilled();
    void replaysAnEndedRunFromItsLog();
    void continuesFromTheLogWhenTheHolderGoes();
    void failsWithoutALog();
    void waitsForItsTurn();
    void startsTheChildAtTheFirstAttachWithASize();
    void followsResizes();
    void passesALargePaste();
    void givesTheKeyboardToTheNewest();
    void keepsOneChunkOut();
    void waitsForAClientThatLags();
    void doesNotWaitForAFrozenClient();
    void turnsAwayAnotherUser();

private:
    void lag(bool &isSteady);
};

void tst_HoldChannel::deliversEveryByteThenTheEnd()
{
    HeldRun run;
    run.shell(QStringLiteral("seq 1 300000"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    QCOMPARE(*witness.pid, 0);
    ChannelReader reader(run);
    reader.channel->resize(24, 80);
    reader.channel->open(-1);
    QVERIFY(reader.waitForEnd());
    QVERIFY(witness.waitForEnd());
    QVERIFY(reader.ordered);
    QCOMPARE(reader.start, 0);
    QVERIFY(reader.bytes == numbers(300'000));
    QCOMPARE(reader.ended, witness.exit);
    QCOMPARE(reader.ended->logBytes, reader.bytes.size());
    QVERIFY(run.log() == reader.bytes);
    QVERIFY(!reader.channel->isLive());
}

void tst_HoldChannel::attachesAgainNearTheEnd()
{
    HeldRun run;
    run.shell(QStringLiteral("printf '\\033[?2004h\\033]0;my title\\007'; seq 1 100000; echo done; read x; exit 3"));
    HeldWitness witness;
    witness.held->start(run.spec);
    const auto isDone = [&run] { return run.log().endsWith("done\r\n"); };
    QTRY_VERIFY(isDone());
    const QByteArray log = run.log();
    for (const qint64 replay : {qint64{0}, qint64{1000}, qint64{200'000}, qint64{10'000'000}, qint64{-1}}) {
        ChannelReader reader(run);
        reader.channel->open(replay);
        QVERIFY(reader.waitForText("done"));
        const qint64 wanted = replay < 0 ? 0 : std::max<qint64>(0, log.size() - replay);
        QVERIFY(reader.start <= wanted);
        QVERIFY(wanted - reader.start <= 72 * 1024);
        QCOMPARE(reader.attachEnd, log.size());
        QVERIFY(reader.bytes == log.mid(reader.start));
        QVERIFY(reader.preamble.startsWith("\033c"));
        if (reader.start > 0) {
            QCOMPARE(log.at(reader.start - 1), '\n');
            QCOMPARE(reader.preamble, "\033c\033[?2004h\033]0;my title\a");
        }
        QVERIFY(reader.channel->isLive());
    }
    ChannelReader last(run);
    last.channel->open(0);
    QTRY_VERIFY(last.live().isWriter());
    last.channel->sendInput("\r");
    QVERIFY(last.waitForEnd());
    QCOMPARE(last.ended->exitCode.value_or(-1), 3);
}

void tst_HoldChannel::attachesAgainAfterAClientWasKilled()
{
    HeldRun run;
    run.shell(QStringLiteral("i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo line $i; done; read x"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const pid_t client = ::fork();
    if (client == 0) { // reads a little and is killed in the middle of a frame
        const int fd = HeldRun::connectTo(run.spec.socketPath);
        std::string frame;
        process::hold::Attach attach;
        attach.rows = 24;
        attach.columns = 80;
        attach.wantsWrite = true;
        process::hold::appendAttach(frame, attach);
        char buffer[1000];
        if (::write(fd, frame.data(), frame.size()) > 0 && ::read(fd, buffer, sizeof buffer) > 0)
            ::pause();
        ::_exit(0);
    }
    QTRY_VERIFY(run.log().contains("line 100\r\n"));
    ::kill(client, SIGKILL);
    ::waitpid(client, nullptr, 0);
    ChannelReader reader(run);
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("line 20000\r\n", 20'000));
    QVERIFY(reader.ordered);
    QVERIFY(reader.live().isWriter());
}

void tst_HoldChannel::replaysAnEndedRunFromItsLog()
{
    HeldRun run;
    run.shell(QStringLiteral("seq 1 100000; exit 2"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    for (const qint64 replay : {qint64{-1}, qint64{100'000}}) {
        ChannelReader reader(process::openChannel(run.spec.runFolder, run.spec.socketPath));
        QVERIFY(qobject_cast<process::LogChannel *>(reader.channel.get()));
        reader.channel->open(replay);
        QVERIFY(reader.waitForEnd());
        QVERIFY(reader.ordered);
        QVERIFY(reader.bytes == run.log().mid(reader.start));
        QCOMPARE(reader.start == 0, replay < 0);
        QCOMPARE(reader.attachEnd, run.log().size());
        QCOMPARE(reader.ended, witness.exit);
        QVERIFY(!reader.channel->isLive());
    }
}

void tst_HoldChannel::continuesFromTheLogWhenTheHolderGoes()
{
    HeldRun run;
    run.shell(QStringLiteral("seq 1 50000; sleep 100"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(run.log().contains("\n50000\r\n"));
    ChannelReader reader(run);
    reader.holds = true;
    reader.channel->open(-1);
    QTRY_COMPARE(reader.chunks, 1);
    ::kill(static_cast<pid_t>(run.holderPid()), SIGKILL);
    reader.holds = false;
    reader.channel->consumed();
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.ordered);
    QVERIFY(reader.bytes == run.log());
    QVERIFY(reader.ended && !reader.ended->exitCode && !reader.ended->signal);
}

void tst_HoldChannel::failsWithoutALog()
{
    HeldRun run;
    ChannelReader reader(run);
    reader.channel->open(-1);
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.error);
    QCOMPARE(reader.error->kind, base::Error::Kind::NotFound);
    QVERIFY(!reader.isAttached);
}

/// More have come at once than the holder has room for.
void tst_HoldChannel::waitsForItsTurn()
{
    HeldRun run;
    run.shell(QStringLiteral("echo hello; read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const auto holder = static_cast<pid_t>(run.holderPid());
    auto goOn = qScopeGuard([holder] { ::kill(holder, SIGCONT); });
    QCOMPARE(::kill(holder, SIGSTOP), 0);
    QList<int> others;
    for (int fd = 0; others.size() < 1000 && fd >= 0;) {
        fd = HeldRun::connectTo(run.spec.socketPath, SOCK_NONBLOCK);
        if (fd >= 0)
            others.append(fd);
    }
    ChannelReader reader(run);
    reader.channel->open(-1);
    bool hasTried = false;
    QMetaObject::invokeMethod(reader.channel.get(), [&hasTried] { hasTried = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(hasTried);
    for (const int fd : std::as_const(others))
        ::close(fd);
    goOn.dismiss();
    QCOMPARE(::kill(holder, SIGCONT), 0);
    QVERIFY(reader.waitForText("hello"));
    QVERIFY(reader.channel->isLive());
    QVERIFY(others.size() < 1000);
}

void tst_HoldChannel::startsTheChildAtTheFirstAttachWithASize()
{
    HeldRun run;
    run.shell(QStringLiteral("stty size"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader sizeless(run);
    sizeless.channel->open(-1);
    QTRY_VERIFY(sizeless.isAttached);
    QTest::qWait(100);
    QVERIFY(run.log().isEmpty());
    qint64 pid = 0;
    QObject::connect(&sizeless.live(), &process::HoldChannel::childStarted, this, [&pid](qint64 id) { pid = id; });
    sizeless.channel->resize(44, 132);
    QVERIFY(witness.waitForEnd());
    QCOMPARE(run.log(), "44 132\r\n");
    QTRY_VERIFY(pid > 0);
}

void tst_HoldChannel::followsResizes()
{
    HeldRun run;
    run.shell(QStringLiteral("trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done"));
    HeldWitness witness;
    witness.held->start(run.spec);
    ChannelReader first(run);
    QTRY_VERIFY(process::isHolderAlive(run.spec.socketPath));
    first.channel->open(-1);
    QVERIFY(first.waitForText("ready"));
    first.channel->resize(33, 101);
    QVERIFY(first.waitForText("33 101"));
    // Only the writer's size counts: another pane of another size would make the two fight.
    ChannelReader second(run);
    second.channel->open(-1);
    QTRY_VERIFY(!first.live().isWriter());
    first.channel->resize(10, 11);
    second.channel->resize(20, 21);
    QVERIFY(second.waitForText("20 21"));
    QVERIFY(!second.bytes.contains("10 11"));
    first.channel->resize(0, 5);
    second.channel->resize(-1, 100'000);
    second.channel->resize(22, 23);
    QVERIFY(second.waitForText("22 23"));
    QTRY_VERIFY(first.bytes == second.bytes);
}

void tst_HoldChannel::passesALargePaste()
{
    HeldRun run;
    run.shell(QStringLiteral("stty raw -echo; echo ready; sleep 0.3; head -c 300000 > got; read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader reader(run);
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("ready"));
    QByteArray paste;
    while (paste.size() < 300'000)
        paste += QByteArray::number(paste.size()) + "\r★";
    paste.truncate(300'000);
    reader.channel->sendInput(paste);
    QFile got(run.path(QStringLiteral("got")));
    QTRY_COMPARE(got.size(), 300'000);
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == paste);
    reader.channel->sendInput("\n");
    QVERIFY(witness.waitForEnd());
}

void tst_HoldChannel::givesTheKeyboardToTheNewest()
{
    HeldRun run;
    run.spec.program = QStringLiteral("/bin/cat");
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader first(run);
    first.channel->open(-1);
    QTRY_VERIFY(first.live().isWriter());
    first.channel->sendInput("one\r");
    QVERIFY(first.waitForText("one\r\none\r\n"));

    QSignalSpy changed(&first.live(), &process::HoldChannel::writerChanged);
    auto second = std::make_unique<ChannelReader>(run);
    second->channel->open(-1);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!first.live().isWriter());
    QVERIFY(second->live().isWriter());
    first.channel->sendInput("ignored\r");
    second->channel->sendInput("two\r");
    QVERIFY(second->waitForText("two\r\ntwo\r\n"));
    QVERIFY(first.waitForText("two\r\ntwo\r\n"));
    QVERIFY(!first.bytes.contains("ignored"));

    second->channel->sendInput("\x04"); // Ctrl+D through the terminal's line discipline
    QVERIFY(witness.waitForEnd());
    QCOMPARE(witness.exit->exitCode.value_or(-1), 0);
    QVERIFY(first.waitForEnd());
    QCOMPARE(first.bytes, second->bytes);
}

void tst_HoldChannel::keepsOneChunkOut()
{
    HeldRun run;
    run.shell(QStringLiteral("seq 1 200000"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader reader(run);
    reader.holds = true;
    reader.channel->open(-1);
    QTRY_COMPARE(reader.chunks, 1);
    QTest::qWait(100);
    QCOMPARE(reader.chunks, 1);
    reader.channel->consumed();
    QTRY_COMPARE(reader.chunks, 2);
    QTest::qWait(50);
    QCOMPARE(reader.chunks, 2);
    reader.holds = false;
    reader.channel->consumed();
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.ordered);
    QVERIFY(reader.bytes == numbers(200'000));
}

void tst_HoldChannel::waitsForAClientThatLags()
{
    // A machine too busy to be a client that moves gets another try: the holder rightly takes such a client for frozen.
    const QDeadlineTimer patience(60'000);
    bool isSteady = false;
    while (!isSteady) {
        QVERIFY(!patience.hasExpired());
        lag(isSteady);
        if (QTest::currentTestFailed())
            return;
    }
}

/// @p isSteady: the client moved as often as it has to, so that what was seen counts.
void tst_HoldChannel::lag(bool &isSteady)
{
    HeldRun run;
    run.shell(QStringLiteral("yes 0123456789012345678901234567890123456789"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader reader(run);
    reader.holds = true;
    reader.channel->resize(24, 80);
    reader.channel->open(-1);
    QElapsedTimer timer;
    timer.start();
    // Moves every 20 ms by one chunk: the log may be ahead by the lag and what the sockets hold, not by what `yes` can.
    while (timer.elapsed() < 1500) {
        QElapsedTimer turn;
        turn.start();
        QTest::qWait(20);
        if (turn.elapsed() > 1000)
            return;
        reader.channel->consumed();
        const qint64 ahead = QFileInfo(run.spec.runFolder + QStringLiteral("/run.log")).size() - reader.position;
        QVERIFY2(ahead < 2 * mebibyte, QByteArray::number(ahead).constData());
    }
    isSteady = true;
    QVERIFY(reader.chunks > 5);
    reader.holds = false;
    reader.channel->consumed();
    reader.channel->sendInput("\x03");
    QVERIFY(reader.waitForEnd());
    QCOMPARE(reader.ended->signal.value_or(0), SIGINT);
}

void tst_HoldChannel::doesNotWaitForAFrozenClient()
{
    HeldRun run;
    run.shell(QStringLiteral("head -c 30000000 /dev/zero | tr '\\0' x; echo; echo finished"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    ChannelReader reader(run);
    reader.holds = true;
    reader.channel->resize(24, 80);
    reader.channel->open(-1);
    QVERIFY(witness.waitForEnd(30'000));
    QCOMPARE(reader.chunks, 1);
    reader.holds = false;
    reader.channel->consumed();
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.ordered);
    QVERIFY(reader.bytes.endsWith("finished\r\n"));
    QCOMPARE(reader.bytes.size(), witness.exit->logBytes);
}

void tst_HoldChannel::turnsAwayAnotherUser()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user to try this.");
    HeldRun run;
    run.shell(QStringLiteral("echo secret; read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    // Let the other one reach the socket, so that the holder itself has to turn it away.
    for (QString path = run.spec.socketPath; path.size() > 5; path = QFileInfo(path).path())
        ::chmod(QFile::encodeName(path).constData(), 0777);
    const pid_t other = ::fork();
    if (other == 0) {
        if (::setgid(65534) != 0 || ::setuid(65534) != 0)
            ::_exit(3);
        const int fd = HeldRun::connectTo(run.spec.socketPath);
        std::string frame;
        process::hold::appendAttach(frame, {});
        [[maybe_unused]] const ssize_t sent = ::send(fd, frame.data(), frame.size(), MSG_NOSIGNAL);
        char byte = 0;
        ::_exit(fd < 0 ? 2 : ::read(fd, &byte, 1) > 0 ? 1 : 0);
    }
    int status = 0;
    QCOMPARE(::waitpid(other, &status, 0), other);
    QVERIFY(WIFEXITED(status));
    if (WEXITSTATUS(status) == 3)
        QSKIP("There is no second user to become here.");
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(tst_HoldChannel)
#include "tst_HoldChannel.moc"
