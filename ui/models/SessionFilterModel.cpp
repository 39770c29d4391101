// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SessionFilterModel.h"

#include "ui/models/SessionTreeModel.h"

#include <algorithm>

namespace ui {

bool SessionFilter::isActive() const
{
    return !statuses.isEmpty() || !engines.isEmpty() || !projects.isEmpty() || archived;
}

SessionFilterModel::SessionFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
}

void SessionFilterModel::setFilter(const SessionFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, 0), {SessionTreeModel::CountRole});
}

QVariant SessionFilterModel::data(const QModelIndex &index, int role) const
{
    const bool isProject = role == SessionTreeModel::CountRole && index.isValid() && !index.parent().isValid();
    return isProject ? QVariant(rowCount(index)) : QSortFilterProxyModel::data(index, role);
}

bool SessionFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // A project is shown through its sessions: recursive filtering accepts it when one of them is.
    if (!parent.isValid())
        return false;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_filter.archived && index.data(SessionTreeModel::ArchivedRole).toBool())
        return false;
    const auto allows = [](const auto &set, const auto &value) { return set.isEmpty() || set.contains(value); };
    if (!allows(m_filter.statuses, index.data(SessionTreeModel::StatusRole).value<session::Status>())
        || !allows(m_filter.engines, index.data(SessionTreeModel::EngineIconRole).toString())
        || !allows(m_filter.projects, index.data(SessionTreeModel::ProjectRole).toString()))
        return false;
    const QString haystack = index.data(SessionTreeModel::TitleRole).toString() + u'\n'
        + index.data(SessionTreeModel::ProjectNameRole).toString() + u'\n'
        + index.data(SessionTreeModel::BranchRole).toString();
    const auto words = m_filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&haystack](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
