// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Callbacks.h"
#include "runner/SessionLog.h"
#include "runner/Task.h"
#include "runner/TaskRecords.h"

#include <QObject>

namespace runner {

/// The log, the record and the callback of one task of POST /run-async. Child of the task.
class AsyncSession : public QObject
{
    Q_OBJECT
public:
    AsyncSession(Task &task, const QString &taskId, const Settings &settings, const TaskRecords &records,
                 Callbacks &callbacks);

    /// Durable when it returns: from now on there will be a callback. Conflict: the id is taken.
    [[nodiscard]] base::Result<> create();
    [[nodiscard]] const TaskRecord &record() const { return m_record; }

private:
    void onBegun();
    void onEnded(const Outcome &outcome);

    Task &m_task;
    const Settings &m_settings;
    const TaskRecords &m_records;
    Callbacks &m_callbacks;
    SessionLog m_log;
    TaskRecord m_record;
};

/// The body of a callback.
[[nodiscard]] QByteArray callbackPayload(const TaskRecord &record, const Outcome &outcome, const QString &logsPath);
/// "completed", "failed", "cancelled"
[[nodiscard]] QString statusText(Outcome::Status status);
/// How a task ended whose program ended first: its record gets a payload, its log the last words.
void concludeLost(TaskRecord &record, const QString &logFolder);

} // namespace runner
