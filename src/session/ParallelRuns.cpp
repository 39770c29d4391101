// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ParallelRuns.h"

#include "base/Clock.h"
#include "session/SessionService.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;
using base::Result;
using base::RunId;
using base::SessionId;

namespace {

constexpr qsizetype maxFailuresNamed = 5;

const Step *lastEnded(const Snapshot &snapshot)
{
    const Step *last = nullptr;
    for (const Step &step : snapshot.steps) {
        if (isEnded(step.state) && (!last || step.endedAt >= last->endedAt))
            last = &step;
    }
    return last;
}

} // namespace

ParallelRuns::ParallelRuns(SessionService &service, EventStore &store, const base::Clock &clock)
    : m_service(service)
    , m_store(store)
    , m_clock(clock)
{
}

void ParallelRuns::add(const Run &run, const ChildPlan &plan)
{
    m_groups.insert(run.id, {run, plan, {}, {}, false});
    for (qsizetype i = 0; i < plan.children.size(); ++i)
        m_parents.insert(childId(run.id, i), run.id);
}

void ParallelRuns::start(const Run &run, const Session &parent, const ChildPlan &plan)
{
    add(run, plan);
    store(run, eventtype::runStarted, u":started"_s, {});
    for (qsizetype i = 0; i < plan.children.size(); ++i) {
        const Session child = childSession(parent, run.id, plan, i);
        const Step step = childStep(plan.children.at(i));
        if (!m_prepare) {
            begin(run.id, child, child.id, step);
            continue;
        }
        m_prepare(child, [guard = QPointer(this), run = run.id, id = child.id, step](const Result<Session> &ready) {
            if (guard)
                guard->begin(run, ready, id, step);
        });
    }
}

void ParallelRuns::begin(const RunId &run, const Result<Session> &child, const SessionId &id, const Step &step)
{
    const auto group = m_groups.find(run);
    if (group == m_groups.end())
        return;
    if (group->ending)
        group->failures.insert(id, tr("it was not started"));
    else if (!child)
        group->failures.insert(id, child.error().message);
    else
        m_service.create(*child, {step}, SessionService::Play::Yes);
    look(run);
}

void ParallelRuns::takeUp(const Run &run, const Step &step)
{
    const auto plan = childPlanFromText(step.text);
    if (!plan) {
        store(run, eventtype::runExited, u":exited"_s, {{u"exit_code"_s, 1}, {u"error"_s, plan.error().message}});
        return;
    }
    add(run, *plan);
    m_groups[run.id].ending = !step.attempt.stopReason.isEmpty();
    look(run.id);
}

void ParallelRuns::follow(const Change &change)
{
    const Step *step = change.after.step(change.event.step);
    if (step && step->kind == StepKind::ParallelSessions && !step->attempt.stopReason.isEmpty()) {
        if (const auto group = m_groups.find(step->run); group != m_groups.end())
            group->ending = true;
        look(step->run);
    }
    if (const auto parent = m_parents.constFind(change.event.session); parent != m_parents.constEnd())
        look(RunId(*parent));
}

void ParallelRuns::removed(const SessionId &session)
{
    const RunId run = m_parents.value(session);
    const auto group = m_groups.find(run);
    if (group == m_groups.end())
        return;
    group->failures.insert(session, tr("it was removed"));
    look(run);
}

ParallelRuns::Outcome ParallelRuns::outcomeOf(const Group &group, const SessionId &child) const
{
    if (group.failures.contains(child))
        return Outcome::Failed;
    const Snapshot *snapshot = m_service.find(child);
    if (!snapshot)
        return Outcome::Open; // about to be made, by this program or the one that began the run
    if (snapshot->active() || snapshot->steps.isEmpty())
        return Outcome::Open;
    if (snapshot->nextPending())
        return snapshot->session.userFinished ? Outcome::Failed : Outcome::Open;
    const Step *last = lastEnded(*snapshot);
    if (last->state == StepState::Interrupted)
        return snapshot->session.userFinished ? Outcome::Failed : Outcome::Open;
    return last->state == StepState::Succeeded ? Outcome::Succeeded : Outcome::Failed;
}

void ParallelRuns::end(Group &group)
{
    group.ending = true;
    for (qsizetype i = 0; i < group.plan.children.size(); ++i) {
        const SessionId child = childId(group.run.id, i);
        const Snapshot *snapshot = m_service.find(child);
        if (!snapshot || outcomeOf(group, child) != Outcome::Open)
            continue; // one that is only just being made is told when it is there
        const RunId active = snapshot->active() ? snapshot->active()->run : RunId();
        // Its start may have been on its way when it was told.
        if (group.told.contains(child) && (active.isNull() || group.told.value(child) == active))
            continue;
        group.told.insert(child, active);
        m_service.finish(child);
    }
}

void ParallelRuns::look(const RunId &run)
{
    const auto group = m_groups.find(run);
    if (group == m_groups.end())
        return;
    QList<Outcome> outcomes;
    for (qsizetype i = 0; i < group->plan.children.size(); ++i)
        outcomes.append(outcomeOf(*group, childId(run, i)));
    const bool failed = std::ranges::contains(outcomes, Outcome::Failed);
    if (group->ending || (failed && group->plan.failFast))
        end(*group); // the stored ends come back here
    if (std::ranges::contains(outcomes, Outcome::Open))
        return;
    const Group ended = std::move(*group);
    m_groups.erase(group);
    for (qsizetype i = 0; i < ended.plan.children.size(); ++i)
        m_parents.remove(childId(run, i));
    finish(ended);
}

QString ParallelRuns::wordsFor(const Group &group, qsizetype index) const
{
    const SessionId id = childId(group.run.id, index);
    QString why = group.failures.value(id);
    const Snapshot *child = m_service.find(id);
    const Step *last = child ? lastEnded(*child) : nullptr;
    if (why.isEmpty() && last)
        why = last->result.error.isEmpty() ? toString(last->state) : last->result.error;
    if (why.isEmpty())
        why = tr("it was not started");
    return tr("%1 (%2)").arg(group.plan.children.at(index).title, why);
}

void ParallelRuns::finish(const Group &group)
{
    QStringList failures;
    QJsonArray children;
    const qsizetype count = group.plan.children.size();
    for (qsizetype i = 0; i < count; ++i) {
        const SessionId id = childId(group.run.id, i);
        const bool succeeded = outcomeOf(group, id) == Outcome::Succeeded;
        children.append(QJsonObject{{u"session"_s, id.toString()}, {u"succeeded"_s, succeeded}});
        if (!succeeded)
            failures.append(wordsFor(group, i));
    }
    QJsonObject data{{u"exit_code"_s, failures.isEmpty() ? 0 : 1},
                     {u"duration_ms"_s, group.run.startedAt.msecsTo(m_clock.now())},
                     {u"children"_s, children}};
    if (!failures.isEmpty())
        data.insert(u"error"_s,
                    tr("%1 of %2 parallel sessions did not succeed: %3")
                        .arg(failures.size())
                        .arg(count)
                        .arg(failures.first(std::min(failures.size(), maxFailuresNamed)).join(u", "_s)));
    store(group.run, eventtype::runExited, u":exited"_s, data);
}

void ParallelRuns::store(const Run &run, QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    data.insert(u"run"_s, run.id.toString());
    const Event event{.id = 0,
                      .session = run.session,
                      .step = run.step,
                      .source = u"engine"_s,
                      .sourceId = run.id.toString() + suffix,
                      .type = type,
                      .data = data,
                      .at = m_clock.now()};
    m_store.append(event).then(this, [this, session = run.session](const Result<Change> &change) {
        if (!change)
            emit refused(session, change.error());
    });
}

} // namespace session
