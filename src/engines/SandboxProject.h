// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/RunFiles.h"
#include "engines/WorkspaceArchive.h"

namespace engines {

/// What a run wants of the project's repository.
struct ProjectWishes
{
    QString branch; ///< "auto", a name, or empty
    QString title; ///< a name is made of it
    QString target;
    bool publish = false;
    bool hasToken = false; ///< for the remote
    bool history = true; ///< of the current branch; a branch needs it
};

/// A project as it goes into a sandbox.
struct SandboxProject
{
    PackedWorkspace packed;
    bool hasHistory = false;
    QList<SecretPlace> historySecrets; ///< see PackedHistory
    QString branch; ///< for what changes; free here; empty: none wanted
    QString target; ///< of a pull request
    QString remote; ///< that is pushed to: https, or a file address; never with a password
    QString authorName;
    QString authorMail;
};

/// Chooses and packs the files of @p project with the history of its branch into packedFile(), and settles the names.
/// The folders of the run are there. Blocks.
/// InvalidInput: there is no history, or no remote that a sandbox could push to. Conflict: the branch exists.
[[nodiscard]] base::Result<SandboxProject> packProject(const RunFiles &files, const QByteArray &project,
                                                       const ProjectWishes &wishes, const std::stop_token &stop,
                                                       const PackProgress &progress = {});

/// Beside the run's log: it has to outlast this program, and may be too large for a folder in memory.
[[nodiscard]] QString packedFile(const RunFiles &files);
/// Also what packing leaves when it is cut off.
void removePacked(const RunFiles &files);

/// "git@github.com:a/b.git" and its like as https, without user and password; empty: a sandbox cannot push there.
[[nodiscard]] QString pushAddress(const QString &remote);

} // namespace engines
