// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Status.h"

#include <QWidget>

class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace ui {

class ChangesModel;
class ElidedLabel;
class EmptyState;
class MessageBar;
class TextLabel;
class ToolButton;

/// What the Changes tab shows.
struct ChangesState
{
    enum class Kind {
        Loading, ///< nothing is known yet
        NoRepository, ///< git knows nothing of the folder
        Missing, ///< the folder is gone
        Failed,
        Ready,
    };
    Kind kind = Kind::Loading;
    git::Status status = {};
    QString message = {}; ///< Failed, Missing: why
    bool isWorktree = false; ///< there is something to remove
    bool canRecreate = false; ///< Missing: the worktree can be made again

    bool operator==(const ChangesState &) const = default;
};

/// The files that changed in a session's working folder. Shows values and emits what is wanted.
class ChangesTab : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesTab(QWidget *parent = nullptr);

    void setState(const ChangesState &state);
    [[nodiscard]] const ChangesState &state() const { return m_state; }
    /// While git works: nothing can be asked for twice.
    void setBusy(const QString &words);
    /// What went wrong, until the next deed.
    void showProblem(const QString &message);
    /// What the next commit is about.
    [[nodiscard]] QString message() const;
    void setMessage(const QString &message);
    void focusFiles();
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

signals:
    void refreshRequested();
    void diffRequested(const git::FileStatus &file);
    void stageRequested(const QByteArrayList &paths);
    void unstageRequested(const QByteArrayList &paths);
    void discardRequested(const QList<git::FileStatus> &files);
    void undoRequested();
    void commitRequested(const QString &message);
    void pullRequestRequested();
    void removeWorktreeRequested();
    void recreateRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHead();
    void createTree();
    void createCommitBox();
    void createMenu();
    void updateHead();
    void updateButtons();
    void showEmpty();
    void activateCurrent();
    void toggleStage();
    void discardSelected();
    void commit();
    void showContextMenu(const QPoint &position);
    bool handleKey(const QKeyEvent &key);
    [[nodiscard]] QList<git::FileStatus> selectedFiles() const;

    ChangesState m_state;
    ChangesModel *m_model;
    ElidedLabel *m_branch = nullptr;
    TextLabel *m_counts = nullptr;
    ToolButton *m_refresh = nullptr;
    ToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_stageAll = nullptr;
    QAction *m_discardAll = nullptr;
    QAction *m_pullRequest = nullptr;
    QAction *m_removeWorktree = nullptr;
    MessageBar *m_problem = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_commitBox = nullptr;
    QPlainTextEdit *m_message = nullptr;
    QPushButton *m_commit = nullptr;
    TextLabel *m_busyWords = nullptr;
    QString m_busy;
};

} // namespace ui
