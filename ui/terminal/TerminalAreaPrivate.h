// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/DropTarget.h"
#include "ui/terminal/RecentSessions.h"
#include "ui/terminal/TerminalArea.h"

#include <QHash>
#include <QTimer>

namespace ui {

class DropOverlay;
class TerminalActions;
class TerminalPane;

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
    QHash<base::SessionId, QString> drafts; ///< prompts that were typed and not sent; panes come and go
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

} // namespace ui
