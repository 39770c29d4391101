// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Schedule.h"

#include <QObject>
#include <QPointer>

namespace tasks {
class TaskStore;
}
namespace ui {
class NewTaskDialog;
class SchedulesDialog;
} // namespace ui

namespace app {

class NewTaskController;

/// The dialog with the schedules of the queue. They are read anew whenever the store tells of a change, also by another
/// program.
class SchedulesController : public QObject
{
    Q_OBJECT
public:
    /// @p forms makes the form of one schedule; @p page: where the dialog appears. Both outlive this.
    SchedulesController(NewTaskController &forms, QWidget &page, QObject *parent = nullptr);
    ~SchedulesController() override;

    void setStore(tasks::TaskStore *store);
    void open();
    void reload() { show({}); }

private:
    void connectDialog();
    /// @p chosen: the current one then.
    void show(const tasks::ScheduleId &chosen);
    void openForm(const tasks::Schedule &schedule);
    void save(const tasks::Schedule &schedule);
    void put(const tasks::Schedule &schedule);
    void pause(const tasks::Schedule &schedule, bool paused);
    void tell(const base::Error &error);

    NewTaskController &m_forms;
    QWidget &m_page;
    tasks::TaskStore *m_store = nullptr;
    QPointer<ui::SchedulesDialog> m_dialog;
    QPointer<ui::NewTaskDialog> m_form;
    tasks::Schedule m_opened; ///< as the form got it
};

} // namespace app
