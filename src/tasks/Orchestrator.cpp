// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Orchestrator.h"

#include "base/Clock.h"
#include "tasks/TaskRules.h"

#include <QLoggingCategory>

#include <algorithm>

namespace tasks {

using base::Error;
using base::Result;
using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.tasks")

constexpr milliseconds askAgain{500};
/// A stop takes time; it has to be over when the lease is.
constexpr int stopBeforeLeaseEndsPercent = 20;
constexpr int heartbeatsPerLease = 5;
constexpr int overdueShare = 10; ///< of the lease: how long the store may take to answer then

/// Whether the store has said that the task is not this worker's any more. Whatever else it says (a replica is missing,
/// the password has changed, the disk is full) may pass, and until then the lease is ours.
bool isGone(const Error &error)
{
    return error.kind == Error::Kind::Conflict || error.kind == Error::Kind::NotFound;
}

/// One that does not want it as it is gets it without what may be too much for it.
TaskOutcome smaller(TaskOutcome outcome, const Error &error)
{
    if (error.kind == Error::Kind::TooLarge || error.kind == Error::Kind::InvalidInput) {
        outcome.result.output.clear();
        outcome.result.errorOutput.clear();
    }
    return outcome;
}

milliseconds safeTime(milliseconds leaseTime)
{
    return leaseTime - leaseTime * stopBeforeLeaseEndsPercent / 100;
}

} // namespace

Orchestrator::Orchestrator(TaskStore &store, TaskStarter &starter, const base::Clock &clock, Options options,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_starter(starter)
    , m_clock(clock)
    , m_options(std::move(options))
{
    connect(&m_poll, &QTimer::timeout, this, &Orchestrator::look);
    connect(&m_heartbeat, &QTimer::timeout, this, &Orchestrator::beat);
    connect(&store, &TaskStore::workAvailable, this, &Orchestrator::look);
    connect(&store, &TaskStore::queueStateChanged, this, &Orchestrator::look);
    connect(&store, &TaskStore::changed, this, &Orchestrator::onChanged);
    connect(&starter, &TaskStarter::beginning, this, &Orchestrator::onBeginning);
    connect(&starter, &TaskStarter::executionKnown, this, [this](const TaskId &id, const QString &execution) {
        if (const auto found = m_running.constFind(id); found != m_running.constEnd())
            (void)m_store.setExecution(leaseOf(*found), execution);
    });
    connect(&starter, &TaskStarter::progressed, this, [this](const TaskId &id, const TaskProgress &progress) {
        if (const auto found = m_running.constFind(id); found != m_running.constEnd())
            (void)m_store.setProgress(leaseOf(*found), progress);
    });
    connect(&starter, &TaskStarter::measured, this,
            [this](const TaskId &id, const QString &execution, const QJsonObject &metrics) {
                if (m_running.contains(id))
                    (void)m_store.storeMetrics(execution, metrics);
            });
    connect(&starter, &TaskStarter::lineLogged, this,
            [this](const TaskId &id, const QString &execution, const QString &level, const QString &line,
                   const QDateTime &at) {
                if (m_running.contains(id))
                    (void)m_store.publishLog(execution, level, line, at);
            });
    connect(&starter, &TaskStarter::finished, this, &Orchestrator::onFinished);
    connect(&starter, &TaskStarter::refused, this, &Orchestrator::onRefused);
    m_poll.setInterval(m_options.pollInterval);
    m_heartbeat.setInterval(m_options.leaseTime / heartbeatsPerLease);
}

Orchestrator::~Orchestrator() = default;

void Orchestrator::start()
{
    m_active = true;
    m_once = false;
    m_draining = false;
    m_poll.start();
    look();
}

void Orchestrator::pause()
{
    m_active = false;
    m_poll.stop();
}

void Orchestrator::processNext()
{
    m_active = true;
    m_once = true;
    m_draining = false;
    look();
}

void Orchestrator::drain()
{
    pause();
    m_draining = true;
    QMetaObject::invokeMethod(this, &Orchestrator::checkDrained, Qt::QueuedConnection);
}

void Orchestrator::stopAll()
{
    drain();
    for (auto running = m_running.begin(); running != m_running.end(); ++running) {
        if (std::exchange(running->stopping, true))
            continue;
        running->giveBack = true;
        m_starter.stop(running.key());
    }
}

void Orchestrator::setMaxConcurrent(int count)
{
    m_options.maxConcurrent = count;
    look();
}

QList<Task> Orchestrator::running() const
{
    QList<Task> tasks;
    for (const Running &running : m_running)
        tasks.append(running.task);
    return tasks;
}

Lease Orchestrator::leaseOf(const Running &running) const
{
    return {running.task.id, running.task.lease};
}

void Orchestrator::setHeldBack(const QString &reason)
{
    if (m_heldBack == reason)
        return;
    m_heldBack = reason;
    emit heldBackChanged(reason);
}

void Orchestrator::look()
{
    if (!m_active || m_claiming || m_running.size() >= m_options.maxConcurrent)
        return;
    const milliseconds now = m_clock.elapsed();
    if (std::ranges::any_of(m_running, [&](const Running &one) { return !one.lost && now >= one.deadline; })) {
        beat(); // a claim takes back what has run out, so our own runs come first
        return;
    }
    const QString reason = m_options.holdBack ? m_options.holdBack() : QString();
    setHeldBack(reason);
    if (reason.isEmpty()) {
        claimNext();
    } else if (m_once) {
        pause();
        emit nothingToDo();
    }
}

/// Not at once: an answer may be there already when it is asked for, and a long queue of tasks that cannot start would
/// go down one stack.
void Orchestrator::lookSoon()
{
    QMetaObject::invokeMethod(this, &Orchestrator::look, Qt::QueuedConnection);
}

void Orchestrator::claimNext()
{
    ClaimRequest request;
    request.worker = m_options.worker;
    // The same lease is asked for until there is an answer: if the first one got through, it gives the same task.
    if (m_pendingClaim.isNull())
        m_pendingClaim = LeaseId::create();
    request.lease = m_pendingClaim;
    request.leaseTime = m_options.leaseTime;
    request.engines = m_options.engines.isEmpty() ? m_starter.engines() : m_options.engines;
    request.full = m_options.fullEngines ? m_options.fullEngines() : QStringList();
    request.memoryMb = m_options.freeMemoryMb ? m_options.freeMemoryMb() : std::nullopt;
    request.maxEstimate = m_options.budgetLeft ? m_options.budgetLeft() : std::nullopt;
    request.only = m_options.only;
    m_claiming = true;
    const milliseconds askedAt = m_clock.elapsed();
    m_store.claim(request).then(this, [this, askedAt](const Result<std::optional<Task>> &answer) {
        m_claiming = false;
        if (!answer) {
            emit storeFailed(answer.error());
            if (m_active)
                QTimer::singleShot(askAgain, this, &Orchestrator::look);
            else
                checkDrained();
            return;
        }
        m_pendingClaim = {};
        if (!*answer) {
            if (m_once) {
                pause();
                emit nothingToDo();
            }
            checkDrained();
            return;
        }
        m_running.insert((*answer)->id, {**answer, askedAt + safeTime(m_options.leaseTime)});
        if (!m_heartbeat.isActive())
            m_heartbeat.start();
        if (m_once)
            pause();
        take(**answer);
        lookSoon();
    });
}

void Orchestrator::take(const Task &task)
{
    emit claimed(task);
    if (m_draining && task.lostLeases == 0) {
        // Claimed while the queue was being left: nothing of it has begun.
        m_store.giveBack({task.id, task.lease}).then(this, [this, id = task.id](const Result<Task> &) {
            forget(id, nullptr);
        });
        return;
    }
    if (const auto valid = validate(task); !valid) {
        onRefused(task.id, valid.error());
        return;
    }
    m_starter.start(task);
}

void Orchestrator::onBeginning(const TaskId &id, const base::SessionId &session, const QString &engine)
{
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    found->task.session = session;
    found->task.engine = engine;
    m_store.begun(leaseOf(*found), m_options.worker, session, engine).then(this, [this, id](const Result<> &stored) {
        const auto running = m_running.constFind(id);
        if (running == m_running.constEnd())
            return;
        if (stored) {
            emit started(running->task);
            m_starter.confirm(id);
        } else {
            // Without the session's id on record another worker could begin it a second time.
            lose(id);
        }
    });
}

void Orchestrator::onFinished(const TaskId &id, const TaskOutcome &outcome)
{
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd())
        return;
    if (found->lost) {
        forget(id, nullptr);
        return;
    }
    report(id, outcome, 0);
}

void Orchestrator::onRefused(const TaskId &id, const Error &error)
{
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd())
        return;
    TaskOutcome outcome;
    outcome.kind = TaskOutcome::Kind::Failed;
    outcome.error.message = error.message;
    if (found->lost)
        forget(id, nullptr);
    else
        report(id, outcome, 0);
}

/// Until the store has it, or does not want it any more.
void Orchestrator::report(const TaskId &id, const TaskOutcome &outcome, int tries)
{
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd())
        return;
    const Lease lease = leaseOf(*found);
    QFuture<Result<Task>> answer;
    if (outcome.kind == TaskOutcome::Kind::Completed)
        answer = m_store.complete(lease, outcome.result, outcome.cost);
    else if (outcome.kind == TaskOutcome::Kind::Failed)
        answer = m_store.fail(lease, outcome.error, outcome.result, outcome.cost);
    else
        answer = found->giveBack ? m_store.giveBack(lease) : m_store.cancelled(lease, outcome.cost);
    answer.then(this, [this, id, outcome, tries](const Result<Task> &stored) {
        if (stored) {
            forget(id, &*stored);
        } else if (isGone(stored.error())) {
            qCWarning(log) << "the end of task" << id.toString() << "is not wanted:" << stored.error().detail
                           << stored.error().message;
            forget(id, nullptr);
        } else if (const auto running = m_running.constFind(id);
                   m_draining && running != m_running.constEnd() && running->lost) {
            // The store has been away for a whole lease, and nobody waits for it for ever: the next program of this
            // home finds the ended run and reports it.
            emit storeFailed(stored.error());
            forget(id, nullptr);
        } else {
            emit storeFailed(stored.error());
            const auto again = askAgain * std::min(tries + 1, 20);
            const TaskOutcome next = smaller(outcome, stored.error());
            QTimer::singleShot(again, this, [this, id, next, tries] { report(id, next, tries + 1); });
        }
    });
}

void Orchestrator::forget(const TaskId &id, const Task *stored)
{
    if (m_running.remove(id) == 0)
        return;
    if (m_running.isEmpty())
        m_heartbeat.stop();
    if (stored)
        emit ended(*stored);
    checkDrained();
    lookSoon();
}

void Orchestrator::checkDrained()
{
    if (!m_draining || !m_running.isEmpty() || m_claiming)
        return;
    m_draining = false;
    emit drained();
}

void Orchestrator::beat()
{
    const QList<TaskId> ids = m_running.keys();
    for (const TaskId &id : ids)
        beatOne(id);
}

void Orchestrator::beatOne(const TaskId &id)
{
    const auto found = m_running.find(id);
    if (found == m_running.end() || found->lost)
        return;
    const milliseconds now = m_clock.elapsed();
    if (now >= found->deadline && !std::exchange(found->overdue, true))
        QTimer::singleShot(m_options.leaseTime / overdueShare, this, [this, id] { loseOverdue(id); });
    m_store.heartbeat(leaseOf(*found), m_options.leaseTime)
        .then(this, [this, id, now](const Result<Heartbeat> &answer) { onHeartbeat(id, now, answer); });
}

void Orchestrator::onHeartbeat(const TaskId &id, milliseconds sentAt, const Result<Heartbeat> &answer)
{
    const auto found = m_running.find(id);
    if (found == m_running.end() || found->lost)
        return;
    if (!answer) {
        if (isGone(answer.error()))
            lose(id);
        else
            emit storeFailed(answer.error()); // loseOverdue() ends it when that goes on for too long
        return;
    }
    found->deadline = sentAt + safeTime(m_options.leaseTime);
    found->overdue = false;
    if (answer->cancelRequested && !std::exchange(found->stopping, true))
        m_starter.stop(id);
}

/// After a suspend the store is asked first: as long as nobody else has the task, its run may go on.
void Orchestrator::loseOverdue(const TaskId &id)
{
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd() || !found->overdue)
        return;
    qCWarning(log) << "the queue has not answered in time; task" << id.toString() << "is stopped";
    lose(id);
}

void Orchestrator::lose(const TaskId &id)
{
    const auto found = m_running.find(id);
    if (found == m_running.end() || std::exchange(found->lost, true))
        return;
    m_starter.abandon(id);
}

void Orchestrator::onChanged(const QList<Task> &tasks)
{
    for (const Task &task : tasks) {
        const auto found = m_running.find(task.id);
        if (found == m_running.end() || found->lost || task.lease != found->task.lease)
            continue;
        if (task.cancelRequested && !std::exchange(found->stopping, true))
            m_starter.stop(task.id);
    }
}

} // namespace tasks
