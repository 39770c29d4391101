// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace app {

/// The icon in the desktop's tray: how many sessions wait, Open and Quit. Not there where the desktop has no tray.
class NotificationTray : public QObject
{
    Q_OBJECT
public:
    explicit NotificationTray(QObject *parent = nullptr);
    ~NotificationTray() override;

    void setWaiting(int count);
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

signals:
    /// @p waiting: something waits, so show what.
    void openRequested(bool waiting);
    void quitRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QAction *m_state;
    int m_waiting = -1;
};

} // namespace app
