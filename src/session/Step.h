// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "session/Question.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace session {

/// What a step does. Empty steps are done at once with exit 0.
enum class StepKind { ClaudePrompt, ShellCommand, ParallelSessions, Empty };

/// pending → starting → running ⇄ waiting → one of the ended states; interrupted may go back to starting.
enum class StepState { Pending, Starting, Running, Waiting, Succeeded, Failed, TimedOut, Cancelled, Interrupted };

/// What becomes of the terminal when Claude's turn ends.
enum class AfterTurn { KeepOpen, Close };

/// Tokens as Claude reports them, summed over models.
struct TokenCount
{
    qint64 input = 0;
    qint64 output = 0;
    qint64 cacheRead = 0;
    qint64 cacheCreation = 0;

    TokenCount &operator+=(const TokenCount &other);
    bool operator==(const TokenCount &) const = default;
};

/// What is known about an amount of work; unset: unknown, never zero.
struct Spending
{
    std::optional<base::Money> cost;
    std::optional<TokenCount> tokens;

    bool operator==(const Spending &) const = default;
};

/// Claude's cumulative figures of one conversation, before an attempt and as last heard from it.
struct ConversationShare
{
    base::RunId run;
    base::ConversationId conversation;
    Spending before;
    Spending latest;

    bool operator==(const ConversationShare &) const = default;
};

/// What is known about the newest attempt, to judge its end by. Kept so that apply() needs nothing but the state.
struct Attempt
{
    bool exited = false; ///< the process is gone; a Claude step may still wait for SessionEnd
    bool closedAfterTurn = false;
    QString stopReason; ///< "user", "timeout", "quit"; empty: nobody asked for a stop
    QString resultError; ///< background Claude: its last turn failed with this
    bool turnOver = false; ///< Claude: its last turn ended and left no work behind
    QString turnWarning; ///< visible Claude: an API error ended its last turn
    bool background = false; ///< over pipes: turns begin and end as the stream says, hooks only add to that
    bool interrupted = false; ///< somebody ended its last turn before Claude did
    QString trouble; ///< Claude cannot reach its API and tries again; empty: all is well
    QString limit; ///< a limit that is near

    bool operator==(const Attempt &) const = default;
};

/// How a step ended. Source: the exit record of gantry-hold and the hooks.
struct StepResult
{
    std::optional<int> exitCode; ///< unset when a signal ended it
    std::optional<int> signal;
    qint64 durationMs = 0;
    bool sessionEndHook = false; ///< Claude steps: SessionEnd arrived
    QString warning; ///< for example: the hook did not arrive within 5 s
    QString error; ///< why it failed, in words for people

    bool operator==(const StepResult &) const = default;
};

/// One Claude prompt, shell command, group of child sessions, or nothing.
struct Step
{
    base::StepId id;
    base::SessionId session;
    int position = 0; ///< 0-based, dense within the session
    StepKind kind = StepKind::ClaudePrompt;
    QString title; ///< empty: views show the first line of text
    QString text; ///< prompt or command, exactly as written
    AfterTurn afterTurn = AfterTurn::KeepOpen;
    std::optional<base::ConversationId> conversation; ///< resume this one instead of the session's
    bool fork = false; ///< with conversation: go on under a new id, the conversation stays as it is
    QMap<QString, QString> environment; ///< added to the run; cannot override ours
    std::chrono::seconds timeout{0}; ///< 0: none

    // Derived from events:
    StepState state = StepState::Pending;
    bool busy = false; ///< Claude works on a turn (false: it waits for the next prompt in an open terminal)
    QString waitingFor; ///< while Waiting: "allow Bash?", "approve plan", "answer a question"
    QString waitingDetail; ///< the argument, for example the command
    base::RunId run; ///< newest attempt; null before the first
    int attempts = 0;
    QString command; ///< of the newest run, as the user could type it (run_started)
    QDateTime startedAt;
    QDateTime endedAt;
    StepResult result;
    std::optional<base::Money> cost; ///< this step's share of its conversations, all attempts; unset: unknown
    std::optional<TokenCount> tokens;
    std::optional<qint64> contextTokens; ///< how full the conversation is, as last heard
    QList<Question> questions; ///< open ones, oldest first; none when the run has ended
    QList<FollowUp> followUps; ///< not begun yet, in order; they outlive an interrupted run
    Attempt attempt;
    QList<ConversationShare> shares; ///< of all attempts: what cost and tokens are the sum of

    bool operator==(const Step &) const = default;
};

[[nodiscard]] bool isEnded(StepState state);
/// Starting, running or waiting.
[[nodiscard]] bool isActive(StepState state);
/// Stable words for the database and for JSON: "pending", "timed_out", …
[[nodiscard]] QString toString(StepState state);
[[nodiscard]] std::optional<StepState> stepStateFromString(const QString &word);
/// "claude", "shell", "parallel", "empty".
[[nodiscard]] QString toString(StepKind kind);
[[nodiscard]] std::optional<StepKind> stepKindFromString(const QString &word);
[[nodiscard]] QString toString(AfterTurn afterTurn); ///< "keep", "close"
[[nodiscard]] std::optional<AfterTurn> afterTurnFromString(const QString &word);

} // namespace session
