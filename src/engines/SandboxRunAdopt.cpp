// SPDX-License-Identifier: GPL-3.0-or-later
// A run that another program began is taken up.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"

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
};

QByteArray tailOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - OutputWindow::maxBytes)))
        return {};
    return file.read(OutputWindow::maxBytes);
}

} // namespace

void SandboxRun::takeOwnership()
{
    if (!m_owner.take())
        return;
    m_ownerTimer.stop();
    adopt();
}

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
    m_limits.setHourlyRate(base::Money::fromMicros(m_record.hourlyMicros));
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
    const bool isClaude = m_request.step.kind == session::StepKind::ClaudePrompt;
    m_jobs
        .run([name = m_files.log(), errors = m_files.errorLog(), isClaude](const std::stop_token &stop) {
            const auto replay = std::make_shared<Replay>();
            replay->errors = tailOf(errors);
            replay->output = tailOf(name);
            QFile log(name);
            if (isClaude && log.open(QIODevice::ReadOnly)) {
                while (!log.atEnd() && !stop.stop_requested())
                    replay->stream.feed(log.read(1024 * 1024),
                                        [&replay](const SandboxStream::Told &told) { replay->told.append(told); });
            }
            return replay;
        })
        .then(this, [this](const std::shared_ptr<Replay> &replay) {
            m_stream = replay->stream;
            m_window.addErrors(replay->errors);
            m_window.addOutput(replay->output);
            for (const SandboxStream::Told &told : std::as_const(replay->told))
                tell(told.type, told.suffix, told.data);
            follow();
        });
}

} // namespace engines
