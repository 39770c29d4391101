// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Estimate.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskRules.h"
#include "tasks/TaskTemplates.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

class tst_TaskRules : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void acceptsTheLimits();
    void retriesOnlyWhatMayPass_data();
    void retriesOnlyWhatMayPass();
    void waitsLongerEachTime();
    void scalesResources_data();
    void scalesResources();
    void estimatesCosts();
    void fillsDaysWithoutCosts();
    void hasTheBuiltInTemplates();
    void keepsTemplates();
    void refusesWrongTemplates_data();
    void refusesWrongTemplates();
    void findsWorkflowFiles();
    void writesWhatItReads();
    void tellsWithTheNamesOfTheService();
    void refusesWrongImports_data();
    void refusesWrongImports();
    void warnsButChangesNothing();
    void namesTheLoop();
    void splitsWithDependenciesFirst();
};

namespace {

Task someTask()
{
    Task task;
    task.commands = {u"say hello"_s};
    task.project = u"/project"_s;
    return task;
}

} // namespace

void tst_TaskRules::saysWhatIsWrong_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &words, const std::function<void(Task &)> &change) {
        Task task = someTask();
        change(task);
        QTest::newRow(name) << task << words;
    };
    row("nothing to run", u"nothing to run"_s, [](Task &task) { task.commands.clear(); });
    row("two commands", u"make a chain"_s, [](Task &task) { task.commands.append(u"x"_s); });
    row("no workflow", u"--workflow"_s, [](Task &task) { task.type = TaskType::Workflow; });
    row("time limit 0", u"between 1 and 3600 seconds, not 0"_s, [](Task &task) { task.resources.timeout = 0s; });
    row("time limit 3601", u"not 3601"_s, [](Task &task) { task.resources.timeout = 3601s; });
    row("memory 127", u"between 128 and 4096 MB, not 127"_s, [](Task &task) { task.resources.memoryMb = 127; });
    row("memory 4097", u"not 4097"_s, [](Task &task) { task.resources.memoryMb = 4097; });
    row("no processor", u"between 0.1 and 64"_s, [](Task &task) { task.resources.cpu = 0; });
    row("not a number of processors", u"between 0.1 and 64"_s, [](Task &task) { task.resources.cpu = qQNaN(); });
    row("too long", u"larger than 100 KiB"_s, [](Task &task) { task.commands = {QString(100 * 1024 + 1, u'x')}; });
    row("too long in UTF-8", u"larger than 100 KiB"_s, [](Task &task) { task.commands = {QString(60 * 1024, u'ä')}; });
    row("NUL", u"NUL"_s, [](Task &task) { task.commands = {u"a"_s + QChar(u'\0') + u'b'}; });
    row("escape", u"control characters"_s, [](Task &task) { task.commands = {u"\x1b[2J"_s}; });
    row("unknown engine", u"There is no engine “mars”. There are: local, e2b."_s,
        [](Task &task) { task.engines = QStringList{u"mars"_s}; });
    row("priority", u"-1000 and 1000"_s, [](Task &task) { task.priority = 1001; });
    row("relative folder", u"absolute path"_s, [](Task &task) { task.project = u"src"_s; });
    row("name of a variable", u"environment variable"_s, [](Task &task) { task.environment = {{u"A B"_s, u"x"_s}}; });
    row("twice after the same", u"twice"_s,
        [](Task &task) { task.dependencies = {{TaskId(u"a"_s), {}}, {TaskId(u"a"_s), {}}}; });
    row("permission mode", u"no permission mode"_s, [](Task &task) { task.permissionMode = u"anything"_s; });
    row("tries", u"between 1 and 100 times"_s, [](Task &task) { task.retry.maxAttempts = 0; });
    row("label", u"label"_s, [](Task &task) { task.labels = QStringList{u"a|b"_s}; });
}

void tst_TaskRules::saysWhatIsWrong()
{
    QFETCH(const Task, task);
    QFETCH(const QString, words);
    const auto valid = validate(task, {u"local"_s, u"e2b"_s});
    QVERIFY(!valid);
    QCOMPARE(valid.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(valid.error().message.contains(words), qPrintable(valid.error().message));
}

void tst_TaskRules::acceptsTheLimits()
{
    Task task = someTask();
    task.commands = {QString(100 * 1024, u'x')};
    for (const auto &[timeout, memory] : {std::pair{1s, 128}, std::pair{3600s, 4096}}) {
        task.resources = {memory, 1, timeout};
        QVERIFY(validate(task));
    }
    task.commands = {u"tabs\tand\nlines"_s};
    QVERIFY(validate(task));
}

void tst_TaskRules::retriesOnlyWhatMayPass_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("retryable");
    QTest::newRow("interrupt") << u""_s << 130 << true;
    QTest::newRow("terminated") << u""_s << 143 << true;
    QTest::newRow("killed") << u""_s << 137 << false;
    QTest::newRow("failed") << u"assertion failed"_s << 1 << false;
    QTest::newRow("network") << u"A Network Error occurred"_s << 1 << true;
    QTest::newRow("timeout") << u"connection TIMEOUT"_s << 1 << true;
    QTest::newRow("temporary") << u"Temporary failure in name resolution"_s << 1 << true;
    QTest::newRow("rate") << u"rate limit exceeded, wait"_s << 1 << true;
    QTest::newRow("no rate") << u"rate limit"_s << 1 << false;
}

void tst_TaskRules::retriesOnlyWhatMayPass()
{
    QFETCH(const QString, message);
    QFETCH(const int, exitCode);
    QFETCH(const bool, retryable);
    QCOMPARE(isRetryable(message, exitCode), retryable);
}

void tst_TaskRules::waitsLongerEachTime()
{
    const RetryPolicy policy{10, 1s, 10s, 2};
    QCOMPARE(retryDelay(policy, 1), 1s);
    QCOMPARE(retryDelay(policy, 2), 2s);
    QCOMPARE(retryDelay(policy, 4), 8s);
    QCOMPARE(retryDelay(policy, 5), 10s);
    QCOMPARE(retryDelay(policy, 100'000), 10s);
}

void tst_TaskRules::scalesResources_data()
{
    QTest::addColumn<TaskType>("type");
    QTest::addColumn<int>("commands");
    QTest::addColumn<int>("memory");
    QTest::addColumn<double>("cpu");
    QTest::addColumn<int>("timeout");
    QTest::newRow("command") << TaskType::Command << 1 << 512 << 1.0 << 300;
    QTest::newRow("workflow") << TaskType::Workflow << 0 << 2048 << 2.0 << 1800;
    QTest::newRow("chain of none") << TaskType::Chain << 0 << 640 << 1.5 << 360;
    QTest::newRow("chain of 3") << TaskType::Chain << 3 << 896 << 2.5 << 480;
    QTest::newRow("chain of 6") << TaskType::Chain << 6 << 1280 << 4.0 << 660;
    QTest::newRow("chain of 100") << TaskType::Chain << 100 << 4096 << 4.0 << 3600;
}

void tst_TaskRules::scalesResources()
{
    QFETCH(const TaskType, type);
    QFETCH(const int, commands);
    QFETCH(const int, memory);
    QFETCH(const double, cpu);
    QFETCH(const int, timeout);
    const Resources resources = scaledResources(type, commands);
    QCOMPARE(resources.memoryMb, memory);
    QCOMPARE(resources.cpu, cpu);
    QCOMPARE(resources.timeout, std::chrono::seconds(timeout));
}

void tst_TaskRules::estimatesCosts()
{
    // 0.01 + 0.0025 + 0.01 + 0.005
    QCOMPARE(estimateCost({512, 1, 300s}).micros(), 27'500);
    // 0.01 + 0.01 + 0.02 + 0.03
    QCOMPARE(estimateCost({2048, 2, 1800s}).micros(), 70'000);
    // the base once more, and two minutes
    QCOMPARE(costOf({512, 1, 300s}, 2min).micros(), 39'500);
    QCOMPARE(costOf({512, 1, 300s}, 0ms).micros(), 37'500);
}

void tst_TaskRules::fillsDaysWithoutCosts()
{
    const QDate today(2026, 3, 1);
    const auto rows = dailyCosts({{today.addDays(-1), base::Money::fromMicros(5)}}, today);
    QCOMPARE(rows.size(), 30);
    QCOMPARE(rows.at(0).day, today);
    QCOMPARE(rows.at(0).cost.micros(), 0);
    QCOMPARE(rows.at(1).cost.micros(), 5);
    QCOMPARE(rows.last().day, QDate(2026, 1, 31));
}

void tst_TaskRules::hasTheBuiltInTemplates()
{
    const auto &all = builtInTemplates();
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0).name, u"claude-help"_s);
    QVERIFY((all.at(0).resources == Resources{256, 0.5, 30s}));
    QCOMPARE(all.at(0).commands, QStringList{u"/help"_s});
    QCOMPARE(all.at(1).commands, (QStringList{u"/init-project"_s, u"/smart-task setup"_s}));
    QVERIFY((all.at(1).resources == Resources{1024, 1, 600s}));
    QCOMPARE(all.at(2).workflowFile, u"security-audit.yml"_s);
    QVERIFY((all.at(2).resources == Resources{2048, 2, 1800s}));
    QVERIFY((all.at(3).resources == Resources{1024, 1, 900s}));
    QCOMPARE(toString(taskFrom(all.at(1), u"/p"_s).type), toString(TaskType::Chain));
    QVERIFY(validate(taskFrom(all.at(0), u"/p"_s)));
}

void tst_TaskRules::keepsTemplates()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"templates.json"_s);
    auto templates = TaskTemplates::load(file);
    QVERIFY(templates);
    QCOMPARE(templates->all().size(), 4);
    TaskTemplate changed = *templates->find(u"claude-help"_s);
    changed.resources.timeout = 60s;
    QVERIFY(templates->put(changed));
    QVERIFY(templates->put({u"mine"_s, u"Own"_s, {}, {512, 1, 30s}, {u"!make"_s}, {}, false}));
    QCOMPARE(int(QFileInfo(file).permissions() & 0x0077), 0);

    auto again = TaskTemplates::load(file);
    QCOMPARE(again->all().size(), 5);
    QCOMPARE(again->find(u"claude-help"_s)->resources.timeout, 60s);
    QVERIFY(again->remove(u"claude-help"_s)); // the built-in one is back
    QCOMPARE(again->find(u"claude-help"_s)->resources.timeout, 30s);
    QVERIFY(!again->remove(u"claude-help"_s));

    const QTemporaryDir other;
    auto elsewhere = TaskTemplates::load(other.filePath(u"t.json"_s));
    const auto names = elsewhere->import(writeTemplates({*again->find(u"mine"_s)}));
    QVERIFY(names);
    QCOMPARE(*names, QStringList{u"mine"_s});
    QVERIFY(*elsewhere->find(u"mine"_s) == *again->find(u"mine"_s));
}

void tst_TaskRules::refusesWrongTemplates_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &one) {
        QTest::newRow(name) << QByteArray(R"({"format":"gantry-task-templates","version":1,"templates":[)" + one
                                          + "]}");
    };
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("something else") << QByteArray(R"({"format":"other","templates":[]})");
    row("no name", R"({"command":"x"})");
    row("a path as name", R"({"name":"../x","command":"x"})");
    row("nothing to run", R"({"name":"x"})");
    row("both", R"({"name":"x","command":"x","workflow":"y"})");
    row("time limit", R"({"name":"x","command":"x","timeout":0})");
    row("memory", R"({"name":"x","command":"x","memory_limit":5000})");
    row("a number as command", R"({"name":"x","command":5})");
    row("twice", R"({"name":"x","command":"x"},{"name":"x","command":"x"})");
}

void tst_TaskRules::refusesWrongTemplates()
{
    QFETCH(const QByteArray, json);
    const QTemporaryDir folder;
    auto templates = TaskTemplates::load(folder.filePath(u"t.json"_s));
    QVERIFY(!templates->import(json));
    QCOMPARE(templates->all().size(), 4);
}

void tst_TaskRules::findsWorkflowFiles()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u".gantry/workflows"_s));
    QFile file(folder.filePath(u".gantry/workflows/security-audit.yml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("steps: all\n");
    file.close();
    QCOMPARE(readWorkflow(u"security-audit.yml"_s, folder.path())->text, u"steps: all\n"_s);
    const auto missing = readWorkflow(u"none.yml"_s, folder.path());
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(u".github/workflows/none.yml"_s));
}

void tst_TaskRules::writesWhatItReads()
{
    Task task = someTask();
    task.id = TaskId(u"an-id"_s);
    task.type = TaskType::Chain;
    task.commands = QStringList{u"one"_s, u"!two"_s};
    task.labels = QStringList{u"l"_s};
    task.dependencies = {{TaskId(u"before"_s), DependencyCondition::Always}};
    task.retry = {7, 1s, 5s, 3};
    task.environment = {{u"A"_s, u"1"_s}};
    task.engines = QStringList{u"e2b"_s};
    task.notBefore = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::utc());
    task.resources = {256, 0.5, 9s};
    const auto read = importTasks(exportTasks({task}));
    QVERIFY(read);
    QVERIFY(read->first() == task);
    task.description = u"at length"_s;
    task.assignee = u"me"_s;
    task.priority = 3;
    task.permissionMode = u"plan"_s;
    task.model = u"a-model"_s;
    task.engineOptions = {{u"service"_s, u"here"_s}};
    task.image = u"an-image"_s;
    task.templateName = u"a template"_s;
    task.source = {{u"github"_s, QJsonObject{{u"number"_s, 7}}}};
    task.createdBy = u"someone"_s;
    task.createdAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), QTimeZone("Europe/Berlin"));
    QCOMPARE(*definitionFromJson(definitionToJson(task)), requestOf(task));
    QVERIFY(requestOf(task) == task); // all of it is a request
    task.state = TaskState::Failed;
    task.reason = u"broken"_s;
    task.children = {TaskId(u"after"_s)};
    task.result = TaskResult{u"out"_s, {}, 1, 2, {}};
    QCOMPARE(*definitionFromJson(definitionToJson(task)), requestOf(task));
    Task plan = someTask();
    plan.type = TaskType::Workflow;
    plan.commands.clear();
    plan.workflow = {u"plan.json"_s, u"{}"_s};
    QCOMPARE(*definitionFromJson(definitionToJson(plan)), requestOf(plan));
    const QJsonObject json = toJson(task);
    for (const auto &name : {"id"_L1, "state"_L1, "result"_L1, "error"_L1, "session_id"_L1, "cost"_L1})
        QVERIFY2(json.contains(name), name.data());
}

/// Sections 2 and 3 of the execution API: whoever knows that contract finds its names.
void tst_TaskRules::tellsWithTheNamesOfTheService()
{
    Task task = someTask();
    task.id = TaskId(u"an-id"_s);
    QVERIFY(toJson(task)["progress"_L1].isNull()); // never started
    task.state = TaskState::Running;
    task.execution = u"exec-1"_s;
    task.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::utc());
    task.updatedAt = task.startedAt.addSecs(3);
    task.progress = TaskProgress{40, u"waits"_s, u"Build"_s, 2, 5, 4500, {}};
    const QJsonObject running = toJson(task);
    QCOMPARE(running["terragon_execution_id"_L1], u"exec-1"_s);
    const QJsonObject progress = running["progress"_L1].toObject();
    QCOMPARE(progress["taskId"_L1], u"an-id"_s);
    QCOMPARE(progress["executionId"_L1], u"exec-1"_s);
    QCOMPARE(progress["status"_L1], u"waits"_s);
    QCOMPARE(progress["progress"_L1], 40);
    QCOMPARE(progress["currentStep"_L1], u"Build"_s);
    QCOMPARE(progress["totalSteps"_L1], 5);
    QCOMPARE(progress["elapsedTime"_L1], 3000);
    QCOMPARE(progress["estimatedRemaining"_L1], 4500);
    task.state = TaskState::Failed;
    task.endedAt = task.startedAt.addSecs(10);
    task.result = TaskResult{u"out"_s, u"err"_s, 3, 10'000, u"exec-1"_s};
    task.error = TaskError{u"Exit code 3"_s, 3, false, false};
    const QJsonObject ended = toJson(task);
    QCOMPARE(ended["result"_L1]["status"_L1], u"failed"_s);
    QCOMPARE(ended["result"_L1]["completed_at"_L1], u"2026-01-02T03:04:10.000Z"_s);
    QCOMPARE(ended["result"_L1]["execution_id"_L1], u"exec-1"_s);
    QCOMPARE(ended["error"_L1]["stdout"_L1], u"out"_s);
    QCOMPARE(ended["error"_L1]["stderr"_L1], u"err"_s);
    QCOMPARE(ended["error"_L1]["code"_L1], 3);
    QCOMPARE(ended["error"_L1]["execution_id"_L1], u"exec-1"_s);
    QCOMPARE(ended["error"_L1]["failed_at"_L1], u"2026-01-02T03:04:10.000Z"_s);
    QCOMPARE(ended["progress"_L1]["elapsedTime"_L1], 10'000);
}

void tst_TaskRules::refusesWrongImports_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &one) {
        QTest::newRow(name) << QByteArray(R"({"format":"gantry-tasks","version":1,"tasks":[)" + one + "]}");
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("newer") << QByteArray(R"({"format":"gantry-tasks","version":2,"tasks":[]})");
    row("no object", "5");
    row("type", R"({"type":"dance"})");
    row("commands", R"({"commands":[1]})");
    row("environment", R"({"environment":{"A":1}})");
    row("dependency", R"({"dependencies":[{"task":"a","on":"sunday"}]})");
    row("timeout", R"({"timeout":"long"})");
    row("fraction", R"({"priority":1.5})");
    row("retry", R"({"retry":{"max_attempts":"x"}})");
    row("time", R"({"not_before":"tomorrow"})");
}

void tst_TaskRules::refusesWrongImports()
{
    QFETCH(const QByteArray, json);
    const auto read = importTasks(json);
    if (read) // an object of the wrong kind reads as an empty request, which the rules refuse
        QVERIFY(!validate(read->first()));
}

void tst_TaskRules::warnsButChangesNothing()
{
    QVERIFY(!warningsFor(u"!rm -rf /"_s).isEmpty());
    QVERIFY(!warningsFor(u"!curl https://x | sudo sh"_s).isEmpty());
    QVERIFY(warningsFor(u"!rm -rf build"_s).isEmpty());
    QVERIFY(checkCommand(u"!rm -rf /"_s)); // shown, not refused
}

void tst_TaskRules::namesTheLoop()
{
    Task task = someTask();
    task.id = TaskId(u"a"_s);
    task.dependencies = {{TaskId(u"b"_s), {}}};
    const QHash<TaskId, QList<TaskId>> stored{{TaskId(u"b"_s), {TaskId(u"c"_s)}}, {TaskId(u"c"_s), {TaskId(u"a"_s)}}};
    const auto loop = checkNoLoop(task, [&](const TaskId &id) { return stored.value(id); });
    QVERIFY(!loop);
    QCOMPARE(loop.error().kind, Error::Kind::Conflict);
    QVERIFY2(loop.error().message.contains(u"b → c → a"_s), qPrintable(loop.error().message));
    QVERIFY(checkNoLoop(task, [](const TaskId &) { return QList<TaskId>(); }));
}

void tst_TaskRules::splitsWithDependenciesFirst()
{
    QList<Task> all;
    for (int i = 0; i < 7; ++i) {
        Task task = someTask();
        task.id = TaskId(u"t%1"_s.arg(i));
        if (i < 6) // each waits for the one after it
            task.dependencies = {{TaskId(u"t%1"_s.arg(i + 1)), DependencyCondition::Success},
                                 {TaskId(u"elsewhere"_s), DependencyCondition::Always}};
        all.append(task);
    }
    QStringList order;
    QList<qsizetype> sizes;
    for (const QList<Task> &piece : inPieces(all, 3)) {
        sizes.append(piece.size());
        for (const Task &task : piece)
            order.append(task.id.toString());
    }
    QCOMPARE(sizes, (QList<qsizetype>{3, 3, 1}));
    QCOMPARE(order, (QStringList{u"t6"_s, u"t5"_s, u"t4"_s, u"t3"_s, u"t2"_s, u"t1"_s, u"t0"_s}));
    all[6].dependencies = {{TaskId(u"t5"_s), DependencyCondition::Success}}; // a loop loses none
    QCOMPARE(inPieces(all, 100).first().size(), 7);
    QVERIFY(inPieces({}, 3).isEmpty());
}

QTEST_GUILESS_MAIN(tst_TaskRules)
#include "tst_TaskRules.moc"
