// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalArea.h"

#include "process/TerminalChannel.h"
#include "ui/terminal/PromptLine.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TabGroup.h"
#include "ui/terminal/TerminalActions.h"
#include "ui/terminal/TerminalAreaPrivate.h"

#include <QApplication>
#include <QJsonArray>
#include <QKeyEvent>

namespace ui {

namespace {

constexpr int layoutVersion = 1;
constexpr int mostTabs = 500;
constexpr int resizeStep = 32;

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

} // namespace

TerminalArea::TerminalArea(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
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
    d->drafts.remove(session);
}

void TerminalArea::runChanged(const base::SessionId &session)
{
    TabGroup *group = d->groupOf(session);
    if (group && group->pane() && group->currentSession() == session && d->factory)
        group->pane()->setChannel(d->factory(session));
}

void TerminalArea::offerAgain(const base::SessionId &session)
{
    if (TabGroup *group = d->groupOf(session))
        group->setFacts(session, d->facts.value(session));
}

void TerminalArea::giveBack(const base::SessionId &session, const QString &prompt)
{
    const QString since = d->drafts.value(session);
    const QString draft = since.isEmpty() ? prompt : prompt + u'\n' + since;
    d->drafts.insert(session, draft);
    TabGroup *group = d->groupOf(session);
    if (group && group->pane() && group->currentSession() == session)
        group->pane()->promptLine()->setDraft(draft);
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

bool TerminalArea::restoreLayout(const QJsonObject &layout, const std::function<bool(const base::SessionId &)> &known)
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
