// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <memory>

namespace base {
class Clock;
}
namespace tasks {
class TaskStore;
}

namespace app {

/// The queue at @p address: redis://, rediss:// or unix://; empty: the embedded one, data/tasks.sqlite. @p password: of
/// a shared one, may be empty. @p clock outlives it.
[[nodiscard]] base::Result<std::unique_ptr<tasks::TaskStore>>
openTaskQueue(const QString &address, const base::Secret &password, const base::Clock &clock);

/// Where the user's own templates of tasks are kept.
[[nodiscard]] QString taskTemplatesFile();

} // namespace app
