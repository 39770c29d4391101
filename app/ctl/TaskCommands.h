// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TaskArguments.h"
#include "base/Clock.h"
#include "base/Result.h"
#include "tasks/Task.h"

#include <QJsonObject>

#include <memory>

namespace tasks {
class TaskStore;
}

namespace ctl {

/// The queue the arguments name. Waits until it is there or cannot be.
[[nodiscard]] base::Result<std::unique_ptr<tasks::TaskStore>> openQueue(const TaskArguments &arguments,
                                                                        const base::Clock &clock);

/// Everything of "gantryctl task" but work; waits for the queue's answer. Prints and gives the exit code.
[[nodiscard]] int runTaskCommand(const TaskArguments &arguments);

} // namespace ctl
