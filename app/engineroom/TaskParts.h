// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"
#include "tasks/Task.h"

namespace app {

/// How far a task has come whose session has a step for each of its commands.
[[nodiscard]] tasks::TaskProgress progressOfSteps(const session::Snapshot &snapshot);
/// The same where one step does all of them: @p parts are their titles, @p done those that ended, by their place
/// from 1.
/// @p running: null, nothing runs any more.
[[nodiscard]] tasks::TaskProgress progressOfParts(const QStringList &parts, const QMap<int, tasks::TaskStep> &done,
                                                  const session::Step *running);

} // namespace app
