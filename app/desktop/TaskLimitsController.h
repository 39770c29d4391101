// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace tasks {
class TaskStore;
}
namespace ui {
class QueueLimitsDialog;
}

namespace app {

class EngineRoom;

/// The dialog that says how many tasks run at once: what is for this window goes into the settings, the rest into the
/// queue.
class TaskLimitsController : public QObject
{
    Q_OBJECT
public:
    /// @p page: where the dialog appears. Both outlive this.
    TaskLimitsController(EngineRoom &room, QWidget &page, QObject *parent = nullptr);
    ~TaskLimitsController() override;

    void setStore(tasks::TaskStore *store) { m_store = store; }
    void open();

signals:
    /// Those of this window.
    void changed();

private:
    void readQueue();
    void save();

    EngineRoom &m_room;
    QWidget &m_page;
    tasks::TaskStore *m_store = nullptr;
    QPointer<ui::QueueLimitsDialog> m_dialog;
};

} // namespace app
