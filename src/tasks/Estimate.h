// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "tasks/Task.h"

#include <QDate>

namespace tasks {

/// What a task is given when it does not say itself: by its type, and for a chain by its length.
[[nodiscard]] Resources scaledResources(TaskType type, qsizetype commands);
[[nodiscard]] Resources scaledResources(const Task &task);

/// Before the start: 0.01 + MB/1024 × 0.005 + cpu × 0.01 + minutes of the time limit × 0.001 dollars.
[[nodiscard]] base::Money estimateCost(const Resources &resources);
/// Of a run that has ended. The base of one cent counts twice, as the services that charge so do.
[[nodiscard]] base::Money costOf(const Resources &resources, std::chrono::milliseconds duration);

struct DailyCost
{
    QDate day;
    base::Money cost;

    bool operator==(const DailyCost &) const = default;
};

/// One row for each of the last @p days days up to @p today, newest first; zero where @p known has none.
[[nodiscard]] QList<DailyCost> dailyCosts(const QMap<QDate, base::Money> &known, const QDate &today, int days = 30);

} // namespace tasks
