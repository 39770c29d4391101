// SPDX-License-Identifier: GPL-3.0-or-later
// What the user decides: sessions and steps come, change and go.
#include "session/Json.h"
#include "session/JsonReader.h"
#include "session/Moves.h"

#include <algorithm>
#include <ranges>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

std::unexpected<Error> conflict(const QString &words)
{
    return base::fail(Error::Kind::Conflict, words);
}

std::unexpected<Error> missing(const QString &words)
{
    return base::fail(Error::Kind::InvalidInput, words);
}

void renumber(QList<Step> &steps)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.at(i).position != i)
            steps[i].position = static_cast<int>(i);
    }
}

QString firstLine(const Step &step)
{
    const QString text = step.title.trimmed().isEmpty() ? step.text.trimmed() : step.title.trimmed();
    return oneLine(text.section(u'\n', 0, 0), 80);
}

Result<> createSession(Move &move)
{
    Session fresh;
    fresh.id = move.event.session;
    if (const auto read = readDefinition(move.event.data, fresh); !read)
        return read;
    if (fresh.id.isNull() || fresh.project.isEmpty())
        return missing(Texts::tr("A session needs an id and a project folder."));
    if (fresh.workingFolder.isEmpty())
        fresh.workingFolder = fresh.project;
    fresh.createdAt = move.event.at;
    JsonReader reader(move.event.data);
    reader.time("created_at"_L1, fresh.createdAt);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    move.session = fresh;
    move.after.steps.clear();
    return {};
}

Result<> editSession(Move &move)
{
    const QString mode = move.session.profile.permissionMode;
    const auto read = readDefinition(move.event.data, move.session);
    // What the user chooses now counts for the next start, not what Claude said before.
    if (read && move.session.profile.permissionMode != mode)
        move.session.activePermissionMode.clear();
    return read;
}

/// Prompts that waited when their runs ended go on waiting in @p into, the oldest first. A terminal takes none.
void takeOver(Move &move, Step &into)
{
    if (move.session.mode == Mode::Manual)
        return;
    // Those of one step stay in their order, also when the clock was set back between them.
    QList<QList<FollowUp>> waiting;
    for (Step &old : move.after.steps) {
        if (isEnded(old.state) && !old.followUps.isEmpty())
            waiting.append(std::exchange(old.followUps, {}));
    }
    std::ranges::stable_sort(waiting, {}, [](const QList<FollowUp> &list) { return list.first().queuedAt; });
    for (const FollowUp &followUp : waiting | std::views::join) {
        if (!std::ranges::contains(into.followUps, followUp.id, &FollowUp::id))
            into.followUps.append(followUp);
    }
}

Result<> addStep(Move &move)
{
    if (move.event.step.isNull())
        return missing(Texts::tr("A step needs an id."));
    if (move.after.step(move.event.step))
        return conflict(Texts::tr("This step exists already."));
    Step fresh;
    if (const auto read = readDefinition(move.event.data, fresh); !read)
        return read;
    fresh.id = move.event.step;
    fresh.session = move.event.session;
    auto position = static_cast<qint64>(move.after.steps.size());
    JsonReader reader(move.event.data);
    reader.number("position"_L1, position);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    if (!move.event.data.value("resumes"_L1).toString().isEmpty())
        takeOver(move, fresh);
    move.after.steps.insert(std::clamp<qint64>(position, 0, move.after.steps.size()), fresh);
    renumber(move.after.steps);
    if (move.session.title.isEmpty())
        move.session.title = firstLine(fresh);
    move.session.userFinished = false; // more to do reopens it
    return {};
}

Result<> editStep(Move &move)
{
    if (!move.step)
        return missing(Texts::tr("The change names no step."));
    if (move.step->state != StepState::Pending)
        return conflict(Texts::tr("Only a step that has not started can be changed. Add a new one instead."));
    return readDefinition(move.event.data, *move.step);
}

Result<> moveStep(Move &move)
{
    if (!move.step)
        return missing(Texts::tr("The change names no step."));
    if (isActive(move.step->state))
        return conflict(Texts::tr("A running step cannot be moved."));
    qint64 to = -1;
    JsonReader reader(move.event.data);
    reader.number("to"_L1, to);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    if (to < 0)
        return missing(Texts::tr("The move does not say where to."));
    const qsizetype target = std::min<qsizetype>(to, move.after.steps.size() - 1);
    const qsizetype from = move.step - move.after.steps.constData();
    move.after.steps.move(from, target);
    renumber(move.after.steps);
    return {};
}

Result<> removeStep(Move &move)
{
    if (!move.step)
        return missing(Texts::tr("The change names no step."));
    if (isActive(move.step->state))
        return conflict(Texts::tr("A running step cannot be removed. Stop it first."));
    // What was spent stays spent.
    Spending &removed = move.session.removed;
    if (move.step->cost)
        removed.cost = removed.cost.value_or(base::Money()) + *move.step->cost;
    if (move.step->tokens)
        removed.tokens = removed.tokens.value_or(TokenCount()) += *move.step->tokens;
    move.after.steps.remove(move.step - move.after.steps.constData());
    renumber(move.after.steps);
    return {};
}

Result<> requestStop(Move &move)
{
    if (!move.step)
        return missing(Texts::tr("The stop names no step."));
    // The first reason stands; a turn that was complete before somebody pressed Stop stays complete.
    if (!concernsActiveRun(move) || !move.step->attempt.stopReason.isEmpty() || move.step->attempt.closedAfterTurn)
        return {};
    const QString reason = move.event.data.value("reason"_L1).toString();
    move.step->attempt.stopReason = reason.isEmpty() ? u"user"_s : oneLine(reason, 40);
    return {};
}

Result<> resetStep(Move &move)
{
    if (!move.step)
        return missing(Texts::tr("The retry names no step."));
    Step &step = *move.step;
    if (isActive(step.state))
        return conflict(Texts::tr("A running step cannot be retried. Stop it first."));
    step.state = StepState::Pending;
    step.startedAt = {};
    step.endedAt = {};
    step.result = {};
    step.attempt = {};
    return {};
}

Result<> finishSession(Move &move)
{
    move.session.userFinished = true;
    return {};
}

Result<> removeSession(Move &move)
{
    if (move.after.active())
        return conflict(Texts::tr("A session with a running step cannot be removed. Stop it first."));
    return {}; // the store takes the rows away
}

} // namespace

Handler userMove(const QString &type)
{
    static const QHash<QString, Handler> table{
        {eventtype::sessionCreated, &createSession},
        {eventtype::sessionEdited, &editSession},
        {eventtype::stepAdded, &addStep},
        {eventtype::stepEdited, &editStep},
        {eventtype::stepMoved, &moveStep},
        {eventtype::stepRemoved, &removeStep},
        {eventtype::stopRequested, &requestStop},
        {eventtype::stepReset, &resetStep},
        {eventtype::sessionFinished, &finishSession},
        {eventtype::sessionRemoved, &removeSession},
    };
    return table.value(type);
}

} // namespace session::detail
