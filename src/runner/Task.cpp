// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Task.h"

#include "claude/Program.h"
#include "process/HeldProcess.h"
#include "process/TerminalChannels.h"
#include "runner/ClaudeArguments.h"
#include "runner/PromptPipe.h"
#include "runner/RunEnvironment.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

constexpr qint64 logLimitBytes = 512LL * 1024 * 1024;
constexpr qint64 maxErrorBytes = 16 * 1024;

Outcome outcomeOf(Task::Stop stop)
{
    using Code = Outcome::Code;
    Outcome outcome;
    switch (stop) {
    case Task::Stop::TimedOut:
        return outcome.code = Code::TimedOut, outcome.exitCode = 124, outcome.error = u"Process timed out"_s, outcome;
    case Task::Stop::ShutDown:
        return outcome.code = Code::ShutDown, outcome.exitCode = 143,
               outcome.error = u"The runner was shut down before the task was over"_s, outcome;
    default:
        outcome.status = Outcome::Status::Cancelled;
        return outcome.code = Code::Cancelled, outcome.exitCode = 130, outcome.error = u"Task cancelled by user"_s,
               outcome;
    }
}

} // namespace

Task::Task(TaskRequest request, const Settings &settings, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_settings(settings)
    , m_pool(pool)
    , m_startedAt(QDateTime::currentDateTimeUtc())
{
    for (const QByteArray &secret : m_request.secrets())
        m_redactor.add(secret);
    for (const base::Secret *own : {&settings.apiKey, &settings.oauthToken, &settings.callbackSecret})
        m_redactor.add(own->reveal());
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stop::TimedOut); });
    m_killer.setSingleShot(true);
    connect(&m_killer, &QTimer::timeout, this, [this] { signalGroup(SIGKILL); });
}

Task::~Task()
{
    m_worker.request_stop();
    if (m_process && !m_exited)
        signalGroup(SIGKILL);
}

void Task::start()
{
    m_begun = true;
    m_startedAt = QDateTime::currentDateTimeUtc();
    emit begun();
    auto workspace = Workspace::create(m_settings.workspaceFolder);
    if (!workspace)
        return failLaunch(workspace.error().message);
    m_workspace = *workspace;
    m_deadline.start(m_request.timeLimit);
    m_working = true;
    m_pool.start([self = QPointer(this), request = m_request, workspace = m_workspace, settings = m_settings,
                  stop = m_worker.get_token()] {
        // The task may be gone when this calls back; the pointer is looked at on the main thread only.
        const auto post = [self](auto &&function) {
            QMetaObject::invokeMethod(qApp, [self, function] {
                if (self)
                    function(self.data());
            });
        };
        Setup setup(request, workspace, settings, stop, [&post](const Progress &progress) {
            post([progress](Task *task) { emit task->progress(progress); });
        });
        const auto prepared = setup.run();
        post([prepared](Task *task) { task->onPrepared(prepared); });
    });
}

void Task::onPrepared(const std::expected<Prepared, SetupFailure> &prepared)
{
    m_working = false;
    if (m_stop != Stop::No)
        return conclude();
    if (!prepared)
        return failLaunch(prepared.error().message);
    for (const QString &text : prepared->notes)
        emit note(text);
    launch(*prepared);
}

void Task::failLaunch(const QString &message)
{
    if (m_exited) // what comes after the end is no failure to begin: its holder may have been ended, too
        return;
    m_outcome = m_stop == Stop::No ? Outcome{} : runner::outcomeOf(m_stop);
    if (m_stop == Stop::No) {
        m_outcome.code = Outcome::Code::SetupFailed;
        m_outcome.error = m_redactor.redacted(message);
    }
    m_concluded = true;
    QMetaObject::invokeMethod(this, &Task::end, Qt::QueuedConnection);
}

void Task::launch(const Prepared &prepared)
{
    m_folder = prepared.folder;
    m_gitConfiguration = prepared.gitConfiguration;
    const auto program = claude::locateProgram(m_settings.claude);
    if (!program)
        return failLaunch(program.error().message);
    // What is a link outside the sandbox may lead nowhere inside.
    const QString real = QFileInfo(*program).canonicalFilePath();
    const bool alone = m_settings.isolation == Settings::Isolation::None;
    const QStringList command = isolated(QStringList{alone ? *program : real} + claudeArguments(m_request, prepared),
                                         m_workspace, m_folder, {real}, m_settings);
    const auto first = claude::locateProgram(command.first());
    if (!first)
        return failLaunch(first.error().message);
    process::LaunchSpec spec;
    spec.runFolder = m_workspace.run();
    spec.socketPath = m_workspace.socket();
    spec.program = *first;
    spec.arguments = command.sliced(1);
    spec.environment = claudeEnvironment(m_request, m_workspace, m_settings);
    spec.workingFolder = m_folder;
    spec.terminal = process::Terminal::Pipes;
    spec.logLimitBytes = logLimitBytes;
    if (m_request.useNamedPipe) {
        m_prompt = std::make_unique<PromptPipe>();
        if (const auto made = m_prompt->open(m_workspace.prompt()); !made)
            return failLaunch(made.error().message);
        spec.stdinFile = m_workspace.prompt();
    }
    m_process = std::make_unique<process::HeldProcess>(m_settings.holdProgram);
    connect(m_process.get(), &process::HeldProcess::started, this, &Task::onStarted);
    connect(m_process.get(), &process::HeldProcess::exited, this, &Task::onExited);
    connect(m_process.get(), &process::HeldProcess::failed, this,
            [this](const base::Error &error) { failLaunch(error.message); });
    connect(m_process.get(), &process::HeldProcess::lost, this,
            [this] { failLaunch(u"The process that held the run is gone"_s); });
    m_process->start(spec);
}

void Task::onStarted()
{
    if (m_prompt) {
        m_prompt->send(m_request.prompt.toUtf8());
    } else {
        m_process->writeInput(m_request.prompt.toUtf8());
        m_process->closeInput();
    }
    if (m_stop != Stop::No)
        signalGroup(SIGTERM);
    m_channel = process::openChannel(m_workspace.run(), m_workspace.socket());
    using process::TerminalChannel;
    connect(m_channel.get(), &TerminalChannel::received, this, &Task::onOutput);
    connect(m_channel.get(), &TerminalChannel::gap, this, [this] {
        m_lines = OutputLines();
        emit note(u"A part of the output was lost: it grew faster than it was read"_s);
    });
    connect(m_channel.get(), &TerminalChannel::ended, this, &Task::onOutputEnded);
    connect(m_channel.get(), &TerminalChannel::failed, this, &Task::onOutputEnded);
    m_channel->open(-1);
}

void Task::onOutput(const QByteArray &bytes)
{
    m_unread = true;
    m_lines.feed(bytes, [this](QByteArrayView piece) { take(piece); });
    if (m_reading)
        setReading(true);
}

void Task::setReading(bool on)
{
    m_reading = on;
    // Queued: whoever reads again is perhaps called from inside line().
    if (on && std::exchange(m_unread, false))
        QMetaObject::invokeMethod(m_channel.get(), &process::TerminalChannel::consumed, Qt::QueuedConnection);
}

void Task::take(QByteArrayView bytes)
{
    if (bytes.isNull()) {
        emit note(u"A line of more than 32 MiB was left out"_s);
        return;
    }
    if (bytes.trimmed().isEmpty())
        return;
    const QByteArray printed = bytes.toByteArray();
    const LineFacts facts = m_reader.read(printed); // before anything in it is replaced
    const QByteArray text = facts.isObject ? m_redactor.redactedJson(printed) : textFrame(m_redactor.redacted(printed));
    if (facts.turns)
        m_outcome.turns = facts.turns;
    if (facts.type == u"error")
        ++m_outcome.errors;
    emit line(text, facts);
}

void Task::onOutputEnded()
{
    m_lines.finish([this](QByteArrayView piece) { take(piece); });
    m_drained = true;
    endIfDone();
}

void Task::onExited(const process::ExitRecord &record)
{
    m_exited = true;
    m_killer.stop();
    const auto facts = m_outcome; // turns and errors
    m_outcome = outcomeOf(record);
    m_outcome.turns = facts.turns;
    m_outcome.errors = facts.errors;
    if (!m_channel) // it was over before it could be heard
        onStarted();
    endIfDone();
}

Outcome Task::outcomeOf(const process::ExitRecord &record) const
{
    if (m_stop != Stop::No)
        return runner::outcomeOf(m_stop);
    Outcome outcome;
    if (record.startError != 0) {
        outcome.code = Outcome::Code::SetupFailed;
        outcome.error = u"Claude could not be started: %1"_s.arg(qt_error_string(record.startError));
        return outcome;
    }
    outcome.exitCode = record.exitCode.value_or(128 + record.signal.value_or(SIGKILL));
    if (outcome.exitCode == 0) {
        outcome.status = Outcome::Status::Completed;
        return outcome;
    }
    outcome.code = Outcome::Code::ClaudeFailed;
    outcome.error = standardError();
    if (outcome.error.isEmpty() && record.signal)
        outcome.error = u"Claude was ended by signal %1"_s.arg(*record.signal);
    return outcome;
}

QString Task::standardError() const
{
    QFile file(m_workspace.run() + u"/stderr.log"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Redacted before it is cut, so that no half of a secret stays; nor in the line that begins before what is read.
    const qint64 from = std::max<qint64>(0, file.size() - 4 * maxErrorBytes);
    file.seek(from);
    if (from > 0)
        file.readLine();
    return QString::fromUtf8(m_redactor.redacted(file.readAll()).right(maxErrorBytes));
}

void Task::endIfDone()
{
    if (m_exited && m_drained && !m_over && !m_acting)
        conclude();
}

void Task::conclude()
{
    const bool hasActions = m_request.gitAction || m_request.uploadAction;
    const bool isToAct = m_exited && m_outcome.status == Outcome::Status::Completed && hasActions;
    if (isToAct && m_stop == Stop::No)
        return act();
    // Without what was to be done after it, a run is not complete, though its stop came when Claude had ended.
    if (m_stop != Stop::No && (!m_exited || isToAct))
        beStopped();
    m_deadline.stop();
    m_concluded = true;
    QMetaObject::invokeMethod(this, &Task::end, Qt::QueuedConnection);
}

void Task::act()
{
    m_acting = true; // once
    m_working = true;
    emit progress({u"actions"_s, u"Keeping what was changed"_s, -1});
    const QString files = m_request.kind == TaskRequest::Kind::Async
        ? m_settings.logFolder + u"/sessions/"_s + m_request.taskId + u"/files"_s
        : QString();
    m_pool.start([self = QPointer(this), request = m_request,
                  left = RunLeft{m_workspace, m_folder, files, m_gitConfiguration}, settings = m_settings,
                  stop = m_worker.get_token()] {
        const ActionResults results = runPostActions(request, left, settings, stop);
        QMetaObject::invokeMethod(qApp, [self, results] {
            if (self)
                self->onActed(results);
        });
    });
}

void Task::onActed(const ActionResults &results)
{
    m_working = false;
    if (m_stop != Stop::No) {
        beStopped();
        m_outcome.actions.commit = results.commit; // it may have been pushed before
    } else {
        m_outcome.actions = results;
    }
    end();
}

/// With what is known of the run.
void Task::beStopped()
{
    const auto facts = m_outcome;
    m_outcome = runner::outcomeOf(m_stop);
    m_outcome.turns = facts.turns;
    m_outcome.errors = facts.errors;
}

void Task::stop(Stop reason)
{
    m_worker.request_stop();
    if (m_stop != Stop::No || isOver())
        return;
    m_stop = reason;
    m_deadline.stop();
    if (m_process && !m_exited) {
        signalGroup(SIGTERM);
        m_killer.start(m_settings.killDelay);
    } else if (!m_begun) {
        conclude();
    }
}

void Task::signalGroup(int signal)
{
    m_process->signalChild(signal, process::HeldProcess::Target::Group);
}

void Task::end()
{
    if (m_working || (m_over && m_workspace.isNull()))
        return;
    m_over = true;
    m_deadline.stop();
    m_killer.stop();
    m_outcome.endedAt = QDateTime::currentDateTimeUtc();
    if (!m_workspace.isNull())
        emit released(std::exchange(m_workspace, Workspace()).root());
    emit ended(m_outcome);
}

} // namespace runner
