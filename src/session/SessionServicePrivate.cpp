// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionServicePrivate.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/QuestionJson.h"
#include "session/State.h"

namespace session {

using base::Error;
using base::SessionId;
using base::StepId;

namespace {

bool hasNothingToRun(const Step &step)
{
    return step.kind == StepKind::Empty || (step.kind == StepKind::ShellCommand && step.text.trimmed().isEmpty());
}

/// Which conversation a step goes on with; null: it begins one of its own, or is no Claude.
base::ConversationId conversationOf(const Session &session, const Step &step)
{
    if (step.kind != StepKind::ClaudePrompt || step.fork)
        return {};
    return step.conversation.value_or(session.conversation);
}

bool isAtWork(const Snapshot &snapshot)
{
    const Step *step = snapshot.active();
    return step && step->kind != StepKind::ParallelSessions && !restsInOpenTerminal(*step);
}

/// Whoever was faster has decided; a rule that comes late needs no words.
Error lateAnswer()
{
    return {Error::Kind::Conflict, SessionService::tr("Somebody else has answered this question already."), {}};
}

} // namespace

QJsonObject detail::differences(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject changed;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    return changed;
}

SessionService::Private::Private(SessionService *service, EventStore &eventStore, const QList<Engine *> &allEngines,
                                 const base::Clock &systemClock, const QString &folder)
    : q(service)
    , store(eventStore)
    , clock(systemClock)
    , runsFolder(folder)
    , supervisor(eventStore, systemClock)
    , dialogue(eventStore, systemClock, supervisor)
    , queue([this] { return workingCount(); })
    , parallel(*service, eventStore, systemClock, folder)
{
    for (Engine *engine : allEngines)
        engines.insert(engine->id(), engine);
    engineOrder = allEngines;
}

Event SessionService::Private::event(QLatin1StringView type, const SessionId &session, const StepId &step,
                                     const QJsonObject &data) const
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

void SessionService::Private::append(const Event &event, const std::function<void()> &then)
{
    whenStored(store.append(event), [this, session = event.session, then](const base::Result<Change> &change) {
        if (!change) {
            emit q->refused(session, change.error());
            return;
        }
        adopt(*change);
        if (then)
            then();
    });
}

/// A future that has finished already calls at once, before the signals that wait in the queue: the newest change would
/// then hide the older ones from those who follow them.
void SessionService::Private::whenStored(QFuture<base::Result<Change>> stored,
                                         const std::function<void(const base::Result<Change> &)> &then)
{
    stored.then(q, [this, then](const base::Result<Change> &change) {
        QMetaObject::invokeMethod(q, [then, change] { then(change); }, Qt::QueuedConnection);
    });
}

void SessionService::Private::adopt(const Change &change)
{
    const SessionId id = change.event.session;
    if (change.event.type == eventtype::sessionRemoved) {
        queue.remove(id);
        if (snapshots.remove(id))
            emit q->sessionRemoved(id);
        parallel.removed(id);
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
    dialogue.follow(change);
    supervisor.follow(before, change);
    parallel.follow(change);
    const Step *step = change.after.step(change.event.step);
    const Step *stepBefore = before.step(change.event.step);
    if (step && isEnded(step->state) && stepBefore && !isEnded(stepBefore->state))
        emit q->stepEnded(id, step->id);
    queue.look();
    tellWhenAllEnded();
}

/// What another program runs goes on; waiting for that could take for ever.
void SessionService::Private::tellWhenAllEnded()
{
    const auto runsHere
        = [this](const Snapshot &snapshot) { return snapshot.active() && supervisor.engineOf(snapshot.active()->run); };
    if (!ending || !beginning.isEmpty() || std::ranges::any_of(snapshots, runsHere))
        return;
    ending = false;
    emit q->allEnded();
}

void SessionService::Private::reattachActive(const QList<Run> &runs)
{
    for (const Run &run : runs) {
        const Snapshot *snapshot = q->find(run.session);
        const Step *step = snapshot ? snapshot->step(run.step) : nullptr;
        if (!step)
            continue;
        const RunRequest request = requestFor(run, *snapshot, *step);
        supervisor.hold(run, request.step);
        Engine *engine = q->engineOf(snapshot->session);
        if (step->attempt.exited)
            // Its SessionEnd was still awaited: the spool may hold it, else the grace time ends the step.
            supervisor.awaitSessionEnd(*snapshot, *step);
        else if (engine)
            takeUp(*engine, request, *snapshot, *step);
        else
            supervisor.interrupt(run);
    }
}

RunRequest SessionService::Private::requestFor(const Run &run, const Snapshot &snapshot, const Step &step) const
{
    RunRequest request{run, snapshot.session, step, {}};
    // A parent runs nothing; what it is given goes to its children, and they get defaults of their own.
    if (runDefaults && step.kind != StepKind::ParallelSessions)
        runDefaults(request);
    return request;
}

void SessionService::Private::takeUp(Engine &engine, const RunRequest &request, const Snapshot &snapshot,
                                     const Step &step)
{
    if (step.kind == StepKind::ParallelSessions) {
        parallel.takeUp(request.run, step);
        return;
    }
    engine.reattach(request);
    supervisor.takeUp(snapshot, step);
    dialogue.takeUp(step);
}

void SessionService::Private::admit(const Step &step, const QString &permissionMode)
{
    // A parent does no work itself, and its children could wait for its end for ever.
    const bool works = step.kind != StepKind::ParallelSessions && !hasNothingToRun(step);
    if (!works || queue.mayStart({step.session, step.id, permissionMode}))
        begin(step, permissionMode);
}

void SessionService::Private::startWaiting(const StartQueue::Waiting &next)
{
    const Snapshot *snapshot = q->find(next.session);
    const Step *step = snapshot ? snapshot->step(next.step) : nullptr;
    if (step && !snapshot->active() && !snapshot->session.userFinished)
        begin(*step, next.permissionMode);
}

int SessionService::Private::workingCount() const
{
    return static_cast<int>(std::ranges::count_if(snapshots, &isAtWork) + beginning.size());
}

QList<SessionId> SessionService::Private::working() const
{
    QList<SessionId> found;
    const auto isBeginning = [this](const Step &step) { return beginning.contains(step.id); };
    for (const Snapshot &snapshot : snapshots) {
        const bool begins = !beginning.isEmpty() && std::ranges::any_of(snapshot.steps, isBeginning);
        if (begins || isAtWork(snapshot))
            found.append(snapshot.session.id);
    }
    return found;
}

base::Result<> SessionService::Private::check(const Engine &engine, const RunRequest &request)
{
    if (hasNothingToRun(request.step))
        return {};
    if (request.step.kind == StepKind::ParallelSessions)
        return childPlanFromText(request.step.text).transform([](const ChildPlan &) { });
    return engine.check(request);
}

void SessionService::Private::begin(const Step &step, const QString &permissionMode)
{
    const Snapshot &snapshot = *q->find(step.session);
    if (const auto isFree = checkFree(conversationOf(snapshot.session, step), snapshots.values(), snapshot.session.id);
        !isFree) {
        emit q->refused(step.session, isFree.error());
        return;
    }
    Engine *engine = q->engineOf(snapshot.session);
    if (!engine) {
        emit q->refused(
            step.session,
            Error{Error::Kind::Unsupported,
                  SessionService::tr("This Gantry has no engine named %1.").arg(snapshot.session.profile.engine),
                  {}});
        return;
    }
    RunRequest request = requestFor(newRun(step, engine->id()), snapshot, step);
    request.token = base::Secret::random();
    if (!permissionMode.isEmpty())
        request.session.profile.permissionMode = permissionMode;
    request.run.tokenFingerprint = request.token.fingerprint();
    if (const auto checked = check(*engine, request); !checked) {
        emit q->refused(step.session, checked.error());
        return;
    }
    Event starting
        = event(eventtype::runStarting, step.session, step.id,
                {{QStringLiteral("run"), request.run.id.toString()}, {QStringLiteral("engine"), engine->id()}});
    starting.source = QStringLiteral("engine");
    starting.sourceId = request.run.id.toString() + QStringLiteral(":starting");
    supervisor.hold(request.run, request.step);
    if (step.kind != StepKind::ParallelSessions) // it does no work
        beginning.insert(step.id);
    whenStored(store.beginRun(request.run, starting), [this, request](const base::Result<Change> &change) {
        beginning.remove(request.step.id);
        if (!change) {
            supervisor.release(request.run.id);
            emit q->refused(request.session.id, change.error());
        } else {
            adopt(*change);
            launch(request);
            supervisor.launched(request.run.id);
        }
        // Everything was stopped while its start was on its way.
        const Snapshot *now = ending ? snapshotOf(request.step.id) : nullptr;
        if (now && now->active())
            supervisor.stop(*now, *now->active(), QStringLiteral("quit"));
        tellWhenAllEnded();
        queue.look();
    });
}

void SessionService::Private::launch(const RunRequest &request)
{
    if (hasNothingToRun(request.step))
        finishEmpty(request.run);
    else if (request.step.kind == StepKind::ParallelSessions)
        parallel.start(request.run, request.session, childPlanFromText(request.step.text).value_or(ChildPlan()));
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
    // A turn that failed does not take back the wish; a stop does.
    const bool isOver = step.state != StepState::Cancelled && step.state != StepState::Interrupted;
    if (!wanted.isNull() && isOver) {
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

void SessionService::Private::goOn(const SessionId &id)
{
    const Snapshot *snapshot = q->find(id);
    if (!snapshot || !snapshot->session.autoPlay || snapshot->session.paused || snapshot->session.userFinished)
        return;
    // The first step is the user's to play.
    const bool hasBegun = std::ranges::any_of(snapshot->steps, &isEnded, &Step::state);
    if (hasBegun && !snapshot->active() && snapshot->nextPending() && !isAboutToStart(*snapshot))
        q->playNext(id);
}

bool SessionService::Private::isAboutToStart(const Snapshot &snapshot) const
{
    const SessionId &id = snapshot.session.id;
    return resuming.contains(id) || !queue.reason(id).isEmpty()
        || std::ranges::any_of(snapshot.steps, [this](const Step &step) { return beginning.contains(step.id); });
}

void SessionService::Private::editSession(const SessionId &id, const std::function<void(Session &)> &edit,
                                          const std::function<void()> &then)
{
    const Snapshot *snapshot = q->find(id);
    if (!snapshot)
        return;
    Session edited = snapshot->session;
    edit(edited);
    const QJsonObject changed = detail::differences(toJson(snapshot->session), toJson(edited));
    if (!changed.isEmpty())
        append(event(eventtype::sessionEdited, id, {}, changed), then);
}

void SessionService::Private::answer(const base::QuestionId &id, const Answer &given, const QString &order)
{
    for (const Snapshot &snapshot : std::as_const(snapshots)) {
        for (const Step &step : snapshot.steps) {
            const auto question = std::ranges::find(step.questions, id, &Question::id);
            if (question == step.questions.cend())
                continue;
            answer(*question, snapshot.session.id, step.id, given, order);
            return;
        }
    }
    if (given.rule.isEmpty())
        emit q->refused(
            {},
            Error{Error::Kind::Conflict,
                  SessionService::tr("This question is not open any more: somebody answered it, or its run has ended."),
                  id.toString()});
}

void SessionService::Private::answer(const Question &question, const SessionId &session, const StepId &step,
                                     const Answer &given, const QString &order)
{
    QJsonObject data = toJson(given);
    if (!order.isEmpty())
        data.insert(QStringLiteral("order"), order);
    data.insert(QStringLiteral("run"), question.run.toString());
    data.insert(QStringLiteral("question"), question.id.toString());
    data.insert(QStringLiteral("tool"), question.tool);
    data.insert(QStringLiteral("detail"), argumentOf(question.input));
    Event answered = event(eventtype::questionAnswered, session, step, data);
    const bool byRule = !given.rule.isEmpty();
    answered.source = byRule ? QStringLiteral("rule") : QStringLiteral("user");
    answered.sourceId = question.id.toString() + QStringLiteral(":answered");
    whenStored(store.append(answered), [this, session, byRule](const base::Result<Change> &change) {
        const bool isLate = change ? change->repeated : change.error().kind == Error::Kind::Conflict;
        if (isLate && byRule)
            return;
        if (isLate)
            emit q->refused(session, change ? lateAnswer() : change.error());
        else if (!change)
            emit q->refused(session, change.error());
        else
            adopt(*change);
    });
}

const Step *SessionService::Private::resumable(const Snapshot &snapshot)
{
    const Step *newest = nullptr;
    for (const Step &step : snapshot.steps) {
        if (step.kind == StepKind::ClaudePrompt && isEnded(step.state) && step.attempts > 0
            && (!newest || step.endedAt >= newest->endedAt))
            newest = &step;
    }
    return newest;
}

const Step *SessionService::Private::lostStep(const Snapshot &snapshot) const
{
    const Step *newest = resumable(snapshot);
    const Engine *engine = q->engineOf(snapshot.session);
    if (!newest || !engine || newest->state == StepState::Succeeded || newest->text.trimmed().isEmpty())
        return nullptr;
    return engine->hasConversation({{}, snapshot.session, *newest, {}}) ? nullptr : newest;
}

/// The same conversation, prompts that still wait, environment and model, and the permission mode Claude had last.
void SessionService::Private::resume(const Snapshot &snapshot, const Step *from, const QString &prompt)
{
    const Session &session = snapshot.session;
    Step step;
    step.id = StepId::create();
    step.session = session.id;
    step.position = static_cast<int>(snapshot.steps.size());
    step.title = SessionService::tr("Resume the conversation");
    if (from) {
        step.environment = from->environment;
        step.timeout = from->timeout;
        step.afterTurn = session.mode == Mode::Agentic ? from->afterTurn : AfterTurn::KeepOpen;
    }
    const bool hasPrompts = std::ranges::any_of(
        snapshot.steps, [](const Step &each) { return isEnded(each.state) && !each.followUps.isEmpty(); });
    if (session.mode == Mode::Agentic && !hasPrompts)
        step.text = prompt.isEmpty() ? SessionService::tr("Go on where you left off.") : prompt;
    QJsonObject data = toJson(step);
    if (from)
        data.insert(QStringLiteral("resumes"), from->id.toString());
    const QString bypass = QStringLiteral("bypassPermissions");
    // That everything is allowed is never taken from what was heard, only from the user's own choice.
    const bool follows = session.activePermissionMode != bypass || session.profile.permissionMode == bypass;
    const QString mode = follows ? session.activePermissionMode : QString();
    resuming.insert(session.id);
    whenStored(store.append(event(eventtype::stepAdded, session.id, step.id, data)),
               [this, session = session.id, id = step.id, mode](const base::Result<Change> &change) {
                   resuming.remove(session);
                   if (!change) {
                       emit q->refused(session, change.error());
                       return;
                   }
                   adopt(*change);
                   const Snapshot *now = snapshotOf(id);
                   if (now && !now->active())
                       admit(*now->step(id), mode);
               });
}

} // namespace session
