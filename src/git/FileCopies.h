// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "git/Worktree.h"

namespace git {

struct CopiedFiles
{
    QList<WorktreeRecord::Copy> copies;
    QStringList notes; ///< what was left out and why
};

/// Copies files that match @p patterns (relative, * and ? within a name) from one folder into another.
///
/// Only files that lie in @p from are read: no absolute pattern, no "..", no link on the way or at its end. What is
/// there already stays. Modes are kept. Blocks.
[[nodiscard]] CopiedFiles copyFiles(const QByteArray &from, const QByteArray &to, const QStringList &patterns);

/// SHA-256 of a file below @p folder in hex, no link followed; empty: it cannot be read.
[[nodiscard]] QByteArray hashOf(const QByteArray &folder, const QByteArray &path);

/// Bytes below @p folder, links not followed. At most @p maxEntries are counted; @p partial tells of more.
[[nodiscard]] qint64 sizeOf(const QByteArray &folder, qint64 maxEntries, bool &partial);

} // namespace git
