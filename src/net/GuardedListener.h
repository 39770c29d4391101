// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/SocketGuard.h"

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace net {

/// Makes guarded connections for a QHttpServer, never many more than allowed: further clients wait in the kernel's
/// queue. With a TLS configuration the server gets a connection once its handshake is done.
class GuardedListener : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardedListener(const ServerLimits &limits, QObject *parent = nullptr);

    /// Before listen().
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    /// The guard of the connection to a client; nullptr when it is gone.
    [[nodiscard]] SocketGuard *guardOf(const QHostAddress &address, quint16 port) const;

signals:
    /// A client has closed its connection.
    void clientGone(quint16 clientPort);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] QTcpSocket *makeSocket(qintptr descriptor);
    void connectionGone();

    const ServerLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QMultiHash<quint16, SocketGuard *> m_guards; ///< by the client's port
    int m_open = 0;
};

} // namespace net
