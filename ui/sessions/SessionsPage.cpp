// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionsPage.h"

#include "ui/sessions/SessionListView.h"
#include "ui/style/Icons.h"

#include <QAction>
#include <QResizeEvent>
#include <QSplitter>
#include <QSplitterHandle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listPanel = 0;
constexpr int inspectorPanel = 2;
/// Window widths, ui/README section 3.
constexpr int narrowWindow = 1180;
constexpr int railWindow = 980;
constexpr int wideWindow = 1600;
constexpr int wideList = 280;
constexpr int wideInspector = 360;

QWidget *makeSlot(const QString &name, QWidget *parent)
{
    auto *place = new QWidget(parent);
    place->setObjectName(name);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    return place;
}

QWidget *exchange(QWidget *place, QWidget *former, QWidget *next)
{
    if (former) {
        place->layout()->removeWidget(former);
        former->setParent(nullptr);
    }
    if (next)
        place->layout()->addWidget(next);
    return former;
}

} // namespace

/// What the width leaves of what is wanted; 0: hidden.
struct SessionsPage::Plan
{
    int list = 0;
    int inspector = 0;
    bool rail = false;
};

SessionsPage::SessionsPage(SessionTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_list(new SessionListView(model))
{
    setObjectName(u"sessionsPage"_s);
    setAccessibleName(tr("Sessions"));
    const auto &layout = theme(this).size().layout;
    m_terminalMinimum = layout.terminalMinColumns * 8 + 2 * layout.terminalPadding; // until the font is known
    createActions();
    createSplitter();
}

void SessionsPage::createActions()
{
    const auto make = [this](const QString &icon, const QString &text, const QString &name) {
        auto *action = new QAction(ui::icon(icon), text, this);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    };
    m_listAction = make(u"sessionList"_s, tr("Session list"), u"toggleSessionList"_s);
    m_inspectorAction = make(u"inspector"_s, tr("Inspector"), u"toggleInspector"_s);
    // triggered, not toggled: the checked state follows what is shown.
    connect(m_listAction, &QAction::triggered, this, &SessionsPage::toggleList);
    connect(m_inspectorAction, &QAction::triggered, this, &SessionsPage::toggleInspector);
}

void SessionsPage::createSplitter()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"sessionsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_terminalSlot = makeSlot(u"terminalSlot"_s, m_splitter);
    m_inspectorSlot = makeSlot(u"inspectorSlot"_s, m_splitter);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_terminalSlot);
    m_splitter->addWidget(m_inspectorSlot);
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter);
    for (const int panel : {1, inspectorPanel}) {
        m_splitter->handle(panel)->installEventFilter(this);
        m_splitter->handle(panel)->setToolTip(tr("Drag to resize, double-click for the usual width"));
    }
    connect(m_splitter, &QSplitter::splitterMoved, this, &SessionsPage::rememberWidths);
}

QWidget *SessionsPage::setTerminalArea(QWidget *area)
{
    QWidget *former = exchange(m_terminalSlot, m_terminalArea, area);
    m_terminalArea = area;
    return former;
}

QWidget *SessionsPage::setInspector(QWidget *inspector)
{
    QWidget *former = exchange(m_inspectorSlot, m_inspector, inspector);
    m_inspector = inspector;
    arrange();
    return former;
}

void SessionsPage::setTerminalFont(const QString &family, int pixels)
{
    QFont font(family);
    font.setPixelSize(pixels);
    const auto &layout = theme(this).size().layout;
    setTerminalMinimum(layout.terminalMinColumns * QFontMetrics(font).horizontalAdvance(u'M')
                       + 2 * layout.terminalPadding);
}

void SessionsPage::setTerminalMinimum(int width)
{
    m_terminalMinimum = width;
    arrange();
}

int SessionsPage::windowWidth() const
{
    return window()->width();
}

bool SessionsPage::isWide() const
{
    return windowWidth() >= wideWindow;
}

SessionsPage::Plan SessionsPage::plan() const
{
    const auto &layout = theme(this).size().layout;
    const bool isNarrow = windowWidth() < narrowWindow;
    const bool instead = isNarrow && m_inspectorInsteadOfList;
    Plan plan;
    if (m_listWanted && !instead) {
        plan.rail = windowWidth() < railWindow;
        const int wanted = m_listWidth > 0 ? m_listWidth : (isWide() ? wideList : layout.sessionList);
        plan.list
            = plan.rail ? SessionListView::railWidth : std::clamp(wanted, layout.sessionListMin, layout.sessionListMax);
    }
    if (m_inspector && m_inspectorWanted && (!isNarrow || instead)) {
        const int wanted = m_inspectorWidth > 0 ? m_inspectorWidth : (isWide() ? wideInspector : layout.inspector);
        plan.inspector = std::clamp(wanted, layout.inspectorMin, layout.inspectorMax);
    }
    // The terminal keeps its columns: first the panels get narrower, then the inspector goes.
    const int handles = 2 * m_splitter->handleWidth();
    const auto missing = [&] { return m_terminalMinimum + plan.list + plan.inspector + handles - width(); };
    if (plan.inspector > 0 && missing() > 0)
        plan.inspector = std::max(layout.inspectorMin, plan.inspector - missing());
    if (plan.list > 0 && !plan.rail && missing() > 0)
        plan.list = std::max(layout.sessionListMin, plan.list - missing());
    if (plan.inspector > 0 && missing() > 0 && !instead)
        plan.inspector = 0;
    return plan;
}

void SessionsPage::showPanels(const Plan &plan)
{
    const auto &layout = theme(this).size().layout;
    m_list->setRail(plan.rail);
    m_list->setMinimumWidth(plan.rail ? SessionListView::railWidth : layout.sessionListMin);
    m_list->setMaximumWidth(plan.rail ? SessionListView::railWidth : layout.sessionListMax);
    m_list->setVisible(plan.list > 0);
    m_inspectorSlot->setMinimumWidth(layout.inspectorMin);
    m_inspectorSlot->setMaximumWidth(layout.inspectorMax);
    m_inspectorSlot->setVisible(plan.inspector > 0);
}

void SessionsPage::arrange()
{
    if (m_arranging || width() <= 0)
        return;
    m_arranging = true;
    if (windowWidth() >= narrowWindow)
        m_inspectorInsteadOfList = false;
    const Plan plan = this->plan();
    showPanels(plan);
    const int handles
        = (plan.list > 0 ? m_splitter->handleWidth() : 0) + (plan.inspector > 0 ? m_splitter->handleWidth() : 0);
    m_splitter->setSizes({plan.list, std::max(0, width() - plan.list - plan.inspector - handles), plan.inspector});
    m_arranging = false;

    const bool listShown = plan.list > 0;
    const bool inspectorShown = plan.inspector > 0;
    m_listAction->setChecked(listShown);
    m_inspectorAction->setChecked(inspectorShown);
    if (std::exchange(m_listShown, listShown) != listShown)
        emit listShownChanged(listShown);
    if (std::exchange(m_inspectorShown, inspectorShown) != inspectorShown)
        emit inspectorShownChanged(inspectorShown);
}

void SessionsPage::rememberWidths()
{
    const QList<int> sizes = m_splitter->sizes();
    if (m_listShown && !m_list->isRail())
        m_listWidth = sizes.at(listPanel);
    if (m_inspectorShown)
        m_inspectorWidth = sizes.at(inspectorPanel);
    emit layoutChanged();
}

bool SessionsPage::isListShown() const
{
    return m_listShown;
}

bool SessionsPage::isInspectorShown() const
{
    return m_inspectorShown;
}

void SessionsPage::setListWanted(bool wanted)
{
    m_listWanted = wanted;
    if (wanted)
        m_inspectorInsteadOfList = false;
    arrange();
    emit layoutChanged();
}

void SessionsPage::setInspectorWanted(bool wanted)
{
    m_inspectorWanted = wanted;
    m_inspectorInsteadOfList = wanted && windowWidth() < narrowWindow;
    arrange();
    emit layoutChanged();
}

void SessionsPage::toggleList()
{
    setListWanted(!m_listShown);
}

void SessionsPage::toggleInspector()
{
    // Hiding what merely took the list's place is no wish to be without it in a wide window.
    if (m_inspectorShown && m_inspectorInsteadOfList) {
        m_inspectorInsteadOfList = false;
        arrange();
        return;
    }
    setInspectorWanted(!m_inspectorShown);
}

QVariantMap SessionsPage::saveLayout() const
{
    return {{u"listWidth"_s, m_listWidth},
            {u"inspectorWidth"_s, m_inspectorWidth},
            {u"listWanted"_s, m_listWanted},
            {u"inspectorWanted"_s, m_inspectorWanted},
            {u"folded"_s, m_list->foldedProjects()}};
}

void SessionsPage::restoreLayout(const QVariantMap &layout)
{
    const auto &limits = theme(this).size().layout;
    const auto width = [&layout](const QString &key, int least, int most) {
        bool isNumber = false;
        const int stored = layout.value(key).toInt(&isNumber);
        return isNumber && stored > 0 ? std::clamp(stored, least, most) : 0;
    };
    m_listWidth = width(u"listWidth"_s, limits.sessionListMin, limits.sessionListMax);
    m_inspectorWidth = width(u"inspectorWidth"_s, limits.inspectorMin, limits.inspectorMax);
    m_listWanted = layout.value(u"listWanted"_s, true).toBool();
    m_inspectorWanted = layout.value(u"inspectorWanted"_s, true).toBool();
    m_inspectorInsteadOfList = false;
    m_list->setFoldedProjects(layout.value(u"folded"_s).toStringList());
    arrange();
}

bool SessionsPage::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // Sizes come from the theme and its font.
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::Show)
        arrange();
    return handled;
}

void SessionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SessionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        if (watched == m_splitter->handle(1))
            m_listWidth = 0;
        else if (watched == m_splitter->handle(inspectorPanel))
            m_inspectorWidth = 0;
        else
            return QWidget::eventFilter(watched, event);
        arrange();
        emit layoutChanged();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
