// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LostRuns.h"

#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "process/TerminalChannels.h"
#include "session/ParallelRuns.h"
#include "session/SessionService.h"

#include <QDateTime>

namespace ctl {

using session::SessionService;
using session::Snapshot;
using session::Step;
using session::StepKind;
using session::StepState;
using namespace std::chrono_literals;

namespace {

/// From the stored start to a holder that answers, and from its end to the stored one.
constexpr auto settleTime = 15s;

bool isRecent(const QDateTime &at)
{
    return at.isValid() && at.addDuration(settleTime) > QDateTime::currentDateTimeUtc();
}

} // namespace

bool isLost(const base::Paths &paths, const session::Session &session, const Step &step)
{
    if (!session::isActive(step.state) || session.profile.engine != u"local")
        return false;
    const engines::RunFiles files(paths, step.run);
    if (step.kind == StepKind::ParallelSessions)
        return !session::ParallelRuns::isDriven(files.folder());
    if (step.state == StepState::Starting && isRecent(step.startedAt))
        return false;
    if (step.attempt.exited) // somebody waits for SessionEnd, for some seconds
        return !isRecent(session.lastActivity);
    return !process::isHolderAlive(files.socket());
}

ParallelResume::ParallelResume(app::EngineRoom &room)
    : m_room(room)
{
    SessionService &sessions = room.sessions();
    connect(&sessions, &SessionService::reattached, this, &ParallelResume::onReattached);
    connect(&sessions, &SessionService::sessionAdded, this, &ParallelResume::look);
    connect(&sessions, &SessionService::sessionChanged, this, &ParallelResume::look);
}

void ParallelResume::begin(const Snapshot &parent)
{
    m_goesOn = true;
    takeUp(parent);
}

void ParallelResume::takeUp(const Snapshot &parent)
{
    m_parent = parent.session.id;
    m_awaited.insert(m_parent);
    for (const Snapshot *child : children()) {
        if (child->active())
            m_awaited.insert(child->session.id);
    }
    m_takenUp = m_awaited;
    for (const base::SessionId &id : QSet(m_awaited))
        m_room.sessions().reattach(id);
}

QList<const Snapshot *> ParallelResume::children() const
{
    QList<const Snapshot *> found;
    for (const Snapshot &snapshot : m_room.sessions().sessions()) {
        if (snapshot.session.parent == m_parent)
            found.append(m_room.sessions().find(snapshot.session.id));
    }
    return found;
}

void ParallelResume::onReattached(const base::SessionId &id)
{
    if (!m_awaited.remove(id) || !m_awaited.isEmpty())
        return;
    emit ready();
    for (const Snapshot *child : children())
        look(child->session.id);
}

void ParallelResume::look(const base::SessionId &id)
{
    const Snapshot *child = m_room.sessions().find(id);
    const bool isOurs = child && child->session.parent == m_parent && !m_parent.isNull();
    if (!m_goesOn || !m_awaited.isEmpty() || !isOurs || child->active() || child->session.userFinished)
        return;
    const bool waits
        = child->nextPending() || (!child->steps.isEmpty() && child->steps.last().state == StepState::Interrupted);
    if (!waits || m_wentOn.contains(id))
        return;
    m_wentOn.insert(id);
    // Not before everybody has heard of what made it so.
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            if (const Snapshot *now = m_room.sessions().find(id); now && !now->active())
                goOn(*now);
        },
        Qt::QueuedConnection);
}

void ParallelResume::goOn(const Snapshot &child)
{
    SessionService &sessions = m_room.sessions();
    if (child.nextPending()) {
        sessions.playNext(child.session.id);
        return;
    }
    const Step &last = child.steps.last();
    if (last.kind == StepKind::ClaudePrompt && child.session.mode == session::Mode::Agentic
        && !child.session.conversation.isNull())
        sessions.resume(child.session.id);
    else
        sessions.retry(last.id);
}

} // namespace ctl
