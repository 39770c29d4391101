// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskFilterModel.h"

namespace ui {

using Group = TaskTableModel::Group;

TaskFilterModel::TaskFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TaskTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void TaskFilterModel::setFilter(const TaskFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

static bool acceptsState(TaskFilter::States wanted, Group group)
{
    switch (wanted) {
    case TaskFilter::States::All:
        return true;
    case TaskFilter::States::Open:
        return group != Group::Ended;
    case TaskFilter::States::Waiting:
        return group == Group::Waiting;
    case TaskFilter::States::Running:
        return group == Group::Running;
    case TaskFilter::States::Pending:
        return group == Group::Pending;
    case TaskFilter::States::Ended:
        return group == Group::Ended;
    }
    return true;
}

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto at = [&](int column, int role) { return sourceModel()->index(row, column, parent).data(role); };
    const bool open = at(0, TaskTableModel::StateGroupRole).toInt() != static_cast<int>(Group::Ended);
    if (at(0, TaskTableModel::ArchivedRole).toBool() && !(open && m_filter.states == TaskFilter::States::All))
        return false;
    if (!acceptsState(m_filter.states, static_cast<Group>(at(0, TaskTableModel::StateGroupRole).toInt())))
        return false;
    if (!m_filter.project.isEmpty() && at(0, TaskTableModel::ProjectRole).toString() != m_filter.project)
        return false;
    for (const QString &word : m_filter.text.split(u' ', Qt::SkipEmptyParts)) {
        bool found = false;
        for (const int column :
             {TaskTableModel::TitleColumn, TaskTableModel::SessionColumn, TaskTableModel::ProjectColumn})
            found = found || at(column, Qt::DisplayRole).toString().contains(word, Qt::CaseInsensitive);
        if (!found)
            return false;
    }
    return true;
}

bool TaskFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(TaskTableModel::SortRole);
    const QVariant b = right.data(TaskTableModel::SortRole);
    if (a != b) {
        if (a.typeId() == QMetaType::QString)
            return a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0;
        return a.toLongLong() < b.toLongLong();
    }
    // Equal states: what ended last first, else as the steps follow each other.
    const auto endedA = left.data(TaskTableModel::EndedAtRole).toDateTime();
    const auto endedB = right.data(TaskTableModel::EndedAtRole).toDateTime();
    if (left.column() == TaskTableModel::StateColumn && endedA.isValid() && endedB.isValid() && endedA != endedB)
        return endedA > endedB;
    return left.row() < right.row();
}

} // namespace ui
