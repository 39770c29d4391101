// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engineroom/Checks.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "forwarding/Forwarder.h"
#include "settings/Settings.h"
#include "ui/settings/SettingsValues.h"
#include "ui/style/ThemeManager.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QAction;
class QKeySequence;

namespace engines {
class SandboxTemplates;
}
namespace git {
class Jobs;
}
namespace usage {
struct BudgetState;
}
namespace ui {
class DiffPanel;
class ApprovalsPage;
class CostsPage;
class FirstStartPage;
class Inspector;
class LogsPage;
class MainWindow;
class SandboxTableModel;
class SandboxesPage;
struct SandboxTemplateFields;
class SessionsPage;
class SessionTreeModel;
class SettingsPage;
class TaskBoardPage;
class TaskList;
class TasksPage;
class TaskTableModel;
class TerminalArea;
} // namespace ui

namespace app {

class Worktrees;
class ApprovalsController;
enum class LimitResume;
class BackendTokens;
class ChangesController;
class ConversationController;
class EnginesController;
class CostsController;
class EngineRoom;
class NewSessionController;
class NotificationController;
class NotificationSender;
class NotificationTray;
class PagesController;
class PlanController;
class SandboxController;
class SessionsController;
class TasksController;

/// The desktop program: builds the window over the engine room, connects the two, and ends in order. Thread: main.
class DesktopApp : public QObject
{
    Q_OBJECT
public:
    /// Errors are those of EngineRoom::open(): the window cannot do without it.
    [[nodiscard]] static base::Result<std::unique_ptr<DesktopApp>> create();
    ~DesktopApp() override;

    /// Restores the last layout, shows the window, takes up what still runs.
    void start();
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] EngineRoom &room() { return *m_room; }

public slots:
    /// A second start of the program ends up here.
    void raise();
    /// Closes the window without a question; what runs goes on.
    void leave();

private:
    DesktopApp();
    void createPages();
    void connectActions();
    void adoptTerminalActions();
    [[nodiscard]] QAction *actionWithKeys(const QKeySequence &keys);
    void updateStepActions();
    void connectService();
    void createChanges();
    void connectApprovals();
    void createSandboxes();
    void showTasksEnded(const QString &words, const QString &report);
    void createNotifications();
    void connectNotifications();
    void showLimit(const base::SessionId &session, const QString &words, LimitResume resume);
    void connectFirstStart();
    void connectSettings();
    void connectSandboxSettings();
    [[nodiscard]] engines::SandboxTemplates sandboxTemplates() const;
    void showSandboxTemplates();
    void saveSandboxTemplate(const ui::SandboxTemplateFields &fields, const QString &before);
    void renameSandboxTemplate(const QString &before, const QString &name);
    void showSandboxKeys();
    void testSandboxes();
    void saveSandboxFields(const ui::SandboxFields &fields);
    [[nodiscard]] ui::SandboxFields sandboxFields() const;
    void connectStatus();
    void connectCosts();
    void connectTasks();
    void showBudget(const usage::BudgetState &state);
    void onLoaded();
    void applySettings(const settings::Values &values);
    void changeSettings(const ui::SettingsValues &shown);
    void applyTerminalSettings(const settings::Values &values);
    void runChecks();
    void showChecks(const QList<Check> &checks);
    void fix(const QString &check);
    void startDemo();
    void updateCounts();
    void updateFirstStart();
    void connectPalette();
    void updatePalette();
    void showForwarding(const forwarding::Status &status);
    void showParked();
    void showHookCounts();
    void showError(const base::Error &error);
    void saveLayout();
    void restoreLayout();
    void askToClose();
    void stopAndClose();

    std::unique_ptr<ui::ThemeManager> m_theme;
    std::unique_ptr<BackendTokens> m_tokens;
    std::unique_ptr<EngineRoom> m_room;
    std::unique_ptr<ui::SessionTreeModel> m_sessionModel;
    std::unique_ptr<ui::TaskTableModel> m_taskModel;
    std::unique_ptr<ui::SandboxTableModel> m_sandboxModel;
    std::unique_ptr<ui::TaskList> m_taskList;
    std::unique_ptr<git::Jobs> m_jobs;
    std::unique_ptr<ui::MainWindow> m_window;
    // Owned by the window:
    ui::SessionsPage *m_sessionsPage = nullptr;
    ui::TerminalArea *m_terminals = nullptr;
    ui::Inspector *m_inspector = nullptr;
    ui::TasksPage *m_tasksPage = nullptr;
    ui::TaskBoardPage *m_boardPage = nullptr;
    ui::LogsPage *m_logsPage = nullptr;
    ui::CostsPage *m_costsPage = nullptr;
    ui::ApprovalsPage *m_approvalsPage = nullptr;
    ui::SandboxesPage *m_sandboxesPage = nullptr;
    ui::SettingsPage *m_settingsPage = nullptr;
    ui::FirstStartPage *m_firstStart = nullptr;
    ui::DiffPanel *m_diffPanel = nullptr;
    Worktrees *m_worktrees = nullptr;
    SessionsController *m_sessions = nullptr;
    PagesController *m_pages = nullptr;
    CostsController *m_costs = nullptr;
    TasksController *m_tasks = nullptr;
    ApprovalsController *m_approvals = nullptr;
    NewSessionController *m_newSession = nullptr;
    ConversationController *m_conversations = nullptr;
    PlanController *m_plans = nullptr;
    ChangesController *m_changes = nullptr; ///< a child of the window
    SandboxController *m_sandboxes = nullptr;
    EnginesController *m_engines = nullptr;
    NotificationSender *m_notificationSender = nullptr;
    NotificationController *m_notifications = nullptr;
    NotificationTray *m_tray = nullptr;
    QSet<QString> m_closedLimits; ///< notices

    QTimer m_saveTimer;
    QTimer m_memoryTimer;
    QTimer m_hookTimer;
    ui::HookFacts m_hookFacts;
    bool m_loaded = false;
    bool m_loadFailed = false; ///< there may be sessions that could not be read
    bool m_closing = false;
};

} // namespace app
