// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QStringList>

namespace storage {

class Database;

/// One step of a schema. Numbers start at 1 and have no holes; a released migration never changes.
struct Migration
{
    int number = 0;
    QStringList statements;
};

/// Brings the tables of @p component ("session", "forwarding", …) to the newest of @p migrations, in one transaction.
/// Each component has a number of its own, kept in the table schema_versions with the program's version.
/// Unsupported: a newer program wrote them; the message names both versions and nothing is touched.
[[nodiscard]] base::Result<> migrate(Database &database, const QString &component, const QList<Migration> &migrations);

/// The same with another program version than this build's; for tests.
[[nodiscard]] base::Result<> migrate(Database &database, const QString &component, const QList<Migration> &migrations,
                                     const QString &programVersion);

} // namespace storage
