// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/RunnerService.h"

#include "base/PrivateFile.h"
#include "claude/Program.h"
#include "net/HttpService.h"
#include "runner/AsyncSession.h"
#include "runner/LogBucket.h"
#include "runner/OrderedJson.h"
#include "runner/Ownership.h"
#include "runner/RequestReader.h"
#include "runner/StreamSession.h"
#include "runner/TaskBoard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

using base::Error;
using net::ServerExchangePtr;

constexpr int retryAfterSeconds = 60;
constexpr qsizetype maxSocketPath = 107;
constexpr auto versionTime = std::chrono::seconds(60); ///< on a machine that has other things to do
constexpr auto versionAgainTime = std::chrono::minutes(1); ///< after it could not be learnt

QString tr(const char *text)
{
    return QCoreApplication::translate("runner::RunnerService", text);
}

/// Held as long as the program lives; the kernel lets go of it however that ends.
base::Result<int> lockFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u"/.lock"_s);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    const int code = errno;
    if (fd >= 0)
        ::close(fd);
    if (code == EWOULDBLOCK)
        return base::fail(Error::Kind::Conflict,
                          tr("Another \"gantryctl serve\" works in %1. Name another folder with --workspace-dir and "
                             "--log-dir.")
                              .arg(folder));
    return base::fail(Error::Kind::Unavailable,
                      tr("The folder %1 cannot be used: %2").arg(folder, qt_error_string(code)));
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

class RunnerService::Private
{
public:
    explicit Private(const Settings &given)
        : settings(given)
        , ownership(settings.logFolder + u"/tasks"_s)
        , records(settings.logFolder + u"/tasks"_s, ownership.name())
        , callbacks(settings, records)
        , parts{settings, records, callbacks, nullptr}
        , board(settings)
    {
    }
    ~Private()
    {
        for (const int fd : locks)
            ::close(fd);
    }

    [[nodiscard]] base::Result<> prepareFolders();
    void answerRoot(const ServerExchangePtr &exchange) const;
    void answerHealth(const ServerExchangePtr &exchange);
    [[nodiscard]] bool learnVersion();
    void answerStatus(const ServerExchangePtr &exchange) const;
    void answerCancel(const ServerExchangePtr &exchange);
    void run(const ServerExchangePtr &exchange, TaskRequest::Kind kind);
    void runSync(const ServerExchangePtr &exchange, TaskRequest request);
    void runAsync(const ServerExchangePtr &exchange, TaskRequest request);
    [[nodiscard]] bool refuseBusy(const ServerExchangePtr &exchange) const;
    [[nodiscard]] bool isDrained()
    {
        return board.isEmpty() && (!bucket || bucket->isIdle()) && callbacks.isIdle() && board.remover().isIdle();
    }

    void takeOver();

    Settings settings;
    Ownership ownership;
    QTimer watch; ///< until the next look at the records of others
    TaskRecords records;
    Callbacks callbacks;
    std::unique_ptr<LogBucket> bucket;
    AsyncParts parts;
    TaskBoard board;
    QList<int> locks;
    std::unique_ptr<claude::VersionProbe> probe;
    QString versionOf; ///< the program that was asked: path and time
    QString version; ///< empty: not known, or not yet
    bool draining = false;
    bool drainedSaid = false;
};

base::Result<> RunnerService::Private::prepareFolders()
{
    if (QFile::encodeName(settings.workspaceFolder).size() + Workspace::longestSocketSuffix > maxSocketPath)
        return base::fail(Error::Kind::InvalidInput,
                          tr("The path of the workspace folder is too long: %1. It may have %2 bytes.")
                              .arg(settings.workspaceFolder)
                              .arg(maxSocketPath - Workspace::longestSocketSuffix));
    for (const QString &folder : {settings.workspaceFolder, settings.logFolder, settings.logFolder + u"/tasks"_s,
                                  settings.logFolder + u"/sessions"_s}) {
        if (const auto made = base::makePrivateFolder(folder); !made)
            return made;
    }
    for (const QString &folder : {settings.workspaceFolder, settings.logFolder}) {
        const auto lock = lockFolder(folder);
        if (!lock)
            return std::unexpected(lock.error());
        locks.append(*lock);
        if (settings.logFolder == settings.workspaceFolder)
            break;
    }
    return {};
}

void RunnerService::Private::answerRoot(const ServerExchangePtr &exchange) const
{
    if (exchange->request().prefersText())
        return exchange->answer(200, "Claude Code Agent is running", "text/plain; charset=utf-8");
    const QJsonObject endpoints{{u"run"_s, u"POST /run"_s},
                                {u"runAsync"_s, u"POST /run-async"_s},
                                {u"cancel"_s, u"POST /cancel/:taskId"_s},
                                {u"status"_s, u"GET /tasks/status"_s},
                                {u"health"_s, u"GET /health"_s}};
    exchange->answer(200, QJsonObject{{u"message"_s, u"Claude Code Cloud Run Service"_s}, {u"endpoints"_s, endpoints}});
}

/// Which version the program is, for the next one who asks. It is started once for each program that is found: an
/// update of Claude puts another file there. False: there is no program.
bool RunnerService::Private::learnVersion()
{
    const auto program = claude::locateProgram(settings.claude);
    const QFileInfo file(program.value_or(QString()));
    const QString identity
        = program ? file.canonicalFilePath() + u' ' + QString::number(file.lastModified().toMSecsSinceEpoch()) : u""_s;
    if (identity == versionOf)
        return program.has_value();
    versionOf = identity;
    version.clear();
    probe = std::make_unique<claude::VersionProbe>();
    QObject::connect(probe.get(), &claude::VersionProbe::found, probe.get(),
                     [this](const claude::Version &found) { version = found.number.toString(); });
    QObject::connect(probe.get(), &claude::VersionProbe::failed, probe.get(), [this] {
        // It may only have been busy.
        QTimer::singleShot(versionAgainTime, probe.get(), [this] { versionOf.clear(); });
    });
    if (program)
        probe->start(*program, versionTime);
    return program.has_value();
}

void RunnerService::Private::answerHealth(const ServerExchangePtr &exchange)
{
    if (exchange->request().query.queryItemValue(u"verbose"_s) == u"true") {
        const QJsonObject auth{{u"hasApiKey"_s, !settings.apiKey.isEmpty()},
                               {u"hasAuthToken"_s, !settings.oauthToken.isEmpty()},
                               {u"tokenLength"_s, 0}}; // a length helps to guess
        const QJsonObject program{{u"cliAvailable"_s, learnVersion()}};
        QJsonObject answer{{u"status"_s, u"healthy"_s},
                           {u"server"_s, draining ? u"stopping"_s : u"running"_s},
                           {u"auth"_s, auth},
                           {u"claude"_s, program}};
        if (!version.isEmpty())
            answer.insert(u"claudeVersion"_s, version);
        exchange->answer(200, answer);
    } else if (exchange->request().prefersText()) {
        exchange->answer(200, "ok", "text/plain; charset=utf-8");
    } else {
        exchange->answer(200, QJsonObject{{u"status"_s, u"ok"_s}});
    }
}

void RunnerService::Private::answerStatus(const ServerExchangePtr &exchange) const
{
    QJsonArray tasks;
    for (const TaskBoard::Status &status : board.all())
        tasks.append(
            QJsonObject{{u"taskId"_s, status.id},
                        {u"type"_s, status.task->request().kind == TaskRequest::Kind::Sync ? u"sync"_s : u"async"_s},
                        {u"startedAt"_s, timeJson(status.task->startedAt())},
                        {u"cancelling"_s, status.task->isStopping()},
                        {u"queued"_s, status.waits}});
    exchange->answer(200,
                     QJsonObject{{u"active"_s, board.running()},
                                 {u"max"_s, settings.maxConcurrent},
                                 {u"queued"_s, tasks.size() - board.running()},
                                 {u"tasks"_s, tasks}});
}

void RunnerService::Private::answerCancel(const ServerExchangePtr &exchange)
{
    const QString id = exchange->request().parameters.value(u"taskId"_s);
    if (!isTaskId(id))
        return exchange->fail(400, u"Invalid taskId format. Must be alphanumeric with underscores and hyphens only."_s);
    Task *task = board.find(id);
    if (!task || task->isOver())
        return exchange->answer(
            404,
            QJsonObject{{u"error"_s, u"Task not found"_s},
                        {u"message"_s, u"Task %1 is not currently running or has already completed"_s.arg(id)},
                        {u"taskId"_s, id}});
    const bool again = task->isStopping();
    task->stop(Task::Stop::Cancelled);
    exchange->answer(
        200,
        QJsonObject{{u"message"_s, again ? u"Task is already being cancelled"_s : u"Task cancelled successfully"_s},
                    {u"taskId"_s, id},
                    {u"status"_s, again ? u"cancelling"_s : u"cancelled"_s}});
}

bool RunnerService::Private::refuseBusy(const ServerExchangePtr &exchange) const
{
    if (!draining && board.hasRoom())
        return false;
    const QString message = draining
        ? u"The service is shutting down. Please retry later."_s
        : u"Maximum concurrent tasks (%1) reached. Please retry later."_s.arg(settings.maxConcurrent);
    exchange->answer(
        503,
        QJsonObject{{u"error"_s, draining ? u"Server is shutting down"_s : u"Server busy processing another task"_s},
                    {u"message"_s, message},
                    {u"retryAfter"_s, retryAfterSeconds},
                    {u"activeTasks"_s, board.running()}},
        {{"Retry-After", QByteArray::number(retryAfterSeconds)}});
    return true;
}

void RunnerService::Private::run(const ServerExchangePtr &exchange, TaskRequest::Kind kind)
{
    if (exchange->request().body.size() > maxBodyBytes)
        return exchange->fail(413, u"Payload Too Large"_s);
    const auto body = readBody(exchange->request().body, exchange->request().contentType());
    if (!body)
        return exchange->fail(400, body.error().error);
    if (refuseBusy(exchange))
        return;
    const bool hasCredentials = !settings.apiKey.isEmpty() || !settings.oauthToken.isEmpty();
    auto request = readRequest(*body, kind, hasCredentials);
    if (!request)
        return exchange->fail(400, request.error().error);
    if (kind == TaskRequest::Kind::Sync)
        runSync(exchange, std::move(*request));
    else
        runAsync(exchange, std::move(*request));
}

void RunnerService::Private::runSync(const ServerExchangePtr &exchange, TaskRequest request)
{
    const QString id = u"sync-"_s + newId();
    request.taskId = id;
    auto stream = exchange->openStream({{"X-Task-Id", id.toLatin1()}});
    Task &task = board.add(id, std::move(request));
    task.hide(base::Secret(exchange->request().bearer()));
    new StreamSession(task, std::move(stream), settings.keepAlive);
}

void RunnerService::Private::runAsync(const ServerExchangePtr &exchange, TaskRequest request)
{
    if (request.taskId.isEmpty())
        request.taskId = newId();
    const QString id = request.taskId;
    const auto conflict = [&exchange, &id] {
        exchange->answer(409, QJsonObject{{u"error"_s, u"Task already exists"_s}, {u"taskId"_s, id}});
    };
    if (board.contains(id))
        return conflict();
    auto draft = std::make_unique<Task>(std::move(request), settings, board.pool());
    draft->hide(base::Secret(exchange->request().bearer()));
    auto *session = new AsyncSession(*draft, id, parts);
    ownership.renew();
    if (const auto created = session->create(); !created) {
        if (created.error().kind == Error::Kind::Conflict)
            return conflict();
        return exchange->fail(500, u"The task could not be recorded: %1"_s.arg(created.error().message));
    }
    const TaskRecord record = session->record();
    board.add(id, std::move(draft));
    exchange->answer(202,
                     OrderedJson()
                         .add(u"taskId"_s, id)
                         .add(u"status"_s, u"pending"_s)
                         .add(u"logsPath"_s, SessionLog::addressOf(settings.logFolder, id, bucket.get()))
                         .add(u"createdAt"_s, timeJson(record.createdAt))
                         .compact(),
                     "application/json");
}

/// What others have left who are gone: a task that was not over has failed, and callbacks are owed.
void RunnerService::Private::takeOver()
{
    QDateTime next = QDateTime::currentDateTimeUtc().addDuration(Ownership::renewal);
    if (!records.isEmpty())
        ownership.renew();
    for (TaskRecord record : records.all()) {
        if (record.owner == ownership.name())
            continue;
        if (const QDateTime until = ownership.heldElsewhereUntil(record.owner); until.isValid()) {
            next = std::min(next, until);
            continue;
        }
        if (record.payload.isEmpty())
            concludeLost(record, parts);
        else
            SessionLog(settings.logFolder, record.taskId, bucket.get()).continueAfterCrash();
        if (const auto saved = records.save(record); !saved) {
            qWarning("%s", qPrintable(saved.error().message));
            continue; // else it would be told again and again; the next look may do better
        }
        deliver(record, parts);
    }
    using namespace std::chrono_literals;
    watch.start(std::max(100ms, next - QDateTime::currentDateTimeUtc()));
}

RunnerService::RunnerService(const Settings &settings, QObject *parent)
    : ServicePart(parent)
    , d(std::make_unique<Private>(settings))
{
    connect(&d->board, &TaskBoard::emptied, this, &RunnerService::lookWhetherDrained);
    connect(&d->callbacks, &Callbacks::idle, this, &RunnerService::lookWhetherDrained);
    connect(&d->board.remover(), &Remover::idle, this, &RunnerService::lookWhetherDrained);
    d->watch.setSingleShot(true);
    connect(&d->watch, &QTimer::timeout, this, [this] { d->takeOver(); });
}

void RunnerService::lookWhetherDrained()
{
    if (d->draining && !d->drainedSaid && d->isDrained()) {
        d->drainedSaid = true;
        emit drained();
    }
}

RunnerService::~RunnerService() = default;

TaskBoard &RunnerService::board()
{
    return d->board;
}

base::Result<> RunnerService::addRoutes(net::HttpService &service)
{
    using Access = net::HttpService::Access;
    if (const auto made = d->prepareFolders(); !made)
        return made;
    if (!d->settings.logBucket.isEmpty()) {
        const auto address = readBucketAddress(d->settings.logBucket);
        if (!address)
            return std::unexpected(address.error());
        d->bucket = std::make_unique<LogBucket>(*address);
        d->parts.bucket = d->bucket.get();
        connect(d->bucket.get(), &LogBucket::idle, this, &RunnerService::lookWhetherDrained);
    }
    (void)d->learnVersion(); // before the first one asks
    Private *const p = d.get();
    const auto health = [p](const ServerExchangePtr &exchange) { p->answerHealth(exchange); };
    service.route("GET", u"/"_s, [p](const ServerExchangePtr &exchange) { p->answerRoot(exchange); }, Access::Open);
    service.route("GET", u"/health"_s, health, Access::Open);
    service.route("GET", u"/healthz"_s, health, Access::Open);
    service.route("GET", u"/tasks/status"_s, [p](const ServerExchangePtr &exchange) { p->answerStatus(exchange); });
    service.route("POST", u"/cancel/:taskId"_s, [p](const ServerExchangePtr &exchange) { p->answerCancel(exchange); });
    service.route("POST", u"/run"_s,
                  [p](const ServerExchangePtr &exchange) { p->run(exchange, TaskRequest::Kind::Sync); });
    service.route("POST", u"/run-async"_s,
                  [p](const ServerExchangePtr &exchange) { p->run(exchange, TaskRequest::Kind::Async); });
    return {};
}

void RunnerService::recover()
{
    d->ownership.forgetOthers();
    d->takeOver();
    const QStringList leftovers = Workspace::all(d->settings.workspaceFolder);
    for (const QString &workspace : leftovers)
        d->board.remover().remove(workspace);
    if (leftovers.isEmpty())
        return ServicePart::recover();
    connect(
        &d->board.remover(), &Remover::idle, this, [this] { emit ready(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void RunnerService::drain()
{
    d->draining = true;
    QMetaObject::invokeMethod(this, &RunnerService::lookWhetherDrained, Qt::QueuedConnection);
}

void RunnerService::hurry()
{
    d->board.stopAll(Task::Stop::ShutDown);
}

} // namespace runner
