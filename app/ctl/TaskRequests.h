// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TaskArguments.h"
#include "base/Result.h"
#include "tasks/Schedule.h"
#include "tasks/TaskTemplates.h"

namespace ctl {

/// Engines a task may name.
[[nodiscard]] QStringList knownEngines();

/// The task that the command line describes, checked. Reads the files it names.
[[nodiscard]] base::Result<tasks::Task> taskFrom(const TaskArguments &arguments, const tasks::TaskTemplates &templates);
[[nodiscard]] base::Result<tasks::Schedule> scheduleFrom(const TaskArguments &arguments,
                                                         const tasks::TaskTemplates &templates);
/// "+90" or ISO 8601; without a zone it is local time.
[[nodiscard]] base::Result<QDateTime> timeFrom(const QString &text);

} // namespace ctl
