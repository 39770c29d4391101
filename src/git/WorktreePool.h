// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Repository.h"
#include "git/Worktree.h"
#include "git/WorktreeRecords.h"

#include <functional>

namespace git {

/// Makes, lists and removes worktrees. Keeps nothing in memory: git and the records are the truth, so several programs
/// may use one data folder. All calls block: for worker threads; they may run at the same time.
///
/// Nothing is removed but by `git worktree remove` on a path that git has registered and that is no link, and never
/// with work in it that was not kept first.
class WorktreePool
{
public:
    /// @p dataFolder: base::Paths::data; "worktrees" in it is ours.
    explicit WorktreePool(const QString &dataFolder);

    /// In which worktrees are made, by repository, when the rules name no place.
    [[nodiscard]] QString defaultFolder() const { return inside(QStringLiteral("trees")); }

    struct Progress
    {
        QString words; ///< "Checking out main…"; empty: as before
        QByteArray log; ///< what the set-up script wrote since the last time
    };
    /// Called on the thread that does the work.
    using Report = std::function<void(const Progress &)>;

    /// The branch and the folder that create() would use now, and the base's name.
    struct Plan
    {
        QString branch;
        QString path;
        QString base;

        bool operator==(const Plan &) const = default;
    };
    [[nodiscard]] base::Result<Plan> plan(const WorktreeRequest &request, const std::stop_token &stop = {}) const;

    /// Names that are taken get a number. InvalidInput: no such base, a bad name, no commit yet, or a location inside
    /// the repository. When it fails or is cancelled nothing is left behind. A set-up script that fails does not undo
    /// the worktree: see CreatedWorktree::setUpExit.
    [[nodiscard]] base::Result<CreatedWorktree> create(const WorktreeRequest &request, const Report &report = {},
                                                       const std::stop_token &stop = {}) const;

    /// Makes a worktree again whose folder is gone: same path, same branch, else what was parked. Conflict: something
    /// is there. NotFound: nobody knows what was in it.
    [[nodiscard]] base::Result<CreatedWorktree> recreate(const QString &path, const WorktreeRules &rules,
                                                         const Report &report = {},
                                                         const std::stop_token &stop = {}) const;

    /// Those of the repository @p folder lies in; the main one leads.
    [[nodiscard]] base::Result<QList<Worktree>> list(const QString &folder, const std::stop_token &stop = {}) const;
    /// What Gantry has made, also when it is gone.
    [[nodiscard]] QList<WorktreeRecord> records() const { return m_records.all(); }
    [[nodiscard]] std::optional<WorktreeRecord> record(const QString &path) const { return m_records.find(path); }

    [[nodiscard]] base::Result<RemovalCheck> check(const QString &path, const std::stop_token &stop = {}) const;
    enum class Loss {
        Refuse, ///< Conflict when work would be lost
        KeepCopy, ///< it is parked under a ref first
    };
    /// Removes the folder, and the branch when Gantry has made it. Conflict: see RemovalCheck.
    [[nodiscard]] base::Result<RemovedWorktree> remove(const QString &path, Loss loss,
                                                       const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] QString inside(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] base::Result<QString> locationFor(const Repository &repository, const WorktreeRules &rules) const;
    [[nodiscard]] base::Result<Plan> choose(const Repository &repository, const WorktreeRequest &request) const;
    [[nodiscard]] base::Result<WorktreeRecord> add(const Repository &repository, const WorktreeRequest &request) const;
    [[nodiscard]] base::Result<> furnish(CreatedWorktree &created, const WorktreeRules &rules, const Report &report,
                                         const std::stop_token &stop) const;
    [[nodiscard]] base::Result<> runSetUp(CreatedWorktree &created, const WorktreeRules &rules, const Report &report,
                                          const std::stop_token &stop) const;
    void rollBack(const WorktreeRecord &record) const;
    [[nodiscard]] base::Result<QByteArray> branchStart(const Repository &repository,
                                                       const WorktreeRecord &record) const;
    [[nodiscard]] base::Result<> addAgain(const Repository &repository, CreatedWorktree &created) const;
    [[nodiscard]] base::Result<> park(const RemovalCheck &check, const Repository &repository,
                                      RemovedWorktree &removed) const;

    QString m_folder;
    WorktreeRecords m_records;
};

/// The main working tree of a repository (or its bare folder), as git lists it.
[[nodiscard]] base::Result<QList<Worktree>> worktreesOf(const Git &git);

} // namespace git
