// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LiveCommands.h"

#include "app/ctl/Output.h"
#include "app/ctl/SessionCommands.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "session/SessionService.h"

#include <QFile>

#include <unistd.h>

namespace ctl {

using base::Error;
using session::SessionService;
using session::Snapshot;
using session::Step;
namespace eventtype = session::eventtype;

namespace {

constexpr qint64 maxPromptBytes = 64 * 1024 * 1024;

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

bool isAtRest(const Snapshot &snapshot)
{
    const Step *active = snapshot.active();
    return !active || snapshot.session.status == session::Status::Idle;
}

/// Another session of ours whose Claude writes to the same conversation at this moment: two would mix it up.
const Snapshot *userOf(const base::ConversationId &conversation, const QList<Snapshot> &all,
                       const base::SessionId &except)
{
    const auto found = std::ranges::find_if(all, [&](const Snapshot &other) {
        return other.session.id != except && other.active() && other.session.conversation == conversation;
    });
    return found == all.end() ? nullptr : &*found;
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
    const QList<Snapshot> all = m_room.sessions().sessions();
    const base::ConversationId conversation = snapshot.session.conversation;
    if (const Snapshot *other = conversation.isNull() ? nullptr : userOf(conversation, all, m_session)) {
        failWith(Error::Kind::Conflict,
                 tr("This conversation is in use by the session %1 (%2). Stop it there first.")
                     .arg(other->session.id.toString().left(8), other->session.title));
        return;
    }
    goOn(snapshot);
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
    m_report.follow(m_session, active.id);
    if (!m_arguments.prompt.isEmpty())
        m_room.sessions().sendFollowUp(active.id, m_arguments.prompt);
    m_room.sessions().reattach(m_session);
}

void ResumeCommand::goOn(const Snapshot &snapshot)
{
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
    m_report.follow(m_session, {});
    connect(&sessions, &SessionService::eventStored, this, &ResumeCommand::onStored);
    sessions.resume(m_session);
}

QString ResumeCommand::words() const
{
    return m_arguments.prompt.isEmpty() ? tr("Go on where you left off.") : m_arguments.prompt;
}

/// The new step begins without a prompt, with those that waited in the step before; what is to be said comes last.
void ResumeCommand::onStored(const session::Event &event)
{
    if (event.session != m_session)
        return;
    if (event.type == eventtype::stepAdded) {
        m_report.follow(m_session, event.step);
    } else if (event.type == eventtype::runStarting) {
        const Step *step = snapshot()->step(event.step);
        if (step && (!m_arguments.prompt.isEmpty() || step->followUps.isEmpty()))
            m_room.sessions().sendFollowUp(event.step, words());
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
    SessionService &sessions = m_room.sessions();
    connect(&sessions, &SessionService::eventStored, this, [this](const session::Event &event) {
        if (event.session != m_session)
            return;
        if (m_arguments.json)
            printJsonLine(eventLine(event));
        else
            printText(QStringLiteral("%1  %2\n")
                          .arg(event.at.toLocalTime().toString(QStringLiteral("hh:mm:ss")), event.type));
        endIfAtRest();
    });
    const Step *active = snapshot.active();
    // A background run whose program is gone tells its story to the one who reads it.
    if (active && snapshot.session.mode == session::Mode::Agentic && !isDrivenElsewhere(*active))
        sessions.reattach(m_session);
    endIfAtRest();
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
