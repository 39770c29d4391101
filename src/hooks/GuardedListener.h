// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace hooks {

struct Limits
{
    qint64 maxBodyBytes = 1024 * 1024;
    qint64 maxHeaderBytes = 32 * 1024;
    std::chrono::milliseconds idleDeadline{10'000};
    int maxConnections = 512;
};

/// A connection that QHttpServer reads from, with the limits it lacks: sizes, a deadline per request, and an end after
/// "Connection: close". Whoever asks for a decision may wait without end. Our slot for readyRead is connected first, so
/// it sees bytes before the server does.
class GuardedSocket : public QTcpSocket
{
    Q_OBJECT
public:
    GuardedSocket(const Limits &limits, QObject *parent);

private:
    void inspect();
    void startOfRequest(const QByteArray &head);
    void requestAnswered();
    void refuse(const QByteArray &statusLine);

    const Limits m_limits;
    qint64 m_received = 0; ///< bytes of the current request
    bool m_headSeen = false;
    bool m_refused = false;
    bool m_closeAfterAnswer = false;
    QTimer m_deadline;
};

/// Makes GuardedSockets, never many more than allowed: further clients wait in the kernel's queue.
class GuardedListener : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardedListener(const Limits &limits, QObject *parent = nullptr);

signals:
    /// A client has closed its connection.
    void clientGone(quint16 clientPort);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void connectionGone();

    const Limits m_limits;
    int m_open = 0;
};

} // namespace hooks
