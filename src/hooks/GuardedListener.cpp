// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/GuardedListener.h"

#include <unistd.h>

namespace hooks {
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

GuardedSocket::GuardedSocket(const Limits &limits, QObject *parent)
    : QTcpSocket(parent)
    , m_limits(limits)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limits.idleDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abort(); });
    connect(this, &QIODevice::readyRead, this, &GuardedSocket::inspect);
    connect(this, &QIODevice::bytesWritten, this, &GuardedSocket::requestAnswered);
    m_deadline.start();
}

void GuardedSocket::inspect()
{
    if (m_refused) {
        readAll(); // what the client still sends is not worth memory
        return;
    }
    if (!m_headSeen) {
        const QByteArray head = peek(m_limits.maxHeaderBytes + 4);
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0 && head.size() > m_limits.maxHeaderBytes)
            return refuse("431 Request Header Fields Too Large");
        if (end >= 0)
            startOfRequest(head.left(end + 2).toLower());
        if (m_refused)
            return;
    }
    m_received += bytesAvailable();
    if (m_received > m_limits.maxBodyBytes + m_limits.maxHeaderBytes)
        refuse("413 Payload Too Large");
}

void GuardedSocket::startOfRequest(const QByteArray &head)
{
    m_headSeen = true;
    const qsizetype firstLine = head.indexOf("\r\n");
    const QByteArray version = head.left(firstLine).right(8);
    m_closeAfterAnswer = headerValue(head, "connection").contains("close") || version == "http/1.0";
    const QByteArray length = headerValue(head, "content-length");
    bool isNumber = true;
    const qint64 bytes = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    // The answer comes when a person has made up their mind.
    if (head.startsWith("get /decision/") && bytes == 0 && headerValue(head, "transfer-encoding").isEmpty())
        m_deadline.stop();
    if (!isNumber || bytes < 0)
        refuse("400 Bad Request");
    else if (bytes > m_limits.maxBodyBytes)
        refuse("413 Payload Too Large");
}

void GuardedSocket::requestAnswered()
{
    if (bytesToWrite() > 0)
        return;
    m_received = 0;
    m_headSeen = false;
    m_deadline.start();
    if (m_closeAfterAnswer)
        disconnectFromHost();
}

void GuardedSocket::refuse(const QByteArray &statusLine)
{
    m_refused = true;
    m_closeAfterAnswer = true;
    readAll();
    write("HTTP/1.1 " + statusLine + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    disconnectFromHost();
    // A client that goes on sending would keep the connection in its closing state.
    m_deadline.start(std::chrono::milliseconds(500));
}

GuardedListener::GuardedListener(const Limits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
    setListenBacklogSize(128);
}

void GuardedListener::incomingConnection(qintptr descriptor)
{
    auto *socket = new GuardedSocket(m_limits, this);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        delete socket;
        return;
    }
    ++m_open;
    // The port is gone from the socket once it is closed.
    const quint16 clientPort = socket->peerPort();
    connect(socket, &QAbstractSocket::disconnected, this, [this, clientPort] { emit clientGone(clientPort); });
    connect(socket, &QObject::destroyed, this, &GuardedListener::connectionGone);
    if (m_open >= m_limits.maxConnections)
        pauseAccepting();
    addPendingConnection(socket);
}

void GuardedListener::connectionGone()
{
    if (m_open-- == m_limits.maxConnections)
        resumeAccepting();
}

} // namespace hooks
