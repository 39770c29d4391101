// SPDX-License-Identifier: GPL-3.0-or-later
// A run that another program began is taken up.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"
#include "process/ExitRecord.h"

#include <QFile>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;

namespace {

constexpr auto ownerInterval = 1s;

struct Replay
{
    SandboxStream stream;
    QByteArray output; ///< the ends of the logs
    QByteArray errors;
    QList<SandboxStream::Told> told;
    RunBudget budget;
};

QByteArray tailOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - OutputWindow::maxBytes)))
        return {};
    return file.read(OutputWindow::maxBytes);
}

} // namespace

void SandboxRun::adopt()
{
    m_isTakenUp = true;
    if (!m_owner.take()) {
        m_ownerTimer.start(ownerInterval); // another program watches over it
        return;
    }
    m_ownerTimer.stop();
    const auto record = m_records.findRun(m_request.run.id.toString());
    if (!record && QFile::exists(m_files.folder()) && !QFile::exists(m_files.log())) {
        endUnborn();
        return;
    }
    // The program that saw its end may not have come to tell it; a kept sandbox goes on after it.
    const bool hasEnded = record && !record->kill && process::readExitRecord(m_files.folder()).has_value();
    if (!record || (record->state == State::Ended && !hasEnded)) {
        giveUp();
        return;
    }
    // The folder of the lock goes with a restart of the computer.
    if (!hasEnded && !m_owner.isTaken() && (!m_files.create() || !m_owner.take())) {
        m_ownerTimer.start(ownerInterval);
        return;
    }
    m_record = *record;
    takeUp(hasEnded);
}

/// Nothing of it is in the cloud, or no longer.
void SandboxRun::giveUp()
{
    removePacked(m_files);
    m_files.removeRuntime();
    emit lost();
}

/// The record comes before the sandbox is asked for: without one the project was still being packed, or the question
/// whether it may be sent still stood.
void SandboxRun::endUnborn()
{
    m_begun = m_clock.elapsed();
    (void)m_files.create(); // else the end is told all the same
    end({{}, tr("The program ended while it packed the project. Nothing was sent; run the step again.")});
}

/// As it was when the run began; the settings may have changed since.
void SandboxRun::takeUp(bool hasEnded)
{
    m_script = SandboxScript(m_record.run, m_record.workFolder);
    m_choices.keep = m_record.keep;
    m_choices.templateName = m_record.templateName;
    SandboxLimits::Rules rules = m_limits.rules();
    rules.hourlyRate = base::Money::fromMicros(m_record.hourlyMicros);
    if (m_record.timeLimit.count() > 0)
        rules.time = m_record.timeLimit;
    m_limits = SandboxLimits(rules);
    // A pause does not count.
    const QDateTime until = m_record.pausedAt.isValid() ? m_record.pausedAt : m_clock.now();
    const auto age = std::chrono::milliseconds(m_record.createdAt.msecsTo(until)) - m_record.pausedFor;
    m_begun = m_clock.elapsed() - std::max(0ms, age);
    if (m_record.kill || hasEnded)
        endAgain();
    else if (m_stopping && m_record.pid == 0) // while another program had it, which came to nothing more
        end({{}, tr("The run was stopped before its command began.")});
    else if (m_choices.account.apiKey.isEmpty())
        leaveAlone({base::Error::Kind::PermissionDenied, tr("There is no E2B API key."), {}});
    else if (m_record.sandboxId.isEmpty())
        lookForIt();
    else
        inspect();
}

/// How it ended was noted before its sandbox was to go, or to stay.
void SandboxRun::endAgain()
{
    const auto exit = process::readExitRecord(m_files.folder());
    m_isOutcomeKept = exit.has_value();
    if (exit)
        m_begun = m_clock.elapsed() - std::chrono::milliseconds(exit->durationMs);
    m_results = SandboxResults::read(m_files.folder());
    (void)m_output.open(); // for its size
    const Ending ending{exit ? exit->exitCode : std::nullopt,
                        exit ? SandboxOutcome::read(m_files.folder()).value(u"error").toString()
                             : tr("The sandbox was terminated before the run had ended.")};
    if (m_record.keep && !m_record.kill) { // its sandbox is the user's
        m_ending = ending;
        report();
    } else {
        end(ending);
    }
}

/// The program ended while the sandbox was being made: the service knows it by our tag, if it came to life.
void SandboxRun::lookForIt()
{
    m_client.list({{{e2b::tagKey, m_record.tag}}, {}}, [this](const e2b::Result<QList<e2b::Sandbox>> &found) {
        if (isOver())
            return;
        if (!found && isRefused(found.error())) {
            leaveAlone(found.error().toError());
            return;
        }
        for (const e2b::Sandbox &sandbox : found.value_or(QList<e2b::Sandbox>())) {
            if (sandbox.metadata.value(e2b::tagKey) != m_record.tag)
                continue;
            m_attempts = 0;
            m_record.sandboxId = sandbox.id;
            m_record.state = State::Running;
            keepRecord();
            inspect();
            return;
        }
        if (!found || m_attempts < m_choices.timings.repeats) { // the network may come back, or it comes late
            QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this, &SandboxRun::lookForIt);
            return;
        }
        m_record.kill = true; // should it come to life after all
        end({{}, tr("The program ended before its sandbox was there. Nothing has run; run the step again.")});
    });
}

void SandboxRun::inspect()
{
    m_client.inspect(m_record.sandboxId, [this](const e2b::Result<e2b::Sandbox> &detail) { onDetail(detail); });
}

void SandboxRun::onDetail(const e2b::Result<e2b::Sandbox> &detail)
{
    if (isOver())
        return;
    if (!detail && isRefused(detail.error())) {
        leaveAlone(detail.error().toError());
        return;
    }
    if (!detail && detail.error().cause != Cause::NotFound) { // the network may come back
        QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this, &SandboxRun::inspect);
        return;
    }
    if (!detail) {
        onLost();
        return;
    }
    if (detail->state == u"paused") {
        m_again = [this] { inspect(); };
        m_isLookingForIt = true;
        waitForResume();
        return;
    }
    m_attempts = 0;
    m_sandbox = std::make_unique<e2b::E2bSandbox>(m_choices.account, *detail, m_choices.timings);
    if (detail->endAt.isValid())
        m_record.endAt = detail->endAt;
    if (m_record.state == State::Paused)
        m_record.resume(m_clock.now());
    noteSize(*detail);
    goOn();
}

void SandboxRun::goOn()
{
    m_heart.start(m_choices.heartbeat);
    if (m_record.pid > 0) {
        replay();
        return;
    }
    m_ticker.start(m_choices.tick);
    progress(u"resumed"_s, tr("The sandbox %1 is still there; its preparation goes on.").arg(m_record.sandboxId),
             {{u"sandbox"_s, m_record.sandboxId}});
    prepare();
}

/// Without a valid key nothing can be known or ended. The run goes on there, for a program that has one.
void SandboxRun::leaveAlone(const base::Error &error)
{
    m_isLeftAlone = true;
    for (QTimer *timer : {&m_ticker, &m_heart, &m_force})
        timer->stop();
    delete std::exchange(m_follower, nullptr);
    m_sandbox.reset(); // with all that is under way
    m_owner.release();
    progress(u"waiting"_s, tr("%1 The run goes on in its sandbox; set a valid key to see it.").arg(error.message),
             {{u"warning"_s, true}});
    emit keyMissing();
}

/// What was said before this program came is in the log; events carry the same ids again.
void SandboxRun::replay()
{
    const bool isClaude = m_request.step.kind == session::StepKind::ClaudePrompt;
    m_jobs
        .run([name = m_files.log(), errors = m_files.errorLog(), isClaude,
              budget = m_budget](const std::stop_token &stop) {
            const auto replay = std::make_shared<Replay>(SandboxStream(), QByteArray(), QByteArray(),
                                                         QList<SandboxStream::Told>(), budget);
            replay->errors = tailOf(errors);
            replay->output = tailOf(name);
            QFile log(name);
            if (isClaude && log.open(QIODevice::ReadOnly)) {
                while (!log.atEnd() && !stop.stop_requested()) {
                    const QByteArray piece = log.read(1024 * 1024);
                    replay->stream.feed(piece,
                                        [&replay](const SandboxStream::Told &told) { replay->told.append(told); });
                    (void)replay->budget.feed(piece); // tick() tells it
                }
            }
            return replay;
        })
        .then(this, [this](const std::shared_ptr<Replay> &replay) {
            if (isOver() || m_isLeftAlone)
                return;
            m_stream = replay->stream;
            m_budget = replay->budget;
            m_window.addErrors(replay->errors);
            m_window.addOutput(replay->output);
            for (const SandboxStream::Told &told : std::as_const(replay->told))
                tell(told.type, told.suffix, told.data);
            followFound();
        });
}

/// What ended in time did so, however late it is now: limits are for what still runs.
void SandboxRun::followFound()
{
    m_sandbox->read(m_script.file(u"rc"_s), 0, 16, [this](const e2b::Result<QByteArray> &end) {
        if (isOver())
            return;
        if (!end || end->isEmpty())
            m_ticker.start(m_choices.tick);
        follow();
    });
}

} // namespace engines
