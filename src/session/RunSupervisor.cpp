// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RunSupervisor.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/SessionService.h"

#include <QJsonArray>

namespace session {

using base::RunId;

namespace {

/// Work that Claude left running in the background: closing now would end it.
bool hasBackgroundWork(const QJsonObject &stopHook)
{
    const QJsonArray tasks = stopHook.value(u"background_tasks").toArray();
    return std::ranges::any_of(
        tasks, [](const QJsonValue &task) { return task.toObject().value(u"status").toString() == u"running"; });
}

void stopTimer(QTimer *&timer)
{
    if (timer)
        timer->deleteLater();
    timer = nullptr;
}

} // namespace

RunSupervisor::RunSupervisor(EventStore &store, const base::Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

RunSupervisor::~RunSupervisor() = default;

void RunSupervisor::watch(Engine &engine)
{
    m_engines.insert(engine.id(), &engine);
    connect(&engine, &Engine::started, this, [this](const RunId &, const Event &event) { store(event); });
    connect(&engine, &Engine::event, this, &RunSupervisor::store);
    connect(&engine, &Engine::finished, this, [this](const RunId &, const Event &event) { store(event); });
    connect(&engine, &Engine::failed, this, [this](const RunId &run, const base::Error &error) {
        const auto held = m_held.constFind(run);
        if (held == m_held.constEnd())
            return;
        emit refused(held->run.session, error);
        store(engineEvent(eventtype::runFailedToStart, held->run, {{QStringLiteral("error"), error.message}},
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
        stopTimer(held->grace);
        m_held.erase(held);
    }
}

void RunSupervisor::startLimit(Held &held, const Step &step)
{
    if (step.timeout.count() <= 0)
        return;
    // After a restart the time that already passed counts.
    const qint64 passed = step.startedAt.isValid() && isActive(step.state) ? step.startedAt.msecsTo(m_clock.now()) : 0;
    const qint64 total = std::chrono::milliseconds(step.timeout).count();
    held.limit = new QTimer(this);
    held.limit->setSingleShot(true);
    connect(held.limit, &QTimer::timeout, this, [this, id = held.run.id] {
        const auto it = m_held.constFind(id);
        if (it == m_held.constEnd() || !it->engine)
            return;
        Event event = engineEvent(eventtype::stopRequested, it->run,
                                  {{QStringLiteral("reason"), QStringLiteral("timeout")}}, QStringLiteral("timeout"));
        store(event);
        it->engine->stop(id, Engine::Stop::Polite);
    });
    held.limit->start(std::chrono::milliseconds(std::clamp<qint64>(total - passed, 0, total)));
}

void RunSupervisor::stop(const Snapshot &snapshot, const Step &step, const QString &reason)
{
    const auto held = m_held.constFind(step.run);
    if (held == m_held.constEnd() || !held->engine) {
        emit refused(snapshot.session.id,
                     base::Error{base::Error::Kind::Conflict,
                                 tr("\"%1\" is run by another program (gantryctl or a second window). Stop it there.")
                                     .arg(snapshot.session.title),
                                 {}});
        return;
    }
    store(
        engineEvent(eventtype::stopRequested, held->run, {{QStringLiteral("reason"), reason}}, QStringLiteral("stop")));
    held->engine->stop(step.run, Engine::Stop::Polite);
}

void RunSupervisor::closeResting(const Step &step)
{
    const auto held = m_held.find(step.run);
    if (held == m_held.end() || !held->engine || held->closing)
        return;
    held->closing = true;
    store(engineEvent(eventtype::closedAfterTurn, held->run, {}, QStringLiteral("closed")));
    held->engine->stop(step.run, Engine::Stop::AfterTurn);
}

void RunSupervisor::interrupt(const Run &run)
{
    store(engineEvent(eventtype::runInterrupted, run, {}, QStringLiteral("interrupted")));
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
            store(engineEvent(eventtype::hookMissing, it->run, {}, QStringLiteral("hook_missing")));
    });
    held.grace->start(SessionService::sessionEndGrace);
}

void RunSupervisor::follow(const Snapshot &before, const Change &change)
{
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
    if (change.event.type == eventtype::runExited)
        awaitSessionEnd(change.after, *step);
    else if (change.event.source == u"hook")
        onHook(*held, change, *step);
}

void RunSupervisor::onHook(Held &held, const Change &change, const Step &step)
{
    const bool turnEnded = change.event.type == u"Stop" || change.event.type == u"StopFailure";
    const bool close = step.afterTurn == AfterTurn::Close || change.after.session.autoPlay;
    if (turnEnded && close && !held.closing && held.engine && !hasBackgroundWork(change.event.data))
        closeAfterTurn(held);
}

void RunSupervisor::closeAfterTurn(Held &held)
{
    held.closing = true;
    // Also after StopFailure: the exit status is then 0 all the same, and the state knows that the turn failed.
    store(engineEvent(eventtype::closedAfterTurn, held.run, {}, QStringLiteral("closed")));
    held.engine->stop(held.run.id, Engine::Stop::AfterTurn);
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

void RunSupervisor::store(const Event &event)
{
    m_store.append(event).then(this, [this, session = event.session](const base::Result<Change> &change) {
        if (!change)
            emit refused(session, change.error());
    });
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
