// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeldRun.h"

#include <cerrno>

#include <sys/stat.h>

using process::HeldProcess;

class tst_HeldProcess : public QObject
{
    Q_OBJECT
private slots:
    void tellsHowTheProgramEnded_data();
    void tellsHowTheProgramEnded();
    void tellsWhyTheProgramCouldNotStart_data();
    void tellsWhyTheProgramCouldNotStart();
    void passesArgumentsAndEnvironmentUnchanged();
    void givesTheProgramAUsableTerminal();
    void handsOverThePromptFileAndRemovesIt();
    void startsWithDefaultSignals();
    void signalsTheChildOrItsGroup_data();
    void signalsTheChildOrItsGroup();
    void killsJobsOfAShellToo();
    void endsAChildThatHasNotBegun();
    void keepsOutputAndErrorsApartWithPipes();
    void feedsStandardInputWithPipes();
    void goesOnWhenTheWindowIsGone();
    void takesUpARunThatHasEnded();
    void isLostWithoutHolderAndRecord();
    void endsTheChildWhenTheHolderIsAskedTo_data();
    void endsTheChildWhenTheHolderIsAskedTo();
    void hearsWhenTheHolderIsKilled();
    void refusesWhatCannotBeHeld_data();
    void refusesWhatCannotBeHeld();
    void refusesAFolderThatHasARun();
    void writesPrivateFiles();
    void measuresTheDuration();
};

void tst_HeldProcess::tellsHowTheProgramEnded_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("signal");
    QTest::newRow("success") << "exit 0" << 0 << 0;
    QTest::newRow("failure") << "exit 7" << 7 << 0;
    QTest::newRow("highest") << "exit 255" << 255 << 0;
    QTest::newRow("killed") << "kill -KILL $$" << -1 << SIGKILL;
    QTest::newRow("crashed") << "kill -SEGV $$" << -1 << SIGSEGV;
    QTest::newRow("slow") << "sleep 0.3; exit 3" << 3 << 0;
}

void tst_HeldProcess::tellsHowTheProgramEnded()
{
    QFETCH(QString, command);
    QFETCH(int, code);
    QFETCH(int, signal);
    for (const auto terminal : {process::Terminal::Pty, process::Terminal::Pipes}) {
        HeldRun run;
        run.shell(command);
        run.spec.terminal = terminal;
        HeldWitness witness;
        witness.held->start(run.spec);
        QVERIFY(witness.waitForEnd());
        QVERIFY(witness.exit);
        QCOMPARE(witness.exit->exitCode.value_or(-1), code);
        QCOMPARE(witness.exit->signal.value_or(0), signal);
        QCOMPARE(witness.exit->startError, 0);
        QVERIFY(witness.pid && *witness.pid > 0);
        QTest::qWait(0);
        QCOMPARE(witness.ends, 1);
        const auto record = process::readExitRecord(run.spec.runFolder);
        QVERIFY(record);
        QCOMPARE(*record, *witness.exit);
    }
}

void tst_HeldProcess::tellsWhyTheProgramCouldNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("error");
    QTest::newRow("missing program") << "/nowhere/claude" << "/" << ENOENT;
    QTest::newRow("not executable") << "/etc/passwd" << "/" << EACCES;
    QTest::newRow("a folder") << "/etc" << "/" << EACCES;
    QTest::newRow("missing folder") << "/bin/true" << "/nowhere" << ENOENT;
}

void tst_HeldProcess::tellsWhyTheProgramCouldNotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, folder);
    QFETCH(int, error);
    HeldRun run;
    run.spec.program = program;
    run.spec.workingFolder = folder;
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.exit);
    QCOMPARE(witness.exit->startError, error);
    QVERIFY(!witness.exit->exitCode && !witness.exit->signal);
    QVERIFY(!witness.pid);
}

void tst_HeldProcess::passesArgumentsAndEnvironmentUnchanged()
{
    HeldRun run;
    const QString hostile = QStringLiteral("a $HOME `id` 'q' \"d\" \\ \n-x ★");
    run.spec.program = QStringLiteral("/bin/sh");
    run.spec.arguments
        = {QStringLiteral("-c"), QStringLiteral("printf %s \"$1\" > out; env > vars"), QStringLiteral("sh"), hostile};
    run.spec.environment.append("GANTRY_X=1 2\t$3");
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    QFile out(run.path(QStringLiteral("out")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), hostile.toUtf8());
    QFile vars(run.path(QStringLiteral("vars")));
    QVERIFY(vars.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = vars.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("PWD="); });
    std::ranges::sort(lines);
    QCOMPARE(lines,
             (QList<QByteArray>{"GANTRY_X=1 2\t$3", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "TERM=xterm-256color"}));
}

void tst_HeldProcess::givesTheProgramAUsableTerminal()
{
    HeldRun run;
    run.spec.rows = 31;
    run.spec.columns = 97;
    run.shell(QStringLiteral("stty size; stty -a; test -t 0 && test -t 1 && test -t 2 && : > /dev/tty && echo tty"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    const QByteArray log = run.log();
    QVERIFY2(log.startsWith("31 97\r\n"), log.constData());
    QVERIFY2(log.contains("erase = ^?"), log.constData());
    QVERIFY2(log.contains(" iutf8"), log.constData());
    QVERIFY2(log.contains("-ixon"), log.constData());
    QVERIFY2(log.endsWith("tty\r\n"), log.constData());
    QCOMPARE(witness.exit->logBytes, log.size());
}

void tst_HeldProcess::handsOverThePromptFileAndRemovesIt()
{
    HeldRun run;
    const QByteArray prompt = QByteArrayLiteral("a prompt with \0 NUL, \"quotes\" and ★\n");
    run.spec.stdinFile = run.path(QStringLiteral("runtime/one/prompt"));
    QFile file(run.spec.stdinFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(prompt);
    file.close();
    run.shell(
        QStringLiteral("cat > got; test -t 1 && : < /dev/tty && echo keyboard; read word < /dev/tty; echo $word"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    QVERIFY(!QFile::exists(run.spec.stdinFile));
    ChannelReader reader(run);
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("keyboard"));
    reader.channel->sendInput("typed\r");
    QVERIFY(witness.waitForEnd());
    QVERIFY(run.log().endsWith("typed\r\n"));
    QFile got(run.path(QStringLiteral("got")));
    QVERIFY(got.open(QIODevice::ReadOnly));
    QCOMPARE(got.readAll(), prompt);
}

void tst_HeldProcess::startsWithDefaultSignals()
{
    HeldRun run;
    run.shell(QStringLiteral("grep -E 'Sig(Blk|Ign)' /proc/self/status; ls -1 /proc/self/fd; umask"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    const QByteArray log = run.log();
    QVERIFY2(log.contains("SigBlk:\t0000000000000000"), log.constData());
    QVERIFY2(log.contains("SigIgn:\t0000000000000000"), log.constData());
    // ls has 0, 1, 2 and the folder it reads.
    QVERIFY2(log.contains("0\r\n1\r\n2\r\n3\r\n"), log.constData());
    QVERIFY2(!log.contains("\r\n4\r\n"), log.constData());
    const mode_t mine = ::umask(0);
    ::umask(mine);
    QVERIFY(log.endsWith(QByteArray::number(mine, 8).rightJustified(4, '0') + "\r\n"));
}

void tst_HeldProcess::signalsTheChildOrItsGroup_data()
{
    QTest::addColumn<HeldProcess::Target>("target");
    QTest::addColumn<bool>("helperEnds");
    QTest::newRow("child") << HeldProcess::Target::Child << false;
    QTest::newRow("group") << HeldProcess::Target::Group << true;
}

void tst_HeldProcess::signalsTheChildOrItsGroup()
{
    QFETCH(HeldProcess::Target, target);
    QFETCH(bool, helperEnds);
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    // The helper leaves a file when it hears the signal; the child waits long enough for that.
    run.shell(QStringLiteral("(trap ': > heard; exit' USR1; echo go; sleep 3 & wait) & "
                             "trap 'sleep 0.3; kill $! 2>/dev/null; exit 9' USR1; wait"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(run.log().contains("go"));
    witness.held->signalChild(SIGUSR1, target);
    QVERIFY(witness.waitForEnd());
    QCOMPARE(witness.exit->exitCode.value_or(-1), 9);
    QCOMPARE(QFile::exists(run.path(QStringLiteral("heard"))), helperEnds);
}

void tst_HeldProcess::killsJobsOfAShellToo()
{
    HeldRun run;
    run.shell(QStringLiteral("set -m; trap '' HUP; sleep 80 & echo job $!; sleep 90"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(run.log().endsWith('\n'));
    const QByteArray log = run.log();
    const auto job = static_cast<pid_t>(log.mid(log.indexOf("job ") + 4).trimmed().toInt());
    QVERIFY(job > 0);
    QVERIFY(::getpgid(job) != *witness.pid);
    witness.held->signalChild(SIGKILL, HeldProcess::Target::Group);
    QVERIFY(witness.waitForEnd());
    QCOMPARE(witness.exit->signal.value_or(0), SIGKILL);
    QTRY_VERIFY(::kill(job, 0) != 0);
}

void tst_HeldProcess::endsAChildThatHasNotBegun()
{
    HeldRun run;
    run.shell(QStringLiteral("echo ran"));
    run.spec.waitForAttach = true;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    witness.held->signalChild(SIGUSR1, HeldProcess::Target::Group); // means nothing to it
    witness.held->signalChild(SIGTERM, HeldProcess::Target::Child);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.exit);
    QCOMPARE(witness.exit->signal.value_or(0), SIGTERM);
    QVERIFY(run.log().isEmpty());
}

void tst_HeldProcess::keepsOutputAndErrorsApartWithPipes()
{
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    run.shell(QStringLiteral("printf 'out\\0\\n'; printf 'err\\n' >&2; test -t 1 || echo pipe; : > /dev/tty"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    QCOMPARE(run.log(), QByteArray("out\0\npipe\n", 10));
    const QByteArray errors = run.log(QStringLiteral("stderr.log"));
    QVERIFY2(errors.startsWith("err\n"), errors.constData());
    QVERIFY2(errors.contains("/dev/tty"), "there is no controlling terminal to open");
}

void tst_HeldProcess::feedsStandardInputWithPipes()
{
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    run.spec.program = QStringLiteral("/bin/cat");
    HeldWitness witness;
    witness.held->start(run.spec);
    QByteArray sent;
    for (int i = 0; i < 100'000; ++i)
        sent += QByteArray::number(i) + '\n';
    witness.held->writeInput(sent); // before the holder is there
    QTRY_VERIFY(witness.pid);
    witness.held->writeInput("last");
    witness.held->closeInput();
    QVERIFY(witness.waitForEnd());
    QCOMPARE(witness.exit->exitCode.value_or(-1), 0);
    QVERIFY(run.log() == sent + "last");
}

void tst_HeldProcess::goesOnWhenTheWindowIsGone()
{
    HeldRun run;
    run.shell(QStringLiteral("echo begun; read line; echo got $line; exit 5"));
    {
        HeldWitness first;
        first.held->start(run.spec);
        QTRY_VERIFY(first.pid);
    }
    QTRY_VERIFY(run.log().contains("begun"));
    HeldWitness second;
    second.held->adopt(run.spec.runFolder, run.spec.socketPath);
    QTRY_VERIFY(second.pid);
    QCOMPARE(second.ends, 0);
    ChannelReader reader(run);
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("begun"));
    reader.channel->sendInput("on\r");
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exit->exitCode.value_or(-1), 5);
    QVERIFY(run.log().contains("got on"));
}

void tst_HeldProcess::takesUpARunThatHasEnded()
{
    HeldRun run;
    run.shell(QStringLiteral("exit 4"));
    HeldWitness first;
    first.held->start(run.spec);
    QVERIFY(first.waitForEnd());
    HeldWitness second;
    second.held->adopt(run.spec.runFolder, run.spec.socketPath);
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exit, first.exit);
    QTRY_VERIFY(!QFile::exists(run.spec.socketPath));
}

void tst_HeldProcess::isLostWithoutHolderAndRecord()
{
    HeldRun run;
    HeldWitness witness;
    witness.held->adopt(run.spec.runFolder, run.spec.socketPath);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.isLost);
}

void tst_HeldProcess::endsTheChildWhenTheHolderIsAskedTo_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("waits");
    QTest::newRow("willing") << "sleep 100" << false;
    QTest::newRow("interactive shell") << "exec sh -i" << false;
    QTest::newRow("stubborn, with a helper in its own group")
        << "set -m; trap '' TERM HUP INT; (trap '' TERM HUP; echo $$ helper; sleep 90) & while :; do sleep 1; done"
        << false;
    QTest::newRow("not begun yet") << "sleep 100" << true;
}

void tst_HeldProcess::endsTheChildWhenTheHolderIsAskedTo()
{
    QFETCH(QString, command);
    QFETCH(bool, waits);
    HeldRun run;
    run.shell(command);
    run.spec.waitForAttach = waits;
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const qint64 child = *witness.pid;
    QTest::qWait(200); // time to set its traps
    ::kill(static_cast<pid_t>(run.holderPid()), SIGTERM);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.exit);
    if (waits) {
        QCOMPARE(witness.exit->startError, ECANCELED);
        return;
    }
    QVERIFY(witness.exit->signal || witness.exit->exitCode);
    const auto sessionIsEmpty = [child] {
        const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        return std::ranges::none_of(processes, [child](const QString &name) {
            const auto pid = name.toInt();
            return pid > 0 && ::getsid(pid) == child;
        });
    };
    QTRY_VERIFY(sessionIsEmpty());
}

void tst_HeldProcess::hearsWhenTheHolderIsKilled()
{
    HeldRun run;
    run.shell(QStringLiteral("sleep 100"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    // Attached before the kill, so that the end of the connection is what tells.
    ChannelReader reader(run);
    reader.channel->open(-1);
    QTRY_VERIFY(reader.isAttached);
    ::kill(static_cast<pid_t>(run.holderPid()), SIGKILL);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.isLost);
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.ended && !reader.ended->exitCode && !reader.ended->signal);
    // Its terminal is gone with the holder.
    QTRY_VERIFY(::kill(static_cast<pid_t>(*witness.pid), 0) != 0);
    QCOMPARE(process::leftoverRuntimeFolders(run.path(QStringLiteral("runtime"))),
             QStringList{run.path(QStringLiteral("runtime/one"))});
}

void tst_HeldProcess::refusesWhatCannotBeHeld_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<base::Error::Kind>("kind");
    QTest::newRow("relative program") << "program" << base::Error::Kind::InvalidInput;
    QTest::newRow("socket path too long") << "socket" << base::Error::Kind::InvalidInput;
    QTest::newRow("missing run folder") << "folder" << base::Error::Kind::NotFound;
    QTest::newRow("missing prompt") << "prompt" << base::Error::Kind::NotFound;
    QTest::newRow("missing socket folder") << "socket folder" << base::Error::Kind::NotFound;
    QTest::newRow("NUL in an argument") << "argument" << base::Error::Kind::InvalidInput;
    QTest::newRow("variable without a name") << "variable" << base::Error::Kind::InvalidInput;
    QTest::newRow("missing gantry-hold") << "hold" << base::Error::Kind::NotFound;
}

void tst_HeldProcess::refusesWhatCannotBeHeld()
{
    QFETCH(QString, what);
    QFETCH(base::Error::Kind, kind);
    HeldRun run;
    run.shell(QStringLiteral("exit 0"));
    if (what == QStringLiteral("program"))
        run.spec.program = QStringLiteral("sh");
    else if (what == QStringLiteral("socket"))
        run.spec.socketPath = run.path(QString(108, u'x'));
    else if (what == QStringLiteral("folder"))
        run.spec.runFolder = run.path(QStringLiteral("none"));
    else if (what == QStringLiteral("prompt"))
        run.spec.stdinFile = run.path(QStringLiteral("none"));
    else if (what == QStringLiteral("socket folder"))
        run.spec.socketPath = run.path(QStringLiteral("none/sock"));
    else if (what == QStringLiteral("argument"))
        run.spec.arguments.append(QString(QChar(0)));
    else if (what == QStringLiteral("variable"))
        run.spec.environment.append("nothing");
    HeldWitness witness(what == QStringLiteral("hold") ? QStringLiteral("/nowhere/gantry-hold")
                                                       : HeldRun::holdProgram());
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.error);
    QCOMPARE(witness.error->kind, kind);
    QVERIFY(!witness.error->message.isEmpty());
    QVERIFY(!witness.pid);
}

void tst_HeldProcess::refusesAFolderThatHasARun()
{
    HeldRun run;
    run.shell(QStringLiteral("echo first; exit 0"));
    HeldWitness first;
    first.held->start(run.spec);
    QVERIFY(first.waitForEnd());
    HeldWitness second;
    run.shell(QStringLiteral("echo second"));
    second.held->start(run.spec);
    QVERIFY(second.waitForEnd());
    QVERIFY(second.error);
    QCOMPARE(run.log(), "first\r\n");
}

void tst_HeldProcess::writesPrivateFiles()
{
    HeldRun run;
    run.shell(QStringLiteral("read x"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(witness.pid);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const QFileInfoList files = QDir(run.spec.runFolder).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo &file : files)
        QCOMPARE(file.permissions(), owner);
    QCOMPARE(QFileInfo(run.spec.socketPath).permissions(), owner);
}

void tst_HeldProcess::measuresTheDuration()
{
    HeldRun run;
    run.shell(QStringLiteral("sleep 0.4"));
    HeldWitness witness;
    witness.held->start(run.spec);
    QVERIFY(witness.waitForEnd());
    QVERIFY(witness.exit->durationMs >= 400);
    QVERIFY(witness.exit->durationMs < 20'000);
}

QTEST_GUILESS_MAIN(tst_HeldProcess)
#include "tst_HeldProcess.moc"
