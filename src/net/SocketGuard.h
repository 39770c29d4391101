// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace net {

struct ServerLimits
{
    qint64 maxBodyBytes = 1024 * 1024;
    qint64 maxHeaderBytes = 32 * 1024;
    std::chrono::milliseconds idleDeadline{10'000}; ///< per request, and between two
    int maxConnections = 512;
    /// Looks at the beginning of a request without a body, in lower case: true when its answer may take any time.
    std::function<bool(const QByteArray &head)> mayWait = {};
};

/// The limits that QHttpServer lacks, for one of its connections: sizes, a deadline per request, and an end after
/// "Connection: close". Made before the server gets the socket, so that it sees bytes first. Child of the socket.
class SocketGuard : public QObject
{
    Q_OBJECT
public:
    SocketGuard(QTcpSocket *socket, const ServerLimits &limits);

    /// To be called once the server has the socket.
    void handedOver();
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }
    /// Bytes that the client has not taken yet, as far as this program holds them.
    [[nodiscard]] qint64 pendingBytes() const;
    /// The answer may take any time from now on, until release().
    void hold();
    /// The answer is complete; the next request has its deadline again.
    void release();
    /// The connection speaks WebSocket from now on: no limits of HTTP any more.
    void upgrade();
    /// Ends the connection now, whatever is under way.
    void abort();

signals:
    void written();
    void gone();

private:
    void inspect();
    void startOfRequest();
    void onWritten();
    void requestAnswered();
    void refuse(const QByteArray &statusLine);
    void endAfterRefusal();

    QTcpSocket *m_socket;
    const ServerLimits m_limits;
    QByteArray m_head; ///< of the current request; the server reads it in pieces, so they are kept here
    qint64 m_received = 0; ///< bytes of the current request
    qint64 m_unread = 0; ///< bytes that the server had left when it last read
    bool m_headSeen = false;
    bool m_refused = false;
    bool m_closeAfterAnswer = false;
    bool m_held = false;
    bool m_upgraded = false;
    QTimer m_deadline;
};

} // namespace net
