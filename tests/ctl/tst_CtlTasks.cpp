// SPDX-License-Identifier: GPL-3.0-or-later
// gantryctl task: what scripts rely on, with real runs.
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"
#include "tests/helpers/Touch.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlTasks : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void addsShowsAndRuns();
    void runsAChainUntilItsFirstFailure();
    void runsAPlanAsAWorkflow();
    void runsClaudeWithTheDemoAgent();
    void followsDependencies();
    void cancelsARunningTask();
    void endsAtTheTimeLimit();
    void carriesFollowUps();
    void goesOnAfterItsWorkerWasKilled();
    void takesBackWhatADeadWorkerHad();
    void runsNothingTwiceWhenWorkersAreKilled();
    void namesServicesOfTheSettings();
    void holdsTasksWhenTheBudgetIsSpent();
    void refusesBadInput_data();
    void refusesBadInput();
    void exportsAndImports();
    void exportsAll();
    void keepsSchedules();
    void pausesTheQueue();
    void keepsTemplates();
    void refusesToBypassPermissions();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments)
    {
        auto run = std::make_unique<CtlRun>(m_home->environment(), arguments);
        return run->waitForEnd() ? std::move(run) : nullptr;
    }
    /// The id of a new task.
    QString add(const QStringList &more)
    {
        const auto run = call(QStringList{u"task"_s, u"add"_s, u"--json"_s, u"--project"_s, m_project} + more);
        if (run->exitCode() != 0)
            qWarning("%s", run->story().constData());
        return QJsonDocument::fromJson(run->standardOutput())["id"_L1].toString();
    }
    QJsonObject show(const QString &id)
    {
        return QJsonDocument::fromJson(call({u"task"_s, u"show"_s, id, u"--json"_s})->standardOutput()).object();
    }
    [[nodiscard]] std::unique_ptr<CtlRun> workOnce(const QStringList &more = {})
    {
        return call(QStringList{u"task"_s, u"work"_s, u"--once"_s, u"--json"_s} + more);
    }
    /// The window without a screen: it runs the queue as well. Null where it was not built.
    [[nodiscard]] std::unique_ptr<QProcess> startWindow()
    {
        if (!QFileInfo::exists(helpers::builtProgram("gantry")))
            return nullptr;
        auto environment = m_home->environment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        auto window = std::make_unique<QProcess>();
        window->setProcessEnvironment(environment);
        window->start(helpers::builtProgram("gantry"), QStringList());
        return window->waitForStarted(30'000) ? std::move(window) : nullptr;
    }
    void writeSettings(const QByteArray &text)
    {
        QFile file(m_home->config() + u"/gantry.ini"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the settings could not be written");
    }
    [[nodiscard]] std::unique_ptr<CtlRun> startWork(const QStringList &more = {})
    {
        return std::make_unique<CtlRun>(m_home->environment(), QStringList{u"task"_s, u"work"_s, u"--json"_s} + more,
                                        QByteArray(), CtlRun::Input::Open);
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_CtlTasks::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

void tst_CtlTasks::addsShowsAndRuns()
{
    const auto added = call({u"task"_s, u"add"_s, u"--type"_s, u"command"_s, u"--shell"_s, u"--command"_s,
                             u"echo out; echo err >&2"_s, u"--project"_s, m_project, u"--json"_s});
    VERIFY_RUN(*added, added->exitCode() == 0);
    QCOMPARE(added->standardOutput().count('\n'), 1);
    const QString id = added->lines().value(0)["id"_L1].toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(added->lines().value(0)["state"_L1].toString(), u"queued"_s);
    const auto worked = workOnce();
    COMPARE_RUN(*worked, worked->exitCode(), 0);
    VERIFY_RUN(*worked, worked->eventTypes().contains(u"run_exited"_s));
    COMPARE_RUN(*worked, worked->value(u"task_id"_s), id);
    COMPARE_RUN(*worked, worked->value(u"stdout"_s), u"out\n"_s);
    const QJsonObject task = show(id);
    QCOMPARE(task["state"_L1].toString(), u"completed"_s);
    QCOMPARE(task["result"_L1]["exit_code"_L1].toInt(-1), 0);
    QCOMPARE(task["result"_L1]["error"_L1].toString(), u"err\n"_s);
    QVERIFY(task["error"_L1].isNull());
    QVERIFY(task.contains("cost"_L1));
    const auto costs = call({u"task"_s, u"costs"_s, u"--json"_s});
    COMPARE_RUN(*costs, costs->exitCode(), 0);
    const QJsonArray days = QJsonDocument::fromJson(costs->standardOutput()).array();
    QCOMPARE(days.size(), 30); // also those without any
    QVERIFY(days.at(0)["date"_L1].toString() > days.at(29)["date"_L1].toString());
    QCOMPARE(days.at(29)["cost"_L1], 0.0);
    // It is a session as any other.
    const auto session = call({u"session"_s, u"show"_s, task["session_id"_L1].toString(), u"--json"_s});
    COMPARE_RUN(*session, session->exitCode(), 0);
    const auto idle = workOnce();
    COMPARE_RUN(*idle, idle->exitCode(), 0);
    QCOMPARE(idle->lines().value(0)["type"_L1].toString(), u"idle"_s);
}

void tst_CtlTasks::runsAChainUntilItsFirstFailure()
{
    const QString file = m_home->path(u"home/commands"_s);
    QFile commands(file);
    QVERIFY(commands.open(QIODevice::WriteOnly));
    commands.write("!echo one > one\n\n!exit 3\n!echo three > three\n");
    commands.close();
    const QString id = add({u"--type"_s, u"chain"_s, u"--commands-file"_s, file});
    const auto worked = workOnce();
    COMPARE_RUN(*worked, worked->exitCode(), 1);
    QVERIFY(QFileInfo::exists(m_project + u"/one"_s));
    QVERIFY(!QFileInfo::exists(m_project + u"/three"_s));
    const QJsonObject task = show(id);
    QCOMPARE(task["state"_L1].toString(), u"failed"_s);
    QCOMPARE(task["error"_L1]["code"_L1].toInt(), 3);
    QCOMPARE(task["progress"_L1]["total_steps"_L1].toInt(), 3);
    QVERIFY(task["dead_letter"_L1].toBool());
}

void tst_CtlTasks::runsAPlanAsAWorkflow()
{
    const QString file = m_home->path(u"home/plan.json"_s);
    QFile plan(file);
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(
        R"({"gantry_plan":1,"steps":[{"kind":"shell","command":"echo a > a"},{"kind":"shell","command":"echo b > b"}]})");
    plan.close();
    const QString id = add({u"--type"_s, u"workflow"_s, u"--workflow"_s, file});
    const auto worked = workOnce();
    COMPARE_RUN(*worked, worked->exitCode(), 0);
    QVERIFY(QFileInfo::exists(m_project + u"/b"_s));
    QCOMPARE(show(id)["progress"_L1]["total_steps"_L1].toInt(), 2);
}

void tst_CtlTasks::runsClaudeWithTheDemoAgent()
{
    const QString id = add({u"--command"_s, u"say hello"_s});
    const auto worked = workOnce({u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    COMPARE_RUN(*worked, worked->exitCode(), 0);
    const QJsonObject task = show(id);
    QCOMPARE(task["state"_L1].toString(), u"completed"_s);
    QVERIFY(!task["result"_L1]["output"_L1].toString().isEmpty());
    QVERIFY(task["cost"_L1].isDouble()); // as the agent said
}

void tst_CtlTasks::followsDependencies()
{
    const QString first = add({u"--shell"_s, u"--command"_s, u"exit 1"_s});
    const QString onSuccess = add({u"--shell"_s, u"--command"_s, u"touch success"_s, u"--after"_s, first});
    const QString onFailure
        = add({u"--shell"_s, u"--command"_s, u"touch failure"_s, u"--after"_s, first.left(8) + u":failure"_s});
    QCOMPARE(show(onSuccess)["state"_L1].toString(), u"pending"_s);
    QCOMPARE(workOnce()->exitCode(), 1);
    QCOMPARE(workOnce()->exitCode(), 0);
    QCOMPARE(show(onSuccess)["state"_L1].toString(), u"cancelled"_s);
    QCOMPARE(show(onFailure)["state"_L1].toString(), u"completed"_s);
    QVERIFY(QFileInfo::exists(m_project + u"/failure"_s));
    QVERIFY(!QFileInfo::exists(m_project + u"/success"_s));
}

void tst_CtlTasks::cancelsARunningTask()
{
    const QString id = add({u"--shell"_s, u"--command"_s, u"sleep 300"_s});
    const QString other = add({u"--shell"_s, u"--command"_s, u"echo other"_s});
    const auto worker = startWork();
    VERIFY_RUN(*worker, worker->waitForEvent(u"run_started"_s));
    const auto cancelled = call({u"task"_s, u"cancel"_s, id, u"--json"_s});
    COMPARE_RUN(*cancelled, cancelled->exitCode(), 0);
    VERIFY_RUN(*worker, worker->waitForLine(u"result"_s, 2, std::chrono::seconds(80)));
    QCOMPARE(show(id)["state"_L1].toString(), u"cancelled"_s);
    QCOMPARE(show(other)["state"_L1].toString(), u"completed"_s); // the line goes on
    worker->sendSignal(SIGTERM);
    VERIFY_RUN(*worker, worker->waitForEnd());
}

void tst_CtlTasks::endsAtTheTimeLimit()
{
    const QString id = add({u"--shell"_s, u"--command"_s, u"sleep 300"_s, u"--timeout"_s, u"1"_s});
    const auto worked = workOnce();
    COMPARE_RUN(*worked, worked->exitCode(), 124);
    const QJsonObject task = show(id);
    QCOMPARE(task["state"_L1].toString(), u"timeout"_s);
    QCOMPARE(task["error"_L1]["code"_L1].toInt(), -2);
}

void tst_CtlTasks::carriesFollowUps()
{
    const QString id = add({u"--shell"_s, u"--command"_s, u"echo first > first"_s});
    QCOMPARE(
        call({u"task"_s, u"follow-up"_s, id, u"--text"_s, u"!test -f first && echo second > second"_s})->exitCode(), 0);
    QCOMPARE(workOnce()->exitCode(), 0);
    QVERIFY(QFileInfo::exists(m_project + u"/second"_s));
    QCOMPARE(show(id)["progress"_L1]["total_steps"_L1].toInt(), 2);
}

void tst_CtlTasks::goesOnAfterItsWorkerWasKilled()
{
    const QString id
        = add({u"--shell"_s, u"--command"_s, u"echo run >> runs; while [ ! -f go ]; do sleep 0.1; done"_s});
    {
        const auto worker = startWork({u"--lease"_s, u"2"_s});
        VERIFY_RUN(*worker, worker->waitForEvent(u"run_started"_s));
        worker->sendSignal(SIGKILL);
        VERIFY_RUN(*worker, worker->waitForEnd());
    }
    QCOMPARE(show(id)["state"_L1].toString(), u"running"_s);
    const auto worker = startWork({u"--lease"_s, u"2"_s});
    VERIFY_RUN(*worker, worker->waitForLine(u"task"_s, 2, std::chrono::seconds(60))); // claimed, started
    QVERIFY(helpers::touch(m_project + u"/go"_s));
    VERIFY_RUN(*worker, worker->waitForLine(u"result"_s, 1, std::chrono::seconds(60)));
    COMPARE_RUN(*worker, worker->linesOf(u"result"_s).first()["state"_L1].toString(), u"completed"_s);
    QFile runs(m_project + u"/runs"_s);
    QVERIFY(runs.open(QIODevice::ReadOnly));
    QCOMPARE(runs.readAll(), "run\n"); // the run that outlived its worker, and no second one
    worker->sendSignal(SIGTERM);
    VERIFY_RUN(*worker, worker->waitForEnd());
}

/// Its lease would last for ten minutes; whoever comes next sees that the process is gone.
void tst_CtlTasks::takesBackWhatADeadWorkerHad()
{
    const QString id
        = add({u"--shell"_s, u"--command"_s, u"echo run >> runs; while [ ! -f go ]; do sleep 0.1; done"_s});
    {
        const auto worker = startWork({u"--lease"_s, u"600"_s});
        VERIFY_RUN(*worker, worker->waitForEvent(u"run_started"_s));
        worker->sendSignal(SIGKILL);
        VERIFY_RUN(*worker, worker->waitForEnd());
    }
    QVERIFY(helpers::touch(m_project + u"/go"_s));
    const auto worked = workOnce();
    COMPARE_RUN(*worked, worked->exitCode(), 0);
    QCOMPARE(show(id)["state"_L1].toString(), u"completed"_s);
    QFile runs(m_project + u"/runs"_s);
    QVERIFY(runs.open(QIODevice::ReadOnly));
    QCOMPARE(runs.readAll(), "run\n");
    // One that lives keeps what it has, however long that takes.
    add({u"--shell"_s, u"--command"_s, u"while [ ! -f end ]; do sleep 0.1; done"_s});
    const auto living = startWork({u"--lease"_s, u"600"_s});
    VERIFY_RUN(*living, living->waitForEvent(u"run_started"_s));
    QCOMPARE(workOnce()->linesOf(u"idle"_s).size(), 1);
    QVERIFY(helpers::touch(m_project + u"/end"_s));
    VERIFY_RUN(*living, living->waitForLine(u"result"_s));
    living->sendSignal(SIGTERM);
    VERIFY_RUN(*living, living->waitForEnd());
}

void tst_CtlTasks::namesServicesOfTheSettings()
{
    writeSettings(
        R"([engines]
connections="[{\"name\":\"runner-eu\",\"kind\":\"cloud-run\",\"url\":\"https://eu.example\",\"auth\":\"none\",\"enabled\":true},{\"name\":\"runner-off\",\"kind\":\"cloud-run\",\"url\":\"https://off.example\",\"auth\":\"none\",\"enabled\":false}]"
)");
    const QJsonObject task = show(add({u"--command"_s, u"x"_s, u"--engine"_s, u"runner-eu"_s}));
    QCOMPARE(task["engines"_L1].toArray(), QJsonArray{u"cloud-run"_s});
    QCOMPARE(task["engine_options"_L1]["connection"_L1].toString(), u"runner-eu"_s);
    const auto unknown
        = call({u"task"_s, u"add"_s, u"--project"_s, m_project, u"--command"_s, u"x"_s, u"--engine"_s, u"runner-us"_s});
    COMPARE_RUN(*unknown, unknown->exitCode(), 2);
    VERIFY_RUN(*unknown, unknown->standardError().contains("runner-eu"));
    const auto off = call(
        {u"task"_s, u"add"_s, u"--project"_s, m_project, u"--command"_s, u"x"_s, u"--engine"_s, u"runner-off"_s});
    COMPARE_RUN(*off, off->exitCode(), 2);
    VERIFY_RUN(*off, off->standardError().contains("switched off"));
}

void tst_CtlTasks::holdsTasksWhenTheBudgetIsSpent()
{
    const QStringList agent{u"--claude"_s, helpers::builtProgram("gantry-demo-agent")};
    const QString first = add({u"--command"_s, u"say hello"_s});
    const auto worked = workOnce(agent);
    COMPARE_RUN(*worked, worked->exitCode(), 0);
    QVERIFY(show(first)["cost"_L1].toDouble() > 0);
    // What was spent today is more than this already.
    writeSettings("[budgets]\nday=0.000001\n");
    const QString second = add({u"--command"_s, u"say more"_s});
    const auto held = workOnce(agent);
    COMPARE_RUN(*held, held->exitCode(), 1);
    COMPARE_RUN(*held, held->linesOf(u"held"_s).size(), 1);
    VERIFY_RUN(*held, held->standardError().contains("today's budget") && held->standardError().contains("settings"));
    QCOMPARE(show(second)["state"_L1].toString(), u"queued"_s);
    writeSettings("");
    COMPARE_RUN(*held, workOnce(agent)->exitCode(), 0);
    QCOMPARE(show(second)["state"_L1].toString(), u"completed"_s);
}

void tst_CtlTasks::runsNothingTwiceWhenWorkersAreKilled()
{
    const int rounds = qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS") > 0
        ? qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS")
        : 4;
    constexpr int tasksPerRound = 3;
    // A folder is made by one only: a second run at the same time would fail there and say so.
    const QString script = u"mkdir \"lock-$TASK_ID\" || { echo twice >> \"$PWD/violations\"; exit 1; }; sleep 0.3; "
                           "echo \"$TASK_ID\" >> done; rmdir \"lock-$TASK_ID\""_s;
    QStringList ids;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < tasksPerRound; ++i)
            ids.append(add({u"--shell"_s, u"--command"_s, script}));
        const QStringList options{u"--lease"_s, u"2"_s, u"--max-concurrent"_s, u"2"_s};
        const auto first = startWork(options);
        const auto second = startWork(options);
        const auto window = round % 2 == 1 ? startWindow() : nullptr;
        QTest::qWait(static_cast<int>((round * 379) % 1'500)); // some other moment each time
        if (window) {
            window->kill();
            QVERIFY(window->waitForFinished(30'000));
        }
        first->sendSignal(SIGKILL);
        VERIFY_RUN(*first, first->waitForEnd());
        second->sendSignal(round % 2 == 0 ? SIGKILL : SIGTERM);
        VERIFY_RUN(*second, second->waitForEnd());
    }
    const auto last = startWork({u"--lease"_s, u"2"_s, u"--max-concurrent"_s, u"2"_s});
    const auto allEnded = [&] {
        const auto status = call({u"task"_s, u"status"_s, u"--json"_s});
        return status->lines().value(0)["counts"_L1]["completed"_L1].toInt() == ids.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(allEnded(), 90'000 + 1'000 * static_cast<int>(ids.size()));
    last->sendSignal(SIGTERM);
    QVERIFY(last->waitForEnd());
    QVERIFY(!QFileInfo::exists(m_project + u"/violations"_s));
    QFile done(m_project + u"/done"_s);
    QVERIFY(done.open(QIODevice::ReadOnly));
    const QByteArray log = done.readAll();
    for (const QString &id : std::as_const(ids))
        QCOMPARE(log.count(id.toUtf8()), 1); // none lost, none twice
}

void tst_CtlTasks::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no command") << QStringList{u"--type"_s, u"command"_s} << u"nothing to run"_s;
    QTest::newRow("time limit 0") << QStringList{u"--command"_s, u"x"_s, u"--timeout"_s, u"0"_s} << u"3600"_s;
    QTest::newRow("time limit 3601") << QStringList{u"--command"_s, u"x"_s, u"--timeout"_s, u"3601"_s} << u"3600"_s;
    QTest::newRow("memory 127") << QStringList{u"--command"_s, u"x"_s, u"--memory"_s, u"127"_s} << u"4096"_s;
    QTest::newRow("memory 4097") << QStringList{u"--command"_s, u"x"_s, u"--memory"_s, u"4097"_s} << u"4096"_s;
    QTest::newRow("too long") << QStringList{u"--command"_s, QString(100 * 1024 + 1, u'x')} << u"100 KiB"_s;
    QTest::newRow("engine") << QStringList{u"--command"_s, u"x"_s, u"--engine"_s, u"mars"_s} << u"mars"_s;
    QTest::newRow("dependency") << QStringList{u"--command"_s, u"x"_s, u"--after"_s, u"nobody"_s} << u"nobody"_s;
    QTest::newRow("condition") << QStringList{u"--command"_s, u"x"_s, u"--after"_s, u"a:sunday"_s} << u"--after"_s;
    QTest::newRow("type") << QStringList{u"--type"_s, u"workflow"_s, u"--command"_s, u"x"_s} << u"--workflow"_s;
    QTest::newRow("template") << QStringList{u"--template"_s, u"none"_s} << u"none"_s;
    QTest::newRow("workflow file") << QStringList{u"--template"_s, u"security-audit"_s} << u"security-audit.yml"_s;
    QTest::newRow("queue") << QStringList{u"--command"_s, u"x"_s, u"--queue"_s, u"http://x"_s} << u"redis://"_s;
    QTest::newRow("queue away") << QStringList{u"--command"_s, u"x"_s, u"--queue"_s, u"redis://127.0.0.1:1"_s}
                                << u"cannot be reached"_s;
}

void tst_CtlTasks::refusesBadInput()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    const auto run = call(QStringList{u"task"_s, u"add"_s, u"--project"_s, m_project} + arguments);
    VERIFY_RUN(*run, run->exitCode() != 0);
    VERIFY_RUN(*run, QString::fromUtf8(run->standardError()).contains(words));
    COMPARE_RUN(*run, run->standardError().count('\n'), 1);
    QCOMPARE(call({u"task"_s, u"list"_s, u"--json"_s})->standardOutput().trimmed(), "[]");
}

void tst_CtlTasks::exportsAndImports()
{
    const QString first = add({u"--command"_s, u"one"_s, u"--priority"_s, u"3"_s});
    const QString second = add({u"--command"_s, u"two"_s, u"--after"_s, first});
    const QString file = m_home->path(u"home/tasks.json"_s);
    QCOMPARE(call({u"task"_s, u"export"_s, u"--output"_s, file})->exitCode(), 0);
    QCOMPARE(int(QFileInfo(file).permissions() & 0x0077), 0);
    init();
    QFile::remove(file);
    m_project = m_home->makeFolder(u"home/project"_s);
    const QString again = add({u"--command"_s, u"one"_s});
    const auto exported = call({u"task"_s, u"export"_s});
    QFile copy(m_home->path(u"home/copy.json"_s));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(exported->standardOutput());
    copy.close();
    QCOMPARE(call({u"task"_s, u"cancel"_s, again})->exitCode(), 0);
    QCOMPARE(call({u"task"_s, u"remove"_s, again})->exitCode(), 0);
    const auto imported = call({u"task"_s, u"import"_s, copy.fileName(), u"--json"_s});
    COMPARE_RUN(*imported, imported->exitCode(), 0);
    QCOMPARE(show(again)["state"_L1].toString(), u"queued"_s);
    // A file with one wrong task brings none.
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(R"({"format":"gantry-tasks","version":1,"tasks":[{"command":"a","project":"/"},{"project":"/"}]})");
    copy.close();
    const auto refused = call({u"task"_s, u"import"_s, copy.fileName()});
    VERIFY_RUN(*refused, refused->exitCode() != 0);
    VERIFY_RUN(*refused, refused->standardError().contains("Task 2"));
    QCOMPARE(QJsonDocument::fromJson(call({u"task"_s, u"list"_s, u"--json"_s})->standardOutput()).array().size(), 1);
}

void tst_CtlTasks::exportsAll()
{
    constexpr int many = 1100; // a list has a thousand
    QJsonArray tasks;
    for (int i = 0; i < many; ++i)
        tasks.append(QJsonObject{{u"command"_s, u"x"_s}, {u"project"_s, m_project}});
    const QJsonObject all{{u"format"_s, u"gantry-tasks"_s}, {u"version"_s, 1}, {u"tasks"_s, tasks}};
    QFile file(m_home->path(u"home/many.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0);
    file.close();
    const auto imported = call({u"task"_s, u"import"_s, file.fileName()});
    COMPARE_RUN(*imported, imported->exitCode(), 0);
    const auto exported = [this](const QStringList &more) {
        const auto run = call(QStringList{u"task"_s, u"export"_s} + more);
        return QJsonDocument::fromJson(run->standardOutput())["tasks"_L1].toArray().size();
    };
    QCOMPARE(exported({}), many);
    QCOMPARE(exported({u"--limit"_s, u"7"_s}), 7);
    const auto listed = call({u"task"_s, u"list"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(listed->standardOutput()).array().size(), 1000);
}

void tst_CtlTasks::keepsSchedules()
{
    const auto added = call({u"task"_s, u"schedule"_s, u"add"_s, u"--at"_s, u"+0"_s, u"--shell"_s, u"--command"_s,
                             u"touch scheduled"_s, u"--project"_s, m_project, u"--json"_s});
    COMPARE_RUN(*added, added->exitCode(), 0);
    QCOMPARE(workOnce()->exitCode(), 0);
    QVERIFY(QFileInfo::exists(m_project + u"/scheduled"_s));
    QCOMPARE(workOnce()->linesOf(u"idle"_s).size(), 1); // once is once
    const auto wrong = call({u"task"_s, u"schedule"_s, u"add"_s, u"--cron"_s, u"99 * * * *"_s, u"--command"_s, u"x"_s,
                             u"--project"_s, m_project});
    COMPARE_RUN(*wrong, wrong->exitCode(), 2);
}

void tst_CtlTasks::pausesTheQueue()
{
    const QString id = add({u"--shell"_s, u"--command"_s, u"true"_s});
    QCOMPARE(call({u"task"_s, u"pause"_s})->exitCode(), 0);
    QCOMPARE(workOnce()->linesOf(u"idle"_s).size(), 1);
    QCOMPARE(show(id)["state"_L1].toString(), u"queued"_s);
    QCOMPARE(call({u"task"_s, u"resume"_s})->exitCode(), 0);
    QCOMPARE(workOnce()->linesOf(u"result"_s).size(), 1);
}

void tst_CtlTasks::keepsTemplates()
{
    const auto all = call({u"task"_s, u"template"_s, u"list"_s});
    VERIFY_RUN(*all, all->standardOutput().contains("claude-help"));
    const auto estimate = call({u"task"_s, u"add"_s, u"--template"_s, u"claude-help"_s, u"--estimate"_s, u"--json"_s,
                                u"--project"_s, m_project});
    // 0.01 + 0.00125 + 0.005 + 0.0005
    QCOMPARE(estimate->lines().value(0)["estimate"_L1].toDouble(), 0.01675);
    QCOMPARE(call({u"task"_s, u"list"_s, u"--json"_s})->standardOutput().trimmed(), "[]");
}

void tst_CtlTasks::refusesToBypassPermissions()
{
    const QString id = add({u"--command"_s, u"x"_s, u"--permission-mode"_s, u"bypassPermissions"_s});
    const auto worked = workOnce({u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    COMPARE_RUN(*worked, worked->exitCode(), 1);
    QVERIFY(show(id)["session_id"_L1].isNull());
}

QTEST_GUILESS_MAIN(tst_CtlTasks)
#include "tst_CtlTasks.moc"
