// SPDX-License-Identifier: GPL-3.0-or-later
// How a task's session ended, and what is told of it.
#include "app/engineroom/TaskSessions.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskSteps.h"
#include "base/Clock.h"
#include "engines/RunFiles.h"
#include "engines/RunOutput.h"
#include "session/SessionService.h"
#include "tasks/TaskRules.h"
#include "usage/CostRecorder.h"

#include <QTimer>
#include <QtConcurrentRun>

namespace app {

using namespace std::chrono_literals;
using session::Snapshot;
using session::Step;
using session::StepState;
using tasks::TaskId;
using tasks::TaskOutcome;

namespace {

constexpr qint64 maxOutputBytes = 256 * 1024;
/// Costs are read from a transcript after the end of a run.
constexpr auto settleTime = 5s;

struct Output
{
    QString text;
    QString errors;
};

Output readOutput(const engines::RunFiles &files, session::StepKind kind, bool isMixed)
{
    return {readableOutput(engines::outputTail(files.log(), maxOutputBytes), kind, isMixed)
                .right(tasks::TaskResult::maxOutputChars),
            redacted(engines::outputTail(files.errorLog(), maxOutputBytes)).right(tasks::TaskResult::maxOutputChars)};
}

const Step *lastRun(const Snapshot &snapshot)
{
    const Step *last = nullptr;
    for (const Step &step : snapshot.steps)
        last = step.run.isNull() ? last : &step;
    return last;
}

} // namespace

TaskOutcome TaskSessions::outcomeOf(const Job &job, const Step &failed) const
{
    TaskOutcome outcome;
    outcome.kind = TaskOutcome::Kind::Failed;
    tasks::TaskError &error = outcome.error;
    const bool timedOut = job.timedOut || failed.state == StepState::TimedOut;
    if (timedOut) {
        error.message = tr("The task was stopped after its time limit of %1 seconds.")
                            .arg(static_cast<qint64>(job.task.resources.timeout.count()));
        error.code = tasks::TaskError::timeoutCode;
        error.timeout = true;
        return outcome;
    }
    if (failed.state == StepState::Cancelled) {
        outcome.kind = TaskOutcome::Kind::Cancelled;
        return outcome;
    }
    error.code = failed.result.exitCode.value_or(-1);
    if (failed.state == StepState::Interrupted)
        error.message = tr("The run was interrupted.");
    else if (!failed.result.error.isEmpty())
        error.message = failed.result.error;
    else if (failed.result.exitCode)
        error.message = tr("Exit code %1").arg(*failed.result.exitCode);
    else
        error.message = tr("Ended by signal %1").arg(failed.result.signal.value_or(0));
    const std::optional<int> exitCode
        = failed.result.signal ? std::optional(128 + *failed.result.signal) : failed.result.exitCode;
    error.retryable = failed.state == StepState::Interrupted || tasks::isRetryable(error.message, exitCode);
    return outcome;
}

void TaskSessions::end(Job &job, TaskOutcome outcome)
{
    if (job.outcome)
        return;
    if (job.limit)
        job.limit->stop();
    // A run that the time limit ended counts as that, however it went.
    if (job.timedOut && outcome.kind == TaskOutcome::Kind::Cancelled)
        outcome = outcomeOf(job, {});
    job.outcome = outcome;
    const TaskId id = job.task.id;
    if (const Snapshot *snapshot = m_room.sessions().find(job.session))
        tellProgress(job, *snapshot); // how each of its steps ended
    QTimer::singleShot(settleTime, this, [this, id] { report(id); });
    QTimer::singleShot(0, this, [this, id] { settle(id); });
}

void TaskSessions::settle(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (job && job->outcome && m_room.costs().isIdle())
        report(id);
}

void TaskSessions::report(const TaskId &id)
{
    const auto job = m_jobs.take(id);
    if (!job)
        return;
    if (!job->outcome) {
        m_jobs.insert(id, job); // a later attempt at the same task
        return;
    }
    TaskOutcome outcome = *job->outcome;
    const Snapshot *snapshot = m_room.sessions().find(job->session);
    const Step *last = snapshot ? lastRun(*snapshot) : nullptr;
    if (snapshot)
        outcome.cost = snapshot->session.cost;
    outcome.result.durationMs = job->task.startedAt.msecsTo(m_room.clock().now());
    if (!last) {
        emit finished(id, outcome);
        return;
    }
    outcome.result.exitCode = last->result.exitCode;
    outcome.result.executionId = job->execution;
    const bool isMixed = !job->parts.isEmpty();
    QtConcurrent::run(readOutput, engines::RunFiles(m_room.paths(), last->run), last->kind, isMixed)
        .then(this, [this, id, outcome](const Output &output) mutable {
            outcome.result.output = output.text;
            outcome.result.errorOutput = output.errors;
            using Kind = TaskOutcome::Kind;
            if (outcome.kind == Kind::Failed && !outcome.error.timeout && !outcome.error.retryable)
                outcome.error.retryable = tasks::isRetryable(output.errors.right(4096), {});
            emit finished(id, outcome);
        });
}

} // namespace app
