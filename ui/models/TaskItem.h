// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Task.h"

#include <QCoreApplication>

namespace ui {

/// What the board and the table show of a task: a hundred thousand of them are kept, so no output and no commands.
struct TaskItem
{
    tasks::TaskId id;
    tasks::TaskType type = tasks::TaskType::Command;
    tasks::TaskState state = tasks::TaskState::Pending;
    QString title;
    QString reason; ///< why it is where it is; may be empty
    QString project; ///< folder
    QString engine; ///< it runs on, else the first one asked for; empty: the default
    QString search; ///< everything the text filter looks at, case-folded
    int priority = 0;
    int attempts = 0;
    int maxAttempts = 1;
    int openDependencies = 0;
    QList<tasks::TaskId> after; ///< pending: what it waits for
    int memoryMb = 0; ///< a run of it may use
    double percent = -1; ///< -1: unknown
    int step = 0;
    int totalSteps = 0;
    QString waitingFor; ///< running: what it asks for; empty: nothing
    std::optional<base::Money> cost;
    std::optional<base::Money> estimate;
    QDateTime notBefore;
    QDateTime startedAt;
    QDateTime endedAt;
    QDateTime retryAt;
    base::SessionId session;
    bool cancelRequested = false;
    bool deadLetter = false;
    qint64 sequence = 0;
    qint64 version = 0;

    bool operator==(const TaskItem &) const = default;
};

[[nodiscard]] TaskItem taskItemOf(const tasks::Task &task);

/// The board's four columns.
enum class TaskGroup { Pending, Queued, Running, Finished };
[[nodiscard]] TaskGroup groupOf(tasks::TaskState state);

/// Which tasks are shown.
struct TaskBoardFilter
{
    QString text; ///< every word has to occur in title, description, labels, assignee or id
    QString project; ///< folder; empty: all
    QString engine; ///< empty: all
    bool deadLetterOnly = false;

    [[nodiscard]] bool isActive() const { return *this != TaskBoardFilter{}; }
    bool operator==(const TaskBoardFilter &) const = default;
};

/// Words of a filter, split and folded once.
class TaskMatcher
{
public:
    TaskMatcher() = default;
    explicit TaskMatcher(const TaskBoardFilter &filter);
    [[nodiscard]] bool matches(const TaskItem &item) const;

private:
    TaskBoardFilter m_filter;
    QStringList m_words;
};

/// How tasks are said to people.
class TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::TaskWords)
public:
    [[nodiscard]] static QString state(tasks::TaskState state);
    [[nodiscard]] static QString type(tasks::TaskType type);
    [[nodiscard]] static QString group(TaskGroup group);
    /// The one reason it is where it is: "Step 3 of 5", "Needs 12 GB, 9.2 GB free", "Completed in 4 min".
    [[nodiscard]] static QString line(const TaskItem &item, const QDateTime &now);
    /// One sentence for screen readers, with the @p line of the card.
    [[nodiscard]] static QString spoken(const TaskItem &item, const QString &line);
    /// "14:20" today, else "Tue 1 Dec, 14:20".
    [[nodiscard]] static QString moment(const QDateTime &at, const QDateTime &now);
    /// Of the newest attempt, so far or in all; empty: it never began.
    [[nodiscard]] static QString duration(const TaskItem &item, const QDateTime &now);
    /// "$1.32", "about $0.04" before the start, "–".
    [[nodiscard]] static QString cost(const TaskItem &item);
    [[nodiscard]] static QString engine(const QString &id);
    [[nodiscard]] static QString engineIcon(const QString &id);
    [[nodiscard]] static bool canCancel(tasks::TaskState state);
    [[nodiscard]] static bool canRetry(tasks::TaskState state);
    [[nodiscard]] static bool canEdit(tasks::TaskState state);
};

} // namespace ui
