// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/BearerAuth.h"
#include "net/GuardedListener.h"
#include "net/ServerExchange.h"

#include <QAbstractHttpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace net {

/// An HTTP/1.1 server: routes, body caps, an authoriser, JSON for everything that goes wrong, WebSocket routes, TLS.
///
/// It lives on the thread that made it; handlers run there and must not block. Unknown paths and methods get 404. A
/// listener on loopback that needs no token refuses requests that a web page could have made (a foreign Host, an
/// Origin).
class HttpService : public QAbstractHttpServer
{
    Q_OBJECT
public:
    struct Options
    {
        QHostAddress address = QHostAddress(QHostAddress::LocalHost);
        quint16 port = 0; ///< 0: any
        ServerLimits limits;
        std::optional<QSslConfiguration> tls = {};
        Authoriser authoriser = {}; ///< none: everything is open
    };
    enum class Access {
        Authorised, ///< the authoriser is asked
        Open, ///< for everybody, or the handler looks itself
    };
    using Handler = std::function<void(const ServerExchangePtr &)>;
    using SocketHandler = std::function<void(std::unique_ptr<QWebSocket>, const ServerRequest &)>;

    explicit HttpService(Options options, QObject *parent = nullptr);
    ~HttpService() override;

    /// @p pattern: "/tasks/:id"; a part that begins with ":" takes any one segment. The first route that fits counts.
    void route(const QByteArray &method, const QString &pattern, const Handler &handler,
               Access access = Access::Authorised);
    /// GET with an upgrade. What is asked for is looked at (@p admit; none: everything goes) before the upgrade.
    void socketRoute(const QString &pattern, const SocketHandler &handler, Access access = Access::Authorised,
                     const Authoriser &admit = {});

    /// Unavailable: the address or port is not to be had.
    [[nodiscard]] base::Result<> listen();
    /// No further connections; those there are stay.
    void stopListening();
    /// http(s)://address:port, once it listens.
    [[nodiscard]] QUrl url() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    struct Pattern
    {
        QStringList parts;
        [[nodiscard]] std::optional<QHash<QString, QString>> match(const QStringList &path) const;
    };
    struct Route
    {
        QByteArray method;
        Pattern pattern;
        Handler handler;
        Access access;
    };
    struct SocketRoute
    {
        Pattern pattern;
        SocketHandler handler;
        Access access;
        Authoriser admit;
    };

    [[nodiscard]] std::optional<Refusal> refusalOf(const ServerRequest &request, Access access) const;
    [[nodiscard]] const SocketRoute *socketRouteOf(ServerRequest &request) const;
    [[nodiscard]] bool couldBeFromAWebPage(const ServerRequest &request) const;
    void onSocket();

    Options m_options;
    std::vector<Route> m_routes;
    std::vector<SocketRoute> m_socketRoutes;
    GuardedListener *m_listener = nullptr; ///< owned by the base class once bound
    quint16 m_port = 0;
};

} // namespace net
