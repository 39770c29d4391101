// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"
#include "taskstores/RedisConnection.h"

#include <QJsonObject>

namespace taskstores::fields {

/// The fields of a task's hash that follow from what was asked for.
[[nodiscard]] QJsonObject definitionFields(const tasks::Task &task);
/// Equal for equal requests, whenever they were made.
[[nodiscard]] QByteArray definitionKey(const tasks::Task &task);
/// [[id, on], …]
[[nodiscard]] QJsonArray dependencies(const tasks::Task &task);

/// What load() of the scripts gives: its fields, then its children. Corrupt: it cannot be read.
[[nodiscard]] base::Result<tasks::Task> taskOf(const RedisReply &loaded);
/// Reasons are stored as codes; here they get their words.
[[nodiscard]] QString words(const QString &reason);

[[nodiscard]] tasks::QueueState queueStateOf(const RedisReply &reply);
[[nodiscard]] QByteArray compact(const QJsonObject &object);
[[nodiscard]] QDateTime timeOf(const QByteArray &milliseconds);
[[nodiscard]] QByteArray micros(const std::optional<base::Money> &money);

} // namespace taskstores::fields
