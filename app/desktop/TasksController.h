// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/NewTaskController.h"
#include "app/desktop/SchedulesController.h"
#include "app/desktop/SharedQueue.h"
#include "app/desktop/TaskLimitsController.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"
#include "ui/taskboard/TaskDetails.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {
class TaskBoardPage;
class TaskList;
} // namespace ui

namespace app {

class EngineRoom;
class TaskRunner;

/// The queue of the window: opens the store, runs its tasks as sessions, feeds the board and brings back what the user
/// wants. Everything that is asked of the store is answered later; nothing here waits.
class TasksController : public QObject
{
    Q_OBJECT
public:
    TasksController(EngineRoom &room, ui::TaskList &list, ui::TaskBoardPage &page, QObject *parent = nullptr);
    ~TasksController() override;

    /// Once the sessions are loaded: reads the tasks, then begins to run them.
    void start();
    /// In place of start(): another queue than the settings name.
    void use(std::unique_ptr<tasks::TaskStore> store);
    /// The settings, or what they say about limits, have changed.
    void applyLimits();
    /// Why nothing may start because of what was spent; empty: it may. And how much is left; unset: no budget.
    void setBudget(const std::function<QString()> &hold, const std::function<std::optional<base::Money>()> &left);
    /// Sums that a running session has cost so far; called when the ledger has changed.
    void showCosts(const std::function<std::optional<base::Money>(const base::SessionId &)> &costOf);
    void openNewTask() { m_newTask.open(); }
    /// A task from elsewhere in the window.
    [[nodiscard]] QFuture<base::Result<>> queue(const tasks::Task &task);
    void openTemplates() { m_newTask.openTemplates(); }
    void openSchedules() { m_schedules.open(); }
    void openLimits() { m_limits.open(); }
    /// Which queue it is: this computer's, or a shared one.
    void chooseQueue() { m_shared.edit(); }
    /// What runs goes on by itself and is taken up by the next start.
    void letGo();
    /// What runs is stopped and goes back into the queue; drained() follows when it is there.
    void stopAll();

signals:
    void openSessionRequested(const base::SessionId &session);
    void openLogRequested(const base::SessionId &session);
    /// For the status bar.
    void countsChanged(int running, int queued);
    void drained();
    void failed(const base::Error &error);

private:
    /// All tasks being read from the store, page after page.
    struct Reading
    {
        int number = 0; ///< a later one makes the answers of those before it worthless
        bool isUnderWay = false;
        qint64 total = 0; ///< as the last page said
        QSet<tasks::TaskId> seen;
    };

    void connectPage();
    void connectStore();
    void readAll();
    void readFrom(qint64 offset);
    void take(qint64 offset, const tasks::TaskPage &page);
    void endReading();
    void readQueueState();
    void createRunner();
    void showQueue(const tasks::QueueState &state);
    [[nodiscard]] int slotCount() const;
    void showSlots();
    void tellCounts();
    void showDetails(const tasks::TaskId &id);
    void completeDetails(ui::TaskDetails details, QList<tasks::TaskId> left, int request);
    [[nodiscard]] bool takesDetails(const tasks::TaskId &id, int request);
    void followLog();
    void addSession(ui::TaskDetails &details) const;
    [[nodiscard]] ui::TaskLink linkOf(const tasks::TaskId &id, const QString &condition) const;
    void lookAtRoom();
    [[nodiscard]] QStringList fullHere() const;
    template <typename T>
    void report(QFuture<base::Result<T>> answer);

    EngineRoom &m_room;
    ui::TaskList &m_list;
    ui::TaskBoardPage &m_page;
    std::unique_ptr<tasks::TaskStore> m_store;
    std::unique_ptr<TaskRunner> m_runner;
    NewTaskController m_newTask;
    SchedulesController m_schedules;
    TaskLimitsController m_limits;
    SharedQueue m_shared;
    tasks::QueueState m_queue;
    Reading m_reading;
    QTimer m_roomTimer;
    std::function<QString()> m_budgetHold;
    std::function<std::optional<base::Money>()> m_budgetLeft;
    std::function<std::optional<base::Money>(const base::SessionId &)> m_costOf;
    tasks::TaskId m_details; ///< asked for last
    int m_detailsRequest = 0; ///< counts
    int m_detailsAnswered = 0;
    QTimer m_detailsTimer;
    base::SessionId m_detailsSession;
};

} // namespace app
