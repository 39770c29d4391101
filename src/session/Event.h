// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QDateTime>
#include <QJsonObject>

namespace session {

/// Something that happened in a session. Events are append-only and the only way state changes.
struct Event
{
    qint64 id = 0; ///< given by the store, grows; 0: not stored yet
    base::SessionId session;
    base::StepId step; ///< null: the session as a whole
    QString source; ///< "hook", "engine", "user", "transcript"
    /// Unique over all events when not empty: storing it again changes nothing. Hooks carry the id that gantry-hook
    /// made, engine facts "<run>:started", "<run>:exited", so that two observers of one run agree.
    QString sourceId;
    QString type; ///< see EventTypes below; hooks keep Claude's own names
    QJsonObject data;
    QDateTime at; ///< UTC

    bool operator==(const Event &) const = default;
};

/// Types that Gantry itself makes. Hook events are named as Claude names them (SessionStart, Stop, …).
namespace eventtype {
// user
inline constexpr QLatin1StringView sessionCreated("session_created"); ///< data: the session's fields
inline constexpr QLatin1StringView sessionEdited("session_edited"); ///< data: the fields that changed
/// data: the step's fields, position; resumes: the step whose waiting follow-up prompts it takes over
inline constexpr QLatin1StringView stepAdded("step_added");
inline constexpr QLatin1StringView stepEdited("step_edited"); ///< data: the fields that changed; only pending steps
inline constexpr QLatin1StringView stepMoved("step_moved"); ///< data: {to}
inline constexpr QLatin1StringView stepRemoved("step_removed"); ///< only steps that are not active
inline constexpr QLatin1StringView stopRequested("stop_requested"); ///< data: {reason: user|timeout|quit}
inline constexpr QLatin1StringView stepReset("step_reset"); ///< retry: an ended step is pending again
inline constexpr QLatin1StringView sessionFinished("session_finished");
inline constexpr QLatin1StringView sessionRemoved("session_removed");
inline constexpr QLatin1StringView
    questionAnswered("question_answered"); ///< data: {run, question, decision, message?, input?, rule?, tool, detail}
inline constexpr QLatin1StringView interruptRequested("interrupt_requested"); ///< data: {run}: ends the turn only
inline constexpr QLatin1StringView followUpAdded("follow_up_added"); ///< data: {follow_up, text}
inline constexpr QLatin1StringView followUpRemoved("follow_up_removed"); ///< data: {follow_up}; Conflict once begun
// engine
inline constexpr QLatin1StringView runStarting("run_starting"); ///< data: {run, engine}; Conflict if the step is active
inline constexpr QLatin1StringView runStarted("run_started"); ///< data: {run, pid, command, conversation, log_path}
inline constexpr QLatin1StringView runFailedToStart("run_failed_to_start"); ///< data: {run, error}
inline constexpr QLatin1StringView
    runExited("run_exited"); ///< data: {run, exit_code|signal, duration_ms, error?, warning?}
inline constexpr QLatin1StringView
    closedAfterTurn("closed_after_turn"); ///< the exit that follows is a success if the turn was one
inline constexpr QLatin1StringView hookMissing("session_end_missing"); ///< the grace time after the exit is over
inline constexpr QLatin1StringView runInterrupted("run_interrupted"); ///< its host is gone and left no exit record
inline constexpr QLatin1StringView runResult("run_result"); ///< background Claude: the "result" line
inline constexpr QLatin1StringView
    questionAsked("question_asked"); ///< data: {run, question, channel, tool, input, suggestions, description, agent…}
inline constexpr QLatin1StringView
    questionWithdrawn("question_withdrawn"); ///< data: {run, question, reason: terminal|ended|cancelled, tool, detail}
inline constexpr QLatin1StringView followUpSent("follow_up_sent"); ///< data: {run, follow_up}
inline constexpr QLatin1StringView followUpBegun("follow_up_begun"); ///< data: {run, follow_up}: Claude works on it
inline constexpr QLatin1StringView turnStarted("turn_started"); ///< data: {run, model, permission_mode, conversation}
/// data: {run, attempt, max_retries, status?, error}: Claude waits and tries again; attempt 0: it gets answers again
inline constexpr QLatin1StringView apiRetry("api_retry");
inline constexpr QLatin1StringView limitNear("limit_near"); ///< data: {run, limit: time|turns|budget, words}
// transcript
inline constexpr QLatin1StringView costUpdated("cost_updated"); ///< data: {conversation, total_cost_micros, tokens…}
} // namespace eventtype

} // namespace session

Q_DECLARE_METATYPE(session::Event)
