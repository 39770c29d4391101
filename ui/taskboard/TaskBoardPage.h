// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskItem.h"
#include "ui/taskboard/TaskDetails.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class ElidedLabel;
class EmptyState;
class NoticeStack;
class SearchField;
class SegmentedButtons;
class Surface;
class TaskBoard;
class TaskDrawer;
class TaskGrid;
class TaskList;
class ToolButton;

/// Tasks as a board and as a table, and beside them one task with everything about it. A third view, its owner's, has
/// the steps and sessions that wait or run anywhere. Shows a TaskList and emits intent.
class TaskBoardPage : public QWidget
{
    Q_OBJECT
public:
    enum class View { Board, Table, Steps };

    /// @p list outlives the page; @p steps becomes part of it.
    TaskBoardPage(TaskList &list, QWidget *steps, QWidget *parent = nullptr);
    ~TaskBoardPage() override;

    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    void setFilter(const TaskBoardFilter &filter);
    [[nodiscard]] const TaskBoardFilter &filter() const { return m_filter; }
    /// @p since: when it was paused; invalid: it goes on.
    void setPaused(const QDateTime &since);
    /// How many run of how many may; 0: any number. @p held: why nothing is claimed just now; may be empty.
    void setSlots(int running, int most, const QString &held);
    /// While the tasks are read for the first time.
    void setLoading(qint64 done, qint64 total);
    /// The queue cannot be reached; empty: it can.
    void setProblem(const QString &words);
    /// The answer to detailsRequested(); for another task than the drawer's it is dropped.
    void setDetails(const TaskDetails &details);
    /// Opens the drawer with this task and makes it the current one.
    void showTask(const tasks::TaskId &id);
    [[nodiscard]] tasks::TaskId shownTask() const { return m_shown; }
    /// A choice that went wrong, or right: "Priority 6".
    void tell(const QString &words, bool isProblem);

    [[nodiscard]] TaskBoard *board() const { return m_board; }
    [[nodiscard]] TaskGrid *table() const { return m_table; }
    [[nodiscard]] TaskDrawer *drawer() const { return m_drawer; }
    [[nodiscard]] QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

public slots:
    void closeDrawer();

signals:
    void newTaskRequested();
    void templatesRequested();
    void schedulesRequested();
    /// How many may run at once.
    void limitsRequested();
    /// Of one that has not started.
    void editRequested(const tasks::TaskId &task);
    /// Another queue than this one is wanted.
    void queueRequested();
    /// They have failed for good, and somebody has looked at them.
    void acknowledgeRequested(const QList<tasks::TaskId> &tasks);
    /// Text that is to follow in the same conversation.
    void followUpRequested(const tasks::TaskId &task, const QString &text);
    void pauseRequested(bool paused);
    /// The user has confirmed it.
    void cancelRequested(const QList<tasks::TaskId> &tasks);
    void retryRequested(const QList<tasks::TaskId> &tasks);
    void priorityRequested(const tasks::TaskId &task, int priority);
    void removeRequested(const QList<tasks::TaskId> &tasks);
    /// The drawer wants to know everything about it, and wants to hear when it changes.
    void detailsRequested(const tasks::TaskId &task);
    void openSessionRequested(const base::SessionId &session);
    void openLogRequested(const base::SessionId &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createHeader();
    void createBody(QWidget *steps);
    void createSelectionBar();
    void connectViews();
    void fillBoxes();
    void applyFilter();
    void focusContent();
    void updateStack();
    void updateBar();
    void tick();
    void showMenu(const QPoint &globalPosition);
    void askToCancel(QList<tasks::TaskId> ids);
    void retrySelected();
    void removeSelected();
    void changePriority(int by);
    void askPriority();
    void askFollowUp();
    void editCurrent();
    void addMoreMenu();
    void moveBefore(const QList<tasks::TaskId> &ids, const tasks::TaskId &before);
    bool handleKey(const QKeyEvent &event);
    [[nodiscard]] QList<tasks::TaskId> selected() const;
    /// What a key or the menu is about: those that are selected, else the current one.
    [[nodiscard]] QList<tasks::TaskId> targets() const;
    [[nodiscard]] QList<tasks::TaskId> selectedThat(bool (*can)(tasks::TaskState)) const;
    [[nodiscard]] QList<tasks::TaskId> deadLetters() const;
    [[nodiscard]] tasks::TaskId current() const;

    TaskList &m_list;
    View m_view = View::Board;
    TaskBoardFilter m_filter;
    tasks::TaskId m_shown;
    bool m_isPaused = false;
    Surface *m_header = nullptr;
    SegmentedButtons *m_views = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_projects = nullptr;
    QComboBox *m_engines = nullptr;
    QPushButton *m_dead = nullptr;
    QPushButton *m_pause = nullptr;
    ToolButton *m_more = nullptr;
    NoticeStack *m_notices = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    TaskBoard *m_board = nullptr;
    TaskGrid *m_table = nullptr;
    QWidget *m_steps = nullptr;
    TaskDrawer *m_drawer = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_nothingMatches = nullptr;
    Surface *m_bar = nullptr;
    ElidedLabel *m_barText = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_priority = nullptr;
    QPushButton *m_remove = nullptr;
    QTimer m_tick;
    QTimer m_detailsTimer; ///< until the drawer's facts are asked for again
};

} // namespace ui
