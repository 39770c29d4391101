// SPDX-License-Identifier: GPL-3.0-or-later
// From the command that runs to the end of the sandbox.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"
#include "process/ExitRecord.h"

#include <QLocale>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;
namespace eventtype = session::eventtype;

namespace {

constexpr int timedOutCode = 124;
constexpr int killedCode = 137;

} // namespace

void SandboxRun::follow()
{
    for (SandboxLog *log : {&m_output, &m_errors}) {
        if (const auto opened = log->open(); !opened) {
            leaveUnlogged(opened.error());
            return;
        }
    }
    startFollower();
}

/// The logs are open; it goes on where they end.
void SandboxRun::startFollower()
{
    delete m_follower;
    m_follower = new SandboxFollower(*m_sandbox, m_script, m_output, m_errors, this);
    connect(m_follower, &SandboxFollower::errors, this, [this](const QByteArray &bytes) { m_window.addErrors(bytes); });
    connect(m_follower, &SandboxFollower::output, this, [this](const QByteArray &bytes) {
        m_window.addOutput(bytes);
        if (m_request.step.kind == session::StepKind::ClaudePrompt) {
            (void)m_budget.feed(bytes); // tick() tells it, with what the sandbox itself costs
            m_stream.feed(bytes, [this](const SandboxStream::Told &told) { tell(told.type, told.suffix, told.data); });
        }
    });
    connect(m_follower, &SandboxFollower::stable, this, [this] { m_awayTries = 0; });
    connect(m_follower, &SandboxFollower::interrupted, this, [this] {
        progress(u"interrupted"_s,
                 tr("The connection to the sandbox broke. The run goes on there; it is tried again."));
    });
    connect(m_follower, &SandboxFollower::resumed, this,
            [this] { progress(u"resumed"_s, tr("The sandbox is connected again.")); });
    connect(m_follower, &SandboxFollower::ended, this, [this] {
        m_attempts = 0;
        readEnd();
    });
    connect(m_follower, &SandboxFollower::failed, this, [this](const base::Error &error) {
        if (error.kind == base::Error::Kind::Unavailable)
            leaveUnlogged(error);
        else
            end({{}, error.message});
    });
    connect(m_follower, &SandboxFollower::gone, this,
            [this](const e2b::Failure &failure) { onAway(failure, [this] { startFollower(); }); });
    m_follower->start();
    if (m_stopping && !m_force.isActive()) { // asked for before its end could be seen
        terminate(u"TERM"_s);
        m_force.start(politeTime);
    }
}

/// The disk here refuses. What was done is still there, and what runs would go on unseen.
void SandboxRun::leaveUnlogged(const base::Error &error)
{
    m_sandbox->run(m_script.signal(u"TERM"_s), [this, error](const e2b::Result<e2b::CommandResult> &) {
        if (isOver())
            return;
        m_lostResults = error.message;
        m_record.keep = true;
        end({{}, error.message});
    });
}

void SandboxRun::readEnd()
{
    m_force.stop();
    m_sandbox->read(m_script.file(u"rc"_s), 0, 16, [this](const e2b::Result<QByteArray> &read) {
        if (isOver())
            return;
        const bool isUnknown = !read && read.error().cause == Cause::NotFound;
        if (!read && !isUnknown) {
            if (tryAgain(read.error(), maxTries, [this] { readEnd(); }))
                return;
            m_lostResults = read.error().toError().message;
            m_record.keep = true;
            end({{}, tr("How the command ended could not be read: %1").arg(m_lostResults)});
            return;
        }
        m_attempts = m_awayTries = 0;
        bool isNumber = false;
        const int code = read.value_or(QByteArray()).trimmed().toInt(&isNumber);
        Ending ending;
        if (isNumber)
            ending.exitCode = code;
        else if (m_stopping)
            ending.exitCode = killedCode;
        if (!m_stopping && (!isNumber || code == killedCode))
            ending.error = tr("The command was killed in the sandbox, perhaps because its memory ran out.");
        if (code == timedOutCode && !m_timedOut) {
            m_timedOut = true;
            tell(eventtype::stopRequested, u"stop"_s, {{u"reason"_s, u"timeout"_s}});
        } else if (m_timedOut) {
            ending.exitCode = timedOutCode;
        }
        if (!m_stopReason.isEmpty())
            ending.error = m_stopReason;
        m_ending = ending;
        m_isCollecting = true;
        m_ticker.stop();
        collect();
    });
}

// --- the end -----------------------------------------------------------------------------------------------------

void SandboxRun::end(const Ending &ending)
{
    if (isOver())
        return;
    m_ending = ending;
    endPause();
    m_ticker.stop();
    m_force.stop();
    m_cancel.request_stop();
    cleanUp();
}

void SandboxRun::cleanUp()
{
    m_isCollecting = false;
    m_heart.stop();
    m_follower ? m_follower->deleteLater() : void();
    m_follower = nullptr;
    if (m_isCreating) { // onSandbox() kills it; this program may end before that
        m_record.kill = true;
        keepRecord();
        return;
    }
    if (m_record.sandboxId.isEmpty() && m_record.state == State::Creating) {
        m_record.kill = m_isAskedFor || m_isTakenUp; // should it come to life after all
        if (!m_record.kill)
            m_record.state = State::Ended;
    }
    const bool isThere
        = !m_record.sandboxId.isEmpty() && (m_record.state == State::Running || m_record.state == State::Creating);
    const bool stays = m_record.state == State::Paused || (m_record.keep && m_sandbox);
    m_record.pid = 0;
    if (!isThere || stays) {
        report();
        return;
    }
    keepOutcome(); // before it goes: another program may have to tell it
    m_record.kill = true; // until it is known to be gone
    keepRecord();
    m_client.kill(m_record.sandboxId, [this](const e2b::Result<> &killed) {
        if (killed) {
            m_record.end(m_clock.now());
        } else {
            qWarning("the sandbox %s could not be ended and will be later: %s", qUtf8Printable(m_record.sandboxId),
                     qUtf8Printable(killed.error().toError().message));
        }
        report();
    });
}

void SandboxRun::keepOutcome()
{
    if (std::exchange(m_isOutcomeKept, true))
        return;
    process::ExitRecord record;
    record.exitCode = m_ending->exitCode;
    record.durationMs = lifeTime().count();
    record.logBytes = m_output.size();
    if (const auto written = process::writeExitRecord(m_files.folder(), record); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
    if (const auto written = outcome().write(m_files.folder()); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

void SandboxRun::report()
{
    if (!m_record.tag.isEmpty())
        keepRecord();
    keepOutcome();
    removePacked(m_files);
    m_files.removeRuntime();
    tellCost(u"cost"_s);
    QJsonObject data{{u"duration_ms"_s, qint64(lifeTime().count())},
                     {u"log_bytes"_s, m_output.size()},
                     {u"hooks"_s, false}, // none can call from there
                     {u"sandbox"_s, m_record.sandboxId},
                     {u"sandbox_cost_micros"_s, m_limits.cost(lifeTime()).micros()},
                     {u"remote_log_path"_s, u"~/"_s + m_script.file(u"stdout"_s)}};
    if (m_ending->exitCode)
        data.insert(u"exit_code"_s, *m_ending->exitCode);
    if (!m_ending->error.isEmpty())
        data.insert(u"error"_s, m_ending->error);
    if (const QString words = warning(); !words.isEmpty())
        data.insert(u"warning"_s, words);
    emit finished(makeEvent(eventtype::runExited, u"exited"_s, data));
}

QString SandboxRun::warning() const
{
    QStringList words;
    if (!m_lostResults.isEmpty() && m_record.state == State::Ended)
        words += tr("What changed could not be brought back: %1").arg(m_lostResults);
    else if (!m_lostResults.isEmpty())
        words += tr("What changed could not be brought back: %1 The sandbox %2 is kept until %3. Download %4 from it, "
                    "then terminate it.")
                     .arg(m_lostResults, m_record.sandboxId,
                          QLocale().toString(m_record.endAt.toLocalTime(), QLocale::ShortFormat), m_record.workFolder);
    if (m_output.hasGap() || m_errors.hasGap())
        words += tr("The log is longer than %1 MB; its middle was left out.").arg(m_choices.logLimit / 1024 / 1024);
    if (m_results && !m_results->conflict.isEmpty() && m_lostResults.isEmpty())
        words += m_results->patch.isEmpty() ? tr("Not all that changed was taken over: %1").arg(m_results->conflict)
                                            : tr("Not all that changed was taken over: %1 It is kept in %2.")
                                                  .arg(m_results->conflict, m_results->patch);
    return words.join(u' ');
}

SandboxOutcome SandboxRun::outcome() const
{
    using Is = SandboxOutcome::State;
    SandboxOutcome outcome;
    outcome.exitCode = m_ending->exitCode.value_or(-1);
    const bool isDone = m_ending->exitCode == 0 && m_ending->error.isEmpty();
    outcome.state = m_timedOut ? Is::Timeout : m_stopping ? Is::Killed : isDone ? Is::Completed : Is::Failed;
    outcome.output = m_window.text();
    outcome.executionTime = lifeTime();
    outcome.error = m_ending->error;
    outcome.remoteLogPath = u"~/"_s + m_script.file(u"stdout"_s);
    outcome.localLogPath = m_files.log();
    outcome.sandboxId = m_record.sandboxId;
    outcome.cost = m_record.sandboxId.isEmpty() ? base::Money() : m_limits.cost(lifeTime());
    return outcome;
}

// --- limits and signs of life ------------------------------------------------------------------------------------

/// For the ledger: what the sandbox has cost so far.
void SandboxRun::tellCost(const QString &suffix)
{
    if (m_record.sandboxId.isEmpty())
        return;
    tell("engine_cost"_L1, suffix,
         {{u"engine"_s, u"e2b"_s},
          {u"sandbox"_s, m_record.sandboxId},
          {u"total_micros"_s, m_limits.cost(lifeTime()).micros()},
          {u"hourly_micros"_s, m_limits.rules().hourlyRate.micros()},
          {u"seconds"_s, qint64(lifeTime().count() / 1000)},
          {u"estimated"_s, true}});
}

void SandboxRun::tick()
{
    if (const qint64 minute = elapsed() / 1min; minute > m_costMinute) {
        m_costMinute = minute;
        tellCost(u"cost:%1"_s.arg(minute));
    }
    const base::Money spent = std::max(m_budget.spent(), m_stream.cost().value_or(base::Money()));
    for (const SandboxLimits::Notice &notice : m_limits.due(elapsed(), spent))
        onNotice(notice);
    stopOverBudget();
}

/// After Claude's result the run may be over already; what comes after it shows that it is not.
void SandboxRun::stopOverBudget()
{
    if (!m_isBudgetSpent || m_stopping || m_budget.hasResult())
        return;
    m_stopReason = tr("The budget of %1 is used up.").arg(m_limits.rules().budget.value_or(base::Money()).toString());
    stop(session::Engine::Stop::Polite);
}

void SandboxRun::onNotice(const SandboxLimits::Notice &notice)
{
    using Kind = SandboxLimits::Notice::Kind;
    const bool isTime = notice.kind <= Kind::TimeOver;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(notice.elapsed).count();
    QString words = isTime
        ? tr("The sandbox has run for %n minutes and cost about %1 (estimated).", nullptr, int(minutes))
              .arg(notice.cost.toString())
        : tr("About %1 of the budget of %2 are spent (estimated).")
              .arg(notice.cost.toString(), m_limits.rules().budget.value_or(base::Money()).toString());
    if (notice.kind == Kind::TimeOver) {
        m_timedOut = true;
        const auto limit = std::chrono::duration_cast<std::chrono::seconds>(m_limits.rules().time);
        m_stopReason = limit >= 2min ? tr("The time limit of %n minutes is over.", nullptr, int(limit.count() / 60))
                                     : tr("The time limit of %n seconds is over.", nullptr, int(limit.count()));
        tell(eventtype::stopRequested, u"stop"_s, {{u"reason"_s, u"timeout"_s}});
        stop(session::Engine::Stop::Polite);
    } else if (notice.kind == Kind::BudgetOver) {
        m_isBudgetSpent = true;
        words = tr("The budget of %1 is used up.").arg(m_limits.rules().budget->toString());
    }
    const auto suffix = u"limit:%1"_s.arg(int(notice.kind));
    tell(eventtype::limitNear, suffix,
         {{u"limit"_s, isTime ? u"time"_s : u"budget"_s},
          {u"words"_s, words},
          {u"elapsed_ms"_s, qint64(notice.elapsed.count())},
          {u"cost_micros"_s, notice.cost.micros()},
          {u"estimated"_s, true}});
}

void SandboxRun::beat()
{
    if (!m_sandbox)
        return;
    m_sandbox->health([this](const e2b::Result<> &health) {
        if (!isOver() && !health && health.error().cause == Cause::SandboxGone)
            onAway(health.error(), {});
    });
}

} // namespace engines
