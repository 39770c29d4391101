// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/ExecutionMonitor.h"

#include <QNetworkRequest>
#include <QWebSocket>

namespace execapi {

ExecutionMonitor::ExecutionMonitor(const Service &service, const QString &execution, const Timings &timings,
                                   QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_execution(execution)
    , m_timings(timings)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ExecutionMonitor::open);
    m_ping.setInterval(timings.ping);
    connect(&m_ping, &QTimer::timeout, this, &ExecutionMonitor::onPing);
}

ExecutionMonitor::~ExecutionMonitor()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void ExecutionMonitor::start()
{
    m_pause.start(std::chrono::milliseconds(0));
}

void ExecutionMonitor::open()
{
    if (!m_service.check())
        return; // what is asked for over HTTP says why
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingMessageSize(maxMonitorBytes);
    m_socket->setMaxAllowedIncomingFrameSize(maxMonitorBytes);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_isConnected = true;
        m_isAnswered = true;
        m_attempt = 0;
        m_ping.start();
        emit connected();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &ExecutionMonitor::onText);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_isAnswered = true; });
    // A refused upgrade comes as one or the other, depending on how far it got.
    connect(m_socket.get(), &QWebSocket::disconnected, this, &ExecutionMonitor::onClosed, Qt::QueuedConnection);
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &ExecutionMonitor::onClosed, Qt::QueuedConnection);
    QNetworkRequest request(m_service.monitor(m_execution));
    if (!m_service.key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_service.key.reveal());
    request.setRawHeader("User-Agent", "gantry/" GANTRY_VERSION);
    m_socket->open(request);
}

void ExecutionMonitor::onText(const QString &text)
{
    m_isAnswered = true;
    if (const auto read = readMonitorMessage(text.toUtf8()))
        emit message(*read);
}

void ExecutionMonitor::onPing()
{
    if (!std::exchange(m_isAnswered, false)) {
        m_socket->abort();
        onClosed();
        return;
    }
    m_socket->ping();
}

void ExecutionMonitor::onClosed()
{
    if (m_pause.isActive())
        return;
    m_ping.stop();
    m_pause.start(m_timings.backOff.pause(m_attempt++));
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    if (std::exchange(m_isConnected, false))
        emit disconnected();
}

} // namespace execapi
