// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QObject>
#include <QTimer>

namespace ui {
class CostsPage;
class LogsPage;
class TasksPage;
class TaskTableModel;
} // namespace ui

namespace app {

class EngineRoom;

/// Feeds the tasks, logs and costs pages from the session service and brings their intent back.
class PagesController : public QObject
{
    Q_OBJECT
public:
    struct Views
    {
        ui::TaskTableModel &taskModel;
        ui::TasksPage &tasks;
        ui::LogsPage &logs;
        ui::CostsPage &costs;
    };

    PagesController(EngineRoom &room, const Views &views, QObject *parent = nullptr);

signals:
    void openSessionRequested(const base::SessionId &id);
    void newSessionRequested();
    /// Today's cost for the status bar; empty: unknown.
    void todaysCostChanged(const QString &text);

private:
    void refresh(const base::SessionId &id);
    void updateCosts();

    EngineRoom &m_room;
    Views m_views;
    QTimer m_costs; ///< changes come in bursts; the sums over everything are made once per burst
};

} // namespace app
