// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/TaskTableModel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

struct TaskFilter
{
    enum class States { Open, Waiting, Running, Pending, Ended, All };

    QString text; ///< every word has to occur in title, session or project
    States states = States::Open; ///< Open: all that has not ended
    QString project; ///< folder; empty: all

    [[nodiscard]] bool isActive() const { return *this != TaskFilter{}; }
    bool operator==(const TaskFilter &) const = default;
};

/// TaskTableModel narrowed and sorted. Until a column is chosen: waiting, running, pending, then what ended last.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TaskFilterModel(QObject *parent = nullptr);

    void setFilter(const TaskFilter &filter);
    [[nodiscard]] const TaskFilter &filter() const { return m_filter; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    TaskFilter m_filter;
};

} // namespace ui
