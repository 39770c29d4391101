// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Session.h"

#include "session/Words.h"

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array modes{
    std::pair{Mode::Manual, "manual"_L1},
    std::pair{Mode::Agentic, "agentic"_L1},
};

constexpr std::array statuses{
    std::pair{Status::Idle, "idle"_L1},           std::pair{Status::Running, "running"_L1},
    std::pair{Status::Waiting, "waiting"_L1},     std::pair{Status::Finished, "finished"_L1},
    std::pair{Status::Failed, "failed"_L1},       std::pair{Status::TimedOut, "timed_out"_L1},
    std::pair{Status::Cancelled, "cancelled"_L1}, std::pair{Status::Interrupted, "interrupted"_L1},
    std::pair{Status::Unknown, "unknown"_L1},
};

} // namespace

const Step *Snapshot::step(const base::StepId &id) const
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

Step *Snapshot::step(const base::StepId &id)
{
    const auto index = std::ranges::find(std::as_const(steps), id, &Step::id) - steps.cbegin();
    return index == steps.size() ? nullptr : &steps[index]; // detaches only when there is something to change
}

const Step *Snapshot::nextPending() const
{
    const auto found = std::ranges::find(steps, StepState::Pending, &Step::state);
    return found == steps.end() ? nullptr : &*found;
}

const Step *Snapshot::active() const
{
    const auto found = std::ranges::find_if(steps, [](const Step &step) { return isActive(step.state); });
    return found == steps.end() ? nullptr : &*found;
}

bool restsInOpenTerminal(const Step &step)
{
    return step.kind == StepKind::ClaudePrompt && step.state == StepState::Running && !step.busy && !step.attempt.exited
        && step.followUps.isEmpty();
}

QString toString(Mode mode)
{
    return detail::wordOf(modes, mode);
}

std::optional<Mode> modeFromString(const QString &word)
{
    return detail::valueOf(modes, word);
}

QString toString(Status status)
{
    return detail::wordOf(statuses, status);
}

std::optional<Status> statusFromString(const QString &word)
{
    return detail::valueOf(statuses, word);
}

} // namespace session
