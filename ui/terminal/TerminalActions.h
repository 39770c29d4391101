// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/TerminalArea.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

class TerminalPane;

/// The commands of a terminal area, with their default keys. They work while the area is on show; those of a terminal
/// while it has the focus.
class TerminalActions : public QObject
{
    Q_OBJECT
public:
    explicit TerminalActions(TerminalArea &area);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Copy, paste, find, zoom, for a terminal's context menu.
    void addTo(QMenu &menu, const TerminalPane &terminal) const;

signals:
    void recentRequested(int steps);
    void moveTabRequested(int steps);
    void stepTabRequested(int steps);
    void tabRequested(int index);
    void requestForCurrent(ui::PaneRequest request);

private:
    template <typename Function>
    QAction *add(const char *name, const QString &text, const QList<QKeySequence> &keys, Qt::ShortcutContext context,
                 const QString &iconName, Function function);
    template <typename Function>
    QAction *addForTerminal(const char *name, const QString &text, const QList<QKeySequence> &keys,
                            const QString &iconName, Function function);
    void createTerminalActions();
    void createTabActions();
    void createPaneActions();
    void createSessionActions();

    TerminalArea &m_area;
    QList<QAction *> m_all;
    QList<QAction *> m_menu;
    QAction *m_copy = nullptr;
};

} // namespace ui
