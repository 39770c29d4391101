// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"
#include "taskstores/RedisConnection.h"

#include <QJsonObject>
#include <QList>

namespace taskstores::fields {

/// Words of a script.
using Words = QList<QByteArray>;

/// A task as add.lua takes it, and its definition, which does not come back with the answer.
struct AddRequest
{
    Words words;
    QByteArray definition;
    tasks::Task task; ///< what the definition says
};
[[nodiscard]] AddRequest addRequest(const tasks::Task &task);
/// The same without its id, as "edit" of people.lua takes it.
[[nodiscard]] Words editRequest(const tasks::Task &task);

/// What a worker can take, as claim.lua takes it.
[[nodiscard]] QByteArray claimRequest(const tasks::ClaimRequest &request);

/// Its definition need not be read when it comes back. For the thread that reads answers.
void remember(const AddRequest &request);

/// What load() of the scripts gives; @p known is the definition where none came. Corrupt: it cannot be read.
[[nodiscard]] base::Result<tasks::Task> taskOf(const RedisReply &loaded, const QByteArray &known = {});
/// Reasons are stored as codes; here they get their words.
[[nodiscard]] QString words(const QString &reason);

[[nodiscard]] tasks::QueueState queueStateOf(const RedisReply &reply);
/// Text that scripts put into a record: without the character that stands between its fields.
[[nodiscard]] QByteArray inRecord(const QString &text);
[[nodiscard]] QByteArray compact(const QJsonObject &object);
[[nodiscard]] QDateTime timeOf(QByteArrayView milliseconds);
[[nodiscard]] QByteArray micros(const std::optional<base::Money> &money);

} // namespace taskstores::fields
