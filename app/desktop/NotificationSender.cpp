// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NotificationSender.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <utility>

namespace app {

using namespace Qt::StringLiterals;

namespace {

const QString path = u"/org/freedesktop/Notifications"_s;
const QString interface = u"org.freedesktop.Notifications"_s;
constexpr int timeoutMs = 5000;
/// Notices nobody closed; the service forgets them too.
constexpr qsizetype maxShown = 100;
constexpr int serviceDecides = -1; ///< how long a notification stays

} // namespace

NotificationSender::NotificationSender(const QDBusConnection &bus, const QString &service, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_service(service)
{
    if (!m_bus.isConnected()) {
        m_state = State::Unavailable;
        return;
    }
    m_bus.connect(m_service, path, interface, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(m_service, path, interface, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    if (!m_service.isEmpty()) {
        const auto *watcher
            = new QDBusServiceWatcher(m_service, m_bus, QDBusServiceWatcher::WatchForRegistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &NotificationSender::onServiceRegistered);
    }
    askCapabilities();
}

void NotificationSender::onServiceRegistered()
{
    // The numbers of the one before mean nothing to it.
    m_shown.clear();
    m_last = 0;
    askCapabilities();
}

void NotificationSender::askCapabilities()
{
    const QDBusMessage call = QDBusMessage::createMethodCall(m_service, path, interface, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid())
            m_capabilities = reply.value();
        setState(reply.isValid() ? State::Available : State::Unavailable);
    });
}

void NotificationSender::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

QString NotificationSender::bodyOf(const Notice &notice) const
{
    // A service that reads markup would take a command's "<" for a tag.
    return m_capabilities.contains("body-markup"_L1) ? notice.body.toHtmlEscaped() : notice.body;
}

QStringList NotificationSender::actionsOf(const Notice &notice) const
{
    if (!m_capabilities.contains("actions"_L1))
        return {};
    QStringList actions{u"default"_s, tr("Open"), u"open"_s, tr("Open")};
    if (notice.canDeny)
        actions << u"deny"_s << tr("Deny");
    return actions;
}

void NotificationSender::show(const Notice &notice, Replace replace)
{
    if (m_state == State::Unavailable) {
        emit notShown(notice);
        if (m_bus.isConnected())
            askCapabilities(); // for the next one
        return;
    }
    const bool isAnswered = m_answered == m_call;
    if (replace == Replace::Yes && !isAnswered) {
        m_next = notice; // which one to replace, the service has yet to say
        return;
    }
    if (m_next)
        send(*std::exchange(m_next, std::nullopt), 0);
    send(notice, replace == Replace::Yes ? m_last : 0);
}

void NotificationSender::send(const Notice &notice, uint replaced)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_service, path, interface, u"Notify"_s);
    const QVariantMap hints{
        {u"desktop-entry"_s, u"gantry"_s},
        {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notice.kind == Notice::Kind::Waiting ? 2 : 1))},
    };
    call.setArguments(
        {u"Gantry"_s, replaced, u"gantry"_s, notice.title, bodyOf(notice), actionsOf(notice), hints, serviceDecides});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice, number = ++m_call] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isValid()) {
            onFailed(notice, number);
            return;
        }
        if (m_shown.size() >= maxShown)
            m_shown.clear();
        m_shown.insert(reply.value(), notice);
        if (number != m_call)
            return;
        m_answered = number;
        m_last = reply.value();
        if (m_next)
            send(*std::exchange(m_next, std::nullopt), m_last);
    });
}

void NotificationSender::onFailed(const Notice &notice, quint64 call)
{
    if (call != m_call) {
        emit notShown(notice);
    } else {
        m_answered = call;
        m_last = 0;
        // What should have taken its place is the newer word.
        emit notShown(m_next.value_or(notice));
        m_next.reset();
    }
    askCapabilities(); // gone, or one slow answer?
}

void NotificationSender::withdraw(const base::QuestionId &question)
{
    if (m_next && m_next->question == question)
        m_next.reset();
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        if (it->question != question) {
            ++it;
            continue;
        }
        close(it.key());
        it = m_shown.erase(it);
    }
}

void NotificationSender::close(uint id)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_service, path, interface, u"CloseNotification"_s);
    call.setArguments({id});
    m_bus.send(call);
}

void NotificationSender::onActionInvoked(uint id, const QString &action)
{
    if (!m_shown.contains(id))
        return; // of another program
    const Notice notice = m_shown.value(id); // a copy: who listens may have it closed
    if (action == "deny"_L1 && notice.canDeny)
        emit denyRequested(notice);
    else if (action == "open"_L1 || action == "default"_L1)
        emit openRequested(notice);
}

void NotificationSender::onClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace app
