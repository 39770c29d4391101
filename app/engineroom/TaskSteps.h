// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Session.h"
#include "tasks/Task.h"

namespace app {

struct TaskSession
{
    session::Session session;
    QList<session::Step> steps; ///< with ids
    QStringList parts; ///< titles of what its one step does, where an engine takes the whole task at once
};

/// The session a task becomes: its commands, or the steps of its workflow. A workflow that is no plan is one prompt.
/// @p permissionMode: of tasks that do not say. InvalidInput: the workflow is a plan with mistakes.
[[nodiscard]] base::Result<TaskSession> sessionFor(const tasks::Task &task, const base::SessionId &id,
                                                   const QString &engine, const QString &permissionMode);

/// Whether @p engine takes a whole chain or workflow as one run.
[[nodiscard]] bool takesWholeTasks(const QString &engine);
/// What a step of a run wrote, as people want to see it: Claude's last answer, or the output as it is; known tokens and
/// keys are left out. @p isMixed: the answers and output of several commands, one after the other.
[[nodiscard]] QString readableOutput(const QString &raw, session::StepKind kind, bool isMixed = false);
/// Text without what looks like a token or key.
[[nodiscard]] QString redacted(QString text);

} // namespace app
