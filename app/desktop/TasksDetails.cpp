// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TasksController that gathers everything the drawer shows of one task.
#include "app/desktop/TasksController.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "engines/RunOutput.h"
#include "session/SessionService.h"
#include "tasks/TaskStore.h"
#include "ui/models/TaskList.h"
#include "ui/taskboard/TaskBoardPage.h"

#include <QtConcurrentRun>

namespace app {

using namespace Qt::StringLiterals;
using base::Result;
using tasks::TaskId;

namespace {

constexpr int mostLinks = 40; ///< that are looked up for the dependencies of one task
constexpr qint64 logTailBytes = 512 * 1024;

QString conditionWords(tasks::DependencyCondition condition)
{
    switch (condition) {
    case tasks::DependencyCondition::Success:
        return TasksController::tr("on success");
    case tasks::DependencyCondition::Failure:
        return TasksController::tr("on failure");
    case tasks::DependencyCondition::Always:
        return TasksController::tr("in any case");
    }
    return {};
}

} // namespace

ui::TaskLink TasksController::linkOf(const TaskId &id, const QString &condition) const
{
    const ui::TaskItem *item = m_list.find(id);
    return {id, item ? item->title : id.toString(), item ? item->state : tasks::TaskState::Pending, condition, {}};
}

/// Answers can overtake each other: what comes after a later one is old.
bool TasksController::takesDetails(const TaskId &id, int request)
{
    if (id != m_details || request < m_detailsAnswered)
        return false;
    m_detailsAnswered = request;
    return true;
}

void TasksController::showDetails(const TaskId &id)
{
    if (!m_store || id.isNull())
        return;
    m_details = id;
    const int request = ++m_detailsRequest;
    m_store->find(id).then(this, [this, id, request](const Result<tasks::Task> &task) {
        if (!takesDetails(id, request))
            return;
        if (!task) {
            // A queue that is away is told of by a notice; what was read before stays for whoever reads it.
            if (task.error().kind == base::Error::Kind::NotFound)
                m_page.closeDrawer();
            return;
        }
        ui::TaskDetails details;
        details.task = *task;
        m_detailsSession = task->session;
        addSession(details);
        QList<TaskId> left;
        for (const tasks::Dependency &dependency : task->dependencies) {
            details.after.append(linkOf(dependency.task, conditionWords(dependency.on)));
            left.append(dependency.task);
        }
        for (const TaskId &child : task->children) {
            details.blocks.append(linkOf(child, conditionWords(tasks::DependencyCondition::Success)));
            left.append(child);
        }
        if (left.size() > mostLinks)
            left.resize(mostLinks);
        if (!details.hasLogText) {
            m_page.setDetails(details);
            completeDetails(details, left, request);
            return;
        }
        QtConcurrent::run(engines::streamTail, details.logPath, logTailBytes)
            .then(this, [this, details, left, request](const QString &text) mutable {
                if (!takesDetails(details.task.id, request))
                    return;
                details.logText = text;
                m_page.setDetails(details);
                completeDetails(details, left, request);
            });
    });
}

/// One step further in each direction: what those wait for that it waits for.
void TasksController::completeDetails(ui::TaskDetails details, QList<TaskId> left, int request)
{
    if (left.isEmpty()) {
        if (takesDetails(details.task.id, request))
            m_page.setDetails(details);
        return;
    }
    const TaskId next = left.takeFirst();
    m_store->find(next).then(
        this, [this, next, details = std::move(details), left, request](const Result<tasks::Task> &task) mutable {
            if (!takesDetails(details.task.id, request))
                return;
            for (ui::TaskLink &link : details.after) {
                if (task && link.id == next)
                    for (const tasks::Dependency &further : task->dependencies)
                        link.further.append(linkOf(further.task, conditionWords(further.on)));
            }
            for (ui::TaskLink &link : details.blocks) {
                if (task && link.id == next)
                    for (const TaskId &further : task->children)
                        link.further.append(linkOf(further, conditionWords(tasks::DependencyCondition::Success)));
            }
            completeDetails(std::move(details), std::move(left), request);
        });
}

void TasksController::addSession(ui::TaskDetails &details) const
{
    const session::Snapshot *snapshot = m_room.sessions().find(details.task.session);
    if (!snapshot)
        return;
    details.sessionTitle = snapshot->session.title;
    details.steps = snapshot->steps;
    const session::Step *shown = snapshot->active();
    for (const session::Step &step : snapshot->steps) {
        if (!snapshot->active() && !step.run.isNull() && session::isEnded(step.state))
            shown = &step;
    }
    if (shown && !shown->run.isNull()) {
        details.logPath = engines::RunFiles(m_room.paths(), shown->run).log();
        details.logGrows = shown == snapshot->active();
        details.hasLogText = shown->kind == session::StepKind::ClaudePrompt;
    }
    const auto cost = m_costOf ? m_costOf(details.task.session) : std::nullopt;
    if (details.task.state == tasks::TaskState::Running && cost)
        details.costWords = tr("%1 so far").arg(cost->toString());
}

} // namespace app
