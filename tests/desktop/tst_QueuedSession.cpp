// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/QueuedSession.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::queuedTask;
using ui::NewSessionDialog;
using ui::NewSessionValues;

class tst_QueuedSession : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatTheFormSays();
    void marksShellCommands();
    void bypassesWhereTheSettingsDo();
    void takesThePlanWithItsValues();
    void saysWhatAQueueCannotKeep_data();
    void saysWhatAQueueCannotKeep();
};

namespace {

NewSessionValues form()
{
    NewSessionValues values;
    values.project = u"/p"_s;
    values.text = u"Add paging"_s;
    return values;
}

} // namespace

void tst_QueuedSession::keepsWhatTheFormSays()
{
    NewSessionValues values = form();
    values.title = u"Paging"_s;
    values.engine = u"e2b"_s;
    values.engineOptions = {{u"template"_s, u"base"_s}};
    values.model = u"opus"_s;
    values.permissionMode = u"acceptEdits"_s;
    values.environment = {{u"CI"_s, u"1"_s}};
    values.timeLimit = std::chrono::minutes(10);
    const auto task = queuedTask(values);
    QVERIFY(task.has_value());
    QVERIFY(task->type == tasks::TaskType::Command);
    QCOMPARE(task->commands, QStringList{u"Add paging"_s});
    QCOMPARE(task->title, u"Paging");
    QCOMPARE(task->project, u"/p");
    QCOMPARE(task->engines, QStringList{u"e2b"_s});
    QCOMPARE(task->engineOptions, values.engineOptions);
    QCOMPARE(task->model, u"opus");
    QCOMPARE(task->permissionMode, u"acceptEdits");
    QCOMPARE(task->environment, values.environment);
    QCOMPARE(task->resources.timeout, std::chrono::seconds(600));
    // No limit in the form: the longest a queue knows.
    QCOMPARE(queuedTask(form())->resources.timeout, std::chrono::seconds(3600));
}

void tst_QueuedSession::marksShellCommands()
{
    NewSessionValues values = form();
    values.kind = session::StepKind::ShellCommand;
    values.text = u"npm test"_s;
    QCOMPARE(queuedTask(values)->commands, QStringList{u"!npm test"_s});
}

void tst_QueuedSession::bypassesWhereTheSettingsDo()
{
    NewSessionValues values = form();
    values.permissionMode = u"bypassPermissions"_s;
    const auto task = queuedTask(values, u"bypassPermissions"_s);
    QVERIFY(task.has_value());
    QCOMPARE(task->permissionMode, u"bypassPermissions"_s);
}

void tst_QueuedSession::takesThePlanWithItsValues()
{
    NewSessionValues values = form();
    values.plan = session::readPlan(R"({"gantry_plan": 1, "name": "Fix", "variables": {"issue": {}},
        "steps": [{"prompt": "Fix ${issue}"}, {"command": "npm test"}]})")
                      .value();
    const auto missing = queuedTask(values);
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().field == NewSessionDialog::Field::Plan);
    values.planValues = {{u"issue"_s, u"the login"_s}};
    const auto task = queuedTask(values);
    QVERIFY(task.has_value());
    QVERIFY(task->type == tasks::TaskType::Workflow);
    QCOMPARE(task->workflow.name, u"Fix");
    const auto plan = session::readPlan(task->workflow.text.toUtf8());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->steps.size(), 2);
    QVERIFY(task->workflow.text.contains(u"Fix the login"_s));
}

void tst_QueuedSession::saysWhatAQueueCannotKeep_data()
{
    QTest::addColumn<NewSessionValues>("values");
    QTest::addColumn<NewSessionDialog::Field>("field");
    const auto row = [](const char *name, NewSessionDialog::Field field, auto change) {
        NewSessionValues values = form();
        change(values);
        QTest::newRow(name) << values << field;
    };
    using Field = NewSessionDialog::Field;
    row("typed secret", Field::Engine, [](auto &values) { values.secrets = {{u"TOKEN"_s, u"x"_s}}; });
    row("worktree", Field::Worktree, [](auto &values) { values.ownWorktree = true; });
    row("tools", Field::Limits, [](auto &values) { values.allowedTools = {u"Read"_s}; });
    row("turns", Field::Limits, [](auto &values) { values.maxTurns = 3; });
    row("hours", Field::Limits, [](auto &values) { values.timeLimit = std::chrono::hours(2); });
    row("prompt that reads as a command", Field::Text, [](auto &values) { values.text = u"!important: add"_s; });
    row("bypass", Field::Permissions, [](auto &values) { values.permissionMode = u"bypassPermissions"_s; });
    row("nothing to do", Field::Text, [](auto &values) { values.text = u" \n"_s; });
}

void tst_QueuedSession::saysWhatAQueueCannotKeep()
{
    QFETCH(NewSessionValues, values);
    QFETCH(NewSessionDialog::Field, field);
    const auto task = queuedTask(values);
    QVERIFY(!task.has_value());
    QVERIFY(task.error().field == field);
    QVERIFY(!task.error().reason.isEmpty());
}

QTEST_GUILESS_MAIN(tst_QueuedSession)
#include "tst_QueuedSession.moc"
