// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Jobs.h"
#include "git/WorktreePool.h"
#include "session/ParallelRuns.h"

namespace settings {
class Settings;
}

namespace app {

/// Gives each child of a parallel step a worktree of its own where the project is a git repository with a commit;
/// elsewhere, and where the plan names another folder, children work in the folder they would have anyway.
class ChildWorktrees : public QObject
{
    Q_OBJECT
public:
    /// @p dataFolder: base::Paths::data. Service and settings outlive it.
    ChildWorktrees(const session::SessionService &service, const settings::Settings &settings,
                   const QString &dataFolder);

    void prepare(const session::Session &child, const session::ParallelRuns::Ready &ready);

private:
    void remove(const QString &path);

    const session::SessionService &m_service;
    const settings::Settings &m_settings;
    git::WorktreePool m_pool;
    git::Jobs m_jobs;
};

} // namespace app
