// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SocketGuard.h"

#include <QSslSocket>
#include <QTcpSocket>

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
    if (!m_headSeen) {
        const QByteArray head = m_socket->peek(m_limits.maxHeaderBytes + 4);
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0 && head.size() > m_limits.maxHeaderBytes)
            return refuse("431 Request Header Fields Too Large");
        if (end >= 0)
            startOfRequest(head.left(end + 2).toLower());
        if (m_refused)
            return;
    }
    m_received += m_socket->bytesAvailable();
    if (m_received > m_limits.maxBodyBytes + m_limits.maxHeaderBytes)
        refuse("413 Payload Too Large");
}

void SocketGuard::startOfRequest(const QByteArray &head)
{
    m_headSeen = true;
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
    if (!m_held && m_socket->bytesToWrite() == 0)
        requestAnswered();
    emit written();
}

void SocketGuard::requestAnswered()
{
    m_received = 0;
    m_headSeen = false;
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
    m_socket->disconnectFromHost();
    // A client that goes on sending would keep the connection in its closing state.
    m_deadline.start(std::chrono::milliseconds(500));
}

} // namespace net
