// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QObject>

namespace ui {
class LogsPage;
class TasksPage;
class TaskTableModel;
} // namespace ui

namespace app {

class EngineRoom;

/// Feeds the tasks and logs pages from the session service and brings their intent back.
class PagesController : public QObject
{
    Q_OBJECT
public:
    struct Views
    {
        ui::TaskTableModel &taskModel;
        ui::TasksPage &tasks;
        ui::LogsPage &logs;
    };

    PagesController(EngineRoom &room, const Views &views, QObject *parent = nullptr);

signals:
    void openSessionRequested(const base::SessionId &id);
    void newSessionRequested();

private:
    void refresh(const base::SessionId &id);

    EngineRoom &m_room;
    Views m_views;
};

} // namespace app
