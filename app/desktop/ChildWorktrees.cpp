// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ChildWorktrees.h"

#include "app/engineroom/EngineRoom.h"
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

} // namespace

ChildWorktrees::ChildWorktrees(EngineRoom &room, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_pool(room.paths().data)
    , m_jobs(threads)
{
}

void ChildWorktrees::prepare(const Session &child, const std::function<void(base::Result<Session>)> &ready)
{
    const session::Snapshot *parent = m_room.sessions().find(child.parent);
    if (!parent || parent->session.workingFolder != child.workingFolder) {
        ready(child);
        return;
    }
    git::WorktreeRequest request;
    request.project = child.workingFolder;
    request.name = git::slug(child.title);
    request.rules = worktreeRules(m_room.settings(), child.project);
    m_jobs
        .run([pool = m_pool, request, child](const std::stop_token &stop) -> base::Result<Session> {
            if (!hasCommit(request.project, stop))
                return child;
            return pool.create(request, {}, stop).transform([&](const git::CreatedWorktree &created) {
                Session prepared = child;
                prepared.workingFolder = created.workingFolder;
                prepared.branch = created.record.branch;
                return prepared;
            });
        })
        .then(this, ready);
}

} // namespace app
