// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DesktopApp that tells the user about sessions they do not look at.
#include "app/desktop/ApprovalsController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/NotificationController.h"
#include "app/desktop/NotificationSender.h"
#include "app/desktop/NotificationTray.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/EngineRoom.h"
#include "session/RuleKeeper.h"
#include "session/SessionService.h"
#include "ui/approvals/ApprovalsPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/settings/NotificationsSection.h"
#include "ui/settings/SettingsPage.h"

#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using base::SessionId;

namespace {

const QString limitNotice = u"limit:"_s;
const QString resumeAtReset = u"resumeAtReset/runs"_s;

/// Asking for a session bus where there is none would start one that nobody ends.
QDBusConnection existingSessionBus()
{
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(socket))
        return QDBusConnection(u"none"_s);
    return QDBusConnection::sessionBus();
}

NoticeChoices choicesOf(const settings::Values &values)
{
    return {.waiting = values.notifyWaiting,
            .finished = values.notifyFinished,
            .failed = values.notifyFailed,
            .limit = values.notifyLimit,
            .quietHours = values.quietHours,
            .quietFrom = values.quietFrom,
            .quietTo = values.quietTo};
}

} // namespace

void DesktopApp::createNotifications()
{
    m_notificationSender = new NotificationSender(existingSessionBus(), u"org.freedesktop.Notifications"_s, this);
    const NotificationController::Parts parts{
        .choices = [this] { return choicesOf(m_room->settings().values()); },
        .resumesAtReset = [this] { return m_room->settings().values().resumeAtReset; },
        .inFront = [this]() -> InFront {
            if (!m_window->isActiveWindow())
                return {};
            const QString page = m_window->currentPage();
            return {.session = page == "sessions"_L1 ? m_sessions->current() : SessionId(),
                    .approvals = page == "approvals"_L1};
        },
        .now = [] { return QDateTime::currentDateTime(); },
        .mayBeDecided = [this](const base::QuestionId &id) { return m_room->rules().mayDecide(id); },
        .wantedRuns = [this] { return m_room->settings().state(resumeAtReset).toStringList(); },
        .setWantedRuns = [this](const QStringList &runs) { m_room->settings().setState(resumeAtReset, runs); },
    };
    m_notifications = new NotificationController(m_room->sessions(), *m_notificationSender, parts, this);
    connect(&m_room->rules(), &session::RuleKeeper::leftToPeople, m_notifications, &NotificationController::lookAgain);
    m_tray = new NotificationTray(this);
    connectNotifications();
}

void DesktopApp::connectNotifications()
{
    using Controller = NotificationController;
    connect(m_notifications, &Controller::openRequested, this,
            [this](const SessionId &session, const base::QuestionId &question) {
                m_window->raiseToFront();
                m_window->showPage(u"sessions"_s);
                m_sessions->openSession(session);
                if (m_approvalsPage->isOpen(question)) {
                    m_window->showPage(u"approvals"_s);
                    m_approvalsPage->showQuestion(question);
                }
            });
    const auto openAll = [this](bool waiting) {
        m_window->raiseToFront();
        if (waiting)
            m_window->showPage(u"approvals"_s);
    };
    connect(m_notifications, &Controller::openAllRequested, this,
            [this, openAll] { openAll(m_approvalsPage->openCount() > 0); });
    connect(m_notifications, &Controller::limitReached, this, &DesktopApp::showLimit);
    connect(m_notifications, &Controller::limitOver, this, [this](const SessionId &session) {
        m_window->notices().dismiss(limitNotice + session.toString());
        m_closedLimits.remove(limitNotice + session.toString());
    });
    connect(&m_window->notices(), &ui::NoticeStack::dismissed, this, [this](const QString &id) {
        if (id.startsWith(limitNotice))
            m_closedLimits.insert(id);
    });
    connect(&m_window->notices(), &ui::NoticeStack::actionTriggered, this, [this](const QString &id) {
        if (id.startsWith(limitNotice))
            m_notifications->resumeOnce(SessionId(id.mid(limitNotice.size())));
    });
    connect(m_tray, &NotificationTray::openRequested, this, openAll);
    connect(m_notificationSender, &NotificationSender::notShown, m_tray, &NotificationTray::showNotice);
    connect(m_tray, &NotificationTray::noticeClicked, m_notificationSender, &NotificationSender::openRequested);
    connect(m_tray, &NotificationTray::quitRequested, m_window.get(), &QWidget::close);
    connect(m_approvalsPage, &ui::ApprovalsPage::openCountChanged, m_tray, &NotificationTray::setWaiting);

    ui::NotificationsSection &section = m_settingsPage->notifications();
    const auto showService = [this, &section] {
        using Service = ui::NotificationsSection::Service;
        using State = NotificationSender::State;
        const State state = m_notificationSender->state();
        section.setService(state == State::Available    ? Service::Available
                               : state == State::Asking ? Service::Asking
                                                        : Service::Unavailable);
    };
    connect(m_notificationSender, &NotificationSender::stateChanged, &section, showService);
    connect(&section, &ui::NotificationsSection::testRequested, m_notifications, &Controller::sendTest);
    showService();
}

void DesktopApp::showLimit(const SessionId &session, const QString &words, LimitResume resume)
{
    const session::Snapshot *snapshot = m_room->sessions().find(session);
    // One that was closed does not come back as its time goes down.
    if (!snapshot || m_closedLimits.contains(limitNotice + session.toString()))
        return;
    const QString text = resume == LimitResume::Yes
        ? tr("%1: %2. It goes on by itself then.").arg(snapshot->session.title, words)
        : tr("%1: %2").arg(snapshot->session.title, words);
    m_window->notices().show(
        {.id = limitNotice + session.toString(),
         .tone = ui::Tone::Waiting,
         .text = text,
         .actions = resume == LimitResume::Possible ? QStringList{tr("Resume at reset")} : QStringList(),
         .closable = true});
}

} // namespace app
