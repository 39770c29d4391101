// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/TaskBoard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runner {

TaskBoard::TaskBoard(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    // Clones wait for the network more than for a processor.
    m_pool.setMaxThreadCount(std::clamp(settings.maxConcurrent, 4, 64));
}

TaskBoard::~TaskBoard()
{
    m_entries.clear();
    m_pool.clear();
    m_pool.waitForDone();
}

bool TaskBoard::hasRoom() const
{
    return std::ssize(m_entries) + m_kept < static_cast<qsizetype>(m_settings.maxConcurrent) + m_settings.maxQueued;
}

std::shared_ptr<void> TaskBoard::keepPlace()
{
    ++m_kept;
    return {this, [this](void *) { --m_kept; }};
}

Task &TaskBoard::add(const QString &id, TaskRequest request)
{
    return add(id, std::make_unique<Task>(std::move(request), m_settings, m_pool));
}

Task &TaskBoard::add(const QString &id, std::unique_ptr<Task> added)
{
    Task &task = *added;
    connect(&task, &Task::released, this, [this](const QString &workspace) { m_remover.remove(workspace); });
    connect(&task, &Task::ended, this, [this, &task] { onEnded(&task); }, Qt::QueuedConnection);
    m_entries.push_back({id, std::move(added), true});
    QMetaObject::invokeMethod(this, &TaskBoard::startNext, Qt::QueuedConnection);
    return task;
}

Task *TaskBoard::find(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? nullptr : found->task.get();
}

QList<TaskBoard::Status> TaskBoard::all() const
{
    QList<Status> statuses;
    for (const Entry &entry : m_entries)
        statuses.append({entry.id, entry.task.get(), entry.waits});
    return statuses;
}

void TaskBoard::startNext()
{
    int waiting = 0;
    for (Entry &entry : m_entries) {
        if (!entry.waits)
            continue;
        if (m_running < m_settings.maxConcurrent && !entry.task->isStopping()) {
            ++m_running;
            entry.waits = false;
            entry.task->start();
        } else {
            emit entry.task->progress({u"queued"_s, u"Waiting for a place, number %1"_s.arg(++waiting), -1});
        }
    }
}

void TaskBoard::onEnded(const Task *task)
{
    const auto found = std::ranges::find_if(m_entries, [task](const Entry &entry) { return entry.task.get() == task; });
    if (found == m_entries.end())
        return;
    if (!found->waits)
        --m_running;
    m_entries.erase(found);
    startNext();
    if (m_entries.empty())
        emit emptied();
}

void TaskBoard::stopAll(Task::Stop reason)
{
    for (const Entry &entry : m_entries)
        entry.task->stop(reason);
}

} // namespace runner
