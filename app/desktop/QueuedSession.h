// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Task.h"
#include "ui/newsession/NewSessionDialog.h"

namespace app {

/// Why a session of the form cannot wait in the queue, and the field that says otherwise.
struct NotQueueable
{
    ui::NewSessionDialog::Field field;
    QString reason;
};

/// The form's session as a task that starts by itself. A queue cannot keep what the form has for this one time only
/// (typed secrets), nor what needs a person at the start (a worktree of its own, limits of tools and turns).
/// @p usualMode: permissions that the settings give to tasks; only they may bypass those.
[[nodiscard]] std::expected<tasks::Task, NotQueueable> queuedTask(const ui::NewSessionValues &values,
                                                                  const QString &usualMode = {});

} // namespace app
