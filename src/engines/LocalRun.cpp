// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LocalRun.h"

#include "base/Clock.h"
#include "engines/RunOutput.h"

#include <QtConcurrentRun>

#include <csignal>
#include <cstring>

namespace engines {

using process::HeldProcess;
using session::Engine;
using session::Event;
using namespace std::chrono_literals;

namespace {

// SessionEnd hooks have 5 s (their timeout in the run's settings) and claude 1.5 s on top to leave.
constexpr auto claudeEndTime = 6500ms;
constexpr auto shellEndTime = 3000ms;
constexpr auto interruptTime = 3000ms;

base::Result<> writeFiles(const RunFiles &files, const LaunchPlan &plan, const QString &callbackUrl)
{
    if (const auto made = files.create(); !made)
        return made;
    if (!plan.settings.isEmpty()) {
        if (const auto written = files.writeSettings(plan.settings); !written)
            return written;
    }
    if (!plan.spec.stdinFile.isEmpty()) {
        if (const auto written = files.writePrompt(plan.stdinBytes); !written)
            return written;
    }
    return files.writeCallback(callbackUrl);
}

QString valueOf(const QList<QByteArray> &environment, const QByteArray &name)
{
    for (const QByteArray &entry : environment) {
        if (entry.startsWith(name + '='))
            return QString::fromUtf8(entry.mid(name.size() + 1));
    }
    return {};
}

QJsonObject resultData(const claude::ResultLine &result)
{
    const claude::Tokens tokens = claude::sumOf(result.modelUsage);
    QJsonObject data{
        {QStringLiteral("is_error"), result.isError},
        {QStringLiteral("subtype"), result.subtype},
        {QStringLiteral("error"), result.failure()},
        {QStringLiteral("text"), result.text.left(16 * 1024)},
        {QStringLiteral("conversation"), result.conversation.toString()},
        {QStringLiteral("turns"), result.turns},
        {QStringLiteral("permission_denials"), result.permissionDenials},
        {QStringLiteral("input_tokens"), tokens.input},
        {QStringLiteral("output_tokens"), tokens.output},
        {QStringLiteral("cache_read_tokens"), tokens.cacheRead},
        {QStringLiteral("cache_creation_tokens"), tokens.cacheCreation},
    };
    if (result.totalCost)
        data.insert(QStringLiteral("total_cost_micros"), result.totalCost->micros());
    return data;
}

} // namespace

LocalRun::LocalRun(const session::RunRequest &request, const RunFiles &files, const QString &holdProgram,
                   const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_files(files)
    , m_clock(clock)
    , m_held(holdProgram)
{
    m_escalationTimer.setSingleShot(true);
    connect(&m_escalationTimer, &QTimer::timeout, this, &LocalRun::escalate);
    connect(&m_held, &HeldProcess::started, this, &LocalRun::onStarted);
    connect(&m_held, &HeldProcess::exited, this, &LocalRun::onExited);
    connect(&m_held, &HeldProcess::failed, this, [this](const base::Error &error) {
        m_files.removeRuntime();
        emit failed(error);
    });
    connect(&m_held, &HeldProcess::lost, this, [this] {
        m_files.removeRuntime();
        emit lost();
    });
}

LocalRun::~LocalRun() = default;

void LocalRun::start(const LaunchPlan &plan)
{
    m_plan = plan;
    const QString callbackUrl = valueOf(plan.spec.environment, "GANTRY_CALLBACK_URL");
    QtConcurrent::run(writeFiles, m_files, plan, callbackUrl).then(this, [this](const base::Result<> &written) {
        m_plan.stdinBytes.clear();
        if (!written) {
            m_files.removeRuntime();
            emit failed(written.error());
            return;
        }
        m_held.start(m_plan.spec);
    });
}

void LocalRun::adopt()
{
    m_held.adopt(m_files.folder(), m_files.socket());
}

void LocalRun::onStarted(qint64 pid)
{
    // A run taken up again said so when it was started.
    if (m_plan.spec.program.isEmpty())
        return;
    emit started(makeEvent(session::eventtype::runStarted, QStringLiteral("started"),
                           {{QStringLiteral("pid"), pid},
                            {QStringLiteral("command"), m_plan.command},
                            {QStringLiteral("conversation"), m_plan.conversation},
                            {QStringLiteral("log_path"), m_files.log()}}));
}

void LocalRun::onExited(const process::ExitRecord &record)
{
    m_escalationTimer.stop();
    m_files.removeRuntime();
    const bool background = m_request.session.mode == session::Mode::Agentic;
    if (!background || m_request.step.kind != session::StepKind::ClaudePrompt) {
        reportExit(record);
        return;
    }
    QtConcurrent::run(lastResult, m_files.log())
        .then(this, [this, record](const std::optional<claude::ResultLine> &result) {
            if (result)
                emit event(makeEvent(session::eventtype::runResult, QStringLiteral("result"), resultData(*result)));
            reportExit(record);
        });
}

void LocalRun::reportExit(const process::ExitRecord &record)
{
    QJsonObject data{{QStringLiteral("duration_ms"), record.durationMs},
                     {QStringLiteral("log_bytes"), record.logBytes}};
    if (record.exitCode)
        data.insert(QStringLiteral("exit_code"), *record.exitCode);
    if (record.signal)
        data.insert(QStringLiteral("signal"), *record.signal);
    if (record.startError != 0)
        data.insert(QStringLiteral("error"),
                    tr("%1 could not be started: %2")
                        .arg(m_plan.spec.program, QString::fromLocal8Bit(std::strerror(record.startError))));
    emit finished(makeEvent(session::eventtype::runExited, QStringLiteral("exited"), data));
}

void LocalRun::stop(Engine::Stop how)
{
    using Target = HeldProcess::Target;
    const bool isClaude = m_request.step.kind == session::StepKind::ClaudePrompt;
    m_escalation.clear();
    if (how == Engine::Stop::AfterTurn && isClaude)
        m_escalation.append({SIGINT, Target::Child, interruptTime}); // at rest, claude leaves with status 0
    if (how != Engine::Stop::Force) {
        // Claude runs its SessionEnd hook on SIGTERM; its tools are ended by claude. A shell may ignore SIGTERM when
        // interactive, and its children want the signal too.
        if (isClaude)
            m_escalation.append({SIGTERM, Target::Child, claudeEndTime});
        else
            m_escalation.append({SIGTERM, Target::Group, shellEndTime});
    }
    m_escalation.append({SIGKILL, Target::Group, 0ms});
    escalate();
}

void LocalRun::escalate()
{
    if (m_escalation.isEmpty())
        return;
    const Escalation next = m_escalation.takeFirst();
    m_held.signalChild(next.signal, next.target);
    if (!m_escalation.isEmpty())
        m_escalationTimer.start(next.then);
}

Event LocalRun::makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const
{
    data.insert(QStringLiteral("run"), m_request.run.id.toString());
    return {.id = 0,
            .session = m_request.session.id,
            .step = m_request.step.id,
            .source = QStringLiteral("engine"),
            .sourceId = m_request.run.id.toString() + u':' + suffix,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

} // namespace engines
