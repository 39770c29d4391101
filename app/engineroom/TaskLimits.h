// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace settings {
class Settings;
struct Values;
} // namespace settings

namespace app {

/// How many tasks the window runs at once, as the user has chosen. What all workers of a queue may run together is kept
/// in the queue itself (tasks::QueueState).
struct TaskLimits
{
    int most = 0; ///< 0: usualTasks()
    QMap<QString, int> perEngine; ///< by the engine's id; one that is missing: any number

    bool operator==(const TaskLimits &) const = default;
};

/// What cannot be read counts as not chosen.
[[nodiscard]] TaskLimits taskLimits(const settings::Settings &settings);
void setTaskLimits(settings::Settings &settings, const TaskLimits &limits);

/// How many run at once unless the user says: as many as sessions may, else one for each core.
[[nodiscard]] int usualTasks(const settings::Values &values);
/// With the limit of the sessions, which holds for all of them.
[[nodiscard]] int mostTasks(const TaskLimits &limits, const settings::Values &values);

/// Engines that have as many of @p running, counted by engine, as they may.
[[nodiscard]] QStringList fullEngines(const QMap<QString, int> &perEngine, const QMap<QString, int> &running);

} // namespace app
