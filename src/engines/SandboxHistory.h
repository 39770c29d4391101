// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/WorkspaceArchive.h"

namespace git {
class Git;
}

namespace engines {

/// The history of a project's branch, as it goes into a sandbox beside the files.
struct PackedHistory
{
    QList<std::pair<QByteArray, QByteArray>> files; ///< names in the archive, files here; none: there is no history
    /// What is in it and would not be sent as a file, or not without asking; at most 50. Line 0: by its name.
    QList<SecretPlace> secrets;
};

/// Of the current branch, into files of @p folder. Blocks. Nothing without commits, or below a repository's top.
[[nodiscard]] PackedHistory packHistory(const git::Git &git, const QString &folder);
/// What packHistory() made, also when it was cut off.
void removeHistory(const QString &folder);

} // namespace engines
