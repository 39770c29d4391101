// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Schedule.h"
#include "tasks/Task.h"

#include <QByteArray>
#include <QJsonObject>

namespace tasks {

/// Everything about a task, as `gantryctl task show --json` prints it: what was asked for and what became of it.
[[nodiscard]] QJsonObject toJson(const Task &task);
/// What was asked for only: what is exported, imported and kept as the definition.
[[nodiscard]] QJsonObject definitionToJson(const Task &task);
/// Reads a definition; members it does not know are left. InvalidInput names the member. The rules of validate() are
/// not applied.
[[nodiscard]] base::Result<Task> definitionFromJson(const QJsonObject &object);
/// The same as writing and reading @p task's definition, without the work.
[[nodiscard]] Task requestOf(const Task &task);

[[nodiscard]] QJsonObject toJson(const TaskProgress &progress);
[[nodiscard]] TaskProgress progressFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const TaskResult &result);
[[nodiscard]] TaskResult resultFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const TaskError &error);
[[nodiscard]] TaskError errorFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Schedule &schedule);
[[nodiscard]] base::Result<Schedule> scheduleFromJson(const QJsonObject &object);

/// {"format":"gantry-tasks","version":1,"tasks":[…]}
[[nodiscard]] QByteArray exportTasks(const QList<Task> &tasks);
/// At most 64 MiB and 100,000 tasks; InvalidInput says which one is wrong. Ids are kept when they are there.
[[nodiscard]] base::Result<QList<Task>> importTasks(const QByteArray &bytes);

} // namespace tasks
