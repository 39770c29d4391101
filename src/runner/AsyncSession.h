// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Callbacks.h"
#include "runner/SessionLog.h"
#include "runner/Task.h"
#include "runner/TaskRecords.h"

#include <QObject>

namespace runner {

class LogBucket;

/// What all asynchronous tasks of a runner share.
struct AsyncParts
{
    const Settings &settings;
    const TaskRecords &records;
    Callbacks &callbacks;
    LogBucket *bucket = nullptr; ///< null: none
};

/// The log, the record and the callback of one task of POST /run-async. Child of the task.
class AsyncSession : public QObject
{
    Q_OBJECT
public:
    AsyncSession(Task &task, const QString &taskId, const AsyncParts &parts);

    /// Durable when it returns: from now on there will be a callback. Conflict: the id is taken.
    [[nodiscard]] base::Result<> create();
    [[nodiscard]] const TaskRecord &record() const { return m_record; }

private:
    void onBegun();
    void onEnded(const Outcome &outcome);
    /// Into the bucket, which is then where they are said to be.
    void copyFiles(QList<CopiedFile> &files);

    Task &m_task;
    AsyncParts m_parts;
    SessionLog m_log;
    TaskRecord m_record;
};

/// The body of a callback.
[[nodiscard]] QByteArray callbackPayload(const TaskRecord &record, const Outcome &outcome, const QString &logsPath);
/// "completed", "failed", "cancelled"
[[nodiscard]] QString statusText(Outcome::Status status);
/// How a task ended whose program ended first: its record gets a payload, its log the last words.
void concludeLost(TaskRecord &record, const AsyncParts &parts);
/// Once all that was written about it is in the bucket, if there is one. The record is saved.
void deliver(const TaskRecord &record, const AsyncParts &parts);

} // namespace runner
