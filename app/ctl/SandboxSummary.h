// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>

namespace ctl {

/// "failed (exit code 3), 12 s, $0.02, branch gantry/x": what a task_result says, in a line.
[[nodiscard]] QString lineOf(const QJsonObject &taskResult);
/// The report for people.
[[nodiscard]] QString markdownOf(const QJsonObject &summary);
/// NN/ in @p folder with result.json, stdout.log, stderr.log, and what changed. Blocks.
[[nodiscard]] base::Result<> writeTask(const QJsonObject &taskResult, const QString &runs, const QString &folder);
/// summary.json and summary.md in @p folder.
[[nodiscard]] base::Result<> writeSummary(const QJsonObject &summary, const QString &folder);

} // namespace ctl
