// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskRowsModel.h"

#include <QTreeView>

namespace ui {

/// The same tasks as a table: any order, any columns, many at once.
class TaskGrid : public QTreeView
{
    Q_OBJECT
public:
    explicit TaskGrid(TaskList &list, QWidget *parent = nullptr);

    void setFilter(const TaskBoardFilter &filter);
    void setNow(const QDateTime &now);
    [[nodiscard]] TaskRowsModel *rows() const { return m_rows; }
    [[nodiscard]] tasks::TaskId current() const;
    [[nodiscard]] QList<tasks::TaskId> selected() const;
    bool setCurrent(const tasks::TaskId &id);

signals:
    void currentTaskChanged(const tasks::TaskId &id);
    void taskSelectionChanged();
    void taskActivated(const tasks::TaskId &id);
    void menuRequested(const QPoint &globalPosition);

private:
    void showColumnMenu(const QPoint &position);

    TaskRowsModel *m_rows;
};

} // namespace ui
