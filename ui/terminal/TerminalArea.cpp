// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalArea.h"

#include "process/TerminalChannel.h"
#include "ui/terminal/DropOverlay.h"
#include "ui/terminal/RecentSessions.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/SplitTree.h"
#include "ui/terminal/TabGroup.h"
#include "ui/terminal/TerminalActions.h"
#include "ui/terminal/TerminalPane.h"

#include <QApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int layoutVersion = 1;
constexpr int mostTabs = 500;
constexpr int mostClosed = 50;
constexpr int resizeStep = 32;
/// Somebody who looks at the costs for a moment finds the terminals as they were.
constexpr std::chrono::seconds hiddenPatience{10};

SplitTree::Side sideOf(TerminalArea::Direction direction)
{
    switch (direction) {
    case TerminalArea::Direction::Left:
        return SplitTree::Side::Left;
    case TerminalArea::Direction::Right:
        return SplitTree::Side::Right;
    case TerminalArea::Direction::Up:
        return SplitTree::Side::Above;
    case TerminalArea::Direction::Down:
        break;
    }
    return SplitTree::Side::Below;
}

/// Where a tab is dropped: between tabs, into a group, or on an edge that splits it.
struct DropTarget
{
    TabGroup *group = nullptr;
    int index = -1;
    std::optional<SplitTree::Side> side;
    QRect area; ///< in the group
};

DropTarget targetIn(TabGroup &group, const QPoint &position)
{
    DropTarget target{.group = &group, .index = -1, .side = {}, .area = group.bodyRect()};
    const QRect body = target.area;
    if (position.y() < body.top()) {
        SessionTabBar *tabs = group.tabs();
        target.index = tabs->dropIndex(tabs->mapFrom(&group, position));
        const int left = tabs->count() == 0 ? 0
            : target.index < tabs->count()  ? tabs->tabRect(target.index).left()
                                            : tabs->tabRect(tabs->count() - 1).right();
        target.area = {tabs->mapTo(&group, QPoint(left, 0)) - QPoint(1, 0), QSize(3, body.top())};
        return target;
    }
    const QPoint inside = position - body.topLeft();
    const int width = std::max(1, body.width());
    const int height = std::max(1, body.height());
    if (inside.x() * 4 < width)
        target.side = SplitTree::Side::Left;
    else if (inside.x() * 4 > width * 3)
        target.side = SplitTree::Side::Right;
    else if (inside.y() * 4 < height)
        target.side = SplitTree::Side::Above;
    else if (inside.y() * 4 > height * 3)
        target.side = SplitTree::Side::Below;
    else
        return target;
    switch (*target.side) {
    case SplitTree::Side::Left:
        target.area.setWidth(width / 2);
        break;
    case SplitTree::Side::Right:
        target.area.setLeft(body.left() + width / 2);
        break;
    case SplitTree::Side::Above:
        target.area.setHeight(height / 2);
        break;
    case SplitTree::Side::Below:
        target.area.setTop(body.top() + height / 2);
        break;
    }
    return target;
}

} // namespace

class TerminalArea::Private
{
public:
    explicit Private(TerminalArea &owner);

    TabGroup *makeGroup();
    void connectGroup(TabGroup *group);
    std::unique_ptr<SessionPane> makePane(const base::SessionId &session);
    void connectTerminal(TerminalPane &terminal, const base::SessionId &session);
    void connectActions();

    [[nodiscard]] TabGroup *groupOf(const base::SessionId &session) const;
    [[nodiscard]] QList<TabGroup *> groups() const;
    void activate(TabGroup *group);
    void removeGroup(TabGroup *group);
    void splitGroup(TabGroup *group, Qt::Orientation orientation);
    void arrangeCorners();
    void currentMayHaveChanged();
    void close(const base::SessionId &session);
    void openTabMenu(const base::SessionId &session, const QPoint &position);
    [[nodiscard]] DropTarget targetAt(const QPoint &globalPosition) const;
    void dragTo(const QPoint &globalPosition);
    void drop(const base::SessionId &session, const QPoint &globalPosition);
    void moveTo(const base::SessionId &session, TabGroup *from, TabGroup *to, int index);
    void walk(int steps);

    TerminalArea &q;
    ChannelFactory factory;
    TerminalSettings settings;
    QHash<base::SessionId, PaneFacts> facts;
    SplitTree *tree;
    DropOverlay *overlay;
    TerminalActions *actions = nullptr;
    TabGroup *active = nullptr;
    base::SessionId toldCurrent;
    RecentSessions recent;
    QList<base::SessionId> closed; ///< last closed last
    QTimer hiddenTimer;
    bool maximized = false;
    bool inspectorShown = false;
};

TerminalArea::Private::Private(TerminalArea &owner)
    : q(owner), tree(new SplitTree(&owner)), overlay(new DropOverlay(&owner))
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
    connectTerminal(*pane->terminal(), session);
    return pane;
}

void TerminalArea::Private::connectTerminal(TerminalPane &terminal, const base::SessionId &session)
{
    QObject::connect(&terminal, &TerminalPane::typed, &q, &TerminalArea::typed);
    QObject::connect(&terminal, &TerminalPane::linkActivated, &q, &TerminalArea::linkActivated);
    QObject::connect(&terminal, &TerminalPane::ended, &q, [this, session](const process::ExitRecord &record) {
        emit q.terminalEnded(session, record);
    });
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
    menu->addAction(TerminalArea::tr("Rename…"), &q, [this, session] { emit q.requested(session, PaneRequest::Rename); });
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
            return targetIn(*group, position);
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

TerminalArea::TerminalArea(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setObjectName(QStringLiteral("terminalArea"));
    d->actions = new TerminalActions(*this);
    d->connectActions();
}

TerminalArea::~TerminalArea()
{
    qApp->disconnect(this);
    // Groups ask for panes and tell of changes through d.
    for (TabGroup *group : d->groups()) {
        group->disconnect(this);
        group->setShown(false);
    }
}

void TerminalArea::setChannelFactory(ChannelFactory factory)
{
    d->factory = std::move(factory);
}

void TerminalArea::setTerminalSettings(const TerminalSettings &settings)
{
    d->settings = settings;
    for (TabGroup *group : d->groups()) {
        if (group->pane())
            group->pane()->setSettings(settings);
    }
}

void TerminalArea::setFacts(const base::SessionId &session, const PaneFacts &facts)
{
    PaneFacts &known = d->facts[session];
    if (known == facts)
        return;
    known = facts;
    if (TabGroup *group = d->groupOf(session))
        group->setFacts(session, facts);
}

void TerminalArea::removeSession(const base::SessionId &session)
{
    d->close(session);
    d->closed.removeAll(session);
    d->facts.remove(session);
}

void TerminalArea::runChanged(const base::SessionId &session)
{
    TabGroup *group = d->groupOf(session);
    if (group && group->pane() && group->currentSession() == session && d->factory)
        group->pane()->setChannel(d->factory(session));
}

void TerminalArea::markActivity(const base::SessionId &session)
{
    TabGroup *group = d->groupOf(session);
    if (group && group->currentSession() != session)
        group->tabs()->mark(session, SessionTabBar::Mark::Output);
}

void TerminalArea::open(const base::SessionId &session)
{
    TabGroup *group = d->groupOf(session);
    if (!group) {
        group = d->active;
        group->insert(group->tabs()->currentIndex() + 1, session, d->facts.value(session));
        d->closed.removeAll(session);
    }
    if (d->maximized && group != d->active)
        setMaximized(false);
    group->setCurrent(session);
    d->activate(group);
    focusCurrent();
    emit layoutChanged();
}

void TerminalArea::openToTheRight(const base::SessionId &session)
{
    if (!d->groupOf(session) && !d->active->sessions().isEmpty() && d->tree->leaves().size() < SplitTree::mostLeaves) {
        setMaximized(false);
        TabGroup *fresh = d->makeGroup();
        d->tree->insert(fresh, d->active, SplitTree::Side::Right);
        d->active = fresh;
        d->arrangeCorners();
    }
    open(session);
}

void TerminalArea::closeView(const base::SessionId &session)
{
    // An empty group has nothing to close but itself.
    if (session.isNull())
        d->removeGroup(d->active);
    else
        d->close(session);
}

void TerminalArea::split(Qt::Orientation orientation)
{
    d->splitGroup(d->active, orientation);
}

void TerminalArea::reopenClosedView()
{
    if (!d->closed.isEmpty())
        open(d->closed.takeLast());
}

void TerminalArea::focusDirection(Direction direction)
{
    if (auto *group = static_cast<TabGroup *>(d->tree->neighbour(d->active, sideOf(direction)))) {
        d->activate(group);
        focusCurrent();
    }
}

void TerminalArea::resizeCurrent(Direction direction)
{
    d->tree->moveBorder(d->active, sideOf(direction), resizeStep);
}

void TerminalArea::setMaximized(bool maximized)
{
    if (d->maximized == maximized || (maximized && d->tree->leaves().size() < 2))
        return;
    d->maximized = maximized;
    for (TabGroup *group : d->groups()) {
        group->setShown(!maximized || group == d->active);
        group->setMaximized(maximized);
    }
    d->tree->showOnly(maximized ? d->active : nullptr);
    focusCurrent();
}

bool TerminalArea::isMaximized() const
{
    return d->maximized;
}

void TerminalArea::focusCurrent()
{
    d->active->setFocus(Qt::OtherFocusReason);
}

base::SessionId TerminalArea::currentSession() const
{
    return d->active->currentSession();
}

QList<base::SessionId> TerminalArea::openSessions() const
{
    QList<base::SessionId> out;
    for (TabGroup *group : d->groups())
        out.append(group->sessions());
    return out;
}

bool TerminalArea::isShown(const base::SessionId &session) const
{
    const TabGroup *group = d->groupOf(session);
    return group && group->pane() && group->currentSession() == session;
}

SessionPane *TerminalArea::currentPane() const
{
    return d->active->pane();
}

QList<TabGroup *> TerminalArea::groups() const
{
    return d->groups();
}

QJsonObject TerminalArea::saveLayout() const
{
    const auto groupToJson = [this](QWidget *leaf) {
        const auto *group = static_cast<TabGroup *>(leaf);
        QJsonArray tabs;
        for (const base::SessionId &session : group->sessions())
            tabs.append(session.toString());
        return QJsonObject{{QStringLiteral("tabs"), tabs},
                           {QStringLiteral("current"), group->currentSession().toString()},
                           {QStringLiteral("active"), group == d->active}};
    };
    return {{QStringLiteral("version"), layoutVersion}, {QStringLiteral("root"), d->tree->toJson(groupToJson)}};
}

bool TerminalArea::restoreLayout(const QJsonObject &layout,
                                 const std::function<bool(const base::SessionId &)> &known)
{
    setMaximized(false);
    for (TabGroup *group : d->groups()) {
        d->tree->take(group);
        group->setShown(false);
        group->disconnect(this);
        group->deleteLater();
    }
    QSet<base::SessionId> seen;
    TabGroup *wanted = nullptr;
    const auto groupFromJson = [&](const QJsonObject &json) -> QWidget * {
        QList<base::SessionId> sessions;
        for (const QJsonValue &value : json.value(QStringLiteral("tabs")).toArray()) {
            const base::SessionId session(value.toString());
            if (!session.isNull() && !seen.contains(session) && seen.size() < mostTabs && known(session)) {
                seen.insert(session);
                sessions.append(session);
            }
        }
        if (sessions.isEmpty())
            return nullptr;
        TabGroup *group = d->makeGroup();
        // Nothing is shown before it is known which tab is the current one.
        group->setShown(false);
        for (const base::SessionId &session : std::as_const(sessions))
            group->insert(-1, session, d->facts.value(session));
        group->setCurrent(base::SessionId(json.value(QStringLiteral("current")).toString()));
        if (!wanted || json.value(QStringLiteral("active")).toBool())
            wanted = group;
        return group;
    };
    const bool usable = layout.value(QStringLiteral("version")).toInt() == layoutVersion
        && d->tree->fromJson(layout.value(QStringLiteral("root")).toObject(), groupFromJson);
    if (!usable) {
        wanted = d->makeGroup();
        d->tree->setOnly(wanted);
    }
    d->active = wanted;
    for (TabGroup *group : d->groups())
        group->setShown(true);
    d->arrangeCorners();
    d->currentMayHaveChanged();
    return usable;
}

QList<QAction *> TerminalArea::actions() const
{
    return d->actions->all();
}

void TerminalArea::setInspectorShown(bool shown)
{
    d->inspectorShown = shown;
    for (TabGroup *group : d->groups())
        group->setInspectorShown(shown);
}

bool TerminalArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyRelease && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control) {
        d->recent.endWalk();
        qApp->removeEventFilter(this);
    }
    return QWidget::eventFilter(watched, event);
}

void TerminalArea::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->hiddenTimer.stop();
    for (TabGroup *group : d->groups())
        group->setShown(!d->maximized || group == d->active);
}

void TerminalArea::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A minimised window hides nothing; another page of the program does.
    if (!event->spontaneous())
        d->hiddenTimer.start();
}

} // namespace ui
