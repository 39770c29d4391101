// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Jobs.h"
#include "git/WorktreePool.h"
#include "session/ParallelRuns.h"

namespace app {

class EngineRoom;

/// Gives each child of a parallel step a worktree of its own where the project is a git repository with a commit;
/// elsewhere, and where the plan names another folder, children work in the folder they would have anyway.
class ChildWorktrees : public QObject
{
    Q_OBJECT
public:
    /// @p room outlives it.
    explicit ChildWorktrees(EngineRoom &room, QObject *parent = nullptr);

    void prepare(const session::Session &child, const std::function<void(base::Result<session::Session>)> &ready);

private:
    EngineRoom &m_room;
    git::WorktreePool m_pool;
    git::Jobs m_jobs;
};

} // namespace app
