// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"
#include "storage/Migrations.h"
#include "tasks/TaskStore.h"

namespace taskstores::rows {

[[nodiscard]] QList<storage::Migration> migrations();
[[nodiscard]] QStringList essential();

/// "SELECT … FROM tasks " with the columns taskOf() reads.
[[nodiscard]] const QString &select();
[[nodiscard]] tasks::Task taskOf(const storage::Row &row);

[[nodiscard]] base::Result<> insert(storage::Database &database, const tasks::Task &task);
/// All that may change; Definition::Yes: what was asked for, too.
enum class Definition { No, Yes };
[[nodiscard]] base::Result<> update(storage::Database &database, const tasks::Task &task,
                                    Definition definition = Definition::No);

/// "|a|b|", so that LIKE '%|a|%' finds one of them.
[[nodiscard]] QString joined(const QStringList &list);
/// @p text for LIKE … ESCAPE '\'.
[[nodiscard]] QString escaped(const QString &text);

} // namespace taskstores::rows
