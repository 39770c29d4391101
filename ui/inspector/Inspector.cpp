// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/Inspector.h"

#include "ui/changes/ChangesTab.h"
#include "ui/inspector/StepsTab.h"
#include "ui/inspector/TimelineTab.h"
#include "ui/inspector/UsageTab.h"
#include "ui/models/TimelineModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Surface.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

Inspector::Inspector(QWidget *parent)
    : Surface(&Surfaces::sidebar, {}, parent)
    , m_timelineModel(new TimelineModel(this))
{
    describe(this, u"inspector"_s, tr("Inspector"));
    createTabs();
    connectSteps();
    connect(m_timelineModel, &TimelineModel::olderRequested, this,
            [this](qint64 before, int limit) { emit olderEventsRequested(session(), before, limit); });
    updateEmpty();
}

void Inspector::createTabs()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new Surface(&Surfaces::sidebar, Qt::BottomEdge);
    auto *row = new QVBoxLayout(head);
    row->setContentsMargins({});
    m_tabs = new QTabBar;
    describe(m_tabs, u"inspectorTabs"_s, tr("Inspector pages"));
    m_tabs->setProperty("underlined", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Steps"));
    m_tabs->addTab(tr("Timeline"));
    m_tabs->addTab(tr("Changes"));
    m_tabs->addTab(tr("Usage"));
    row->addWidget(m_tabs);
    column->addWidget(head);

    m_pages = new QStackedWidget;
    m_steps = new StepsTab(*m_timelineModel);
    m_timeline = new TimelineTab(*m_timelineModel);
    m_changes = new ChangesTab;
    m_usage = new UsageTab;
    m_empty
        = new EmptyState(u"inspector"_s, tr("No session is open"), tr("Its steps, events and costs are shown here."));
    for (QWidget *page :
         {static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_timeline), static_cast<QWidget *>(m_changes),
          static_cast<QWidget *>(m_usage), static_cast<QWidget *>(m_empty)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        updateEmpty();
        emit shownChanged(session(), currentTab());
    });
}

void Inspector::connectSteps()
{
    connect(m_steps, &StepsTab::autoPlayRequested, this, [this](bool on) { emit autoPlayRequested(session(), on); });
    connect(m_steps, &StepsTab::addRequested, this,
            [this](const session::Step &step) { emit addStepRequested(session(), step); });
    connect(m_steps, &StepsTab::finishRequested, this, [this] { emit finishRequested(session()); });
    connect(m_steps, &StepsTab::loadPlanRequested, this, [this] { emit loadPlanRequested(session()); });
    connect(m_steps, &StepsTab::savePlanRequested, this, [this] { emit savePlanRequested(session()); });
    connect(m_steps, &StepsTab::editRequested, this, &Inspector::editStepRequested);
    connect(m_steps, &StepsTab::moveRequested, this, &Inspector::moveStepRequested);
    connect(m_steps, &StepsTab::removeRequested, this, &Inspector::removeStepRequested);
    connect(m_steps, &StepsTab::playRequested, this, &Inspector::playRequested);
    connect(m_steps, &StepsTab::stopRequested, this, &Inspector::stopRequested);
    connect(m_steps, &StepsTab::retryRequested, this, &Inspector::retryRequested);
    connect(m_steps, &StepsTab::detailsRequested, this, &Inspector::detailsRequested);
    connect(m_steps, &StepsTab::openLogRequested, this, &Inspector::openLogRequested);
    connect(m_steps, &StepsTab::openSessionRequested, this, &Inspector::openSessionRequested);
}

base::SessionId Inspector::session() const
{
    return m_snapshot ? m_snapshot->session.id : base::SessionId();
}

void Inspector::setSnapshot(const std::optional<session::Snapshot> &snapshot)
{
    const auto before = session();
    m_snapshot = snapshot;
    const bool isOther = before != session();
    if (isOther) {
        m_timelineModel->clear();
        m_contextUsed.reset();
        m_contextLimit.reset();
    }
    m_steps->setSnapshot(snapshot);
    m_usage->setSnapshot(snapshot);
    showContext();
    updateEmpty();
    if (isOther)
        emit shownChanged(session(), currentTab());
}

void Inspector::setStepDetails(const StepDetails &details)
{
    m_steps->setStepDetails(details);
}

void Inspector::setContext(std::optional<qint64> used, std::optional<qint64> limit)
{
    m_contextUsed = used;
    m_contextLimit = limit;
    showContext();
}

void Inspector::showContext()
{
    std::optional<qint64> used = m_contextUsed;
    QDateTime newest;
    // Without word from the owner: what was last heard from the step that started last.
    for (const session::Step &step : m_snapshot ? m_snapshot->steps : QList<session::Step>()) {
        if (m_contextUsed || !step.contextTokens || (newest.isValid() && step.startedAt < newest))
            continue;
        used = step.contextTokens;
        newest = step.startedAt;
    }
    m_usage->setContext(used, m_contextLimit);
}

void Inspector::setNow(const QDateTime &now)
{
    m_timelineModel->setToday(now.toLocalTime().date());
    m_steps->setNow(now);
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

Inspector::Tab Inspector::currentTab() const
{
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void Inspector::selectStep(const base::StepId &step)
{
    m_steps->selectStep(step);
}

void Inspector::setChangeCount(int count)
{
    m_tabs->setTabText(ChangesPage, count > 0 ? tr("Changes  %1").arg(count) : tr("Changes"));
    m_tabs->setAccessibleTabName(ChangesPage, count > 0 ? tr("Changes, %n file(s)", nullptr, count) : tr("Changes"));
}

void Inspector::focusComposer()
{
    showTab(StepsPage);
    m_steps->focusComposer();
}

void Inspector::giveBackStep(const base::SessionId &session, const session::Step &step)
{
    m_steps->giveBack(session, step);
}

void Inspector::updateEmpty()
{
    m_pages->setCurrentIndex(m_snapshot ? static_cast<int>(currentTab()) : m_pages->indexOf(m_empty));
}

} // namespace ui
