// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts that wait for the turn before them to end. They leave the list only when Claude has begun with them or the
// user takes them away; the end of a run leaves them waiting.
#include "session/Moves.h"

#include <algorithm>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

/// More is a mistake of a script, and every one is stored again with each change of the step.
constexpr qsizetype maxFollowUps = 1000;

base::FollowUpId followUpOf(const Move &move)
{
    return base::FollowUpId(move.event.data.value("follow_up"_L1).toString());
}

FollowUp *find(Step &step, const base::FollowUpId &id)
{
    const auto index = std::ranges::find(std::as_const(step.followUps), id, &FollowUp::id) - step.followUps.cbegin();
    return index == step.followUps.size() ? nullptr : &step.followUps[index];
}

std::unexpected<Error> conflict(const QString &words)
{
    return base::fail(Error::Kind::Conflict, words);
}

Result<> mayFollow(const Step &step)
{
    if (step.kind != StepKind::ClaudePrompt)
        return base::fail(Error::Kind::InvalidInput,
                          Texts::tr("Only Claude takes further prompts, a command does not."));
    if (!isActive(step.state) || step.attempt.exited)
        return conflict(Texts::tr("This step does not run. Resume the session, or add a step."));
    if (!step.attempt.background)
        return conflict(Texts::tr("This step runs in a terminal. Type the prompt there."));
    if (step.attempt.closedAfterTurn)
        return conflict(Texts::tr("This step is just ending. Add a step with this prompt instead."));
    if (step.followUps.size() >= maxFollowUps)
        return conflict(Texts::tr("%n prompts wait already.", nullptr, static_cast<int>(maxFollowUps)));
    return {};
}

Result<> added(Move &move)
{
    FollowUp followUp;
    followUp.id = followUpOf(move);
    followUp.text = move.event.data.value("text"_L1).toString();
    followUp.queuedAt = move.event.at;
    if (!move.step || followUp.id.isNull() || followUp.text.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, Texts::tr("A further prompt needs a step and a text."));
    if (const auto may = mayFollow(*move.step); !may)
        return may;
    if (find(*move.step, followUp.id))
        return conflict(Texts::tr("This prompt waits already."));
    move.step->followUps.append(followUp);
    return {};
}

Result<> removed(Move &move)
{
    const FollowUp *followUp = move.step ? find(*move.step, followUpOf(move)) : nullptr;
    if (!followUp || !followUp->sentTo.isNull())
        return conflict(Texts::tr("Claude has this prompt already. Interrupt the turn instead."));
    move.step->followUps.removeAt(followUp - move.step->followUps.constData());
    return {};
}

Result<> sent(Move &move)
{
    if (!concernsActiveRun(move) || move.step->attempt.exited)
        return {};
    if (FollowUp *followUp = find(*move.step, followUpOf(move))) {
        followUp->sentTo = move.step->run;
        move.step->busy = true;
    }
    return {};
}

Result<> begun(Move &move)
{
    if (!move.step)
        return {};
    // Also when the run has ended meanwhile: Claude had it, and must not get it twice.
    const auto id = followUpOf(move);
    move.step->followUps.removeIf([&](const FollowUp &followUp) { return followUp.id == id; });
    if (concernsActiveRun(move) && !move.step->attempt.exited)
        beginTurn(*move.step);
    return {};
}

} // namespace

void releaseFollowUps(Step &step)
{
    for (qsizetype i = 0; i < step.followUps.size(); ++i) {
        if (!step.followUps.at(i).sentTo.isNull())
            step.followUps[i].sentTo = {};
    }
}

Handler followUpMove(const QString &type)
{
    static const QHash<QString, Handler> table{
        {eventtype::followUpAdded, &added},
        {eventtype::followUpRemoved, &removed},
        {eventtype::followUpSent, &sent},
        {eventtype::followUpBegun, &begun},
    };
    return table.value(type);
}

} // namespace session::detail
