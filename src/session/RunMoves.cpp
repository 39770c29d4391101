// SPDX-License-Identifier: GPL-3.0-or-later
// What engines report: attempts start and end.
#include "session/JsonReader.h"
#include "session/Moves.h"

#include <cstring>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

QString dataText(const Move &move, QLatin1StringView key)
{
    return move.event.data.value(key).toString();
}

void addWarning(StepResult &result, const QString &warning)
{
    if (warning.isEmpty() || result.warning.contains(warning))
        return;
    result.warning = result.warning.isEmpty() ? warning : result.warning + u' ' + warning;
}

/// In words for people; SIGKILL's number says nothing to most.
QString wordsFor(const StepResult &result)
{
    if (result.signal) {
        const char *name = ::sigabbrev_np(*result.signal);
        const QString word = name ? u"SIG"_s + QString::fromLatin1(name) : QString::number(*result.signal);
        return Texts::tr("ended by signal %1").arg(word);
    }
    if (result.exitCode)
        return Texts::tr("exit code %1").arg(*result.exitCode);
    return Texts::tr("ended without an exit code");
}

void fail(Step &step, const QString &words)
{
    step.state = StepState::Failed;
    if (step.result.error.isEmpty())
        step.result.error = words;
}

/// Nothing goes on in it any more. Prompts that Claude has not begun with stay.
void rest(Step &step, const QDateTime &at)
{
    stopWaiting(step);
    releaseFollowUps(step);
    step.busy = false;
    step.endedAt = at;
    step.attempt.trouble.clear();
    step.attempt.limit.clear();
}

Result<> startRun(Move &move)
{
    const QString run = dataText(move, "run"_L1);
    if (!move.step || run.isEmpty())
        return base::fail(Error::Kind::InvalidInput, Texts::tr("The start names no step or no run."));
    Step &step = *move.step;
    if (isActive(step.state))
        return base::fail(Error::Kind::Conflict, Texts::tr("This step is running already."), step.run.toString());
    if (step.state != StepState::Pending && step.state != StepState::Interrupted)
        return base::fail(Error::Kind::Conflict, Texts::tr("This step has ended. Retry it to run it again."));
    // Two runs in one conversation would mix it up.
    if (const Step *other = move.after.active())
        return base::fail(Error::Kind::Conflict,
                          Texts::tr("Step %1 is still running. Stop it or wait for its end.").arg(other->position + 1),
                          other->run.toString());
    step.state = StepState::Starting;
    step.run = base::RunId(run);
    ++step.attempts;
    step.startedAt = move.event.at;
    step.endedAt = {};
    step.result = {};
    step.attempt = {};
    step.attempt.background = move.session.mode == Mode::Agentic;
    step.command.clear();
    stopWaiting(step);
    releaseFollowUps(step);
    step.busy = false;
    move.session.userFinished = false;
    return {};
}

Result<> runStarted(Move &move)
{
    if (!concernsActiveRun(move))
        return {};
    Step &step = *move.step;
    if (const QString command = dataText(move, "command"_L1); !command.isEmpty())
        step.command = command;
    // A hook may have been faster, and then knows better (after /clear the conversation is another).
    if (step.state != StepState::Starting)
        return {};
    step.state = StepState::Running;
    // Without a prompt Claude waits for one; with one it is at work before its first hook tells.
    step.busy = step.kind != StepKind::ClaudePrompt || !step.text.trimmed().isEmpty();
    if (const QString conversation = dataText(move, "conversation"_L1); !conversation.isEmpty())
        move.session.conversation = base::ConversationId(conversation);
    return {};
}

Result<> runFailedToStart(Move &move)
{
    if (!concernsActiveRun(move))
        return {};
    Step &step = *move.step;
    const QString error = dataText(move, "error"_L1);
    step.result.error = error.isEmpty() ? Texts::tr("it could not be started") : error;
    endStep(step, move.event.at);
    return {};
}

Result<> runExited(Move &move)
{
    if (!concernsActiveRun(move) || move.step->attempt.exited)
        return {};
    Step &step = *move.step;
    StepResult result = step.result;
    JsonReader reader(move.event.data);
    reader.number("exit_code"_L1, result.exitCode);
    reader.number("signal"_L1, result.signal);
    reader.number("duration_ms"_L1, result.durationMs);
    reader.text("error"_L1, result.error);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    if (!result.exitCode && !result.signal && result.error.isEmpty())
        return base::fail(Error::Kind::InvalidInput, Texts::tr("The end of a run needs an exit code or a signal."));
    addWarning(result, dataText(move, "warning"_L1));
    step.result = result;
    step.attempt.exited = true;
    // A service may report a failure although the turn was a success.
    if (move.event.data.value("failed"_L1).toBool())
        step.attempt.closedAfterTurn = false;
    step.busy = false;
    stopWaiting(step);
    const bool awaitsHook = move.event.data.value("hooks"_L1).toBool(true); // false: none can reach us from there
    if (step.kind != StepKind::ClaudePrompt || step.result.sessionEndHook || !awaitsHook)
        endStep(step, move.event.at);
    else
        step.state = StepState::Running; // until SessionEnd, or until its grace time is over
    return {};
}

Result<> closedAfterTurn(Move &move)
{
    // A prompt that was queued at the last moment goes first.
    if (concernsActiveRun(move) && move.step->attempt.stopReason.isEmpty() && move.step->followUps.isEmpty())
        move.step->attempt.closedAfterTurn = true;
    return {};
}

Result<> hookMissing(Move &move)
{
    if (!concernsActiveRun(move) || !move.step->attempt.exited)
        return {};
    addWarning(move.step->result, Texts::tr("Claude's SessionEnd hook did not arrive within 5 seconds."));
    endStep(*move.step, move.event.at);
    return {};
}

Result<> runInterrupted(Move &move)
{
    if (!concernsActiveRun(move))
        return {};
    Step &step = *move.step;
    if (step.attempt.exited) { // its end is known; only the hook got lost
        endStep(step, move.event.at);
        return {};
    }
    rest(step, move.event.at);
    step.state = StepState::Interrupted;
    return {};
}

} // namespace

void endStep(Step &step, const QDateTime &at)
{
    const Attempt &attempt = step.attempt;
    rest(step, at);
    addWarning(step.result, attempt.turnWarning);
    if (!attempt.stopReason.isEmpty())
        step.state = attempt.stopReason == u"timeout" ? StepState::TimedOut : StepState::Cancelled;
    else if (!attempt.resultError.isEmpty())
        fail(step, attempt.resultError);
    else if (attempt.closedAfterTurn && attempt.turnWarning.isEmpty())
        step.state = StepState::Succeeded;
    else if (attempt.closedAfterTurn)
        fail(step, attempt.turnWarning);
    else if (!step.result.error.isEmpty() || step.result.signal || step.result.exitCode.value_or(-1) != 0)
        fail(step, wordsFor(step.result));
    else
        step.state = StepState::Succeeded;
    if (step.state == StepState::Succeeded)
        step.result.error.clear(); // the exit status of a terminal that was closed after its turn is no error
}

Handler runMove(const QString &type)
{
    static const QHash<QString, Handler> table{
        {eventtype::runStarting, &startRun},
        {eventtype::runStarted, &runStarted},
        {eventtype::runFailedToStart, &runFailedToStart},
        {eventtype::runExited, &runExited},
        {eventtype::closedAfterTurn, &closedAfterTurn},
        {eventtype::hookMissing, &hookMissing},
        {eventtype::runInterrupted, &runInterrupted},
    };
    return table.value(type);
}

} // namespace session::detail
