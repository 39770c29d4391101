// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/models/SessionFilterModel.h"
#include "ui/widgets/Surface.h"

class QAction;
class QKeyEvent;
class QMenu;
class QModelIndex;
class QStackedWidget;
class QTreeView;

namespace ui {

class EmptyState;
class SearchField;
class SessionDelegate;
class SessionTreeModel;
class ToolButton;

/// The list of sessions: title row, filter, tree of projects. Emits what is wanted; changes nothing itself.
class SessionListView : public Surface
{
    Q_OBJECT
public:
    /// @p model outlives the view.
    explicit SessionListView(SessionTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] base::SessionId currentSession() const;
    /// Selects without emitting a signal; unfolds its project. An unknown or filtered id clears the selection.
    void setCurrentSession(const base::SessionId &id);
    void setFilter(const SessionFilter &filter);
    [[nodiscard]] const SessionFilter &filter() const { return m_filtered->filter(); }

    /// A narrow column of status glyphs, as wide as railWidth.
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    static constexpr int railWidth = 44;

    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    void focusFilter();

    /// Folded projects, for the next start.
    [[nodiscard]] QStringList foldedProjects() const { return m_folded; }
    void setFoldedProjects(const QStringList &projects);

signals:
    void newSessionRequested();
    /// Enter or a double click: show it and give it the focus.
    void openRequested(const base::SessionId &id);
    void openToTheRightRequested(const base::SessionId &id);
    /// Space or a click: show it, the focus stays in the list.
    void peekRequested(const base::SessionId &id);
    void resumeRequested(const base::SessionId &id);
    void renameRequested(const base::SessionId &id, const QString &title);
    void duplicateRequested(const base::SessionId &id);
    void removeWorktreeRequested(const base::SessionId &id);
    void archiveRequested(const base::SessionId &id, bool archive);
    void filterChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTitleRow();
    void createFilterRow();
    void createTree();
    void createActions();
    void connectTree();
    QAction *addFilter(const QString &text, bool checked, const std::function<void(SessionFilter &, bool)> &change);
    void fillFilterMenu();
    void addStatusFilters();
    void addEngineFilters();
    void addProjectFilters();
    void showContextMenu(const QPoint &position);
    void updateActions();
    void updateEmptyState();
    void expandProject(const QModelIndex &project);
    void expandAllWanted();
    void onFolded(const QModelIndex &project, bool folded);
    void onClicked(const QModelIndex &index);
    bool handleKey(const QKeyEvent &key);
    void activateCurrent();
    void archiveCurrent();
    [[nodiscard]] base::SessionId sessionOf(const QModelIndex &proxyIndex) const;

    SessionTreeModel &m_model;
    SessionFilterModel *m_filtered;
    QWidget *m_titleRow = nullptr;
    QWidget *m_filterRow = nullptr;
    ToolButton *m_railNew = nullptr;
    SearchField *m_search = nullptr;
    QMenu *m_filterMenu = nullptr;
    QMenu *m_contextMenu = nullptr;
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
    QAction *m_removeWorktree = nullptr;
    QStringList m_folded;
    bool m_rail = false;
    bool m_expanding = false; ///< folds by the program are not the user's wish
};

} // namespace ui
