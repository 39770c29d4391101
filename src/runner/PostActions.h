// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/KeptFiles.h"
#include "runner/Settings.h"
#include "runner/TaskRequest.h"
#include "runner/Workspace.h"

#include <QStringList>

#include <optional>
#include <stop_token>

namespace runner {

struct CommitResult
{
    QString sha;
    QString message;
    bool pushed = false;
    QString branch;
    QString recovery; ///< "none", "rebase" or "branch"
};

struct ActionResults
{
    std::optional<CommitResult> commit;
    std::optional<QList<CopiedFile>> files;
    QStringList problems; ///< sentences; they do not make a task fail
};

/// What a run has left behind, and what is known from before it.
struct RunLeft
{
    Workspace workspace;
    QString folder; ///< where Claude worked
    QString filesFolder; ///< where copies of files go; empty: there is no place for them
    QByteArray gitConfiguration; ///< the clone's own settings, as they were before the run
};

/// What a request wants done after a run that succeeded. Blocks: for worker threads. What still runs of the run is
/// ended first.
[[nodiscard]] ActionResults runPostActions(const TaskRequest &request, const RunLeft &left, const Settings &settings,
                                           const std::stop_token &stop);

} // namespace runner
