// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SessionsController about what starts, waits for its start, and starts again.
#include "app/desktop/GitBranches.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/Admission.h"
#include "app/engineroom/EngineRoom.h"
#include "session/ChildPlan.h"
#include "session/SessionService.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/terminal/TerminalArea.h"
#include "usage/TranscriptLedger.h"

#include <QFileInfo>

#include <algorithm>

namespace app {

using base::SessionId;
using session::SessionService;
using session::Snapshot;
using session::Step;
using session::StepKind;
using ui::PaneRequest;
using namespace Qt::StringLiterals;

void SessionsController::connectChildren()
{
    SessionService &service = m_room.sessions();
    const auto loading = connect(&service, &SessionService::sessionAdded, this, [this](const SessionId &id) {
        if (m_room.sessions().find(id)->active())
            m_atWork.insert(id);
    });
    connect(&service, &SessionService::loaded, this, [loading] { disconnect(loading); });
}

void SessionsController::inItsFolder(const SessionId &id, const std::function<void()> &then)
{
    const auto go = [this, id, then] {
        takeOutOfArchive(id);
        then();
    };
    const Snapshot *snapshot = m_room.sessions().find(id);
    if (snapshot && !QFileInfo::exists(snapshot->session.workingFolder))
        m_resumeGuard(id, go);
    else
        go();
}

void SessionsController::resume(const SessionId &id)
{
    m_resumeGuard(id, [this, id] {
        takeOutOfArchive(id);
        m_room.sessions().resume(id);
    });
}

/// What is at work is to be seen in the list, also after a restart.
void SessionsController::takeOutOfArchive(const SessionId &id)
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    if (snapshot && snapshot->session.archived)
        m_room.sessions().setArchived(id, false);
}

void SessionsController::sendPrompt(const SessionId &id, const QString &text)
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    if (const Step *active = snapshot ? snapshot->active() : nullptr)
        m_sending.append({m_room.sessions().sendFollowUp(active->id, text), id, text});
    else
        m_views.terminals.giveBack(id, text);
}

/// With the variables of the one before it: they were given for the session, and a resumed one keeps them too.
void SessionsController::addStep(const SessionId &id, const Step &step)
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    Step complete = step;
    if (snapshot && !snapshot->steps.isEmpty() && step.environment.isEmpty())
        complete.environment = snapshot->steps.last().environment;
    m_adding.append({m_room.sessions().addStep(id, complete), id, step});
}

void SessionsController::giveBack(const SessionId &id)
{
    m_views.terminals.offerAgain(id);
    const auto prompt = std::ranges::find(std::as_const(m_sending), id, &Sending::session);
    if (prompt != m_sending.cend()) {
        m_views.terminals.giveBack(id, prompt->text);
        m_sending.erase(prompt);
        return;
    }
    const auto added = std::ranges::find(std::as_const(m_adding), id, &Adding::session);
    if (added != m_adding.cend()) {
        m_views.inspector.giveBackStep(id, added->step);
        m_adding.erase(added);
    }
}

void SessionsController::forgetStored(const session::Event &event)
{
    if (event.type == session::eventtype::followUpAdded) {
        const base::FollowUpId id(event.data.value("follow_up"_L1).toString());
        m_sending.removeIf([&id](const Sending &prompt) { return prompt.id == id; });
    } else if (event.type == session::eventtype::stepAdded) {
        m_adding.removeIf([&event](const Adding &added) { return added.id == event.step; });
    }
}

/// Claude changes branches too.
void SessionsController::lookAtBranch(const session::Event &event)
{
    const bool mayChange = event.source == "hook"_L1 && (event.type == "PostToolUse"_L1 || event.type == "Stop"_L1);
    if (const Snapshot *snapshot = mayChange ? m_room.sessions().find(event.session) : nullptr)
        m_branches->refresh(snapshot->session.workingFolder);
}

void SessionsController::applySettings(const settings::Values &values)
{
    session::Admission admission = admissionFor(values, m_room.sessions());
    admission.holdSession = [this, isFull = admission.holdSession](const SessionId &id) {
        const QString spent = budgetReason(id);
        return spent.isEmpty() && isFull ? isFull(id) : spent;
    };
    m_room.sessions().setAdmission(admission);
}

QString SessionsController::budgetReason(const SessionId &id) const
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    const Step *next = snapshot ? snapshot->nextPending() : nullptr;
    // A shell costs nothing.
    if (!m_budgetHold || (next && (next->kind == StepKind::ShellCommand || next->kind == StepKind::Empty)))
        return {};
    return m_budgetHold(id);
}

QString SessionsController::modelOf(const Snapshot &snapshot)
{
    const session::Session &session = snapshot.session;
    return session.activeModel.isEmpty() ? session.profile.model : session.activeModel;
}

/// How full the conversation is, of the step that was heard from last.
std::optional<std::pair<qint64, qint64>> SessionsController::contextOf(const Snapshot &snapshot)
{
    const Step *newest = nullptr;
    for (const Step &step : snapshot.steps) {
        if (step.contextTokens && (!newest || step.startedAt >= newest->startedAt))
            newest = &step;
    }
    if (!newest)
        return {};
    return std::pair(*newest->contextTokens, usage::contextWindow(modelOf(snapshot), *newest->contextTokens));
}

void SessionsController::showContext(const Snapshot &snapshot)
{
    if (const auto context = contextOf(snapshot))
        m_views.inspector.setContext(context->first, context->second);
}

/// How much memory is free changes without an event.
void SessionsController::lookAtHeld()
{
    for (const SessionId &id : m_held.keys())
        refresh(id);
}

QString SessionsController::noteFor(const Snapshot &snapshot)
{
    const SessionId &id = snapshot.session.id;
    if (const QString reason = m_room.sessions().heldBack(id); !reason.isEmpty()) {
        m_held.insert(id, reason == budgetReason(id) ? tr("Held: %1").arg(reason) : tr("Waits: %1").arg(reason));
        return m_held.value(id);
    }
    m_held.remove(id);
    const Step *active = snapshot.active();
    return active && active->kind == StepKind::ParallelSessions ? childWords(*active) : QString();
}

ui::PaneFacts SessionsController::factsFor(const Snapshot &snapshot) const
{
    ui::PaneFacts facts = ui::paneFacts(snapshot, m_room.clock().now());
    facts.held = m_held.value(snapshot.session.id);
    if (const auto &cost = snapshot.session.cost) {
        const QString words = snapshot.active() ? tr("%1 so far").arg(cost->toString()) : cost->toString();
        facts.model = facts.model.isEmpty() ? words : tr("%1, %2").arg(facts.model, words);
    }
    if (const auto context = contextOf(snapshot))
        facts.contextPercent
            = static_cast<int>(std::min<qint64>(100, (100 * context->first + context->second / 2) / context->second));
    if (!facts.held.isEmpty() && !facts.placeholder.isEmpty())
        facts.placeholder = facts.held;
    const Step *shown = shownStep(snapshot);
    if (shown && shown->kind == StepKind::ParallelSessions && session::isActive(shown->state)) {
        facts.starting = false;
        facts.hasLog = false;
        facts.placeholder = tr("%1. The sessions stand under this one in the list.").arg(childWords(*shown));
    }
    return facts;
}

QList<const Snapshot *> SessionsController::childrenOf(const Step &step) const
{
    QList<const Snapshot *> children;
    const auto plan = session::childPlanFromText(step.text);
    for (qsizetype i = 0; plan && i < plan->children.size(); ++i) {
        if (const Snapshot *child = m_room.sessions().find(session::childId(step.run, i)))
            children.append(child);
    }
    return children;
}

QString SessionsController::childWords(const Step &step) const
{
    const auto plan = session::childPlanFromText(step.text);
    const auto done = std::ranges::count_if(childrenOf(step), [](const Snapshot *child) {
        return !child->active() && !child->nextPending() && child->session.status != session::Status::Interrupted;
    });
    return tr("%1 of %2 done").arg(done).arg(plan ? plan->children.size() : 0);
}

/// What was at work when the program ended last, and whose process is gone. Never anything else, and only when the
/// user has chosen that.
void SessionsController::resumeInterrupted(const session::Event &event)
{
    // Hooks that waited in the spool, and figures, say nothing of whether the run goes on.
    if (event.source != u"engine")
        return;
    if (!m_atWork.remove(event.session) || event.type != session::eventtype::runInterrupted
        || !m_room.settings().values().resumeInterrupted)
        return;
    const Snapshot *snapshot = m_room.sessions().find(event.session);
    if (!snapshot || snapshot->session.conversation.isNull() || snapshot->session.archived)
        return;
    // Not before everybody has heard of the interruption.
    QMetaObject::invokeMethod(
        this, [this, id = event.session] { handle(id, PaneRequest::Resume); }, Qt::QueuedConnection);
}

} // namespace app
