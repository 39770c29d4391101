// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/PaneFacts.h"

#include "ui/models/ApprovalItem.h"
#include "ui/models/Format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PaneFacts)
};

/// The last step that ran, or null.
const session::Step *lastRun(const session::Snapshot &snapshot)
{
    const session::Step *last = nullptr;
    for (const session::Step &step : snapshot.steps) {
        if (!step.run.isNull() || session::isEnded(step.state))
            last = &step;
    }
    return last;
}

PaneFacts::End endOf(session::StepState state)
{
    switch (state) {
    case session::StepState::Succeeded:
        return PaneFacts::End::Finished;
    case session::StepState::Failed:
        return PaneFacts::End::Failed;
    case session::StepState::TimedOut:
        return PaneFacts::End::TimedOut;
    case session::StepState::Cancelled:
        return PaneFacts::End::Cancelled;
    case session::StepState::Interrupted:
        return PaneFacts::End::Interrupted;
    case session::StepState::Pending:
    case session::StepState::Starting:
    case session::StepState::Running:
    case session::StepState::Waiting:
        break;
    }
    return PaneFacts::End::None;
}

QString endWords(const session::Step &step)
{
    const QString time = Format::duration(std::chrono::milliseconds(step.result.durationMs));
    switch (endOf(step.state)) {
    case PaneFacts::End::None:
        return {};
    case PaneFacts::End::Finished:
        return step.cost ? Words::tr("Finished after %1, %2").arg(time, step.cost->toString())
                         : Words::tr("Finished after %1").arg(time);
    case PaneFacts::End::TimedOut:
        return Words::tr("Timed out after %1").arg(time);
    case PaneFacts::End::Cancelled:
        return Words::tr("Cancelled after %1").arg(time);
    case PaneFacts::End::Interrupted:
        return Words::tr("Interrupted by a restart");
    case PaneFacts::End::Failed:
        break;
    }
    const QString exit = Format::exitWords(step.result);
    if (!exit.isEmpty())
        return Words::tr("Failed: %1 after %2").arg(exit, time);
    if (!step.result.error.isEmpty())
        return Words::tr("Failed: %1").arg(step.result.error);
    return Words::tr("Failed after %1").arg(time);
}

void addEnd(PaneFacts &facts, const session::Snapshot &snapshot, const session::Step &last)
{
    facts.end = endOf(last.state);
    if (facts.end == PaneFacts::End::None)
        return;
    facts.endText = endWords(last);
    const bool claude = last.kind == session::StepKind::ClaudePrompt;
    facts.canResume = claude && !snapshot.session.conversation.isNull();
    facts.lacksConversation = claude && snapshot.session.conversation.isNull();
    facts.canRetry = facts.end != PaneFacts::End::Finished;
}

/// Whether the one argument that is named here is all that will be done. Of an edit that is only the file.
bool isShownWhole(const session::Question &question)
{
    static const QSet<QString> harmless{u"description"_s, u"timeout"_s, u"run_in_background"_s, u"offset"_s,
                                        u"limit"_s};
    if (ApprovalText::kindOf(question.tool) == ApprovalText::Kind::Edit)
        return false;
    const QStringList keys = question.input.keys();
    return std::ranges::count_if(keys, [](const QString &key) { return !harmless.contains(key); }) == 1;
}

void addQuestion(PaneFacts &facts, const session::Step &active)
{
    if (active.state != session::StepState::Waiting || active.waitingFor.isEmpty())
        return;
    facts.question = active.waitingFor.first(1).toUpper() + active.waitingFor.sliced(1);
    facts.questionDetail = active.waitingDetail.simplified();
    facts.askedInTerminal = !active.attempt.background;
    if (active.questions.isEmpty())
        return;
    const session::Question &oldest = active.questions.first();
    // A plan wants to be read, and a choice to be made; the detail is that of the oldest question.
    using Kind = ApprovalText::Kind;
    const Kind kind = ApprovalText::kindOf(oldest.tool);
    // A terminal shows the rest itself.
    const bool isSeen = !active.attempt.background || isShownWhole(oldest);
    if (kind != Kind::Plan && kind != Kind::Questions && isSeen && !oldest.input.isEmpty())
        facts.answerable = oldest.id;
}

void addPrompts(PaneFacts &facts, const session::Step &active)
{
    facts.takesPrompts = active.kind == session::StepKind::ClaudePrompt && active.attempt.background
        && !active.attempt.exited && !active.attempt.closedAfterTurn;
    facts.canInterrupt = facts.takesPrompts && active.busy;
    for (const session::FollowUp &followUp : active.followUps)
        facts.prompts.append({followUp.id, followUp.text, !followUp.sentTo.isNull()});
}

/// What still waited when the runs ended: a resumed session begins with it.
void addLeftPrompts(PaneFacts &facts, const session::Snapshot &snapshot)
{
    for (const session::Step &step : snapshot.steps) {
        if (!session::isEnded(step.state))
            continue;
        for (const session::FollowUp &followUp : step.followUps)
            facts.prompts.append({followUp.id, followUp.text, false});
    }
}

void addPlaceholder(PaneFacts &facts, const session::Step *active, bool anyRun)
{
    const bool claude = active && active->kind == session::StepKind::ClaudePrompt;
    // Claude paints some time after its start; a command that runs may well be silent.
    facts.starting = active && (claude || active->state == session::StepState::Starting);
    if (facts.starting)
        facts.placeholder = claude ? Words::tr("Starting claude…") : Words::tr("Starting the command…");
    if (facts.takesPrompts && !facts.canInterrupt && active->state == session::StepState::Running) {
        facts.starting = false;
        facts.placeholder = Words::tr("Claude waits for a prompt.");
    }
    if (!active && !anyRun)
        facts.placeholder = Words::tr("Nothing has run yet. Play next starts the first step.");
}

} // namespace

PaneFacts paneFacts(const session::Snapshot &snapshot, const QDateTime &now)
{
    const session::Session &session = snapshot.session;
    const session::Step *active = snapshot.active();
    const session::Step *next = snapshot.nextPending();
    const session::Step *last = lastRun(snapshot);

    PaneFacts facts;
    facts.title = session.title;
    facts.status = session.status;
    facts.statusText = Format::stateWords(snapshot, now);
    facts.branch = session.branch;
    facts.model = session.activeModel.isEmpty() ? session.profile.model : session.activeModel;
    // As Claude said last: Shift+Tab changes it, and a plan that was approved.
    facts.permissionMode
        = session.activePermissionMode.isEmpty() ? session.profile.permissionMode : session.activePermissionMode;

    const bool rests = active && session::restsInOpenTerminal(*active);
    facts.canPlayNext = next && (!active || rests);
    if (active && !rests)
        facts.playNextHint = Words::tr("A step is running");
    else if (next)
        facts.playNextHint = Format::stepTitle(*next);
    else
        facts.playNextHint = Words::tr("No step is pending");
    facts.autoPlay = session.autoPlay;
    facts.canPause = session.autoPlay && (active || next);
    facts.paused = session.paused;
    facts.canStop = active != nullptr;
    facts.canFinish = !session.userFinished;
    facts.hasLog = last && !last->run.isNull();
    if (active) {
        addQuestion(facts, *active);
        addPrompts(facts, *active);
    } else if (last) {
        addEnd(facts, snapshot, *last);
        addLeftPrompts(facts, snapshot);
    }
    addPlaceholder(facts, active, last != nullptr);
    return facts;
}

} // namespace ui
