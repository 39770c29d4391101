// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "git/WorktreePool.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace git {
class Jobs;
}
namespace ui {
class RemoveWorktreeDialog;
}

namespace app {

class EngineRoom;

/// Makes worktrees for sessions, removes them, and makes them again, off the main thread.
class Worktrees : public QObject
{
    Q_OBJECT
public:
    /// @p room and @p jobs outlive the object. @p window is the parent of dialogs.
    Worktrees(EngineRoom &room, git::Jobs &jobs, QWidget *window);
    ~Worktrees() override;

    /// What Gantry knows of the worktree that @p folder is or lies in, also when it is gone.
    [[nodiscard]] std::optional<git::WorktreeRecord> recordOf(const QString &folder) const;

    /// One at a time; @p done is called with the outcome, Cancelled after cancel().
    using Report = std::function<void(const git::WorktreePool::Progress &)>;
    using Done = std::function<void(const base::Result<git::CreatedWorktree> &)>;
    void create(const git::WorktreeRequest &request, const Report &report, const Done &done);
    void cancel();

    /// Shows what removing the worktree of a session would lose, and removes it when the user says so.
    void askToRemove(const base::SessionId &session);
    /// The same for the one at @p path, whichever session worked in it.
    void askToRemoveAt(const QString &path);
    /// Words for a session that works in @p path now; empty: none.
    [[nodiscard]] QString useBySessions(const QString &path) const;
    /// When the session's folder is a worktree that is gone: offers to make it again and calls @p then afterwards.
    /// False: nothing is missing that could be made again; @p then is not called.
    [[nodiscard]] bool offerToMakeAgain(const base::SessionId &session, const std::function<void()> &then);
    /// Without a question.
    void makeAgain(const base::SessionId &session, const std::function<void()> &then);

signals:
    void removed();
    void told(const QString &words);
    void failed(const base::Error &error);

private:
    void remove(const QString &path, bool keepCopy);
    [[nodiscard]] QString folderOf(const base::SessionId &session) const;
    [[nodiscard]] Report onMainThread(const Report &report);

    EngineRoom &m_room;
    git::Jobs &m_jobs;
    QWidget *m_window;
    git::WorktreePool m_pool;
    std::stop_source m_creating;
    QFuture<void> m_creation;
    QPointer<ui::RemoveWorktreeDialog> m_dialog;
};

} // namespace app
