// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transcripts.h"
#include "conversations/RunningSessions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace conversations;

class tst_RunningSessions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<QList<RunningSession>>(); }
    void readsWhatClaudePrints();
    void leavesOutWhatItDoesNotUnderstand_data();
    void leavesOutWhatItDoesNotUnderstand();
    void quotesTheCommand();
    void asksTheProgram_data();
    void asksTheProgram();
    void endsTheProgramWhenItGoes();

private:
    [[nodiscard]] QString program(const QByteArray &script) const;
    QTemporaryDir m_folder;
};

// As `claude agents --json` 2.1.329 printed it.
static const QByteArray recorded = R"([
  {
    "pid": 121,
    "id": "73f6830a",
    "cwd": "/home/user/project",
    "kind": "background",
    "startedAt": 1795191397898,
    "sessionId": "73f6830a-3d4e-48ed-8e69-24aef93d740f",
    "name": "tidy up",
    "status": "idle",
    "state": "working"
  },
  {
    "pid": 162,
    "cwd": "/home/user/project",
    "kind": "interactive",
    "startedAt": 1795191401787,
    "sessionId": "11111111-2222-4333-8444-555555555555",
    "name": "project-c2",
    "status": "idle"
  }
]
)";

QString tst_RunningSessions::program(const QByteArray &script) const
{
    const QString path = m_folder.filePath(u"claude"_s);
    helpers::writeFile(path, "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void tst_RunningSessions::readsWhatClaudePrints()
{
    const auto sessions = parseRunningSessions(recorded);
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), 2);
    const RunningSession &background = sessions->first();
    QVERIFY(background.kind == RunningSession::Kind::Background);
    QCOMPARE(background.attachId, u"73f6830a"_s);
    QCOMPARE(background.conversation.toString(), u"73f6830a-3d4e-48ed-8e69-24aef93d740f"_s);
    QCOMPARE(background.pid, 121);
    QCOMPARE(background.name, u"tidy up"_s);
    QCOMPARE(background.folder, u"/home/user/project"_s);
    QCOMPARE(background.startedAt.toMSecsSinceEpoch(), 1795191397898);
    QVERIFY(sessions->last().kind == RunningSession::Kind::Interactive);
    QVERIFY(sessions->last().attachId.isEmpty());
}

void tst_RunningSessions::leavesOutWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("none") << QByteArray("[]\n") << 0;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("words") << QByteArray("No agents are running.\n") << -1;
    QTest::newRow("object") << QByteArray("{}") << -1;
    QTest::newRow("cut") << recorded.first(100) << -1;
    QTest::newRow("other entries") << QByteArray(R"([1, null, "x", [], {"pid": 3}, {"sessionId": 7}])") << 0;
    QTest::newRow("no attach id") << QByteArray(R"([{"sessionId":"s","kind":"background"}])") << 1;
    QTest::newRow("unknown kind") << QByteArray(R"([{"sessionId":"s","kind":"cloud","startedAt":"now"}])") << 1;
}

void tst_RunningSessions::leavesOutWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, output);
    QFETCH(const int, count);
    const auto sessions = parseRunningSessions(output);
    QCOMPARE(sessions ? static_cast<int>(sessions->size()) : -1, count);
    if (count == 1)
        QVERIFY(sessions->first().kind == RunningSession::Kind::Interactive);
}

void tst_RunningSessions::quotesTheCommand()
{
    RunningSession session;
    session.attachId = u"a b; rm -rf ~"_s;
    QCOMPARE(attachCommand(u"/opt/my tools/claude"_s, session), u"'/opt/my tools/claude' attach 'a b; rm -rf ~'"_s);
}

void tst_RunningSessions::asksTheProgram_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("count"); // -1: failed
    const QByteArray answer = "[ \"$*\" = 'agents --json' ] && cat <<'END'\n" + recorded + "END\n";
    const auto withPid = [&](qint64 pid) { return QByteArray(answer).replace("162", QByteArray::number(pid)); };
    QTest::newRow("answers") << withPid(QCoreApplication::applicationPid()) << 2;
    QTest::newRow("one was killed") << withPid(0x7fffffff) << 1;
    QTest::newRow("not known") << QByteArray("echo \"error: unknown command 'agents'\" >&2; exit 1\n") << -1;
    QTest::newRow("nonsense") << QByteArray("echo hello\n") << -1;
    QTest::newRow("dies") << QByteArray("kill -9 $$\n") << -1;
    QTest::newRow("too late") << QByteArray("exec sleep 60\n") << -1;
    QTest::newRow("asks") << QByteArray("read answer && exit 1; echo '[]'\n") << 0;
    QTest::newRow("inherits nothing of a parent session")
        << QByteArray("[ -z \"$CLAUDE_CODE_SESSION_ID\" ] && echo '[]'\n") << 0;
}

void tst_RunningSessions::asksTheProgram()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, count);
    qputenv("CLAUDE_CODE_SESSION_ID", "of-a-parent");
    RunningSessionsProbe probe;
    QSignalSpy found(&probe, &RunningSessionsProbe::found);
    QSignalSpy failed(&probe, &RunningSessionsProbe::failed);
    probe.start(program(script),
                qstrcmp(QTest::currentDataTag(), "too late") == 0 ? std::chrono::milliseconds(50)
                                                                  : std::chrono::seconds(30));
    QTRY_COMPARE_WITH_TIMEOUT(found.size() + failed.size(), 1, 30'000);
    QCOMPARE(found.size(), count < 0 ? 0 : 1);
    if (count >= 0)
        QCOMPARE(found.first().first().value<QList<RunningSession>>().size(), count);
}

void tst_RunningSessions::endsTheProgramWhenItGoes()
{
    const QString pidFile = m_folder.filePath(u"pid"_s);
    {
        RunningSessionsProbe probe;
        probe.start(program("echo $$ > '" + pidFile.toUtf8() + ".new' && mv '" + pidFile.toUtf8() + ".new' '"
                            + pidFile.toUtf8() + "'; exec sleep 60\n"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pidFile), 30'000);
    }
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY(!QFile::exists(process));
}

QTEST_GUILESS_MAIN(tst_RunningSessions)
#include "tst_RunningSessions.moc"
