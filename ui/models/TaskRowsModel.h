// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskList.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <optional>

namespace ui {

/// Some of the tasks of a TaskList, filtered and in order: one column of the board, or the table. Rows move one by one
/// when a task changes, found by their place in the order, so that a hundred thousand stay quick.
class TaskRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TitleColumn,
        StateColumn,
        ProjectColumn,
        EngineColumn,
        PriorityColumn,
        TriesColumn,
        StartedColumn,
        DurationColumn,
        CostColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< tasks::TaskId
        ItemRole, ///< ui::TaskItem
        LineRole, ///< the one reason it is where it is
        LackRole, ///< bool: there is too little of something for it
        CanCancelRole,
        CanRetryRole,
    };
    /// What a column of the board is sorted by: priority and arrival, or the newest start or end first.
    enum class Order { Queue, Started, Ended, Column };
    /// Asleep: no rows until wake(), for a view that may never be shown. Sorting 100,000 tasks takes its time.
    enum class Start { Awake, Asleep };

    /// @p list outlives this. @p group unset: all of them.
    TaskRowsModel(TaskList &list, std::optional<TaskGroup> group, Order order, QObject *parent = nullptr,
                  Start start = Start::Awake);

    void wake();

    void setFilter(const TaskBoardFilter &filter);
    [[nodiscard]] const TaskBoardFilter &filter() const { return m_filter; }
    /// The time durations count to. Repaints nothing: the view updates the rows it shows.
    void setNow(const QDateTime &now) { m_now = now; }

    [[nodiscard]] const TaskItem &itemAt(int row) const { return *m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowOf(const tasks::TaskId &id) const; ///< -1: it is not here

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    /// Changes nothing; asks by dropped().
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    [[nodiscard]] static QList<tasks::TaskId> idsOf(const QMimeData *data);

signals:
    /// Tasks were dropped before @p row; rowCount(): behind the last.
    void dropped(const QList<tasks::TaskId> &ids, int row);

private:
    using Rows = std::vector<const TaskItem *>;
    [[nodiscard]] bool isShown(const TaskItem &item) const;
    [[nodiscard]] bool isBefore(const TaskItem &a, const TaskItem &b) const;
    [[nodiscard]] int compareColumn(const TaskItem &a, const TaskItem &b) const;
    [[nodiscard]] Rows::iterator placeFor(const TaskItem &item);
    void onAdded(const QList<const TaskItem *> &items);
    void onChanged(const TaskItem *before, const TaskItem *after);
    [[nodiscard]] QString lineOf(int row) const;
    void rebuild();
    void sortAll();
    /// Moves rows only; what is selected stays selected.
    template <typename Reorder>
    void reorder(const Reorder &change);

    TaskList &m_list;
    const std::optional<TaskGroup> m_group;
    Order m_order;
    int m_column = StateColumn;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    TaskBoardFilter m_filter;
    TaskMatcher m_matcher;
    Rows m_rows;
    bool m_isAsleep;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace ui

Q_DECLARE_METATYPE(ui::TaskItem)
