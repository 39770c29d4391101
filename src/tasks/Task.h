// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Ids.h"
#include "base/Money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace tasks {

using TaskId = base::Id<struct TaskTag>;
using ScheduleId = base::Id<struct ScheduleTag>;
/// Made by a worker for one claim; whoever does not know it cannot move a running task.
using LeaseId = base::Id<struct LeaseTag>;

/// One command, several one after the other, or a plan of steps.
enum class TaskType { Command, Chain, Workflow };

/// Pending: waits for other tasks, for its time or for a retry. Queued: any worker may claim it. The last four are
/// final; only retry() leads out of them.
enum class TaskState { Pending, Queued, Running, Completed, Failed, Cancelled, Timeout };

/// When the task after another may run. A timeout counts as a failure, a cancelled task as neither.
enum class DependencyCondition { Success, Failure, Always };

struct Dependency
{
    TaskId task; ///< that has to be final first
    DependencyCondition on = DependencyCondition::Success;

    bool operator==(const Dependency &) const = default;
};

/// What a run of the task may use.
struct Resources
{
    int memoryMb = 512; ///< 128–4096
    double cpu = 1; ///< cores, 0.1–64
    std::chrono::seconds timeout{300}; ///< 1–3600, for the whole task

    bool operator==(const Resources &) const = default;
};

/// Only failures that may pass by themselves are tried again (isRetryable()).
struct RetryPolicy
{
    int maxAttempts = 3; ///< 1: never again; at most 100
    std::chrono::milliseconds firstDelay{5'000};
    std::chrono::milliseconds longestDelay{300'000};
    double factor = 2;

    bool operator==(const RetryPolicy &) const = default;
};

/// What a workflow task plays: a plan (session/Plan.h), or any text that Claude is asked to carry out.
struct Workflow
{
    QString name; ///< of the file it was read from; shown
    QString text;

    bool operator==(const Workflow &) const = default;
};

/// One of the commands of a chain, or one step of a plan.
struct TaskStep
{
    QString title;
    QString state; ///< "pending", "running", "succeeded", "failed", "cancelled"
    std::optional<int> exitCode;
    qint64 durationMs = 0;

    bool operator==(const TaskStep &) const = default;
};

struct TaskProgress
{
    static constexpr qsizetype maxSteps = 200; ///< that are kept one by one

    double percent = 0; ///< 0–100
    QString status; ///< in words, may be empty
    QString currentStep; ///< its title
    int step = 0; ///< 1-based; 0: none yet
    int totalSteps = 0;
    std::optional<qint64> estimatedRemainingMs;
    QList<TaskStep> steps; ///< of tasks with several

    bool operator==(const TaskProgress &) const = default;
};

/// How the last attempt ended. Output is redacted and cut by whoever reports it (maxOutputChars).
struct TaskResult
{
    static constexpr qsizetype maxOutputChars = 64 * 1024;

    QString output;
    QString errorOutput;
    std::optional<int> exitCode;
    qint64 durationMs = 0;
    QString executionId; ///< of an outside service

    bool operator==(const TaskResult &) const = default;
};

struct TaskError
{
    static constexpr int timeoutCode = -2;

    QString message;
    int code = -1; ///< exit code; -1: there was none; -2: out of time
    bool retryable = false;
    bool timeout = false;

    bool operator==(const TaskError &) const = default;
};

/// Whoever claims. The same worker keeps its id over a restart, so that it finds its own runs again.
struct Worker
{
    QString id; ///< unique: one process
    QString home; ///< one data folder on one machine: runs of an earlier process there can be taken up

    bool operator==(const Worker &) const = default;
};

/// A queued request that becomes a session when it is claimed.
///
/// A command is a prompt for Claude; one that begins with "!" is a shell command, as at Claude's own prompt.
struct Task
{
    // What was asked for:
    TaskId id;
    TaskType type = TaskType::Command;
    QString title; ///< empty: titleOf() shows the first command
    QString description;
    QStringList commands; ///< Command: exactly one; Chain: at least one
    Workflow workflow; ///< Workflow only
    QString project; ///< absolute folder
    QString assignee;
    QStringList labels;
    int priority = 0; ///< -1000–1000, higher first; equal ones in the order of their arrival
    QDateTime notBefore; ///< invalid: at once
    QList<Dependency> dependencies;
    Resources resources;
    QMap<QString, QString> environment; ///< never a secret
    QStringList engines; ///< any of these, in this order of preference; empty: the worker's default
    QString permissionMode; ///< the CLI's word; empty: the worker's default
    QString model; ///< empty: the default
    QJsonObject engineOptions; ///< Profile::engineOptions of the session, for example the service's address
    QString image; ///< for engines with images; empty: by type
    RetryPolicy retry;
    QString templateName; ///< it was made from
    QJsonObject source; ///< where it came from ({"github":{"repository","number"}}, {"schedule":id}); kept as it is
    QString createdBy;
    QDateTime createdAt;

    // What became of it; only the store writes these:
    TaskState state = TaskState::Pending;
    QString reason; ///< why it is pending or why it ended, in words for people; may be empty
    QList<TaskId> children; ///< tasks that wait for the success of this one
    int openDependencies = 0; ///< dependencies that are not final yet
    int attempts = 0; ///< claims so far
    int lostLeases = 0; ///< in a row: workers that went away with it
    QDateTime retryAt; ///< Pending after a failure
    LeaseId lease; ///< Running
    QDateTime leaseUntil; ///< by the store's clock
    Worker worker; ///< that runs or ran it
    QString engine; ///< it runs or ran on
    base::SessionId session; ///< of the newest attempt
    QString execution; ///< id at an outside service
    bool cancelRequested = false; ///< Running: its worker is asked to stop it
    bool deadLetter = false; ///< failed for good and not looked at yet
    std::optional<TaskProgress> progress; ///< none before it was started
    std::optional<TaskResult> result;
    std::optional<TaskError> error;
    std::optional<base::Money> cost; ///< all attempts; unset: unknown
    std::optional<base::Money> estimate; ///< before it was started
    QDateTime startedAt; ///< of the newest attempt
    QDateTime endedAt;
    QDateTime updatedAt;
    qint64 sequence = 0; ///< order of arrival
    qint64 version = 0; ///< grows with each change

    bool operator==(const Task &) const = default;
};

[[nodiscard]] bool isFinal(TaskState state);
/// The title, else the beginning of what it does.
[[nodiscard]] QString titleOf(const Task &task);

/// Stable words for the database and for JSON: "command", "queued", "success", …
[[nodiscard]] QString toString(TaskType type);
[[nodiscard]] QString toString(TaskState state);
[[nodiscard]] QString toString(DependencyCondition condition);
[[nodiscard]] std::optional<TaskType> taskTypeFromString(const QString &word);
[[nodiscard]] std::optional<TaskState> taskStateFromString(const QString &word);
[[nodiscard]] std::optional<DependencyCondition> conditionFromString(const QString &word);

} // namespace tasks

Q_DECLARE_METATYPE(tasks::Task)
Q_DECLARE_METATYPE(tasks::TaskId)
