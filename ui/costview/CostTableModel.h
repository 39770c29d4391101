// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/UsageSummary.h"

#include <QAbstractTableModel>

namespace ui {

/// What each session cost in a range of days. Unknown is "–", never $0.
class CostTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        SessionColumn,
        ProjectColumn,
        ModelColumn,
        InColumn,
        OutColumn,
        CachedColumn,
        BasisColumn,
        TotalColumn,
        ShareColumn,
        ColumnCount
    };
    enum Role {
        SessionIdRole = Qt::UserRole + 1, ///< base::SessionId
        StatusRole, ///< int of session::Status
        BasisRole, ///< int of Basis
        ShareRole, ///< double: total compared to the largest
        SortRole,
    };
    /// Where the total comes from.
    enum class Basis {
        Measured, ///< Claude told the cost of every step
        PartUnknown, ///< of some steps only
        Unknown,
        NotYet, ///< its steps still run
    };

    explicit CostTableModel(QObject *parent = nullptr);

    void setRows(const QList<usage::SessionUsage> &rows);
    [[nodiscard]] static Basis basisOf(const usage::Figure &figure);
    [[nodiscard]] static QString basisWords(Basis basis);
    /// "claude-opus-5-5" as "Opus 5.5"; names of another form stay as they are.
    [[nodiscard]] static QString modelWords(const QString &model);

    [[nodiscard]] const usage::SessionUsage &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const usage::SessionUsage &row, Column column) const;
    [[nodiscard]] QVariant sortKey(const usage::SessionUsage &row, Column column) const;
    [[nodiscard]] QString spoken(const usage::SessionUsage &row) const;

    QList<usage::SessionUsage> m_rows;
    base::Money m_largest;
};

} // namespace ui
