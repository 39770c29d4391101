// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/NewSessionDialog.h"
#include "ui/newsession/PlanDialog.h"
#include "ui/newsession/PlanRow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Plan;

// Their JSON stands behind the class, because moc does not find a class after it.
static Plan bug();
static Plan other();

class tst_PlanRow : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheVariables();
    void saysWhatIsMissing();
    void takesALoadedPlan();
    void showsWhatIsWrongWithAFile();
    void dialogAddsTheSteps();
    void newSessionTakesItsStepsFromThePlan();
    void newSessionRefusesAMissingValue();
    void planOfANewSessionKeepsTheForm();

private:
    template <typename T>
    [[nodiscard]] static T *child(QWidget &widget, const char *name)
    {
        T *found = widget.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no control is named %s", name);
        return found;
    }
};

void tst_PlanRow::asksForTheVariables()
{
    PlanRow row;
    row.setTemplates({bug(), other()});
    QVERIFY(!row.plan());
    QVERIFY(row.problem().isEmpty());
    QSignalSpy changed(&row, &PlanRow::planChanged);
    auto *list = child<QComboBox>(row, "planList");
    QCOMPARE(list->itemText(1), u"Fix a bug"_s);
    list->setCurrentIndex(1);
    emit list->activated(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(*row.plan(), bug());
    QVERIFY(child<QLabel>(row, "planAbout")->text().contains(u"Find"_s));
    child<QLineEdit>(row, "planVariable_bug")->setText(u"off by one"_s);
    QCOMPARE(child<QLineEdit>(row, "planVariable_test")->placeholderText(), u"npm test"_s);
    QCOMPARE(child<QLineEdit>(row, "planVariable_bug")->accessibleName(), u"What goes wrong"_s);
    QCOMPARE(child<QComboBox>(row, "planVariable_scope")->currentText(), u"large"_s);
    QCOMPARE(row.values(), (QMap<QString, QString>{{u"bug"_s, u"off by one"_s}, {u"scope"_s, u"large"_s}}));
    emit list->activated(0);
    QVERIFY(!row.plan());
    QVERIFY(row.values().isEmpty());
    QVERIFY(!row.findChild<QLineEdit *>(u"planVariable_bug"_s) || changed.size() == 2);
}

void tst_PlanRow::saysWhatIsMissing()
{
    PlanRow row;
    row.setPlan(bug());
    QVERIFY(row.problem().contains(u"What goes wrong"_s));
    child<QLineEdit>(row, "planVariable_bug")->setText(u"  "_s);
    QVERIFY(!row.problem().isEmpty());
    child<QLineEdit>(row, "planVariable_bug")->setText(u"x"_s);
    QVERIFY(row.problem().isEmpty());
}

void tst_PlanRow::takesALoadedPlan()
{
    PlanRow row;
    row.setTemplates({bug()});
    row.setPlan(other());
    QCOMPARE(*row.plan(), other());
    auto *list = child<QComboBox>(row, "planList");
    QCOMPARE(list->currentText(), u"Other"_s);
    row.setPlan(other()); // the same again makes no second entry
    QCOMPARE(list->findText(u"Other"_s), list->currentIndex());
    QCOMPARE(list->count(), 5); // none, two plans, a line, loading
    emit list->activated(1);
    QCOMPARE(*row.plan(), bug());
    row.setPlan({});
    QVERIFY(!row.plan());
}

void tst_PlanRow::showsWhatIsWrongWithAFile()
{
    PlanRow row;
    row.show();
    row.showProblem(u"plan.json:2:5: wrong\nplan.json:3:1: wrong too"_s);
    auto *problem = child<QLabel>(row, "planProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"plan.json:3:1"_s));
    row.setPlan(other());
    QVERIFY(!problem->isVisible());
}

void tst_PlanRow::dialogAddsTheSteps()
{
    PlanDialog dialog({bug()});
    dialog.show();
    auto *add = child<QPushButton>(dialog, "planAdd");
    QVERIFY(!add->isEnabled());
    dialog.row()->setPlan(bug());
    QVERIFY(add->isEnabled());
    QList<session::Step> steps;
    connect(&dialog, &PlanDialog::stepsChosen, this, [&steps](const QList<session::Step> &chosen) { steps = chosen; });
    add->click();
    QVERIFY(steps.isEmpty() && dialog.isVisible());
    QVERIFY(child<QLabel>(dialog, "planProblem")->isVisible());
    child<QLineEdit>(dialog, "planVariable_bug")->setText(u"it"_s);
    add->click();
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.first().text, u"Find it (large)"_s);
    QVERIFY(!dialog.isVisible());
}

void tst_PlanRow::newSessionTakesItsStepsFromThePlan()
{
    const QTemporaryDir folder;
    NewSessionDialog dialog;
    dialog.setEngines({{.id = u"local"_s,
                        .mode = session::Mode::Manual,
                        .name = u"Terminal"_s,
                        .description = {},
                        .icon = {},
                        .ready = true,
                        .reason = {},
                        .fix = {}}});
    dialog.setPlans({bug(), other()});
    NewSessionValues values;
    values.project = folder.path();
    values.text = u"typed before"_s;
    dialog.setValues(values);
    dialog.setPlan(bug());
    QVERIFY(!child<QPlainTextEdit>(dialog, "firstText")->isEnabled());
    child<QLineEdit>(dialog, "planVariable_bug")->setText(u"it"_s);
    const NewSessionValues made = dialog.values();
    QCOMPARE(made.permissionMode, u"acceptEdits"_s); // the plan's wishes are in the form
    QCOMPARE(made.model, u"opus"_s);
    QVERIFY(made.autoPlay);
    QCOMPARE(made.allowedTools, QStringList{u"Bash(git *)"_s});
    const session::Session session = made.toSession();
    QCOMPARE(session.title, u"Fix: it"_s);
    QCOMPARE(session.profile.permissionMode, u"acceptEdits"_s);
    const QList<session::Step> steps = made.toSteps();
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0].text, u"Find it (large)"_s);
    QVERIFY(steps[0].afterTurn == session::AfterTurn::Close);
    QCOMPARE(steps[1].environment, (QMap<QString, QString>{{u"test"_s, u"npm test"_s}}));
    QVERIFY(!made.toChoices().contains(u"plan"_s));
    // Without the plan the prompt is back.
    child<QComboBox>(dialog, "planList")->setCurrentIndex(0);
    emit child<QComboBox>(dialog, "planList")->activated(0);
    QVERIFY(child<QPlainTextEdit>(dialog, "firstText")->isEnabled());
    QCOMPARE(dialog.values().toSteps().first().text, u"typed before"_s);
}

void tst_PlanRow::newSessionRefusesAMissingValue()
{
    const QTemporaryDir folder;
    NewSessionDialog dialog;
    dialog.setEngines({{.id = u"local"_s,
                        .mode = session::Mode::Manual,
                        .name = u"Terminal"_s,
                        .description = {},
                        .icon = {},
                        .ready = true,
                        .reason = {},
                        .fix = {}}});
    NewSessionValues values;
    values.project = folder.path();
    dialog.setValues(values);
    dialog.setPlan(bug());
    dialog.show();
    QSignalSpy started(&dialog, &NewSessionDialog::startRequested);
    child<QPushButton>(dialog, "startButton")->click();
    QCOMPARE(started.size(), 0);
    QVERIFY(child<QLabel>(dialog, "planValueProblem")->isVisible());
    child<QLineEdit>(dialog, "planVariable_bug")->setText(u"it"_s);
    child<QPushButton>(dialog, "startButton")->click();
    QCOMPARE(started.size(), 1);
}

void tst_PlanRow::planOfANewSessionKeepsTheForm()
{
    NewSessionValues values;
    values.plan = bug();
    values.planValues = {{u"bug"_s, u"it"_s}};
    values.environment = {{u"A"_s, u"form"_s}, {u"test"_s, u"form"_s}};
    values.timeLimit = std::chrono::seconds(10);
    values.title = u"My title"_s;
    const QList<session::Step> steps = values.toSteps();
    QCOMPARE(values.toSession().title, u"My title"_s);
    QCOMPARE(steps[0].timeout, std::chrono::seconds(10));
    QCOMPARE(steps[1].timeout, std::chrono::seconds(60)); // its own
    QCOMPARE(steps[0].environment.value(u"A"_s), u"form"_s);
    QCOMPARE(steps[1].environment.value(u"test"_s), u"npm test"_s); // the plan's
    QVERIFY(steps[0].afterTurn == session::AfterTurn::KeepOpen); // the user plays each step
}

static Plan planFrom(const QByteArray &json)
{
    const auto plan = session::readPlan(json);
    if (!plan)
        qFatal("%s", qPrintable(session::toText(u"plan"_s, plan.error())));
    return *plan;
}

Plan bug()
{
    return planFrom(R"json({"gantry_plan": 1, "name": "Fix a bug", "description": "Shows it first.",
      "variables": {"bug": {"description": "What goes wrong"}, "test": {"default": "npm test"},
                    "scope": {"choices": ["small", "large"], "default": "large"}},
      "session": {"title": "Fix: ${bug}", "permission_mode": "acceptEdits", "auto_play": true, "model": "opus", "allowed_tools": ["Bash(git *)"]},
      "steps": [{"title": "Find", "prompt": "Find ${bug} (${scope})"}, {"command": "eval \"$test\"", "timeout_seconds": 60}]})json");
}

Plan other()
{
    return planFrom(R"({"gantry_plan": 1, "name": "Other", "steps": [{"prompt": "hi"}]})");
}

QTEST_MAIN(tst_PlanRow)
#include "tst_PlanRow.moc"
