// SPDX-License-Identifier: GPL-3.0-or-later
// Taking, starting and ending executions. What is kept on disk: HostRecords.cpp.
#include "executions/ExecutionHost.h"

#include "base/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace executions {

using namespace Qt::StringLiterals;
using base::Error;
using execapi::Execution;
using execapi::Status;
using Cause = ExecutionProcess::Cause;

namespace {

constexpr qsizetype maxLine = 16 * 1024;

void setStatus(Execution &execution, Status status)
{
    execution.status = status;
    execution.statusWord = execapi::toString(status);
}

} // namespace

ExecutionHost::ExecutionHost(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_pool(options.folder + u"/environments"_s, options)
    , m_webhooks(options.folder + u"/webhooks"_s, options)
{
    m_watch.setInterval(options.watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &ExecutionHost::watch);
}

ExecutionHost::~ExecutionHost()
{
    for (auto &[id, entry] : m_entries)
        entry.process.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

base::Result<> ExecutionHost::start()
{
    if (const auto made = base::makePrivateFolder(m_options.folder); !made)
        return made;
    const QString lock = m_options.folder + u"/lock"_s;
    m_lock = ::open(QFile::encodeName(lock).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0)
        return base::fail(
            Error::Kind::Unavailable,
            tr("Another server uses the folder %1. End it, or choose another folder.").arg(m_options.folder));
    QDir(m_options.folder + u"/environments"_s).removeRecursively(); // of a server that is gone
    m_webhooks.start(); // first: what restore() has to tell comes after what still waits
    restore();
    return {};
}

void ExecutionHost::drain()
{
    m_isDraining = true;
    QStringList waiting;
    for (const auto &[id, entry] : m_entries) {
        if (entry.execution.status == Status::Queued)
            waiting.append(id);
    }
    for (const QString &id : std::as_const(waiting))
        (void)cancel(id);
    if (isIdle())
        QMetaObject::invokeMethod(this, &ExecutionHost::drained, Qt::QueuedConnection);
}

void ExecutionHost::cancelAll()
{
    for (auto &[id, entry] : m_entries) {
        if (entry.process)
            entry.process->end(Cause::Cancelled);
    }
}

bool ExecutionHost::isIdle() const
{
    return std::ranges::all_of(m_entries, [](const auto &each) { return each.second.execution.isFinal(); });
}

base::Result<Execution> ExecutionHost::create(const execapi::ExecutionRequest &request)
{
    if (m_isDraining)
        return base::fail(Error::Kind::Unavailable, tr("The server is about to end."));
    if (m_entries.contains(request.id))
        return base::fail(Error::Kind::Conflict, tr("There is an execution with the id %1.").arg(request.id));
    const auto waiting = std::ranges::count_if(
        m_entries, [](const auto &each) { return each.second.execution.status == Status::Queued; });
    if (waiting >= m_options.maxQueued)
        return base::fail(Error::Kind::TooLarge, tr("%1 executions wait already.").arg(m_options.maxQueued));
    if (request.resources.cpu > m_options.cpu || request.resources.memoryMb > m_options.memoryMb)
        return base::fail(Error::Kind::InvalidInput,
                          tr("This server gives at most %1 cpu and %2 MB.").arg(m_options.cpu).arg(m_options.memoryMb));
    const QUrl webhook(request.webhookUrl);
    if (!request.webhookUrl.isEmpty()) {
        if (const auto checked = WebhookOutbox::check(webhook); !checked)
            return std::unexpected(checked.error());
        if (m_options.webhookSecret.isEmpty())
            return base::fail(Error::Kind::InvalidInput,
                              tr("This server has no webhook secret, so it cannot sign webhooks."));
    }
    Entry entry;
    entry.execution.id = request.id;
    setStatus(entry.execution, Status::Queued);
    entry.execution.createdAt = QDateTime::currentDateTimeUtc();
    entry.execution.resources = request.resources;
    entry.execution.metadata = request.metadata;
    entry.execution.progress = 0;
    entry.request = request;
    entry.webhook = webhook;
    entry.priority = request.metadata.value("priority"_L1).toInt();
    entry.sequence = ++m_sequence;
    if (const auto made = base::makePrivateFolder(folderOf(request.id)); !made)
        return std::unexpected(made.error());
    entry.logs = std::make_unique<LogStore>(folderOf(request.id), m_options.maxLogBytes);
    keep(entry);
    const Entry &added = m_entries.emplace(request.id, std::move(entry)).first->second;
    schedule();
    forgetOld();
    return atThisMoment(added);
}

std::optional<Execution> ExecutionHost::find(const QString &id) const
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return {};
    return atThisMoment(found->second);
}

Execution ExecutionHost::atThisMoment(const Entry &entry) const
{
    Execution execution = entry.execution;
    if (execution.status != Status::Running)
        return execution;
    const qint64 limit = qint64(execution.resources.value_or(execapi::Resources()).timeoutSeconds) * 1000;
    execution.elapsedMs = std::max<qint64>(0, execution.startedAt.msecsTo(QDateTime::currentDateTimeUtc()));
    // By its own progress where it tells one; else no more is known than its limit.
    const double progress = execution.progress.value_or(0);
    execution.remainingMs = progress > 0 ? qint64(double(*execution.elapsedMs) * (100 - progress) / progress)
                                         : std::max<qint64>(0, limit - *execution.elapsedMs);
    return execution;
}

base::Result<Execution> ExecutionHost::cancel(const QString &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return base::fail(Error::Kind::NotFound, tr("There is no execution %1.").arg(id));
    Entry &entry = found->second;
    if (entry.process)
        entry.process->end(Cause::Cancelled);
    else if (!entry.execution.isFinal())
        finish(entry, Status::Cancelled, {});
    return atThisMoment(entry);
}

QList<Execution> ExecutionHost::list(const QString &status, const QString &user, const QDateTime &since,
                                     int limit) const
{
    std::vector<const Entry *> chosen;
    for (const auto &[id, entry] : m_entries) {
        const Execution &execution = entry.execution;
        if ((status.isEmpty() || execution.statusWord == status)
            && (user.isEmpty() || execution.metadata.value("user_id"_L1).toString() == user)
            && (!since.isValid() || execution.createdAt >= since))
            chosen.push_back(&entry);
    }
    std::ranges::sort(chosen, std::ranges::greater(), &Entry::sequence);
    QList<Execution> all;
    for (const Entry *entry : chosen) {
        if (all.size() < limit)
            all.append(atThisMoment(*entry));
    }
    return all;
}

base::Result<QJsonObject> ExecutionHost::logs(const QString &id, const LogStore::Query &query) const
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return base::fail(Error::Kind::NotFound, tr("There is no execution %1.").arg(id));
    return found->second.logs->answer(query, found->second.execution.isFinal());
}

execapi::Availability ExecutionHost::availability() const
{
    execapi::Availability availability{m_options.cpu, m_options.memoryMb, 0, m_options.maxRunning, {}};
    QDateTime next;
    for (const auto &[id, entry] : m_entries) {
        if (entry.execution.status != Status::Running)
            continue;
        const auto limits = entry.execution.resources.value_or(execapi::Resources());
        *availability.cpu = std::max(0.0, *availability.cpu - limits.cpu);
        *availability.memoryMb = std::max<qint64>(0, *availability.memoryMb - limits.memoryMb);
        ++*availability.running;
        const QDateTime end = entry.execution.startedAt.addSecs(limits.timeoutSeconds);
        next = next.isValid() ? std::min(next, end) : end;
    }
    // Whether that is too late depends on how much is asked for, which only whoever asks knows.
    availability.nextSlotAt = next;
    return availability;
}

bool ExecutionHost::hasRoomFor(const execapi::Resources &wanted) const
{
    return availability().hasRoomFor(wanted);
}

// --- running -----------------------------------------------------------------------------------------------------

/// Strictly in order: a large one is not overtaken for ever by small ones.
void ExecutionHost::schedule()
{
    if (m_isScheduling)
        return;
    m_isScheduling = true;
    for (;;) {
        Entry *next = nullptr;
        for (auto &[id, entry] : m_entries) {
            const bool isBetter = !next || entry.priority > next->priority
                || (entry.priority == next->priority && entry.sequence < next->sequence);
            if (entry.execution.status == Status::Queued && isBetter)
                next = &entry;
        }
        if (!next || !hasRoomFor(next->request.resources))
            break;
        begin(*next);
    }
    m_isScheduling = false;
}

void ExecutionHost::begin(Entry &entry)
{
    const QString id = entry.execution.id;
    auto taken = m_pool.take(entry.request.image);
    if (!taken) {
        finish(entry, Status::Failed, taken.error().message);
        return;
    }
    entry.process = std::move(*taken);
    connect(entry.process.get(), &ExecutionProcess::output, this,
            [this, id](const QByteArray &bytes, bool isError) { onOutput(id, bytes, isError); });
    connect(entry.process.get(), &ExecutionProcess::finished, this,
            [this, id](int exitCode) { onFinished(id, exitCode); });
    setStatus(entry.execution, Status::Running);
    entry.execution.startedAt = QDateTime::currentDateTimeUtc();
    keep(entry);
    announce(entry);
    const auto begun = entry.process->run(entry.request);
    entry.request = {}; // its secrets are where they belong
    if (!begun)
        finish(entry, Status::Failed, begun.error().message);
    if (!m_watch.isActive())
        m_watch.start();
}

void ExecutionHost::onOutput(const QString &id, const QByteArray &bytes, bool isError)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || bytes.isEmpty())
        return;
    Entry &entry = found->second;
    if (const auto kept = entry.logs->append(isError, bytes, QDateTime::currentDateTimeUtc()); !kept) {
        qWarning("%s", qUtf8Printable(kept.error().message));
        if (entry.process)
            entry.process->end(Cause::LogsRefused);
        return;
    }
    entry.lines[isError ? 1 : 0] += bytes;
    flushLines(entry, isError, false);
}

void ExecutionHost::flushLines(Entry &entry, bool isError, bool isEnd)
{
    QByteArray &waiting = entry.lines[isError ? 1 : 0];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype from = 0;
    for (;;) {
        qsizetype end = waiting.indexOf('\n', from);
        const bool isWhole = end >= 0;
        if (!isWhole && (waiting.size() - from < maxLine) && !(isEnd && from < waiting.size()))
            break;
        end = isWhole ? end : std::min(waiting.size(), from + maxLine);
        emit line(entry.execution.id, isError, QString::fromUtf8(waiting.mid(from, end - from).left(maxLine)), now);
        from = isWhole ? end + 1 : end;
    }
    waiting.remove(0, from);
}

void ExecutionHost::onFinished(const QString &id, int exitCode)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    flushLines(entry, false, true);
    flushLines(entry, true, true);
    readProgress(entry);
    const auto limits = entry.execution.resources.value_or(execapi::Resources());
    entry.execution.exitCode = exitCode;
    switch (entry.process ? entry.process->cause() : Cause::None) {
    case Cause::Cancelled:
        finish(entry, Status::Cancelled, {});
        break;
    case Cause::Timeout:
        finish(entry, Status::Timeout, tr("Execution timed out after %1 s").arg(limits.timeoutSeconds));
        break;
    case Cause::Memory:
        finish(entry, Status::Failed, tr("The memory limit of %1 MB was exceeded").arg(limits.memoryMb));
        break;
    case Cause::Cpu:
        finish(entry, Status::Failed, tr("The processor time of %1 cpu was used up").arg(limits.cpu));
        break;
    case Cause::LogsRefused:
        finish(entry, Status::Failed, tr("The log could not be written on the server"));
        break;
    case Cause::None:
        finish(entry, exitCode == 0 ? Status::Completed : Status::Failed,
               exitCode == 0 ? QString() : tr("The script ended with exit code %1").arg(exitCode));
        break;
    }
}

void ExecutionHost::finish(Entry &entry, Status status, const QString &error)
{
    Execution &execution = entry.execution;
    if (execution.isFinal())
        return;
    setStatus(execution, status);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    execution.durationMs = execution.startedAt.isValid() ? std::max<qint64>(0, execution.startedAt.msecsTo(now)) : 0;
    (status == Status::Completed || status == Status::Cancelled ? execution.completedAt : execution.failedAt) = now;
    execution.errorMessage = error;
    if (status == Status::Completed)
        execution.progress = 100;
    execution.remainingMs.reset();
    entry.request = {};
    if (entry.process) {
        // It may be the one that calls.
        const QString folder = entry.process->folder();
        entry.process->disconnect(this);
        auto *process = entry.process.release();
        connect(process, &QObject::destroyed, qApp, [folder] { QDir(folder).removeRecursively(); });
        process->deleteLater();
    }
    keep(entry);
    announce(entry);
    QMetaObject::invokeMethod(this, &ExecutionHost::schedule, Qt::QueuedConnection);
    if (m_isDraining && isIdle())
        QMetaObject::invokeMethod(this, &ExecutionHost::drained, Qt::QueuedConnection);
}

void ExecutionHost::announce(const Entry &entry)
{
    const Execution execution = atThisMoment(entry);
    const QString event = execapi::eventFor(execution.status);
    if (!entry.webhook.isEmpty() && !event.isEmpty()) {
        const QJsonObject body{{u"event"_s, event},
                               {u"execution"_s, execapi::toJson(execution)},
                               {u"metadata"_s, execution.metadata},
                               {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
        if (const auto added = m_webhooks.add(execution.id, entry.webhook, body); !added)
            qWarning("%s", qUtf8Printable(added.error().message));
    }
    emit changed(execution);
}

void ExecutionHost::watch()
{
    const ProcessTable table = ProcessTable::read();
    bool isRunning = false;
    for (auto &[id, entry] : m_entries) {
        if (!entry.process)
            continue;
        isRunning = true;
        entry.process->watch(table);
        emit used(id, entry.process->usage());
        readProgress(entry);
    }
    if (!isRunning)
        m_watch.stop();
}

/// "step steps words", as the scripts of chains write it.
void ExecutionHost::readProgress(Entry &entry)
{
    const QString told = entry.process ? entry.process->progress() : QString();
    if (told.isEmpty() || told == entry.progress)
        return;
    entry.progress = told;
    bool isStep = false;
    bool isTotal = false;
    const int step = told.section(u' ', 0, 0).toInt(&isStep);
    const int total = told.section(u' ', 1, 1).toInt(&isTotal);
    if (!isStep || !isTotal || step < 0 || total <= 0 || step > total)
        return;
    const QString words = told.section(u' ', 2).trimmed();
    entry.execution.totalSteps = total;
    entry.execution.currentStep = words.isEmpty() ? QString::number(step) : words;
    entry.execution.progress = 100.0 * std::max(0, step - 1) / total;
    emit progressed(atThisMoment(entry));
}

} // namespace executions
