// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskSessions.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskSteps.h"
#include "base/Clock.h"
#include "session/Engine.h"
#include "session/EventStore.h"
#include "session/SessionService.h"
#include "tasks/TaskRules.h"
#include "usage/CostRecorder.h"

#include <QPointer>

namespace app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using session::SessionService;
using session::Snapshot;
using session::Step;
using session::StepState;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskOutcome;

namespace {

/// The step that an engine takes for all of its task; null: it takes each by itself.
base::StepId wholeStepOf(const session::Session &session)
{
    const QJsonObject task = session.profile.engineOptions.value("task"_L1).toObject();
    return base::StepId(task.value("step"_L1).toString());
}

/// The first one that has not succeeded; null: all have.
const Step *firstOpen(const Snapshot &snapshot)
{
    for (const Step &step : snapshot.steps) {
        if (step.state != StepState::Succeeded)
            return &step;
    }
    return nullptr;
}

} // namespace

TaskSessions::TaskSessions(tasks::TaskStore &store, EngineRoom &room, const Options &options, QObject *parent)
    : TaskStarter(parent)
    , m_store(store)
    , m_room(room)
    , m_options(options)
{
    SessionService &sessions = room.sessions();
    const auto lookAt = [this](const base::SessionId &session) {
        if (const Job *job = jobOf(session))
            look(job->task.id);
    };
    connect(&sessions, &SessionService::sessionAdded, this, lookAt);
    connect(&sessions, &SessionService::sessionChanged, this, lookAt);
    connect(&sessions, &SessionService::reattached, this, lookAt);
    connect(&sessions, &SessionService::refused, this, &TaskSessions::onRefused);
    connect(&room.store(), &session::EventStore::committed, this, [this](const session::Change &change) {
        if (change.event.type == u"execution_step")
            onPart(change.event);
        else if (change.event.type == u"execution_progress" && !change.repeated)
            onTold(change.event);
    });
    connect(&room.costs(), &usage::CostRecorder::idle, this, [this] {
        const QList<TaskId> ids = m_jobs.keys();
        for (const TaskId &id : ids)
            settle(id);
    });
}

TaskSessions::~TaskSessions() = default;

QStringList TaskSessions::engines() const
{
    QStringList ids = m_room.sessions().engineIds();
    if (ids.removeAll(m_options.defaultEngine) > 0)
        ids.prepend(m_options.defaultEngine);
    return ids;
}

TaskSessions::Job *TaskSessions::jobOf(const base::SessionId &session)
{
    for (const auto &job : std::as_const(m_jobs)) {
        if (job->session == session)
            return job.get();
    }
    return nullptr;
}

void TaskSessions::start(const Task &task)
{
    const auto job = std::make_shared<Job>();
    job->task = task;
    m_jobs.insert(task.id, job);
    if (task.session.isNull() || m_room.sessions().find(task.session)) {
        startNow(job);
        return;
    }
    // A worker that was killed may have stored the session a moment ago. What the store knows when it is asked is here
    // when it answers.
    m_room.store().snapshot(task.session).then(this, [this, job](const base::Result<Snapshot> &) {
        if (m_jobs.value(job->task.id) == job && !job->outcome)
            startNow(job);
    });
}

void TaskSessions::startNow(const std::shared_ptr<Job> &job)
{
    const Task &task = job->task;
    if (const Snapshot *known = task.session.isNull() ? nullptr : m_room.sessions().find(task.session)) {
        job->session = task.session;
        job->execution = task.execution;
        listen(m_room.sessions().engineOf(known->session));
        if (const auto again = sessionFor(task, job->session, task.engine, m_options.permissionMode)) {
            job->parts = again->parts;
            const bool hasBegun
                = std::ranges::any_of(known->steps, [](const Step &step) { return !step.run.isNull(); });
            if (!hasBegun)
                job->missing = again->steps.mid(known->steps.size());
            // The session says which step stands for the whole task; under another id it would be an ordinary prompt.
            const base::StepId whole = wholeStepOf(known->session);
            if (known->steps.isEmpty() && !job->missing.isEmpty() && !whole.isNull())
                job->missing.first().id = whole;
        }
        takeUp(*job);
        return;
    }
    // A worker that went away between claim and session had the id stored already.
    job->session = task.session.isNull() ? base::SessionId::create() : task.session;
    const auto made = sessionFor(task, job->session, task.engine, m_options.permissionMode);
    session::Engine *engine = made ? m_room.sessions().engineOf(made->session) : nullptr;
    base::Result<> checked;
    if (!made)
        checked = std::unexpected(made.error());
    else if (!engine)
        checked = base::fail(Error::Kind::InvalidInput, tr("There is no engine “%1” here.").arg(task.engine));
    else if (made->session.profile.permissionMode == u"bypassPermissions"
             && m_options.permissionMode != u"bypassPermissions")
        checked = base::fail(Error::Kind::PermissionDenied,
                             tr("The task wants to bypass permissions, and this worker does not allow that."));
    else {
        session::Session session = made->session;
        session.workingFolder = session.project;
        session::Run run;
        run.id = base::RunId::create();
        checked = engine->check({run, session, made->steps.first(), {}});
    }
    if (!checked) {
        const TaskId id = task.id;
        m_jobs.remove(id);
        emit refused(id, checked.error());
        return;
    }
    listen(engine);
    job->made = made->session;
    job->parts = made->parts;
    job->steps = made->steps;
    emit beginning(task.id, job->session, task.engine);
}

void TaskSessions::takeUp(Job &job)
{
    emit beginning(job.task.id, job.session, job.task.engine);
}

void TaskSessions::confirm(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (!job || job->begun)
        return;
    job->begun = true;
    if (!job->steps.isEmpty()) {
        begin(*job);
        return;
    }
    m_room.sessions().reattach(job->session);
}

void TaskSessions::begin(Job &job)
{
    job.played = job.steps.first().id;
    job.mayExist = 1 + static_cast<int>(job.steps.size());
    m_room.sessions().create(job.made, std::exchange(job.steps, {}), SessionService::Play::Yes);
}

/// For the task as a whole, from the begin of its first step: one that waits for a free place does not use it up. Each
/// step has the same limit of its own, which also holds when nobody watches.
void TaskSessions::startLimit(Job &job, const Snapshot &snapshot)
{
    const QDateTime now = m_room.clock().now();
    QDateTime from = now;
    for (const Step &step : snapshot.steps) {
        if (step.startedAt.isValid())
            from = std::min(from, step.startedAt);
    }
    const qint64 used = from.msecsTo(now);
    const qint64 left = std::chrono::milliseconds(job.task.resources.timeout).count() - used;
    job.limit = std::make_unique<QTimer>();
    job.limit->setSingleShot(true);
    connect(job.limit.get(), &QTimer::timeout, this, [this, id = job.task.id] {
        if (const auto late = m_jobs.value(id)) {
            late->timedOut = true;
            stop(id);
        }
    });
    job.limit->start(std::chrono::milliseconds(std::max<qint64>(left, 1)));
}

void TaskSessions::look(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    const Snapshot *snapshot = job && job->begun && !job->outcome ? m_room.sessions().find(job->session) : nullptr;
    if (!snapshot)
        return;
    if (!job->missing.isEmpty() && !job->stopping) {
        // One after the other: the place of a step is counted from those that are stored.
        if (job->added.isNull() || snapshot->step(job->added))
            job->added = m_room.sessions().addStep(job->session, job->missing.takeFirst());
        return;
    }
    if (snapshot->steps.isEmpty() && !job->stopping)
        return;
    if (const Step *active = snapshot->active()) {
        if (!job->limit)
            startLimit(*job, *snapshot);
        if (active->id == job->played)
            job->played = {};
        if (job->stopping && active->attempt.stopReason.isEmpty())
            m_room.sessions().stop(active->id);
        tellProgress(*job, *snapshot);
        return;
    }
    const Step *open = firstOpen(*snapshot);
    if (job->stopping && (!open || open->state == StepState::Pending)) {
        TaskOutcome outcome;
        outcome.kind = TaskOutcome::Kind::Cancelled;
        end(*job, outcome);
    } else if (!open) {
        askForMore(id);
    } else if (open->state == StepState::Pending) {
        play(*job, *open);
    } else {
        end(*job, outcomeOf(*job, *open));
    }
}

void TaskSessions::play(Job &job, const Step &step)
{
    if (job.played == step.id)
        return; // asked for; it has not begun yet
    job.played = step.id;
    m_room.sessions().play(step.id);
}

/// All steps are done: what was queued meanwhile comes next, in the same conversation.
void TaskSessions::askForMore(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (std::exchange(job->asking, true))
        return;
    m_store.followUps(id).then(this, [this, id](const base::Result<QList<tasks::TaskFollowUp>> &followUps) {
        if (const auto asked = m_jobs.value(id)) {
            asked->asking = false;
            follow(id, followUps.value_or(QList<tasks::TaskFollowUp>()));
        }
    });
}

void TaskSessions::follow(const TaskId &id, const QList<tasks::TaskFollowUp> &followUps)
{
    const auto job = m_jobs.value(id);
    const Snapshot *snapshot = m_room.sessions().find(job->session);
    if (!snapshot || job->outcome)
        return;
    for (const tasks::TaskFollowUp &followUp : followUps) {
        const base::StepId stepId(followUp.id.toString());
        if (snapshot->step(stepId)) {
            // Only now: the session has it for good.
            (void)m_store.removeFollowUp(followUp.id);
            continue;
        }
        Step step = snapshot->steps.first();
        Step next;
        next.id = stepId;
        next.kind = followUp.text.startsWith(u'!') ? session::StepKind::ShellCommand : session::StepKind::ClaudePrompt;
        next.text = followUp.text.startsWith(u'!') ? followUp.text.sliced(1).trimmed() : followUp.text;
        next.afterTurn = session::AfterTurn::Close;
        next.timeout = step.timeout;
        next.environment = step.environment;
        m_room.sessions().addStep(job->session, next); // sessionChanged leads back here
        return;
    }
    const Step *open = firstOpen(*snapshot);
    if (open) {
        look(id);
        return;
    }
    end(*job, {});
}

void TaskSessions::stop(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (!job)
        return;
    job->stopping = true; // one that has ended goes on with no late text
    if (job->outcome)
        return;
    if (!job->begun || (!job->steps.isEmpty() && !m_room.sessions().find(job->session))) {
        TaskOutcome outcome;
        outcome.kind = TaskOutcome::Kind::Cancelled;
        end(*job, outcome);
        return;
    }
    const Snapshot *snapshot = m_room.sessions().find(job->session);
    const Step *open = snapshot ? firstOpen(*snapshot) : nullptr;
    if (open)
        m_room.sessions().stop(open->id); // takes back a start that waits, too
    look(id);
}

void TaskSessions::abandon(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (!job)
        return;
    job->abandoned = true;
    stop(id);
    const Snapshot *snapshot = m_room.sessions().find(job->session);
    const Step *active = snapshot ? snapshot->active() : nullptr;
    if (active)
        m_room.sessions().engineOf(snapshot->session)->stop(active->run, session::Engine::Stop::Force);
}

QList<ClaimedRun> TaskSessions::claimed() const
{
    QList<ClaimedRun> runs;
    for (const auto &job : m_jobs) {
        if (!job->outcome)
            runs.append({job->session.isNull() ? job->task.session : job->session, job->task.engine,
                         job->task.engineOptions.value("connection"_L1).toString()});
    }
    return runs;
}

void TaskSessions::letGo()
{
    m_jobs.clear();
}

void TaskSessions::onRefused(const base::SessionId &session, const Error &error)
{
    Job *job = jobOf(session);
    const Snapshot *snapshot = job ? m_room.sessions().find(session) : nullptr;
    if (!job || job->outcome || (snapshot && snapshot->active()))
        return;
    if (error.kind == Error::Kind::Conflict && job->mayExist > 0) {
        // Another worker, whose lease had ended, made the session meanwhile: this one goes on with it.
        --job->mayExist;
        job->played = {};
        look(job->task.id);
        return;
    }
    TaskOutcome outcome;
    outcome.kind = TaskOutcome::Kind::Failed;
    outcome.error.message = error.message;
    end(*job, outcome);
}

} // namespace app
