// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a run, stopping it, and being taken up by another program.
#include "base/Clock.h"
#include "engines/ExecutionRun.h"
#include "engines/RunEnd.h"
#include "process/ExitRecord.h"
#include "tasks/Estimate.h"

#include <QFile>
#include <QtConcurrentRun>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using execapi::Execution;
using execapi::Status;
using Cause = execapi::Failure::Cause;
namespace eventtype = session::eventtype;

namespace {

constexpr int timedOutCode = 124;
constexpr int killedCode = 137;
constexpr auto ownerInterval = 1s;

struct Replay
{
    SandboxStream stream;
    QList<SandboxStream::Told> told;
    RunBudget budget;
    QList<RunBudget::Notice> notices;
    QByteArray errors; ///< the end of what was said there
};

constexpr qint64 maxErrorBytes = 8LL * 1024 * 1024;

std::shared_ptr<Replay> readAgain(const QString &name, const QString &errorName, const RunBudget &budget)
{
    const auto replay = std::make_shared<Replay>(Replay{{}, {}, budget, {}, {}});
    QFile log(name);
    const bool isOpen = log.open(QIODevice::ReadOnly);
    while (isOpen && !log.atEnd()) {
        const QByteArray bytes = log.read(1024 * 1024);
        replay->stream.feed(bytes, [&replay](const SandboxStream::Told &told) { replay->told.append(told); });
        replay->notices += replay->budget.feed(bytes);
    }
    QFile errors(errorName);
    if (errors.open(QIODevice::ReadOnly) && errors.seek(std::max<qint64>(0, errors.size() - maxErrorBytes)))
        replay->errors = errors.readAll();
    return replay;
}

} // namespace

// --- the end -----------------------------------------------------------------------------------------------------

void ExecutionRun::onFinal()
{
    m_poll.stop();
    m_wait.stop();
    m_cancelLimit.stop();
    m_cancelAgain.stop();
    m_monitor.reset();
    if (m_final->status == Status::Timeout)
        tell(eventtype::stopRequested, u"stop"_s, {{u"reason"_s, u"timeout"_s}});
    m_logs->finish();
}

/// Nothing more will come from the service.
void ExecutionRun::end(const QString &error)
{
    if (isOver())
        return;
    m_isEnded = true;
    m_endError = error;
    m_poll.stop();
    m_wait.stop();
    m_cancelLimit.stop();
    m_cancelAgain.stop();
    report(true);
}

std::optional<int> ExecutionRun::exitCode() const
{
    if (!m_final)
        return m_isStopping && m_record.isAccepted ? std::optional(killedCode) : std::nullopt;
    switch (m_final->status) {
    case Status::Completed:
        return m_final->exitCode.value_or(0);
    case Status::Timeout:
        return timedOutCode;
    case Status::Cancelled:
        return m_final->exitCode.value_or(killedCode);
    default:
        // A failure without a code of its own, or with one that says otherwise, is none that exited.
        return m_final->exitCode && *m_final->exitCode != 0 ? m_final->exitCode : std::nullopt;
    }
}

QString ExecutionRun::errorWords() const
{
    if (!m_endError.isEmpty() || !m_final)
        return m_endError;
    switch (m_final->status) {
    case Status::Completed:
        return {};
    case Status::Timeout:
        return tr("The time limit of %n seconds is over.", nullptr, m_record.resources.timeoutSeconds);
    case Status::Cancelled:
        if (m_isStoppedByBudget)
            return m_budget.stopWords();
        return m_isStopping ? QString() : tr("The execution was cancelled at the service.");
    default:
        if (!m_final->errorMessage.isEmpty())
            return tr("The execution failed: %1").arg(m_final->errorMessage);
        return exitCode() ? QString() : tr("The execution failed, and the service does not say why.");
    }
}

QJsonObject ExecutionRun::exitData(bool hasAllLogs) const
{
    const auto elapsed = m_clock.elapsed() - m_begun;
    const qint64 duration = m_final ? m_final->durationMs.value_or(elapsed.count()) : elapsed.count();
    QJsonObject data{{u"duration_ms"_s, duration},
                     {u"log_bytes"_s, m_logs ? m_logs->outputBytes() : 0},
                     {u"hooks"_s, false}, // none can call from there
                     {u"execution"_s, m_record.execution}};
    if (const auto code = exitCode())
        data.insert(u"exit_code"_s, *code);
    if (const QString words = errorWords(); !words.isEmpty())
        data.insert(u"error"_s, words);
    if (m_final)
        data.insert(u"remote_status"_s, m_final->statusWord);
    if (m_record.isAccepted) {
        const execapi::Resources limits
            = m_final ? m_final->resources.value_or(m_record.resources) : m_record.resources;
        const auto cost = tasks::costOf({limits.memoryMb, limits.cpu, std::chrono::seconds(limits.timeoutSeconds)},
                                        std::chrono::milliseconds(duration));
        data.insert(u"service_cost_micros"_s, cost.micros());
    }
    if (m_logs && m_logs->hasGap())
        data.insert(u"warning"_s,
                    tr("The log is longer than %1 MB; its middle was left out.").arg(m_choices.logLimit / 1024 / 1024));
    else if (!hasAllLogs)
        data.insert(u"warning"_s, tr("The service did not give the end of the log."));
    return data;
}

void ExecutionRun::report(bool hasAllLogs)
{
    m_monitor.reset();
    const QJsonObject data = exitData(hasAllLogs);
    process::ExitRecord record;
    record.exitCode = exitCode();
    record.durationMs = data.value("duration_ms"_L1).toInteger();
    record.logBytes = data.value("log_bytes"_L1).toInteger();
    if (const auto written = process::writeExitRecord(m_files.folder(), record); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
    if (const auto written = writeRunEnd(m_files.folder(), data); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
    m_files.removeRuntime();
    if (m_record.cancel && !m_final)
        keepRecord();
    else
        m_records.remove(m_record.run);
    tellEnd(data);
}

/// Only of an execution that was accepted the data tell a cost; others have failed to start.
void ExecutionRun::tellEnd(const QJsonObject &data)
{
    if (!data.contains("service_cost_micros"_L1)) {
        emit failed({m_isStopping ? base::Error::Kind::Cancelled : base::Error::Kind::Unavailable,
                     data.value("error"_L1).toString(),
                     {}});
        return;
    }
    // Beside what Claude itself costs, and before the end, so that whoever waits for it has all figures.
    tell(eventtype::costUpdated, u"service-cost"_s,
         {{u"conversation"_s, u"execution:"_s + data.value("execution"_L1).toString()},
          {u"total_cost_micros"_s, data.value("service_cost_micros"_L1)},
          {u"estimated"_s, true}});
    emit finished(makeEvent(eventtype::runExited, u"exited"_s, data));
}

/// The program that saw it may not have come to tell it.
void ExecutionRun::tellEndAgain(const QJsonObject &data)
{
    m_isEnded = true;
    m_files.removeRuntime();
    if (const auto record = m_records.find(m_request.run.id.toString()); record && !record->cancel)
        m_records.remove(record->run);
    tellEnd(data);
}

// --- being stopped -----------------------------------------------------------------------------------------------

void ExecutionRun::stop(session::Engine::Stop how)
{
    if (isOver())
        return;
    const bool isSecond = std::exchange(m_isStopping, true);
    if (m_ownerTimer.isActive())
        return;
    if (m_isTakenUp && !m_logs) { // once it is found; see replay()
        if (!isSecond)
            m_cancelLimit.start(m_choices.cancelTime);
        return;
    }
    if (!m_record.isAccepted && !m_isSubmitting) { // waits for room, or was not asked for yet
        end(tr("The run was stopped before its command began."));
        return;
    }
    if (!isSecond)
        m_cancelLimit.start(m_choices.cancelTime);
    if (how == session::Engine::Stop::Force && isSecond && m_isSubmitting)
        endUnconfirmed();
    else if (m_record.isAccepted)
        cancel();
}

void ExecutionRun::watchBudget(const QList<RunBudget::Notice> &notices)
{
    for (const RunBudget::Notice &notice : notices) {
        tell(eventtype::limitNear, notice.isSpent ? u"limit:budget:spent"_s : u"limit:budget"_s, noticeData(notice));
        m_isOverBudget = m_isOverBudget || notice.stops;
    }
    // One that has had its result may be over: there is nothing to stop until more comes.
    if (!m_isOverBudget || m_budget.hasResult() || isOver() || m_isStopping || m_isStoppedByBudget)
        return;
    m_isStoppedByBudget = true;
    progress(u"budget"_s, m_budget.stopWords());
    // Not from inside the bytes.
    QMetaObject::invokeMethod(this, [this] { stop(session::Engine::Stop::Polite); }, Qt::QueuedConnection);
}

void ExecutionRun::cancel()
{
    if (isOver())
        return;
    m_client->cancel(m_record.execution, [this](const execapi::Result<> &cancelled) {
        if (isOver())
            return;
        if (cancelled) {
            poll();
            m_unchanged = 0;
        } else if (cancelled.error().mayPass()) {
            m_cancelAgain.start(m_choices.polling.first);
        } else {
            progress(u"stop"_s, cancelled.error().toError().message, {{u"warning"_s, true}});
        }
    });
}

void ExecutionRun::endUnconfirmed()
{
    m_record.cancel = true; // tried again at the next start
    keepRecord();
    end(tr("The execution service did not confirm that the run was stopped. It is asked again at the next start."));
}

// --- taken up by another program ---------------------------------------------------------------------------------

void ExecutionRun::adopt()
{
    m_isTakenUp = true;
    if (!m_owner.take()) { // before its record is looked for: one that waits for room has none yet
        m_ownerTimer.start(ownerInterval); // another program watches over it
        return;
    }
    m_ownerTimer.stop();
    if (const auto exited = readRunEnd(m_files.folder())) {
        tellEndAgain(*exited);
        return;
    }
    const auto record = m_records.find(m_request.run.id.toString());
    if (!record || record->cancel) {
        m_files.removeRuntime();
        emit lost();
        return;
    }
    // The folder of the lock goes with a restart of the computer.
    if (!m_owner.isTaken() && (!m_files.create() || !m_owner.take())) {
        m_ownerTimer.start(ownerInterval);
        return;
    }
    m_record = *record;
    const qint64 age = std::max<qint64>(0, m_record.createdAt.msecsTo(m_clock.now()));
    m_begun = m_clock.elapsed() - std::chrono::milliseconds(age);
    // The key belongs to another service. Who signs in with the address is not kept with the run.
    if (m_choices.service.url.adjusted(QUrl::RemoveUserInfo) != m_record.service) {
        end(tr("The run is at the service %1, but its settings now name another one.")
                .arg(m_record.service.toDisplayString(QUrl::RemoveUserInfo)));
        return;
    }
    unlock([this] { lookAgain(); });
}

void ExecutionRun::lookAgain()
{
    if (m_isEnded)
        return;
    m_client->inspect(m_record.execution, [this](const execapi::Result<Execution> &found) {
        if (m_isEnded)
            return;
        if (!found && found.error().mayPass()) { // the network may come back
            if (!std::exchange(m_isCut, true))
                progress(u"interrupted"_s,
                         tr("The execution service does not answer; it is tried again. %1")
                             .arg(found.error().toError().message));
            m_wait.disconnect(this);
            connect(&m_wait, &QTimer::timeout, this, &ExecutionRun::lookAgain);
            m_wait.start(m_choices.polling.pause(m_attempt++));
            return;
        }
        if (!found && !m_record.isAccepted && found.error().cause == Cause::NotFound) {
            m_records.remove(m_record.run); // it never got there, so nothing was lost
            m_files.removeRuntime();
            emit lost();
            return;
        }
        if (!found) {
            m_record.cancel = found.error().cause != Cause::NotFound;
            end(found.error().toError().message);
            return;
        }
        m_isCut = false;
        m_record.isAccepted = true;
        m_record.execution = found->id;
        keepRecord();
        tellStarted(); // the program before this one may not have come to it
        replay();
    });
}

/// What was said before this program came is in the log; events carry the same ids again.
void ExecutionRun::replay()
{
    QtConcurrent::run(readAgain, m_files.log(), m_files.errorLog(), m_budget)
        .then(this, [this](const std::shared_ptr<Replay> &replay) {
            if (m_isEnded)
                return;
            if (m_request.step.kind == session::StepKind::ClaudePrompt) {
                m_stream = replay->stream;
                for (const SandboxStream::Told &told : std::as_const(replay->told))
                    tell(told.type, told.suffix, told.data);
                m_budget = replay->budget;
                watchBudget(replay->notices);
            }
            tellSteps(replay->errors);
            follow();
            if (m_isStopping) {
                if (!m_cancelLimit.isActive())
                    m_cancelLimit.start(m_choices.cancelTime);
                cancel();
            }
            takeEarly();
            poll();
        });
}

} // namespace engines
