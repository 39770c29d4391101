// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskList.h"
#include "ui/style/ThemeManager.h"
#include "ui/taskboard/NewTaskDialog.h"
#include "ui/taskboard/SharedQueueDialog.h"
#include "ui/taskboard/TaskBoard.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/taskboard/TaskDrawer.h"
#include "ui/taskboard/TaskGrid.h"
#include "ui/taskboard/TaskTemplatesDialog.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskState;
using ui::TaskBoardPage;
using ui::TaskGroup;

namespace {

Task task(const QString &id, TaskState state, int priority = 0)
{
    Task made;
    made.id = TaskId(id);
    made.title = u"Task "_s + id;
    made.state = state;
    made.priority = priority;
    made.project = u"/home/ann/api"_s;
    made.commands = {u"do it"_s};
    made.version = 1;
    static qint64 sequence = 0;
    made.sequence = ++sequence;
    return made;
}

} // namespace

class tst_TaskBoardPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void walksThroughTheColumns();
    void changesPriorityByKeyboard();
    void setsPriorityByDragging();
    void asksBeforeItCancels();
    void actsOnManyAtOnce();
    void givesWordsTheRoomThereIs();
    void opensAndClosesTheDrawer();
    void looksAtManyChangesOnce();
    void showsDetails();
    void followsTheLog();
    void filters();
    void pauses();
    void keepsTheStepsInReach();
    void everyControlHasNames();
    void dialogChecksWhileOneTypes();
    void dialogTakesTemplates();
    void dialogMakesChains();
    void dialogKeepsAllOfATemplate();
    void dialogWarnsAndEstimates();
    void dialogNamesServices();
    void keepsTheKeyboardInItsContent();
    void showsThePartsOfAWholeTask();
    void marksAsSeenAndAddsFollowUps();
    void asksForASharedQueue();
    void editsTemplates();
    void asksBeforeATemplateGoes();
    void keepsChangesOfATemplate();

private:
    std::unique_ptr<ui::ThemeManager> m_themes;
    std::unique_ptr<ui::TaskList> m_list;
    std::unique_ptr<TaskBoardPage> m_page;
};

void tst_TaskBoardPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_TaskBoardPage::init()
{
    m_list = std::make_unique<ui::TaskList>();
    auto *steps = new QWidget;
    steps->setObjectName(u"steps"_s);
    m_page = std::make_unique<TaskBoardPage>(*m_list, steps);
    m_page->resize(1212, 774);
    m_page->show();
}

void tst_TaskBoardPage::cleanup()
{
    m_page.reset();
    m_list.reset();
}

void tst_TaskBoardPage::isEmptyAtFirst()
{
    QVERIFY(m_page->findChild<QWidget *>(u"taskBoardEmpty"_s)->isVisible());
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::newTaskRequested);
    m_page->findChild<QPushButton *>(u"taskNew"_s)->click();
    QCOMPARE(wanted.size(), 1);
    m_list->upsert({task(u"a"_s, TaskState::Queued)});
    QVERIFY(m_page->board()->isVisible());
    m_page->setFilter({.text = u"nothing"_s, .project = {}, .engine = {}});
    QVERIFY(m_page->findChild<QWidget *>(u"taskNothingMatches"_s)->isVisible());
    m_page->setFilter({});
    QVERIFY(m_page->board()->isVisible());
}

void tst_TaskBoardPage::walksThroughTheColumns()
{
    m_list->upsert(
        {task(u"p"_s, TaskState::Pending), task(u"q"_s, TaskState::Queued), task(u"f"_s, TaskState::Failed)});
    m_page->activateWindow();
    QVERIFY(m_page->board()->setCurrent(TaskId(u"p"_s)));
    QListView *pending = m_page->board()->view(TaskGroup::Pending);
    QTest::keyClick(pending, Qt::Key_Right);
    QCOMPARE(m_page->board()->view(TaskGroup::Queued)->currentIndex().row(), 0);
    // An empty column is passed over.
    QTest::keyClick(m_page->board()->view(TaskGroup::Queued), Qt::Key_Right);
    QCOMPARE(m_page->board()->view(TaskGroup::Finished)->currentIndex().row(), 0);
    QTest::keyClick(m_page->board()->view(TaskGroup::Finished), Qt::Key_Left);
    QCOMPARE(m_page->board()->selected(), QList{TaskId(u"q"_s)});
}

void tst_TaskBoardPage::changesPriorityByKeyboard()
{
    m_list->upsert({task(u"a"_s, TaskState::Queued, 4)});
    QVERIFY(m_page->board()->setCurrent(TaskId(u"a"_s)));
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::priorityRequested);
    QTest::keyClick(m_page->board()->view(TaskGroup::Queued), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(m_page->board()->view(TaskGroup::Queued), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(1).toInt(), 5);
    QCOMPARE(wanted.at(1).at(1).toInt(), 3);
}

void tst_TaskBoardPage::setsPriorityByDragging()
{
    m_list->upsert(
        {task(u"a"_s, TaskState::Queued, 5), task(u"b"_s, TaskState::Queued, 5), task(u"c"_s, TaskState::Queued, 1)});
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::priorityRequested);
    emit m_page->board()->moveRequested({TaskId(u"c"_s)}, TaskId(u"a"_s));
    QCOMPARE(wanted.takeFirst().at(1).toInt(), 6); // it came later, so it needs more
    emit m_page->board()->moveRequested({TaskId(u"a"_s)}, TaskId());
    QCOMPARE(wanted.takeFirst().at(1).toInt(), 0); // it came earlier, so it needs less than the last one
    emit m_page->board()->moveRequested({TaskId(u"a"_s)}, TaskId(u"b"_s));
    QCOMPARE(wanted.size(), 0); // there it stands already
}

void tst_TaskBoardPage::asksBeforeItCancels()
{
    m_list->upsert({task(u"a"_s, TaskState::Running), task(u"f"_s, TaskState::Completed)});
    QVERIFY(m_page->board()->setCurrent(TaskId(u"a"_s)));
    QSignalSpy cancelled(m_page.get(), &TaskBoardPage::cancelRequested);
    QTest::keyClick(m_page->board()->view(TaskGroup::Running), Qt::Key_Delete);
    QCOMPARE(cancelled.size(), 0);
    auto *confirm = m_page->findChild<QPushButton *>(u"tasksCancelConfirm"_s);
    QVERIFY(confirm);
    confirm->click();
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(cancelled.first().first().value<QList<TaskId>>(), QList{TaskId(u"a"_s)});
    // Dropped on the finished ones: the same question, and not for what has ended.
    emit m_page->board()->cancelRequested({TaskId(u"f"_s)});
    QCOMPARE(cancelled.size(), 1);
}

void tst_TaskBoardPage::actsOnManyAtOnce()
{
    m_list->upsert({task(u"a"_s, TaskState::Failed), task(u"b"_s, TaskState::Failed), task(u"c"_s, TaskState::Queued)});
    m_page->setView(TaskBoardPage::View::Table);
    auto *bar = m_page->findChild<QWidget *>(u"taskSelectionBar"_s);
    QVERIFY(!bar->isVisible());
    m_page->table()->selectAll();
    QVERIFY(bar->isVisible());
    QSignalSpy retried(m_page.get(), &TaskBoardPage::retryRequested);
    m_page->findChild<QPushButton *>(u"tasksRetryAll"_s)->click();
    QCOMPARE(retried.first().first().value<QList<TaskId>>().size(), 2);
    QSignalSpy removed(m_page.get(), &TaskBoardPage::removeRequested);
    m_page->findChild<QPushButton *>(u"tasksRemove"_s)->click();
    QCOMPARE(removed.size(), 0); // their results would be gone
    m_page->findChild<QPushButton *>(u"tasksRemoveConfirm"_s)->click();
    QCOMPARE(removed.first().first().value<QList<TaskId>>().size(), 2);
}

void tst_TaskBoardPage::givesWordsTheRoomThereIs()
{
    m_list->upsert({task(u"a"_s, TaskState::Queued)});
    m_page->setView(TaskBoardPage::View::Table);
    QHeaderView *header = m_page->table()->header();
    using ui::TaskRowsModel;
    const int narrow = header->sectionSize(TaskRowsModel::StateColumn);
    m_page->resize(1852, 1000);
    const int wide = header->sectionSize(TaskRowsModel::StateColumn);
    QVERIFY2(wide > narrow + 80, qPrintable(QString::number(wide)));
    QVERIFY(header->sectionSize(TaskRowsModel::TitleColumn) > wide);
    header->resizeSection(TaskRowsModel::StateColumn, 230); // whoever has set a width keeps it
    m_page->resize(1212, 774);
    QCOMPARE(header->sectionSize(TaskRowsModel::StateColumn), 230);
}

/// Each look at the shown task and those around it reads much.
void tst_TaskBoardPage::looksAtManyChangesOnce()
{
    m_list->upsert({task(u"a"_s, TaskState::Queued)});
    m_page->showTask(TaskId(u"a"_s));
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::detailsRequested);
    Task other = task(u"b"_s, TaskState::Queued);
    for (int i = 0; i < 1000; ++i) {
        ++other.version;
        other.priority = i % 2;
        m_list->upsert({other});
    }
    QCOMPARE(wanted.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 20'000);
    QCOMPARE(wanted.first().first().value<TaskId>(), TaskId(u"a"_s));
}

void tst_TaskBoardPage::opensAndClosesTheDrawer()
{
    m_list->upsert({task(u"a"_s, TaskState::Queued), task(u"b"_s, TaskState::Queued)});
    QVERIFY(m_page->board()->setCurrent(TaskId(u"a"_s)));
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::detailsRequested);
    QListView *queued = m_page->board()->view(TaskGroup::Queued);
    QTest::keyClick(queued, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    ui::TaskDetails details;
    details.task = task(u"b"_s, TaskState::Queued);
    m_page->setDetails(details); // an old answer
    QVERIFY(!m_page->drawer()->isVisible());
    details.task = task(u"a"_s, TaskState::Queued);
    m_page->setDetails(details);
    QVERIFY(m_page->drawer()->isVisible());
    // The drawer follows the current card.
    QTest::keyClick(queued, Qt::Key_Down);
    QCOMPARE(m_page->shownTask(), TaskId(u"b"_s));
    QTest::keyClick(queued, Qt::Key_Escape);
    QVERIFY(!m_page->drawer()->isVisible());
    QVERIFY(m_page->shownTask().isNull());
}

void tst_TaskBoardPage::showsDetails()
{
    m_list->upsert({task(u"a"_s, TaskState::Running)});
    m_page->showTask(TaskId(u"a"_s));
    ui::TaskDetails details;
    details.task = task(u"a"_s, TaskState::Running);
    details.task.startedAt = QDateTime::currentDateTimeUtc();
    details.task.progress = tasks::TaskProgress{58, {}, u"Convert"_s, 3, 5, 480'000, {}};
    details.task.session = base::SessionId(u"s"_s);
    details.sessionTitle = u"Adopt the Money type"_s;
    details.costWords = u"$1.32 so far"_s;
    details.after = {{TaskId(u"x"_s), u"Before"_s, TaskState::Completed, u"on success"_s}};
    details.blocks = {{TaskId(u"y"_s), u"After it"_s, TaskState::Pending, {}}};
    m_page->setDetails(details);
    const ui::TaskDrawer *drawer = m_page->drawer();
    QCOMPARE(drawer->findChild<QLabel *>(u"taskDrawerTitle"_s)->text(), u"Task a"_s);
    QCOMPARE(drawer->findChild<QLabel *>(u"taskDrawerProgress"_s)->text(), u"58\u202f%, step 3 of 5"_s);
    QVERIFY(drawer->findChild<QWidget *>(u"taskGraph"_s)->isVisible());
    QVERIFY(drawer->findChild<QPushButton *>(u"taskDrawerCancel"_s)->isVisible());
    QVERIFY(!drawer->findChild<QPushButton *>(u"taskDrawerRetry"_s)->isVisible());
    QSignalSpy opened(m_page.get(), &TaskBoardPage::openSessionRequested);
    drawer->findChild<QPushButton *>(u"taskDrawerSession"_s)->click();
    QCOMPARE(opened.first().first().value<base::SessionId>(), base::SessionId(u"s"_s));
    details.task.state = TaskState::Failed;
    details.task.error = tasks::TaskError{u"exit code 1"_s, 1};
    m_page->setDetails(details);
    QVERIFY(drawer->findChild<QPushButton *>(u"taskDrawerRetry"_s)->isVisible());
}

void tst_TaskBoardPage::followsTheLog()
{
    const QTemporaryDir folder;
    QFile log(folder.filePath(u"run.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("one\ntwo\n") > 0 && log.flush());
    m_list->upsert({task(u"a"_s, TaskState::Running)});
    m_page->showTask(TaskId(u"a"_s));
    ui::TaskDetails details;
    details.task = task(u"a"_s, TaskState::Running);
    details.logPath = log.fileName();
    details.logGrows = true;
    m_page->setDetails(details);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->drawer()->logLines(), 2, 20'000);
    QVERIFY(log.write("three\n") > 0 && log.flush());
    QTRY_COMPARE_WITH_TIMEOUT(m_page->drawer()->logLines(), 3, 20'000);
}

void tst_TaskBoardPage::filters()
{
    Task web = task(u"w"_s, TaskState::Queued);
    web.project = u"/home/ann/web"_s;
    web.title = u"Other"_s;
    m_list->upsert({task(u"a"_s, TaskState::Queued), web});
    auto *projects = m_page->findChild<QComboBox *>(u"taskProject"_s);
    QCOMPARE(projects->count(), 3);
    projects->setCurrentIndex(projects->findText(u"web"_s));
    QCOMPARE(m_page->board()->model(TaskGroup::Queued)->rowCount(), 1);
    // The table has rows once somebody looks at it, and the filter holds there too.
    QCOMPARE(m_page->table()->rows()->rowCount(), 0);
    m_page->setView(TaskBoardPage::View::Table);
    QCOMPARE(m_page->table()->rows()->rowCount(), 1);
    m_page->setView(TaskBoardPage::View::Board);
    m_page->setFilter({});
    m_page->findChild<QLineEdit *>(u"taskSearch"_s)->setText(u"task a"_s);
    QCOMPARE(m_page->board()->model(TaskGroup::Queued)->rowCount(), 1);
}

void tst_TaskBoardPage::pauses()
{
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::pauseRequested);
    auto *button = m_page->findChild<QPushButton *>(u"taskPause"_s);
    button->click();
    QCOMPARE(wanted.takeFirst().first().toBool(), true);
    m_page->setPaused(QDateTime::currentDateTimeUtc());
    QCOMPARE(button->text(), u"Resume queue"_s);
    button->click();
    QCOMPARE(wanted.takeFirst().first().toBool(), false);
    m_page->setPaused({});
    QCOMPARE(button->text(), u"Pause queue"_s);
}

void tst_TaskBoardPage::keepsTheStepsInReach()
{
    auto *steps = m_page->findChild<QWidget *>(u"steps"_s);
    QVERIFY(!steps->isVisible());
    m_page->setView(TaskBoardPage::View::Steps);
    QVERIFY(steps->isVisible());
    const QVariantMap layout = m_page->saveLayout();
    m_page->setView(TaskBoardPage::View::Board);
    m_page->restoreLayout(layout);
    QCOMPARE(m_page->view(), TaskBoardPage::View::Steps);
}

void tst_TaskBoardPage::everyControlHasNames()
{
    m_list->upsert({task(u"a"_s, TaskState::Queued)});
    ui::NewTaskDialog dialog;
    ui::TaskTemplatesDialog templates;
    for (const QWidget *root : {static_cast<const QWidget *>(m_page.get()), static_cast<const QWidget *>(&dialog),
                                static_cast<const QWidget *>(&templates)}) {
        for (const QWidget *widget : root->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
                || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView")
                || widget->inherits("QToolButton"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

void tst_TaskBoardPage::dialogChecksWhileOneTypes()
{
    const QTemporaryDir folder;
    ui::NewTaskDialog dialog;
    dialog.setProjects({folder.path()});
    auto *add = dialog.findChild<QPushButton *>(u"newTaskAdd"_s);
    auto *text = dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s);
    auto *problem = dialog.findChild<QLabel *>(u"newTaskProblem"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(problem->text().isEmpty()); // nobody has typed yet
    text->setPlainText(u"Fix the tests"_s);
    QVERIFY2(add->isEnabled(), qPrintable(dialog.problem()));
    dialog.findChild<QComboBox *>(u"newTaskProject"_s)->setCurrentText(folder.path() + u"/gone"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(problem->text().contains(u"gone"_s));
    dialog.findChild<QComboBox *>(u"newTaskProject"_s)->setCurrentText(folder.path());
    QSignalSpy added(&dialog, &ui::NewTaskDialog::addRequested);
    add->click();
    QCOMPARE(added.size(), 1);
    QVERIFY(!add->isEnabled()); // one press, one task
    const auto made = added.first().first().value<Task>();
    QCOMPARE(made.commands, QStringList{u"Fix the tests"_s});
    QCOMPARE(made.project, folder.path());
    dialog.showError(u"The disk is full"_s);
    QVERIFY(add->isEnabled());
    QCOMPARE(problem->text(), u"The disk is full"_s);
}

void tst_TaskBoardPage::dialogTakesTemplates()
{
    ui::NewTaskDialog dialog;
    dialog.setTemplates(tasks::builtInTemplates());
    auto *templates = dialog.findChild<QComboBox *>(u"newTaskTemplate"_s);
    QVERIFY(templates->count() > 1);
    const tasks::TaskTemplate &first = tasks::builtInTemplates().first();
    templates->setCurrentIndex(templates->findData(first.name));
    const Task made = dialog.task();
    QCOMPARE(made.templateName, first.name);
    QCOMPARE(made.commands, first.commands);
    QCOMPARE(made.resources, first.resources);
}

void tst_TaskBoardPage::dialogMakesChains()
{
    ui::NewTaskDialog dialog;
    dialog.findChild<ui::SegmentedButtons *>(u"newTaskType"_s)->setCurrent(u"chain"_s);
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"!npm ci\n\n  Fix what fails \n!npm test\n"_s);
    dialog.setOthers({{TaskId(u"x"_s), u"Before"_s}});
    dialog.findChild<QComboBox *>(u"newTaskAfter"_s)->setCurrentIndex(1);
    dialog.findChild<QComboBox *>(u"newTaskAfterOn"_s)->setCurrentIndex(2);
    dialog.findChild<QLineEdit *>(u"newTaskLabels"_s)->setText(u"a, b ,"_s);
    const Task made = dialog.task();
    QVERIFY(made.type == tasks::TaskType::Chain);
    QCOMPARE(made.commands, (QStringList{u"!npm ci"_s, u"Fix what fails"_s, u"!npm test"_s}));
    QCOMPARE(made.dependencies.size(), 1);
    QVERIFY(made.dependencies.first().on == tasks::DependencyCondition::Always);
    QCOMPARE(made.labels, (QStringList{u"a"_s, u"b"_s}));
}

/// What the form has no field for, and a chain whose commands have several lines.
void tst_TaskBoardPage::dialogKeepsAllOfATemplate()
{
    const QTemporaryDir folder;
    ui::NewTaskDialog dialog;
    dialog.setProjects({folder.path()});
    tasks::TaskTemplate release;
    release.name = u"release"_s;
    release.description = u"Makes a release"_s;
    release.image = u"registry.example/release:1"_s;
    release.commands = {u"!if make\nthen make check\nfi"_s, u"Write the notes"_s};
    dialog.setTemplates({release});
    auto *templates = dialog.findChild<QComboBox *>(u"newTaskTemplate"_s);
    templates->setCurrentIndex(templates->findData(u"release"_s));
    const Task made = dialog.task();
    QCOMPARE(made.commands, release.commands);
    QCOMPARE(made.image, release.image);
    QCOMPARE(made.description, release.description);
    templates->setCurrentIndex(0);
    QVERIFY(dialog.task().image.isEmpty());
}

void tst_TaskBoardPage::dialogWarnsAndEstimates()
{
    const QTemporaryDir folder;
    ui::NewTaskDialog dialog;
    dialog.setProjects({folder.path()});
    auto *estimate = dialog.findChild<QLabel *>(u"newTaskEstimate"_s);
    const QString small = estimate->text();
    QVERIFY(small.contains(u'$'));
    dialog.findChild<QSpinBox *>(u"newTaskMemory"_s)->setValue(4096);
    QVERIFY(estimate->text() != small);
    // What the user has chosen stays when the type changes.
    dialog.findChild<ui::SegmentedButtons *>(u"newTaskType"_s)->setCurrent(u"workflow"_s);
    QCOMPARE(dialog.findChild<QSpinBox *>(u"newTaskMemory"_s)->value(), 4096);
    dialog.findChild<ui::SegmentedButtons *>(u"newTaskType"_s)->setCurrent(u"command"_s);
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"!rm -rf /"_s);
    QVERIFY(!dialog.findChild<QLabel *>(u"newTaskNote"_s)->text().isEmpty());
}

void tst_TaskBoardPage::dialogNamesServices()
{
    ui::NewTaskDialog dialog;
    dialog.setEngines(
        {{QString(), u"Default"_s}, {u"cloud-run"_s, u"Cloud Run"_s}, {u"cloud-run/eu"_s, u"Cloud Run: eu"_s}});
    auto *engines = dialog.findChild<QComboBox *>(u"newTaskEngine"_s);
    QVERIFY(dialog.task().engines.isEmpty());
    engines->setCurrentIndex(1);
    QCOMPARE(dialog.task().engines, QStringList{u"cloud-run"_s});
    QVERIFY(dialog.task().engineOptions.isEmpty());
    engines->setCurrentIndex(2);
    QCOMPARE(dialog.task().engines, QStringList{u"cloud-run"_s});
    QCOMPARE(dialog.task().engineOptions, (QJsonObject{{u"connection"_s, u"eu"_s}}));
}

void tst_TaskBoardPage::keepsTheKeyboardInItsContent()
{
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::newTaskRequested);
    // From anywhere on the page, also where there is no card.
    QTest::keyClick(m_page->findChild<QPushButton *>(u"taskPause"_s), Qt::Key_N);
    QCOMPARE(wanted.size(), 1);
    m_list->upsert({task(u"p"_s, TaskState::Pending), task(u"r"_s, TaskState::Running)});
    m_page->setView(TaskBoardPage::View::Table);
    QCOMPARE(m_page->focusWidget(), m_page->table());
    QVERIFY(m_page->table()->currentIndex().isValid());
    m_page->setView(TaskBoardPage::View::Board);
    // Nothing is queued, so the first column with cards has it.
    QCOMPARE(m_page->focusWidget(), m_page->board()->view(TaskGroup::Pending));
    QVERIFY(m_page->board()->view(TaskGroup::Pending)->currentIndex().isValid());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_page->focusWidget()->objectName(), u"taskSearch"_s);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_N);
    QCOMPARE(wanted.size(), 1); // a letter of what is looked for
}

void tst_TaskBoardPage::showsThePartsOfAWholeTask()
{
    m_list->upsert({task(u"a"_s, TaskState::Running)});
    m_page->showTask(TaskId(u"a"_s));
    ui::TaskDetails details;
    details.task = task(u"a"_s, TaskState::Running);
    details.task.progress = tasks::TaskProgress{33,
                                                {},
                                                u"npm test"_s,
                                                2,
                                                3,
                                                {},
                                                {{u"npm ci"_s, u"succeeded"_s, 0, 4000},
                                                 {u"npm test"_s, u"running"_s, {}, 0},
                                                 {u"Push"_s, u"pending"_s, {}, 0}}};
    session::Step whole;
    whole.title = u"All of it"_s;
    details.steps = {whole};
    m_page->setDetails(details);
    QStringList texts;
    for (const QLabel *label : m_page->drawer()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(u"npm ci"_s) && texts.contains(u"Push"_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"4\u202fs"_s));
    QVERIFY(!texts.contains(u"All of it"_s));
}

void tst_TaskBoardPage::marksAsSeenAndAddsFollowUps()
{
    Task dead = task(u"d"_s, TaskState::Failed);
    dead.deadLetter = true;
    m_list->upsert({dead, task(u"q"_s, TaskState::Queued)});
    const auto entry = [this](const QString &words) -> QAction * {
        emit m_page->board()->menuRequested({0, 0});
        const QList<QMenu *> menus = m_page->findChildren<QMenu *>(u"taskMenu"_s);
        for (QAction *action : menus.last()->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    };
    QSignalSpy seen(m_page.get(), &TaskBoardPage::acknowledgeRequested);
    QVERIFY(m_page->board()->setCurrent(TaskId(u"q"_s)));
    QVERIFY(!entry(u"Mark as seen"_s)->isEnabled());
    QVERIFY(m_page->board()->setCurrent(TaskId(u"d"_s)));
    entry(u"Mark as seen"_s)->trigger();
    QCOMPARE(seen.first().first().value<QList<TaskId>>(), QList{TaskId(u"d"_s)});
    QVERIFY(!entry(u"Add a follow-up…"_s)->isEnabled()); // it has ended
    QVERIFY(m_page->board()->setCurrent(TaskId(u"q"_s)));
    QSignalSpy following(m_page.get(), &TaskBoardPage::followUpRequested);
    entry(u"Add a follow-up…"_s)->trigger();
    auto *dialog = m_page->findChild<QInputDialog *>(u"taskFollowUpDialog"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"And the docs "_s);
    dialog->accept();
    QCOMPARE(following.first().at(0).value<TaskId>(), TaskId(u"q"_s));
    QCOMPARE(following.first().at(1).toString(), u"And the docs"_s);
}

void tst_TaskBoardPage::asksForASharedQueue()
{
    QSignalSpy wanted(m_page.get(), &TaskBoardPage::queueRequested);
    const auto *more = m_page->findChild<QToolButton *>(u"taskMore"_s);
    QVERIFY(more && more->menu());
    more->menu()->actions().last()->trigger();
    QCOMPARE(wanted.size(), 1);
    const auto check = [](const QString &address) { return address.startsWith(u"redis"_s) ? QString() : u"No"_s; };
    ui::SharedQueueDialog dialog({}, false, check, true);
    auto *save = dialog.findChild<QPushButton *>(u"queueSave"_s);
    QVERIFY(save->isEnabled() && dialog.address().isEmpty());
    dialog.findChild<QRadioButton *>(u"queueShared"_s)->setChecked(true);
    QVERIFY(!save->isEnabled());
    dialog.findChild<QLineEdit *>(u"queueAddress"_s)->setText(u"http://x"_s);
    QCOMPARE(dialog.findChild<QLabel *>(u"queueProblem"_s)->text(), u"No"_s);
    dialog.findChild<QLineEdit *>(u"queueAddress"_s)->setText(u" rediss://x "_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(dialog.address(), u"rediss://x"_s);
    // What was typed stays until it is stored.
    auto *password = dialog.findChild<QLineEdit *>(u"queuePassword"_s);
    password->setText(u"secret"_s);
    dialog.show();
    QSignalSpy saved(&dialog, &ui::SharedQueueDialog::saveRequested);
    save->click();
    QCOMPARE(saved.value(0), (QVariantList{u"rediss://x"_s, u"secret"_s}));
    QVERIFY(dialog.isVisible() && !save->isEnabled());
    dialog.showError(u"The keychain is locked"_s);
    QCOMPARE(dialog.findChild<QLabel *>(u"queueProblem"_s)->text(), u"The keychain is locked"_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(dialog.password(), u"secret"_s);
    dialog.findChild<QRadioButton *>(u"queueOwn"_s)->setChecked(true);
    QVERIFY(dialog.address().isEmpty());
    QVERIFY(!password->isEnabled());
    // Without a keychain there is no place for a password.
    const ui::SharedQueueDialog without(u"redis://x"_s, false, check, false);
    QVERIFY(!without.findChild<QLineEdit *>(u"queuePassword"_s)->isEnabled());
    QCOMPARE(without.address(), u"redis://x"_s);
}

void tst_TaskBoardPage::editsTemplates()
{
    ui::TaskTemplatesDialog dialog;
    tasks::TaskTemplate own;
    own.name = u"mine"_s;
    own.commands = {u"one"_s, u"two\nlines"_s};
    dialog.setTemplates(tasks::builtInTemplates() + QList{own}, u"mine"_s);
    QVERIFY(!dialog.isChanged());
    QCOMPARE(dialog.edited(), own); // also a command with several lines
    auto *save = dialog.findChild<QPushButton *>(u"taskTemplateSave"_s);
    auto *name = dialog.findChild<QLineEdit *>(u"taskTemplateName"_s);
    auto *problem = dialog.findChild<QLabel *>(u"taskTemplateProblem"_s);
    QVERIFY(!save->isEnabled());
    name->setText(u"no spaces"_s);
    QVERIFY(!save->isEnabled() && !problem->text().isEmpty());
    name->setText(u"yours"_s);
    QVERIFY2(save->isEnabled(), qPrintable(problem->text()));
    QSignalSpy saved(&dialog, &ui::TaskTemplatesDialog::saveRequested);
    save->click();
    QCOMPARE(saved.first().at(0).value<tasks::TaskTemplate>().name, u"yours"_s);
    QCOMPARE(saved.first().at(1).toString(), u"mine"_s);
    QVERIFY(!save->isEnabled()); // until there is an answer
    dialog.showError(u"The disk is full"_s);
    QVERIFY(save->isEnabled() && problem->text() == u"The disk is full"_s);
    save->click();
    own.name = u"yours"_s;
    dialog.setTemplates(tasks::builtInTemplates() + QList{own}, u"yours"_s);
    QVERIFY(!dialog.isChanged());
    // A new one, with a plan's file.
    dialog.findChild<QPushButton *>(u"taskTemplateNew"_s)->click();
    QVERIFY(!save->isEnabled());
    name->setText(u"audit"_s);
    dialog.findChild<ui::SegmentedButtons *>(u"taskTemplateType"_s)->setCurrent(u"workflow"_s);
    QVERIFY(!save->isEnabled());
    dialog.findChild<QLineEdit *>(u"taskTemplateFile"_s)->setText(u"audit.yml"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(saved.last().at(0).value<tasks::TaskTemplate>().workflowFile, u"audit.yml"_s);
    QVERIFY(saved.last().at(1).toString().isEmpty());
}

void tst_TaskBoardPage::asksBeforeATemplateGoes()
{
    ui::TaskTemplatesDialog dialog;
    tasks::TaskTemplate own;
    own.name = u"mine"_s;
    own.commands = {u"one"_s};
    dialog.setTemplates(tasks::builtInTemplates() + QList{own}, u"mine"_s);
    auto *remove = dialog.findChild<QPushButton *>(u"taskTemplateRemove"_s);
    QVERIFY(remove->isEnabled());
    QSignalSpy removed(&dialog, &ui::TaskTemplatesDialog::removeRequested);
    remove->click();
    QCOMPARE(removed.size(), 0);
    dialog.findChild<QPushButton *>(u"taskTemplateRemoveConfirm"_s)->click();
    QCOMPARE(removed.first().first().toString(), u"mine"_s);
    dialog.setTemplates(tasks::builtInTemplates());
    QVERIFY(!remove->isEnabled()); // what comes with Gantry stays
    QCOMPARE(dialog.edited().name, tasks::builtInTemplates().first().name);
    tasks::TaskTemplate changed = tasks::builtInTemplates().first();
    changed.builtIn = false;
    dialog.setTemplates({changed});
    QVERIFY(remove->isEnabled() && remove->text().contains(u"Restore"_s));
}

void tst_TaskBoardPage::keepsChangesOfATemplate()
{
    ui::TaskTemplatesDialog dialog;
    dialog.setTemplates(tasks::builtInTemplates());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"taskTemplates"_s);
    dialog.findChild<QLineEdit *>(u"taskTemplateDescription"_s)->setText(u"new words"_s);
    QVERIFY(!list->isEnabled()); // it would take them away
    dialog.setTemplates(tasks::builtInTemplates()); // somebody else has changed the file
    QCOMPARE(dialog.edited().description, u"new words"_s);
    dialog.reject();
    QVERIFY(dialog.isVisible() && dialog.findChild<QMessageBox *>(u"taskTemplateDiscard"_s));
    dialog.findChild<QMessageBox *>(u"taskTemplateDiscard"_s)->close();
    dialog.findChild<QPushButton *>(u"taskTemplateDiscardChanges"_s)->click();
    QVERIFY(!dialog.isChanged());
    QVERIFY(list->isEnabled());
    QCOMPARE(dialog.edited().name, tasks::builtInTemplates().first().name);
}

QTEST_MAIN(tst_TaskBoardPage)
#include "tst_TaskBoardPage.moc"
