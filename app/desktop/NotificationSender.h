// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/NotificationPolicy.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace app {

/// Shows notices through org.freedesktop.Notifications. Everything is asynchronous. Without a notification service it
/// hands them back; one that comes later, or answers again, is used from then on.
class NotificationSender : public QObject
{
    Q_OBJECT
public:
    /// @p service: its name on @p bus; empty for a peer connection.
    explicit NotificationSender(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                                const QString &service = QStringLiteral("org.freedesktop.Notifications"),
                                QObject *parent = nullptr);

    enum class State { Asking, Available, Unavailable };
    [[nodiscard]] State state() const { return m_state; }

    enum class Replace { No, Yes };
    /// @p replace: takes the place of the one shown last.
    void show(const Notice &notice, Replace replace);
    /// Takes away what asks for @p question: it has been answered.
    void withdraw(const base::QuestionId &question);

signals:
    void stateChanged();
    /// The service did not take it.
    void notShown(const app::Notice &notice);
    void openRequested(const app::Notice &notice);
    void denyRequested(const app::Notice &notice);

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void setState(State state);
    void askCapabilities();
    void onServiceRegistered();
    void onFailed(const Notice &notice, quint64 call);
    void send(const Notice &notice, uint replaced);
    [[nodiscard]] QString bodyOf(const Notice &notice) const;
    [[nodiscard]] QStringList actionsOf(const Notice &notice) const;
    void close(uint id);

    QDBusConnection m_bus;
    const QString m_service;
    State m_state = State::Asking;
    QStringList m_capabilities;
    QHash<uint, Notice> m_shown; ///< by the service's id
    uint m_last = 0;
    quint64 m_call = 0; ///< number of the newest call: an older answer is not the last one shown
    quint64 m_answered = 0; ///< the newest call that was answered, or failed
    std::optional<Notice> m_next; ///< replaces the last one as soon as its id is known
};

} // namespace app
