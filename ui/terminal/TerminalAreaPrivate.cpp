// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalAreaPrivate.h"

#include "process/TerminalChannel.h"
#include "ui/terminal/DropOverlay.h"
#include "ui/terminal/PromptLine.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TabGroup.h"
#include "ui/terminal/TerminalActions.h"
#include "ui/terminal/TerminalPane.h"

#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int mostClosed = 50;
/// Somebody who looks at the costs for a moment finds the terminals as they were.
constexpr std::chrono::seconds hiddenPatience{5};

} // namespace

TerminalArea::Private::Private(TerminalArea &owner)
    : q(owner)
    , tree(new SplitTree(&owner))
    , overlay(new DropOverlay(&owner))
{
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins({});
    column->addWidget(tree);
    active = makeGroup();
    tree->setOnly(active);
    QObject::connect(tree, &SplitTree::sizesChanged, &q, &TerminalArea::layoutChanged);
    QObject::connect(qApp, &QApplication::focusChanged, &q, [this](QWidget *, QWidget *now) {
        for (QWidget *widget = now; widget; widget = widget->parentWidget()) {
            auto *group = qobject_cast<TabGroup *>(widget);
            if (group && tree->isAncestorOf(group))
                activate(group);
        }
    });
    hiddenTimer.setSingleShot(true);
    hiddenTimer.setInterval(hiddenPatience);
    QObject::connect(&hiddenTimer, &QTimer::timeout, &q, [this] {
        for (TabGroup *group : groups())
            group->setShown(false);
    });
}

QList<TabGroup *> TerminalArea::Private::groups() const
{
    QList<TabGroup *> out;
    for (QWidget *leaf : tree->leaves())
        out.append(static_cast<TabGroup *>(leaf));
    return out;
}

TabGroup *TerminalArea::Private::groupOf(const base::SessionId &session) const
{
    for (TabGroup *group : groups()) {
        if (group->contains(session))
            return group;
    }
    return nullptr;
}

TabGroup *TerminalArea::Private::makeGroup()
{
    auto *group = new TabGroup([this](const base::SessionId &session) { return makePane(session); });
    group->setInspectorShown(inspectorShown);
    connectGroup(group);
    return group;
}

void TerminalArea::Private::connectGroup(TabGroup *group)
{
    QObject::connect(group, &TabGroup::currentChanged, &q, [this] { currentMayHaveChanged(); });
    QObject::connect(group, &TabGroup::newRequested, &q, &TerminalArea::newSessionRequested);
    QObject::connect(group, &TabGroup::inspectorRequested, &q, &TerminalArea::inspectorRequested);
    QObject::connect(group, &TabGroup::splitRequested, &q,
                     [this, group](Qt::Orientation orientation) { splitGroup(group, orientation); });
    QObject::connect(group, &TabGroup::maximizeRequested, &q, [this, group](bool on) {
        activate(group);
        q.setMaximized(on);
    });
    QObject::connect(group, &TabGroup::closeGroupRequested, &q, [this, group] {
        const QList<base::SessionId> sessions = group->sessions();
        if (sessions.isEmpty())
            removeGroup(group);
        for (const base::SessionId &session : sessions)
            close(session);
    });
    QObject::connect(group, &TabGroup::pressed, &q, [this, group] {
        activate(group);
        group->setFocus(Qt::MouseFocusReason);
    });
    SessionTabBar *tabs = group->tabs();
    QObject::connect(tabs, &SessionTabBar::closeRequested, &q,
                     [this](const base::SessionId &session) { close(session); });
    QObject::connect(tabs, &SessionTabBar::menuRequested, &q,
                     [this](const base::SessionId &session, const QPoint &at) { openTabMenu(session, at); });
    QObject::connect(tabs, &SessionTabBar::dragMoved, &q,
                     [this](const base::SessionId &, const QPoint &at) { dragTo(at); });
    QObject::connect(tabs, &SessionTabBar::dragDropped, &q,
                     [this](const base::SessionId &session, const QPoint &at) { drop(session, at); });
    QObject::connect(tabs, &SessionTabBar::dragCancelled, overlay, &QWidget::hide);
}

std::unique_ptr<SessionPane> TerminalArea::Private::makePane(const base::SessionId &session)
{
    auto pane = std::make_unique<SessionPane>(settings);
    pane->setFacts(facts.value(session));
    if (factory)
        pane->setChannel(factory(session));
    QObject::connect(pane.get(), &SessionPane::requested, &q,
                     [this, session](PaneRequest request) { emit q.requested(session, request); });
    QObject::connect(pane.get(), &SessionPane::promptSubmitted, &q,
                     [this, session](const QString &text) { emit q.promptSubmitted(session, text); });
    QObject::connect(
        pane.get(), &SessionPane::promptRemovalRequested, &q,
        [this, session](const base::FollowUpId &prompt) { emit q.promptRemovalRequested(session, prompt); });
    QObject::connect(pane.get(), &SessionPane::answered, &q, &TerminalArea::answered);
    PromptLine *prompt = pane->promptLine();
    prompt->setDraft(drafts.value(session));
    QObject::connect(prompt, &PromptLine::draftChanged, &q, [this, session](const QString &text) {
        if (text.isEmpty())
            drafts.remove(session);
        else
            drafts.insert(session, text);
    });
    connectTerminal(*pane->terminal(), session);
    return pane;
}

void TerminalArea::Private::connectTerminal(TerminalPane &terminal, const base::SessionId &session)
{
    QObject::connect(&terminal, &TerminalPane::typed, &q, &TerminalArea::typed);
    QObject::connect(&terminal, &TerminalPane::linkActivated, &q, &TerminalArea::linkActivated);
    QObject::connect(&terminal, &TerminalPane::ended, &q,
                     [this, session](const process::ExitRecord &record) { emit q.terminalEnded(session, record); });
    QObject::connect(&terminal, &TerminalPane::failed, &q,
                     [this, session](const base::Error &error) { emit q.terminalFailed(session, error); });
    QObject::connect(&terminal, &TerminalPane::bell, &q, [this, session] {
        TabGroup *group = groupOf(session);
        if (group && (group != active || !q.isActiveWindow()))
            group->tabs()->mark(session, SessionTabBar::Mark::Bell);
    });
    QObject::connect(&terminal, &TerminalPane::menuAboutToOpen, &q,
                     [this, shown = &terminal](QMenu *menu) { actions->addTo(*menu, *shown); });
}

void TerminalArea::Private::connectActions()
{
    QObject::connect(actions, &TerminalActions::recentRequested, &q, [this](int steps) { walk(steps); });
    QObject::connect(actions, &TerminalActions::stepTabRequested, &q, [this](int steps) {
        active->step(steps);
        q.focusCurrent();
    });
    QObject::connect(actions, &TerminalActions::moveTabRequested, &q, [this](int steps) {
        active->moveTab(active->currentSession(), active->tabs()->currentIndex() + steps);
        emit q.layoutChanged();
    });
    QObject::connect(actions, &TerminalActions::tabRequested, &q, [this](int index) {
        const base::SessionId session = active->tabs()->sessionAt(index);
        if (!session.isNull())
            q.open(session);
    });
    QObject::connect(actions, &TerminalActions::requestForCurrent, &q, [this](PaneRequest request) {
        if (!q.currentSession().isNull())
            emit q.requested(q.currentSession(), request);
    });
}

void TerminalArea::Private::activate(TabGroup *group)
{
    if (active != group) {
        active = group;
        for (TabGroup *each : groups())
            each->setActive(each == group);
    }
    currentMayHaveChanged();
}

void TerminalArea::Private::currentMayHaveChanged()
{
    const base::SessionId current = q.currentSession();
    recent.use(current);
    if (current == toldCurrent)
        return;
    toldCurrent = current;
    emit q.currentSessionChanged(current);
    emit q.layoutChanged();
}

void TerminalArea::Private::arrangeCorners()
{
    const QList<TabGroup *> all = groups();
    for (TabGroup *group : all) {
        group->setCorner(all.size() > 1 ? TabGroup::Corner::InSplit : TabGroup::Corner::Alone);
        group->setActive(group == active);
    }
}

void TerminalArea::Private::removeGroup(TabGroup *group)
{
    const QList<TabGroup *> all = groups();
    if (all.size() < 2)
        return;
    q.setMaximized(false);
    const qsizetype at = all.indexOf(group);
    TabGroup *heir = at > 0 ? all.at(at - 1) : all.at(1);
    const bool hadFocus = group == active;
    tree->take(group);
    group->deleteLater();
    if (hadFocus)
        active = heir;
    arrangeCorners();
    currentMayHaveChanged();
    emit q.layoutChanged();
}

void TerminalArea::Private::splitGroup(TabGroup *group, Qt::Orientation orientation)
{
    if (tree->leaves().size() >= SplitTree::mostLeaves)
        return;
    q.setMaximized(false);
    TabGroup *fresh = makeGroup();
    tree->insert(fresh, group, orientation == Qt::Horizontal ? SplitTree::Side::Right : SplitTree::Side::Below);
    const base::SessionId session = group->currentSession();
    // A session is shown once. Of several tabs the current one moves over, else the new group waits for one.
    if (group->sessions().size() > 1)
        moveTo(session, group, fresh, -1);
    active = fresh;
    arrangeCorners();
    q.focusCurrent();
    currentMayHaveChanged();
    emit q.layoutChanged();
}

void TerminalArea::Private::close(const base::SessionId &session)
{
    TabGroup *group = groupOf(session);
    if (!group)
        return;
    const bool hadFocus = group == active;
    if (std::unique_ptr<SessionPane> pane = group->take(session)) {
        pane->setChannel({});
        // One of its own events may have led here.
        pane.release()->deleteLater();
    }
    recent.remove(session);
    closed.removeAll(session);
    closed.append(session);
    while (closed.size() > mostClosed)
        closed.removeFirst();
    if (group->sessions().isEmpty())
        removeGroup(group);
    if (hadFocus)
        q.focusCurrent();
    currentMayHaveChanged();
    emit q.layoutChanged();
}

void TerminalArea::Private::openTabMenu(const base::SessionId &session, const QPoint &position)
{
    auto *menu = new QMenu(&q);
    menu->setObjectName(QStringLiteral("tabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(TerminalArea::tr("Close view"), &q, [this, session] { close(session); });
    menu->addAction(TerminalArea::tr("Close other views"), &q, [this, session] {
        TabGroup *group = groupOf(session);
        const QList<base::SessionId> all = group ? group->sessions() : QList<base::SessionId>();
        for (const base::SessionId &other : all) {
            if (other != session)
                close(other);
        }
    });
    menu->addSeparator();
    const auto splitOff = [this, session](Qt::Orientation orientation) {
        if (TabGroup *group = groupOf(session)) {
            group->setCurrent(session);
            splitGroup(group, orientation);
        }
    };
    menu->addAction(TerminalArea::tr("Split right"), &q, [splitOff] { splitOff(Qt::Horizontal); });
    menu->addAction(TerminalArea::tr("Split below"), &q, [splitOff] { splitOff(Qt::Vertical); });
    menu->addSeparator();
    menu->addAction(TerminalArea::tr("Rename…"), &q,
                    [this, session] { emit q.requested(session, PaneRequest::Rename); });
    QAction *log = menu->addAction(TerminalArea::tr("Open log"), &q,
                                   [this, session] { emit q.requested(session, PaneRequest::OpenLog); });
    log->setEnabled(facts.value(session).hasLog);
    menu->popup(position);
}

DropTarget TerminalArea::Private::targetAt(const QPoint &globalPosition) const
{
    for (TabGroup *group : groups()) {
        const QPoint position = group->mapFromGlobal(globalPosition);
        if (group->isVisible() && group->rect().contains(position))
            return dropTargetIn(*group, position);
    }
    return {};
}

void TerminalArea::Private::dragTo(const QPoint &globalPosition)
{
    const DropTarget target = targetAt(globalPosition);
    if (target.group)
        overlay->showAt(target.area.translated(target.group->mapTo(&q, QPoint())));
    else
        overlay->hide();
}

void TerminalArea::Private::drop(const base::SessionId &session, const QPoint &globalPosition)
{
    overlay->hide();
    const DropTarget target = targetAt(globalPosition);
    TabGroup *from = groupOf(session);
    if (!target.group || !from)
        return;
    if (!target.side) {
        if (target.group != from)
            moveTo(session, from, target.group, target.index);
        else if (target.index >= 0)
            from->moveTab(session, target.index > from->tabs()->indexOf(session) ? target.index - 1 : target.index);
        activate(groupOf(session));
    } else if (from != target.group || from->sessions().size() > 1) {
        if (tree->leaves().size() >= SplitTree::mostLeaves)
            return;
        TabGroup *fresh = makeGroup();
        tree->insert(fresh, target.group, *target.side);
        moveTo(session, from, fresh, -1);
        active = fresh;
        arrangeCorners();
    }
    q.focusCurrent();
    currentMayHaveChanged();
    emit q.layoutChanged();
}

void TerminalArea::Private::moveTo(const base::SessionId &session, TabGroup *from, TabGroup *to, int index)
{
    from->setCurrent(session);
    to->insert(index, session, facts.value(session), from->take(session));
    to->setCurrent(session);
    if (from->sessions().isEmpty())
        removeGroup(from);
}

void TerminalArea::Private::walk(int steps)
{
    const base::SessionId session = recent.walk(steps);
    if (session.isNull())
        return;
    q.open(session);
    // The walk ends when the modifier is let go, wherever the focus is by then.
    qApp->installEventFilter(&q);
}

} // namespace ui
