// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NotificationTray.h"

#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QIcon trayIcon(bool attention)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48}) {
        QPixmap picture = ui::applicationIcon().pixmap(side, side);
        if (attention && !picture.isNull()) {
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::Antialiasing);
            const qreal disc = side * 0.6;
            ui::paintStatusGlyph(painter, QRectF(side - disc, side - disc, disc, disc), ui::StatusGlyph::Waiting,
                                 ui::applicationTheme());
        }
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace

NotificationTray::NotificationTray(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(new QSystemTrayIcon(this))
{
    m_menu->setObjectName(u"trayMenu"_s);
    m_state = m_menu->addAction(QString());
    m_state->setEnabled(false);
    m_state->setObjectName(u"trayState"_s);
    m_menu->addSeparator();
    QAction *open = m_menu->addAction(tr("Open"));
    open->setObjectName(u"trayOpen"_s);
    QAction *quit = m_menu->addAction(tr("Quit"));
    quit->setObjectName(u"trayQuit"_s);
    connect(open, &QAction::triggered, this, [this] { emit openRequested(m_waiting > 0); });
    connect(quit, &QAction::triggered, this, &NotificationTray::quitRequested);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit openRequested(m_waiting > 0);
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit noticeClicked(m_notice); });
    m_icon->setContextMenu(m_menu.get());
    setWaiting(0);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon->show();
}

NotificationTray::~NotificationTray() = default;

void NotificationTray::setWaiting(int count)
{
    if (count == m_waiting)
        return;
    m_waiting = count;
    const QString words = count > 0 ? tr("%n waiting", nullptr, count) : tr("Nothing is waiting");
    m_state->setText(words);
    m_icon->setToolTip(u"Gantry: "_s + words);
    m_icon->setIcon(trayIcon(count > 0));
}

void NotificationTray::showNotice(const Notice &notice)
{
    if (!m_icon->isVisible())
        return;
    m_notice = notice;
    m_icon->showMessage(notice.title, notice.body, ui::applicationIcon());
}

QString NotificationTray::toolTip() const
{
    return m_icon->toolTip();
}

} // namespace app
