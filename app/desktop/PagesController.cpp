// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PagesController.h"

#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "ui/logview/LogsPage.h"
#include "ui/models/Format.h"
#include "ui/tasks/TaskTableModel.h"
#include "ui/tasks/TasksPage.h"

namespace app {

using base::SessionId;
using session::SessionService;

PagesController::PagesController(EngineRoom &room, const Views &views, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_views(views)
{
    SessionService &service = room.sessions();
    connect(&service, &SessionService::sessionAdded, this, &PagesController::refresh);
    connect(&service, &SessionService::sessionChanged, this, &PagesController::refresh);
    connect(&service, &SessionService::sessionRemoved, this, [this](const SessionId &id) {
        m_views.taskModel.remove(id);
        m_views.logs.setRuns(id, {});
    });
    using ui::TasksPage;
    connect(&views.tasks, &TasksPage::openRequested, this,
            [this](const SessionId &id, const base::StepId &) { emit openSessionRequested(id); });
    connect(&views.tasks, &TasksPage::newSessionRequested, this, &PagesController::newSessionRequested);
    connect(&views.tasks, &TasksPage::stopRequested, this, [&service](const QList<base::StepId> &steps) {
        for (const base::StepId &step : steps)
            service.stop(step);
    });
    connect(&views.tasks, &TasksPage::retryRequested, this, [&service](const QList<base::StepId> &steps) {
        for (const base::StepId &step : steps)
            service.retry(step);
    });
    connect(&views.logs, &ui::LogsPage::openSessionRequested, this, &PagesController::openSessionRequested);
    views.logs.setOwnLog(room.paths().logFile());
}

void PagesController::refresh(const SessionId &id)
{
    const session::Snapshot *snapshot = m_room.sessions().find(id);
    if (!snapshot)
        return;
    m_views.taskModel.upsert(*snapshot);
    m_views.logs.setRuns(id, ui::logSourcesOf(*snapshot, m_room.paths().runs()));
}

} // namespace app
