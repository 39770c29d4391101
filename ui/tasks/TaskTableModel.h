// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QAbstractTableModel>

namespace ui {

/// Every step of every session as one table, in the order the sessions came. A session without steps has one row of
/// its own. Holds copies; never talks to the service.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TitleColumn,
        SessionColumn,
        ProjectColumn,
        StateColumn,
        EngineColumn,
        KindColumn,
        StartedColumn,
        DurationColumn,
        CostColumn,
        ColumnCount
    };
    enum Role {
        SessionIdRole = Qt::UserRole + 1, ///< base::SessionId
        StepIdRole, ///< base::StepId; null: the session itself
        StateRole, ///< int of session::StepState
        StateGroupRole, ///< int of Group
        ProjectRole, ///< folder
        EngineIconRole, ///< key of tokens.json → icons
        SortRole,
        CanStopRole,
        CanRetryRole,
        EndedAtRole, ///< QDateTime; invalid while it has not ended
        ArchivedRole,
    };
    /// What the state filter offers.
    enum class Group { Waiting, Running, Pending, Ended };

    explicit TaskTableModel(QObject *parent = nullptr);
    ~TaskTableModel() override;

    /// Everything at once, for the start.
    void setSessions(const QList<session::Snapshot> &sessions);
    /// Adds the session, or changes exactly the rows that differ.
    void upsert(const session::Snapshot &snapshot);
    void remove(const base::SessionId &id);
    /// The time durations count to. Repaints nothing: the view updates the rows it shows.
    void setNow(const QDateTime &now) { m_now = now; }
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] int countOf(Group group) const;
    /// Sorted folders.
    [[nodiscard]] QStringList projects() const;
    /// One sentence for screen readers.
    [[nodiscard]] QString spoken(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row;
    [[nodiscard]] static QList<Row> rowsOf(const session::Snapshot &snapshot);
    [[nodiscard]] int firstRowOf(const base::SessionId &id) const;
    void replaceRows(int first, int count, const QList<Row> &rows);
    [[nodiscard]] QString text(const Row &row, Column column) const;
    [[nodiscard]] QVariant sortKey(const Row &row, Column column) const;

    QList<Row> m_rows;
    QDateTime m_now;
};

} // namespace ui
