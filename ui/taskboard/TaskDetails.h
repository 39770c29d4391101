// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Step.h"
#include "tasks/Task.h"

#include <QList>

#include <algorithm>

namespace ui {

/// A task another one has to do with: what it waits for, or what waits for it.
struct TaskLink
{
    tasks::TaskId id;
    QString title;
    tasks::TaskState state = tasks::TaskState::Pending;
    QString condition; ///< "on success", "on failure", "in any case"
    QList<TaskLink> further = {}; ///< the same relation, one step on

    // Not by default: the compiler cannot find that out for a list of what it is in.
    bool operator==(const TaskLink &other) const
    {
        return id == other.id && title == other.title && state == other.state && condition == other.condition
            && std::ranges::equal(further, other.further);
    }
};

/// Everything the drawer says about one task; its owner gathers it.
struct TaskDetails
{
    tasks::Task task;
    QList<session::Step> steps; ///< of its session; empty: not begun, or it is not here
    QString sessionTitle; ///< empty: there is no session to show
    QList<TaskLink> after; ///< what it waits for
    QList<TaskLink> blocks; ///< what waits for it
    QString costWords; ///< "$1.32 of $4.00 limit, measured"
    QString logPath; ///< of the run that goes on or ended last; empty: none
    bool logGrows = false;
    bool hasLogText = false; ///< the log is not for people; logText is what it says
    QString logText;
    int logRows = 0;
    int logColumns = 0;

    bool operator==(const TaskDetails &) const = default;
};

} // namespace ui
