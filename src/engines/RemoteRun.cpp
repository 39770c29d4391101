// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RemoteRun.h"

#include "base/Clock.h"
#include "base/PrivateFile.h"
#include "engines/RunEnd.h"
#include "process/ExitRecord.h"

#include <QFile>
#include <QJsonDocument>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace eventtype = session::eventtype;

namespace {

constexpr qint64 maxRecordBytes = 64 * 1024;
constexpr qint64 replayPiece = 1024 * 1024;
constexpr QByteArrayView ownLine(R"({"type":"system","subtype":"gantry_progress",)");

/// Begins as ownLine does, so that a replay knows what did not come from the service.
QByteArray ownProgressLine(const QString &words)
{
    const QByteArray rest = QJsonDocument(QJsonObject{{u"words"_s, words}}).toJson(QJsonDocument::Compact);
    return ownLine.toByteArray() + rest.sliced(1) + '\n';
}

} // namespace

RemoteRun::RemoteRun(const session::RunRequest &request, const RunFiles &files, const base::Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_files(files)
    , m_clock(clock)
    , m_owner(files.owner())
    , m_log(files.log(), files.folder() + u'/' + QLatin1StringView(process::runfolder::gapsFile))
    , m_budget(request.session.profile.maxBudget, files.pricesFolder())
{
    connect(&m_ownerTimer, &QTimer::timeout, this, &RemoteRun::tryToOwn);
}

RemoteRun::~RemoteRun() = default;

void RemoteRun::start()
{
    m_begun = m_clock.elapsed();
    m_isReachable = true;
    auto ready = m_files.create();
    if (ready)
        ready = m_log.open();
    if (!ready) {
        emit failed(ready.error());
        return;
    }
    (void)m_owner.take(); // nobody else knows this run yet
    emit started(makeEvent(eventtype::runStarted, u"started"_s,
                           {{u"pid"_s, 0}, {u"command"_s, displayCommand()}, {u"log_path"_s, m_files.log()}}));
    begin();
}

void RemoteRun::adopt()
{
    const qint64 age
        = m_request.run.startedAt.isValid() ? std::max<qint64>(0, m_request.run.startedAt.msecsTo(m_clock.now())) : 0;
    m_begun = m_clock.elapsed() - std::chrono::milliseconds(age);
    tryToOwn();
}

void RemoteRun::tryToOwn()
{
    if (!m_owner.take()) {
        m_ownerTimer.start(1s); // another program watches over it
        return;
    }
    m_ownerTimer.stop();
    // The program that saw its end may not have come to tell it.
    if (const auto exited = readRunEnd(m_files.folder())) {
        m_isOver = true;
        m_files.removeRuntime();
        emit finished(makeEvent(eventtype::runExited, u"exited"_s, *exited));
        return;
    }
    // The folder of the lock goes with a restart of the computer.
    if (!m_owner.isTaken() && (!m_files.create() || !m_owner.take())) {
        m_ownerTimer.start(1s);
        return;
    }
    if (!m_log.open()) {
        giveUp();
        return;
    }
    replay();
}

/// What was said before this program came is in the log; events carry the same ids again. One piece at a time, so that
/// the window goes on.
void RemoteRun::replay()
{
    auto *log = new QFile(m_files.log(), this);
    if (!log->open(QIODevice::ReadOnly)) {
        giveUp();
        return;
    }
    auto *step = new QTimer(this);
    connect(step, &QTimer::timeout, this, [this, log, step] {
        const QByteArray piece = log->read(replayPiece);
        scan(piece);
        if (!piece.isEmpty())
            return;
        step->deleteLater();
        log->deleteLater();
        // One of ours that was cut is ended here, so that no line of the service's is glued to it.
        if (log->seek(log->pos() - m_lines.pendingBytes()) && log->read(ownLine.size()) == ownLine)
            write("\n");
        if (!m_isOver)
            takeUp();
    });
    step->start(0);
}

void RemoteRun::scan(QByteArrayView bytes)
{
    m_stream.feed(bytes, [this](const SandboxStream::Told &told) { tell(told.type, told.suffix, told.data); });
    // All of it counts, also a line that is cut so far: its rest is what comes next.
    m_written += bytes.size();
    m_lines.feed(bytes, [this](QByteArrayView line) {
        if (line.startsWith(ownLine))
            m_written -= line.size() + 1;
        else
            onLine(line);
    });
    watchBudget(bytes);
}

/// Also of what is only read again: the program that had the run then may not have come to it.
void RemoteRun::watchBudget(QByteArrayView bytes)
{
    for (const RunBudget::Notice &notice : m_budget.feed(bytes)) {
        tell(eventtype::limitNear, notice.isSpent ? u"limit:budget:spent"_s : u"limit:budget"_s, noticeData(notice));
        m_isOverBudget = m_isOverBudget || notice.stops;
    }
}

void RemoteRun::stop(session::Engine::Stop how)
{
    if (m_isOver)
        return;
    // Force waits for nobody, a keychain for example; but a run that another program drives is not ended here.
    if (m_isReachable || (how == session::Engine::Stop::Force && m_owner.isTaken()))
        halt(how);
    else
        m_stopAsked = how;
}

void RemoteRun::giveUp()
{
    m_files.removeRuntime();
    emit lost();
}

void RemoteRun::onTakenUp()
{
    if (m_isOver)
        return;
    m_isReachable = true;
    if (const auto how = std::exchange(m_stopAsked, {}))
        halt(*how);
    enforceBudget();
}

/// One that has had its result may be over: there is nothing to stop until more comes.
void RemoteRun::enforceBudget()
{
    const bool isDue = m_isOverBudget && m_isReachable && !m_isOver && !m_budget.hasResult();
    if (isDue && !std::exchange(m_isStoppedByBudget, true)) {
        progress(u"budget"_s, m_budget.stopWords());
        stop(session::Engine::Stop::Polite);
    }
}

void RemoteRun::onLine(QByteArrayView) { }

void RemoteRun::write(const QByteArray &bytes)
{
    append(bytes);
    if (m_isOver)
        return;
    scan(bytes);
    // Not from inside the bytes: a stop may end the connection that brings them.
    if (m_isOverBudget && !m_isStoppedByBudget)
        QMetaObject::invokeMethod(this, &RemoteRun::enforceBudget, Qt::QueuedConnection);
}

void RemoteRun::append(const QByteArray &bytes)
{
    if (m_isOver || bytes.isEmpty())
        return;
    if (const auto kept = m_log.append(bytes); !kept)
        end({{}, kept.error().message});
}

void RemoteRun::progress(const QString &stage, const QString &words)
{
    if (m_isOver)
        return;
    // Between lines only: half a line of the service's must not be cut by one of ours.
    if (m_lines.pendingBytes() == 0)
        append(ownProgressLine(words));
    tell("remote_progress"_L1, u"progress:%1:%2"_s.arg(m_clock.now().toMSecsSinceEpoch()).arg(++m_progress),
         {{u"stage"_s, stage}, {u"words"_s, words}});
}

void RemoteRun::tell(QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    emit event(makeEvent(type, suffix, std::move(data)));
}

session::Event RemoteRun::makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const
{
    data.insert(u"run"_s, m_request.run.id.toString());
    return {.id = 0,
            .session = m_request.session.id,
            .step = m_request.step.id,
            .source = u"engine"_s,
            .sourceId = m_request.run.id.toString() + u':' + suffix,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

void RemoteRun::end(const Ending &ending)
{
    if (std::exchange(m_isOver, true))
        return;
    process::ExitRecord exit;
    exit.exitCode = ending.exitCode;
    exit.durationMs = (m_clock.elapsed() - m_begun).count();
    exit.logBytes = m_log.size();
    if (const auto kept = process::writeExitRecord(m_files.folder(), exit); !kept)
        qWarning("%s", qUtf8Printable(kept.error().message));
    if (ending.timedOut)
        tell(eventtype::stopRequested, u"stop"_s, {{u"reason"_s, u"timeout"_s}});
    QJsonObject data = ending.more;
    data.insert(u"duration_ms"_s, exit.durationMs);
    data.insert(u"log_bytes"_s, exit.logBytes);
    data.insert(u"hooks"_s, false); // none can call from there
    if (ending.exitCode)
        data.insert(u"exit_code"_s, *ending.exitCode);
    // One that was done before the stop reached it was done.
    const bool isCut = m_isStoppedByBudget && ending.exitCode.value_or(1) != 0;
    if (const QString error = isCut ? m_budget.stopWords() : ending.error; !error.isEmpty()) {
        data.insert(u"error"_s, error);
        data.insert(u"failed"_s, true); // whatever the turn itself said
    }
    if (m_log.hasGap())
        data.insert(
            u"warning"_s,
            tr("The log is longer than %1 MB; its middle was left out.").arg(SandboxLog::defaultLimit / 1024 / 1024));
    tellEnd(data);
}

/// Durable here first: this program may end before the event is.
void RemoteRun::tellEnd(const QJsonObject &data)
{
    if (const auto kept = writeRunEnd(m_files.folder(), data); !kept)
        qWarning("%s", qUtf8Printable(kept.error().message));
    m_files.removeRuntime();
    emit finished(makeEvent(eventtype::runExited, u"exited"_s, data));
}

base::Result<> RemoteRun::keepRecord(const QJsonObject &record) const
{
    return base::writePrivateFile(m_files.folder() + u"/remote.json"_s,
                                  QJsonDocument(record).toJson(QJsonDocument::Compact));
}

QJsonObject RemoteRun::record() const
{
    QFile file(m_files.folder() + u"/remote.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(maxRecordBytes)).object() : QJsonObject();
}

} // namespace engines
