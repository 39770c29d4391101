// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"
#include "taskstores/RedisConnection.h"

#include <QJsonObject>
#include <QList>

namespace taskstores::fields {

/// Words of a script.
using Words = QList<QByteArray>;

/// A task as add.lua takes it.
[[nodiscard]] Words addRequest(const tasks::Task &task);
/// The same without its id, as "edit" of people.lua takes it.
[[nodiscard]] Words editRequest(const tasks::Task &task);

/// What load() of the scripts gives: its fields, then its children. Corrupt: it cannot be read.
[[nodiscard]] base::Result<tasks::Task> taskOf(const RedisReply &loaded);
/// Reasons are stored as codes; here they get their words.
[[nodiscard]] QString words(const QString &reason);

[[nodiscard]] tasks::QueueState queueStateOf(const RedisReply &reply);
[[nodiscard]] QByteArray compact(const QJsonObject &object);
[[nodiscard]] QDateTime timeOf(const QByteArray &milliseconds);
[[nodiscard]] QByteArray micros(const std::optional<base::Money> &money);

} // namespace taskstores::fields
