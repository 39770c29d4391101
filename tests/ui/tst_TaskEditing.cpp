// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskList.h"
#include "ui/style/ThemeManager.h"
#include "ui/taskboard/NewTaskDialog.h"
#include "ui/taskboard/QueueLimitsDialog.h"
#include "ui/taskboard/TaskBoard.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/taskboard/TaskDrawer.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskState;
using ui::NewTaskDialog;
using ui::QueueLimitsDialog;

namespace {

Task waiting()
{
    Task task;
    task.id = TaskId(u"w"_s);
    task.state = TaskState::Queued;
    task.title = u"Nightly"_s;
    task.commands = {u"Do it"_s};
    task.project = u"/on/another/machine"_s;
    task.version = 1;
    return task;
}

/// What no field of the form shows, or not exactly.
Task elaborate()
{
    Task task = waiting();
    task.type = tasks::TaskType::Chain;
    task.commands = {u"one"_s, u"two\nlines"_s};
    task.description = u"Why"_s;
    task.assignee = u"ann"_s;
    task.labels = QStringList{u"a,b"_s, u"c"_s};
    task.notBefore = QDateTime::currentDateTimeUtc().addMSecs(3'600'123);
    task.dependencies = {{TaskId(u"x"_s)}, {TaskId(u"y"_s), tasks::DependencyCondition::Always}};
    task.resources = {777, 0.25, std::chrono::seconds(1234)};
    task.environment = {{u"A"_s, u"b"_s}};
    task.engines = QStringList{u"local"_s, u"e2b"_s};
    task.engineOptions = {{u"url"_s, u"https://one.example"_s}, {u"other"_s, 1}};
    task.permissionMode = u"bypassPermissions"_s;
    task.retry.factor = 3;
    task.templateName = u"audit"_s;
    task.source = {{u"github"_s, QJsonObject{{u"number"_s, 4}}}};
    return task;
}

} // namespace

class tst_TaskEditing : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void changesNothingByItself_data();
    void changesNothingByItself();
    void takesOnlyWhatWasChanged();
    void changesTheEngine();
    void dropsDependencies();
    void savesAndShowsWhatIsWrong();
    void asksBeforeChangesAreLost();
    void editsOnlyWhatWaits();
    void opensByKeyboardAndDrawer();
    void offersItInTheMenu();
    void keepsLimits();
    void waitsForTheLimitsOfTheQueue();

private:
    std::unique_ptr<ui::ThemeManager> m_themes;
};

void tst_TaskEditing::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_TaskEditing::changesNothingByItself_data()
{
    QTest::addColumn<Task>("task");

    QTest::newRow("plain") << waiting();
    QTest::newRow("elaborate") << elaborate();
    Task workflow = waiting();
    workflow.type = tasks::TaskType::Workflow;
    workflow.commands.clear();
    workflow.workflow = {u"plan.yml"_s, u"steps:\n  - prompt: one\n"_s};
    QTest::newRow("workflow") << workflow;
    Task service = waiting();
    service.engines = QStringList{u"cloud-run"_s};
    service.engineOptions = {{u"connection"_s, u"eu"_s}};
    QTest::newRow("a service that is known") << service;
    service.engineOptions = {{u"connection"_s, u"gone"_s}};
    QTest::newRow("a service that is gone") << service;
    Task after = waiting();
    after.dependencies = {{TaskId(u"x"_s), tasks::DependencyCondition::Failure}};
    QTest::newRow("after another one") << after;
    after.dependencies = {{TaskId(u"long ago"_s), tasks::DependencyCondition::Always}};
    QTest::newRow("after one that is not offered") << after;
}

void fillBoxes(NewTaskDialog &dialog)
{
    dialog.setEngines({{QString(), u"Default"_s}, {u"local"_s, u"Here"_s}, {u"cloud-run/eu"_s, u"Cloud Run: eu"_s}});
    dialog.setOthers({{TaskId(u"x"_s), u"Before"_s}});
    dialog.setProjects({QDir::tempPath()});
}

void tst_TaskEditing::changesNothingByItself()
{
    QFETCH(Task, task);
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    dialog.setTask(task);
    QVERIFY(!dialog.isChanged());
    QCOMPARE(dialog.task(), task);
    QVERIFY2(dialog.problem().isEmpty(), qPrintable(dialog.problem()));
}

void tst_TaskEditing::takesOnlyWhatWasChanged()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    Task expected = elaborate();
    dialog.setTask(expected);
    dialog.findChild<QLineEdit *>(u"newTaskTitle"_s)->setText(u"Weekly"_s);
    dialog.findChild<QSpinBox *>(u"newTaskPriority"_s)->setValue(7);
    dialog.findChild<QSpinBox *>(u"newTaskMemory"_s)->setValue(1024);
    dialog.findChild<QSpinBox *>(u"newTaskTries"_s)->setValue(5);
    expected.title = u"Weekly"_s;
    expected.priority = 7;
    expected.resources.memoryMb = 1024;
    expected.retry.maxAttempts = 5;
    QVERIFY(dialog.isChanged());
    QCOMPARE(dialog.task(), expected);
    dialog.findChild<QCheckBox *>(u"newTaskIsDue"_s)->setChecked(false);
    expected.notBefore = {};
    QCOMPARE(dialog.task(), expected);
    // Another kind of task takes the commands away.
    dialog.findChild<ui::SegmentedButtons *>(u"newTaskType"_s)->setCurrent(u"workflow"_s);
    QVERIFY(dialog.task().commands.isEmpty() && !dialog.task().workflow.text.isEmpty());
}

void tst_TaskEditing::changesTheEngine()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    dialog.setTask(elaborate());
    auto *engine = dialog.findChild<QComboBox *>(u"newTaskEngine"_s);
    QVERIFY(engine->currentText().contains(u"https://one.example"_s));
    engine->setCurrentIndex(engine->findData(u"local"_s));
    // The same first engine keeps its options, but for the address of the service.
    QCOMPARE(dialog.task().engines, QStringList{u"local"_s});
    QCOMPARE(dialog.task().engineOptions, (QJsonObject{{u"other"_s, 1}}));
    engine->setCurrentIndex(engine->findData(u"cloud-run/eu"_s));
    QCOMPARE(dialog.task().engines, QStringList{u"cloud-run"_s});
    QCOMPARE(dialog.task().engineOptions, (QJsonObject{{u"connection"_s, u"eu"_s}}));
}

void tst_TaskEditing::dropsDependencies()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    dialog.setTask(elaborate());
    auto *after = dialog.findChild<QComboBox *>(u"newTaskAfter"_s);
    QCOMPARE(after->currentText(), u"2 tasks, as now"_s);
    QVERIFY(!dialog.findChild<QComboBox *>(u"newTaskAfterOn"_s)->isEnabled());
    after->setCurrentIndex(after->findData(u"x"_s));
    QCOMPARE(dialog.task().dependencies.size(), 1);
    after->setCurrentIndex(0);
    QVERIFY(dialog.task().dependencies.isEmpty());
}

void tst_TaskEditing::savesAndShowsWhatIsWrong()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    dialog.setTask(waiting());
    dialog.show();
    auto *save = dialog.findChild<QPushButton *>(u"newTaskAdd"_s);
    QCOMPARE(save->text(), u"Save task"_s);
    QVERIFY(!dialog.findChild<QWidget *>(u"newTaskTemplate"_s)->isVisible());
    QSignalSpy added(&dialog, &NewTaskDialog::addRequested);
    QSignalSpy saved(&dialog, &NewTaskDialog::saveRequested);
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->clear();
    QVERIFY(!save->isEnabled());
    QVERIFY(!dialog.findChild<QLabel *>(u"newTaskProblem"_s)->text().isEmpty());
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"Do it well"_s);
    dialog.findChild<QComboBox *>(u"newTaskProject"_s)->setCurrentText(u"/there/is/none"_s);
    QVERIFY(!save->isEnabled()); // another folder has to be there
    dialog.findChild<QComboBox *>(u"newTaskProject"_s)->setCurrentText(u"/on/another/machine"_s);
    QVERIFY(save->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    if (saved.isEmpty()) // without a window manager no window is active, and shortcuts need one
        save->click();
    QCOMPARE(added.size(), 0);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().value<Task>().id, TaskId(u"w"_s));
    QVERIFY(!save->isEnabled());
    dialog.showError(u"It is running"_s);
    QVERIFY(save->isEnabled() && dialog.isVisible());
    QCOMPARE(dialog.findChild<QLabel *>(u"newTaskProblem"_s)->text(), u"It is running"_s);
}

void tst_TaskEditing::asksBeforeChangesAreLost()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Edit);
    fillBoxes(dialog);
    dialog.setTask(waiting());
    dialog.show();
    dialog.findChild<QSpinBox *>(u"newTaskPriority"_s)->setValue(3);
    dialog.reject();
    QVERIFY(dialog.isVisible());
    auto *box = dialog.findChild<QMessageBox *>(u"newTaskDiscard"_s);
    QVERIFY(box);
    box->close();
    dialog.findChild<QSpinBox *>(u"newTaskPriority"_s)->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<QMessageBox *>(), 20'000);
    dialog.reject();
    QVERIFY(!dialog.isVisible());
}

void tst_TaskEditing::editsOnlyWhatWaits()
{
    for (const TaskState state : {TaskState::Pending, TaskState::Queued})
        QVERIFY(ui::TaskWords::canEdit(state));
    for (const TaskState state :
         {TaskState::Running, TaskState::Completed, TaskState::Failed, TaskState::Cancelled, TaskState::Timeout})
        QVERIFY(!ui::TaskWords::canEdit(state));
}

void tst_TaskEditing::opensByKeyboardAndDrawer()
{
    ui::TaskList list;
    ui::TaskBoardPage page(list, new QWidget);
    page.resize(1212, 774);
    page.show();
    Task running = waiting();
    running.id = TaskId(u"r"_s);
    running.state = TaskState::Running;
    list.upsert({waiting(), running});
    QSignalSpy wanted(&page, &ui::TaskBoardPage::editRequested);
    QVERIFY(page.board()->setCurrent(TaskId(u"r"_s)));
    QTest::keyClick(page.board()->view(ui::TaskGroup::Running), Qt::Key_F2);
    QCOMPARE(wanted.size(), 0);
    QVERIFY(page.board()->setCurrent(TaskId(u"w"_s)));
    QTest::keyClick(page.board()->view(ui::TaskGroup::Queued), Qt::Key_F2);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<TaskId>(), TaskId(u"w"_s));
    auto *edit = page.drawer()->findChild<QPushButton *>(u"taskDrawerEdit"_s);
    page.showTask(TaskId(u"w"_s));
    ui::TaskDetails details;
    details.task = waiting();
    page.setDetails(details);
    QVERIFY(edit->isVisible());
    edit->click();
    QCOMPARE(wanted.size(), 2);
    details.task.state = TaskState::Running;
    page.setDetails(details);
    QVERIFY(!edit->isVisible());
}

void tst_TaskEditing::offersItInTheMenu()
{
    ui::TaskList list;
    ui::TaskBoardPage page(list, new QWidget);
    page.show();
    list.upsert({waiting()});
    QVERIFY(page.board()->setCurrent(TaskId(u"w"_s)));
    const auto trigger = [](const QMenu *menu, const QString &words) {
        for (QAction *action : menu->actions()) {
            if (action->text() == words && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
        return false;
    };
    QSignalSpy edited(&page, &ui::TaskBoardPage::editRequested);
    emit page.board()->menuRequested({0, 0});
    QVERIFY(trigger(page.findChild<QMenu *>(u"taskMenu"_s), u"Edit…"_s));
    QCOMPARE(edited.size(), 1);
    const QMenu *more = page.findChild<QToolButton *>(u"taskMore"_s)->menu();
    QSignalSpy schedules(&page, &ui::TaskBoardPage::schedulesRequested);
    QSignalSpy limits(&page, &ui::TaskBoardPage::limitsRequested);
    QVERIFY(trigger(more, u"Schedules…"_s) && trigger(more, u"Tasks at once…"_s));
    QCOMPARE(schedules.size(), 1);
    QCOMPARE(limits.size(), 1);
}

void tst_TaskEditing::keepsLimits()
{
    QueueLimitsDialog dialog({{u"local"_s, u"This computer"_s}, {u"e2b"_s, u"E2B"_s}}, 2);
    const QueueLimitsDialog::Limits here{3, {{u"local"_s, 1}}};
    // An engine that another machine has stays limited.
    const QueueLimitsDialog::Limits queue{0, {{u"e2b"_s, 4}, {u"elsewhere"_s, 9}}};
    dialog.setHere(here);
    dialog.setQueue(queue);
    QCOMPARE(dialog.here(), here);
    QCOMPARE(dialog.queue(), queue);
    auto *local = dialog.findChild<QSpinBox *>(u"limitHere-local"_s);
    local->setValue(0);
    QCOMPARE(local->text(), u"Any number"_s);
    QVERIFY(dialog.here().perEngine.isEmpty());
    dialog.findChild<QSpinBox *>(u"limitHere"_s)->setValue(0);
    QCOMPARE(dialog.findChild<QSpinBox *>(u"limitHere"_s)->text(), u"As usual (2)"_s);
    for (const QSpinBox *box : dialog.findChildren<QSpinBox *>())
        QVERIFY(!box->accessibleName().isEmpty());
}

void tst_TaskEditing::waitsForTheLimitsOfTheQueue()
{
    QueueLimitsDialog dialog({{u"local"_s, u"This computer"_s}}, 2);
    QVERIFY(!dialog.findChild<QSpinBox *>(u"limitQueue"_s)->isEnabled());
    QVERIFY(!dialog.hasQueue());
    dialog.setQueue({});
    QVERIFY(dialog.findChild<QSpinBox *>(u"limitQueue-local"_s)->isEnabled());
    auto *save = dialog.findChild<QPushButton *>(u"limitsSave"_s);
    QSignalSpy saved(&dialog, &QueueLimitsDialog::saveRequested);
    save->click();
    QCOMPARE(saved.size(), 1);
    QVERIFY(!save->isEnabled());
    dialog.showError(u"The server is away"_s);
    QVERIFY(save->isEnabled());
}

QTEST_MAIN(tst_TaskEditing)
#include "tst_TaskEditing.moc"
