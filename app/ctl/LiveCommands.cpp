// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LiveCommands.h"

#include "app/ctl/Output.h"
#include "app/ctl/SessionCommands.h"
#include "app/ctl/WorktreeCommands.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "process/TerminalChannels.h"
#include "session/EventStore.h"
#include "session/SessionService.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

#include <unistd.h>

namespace ctl {

using base::Error;
using session::SessionService;
using session::Snapshot;
using session::Step;
namespace eventtype = session::eventtype;

namespace {

constexpr qint64 maxPromptBytes = 64 * 1024 * 1024;
constexpr int eventsAtOnce = 500;

/// The text itself, or "-" for what comes on standard input.
base::Result<QString> textOf(const QString &argument)
{
    if (argument != u"-")
        return argument;
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return base::fail(Error::Kind::Unavailable, SendCommand::tr("Standard input cannot be read."));
    return QString::fromUtf8(input.read(maxPromptBytes));
}

/// Nothing runs, or Claude waits for a prompt. Not between the turns of a background step that ends by itself.
bool isAtRest(const Snapshot &snapshot)
{
    const Step *active = snapshot.active();
    if (!active)
        return true;
    const bool endsByItself = active->attempt.background && active->afterTurn == session::AfterTurn::Close
        && !active->text.trimmed().isEmpty() && !active->attempt.interrupted;
    return !endsByItself && snapshot.session.status == session::Status::Idle;
}

/// Claude writes its transcript a while after it got the first prompt. Where that never came to be, there is nothing to
/// go on with: the interrupted step is played again.
const Step *lostStep(const Snapshot &snapshot)
{
    const QString &transcript = snapshot.session.transcriptPath;
    if (transcript.isEmpty() || QFile::exists(transcript) || snapshot.steps.isEmpty())
        return nullptr;
    const Step &last = snapshot.steps.last();
    return last.state == session::StepState::Interrupted && !last.text.trimmed().isEmpty() ? &last : nullptr;
}

} // namespace

LiveCommand::LiveCommand(const SessionLiveArguments &arguments, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
{
    connect(&room.sessions(), &SessionService::loaded, this, &LiveCommand::find);
}

void LiveCommand::start()
{
    m_room.load();
}

void LiveCommand::interrupt()
{
    emit done(exitcode::cancelled);
}

void LiveCommand::find()
{
    const auto found = findByPrefix(m_room.sessions().sessions(), m_arguments.id);
    if (!found) {
        fail(found.error());
        return;
    }
    m_session = found->session.id;
    begin(*found);
}

void LiveCommand::fail(const Error &error)
{
    printError(error);
    if (m_arguments.json)
        printJsonLine(
            {{QStringLiteral("type"), QStringLiteral("error")},
             {QStringLiteral("session_id"), m_session.isNull() ? QJsonValue() : QJsonValue(m_session.toString())},
             {QStringLiteral("error"), error.message}});
    emit done(exitcode::failed);
}

void LiveCommand::failWith(Error::Kind kind, const QString &words)
{
    fail({kind, words, {}});
}

const Snapshot *LiveCommand::snapshot() const
{
    return m_room.sessions().find(m_session);
}

bool LiveCommand::isDrivenElsewhere(const Step &step) const
{
    const engines::RunFiles files(m_room.paths(), step.run);
    return !engines::RunOwner(files.owner()).take();
}

// --- resume --------------------------------------------------------------------------------------------------------

ResumeCommand::ResumeCommand(const SessionLiveArguments &arguments, app::EngineRoom &room)
    : LiveCommand(arguments, room)
    , m_report(room, arguments.json, arguments.permission)
{
    connect(&m_report, &StepReport::done, this, &LiveCommand::done);
}

void ResumeCommand::begin(const Snapshot &snapshot)
{
    if (const Step *active = snapshot.active()) {
        takeUp(*active);
        return;
    }
    const auto isFree
        = SessionService::checkFree(snapshot.session.conversation, m_room.sessions().sessions(), m_session);
    if (isFree)
        goOn(snapshot);
    else
        fail(isFree.error());
}

void ResumeCommand::takeUp(const Step &active)
{
    const Snapshot &session = *snapshot();
    if (session.session.mode == session::Mode::Manual) {
        failWith(Error::Kind::Conflict,
                 tr("\"%1\" runs in a terminal. Go on there, or stop it first.").arg(session.session.title));
        return;
    }
    if (isDrivenElsewhere(active)) {
        failWith(Error::Kind::Conflict,
                 tr("\"%1\" is in use: another program (gantryctl or the window) drives it. Follow it with "
                    "\"gantryctl session follow %2\".")
                     .arg(session.session.title, m_session.toString().left(8)));
        return;
    }
    SessionService &sessions = m_room.sessions();
    if (process::isHolderAlive(engines::RunFiles(m_room.paths(), active.run).socket())) {
        m_report.follow(m_session, active.id);
        if (!m_arguments.prompt.isEmpty())
            sessions.sendFollowUp(active.id, m_arguments.prompt);
    } else { // its end is put on record first
        m_report.follow(m_session, {});
        connect(&sessions, &SessionService::stepEnded, this,
                [this, id = active.id](const base::SessionId &, const base::StepId &step) {
                    if (step == id && !std::exchange(m_goesOn, true))
                        goOn(*snapshot());
                });
    }
    sessions.reattach(m_session);
}

void ResumeCommand::makeFolderAgain(const QString &folder)
{
    m_jobs
        .run([paths = m_room.paths(),
              folder](const std::stop_token &stop) { return makeWorktreeAgain(paths, folder, stop); },
             m_stop)
        .then(this, [this, folder](const base::Result<QStringList> &made) {
            if (!made) {
                fail(made.error());
                return;
            }
            for (const QString &words : *made)
                printError({Error::Kind::Internal, words, {}});
            if (QFileInfo::exists(folder))
                goOn(*snapshot());
            else // its branch has no such folder
                failWith(Error::Kind::NotFound, tr("The worktree has no folder %1 any more.").arg(folder));
        });
}

void ResumeCommand::goOn(const Snapshot &snapshot)
{
    if (isLostWorktree(m_room.paths(), snapshot.session.workingFolder)) {
        makeFolderAgain(snapshot.session.workingFolder);
        return;
    }
    SessionService &sessions = m_room.sessions();
    const Step *pending = snapshot.nextPending();
    if (m_arguments.prompt.isEmpty() && pending) {
        m_report.follow(m_session, pending->id);
        sessions.play(pending->id);
        return;
    }
    if (snapshot.session.conversation.isNull()) {
        failWith(Error::Kind::NotFound,
                 tr("There is nothing to resume in \"%1\": no conversation was recorded and no step is pending.")
                     .arg(snapshot.session.title));
        return;
    }
    if (snapshot.session.mode == session::Mode::Manual) {
        Step step;
        step.afterTurn = session::AfterTurn::Close;
        step.text = words();
        m_report.follow(m_session, sessions.addStep(m_session, step, SessionService::Play::Yes));
        return;
    }
    if (const Step *lost = lostStep(snapshot)) {
        m_report.follow(m_session, lost->id);
        sessions.retry(lost->id);
        return;
    }
    m_report.follow(m_session, {});
    connect(&sessions, &SessionService::eventStored, this, &ResumeCommand::onStored);
    sessions.resume(m_session, m_arguments.prompt);
}

QString ResumeCommand::words() const
{
    return m_arguments.prompt.isEmpty() ? tr("Go on where you left off.") : m_arguments.prompt;
}

/// The new step begins with the prompts that waited in the step before; what is to be said comes last.
void ResumeCommand::onStored(const session::Event &event)
{
    if (event.session != m_session)
        return;
    if (event.type == eventtype::stepAdded) {
        m_report.follow(m_session, event.step);
    } else if (event.type == eventtype::runStarting) {
        const Step *step = snapshot()->step(event.step);
        if (step && !m_arguments.prompt.isEmpty() && !step->followUps.isEmpty())
            m_room.sessions().sendFollowUp(event.step, m_arguments.prompt);
    }
}

// --- stop ----------------------------------------------------------------------------------------------------------

void StopCommand::begin(const Snapshot &snapshot)
{
    const Step *active = snapshot.active();
    if (!active) {
        failWith(Error::Kind::NotFound, tr("Nothing runs in \"%1\".").arg(snapshot.session.title));
        return;
    }
    SessionService &sessions = m_room.sessions();
    connect(&sessions, &SessionService::stepEnded, this,
            [this](const base::SessionId &, const base::StepId &step) { onStepEnded(step); });
    connect(&sessions, &SessionService::refused, this, [this](const base::SessionId &session, const Error &error) {
        if (session == m_session)
            fail(error);
    });
    if (snapshot.session.mode == session::Mode::Agentic && isDrivenElsewhere(*active)) {
        sessions.stop(active->id); // the program that drives it reads that
        return;
    }
    connect(&sessions, &SessionService::reattached, this, [this, step = active->id](const base::SessionId &session) {
        if (session == m_session)
            m_room.sessions().stop(step);
    });
    sessions.reattach(m_session);
}

void StopCommand::onStepEnded(const base::StepId &id)
{
    const Step *step = snapshot() ? snapshot()->step(id) : nullptr;
    if (!step)
        return;
    if (m_arguments.json)
        printJsonLine({{QStringLiteral("type"), QStringLiteral("stopped")},
                       {QStringLiteral("session_id"), m_session.toString()},
                       {QStringLiteral("step_id"), id.toString()},
                       {QStringLiteral("state"), session::toString(step->state)}});
    emit done(exitcode::succeeded);
}

// --- follow --------------------------------------------------------------------------------------------------------

void FollowCommand::begin(const Snapshot &snapshot)
{
    const Step *active = snapshot.active();
    // A background run whose program is gone tells its story to the one who reads it.
    const bool isOrphan = active && snapshot.session.mode == session::Mode::Agentic && !isDrivenElsewhere(*active);
    m_room.store()
        .lastEvents(m_session, 1)
        .then(this, [this, isOrphan](const base::Result<QList<session::Event>> &last) {
            m_last = last && !last->isEmpty() ? last->first().id : 0;
            connect(&m_room.sessions(), &SessionService::eventStored, this, [this](const session::Event &event) {
                if (event.session == m_session)
                    readOn();
            });
            if (isOrphan)
                m_room.sessions().reattach(m_session);
            readOn();
        });
}

/// From the store, in its order: what other programs stored comes with the newest state and out of step with it.
void FollowCommand::readOn()
{
    m_isBehind = true;
    if (std::exchange(m_isReading, true))
        return;
    m_isBehind = false;
    m_room.store()
        .events(m_session, m_last, eventsAtOnce)
        .then(this, [this](const base::Result<QList<session::Event>> &events) {
            m_isReading = false;
            for (const session::Event &event : events.value_or(QList<session::Event>())) {
                m_last = event.id;
                print(event);
            }
            if (m_isBehind || (events && events->size() == eventsAtOnce))
                readOn();
            else
                endIfAtRest();
        });
}

void FollowCommand::print(const session::Event &event) const
{
    if (m_arguments.json)
        printJsonLine(eventLine(event));
    else
        printText(
            QStringLiteral("%1  %2\n").arg(event.at.toLocalTime().toString(QStringLiteral("hh:mm:ss")), event.type));
}

void FollowCommand::endIfAtRest()
{
    const Snapshot *current = snapshot();
    if (current && !isAtRest(*current))
        return;
    if (m_arguments.json)
        printJsonLine({{QStringLiteral("type"), QStringLiteral("rest")},
                       {QStringLiteral("session_id"), m_session.toString()},
                       {QStringLiteral("status"),
                        current ? QJsonValue(session::toString(current->session.status)) : QJsonValue()}});
    emit done(exitcode::succeeded);
}

// --- send ----------------------------------------------------------------------------------------------------------

void SendCommand::begin(const Snapshot &snapshot)
{
    const auto text = textOf(m_arguments.prompt);
    if (!text) {
        fail(text.error());
        return;
    }
    if (text->trimmed().isEmpty()) {
        failWith(Error::Kind::InvalidInput, tr("There is no prompt to send."));
        return;
    }
    SessionService &sessions = m_room.sessions();
    connect(&sessions, &SessionService::eventStored, this, &SendCommand::onStored);
    connect(&sessions, &SessionService::refused, this, [this](const base::SessionId &session, const Error &error) {
        if (session == m_session)
            fail(error);
    });
    if (const Step *active = snapshot.active()) {
        m_step = active->id;
        m_followUp = sessions.sendFollowUp(active->id, *text);
        return;
    }
    Step step;
    step.text = *text;
    step.afterTurn = session::AfterTurn::Close;
    m_step = sessions.addStep(m_session, step);
}

void SendCommand::onStored(const session::Event &event)
{
    const bool isFollowUp = !m_followUp.isNull() && event.type == eventtype::followUpAdded
        && event.data.value(u"follow_up").toString() == m_followUp.toString();
    const bool isStep = m_followUp.isNull() && event.type == eventtype::stepAdded && event.step == m_step;
    if (!isFollowUp && !isStep)
        return;
    if (m_arguments.json)
        printJsonLine(
            {{QStringLiteral("type"), QStringLiteral("queued")},
             {QStringLiteral("session_id"), m_session.toString()},
             {QStringLiteral("step_id"), m_step.toString()},
             {QStringLiteral("follow_up_id"), m_followUp.isNull() ? QJsonValue() : QJsonValue(m_followUp.toString())}});
    emit done(exitcode::succeeded);
}

} // namespace ctl
