// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/Failure.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What services answer, as values. Pure; unknown fields are ignored, foreign text is bounded.
namespace cloudrun {

/// 202 of POST /run-async.
struct Accepted
{
    QString taskId;
    QString logsPath; ///< gs://bucket/sessions/ID/ or file:///folder/; may be empty

    bool operator==(const Accepted &) const = default;
};

struct ActiveTask
{
    QString taskId;
    QString type; ///< "sync", "async"
    QDateTime startedAt;
    bool cancelling = false;

    bool operator==(const ActiveTask &) const = default;
};

/// GET /tasks/status.
struct ActiveTasks
{
    int active = 0;
    int max = 0; ///< 0: the service has no limit, or does not tell it
    QList<ActiveTask> tasks;

    bool operator==(const ActiveTasks &) const = default;
};

/// GET /health?verbose=true. A service may only say "ok".
struct Health
{
    std::optional<bool> hasClaude;
    QString claudeVersion; ///< empty: not told
    bool hasCredential = false; ///< of its own

    bool operator==(const Health &) const = default;
};

/// How a task stands, in a callback or in its stored metadata.
struct TaskEnd
{
    QString taskId;
    QString status; ///< "pending", "running", "completed", "failed", "cancelled"
    std::optional<int> exitCode;
    QString error;

    [[nodiscard]] bool isFinal() const
    {
        return status == u"completed" || status == u"failed" || status == u"cancelled";
    }
    bool operator==(const TaskEnd &) const = default;
};

/// Protocol: no usable task id.
[[nodiscard]] Result<Accepted> readAccepted(const QByteArray &body);
/// Protocol: no such object. At most 1,000 tasks.
[[nodiscard]] Result<ActiveTasks> readTasks(const QByteArray &body);
[[nodiscard]] Health readHealth(const QByteArray &body);
/// Protocol: no task id or no status.
[[nodiscard]] Result<TaskEnd> readTaskEnd(const QByteArray &body);

/// Letters, digits, "-" and "_": what a service takes as an id, and what may become part of a path.
[[nodiscard]] bool isTaskId(const QString &text);

} // namespace cloudrun
