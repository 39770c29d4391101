// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/SandboxCtlFixture.h"

using helpers::CtlRun;
using namespace Qt::StringLiterals;

/// Many tasks at once, each in a sandbox of its own.
class tst_CtlSandboxTasks : public helpers::SandboxCtlFixture
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void runsManyTasks();
    void endsAtTheFirstFailure();
    void holdsTasksBackWhenABudgetIsUsedUp();
    void leavesTasksToTheWindow();
};

void tst_CtlSandboxTasks::runsManyTasks()
{
    // Counts how many of it run at once.
    const QByteArray running = m_home->makeFolder(u"running"_s).toUtf8();
    addClaude("touch '" + running + "'/$$; ls '" + running + "' | wc -l >>'" + running + "'.counts; sleep 0.7; rm '"
              + running + "'/$$; ");
    const QString file = m_home->path(u"tasks"_s);
    QFile tasks(file);
    QVERIFY(tasks.open(QIODevice::WriteOnly));
    tasks.write("# what to do\none | more\n\ntwo\nbad\nfour\n");
    tasks.close();
    const QString output = m_home->path(u"report"_s);
    CtlRun run(environment(),
               {u"sandbox"_s, u"run"_s, u"--project"_s, m_project, u"--task-file"_s, file, u"--max-concurrent"_s,
                u"2"_s, u"--output"_s, output, u"--sandbox-folder"_s, u"workspace"_s, u"--json"_s});
    VERIFY_RUN(run, run.waitForEnd(std::chrono::minutes(3)));
    QCOMPARE(run.exitCode(), 1);
    const QJsonObject result = run.result();
    COMPARE_RUN(run, result.value(u"succeeded").toInt(), 3);
    QCOMPARE(result.value(u"failed"), 1);
    QCOMPARE(result.value(u"skipped"), 0);
    QCOMPARE(result.value(u"cost_usd").toDouble(), 2.0);
    QCOMPARE(run.linesOf(u"task_result"_s).size(), 4);
    QFile counts(QString::fromUtf8(running) + u".counts"_s);
    QVERIFY(counts.open(QIODevice::ReadOnly));
    for (const QByteArray &count : counts.readAll().trimmed().split('\n'))
        QVERIFY2(count.trimmed().toInt() <= 2, count.constData());
    QVERIFY(QFile::exists(output + u"/summary.json"_s));
    QFile summary(output + u"/summary.md"_s);
    QVERIFY(summary.open(QIODevice::ReadOnly));
    const QByteArray text = summary.readAll();
    QVERIFY2(text.contains("3 of 4 tasks succeeded") && text.contains("| one \\| more |"), text.constData());
    for (const QString &name : {u"/01/stdout.log"_s, u"/01/changes.patch"_s, u"/03/result.json"_s})
        QVERIFY2(QFile::exists(output + name), qPrintable(name));
    QVERIFY2(!QFile::exists(m_project + u"/made by one"_s), "they would get into each other's way");
    QVERIFY(m_fake->sandboxes().isEmpty());
    QVERIFY(openBatches().isEmpty());
}

void tst_CtlSandboxTasks::endsAtTheFirstFailure()
{
    // Without claude in the sandbox every task fails.
    CtlRun run(environment(),
               {u"sandbox"_s, u"run"_s, u"--project"_s, m_project, u"--task"_s, u"one"_s, u"--task"_s, u"two"_s,
                u"--max-concurrent"_s, u"1"_s, u"--fail-fast"_s, u"--env"_s, u"A=b"_s, u"--template"_s, u"nope"_s,
                u"--json"_s});
    VERIFY_RUN(run, run.waitForEnd(std::chrono::minutes(3)));
    QCOMPARE(run.exitCode(), 1);
    COMPARE_RUN(run, run.result().value(u"failed").toInt(), 1);
    QCOMPARE(run.result().value(u"skipped"), 1);
    QVERIFY(run.linesOf(u"task_result"_s).value(0).value(u"error").toString().contains(u"nope"_s));
}

void tst_CtlSandboxTasks::holdsTasksBackWhenABudgetIsUsedUp()
{
    addClaude();
    QFile settings(m_home->config() + u"/gantry.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[budgets]\nday=0.4\n") > 0);
    settings.close();
    // The first one uses it up.
    const QString backend = u"http://127.0.0.1:9"_s;
    CtlRun first(environment(),
                 tasksRun({u"--task"_s, u"one"_s, u"--task"_s, u"two"_s, u"--max-concurrent"_s, u"1"_s, u"--backend"_s,
                           backend}));
    VERIFY_RUN(first, first.waitForEnd());
    COMPARE_RUN(first, first.result().value(u"succeeded").toInt(), 1);
    COMPARE_RUN(first, first.result().value(u"skipped").toInt(), 1);
    VERIFY_RUN(first, first.standardError().contains("Held: today's budget"));
    const QString session = first.linesOf(u"task_result"_s).value(0).value(u"session_id").toString();
    CtlRun shown(environment(), {u"session"_s, u"show"_s, session, u"--json"_s});
    VERIFY_RUN(shown, shown.waitForEnd() && shown.standardOutput().contains(backend.toUtf8()));
    const auto before = m_fake->requests().size();
    CtlRun held(environment(), tasksRun({u"--task"_s, u"three"_s}));
    VERIFY_RUN(held, held.waitForEnd() && held.exitCode() == 1);
    VERIFY_RUN(held, held.value(u"error"_s).contains(u"--over-budget"_s));
    QCOMPARE(m_fake->requests().size(), before);
    CtlRun all(environment(), tasksRun({u"--task"_s, u"[three, four]"_s, u"--over-budget"_s}));
    VERIFY_RUN(all, all.waitForEnd() && all.exitCode() == 0);
    COMPARE_RUN(all, all.linesOf(u"task_result"_s).size(), 1); // a prompt is no list
}

void tst_CtlSandboxTasks::leavesTasksToTheWindow()
{
    addClaude("until [ -e go ]; do sleep 0.05; done; ");
    const QString output = m_home->path(u"report"_s);
    CtlRun run(environment(), tasksRun({u"--task"_s, u"one"_s, u"--output"_s, output}));
    VERIFY_RUN(run, run.waitForEvent(u"sandbox_progress"_s, 1));
    QVERIFY(QTest::qWaitFor([&] { return !openBatches().isEmpty(); }, 30'000));
    run.sendSignal(SIGKILL);
    QVERIFY(run.waitForEnd());
    QCOMPARE(openBatches().size(), 1);
    QFile batch(m_home->data() + u"/sandbox-tasks/"_s + openBatches().first());
    QVERIFY(batch.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(batch.readAll()).object();
    QCOMPARE(json.value(u"report").toString(), output);
    QCOMPARE(json.value(u"tasks")[0][u"session"].toString(), run.sessionId());
}

QTEST_GUILESS_MAIN(tst_CtlSandboxTasks)
#include "tst_CtlSandboxTasks.moc"
