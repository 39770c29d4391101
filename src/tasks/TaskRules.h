// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Task.h"

#include <functional>

namespace tasks {

inline constexpr qsizetype maxCommandBytes = 100 * 1024;
inline constexpr int minTimeoutSeconds = 1;
inline constexpr int maxTimeoutSeconds = 3600;
inline constexpr int minMemoryMb = 128;
inline constexpr int maxMemoryMb = 4096;
inline constexpr int maxPriority = 1000;
/// A task whose worker went away this often in a row is the likely reason.
inline constexpr int maxLostLeases = 5;

/// Why @p task cannot be queued; each rule has its own message. @p knownEngines: ids of all engines; empty: not
/// checked.
[[nodiscard]] base::Result<> validate(const Task &task, const QStringList &knownEngines = {});
/// Control characters (but tab and line ends), NUL, over 100 KiB, empty.
[[nodiscard]] base::Result<> checkCommand(const QString &command);
/// What a person should look at before such a command runs, in words; nothing is changed or refused because of it.
[[nodiscard]] QStringList warningsFor(const QString &command);

/// The one message of "that would make a loop". @p dependenciesOf: those of tasks that are stored.
/// Conflict names the loop: "a → b → a".
[[nodiscard]] base::Result<> checkNoLoop(const Task &task,
                                         const std::function<QList<TaskId>(const TaskId &)> &dependenciesOf);

/// @p tasks in pieces of at most @p size, each of which waits only for tasks of itself, of earlier pieces and of
/// elsewhere. Those of a loop are in the last one.
[[nodiscard]] QList<QList<Task>> inPieces(const QList<Task> &tasks, qsizetype size);

/// Exit 130 or 143, or a message that speaks of a network error, connection timeout, temporary failure or rate limit.
[[nodiscard]] bool isRetryable(const QString &message, std::optional<int> exitCode);
/// Before try number @p attempts + 1.
[[nodiscard]] std::chrono::milliseconds retryDelay(const RetryPolicy &policy, int attempts);

/// What the end of @p prerequisite means to a task after it.
enum class Verdict { Go, Wait, Never };
[[nodiscard]] Verdict verdict(DependencyCondition on, TaskState prerequisite);

/// 0–100 with what is known of the time; none when it never started.
[[nodiscard]] std::optional<TaskProgress> progressOf(const Task &task);
/// Since its start, of the attempt that runs or ended last; 0: never started.
[[nodiscard]] qint64 elapsedMs(const Task &task, const QDateTime &now);

} // namespace tasks
