// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of gantryctl run: whatever happens, it tells what became of the step.
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlResults : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsTheResultWhenInterruptedAfterTheEnd();
    void cancelsWhatStillWaits();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void limitsMemoryAsTheWindowDoes();
    void endsWithAResultAlsoWhenItCannotBegin_data();
    void endsWithAResultAlsoWhenItCannotBegin();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments)
    {
        return std::make_unique<CtlRun>(m_home->environment(), arguments);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QStringList &more)
    {
        return call(QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_project} + more);
    }
    void writeSettings(const QByteArray &ini) const
    {
        QFile file(m_home->config() + u"/gantry.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_CtlResults::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

/// The step has succeeded; gantryctl only waits for a backend that does not answer.
void tst_CtlResults::keepsTheResultWhenInterruptedAfterTheEnd()
{
    const auto run = this->run({u"--shell"_s, u"echo done"_s, u"--backend"_s, u"http://127.0.0.1:1"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_exited"_s));
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->value(u"stdout"_s).trimmed(), u"done"_s);
    COMPARE_RUN(*run, run->exitCode(), 0);
}

void tst_CtlResults::cancelsWhatStillWaits()
{
    const auto made = run({u"--claude"_s, helpers::builtProgram("gantry-demo-agent"), u"--prompt"_s, u"Hello"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const auto sent = call({u"session"_s, u"send"_s, made->sessionId(), u"more"_s});
    VERIFY_RUN(*sent, sent->waitForEnd());
    writeSettings("[sessions]\nfreeMemoryMb=1000000\n");
    const auto held = call({u"session"_s, u"resume"_s, made->sessionId(), u"--json"_s});
    VERIFY_RUN(*held, held->waitForLine(u"held"_s));
    held->sendSignal(SIGINT);
    VERIFY_RUN(*held, held->waitForEnd());
    COMPARE_RUN(*held, held->exitCode(), 130);
    COMPARE_RUN(*held, held->value(u"state"_s), u"cancelled"_s);
    COMPARE_RUN(*held, held->value(u"session_id"_s), made->sessionId());
    QCOMPARE(held->linesOf(u"result"_s).size(), 1);
}

void tst_CtlResults::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("gap");
    QTest::newRow("background") << u"--background"_s << u"7 12"_s;
    QTest::newRow("terminal") << u"--visible"_s << u"8 14"_s;
}

/// The command puts on record itself what the holder of its log would after a full disk.
void tst_CtlResults::saysWhatIsMissing()
{
    QFETCH(const QString, where);
    QFETCH(const QString, gap);
    const QString command = u"printf 'before\\nGONE\\nafter\\n'; printf '%1\\n' > '%2/runs/'$GANTRY_RUN_ID/gaps"_s;
    const auto run = this->run({where, u"--shell"_s, command.arg(gap, m_home->data())});
    VERIFY_RUN(*run, run->waitForEnd());
    const int lost = where == u"--visible"_s ? 6 : 5;
    COMPARE_RUN(*run, run->value(u"stdout"_s),
                u"before\n[%1 bytes could not be kept: the disk was full or the log too long.]\nafter\n"_s.arg(lost));
}

/// With a stand-in for systemd-run, which becomes the program too once the scope is made.
void tst_CtlResults::limitsMemoryAsTheWindowDoes()
{
    const QString programs = m_home->makeFolder(u"programs"_s);
    const QString record = m_home->path(u"scope"_s);
    QFile scope(programs + u"/systemd-run"_s);
    QVERIFY(scope.open(QIODevice::WriteOnly));
    scope.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + record.toUtf8()
                + "'\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec \"$@\"\n");
    scope.close();
    QVERIFY(scope.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QDir(m_home->runtime()).mkpath(u"systemd/private"_s)); // a user's systemd is there
    writeSettings("[sessions]\nmemoryLimitMb=700\n");
    auto environment = m_home->environment();
    environment.insert(u"PATH"_s, programs + u':' + environment.value(u"PATH"_s));

    const QStringList call{u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--background"_s, u"--shell"_s};
    CtlRun ends(environment, call + QStringList{u"echo $$; exit 7"_s});
    VERIFY_RUN(ends, ends.waitForEnd());
    COMPARE_RUN(ends, ends.result().value(u"exit_code").toInt(-1), 7);
    COMPARE_RUN(ends, ends.value(u"stdout"_s).trimmed(), QString::number(ends.childPid()));
    QFile recorded(record);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray arguments = recorded.readAll();
    QVERIFY2(arguments.startsWith("--user\n--scope\n") && arguments.contains("\nMemoryMax=700000000\n"),
             arguments.constData());

    CtlRun stopped(environment, call + QStringList{u"sleep 60"_s});
    VERIFY_RUN(stopped, stopped.waitForEvent(u"run_started"_s));
    stopped.sendSignal(SIGINT);
    VERIFY_RUN(stopped, stopped.waitForEnd());
    COMPARE_RUN(stopped, stopped.value(u"state"_s), u"cancelled"_s);
    QCOMPARE(::kill(static_cast<pid_t>(stopped.childPid()), 0), -1);
}

void tst_CtlResults::endsWithAResultAlsoWhenItCannotBegin_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("token is missing") << QStringList{u"--backend"_s, u"http://127.0.0.1:1"_s, u"--backend-token-env"_s,
                                                     u"NO_SUCH_TOKEN"_s}
                                      << 2;
    QTest::newRow("engine is unknown") << QStringList{u"--engine"_s, u"nowhere"_s} << 2;
    QTest::newRow("no repository for a worktree") << QStringList{u"--worktree"_s, u"w"_s} << 1;
}

void tst_CtlResults::endsWithAResultAlsoWhenItCannotBegin()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const auto run = this->run(QStringList{u"--shell"_s, u"true"_s} + arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), exitCode);
    COMPARE_RUN(*run, run->lines().size(), 1);
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->standardError().contains(run->value(u"error"_s).simplified().toUtf8()));
}

QTEST_GUILESS_MAIN(tst_CtlResults)
#include "tst_CtlResults.moc"
