// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/UsageSummary.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>

namespace ui {

/// What each session cost in a range of days, and under it what its steps did. Unknown is "–", never $0.
/// Steps are asked for when a session is opened. Sorts itself: the order is what people drill down through.
class CostTableModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        SessionColumn,
        ProjectColumn,
        ModelColumn,
        TokensColumn,
        CachedColumn,
        ModelCostColumn,
        EngineCostColumn,
        BasisColumn,
        TotalColumn,
        ShareColumn,
        ColumnCount
    };
    enum Role {
        SessionIdRole = Qt::UserRole + 1, ///< base::SessionId; null: a conversation outside of Gantry
        KeyRole, ///< of the session, for both levels
        StepIdRole, ///< base::StepId
        StatusRole, ///< int of session::Status; -1: a step
        StateRole, ///< int of session::StepState; -1: a session, or no step of ours
        BasisRole, ///< int of Basis
        ShareRole, ///< double: total compared to the largest
        OutsideRole,
    };
    /// Where the total comes from.
    enum class Basis {
        Measured, ///< Claude told all of it
        PartEstimated, ///< some of it is from the price table, or of a machine
        Estimated, ///< all of it
        PartUnknown, ///< some of it has no price or was never told
        Unpriced, ///< nobody knows the model's price
        Unknown,
        NotYet, ///< its steps still run
    };
    using StepsOf = std::function<QList<usage::StepUsage>(const QString &key)>;

    explicit CostTableModel(QObject *parent = nullptr);

    void setRows(const QList<usage::SessionUsage> &rows, const StepsOf &stepsOf = {});
    [[nodiscard]] static Basis basisOf(const usage::Figure &figure);
    [[nodiscard]] static QString basisWords(Basis basis);
    /// "measured", "part_estimated", …: for other programs.
    [[nodiscard]] static QString basisId(Basis basis);
    /// "claude-opus-5-5" as "Opus 5.5"; names of another form stay as they are.
    [[nodiscard]] static QString modelWords(const QString &model);
    /// "Conversation 1a2b3c4d" where nobody knows a title.
    [[nodiscard]] static QString titleOf(const usage::SessionUsage &row);

    [[nodiscard]] const usage::SessionUsage &rowAt(int row) const { return m_rows.at(row).usage; }
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        quint64 number = 0; ///< stays with the session, whatever the order
        usage::SessionUsage usage;
        QList<usage::StepUsage> steps;
        bool isFetched = false;
    };
    [[nodiscard]] const Row *parentRow(const QModelIndex &index) const;
    [[nodiscard]] QString text(const usage::SessionUsage &row, int column) const;
    [[nodiscard]] QString stepText(const usage::StepUsage &step, int column) const;
    [[nodiscard]] static QString figureText(const usage::Figure &figure, int column);
    [[nodiscard]] QVariant sessionData(const usage::SessionUsage &row, int column, int role) const;
    [[nodiscard]] QVariant stepData(const Row &row, const usage::StepUsage &step, int column, int role) const;
    [[nodiscard]] QVariant figureData(const usage::Figure &figure, int column, int role) const;
    [[nodiscard]] QString spoken(const usage::SessionUsage &row) const;
    [[nodiscard]] QVariant sortKey(const usage::SessionUsage &row) const;
    void sortRows(QList<Row> &rows) const;
    void replaceAll(QList<Row> rows);
    void refetch();

    QList<Row> m_rows;
    QHash<QString, quint64> m_numbers; ///< by key
    quint64 m_nextNumber = 1;
    QHash<quint64, int> m_places; ///< where in m_rows, by number
    StepsOf m_stepsOf;
    base::Money m_largest;
    int m_sortColumn = TotalColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace ui
