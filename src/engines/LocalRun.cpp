// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LocalRun.h"

#include "base/Clock.h"
#include "engines/BackgroundClaude.h"
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
constexpr auto ownerInterval = 1000ms;
constexpr qint64 lastWordsBytes = 4096;

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

} // namespace

LocalRun::LocalRun(const session::RunRequest &request, const RunFiles &files, const QString &holdProgram,
                   QThread &reading, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_files(files)
    , m_clock(clock)
    , m_held(holdProgram)
    , m_owner(files.owner())
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
        m_isLost = true;
        reportEnd();
    });
    const bool isBackground = request.session.mode == session::Mode::Agentic;
    if (isBackground && request.step.kind == session::StepKind::ClaudePrompt) {
        m_background = new BackgroundClaude(request, files, reading, clock, this);
        connectBackground();
    }
}

LocalRun::~LocalRun() = default;

void LocalRun::connectBackground()
{
    connect(m_background, &BackgroundClaude::event, this, &LocalRun::event);
    connect(m_background, &BackgroundClaude::input, &m_held, &HeldProcess::writeInput);
    connect(m_background, &BackgroundClaude::inputEnds, &m_held, &HeldProcess::closeInput);
    connect(m_background, &BackgroundClaude::drained, this, &LocalRun::reportEnd);
    connect(&m_ownerTimer, &QTimer::timeout, this, &LocalRun::waitForOwnership);
}

void LocalRun::start(const LaunchPlan &plan)
{
    m_plan = plan;
    const QString callbackUrl = valueOf(plan.spec.environment, "GANTRY_CALLBACK_URL");
    QtConcurrent::run(writeFiles, m_files, plan, callbackUrl).then(this, [this](const base::Result<> &written) {
        m_plan.stdinBytes.clear();
        onWritten(written);
    });
}

void LocalRun::onWritten(const base::Result<> &written)
{
    if (!written) {
        m_files.removeRuntime();
        emit failed(written.error());
        return;
    }
    // Nobody else knows this run yet, so the lock is free; where there can be none, two programs could never meet.
    if (m_background && !m_owner.take())
        qWarning("the run %s cannot be locked", qUtf8Printable(m_files.owner()));
    m_held.start(m_plan.spec);
}

void LocalRun::adopt()
{
    const bool drives = !m_background || m_owner.take();
    if (m_background) {
        m_background->setDriving(drives);
        m_background->begin();
        if (!drives)
            m_ownerTimer.start(ownerInterval);
    }
    m_held.adopt(m_files.folder(), m_files.socket(), drives ? HeldProcess::Input::Take : HeldProcess::Input::Leave);
}

/// The program that drives this run may end at any time, also without a word.
void LocalRun::waitForOwnership()
{
    if (m_exit || !m_owner.take())
        return;
    m_ownerTimer.stop();
    m_held.takeInput();
    m_background->setDriving(true);
}

void LocalRun::onStarted(qint64 pid)
{
    if (m_background)
        m_background->confirmRunning();
    // A run taken up again said so when it was started.
    if (m_plan.spec.program.isEmpty())
        return;
    emit started(makeEvent(session::eventtype::runStarted, QStringLiteral("started"),
                           {{QStringLiteral("pid"), pid},
                            {QStringLiteral("command"), m_plan.command},
                            {QStringLiteral("conversation"), m_plan.conversation},
                            {QStringLiteral("log_path"), m_files.log()}}));
    if (m_background)
        m_background->begin();
}

void LocalRun::onExited(const process::ExitRecord &record)
{
    m_escalationTimer.stop();
    m_ownerTimer.stop();
    m_exit = record;
    reportEnd();
}

/// What background Claude wrote last, its result above all, comes before its end.
void LocalRun::reportEnd()
{
    if ((!m_exit && !m_isLost) || (m_background && !m_background->isDrained()))
        return;
    m_files.removeRuntime();
    if (m_exit)
        reportExit();
    else
        emit lost();
}

void LocalRun::reportExit()
{
    const process::ExitRecord &record = *m_exit;
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
    else if (m_background && !m_background->hasResult() && record.exitCode.value_or(0) != 0)
        data.insert(QStringLiteral("error"), lastWords());
    emit finished(makeEvent(session::eventtype::runExited, QStringLiteral("exited"), data));
}

/// Claude says on stderr why it did not even begin.
QString LocalRun::lastWords() const
{
    const QString words = outputTail(m_files.errorLog(), lastWordsBytes).trimmed();
    return words.section(u'\n', -1).trimmed();
}

void LocalRun::stop(Engine::Stop how)
{
    m_escalation = escalationFor(how);
    if (m_background && how != Engine::Stop::Force) {
        // By its own means first: the turn ends, SessionEnd runs, and nothing is left half written. Where another
        // program drives, that one has been told to stop too and gets the time for it.
        if (how == Engine::Stop::Polite)
            m_background->end();
        else
            m_background->closeInput();
        m_escalationTimer.start(how == Engine::Stop::Polite ? interruptTime : claudeEndTime);
        return;
    }
    escalate();
}

QList<LocalRun::Escalation> LocalRun::escalationFor(Engine::Stop how) const
{
    using Target = HeldProcess::Target;
    const bool isClaude = m_request.step.kind == session::StepKind::ClaudePrompt;
    QList<Escalation> steps;
    if (how == Engine::Stop::AfterTurn && isClaude)
        // At rest, claude leaves with status 0. A second signal would cut its SessionEnd hooks short.
        steps.append({SIGINT, Target::Child, claudeEndTime});
    if (how != Engine::Stop::Force) {
        // Claude runs its SessionEnd hook on SIGTERM; its tools are ended by claude. A shell may ignore SIGTERM when
        // interactive, and its children want the signal too.
        if (isClaude)
            steps.append({SIGTERM, Target::Child, claudeEndTime});
        else
            steps.append({SIGTERM, Target::Group, shellEndTime});
    }
    steps.append({SIGKILL, Target::Group, 0ms});
    return steps;
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
