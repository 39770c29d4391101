// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp that have to do with git: changes, diffs and worktrees.
#include "app/desktop/ChangesController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/PlanController.h"
#include "app/desktop/ResumeQuestions.h"
#include "app/desktop/SessionsController.h"
#include "app/desktop/WorktreeList.h"
#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "git/Jobs.h"
#include "settings/Settings.h"
#include "ui/changes/DiffPanel.h"
#include "ui/diffview/DiffView.h"
#include "ui/inspector/Inspector.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/Notices.h"

namespace app {

using namespace Qt::StringLiterals;

void DesktopApp::createChanges()
{
    m_changes = new ChangesController({*m_room, *m_inspector, *m_diffPanel, *m_jobs, *m_worktrees, m_window.get()});
    m_changes->setParent(m_window.get());
    const auto tell
        = [this](const QString &words) { m_window->notices().show({u"git"_s, ui::Tone::Running, words, {}, true}); };
    connect(m_changes, &ChangesController::told, this, tell);
    connect(m_changes, &ChangesController::failed, this, &DesktopApp::showError);
    connect(m_worktrees, &Worktrees::told, this, tell);
    connect(m_worktrees, &Worktrees::failed, this, &DesktopApp::showError);
    connect(m_plans, &PlanController::told, this, tell);
    connect(m_newSession, &NewSessionController::told, this, tell);
    connect(m_changes, &ChangesController::discarded, this,
            [this](const QString &words) { m_window->toast().offer(u"discard"_s, words, tr("Undo")); });
    connect(&m_window->toast(), &ui::Toast::actionTriggered, m_changes, [changes = m_changes](const QString &id) {
        if (id == u"discard")
            changes->undo();
    });
    auto *questions = new ResumeQuestions(*m_room, *m_worktrees, m_window.get());
    m_sessions->setResumeGuard(
        [questions](const base::SessionId &id, const std::function<void()> &then) { questions->ask(id, then); });

    auto *worktrees = new WorktreeList(*m_room, *m_jobs, *m_worktrees, m_settingsPage->worktrees(), m_window.get());
    connect(worktrees, &WorktreeList::failed, this, &DesktopApp::showError);
    connect(&m_settingsPage->worktrees(), &ui::WorktreesSection::newSessionRequested, m_newSession,
            &NewSessionController::open);

    ui::SessionListView *list = m_sessionsPage->list();
    connect(list, &ui::SessionListView::removeWorktreeRequested, m_worktrees, &Worktrees::askToRemove);
    // Whoever opens a session wants to see its terminal.
    connect(list, &ui::SessionListView::openRequested, m_diffPanel, &ui::DiffPanel::closeDiff);
    connect(list, &ui::SessionListView::peekRequested, m_diffPanel, &ui::DiffPanel::closeDiff);

    settings::Settings &settings = m_room->settings();
    m_diffPanel->view()->setSideBySide(settings.state(u"diff/sideBySide"_s).toBool());
    connect(m_diffPanel->view(), &ui::DiffView::sideBySideChanged, this,
            [&settings](bool sideBySide) { settings.setState(u"diff/sideBySide"_s, sideBySide); });
}

} // namespace app
