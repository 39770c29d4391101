// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskRunner.h"

#include "app/engineroom/Checks.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskLimits.h"
#include "app/engineroom/TaskSessions.h"
#include "base/PrivateFile.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMib = 1024 * 1024;

std::optional<int> freeMemoryMb()
{
    const qint64 bytes = freeMemoryBytes();
    return bytes > 0 ? std::optional(static_cast<int>(std::min<qint64>(bytes / bytesPerMib, 1 << 30))) : std::nullopt;
}

/// Empty: none is kept there.
QString readHome(const QString &name)
{
    QFile file(name);
    const QString home = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(64)).trimmed() : QString();
    return QUuid::fromString(home).isNull() ? QString() : home;
}

/// Of the numbers of processes: "4026531836".
QString processSpace()
{
    return QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'[', 1).section(u']', 0, 0);
}

} // namespace

class TaskRunner::Private
{
public:
    Private(tasks::TaskStore &queue, EngineRoom &engineRoom, const TaskRunner::Options &options)
        : store(queue)
        , dataFolder(engineRoom.paths().data)
        , sessions(queue, engineRoom, {options.defaultEngine, options.permissionMode})
        , orchestrator(queue, sessions, engineRoom.clock(), optionsFor(engineRoom, options))
    {
    }

    tasks::Orchestrator::Options optionsFor(EngineRoom &room, const TaskRunner::Options &options)
    {
        tasks::Orchestrator::Options result;
        result.worker = workerFor(room.paths().data);
        result.maxConcurrent = options.maxConcurrent;
        result.engines = options.engines;
        result.leaseTime = options.leaseTime;
        result.only = options.only;
        result.holdBack = options.holdBack;
        result.budgetLeft = options.budgetLeft;
        result.fullEngines = [this, &room, mostPerEngine = options.mostPerEngine] {
            QStringList full = fullEngines(room.settings().engines(), room.sessions());
            if (mostPerEngine)
                full += fullEngines(mostPerEngine(), runningByEngine());
            return full;
        };
        if (options.watchMemory)
            result.freeMemoryMb = freeMemoryMb;
        return result;
    }

    [[nodiscard]] QMap<QString, int> runningByEngine() const
    {
        QMap<QString, int> counts;
        for (const tasks::Task &task : orchestrator.running())
            ++counts[task.engine];
        return counts;
    }

    tasks::TaskStore &store;
    QString dataFolder;
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
    takeBack([this] { d->orchestrator.start(); });
}

void TaskRunner::takeBack(const std::function<void()> &then)
{
    tasks::TaskQuery query;
    query.states = {tasks::TaskState::Running};
    const QString home = workerFor(d->dataFolder).home;
    d->store.list(query).then(this, [this, home, then](const base::Result<tasks::TaskPage> &running) {
        for (const tasks::Task &task : running ? running->tasks : QList<tasks::Task>()) {
            if (task.worker.home == home && isGone(task.worker))
                (void)d->store.heartbeat({task.id, task.lease}, std::chrono::milliseconds(0));
        }
        then();
    });
}

void TaskRunner::pause()
{
    d->orchestrator.pause();
}

void TaskRunner::processNext()
{
    takeBack([this] { d->orchestrator.processNext(); });
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
    QString home = readHome(name);
    if (home.isEmpty()) {
        home = QUuid::createUuid().toString(QUuid::WithoutBraces);
        // Several programs may begin at once: the first one's counts for all, or they would not know each other's runs.
        // Not stored: the next program is another worker, which only means that it begins such runs anew.
        const QString mine = name + u'.' + home;
        if (base::writePrivateFile(mine, home.toLatin1())) {
            const QByteArray from = QFile::encodeName(mine);
            const QByteArray to = QFile::encodeName(name);
            if (::link(from.constData(), to.constData()) != 0 && readHome(name).isEmpty())
                (void)::rename(from.constData(), to.constData()); // what is there is no home
            QFile::remove(mine);
            const QString kept = readHome(name);
            home = kept.isEmpty() ? home : kept;
        }
    }
    const QString id = u"%1:%2:%3:%4"_s.arg(QSysInfo::machineHostName())
                           .arg(QCoreApplication::applicationPid())
                           .arg(processSpace())
                           .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).left(8));
    return {id, home};
}

bool TaskRunner::isGone(const tasks::Worker &worker)
{
    const QStringList parts = worker.id.split(u':');
    bool isNumber = false;
    const auto pid = static_cast<pid_t>(parts.value(1).toInt(&isNumber));
    // Numbers of processes mean nothing on another machine or in another container.
    const bool isSeen = parts.size() == 4 && isNumber && pid > 0 && parts.at(0) == QSysInfo::machineHostName()
        && parts.at(2) == processSpace();
    return isSeen && ::kill(pid, 0) != 0 && errno == ESRCH;
}

QString taskDatabase(const QString &dataFolder)
{
    return dataFolder + u"/tasks.sqlite"_s;
}

} // namespace app
