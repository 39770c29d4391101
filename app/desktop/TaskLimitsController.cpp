// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TaskLimitsController.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskLimits.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"
#include "ui/models/TaskItem.h"
#include "ui/taskboard/QueueLimitsDialog.h"

namespace app {

using base::Result;
using Limits = ui::QueueLimitsDialog::Limits;

TaskLimitsController::TaskLimitsController(EngineRoom &room, QWidget &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_page(page)
{
}

TaskLimitsController::~TaskLimitsController() = default;

void TaskLimitsController::open()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    QList<std::pair<QString, QString>> engines;
    for (const QString &id : m_room.sessions().engineIds())
        engines.append({id, ui::TaskWords::engine(id)});
    m_dialog = new ui::QueueLimitsDialog(engines, usualTasks(m_room.settings().values()), m_page.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const TaskLimits limits = taskLimits(m_room.settings());
    m_dialog->setHere({limits.most, limits.perEngine});
    connect(m_dialog, &ui::QueueLimitsDialog::saveRequested, this, &TaskLimitsController::save);
    m_dialog->open();
    readQueue();
}

void TaskLimitsController::readQueue()
{
    if (!m_store) {
        m_dialog->showError(tr("The queue could not be opened, see the notice on the Tasks page."));
        return;
    }
    m_store->queueState().then(this, [this](const Result<tasks::QueueState> &state) {
        if (!m_dialog)
            return;
        if (state)
            m_dialog->setQueue({state->maxRunning, state->maxPerEngine});
        else
            m_dialog->showError(state.error().message);
    });
}

/// The queue's first: it may refuse, and then nothing has changed.
void TaskLimitsController::save()
{
    // What was wanted now, and the one who asked: by the time of the answer another dialog may be open.
    const Limits here = m_dialog->here();
    const auto keep = [this, here, dialog = m_dialog] {
        setTaskLimits(m_room.settings(), {here.most, here.perEngine});
        if (dialog)
            dialog->accept();
        emit changed();
    };
    if (!m_store || !m_dialog->hasQueue()) {
        keep();
        return;
    }
    const Limits wanted = m_dialog->queue();
    m_store->setLimits(wanted.most, wanted.perEngine)
        .then(this, [keep, dialog = m_dialog](const Result<tasks::QueueState> &state) {
            if (state)
                keep();
            else if (dialog)
                dialog->showError(state.error().message);
        });
}

} // namespace app
