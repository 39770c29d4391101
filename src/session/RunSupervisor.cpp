// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RunSupervisor.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/SessionService.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <functional>
#include <limits>

namespace session {

using base::RunId;

namespace {

/// Its prompts have had their results. A turn that was interrupted is followed by whatever the user wants instead, and
/// an empty terminal still waits for its first prompt.
bool isDone(const Step &step)
{
    return restsInOpenTerminal(step) && step.attempt.turnOver && !step.attempt.interrupted;
}

/// Calls @p then once. More than 24 days are too many for a QTimer, which would not even start.
void startCountdown(QTimer &timer, std::chrono::milliseconds time, const std::function<void()> &then)
{
    static constexpr std::chrono::milliseconds longest{std::numeric_limits<int>::max()};
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&timer, end = QDeadlineTimer(time), then] {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end.remainingTimeAsDuration());
        if (end.hasExpired())
            then();
        else
            timer.start(std::min(left, longest));
    });
    timer.start(std::min(time, longest));
}

void stopTimer(QTimer *&timer)
{
    if (timer) {
        timer->stop(); // it may be due before it is deleted
        timer->deleteLater();
    }
    timer = nullptr;
}

} // namespace

RunSupervisor::RunSupervisor(EventStore &store, const base::Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &PatientStore::refused, this, &RunSupervisor::refused);
}

RunSupervisor::~RunSupervisor() = default;

void RunSupervisor::watch(Engine &engine)
{
    m_engines.insert(engine.id(), &engine);
    connect(&engine, &Engine::started, this, [this](const RunId &, const Event &event) { m_store.append(event); });
    connect(&engine, &Engine::event, &m_store, &PatientStore::append);
    connect(&engine, &Engine::finished, this, [this](const RunId &, const Event &event) { m_store.append(event); });
    connect(&engine, &Engine::failed, this, [this](const RunId &run, const base::Error &error) {
        const auto held = m_held.constFind(run);
        if (held == m_held.constEnd())
            return;
        emit refused(held->run.session, error);
        m_store.append(engineEvent(eventtype::runFailedToStart, held->run, {{QStringLiteral("error"), error.message}},
                                   QStringLiteral("failed")));
    });
    connect(&engine, &Engine::lost, this, [this](const RunId &run) {
        if (const auto held = m_held.constFind(run); held != m_held.constEnd())
            interrupt(held->run);
    });
}

void RunSupervisor::hold(const Run &run, const Step &step)
{
    Held &held = m_held[run.id];
    held.run = run;
    held.engine = m_engines.value(run.engine);
    startLimit(held, step);
}

void RunSupervisor::release(const RunId &run)
{
    if (const auto held = m_held.find(run); held != m_held.end()) {
        stopTimer(held->limit);
        stopTimer(held->warning);
        stopTimer(held->grace);
        m_held.erase(held);
    }
}

void RunSupervisor::launched(const RunId &run)
{
    if (const auto held = m_held.constFind(run); held != m_held.constEnd() && held->stopping && held->engine)
        held->engine->stop(run, Engine::Stop::Polite);
}

Engine *RunSupervisor::engineOf(const RunId &run) const
{
    const auto held = m_held.constFind(run);
    return held == m_held.constEnd() ? nullptr : held->engine;
}

void RunSupervisor::takeUp(const Snapshot &snapshot, const Step &step)
{
    const auto held = m_held.find(step.run);
    if (held == m_held.end() || !held->engine)
        return;
    if (!step.attempt.stopReason.isEmpty()) {
        held->stopping = true;
        held->engine->stop(step.run, Engine::Stop::Polite);
    } else if (step.attempt.closedAfterTurn) {
        held->closing = true;
        if (step.attempt.background)
            held->engine->closeInput(step.run);
        else
            held->engine->stop(step.run, Engine::Stop::AfterTurn);
    } else {
        closeWhenDone(*held, snapshot.session, step);
    }
}

void RunSupervisor::startLimit(Held &held, const Step &step)
{
    if (step.timeout.count() <= 0 || (isActive(step.state) && step.attempt.exited))
        return;
    // After a restart the time that already passed counts.
    const qint64 passed = step.startedAt.isValid() && isActive(step.state) ? step.startedAt.msecsTo(m_clock.now()) : 0;
    const qint64 total = std::chrono::milliseconds(step.timeout).count();
    const auto left = std::chrono::milliseconds(std::clamp<qint64>(total - passed, 0, total));
    held.limit = new QTimer(this);
    startCountdown(*held.limit, left, [this, id = held.run.id] {
        const auto it = m_held.find(id);
        if (it == m_held.end() || !it->engine)
            return;
        it->stopping = true;
        Event event = engineEvent(eventtype::stopRequested, it->run,
                                  {{QStringLiteral("reason"), QStringLiteral("timeout")}}, QStringLiteral("timeout"));
        m_store.append(event);
        it->engine->stop(id, Engine::Stop::Polite);
    });
    startWarning(held, step.timeout, left);
}

void RunSupervisor::startWarning(Held &held, std::chrono::milliseconds total, std::chrono::milliseconds left)
{
    const std::chrono::milliseconds reserve = total / 5;
    if (left <= reserve)
        return; // told before, by the program that had the run then
    held.warning = new QTimer(this);
    startCountdown(*held.warning, left - reserve, [this, id = held.run.id, reserve] {
        const auto it = m_held.constFind(id);
        if (it == m_held.constEnd())
            return;
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(reserve).count();
        const QString words = seconds < 120
            ? tr("Its time limit ends it in %n seconds.", nullptr, static_cast<int>(seconds))
            : tr("Its time limit ends it in %n minutes.", nullptr, static_cast<int>(seconds / 60));
        m_store.append(
            engineEvent(eventtype::limitNear, it->run,
                        {{QStringLiteral("limit"), QStringLiteral("time")}, {QStringLiteral("words"), words}},
                        QStringLiteral("limit:time")));
    });
}

void RunSupervisor::stop(const Snapshot &snapshot, const Step &step, const QString &reason)
{
    const auto held = m_held.find(step.run);
    Run run;
    run.id = step.run;
    run.session = snapshot.session.id;
    run.step = step.id;
    m_store.append(
        engineEvent(eventtype::stopRequested, run, {{QStringLiteral("reason"), reason}}, QStringLiteral("stop")));
    if (held == m_held.end() || !held->engine)
        return;
    held->stopping = true;
    held->engine->stop(step.run, Engine::Stop::Polite);
}

void RunSupervisor::closeResting(const Step &step)
{
    const auto held = m_held.find(step.run);
    if (held != m_held.end() && held->engine) {
        if (!held->closing)
            closeAfterTurn(*held, step);
    } else if (step.attempt.background) {
        // The program that holds it closes its input when it hears of this.
        Run run;
        run.id = step.run;
        run.session = step.session;
        run.step = step.id;
        storeClosed(run);
    }
}

void RunSupervisor::interrupt(const Run &run)
{
    m_store.append(engineEvent(eventtype::runInterrupted, run, {}, QStringLiteral("interrupted")));
}

void RunSupervisor::awaitSessionEnd(const Snapshot &snapshot, const Step &step)
{
    Held &held = m_held[step.run];
    held.run.id = step.run;
    held.run.session = snapshot.session.id;
    held.run.step = step.id;
    if (held.grace)
        return;
    held.grace = new QTimer(this);
    held.grace->setSingleShot(true);
    connect(held.grace, &QTimer::timeout, this, [this, id = step.run] {
        if (const auto it = m_held.constFind(id); it != m_held.constEnd())
            m_store.append(engineEvent(eventtype::hookMissing, it->run, {}, QStringLiteral("hook_missing")));
    });
    held.grace->start(SessionService::sessionEndGrace);
}

void RunSupervisor::follow(const Snapshot &before, const Change &change)
{
    closeForTheNext(before, change);
    const Step *step = change.after.step(change.event.step);
    if (!step || step->run.isNull())
        return;
    const auto held = m_held.find(step->run);
    if (held == m_held.end())
        return;
    if (isEnded(step->state)) {
        const Step *old = before.step(step->id);
        const bool justEnded = old && !isEnded(old->state);
        release(step->run);
        if (justEnded)
            emit stepEnded(change.event.session, step->id);
        return;
    }
    if (change.event.type == eventtype::runExited) {
        // It has ended in time, whenever its hook comes.
        stopTimer(held->limit);
        stopTimer(held->warning);
        awaitSessionEnd(change.after, *step);
    } else if (!step->attempt.stopReason.isEmpty() && !held->stopping && held->engine) {
        held->stopping = true; // another program asked
        held->engine->stop(step->run, Engine::Stop::Polite);
    } else if (step->attempt.background) {
        onBackground(*held, change, *step);
    } else if (change.event.source == u"hook") {
        onHook(*held, change, *step);
    }
}

/// Auto-play was switched on, goes on after a pause, or got its next step, while the one before already rests.
void RunSupervisor::closeForTheNext(const Snapshot &before, const Change &change)
{
    const auto playsOn = [](const Session &session) { return session.autoPlay && !session.paused; };
    if (!playsOn(change.after.session))
        return;
    const bool isNews = change.event.type == eventtype::stepAdded || !playsOn(before.session);
    const Step *active = isNews ? change.after.active() : nullptr;
    if (!active || !change.after.nextPending())
        return;
    if (const auto held = m_held.find(active->run); held != m_held.end())
        closeWhenDone(*held, change.after.session, *active);
}

void RunSupervisor::onHook(Held &held, const Change &change, const Step &step)
{
    // A turn that ended long ago may have been followed by what the user types.
    if (change.event.type == u"Stop" || change.event.type == u"StopFailure")
        closeWhenDone(held, change.after.session, step);
}

void RunSupervisor::onBackground(Held &held, const Change &change, const Step &step)
{
    if (change.event.source == u"hook" || !held.engine)
        return;
    if (change.event.type == eventtype::runResult) {
        closeWhenDone(held, change.after.session, step);
    } else if (change.event.type == eventtype::closedAfterTurn) {
        // Refused when a further prompt was stored a moment before: then the run goes on with that.
        held.closing = step.attempt.closedAfterTurn;
        if (held.closing)
            held.engine->closeInput(step.run);
    }
}

void RunSupervisor::closeWhenDone(Held &held, const Session &session, const Step &step)
{
    const bool close = step.afterTurn == AfterTurn::Close || session.autoPlay;
    if (close && !held.closing && held.engine && isDone(step))
        closeAfterTurn(held, step);
}

void RunSupervisor::closeAfterTurn(Held &held, const Step &step)
{
    held.closing = true;
    if (step.attempt.background) {
        storeClosed(held.run);
        return;
    }
    // Also after StopFailure: the exit status is then 0 all the same, and the state knows that the turn failed.
    m_store.append(engineEvent(eventtype::closedAfterTurn, held.run, {}, QStringLiteral("closed")));
    held.engine->stop(held.run.id, Engine::Stop::AfterTurn);
}

/// The input of a background run is closed when this is stored, and only if no prompt came in between. It may be asked
/// more than once, so it has no source id.
void RunSupervisor::storeClosed(const Run &run)
{
    Event closed = engineEvent(eventtype::closedAfterTurn, run, {}, {});
    closed.sourceId.clear();
    m_store.append(closed);
}

Event RunSupervisor::engineEvent(QLatin1StringView type, const Run &run, QJsonObject data, const QString &suffix) const
{
    data.insert(QStringLiteral("run"), run.id.toString());
    return {.id = 0,
            .session = run.session,
            .step = run.step,
            .source = QStringLiteral("engine"),
            .sourceId = run.id.toString() + u':' + suffix,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

bool RunSupervisor::isStale(const base::SessionId &session, qint64 eventId) const
{
    return eventId != 0 && m_newest.value(session) >= eventId;
}

void RunSupervisor::remember(const base::SessionId &session, qint64 eventId)
{
    m_newest.insert(session, eventId);
}

} // namespace session
