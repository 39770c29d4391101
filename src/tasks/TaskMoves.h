// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"

/// What each move makes of a task. Pure: stores read, call and write inside one transaction. That a move is legal is
/// checked by the store before (check…), with the lease where there is one.
namespace tasks::moves {

/// The move needs a running task under this very lease; Conflict says what became of it.
[[nodiscard]] base::Result<> checkLease(const Task &task, const Lease &lease);

/// Pending or Queued, as its time and its open dependencies say.
void place(Task &task, const QDateTime &now);
/// When its time comes: the later of notBefore and retryAt; invalid: at once.
[[nodiscard]] QDateTime dueAt(const Task &task);
/// The engine it runs on when it may be one of @p available; nothing: none of them. @p usual: for tasks that do not
/// say.
[[nodiscard]] std::optional<QString> engineFor(const Task &task, const QStringList &available, const QString &usual);

void claim(Task &task, const ClaimRequest &request, const QString &engine, const QDateTime &now);
/// Its lease has ended without a word from its worker.
void expire(Task &task, const QDateTime &now);
void complete(Task &task, const TaskResult &result, std::optional<base::Money> cost, const QDateTime &now);
void fail(Task &task, const TaskError &error, const TaskResult &result, std::optional<base::Money> cost,
          const QDateTime &now);
void cancelled(Task &task, std::optional<base::Money> cost, const QDateTime &now);
void giveBack(Task &task, const QDateTime &now);

/// Not running: at once. Running: its worker is asked.
[[nodiscard]] base::Result<> cancel(Task &task, const QString &reason, const QDateTime &now);
[[nodiscard]] base::Result<> retry(Task &task, const QDateTime &now);
/// A task before it in the queue has ended. @p before: that one.
void prerequisiteEnded(Task &task, const Task &before, DependencyCondition on, const QDateTime &now);

/// Fills in what add() promises, but the order of arrival.
void prepare(Task &task, const QDateTime &now);

} // namespace tasks::moves
