// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Event.h"
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

/// What a service elsewhere says of the execution that stands for a step.
struct ToldProgress
{
    base::StepId step;
    double percent = 0;
    QString currentStep; ///< may be empty
    int totalSteps = 0; ///< 0: it does not say
    std::optional<qint64> remainingMs;
};

/// Of an execution_progress event; nothing: it is about something else.
[[nodiscard]] std::optional<ToldProgress> toldProgress(const session::Event &event);
/// @p step: the only one of its session.
void addTold(tasks::TaskProgress &progress, const ToldProgress &told, const session::Step &step);

} // namespace app
