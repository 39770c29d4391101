// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp that give the window's actions their meaning.
#include "app/desktop/DesktopApp.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/EngineRoom.h"
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
    on("browseConversations", [this] { browseConversations(); });
    on("nextWaiting", [this] {
        m_window->showPage(QStringLiteral("sessions"));
        m_sessions->openNextWaiting();
    });
    on("playNext", [this] { m_sessions->playNext(); });
    on("autoPlay", [this] { m_sessions->toggleAutoPlay(); });
    on("stopStep", [this] { m_sessions->stopCurrent(); });
    on("shellTab", [this] { m_sessions->openShellTab(); });
    on("toggleSessionList", [this] { m_sessionsPage->toggleList(); });
    on("toggleInspector", [this] { m_sessionsPage->toggleInspector(); });
    connect(&m_window->palette(), &ui::CommandPalette::entryChosen, this,
            [this](const QString &id, ui::CommandPalette::Target target) {
                m_window->showPage(QStringLiteral("sessions"));
                if (target == ui::CommandPalette::Target::ToTheRight)
                    m_terminals->openToTheRight(base::SessionId(id));
                else
                    m_sessions->openSession(base::SessionId(id));
            });
    connect(m_window.get(), &ui::MainWindow::closeRequested, this, &DesktopApp::askToClose);

    QList<ui::ShortcutRow> rows;
    for (const QAction *action : actions.actions())
        rows.append({action->objectName(), action->text().remove(u'&'), {},
                     actions.defaultShortcut(action->objectName()).toString(QKeySequence::PortableText)});
    m_settingsPage->setShortcutRows(rows);
}

void DesktopApp::adoptTerminalActions()
{
    ui::ActionRegistry &actions = m_window->actions();
    for (QAction *action : m_terminals->actions()) {
        QAction *known = actions.action(action->objectName());
        if (!known) {
            actions.add(action, ui::ActionGroup::Terminal);
            continue;
        }
        // The window's action has the key and the menu entry; the area knows what to do.
        action->setShortcuts(QList<QKeySequence>{});
        connect(known, &QAction::triggered, action, &QAction::trigger);
    }
}

} // namespace app
