// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp about first start, checks, settings and the status bar.
#include "app/desktop/BackendTokens.h"
#include "app/desktop/ConversationController.h"
#include "app/desktop/CostsController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/EnginesController.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/PagesController.h"
#include "app/desktop/SessionsController.h"
#include "app/desktop/SettingsBinding.h"
#include "app/desktop/TasksController.h"
#include "app/engineroom/Admission.h"
#include "app/engineroom/EngineRoom.h"
#include "base/PrivateFile.h"
#include "claude/Transcript.h"
#include "hooks/CallbackServer.h"
#include "session/SessionService.h"
#include "ui/approvals/ApprovalsPage.h"
#include "ui/firststart/FirstStartPage.h"
#include "ui/logview/LogsPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/settings/SandboxSection.h"
#include "ui/settings/SessionsSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/terminal/TerminalArea.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QtConcurrentRun>

namespace app {

namespace {

using ui::CheckResult;

ui::CheckState toPage(Check::State state)
{
    switch (state) {
    case Check::State::Ok:
        return ui::CheckState::Ok;
    case Check::State::Warning:
        return ui::CheckState::Warning;
    case Check::State::Failed:
        break;
    }
    return ui::CheckState::Failed;
}

CheckResult fontCheck(const QString &wanted)
{
    const bool there = QFontDatabase::hasFamily(wanted);
    return {.name = QStringLiteral("font"),
            .title = DesktopApp::tr("Terminal font"),
            .state = there ? ui::CheckState::Ok : ui::CheckState::Warning,
            .found
            = there ? wanted : DesktopApp::tr("%1 is not installed; another fixed-width font is used.").arg(wanted),
            .fixLabel = there ? QString() : DesktopApp::tr("Choose font…")};
}

} // namespace

void DesktopApp::connectFirstStart()
{
    using Page = ui::FirstStartPage;
    connect(m_firstStart, &Page::startRequested, this,
            [this](const QString &folder, const QString &prompt) { m_newSession->start(folder, prompt); });
    connect(m_firstStart, &Page::startDemoRequested, this, &DesktopApp::startDemo);
    connect(m_firstStart, &Page::fixRequested, this, &DesktopApp::fix);
    connect(m_firstStart, &Page::checkAgainRequested, this, &DesktopApp::runChecks);
    connect(m_firstStart, &Page::browseConversationsRequested, this, [this] { m_conversations->browse(); });
    connect(m_firstStart, &Page::folderEdited, this, [this](const QString &folder) {
        const QFileInfo info(folder);
        if (!info.isDir())
            m_firstStart->setFolderFacts(tr("This folder does not exist."), false);
        else if (!info.isWritable())
            m_firstStart->setFolderFacts(tr("Gantry cannot write in this folder: permission denied"), false);
        else
            m_firstStart->setFolderFacts({}, true);
    });
    connect(m_firstStart, &Page::browseFolderRequested, this, [this] {
        auto *dialog = new QFileDialog(m_window.get(), tr("Choose the project folder"), m_firstStart->folder());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_firstStart, &Page::setFolder);
        dialog->open();
    });
    m_firstStart->setFolders({QDir::currentPath()});
    m_firstStart->setDemoAvailable(!EngineRoom::helperProgram(QStringLiteral("gantry-demo-agent")).isEmpty());
    QtConcurrent::run(claude::countConversations, claude::configFolder()).then(m_firstStart, [this](int count) {
        m_firstStart->setConversationCount(count);
    });
}

void DesktopApp::runChecks()
{
    app::runChecks(m_room->paths(), m_room->settings().values().claudeProgram)
        .then(this, [this](const QList<Check> &checks) { showChecks(checks); });
}

void DesktopApp::showChecks(const QList<Check> &checks)
{
    QList<CheckResult> results;
    QString blocked;
    for (const Check &check : checks) {
        QString label;
        if (check.state != Check::State::Ok && check.id == u"claude")
            label = tr("Choose program…");
        results.append({check.id, check.name, toPage(check.state), check.detail, label});
        if (check.id == u"claude" && check.state == Check::State::Failed)
            blocked = tr("Claude Code is needed to start a session.");
        if (check.id == u"keychain")
            m_settingsPage->sandboxes().setKeychain(check.state == Check::State::Ok);
        if (check.id == u"git")
            results.append(fontCheck(m_room->settings().values().terminalFont));
    }
    m_firstStart->setChecks(results);
    m_firstStart->setStartBlocked(blocked);
    m_settingsPage->setChecks(results);
    m_engines->showComputer(results);
}

void DesktopApp::fix(const QString &check)
{
    if (check == u"claude") {
        auto *dialog = new QFileDialog(m_window.get(), tr("Choose the claude program"), QDir::homePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &program) {
            settings::Values values = m_room->settings().values();
            values.claudeProgram = program;
            applySettings(values);
            runChecks();
        });
        dialog->open();
        return;
    }
    m_window->showPage(QStringLiteral("settings"));
    m_settingsPage->showSection(check == u"font" ? QStringLiteral("terminal") : QStringLiteral("about"));
}

void DesktopApp::startDemo()
{
    const QString folder = m_room->paths().data + QStringLiteral("/demo-project");
    const QString readme = folder + QStringLiteral("/README.md");
    const auto made = base::makePrivateFolder(folder).and_then([&]() -> base::Result<> {
        return QFileInfo::exists(readme)
            ? base::Result<>()
            : base::writePrivateFile(readme, "# Demo project\n\nNothing here is precious.\n");
    });
    if (!made) {
        showError(made.error());
        return;
    }
    m_newSession->start(folder, tr("Retry failed webhook deliveries with exponential backoff and jitter."),
                        EngineRoom::helperProgram(QStringLiteral("gantry-demo-agent")));
}

void DesktopApp::connectSettings()
{
    using Page = ui::SettingsPage;
    connect(m_settingsPage, &Page::changed, this, &DesktopApp::changeSettings);
    connect(m_settingsPage, &Page::fixRequested, this, &DesktopApp::fix);
    connect(m_settingsPage, &Page::checkAgainRequested, this, &DesktopApp::runChecks);
    connect(m_settingsPage, &Page::retryParkedRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_room->forwarder().retry(id.toLongLong());
    });
    connect(m_settingsPage, &Page::retryAllParkedRequested, this, [this] { m_room->forwarder().retryAllParked(); });
    connect(m_settingsPage, &Page::discardParkedRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_room->forwarder().discard(id.toLongLong());
    });
    connect(m_settingsPage, &Page::permissionListRequested, this, [this](bool rules) {
        m_window->showPage(QStringLiteral("approvals"));
        m_approvalsPage->showTab(rules ? ui::ApprovalsPage::Rules : ui::ApprovalsPage::Decided);
    });
    connect(m_settingsPage, &Page::showRunSettingsRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_room->paths().runtime)); });
    connect(m_theme.get(), &ui::ThemeManager::changed, this,
            [this] { applyTerminalSettings(m_room->settings().values()); });
    connectSandboxSettings();
    m_settingsPage->sessions().setMemoryLimitAvailable(!scopeProgram().isEmpty());
    m_settingsPage->setVersions(
        {tr("Gantry %1").arg(QStringLiteral(GANTRY_VERSION)), tr("Qt %1").arg(QString::fromLatin1(qVersion())),
         tr("Data: %1").arg(m_room->paths().data), tr("Settings: %1").arg(m_room->paths().settingsFile())});
}

void DesktopApp::applyTerminalSettings(const settings::Values &values)
{
    const ui::TerminalSettings terminal = ui::terminalSettings(values);
    m_terminals->setTerminalSettings(terminal);
    m_sessionsPage->setTerminalFont(terminal.fontFamily, terminal.fontPixels);
}

void DesktopApp::changeSettings(const ui::SettingsValues &shown)
{
    const settings::Values before = m_room->settings().values();
    const settings::Values after = fromPage(shown, before);
    m_room->settings().setValues(after);
    saveSandboxFields(shown.sandboxes);
    const auto accent = shown.systemAccent ? ui::AccentSource::System : ui::AccentSource::Gantry;
    if (accent != accentSource(m_room->settings()))
        setAccentSource(m_room->settings(), accent);
    m_theme->setAccentSource(accent);
    if (themeMode(before) != themeMode(after)) {
        if (const auto applied = m_theme->apply(themeMode(after)); !applied)
            showError(applied.error());
    }
    if (before.backendUrl != after.backendUrl || before.backendTokenVariable != after.backendTokenVariable)
        m_tokens->load(after.backendUrl, after.backendTokenVariable);
    applyTerminalSettings(after);
    m_window->setWordsInActivityBar(after.activityBarWords);
    m_window->setMenuBarVisible(after.menuBar);
    m_window->actions().setUserShortcuts(after.shortcuts);
    m_costs->applySettings(after);
    m_tasks->applyLimits();
    m_sessions->applySettings(after);
    updateCounts();
}

void DesktopApp::applySettings(const settings::Values &values)
{
    ui::SettingsValues shown = toPage(values);
    shown.sandboxes = sandboxFields();
    shown.systemAccent = accentSource(m_room->settings()) == ui::AccentSource::System;
    m_settingsPage->setValues(shown);
    changeSettings(shown);
    m_firstStart->setDefaults(tr("%1, %2").arg(values.model.isEmpty() ? tr("Claude's default model") : values.model,
                                               ui::PermissionMode::wordsFor(values.permissionMode)));
}

void DesktopApp::connectStatus()
{
    ui::StatusBar &status = m_window->status();
    m_hookFacts.address = QStringLiteral("127.0.0.1:%1").arg(m_room->callbackServer().port());
    status.setHooks(m_hookFacts.address);
    status.setOutbox(0);
    connect(&m_room->forwarder(), &forwarding::Forwarder::statusChanged, this, &DesktopApp::showForwarding);
    connect(&m_memoryTimer, &QTimer::timeout, this, [&status] { status.setFreeMemory(freeMemoryBytes()); });
    m_memoryTimer.start(std::chrono::seconds(5));
    status.setFreeMemory(freeMemoryBytes());
    connect(m_window.get(), &ui::MainWindow::statusClicked, this, [this](ui::StatusBar::Item item) {
        using Item = ui::StatusBar::Item;
        switch (item) {
        case Item::Hooks:
        case Item::Outbox:
            m_window->showPage(QStringLiteral("settings"));
            m_settingsPage->showSection(QStringLiteral("hooks"));
            break;
        case Item::Memory:
            m_window->showPage(QStringLiteral("settings"));
            m_settingsPage->showSection(QStringLiteral("about"));
            break;
        case Item::Queue:
        case Item::Running:
            m_window->showPage(QStringLiteral("tasks"));
            break;
        case Item::Waiting:
            m_window->actions().action(QStringLiteral("nextWaiting"))->trigger();
            break;
        case Item::Cost:
            m_window->showPage(QStringLiteral("costs"));
            break;
        }
    });
    connect(m_window.get(), &ui::MainWindow::pageChanged, this, [this](const QString &page) {
        if (page == u"settings") {
            showParked();
            showHookCounts();
        } else if (page == u"logs" && !m_logsPage->current() && !m_sessions->currentRun().isNull())
            m_logsPage->showRun(m_sessions->currentRun());
    });
}

void DesktopApp::showForwarding(const forwarding::Status &status)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString away
        = status.awaySince.isValid() ? tr("backend away %1").arg(ui::Format::age(status.awaySince, now)) : QString();
    m_window->status().setOutbox(static_cast<int>(status.waiting), away);
    m_hookFacts.outboxWaiting = static_cast<int>(status.waiting);
    m_hookFacts.outboxState = status.lastError;
    if (m_window->currentPage() == u"settings")
        showParked();
}

void DesktopApp::showParked()
{
    constexpr int limit = 200;
    m_room->forwarder().parked(limit).then(this, [this](const base::Result<QList<forwarding::OutboxRow>> &rows) {
        if (!rows)
            return; // those that are known stay
        m_hookFacts.parked.clear();
        for (const forwarding::OutboxRow &row : *rows) {
            const session::Snapshot *snapshot = m_room->sessions().find(row.session);
            m_hookFacts.parked.append(
                {QString::number(row.id),
                 tr("Event of %1").arg(snapshot ? snapshot->session.title : row.session.toString()), row.parkedReason,
                 row.createdAt});
        }
        m_settingsPage->setHookFacts(m_hookFacts);
    });
}

void DesktopApp::showHookCounts()
{
    m_room->store().hookCounts().then(this, [this](const base::Result<QList<session::EventCount>> &counts) {
        if (!counts)
            return;
        m_hookFacts.events.clear();
        for (const session::EventCount &each : *counts)
            m_hookFacts.events.append({each.type, each.count, each.lastSeen});
        m_settingsPage->setHookFacts(m_hookFacts);
    });
}

} // namespace app
