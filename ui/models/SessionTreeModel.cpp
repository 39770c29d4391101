// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SessionTreeModel.h"

#include "ui/models/Format.h"
#include "ui/models/SessionTreeRows.h"

#include <algorithm>
#include <utility>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

int rankOf(const session::Session &session)
{
    switch (session.status) {
    case session::Status::Waiting:
        return 0;
    case session::Status::Running:
        return 1;
    default:
        return 2;
    }
}

QString folderName(const QString &folder)
{
    const QString name = folder.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? folder : name;
}

} // namespace

SessionTreeModel::SessionTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

SessionTreeModel::~SessionTreeModel() = default;

SessionTreeModel::Place SessionTreeModel::placeOf(const session::Session &session)
{
    const int rank = rankOf(session);
    return {rank, rank < 2 ? session.createdAt : session.lastActivity, session.project};
}

base::SessionId SessionTreeModel::familyOf(const session::Session &session) const
{
    const auto parent = m_places.constFind(session.parent);
    return parent != m_places.constEnd() && parent->project == session.project ? session.parent : session.id;
}

bool SessionTreeModel::comesBefore(const session::Session &a, const session::Session &b) const
{
    const base::SessionId familyA = familyOf(a);
    const base::SessionId familyB = familyOf(b);
    if (familyA == familyB) {
        if (a.id == familyA || b.id == familyA)
            return a.id == familyA && b.id != familyA;
        // They end in their number: 10 comes after 9.
        const qsizetype lengthA = a.id.toString().size();
        const qsizetype lengthB = b.id.toString().size();
        return lengthA != lengthB ? lengthA < lengthB : a.id < b.id;
    }
    const Place placeA = m_places.value(familyA);
    const Place placeB = m_places.value(familyB);
    if (placeA.rank != placeB.rank)
        return placeA.rank < placeB.rank;
    return placeA.time != placeB.time ? placeA.time > placeB.time : familyA < familyB;
}

SessionTreeModel::Row SessionTreeModel::makeRow(const session::Snapshot &snapshot) const
{
    const QString note = m_notes.value(snapshot.session.id);
    return {snapshot, Format::age(Format::ageStart(snapshot), m_now),
            note.isEmpty() ? Format::stateWords(snapshot, m_now) : note};
}

void SessionTreeModel::setSessions(const QList<session::Snapshot> &sessions)
{
    beginResetModel();
    m_groups.clear();
    m_groupOfSession.clear();
    m_places.clear();
    for (const auto &snapshot : sessions) {
        m_places.insert(snapshot.session.id, placeOf(snapshot.session));
        auto group = std::ranges::find(m_groups, snapshot.session.project, [](const auto &g) { return g->project; });
        if (group == m_groups.end()) {
            m_groups.push_back(std::make_unique<Group>(Group{snapshot.session.project, {}, {}}));
            group = std::prev(m_groups.end());
        }
        (*group)->rows.push_back({snapshot, {}, {}});
        m_groupOfSession.insert(snapshot.session.id, group->get());
    }
    for (const auto &group : m_groups) {
        std::ranges::sort(group->rows, [this](const Row &a, const Row &b) {
            return comesBefore(a.snapshot.session, b.snapshot.session);
        });
    }
    std::ranges::sort(m_groups, [](const auto &a, const auto &b) {
        const int byName = folderName(a->project).localeAwareCompare(folderName(b->project));
        return byName != 0 ? byName < 0 : a->project < b->project;
    });
    endResetModel();
    nameGroups();
    setNow(m_now);
}

void SessionTreeModel::upsert(const session::Snapshot &snapshot)
{
    Group *known = m_groupOfSession.value(snapshot.session.id);
    if (!known) {
        insertRow(ensureGroup(snapshot.session.project), snapshot);
        return;
    }
    const auto found
        = std::ranges::find(known->rows, snapshot.session.id, [](const Row &row) { return row.snapshot.session.id; });
    const int row = static_cast<int>(found - known->rows.begin());
    if (known->project == snapshot.session.project) {
        updateRow(known, row, snapshot);
        return;
    }
    removeRowAt(known, row);
    insertRow(ensureGroup(snapshot.session.project), snapshot);
}

void SessionTreeModel::remove(const base::SessionId &id)
{
    Group *group = m_groupOfSession.value(id);
    if (!group)
        return;
    const auto found = std::ranges::find(group->rows, id, [](const Row &row) { return row.snapshot.session.id; });
    removeRowAt(group, static_cast<int>(found - group->rows.begin()));
}

SessionTreeModel::Group *SessionTreeModel::ensureGroup(const QString &project)
{
    const auto known = std::ranges::find(m_groups, project, [](const auto &group) { return group->project; });
    if (known != m_groups.end())
        return known->get();
    const auto place = std::ranges::find_if(m_groups, [&project](const auto &group) {
        const int byName = folderName(group->project).localeAwareCompare(folderName(project));
        return byName != 0 ? byName > 0 : group->project > project;
    });
    const int row = static_cast<int>(place - m_groups.begin());
    beginInsertRows({}, row, row);
    Group *group = m_groups.insert(place, std::make_unique<Group>(Group{project, folderName(project), {}}))->get();
    endInsertRows();
    nameGroups();
    return group;
}

void SessionTreeModel::insertRow(Group *group, const session::Snapshot &snapshot)
{
    m_places.insert(snapshot.session.id, placeOf(snapshot.session));
    auto place = group->rows.end();
    // A new row in the middle would move the ones under the pointer.
    if (!m_frozen) {
        place = std::ranges::find_if(
            group->rows, [&](const Row &row) { return comesBefore(snapshot.session, row.snapshot.session); });
    }
    const int row = static_cast<int>(place - group->rows.begin());
    beginInsertRows(groupIndex(group), row, row);
    group->rows.insert(place, makeRow(snapshot));
    m_groupOfSession.insert(snapshot.session.id, group);
    endInsertRows();
    touchGroup(group);
    settleFamily(group, snapshot.session.id);
}

void SessionTreeModel::removeRowAt(Group *group, int row)
{
    const base::SessionId id = group->rows.at(static_cast<size_t>(row)).snapshot.session.id;
    beginRemoveRows(groupIndex(group), row, row);
    m_groupOfSession.remove(id);
    m_places.remove(id);
    group->rows.erase(group->rows.begin() + row);
    endRemoveRows();
    settleFamily(group, id);
    if (!group->rows.empty()) {
        touchGroup(group);
        return;
    }
    const int groupRow = groupIndex(group).row();
    beginRemoveRows({}, groupRow, groupRow);
    m_groups.erase(m_groups.begin() + groupRow);
    endRemoveRows();
    nameGroups();
}

void SessionTreeModel::updateRow(Group *group, int row, const session::Snapshot &snapshot)
{
    Row &known = group->rows.at(static_cast<size_t>(row));
    // Every stored event is announced; most change nothing that a row shows.
    if (known.snapshot == snapshot)
        return;
    known = makeRow(snapshot);
    const base::SessionId id = snapshot.session.id;
    const Place place = placeOf(snapshot.session);
    const bool moves = std::exchange(m_places[id], place) != place;
    const QModelIndex changed = index(row, 0, groupIndex(group));
    emit dataChanged(changed, changed);
    if (m_frozen)
        return;
    settle(group, row);
    if (moves)
        settleFamily(group, id);
}

/// Children go where their parent goes: several rows are out of place at once.
void SessionTreeModel::settleFamily(Group *group, const base::SessionId &parent)
{
    const bool hasChildren
        = std::ranges::any_of(group->rows, [&](const Row &row) { return row.snapshot.session.parent == parent; });
    if (hasChildren && !m_frozen)
        sortGroup(group);
}

void SessionTreeModel::setNote(const base::SessionId &id, const QString &words)
{
    if (m_notes.value(id) == words)
        return;
    if (words.isEmpty())
        m_notes.remove(id);
    else
        m_notes.insert(id, words);
    setNow(m_now);
}

void SessionTreeModel::settle(Group *group, int row)
{
    auto &rows = group->rows;
    const auto moving = rows.begin() + row;
    const auto &session = moving->snapshot.session;
    const auto isAfter = [&](const Row &other) { return comesBefore(session, other.snapshot.session); };

    auto target = std::find_if(rows.begin(), moving, isAfter);
    if (target == moving) {
        target = std::find_if(std::next(moving), rows.end(), isAfter);
        if (target == std::next(moving))
            return;
    }
    const int to = static_cast<int>(target - rows.begin());
    const QModelIndex parent = groupIndex(group);
    if (!beginMoveRows(parent, row, row, parent, to))
        return;
    if (to < row)
        std::rotate(target, moving, std::next(moving));
    else
        std::rotate(moving, std::next(moving), target);
    endMoveRows();
}

void SessionTreeModel::setOrderFrozen(bool frozen)
{
    if (m_frozen == frozen)
        return;
    m_frozen = frozen;
    if (m_frozen)
        return;
    for (const auto &group : m_groups)
        sortGroup(group.get());
}

/// Insertion sort: few rows are out of place, and each needs its own move.
void SessionTreeModel::sortGroup(Group *group)
{
    for (int row = 1; row < static_cast<int>(group->rows.size()); ++row) {
        const auto moving = group->rows.begin() + row;
        const auto target = std::find_if(group->rows.begin(), moving, [this, moving](const Row &other) {
            return comesBefore(moving->snapshot.session, other.snapshot.session);
        });
        if (target == moving)
            continue;
        const QModelIndex parent = groupIndex(group);
        if (!beginMoveRows(parent, row, row, parent, static_cast<int>(target - group->rows.begin())))
            continue;
        std::rotate(target, moving, std::next(moving));
        endMoveRows();
    }
}

void SessionTreeModel::setNow(const QDateTime &now)
{
    m_now = now;
    for (const auto &group : m_groups) {
        for (int i = 0; i < static_cast<int>(group->rows.size()); ++i) {
            Row &row = group->rows.at(static_cast<size_t>(i));
            const auto [snapshot, age, words] = makeRow(row.snapshot);
            if (age == row.age && words == row.words)
                continue;
            row.age = age;
            row.words = words;
            const QModelIndex changed = index(i, 0, groupIndex(group.get()));
            emit dataChanged(changed, changed, {AgeRole, StateWordsRole, Qt::AccessibleTextRole});
        }
    }
}

void SessionTreeModel::nameGroups()
{
    for (size_t i = 0; i < m_groups.size(); ++i) {
        Group &group = *m_groups.at(i);
        const QString plain = folderName(group.project);
        const auto namesakes = std::ranges::count_if(
            m_groups, [&plain](const auto &other) { return folderName(other->project) == plain; });
        const QString parent = group.project.section(u'/', 0, -2, QString::SectionSkipEmpty);
        const QString name = namesakes > 1 ? u"%1 (%2)"_s.arg(plain, folderName(parent)) : plain;
        if (name == group.name)
            continue;
        group.name = name;
        touchGroup(&group);
    }
}

void SessionTreeModel::touchGroup(const Group *group)
{
    const QModelIndex changed = groupIndex(group);
    emit dataChanged(changed, changed);
}

const session::Snapshot *SessionTreeModel::find(const base::SessionId &id) const
{
    const Row *row = rowOf(indexOf(id));
    return row ? &row->snapshot : nullptr;
}

QModelIndex SessionTreeModel::indexOf(const base::SessionId &id) const
{
    const Group *group = m_groupOfSession.value(id);
    if (!group)
        return {};
    const auto found = std::ranges::find(group->rows, id, [](const Row &row) { return row.snapshot.session.id; });
    return index(static_cast<int>(found - group->rows.begin()), 0, groupIndex(group));
}

base::SessionId SessionTreeModel::sessionAt(const QModelIndex &index) const
{
    const Row *row = rowOf(index);
    return row ? row->snapshot.session.id : base::SessionId();
}

QStringList SessionTreeModel::projects() const
{
    QStringList folders;
    for (const auto &group : m_groups)
        folders << group->project;
    return folders;
}

int SessionTreeModel::sessionCount() const
{
    return static_cast<int>(m_groupOfSession.size());
}

base::SessionId SessionTreeModel::nextWaiting(const base::SessionId &current) const
{
    base::SessionId first;
    bool isPast = false;
    for (const auto &group : m_groups) {
        for (const Row &row : group->rows) {
            const auto &session = row.snapshot.session;
            const bool waits = session.status == session::Status::Waiting && !session.archived;
            if (waits && isPast)
                return session.id;
            if (waits && first.isNull())
                first = session.id;
            isPast = isPast || session.id == current;
        }
    }
    return first;
}

QModelIndex SessionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A session's index carries its group, a project's carries nothing: groups never move in memory.
    return parent.isValid() ? createIndex(row, column, m_groups.at(static_cast<size_t>(parent.row())).get())
                            : createIndex(row, column);
}

QModelIndex SessionTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? groupIndex(static_cast<const Group *>(child.constInternalPointer())) : QModelIndex();
}

int SessionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalPointer() || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups.at(static_cast<size_t>(parent.row()))->rows.size());
}

int SessionTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

} // namespace ui
