// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Event.h"
#include "session/Session.h"

#include <QCoreApplication>

#include <functional>

namespace session::detail {

/// One event being applied: a handler changes the snapshot in place. When it fails the snapshot is thrown away.
struct Move
{
    Snapshot &after;
    Session &session; ///< after.session
    Step *step; ///< the step the event names, or null; invalid once steps are added, moved or removed
    const Event &event;
};

using Handler = base::Result<> (*)(Move &);

/// By event type; null: nothing but the record changes. Hooks have a table of their own, so that a hook that calls
/// itself "run_exited" is just an unknown hook.
[[nodiscard]] Handler userMove(const QString &type);
[[nodiscard]] Handler runMove(const QString &type);
[[nodiscard]] Handler hookMove(const QString &type);
[[nodiscard]] Handler costMove(const QString &type);
[[nodiscard]] Handler questionMove(const QString &type);
[[nodiscard]] Handler followUpMove(const QString &type);
[[nodiscard]] Handler turnMove(const QString &type);

/// The event is about the newest attempt of a step that is active: only then may it change the state.
[[nodiscard]] bool concernsActiveRun(const Move &move);
/// The step waits from now on; a question that is open already changes nothing.
void openQuestion(Step &step, const Question &question);
void closeQuestions(Step &step, const std::function<bool(const Question &)> &which);
/// Waits for the oldest open question, or for nothing.
void showQuestions(Step &step);
/// No question is open any more.
void stopWaiting(Step &step);
/// The run that had them has ended: the next one gets them again.
void releaseFollowUps(Step &step);
/// A background run works on a prompt.
void beginTurn(Step &step);
/// @p word comes from outside; what is no permission mode changes nothing.
void followPermissionMode(Session &session, const QString &word);
/// Judges the end of the newest attempt by all that is known about it.
void endStep(Step &step, const QDateTime &at);
/// Recomputes what follows from Step::shares, then from all steps.
void sumShares(Step &step);
void sumSteps(Snapshot &snapshot);
/// Cut to @p limit characters and made one line.
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit = 300);

/// Whose tr() the texts for people go through.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(session::State)
};

} // namespace session::detail
