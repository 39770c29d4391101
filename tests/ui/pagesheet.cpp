// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the sessions page, the inspector's tabs and the new session dialog with samples and saves pictures:
//   QT_QPA_PLATFORM=offscreen pagesheet FOLDER
#include "SessionSamples.h"
#include "ui/changes/ChangesTab.h"
#include "ui/changes/DiffPanel.h"
#include "ui/changes/RemoveWorktreeDialog.h"
#include "ui/diffview/DiffView.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/StepDialog.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/models/TimelineModel.h"
#include "ui/newsession/NewSessionDialog.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/EmptyState.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

class Sheet
{
public:
    explicit Sheet(const QString &folder, const QString &scheme)
        : m_folder(folder)
        , m_scheme(scheme)
    {
        m_model.setNow(samples::now());
        m_model.setSessions(samples::sessions());
    }

    void page(QSize size, Inspector::Tab tab, const QString &name)
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        // What the window draws around the page: activity bar and status bar.
        row->setContentsMargins(68, 0, 0, 26);
        auto *page = new SessionsPage(m_model);
        auto *inspector = new Inspector;
        auto *panel = new DiffPanel(new EmptyState(u"pageSessions"_s, u"No session is open"_s,
                                                   u"Choose one from the list or start a new one."_s));
        page->setTerminalArea(panel);
        page->setInspector(inspector);
        row->addWidget(page);
        inspector->setNow(samples::now());
        inspector->setSnapshot(samples::retrySession());
        inspector->timeline()->setEvents(samples::events(), false);
        inspector->setSnapshot(samples::retrySession());
        inspector->setStepDetails({base::StepId(u"three"_s), base::RunId(u"run-three"_s), 1'800'000});
        inspector->setContext(76'000, 200'000);
        fillChanges(*inspector->changes());
        inspector->setChangeCount(4);
        inspector->showTab(tab);
        if (tab == Inspector::ChangesPage)
            fillDiff(*panel, size.width() > 1500);
        window.resize(size);
        window.show();
        page->list()->setCurrentSession(base::SessionId(u"Retry failed webhooks"_s));
        if (auto *list = inspector->findChild<QListView *>(u"timelineList"_s))
            list->setCurrentIndex(list->model()->index(3, 0));
        save(window, name);
    }

    static void fillChanges(ChangesTab &tab)
    {
        ChangesState state{.kind = ChangesState::Kind::Ready, .isWorktree = true};
        state.status.branch = "fix/webhook-retry";
        state.status.commit = "0123456789";
        state.status.ahead = 2;
        state.status.files = {
            {.path = "CHANGELOG.md", .unstaged = 'M', .added = 3, .removed = 0},
            {.path = "src/webhooks/dispatcher.ts", .staged = 'M', .added = 6, .removed = 4},
            {.path = "src/webhooks/retry.ts", .unstaged = '?', .added = 38, .removed = 0},
            {.path = "test/webhooks/order.test.ts", .unstaged = 'D', .added = 0, .removed = 112},
        };
        tab.setState(state);
    }

    void fillDiff(DiffPanel &panel, bool sideBySide)
    {
        panel.view()->setSideBySide(sideBySide);
        panel.showDiff();
        panel.view()->showDiff(u"src/webhooks/dispatcher.ts"_s,
                               "@@ -39,8 +39,10 @@ export class Dispatcher {\n"
                               "   async deliver(delivery: Delivery, endpoint: Endpoint) {\n"
                               "     // The queue keeps the order of one endpoint.\n"
                               "     const waiting = this.queues.get(endpoint.id);\n"
                               "-    setTimeout(() => this.send(delivery), 5_000);\n"
                               "+    const delay = nextDelay(delivery.attempt, this.random);\n"
                               "+    setTimeout(() => this.send(delivery), delay);\n"
                               "+    waiting.pushFront(delivery, this.clock.now() + delay);\n"
                               "     this.log.append(endpoint.id, delivery.id, 'retry');\n"
                               "   }\n");
    }

    void removal()
    {
        RemoveWorktreeDialog dialog(u"/home/me/.local/share/gantry/worktrees/trees/harbor-api-1a2b3c/retry"_s);
        git::RemovalCheck check;
        check.worktree.branch = u"retry"_s;
        check.changedFiles = 2;
        check.commits = 1;
        check.sizeBytes = 184'000'000;
        dialog.setCheck(check, {});
        dialog.show();
        save(dialog, u"dialog-remove-worktree"_s);
    }

    void dialog(const QString &permissions, bool limits, const QString &name)
    {
        NewSessionDialog dialog;
        dialog.setEngines({{u"local"_s,
                            session::Mode::Manual,
                            u"Terminal"_s,
                            u"On this computer, you watch and type"_s,
                            u"engineTerminal"_s,
                            true,
                            {},
                            {}},
                           {u"local"_s,
                            session::Mode::Agentic,
                            u"Background"_s,
                            u"On this computer, questions come to Approvals"_s,
                            u"engineBackground"_s,
                            true,
                            {},
                            {}},
                           {u"sandbox"_s, session::Mode::Agentic, u"Sandbox"_s, u"E2B, about $0.10 an hour"_s,
                            u"engineSandbox"_s, false, u"Key missing"_s, u"Enter a key"_s}});
        dialog.setModels({u"opus"_s, u"sonnet"_s});
        dialog.setProjects({QDir::homePath()});
        NewSessionValues values;
        values.project = limits ? u"/not/there"_s : QDir::homePath();
        values.text
            = u"Add cursor pagination to GET /orders and keep the old page parameter working for one release."_s;
        values.permissionMode = permissions;
        values.ownWorktree = true;
        values.worktreeName = u"order-pagination"_s;
        dialog.setValues(values);
        dialog.setFolderHint(QDir::homePath(), u"git, main, clean"_s);
        dialog.setWorktreeFacts(
            QDir::homePath(),
            {.possible = true, .reason = {}, .current = u"main"_s, .branches = {u"main"_s}, .rules = {}});
        dialog.setBudgetLine(u"Today $14.82 of $40.00, $25.18 left"_s);
        dialog.show();
        if (limits) {
            for (auto *button : dialog.findChildren<QAbstractButton *>(u"disclosure"_s))
                button->setChecked(true);
            dialog.showError(NewSessionDialog::Field::Folder, u"/not/there does not exist"_s);
        }
        save(dialog, name);
    }

    void stepDialog()
    {
        StepDialog dialog(samples::retrySession().steps.last());
        dialog.show();
        save(dialog, u"dialog-step"_s);
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        // Diffs are read and coloured on other threads.
        for (int i = 0; i < 20; ++i) {
            QApplication::processEvents();
            QThread::msleep(10);
        }
        widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_scheme));
    }

    QString m_folder;
    QString m_scheme;
    SessionTreeModel m_model;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::currentPath());
    QDir().mkpath(folder);
    ThemeManager manager;
    for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
        if (!manager.apply(mode))
            return 1;
        Sheet sheet(folder, mode == ThemeMode::Light ? u"light"_s : u"dark"_s);
        sheet.page({1280, 800}, Inspector::StepsPage, u"page-1280"_s);
        sheet.page({1920, 1080}, Inspector::TimelinePage, u"page-1920-timeline"_s);
        sheet.page({1280, 800}, Inspector::UsagePage, u"page-1280-usage"_s);
        sheet.page({1280, 800}, Inspector::ChangesPage, u"page-1280-changes"_s);
        sheet.page({1920, 1080}, Inspector::ChangesPage, u"page-1920-changes"_s);
        sheet.removal();
        sheet.page({960, 640}, Inspector::StepsPage, u"page-960-rail"_s);
        sheet.dialog(u"manual"_s, false, u"dialog"_s);
        sheet.dialog(u"bypassPermissions"_s, true, u"dialog-limits"_s);
        sheet.stepDialog();
    }
    return 0;
}
