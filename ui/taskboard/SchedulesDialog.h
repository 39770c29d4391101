// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Schedule.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace ui {

class EmptyState;
class TextLabel;

/// The tasks that are made again and again: when, and when next. It reads and writes nothing itself: the owner answers
/// what it emits with setSchedules() or showError().
class SchedulesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SchedulesDialog(QWidget *parent = nullptr);

    /// @p chosen becomes the current one; null: the one that is.
    void setSchedules(const QList<tasks::Schedule> &schedules, const tasks::ScheduleId &chosen = {});
    void showError(const QString &message);
    /// Null: there is none.
    [[nodiscard]] const tasks::Schedule *current() const;

signals:
    void newRequested();
    void editRequested(const tasks::Schedule &schedule);
    void pauseRequested(const tasks::Schedule &schedule, bool paused);
    /// The user has confirmed it.
    void removeRequested(const tasks::ScheduleId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createList(QVBoxLayout *column);
    void createFoot(QVBoxLayout *column);
    void fill(QTreeWidgetItem *item, const tasks::Schedule &schedule, const QDateTime &now) const;
    void showCurrent();
    bool handleKey(const QKeyEvent &event);
    void edit();
    void togglePause();
    void askToRemove();

    QList<tasks::Schedule> m_schedules;
    QStackedWidget *m_stack = nullptr;
    QTreeWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_about = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
