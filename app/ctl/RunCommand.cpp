// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RunCommand.h"

#include "app/ctl/Output.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "engines/RunFiles.h"
#include "engines/RunOutput.h"
#include "logs/TerminalText.h"
#include "process/TerminalChannel.h"
#include "session/SessionService.h"
#include "usage/CostRecorder.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

#include <cstdio>
#include <unistd.h>

namespace ctl {

using base::Error;
using namespace std::chrono_literals;

namespace {

constexpr qint64 maxOutputBytes = 1024 * 1024;
constexpr qint64 maxPromptBytes = 64 * 1024 * 1024;
// After the step's end: for figures, deliveries and the last bytes. What is not delivered stays in the outbox.
constexpr auto settleTime = 5s;

/// What a terminal showed, as text: lines that scrolled away, then the screen.
QString terminalText(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(0LL, file.size() - maxOutputBytes)))
        return {};
    QStringList lines;
    logs::TerminalText text(24, 80);
    text.setLineHandler([&lines](const logs::LogLine &line) { lines.append(line.text); });
    text.feed(file.readAll());
    for (const logs::LogLine &line : text.screen())
        lines.append(line.text);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

base::Result<QString> readPrompt(const RunArguments &arguments)
{
    if (arguments.prompt)
        return *arguments.prompt;
    QFile file(*arguments.promptFile);
    const bool opened
        = *arguments.promptFile == u"-" ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return base::fail(
            Error::Kind::NotFound,
            RunCommand::tr("The prompt file %1 cannot be read: %2").arg(*arguments.promptFile, file.errorString()));
    return QString::fromUtf8(file.read(maxPromptBytes));
}

} // namespace

RunCommand::RunCommand(const RunArguments &arguments, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
{
    using session::SessionService;
    SessionService &sessions = room.sessions();
    connect(&sessions, &SessionService::loaded, this, &RunCommand::begin);
    connect(&sessions, &SessionService::eventStored, this, &RunCommand::onEvent);
    connect(&sessions, &SessionService::refused, this, &RunCommand::onRefused);
    connect(&sessions, &SessionService::stepEnded, this, [this](const base::SessionId &, const base::StepId &ended) {
        if (ended != m_step || m_stepEnded)
            return;
        m_stepEnded = true;
        m_settleLimit.start(settleTime);
        QTimer::singleShot(0, this, &RunCommand::settle);
    });
    connect(&room.costs(), &usage::CostRecorder::idle, this, &RunCommand::settle);
    connect(&room.forwarder(), &forwarding::Forwarder::statusChanged, this, [this] { settle(); });
    m_settleLimit.setSingleShot(true);
    connect(&m_settleLimit, &QTimer::timeout, this, &RunCommand::finish);
}

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    m_room.load();
}

void RunCommand::interrupt()
{
    const session::Step *current = step();
    if (!current || !session::isActive(current->state)) {
        emit done(exitcode::cancelled);
        return;
    }
    if (++m_interrupts == 1)
        m_room.sessions().stop(m_step);
    else
        m_room.localEngine().stop(current->run, session::Engine::Stop::Force);
}

void RunCommand::begin()
{
    const auto made = makeStep();
    if (!made) {
        fail(made.error());
        return;
    }
    session::Step step = *made;
    if (!m_arguments.session.isEmpty()) {
        addTo(base::SessionId(m_arguments.session), step);
        return;
    }
    session::Session session = makeSession();
    session.id = base::SessionId::create();
    step.id = base::StepId::create();
    step.session = session.id;
    // Nothing is stored for a request that cannot run.
    session::Run run;
    run.id = base::RunId::create();
    session.workingFolder = session.project;
    const bool empty = step.kind == session::StepKind::ShellCommand && step.text.trimmed().isEmpty();
    if (const auto checked = m_room.localEngine().check({run, session, step, {}}); !checked && !empty) {
        fail(checked.error());
        return;
    }
    m_step = step.id;
    m_session = session.id;
    m_room.sessions().create(session, {step}, session::SessionService::Play::Yes);
}

base::Result<session::Step> RunCommand::makeStep() const
{
    session::Step step;
    if (m_arguments.shell) {
        step.kind = session::StepKind::ShellCommand;
        step.text = *m_arguments.shell;
    } else {
        const auto prompt = readPrompt(m_arguments);
        if (!prompt)
            return std::unexpected(prompt.error());
        step.text = *prompt;
    }
    step.afterTurn = m_arguments.closeAfterTurn ? session::AfterTurn::Close : session::AfterTurn::KeepOpen;
    step.timeout = std::chrono::seconds(m_arguments.timeoutSeconds);
    if (!m_arguments.resume.isEmpty())
        step.conversation = base::ConversationId(m_arguments.resume);
    for (const QString &entry : m_arguments.environment)
        step.environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return step;
}

session::Session RunCommand::makeSession() const
{
    session::Session session;
    session.project = QDir(m_arguments.project).absolutePath();
    session.mode = m_arguments.background ? session::Mode::Agentic : session::Mode::Manual;
    applyTo(session.profile);
    return session;
}

void RunCommand::applyTo(session::Profile &profile) const
{
    const auto set = [](QString &target, const QString &value) {
        if (!value.isEmpty())
            target = value;
    };
    set(profile.model, m_arguments.model);
    set(profile.permissionMode, m_arguments.permissionMode);
    set(profile.claudeProgram, m_arguments.claude);
    set(profile.backendUrl, m_arguments.backend);
    if (!m_arguments.allowedTools.isEmpty())
        profile.allowedTools = m_arguments.allowedTools;
    if (m_arguments.maxTurns > 0)
        profile.maxTurns = m_arguments.maxTurns;
}

void RunCommand::addTo(const base::SessionId &id, const session::Step &step)
{
    session::SessionService &sessions = m_room.sessions();
    const session::Snapshot *snapshot = sessions.find(id);
    if (!snapshot) {
        fail({Error::Kind::NotFound,
              tr("There is no session %1. See \"gantryctl session list\".").arg(id.toString()),
              {}});
        return;
    }
    m_session = id;
    session::Profile profile = snapshot->session.profile;
    applyTo(profile);
    sessions.editProfile(id, profile);
    sessions.setMode(id, m_arguments.background ? session::Mode::Agentic : session::Mode::Manual);
    m_step = sessions.addStep(id, step, session::SessionService::Play::Yes);
}

void RunCommand::onEvent(const session::Event &event)
{
    if (event.session != m_session)
        return;
    if (m_arguments.json)
        printJsonLine(eventLine(event));
    else if (event.step == m_step && event.type == session::eventtype::runStarted)
        showOutput();
}

void RunCommand::showOutput()
{
    const auto run = m_room.sessions().runOf(m_step);
    if (!run || m_channel)
        return;
    using process::TerminalChannel;
    m_channel = m_room.localEngine().openTerminal(*run);
    connect(m_channel.get(), &TerminalChannel::received, this, [this](const QByteArray &bytes) {
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        std::fflush(stdout);
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

void RunCommand::onRefused(const base::SessionId &session, const base::Error &error)
{
    const session::Step *current = step();
    const bool ours = session == m_session && !m_session.isNull();
    // Refused before it began: nothing else will come.
    if (ours && (!current || current->state == session::StepState::Pending))
        fail(error);
    else if (ours || session.isNull())
        printError(error);
}

bool RunCommand::isSettled() const
{
    return m_room.costs().isIdle() && (!m_channel || m_channelEnded);
}

void RunCommand::countUndelivered()
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

void RunCommand::settle()
{
    if (!m_stepEnded || m_done || !isSettled())
        return;
    if (m_delivered)
        finish();
    else
        countUndelivered();
}

void RunCommand::finish()
{
    if (m_done)
        return;
    m_done = true;
    const engines::RunFiles files(m_room.paths(), step() ? step()->run : base::RunId());
    const bool pty = !m_arguments.background;
    QtConcurrent::run([files, pty] {
        return Output{pty ? terminalText(files.log()) : engines::outputTail(files.log(), maxOutputBytes),
                      engines::outputTail(files.errorLog(), maxOutputBytes)};
    }).then(this, [this](const Output &output) { report(output); });
}

void RunCommand::report(const Output &output)
{
    const session::Step *ended = step();
    if (!ended) {
        emit done(exitcode::failed);
        return;
    }
    using session::StepState;
    const session::StepResult &result = ended->result;
    const session::Snapshot *snapshot = m_room.sessions().find(m_session);
    if (m_arguments.json) {
        const auto orNull = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(); };
        const base::RunId run = ended->run;
        printJsonLine({
            {QStringLiteral("type"), QStringLiteral("result")},
            {QStringLiteral("session_id"), m_session.toString()},
            {QStringLiteral("step_id"), m_step.toString()},
            {QStringLiteral("state"), session::toString(ended->state)},
            {QStringLiteral("exit_code"), orNull(result.exitCode)},
            {QStringLiteral("signal"), orNull(result.signal)},
            {QStringLiteral("duration_ms"), result.durationMs},
            {QStringLiteral("conversation_id"),
             snapshot->session.conversation.isNull() ? QJsonValue()
                                                     : QJsonValue(snapshot->session.conversation.toString())},
            {QStringLiteral("session_end_hook"), result.sessionEndHook},
            {QStringLiteral("log_path"), engines::RunFiles(m_room.paths(), run).log()},
            {QStringLiteral("stdout"), output.standardOutput},
            {QStringLiteral("stderr"), output.standardError},
            {QStringLiteral("warning"), result.warning},
            {QStringLiteral("cost_usd"), ended->cost ? QJsonValue(ended->cost->dollars()) : QJsonValue()},
            {QStringLiteral("error"), result.error.isEmpty() ? QJsonValue() : QJsonValue(result.error)},
        });
    } else {
        std::fputs(output.standardError.toUtf8().constData(), stderr);
        if (!result.error.isEmpty())
            printError({Error::Kind::Internal, result.error, {}});
    }
    switch (ended->state) {
    case StepState::Succeeded:
        emit done(exitcode::succeeded);
        return;
    case StepState::TimedOut:
        emit done(exitcode::timedOut);
        return;
    case StepState::Cancelled:
        emit done(exitcode::cancelled);
        return;
    default:
        emit done(exitcode::failed);
    }
}

void RunCommand::fail(const base::Error &error)
{
    if (m_done)
        return;
    m_done = true;
    printError(error);
    if (m_arguments.json) {
        printJsonLine(
            {{QStringLiteral("type"), QStringLiteral("result")},
             {QStringLiteral("session_id"), m_session.isNull() ? QJsonValue() : QJsonValue(m_session.toString())},
             {QStringLiteral("step_id"), m_step.isNull() ? QJsonValue() : QJsonValue(m_step.toString())},
             {QStringLiteral("state"), session::toString(session::StepState::Failed)},
             {QStringLiteral("exit_code"), QJsonValue()},
             {QStringLiteral("signal"), QJsonValue()},
             {QStringLiteral("duration_ms"), 0},
             {QStringLiteral("conversation_id"), QJsonValue()},
             {QStringLiteral("session_end_hook"), false},
             {QStringLiteral("log_path"), QJsonValue()},
             {QStringLiteral("stdout"), QString()},
             {QStringLiteral("stderr"), QString()},
             {QStringLiteral("error"), error.message}});
    }
    emit done(exitcode::failed);
}

const session::Step *RunCommand::step() const
{
    const session::Snapshot *snapshot = m_session.isNull() ? nullptr : m_room.sessions().find(m_session);
    return snapshot ? snapshot->step(m_step) : nullptr;
}

} // namespace ctl
