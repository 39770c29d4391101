// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Estimate.h"

#include <algorithm>

namespace tasks {

namespace {

constexpr double baseDollars = 0.01;
constexpr double dollarsPerGigabyte = 0.005;
constexpr double dollarsPerCore = 0.01;
constexpr double dollarsPerMinute = 0.001;

double estimateDollars(const Resources &resources)
{
    return baseDollars + resources.memoryMb / 1024.0 * dollarsPerGigabyte + resources.cpu * dollarsPerCore
        + static_cast<double>(resources.timeout.count()) / 60.0 * dollarsPerMinute;
}

} // namespace

Resources scaledResources(TaskType type, qsizetype commands)
{
    using std::chrono::seconds;
    if (type == TaskType::Workflow)
        return {2048, 2, seconds(1800)};
    if (type == TaskType::Command)
        return {512, 1, seconds(300)};
    const auto n = static_cast<int>(std::clamp<qsizetype>(commands, 1, 1000));
    return {std::min(512 + 128 * n, 4096), std::min(1 + 0.5 * n, 4.0), seconds(std::min(300 + 60 * n, 3600))};
}

Resources scaledResources(const Task &task)
{
    return scaledResources(task.type, task.commands.size());
}

base::Money estimateCost(const Resources &resources)
{
    return base::Money::fromDollars(estimateDollars(resources));
}

base::Money costOf(const Resources &resources, std::chrono::milliseconds duration)
{
    const double minutes = static_cast<double>(duration.count()) / 60000.0;
    return base::Money::fromDollars(baseDollars + estimateDollars(resources) + minutes * dollarsPerMinute);
}

QList<DailyCost> dailyCosts(const QMap<QDate, base::Money> &known, const QDate &today, int days)
{
    QList<DailyCost> rows;
    for (int i = 0; i < days; ++i) {
        const QDate day = today.addDays(-i);
        rows.append({day, known.value(day)});
    }
    return rows;
}

} // namespace tasks
