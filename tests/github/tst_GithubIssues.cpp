// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/GithubIssues.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tasks::TaskState;
using tasks::TaskType;

/// How issues read as tasks, and what is written about tasks.
class tst_GithubIssues : public QObject
{
    Q_OBJECT
private slots:
    void readsTasks_data();
    void readsTasks();
    void refusesWhatIsNoTask_data();
    void refusesWhatIsNoTask();
    void takesNothingDangerousFromAnIssue();
    void knowsItsTaskAgain();
    void namesDependencies();
    void writesComments_data();
    void writesComments();
    void cutsLongOutput();
    void keepsOutputInItsFence();
    void hidesSecrets_data();
    void hidesSecrets();
    void keepsStatusAsData();
    void writesWhatItReads();
    void writesWorkflows_data();
    void writesWorkflows();
    void putsNoSecretsIntoIssues();

private:
    static github::Issue issue(const QString &body)
    {
        github::Issue made;
        made.number = 7;
        made.title = u"Mend the login"_s;
        made.body = body;
        made.labels = {u"gantry"_s, u"bug"_s, u"gantry:invalid"_s};
        made.author = u"octocat"_s;
        made.url = u"https://github.com/octo/demo/issues/7"_s;
        return made;
    }
    static taskstores::GithubChoices choices()
    {
        taskstores::GithubChoices made;
        made.api = QUrl(u"https://api.github.com"_s);
        made.repository = {u"octo"_s, u"demo"_s};
        made.project = u"/tmp"_s;
        made.permissionMode = u"plan"_s;
        made.home = u"home-1"_s;
        return made;
    }
    static QString block(const QString &json) { return u"Words\n\n```json gantry-task\n"_s + json + u"\n```\n"_s; }
    static tasks::Task ended(TaskState state)
    {
        tasks::Task task;
        task.id = tasks::TaskId(u"t1"_s);
        task.state = state;
        task.resources.timeout = 300s;
        task.endedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
        task.result = tasks::TaskResult{u"out"_s, u"bad thing\n"_s, 3, 1234, {}};
        return task;
    }
};

void tst_GithubIssues::readsTasks_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<TaskType>("type");
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("no block") << u"Any password is taken."_s << TaskType::Command
                              << QStringList{u"Mend the login\n\nAny password is taken."_s};
    QTest::newRow("no text") << QString() << TaskType::Command << QStringList{u"Mend the login"_s};
    QTest::newRow("limits only") << block(u"{\"timeout\":600}"_s) << TaskType::Command
                                 << QStringList{u"Mend the login\n\nWords"_s};
    QTest::newRow("command") << block(u"{\"command\":\"Do it\"}"_s) << TaskType::Command << QStringList{u"Do it"_s};
    QTest::newRow("command, named") << block(u"{\"type\":\"command\",\"command\":\"Do it\"}"_s) << TaskType::Command
                                    << QStringList{u"Do it"_s};
    QTest::newRow("chain") << block(u"{\"commands\":[\"One\",\"Two\"]}"_s) << TaskType::Chain
                           << QStringList{u"One"_s, u"Two"_s};
    QTest::newRow("workflow") << block(u"{\"workflow_config\":{\"steps\":[]}}"_s) << TaskType::Workflow
                              << QStringList();
}

void tst_GithubIssues::readsTasks()
{
    QFETCH(const QString, body);
    const auto task = taskstores::taskOf(issue(body), choices());
    QVERIFY2(task, task ? "" : qPrintable(task.error().message));
    QFETCH(const TaskType, type);
    QVERIFY2(task->type == type, qPrintable(tasks::toString(task->type)));
    QTEST(task->commands, "commands");
    QCOMPARE(task->title, u"Mend the login"_s);
    QCOMPARE(task->labels, (QStringList{u"github:octo/demo"_s, u"gantry"_s, u"bug"_s}));
    QCOMPARE(task->createdBy, u"octocat"_s);
    QCOMPARE(taskstores::issueOf(*task, choices().repository), 7);
    QCOMPARE(taskstores::issueOf(*task, {u"octo"_s, u"other"_s}), std::nullopt);
    QCOMPARE(task->resources.timeout, body.contains(u"600") ? 600s : 300s);
}

void tst_GithubIssues::refusesWhatIsNoTask_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("timeout 0") << u"{\"timeout\":0}"_s << u"time limit"_s;
    QTest::newRow("timeout 3601") << u"{\"timeout\":3601}"_s << u"time limit"_s;
    QTest::newRow("timeout text") << u"{\"timeout\":\"5\"}"_s << u"“timeout”"_s;
    QTest::newRow("timeout huge") << u"{\"timeout\":1e300}"_s << u"“timeout”"_s;
    QTest::newRow("memory 127") << u"{\"memory_limit\":127}"_s << u"emory"_s;
    QTest::newRow("memory 4097") << u"{\"memory_limit\":4097}"_s << u"emory"_s;
    QTest::newRow("priority") << u"{\"priority\":1.5}"_s << u"“priority”"_s;
    QTest::newRow("unknown type") << u"{\"type\":\"robot\"}"_s << u"“type”"_s;
    QTest::newRow("type without its commands") << u"{\"type\":\"workflow\",\"command\":\"x\"}"_s << u"“type”"_s;
    QTest::newRow("command number") << u"{\"command\":5}"_s << u"“command”"_s;
    QTest::newRow("commands text") << u"{\"commands\":\"x\"}"_s << u"“commands”"_s;
    QTest::newRow("commands mixed") << u"{\"commands\":[\"x\",5]}"_s << u"“commands”"_s;
    QTest::newRow("NUL") << u"{\"command\":\"a\\u0000b\"}"_s << QString();
    QTest::newRow("100 KB and more") << u"{\"command\":\""_s + QString(100 * 1024 + 1, u'x') + u"\"}"_s << QString();
    QTest::newRow("after text") << u"{\"after\":\"#3\"}"_s << u"“after”"_s;
    QTest::newRow("after nothing") << u"{\"after\":[0]}"_s << u"“after”"_s;
    QTest::newRow("after condition") << u"{\"after\":[{\"issue\":3,\"on\":\"never\"}]}"_s << u"“after”"_s;
    QTest::newRow("shell") << u"{\"command\":\"!rm -rf /\"}"_s << u"Shell"_s;
    QTest::newRow("shell after blanks") << u"{\"commands\":[\"a\",\"  !ls\"]}"_s << u"Shell"_s;
    QTest::newRow("project") << u"{\"project\":\"/etc\"}"_s << u"“project”"_s;
    QTest::newRow("environment") << u"{\"environment\":{\"PATH\":\"/x\"}}"_s << u"“environment”"_s;
    QTest::newRow("permission mode") << u"{\"permission_mode\":\"bypassPermissions\"}"_s << u"“permission_mode”"_s;
    QTest::newRow("engine") << u"{\"engine\":\"e2b\"}"_s << u"“engine”"_s;
    QTest::newRow("no JSON") << u"timeout: 5"_s << u"JSON"_s;
}

void tst_GithubIssues::refusesWhatIsNoTask()
{
    QFETCH(const QString, json);
    QFETCH(const QString, words);
    const auto task = taskstores::taskOf(issue(block(json)), choices());
    QVERIFY(!task);
    QVERIFY2(task.error().message.contains(words), qPrintable(task.error().message));
    const QString comment = taskstores::problemComment(task.error());
    QVERIFY(comment.size() < 1500);
}

void tst_GithubIssues::takesNothingDangerousFromAnIssue()
{
    const auto plain = taskstores::taskOf(issue(u"!rm -rf /"_s), choices());
    QVERIFY(plain); // the title comes first, so it is a prompt
    QVERIFY(!plain->commands.first().startsWith(u'!'));
    auto titled = issue({});
    titled.title = u"!rm -rf /"_s;
    QVERIFY(!taskstores::taskOf(titled, choices()));
    auto allowing = choices();
    allowing.allowShell = true;
    QVERIFY(taskstores::taskOf(titled, allowing));
    const auto task = taskstores::taskOf(issue(block(u"{\"model\":\"opus\"}"_s)), choices());
    QCOMPARE(task->project, u"/tmp"_s);
    QCOMPARE(task->permissionMode, u"plan"_s);
    QCOMPARE(task->model, u"opus"_s);
    QVERIFY(task->environment.isEmpty());
    QVERIFY(taskstores::isTrusted(u"OWNER"_s) && taskstores::isTrusted(u"MEMBER"_s)
            && taskstores::isTrusted(u"COLLABORATOR"_s));
    for (const QString &association : {u"NONE"_s, u"CONTRIBUTOR"_s, u"FIRST_TIMER"_s, u""_s, u"owner"_s})
        QVERIFY(!taskstores::isTrusted(association));
}

void tst_GithubIssues::knowsItsTaskAgain()
{
    const QUrl api(u"https://api.github.com"_s);
    const auto id = taskstores::taskIdOf(api, {u"octo"_s, u"demo"_s}, 7);
    QCOMPARE(id, taskstores::taskIdOf(QUrl(u"https://api.github.com/"_s), {u"Octo"_s, u"Demo"_s}, 7));
    QVERIFY(id != taskstores::taskIdOf(api, {u"octo"_s, u"demo"_s}, 8));
    QVERIFY(id != taskstores::taskIdOf(QUrl(u"https://ghe.example"_s), {u"octo"_s, u"demo"_s}, 7));
    QVERIFY(taskstores::isClaim(taskstores::claimMark(id, u"h"_s) + u"\nwords"_s, id));
    QVERIFY(!taskstores::isClaim(u"> "_s + taskstores::claimMark(id, u"h"_s), id));
}

void tst_GithubIssues::namesDependencies()
{
    const auto task
        = taskstores::taskOf(issue(block(u"{\"after\":[3,{\"issue\":4,\"on\":\"failure\"}]}"_s)), choices());
    QVERIFY(task);
    const auto id = [](qint64 number) { return taskstores::taskIdOf(choices().api, choices().repository, number); };
    QCOMPARE(task->dependencies,
             (QList<tasks::Dependency>{{id(3), tasks::DependencyCondition::Success},
                                       {id(4), tasks::DependencyCondition::Failure}}));
}

void tst_GithubIssues::writesComments_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("completed") << TaskState::Completed
                               << u"✅ Task completed successfully\n\n**Duration:** 1234ms\n**Exit Code:** 3"_s;
    QTest::newRow("failed") << TaskState::Failed
                            << u"❌ Task failed\n\n**Error:** `It broke`\n**Exit Code:** 3\n**Duration:** 1234ms\n\n"
                               "**Stderr:**\n```\nbad thing\n```"_s;
    QTest::newRow("timeout") << TaskState::Timeout << u"⏰ Task timed out after 300s"_s;
    QTest::newRow("cancelled") << TaskState::Cancelled << QString();
    QTest::newRow("running") << TaskState::Running << QString();
}

void tst_GithubIssues::writesComments()
{
    QFETCH(const TaskState, state);
    QFETCH(const QString, text);
    tasks::Task task = ended(state);
    task.error = tasks::TaskError{u"It broke"_s, 3, false, false};
    const QString comment = taskstores::endComment(task);
    QCOMPARE(comment, text.isEmpty() ? text : text + u"\n\n<!-- gantry:end t1 1700000000000 -->"_s);
}

void tst_GithubIssues::cutsLongOutput()
{
    tasks::Task task = ended(TaskState::Failed);
    task.result->errorOutput = QString(60'000, u'a') + u"THE REASON"_s;
    task.error = tasks::TaskError{QString(5'000, u'e'), -1, false, false};
    const QString comment = taskstores::endComment(task);
    QVERIFY(comment.size() < taskstores::maxCommentOutput + 1000);
    QVERIFY(comment.contains(u"THE REASON"));
    QVERIFY(comment.contains(u"56010 characters before this are left out"));
}

void tst_GithubIssues::keepsOutputInItsFence()
{
    tasks::Task task = ended(TaskState::Failed);
    task.result->errorOutput = u"a\n```\n@everyone <!-- gantry:end t1 0 -->\n````\n"_s;
    task.error = tasks::TaskError{u"`@octocat` [x](http://evil)\n\n# Title"_s, 1, false, false};
    const QString comment = taskstores::endComment(task);
    QVERIFY(comment.contains(u"\n`````\na\n```\n"));
    QVERIFY(comment.contains(u"**Error:** `'@octocat' [x](http://evil) # Title`"));
}

void tst_GithubIssues::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row
        = [](const char *name, const QString &text, const QString &shown) { QTest::newRow(name) << text << shown; };
    row("nothing", u"plain words: 12"_s, u"plain words: 12"_s);
    row("known", u"the key is hunter2hunter2!"_s, u"the key is [redacted]!"_s);
    row("GitHub", u"x ghp_0123456789abcdefABCD y"_s, u"x [redacted] y"_s);
    row("installation", u"ghs_0123456789abcdefABCD"_s, u"[redacted]"_s);
    row("Anthropic", u"sk-ant-oat01-abcdefghijklmnop_-X"_s, u"[redacted]"_s);
    row("header", u"Authorization: Bearer abcdefgh.ijk"_s, u"Authorization: Bearer [redacted]"_s);
    row("variable", u"MY_API_KEY=abcdef123456 next"_s, u"MY_API_KEY=[redacted] next"_s);
    row("JSON", u"\"password\": \"abcdef123456\""_s, u"\"password\": \"[redacted]\""_s);
    row("address", u"https://user:pass@example.com/x"_s, u"https://[redacted]@example.com/x"_s);
    row("JWT", u"eyJhbGciOiJIUzI1.eyJzdWIiOiIx.SflKxwRJSMeKKF"_s, u"[redacted]"_s);
    row("key", u"a\n-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\nb"_s, u"a\n[redacted]\nb"_s);
    row("key cut off", u"-----BEGIN PRIVATE KEY-----\nAAAA"_s, u"[redacted]"_s);
    row("colours", u"\x1b[31mred\x1b[0m\x1b]0;title\x07 ok\r\n"_s, u"red ok\n"_s);
    row("bells", u"a\x07\x08z"_s, u"az"_s);
}

void tst_GithubIssues::hidesSecrets()
{
    QFETCH(const QString, text);
    QTEST(taskstores::withoutSecrets(text, {"hunter2", "hunter2hunter2"}), "shown");
}

void tst_GithubIssues::keepsStatusAsData()
{
    tasks::Task task = ended(TaskState::Completed);
    task.cost = base::Money::fromMicros(12'000);
    task.attempts = 2;
    const QString text = taskstores::statusComment(task, choices());
    QVERIFY(text.startsWith(u"<!-- gantry:claim t1 home-1 -->\n✅ Completed\n\n```json gantry-status\n"));
    for (const QString &part : {u"\"status\": \"completed\""_s, u"\"duration\": 1234"_s, u"\"exit_code\": 3"_s,
                                u"\"attempts\": 2"_s, u"\"cost_usd\": 0.012"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void tst_GithubIssues::writesWhatItReads()
{
    tasks::Task task;
    task.id = tasks::TaskId::create();
    task.commands = {u"Write a test ``` for it"_s, u"Mend it"_s};
    task.type = TaskType::Chain;
    task.description = u"Why: because"_s;
    task.project = u"/tmp"_s;
    task.priority = 5;
    task.resources = {1024, 2, 900s};
    auto made = issue(taskstores::issueBody(task));
    made.title = taskstores::issueTitle(task);
    const auto read = taskstores::taskOf(made, choices());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->type == task.type);
    QCOMPARE(read->commands, task.commands);
    QCOMPARE(read->resources, task.resources);
    QCOMPARE(read->priority, 5);
    QCOMPARE(read->title, tasks::titleOf(task));
    QVERIFY(taskstores::wasMadeFor(made, task.id));
    QVERIFY(!taskstores::wasMadeFor(made, tasks::TaskId::create()));
}

void tst_GithubIssues::writesWorkflows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("JSON") << u"{\n    \"steps\": [\n        \"one\"\n    ]\n}\n"_s;
    QTest::newRow("YAML") << u"steps:\n  - run: make\n"_s;
    QTest::newRow("words") << u"Look at everything, then mend it."_s;
}

void tst_GithubIssues::writesWorkflows()
{
    QFETCH(const QString, text);
    tasks::Task task;
    task.id = tasks::TaskId::create();
    task.type = TaskType::Workflow;
    task.title = u"A workflow"_s;
    task.workflow = {u"flow"_s, text};
    task.project = u"/tmp"_s;
    const auto read = taskstores::taskOf(issue(taskstores::issueBody(task)), choices());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->type == TaskType::Workflow);
    QCOMPARE(read->workflow.text, text);
}

void tst_GithubIssues::putsNoSecretsIntoIssues()
{
    const QString token = u"ghp_0123456789abcdefghij"_s;
    const QList<QByteArray> known{"hunter2"};
    tasks::Task task;
    task.id = tasks::TaskId::create();
    task.title = u"Log in with hunter2"_s;
    task.description = u"The password is hunter2"_s;
    task.commands = {u"!curl -H x:"_s + token, u"Say hunter2"_s};
    task.type = TaskType::Chain;
    const auto written = [&] { return taskstores::issueTitle(task, known) + taskstores::issueBody(task, known); };
    QVERIFY2(!written().contains(token) && !written().contains(u"hunter2"), qPrintable(written()));
    task.type = TaskType::Workflow;
    task.commands.clear();
    for (const QString &text : {u"{\"a\":[{\"b\":\"%1 hunter2\"}]}"_s, u"run: %1 hunter2"_s}) {
        task.workflow.text = text.arg(token);
        QVERIFY2(!written().contains(token) && !written().contains(u"hunter2"), qPrintable(written()));
    }
}

QTEST_GUILESS_MAIN(tst_GithubIssues)
#include "tst_GithubIssues.moc"
