// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Format that knows sessions and steps.
#include "ui/models/Format.h"

namespace ui {

using namespace Qt::StringLiterals;
using session::Status;
using session::StepKind;
using session::StepState;
using std::chrono::milliseconds;

namespace {

QString lowerFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toLower();
    return text;
}

bool isLocal(const session::Session &session)
{
    return session.profile.engine == "local"_L1;
}

/// 1-based number of the step a person would call the current one; 0: none.
qsizetype currentStep(const session::Snapshot &snapshot)
{
    for (qsizetype i = 0; i < snapshot.steps.size(); ++i) {
        if (session::isActive(snapshot.steps.at(i).state))
            return i + 1;
    }
    return 0;
}

const session::Step *lastWith(const session::Snapshot &snapshot, StepState state)
{
    for (auto step = snapshot.steps.crbegin(); step != snapshot.steps.crend(); ++step) {
        if (step->state == state)
            return &*step;
    }
    return nullptr;
}

} // namespace

QString Format::status(Status status)
{
    switch (status) {
    case Status::Idle:
        return tr("Idle");
    case Status::Running:
        return tr("Running");
    case Status::Waiting:
        return tr("Waiting");
    case Status::Finished:
        return tr("Finished");
    case Status::Failed:
        return tr("Failed");
    case Status::TimedOut:
        return tr("Timed out");
    case Status::Cancelled:
        return tr("Cancelled");
    case Status::Interrupted:
        return tr("Interrupted");
    case Status::Unknown:
        return tr("Unknown");
    }
    return {};
}

static QString runningWords(const session::Snapshot &snapshot)
{
    const auto &session = snapshot.session;
    if (!isLocal(session))
        return Format::tr("Running on %1").arg(Format::engine(session));
    const qsizetype number = currentStep(snapshot);
    if (number > 0 && snapshot.steps.size() > 1)
        return Format::tr("Running step %1 of %2").arg(number).arg(snapshot.steps.size());
    return session.mode == session::Mode::Agentic ? Format::tr("Running in background") : Format::tr("Running");
}

static QString finishedWords(const session::Snapshot &snapshot)
{
    if (snapshot.steps.size() > 1)
        return Format::tr("Finished, %1 steps").arg(snapshot.steps.size());
    if (!isLocal(snapshot.session))
        return Format::tr("Finished on %1").arg(Format::engine(snapshot.session));
    return snapshot.session.mode == session::Mode::Agentic ? Format::tr("Finished in background")
                                                           : Format::tr("Finished");
}

static QString timedOutWords(const session::Snapshot &snapshot)
{
    const session::Step *step = lastWith(snapshot, StepState::TimedOut);
    if (!step)
        return Format::status(Status::TimedOut);
    const milliseconds time
        = step->timeout.count() > 0 ? milliseconds(step->timeout) : milliseconds(step->result.durationMs);
    return Format::tr("Timed out after %1").arg(Format::duration(time));
}

static QString cancelledWords(const session::Snapshot &snapshot)
{
    const session::Step *step = lastWith(snapshot, StepState::Cancelled);
    const QString reason = step ? step->attempt.stopReason : QString();
    if (reason == "user"_L1)
        return Format::tr("Cancelled by you");
    return reason == "quit"_L1 ? Format::tr("Cancelled on quitting") : Format::status(Status::Cancelled);
}

static QString unknownWords(const session::Session &session, const QDateTime &now)
{
    // The detail says since when nothing was heard; an old record may lack it.
    const QDateTime told = QDateTime::fromString(session.statusDetail, Qt::ISODateWithMs);
    if (!told.isValid() && !session.statusDetail.isEmpty())
        return Format::tr("Unknown: %1").arg(session.statusDetail);
    const QDateTime since = told.isValid() ? told : session.lastActivity;
    return since.isValid() ? Format::tr("Unknown: silent %1").arg(Format::age(since, now))
                           : Format::status(Status::Unknown);
}

QString Format::stateWords(const session::Snapshot &snapshot, const QDateTime &now)
{
    const auto &session = snapshot.session;
    const auto withDetail = [&session](const QString &plain, const QString &detailed) {
        return session.statusDetail.isEmpty() ? plain : detailed.arg(session.statusDetail);
    };
    switch (session.status) {
    case Status::Idle:
        return withDetail(currentStep(snapshot) > 0 ? tr("Idle, terminal open") : status(Status::Idle), tr("Idle: %1"));
    case Status::Running:
        return runningWords(snapshot);
    case Status::Waiting:
        return withDetail(status(Status::Waiting), tr("Waiting: %1"));
    case Status::Finished:
        return finishedWords(snapshot);
    case Status::Failed:
        return withDetail(status(Status::Failed), tr("Failed: %1"));
    case Status::TimedOut:
        return timedOutWords(snapshot);
    case Status::Cancelled:
        return cancelledWords(snapshot);
    case Status::Interrupted:
        return tr("Interrupted, can resume");
    case Status::Unknown:
        return unknownWords(session, now);
    }
    return {};
}

QDateTime Format::ageStart(const session::Snapshot &snapshot)
{
    const session::Step *active = snapshot.active();
    if (snapshot.session.status == Status::Running && active && active->startedAt.isValid())
        return active->startedAt;
    return snapshot.session.lastActivity.isValid() ? snapshot.session.lastActivity : snapshot.session.createdAt;
}

QString Format::spokenSession(const session::Snapshot &snapshot, const QDateTime &now)
{
    QString state = lowerFirst(stateWords(snapshot, now));
    state.remove(u'?');
    QStringList parts{snapshot.session.title, state};
    const QString age = spokenAge(ageStart(snapshot), now);
    if (!age.isEmpty())
        parts << age;
    parts << spokenMoney(snapshot.session.cost) << lowerFirst(engine(snapshot.session));
    if (snapshot.session.archived)
        parts << tr("archived");
    return parts.join(u", "_s);
}

QString Format::engine(const session::Session &session)
{
    const QString &id = session.profile.engine;
    if (id == "local"_L1)
        return session.mode == session::Mode::Agentic ? tr("Background") : tr("Terminal");
    if (id == "cloud-run"_L1)
        return tr("Cloud Run");
    if (id == "e2b"_L1)
        return tr("Sandbox");
    if (id == "execution-api"_L1)
        return tr("Execution API");
    if (id == "dispatch"_L1)
        return tr("Dispatch");
    return id;
}

QString Format::engineIcon(const session::Session &session)
{
    const QString &id = session.profile.engine;
    if (id == "local"_L1)
        return session.mode == session::Mode::Agentic ? u"engineBackground"_s : u"engineTerminal"_s;
    if (id == "cloud-run"_L1)
        return u"engineCloudRun"_s;
    if (id == "e2b"_L1)
        return u"engineSandbox"_s;
    if (id == "dispatch"_L1)
        return u"engineDispatch"_s;
    return u"engineExecutionApi"_s;
}

QString Format::stepState(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return tr("Pending");
    case StepState::Starting:
        return tr("Starting");
    case StepState::Running:
        return tr("Running");
    case StepState::Waiting:
        return tr("Waiting");
    case StepState::Succeeded:
        return tr("Finished");
    case StepState::Failed:
        return tr("Failed");
    case StepState::TimedOut:
        return tr("Timed out");
    case StepState::Cancelled:
        return tr("Cancelled");
    case StepState::Interrupted:
        return tr("Interrupted, can resume");
    }
    return {};
}

QString Format::stepKind(StepKind kind)
{
    switch (kind) {
    case StepKind::ClaudePrompt:
        return tr("Claude");
    case StepKind::ShellCommand:
        return tr("Shell");
    case StepKind::ParallelSessions:
        return tr("Parallel sessions");
    case StepKind::Empty:
        return tr("Empty");
    }
    return {};
}

QString Format::stepTitle(const session::Step &step)
{
    if (!step.title.isEmpty())
        return step.title;
    const QString line = step.text.left(500).trimmed().section(u'\n', 0, 0).simplified();
    if (!line.isEmpty())
        return line;
    switch (step.kind) {
    case StepKind::ClaudePrompt:
        return step.conversation ? tr("Resumed conversation") : tr("Claude without a prompt");
    case StepKind::ParallelSessions:
        return stepKind(step.kind);
    case StepKind::ShellCommand:
    case StepKind::Empty:
        break;
    }
    return tr("Nothing to do");
}

QString Format::exitWords(const session::StepResult &result)
{
    if (result.signal)
        return tr("ended by %1").arg(signalName(*result.signal));
    return result.exitCode ? tr("exit code %1").arg(*result.exitCode) : QString();
}

std::optional<milliseconds> Format::runTime(const session::Step &step, const QDateTime &now)
{
    if (session::isEnded(step.state) && step.result.durationMs > 0)
        return milliseconds(step.result.durationMs);
    if (!step.startedAt.isValid() || step.state == StepState::Pending)
        return {};
    const QDateTime end = step.endedAt.isValid() ? step.endedAt : now;
    return milliseconds(std::max<qint64>(0, step.startedAt.msecsTo(end)));
}

/// Claude has ended its turn and its terminal is open for the next prompt.
static bool isAtPrompt(const session::Step &step)
{
    return step.kind == StepKind::ClaudePrompt && step.state == StepState::Running && !step.busy
        && !step.attempt.exited;
}

static QString stepStateWords(const session::Step &step)
{
    if (isAtPrompt(step))
        return Format::tr("terminal open");
    if (step.state == StepState::Waiting && !step.waitingFor.isEmpty())
        return lowerFirst(Format::tr("Waiting: %1").arg(step.waitingFor));
    return lowerFirst(Format::stepState(step.state));
}

QString Format::stepLine(const session::Step &step, const QDateTime &now)
{
    QStringList parts{stepKind(step.kind)};
    const bool saysItself = (step.state == StepState::Running && !isAtPrompt(step))
        || step.state == StepState::Succeeded
        || (step.state == StepState::Failed && (step.result.exitCode || step.result.signal));
    if (!saysItself)
        parts << stepStateWords(step);
    if (const auto time = runTime(step, now); time && step.kind != StepKind::Empty)
        parts << duration(*time);
    if (step.kind == StepKind::ClaudePrompt && step.cost)
        parts << step.cost->toString();
    const bool tellsExit = step.kind == StepKind::ShellCommand || step.state == StepState::Failed;
    if (tellsExit && session::isEnded(step.state) && !exitWords(step.result).isEmpty())
        parts << exitWords(step.result);
    return parts.join(u" · "_s);
}

QString Format::spokenStep(const session::Step &step, const QDateTime &now)
{
    QStringList parts{tr("Step %1").arg(step.position + 1), stepTitle(step), lowerFirst(stepKind(step.kind)),
                      stepStateWords(step).remove(u'?')};
    if (step.startedAt.isValid() && step.state != StepState::Pending) {
        const auto time = runTime(step, now).value_or(milliseconds(0));
        parts << spokenAge(now.addMSecs(-time.count()), now);
    }
    if (step.kind == StepKind::ClaudePrompt && step.cost)
        parts << spokenMoney(step.cost);
    if (session::isEnded(step.state) && !exitWords(step.result).isEmpty())
        parts << exitWords(step.result);
    return parts.join(u", "_s);
}

} // namespace ui
