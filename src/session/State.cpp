// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/State.h"

#include "session/Moves.h"

#include <algorithm>

namespace session {

using base::Error;
using base::Result;
using detail::Move;
using detail::Texts;

namespace {

detail::Handler handlerOf(const Event &event)
{
    if (event.source == u"hook")
        return detail::hookMove(event.type);
    for (const auto table : {&detail::userMove, &detail::runMove, &detail::turnMove, &detail::questionMove,
                             &detail::followUpMove, &detail::costMove}) {
        if (const detail::Handler handler = table(event.type))
            return handler;
    }
    return nullptr;
}

Result<> checkTarget(const Snapshot &before, const Event &event)
{
    if (event.type == eventtype::sessionCreated && event.source != u"hook") {
        if (!before.session.id.isNull())
            return base::fail(Error::Kind::Conflict, Texts::tr("This session exists already."),
                              event.session.toString());
        return {};
    }
    if (before.session.id.isNull() || before.session.id != event.session)
        return base::fail(Error::Kind::NotFound, Texts::tr("This session does not exist any more."),
                          event.session.toString());
    const bool names = !event.step.isNull() && !(event.type == eventtype::stepAdded && event.source != u"hook");
    if (names && !before.step(event.step))
        return base::fail(Error::Kind::NotFound, Texts::tr("This step does not exist any more."),
                          event.step.toString());
    return {};
}

/// The step that says how the session stands when nothing is active: the one that ended last.
const Step *lastEnded(const Snapshot &snapshot)
{
    const Step *last = nullptr;
    for (const Step &step : snapshot.steps) {
        if (isEnded(step.state) && (!last || step.endedAt >= last->endedAt))
            last = &step;
    }
    return last;
}

Status statusOfEnded(const Snapshot &snapshot)
{
    const Step *last = lastEnded(snapshot);
    if (snapshot.session.userFinished)
        return Status::Finished;
    if (!last)
        return Status::Idle;
    switch (last->state) {
    case StepState::Failed:
        return Status::Failed;
    case StepState::TimedOut:
        return Status::TimedOut;
    case StepState::Cancelled:
        return Status::Cancelled;
    case StepState::Interrupted:
        return Status::Interrupted;
    default:
        return snapshot.nextPending() ? Status::Idle : Status::Finished;
    }
}

QString detailOf(const Snapshot &snapshot, Status status)
{
    if (status == Status::Waiting) {
        const auto waiting = std::ranges::find(snapshot.steps, StepState::Waiting, &Step::state);
        return waiting == snapshot.steps.end() ? QString() : waiting->waitingFor;
    }
    if (status == Status::Failed || status == Status::Interrupted)
        return lastEnded(snapshot)->result.error;
    if (const Step *active = snapshot.active()) {
        const Attempt &attempt = active->attempt;
        const bool idle = status == Status::Idle;
        for (const QString &words : {attempt.trouble, idle ? attempt.turnWarning : QString(),
                                     idle ? attempt.resultError : QString(), attempt.limit}) {
            if (!words.isEmpty())
                return words;
        }
    }
    return {};
}

} // namespace

namespace detail {

bool concernsActiveRun(const Move &move)
{
    if (!move.step || !isActive(move.step->state))
        return false;
    const QString run = move.event.data.value(u"run").toString();
    return run.isEmpty() || run == move.step->run.toString();
}

void sumSteps(Snapshot &snapshot)
{
    Spending total = snapshot.session.removed;
    for (const Step &step : std::as_const(snapshot.steps)) {
        if (step.cost)
            total.cost = total.cost.value_or(base::Money()) + *step.cost;
        if (step.tokens)
            total.tokens = total.tokens.value_or(TokenCount()) += *step.tokens;
    }
    snapshot.session.cost = total.cost;
    snapshot.session.tokens = total.tokens;
}

QString oneLine(const QString &text, qsizetype limit)
{
    const QString line = text.left(limit * 4).simplified();
    return line.size() <= limit ? line : line.left(limit - 1) + u'…';
}

} // namespace detail

Result<Snapshot> apply(const Snapshot &before, const Event &event)
{
    if (const auto target = checkTarget(before, event); !target)
        return std::unexpected(target.error());
    Snapshot after = before;
    if (const detail::Handler handler = handlerOf(event)) {
        Move move{after, after.session, event.step.isNull() ? nullptr : after.step(event.step), event};
        if (const auto moved = handler(move); !moved)
            return std::unexpected(moved.error());
    }
    if (event.at > after.session.lastActivity || !after.session.lastActivity.isValid())
        after.session.lastActivity = event.at;
    after.session.status = statusOf(after);
    after.session.statusDetail = detailOf(after, after.session.status);
    return after;
}

Status statusOf(const Snapshot &snapshot)
{
    bool running = false;
    bool atPrompt = false;
    for (const Step &step : snapshot.steps) {
        if (step.state == StepState::Waiting)
            return Status::Waiting;
        running |= isActive(step.state) && !restsInOpenTerminal(step);
        atPrompt |= restsInOpenTerminal(step);
    }
    if (running)
        return Status::Running;
    return atPrompt ? Status::Idle : statusOfEnded(snapshot);
}

} // namespace session
