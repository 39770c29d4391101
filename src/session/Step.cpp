// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Step.h"

#include "session/Words.h"

namespace session {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stepStates{
    std::pair{StepState::Pending, "pending"_L1},         std::pair{StepState::Starting, "starting"_L1},
    std::pair{StepState::Running, "running"_L1},         std::pair{StepState::Waiting, "waiting"_L1},
    std::pair{StepState::Succeeded, "succeeded"_L1},     std::pair{StepState::Failed, "failed"_L1},
    std::pair{StepState::TimedOut, "timed_out"_L1},      std::pair{StepState::Cancelled, "cancelled"_L1},
    std::pair{StepState::Interrupted, "interrupted"_L1},
};

constexpr std::array stepKinds{
    std::pair{StepKind::ClaudePrompt, "claude"_L1},
    std::pair{StepKind::ShellCommand, "shell"_L1},
    std::pair{StepKind::ParallelSessions, "parallel"_L1},
    std::pair{StepKind::Empty, "empty"_L1},
};

constexpr std::array afterTurns{
    std::pair{AfterTurn::KeepOpen, "keep"_L1},
    std::pair{AfterTurn::Close, "close"_L1},
};

} // namespace

TokenCount &TokenCount::operator+=(const TokenCount &other)
{
    input += other.input;
    output += other.output;
    cacheRead += other.cacheRead;
    cacheCreation += other.cacheCreation;
    return *this;
}

bool isEnded(StepState state)
{
    switch (state) {
    case StepState::Pending:
    case StepState::Starting:
    case StepState::Running:
    case StepState::Waiting:
        return false;
    case StepState::Succeeded:
    case StepState::Failed:
    case StepState::TimedOut:
    case StepState::Cancelled:
    case StepState::Interrupted:
        return true;
    }
    return false;
}

bool isActive(StepState state)
{
    return state == StepState::Starting || state == StepState::Running || state == StepState::Waiting;
}

QString toString(StepState state)
{
    return detail::wordOf(stepStates, state);
}

std::optional<StepState> stepStateFromString(const QString &word)
{
    return detail::valueOf(stepStates, word);
}

QString toString(StepKind kind)
{
    return detail::wordOf(stepKinds, kind);
}

std::optional<StepKind> stepKindFromString(const QString &word)
{
    return detail::valueOf(stepKinds, word);
}

QString toString(AfterTurn afterTurn)
{
    return detail::wordOf(afterTurns, afterTurn);
}

std::optional<AfterTurn> afterTurnFromString(const QString &word)
{
    return detail::valueOf(afterTurns, word);
}

} // namespace session
