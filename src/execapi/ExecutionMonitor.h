// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execapi/Failure.h"
#include "execapi/Service.h"
#include "execapi/Wire.h"

#include <QObject>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace execapi {

/// Follows one execution over its monitor socket and connects again, with growing pauses, for as long as it lives. What
/// was missed meanwhile is not told again: the caller asks for it. Thread: the one that made it.
class ExecutionMonitor : public QObject
{
    Q_OBJECT
public:
    struct Timings
    {
        BackOff backOff{std::chrono::milliseconds(500), std::chrono::milliseconds(30'000)};
        std::chrono::milliseconds ping{20'000}; ///< without an answer until the next one the connection is dead
    };

    ExecutionMonitor(const Service &service, const QString &execution, const Timings &timings,
                     QObject *parent = nullptr);
    ~ExecutionMonitor() override;

    void start();
    [[nodiscard]] bool isConnected() const { return m_isConnected; }

signals:
    void connected();
    void disconnected(); ///< it is tried again
    void message(const execapi::MonitorMessage &message);

private:
    void open();
    void onText(const QString &text);
    void onPing();
    void onClosed();

    Service m_service;
    QString m_execution;
    Timings m_timings;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_pause;
    QTimer m_ping;
    bool m_isConnected = false;
    bool m_isAnswered = true; ///< the last ping was
    int m_attempt = 0;
};

} // namespace execapi
