// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sandboxes/SandboxRow.h"

#include <QAbstractTableModel>

namespace ui {

/// All sandboxes as one table, in the order they are handed over. Holds copies; never talks to the service.
class SandboxTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, TemplateColumn, SessionColumn, AgeColumn, CostColumn, RegionColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        StateRole, ///< int of SandboxRow::State
        ShareRole, ///< of its limit, 0…1; -1: no limit is known
        SortRole,
    };

    explicit SandboxTableModel(QObject *parent = nullptr);

    /// Adds, removes, moves and changes exactly the rows that differ.
    void setRows(const QList<SandboxRow> &rows);
    [[nodiscard]] const QList<SandboxRow> &rows() const { return m_rows; }
    [[nodiscard]] const SandboxRow *find(const QString &id) const;
    /// Ages and costs count on by themselves; the view updates the rows it shows.
    void setNow(const QDateTime &now) { m_now = now; }
    [[nodiscard]] QDateTime now() const { return m_now; }
    /// "Running", "Unknown to the service"
    [[nodiscard]] static QString words(SandboxRow::State state);
    /// "41 of 60 min"
    [[nodiscard]] static QString ageText(const SandboxRow &row, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const SandboxRow &row, Column column) const;
    [[nodiscard]] QVariant sortKey(const SandboxRow &row, Column column) const;
    [[nodiscard]] QString spoken(const SandboxRow &row) const;

    QList<SandboxRow> m_rows;
    QDateTime m_now;
};

} // namespace ui
