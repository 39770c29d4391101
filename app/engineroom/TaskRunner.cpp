// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskRunner.h"

#include "app/engineroom/Checks.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskSessions.h"
#include "base/PrivateFile.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMib = 1024 * 1024;

std::optional<int> freeMemoryMb()
{
    const qint64 bytes = freeMemoryBytes();
    return bytes > 0 ? std::optional(static_cast<int>(std::min<qint64>(bytes / bytesPerMib, 1 << 30))) : std::nullopt;
}

} // namespace

class TaskRunner::Private
{
public:
    Private(tasks::TaskStore &queue, EngineRoom &engineRoom, const TaskRunner::Options &options)
        : store(queue)
        , sessions(queue, engineRoom, {options.defaultEngine, options.permissionMode})
        , orchestrator(queue, sessions, engineRoom.clock(), optionsFor(engineRoom, options))
    {
    }

    static tasks::Orchestrator::Options optionsFor(EngineRoom &room, const TaskRunner::Options &options)
    {
        tasks::Orchestrator::Options result;
        result.worker = workerFor(room.paths().data);
        result.maxConcurrent = options.maxConcurrent;
        result.engines = options.engines;
        result.leaseTime = options.leaseTime;
        result.only = options.only;
        result.holdBack = options.holdBack;
        result.budgetLeft = options.budgetLeft;
        result.fullEngines = [&room] { return fullEngines(room.settings().engines(), room.sessions()); };
        if (options.watchMemory)
            result.freeMemoryMb = freeMemoryMb;
        return result;
    }

    tasks::TaskStore &store;
    TaskSessions sessions;
    tasks::Orchestrator orchestrator;
};

TaskRunner::TaskRunner(tasks::TaskStore &store, EngineRoom &room, const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, room, options))
{
}

TaskRunner::~TaskRunner() = default;

void TaskRunner::start()
{
    d->orchestrator.start();
}

void TaskRunner::pause()
{
    d->orchestrator.pause();
}

void TaskRunner::processNext()
{
    d->orchestrator.processNext();
}

void TaskRunner::drain()
{
    d->orchestrator.drain();
}

void TaskRunner::stopAll()
{
    d->orchestrator.stopAll();
}

void TaskRunner::letGo()
{
    d->orchestrator.pause();
    const QList<tasks::Task> running = d->orchestrator.running();
    // Leases that end now: the next program of this home need not wait for them.
    for (const tasks::Task &task : running)
        (void)d->store.heartbeat({task.id, task.lease}, std::chrono::milliseconds(0));
    d->sessions.letGo();
}

tasks::Orchestrator &TaskRunner::orchestrator()
{
    return d->orchestrator;
}

tasks::Worker TaskRunner::workerFor(const QString &dataFolder)
{
    const QString name = dataFolder + u"/worker-home"_s;
    QFile file(name);
    QString home;
    if (file.open(QIODevice::ReadOnly))
        home = QString::fromLatin1(file.read(64)).trimmed();
    if (QUuid::fromString(home).isNull()) {
        home = QUuid::createUuid().toString(QUuid::WithoutBraces);
        // Not stored: the next program is another worker, which only means that it begins such runs anew.
        (void)base::writePrivateFile(name, home.toLatin1());
    }
    const QString id = u"%1:%2:%3"_s.arg(QSysInfo::machineHostName())
                           .arg(QCoreApplication::applicationPid())
                           .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).left(8));
    return {id, home};
}

QString taskDatabase(const QString &dataFolder)
{
    return dataFolder + u"/tasks.sqlite"_s;
}

} // namespace app
