// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Estimate.h"
#include "tasks/TaskStore.h"
#include "tasks/TaskTemplates.h"

namespace ctl {

void printTask(const tasks::Task &task);
/// JSON: one list in one line.
void printTasks(const QList<tasks::Task> &all, qint64 total, bool json);
void printEstimate(const tasks::Task &task, bool json);
void printQueue(const tasks::QueueState &state, const tasks::TaskCounts &counts, bool json);
void printCosts(const QList<tasks::DailyCost> &days, bool json);
void printSchedules(const QList<tasks::Schedule> &all, bool json);
void printTemplates(const QList<tasks::TaskTemplate> &all, bool json);

} // namespace ctl
