// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SessionsController.h"

#include "app/desktop/GitBranches.h"
#include "app/desktop/LogExport.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "engines/RunFiles.h"
#include "process/TerminalChannel.h"
#include "session/EventStore.h"
#include "session/SessionService.h"
#include "ui/models/Format.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/models/TimelineModel.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/terminal/TerminalArea.h"
#include "usage/TranscriptLedger.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QTreeView>
#include <QtConcurrentRun>

namespace app {

using base::SessionId;
using base::StepId;
using session::SessionService;
using session::Snapshot;
using session::Step;
using ui::PaneRequest;

namespace {

constexpr auto tickInterval = std::chrono::seconds(1);

/// Its sessions run in parallel at the moment.
bool isParallel(const Step &step)
{
    return step.kind == session::StepKind::ParallelSessions && session::isActive(step.state);
}

/// The channel of a new run exists once its holder does, that of parallel sessions once all have ended: their children
/// have terminals, and their own shows what they came to. A hook of Claude may be faster than the word that the run has
/// begun, and only that one says how its output is to be read.
bool hasTerminal(const Step &step)
{
    const bool hasBegun = step.state != session::StepState::Starting && !step.command.isEmpty();
    return (hasBegun || !session::isActive(step.state)) && !isParallel(step);
}

} // namespace

SessionsController::SessionsController(EngineRoom &room, const Views &views, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_views(views)
    , m_typing(room.paths().runtime)
    , m_branches(std::make_unique<GitBranches>())
{
    connectService();
    connectChildren();
    connectList();
    connectTerminals();
    connectInspector();
    connect(m_branches.get(), &GitBranches::changed, this, [this](const QString &folder) {
        for (const Snapshot &snapshot : m_room.sessions().sessions()) {
            if (snapshot.session.workingFolder == folder)
                refresh(snapshot.session.id);
        }
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        markHiddenOutput();
        lookAtHeld();
        if (!m_views.page.isVisible())
            return;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_views.model.setNow(now);
        m_views.inspector.setNow(now);
    });
    m_tick.start(tickInterval);
}

SessionsController::~SessionsController() = default;

SessionId SessionsController::current() const
{
    return m_views.terminals.currentSession();
}

void SessionsController::connectService()
{
    SessionService &service = m_room.sessions();
    connect(&service, &SessionService::sessionAdded, this, [this](const SessionId &id) {
        refresh(id);
        if (id == m_openWhenAdded)
            openSession(std::exchange(m_openWhenAdded, {}));
    });
    connect(&service, &SessionService::sessionChanged, this, &SessionsController::refresh);
    connect(&service, &SessionService::sessionRemoved, this, [this](const SessionId &id) {
        m_views.model.remove(id);
        m_views.terminals.removeSession(id);
        m_shownRuns.remove(id);
        m_held.remove(id);
        m_atWork.remove(id);
    });
    connect(&service, &SessionService::refused, this, &SessionsController::giveBack);
    connect(&service, &SessionService::eventStored, this, [this](const session::Event &event) {
        resumeInterrupted(event);
        forgetStored(event);
        lookAtBranch(event);
        if (event.session == m_views.inspector.session())
            m_views.inspector.timeline()->append(event);
    });
}

void SessionsController::connectList()
{
    ui::SessionListView *list = m_views.page.list();
    SessionService &service = m_room.sessions();
    using List = ui::SessionListView;
    connect(list, &List::newSessionRequested, this, &SessionsController::newSessionRequested);
    connect(list, &List::openRequested, this, &SessionsController::openSession);
    connect(list, &List::openToTheRightRequested, this,
            [this](const SessionId &id) { m_views.terminals.openToTheRight(id); });
    connect(list, &List::peekRequested, this, [this, list](const SessionId &id) {
        m_views.terminals.open(id);
        list->tree()->setFocus();
    });
    connect(list, &List::resumeRequested, this, [this](const SessionId &id) { handle(id, PaneRequest::Resume); });
    connect(list, &List::renameRequested, &service, &SessionService::rename);
    connect(&m_views.model, &ui::SessionTreeModel::renameRequested, &service, &SessionService::rename);
    connect(list, &List::archiveRequested, &service, &SessionService::setArchived);
    connect(list, &List::duplicateRequested, this, &SessionsController::duplicateRequested);
}

void SessionsController::connectTerminals()
{
    ui::TerminalArea &area = m_views.terminals;
    using Area = ui::TerminalArea;
    area.setChannelFactory([this](const SessionId &id) { return openChannel(id); });
    connect(&area, &Area::currentSessionChanged, this, &SessionsController::showCurrent);
    connect(&area, &Area::requested, this, &SessionsController::handle);
    connect(&area, &Area::promptSubmitted, this, &SessionsController::sendPrompt);
    connect(&area, &Area::promptRemovalRequested, this, [this](const SessionId &id, const base::FollowUpId &prompt) {
        const Snapshot *snapshot = m_room.sessions().find(id);
        for (const Step &step : snapshot ? snapshot->steps : QList<Step>()) {
            if (std::ranges::contains(step.followUps, prompt, &session::FollowUp::id))
                m_room.sessions().removeFollowUp(step.id, prompt);
        }
    });
    connect(&area, &Area::answered, this, [this](const base::QuestionId &question, const session::Answer &answer) {
        m_room.sessions().answer(question, answer);
    });
    connect(&area, &Area::newSessionRequested, this, &SessionsController::newSessionRequested);
    connect(&area, &Area::inspectorRequested, this, [this](bool) { m_views.page.toggleInspector(); });
    connect(&m_views.page, &ui::SessionsPage::inspectorShownChanged, &area, &Area::setInspectorShown);
    connect(&area, &Area::typed, this, [this] { m_typing.touch(); });
    connect(&area, &Area::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(&area, &Area::layoutChanged, this, &SessionsController::layoutChanged);
}

void SessionsController::connectInspector()
{
    ui::Inspector &inspector = m_views.inspector;
    SessionService &service = m_room.sessions();
    using ui::Inspector;
    connect(&inspector, &Inspector::shownChanged, this, [this](const SessionId &id, Inspector::Tab tab) {
        if (tab == Inspector::TimelinePage && !id.isNull())
            loadTimeline(id);
    });
    connect(&inspector, &Inspector::olderEventsRequested, this, &SessionsController::addOlderEvents);
    connect(&inspector, &Inspector::autoPlayRequested, &service, &SessionService::setAutoPlay);
    connect(&inspector, &Inspector::addStepRequested, this, &SessionsController::addStep);
    connect(&inspector, &Inspector::editStepRequested, &service, &SessionService::editStep);
    connect(&inspector, &Inspector::moveStepRequested, &service, &SessionService::moveStep);
    connect(&inspector, &Inspector::removeStepRequested, &service, &SessionService::removeStep);
    connect(&inspector, &Inspector::playRequested, this, [this, &service](const StepId &step) {
        inItsFolder(m_views.inspector.session(), [&service, step] { service.play(step); });
    });
    connect(&inspector, &Inspector::stopRequested, &service, &SessionService::stop);
    connect(&inspector, &Inspector::retryRequested, this, [this, &service](const StepId &step) {
        inItsFolder(m_views.inspector.session(), [&service, step] { service.retry(step); });
    });
    connect(&inspector, &Inspector::finishRequested, &service, &SessionService::finish);
    connect(&inspector, &Inspector::detailsRequested, this, &SessionsController::showDetails);
    connect(&inspector, &Inspector::openSessionRequested, this, &SessionsController::openSession);
    connect(&inspector, &Inspector::openLogRequested, this, &SessionsController::openLogRequested);
}

void SessionsController::refresh(const SessionId &id)
{
    const Snapshot *stored = m_room.sessions().find(id);
    if (!stored)
        return;
    Snapshot snapshot = *stored;
    snapshot.session.branch = m_branches->branchOf(snapshot.session.workingFolder);
    if (m_addLive)
        m_addLive(snapshot);
    m_views.model.setNote(id, noteFor(snapshot));
    m_views.model.upsert(snapshot);
    m_views.terminals.setFacts(id, factsFor(snapshot));
    // Its parent counts it.
    if (!snapshot.session.parent.isNull())
        refresh(snapshot.session.parent);
    const Step *shown = shownStep(snapshot);
    const base::RunId run = shown ? shown->run : base::RunId();
    if (shown && hasTerminal(*shown) && m_shownRuns.value(id) != run) {
        m_shownRuns.insert(id, run);
        m_views.terminals.runChanged(id);
    }
    if (id == m_views.inspector.session() || (m_views.inspector.session().isNull() && id == current()))
        m_views.inspector.setSnapshot(snapshot);
    if (id == m_views.inspector.session())
        showContext(snapshot);
}

void SessionsController::refreshAll(const QList<SessionId> &sessions)
{
    for (const SessionId &id : sessions)
        refresh(id);
}

void SessionsController::showCurrent(const SessionId &id)
{
    m_views.page.list()->setCurrentSession(id);
    const Snapshot *snapshot = m_views.model.find(id);
    m_views.inspector.setSnapshot(snapshot ? std::optional(*snapshot) : std::nullopt);
    if (snapshot) {
        showContext(*snapshot);
        m_branches->refresh(snapshot->session.workingFolder);
        loadTimeline(id);
    }
}

void SessionsController::openSession(const SessionId &id)
{
    if (m_room.sessions().find(id))
        m_views.terminals.open(id);
    else
        m_openWhenAdded = id; // it has just been created and is on its way to the disk
}

void SessionsController::openNextWaiting()
{
    if (const SessionId next = m_views.model.nextWaiting(current()); !next.isNull())
        openSession(next);
}

void SessionsController::playNext()
{
    handle(current(), PaneRequest::PlayNext);
}

void SessionsController::toggleAutoPlay()
{
    if (const Snapshot *snapshot = m_room.sessions().find(current()))
        m_room.sessions().setAutoPlay(current(), !snapshot->session.autoPlay);
}

void SessionsController::stopCurrent()
{
    handle(current(), PaneRequest::Stop);
}

void SessionsController::markHiddenOutput()
{
    // A tab that is not shown has no terminal; its log tells whether something was printed.
    for (const SessionId &id : m_views.terminals.openSessions()) {
        const Snapshot *snapshot = m_room.sessions().find(id);
        const Step *active = snapshot ? snapshot->active() : nullptr;
        if (!active)
            continue;
        const qint64 size = QFileInfo(engines::RunFiles(m_room.paths(), active->run).log()).size();
        const qint64 seen = m_logSizes.value(active->run, size);
        m_logSizes.insert(active->run, size);
        if (size > seen && !m_views.terminals.isShown(id))
            m_views.terminals.markActivity(id);
    }
}

base::RunId SessionsController::currentRun() const
{
    const Snapshot *snapshot = m_room.sessions().find(current());
    const Step *shown = snapshot ? shownStep(*snapshot) : nullptr;
    return shown ? shown->run : base::RunId();
}

void SessionsController::togglePause()
{
    if (const Snapshot *snapshot = m_room.sessions().find(current()))
        m_room.sessions().setPaused(current(), !snapshot->session.paused);
}

void SessionsController::retryCurrent()
{
    handle(current(), PaneRequest::Retry);
}

void SessionsController::finishCurrent()
{
    handle(current(), PaneRequest::Finish);
}

void SessionsController::loadTimeline(const SessionId &id)
{
    constexpr int limit = ui::TimelineModel::pageSize;
    m_room.store().lastEvents(id, limit).then(this, [this, id](const base::Result<QList<session::Event>> &events) {
        if (events && id == m_views.inspector.session())
            m_views.inspector.timeline()->setEvents(*events, events->size() >= limit);
    });
}

void SessionsController::addOlderEvents(const SessionId &id, qint64 before, int limit)
{
    const int wanted = m_views.inspector.timeline()->eventCount() + limit;
    m_room.store().lastEvents(id, wanted).then(this, [=, this](const base::Result<QList<session::Event>> &events) {
        if (!events || id != m_views.inspector.session())
            return;
        QList<session::Event> older = *events;
        older.removeIf([before](const session::Event &event) { return event.id >= before; });
        m_views.inspector.timeline()->addOlder(older, events->size() >= wanted);
    });
}

void SessionsController::showDetails(const StepId &id)
{
    const auto run = m_room.sessions().runOf(id);
    if (!run)
        return;
    ui::StepDetails details;
    details.step = id;
    details.run = run->id;
    if (const QFileInfo log(engines::RunFiles(m_room.paths(), run->id).log()); log.exists())
        details.logBytes = log.size();
    const Snapshot *snapshot = m_room.sessions().find(run->session);
    const Step *step = snapshot ? snapshot->step(id) : nullptr;
    if (step && step->contextTokens)
        details.contextWindow = usage::contextWindow(modelOf(*snapshot), *step->contextTokens);
    if (step && step->kind == session::StepKind::ParallelSessions) {
        details.childWords = childWords(*step);
        for (const Snapshot *child : childrenOf(*step))
            details.children.append(
                {child->session.id, child->session.title, ui::Format::stateWords(*child, m_room.clock().now())});
    }
    m_views.inspector.setStepDetails(details);
}

void SessionsController::handle(const SessionId &id, PaneRequest request)
{
    SessionService &service = m_room.sessions();
    const Snapshot *snapshot = service.find(id);
    if (!snapshot)
        return;
    const Step *shown = shownStep(*snapshot);
    switch (request) {
    case PaneRequest::PlayNext:
        inItsFolder(id, [&service, id] { service.playNext(id); });
        break;
    case PaneRequest::AutoPlayOn:
        service.setAutoPlay(id, true);
        break;
    case PaneRequest::AutoPlayOff:
        service.setAutoPlay(id, false);
        break;
    case PaneRequest::Pause:
        service.setPaused(id, true);
        break;
    case PaneRequest::Continue:
        service.setPaused(id, false);
        break;
    case PaneRequest::Stop:
        if (const Step *active = snapshot->active())
            service.stop(active->id);
        break;
    case PaneRequest::Retry:
        if (shown)
            inItsFolder(id, [&service, step = shown->id] { service.retry(step); });
        break;
    case PaneRequest::Finish:
        service.finish(id);
        break;
    case PaneRequest::Resume:
        resume(id);
        break;
    case PaneRequest::ChooseConversation:
        emit browseConversationsRequested(id);
        break;
    case PaneRequest::OpenLog:
        if (shown)
            emit openLogRequested(shown->run);
        break;
    case PaneRequest::ExportLog:
        exportLog(id);
        break;
    case PaneRequest::Interrupt:
        if (const Step *active = snapshot->active())
            service.interrupt(active->id);
        break;
    case PaneRequest::StartAnyway:
        service.startAnyway(id);
        break;
    case PaneRequest::OpenShell:
        openShell(id);
        break;
    case PaneRequest::OpenApprovals:
        emit approvalsRequested(id);
        break;
    case PaneRequest::Rename:
        askNewTitle(id);
        break;
    }
}

void SessionsController::exportLog(const SessionId &id)
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    const Step *shown = snapshot ? shownStep(*snapshot) : nullptr;
    if (!shown)
        return;
    const QString folder = engines::RunFiles(m_room.paths(), shown->run).folder();
    auto *dialog = new QFileDialog(&m_views.page, tr("Export log"), {}, tr("Logs (*.log);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(snapshot->session.title.left(60).replace(u'/', u'-') + QStringLiteral(".log"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, folder](const QString &target) {
        QtConcurrent::run(exportRunLog, folder, target).then(this, [this](const base::Result<> &written) {
            if (!written)
                emit failed(written.error());
        });
    });
    dialog->open();
}

void SessionsController::askNewTitle(const SessionId &id)
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    auto *dialog = new QInputDialog(&m_views.page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename session"));
    dialog->setLabelText(tr("Title"));
    dialog->setTextValue(snapshot ? snapshot->session.title : QString());
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id](const QString &title) { m_room.sessions().rename(id, title); });
    dialog->open();
}

void SessionsController::openShell(const SessionId &like)
{
    const Snapshot *snapshot = m_room.sessions().find(like);
    if (!snapshot)
        return;
    session::Session session;
    session.project = snapshot->session.project;
    session.workingFolder = snapshot->session.workingFolder;
    session.title = tr("Shell in %1").arg(QFileInfo(session.workingFolder).fileName());
    Step step;
    step.kind = session::StepKind::ShellCommand;
    step.title = tr("Shell");
    step.text = QStringLiteral("exec \"${SHELL:-/bin/sh}\" -i");
    openSession(m_room.sessions().create(session, {step}, SessionService::Play::Yes));
}

std::unique_ptr<process::TerminalChannel> SessionsController::openChannel(const SessionId &id) const
{
    const Snapshot *snapshot = m_room.sessions().find(id);
    const Step *shown = snapshot ? shownStep(*snapshot) : nullptr;
    if (!shown || !hasTerminal(*shown))
        return {};
    const auto run = m_room.sessions().runOf(shown->id);
    const bool isLocal = shown->kind == session::StepKind::ParallelSessions;
    session::Engine *engine = isLocal ? &m_room.localEngine() : m_room.sessions().engineOf(snapshot->session);
    return run && engine ? engine->openTerminal(*run) : nullptr;
}

const Step *SessionsController::shownStep(const Snapshot &snapshot)
{
    if (const Step *active = snapshot.active())
        return active;
    const Step *last = nullptr;
    for (const Step &step : snapshot.steps) {
        if (!step.run.isNull() && (!last || step.startedAt >= last->startedAt))
            last = &step;
    }
    return last;
}

} // namespace app
