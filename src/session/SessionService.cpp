// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionService.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/Json.h"
#include "session/SessionServicePrivate.h"
#include "session/State.h"

#include <QDir>
#include <QFileInfo>

namespace session {

using base::Error;
using base::SessionId;
using base::StepId;

namespace {

QString firstLine(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).trimmed();
    return line.size() > 80 ? line.first(79) + u'…' : line;
}

/// Whether @p step can be played: nothing runs, or what runs rests in its terminal, which is closed for it.
base::Result<> roomFor(const StepId &step, const Snapshot &snapshot, const RunSupervisor &supervisor)
{
    const Step *active = snapshot.active();
    // One that another program holds is that one's to close, and it would not know what to play then.
    if (!active || (active->id != step && restsInOpenTerminal(*active) && supervisor.engineOf(active->run)))
        return {};
    return base::fail(
        Error::Kind::Conflict,
        SessionService::tr("Step %1 is still running. Stop it or wait for its end.").arg(active->position + 1));
}

} // namespace

SessionService::SessionService(EventStore &store, const QList<Engine *> &engines, const base::Clock &clock,
                               const QString &runsFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, engines, clock, runsFolder))
{
    connect(&store, &EventStore::committed, this, [this](const Change &change) { d->adopt(change); });
    connect(&d->supervisor, &RunSupervisor::refused, this, &SessionService::refused);
    connect(&d->dialogue, &RunDialogue::refused, this, &SessionService::refused);
    connect(&d->parallel, &ParallelRuns::refused, this, &SessionService::refused);
    connect(&d->queue, &StartQueue::changed, this, &SessionService::sessionChanged);
    connect(&d->queue, &StartQueue::ready, this, [this](const StartQueue::Waiting &next) { d->startWaiting(next); });
    connect(&d->supervisor, &RunSupervisor::stepEnded, this, [this](const SessionId &session, const StepId &step) {
        if (const Snapshot *snapshot = find(session); snapshot && snapshot->step(step))
            d->afterStepEnded(*snapshot, *snapshot->step(step));
    });
    for (Engine *engine : engines)
        d->supervisor.watch(*engine);
}

SessionService::~SessionService() = default;

void SessionService::load(Reattach reattach)
{
    d->store.sessions().then(this, [this, reattach](const base::Result<QList<Snapshot>> &all) {
        if (!all) {
            emit refused({}, all.error());
            emit loaded();
            return;
        }
        for (const Snapshot &snapshot : *all) {
            d->snapshots.insert(snapshot.session.id, snapshot);
            emit sessionAdded(snapshot.session.id);
        }
        if (reattach == Reattach::No) {
            emit loaded();
            return;
        }
        d->store.activeRuns().then(this, [this](const base::Result<QList<Run>> &runs) {
            if (!runs) // what runs stays as it is, and nobody here looks after it
                emit refused({}, runs.error());
            d->reattachActive(runs.value_or(QList<Run>{}));
            emit loaded();
        });
    });
}

void SessionService::reattach(const SessionId &session)
{
    d->store.activeRuns().then(this, [this, session](base::Result<QList<Run>> runs) {
        if (!runs) {
            emit refused(session, runs.error());
            return;
        }
        runs->removeIf(
            [&](const Run &run) { return run.session != session || d->supervisor.engineOf(run.id) != nullptr; });
        d->reattachActive(*runs);
        emit reattached(session);
    });
}

QList<Snapshot> SessionService::sessions() const
{
    return d->snapshots.values();
}

const Snapshot *SessionService::find(const SessionId &id) const
{
    const auto found = d->snapshots.constFind(id);
    return found == d->snapshots.constEnd() ? nullptr : &*found;
}

std::optional<Run> SessionService::runOf(const StepId &stepId) const
{
    const Snapshot *snapshot = d->snapshotOf(stepId);
    const Step *step = snapshot ? snapshot->step(stepId) : nullptr;
    if (!step || step->run.isNull())
        return {};
    Run run = d->newRun(*step, snapshot->session.profile.engine);
    run.id = step->run;
    run.folder = d->runsFolder + u'/' + run.id.toString();
    run.active = isActive(step->state);
    run.command = step->command;
    run.startedAt = step->startedAt;
    run.endedAt = step->endedAt;
    return run;
}

Engine *SessionService::engineOf(const Session &session) const
{
    return d->engines.value(session.profile.engine);
}

QStringList SessionService::engineIds() const
{
    QStringList ids;
    for (const Engine *engine : d->engineOrder)
        ids.append(engine->id());
    return ids;
}

int SessionService::runningCount() const
{
    return static_cast<int>(
        std::ranges::count_if(d->snapshots, [](const Snapshot &s) { return s.active() != nullptr; }));
}

QList<SessionId> SessionService::working() const
{
    return d->working();
}

void SessionService::setRunDefaults(std::function<void(RunRequest &)> fill)
{
    d->runDefaults = std::move(fill);
}

void SessionService::setAdmission(const Admission &admission)
{
    d->queue.setAdmission(admission);
}

QString SessionService::heldBack(const SessionId &session) const
{
    return d->queue.reason(session);
}

void SessionService::startAnyway(const SessionId &session)
{
    d->queue.startAnyway(session);
}

void SessionService::setChildPreparation(ParallelRuns::Prepare prepare)
{
    d->parallel.setPrepare(std::move(prepare));
}

SessionId SessionService::create(Session session, QList<Step> steps, Play play)
{
    session.id = session.id.isNull() ? SessionId::create() : session.id;
    session.createdAt = d->clock.now();
    session.lastActivity = session.createdAt;
    if (const QString real = QFileInfo(session.project).canonicalFilePath(); !real.isEmpty())
        session.project = real;
    if (session.workingFolder.isEmpty())
        session.workingFolder = session.project;
    if (session.title.trimmed().isEmpty() && !steps.isEmpty())
        session.title = firstLine(steps.first().title.isEmpty() ? steps.first().text : steps.first().title);
    if (session.title.trimmed().isEmpty())
        session.title = QDir(session.project).dirName();
    d->append(d->event(eventtype::sessionCreated, session.id, {}, toJson(session)));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        Step &step = steps[i];
        step.id = step.id.isNull() ? StepId::create() : step.id;
        step.session = session.id;
        step.position = static_cast<int>(i);
        const bool last = i + 1 == steps.size();
        d->append(d->event(eventtype::stepAdded, session.id, step.id, toJson(step)),
                  last && play == Play::Yes
                      ? std::function<void()>([this, first = steps.first().id] { this->play(first); })
                      : std::function<void()>());
    }
    return session.id;
}

StepId SessionService::addStep(const SessionId &session, Step step, Play play)
{
    step.id = step.id.isNull() ? StepId::create() : step.id;
    step.session = session;
    const Snapshot *snapshot = find(session);
    step.position = snapshot ? static_cast<int>(snapshot->steps.size()) : 0;
    d->append(d->event(eventtype::stepAdded, session, step.id, toJson(step)),
              play == Play::Yes ? std::function<void()>([this, id = step.id] { this->play(id); })
                                : std::function<void()>());
    return step.id;
}

void SessionService::editStep(const Step &step)
{
    const Snapshot *snapshot = d->snapshotOf(step.id);
    if (!snapshot)
        return;
    const QJsonObject changed = detail::differences(toJson(*snapshot->step(step.id)), toJson(step));
    if (!changed.isEmpty())
        d->append(d->event(eventtype::stepEdited, step.session, step.id, changed));
}

void SessionService::moveStep(const StepId &step, int position)
{
    if (const Snapshot *snapshot = d->snapshotOf(step))
        d->append(d->event(eventtype::stepMoved, snapshot->session.id, step, {{QStringLiteral("to"), position}}));
}

void SessionService::removeStep(const StepId &step)
{
    if (const Snapshot *snapshot = d->snapshotOf(step))
        d->append(d->event(eventtype::stepRemoved, snapshot->session.id, step));
}

void SessionService::rename(const SessionId &session, const QString &title)
{
    if (!title.trimmed().isEmpty())
        d->editSession(session, [&](Session &s) { s.title = title.trimmed(); });
}

void SessionService::setAutoPlay(const SessionId &session, bool on)
{
    const Snapshot *snapshot = find(session);
    // After a failure the user decides what goes on, by Continue or by Play.
    const bool goesOn = on && snapshot && snapshot->session.status == Status::Idle;
    d->editSession(
        session,
        [on](Session &s) {
            s.autoPlay = on;
            s.paused = false;
        },
        goesOn ? std::function<void()>([this, session] { d->goOn(session); }) : std::function<void()>());
}

void SessionService::setPaused(const SessionId &session, bool paused)
{
    d->editSession(session, [paused](Session &s) { s.paused = paused; }, [this, session] { d->goOn(session); });
}

void SessionService::setArchived(const SessionId &session, bool archived)
{
    d->editSession(session, [archived](Session &s) { s.archived = archived; });
}

void SessionService::editProfile(const SessionId &session, const Profile &profile)
{
    d->editSession(session, [&](Session &s) { s.profile = profile; });
}

void SessionService::setMode(const SessionId &session, Mode mode)
{
    d->editSession(session, [mode](Session &s) { s.mode = mode; });
}

void SessionService::play(const StepId &id)
{
    const Snapshot *snapshot = d->snapshotOf(id);
    if (!snapshot) {
        emit refused({}, Error{Error::Kind::NotFound, tr("This step does not exist any more."), id.toString()});
        return;
    }
    if (const auto room = roomFor(id, *snapshot, d->supervisor); !room) {
        emit refused(snapshot->session.id, room.error());
        return;
    }
    if (const Step *active = snapshot->active()) {
        d->playAfterEnd.insert(snapshot->session.id, id);
        d->supervisor.closeResting(*active);
        return;
    }
    d->admit(*snapshot->step(id));
}

void SessionService::playNext(const SessionId &session)
{
    const Snapshot *snapshot = find(session);
    if (!snapshot)
        return;
    if (const Step *next = snapshot->nextPending())
        play(next->id);
    else
        emit refused(session, Error{Error::Kind::NotFound, tr("There is no pending step. Add one first."), {}});
}

void SessionService::stop(const StepId &id)
{
    const Snapshot *snapshot = d->snapshotOf(id);
    const Step *step = snapshot ? snapshot->step(id) : nullptr;
    if (!step)
        return;
    d->queue.remove(snapshot->session.id);
    d->playAfterEnd.remove(snapshot->session.id);
    if (isActive(step->state))
        d->supervisor.stop(*snapshot, *step, QStringLiteral("user"));
}

void SessionService::retry(const StepId &id)
{
    const Snapshot *snapshot = d->snapshotOf(id);
    const Step *step = snapshot ? snapshot->step(id) : nullptr;
    if (!step || !isEnded(step->state))
        return;
    // First: what is reset has lost its result.
    if (const auto room = roomFor(id, *snapshot, d->supervisor); !room) {
        emit refused(snapshot->session.id, room.error());
        return;
    }
    d->append(d->event(eventtype::stepReset, snapshot->session.id, id), [this, id] { play(id); });
}

void SessionService::answer(const base::QuestionId &question, const Answer &answer, const QString &order)
{
    d->answer(question, answer, order);
}

QList<Question> SessionService::openQuestions() const
{
    QList<Question> open;
    for (const Snapshot &snapshot : std::as_const(d->snapshots)) {
        for (const Step &step : snapshot.steps)
            open += step.questions;
    }
    std::ranges::stable_sort(open, {}, &Question::askedAt);
    return open;
}

base::FollowUpId SessionService::sendFollowUp(const StepId &step, const QString &text)
{
    const auto id = base::FollowUpId::create();
    const Snapshot *snapshot = d->snapshotOf(step);
    if (!snapshot) {
        emit refused({}, Error{Error::Kind::NotFound, tr("This step does not exist any more."), step.toString()});
        return id;
    }
    Event added = d->event(eventtype::followUpAdded, snapshot->session.id, step,
                           {{QStringLiteral("follow_up"), id.toString()}, {QStringLiteral("text"), text}});
    added.sourceId = id.toString() + QStringLiteral(":added");
    d->append(added);
    return id;
}

void SessionService::removeFollowUp(const StepId &step, const base::FollowUpId &followUp)
{
    if (const Snapshot *snapshot = d->snapshotOf(step))
        d->append(d->event(eventtype::followUpRemoved, snapshot->session.id, step,
                           {{QStringLiteral("follow_up"), followUp.toString()}}));
}

void SessionService::interrupt(const StepId &id)
{
    const Snapshot *snapshot = d->snapshotOf(id);
    const Step *step = snapshot ? snapshot->step(id) : nullptr;
    if (!step || !isActive(step->state) || step->attempt.exited)
        return;
    if (!step->attempt.background) {
        emit refused(snapshot->session.id,
                     Error{Error::Kind::Unsupported,
                           tr("This step runs in a terminal. Press Escape there to interrupt Claude."),
                           {}});
        return;
    }
    d->append(d->event(eventtype::interruptRequested, snapshot->session.id, id,
                       {{QStringLiteral("run"), step->run.toString()}}));
}

void SessionService::resume(const SessionId &id, const QString &prompt)
{
    const Snapshot *snapshot = find(id);
    if (!snapshot)
        return;
    if (const Step *active = snapshot->active()) {
        emit refused(id,
                     Error{Error::Kind::Conflict,
                           tr("Step %1 is still running, so there is nothing to resume.").arg(active->position + 1),
                           {}});
        return;
    }
    if (d->isAboutToStart(*snapshot)) {
        emit refused(id,
                     Error{Error::Kind::Conflict,
                           tr("This session is about to go on already. Wait for its start, or start it anyway."),
                           {}});
        return;
    }
    if (snapshot->session.conversation.isNull()) {
        emit refused(id,
                     Error{Error::Kind::NotFound,
                           tr("No conversation id was recorded, so there is nothing to resume. Retry the step to run "
                              "it from the beginning."),
                           {}});
        return;
    }
    if (const auto isFree = checkFree(snapshot->session.conversation, d->snapshots.values(), id); !isFree) {
        emit refused(id, isFree.error());
        return;
    }
    if (const auto lost = lostStep(id))
        retry(*lost);
    else
        d->resume(*snapshot, Private::resumable(*snapshot), prompt);
}

std::optional<StepId> SessionService::lostStep(const SessionId &id) const
{
    const Snapshot *snapshot = find(id);
    const Step *lost = snapshot ? d->lostStep(*snapshot) : nullptr;
    return lost ? std::optional(lost->id) : std::nullopt;
}

base::Result<> SessionService::checkFree(const base::ConversationId &conversation, const QList<Snapshot> &all,
                                         const SessionId &except)
{
    const auto user = std::ranges::find_if(all, [&](const Snapshot &other) {
        const Step *active = other.session.id == except ? nullptr : other.active();
        if (!active || active->kind != StepKind::ClaudePrompt)
            return false;
        // Until it has started, the session does not know which one its step goes on with.
        const base::ConversationId &heard = other.session.conversation;
        const bool isNamed = active->conversation && !active->fork;
        const bool isUnheard = active->state == StepState::Starting || heard.isNull();
        return (isNamed && isUnheard ? *active->conversation : heard) == conversation;
    });
    if (conversation.isNull() || user == all.end())
        return {};
    return base::fail(Error::Kind::Conflict,
                      tr("This conversation is in use by the session %1 (%2). Stop it there first.")
                          .arg(user->session.id.toString().left(8), user->session.title));
}

void SessionService::finish(const SessionId &id)
{
    const Snapshot *snapshot = find(id);
    if (!snapshot)
        return;
    d->queue.remove(id);
    d->append(d->event(eventtype::sessionFinished, id));
    const Step *step = snapshot->active();
    if (step && step->attempt.background && restsInOpenTerminal(*step))
        d->supervisor.closeResting(*step); // its turns are over: no cancellation
    else if (step)
        d->supervisor.stop(*snapshot, *step, QStringLiteral("user"));
}

void SessionService::stopAll()
{
    d->ending = true;
    d->queue.setAdmission({.maxRunning = 0, .holdBack = [] { return tr("Gantry is ending."); }});
    for (const Snapshot &snapshot : std::as_const(d->snapshots)) {
        const Step *step = snapshot.active();
        if (step && d->supervisor.engineOf(step->run))
            d->supervisor.stop(snapshot, *step, QStringLiteral("quit"));
    }
    d->tellWhenAllEnded();
}

} // namespace session
