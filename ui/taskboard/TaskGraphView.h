// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taskboard/TaskDetails.h"

#include <QTreeWidget>

namespace ui {

/// What a task waits for and what waits for it, each with what comes further on, as two indented lists.
class TaskGraphView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit TaskGraphView(QWidget *parent = nullptr);

    void show(const QList<TaskLink> &after, const QList<TaskLink> &blocks);
    [[nodiscard]] bool isEmpty() const { return topLevelItemCount() == 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void taskChosen(const tasks::TaskId &id);

private:
    using QTreeWidget::show;
    void add(QTreeWidgetItem *parent, const QList<TaskLink> &links);
    [[nodiscard]] int shownRows() const;

    QList<TaskLink> m_after;
    QList<TaskLink> m_blocks;
};

} // namespace ui
