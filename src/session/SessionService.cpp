// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionService.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/RunSupervisor.h"
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

bool hasNothingToRun(const Step &step)
{
    return step.kind == StepKind::Empty || (step.kind == StepKind::ShellCommand && step.text.trimmed().isEmpty());
}

/// Only what differs, plus the id: what an "edited" event holds.
QJsonObject differences(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject changed;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    return changed;
}

} // namespace

class SessionService::Private
{
public:
    Private(SessionService *service, EventStore &eventStore, const QList<Engine *> &allEngines,
            const base::Clock &systemClock, const QString &folder)
        : q(service)
        , store(eventStore)
        , clock(systemClock)
        , runsFolder(folder)
        , supervisor(eventStore, systemClock)
    {
        for (Engine *engine : allEngines)
            engines.insert(engine->id(), engine);
    }

    Event event(QLatin1StringView type, const SessionId &session, const StepId &step = {}, const QJsonObject &data = {})
    {
        return {.id = 0,
                .session = session,
                .step = step,
                .source = QStringLiteral("user"),
                .sourceId = {},
                .type = type,
                .data = data,
                .at = clock.now()};
    }

    /// Stores @p event and tells refused() when that is not possible; @p then runs once it is stored.
    void append(const Event &event, const std::function<void()> &then = {});
    void adopt(const Change &change);
    void reattachActive(const QList<Run> &runs);
    void begin(const Step &step);
    void launch(const RunRequest &request);
    void finishEmpty(const Run &run);
    [[nodiscard]] Run newRun(const Step &step, const QString &engine) const;
    [[nodiscard]] Snapshot *snapshotOf(const StepId &step);
    void afterStepEnded(const Snapshot &snapshot, const Step &step);
    void editSession(const SessionId &id, const std::function<void(Session &)> &edit);

    SessionService *q;
    EventStore &store;
    const base::Clock &clock;
    QString runsFolder;
    RunSupervisor supervisor;
    QHash<QString, Engine *> engines;
    QHash<SessionId, Snapshot> snapshots;
    QHash<SessionId, StepId> playAfterEnd; ///< asked for while another step rested in its terminal
    bool ending = false;
};

SessionService::SessionService(EventStore &store, const QList<Engine *> &engines, const base::Clock &clock,
                               const QString &runsFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, engines, clock, runsFolder))
{
    connect(&store, &EventStore::committed, this, [this](const Change &change) { d->adopt(change); });
    connect(&d->supervisor, &RunSupervisor::refused, this, &SessionService::refused);
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
        runs->removeIf([&](const Run &run) { return run.session != session; });
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

int SessionService::runningCount() const
{
    return static_cast<int>(
        std::ranges::count_if(d->snapshots, [](const Snapshot &s) { return s.active() != nullptr; }));
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
    step.id = StepId::create();
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
    const QJsonObject changed = differences(toJson(*snapshot->step(step.id)), toJson(step));
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
    d->editSession(session, [on](Session &s) {
        s.autoPlay = on;
        s.paused = false;
    });
}

void SessionService::setPaused(const SessionId &session, bool paused)
{
    d->editSession(session, [paused](Session &s) { s.paused = paused; });
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
    const Step *active = snapshot->active();
    if (active && active->id != id && restsInOpenTerminal(*active)) {
        d->playAfterEnd.insert(snapshot->session.id, id);
        d->supervisor.closeResting(*active);
        return;
    }
    if (active) {
        emit refused(snapshot->session.id,
                     Error{Error::Kind::Conflict,
                           tr("Step %1 is still running. Stop it or wait for its end.").arg(active->position + 1),
                           {}});
        return;
    }
    d->begin(*snapshot->step(id));
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
    if (step && isActive(step->state))
        d->supervisor.stop(*snapshot, *step, QStringLiteral("user"));
}

void SessionService::retry(const StepId &id)
{
    const Snapshot *snapshot = d->snapshotOf(id);
    const Step *step = snapshot ? snapshot->step(id) : nullptr;
    if (!step || !isEnded(step->state))
        return;
    d->append(d->event(eventtype::stepReset, snapshot->session.id, id), [this, id] { play(id); });
}

void SessionService::resume(const SessionId &id)
{
    const Snapshot *snapshot = find(id);
    if (!snapshot)
        return;
    if (snapshot->session.conversation.isNull()) {
        emit refused(id,
                     Error{Error::Kind::NotFound,
                           tr("No conversation id was recorded, so there is nothing to resume. Add a step instead."),
                           {}});
        return;
    }
    Step step;
    step.title = tr("Resume the conversation");
    addStep(id, step, Play::Yes);
}

void SessionService::finish(const SessionId &id)
{
    const Snapshot *snapshot = find(id);
    if (!snapshot)
        return;
    d->append(d->event(eventtype::sessionFinished, id));
    if (const Step *step = snapshot->active())
        d->supervisor.stop(*snapshot, *step, QStringLiteral("user"));
}

void SessionService::stopAll()
{
    d->ending = true;
    for (const Snapshot &snapshot : std::as_const(d->snapshots)) {
        if (const Step *step = snapshot.active())
            d->supervisor.stop(snapshot, *step, QStringLiteral("quit"));
    }
    if (runningCount() == 0)
        emit allEnded();
}

void SessionService::Private::append(const Event &event, const std::function<void()> &then)
{
    store.append(event).then(q, [this, session = event.session, then](const base::Result<Change> &change) {
        if (!change) {
            emit q->refused(session, change.error());
            return;
        }
        adopt(*change);
        if (then)
            then();
    });
}

void SessionService::Private::adopt(const Change &change)
{
    const SessionId id = change.event.session;
    if (change.event.type == eventtype::sessionRemoved) {
        if (snapshots.remove(id))
            emit q->sessionRemoved(id);
        return;
    }
    // The future and committed() both bring a change, in either order: an older snapshot never replaces a newer one.
    const auto known = snapshots.find(id);
    const bool isNew = known == snapshots.end();
    if (!isNew && supervisor.isStale(id, change.event.id))
        return;
    supervisor.remember(id, change.event.id);
    const Snapshot before = isNew ? Snapshot{} : *known;
    snapshots.insert(id, change.after);
    if (isNew)
        emit q->sessionAdded(id);
    else if (!(before == change.after))
        emit q->sessionChanged(id);
    if (!change.repeated)
        emit q->eventStored(change.event);
    supervisor.follow(before, change);
    const Step *step = change.after.step(change.event.step);
    const Step *stepBefore = before.step(change.event.step);
    if (step && isEnded(step->state) && stepBefore && !isEnded(stepBefore->state))
        emit q->stepEnded(id, step->id);
    if (ending && q->runningCount() == 0) {
        ending = false;
        emit q->allEnded();
    }
}

void SessionService::Private::reattachActive(const QList<Run> &runs)
{
    for (const Run &run : runs) {
        const Snapshot *snapshot = q->find(run.session);
        const Step *step = snapshot ? snapshot->step(run.step) : nullptr;
        if (!step)
            continue;
        supervisor.hold(run, *step);
        Engine *engine = q->engineOf(snapshot->session);
        if (step->attempt.exited)
            // Its SessionEnd was still awaited: the spool may hold it, else the grace time ends the step.
            supervisor.awaitSessionEnd(*snapshot, *step);
        else if (engine)
            engine->reattach({run, snapshot->session, *step, {}});
        else
            supervisor.interrupt(run);
    }
}

void SessionService::Private::begin(const Step &step)
{
    const Snapshot &snapshot = *q->find(step.session);
    Engine *engine = q->engineOf(snapshot.session);
    if (!engine) {
        emit q->refused(step.session,
                        Error{Error::Kind::Unsupported,
                              tr("This Gantry has no engine named %1.").arg(snapshot.session.profile.engine),
                              {}});
        return;
    }
    RunRequest request{newRun(step, engine->id()), snapshot.session, step, base::Secret::random()};
    request.run.tokenFingerprint = request.token.fingerprint();
    if (const auto checked = engine->check(request); !hasNothingToRun(step) && !checked) {
        emit q->refused(step.session, checked.error());
        return;
    }
    Event starting
        = event(eventtype::runStarting, step.session, step.id,
                {{QStringLiteral("run"), request.run.id.toString()}, {QStringLiteral("engine"), engine->id()}});
    starting.source = QStringLiteral("engine");
    starting.sourceId = request.run.id.toString() + QStringLiteral(":starting");
    supervisor.hold(request.run, step);
    store.beginRun(request.run, starting).then(q, [this, request](const base::Result<Change> &change) {
        if (!change) {
            supervisor.release(request.run.id);
            emit q->refused(request.session.id, change.error());
            return;
        }
        adopt(*change);
        launch(request);
    });
}

void SessionService::Private::launch(const RunRequest &request)
{
    if (hasNothingToRun(request.step))
        finishEmpty(request.run);
    else
        q->engineOf(request.session)->start(request);
}

void SessionService::Private::finishEmpty(const Run &run)
{
    Event exited = event(eventtype::runExited, run.session, run.step,
                         {{QStringLiteral("run"), run.id.toString()},
                          {QStringLiteral("exit_code"), 0},
                          {QStringLiteral("duration_ms"), 0}});
    exited.source = QStringLiteral("engine");
    exited.sourceId = run.id.toString() + QStringLiteral(":exited");
    append(exited);
}

Run SessionService::Private::newRun(const Step &step, const QString &engine) const
{
    Run run;
    run.id = base::RunId::create();
    run.session = step.session;
    run.step = step.id;
    run.engine = engine;
    run.folder = runsFolder + u'/' + run.id.toString();
    run.startedAt = clock.now();
    return run;
}

Snapshot *SessionService::Private::snapshotOf(const StepId &step)
{
    const auto found = std::ranges::find_if(snapshots, [&](const Snapshot &s) { return s.step(step) != nullptr; });
    return found == snapshots.end() ? nullptr : &*found;
}

void SessionService::Private::afterStepEnded(const Snapshot &snapshot, const Step &step)
{
    const Session &session = snapshot.session;
    const StepId wanted = playAfterEnd.take(session.id);
    if (ending || session.userFinished)
        return;
    if (!wanted.isNull() && step.state == StepState::Succeeded) {
        q->play(wanted);
        return;
    }
    if (!session.autoPlay)
        return;
    if (step.state != StepState::Succeeded) {
        // The next step was planned on this one's success; the user decides.
        q->setPaused(session.id, true);
        return;
    }
    if (!session.paused && snapshot.nextPending())
        q->playNext(session.id);
}

void SessionService::Private::editSession(const SessionId &id, const std::function<void(Session &)> &edit)
{
    const Snapshot *snapshot = q->find(id);
    if (!snapshot)
        return;
    Session edited = snapshot->session;
    edit(edited);
    const QJsonObject changed = differences(toJson(snapshot->session), toJson(edited));
    if (!changed.isEmpty())
        append(event(eventtype::sessionEdited, id, {}, changed));
}

} // namespace session
