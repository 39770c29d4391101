// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ServerRequest.h"
#include "net/SocketGuard.h"

#include <QHttpServerResponder>
#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

namespace net {

class EventStream;

using ServerHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One request and its answer, which may take any time. The handler of a route gets it as a shared pointer; when the
/// last copy goes without an answer, the client gets status 500. Answer once, or open one stream.
/// Thread: the service's.
class ServerExchange : public QObject
{
    Q_OBJECT
public:
    ServerExchange(ServerRequest request, QHttpServerResponder &&responder, SocketGuard *guard);
    ~ServerExchange() override;

    [[nodiscard]] const ServerRequest &request() const { return m_request; }
    [[nodiscard]] bool isAnswered() const { return !m_responder; }
    [[nodiscard]] bool isConnected() const { return !m_guard.isNull(); }

    void answer(int status, const QJsonObject &json, const ServerHeaders &headers = {});
    void answer(int status, const QByteArray &body, const QByteArray &contentType, const ServerHeaders &headers = {});
    /// {"error": message}
    void fail(int status, const QString &message, const ServerHeaders &headers = {});
    /// Begins a stream of server-sent events; its headers leave at once.
    [[nodiscard]] std::unique_ptr<EventStream> openStream(const ServerHeaders &headers = {});

signals:
    /// The client has gone before the answer was complete.
    void gone();

private:
    ServerRequest m_request;
    std::optional<QHttpServerResponder> m_responder;
    QPointer<SocketGuard> m_guard;
};

using ServerExchangePtr = std::shared_ptr<ServerExchange>;

} // namespace net
