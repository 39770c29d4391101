// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskRowsModel.h"

#include <QWidget>

#include <array>

class QListView;

namespace ui {

class TextLabel;

/// The board: a column of cards for each group of states. Left and right go to the next column; a card dragged within
/// Queued asks for another priority, one dragged to Finished to be cancelled.
class TaskBoard : public QWidget
{
    Q_OBJECT
public:
    explicit TaskBoard(TaskList &list, QWidget *parent = nullptr);

    void setFilter(const TaskBoardFilter &filter);
    /// One fact in a column's head: "about 18 min", "3 of 4 slots".
    void setFact(TaskGroup group, const QString &words);
    /// Time in the rows that are on screen.
    void setNow(const QDateTime &now);
    [[nodiscard]] tasks::TaskId current() const;
    [[nodiscard]] QList<tasks::TaskId> selected() const;
    /// Scrolls to it and gives it the focus; false: it is not shown.
    bool setCurrent(const tasks::TaskId &id);
    /// The keyboard goes to the column it was in last, else to the first one with cards.
    void focusCards();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QListView *view(TaskGroup group) const { return column(group).view; }
    [[nodiscard]] TaskRowsModel *model(TaskGroup group) const { return column(group).model; }

signals:
    void currentChanged(const tasks::TaskId &id);
    void selectionChanged();
    void activated(const tasks::TaskId &id);
    void menuRequested(const QPoint &globalPosition);
    /// Before which card of the queue it was dropped; a null id: behind the last.
    void moveRequested(const QList<tasks::TaskId> &ids, const tasks::TaskId &before);
    void cancelRequested(const QList<tasks::TaskId> &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct ColumnParts
    {
        TaskRowsModel *model = nullptr;
        QListView *view = nullptr;
        TextLabel *title = nullptr;
        TextLabel *count = nullptr;
        TextLabel *fact = nullptr;
    };
    void addColumn(TaskList &list, TaskGroup group);
    [[nodiscard]] const ColumnParts &column(TaskGroup group) const
    {
        return m_columns.at(static_cast<std::size_t>(group));
    }
    void showCounts();
    void focusColumn(int from, int by);
    void takeDrop(TaskGroup group, const QList<tasks::TaskId> &ids, int row);
    [[nodiscard]] QListView *focused() const;
    void keepOneSelection(const QListView *kept);

    std::array<ColumnParts, 4> m_columns;
    QListView *m_last = nullptr; ///< had the focus last
};

} // namespace ui
