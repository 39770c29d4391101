// SPDX-License-Identifier: GPL-3.0-or-later
// How a run at a service is stopped, and what is told of one that the service did not hear of.
#include "engines/CloudRunRun.h"

#include "engines/CloudRunFollower.h"

#include <utility>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto politeTime = 15s;

} // namespace

void CloudRunRun::halt(session::Engine::Stop how)
{
    if (isOver())
        return;
    m_isStopping = true;
    if (!m_isSent || !m_client || how == session::Engine::Stop::Force) {
        endStopped();
        return;
    }
    m_force.start(politeTime);
    if (m_options.async)
        stopFollowed();
    else
        stopConnected();
}

void CloudRunRun::stopConnected()
{
    cancelConnected([this](const cloudrun::Result<cloudrun::Cancelled> &cancelled) {
        // Otherwise the end of the connection has to tell the service, and not every one listens to that.
        if (!cancelled)
            endUntold(cancelled.error());
        else if (*cancelled != cloudrun::Cancelled::Yes && !isOver())
            endStopped();
    });
}

void CloudRunRun::stopFollowed()
{
    m_client->cancel(m_accepted.taskId, [this](const cloudrun::Result<cloudrun::Cancelled> &cancelled) {
        if (!m_follower)
            return; // it is told again once it has taken the task
        if (cancelled || m_calledBack || m_stream.hasResult())
            m_follower->hurry(); // how it ended is found where its log is
        else
            endUntold(cancelled.error());
    });
}

/// By its name where the service has told it: the only one that is listed may be somebody else's.
void CloudRunRun::cancelConnected(const cloudrun::Done<cloudrun::Cancelled> &done)
{
    const QString task = m_connection ? m_connection->taskId() : m_lostTask;
    if (task.isEmpty())
        m_client->cancelOnlyOne(done);
    else
        m_client->cancel(task, done);
}

void CloudRunRun::endStopped()
{
    end({cancelledCode, {}});
    delete std::exchange(m_connection, nullptr);
}

void CloudRunRun::endUntold(const cloudrun::Failure &failure)
{
    endUnheard(tr("The service could not be told to stop the task: %1").arg(failure.toError().message));
}

/// The run is over here, whatever becomes of it there.
void CloudRunRun::endUnheard(const QString &why)
{
    if (isOver())
        return;
    progress(u"stop"_s, why + u' ' + tr("The task may still run there."));
    endStopped();
}

} // namespace engines
