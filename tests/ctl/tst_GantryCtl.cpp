// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts rely on in gantryctl: exit codes, JSON lines, one-line errors that name the way out.
#include "base/Paths.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/Processes.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <csignal>
#include <unistd.h>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_GantryCtl : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void runsAShellCommand_data();
    void runsAShellCommand();
    void keepsStderrApartInTheBackground();
    void reportsASignal();
    void finishesAnEmptyCommandAtOnce();
    void stopsAtTheTimeLimit();
    void cancelsOnInterrupt();
    void playsAClaudeStepWithTheDemoAgent();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesAClaudeCommandInAShellStep();
    void listsAndShowsSessions();
    void exportsEverythingPrivately();
    void addsAStepToASession();
    void changesNothingOfWhatRuns();
    void refusesANewerDatabase();
    void setsADamagedDatabaseAside();
    void saysThatTheDataFolderCannotBeMade();
    void checksWhatSessionsNeed();
    void leavesNothingBehind();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments)
    {
        return std::make_unique<CtlRun>(m_home->environment(), arguments);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QStringList &more)
    {
        return call(QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_project} + more);
    }
    /// The whole of standard output as one JSON document.
    [[nodiscard]] static QJsonDocument document(const CtlRun &run)
    {
        return QJsonDocument::fromJson(run.standardOutput());
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_GantryCtl::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

void tst_GantryCtl::runsAShellCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("where hooks leave events when the disk is full")
        << u"basename \"$GANTRY_SPARE_SPOOL_DIR\""_s << u"spool\n"_s << 0;
    QTest::newRow("success") << u"echo hello"_s << u"hello\n"_s << 0;
    QTest::newRow("failure") << u"echo no; exit 7"_s << u"no\n"_s << 7;
    QTest::newRow("in the project") << u"basename \"$PWD\""_s << u"project\n"_s << 0;
    QTest::newRow("quotes and dollars") << u"printf '%s\\n' \"it's \\$HOME\""_s << u"it's $HOME\n"_s << 0;
    QTest::newRow("several lines") << u"echo one\necho two"_s << u"one\ntwo\n"_s << 0;
    QTest::newRow("unknown program") << u"no-such-program-here"_s << QString() << 127;
}

void tst_GantryCtl::runsAShellCommand()
{
    QFETCH(const QString, command);
    QFETCH(const QString, output);
    QFETCH(const int, exitCode);
    for (const QString &where : {u"--visible"_s, u"--background"_s}) {
        const auto run = this->run({where, u"--shell"_s, command});
        VERIFY_RUN(*run, run->waitForEnd());
        COMPARE_RUN(*run, run->exitCode(), exitCode == 0 ? 0 : 1);
        COMPARE_RUN(*run, run->value(u"state"_s), exitCode == 0 ? u"succeeded"_s : u"failed"_s);
        COMPARE_RUN(*run, run->result().value(u"exit_code").toInt(-1), exitCode);
        VERIFY_RUN(*run, run->value(u"stdout"_s).trimmed().contains(output.trimmed()));
    }
}

void tst_GantryCtl::keepsStderrApartInTheBackground()
{
    const auto run = this->run({u"--background"_s, u"--shell"_s, u"echo out; echo err >&2"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"stdout"_s), u"out\n"_s);
    COMPARE_RUN(*run, run->value(u"stderr"_s), u"err\n"_s);
    // Without --json as well: each where it belongs, and once.
    const auto plain
        = call({u"run"_s, u"--project"_s, m_project, u"--background"_s, u"--shell"_s, u"echo out; echo err >&2"_s});
    VERIFY_RUN(*plain, plain->waitForEnd());
    QCOMPARE(plain->standardOutput(), "out\n");
    QCOMPARE(plain->standardError(), "err\n");
}

void tst_GantryCtl::reportsASignal()
{
    const auto run = this->run({u"--shell"_s, u"kill -SEGV $$"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, run->result().value(u"signal").toInt(), SIGSEGV);
    QVERIFY(run->result().value(u"exit_code").isNull());
}

void tst_GantryCtl::finishesAnEmptyCommandAtOnce()
{
    const auto run = this->run({u"--shell"_s, u"  "_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 0);
    COMPARE_RUN(*run, run->result().value(u"exit_code").toInt(-1), 0);
    COMPARE_RUN(*run, run->value(u"stdout"_s), QString());
}

void tst_GantryCtl::stopsAtTheTimeLimit()
{
    const auto run = this->run({u"--timeout"_s, u"1"_s, u"--shell"_s, u"sleep 60"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 124);
    COMPARE_RUN(*run, run->value(u"state"_s), u"timed_out"_s);
    VERIFY_RUN(*run, run->value(u"error"_s).contains(u"time limit of 1 second"));
    // People are warned before.
    CtlRun plain(m_home->environment(),
                 {u"run"_s, u"--project"_s, m_project, u"--timeout"_s, u"5"_s, u"--shell"_s, u"sleep 60"_s});
    VERIFY_RUN(plain, plain.waitForEnd());
    COMPARE_RUN(plain, plain.exitCode(), 124);
    const QByteArray warning = "gantryctl: Its time limit ends it in 1 second";
    VERIFY_RUN(plain, plain.standardError().startsWith(warning));
    VERIFY_RUN(plain, plain.standardError().contains("gantryctl: The step was ended after its time limit"));
}

void tst_GantryCtl::cancelsOnInterrupt()
{
    const auto run = this->run({u"--shell"_s, u"sleep 60"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 130);
    COMPARE_RUN(*run, run->value(u"state"_s), u"cancelled"_s);
}

void tst_GantryCtl::playsAClaudeStepWithTheDemoAgent()
{
    const auto run = this->run({u"--claude"_s, helpers::builtProgram("gantry-demo-agent"), u"--prompt"_s, u"Hello"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 0);
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, run->result().value(u"session_end_hook").toBool());
    VERIFY_RUN(*run, !run->value(u"conversation_id"_s).isEmpty());
}

void tst_GantryCtl::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"dance"_s};
    QTest::newRow("no project") << QStringList{u"run"_s, u"--prompt"_s, u"x"_s};
    QTest::newRow("nothing to run") << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s};
    QTest::newRow("two things to run") << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s, u"--prompt"_s,
                                                      u"x"_s,   u"--shell"_s,   u"y"_s};
    QTest::newRow("visible and background")
        << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s, u"--shell"_s, u"y"_s, u"--visible"_s, u"--background"_s};
    QTest::newRow("timeout is no number")
        << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s, u"--shell"_s, u"y"_s, u"--timeout"_s, u"soon"_s};
    QTest::newRow("environment without =")
        << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s, u"--shell"_s, u"y"_s, u"--env"_s, u"NAME"_s};
    QTest::newRow("after-turn is unknown")
        << QStringList{u"run"_s, u"--project"_s, u"/tmp"_s, u"--prompt"_s, u"y"_s, u"--after-turn"_s, u"explode"_s};
    QTest::newRow("show without id") << QStringList{u"session"_s, u"show"_s};
    const QStringList run{u"run"_s, u"--project"_s, u"/tmp"_s};
    QTest::newRow("permission is unknown")
        << run + QStringList{u"--background"_s, u"--prompt"_s, u"y"_s, u"--permission"_s, u"maybe"_s};
    QTest::newRow("permission of a terminal") << run + QStringList{u"--prompt"_s, u"y"_s, u"--permission"_s, u"ask"_s};
    QTest::newRow("prompt and answers on standard input")
        << run + QStringList{u"--background"_s, u"--prompt-file"_s, u"-"_s, u"--permission"_s, u"ask"_s};
    QTest::newRow("budget in a terminal") << run + QStringList{u"--prompt"_s, u"y"_s, u"--max-budget"_s, u"1"_s};
    QTest::newRow("turns in a terminal") << run + QStringList{u"--prompt"_s, u"y"_s, u"--max-turns"_s, u"3"_s};
    QTest::newRow("budget of nothing") << run
            + QStringList{u"--background"_s, u"--prompt"_s, u"y"_s, u"--max-budget"_s, u"0"_s};
    QTest::newRow("two words for one tool")
        << run + QStringList{u"--prompt"_s, u"y"_s, u"--allowed-tool"_s, u"Read"_s, u"Bash"_s};
    // They would be ignored here, and a tool that is forbidden be used.
    QTest::newRow("forbidden tool on this computer")
        << run + QStringList{u"--prompt"_s, u"y"_s, u"--disallowed-tool"_s, u"Bash"_s};
    QTest::newRow("service without an engine")
        << run + QStringList{u"--prompt"_s, u"y"_s, u"--service"_s, u"https://example.org"_s};
    QTest::newRow("repository for a sandbox")
        << run + QStringList{u"--engine"_s, u"e2b"_s, u"--prompt"_s, u"y"_s, u"--git-repo"_s, u"o/r"_s};
    QTest::newRow("memory limit on this computer")
        << run + QStringList{u"--shell"_s, u"y"_s, u"--memory-limit"_s, u"256"_s};
    QTest::newRow("resume without id") << QStringList{u"session"_s, u"resume"_s};
    QTest::newRow("stop without id") << QStringList{u"session"_s, u"stop"_s};
    QTest::newRow("follow without id") << QStringList{u"session"_s, u"follow"_s};
    QTest::newRow("send without text") << QStringList{u"session"_s, u"send"_s, u"abc"_s};
}

void tst_GantryCtl::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    const auto run = call(arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 2);
    VERIFY_RUN(*run, run->standardError().startsWith("gantryctl: ") && run->standardError().count('\n') == 1);
    QVERIFY(run->standardOutput().isEmpty());
}

void tst_GantryCtl::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("folder missing") << QStringList{u"--project"_s, u"/no/such/folder"_s, u"--shell"_s, u"true"_s}
                                    << u"/no/such/folder"_s;
    QTest::newRow("folder is a file") << QStringList{u"--project"_s, u"/etc/passwd"_s, u"--shell"_s, u"true"_s}
                                      << u"/etc/passwd"_s;
    QTest::newRow("no claude there") << QStringList{u"--project"_s,       u"/tmp"_s,     u"--claude"_s,
                                                    u"/no/such/claude"_s, u"--prompt"_s, u"x"_s}
                                     << u"/no/such/claude"_s;
    QTest::newRow("claude cannot run") << QStringList{u"--project"_s,   u"/tmp"_s,     u"--claude"_s,
                                                      u"/etc/passwd"_s, u"--prompt"_s, u"x"_s}
                                       << u"/etc/passwd"_s;
    QTest::newRow("prompt file missing") << QStringList{u"--project"_s, u"/tmp"_s, u"--prompt-file"_s,
                                                        u"/no/such/prompt"_s}
                                         << u"/no/such/prompt"_s;
    QTest::newRow("unknown session") << QStringList{u"--session"_s, u"nobody"_s, u"--shell"_s, u"true"_s}
                                     << u"nobody"_s;
    QTest::newRow("bad variable") << QStringList{u"--project"_s, u"/tmp"_s,    u"--env"_s,
                                                 u"9X=1"_s,      u"--shell"_s, u"true"_s}
                                  << u"9X"_s;
    QTest::newRow("unknown permission mode")
        << QStringList{u"--project"_s,         u"/tmp"_s,
                       u"--claude"_s,          helpers::builtProgram("gantry-demo-agent"),
                       u"--permission-mode"_s, u"sometimes"_s,
                       u"--prompt"_s,          u"x"_s}
        << u"sometimes"_s;
}

void tst_GantryCtl::saysWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const auto run = call(QStringList{u"run"_s, u"--json"_s} + arguments);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 1);
    const QString error = QString::fromUtf8(run->standardError());
    VERIFY_RUN(*run, error.startsWith(u"gantryctl: "_s) && error.count(u'\n') == 1 && error.contains(named));
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->value(u"error"_s).contains(named));
}

void tst_GantryCtl::refusesAClaudeCommandInAShellStep()
{
    for (const QString &command : {u"claude -p hi"_s, u"cat x | claude"_s, u"exec /usr/bin/claude"_s}) {
        const auto run = this->run({u"--shell"_s, command});
        VERIFY_RUN(*run, run->waitForEnd());
        COMPARE_RUN(*run, run->exitCode(), 1);
        VERIFY_RUN(*run, run->standardError().contains("Claude executor"));
    }
}

void tst_GantryCtl::listsAndShowsSessions()
{
    const auto none = call({u"session"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(*none, none->waitForEnd());
    COMPARE_RUN(*none, none->exitCode(), 0);
    QCOMPARE(document(*none).array().size(), 0);

    const auto made = run({u"--shell"_s, u"echo hello"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const QString id = made->value(u"session_id"_s);
    const auto list = call({u"session"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(*list, list->waitForEnd());
    const QJsonArray all = document(*list).array();
    COMPARE_RUN(*list, all.size(), 1);
    QCOMPARE(all[0].toObject().value(u"id").toString(), id);
    QCOMPARE(all[0].toObject().value(u"project").toString(), m_project);

    const auto show = call({u"session"_s, u"show"_s, id.left(8), u"--json"_s});
    VERIFY_RUN(*show, show->waitForEnd());
    const QJsonArray steps = document(*show).object().value(u"steps").toArray();
    COMPARE_RUN(*show, steps.size(), 1);
    QCOMPARE(steps[0].toObject().value(u"state").toString(), u"succeeded"_s);
    QCOMPARE(steps[0].toObject().value(u"text").toString(), u"echo hello"_s);

    const auto text = call({u"session"_s, u"show"_s, id});
    VERIFY_RUN(*text, text->waitForEnd());
    VERIFY_RUN(*text, text->standardOutput().contains("echo hello"));
    const auto unknown = call({u"session"_s, u"show"_s, u"ffffffff"_s});
    VERIFY_RUN(*unknown, unknown->waitForEnd());
    COMPARE_RUN(*unknown, unknown->exitCode(), 1);
    VERIFY_RUN(*unknown, unknown->standardError().contains("ffffffff"));
    // What an unset variable of a script comes to; there is one session it could be taken for.
    for (const QString &verb : {u"show"_s, u"export"_s, u"stop"_s, u"resume"_s, u"follow"_s}) {
        const auto unset = call({u"session"_s, verb, QString()});
        VERIFY_RUN(*unset, unset->waitForEnd());
        VERIFY_RUN(*unset, unset->exitCode() != 0 && unset->standardOutput().isEmpty());
        VERIFY_RUN(*unset, unset->standardError().contains("Name the session"));
    }
    // A title may come from anywhere; it must not act on the terminal.
    const auto odd = run({u"--shell"_s, u"echo '\x1b]0;pwned\x07'"_s});
    VERIFY_RUN(*odd, odd->waitForEnd());
    for (const QStringList &words : {QStringList{u"list"_s}, {u"show"_s, odd->sessionId()}}) {
        const auto printed = call(QStringList{u"session"_s} + words);
        VERIFY_RUN(*printed, printed->waitForEnd() && printed->standardOutput().contains("pwned"));
        VERIFY_RUN(*printed, !printed->standardOutput().contains('\x1b'));
    }
}

void tst_GantryCtl::exportsEverythingPrivately()
{
    const auto made = run({u"--shell"_s, u"echo hello"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const QString file = m_home->path(u"export.json"_s);
    const auto exported = call({u"session"_s, u"export"_s, made->value(u"session_id"_s), u"--output"_s, file});
    VERIFY_RUN(*exported, exported->waitForEnd());
    COMPARE_RUN(*exported, exported->exitCode(), 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
    QStringList types;
    for (const auto &event : json.value(u"events").toArray())
        types.append(event.toObject().value(u"event_type").toString());
    QVERIFY(types.contains(u"session_created"_s) && types.contains(u"run_exited"_s));
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_GantryCtl::addsAStepToASession()
{
    const auto first = run({u"--shell"_s, u"echo one"_s});
    VERIFY_RUN(*first, first->waitForEnd());
    const auto second
        = call({u"run"_s, u"--json"_s, u"--session"_s, first->value(u"session_id"_s), u"--shell"_s, u"echo two"_s});
    VERIFY_RUN(*second, second->waitForEnd());
    COMPARE_RUN(*second, second->value(u"session_id"_s), first->value(u"session_id"_s));
    QVERIFY(second->value(u"step_id"_s) != first->value(u"step_id"_s));
    VERIFY_RUN(*second, second->value(u"stdout"_s).contains(u"two"_s));
}

void tst_GantryCtl::changesNothingOfWhatRuns()
{
    const auto first = run({u"--background"_s, u"--shell"_s, u"until [ -e go ]; do sleep 0.1; done"_s});
    VERIFY_RUN(*first, first->waitForEvent(u"run_started"_s));
    const QString id = first->sessionId();
    const auto refused
        = call({u"run"_s, u"--json"_s, u"--session"_s, id, u"--model"_s, u"opus"_s, u"--shell"_s, u"echo two"_s});
    VERIFY_RUN(*refused, refused->waitForEnd(std::chrono::seconds(30)));
    COMPARE_RUN(*refused, refused->exitCode(), 1);
    VERIFY_RUN(*refused, refused->value(u"error"_s).contains(u"still running"_s));
    const auto shown = call({u"session"_s, u"show"_s, id, u"--json"_s});
    VERIFY_RUN(*shown, shown->waitForEnd());
    const QJsonObject now = document(*shown).object();
    COMPARE_RUN(*shown, now.value(u"mode").toString(), u"agentic"_s);
    COMPARE_RUN(*shown, now.value(u"steps").toArray().size(), 1);
    VERIFY_RUN(*shown, !shown->standardOutput().contains("opus"));
    QFile go(m_project + u"/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    VERIFY_RUN(*first, first->waitForEnd());
    COMPARE_RUN(*first, first->value(u"state"_s), u"succeeded"_s);
}

void tst_GantryCtl::refusesANewerDatabase()
{
    const auto made = run({u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    const QString file = m_home->data() + u"/gantry.sqlite"_s;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"UPDATE schema_versions SET version = version + 100, program = '99.1'"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    const auto refused = run({u"--shell"_s, u"true"_s});
    VERIFY_RUN(*refused, refused->waitForEnd());
    COMPARE_RUN(*refused, refused->exitCode(), 1);
    VERIFY_RUN(*refused,
               refused->standardError().contains("99.1") && refused->standardError().contains(GANTRY_VERSION));
    COMPARE_RUN(*refused, refused->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*refused, refused->value(u"error"_s).contains(u"99.1"_s));
    QVERIFY(QFile::exists(file));
    QCOMPARE(QDir(m_home->data()).entryList({u"*.damaged-*"_s}).size(), 0);
}

void tst_GantryCtl::setsADamagedDatabaseAside()
{
    const auto made = run({u"--shell"_s, u"true"_s});
    VERIFY_RUN(*made, made->waitForEnd());
    QFile database(m_home->data() + u"/gantry.sqlite"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    database.write(QByteArray(4096, 'x'));
    database.close();
    const auto list = run({u"--shell"_s, u"echo alive"_s});
    VERIFY_RUN(*list, list->waitForEnd());
    COMPARE_RUN(*list, list->exitCode(), 0);
    const QStringList aside = QDir(m_home->data()).entryList({u"*.damaged-*"_s});
    COMPARE_RUN(*list, aside.isEmpty(), false);
    const QByteArrayList told = list->standardError().split('\n');
    VERIFY_RUN(*list, std::ranges::any_of(told, [&](const QByteArray &line) {
        return line.startsWith("gantryctl: ") && line.contains(aside.first().toUtf8());
    }));
}

void tst_GantryCtl::saysThatTheDataFolderCannotBeMade()
{
    auto environment = m_home->environment();
    environment.insert(u"GANTRY_DATA_DIR"_s, u"/dev/null/gantry"_s);
    CtlRun run(environment, {u"run"_s, u"--json"_s, u"--project"_s, m_project, u"--shell"_s, u"true"_s});
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 1);
    VERIFY_RUN(run, run.standardError().contains("/dev/null/gantry") && run.standardError().count('\n') == 1);
    COMPARE_RUN(run, run.value(u"state"_s), u"failed"_s);
    VERIFY_RUN(run, run.value(u"error"_s).contains(u"/dev/null/gantry"_s));

    CtlRun plan(environment, {u"session"_s, u"run"_s, u"plan.json"_s, u"--json"_s});
    VERIFY_RUN(plan, plan.waitForEnd());
    COMPARE_RUN(plan, plan.exitCode(), 1);
    VERIFY_RUN(plan, plan.value(u"error"_s).contains(u"/dev/null/gantry"_s));
    CtlRun stop(environment, {u"session"_s, u"stop"_s, u"abc"_s, u"--json"_s});
    VERIFY_RUN(stop, stop.waitForEnd());
    COMPARE_RUN(stop, stop.exitCode(), 1);
    VERIFY_RUN(stop, stop.linesOf(u"error"_s).value(0).value(u"error").toString().contains(u"/dev/null/gantry"_s));
}

void tst_GantryCtl::checksWhatSessionsNeed()
{
    const auto doctor = call({u"doctor"_s, u"--json"_s, u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    VERIFY_RUN(*doctor, doctor->waitForEnd());
    COMPARE_RUN(*doctor, doctor->exitCode(), 0);
    const QJsonArray checks = document(*doctor).object().value(u"checks").toArray();
    VERIFY_RUN(*doctor, checks.size() >= 4);
    for (const auto &check : checks) {
        for (const QString &key : {u"name"_s, u"ok"_s, u"detail"_s, u"fix"_s})
            VERIFY_RUN(*doctor, check.toObject().contains(key));
    }
    const auto broken = call({u"doctor"_s, u"--json"_s, u"--claude"_s, u"/no/such/claude"_s});
    VERIFY_RUN(*broken, broken->waitForEnd());
    COMPARE_RUN(*broken, broken->exitCode(), 1);
    int failures = 0;
    for (const auto &check : document(*broken).object().value(u"checks").toArray()) {
        if (check.toObject().value(u"ok").toBool())
            continue;
        ++failures;
        VERIFY_RUN(*broken, !check.toObject().value(u"detail").toString().isEmpty());
        VERIFY_RUN(*broken, !check.toObject().value(u"fix").toString().isEmpty());
    }
    VERIFY_RUN(*broken, failures > 0);
}

void tst_GantryCtl::leavesNothingBehind()
{
    const auto run = this->run({u"--shell"_s, u"sleep 0.2; echo done"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    const QByteArray mark = "HOME=" + m_home->home().toUtf8();
    const auto others = [&mark] {
        auto found = processesWith(mark);
        found.removeIf([](const ProcessFacts &facts) { return facts.pid == getpid(); });
        return found;
    };
    QTRY_VERIFY(others().isEmpty());
    QCOMPARE(QDir(base::Paths::fromEnvironment().runtime).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

QTEST_GUILESS_MAIN(tst_GantryCtl)
#include "tst_GantryCtl.moc"
