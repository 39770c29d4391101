// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace base {
struct Paths;
}
namespace session {
class SessionService;
}

namespace app {

/// The report on tasks that ran at the same time, each in a sandbox of its own: a folder with NN/ for each task and
/// summary.json and summary.md for all.

/// One of them.
struct SandboxTask
{
    int number = 0; ///< from 1
    QString text;
    base::SessionId session;
    base::StepId step;
    QString refusal; ///< why it could not be begun; empty: it was
};

/// {type, task, text, session_id, state, exit_code, …} of a task that has ended.
[[nodiscard]] QJsonObject sandboxTaskResult(const SandboxTask &task, const session::SessionService &sessions,
                                            const base::Paths &paths);
/// Of one that was not begun.
[[nodiscard]] QJsonObject skippedTaskResult(const SandboxTask &task);
/// {success, tasks, succeeded, failed, skipped, …, results} of @p results in their order; "success": all of them
/// succeeded.
[[nodiscard]] QJsonObject sandboxSummary(const QList<QJsonObject> &results, const QDateTime &begunAt,
                                         const QDateTime &now, const QString &folder);
/// "failed (exit code 3), 12 s, $0.02, branch gantry/x": what a task's result says, in a line.
[[nodiscard]] QString lineOf(const QJsonObject &taskResult);
/// The report for people.
[[nodiscard]] QString markdownOf(const QJsonObject &summary);

/// Makes the folder of a report. Conflict: there is something in it already.
[[nodiscard]] base::Result<> makeReportFolder(const QString &folder);
/// NN/ in @p folder with result.json, stdout.log, stderr.log, and what changed. Blocks.
[[nodiscard]] base::Result<> writeTask(const QJsonObject &taskResult, const QString &runs, const QString &folder);
/// summary.json and summary.md in @p folder. Blocks.
[[nodiscard]] base::Result<> writeSummary(const QJsonObject &summary, const QString &folder);

} // namespace app
