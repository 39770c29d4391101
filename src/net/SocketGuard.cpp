// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SocketGuard.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

#include <sys/socket.h>

namespace net {
namespace {

/// The value of a header in a lower-cased request head; empty when absent.
QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    const QByteArray key = "\r\n" + name + ':';
    const qsizetype at = head.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype from = at + key.size();
    const qsizetype end = head.indexOf("\r\n", from);
    return head.mid(from, end < 0 ? -1 : end - from).trimmed();
}

} // namespace

SocketGuard::SocketGuard(QTcpSocket *socket, const ServerLimits &limits)
    : QObject(socket)
    , m_socket(socket)
    , m_limits(limits)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limits.idleDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { m_socket->abort(); });
    connect(socket, &QIODevice::readyRead, this, &SocketGuard::inspect);
    connect(socket, &QIODevice::bytesWritten, this, &SocketGuard::onWritten);
    if (auto *encrypted = qobject_cast<QSslSocket *>(socket))
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this, &SocketGuard::onWritten);
    connect(socket, &QAbstractSocket::disconnected, this, &SocketGuard::gone);
    m_deadline.start();
}

void SocketGuard::handedOver()
{
    // Connected after the server's own slot, so it runs after that.
    connect(m_socket, &QIODevice::readyRead, this, [this] { m_unread = m_socket->bytesAvailable(); });
}

qint64 SocketGuard::pendingBytes() const
{
    qint64 bytes = m_socket->bytesToWrite();
    if (const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket))
        bytes += encrypted->encryptedBytesToWrite();
    return bytes;
}

void SocketGuard::inspect()
{
    if (m_upgraded)
        return;
    if (m_refused) {
        m_socket->readAll(); // what the client still sends is not worth memory
        return;
    }
    const qint64 available = m_socket->bytesAvailable();
    const qint64 fresh = std::max<qint64>(0, available - m_unread);
    m_unread = available;
    if (!m_headSeen) {
        m_head += m_socket->peek(available).right(fresh).left(m_limits.maxHeaderBytes + 4);
        if (m_head.contains("\r\n\r\n"))
            startOfRequest();
        else if (m_head.size() > m_limits.maxHeaderBytes)
            return refuse("431 Request Header Fields Too Large");
        if (m_refused)
            return;
    }
    m_received += fresh;
    if (m_received > m_limits.maxBodyBytes + m_limits.maxHeaderBytes)
        refuse("413 Payload Too Large");
}

void SocketGuard::startOfRequest()
{
    m_headSeen = true;
    const QByteArray whole = std::exchange(m_head, QByteArray());
    const QByteArray head = whole.left(whole.indexOf("\r\n\r\n") + 2).toLower();
    const qsizetype firstLine = head.indexOf("\r\n");
    const QByteArray version = head.left(firstLine).right(8);
    m_closeAfterAnswer = headerValue(head, "connection").contains("close") || version == "http/1.0";
    const QByteArray length = headerValue(head, "content-length");
    bool isNumber = true;
    const qint64 bytes = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (m_limits.mayWait && bytes == 0 && headerValue(head, "transfer-encoding").isEmpty() && m_limits.mayWait(head))
        m_deadline.stop();
    if (!isNumber || bytes < 0)
        refuse("400 Bad Request");
    else if (bytes > m_limits.maxBodyBytes)
        refuse("413 Payload Too Large");
}

void SocketGuard::onWritten()
{
    if (m_upgraded)
        return;
    if (m_refused)
        endAfterRefusal();
    else if (!m_held && m_socket->bytesToWrite() == 0)
        requestAnswered();
    emit written();
}

void SocketGuard::requestAnswered()
{
    m_received = 0;
    m_headSeen = false;
    m_head.clear();
    m_deadline.start();
    if (m_closeAfterAnswer)
        m_socket->disconnectFromHost();
}

void SocketGuard::hold()
{
    m_held = true;
    m_deadline.stop();
}

void SocketGuard::release()
{
    if (!m_held)
        return;
    m_held = false;
    m_deadline.start(); // the client has to take the rest in this time
    if (m_socket->bytesToWrite() == 0)
        requestAnswered();
}

void SocketGuard::upgrade()
{
    m_upgraded = true;
    m_deadline.stop();
}

void SocketGuard::abort()
{
    m_socket->abort();
}

/// Says that no more will come, and goes on reading: closing a socket that has unread bytes resets the connection, and
/// a client that is still sending would lose the answer.
void SocketGuard::endAfterRefusal()
{
    if (m_socket->bytesToWrite() == 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void SocketGuard::refuse(const QByteArray &statusLine)
{
    m_refused = true;
    m_closeAfterAnswer = true;
    m_socket->readAll();
    if (m_held) { // in the middle of an answer there is no room for another one
        QMetaObject::invokeMethod(this, &SocketGuard::abort, Qt::QueuedConnection);
        return;
    }
    const QByteArray body = R"({"error":")" + statusLine.mid(4) + "\"}";
    m_socket->write("HTTP/1.1 " + statusLine + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    // See endAfterRefusal(). A client that goes on sending for ever is cut off.
    m_deadline.start(std::chrono::seconds(2));
}

} // namespace net
