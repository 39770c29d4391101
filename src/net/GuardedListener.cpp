// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/GuardedListener.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <unistd.h>

namespace net {

GuardedListener::GuardedListener(const ServerLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
    setListenBacklogSize(m_limits.maxConnections > 512 ? 1024 : 128);
}

SocketGuard *GuardedListener::guardOf(const QHostAddress &address, quint16 port) const
{
    for (auto [it, end] = m_guards.equal_range(port); it != end; ++it) {
        if (it.value()->socket()->peerAddress() == address)
            return it.value();
    }
    return nullptr;
}

QTcpSocket *GuardedListener::makeSocket(qintptr descriptor)
{
    QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    if (socket->setSocketDescriptor(descriptor))
        return socket;
    ::close(static_cast<int>(descriptor));
    delete socket;
    return nullptr;
}

void GuardedListener::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = makeSocket(descriptor);
    if (!socket)
        return;
    ++m_open;
    auto *guard = new SocketGuard(socket, m_limits);
    // The port is gone from the socket once it is closed.
    const quint16 clientPort = socket->peerPort();
    m_guards.insert(clientPort, guard);
    connect(socket, &QAbstractSocket::disconnected, this, [this, clientPort, guard] {
        m_guards.remove(clientPort, guard);
        emit clientGone(clientPort);
    });
    connect(socket, &QObject::destroyed, this, [this, clientPort, guard] {
        m_guards.remove(clientPort, guard);
        connectionGone();
    });
    if (m_open >= m_limits.maxConnections)
        pauseAccepting();
    auto *encrypted = qobject_cast<QSslSocket *>(socket);
    if (!encrypted)
        return addPendingConnection(socket);
    encrypted->setSslConfiguration(*m_tls);
    // Nobody else deletes a connection that ends before the server has it.
    connect(encrypted, &QAbstractSocket::disconnected, encrypted, &QObject::deleteLater);
    connect(encrypted, &QSslSocket::encrypted, this, [this, encrypted] { addPendingConnection(encrypted); });
    encrypted->startServerEncryption();
}

void GuardedListener::connectionGone()
{
    if (m_open-- == m_limits.maxConnections)
        resumeAccepting();
}

} // namespace net
