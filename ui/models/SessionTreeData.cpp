// SPDX-License-Identifier: GPL-3.0-or-later
// What SessionTreeModel answers per row and role.
#include "ui/models/Format.h"
#include "ui/models/SessionTreeRows.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

SessionTreeModel::Group *SessionTreeModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer())
        return nullptr;
    return m_groups.at(static_cast<size_t>(index.row())).get();
}

const SessionTreeModel::Row *SessionTreeModel::rowOf(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return nullptr;
    const auto *group = static_cast<const Group *>(index.constInternalPointer());
    return &group->rows.at(static_cast<size_t>(index.row()));
}

QModelIndex SessionTreeModel::groupIndex(const Group *group) const
{
    if (!group)
        return {};
    const auto found = std::ranges::find(m_groups, group, [](const auto &known) { return known.get(); });
    return createIndex(static_cast<int>(found - m_groups.begin()), 0);
}

QVariant SessionTreeModel::data(const QModelIndex &index, int role) const
{
    if (const Group *group = groupOf(index))
        return groupData(*group, role);
    const Row *row = rowOf(index);
    return row ? rowData(*row, role) : QVariant();
}

QVariant SessionTreeModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
    case ProjectNameRole:
        return group.name;
    case Qt::ToolTipRole:
        return Format::path(group.project);
    case Qt::AccessibleTextRole: {
        const auto count = group.rows.size();
        return count == 1 ? tr("%1, 1 session").arg(group.name) : tr("%1, %2 sessions").arg(group.name).arg(count);
    }
    case IsProjectRole:
        return true;
    case ProjectRole:
        return group.project;
    case CountRole:
        return static_cast<int>(group.rows.size());
    default:
        return {};
    }
}

QVariant SessionTreeModel::rowData(const Row &row, int role) const
{
    const auto &session = row.snapshot.session;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case TitleRole:
        return session.title;
    case Qt::ToolTipRole:
        return u"%1\n%2 · %3"_s.arg(session.title, row.words, Format::path(session.workingFolder));
    case Qt::AccessibleTextRole: {
        const QString spoken = Format::spokenSession(row.snapshot, m_now);
        return m_notes.contains(session.id) ? u"%1, %2"_s.arg(spoken, row.words) : spoken;
    }
    case IsProjectRole:
        return false;
    case IsChildRole:
        return familyOf(session) != session.id;
    case SessionIdRole:
        return QVariant::fromValue(session.id);
    case SnapshotRole:
        return QVariant::fromValue(row.snapshot);
    case ProjectRole:
        return session.project;
    case ProjectNameRole: {
        const Group *group = m_groupOfSession.value(session.id);
        return group ? group->name : QString();
    }
    case StatusRole:
        return QVariant::fromValue(session.status);
    case StateWordsRole:
        return row.words;
    case EngineIconRole:
        return Format::engineIcon(session);
    case EngineNameRole:
        return Format::engine(session);
    case EngineIdRole:
        return session.profile.engine;
    case AgeRole:
        return row.age;
    case CostRole:
        return Format::money(session.cost);
    case ArchivedRole:
        return session.archived;
    case BranchRole:
        return session.branch;
    case CanResumeRole:
        return !session.conversation.isNull() && !row.snapshot.active();
    default:
        return {};
    }
}

bool SessionTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowOf(index);
    const QString title = value.toString().simplified();
    if (!row || role != Qt::EditRole || title.isEmpty() || title == row->snapshot.session.title)
        return false;
    emit renameRequested(row->snapshot.session.id, title);
    return true;
}

Qt::ItemFlags SessionTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (groupOf(index))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> SessionTreeModel::roleNames() const
{
    auto names = QAbstractItemModel::roleNames();
    names.insert({{SessionIdRole, "sessionId"},
                  {TitleRole, "title"},
                  {StatusRole, "status"},
                  {StateWordsRole, "stateWords"},
                  {AgeRole, "age"},
                  {CostRole, "cost"}});
    return names;
}

} // namespace ui
