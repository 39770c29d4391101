// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TasksController.h"

#include "app/engineroom/EngineRoom.h"
#include "storage/Database.h"
#include "taskstores/SqliteTaskStore.h"
#include "tests/helpers/TemporaryHome.h"
#include "ui/models/TaskList.h"
#include "ui/style/ThemeManager.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/taskboard/TaskDrawer.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using tasks::Schedule;
using tasks::Task;
using tasks::TaskId;

/// The window's queue, which another program changes at the same time.
class tst_TasksController : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ui::ThemeMode::Light)); }
    void init();
    void cleanup();
    void readsAllAgainAfterACut();
    void keepsTheDrawerWhileTheQueueIsAway();
    void keepsThePauseOfSomebodyElse();
    void doesNotUndoWhatSomebodyElseChanged();

private:
    [[nodiscard]] std::unique_ptr<taskstores::SqliteTaskStore> openStore() const
    {
        auto store = taskstores::SqliteTaskStore::open(m_home->path(u"queue.sqlite"_s), m_room->clock());
        return store ? std::move(*store) : nullptr;
    }
    Task add(const QString &title)
    {
        Task task;
        task.title = title;
        task.project = m_home->path();
        task.commands = {u"!true"_s};
        task.notBefore = m_room->clock().now().addDays(1); // nothing is to run here
        return m_other->add({task}).result()->first();
    }
    [[nodiscard]] Schedule stored() const { return m_other->schedules().result()->value(0); }
    Schedule addSchedule();
    void openForm();
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }

    ui::ThemeManager m_themes;
    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<app::EngineRoom> m_room;
    std::unique_ptr<tasks::TaskStore> m_other; ///< another program's
    std::unique_ptr<ui::TaskList> m_list;
    std::unique_ptr<ui::TaskBoardPage> m_page;
    std::unique_ptr<app::TasksController> m_controller;
    tasks::TaskStore *m_store = nullptr; ///< the window's
};

void tst_TasksController::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    auto room = app::EngineRoom::open(
        {.choices = [] { return engines::LocalChoices(); }, .backendToken = {}, .secrets = {}, .housekeeping = false});
    QVERIFY2(room.has_value(), room ? "" : qPrintable(room.error().message));
    m_room = std::move(*room);
    m_list = std::make_unique<ui::TaskList>();
    m_page = std::make_unique<ui::TaskBoardPage>(*m_list, new QWidget);
    m_page->resize(1200, 700);
    m_page->show();
    m_controller = std::make_unique<app::TasksController>(*m_room, *m_list, *m_page);
    m_other = openStore();
    auto store = openStore();
    QVERIFY(m_other && store);
    m_store = store.get();
    m_controller->use(std::move(store));
}

void tst_TasksController::cleanup()
{
    m_controller.reset();
    m_page.reset();
    m_list.reset();
    m_other.reset();
    m_room.reset();
    m_home.reset();
}

void tst_TasksController::readsAllAgainAfterACut()
{
    const Task stays = add(u"stays"_s);
    const Task goes = add(u"goes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->size(), 2, 20'000);
    // What happens from now on is not told, as on a network that is cut.
    using tasks::TaskStore;
    disconnect(m_store, &TaskStore::changed, m_controller.get(), nullptr);
    disconnect(m_store, &TaskStore::removed, m_controller.get(), nullptr);
    disconnect(m_store, &TaskStore::queueStateChanged, m_controller.get(), nullptr);
    QVERIFY(m_other->cancel(goes.id).result());
    QVERIFY(m_other->remove(goes.id).result());
    QVERIFY(m_other->setPaused(true).result());
    const Task comes = add(u"comes"_s);
    QVERIFY(m_list->find(goes.id));
    emit m_store->connectionChanged(true, {});
    QTRY_VERIFY_WITH_TIMEOUT(m_list->find(comes.id) && !m_list->find(goes.id), 20'000);
    QVERIFY(m_list->find(stays.id));
    QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>(u"taskPause"_s)->text(), u"Resume queue"_s, 20'000);
}

void tst_TasksController::keepsTheDrawerWhileTheQueueIsAway()
{
    const Task task = add(u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->size(), 1, 20'000);
    m_page->showTask(task.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->drawer()->isVisible(), 20'000);
    const auto database = storage::Database::open(m_home->path(u"queue.sqlite"_s));
    QVERIFY(database.has_value());
    QVERIFY((*database)->execute(u"ALTER TABLE tasks RENAME TO away"_s));
    QVERIFY(!m_store->find(task.id).result());
    emit m_page->detailsRequested(task.id);
    QVERIFY(!m_store->find(task.id).result()); // answered after the one before it
    QCoreApplication::processEvents();
    QVERIFY(m_page->drawer()->isVisible());
    QVERIFY((*database)->execute(u"ALTER TABLE away RENAME TO tasks"_s));
    QVERIFY(m_other->cancel(task.id).result());
    QVERIFY(m_other->remove(task.id).result());
    emit m_page->detailsRequested(task.id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->drawer()->isVisible(), 20'000);
}

Schedule tst_TasksController::addSchedule()
{
    Schedule schedule;
    schedule.name = u"Links"_s;
    schedule.kind = Schedule::Kind::Interval;
    schedule.at = m_room->clock().now().addDays(1);
    schedule.interval = std::chrono::hours(24);
    schedule.task.project = m_home->path();
    schedule.task.commands = {u"Look for dead links"_s};
    return m_other->putSchedule(schedule).result().value_or(Schedule());
}

/// The first schedule's form, with another command in it.
void tst_TasksController::openForm()
{
    m_controller->openSchedules();
    QTRY_VERIFY_WITH_TIMEOUT(child<QTreeWidget>(u"schedules"_s)->topLevelItemCount() == 1, 20'000);
    auto *list = child<QTreeWidget>(u"schedules"_s);
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPlainTextEdit>(u"newTaskText"_s), 20'000);
    child<QPlainTextEdit>(u"newTaskText"_s)->setPlainText(u"Look for others"_s);
}

void tst_TasksController::keepsThePauseOfSomebodyElse()
{
    Schedule schedule = addSchedule();
    QVERIFY(!schedule.id.isNull());
    openForm();
    schedule.enabled = false;
    QVERIFY(m_other->putSchedule(schedule).result());
    child<QPushButton>(u"newTaskAdd"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(stored().task.commands.value(0), u"Look for others"_s, 20'000);
    QVERIFY(!stored().enabled);
}

void tst_TasksController::doesNotUndoWhatSomebodyElseChanged()
{
    Schedule schedule = addSchedule();
    openForm();
    schedule.name = u"Links of the week"_s;
    QVERIFY(m_other->putSchedule(schedule).result());
    child<QPushButton>(u"newTaskAdd"_s)->click();
    auto *problem = child<QLabel>(u"newTaskProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(u"changed elsewhere"_s), 20'000);
    QCOMPARE(stored().name, u"Links of the week"_s);
    QCOMPARE(stored().task.commands.value(0), u"Look for dead links"_s);
}

QTEST_MAIN(tst_TasksController)
#include "tst_TasksController.moc"
