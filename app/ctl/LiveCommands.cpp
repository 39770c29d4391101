// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LiveCommands.h"

#include "app/ctl/Output.h"
#include "app/ctl/SessionCommands.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "session/EventStore.h"
#include "session/ParallelRuns.h"
#include "session/SessionService.h"

#include <utility>

namespace ctl {

using base::Error;
using session::SessionService;
using session::Snapshot;
using session::Step;
namespace eventtype = session::eventtype;

namespace {

constexpr int eventsAtOnce = 500;
constexpr auto lookInterval = std::chrono::seconds(2);

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

bool LiveCommand::isDrivenElsewhere(const Snapshot &snapshot, const Step &step) const
{
    const engines::RunFiles files(m_room.paths(), step.run);
    if (step.kind == session::StepKind::ParallelSessions)
        return session::ParallelRuns::isDriven(files.folder());
    if (snapshot.session.mode == session::Mode::Manual)
        return !isLost(m_room.paths(), snapshot.session, step);
    return !engines::RunOwner(files.owner()).take();
}

// --- stop ----------------------------------------------------------------------------------------------------------

StopCommand::StopCommand(const SessionLiveArguments &arguments, app::EngineRoom &room)
    : LiveCommand(arguments, room)
    , m_children(room)
{
}

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
    const bool isParallel = active->kind == session::StepKind::ParallelSessions;
    if ((isParallel || snapshot.session.mode == session::Mode::Agentic) && isDrivenElsewhere(snapshot, *active)) {
        sessions.stop(active->id); // the program that drives it reads that
        return;
    }
    if (isParallel) {
        connect(&m_children, &ParallelResume::ready, this, [this, step = active->id] { m_room.sessions().stop(step); });
        m_children.takeUp(snapshot);
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

FollowCommand::FollowCommand(const SessionLiveArguments &arguments, app::EngineRoom &room)
    : LiveCommand(arguments, room)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &FollowCommand::lookForTheLost);
}

/// Twice in a row, because the program that holds it may be about to tell its end.
void FollowCommand::lookForTheLost()
{
    const Step *active = snapshot() ? snapshot()->active() : nullptr;
    const bool lost = active && active->kind != session::StepKind::ParallelSessions
        && isLost(m_room.paths(), snapshot()->session, *active);
    const base::RunId before = std::exchange(m_lost, lost ? active->run : base::RunId());
    if (!lost || before != m_lost)
        return;
    m_look.stop();
    m_room.sessions().reattach(m_session);
}

void FollowCommand::begin(const Snapshot &snapshot)
{
    const Step *active = snapshot.active();
    // A background run whose program is gone tells its story to the one who reads it.
    const bool isOrphan = active && snapshot.session.mode == session::Mode::Agentic
        && active->kind != session::StepKind::ParallelSessions && !isDrivenElsewhere(snapshot, *active);
    if (!isOrphan)
        m_look.start();
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

void SendCommand::begin(const Snapshot &)
{
    if (m_arguments.prompt == u"-")
        m_input.readAll([this](const base::Result<QString> &text) { send(text); });
    else
        send(m_arguments.prompt);
}

void SendCommand::send(const base::Result<QString> &text)
{
    if (!text) {
        fail(text.error());
        return;
    }
    if (text->trimmed().isEmpty()) {
        failWith(Error::Kind::InvalidInput, tr("There is no prompt to send."));
        return;
    }
    const Snapshot *now = snapshot();
    if (!now) { // while the text was typed
        failWith(Error::Kind::NotFound, tr("The session %1 was removed meanwhile.").arg(m_session.toString().left(8)));
        return;
    }
    SessionService &sessions = m_room.sessions();
    connect(&sessions, &SessionService::eventStored, this, &SendCommand::onStored);
    m_text = *text;
    connect(&sessions, &SessionService::refused, this, [this](const base::SessionId &session, const Error &error) {
        if (session == m_session)
            onRefused(error);
    });
    if (const Step *active = now->active()) {
        m_step = active->id;
        m_followUp = sessions.sendFollowUp(active->id, m_text);
    } else {
        addStep();
    }
}

void SendCommand::addStep()
{
    Step step;
    step.text = m_text;
    step.afterTurn = session::AfterTurn::Close;
    m_followUp = {};
    m_step = m_room.sessions().addStep(m_session, step);
}

/// A background step that is just ending takes no prompt any more: then this one comes after it.
void SendCommand::onRefused(const Error &error)
{
    const Step *step = snapshot() ? snapshot()->step(m_step) : nullptr;
    const bool tooLate = step && step->attempt.background && step->kind == session::StepKind::ClaudePrompt
        && (step->attempt.closedAfterTurn || step->attempt.exited || session::isEnded(step->state));
    if (!m_followUp.isNull() && error.kind == Error::Kind::Conflict && tooLate)
        addStep();
    else
        fail(error);
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
