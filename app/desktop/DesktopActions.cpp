// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp that give the window's actions their meaning.
#include "app/desktop/ConversationController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "ui/logview/LogsPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/terminal/TerminalArea.h"

namespace app {

void DesktopApp::connectActions()
{
    adoptTerminalActions();
    ui::ActionRegistry &actions = m_window->actions();
    const auto on = [this, &actions](const char *name, auto slot) {
        if (QAction *action = actions.action(QString::fromLatin1(name)))
            connect(action, &QAction::triggered, this, slot);
        else
            qFatal("no action is named %s", name);
    };
    on("newSession", [this] { m_newSession->open(); });
    on("browseConversations", [this] { m_conversations->browse(); });
    on("nextWaiting", [this] {
        m_window->showPage(QStringLiteral("sessions"));
        m_sessions->openNextWaiting();
    });
    on("playNext", [this] { m_sessions->playNext(); });
    on("autoPlay", [this] { m_sessions->toggleAutoPlay(); });
    on("stopStep", [this] { m_sessions->stopCurrent(); });
    on("pauseSteps", [this] { m_sessions->togglePause(); });
    on("retryStep", [this] { m_sessions->retryCurrent(); });
    on("finishSession", [this] { m_sessions->finishCurrent(); });
    on("toggleSessionList", [this] { m_sessionsPage->toggleList(); });
    on("toggleInspector", [this] { m_sessionsPage->toggleInspector(); });
    connectPalette();
    connect(m_terminals, &ui::TerminalArea::currentSessionChanged, this, &DesktopApp::updateStepActions);
    connect(&m_room->sessions(), &session::SessionService::sessionChanged, this, &DesktopApp::updateStepActions);
    updateStepActions();
    // Queued: a window that is inside its closeEvent() cannot be closed.
    connect(m_window.get(), &ui::MainWindow::closeRequested, this, &DesktopApp::askToClose, Qt::QueuedConnection);

    QList<ui::ShortcutRow> rows;
    for (const QAction *action : actions.actions())
        rows.append({action->objectName(),
                     action->text().remove(u'&'),
                     {},
                     actions.defaultShortcut(action->objectName()).toString(QKeySequence::PortableText)});
    m_settingsPage->setShortcutRows(rows);
}

void DesktopApp::adoptTerminalActions()
{
    ui::ActionRegistry &actions = m_window->actions();
    for (QAction *action : m_terminals->actions()) {
        // The window's action of that key has the menu entry and the user's shortcut; the area knows what to do.
        QAction *known = actionWithKeys(action->shortcut());
        if (!known) {
            actions.add(action, ui::ActionGroup::Terminal);
            continue;
        }
        action->setShortcuts(QList<QKeySequence>{});
        connect(known, &QAction::triggered, action, [this, known, action] {
            // Elsewhere a page has its own find and copy under the same key.
            if (known->objectName() == u"find" && m_window->currentPage() == u"logs")
                m_logsPage->find();
            else if (m_window->currentPage() == u"sessions")
                action->trigger();
        });
    }
}

QAction *DesktopApp::actionWithKeys(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return nullptr;
    const QList<QAction *> all = m_window->actions().actions();
    const auto found = std::ranges::find(all, keys, [](const QAction *action) { return action->shortcut(); });
    return found == all.end() ? nullptr : *found;
}

void DesktopApp::updateStepActions()
{
    const session::Snapshot *snapshot = m_room->sessions().find(m_sessions->current());
    const ui::PaneFacts facts = snapshot ? ui::paneFacts(*snapshot, m_room->clock().now()) : ui::PaneFacts();
    ui::ActionRegistry &actions = m_window->actions();
    const auto set = [&actions](const char *name, bool enabled, bool checked = false) {
        QAction *action = actions.action(QString::fromLatin1(name));
        action->setEnabled(enabled);
        if (action->isCheckable())
            action->setChecked(checked);
    };
    set("playNext", facts.canPlayNext);
    set("autoPlay", snapshot, facts.autoPlay);
    set("pauseSteps", facts.canPause, facts.paused);
    set("stopStep", facts.canStop);
    set("retryStep", facts.canRetry);
    set("finishSession", facts.canFinish);
    set("shellTab", snapshot);
}

} // namespace app
