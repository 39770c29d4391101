// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "storage/Database.h"

#include <QStringList>

#include <memory>

namespace storage {

struct Opened
{
    std::unique_ptr<Database> database;
    QString setAside; ///< where a damaged file was moved; empty: it was sound
};

/// Opens @p path after a look at its header and PRAGMA quick_check. A damaged file is renamed, with its -wal and -shm,
/// to "<name>.damaged-<UTC time>" (never over another file) and a fresh one is made. A file that merely cannot be read
/// is an error and stays where it is.
///
/// The look is bounded: a file over @p fullCheckBytes gets only @p essentialTables checked.
[[nodiscard]] base::Result<Opened> openSound(const QString &path, const QStringList &essentialTables,
                                             qint64 fullCheckBytes = 32LL * 1024 * 1024);

} // namespace storage
