// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Redactor.h"
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

struct CopiedFile
{
    QString originalPath; ///< in the working folder
    QString storedPath; ///< a file:// address
    qint64 sizeBytes = 0;
};

struct ActionResults
{
    std::optional<CommitResult> commit;
    std::optional<QList<CopiedFile>> files;
    QStringList problems; ///< sentences; they do not make a task fail
};

/// What a request wants done after a run that succeeded. Blocks: for worker threads. @p filesFolder: where the copies
/// go; empty: nothing is kept, so none are made.
[[nodiscard]] ActionResults runPostActions(const TaskRequest &request, const Workspace &workspace,
                                           const QString &folder, const QString &filesFolder, const Settings &settings,
                                           const std::stop_token &stop);

} // namespace runner
