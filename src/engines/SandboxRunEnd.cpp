// SPDX-License-Identifier: GPL-3.0-or-later
// From the command that runs to the end of the sandbox, and being taken up by another program.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "base/PrivateFile.h"
#include "engines/SandboxFollower.h"
#include "git/Git.h"
#include "process/ExitRecord.h"

#include <QFile>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;
namespace eventtype = session::eventtype;

namespace {

constexpr qint64 downloadBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxResultBytes = 512LL * 1024 * 1024;
constexpr int timedOutCode = 124;
constexpr int killedCode = 137;
constexpr auto ownerInterval = 1s;

struct Replay
{
    SandboxStream stream;
    QList<SandboxStream::Told> told;
};

} // namespace

void SandboxRun::follow()
{
    for (SandboxLog *log : {&m_output, &m_errors}) {
        if (const auto opened = log->open(); !opened) {
            end({{}, opened.error().message});
            return;
        }
    }
    m_follower = new SandboxFollower(*m_sandbox, m_script, m_output, m_errors, this);
    connect(m_follower, &SandboxFollower::output, this, [this](const QByteArray &bytes) {
        if (m_request.step.kind == session::StepKind::ClaudePrompt)
            m_stream.feed(bytes, [this](const SandboxStream::Told &told) { tell(told.type, told.suffix, told.data); });
    });
    connect(m_follower, &SandboxFollower::interrupted, this, [this] {
        progress(u"interrupted"_s,
                 tr("The connection to the sandbox broke. The run goes on there; it is tried again."));
    });
    connect(m_follower, &SandboxFollower::resumed, this,
            [this] { progress(u"resumed"_s, tr("The sandbox is connected again.")); });
    connect(m_follower, &SandboxFollower::ended, this, &SandboxRun::readEnd);
    connect(m_follower, &SandboxFollower::failed, this, [this](const base::Error &error) { end({{}, error.message}); });
    connect(m_follower, &SandboxFollower::gone, this, &SandboxRun::onSandboxGone);
    m_follower->start();
}

void SandboxRun::readEnd()
{
    m_force.stop();
    m_sandbox->read(m_script.file(u"rc"_s), 0, 16, [this](const e2b::Result<QByteArray> &read) {
        if (isOver())
            return;
        const bool isUnknown = !read && read.error().cause == Cause::NotFound;
        if (!read && !isUnknown) {
            onSandboxGone();
            return;
        }
        bool isNumber = false;
        const int code = read.value_or(QByteArray()).trimmed().toInt(&isNumber);
        Ending ending;
        if (isNumber)
            ending.exitCode = code;
        else if (m_stopping)
            ending.exitCode = killedCode;
        else
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
        m_ticker.stop();
        collect();
    });
}

// --- results -----------------------------------------------------------------------------------------------------

/// The ending is known from here on; what fails now is told, and changes it no more.
void SandboxRun::collect()
{
    progress(u"collect"_s, tr("Bringing back what changed."));
    m_sandbox->run(m_script.collect(), [this](const e2b::Result<e2b::CommandResult> &collected) {
        if (!collected || collected->end.exitCode != 0) {
            progress(u"collect"_s,
                     tr("What changed in the sandbox could not be collected: %1")
                         .arg(collected ? git::firstWords(collected->errors) : collected.error().toError().message),
                     {{u"warning"_s, true}});
            cleanUp();
            return;
        }
        download(u"results.list"_s, {}, [this](const QByteArray &list) {
            if (list.isEmpty())
                cleanUp();
            else
                download(u"results.patch"_s, {}, [this, list](const QByteArray &patch) { takeOver(list, patch); });
        });
    });
}

/// @p then gets nothing when there is no such file, as when the template has no git.
void SandboxRun::download(const QString &name, QByteArray bytes, const Then<QByteArray> &then)
{
    m_sandbox->read(m_script.file(name), bytes.size(), downloadBytes,
                    [this, name, bytes, then](const e2b::Result<QByteArray> &part) {
                        if (!part && part.error().cause != Cause::NotFound) {
                            progress(u"collect"_s, part.error().toError().message, {{u"warning"_s, true}});
                            then({});
                            return;
                        }
                        const QByteArray all = bytes + part.value_or(QByteArray());
                        if (part && part->size() == downloadBytes && all.size() < maxResultBytes)
                            download(name, all, then);
                        else
                            then(all);
                    });
}

void SandboxRun::takeOver(const QByteArray &list, const QByteArray &patch)
{
    const auto changes = readChanges(list);
    if (!changes || patch.isEmpty()) {
        progress(u"collect"_s, changes ? tr("What changed could not be brought back.") : changes.error().message,
                 {{u"warning"_s, true}});
        cleanUp();
        return;
    }
    SandboxResults results;
    results.changes = *changes;
    results.patch = m_files.folder() + u"/results.patch"_s;
    const bool apply = m_choices.applyResults;
    m_jobs
        .run([found = results, patch, apply,
              project = git::toPath(m_request.session.workingFolder)](const std::stop_token &stop) {
            SandboxResults outcome = found;
            const auto written = base::writePrivateFile(outcome.patch, patch);
            if (!written)
                outcome.conflict = written.error().message;
            else if (apply)
                applyResults(outcome, project, stop);
            return outcome;
        })
        .then(this, [this](const SandboxResults &applied) {
            m_results = applied;
            QJsonObject data{
                {u"files"_s, applied.toJson()}, {u"patch"_s, applied.patch}, {u"applied"_s, applied.applied}};
            if (!applied.conflict.isEmpty())
                data.insert(u"conflict"_s, applied.conflict);
            tell("sandbox_results"_L1, u"results"_s, data);
            cleanUp();
        });
}

// --- the end -----------------------------------------------------------------------------------------------------

void SandboxRun::endWith(const e2b::Failure &failure)
{
    if (failure.cause == Cause::SandboxGone)
        onSandboxGone();
    else
        end({{}, failure.toError().message});
}

void SandboxRun::end(const Ending &ending)
{
    if (isOver())
        return;
    m_ending = ending;
    m_ticker.stop();
    m_force.stop();
    m_cancel.request_stop();
    cleanUp();
}

void SandboxRun::cleanUp()
{
    m_heart.stop();
    m_follower ? m_follower->deleteLater() : void();
    m_follower = nullptr;
    const bool isThere
        = !m_record.sandboxId.isEmpty() && (m_record.state == State::Running || m_record.state == State::Creating);
    const bool stays = m_record.state == State::Paused || (m_record.keep && m_sandbox);
    m_record.pid = 0;
    if (!isThere || stays) {
        report();
        return;
    }
    m_record.kill = true; // until it is known to be gone
    keepRecord();
    m_client.kill(m_record.sandboxId, [this](const e2b::Result<> &killed) {
        if (killed) {
            m_record.kill = false;
            m_record.state = State::Ended;
            m_record.endedAt = m_clock.now();
        } else {
            qWarning("the sandbox %s could not be ended and will be later: %s", qUtf8Printable(m_record.sandboxId),
                     qUtf8Printable(killed.error().toError().message));
        }
        report();
    });
}

void SandboxRun::report()
{
    if (!m_record.tag.isEmpty())
        keepRecord();
    process::ExitRecord record;
    record.exitCode = m_ending->exitCode;
    record.durationMs = elapsed().count();
    record.logBytes = m_output.size();
    if (const auto written = process::writeExitRecord(m_files.folder(), record); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
    m_files.removeRuntime();
    QJsonObject data{{u"duration_ms"_s, record.durationMs},
                     {u"log_bytes"_s, record.logBytes},
                     {u"hooks"_s, false}, // none can call from there
                     {u"sandbox"_s, m_record.sandboxId},
                     {u"sandbox_cost_micros"_s, m_limits.cost(elapsed()).micros()},
                     {u"remote_log_path"_s, u"~/"_s + m_script.file(u"stdout"_s)}};
    if (record.exitCode)
        data.insert(u"exit_code"_s, *record.exitCode);
    if (!m_ending->error.isEmpty())
        data.insert(u"error"_s, m_ending->error);
    if (m_output.hasGap())
        data.insert(u"warning"_s,
                    tr("The log is longer than %1 MB; its middle was left out.").arg(m_choices.logLimit / 1024 / 1024));
    else if (m_results && !m_results->conflict.isEmpty())
        data.insert(u"warning"_s,
                    tr("What changed was not put into the project, because files here have changed too. "
                       "It is kept in %1.")
                        .arg(m_results->patch));
    emit finished(makeEvent(eventtype::runExited, u"exited"_s, data));
}

// --- limits and signs of life ------------------------------------------------------------------------------------

void SandboxRun::tick()
{
    for (const SandboxLimits::Notice &notice : m_limits.due(elapsed(), m_stream.cost().value_or(base::Money())))
        onNotice(notice);
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
        m_stopReason = tr("The budget of %1 is used up.").arg(m_limits.rules().budget->toString());
        stop(session::Engine::Stop::Polite);
        words = m_stopReason;
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
    m_sandbox->health([this](const e2b::Result<> &health) {
        if (!isOver() && !health && health.error().cause == Cause::SandboxGone)
            onSandboxGone();
    });
}

/// Why it no longer answers, the service knows.
void SandboxRun::onSandboxGone()
{
    if (isOver() || std::exchange(m_isLookingForIt, true))
        return;
    m_client.inspect(m_record.sandboxId, [this](const e2b::Result<e2b::Sandbox> &detail) {
        m_isLookingForIt = false;
        if (isOver())
            return;
        if (detail && detail->state == u"paused") {
            m_record.state = State::Paused;
            end({{}, tr("The sandbox %1 was paused. Resume it to go on, or terminate it.").arg(m_record.sandboxId)});
        } else if (!detail && detail.error().cause == Cause::NotFound) {
            m_record.state = State::Ended;
            m_record.endedAt = m_clock.now();
            const bool isExpired = m_record.endAt.isValid() && m_clock.now() >= m_record.endAt;
            end({{},
                 isExpired ? tr("The sandbox expired: its time to live is over.")
                           : tr("The sandbox is lost: the service ended it before the run did.")});
        } else {
            end({{}, detail ? tr("The sandbox runs, but does not answer.") : detail.error().toError().message});
        }
    });
}

// --- taken up by another program ---------------------------------------------------------------------------------

void SandboxRun::adopt()
{
    const auto record = m_records.findRun(m_request.run.id.toString());
    if (!record) {
        emit lost();
        return;
    }
    m_record = *record;
    // As they were when the run began; the settings may have changed since.
    m_script = SandboxScript(m_record.run, m_record.workFolder);
    m_choices.keep = m_record.keep;
    if (!m_owner.isTaken() && !m_owner.take()) {
        m_ownerTimer.start(ownerInterval); // another program watches over it
        return;
    }
    if (m_record.state == State::Ended || m_record.sandboxId.isEmpty()) {
        m_record.kill = m_record.state != State::Ended; // its creation got no answer that was noted
        keepRecord();
        emit lost();
        return;
    }
    const qint64 age = std::max<qint64>(0, m_record.createdAt.msecsTo(m_clock.now()));
    m_begun = m_clock.elapsed() - std::chrono::milliseconds(age);
    inspect();
}

void SandboxRun::inspect()
{
    m_client.inspect(m_record.sandboxId, [this](const e2b::Result<e2b::Sandbox> &detail) { onDetail(detail); });
}

void SandboxRun::onDetail(const e2b::Result<e2b::Sandbox> &detail)
{
    if (isOver())
        return;
    const bool isAway = !detail && detail.error().cause != Cause::NotFound
        && detail.error().cause != Cause::Unauthorized && detail.error().cause != Cause::Forbidden;
    if (isAway) { // the network may come back
        QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this, &SandboxRun::inspect);
        return;
    }
    if (!detail || detail->state == u"paused") {
        if (!detail && detail.error().cause != Cause::NotFound)
            endWith(detail.error());
        else
            onSandboxGone();
        return;
    }
    m_attempts = 0;
    m_sandbox = std::make_unique<e2b::E2bSandbox>(m_choices.account, *detail, m_choices.timings);
    if (m_record.pid == 0) {
        end({{}, tr("The program ended before the command was started in the sandbox. Run it again.")});
        return;
    }
    m_ticker.start(m_choices.tick);
    m_heart.start(m_choices.heartbeat);
    replay();
}

/// What was said before this program came is in the log; events carry the same ids again.
void SandboxRun::replay()
{
    if (m_request.step.kind != session::StepKind::ClaudePrompt) {
        follow();
        return;
    }
    m_jobs
        .run([name = m_files.log()](const std::stop_token &stop) {
            const auto replay = std::make_shared<Replay>();
            QFile log(name);
            if (log.open(QIODevice::ReadOnly)) {
                while (!log.atEnd() && !stop.stop_requested())
                    replay->stream.feed(log.read(1024 * 1024),
                                        [&replay](const SandboxStream::Told &told) { replay->told.append(told); });
            }
            return replay;
        })
        .then(this, [this](const std::shared_ptr<Replay> &replay) {
            m_stream = replay->stream;
            for (const SandboxStream::Told &told : std::as_const(replay->told))
                tell(told.type, told.suffix, told.data);
            follow();
        });
}

} // namespace engines
