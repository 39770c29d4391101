// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "git/WorktreePool.h"
#include "ui/settings/WorktreesSection.h"

#include <QFuture>
#include <QObject>

#include <stop_token>

namespace git {
class Jobs;
}

namespace app {

class EngineRoom;
class Worktrees;

/// Fills Settings → Worktrees with what Gantry has made and does what is asked for there. What is in a worktree is
/// looked at off the main thread, one after the other; rows get their words as they become known.
class WorktreeList : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the object.
    WorktreeList(EngineRoom &room, git::Jobs &jobs, Worktrees &worktrees, ui::WorktreesSection &section,
                 QObject *parent);
    ~WorktreeList() override;

    /// Begins anew when it is looking already.
    void refresh();

signals:
    void failed(const base::Error &error);

private:
    void look(int round, const std::stop_token &stop);
    void showRecords(int round, const QList<git::WorktreeRecord> &records);
    void showCheck(int round, const QString &path, const base::Result<git::RemovalCheck> &check);
    void end(int round);
    void open(const QString &path);
    [[nodiscard]] QString sessionsIn(const QString &path) const;

    EngineRoom &m_room;
    git::Jobs &m_jobs;
    Worktrees &m_worktrees;
    ui::WorktreesSection &m_section;
    git::WorktreePool m_pool;
    std::stop_source m_looking;
    QList<QFuture<void>> m_looks; ///< the last, and those that are about to notice that they were stopped
    int m_round = 0;
};

} // namespace app
