// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a task while it runs: by its steps, and by a service elsewhere.
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskParts.h"
#include "app/engineroom/TaskSessions.h"
#include "app/engineroom/TaskSteps.h"
#include "engines/ExecutionApiEngine.h"
#include "session/SessionService.h"

namespace app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using session::Snapshot;
using tasks::TaskId;

namespace {

/// The store is there for the moves of tasks; whoever wants each line of a flood reads the log itself.
constexpr int linesPerSecond = 50;

} // namespace

void TaskSessions::listen(session::Engine *engine)
{
    auto *service = qobject_cast<engines::ExecutionApiEngine *>(engine);
    if (!service)
        return;
    service->disconnect(this); // one may run several tasks
    connect(service, &engines::ExecutionApiEngine::lineLogged, this, &TaskSessions::onLine);
    connect(service, &engines::ExecutionApiEngine::measured, this,
            [this](const base::SessionId &session, const QString &execution, const execapi::ResourceUsage &usage) {
                const Job *job = jobOf(session);
                if (!job)
                    return;
                QJsonObject metrics{{u"execution_id"_s, execution}};
                if (usage.cpuPercent)
                    metrics.insert(u"cpu_percent"_s, *usage.cpuPercent);
                if (usage.memoryMb)
                    metrics.insert(u"memory_mb"_s, *usage.memoryMb);
                emit measured(job->task.id, execution, metrics);
            });
}

void TaskSessions::onLine(const base::SessionId &session, const QString &execution, const execapi::LogLine &line)
{
    Job *job = jobOf(session);
    if (!job)
        return;
    if (job->lineTime.hasExpired()) {
        job->lineTime.setRemainingTime(1s);
        job->lines = 0;
    }
    if (++job->lines <= linesPerSecond)
        emit lineLogged(job->task.id, execution, line.level, redacted(line.message),
                        line.timestamp.isValid() ? line.timestamp : m_room.clock().now());
}

/// Services know a run under an id of their own, and may say how far it has come.
void TaskSessions::onTold(const session::Event &event)
{
    Job *job = jobOf(event.session);
    if (!job)
        return;
    const TaskId id = job->task.id;
    const QString execution = event.data.value(u"execution").toString();
    if (!execution.isEmpty() && execution != std::exchange(job->execution, execution))
        emit executionKnown(id, execution);
    if (auto told = toldProgress(event)) {
        job->told = std::make_shared<ToldProgress>(*told);
        look(id);
    }
}

void TaskSessions::onPart(const session::Event &event)
{
    Job *job = jobOf(event.session);
    const int place = event.data.value(u"place").toInt();
    if (!job || place < 1 || place > job->parts.size())
        return;
    const int exitCode = event.data.value(u"exit_code").toInt();
    job->done.insert(place,
                     {job->parts.at(place - 1), exitCode == 0 ? u"succeeded"_s : u"failed"_s, exitCode,
                      event.data.value(u"duration_ms").toInteger()});
    look(job->task.id);
}

tasks::TaskProgress TaskSessions::progressOf(const Job &job, const Snapshot &snapshot) const
{
    const bool isWhole = !job.parts.isEmpty() && snapshot.steps.size() == 1;
    tasks::TaskProgress progress
        = isWhole ? progressOfParts(job.parts, job.done, snapshot.active()) : progressOfSteps(snapshot);
    // Of several steps it speaks of one only.
    if (job.told && snapshot.steps.size() == 1)
        addTold(progress, *job.told, snapshot.steps.first());
    return progress;
}

/// Much of what happens to a session changes nothing here, and each time it is told is a durable move in the store.
void TaskSessions::tellProgress(Job &job, const Snapshot &snapshot)
{
    const tasks::TaskProgress progress = progressOf(job, snapshot);
    if (job.shown == progress)
        return;
    job.shown = progress;
    emit progressed(job.task.id, progress);
}

} // namespace app
