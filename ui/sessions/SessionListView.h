// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QMenu;
class QModelIndex;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace ui {

class EmptyState;
class SearchField;
class SessionDelegate;
class SessionFilterModel;
class SessionTreeModel;
struct SessionFilter;

/// The list of sessions: title row, filter, tree of projects. Emits what is wanted; changes nothing itself.
class SessionListView : public QWidget
{
    Q_OBJECT
public:
    /// @p model outlives the view.
    explicit SessionListView(SessionTreeModel &model, QWidget *parent = nullptr);
    ~SessionListView() override;

    [[nodiscard]] base::SessionId currentSession() const;
    /// Selects without emitting openRequested(); unfolds its project. An unknown or filtered id clears the selection.
    void setCurrentSession(const base::SessionId &id);
    void setFilter(const SessionFilter &filter);
    [[nodiscard]] const SessionFilter &filter() const;

    /// A narrow column of status glyphs, as wide as railWidth().
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] static int railWidth();

    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    void focusFilter();

    /// Folded projects, for the next start.
    [[nodiscard]] QStringList foldedProjects() const;
    void setFoldedProjects(const QStringList &projects);

signals:
    void newSessionRequested();
    void openRequested(const base::SessionId &id);
    void openToTheRightRequested(const base::SessionId &id);
    /// Space: show it, the focus stays in the list.
    void peekRequested(const base::SessionId &id);
    void resumeRequested(const base::SessionId &id);
    void renameRequested(const base::SessionId &id, const QString &title);
    void duplicateRequested(const base::SessionId &id);
    void archiveRequested(const base::SessionId &id, bool archive);
    void filterChanged(const ui::SessionFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createTitleRow();
    void createFilterRow();
    void createTree();
    void createEmptyState();
    void createActions();
    void fillFilterMenu();
    void addStatusFilters();
    void addEngineFilters();
    void addProjectFilters();
    void showContextMenu(const QPoint &position);
    void updateActions();
    void updateEmptyState();
    void updateFilterMark();
    void restoreFolds();
    bool handleKey(QTreeView *tree, int key, Qt::KeyboardModifiers modifiers);
    void keepOrderWhilePointerIsOver();
    [[nodiscard]] base::SessionId sessionOf(const QModelIndex &proxyIndex) const;

    SessionTreeModel &m_model;
    SessionFilterModel *m_filtered;
    QWidget *m_titleRow = nullptr;
    QWidget *m_filterRow = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_funnel = nullptr;
    QToolButton *m_railNew = nullptr;
    QMenu *m_filterMenu = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    SessionDelegate *m_delegate = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_open = nullptr;
    QAction *m_openRight = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_archive = nullptr;
    QStringList m_folded;
    bool m_rail = false;
    bool m_restoring = false;
};

} // namespace ui
