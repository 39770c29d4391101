// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/StepReport.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "engines/RunFiles.h"
#include "engines/RunOutput.h"
#include "engines/SandboxChannel.h"
#include "engines/SandboxOutput.h"
#include "engines/SandboxResults.h"
#include "forwarding/Forwarder.h"
#include "logs/TerminalText.h"
#include "process/LogGaps.h"
#include "process/TerminalChannel.h"
#include "process/TerminalChannels.h"
#include "session/SessionService.h"
#include "usage/CostRecorder.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace ctl {

using base::Error;
using session::SessionService;
using session::StepState;
using namespace std::chrono_literals;

namespace {

constexpr qint64 maxOutputBytes = 1024 * 1024;
// After the step's end, and after each further piece of its output: for figures, deliveries and the last bytes. What
// is not delivered stays in the outbox.
constexpr auto settleTime = 5s;

/// What a terminal showed, as text: lines that scrolled away, then the screen.
QString terminalText(const QString &log)
{
    QStringList lines;
    for (const process::KeptPiece &piece : process::keptTail(log, maxOutputBytes)) {
        if (piece.lostBefore > 0)
            lines.append(u'[' + process::lossWords(piece.lostBefore) + u']');
        // Behind a gap, what was known of the screen is out of date.
        logs::TerminalText text(24, 80);
        text.setLineHandler([&lines](const logs::LogLine &line) { lines.append(line.text); });
        text.feed(piece.bytes);
        for (const logs::LogLine &line : text.screen())
            lines.append(line.text);
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

int exitCodeOf(StepState state)
{
    switch (state) {
    case StepState::Succeeded:
        return exitcode::succeeded;
    case StepState::TimedOut:
        return exitcode::timedOut;
    case StepState::Cancelled:
        return exitcode::cancelled;
    default:
        return exitcode::failed;
    }
}

/// Why it did not succeed, in words; empty when it did.
QString errorOf(const session::Step &ended)
{
    if (!ended.result.error.isEmpty())
        return ended.result.error;
    if (ended.state == StepState::TimedOut)
        return QCoreApplication::translate("ctl",
                                           "The step was ended after its time limit of %1 seconds. Give it more "
                                           "with --timeout.")
            .arg(ended.timeout.count());
    return {};
}

/// Leaves out the colours ("ESC [ … m") of what goes to a file or a pipe; a sequence may be cut anywhere.
class ColourRemover
{
public:
    QByteArray feed(const QByteArray &bytes)
    {
        QByteArray text;
        for (const char byte : bytes) {
            if (byte == '\x1b')
                m_inSequence = true;
            else if (!m_inSequence)
                text.append(byte);
            else if (byte >= '@' && byte != '[')
                m_inSequence = false;
        }
        return text;
    }

private:
    bool m_inSequence = false;
};

template <typename Id>
QJsonValue orNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

StepReport::StepReport(app::EngineRoom &room, bool json, PermissionPolicy permissions)
    : m_room(room)
    , m_json(json)
    , m_permissions(room.sessions(), room.rules(), permissions)
{
    SessionService &sessions = room.sessions();
    connect(&sessions, &SessionService::eventStored, this, &StepReport::onEvent);
    connect(&sessions, &SessionService::refused, this, &StepReport::onRefused);
    connect(&sessions, &SessionService::sessionChanged, this, &StepReport::tellHeld);
    connect(&sessions, &SessionService::stepEnded, this, &StepReport::onStepEnded);
    connect(&room.costs(), &usage::CostRecorder::idle, this, &StepReport::settle);
    connect(&room.forwarder(), &forwarding::Forwarder::statusChanged, this, [this] { settle(); });
    m_settleLimit.setSingleShot(true);
    connect(&m_settleLimit, &QTimer::timeout, this, &StepReport::finish);
}

StepReport::~StepReport() = default;

void StepReport::follow(const base::SessionId &session, const base::StepId &step)
{
    m_session = session;
    m_step = step;
    m_permissions.follow(session);
}

void StepReport::interrupt()
{
    const session::Step *current = step();
    const bool isActive = current && session::isActive(current->state);
    if (!isActive && (!current || current->state == StepState::Pending))
        endUnbegun(StepState::Cancelled, {Error::Kind::Cancelled, tr("Interrupted before the step began."), {}});
    else if (!isActive)
        finish(); // what it came to is known; only figures and deliveries are waited for
    else if (++m_interrupts == 1)
        m_room.sessions().stop(m_step);
    else
        m_room.sessions().engineOf(snapshot()->session)->stop(current->run, session::Engine::Stop::Force);
}

void StepReport::onEvent(const session::Event &event)
{
    const session::Snapshot *about = m_room.sessions().find(event.session);
    const bool isChild = about && !m_session.isNull() && about->session.parent == m_session;
    if (event.session != m_session && !isChild)
        return;
    if (m_json)
        printJsonLine(eventLine(event));
    else if (event.type == session::eventtype::limitNear)
        printError({Error::Kind::TimedOut, event.data.value(u"words").toString(), {}});
    else if (event.step == m_step && event.type == session::eventtype::runStarted)
        showOutput();
}

void StepReport::tellHeld(const base::SessionId &id)
{
    const session::Snapshot *about = m_room.sessions().find(id);
    if (!about || m_session.isNull() || (id != m_session && about->session.parent != m_session))
        return;
    const QString reason = m_room.sessions().heldBack(id);
    if (reason.isEmpty() || m_held.contains(id))
        return;
    // Many wait for the same thing; to people that is said once.
    const bool isKnown = std::ranges::contains(m_held, reason);
    m_held.insert(id, reason);
    if (m_json)
        printJsonLine({{QStringLiteral("type"), QStringLiteral("held")},
                       {QStringLiteral("session_id"), id.toString()},
                       {QStringLiteral("reason"), reason}});
    else if (!isKnown)
        printError({Error::Kind::Unavailable, tr("“%1” waits: %2").arg(about->session.title, reason), {}});
}

void StepReport::onStepEnded(const base::SessionId &, const base::StepId &ended)
{
    if (ended != m_step || m_stepEnded)
        return;
    m_stepEnded = true;
    m_settleLimit.start(settleTime);
    QTimer::singleShot(0, this, &StepReport::settle);
}

void StepReport::showOutput()
{
    const auto run = m_room.sessions().runOf(m_step);
    if (!run || m_channel)
        return;
    using process::TerminalChannel;
    const session::Session &session = snapshot()->session;
    if (step()->kind == session::StepKind::ParallelSessions)
        return; // what its sessions came to is printed at the end
    const engines::RunFiles files(m_room.paths(), run->id);
    // A command's output goes to files and pipes as it is, with standard error apart. What Claude prints in the
    // background is for programs, so it is shown as a terminal of the window shows it.
    const bool isCommand = step()->kind == session::StepKind::ShellCommand;
    m_showsErrors = !isCommand && session.mode == session::Mode::Agentic;
    if (isCommand && session.profile.engine == u"local")
        m_channel = process::openChannel(files.folder(), files.socket());
    else if (isCommand && session.profile.engine == u"e2b")
        m_channel = std::make_unique<engines::SandboxChannel>(files.folder());
    else
        m_channel = m_room.sessions().engineOf(session)->openTerminal(*run);
    // What Claude prints in the background is coloured for people at a terminal.
    const bool plain = m_showsErrors && ::isatty(STDOUT_FILENO) == 0;
    connect(m_channel.get(), &TerminalChannel::received, this,
            [this, plain, colours = ColourRemover()](const QByteArray &bytes) mutable {
                const QByteArray shown = plain ? colours.feed(bytes) : bytes;
                std::fwrite(shown.constData(), 1, static_cast<size_t>(shown.size()), stdout);
                std::fflush(stdout);
                // However slowly it is read, nothing of it is cut off.
                if (m_settleLimit.isActive())
                    m_settleLimit.start();
                m_channel->consumed();
            });
    const auto ended = [this] {
        m_channelEnded = true;
        settle();
    };
    connect(m_channel.get(), &TerminalChannel::ended, this, ended);
    connect(m_channel.get(), &TerminalChannel::failed, this, ended);
    m_channel->open(-1);
}

void StepReport::onRefused(const base::SessionId &session, const base::Error &error)
{
    const session::Step *current = step();
    const bool ours = session == m_session && !m_session.isNull();
    // Refused before it began: nothing else will come.
    if (ours && (!current || current->state == StepState::Pending))
        fail(error);
    else if (ours || session.isNull())
        printError(error);
}

bool StepReport::isSettled() const
{
    return m_room.costs().isIdle() && (!m_channel || m_channelEnded);
}

void StepReport::countUndelivered()
{
    if (m_counting)
        return;
    m_counting = true;
    // Counted in the outbox itself: the status that is shown to people may lag behind.
    m_room.forwarder().counts().then(this, [this](const base::Result<forwarding::Outbox::Counts> &counts) {
        m_counting = false;
        m_delivered = !counts || counts->waiting == 0;
        if (m_delivered)
            settle();
    });
}

void StepReport::settle()
{
    if (!m_stepEnded || m_done || !isSettled())
        return;
    if (m_delivered)
        finish();
    else
        countUndelivered();
}

void StepReport::finish()
{
    if (m_done)
        return;
    m_done = true;
    const engines::RunFiles files(m_room.paths(), step() ? step()->run : base::RunId());
    const bool pty = snapshot() && snapshot()->session.mode == session::Mode::Manual && !isParallel();
    QtConcurrent::run([files, pty] {
        return Output{pty ? terminalText(files.log()) : engines::outputTail(files.log(), maxOutputBytes),
                      engines::outputTail(files.errorLog(), maxOutputBytes)};
    }).then(this, [this](const Output &output) { report(output); });
}

void StepReport::report(const Output &output)
{
    const session::Step *ended = step();
    if (!ended) {
        emit done(exitcode::failed);
        return;
    }
    if (m_json) {
        printResult(*ended, output);
    } else {
        if (isParallel())
            printText(output.standardOutput);
        if (!m_showsErrors)
            std::fputs(output.standardError.toUtf8().constData(), stderr);
        if (const QString error = errorOf(*ended); !error.isEmpty())
            printError({Error::Kind::Internal, error, {}});
    }
    emit done(exitCodeOf(ended->state));
}

void StepReport::printResult(const session::Step &ended, const Output &output) const
{
    const auto numberOrNull = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    const session::StepResult &result = ended.result;
    const QString error = errorOf(ended);
    QJsonObject line{
        {QStringLiteral("type"), QStringLiteral("result")},
        {QStringLiteral("session_id"), m_session.toString()},
        {QStringLiteral("step_id"), m_step.toString()},
        {QStringLiteral("state"), session::toString(ended.state)},
        {QStringLiteral("exit_code"), numberOrNull(result.exitCode)},
        {QStringLiteral("signal"), numberOrNull(result.signal)},
        {QStringLiteral("duration_ms"), result.durationMs},
        {QStringLiteral("conversation_id"), orNull(snapshot()->session.conversation)},
        {QStringLiteral("session_end_hook"), result.sessionEndHook},
        {QStringLiteral("log_path"), engines::RunFiles(m_room.paths(), ended.run).log()},
        {QStringLiteral("stdout"), output.standardOutput},
        {QStringLiteral("stderr"), output.standardError},
        {QStringLiteral("warning"), result.warning},
        {QStringLiteral("cost_usd"), ended.cost ? QJsonValue(ended.cost->dollars()) : QJsonValue()},
        {QStringLiteral("error"), error.isEmpty() ? QJsonValue() : QJsonValue(error)},
    };
    // Only sandboxes leave one.
    const QString folder = engines::RunFiles(m_room.paths(), ended.run).folder();
    if (const QJsonObject outcome = engines::SandboxOutcome::read(folder); !outcome.isEmpty()) {
        line.insert(QStringLiteral("sandbox"), outcome);
        if (const auto results = engines::SandboxResults::read(folder))
            line.insert(QStringLiteral("results"), results->toJson());
    }
    printJsonLine(line);
}

void StepReport::fail(const base::Error &error)
{
    endUnbegun(StepState::Failed, error);
}

void StepReport::endUnbegun(StepState state, const base::Error &error)
{
    if (m_done)
        return;
    m_done = true;
    printError(error);
    if (m_json)
        printJsonLine(unbegunResult(state, error, m_session, m_step));
    emit done(exitCodeOf(state));
}

bool StepReport::isParallel() const
{
    return step() && step()->kind == session::StepKind::ParallelSessions;
}

const session::Snapshot *StepReport::snapshot() const
{
    return m_session.isNull() ? nullptr : m_room.sessions().find(m_session);
}

const session::Step *StepReport::step() const
{
    return snapshot() ? snapshot()->step(m_step) : nullptr;
}

} // namespace ctl
