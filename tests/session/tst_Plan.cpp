// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Plan.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace session;

class tst_Plan : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfStep();
    void putsStepsAfterThoseTheyName();
    void readsJson_data();
    void readsJson();
    void writesWhatItReads();
    void writesAnyPlanSoThatItReadsTheSame();
    void putsValuesIn();
    void shellCommandsAreNeverTouched();
    void aValueCannotBecomeACommand();
    void makesAPlanOfASession();
    void keepsSecretsOutOfThePlan();
    void loadsFiles();
    void templatesAreSound_data();
    void templatesAreSound();
    void schemaNamesTheSameMembers();

private:
    [[nodiscard]] static Plan read(const QByteArray &json)
    {
        const auto plan = readPlan(json);
        if (!plan)
            qFatal("%s", qPrintable(toText(u"plan"_s, plan.error())));
        return *plan;
    }
    [[nodiscard]] static ChildPlan::Child child(StepKind kind, const QString &text)
    {
        ChildPlan::Child child;
        child.kind = kind;
        child.title = u"a child"_s;
        child.text = text + u'.'; // a child without a text is refused
        return child;
    }
    [[nodiscard]] static QByteArray withSteps(const QByteArray &steps)
    {
        return R"({"gantry_plan": 1, "steps": [)" + steps + "]}";
    }
};

void tst_Plan::readsEveryKindOfStep()
{
    const Plan plan = read(R"json({
      "$schema": "plan.schema.json", "gantry_plan": 1, "name": "All kinds", "description": ["one", "two"],
      "variables": {"who": {"description": "a name", "default": "me", "choices": ["me", "you"]}},
      "session": {"title": "For ${who}", "mode": "agentic", "auto_play": true, "model": "opus",
                  "permission_mode": "acceptEdits", "allowed_tools": ["Bash(git *)"], "max_turns": 9},
      "steps": [
        {"prompt": ["Hello", "${who}"], "after_turn": "keep", "environment": {"WHO": "${who}"}},
        {"command": "ls", "timeout_seconds": 60},
        {"kind": "parallel", "sessions": [{"title": "a", "prompt": "p ${who}", "model": "opus"}, {"title": "b", "command": "echo $who", "environment": {"A": "${who}"}}], "fail_fast": true},
        {"id": "step-1", "kind": "empty", "title": "Pause"}
      ]
})json");
    QCOMPARE(plan.name, u"All kinds"_s);
    QCOMPARE(plan.description, u"one\ntwo"_s);
    QCOMPARE(plan.variables, (QList<PlanVariable>{{u"who"_s, u"a name"_s, u"me"_s, {u"me"_s, u"you"_s}}}));
    QVERIFY(plan.mode == Mode::Agentic);
    QCOMPARE(plan.autoPlay, true);
    QCOMPARE(plan.maxTurns, 9);
    QCOMPARE(plan.steps.size(), 4);
    QVERIFY(plan.steps[0].kind == StepKind::ClaudePrompt);
    QCOMPARE(plan.steps[0].text, u"Hello\n${who}"_s);
    QVERIFY(plan.steps[0].afterTurn == AfterTurn::KeepOpen);
    QVERIFY(plan.steps[1].kind == StepKind::ShellCommand); // told by its command
    QVERIFY(plan.steps[1].afterTurn == AfterTurn::Close);
    QCOMPARE(plan.steps[1].timeout, std::chrono::seconds(60));
    QCOMPARE(plan.steps[2].parallel.children.size(), 2);
    QVERIFY(plan.steps[2].parallel.children[1].kind == StepKind::ShellCommand);
    QVERIFY(plan.steps[2].parallel.failFast);
    QVERIFY(plan.steps[3].kind == StepKind::Empty);
    QSet<QString> ids;
    for (const PlanStep &step : plan.steps)
        ids.insert(step.id);
    QCOMPARE(ids.size(), 4);

    const auto expanded = expand(plan, {{u"who"_s, u"you"_s}}, {});
    QVERIFY(expanded);
    const auto parallel = childPlanFromText(expanded->steps[2].text);
    QVERIFY(parallel);
    QVERIFY(parallel->failFast);
    QCOMPARE(parallel->children[0].text, u"p you"_s);
    QCOMPARE(parallel->children[0].model, u"opus"_s);
    QCOMPARE(parallel->children[1].text, u"echo $who"_s);
    QCOMPARE(parallel->children[1].environment, (QMap<QString, QString>{{u"A"_s, u"you"_s}, {u"who"_s, u"you"_s}}));
}

void tst_Plan::putsStepsAfterThoseTheyName()
{
    const Plan plan
        = read(withSteps(R"({"id": "c", "after": ["b"]}, {"id": "x"}, {"id": "b", "after": ["a", "a"]}, {"id": "a"})"));
    QStringList ids;
    for (const PlanStep &step : plan.steps)
        ids.append(step.id);
    QCOMPARE(ids, QStringList({u"x"_s, u"a"_s, u"b"_s, u"c"_s}));
}

void tst_Plan::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"{}", "[]", "[1,-2.5e+3,0]", "\"\\u00e4\\n\\\"\\/\"", "[true,false,null]", " \t\r\n{\"a\":[{}]} ",
          "{\"a\":{\"b\":{\"c\":\"ä€😀\"}}}", "\"\\ud83d\\ude00\"", "-0", "1E5"})
        QTest::newRow(json) << QByteArray(json);
}

void tst_Plan::readsJson()
{
    QFETCH(const QByteArray, json);
    const auto node = parsePlanJson(json);
    QVERIFY(node);
    // Qt's reader is the judge, on what we read and on what we write.
    const auto asQt
        = [](const QByteArray &bytes) { return QJsonDocument::fromJson('[' + bytes + ']').array().first(); };
    QCOMPARE(asQt(writePlanJson(*node)), asQt(json));
}

void tst_Plan::writesWhatItReads()
{
    QDir templates(helpers::sourceFile("resources/plans"));
    for (const QString &name : templates.entryList({u"*.json"_s})) {
        if (name == u"plan.schema.json")
            continue;
        const auto plan = loadPlan(templates.filePath(name));
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        const auto again = readPlan(writePlan(*plan));
        QVERIFY(again);
        QCOMPARE(*again, *plan);
    }
}

void tst_Plan::writesAnyPlanSoThatItReadsTheSame()
{
    QRandomGenerator random(3);
    const auto text = [&] {
        static const QString letters = u"ab $}\\\"\n\t äß😀/\u0001\u2028"_s;
        QString result;
        for (int i = random.bounded(12); i > 0; --i)
            result += letters[random.bounded(letters.size())];
        // Half a character is no text.
        return QString::fromUtf8(result.toUtf8()).remove(QChar(QChar::ReplacementCharacter)) + u"$${a}"_s;
    };
    for (int round = 0; round < 500; ++round) {
        Plan plan;
        plan.name = text().simplified();
        plan.description = text();
        plan.sessionTitle = text().simplified();
        if (random.bounded(2))
            plan.mode = Mode::Agentic;
        if (random.bounded(2))
            plan.autoPlay = random.bounded(2) == 1;
        plan.permissionMode = random.bounded(2) ? u"plan"_s : QString();
        plan.maxTurns = random.bounded(3);
        plan.variables = {{u"y"_s, text().simplified(), random.bounded(2) ? std::optional(text()) : std::nullopt, {}}};
        for (int i = random.bounded(3); i >= 0; --i) {
            PlanStep step;
            step.id = u"s%1"_s.arg(i);
            step.kind = static_cast<StepKind>(random.bounded(4));
            step.title = text().simplified();
            if (step.kind == StepKind::ClaudePrompt || step.kind == StepKind::ShellCommand)
                step.text = text();
            if (step.kind == StepKind::ParallelSessions)
                step.parallel.children = {child(StepKind::ShellCommand, text()), child(StepKind::ClaudePrompt, text())};
            step.timeout = std::chrono::seconds(random.bounded(100));
            step.environment = {{u"A"_s, text()}};
            plan.steps.append(step);
        }
        const QByteArray json = writePlan(plan);
        const auto again = readPlan(json);
        QVERIFY2(again, json.constData());
        QVERIFY2(*again == plan, json.constData());
    }
}

void tst_Plan::putsValuesIn()
{
    const Plan plan = read(R"({"gantry_plan": 1, "name": "n", "variables": {"a": {}, "b": {"default": "B"}},
      "session": {"title": "T ${a}"},
      "steps": [{"title": "${a}\u0020${b}", "prompt": "${a}, ${b}, $${a}, ${HOME}, ${a:-x}, $a, ${a, $", "environment": {"E": "<${a}>"}}]})");
    Session base;
    base.profile.model = u"sonnet"_s;
    const auto expanded = expand(plan, {{u"a"_s, u"x\n${b} $(rm)"_s}}, base);
    QVERIFY(expanded);
    QCOMPARE(expanded->session.title, u"T x ${b} $(rm)"_s);
    QCOMPARE(expanded->session.profile.model, u"sonnet"_s);
    QCOMPARE(expanded->session.profile.permissionMode, u"manual"_s);
    // A value is not looked at again.
    QCOMPARE(expanded->steps[0].text, u"x\n${b} $(rm), B, ${a}, ${HOME}, ${a:-x}, $a, ${a, $"_s);
    QCOMPARE(expanded->steps[0].environment, (QMap<QString, QString>{{u"E"_s, u"<x\n${b} $(rm)>"_s}}));
}

void tst_Plan::shellCommandsAreNeverTouched()
{
    const QString command = u"echo \"$a\" ${b} ${c:-x} ${#d} '$e' $${a} ${unknown} $aa"_s;
    Plan plan = read(withSteps(R"({"command": "x"})"));
    plan.steps[0].text = command;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s})
        plan.variables.append({name, {}, u"value of "_s + name, {}});
    const auto expanded = expand(plan, {}, {});
    QVERIFY(expanded);
    QCOMPARE(expanded->steps[0].text, command);
    QCOMPARE(expanded->steps[0].environment.keys(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QCOMPARE(expanded->steps[0].environment.value(u"a"_s), u"value of a"_s);
    // What the step sets itself stays.
    plan.steps[0].environment = {{u"a"_s, u"mine"_s}};
    QCOMPARE(expand(plan, {}, {})->steps[0].environment.value(u"a"_s), u"mine"_s);
}

void tst_Plan::aValueCannotBecomeACommand()
{
    const QTemporaryDir folder;
    const Plan plan = read(
        R"({"gantry_plan": 1, "variables": {"file": {}}, "steps": [{"command": "printf '%s' \"$file\" ${file}"}]})");
    const QString evil = u"\"; touch pwned; $(touch pwned) `touch pwned` '"_s;
    const auto expanded = expand(plan, {{u"file"_s, evil}}, {});
    QVERIFY(expanded);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = expanded->steps[0].environment.begin(); it != expanded->steps[0].environment.end(); ++it)
        environment.insert(it.key(), it.value());
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, expanded->steps[0].text});
    QVERIFY(shell.waitForFinished());
    QVERIFY(QString::fromUtf8(shell.readAllStandardOutput()).startsWith(evil));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Plan::makesAPlanOfASession()
{
    Snapshot snapshot;
    snapshot.session.title = u"Move rate limits"_s;
    snapshot.session.mode = Mode::Agentic;
    snapshot.session.autoPlay = true;
    snapshot.session.profile.model = u"opus"_s;
    snapshot.session.profile.permissionMode = u"bypassPermissions"_s;
    Step claude;
    claude.text = u"Explain ${this} and $${that}\nplease"_s;
    claude.conversation = base::ConversationId(u"c"_s);
    claude.state = StepState::Succeeded;
    Step shell;
    shell.kind = StepKind::ShellCommand;
    shell.text = u"echo ${this}"_s;
    shell.timeout = std::chrono::seconds(30);
    Step parallel;
    parallel.kind = StepKind::ParallelSessions;
    parallel.text = toText(ChildPlan{{child(StepKind::ClaudePrompt, u"look at ${it}"_s)}, true});
    Step empty;
    empty.kind = StepKind::Empty;
    snapshot.steps = {claude, shell, parallel, empty};
    const auto plan = readPlan(writePlan(toPlan(snapshot)));
    QVERIFY(plan);
    QVERIFY(plan->permissionMode.isEmpty()); // never by itself
    const auto expanded = expand(*plan, {}, {});
    QVERIFY(expanded);
    QCOMPARE(expanded->session.title, u"Move rate limits"_s);
    QVERIFY(expanded->session.mode == Mode::Agentic);
    QVERIFY(expanded->session.autoPlay);
    QCOMPARE(expanded->steps.size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(expanded->steps[i].text, snapshot.steps[i].text);
        QVERIFY(expanded->steps[i].kind == snapshot.steps[i].kind);
        QVERIFY(expanded->steps[i].timeout == snapshot.steps[i].timeout);
        QVERIFY(!expanded->steps[i].conversation);
        QVERIFY(expanded->steps[i].state == StepState::Pending);
    }
}

void tst_Plan::keepsSecretsOutOfThePlan()
{
    Snapshot snapshot;
    Step step;
    step.kind = StepKind::ShellCommand;
    step.text = u"deploy $npm_token"_s;
    step.environment = {{u"NPM_TOKEN"_s, u"s3cr3t-value"_s},
                        {u"DB_PASSWORD"_s, u"s3cr3t-value"_s},
                        {u"NODE_ENV"_s, u"test"_s},
                        {u"KEYBOARD"_s, u"us"_s}};
    snapshot.steps = {step};
    const QByteArray json = writePlan(toPlan(snapshot));
    QVERIFY(!json.contains("s3cr3t"));
    QVERIFY(json.contains("\"NODE_ENV\": \"test\""));
    QVERIFY(json.contains("\"KEYBOARD\": \"us\""));
    const Plan plan = read(json);
    QCOMPARE(plan.variables.size(), 2);
    QVERIFY(!expand(plan, {}, {}));
    QMap<QString, QString> values;
    for (const PlanVariable &variable : plan.variables)
        values.insert(variable.name, u"given"_s);
    const auto expanded = expand(plan, values, {});
    QVERIFY(expanded);
    QCOMPARE(expanded->steps[0].environment.value(u"NPM_TOKEN"_s), u"given"_s);
    // The shell's own variable of that name is not set by accident.
    QVERIFY(!expanded->steps[0].environment.contains(u"npm_token"_s));
}

void tst_Plan::loadsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"my plan.json"_s);
    QVERIFY(loadPlan(path).error().kind == base::Error::Kind::NotFound);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xef\xbb\xbf{\"gantry_plan\": 1,\r\n \"steps\": [{}]}");
    file.close();
    QVERIFY(loadPlan(path)); // a byte order mark and line ends of Windows
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n");
    file.close();
    QCOMPARE(loadPlan(path).error().message.section(u' ', 0, 1), u"my plan.json:2:1:"_s);
    QVERIFY(!loadPlan(folder.path()));
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!loadPlan(pipe));
}

void tst_Plan::templatesAreSound_data()
{
    QTest::addColumn<QString>("path");
    QDir templates(helpers::sourceFile("resources/plans"));
    for (const QString &name : templates.entryList({u"*.json"_s})) {
        if (name != u"plan.schema.json")
            QTest::newRow(qPrintable(name)) << templates.filePath(name);
    }
}

void tst_Plan::templatesAreSound()
{
    QFETCH(const QString, path);
    const auto plan = loadPlan(path);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QVERIFY(!plan->name.isEmpty() && !plan->description.isEmpty());
    QVERIFY(plan->steps.size() >= 3);
    QMap<QString, QString> values;
    for (const PlanVariable &variable : plan->variables) {
        QVERIFY(!variable.description.isEmpty());
        if (!variable.defaultValue)
            values.insert(variable.name, u"something"_s);
    }
    const auto expanded = expand(*plan, values, {});
    QVERIFY(expanded);
    for (const Step &step : expanded->steps) {
        QVERIFY(!step.title.isEmpty());
        QVERIFY(!step.text.contains(u"${"_s));
        if (step.kind != StepKind::ShellCommand)
            continue;
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-n"_s, u"-c"_s, step.text});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }
}

void tst_Plan::schemaNamesTheSameMembers()
{
    QFile file(helpers::sourceFile("resources/plans/plan.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject definitions = schema.value(u"$defs").toObject();
    for (const QString &kind : planMembers().keys()) {
        const QJsonObject object = kind == u"plan" ? schema : definitions.value(kind).toObject();
        QStringList known = planMembers().value(kind);
        known.sort();
        QCOMPARE(object.value(u"properties").toObject().keys(), known);
        QCOMPARE(object.value(u"additionalProperties"), QJsonValue(false));
    }
}

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_Plan.moc"
