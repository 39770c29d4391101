// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LiveCommands.h"
#include "app/ctl/Output.h"
#include "app/ctl/RunCommand.h"
#include "app/ctl/WorktreeCommands.h"
#include "app/engineroom/Admission.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "process/TerminalChannels.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QFileInfo>

#include <utility>

namespace ctl {

using base::Error;
using session::SessionService;
using session::Snapshot;
using session::Step;
namespace eventtype = session::eventtype;

ResumeCommand::ResumeCommand(const SessionLiveArguments &arguments, app::EngineRoom &room)
    : LiveCommand(arguments, room)
    , m_report(room, arguments.json, arguments.permission)
    , m_children(room)
{
    connect(&m_report, &StepReport::done, this, &LiveCommand::done);
    room.sessions().setAdmission(app::admissionFor(room.settings().values(), room.sessions()));
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
        goOnUnlessOpenElsewhere(snapshot);
    else
        fail(isFree.error());
}

void ResumeCommand::goOnUnlessOpenElsewhere(const Snapshot &snapshot)
{
    const session::Profile &profile = snapshot.session.profile;
    if (profile.engine != u"local") {
        goOn(snapshot);
        return;
    }
    m_outside.ask(profile.claudeProgram, snapshot.session.conversation, [this](const base::Result<> &isUnused) {
        if (isUnused)
            goOnAsItIsNow();
        else
            fail(isUnused.error());
    });
}

/// While somebody else was asked, another program may have removed the session or gone on with it.
void ResumeCommand::goOnAsItIsNow()
{
    const Snapshot *now = snapshot();
    if (!now) {
        failWith(Error::Kind::NotFound, tr("The session %1 was removed meanwhile.").arg(m_session.toString().left(8)));
        return;
    }
    const auto isFree = SessionService::checkFree(now->session.conversation, m_room.sessions().sessions(), m_session);
    if (now->active())
        takeUp(*now->active());
    else if (isFree)
        goOn(*now);
    else
        fail(isFree.error());
}

void ResumeCommand::takeUp(const Step &active)
{
    const Snapshot &session = *snapshot();
    const bool isParallel = active.kind == session::StepKind::ParallelSessions;
    const bool isDriven = isDrivenElsewhere(session, active);
    if (isDriven && session.session.mode == session::Mode::Manual && !isParallel) {
        failWith(Error::Kind::Conflict,
                 tr("\"%1\" runs in a terminal. Go on there, or stop it first.").arg(session.session.title));
        return;
    }
    if (isDriven) {
        failWith(Error::Kind::Conflict,
                 tr("\"%1\" is in use: another program (gantryctl or the window) drives it. Follow it with "
                    "\"gantryctl session follow %2\".")
                     .arg(session.session.title, m_session.toString().left(8)));
        return;
    }
    SessionService &sessions = m_room.sessions();
    if (isParallel) {
        m_report.follow(m_session, active.id);
        m_children.begin(session);
        return;
    }
    if (process::isHolderAlive(engines::RunFiles(m_room.paths(), active.run).socket())) {
        m_report.follow(m_session, active.id);
        if (!m_arguments.prompt.isEmpty())
            sessions.sendFollowUp(active.id, m_arguments.prompt);
    } else { // its end is put on record first
        m_report.follow(m_session, {});
        connect(&sessions, &SessionService::stepEnded, this,
                [this, id = active.id](const base::SessionId &, const base::StepId &step) {
                    const Snapshot *now = snapshot();
                    if (step == id && now && !std::exchange(m_goesOn, true))
                        goOnUnlessOpenElsewhere(*now);
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
                goOnAsItIsNow();
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
    const bool playsPending = m_arguments.prompt.isEmpty() && pending;
    const bool isFree = playsPending
        && (pending->kind == session::StepKind::ShellCommand || pending->kind == session::StepKind::Empty);
    if (const auto budget = m_arguments.overBudget || isFree ? base::Result<>() : checkBudget(m_room, m_session);
        !budget) {
        fail(budget.error());
        return;
    }
    if (playsPending) {
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
    const bool isLost = sessions.lostStep(m_session).has_value();
    if (snapshot.session.mode == session::Mode::Manual && !isLost) {
        Step step;
        step.afterTurn = session::AfterTurn::Close;
        step.text = words();
        m_report.follow(m_session, sessions.addStep(m_session, step, SessionService::Play::Yes));
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

/// The new step begins with the prompts that waited in the steps before, and one that is played again with its own;
/// what is to be said comes last.
void ResumeCommand::onStored(const session::Event &event)
{
    if (event.session != m_session)
        return;
    if (event.type == eventtype::stepAdded || event.type == eventtype::stepReset) {
        m_playsAgain = event.type == eventtype::stepReset;
        m_report.follow(m_session, event.step);
    } else if (event.type == eventtype::runStarting) {
        const Step *step = snapshot()->step(event.step);
        const bool comesLast = step && step->attempt.background && (m_playsAgain || !step->followUps.isEmpty());
        if (comesLast && !m_arguments.prompt.isEmpty())
            m_room.sessions().sendFollowUp(event.step, m_arguments.prompt);
    }
}

} // namespace ctl
