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
constexpr auto askAgain = 500ms;

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
    const int ending = ++job.endings;
    QTimer::singleShot(settleTime, this, [this, id, ending] {
        if (const auto late = m_jobs.value(id); late && late->endings == ending)
            report(id);
    });
    QTimer::singleShot(0, this, [this, id] { settle(id); });
}

void TaskSessions::settle(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (job && job->outcome && m_room.costs().isIdle())
        report(id);
}

/// By the steps' own times: the task's are those of the store, whose clock may be another one.
qint64 TaskSessions::durationOf(const Snapshot &snapshot) const
{
    QDateTime from;
    QDateTime to;
    for (const Step &step : snapshot.steps) {
        if (!step.startedAt.isValid())
            continue;
        const QDateTime end = step.endedAt.isValid() ? step.endedAt : m_room.clock().now();
        from = from.isValid() ? std::min(from, step.startedAt) : step.startedAt;
        to = to.isValid() ? std::max(to, end) : end;
    }
    return from.isValid() ? std::max<qint64>(0, from.msecsTo(to)) : 0;
}

void TaskSessions::report(const TaskId &id)
{
    const auto job = m_jobs.value(id);
    if (!job || !job->outcome || std::exchange(job->reporting, true))
        return; // perhaps a later attempt at the same task
    TaskOutcome outcome = *job->outcome;
    const Snapshot *snapshot = m_room.sessions().find(job->session);
    const Step *last = snapshot ? lastRun(*snapshot) : nullptr;
    if (snapshot) {
        outcome.cost = snapshot->session.cost;
        outcome.result.durationMs = durationOf(*snapshot);
    }
    if (!last) {
        conclude(job, outcome);
        return;
    }
    outcome.result.exitCode = last->result.exitCode;
    outcome.result.executionId = job->execution;
    const bool isMixed = !job->parts.isEmpty();
    QtConcurrent::run(readOutput, engines::RunFiles(m_room.paths(), last->run), last->kind, isMixed)
        .then(this, [this, job, outcome](const Output &output) mutable {
            outcome.result.output = output.text;
            outcome.result.errorOutput = output.errors;
            using Kind = TaskOutcome::Kind;
            if (outcome.kind == Kind::Failed && !outcome.error.timeout && !outcome.error.retryable)
                outcome.error.retryable = tasks::isRetryable(output.errors.right(4096), {});
            conclude(job, outcome);
        });
}

/// The last look comes right before the word that it is completed: the figures and the output take seconds, and what
/// the queue took meanwhile is to be done, too.
void TaskSessions::conclude(const std::shared_ptr<Job> &job, const TaskOutcome &outcome)
{
    if (m_jobs.value(job->task.id) != job)
        return; // let go
    const bool mayGoOn = outcome.kind == TaskOutcome::Kind::Completed && !job->stopping;
    if (!mayGoOn) {
        m_jobs.remove(job->task.id);
        emit finished(job->task.id, outcome);
        return;
    }
    QList<base::FollowUpId> done;
    if (const Snapshot *snapshot = m_room.sessions().find(job->session)) {
        for (const Step &step : snapshot->steps)
            done.append(base::FollowUpId(step.id.toString()));
    }
    m_store.lastFollowUps({job->task.id, job->task.lease}, done)
        .then(this, [this, job, outcome](const base::Result<QList<tasks::TaskFollowUp>> &waiting) {
            const TaskId id = job->task.id;
            if (m_jobs.value(id) != job)
                return;
            if (!waiting && waiting.error().kind == base::Error::Kind::Unavailable && !job->stopping) {
                // It could not be told that the task is completed either.
                QTimer::singleShot(askAgain, this, [this, job, outcome] { conclude(job, outcome); });
                return;
            }
            const auto texts = waiting.value_or(QList<tasks::TaskFollowUp>());
            if (texts.isEmpty() || job->stopping || !m_room.sessions().find(job->session)) {
                m_jobs.remove(id);
                emit finished(id, outcome);
                return;
            }
            job->outcome.reset();
            job->reporting = false;
            job->limit.reset();
            follow(id, texts);
        });
}

} // namespace app
