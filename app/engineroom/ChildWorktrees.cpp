// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/ChildWorktrees.h"

#include "app/engineroom/WorktreeSettings.h"
#include "git/Repository.h"
#include "session/SessionService.h"

namespace app {

using session::Session;

namespace {

constexpr int threads = 2;

/// Something a branch can begin from.
bool hasCommit(const QString &folder, const std::stop_token &stop)
{
    const auto repository = git::Repository::open(git::toPath(folder), stop);
    const auto head = repository ? repository->head() : std::unexpected(repository.error());
    return head && !head->isUnborn();
}

/// A child as it shall be made, and the worktree that was made for it.
struct Prepared
{
    Session child;
    QString worktree;
};

} // namespace

ChildWorktrees::ChildWorktrees(const session::SessionService &service, const settings::Settings &settings,
                               const QString &dataFolder)
    : m_service(service)
    , m_settings(settings)
    , m_pool(dataFolder)
    , m_jobs(threads)
{
}

void ChildWorktrees::prepare(const Session &child, const session::ParallelRuns::Ready &ready)
{
    const session::Snapshot *parent = m_service.find(child.parent);
    if (!parent || parent->session.workingFolder != child.workingFolder) {
        ready(child);
        return;
    }
    git::WorktreeRequest request;
    request.project = child.workingFolder;
    request.name = git::slug(child.title);
    request.rules = worktreeRules(m_settings, child.project);
    m_jobs
        .run([pool = m_pool, request, child](const std::stop_token &stop) -> base::Result<Prepared> {
            if (!hasCommit(request.project, stop))
                return Prepared{child, {}};
            return pool.create(request, {}, stop).transform([&](const git::CreatedWorktree &created) {
                Prepared prepared{child, created.record.path};
                prepared.child.workingFolder = created.workingFolder;
                prepared.child.branch = created.record.branch;
                return prepared;
            });
        })
        .then(this, [this, ready](const base::Result<Prepared> &made) {
            const bool isWanted = ready(made.transform([](const Prepared &prepared) { return prepared.child; }));
            if (!isWanted && made && !made->worktree.isEmpty())
                remove(made->worktree);
        });
}

/// Nobody has worked in it.
void ChildWorktrees::remove(const QString &path)
{
    m_jobs.run([pool = m_pool, path](const std::stop_token &stop) {
        const auto removed = pool.remove(path, git::WorktreePool::Loss::Refuse, stop);
        if (!removed)
            qWarning("a worktree that was not needed stays: %s", qUtf8Printable(removed.error().message));
    });
}

} // namespace app
