// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskMoves.h"

#include "tasks/Estimate.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace tasks::moves {

using base::Error;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TaskMoves)
};

void addCost(Task &task, std::optional<base::Money> cost)
{
    if (cost)
        task.cost = task.cost.value_or(base::Money()) + *cost;
}

/// The lease stays on record: asking again with it must give the same answer.
void end(Task &task, TaskState state, const QDateTime &now)
{
    task.state = state;
    task.leaseUntil = {};
    task.retryAt = {};
    task.lostLeases = 0;
    task.cancelRequested = false;
    task.endedAt = now;
}

} // namespace

Result<> checkLease(const Task &task, const Lease &lease)
{
    if (task.state == TaskState::Running && task.lease == lease.id)
        return {};
    return base::fail(
        Error::Kind::Conflict,
        Text::tr("The task %1 is not run from here any more: it is %2.").arg(task.id.toString(), toString(task.state)));
}

QDateTime dueAt(const Task &task)
{
    if (!task.notBefore.isValid() || !task.retryAt.isValid())
        return task.notBefore.isValid() ? task.notBefore : task.retryAt;
    return std::max(task.notBefore, task.retryAt);
}

void place(Task &task, const QDateTime &now)
{
    const QDateTime due = dueAt(task);
    const bool ready = task.openDependencies == 0 && (!due.isValid() || due <= now);
    task.state = ready ? TaskState::Queued : TaskState::Pending;
}

std::optional<QString> engineFor(const Task &task, const QStringList &available, const QString &usual)
{
    if (task.engines.isEmpty())
        return available.contains(usual) ? std::optional(usual) : std::nullopt;
    const auto found
        = std::ranges::find_if(task.engines, [&](const QString &engine) { return available.contains(engine); });
    return found == task.engines.end() ? std::nullopt : std::optional(*found);
}

void claim(Task &task, const ClaimRequest &request, const QString &engine, const QDateTime &now)
{
    // A run that a lost worker has begun may still go on; whoever shares its home takes it up under the same session.
    const bool takesUp = task.lostLeases > 0 && !task.session.isNull() && task.worker.home == request.worker.home;
    if (!takesUp) {
        task.session = {};
        task.execution.clear();
        task.progress.reset();
        task.engine = engine;
        task.startedAt = now;
        ++task.attempts;
    }
    task.state = TaskState::Running;
    task.reason.clear();
    task.lease = request.lease;
    task.leaseUntil = now.addMSecs(request.leaseTime.count());
    task.worker = request.worker;
    task.retryAt = {};
    task.endedAt = {};
    task.cancelRequested = false;
    task.deadLetter = false;
}

void expire(Task &task, const QDateTime &now)
{
    ++task.lostLeases;
    if (task.cancelRequested) {
        const QString reason = task.reason;
        end(task, TaskState::Cancelled, now);
        task.reason = reason;
    } else if (task.lostLeases >= maxLostLeases) {
        task.error
            = {Text::tr("Its worker went away %n time(s) in a row.", nullptr, task.lostLeases), -1, false, false};
        end(task, TaskState::Failed, now);
        task.reason = task.error->message;
        task.deadLetter = true;
    } else {
        task.leaseUntil = {};
        task.reason = Text::tr("Its worker went away.");
        place(task, now);
    }
    task.lease = {};
}

void complete(Task &task, const TaskResult &result, std::optional<base::Money> cost, const QDateTime &now)
{
    end(task, TaskState::Completed, now);
    task.reason.clear();
    task.result = result;
    task.error.reset();
    addCost(task, cost);
}

void fail(Task &task, const TaskError &error, const TaskResult &result, std::optional<base::Money> cost,
          const QDateTime &now)
{
    const bool again
        = error.retryable && !error.timeout && !task.cancelRequested && task.attempts < task.retry.maxAttempts;
    task.result = result;
    task.error = error;
    addCost(task, cost);
    end(task, error.timeout ? TaskState::Timeout : TaskState::Failed, now);
    task.reason = error.message;
    task.deadLetter = !again;
    if (!again)
        return;
    task.retryAt = now.addMSecs(retryDelay(task.retry, task.attempts).count());
    place(task, now);
}

void cancelled(Task &task, std::optional<base::Money> cost, const QDateTime &now)
{
    const QString reason = task.reason;
    addCost(task, cost);
    end(task, TaskState::Cancelled, now);
    task.reason = reason;
}

void giveBack(Task &task, const QDateTime &now)
{
    task.attempts = std::max(0, task.attempts - 1);
    task.session = {};
    task.execution.clear();
    task.progress.reset();
    task.startedAt = {};
    task.leaseUntil = {};
    task.lostLeases = 0;
    task.reason.clear();
    if (task.cancelRequested)
        end(task, TaskState::Cancelled, now);
    else
        place(task, now);
}

Result<> cancel(Task &task, const QString &reason, const QDateTime &now)
{
    if (isFinal(task.state))
        return base::fail(
            Error::Kind::Conflict,
            Text::tr("The task %1 has ended already: it is %2.").arg(task.id.toString(), toString(task.state)));
    task.reason = reason.isEmpty() ? Text::tr("Cancelled by the user.") : reason;
    if (task.state == TaskState::Running) {
        task.cancelRequested = true;
        return {};
    }
    const QString kept = task.reason;
    end(task, TaskState::Cancelled, now);
    task.reason = kept;
    return {};
}

Result<> retry(Task &task, const QDateTime &now)
{
    if (!isFinal(task.state))
        return base::fail(
            Error::Kind::Conflict,
            Text::tr("The task %1 has not ended yet: it is %2.").arg(task.id.toString(), toString(task.state)));
    task.attempts = 0;
    task.lostLeases = 0;
    task.lease = {};
    task.retryAt = {};
    task.endedAt = {};
    task.deadLetter = false;
    task.reason.clear();
    task.error.reset();
    task.result.reset();
    task.progress.reset();
    place(task, now);
    return {};
}

void prerequisiteEnded(Task &task, const Task &before, DependencyCondition on, const QDateTime &now)
{
    if (isFinal(task.state) || task.state == TaskState::Running)
        return;
    if (verdict(on, before.state) == Verdict::Never) {
        end(task, TaskState::Cancelled, now);
        task.reason = Text::tr("“%1”, which it was to run after, is %2.").arg(titleOf(before), toString(before.state));
        return;
    }
    place(task, now);
}

void prepare(Task &task, const QDateTime &now)
{
    if (task.id.isNull())
        task.id = TaskId::create();
    if (!task.createdAt.isValid())
        task.createdAt = now;
    task.estimate = estimateCost(task.resources);
    task.updatedAt = now;
}

} // namespace tasks::moves
