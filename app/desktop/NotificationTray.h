// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/NotificationPolicy.h"

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
    /// In place of a notification service; nothing where the desktop has no tray.
    void showNotice(const Notice &notice);
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

signals:
    /// @p waiting: something waits, so show what.
    void openRequested(bool waiting);
    void quitRequested();
    void noticeClicked(const app::Notice &notice);

private:
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QAction *m_state;
    int m_waiting = -1;
    Notice m_notice; ///< shown last
};

} // namespace app
