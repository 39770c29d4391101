// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace ui {

/// Projects, and under each its sessions. Holds copies; never talks to the service.
///
/// Projects are in alphabetical order. In a project: waiting, running, then the rest by last activity; waiting and
/// running ones by creation, because their activity changes with every event and rows would never rest. Children of a
/// parallel step follow their parent.
class SessionTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IsProjectRole = Qt::UserRole + 1,
        SessionIdRole, ///< base::SessionId
        SnapshotRole, ///< session::Snapshot
        TitleRole, ///< also Qt::DisplayRole and Qt::EditRole
        ProjectRole, ///< folder, for both kinds of row
        ProjectNameRole,
        CountRole, ///< projects: number of sessions
        StatusRole, ///< session::Status
        StateWordsRole,
        EngineIconRole, ///< key of tokens.json → icons
        EngineNameRole,
        EngineIdRole,
        AgeRole, ///< "14 min"
        CostRole, ///< "$1.84" or "–"
        ArchivedRole,
        BranchRole,
        CanResumeRole,
        IsChildRole, ///< its parent stands above it
    };

    explicit SessionTreeModel(QObject *parent = nullptr);
    ~SessionTreeModel() override;

    /// Everything at once, for the start.
    void setSessions(const QList<session::Snapshot> &sessions);
    /// Adds, or changes with an exact dataChanged and at most one move.
    void upsert(const session::Snapshot &snapshot);
    void remove(const base::SessionId &id);
    /// Words to show instead of the state's: why a start is held back, how many children are done. Empty: none.
    void setNote(const base::SessionId &id, const QString &words);

    /// While frozen no row changes place (the pointer is over the list); thawing puts them right.
    void setOrderFrozen(bool frozen);
    [[nodiscard]] bool isOrderFrozen() const { return m_frozen; }
    /// The time ages count to; only rows whose words change are repainted. Call once a second or slower.
    void setNow(const QDateTime &now);

    [[nodiscard]] const session::Snapshot *find(const base::SessionId &id) const;
    [[nodiscard]] QModelIndex indexOf(const base::SessionId &id) const;
    [[nodiscard]] base::SessionId sessionAt(const QModelIndex &index) const;
    [[nodiscard]] QStringList projects() const;
    [[nodiscard]] int sessionCount() const;
    /// The waiting session after @p current in list order, round the end; null when none waits.
    [[nodiscard]] base::SessionId nextWaiting(const base::SessionId &current) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::EditRole on a session asks for a new title by renameRequested(); the model changes with the next upsert().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void renameRequested(const base::SessionId &id, const QString &title);

private:
    struct Row;
    struct Group;
    struct Place
    {
        int rank = 0;
        QDateTime time;
        QString project;

        bool operator==(const Place &) const = default;
    };

    [[nodiscard]] static Place placeOf(const session::Session &session);
    /// The parent, when it is in the same group; else the session itself.
    [[nodiscard]] base::SessionId familyOf(const session::Session &session) const;
    [[nodiscard]] bool comesBefore(const session::Session &a, const session::Session &b) const;
    [[nodiscard]] Row makeRow(const session::Snapshot &snapshot) const;
    void settleFamily(Group *group, const base::SessionId &parent);
    void sortGroup(Group *group);

    [[nodiscard]] Group *groupOf(const QModelIndex &index) const;
    [[nodiscard]] const Row *rowOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex groupIndex(const Group *group) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;
    Group *ensureGroup(const QString &project);
    void insertRow(Group *group, const session::Snapshot &snapshot);
    void removeRowAt(Group *group, int row);
    void updateRow(Group *group, int row, const session::Snapshot &snapshot);
    void settle(Group *group, int row);
    void nameGroups();
    void touchGroup(const Group *group);

    std::vector<std::unique_ptr<Group>> m_groups;
    QHash<base::SessionId, Group *> m_groupOfSession;
    QHash<base::SessionId, Place> m_places; ///< of every session here
    QHash<base::SessionId, QString> m_notes;
    QDateTime m_now;
    bool m_frozen = false;
};

} // namespace ui
