// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp about costs: the status bar, budgets, prices, and live figures of what runs.
#include "app/desktop/CostsController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/PagesController.h"
#include "app/desktop/SessionsController.h"
#include "app/desktop/TasksController.h"
#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "ui/costview/CostsPage.h"
#include "ui/logview/LogsPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/StatusBar.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/Notices.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView budgetNotice("budget");

QString budgetWords(const usage::BudgetState &state)
{
    const QString spent = state.spent.toString();
    const QString budget = state.budget.toString();
    switch (state.kind) {
    case usage::BudgetKind::Session:
        return DesktopApp::tr("%1 has used %2 of the %3 a session may spend.").arg(state.title, spent, budget);
    case usage::BudgetKind::Day:
        return DesktopApp::tr("%1 of today's budget of %2 are used.").arg(spent, budget);
    case usage::BudgetKind::Week:
        return DesktopApp::tr("%1 of this week's budget of %2 are used.").arg(spent, budget);
    case usage::BudgetKind::Month:
        return DesktopApp::tr("%1 of this month's budget of %2 are used.").arg(spent, budget);
    }
    return {};
}

} // namespace

void DesktopApp::connectCosts()
{
    connect(m_costs, &CostsController::failed, this, &DesktopApp::showError);
    connect(m_costs, &CostsController::todaysCostChanged, this,
            [this](const QString &today, const QString &budget, std::optional<double> share) {
                m_window->status().setCost(today.isEmpty() ? u"–"_s : today, budget, share);
            });
    connect(m_costs, &CostsController::budgetReached, this, &DesktopApp::showBudget);
    connect(&m_window->notices(), &ui::NoticeStack::actionTriggered, this, [this](const QString &id) {
        if (id.startsWith(budgetNotice)) {
            m_window->showPage(u"settings"_s);
            m_settingsPage->showSection(u"budgets"_s);
        }
    });
    connect(m_costsPage, &ui::CostsPage::openSessionRequested, m_pages, &PagesController::openSessionRequested);
    m_sessions->setLiveUsage([this](session::Snapshot &snapshot) { m_costs->addLive(snapshot); });
    m_sessions->setBudgetHold([this](const base::SessionId &id) {
        const QString all = m_costs->holdReason();
        return all.isEmpty() ? m_costs->holdReason(id) : all;
    });
    connect(m_costs, &CostsController::liveChanged, m_sessions, &SessionsController::refreshAll);
    ui::BudgetsSection &section = m_settingsPage->budgets();
    section.setPriceFacts(m_costs->priceFacts());
    connect(&section, &ui::BudgetsSection::importPricesRequested, m_costs, &CostsController::importPrices);
    connect(&section, &ui::BudgetsSection::removePricesRequested, m_costs, &CostsController::removePrices);
    connect(m_costs, &CostsController::priceFactsChanged, &section,
            [this, &section] { section.setPriceFacts(m_costs->priceFacts()); });
}

void DesktopApp::connectTasks()
{
    m_tasks->setBudget([this] { return m_costs->holdReason(); }, [this] { return m_costs->budgetLeft(); });
    const auto costOf = [this](const base::SessionId &session) -> std::optional<base::Money> {
        const usage::Figure figure = m_costs->summary().sessionFigure(session);
        return figure.isUnknown() || figure == usage::Figure() ? std::nullopt : std::optional(figure.cost);
    };
    connect(m_costs, &CostsController::summaryChanged, m_tasks, [this, costOf] { m_tasks->showCosts(costOf); });
    connect(m_tasks, &TasksController::failed, this, &DesktopApp::showError);
    connect(m_tasks, &TasksController::openSessionRequested, m_pages, &PagesController::openSessionRequested);
    connect(m_tasks, &TasksController::openLogRequested, this, [this](const base::SessionId &session) {
        const session::Snapshot *snapshot = m_room->sessions().find(session);
        base::RunId run;
        for (const session::Step &step : snapshot ? snapshot->steps : QList<session::Step>())
            run = step.run.isNull() ? run : step.run;
        m_window->showPage(u"logs"_s);
        if (!run.isNull())
            m_logsPage->showRun(run);
    });
    connect(m_tasks, &TasksController::countsChanged, &m_window->status(), &ui::StatusBar::setQueue);
    m_window->status().setQueue(0, 0);
    connect(m_newSession, &NewSessionController::queueRequested, this, [this](const tasks::Task &task) {
        m_tasks->queue(task).then(this, [this](const base::Result<> &result) {
            m_newSession->queued(result);
            if (result)
                m_window->showPage(u"tasks"_s);
        });
    });
    m_newSession->setBudgetWords([this] { return m_costs->todaysBudgetWords(); });
    ui::ActionRegistry &actions = m_window->actions();
    const auto onPage = [this](const auto &open) {
        return [this, open] {
            m_window->showPage(u"tasks"_s);
            open();
        };
    };
    connect(actions.action(u"newTask"_s), &QAction::triggered, this, onPage([this] { m_tasks->openNewTask(); }));
    connect(actions.action(u"taskTemplates"_s), &QAction::triggered, this,
            onPage([this] { m_tasks->openTemplates(); }));
    connect(actions.action(u"taskSchedules"_s), &QAction::triggered, this,
            onPage([this] { m_tasks->openSchedules(); }));
    connect(actions.action(u"taskLimits"_s), &QAction::triggered, this, onPage([this] { m_tasks->openLimits(); }));
}

void DesktopApp::showBudget(const usage::BudgetState &state)
{
    const bool isSpent = state.level() == usage::BudgetLevel::Spent;
    QString text = budgetWords(state);
    if (isSpent)
        text += u' '
            + (m_room->settings().values().budgetStopsRunning ? tr("What ran was stopped, and new runs are held.")
                                                              : tr("New runs are held; what runs goes on."));
    const QString id
        = u"%1-%2-%3"_s.arg(budgetNotice, QString::number(static_cast<int>(state.kind)), state.session.toString());
    m_window->notices().show({id,
                              isSpent ? ui::Tone::Failed : ui::Tone::Waiting,
                              text,
                              {isSpent ? tr("Raise budget…") : tr("Budgets…")},
                              true});
}

} // namespace app
