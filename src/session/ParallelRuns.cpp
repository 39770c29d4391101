// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ParallelRuns.h"

#include "base/Clock.h"
#include "base/PrivateFile.h"
#include "session/SessionService.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLockFile>

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

ParallelRuns::ParallelRuns(SessionService &service, EventStore &store, const base::Clock &clock,
                           const QString &runsFolder)
    : m_service(service)
    , m_store(store)
    , m_patient(store)
    , m_clock(clock)
    , m_runsFolder(runsFolder)
{
    connect(&m_patient, &PatientStore::refused, this, &ParallelRuns::refused);
}

QString ParallelRuns::lockOf(const QString &runFolder)
{
    return runFolder + u"/parallel.lock"_s;
}

bool ParallelRuns::isDriven(const QString &runFolder)
{
    QLockFile lock(lockOf(runFolder));
    lock.setStaleLockTime(0);
    return QFileInfo::exists(lockOf(runFolder)) && !lock.tryLock();
}

std::shared_ptr<QLockFile> ParallelRuns::lock(const Run &run) const
{
    const QString folder = m_runsFolder + u'/' + run.id.toString();
    if (const auto made = base::makePrivateFolder(folder); !made)
        qWarning("%s", qUtf8Printable(made.error().message));
    auto lock = std::make_shared<QLockFile>(lockOf(folder));
    lock->setStaleLockTime(0); // only a program that is gone leaves one behind
    if (lock->tryLock() || lock->error() != QLockFile::LockFailedError)
        return lock; // where there can be no lock, two programs could never meet
    return {};
}

void ParallelRuns::add(const Run &run, const ChildPlan &plan)
{
    m_groups.insert(run.id, {run, plan, {}, {}, false, lock(run)});
    for (qsizetype i = 0; i < plan.children.size(); ++i)
        m_parents.insert(childId(run.id, i), run.id);
}

void ParallelRuns::start(const Run &run, const Session &parent, const ChildPlan &plan)
{
    add(run, plan);
    store(run, eventtype::runStarted, u":started"_s, {});
    for (qsizetype i = 0; i < plan.children.size(); ++i)
        make(run, parent, plan, i, Start::Yes);
}

void ParallelRuns::make(const Run &run, const Session &parent, const ChildPlan &plan, qsizetype index, Start start)
{
    const Session child = childSession(parent, run.id, plan, index);
    if (!m_prepare) {
        begin(run.id, child, index, start);
        return;
    }
    m_prepare(child, [guard = QPointer(this), run = run.id, index, start](const Result<Session> &ready) {
        return guard && guard->begin(run, ready, index, start);
    });
}

bool ParallelRuns::begin(const RunId &run, const Result<Session> &child, qsizetype index, Start start)
{
    const auto group = m_groups.find(run);
    if (group == m_groups.end())
        return false;
    const bool isWanted = child && !group->ending;
    if (group->ending)
        group->failures.insert(childId(run, index), tr("it was not started"));
    else if (!child)
        group->failures.insert(childId(run, index), child.error().message);
    else
        m_service.create(*child, {childStep(group->plan.children.at(index))},
                         start == Start::Yes ? SessionService::Play::Yes : SessionService::Play::No);
    look(run);
    return isWanted;
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
    if (m_groups[run.id].lock)
        makeMissing(run.id);
    look(run.id);
}

void ParallelRuns::makeMissing(const RunId &id)
{
    const Run run = m_groups.value(id).run;
    const ChildPlan plan = m_groups.value(id).plan;
    const Snapshot *parent = m_service.find(run.session);
    if (!parent)
        return;
    const Session session = parent->session;
    for (qsizetype i = 0; i < plan.children.size(); ++i) {
        const Snapshot *child = m_service.find(childId(id, i));
        if (!child)
            make(run, session, plan, i, Start::ByUser);
        else if (child->steps.isEmpty()) // the program ended between the two
            m_service.addStep(child->session.id, childStep(plan.children.at(i)));
    }
}

void ParallelRuns::follow(const Change &change)
{
    const Step *step = change.after.step(change.event.step);
    if (step && step->kind == StepKind::ParallelSessions && isEnded(step->state)) {
        forget(step->run); // by another program
    } else if (step && step->kind == StepKind::ParallelSessions && !step->attempt.stopReason.isEmpty()) {
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
        return Outcome::Open; // about to be made
    if (snapshot->active())
        return Outcome::Open;
    if (snapshot->steps.isEmpty() || snapshot->nextPending())
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
    if (!group->lock) { // its program may be gone by now
        group->lock = lock(group->run);
        if (group->lock) {
            makeMissing(run);
            look(run);
        }
        return;
    }
    QList<Outcome> outcomes;
    for (qsizetype i = 0; i < group->plan.children.size(); ++i)
        outcomes.append(outcomeOf(*group, childId(run, i)));
    const bool failed = std::ranges::contains(outcomes, Outcome::Failed);
    if (group->ending || (failed && group->plan.failFast))
        end(*group); // the stored ends come back here
    if (std::ranges::contains(outcomes, Outcome::Open))
        return;
    const Group ended = m_groups.take(run);
    forget(run);
    finish(ended);
}

void ParallelRuns::forget(const RunId &run)
{
    m_groups.remove(run);
    m_parents.removeIf([&](const std::pair<const SessionId &, RunId &> &child) { return child.second == run; });
}

ChildResult ParallelRuns::resultOf(const Group &group, qsizetype index) const
{
    const SessionId id = childId(group.run.id, index);
    ChildResult result;
    result.session = id;
    result.title = group.plan.children.at(index).title;
    result.succeeded = outcomeOf(group, id) == Outcome::Succeeded;
    result.why = group.failures.value(id);
    const Snapshot *child = m_service.find(id);
    const Step *last = child ? lastEnded(*child) : nullptr;
    if (child) {
        result.cost = child->session.cost;
        result.branch = child->session.branch;
        result.workingFolder = child->session.workingFolder;
    }
    if (last) {
        result.state = last->state;
        if (last->kind == StepKind::ShellCommand)
            result.commandLog = m_runsFolder + u'/' + last->run.toString() + u"/run.log"_s;
    }
    if (result.succeeded)
        return result;
    if (result.why.isEmpty() && last)
        result.why = last->result.error.isEmpty() ? toString(last->state) : last->result.error;
    if (result.why.isEmpty())
        result.why = tr("it was not started");
    return result;
}

void ParallelRuns::finish(const Group &group)
{
    QList<ChildResult> results;
    for (qsizetype i = 0; i < group.plan.children.size(); ++i)
        results.append(resultOf(group, i));
    // The lock goes when the end is on its way.
    collectResults(m_store, results, group.run)
        .then(this, [this, run = group.run, lock = group.lock](const QList<ChildResult> &collected) {
            storeEnd(run, collected);
        });
}

void ParallelRuns::storeEnd(const Run &run, const QList<ChildResult> &results)
{
    QStringList failures;
    for (const ChildResult &result : results) {
        if (!result.succeeded)
            failures.append(tr("%1 (%2)").arg(result.title, result.why));
    }
    QJsonObject data{{u"exit_code"_s, failures.isEmpty() ? 0 : 1},
                     {u"duration_ms"_s, run.startedAt.msecsTo(m_clock.now())},
                     {u"children"_s, resultsJson(results)}};
    if (const auto cost = costOf(results))
        data.insert(u"children_cost_micros"_s, cost->micros());
    if (!failures.isEmpty())
        data.insert(u"error"_s,
                    tr("%1 of %2 parallel sessions did not succeed: %3")
                        .arg(failures.size())
                        .arg(results.size())
                        .arg(failures.first(std::min(failures.size(), maxFailuresNamed)).join(u", "_s)));
    store(run, eventtype::runExited, u":exited"_s, data);
}

void ParallelRuns::store(const Run &run, QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    data.insert(u"run"_s, run.id.toString());
    m_patient.append({.id = 0,
                      .session = run.session,
                      .step = run.step,
                      .source = u"engine"_s,
                      .sourceId = run.id.toString() + suffix,
                      .type = type,
                      .data = data,
                      .at = m_clock.now()});
}

} // namespace session
