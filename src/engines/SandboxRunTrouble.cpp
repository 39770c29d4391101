// SPDX-License-Identifier: GPL-3.0-or-later
// When something fails that may work later: most often the sandbox answers again, and what runs there is worth a wait.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;

namespace {

/// Less would be no time to live.
constexpr auto leastLife = std::chrono::seconds(60);

bool isPassing(Cause cause)
{
    return cause == Cause::Dropped || cause == Cause::Unreachable || cause == Cause::TimedOut || cause == Cause::Busy
        || cause == Cause::RateLimited || cause == Cause::Conflict; // "still transitioning"
}

} // namespace

bool SandboxRun::isRefused(const e2b::Failure &failure)
{
    return failure.cause == Cause::Unauthorized || failure.cause == Cause::Forbidden;
}

/// False: it is not worth it, or was tried @p tries times. Else @p again is called after a pause, or when the sandbox
/// is there again; not after the run has ended meanwhile.
bool SandboxRun::tryAgain(const e2b::Failure &failure, int tries, const std::function<void()> &again)
{
    const auto later = [this, again, wasOver = isOver()] {
        if (m_sandbox && isOver() == wasOver && isOver() == m_isCollecting)
            again();
    };
    if (failure.cause == Cause::SandboxGone || failure.cause == Cause::Unauthorized) {
        onAway(failure, later);
        return true;
    }
    // Once the run has ended its results are at stake, and nothing is lost by another try.
    const bool isOdd = m_isCollecting && (failure.cause == Cause::Server || failure.cause == Cause::Protocol);
    if (m_attempts >= tries || !(isPassing(failure.cause) || isOdd))
        return false;
    QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this, later);
    return true;
}

/// It does not answer, or not to its token. Why, the service knows. @p again: when it is there; empty: whoever waits
/// for it has said so already, or will.
void SandboxRun::onAway(const e2b::Failure &failure, const std::function<void()> &again)
{
    if (again)
        m_again = again;
    m_isTokenOld = m_isTokenOld || failure.cause == Cause::Unauthorized;
    if (!std::exchange(m_isLookingForIt, true))
        lookAtIt();
}

void SandboxRun::lookAtIt()
{
    if (m_isLeftAlone || (isOver() && !m_isCollecting))
        return;
    m_client.inspect(m_record.sandboxId, [this](const e2b::Result<e2b::Sandbox> &detail) {
        if (!m_isLeftAlone && (!isOver() || m_isCollecting))
            onLook(detail);
    });
}

void SandboxRun::onLook(const e2b::Result<e2b::Sandbox> &detail)
{
    if (!detail && detail.error().cause == Cause::NotFound)
        onLost();
    else if (!detail && isRefused(detail.error()))
        leaveAlone(detail.error().toError());
    else if (!detail) // nothing is known yet
        lookLater();
    else if (detail->state == u"paused")
        waitForResume();
    else if (m_isPaused || m_isTokenOld)
        renew();
    else
        onBack(*detail);
}

void SandboxRun::lookLater()
{
    QTimer::singleShot(e2b::backOff(m_choices.timings, m_looks++), this, &SandboxRun::lookAtIt);
}

/// What runs there stands still, and goes on when somebody resumes it.
void SandboxRun::waitForResume()
{
    m_looks = 0;
    if (!std::exchange(m_isPaused, true)) {
        m_pausedSince = m_clock.elapsed();
        m_record.pause(m_clock.now());
        keepRecord();
        m_ticker.stop();
        m_heart.stop();
        progress(u"waiting"_s,
                 tr("The sandbox %1 was paused. Resume it to go on, or terminate it.").arg(m_record.sandboxId),
                 {{u"warning"_s, true}});
    }
    QTimer::singleShot(m_choices.heartbeat, this, &SandboxRun::lookAtIt);
}

/// Time does not count while it stands still.
void SandboxRun::endPause()
{
    if (std::exchange(m_isPaused, false))
        m_begun += m_clock.elapsed() - m_pausedSince;
}

/// Asks for the token, and for the time that the run may still take: who resumed it may have given it less.
void SandboxRun::renew()
{
    const auto now = m_isPaused ? m_pausedSince : m_clock.elapsed();
    const auto left
        = std::max(leastLife, m_record.timeToLive - std::chrono::duration_cast<std::chrono::seconds>(now - m_begun));
    m_client.connectTo(m_record.sandboxId, left, [this, left](const e2b::Result<e2b::Sandbox> &connected) {
        if (m_isLeftAlone || (isOver() && !m_isCollecting))
            return;
        if (connected)
            onConnected(*connected, left);
        else if (connected.error().cause == Cause::NotFound)
            onLost();
        else if (isRefused(connected.error()))
            leaveAlone(connected.error().toError());
        else
            lookLater();
    });
}

void SandboxRun::onConnected(const e2b::Sandbox &sandbox, std::chrono::seconds left)
{
    m_isTokenOld = false;
    m_record.endAt = std::max(m_record.endAt, m_clock.now().addSecs(left.count()));
    if (m_follower && !m_follower->isDone())
        m_again = [this] { startFollower(); };
    // A request that is under way still needs the old one; it will fail, and come back.
    if (m_again) {
        delete std::exchange(m_follower, nullptr);
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_choices.account, sandbox, m_choices.timings);
    }
    onBack(sandbox);
}

void SandboxRun::onBack(const e2b::Sandbox &sandbox)
{
    m_isLookingForIt = false;
    m_looks = 0;
    if (sandbox.endAt.isValid())
        m_record.endAt = sandbox.endAt;
    const auto again = std::exchange(m_again, {});
    if (m_isPaused) {
        endPause();
        m_awayTries = 0;
        m_record.resume(m_clock.now());
        keepRecord();
        progress(u"resumed"_s, tr("The sandbox %1 was resumed.").arg(m_record.sandboxId));
        m_heart.start(m_choices.heartbeat);
        if (!isOver())
            m_ticker.start(m_choices.tick);
    }
    if (!again)
        return;
    if (m_awayTries < maxTries) {
        QTimer::singleShot(e2b::backOff(m_choices.timings, m_awayTries++), this, [this, again] {
            if (m_sandbox && (!isOver() || m_isCollecting))
                again();
        });
        return;
    }
    const QString words = tr("The sandbox runs, but does not answer.");
    if (m_isCollecting) {
        loseResults(words);
        return;
    }
    if (m_record.pid > 0) { // it may have done much
        m_lostResults = words;
        m_record.keep = true;
    }
    end({{}, words});
}

void SandboxRun::onLost()
{
    m_isLookingForIt = false;
    m_record.end(m_clock.now());
    const bool isExpired = m_record.endAt.isValid() && m_clock.now() >= m_record.endAt;
    const QString words = isExpired ? tr("The sandbox expired: its time to live is over.")
                                    : tr("The sandbox is lost: the service ended it before the run did.");
    if (m_isCollecting)
        loseResults(words);
    else
        end({{}, words});
}

} // namespace engines
