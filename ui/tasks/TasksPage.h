// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/tasks/TaskFilterModel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QMenu;
class QStackedWidget;
class QTreeView;

namespace ui {

class EmptyState;
class ElidedLabel;
class SearchField;
class Surface;
class TaskTableModel;

/// Everything that waits or runs anywhere, and on demand what has ended, as a table.
/// Needs a TaskTableModel that its owner keeps current; it sets the model's time while it is visible.
class TasksPage : public QWidget
{
    Q_OBJECT
public:
    explicit TasksPage(TaskTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *table() const { return m_table; }
    void setFilter(const TaskFilter &filter);
    [[nodiscard]] const TaskFilter &filter() const;
    /// Column widths, order, visibility and sorting, for the settings.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    /// @p step may be null.
    void openRequested(const base::SessionId &session, const base::StepId &step);
    /// The user has confirmed it.
    void stopRequested(const QList<base::StepId> &steps);
    void retryRequested(const QList<base::StepId> &steps);
    void newSessionRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHeader();
    void createTable();
    void createSelectionBar();
    void createEmptyStates();
    void fillProjects();
    void fillColumnMenu(QMenu *menu);
    void applyFilter();
    void updateStack();
    void updateSelectionBar();
    void tick();
    void showContextMenu(const QPoint &position);
    void openCurrent();
    void askToStop();
    void retrySelected();
    [[nodiscard]] QModelIndexList selectedRows() const;
    [[nodiscard]] QList<base::StepId> selectedSteps(int capabilityRole) const;

    TaskTableModel *m_model;
    TaskFilterModel *m_filterModel;
    TaskFilter m_filter;
    QTreeView *m_table = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_states = nullptr;
    QComboBox *m_projects = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_nothingMatches = nullptr;
    Surface *m_header = nullptr;
    Surface *m_selectionBar = nullptr;
    ElidedLabel *m_selectionText = nullptr;
    QWidget *m_stop = nullptr;
    QWidget *m_retry = nullptr;
    QTimer m_tick;
};

} // namespace ui
