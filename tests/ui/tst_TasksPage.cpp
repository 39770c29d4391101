// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageSamples.h"
#include "ui/style/ThemeManager.h"
#include "ui/tasks/TaskTableModel.h"
#include "ui/tasks/TasksPage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using session::StepState;
using ui::TaskFilter;
using ui::TasksPage;
using ui::TaskTableModel;

class tst_TasksPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void modelTellsStepsOfAllSessions();
    void modelChangesOnlyWhatDiffers();
    void modelStaysSoundUnderRandomChanges();
    void showsWhatWaitsFirst();
    void filters_data();
    void filters();
    void saysWhyItIsEmpty();
    void sortsByValueNotByText();
    void opensWithEnterAndDoubleClick();
    void asksBeforeItStops();
    void retriesWhatHasEnded();
    void hidesColumnsAndKeepsThat();
    void everyControlHasNames();

private:
    std::unique_ptr<ui::ThemeManager> m_themes;
};

namespace {

QStringList titles(const TasksPage &page)
{
    QStringList all;
    const QAbstractItemModel *model = page.table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        all.append(model->index(row, TaskTableModel::TitleColumn).data().toString());
    return all;
}

void select(const TasksPage &page, const QStringList &wanted)
{
    const QAbstractItemModel *model = page.table()->model();
    page.table()->clearSelection();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (wanted.contains(model->index(row, 0).data().toString())) {
            page.table()->selectionModel()->select(model->index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
            page.table()->selectionModel()->setCurrentIndex(model->index(row, 0), QItemSelectionModel::NoUpdate);
        }
    }
}

} // namespace

void tst_TasksPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_TasksPage::modelTellsStepsOfAllSessions()
{
    TaskTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNow(pages::now());
    auto failed = pages::step(u"Mend"_s, StepState::Failed, 10, 0.5);
    failed.result.error = u"exit code 1"_s;
    model.setSessions(
        {pages::session(u"One"_s, u"api"_s, {}, {pages::step(u"Move"_s, StepState::Waiting, 3, 0.92), failed}),
         pages::session(u"Empty"_s, u"web"_s, {}, {})});
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, TaskTableModel::StateColumn), u"Waiting: allow Bash?"_s);
    QCOMPARE(text(0, TaskTableModel::ProjectColumn), u"api"_s);
    QCOMPARE(text(0, TaskTableModel::CostColumn), u"$0.92"_s);
    QVERIFY(text(0, TaskTableModel::DurationColumn).startsWith(u'9'));
    QCOMPARE(text(1, TaskTableModel::StateColumn), u"Failed: exit code 1"_s);
    QCOMPARE(text(2, TaskTableModel::TitleColumn), u"Empty"_s);
    QCOMPARE(text(2, TaskTableModel::CostColumn), u"–"_s);
    QVERIFY(!model.index(2, 0).data(TaskTableModel::CanStopRole).toBool());
    QVERIFY(model.spoken(0).startsWith(u"Move, in One, waiting: allow bash, "_s));
    QCOMPARE(model.countOf(TaskTableModel::Group::Waiting), 1);
    QCOMPARE(model.projects().size(), 2);
}

void tst_TasksPage::modelChangesOnlyWhatDiffers()
{
    TaskTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto one = pages::session(
        u"One"_s, u"api"_s, {},
        {pages::step(u"a"_s, StepState::Running, 0, {}), pages::step(u"b"_s, StepState::Pending, 0, {})});
    const auto two = pages::session(u"Two"_s, u"api"_s, {}, {pages::step(u"c"_s, StepState::Pending, 0, {})});
    model.setSessions({one, two});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    one.session.lastActivity = pages::now().addSecs(5);
    model.upsert(one);
    QCOMPARE(changed.size(), 0);
    one.steps[1].title = u"renamed"_s;
    model.upsert(one);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    one.steps.append(pages::step(u"d"_s, StepState::Pending, 0, {}));
    model.upsert(one);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.index(2, 0).data().toString(), u"d"_s);
    one.steps.resize(1);
    model.upsert(one);
    QCOMPARE(removed.size(), 1);
    model.remove(one.session.id);
    QCOMPARE(model.rowCount(), 1);
    model.remove(base::SessionId(u"unknown"_s));
    QCOMPARE(model.rowCount(), 1);
}

void tst_TasksPage::modelStaysSoundUnderRandomChanges()
{
    TaskTableModel model;
    ui::TaskFilterModel filter;
    filter.setSourceModel(&model);
    filter.sort(TaskTableModel::StateColumn);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(3);
    QList<session::Snapshot> sessions = pages::workbench().first(6);
    for (int round = 0; round < 300; ++round) {
        session::Snapshot &one = sessions[random.bounded(6)];
        switch (random.bounded(4)) {
        case 0:
            one.steps.append(pages::step(QString::number(round), static_cast<StepState>(random.bounded(9)), 1, {}));
            break;
        case 1:
            one.steps.resize(random.bounded(static_cast<int>(one.steps.size()) + 1));
            break;
        case 2:
            model.remove(one.session.id);
            continue;
        default:
            break;
        }
        model.upsert(one);
    }
}

void tst_TasksPage::showsWhatWaitsFirst()
{
    TaskTableModel model;
    TasksPage page(&model);
    model.setSessions({pages::session(
        u"One"_s, u"api"_s, {},
        {pages::step(u"ended"_s, StepState::Succeeded, 3, 1), pages::step(u"pending"_s, StepState::Pending, 0, {}),
         pages::step(u"running"_s, StepState::Running, 0, {}), pages::step(u"waiting"_s, StepState::Waiting, 0, {})})});
    QCOMPARE(titles(page), (QStringList{u"waiting"_s, u"running"_s, u"pending"_s}));
    TaskFilter all;
    all.states = TaskFilter::States::All;
    page.setFilter(all);
    QCOMPARE(titles(page).last(), u"ended"_s);
}

void tst_TasksPage::filters_data()
{
    QTest::addColumn<TaskFilter>("filter");
    QTest::addColumn<QStringList>("wanted");
    const QString api = u"/home/user/src/api"_s;
    QTest::newRow("open") << TaskFilter{} << QStringList{u"move limits"_s, u"audit"_s, u"later"_s};
    QTest::newRow("waiting") << TaskFilter{{}, TaskFilter::States::Waiting, {}} << QStringList{u"move limits"_s};
    QTest::newRow("ended") << TaskFilter{{}, TaskFilter::States::Ended, {}} << QStringList{u"mend"_s};
    QTest::newRow("project") << TaskFilter{{}, TaskFilter::States::All, api}
                             << QStringList{u"move limits"_s, u"mend"_s};
    QTest::newRow("words in any order") << TaskFilter{u"LIM mov"_s, TaskFilter::States::All, {}}
                                        << QStringList{u"move limits"_s};
    QTest::newRow("session's title") << TaskFilter{u"nightly"_s, TaskFilter::States::All, {}}
                                     << QStringList{u"audit"_s, u"later"_s};
    QTest::newRow("nothing") << TaskFilter{u"zzz"_s, TaskFilter::States::All, {}} << QStringList{};
}

void tst_TasksPage::filters()
{
    QFETCH(TaskFilter, filter);
    QFETCH(QStringList, wanted);
    TaskTableModel model;
    TasksPage page(&model);
    model.setSessions({pages::session(u"One"_s, u"api"_s, {},
                                      {pages::step(u"move limits"_s, StepState::Waiting, 0, {}),
                                       pages::step(u"mend"_s, StepState::Failed, 9, 1)}),
                       pages::session(u"Nightly"_s, u"cli"_s, {},
                                      {pages::step(u"audit"_s, StepState::Running, 0, {}),
                                       pages::step(u"later"_s, StepState::Pending, 0, {})})});
    page.setFilter(filter);
    QCOMPARE(titles(page), wanted);
    QCOMPARE(page.filter(), filter);
}

void tst_TasksPage::saysWhyItIsEmpty()
{
    TaskTableModel model;
    TasksPage page(&model);
    const auto *stack = page.findChild<QStackedWidget *>();
    QCOMPARE(stack->currentWidget()->objectName(), u"tasksEmpty"_s);
    QSignalSpy created(&page, &TasksPage::newSessionRequested);
    stack->currentWidget()->findChild<QPushButton *>()->click();
    QCOMPARE(created.size(), 1);
    model.setSessions({pages::session(u"One"_s, u"api"_s, {}, {pages::step(u"ended"_s, StepState::Succeeded, 3, 1)})});
    QCOMPARE(stack->currentWidget()->objectName(), u"tasksNothingMatches"_s);
    stack->currentWidget()->findChild<QPushButton *>()->click();
    QCOMPARE(stack->currentWidget(), page.table());
    QCOMPARE(titles(page), QStringList{u"ended"_s});
}

void tst_TasksPage::sortsByValueNotByText()
{
    TaskTableModel model;
    TasksPage page(&model);
    page.setFilter({{}, TaskFilter::States::All, {}});
    model.setSessions({pages::session(u"One"_s, u"api"_s, {},
                                      {pages::step(u"nine"_s, StepState::Succeeded, 3, 9),
                                       pages::step(u"ten"_s, StepState::Succeeded, 3, 10),
                                       pages::step(u"unknown"_s, StepState::Succeeded, 3, {})})});
    page.table()->sortByColumn(TaskTableModel::CostColumn, Qt::DescendingOrder);
    QCOMPARE(titles(page), (QStringList{u"ten"_s, u"nine"_s, u"unknown"_s}));
}

void tst_TasksPage::opensWithEnterAndDoubleClick()
{
    TaskTableModel model;
    TasksPage page(&model);
    const auto one = pages::session(u"One"_s, u"api"_s, {}, {pages::step(u"move"_s, StepState::Waiting, 0, {})});
    model.setSessions({one});
    QSignalSpy opened(&page, &TasksPage::openRequested);
    select(page, {u"move"_s});
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).value<base::SessionId>(), one.session.id);
    QCOMPARE(opened.first().at(1).value<base::StepId>(), one.steps.first().id);
    emit page.table()->doubleClicked(page.table()->currentIndex());
    QCOMPARE(opened.size(), 2);
}

void tst_TasksPage::asksBeforeItStops()
{
    TaskTableModel model;
    TasksPage page(&model);
    page.show();
    const auto one = pages::session(u"One"_s, u"api"_s, {},
                                    {pages::step(u"a"_s, StepState::Waiting, 0, {}),
                                     pages::step(u"b"_s, StepState::Running, 0, {}),
                                     pages::step(u"c"_s, StepState::Pending, 0, {})});
    model.setSessions({one});
    QSignalSpy stopped(&page, &TasksPage::stopRequested);
    select(page, {u"a"_s, u"b"_s, u"c"_s});
    QTest::keyClick(page.table(), Qt::Key_Delete);
    auto *box = page.findChild<QMessageBox *>(u"tasksStopQuestion"_s);
    QVERIFY(box);
    QVERIFY(stopped.isEmpty());
    QVERIFY(!box->findChild<QPushButton *>(u"tasksStopConfirm"_s)->isDefault());
    box->findChild<QPushButton *>(u"tasksStopConfirm"_s)->click();
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(stopped.first().first().value<QList<base::StepId>>().size(), 2);
    select(page, {u"c"_s});
    QVERIFY(!page.findChild<QPushButton *>(u"tasksStop"_s)->isEnabled());
    QVERIFY(page.findChild<QWidget *>(u"tasksSelectionBar"_s)->isVisible());
    page.table()->clearSelection();
    QVERIFY(!page.findChild<QWidget *>(u"tasksSelectionBar"_s)->isVisible());
}

void tst_TasksPage::retriesWhatHasEnded()
{
    TaskTableModel model;
    TasksPage page(&model);
    page.setFilter({{}, TaskFilter::States::All, {}});
    model.setSessions({pages::session(
        u"One"_s, u"api"_s, {},
        {pages::step(u"a"_s, StepState::Failed, 0, {}), pages::step(u"b"_s, StepState::Running, 0, {})})});
    QSignalSpy retried(&page, &TasksPage::retryRequested);
    select(page, {u"a"_s, u"b"_s});
    page.findChild<QPushButton *>(u"tasksRetry"_s)->click();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first().first().value<QList<base::StepId>>().size(), 1);
}

void tst_TasksPage::hidesColumnsAndKeepsThat()
{
    TaskTableModel model;
    TasksPage page(&model);
    page.table()->setColumnHidden(TaskTableModel::KindColumn, true);
    TasksPage other(&model);
    other.restoreLayout(page.saveLayout());
    QVERIFY(other.table()->isColumnHidden(TaskTableModel::KindColumn));
    QVERIFY(!other.table()->isColumnHidden(TaskTableModel::TitleColumn));
    other.restoreLayout("nonsense");
    QVERIFY(!other.table()->isColumnHidden(TaskTableModel::TitleColumn));
}

void tst_TasksPage::everyControlHasNames()
{
    TaskTableModel model;
    TasksPage page(&model);
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
            || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(tst_TasksPage)
#include "tst_TasksPage.moc"
