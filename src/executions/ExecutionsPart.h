// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executions/ExecutionApi.h"
#include "net/ServicePart.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWebSocket>

#include <memory>

namespace net {
class ServerExchange;
}

namespace executions {

/// The execution API on a server: the calls of section 1 of the contract, and the monitor socket.
class ExecutionsPart : public net::ServicePart
{
    Q_OBJECT
public:
    explicit ExecutionsPart(const Options &options, QObject *parent = nullptr);
    ~ExecutionsPart() override;

    [[nodiscard]] base::Result<> addRoutes(net::HttpService &service) override;
    void drain() override { m_host.drain(); }
    void hurry() override { m_host.cancelAll(); }
    [[nodiscard]] ExecutionHost &host() { return m_host; }

private:
    struct Spent
    {
        double cpuSeconds = 0;
        QElapsedTimer since;
    };
    void answer(const std::shared_ptr<net::ServerExchange> &exchange);
    void watch(std::unique_ptr<QWebSocket> socket, const QString &execution);
    void tell(const QString &execution, const QByteArray &message);
    void onChanged(const execapi::Execution &execution);
    void onUsed(const QString &execution, const TreeUsage &usage);

    ExecutionHost m_host;
    ExecutionApi m_api;
    QMultiHash<QString, QWebSocket *> m_watchers; ///< by execution; children of this
    QHash<QString, Spent> m_spent;
    QTimer m_ping;
};

} // namespace executions
