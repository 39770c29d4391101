// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execapi/Service.h"
#include "executions/ExecutionsPart.h"
#include "net/HttpService.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace helpers {

/// Our own server of the execution API, in this process and on loopback; its scripts really run.
class ExecutionServer
{
public:
    static base::Secret key() { return base::Secret("test-key-that-is-long-enough"); }
    static base::Secret webhookSecret() { return base::Secret("whsec-test"); }

    [[nodiscard]] static executions::Options options(const QString &folder)
    {
        executions::Options options;
        options.folder = folder;
        options.killGrace = std::chrono::milliseconds(300);
        options.watchInterval = std::chrono::milliseconds(100);
        options.webhookFirstPause = std::chrono::milliseconds(20);
        options.webhookLongestPause = std::chrono::milliseconds(100);
        options.webhookSecret = webhookSecret();
        return options;
    }

    explicit ExecutionServer(const executions::Options &options)
        : m_part(std::make_unique<executions::ExecutionsPart>(options))
        , m_service(std::make_unique<net::HttpService>(door()))
    {
        m_isRunning = m_part->addRoutes(*m_service).has_value() && m_service->listen().has_value();
    }
    ~ExecutionServer()
    {
        m_service.reset(); // its connections end before what their handlers use
    }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] executions::ExecutionHost &host() { return m_part->host(); }
    [[nodiscard]] QUrl url() const { return m_service->url(); }
    [[nodiscard]] execapi::Service service() const { return {url(), {}, key()}; }

private:
    static net::HttpService::Options door()
    {
        net::HttpService::Options options;
        options.limits.maxBodyBytes = executions::maxRequestBytes;
        options.authoriser = net::bearerAuthoriser({key()});
        return options;
    }

    std::unique_ptr<executions::ExecutionsPart> m_part;
    std::unique_ptr<net::HttpService> m_service;
    bool m_isRunning = false;
};

/// A stretch of network that can be cut.
class Relay : public QTcpServer
{
public:
    explicit Relay(quint16 target)
        : m_target(target)
    {
        listen(QHostAddress::LocalHost);
    }

    void cut()
    {
        m_isCut = true;
        for (QTcpSocket *socket : findChildren<QTcpSocket *>())
            socket->abort();
    }
    void mend() { m_isCut = false; }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *near = new QTcpSocket(this);
        near->setSocketDescriptor(descriptor);
        if (m_isCut) {
            near->abort();
            near->deleteLater();
            return;
        }
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_target);
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, [near] { near->disconnectFromHost(); });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    }

private:
    quint16 m_target;
    bool m_isCut = false;
};

} // namespace helpers
