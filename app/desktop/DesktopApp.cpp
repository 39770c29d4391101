// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"

#include "app/desktop/ApprovalsController.h"
#include "app/desktop/BackendTokens.h"
#include "app/desktop/ConversationController.h"
#include "app/desktop/CostsController.h"
#include "app/desktop/EnginesController.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/PagesController.h"
#include "app/desktop/PlanController.h"
#include "app/desktop/SandboxController.h"
#include "app/desktop/SessionsController.h"
#include "app/desktop/SettingsBinding.h"
#include "app/desktop/TasksController.h"
#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "git/Jobs.h"
#include "hooks/CallbackServer.h"
#include "session/SessionService.h"
#include "ui/approvals/ApprovalsPage.h"
#include "ui/changes/DiffPanel.h"
#include "ui/costview/CostsPage.h"
#include "ui/firststart/FirstStartPage.h"
#include "ui/inspector/Inspector.h"
#include "ui/logview/LogsPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/QuitDialog.h"
#include "ui/models/Format.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/models/TaskList.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/sandboxes/SandboxesPage.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/tasks/TaskTableModel.h"
#include "ui/tasks/TasksPage.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TerminalArea.h"
#include "ui/terminal/TerminalPane.h"

#include <QJsonDocument>
#include <QTimer>

namespace app {

using base::SessionId;
using session::SessionService;
using session::Snapshot;

namespace {

constexpr auto saveDelay = std::chrono::milliseconds(500);
/// How long a queue that does not answer may keep the window open once its sessions have ended.
constexpr auto giveBackTime = std::chrono::seconds(8);

} // namespace

DesktopApp::DesktopApp()
    : m_theme(std::make_unique<ui::ThemeManager>(base::Paths::fromEnvironment().data + QStringLiteral("/themes")))
    , m_tokens(std::make_unique<BackendTokens>())
{
}

DesktopApp::~DesktopApp()
{
    // The window's views hold channels and models; they go before the room they look into.
    delete m_tasks;
    delete m_costs;
    m_window.reset();
    m_room.reset();
}

base::Result<std::unique_ptr<DesktopApp>> DesktopApp::create()
{
    auto app = std::unique_ptr<DesktopApp>(new DesktopApp);
    EngineRoom::Options options;
    DesktopApp *self = app.get();
    options.choices = [self] {
        const ui::SessionPane *pane = self->m_terminals ? self->m_terminals->currentPane() : nullptr;
        return localChoices(self->m_room->settings().values(), self->m_theme->theme().isDark(),
                            pane ? pane->terminal()->gridSize() : QSize());
    };
    options.backendToken = [tokens = app->m_tokens.get()](const QString &url) { return tokens->token(url); };
    auto room = EngineRoom::open(options);
    if (!room)
        return std::unexpected(room.error());
    app->m_room = std::move(*room);
    const settings::Values values = app->m_room->settings().values();
    app->m_theme->setAccentSource(accentSource(app->m_room->settings()));
    if (const auto applied = app->m_theme->apply(themeMode(values)); !applied)
        return std::unexpected(applied.error());
    app->m_tokens->load(values.backendUrl, values.backendTokenVariable);
    app->createPages();
    app->connectService();
    app->connectApprovals();
    app->connectFirstStart();
    app->connectSettings();
    app->createNotifications();
    app->connectStatus();
    app->connectCosts();
    app->connectTasks();
    app->connectActions();
    app->applySettings(values);
    return app;
}

void DesktopApp::createPages()
{
    m_sessionModel = std::make_unique<ui::SessionTreeModel>();
    m_taskModel = std::make_unique<ui::TaskTableModel>();
    m_taskList = std::make_unique<ui::TaskList>();
    m_window = std::make_unique<ui::MainWindow>();
    m_sessionsPage = new ui::SessionsPage(*m_sessionModel, m_window.get());
    m_terminals = new ui::TerminalArea;
    m_inspector = new ui::Inspector;
    m_diffPanel = new ui::DiffPanel(m_terminals);
    m_sessionsPage->setTerminalArea(m_diffPanel);
    m_sessionsPage->setInspector(m_inspector);
    m_tasksPage = new ui::TasksPage(m_taskModel.get());
    m_boardPage = new ui::TaskBoardPage(*m_taskList, m_tasksPage);
    m_logsPage = new ui::LogsPage;
    m_costsPage = new ui::CostsPage;
    m_approvalsPage = new ui::ApprovalsPage;
    m_settingsPage = new ui::SettingsPage;
    m_firstStart = new ui::FirstStartPage(m_window.get());
    m_firstStart->hide();
    m_window->addPage(QStringLiteral("sessions"), QStringLiteral("pageSessions"), tr("Sessions"), m_sessionsPage);
    m_window->addPage(QStringLiteral("tasks"), QStringLiteral("pageTasks"), tr("Tasks"), m_boardPage);
    m_window->addPage(QStringLiteral("logs"), QStringLiteral("pageLogs"), tr("Logs"), m_logsPage);
    m_window->addPage(QStringLiteral("costs"), QStringLiteral("pageCosts"), tr("Costs"), m_costsPage);
    m_window->addPage(QStringLiteral("approvals"), QStringLiteral("pageApprovals"), tr("Approvals"), m_approvalsPage);
    m_sandboxModel = std::make_unique<ui::SandboxTableModel>();
    m_sandboxesPage = new ui::SandboxesPage(m_sandboxModel.get());
    m_window->addPage(QStringLiteral("sandboxes"), QStringLiteral("pageSandboxes"), tr("Sandboxes"), m_sandboxesPage);
    m_window->addPage(QStringLiteral("settings"), QStringLiteral("pageSettings"), tr("Settings"), m_settingsPage,
                      ui::ActivityBar::Place::Foot);
    m_sessions = new SessionsController(*m_room, {*m_sessionModel, *m_sessionsPage, *m_terminals, *m_inspector}, this);
    m_pages = new PagesController(*m_room, {*m_taskModel, *m_tasksPage, *m_logsPage}, this);
    m_costs = new CostsController(*m_room, *m_costsPage, this);
    m_tasks = new TasksController(*m_room, *m_taskList, *m_boardPage, this);
    m_approvals = new ApprovalsController(*m_room, m_room->rules(), *m_approvalsPage, this);
    m_jobs = std::make_unique<git::Jobs>();
    m_worktrees = new Worktrees(*m_room, *m_jobs, m_window.get());
    m_newSession = new NewSessionController(*m_room, *m_jobs, *m_worktrees, m_window.get());
    m_conversations = new ConversationController(*m_room, *m_worktrees, m_window.get());
    m_plans = new PlanController(*m_room, m_window.get());
    createSandboxes();
    m_engines = new EnginesController(*m_room, *m_settingsPage, m_window.get());
    connect(m_engines, &EnginesController::failed, this, &DesktopApp::showError);
    connect(m_engines, &EnginesController::checksRequested, this, &DesktopApp::runChecks);
    connect(m_engines, &EnginesController::sandboxTestRequested, this, &DesktopApp::testSandboxes);
    createChanges();
}

void DesktopApp::connectService()
{
    SessionService &service = m_room->sessions();
    connect(&service, &SessionService::loaded, this, &DesktopApp::onLoaded);
    connect(&service, &SessionService::refused, this, [this](const SessionId &id, const base::Error &error) {
        if (!m_loaded && id.isNull() && m_room->sessions().sessions().isEmpty())
            m_loadFailed = true;
        showError(error);
    });
    connect(m_sessions, &SessionsController::failed, this, &DesktopApp::showError);
    connect(m_newSession, &NewSessionController::failed, this, &DesktopApp::showError);
    for (const auto signal :
         {&SessionService::sessionAdded, &SessionService::sessionChanged, &SessionService::sessionRemoved})
        connect(&service, signal, this, [this] {
            if (m_loaded) // one by one they are counted again and again
                updateCounts();
        });
    connect(&service, &SessionService::eventStored, this, [this](const session::Event &event) {
        if (event.source == u"hook" && m_window->currentPage() == u"settings" && !m_hookTimer.isActive())
            m_hookTimer.start();
    });
    m_hookTimer.setSingleShot(true);
    m_hookTimer.setInterval(std::chrono::seconds(1));
    connect(&m_hookTimer, &QTimer::timeout, this, &DesktopApp::showHookCounts);
    const auto open = [this](const SessionId &id) {
        m_window->showPage(QStringLiteral("sessions"));
        m_sessions->openSession(id);
    };
    connect(m_newSession, &NewSessionController::created, this, open);
    connect(m_pages, &PagesController::openSessionRequested, this, open);
    connect(m_approvals, &ApprovalsController::openSessionRequested, this, open);
    connect(m_pages, &PagesController::newSessionRequested, m_newSession, &NewSessionController::open);
    connect(m_sessions, &SessionsController::newSessionRequested, m_newSession, &NewSessionController::open);
    connect(m_sessions, &SessionsController::duplicateRequested, m_newSession, &NewSessionController::openLike);
    connect(m_sessions, &SessionsController::browseConversationsRequested, m_conversations,
            &ConversationController::browse);
    connect(m_conversations, &ConversationController::openSessionRequested, this, open);
    connect(m_conversations, &ConversationController::resumeRequested, m_sessions, &SessionsController::resume);
    connect(m_inspector, &ui::Inspector::loadPlanRequested, m_plans, &PlanController::load);
    connect(m_inspector, &ui::Inspector::savePlanRequested, m_plans, &PlanController::save);
    connect(m_plans, &PlanController::failed, this, &DesktopApp::showError);
    connect(m_sessions, &SessionsController::openLogRequested, this, [this](const base::RunId &run) {
        m_window->showPage(QStringLiteral("logs"));
        m_logsPage->showRun(run);
    });
}

void DesktopApp::connectApprovals()
{
    connect(m_approvals, &ApprovalsController::failed, this, &DesktopApp::showError);
    connect(m_approvalsPage, &ui::ApprovalsPage::openCountChanged, this,
            [this](int count) { m_window->setPageCount(QStringLiteral("approvals"), count); });
    connect(m_approvalsPage, &ui::ApprovalsPage::notificationSettingsRequested, this, [this] {
        m_window->showPage(QStringLiteral("settings"));
        m_settingsPage->showSection(QStringLiteral("notifications"));
    });
    connect(m_sessions, &SessionsController::approvalsRequested, this, [this](const SessionId &session) {
        m_window->showPage(QStringLiteral("approvals"));
        m_approvalsPage->showQuestion(m_approvals->questionOf(session));
    });
}

void DesktopApp::start()
{
    restoreLayout();
    m_window->show();
    if (!m_room->setAside().isEmpty())
        m_window->notices().show({QStringLiteral("setAside"),
                                  ui::Tone::Failed,
                                  tr("The database was damaged. It was kept as %1, and a new one was begun.")
                                      .arg(ui::Format::path(m_room->setAside())),
                                  {},
                                  true});
    if (!m_room->callbackServer().note().isEmpty())
        m_window->notices().show(
            {QStringLiteral("port"), ui::Tone::Running, m_room->callbackServer().note(), {}, true});
    m_room->load();
    runChecks();
}

void DesktopApp::onLoaded()
{
    // What could not be read is not what there is: no task is begun without its session, and the layout that is stored
    // stays as it is.
    if (m_loadFailed)
        return;
    m_loaded = true;
    const QByteArray stored = m_room->settings().state(QStringLiteral("terminals")).toByteArray();
    m_terminals->restoreLayout(QJsonDocument::fromJson(stored).object(), [this](const SessionId &id) {
        const Snapshot *snapshot = m_room->sessions().find(id);
        return snapshot && !snapshot->session.archived;
    });
    m_costs->start();
    m_tasks->start();
    updateCounts();
    updateFirstStart();
}

void DesktopApp::updateCounts()
{
    int waiting = 0;
    for (const Snapshot &snapshot : m_room->sessions().sessions())
        waiting += snapshot.session.status == session::Status::Waiting ? 1 : 0;
    ui::StatusBar &status = m_window->status();
    status.setWaiting(waiting);
    status.setRunning(m_room->sessions().runningCount(), m_room->settings().values().maxRunning,
                      m_sessions->heldCount());
    m_window->setPageCount(QStringLiteral("sessions"), waiting);
    if (m_window->palette().isVisible())
        updatePalette();
    if (m_loaded)
        updateFirstStart();
}

void DesktopApp::updateFirstStart()
{
    const bool first = m_room->sessions().sessions().isEmpty();
    m_window->setCover(QStringLiteral("sessions"), first ? m_firstStart : nullptr);
}

void DesktopApp::showError(const base::Error &error)
{
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
    m_window->notices().show({error.message, ui::Tone::Failed, error.message, {}, true});
}

void DesktopApp::raise()
{
    m_window->raiseToFront();
}

void DesktopApp::saveLayout()
{
    settings::Settings &settings = m_room->settings();
    settings.setState(QStringLiteral("window"), m_window->saveLayout());
    settings.setState(QStringLiteral("sessionsPage"), m_sessionsPage->saveLayout());
    settings.setState(QStringLiteral("tasksPage"), m_tasksPage->saveLayout());
    settings.setState(QStringLiteral("taskBoard"), m_boardPage->saveLayout());
    // Before the sessions are there, the area is empty and must not overwrite what it will be restored from.
    if (m_loaded)
        settings.setState(QStringLiteral("terminals"),
                          QJsonDocument(m_terminals->saveLayout()).toJson(QJsonDocument::Compact));
    if (!settings.sync())
        qWarning("the settings file could not be written");
}

void DesktopApp::restoreLayout()
{
    settings::Settings &settings = m_room->settings();
    m_window->restoreLayout(settings.state(QStringLiteral("window")).toMap());
    m_sessionsPage->restoreLayout(settings.state(QStringLiteral("sessionsPage")).toMap());
    m_tasksPage->restoreLayout(settings.state(QStringLiteral("tasksPage")).toByteArray());
    m_boardPage->restoreLayout(settings.state(QStringLiteral("taskBoard")).toMap());
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &DesktopApp::saveLayout);
    const auto later = [this] { m_saveTimer.start(); };
    connect(m_window.get(), &ui::MainWindow::layoutChanged, this, later);
    connect(m_window.get(), &ui::MainWindow::pageChanged, this, later);
    connect(m_sessions, &SessionsController::layoutChanged, this, later);
    connect(m_sessionsPage, &ui::SessionsPage::listShownChanged, this, later);
    connect(m_sessionsPage, &ui::SessionsPage::inspectorShownChanged, this, later);
}

void DesktopApp::askToClose()
{
    // The tray can ask for it while the question stands there.
    if (auto *open = m_window->findChild<ui::QuitDialog *>(); open && open->isVisible()) {
        m_window->raiseToFront();
        return;
    }
    const settings::Values values = m_room->settings().values();
    QList<ui::QuitDialog::Row> running;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Snapshot &snapshot : m_room->sessions().sessions()) {
        if (const session::Step *step = snapshot.active())
            running.append(
                {snapshot.session.title, ui::Format::age(step->startedAt, now), ui::glyphOf(snapshot.session.status)});
    }
    if (running.isEmpty() || !values.askBeforeQuit) {
        leave();
        return;
    }
    auto *dialog = new ui::QuitDialog(running, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (dialog->choice() == ui::QuitDialog::Choice::Cancel)
            return;
        if (dialog->doNotAskAgain()) {
            settings::Values changed = m_room->settings().values();
            changed.askBeforeQuit = false;
            m_room->settings().setValues(changed);
        }
        if (dialog->choice() == ui::QuitDialog::Choice::StopAndQuit)
            stopAndClose();
        else
            leave();
    });
    dialog->open();
}

void DesktopApp::leave()
{
    saveLayout();
    m_tasks->letGo();
    m_window->closeNow();
}

void DesktopApp::stopAndClose()
{
    saveLayout();
    if (m_closing)
        return;
    m_closing = true;
    m_window->notices().show(
        {QStringLiteral("stopping"), ui::Tone::Running, tr("Stopping the running sessions…"), {}, false});
    // The queue is told after the sessions have ended, with what they cost. A task that is not given back would be
    // cancelled by the next start, which finds its session stopped.
    const auto open = std::make_shared<int>(2);
    const auto closeWhenBoth = [this, open] {
        if (--*open == 0)
            m_window->closeNow();
    };
    connect(m_tasks, &TasksController::drained, m_window.get(), closeWhenBoth, Qt::SingleShotConnection);
    connect(
        &m_room->sessions(), &SessionService::allEnded, m_window.get(),
        [this, closeWhenBoth] {
            closeWhenBoth();
            QTimer::singleShot(giveBackTime, m_window.get(), &ui::MainWindow::closeNow);
        },
        Qt::SingleShotConnection);
    m_tasks->stopAll();
    m_room->sessions().stopAll();
}

} // namespace app
