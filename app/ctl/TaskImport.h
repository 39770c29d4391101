// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/TaskStore.h"

namespace ctl {

/// Adds the tasks of an exported file (tasks::importTasks()) to @p store; waits. All or none, but for stores that take
/// only so many at once: then the error says how many are there. InvalidInput says which task of the file is wrong.
[[nodiscard]] base::Result<QList<tasks::Task>> importInto(tasks::TaskStore &store, const QString &file);

} // namespace ctl
