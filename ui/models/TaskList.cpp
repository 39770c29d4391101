// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskList.h"

#include "ui/models/Format.h"

#include <utility>
#include <vector>

namespace ui {

namespace {

/// From this many on, sorting everything anew is quicker than moving rows one by one.
constexpr qsizetype many = 200;

} // namespace

void TaskList::count(const TaskItem &item, int by)
{
    m_counts[groupOf(item.state)] += by;
    const auto note = [by](QHash<QString, int> &names, const QString &name) {
        if (name.isEmpty())
            return;
        int &count = names[name];
        count += by;
        if (count <= 0)
            names.remove(name);
    };
    note(m_projects, item.project);
    note(m_engines, item.engine);
}

TaskItem TaskList::itemOf(const tasks::Task &task) const
{
    TaskItem item = taskItemOf(task);
    const auto live = m_liveCosts.constFind(task.id);
    if (task.state == tasks::TaskState::Running && live != m_liveCosts.constEnd())
        item.cost = *live;
    return item;
}

void TaskList::setLiveCosts(const QHash<tasks::TaskId, base::Money> &costs)
{
    m_liveCosts = costs;
    for (auto cost = costs.cbegin(); cost != costs.cend(); ++cost) {
        const auto known = m_items.find(cost.key());
        if (known == m_items.end() || known->second.state != tasks::TaskState::Running
            || known->second.cost == cost.value())
            continue;
        const TaskItem before = known->second;
        known->second.cost = cost.value();
        emit changed(&before, &known->second);
    }
}

QList<const TaskItem *> TaskList::addNew(const QList<tasks::Task> &tasks)
{
    QList<const TaskItem *> fresh;
    for (const tasks::Task &task : tasks) {
        if (m_items.contains(task.id))
            continue;
        const TaskItem &item = m_items.emplace(task.id, itemOf(task)).first->second;
        count(item, 1);
        fresh.append(&item);
    }
    return fresh;
}

void TaskList::upsert(const QList<tasks::Task> &tasks)
{
    const QList<const TaskItem *> fresh = addNew(tasks);
    if (fresh.size() > many)
        emit added(fresh);
    else
        for (const TaskItem *item : fresh)
            emit changed(nullptr, item);
    std::vector<std::pair<TaskItem *, TaskItem>> changes;
    for (const tasks::Task &task : tasks) {
        TaskItem &known = m_items.at(task.id);
        if (task.version < known.version)
            continue;
        if (TaskItem after = itemOf(task); after != known)
            changes.emplace_back(&known, std::move(after));
    }
    const bool isMany = std::ssize(changes) > many;
    for (auto &[known, after] : changes) {
        if (after.version < known->version) // it came twice
            continue;
        const TaskItem before = std::exchange(*known, std::move(after));
        count(before, -1);
        count(*known, 1);
        if (!isMany)
            emit changed(&before, known);
    }
    if (isMany)
        emit reset();
    if (!fresh.isEmpty() || !changes.empty())
        emit updated();
}

void TaskList::remove(const QList<tasks::TaskId> &ids)
{
    const bool isMany = ids.size() > many;
    for (const tasks::TaskId &id : ids) {
        const auto known = m_items.find(id);
        if (known == m_items.end())
            continue;
        count(known->second, -1);
        // The models hold its address until they have heard of it.
        if (!isMany)
            emit changed(&known->second, nullptr);
        m_items.erase(known);
    }
    if (isMany)
        emit reset();
    emit updated();
}

void TaskList::clear()
{
    m_items.clear();
    m_counts.clear();
    m_projects.clear();
    m_engines.clear();
    emit reset();
    emit updated();
}

QString TaskList::lack(const TaskItem &item) const
{
    if (item.state != tasks::TaskState::Queued || !item.reason.isEmpty())
        return {};
    constexpr qint64 megabyte = 1'000'000;
    if (m_room.freeMemoryMb && item.memoryMb > *m_room.freeMemoryMb)
        return tr("Needs %1, %2 free")
            .arg(Format::size(item.memoryMb * megabyte), Format::size(*m_room.freeMemoryMb * megabyte));
    if (m_room.budgetLeft && item.estimate && *item.estimate > *m_room.budgetLeft)
        return tr("May cost %1, %2 left").arg(item.estimate->toString(), m_room.budgetLeft->toString());
    if (m_room.fullEngines.contains(item.engine))
        return tr("Needs a slot: %1").arg(TaskWords::engine(item.engine));
    return {};
}

QString TaskList::line(const TaskItem &item, const QDateTime &now) const
{
    if (item.state == tasks::TaskState::Pending && item.openDependencies == 1 && item.reason.isEmpty()
        && !item.retryAt.isValid()) {
        for (const tasks::TaskId &id : item.after) {
            const TaskItem *before = find(id);
            if (before && !tasks::isFinal(before->state))
                return tr("After “%1”").arg(before->title);
        }
    }
    const QString lacking = lack(item);
    return lacking.isEmpty() ? TaskWords::line(item, now) : lacking;
}

const TaskItem *TaskList::find(const tasks::TaskId &id) const
{
    const auto known = m_items.find(id);
    return known == m_items.end() ? nullptr : &known->second;
}

QStringList TaskList::projects() const
{
    QStringList names = m_projects.keys();
    names.sort();
    return names;
}

QStringList TaskList::engines() const
{
    QStringList names = m_engines.keys();
    names.sort();
    return names;
}

} // namespace ui
