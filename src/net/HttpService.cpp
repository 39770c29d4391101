// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpService.h"

#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QHttpServerWebSocketUpgradeResponse>
#include <QNetworkRequest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace net {
namespace {

QByteArray nameOf(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

ServerRequest copyOf(const QHttpServerRequest &request)
{
    ServerRequest copy;
    copy.method = nameOf(request.method());
    copy.path = request.url().path(QUrl::FullyEncoded);
    copy.query = request.query();
    copy.headers = request.headers();
    copy.body = request.body();
    copy.clientAddress = request.remoteAddress();
    copy.clientPort = request.remotePort();
    return copy;
}

ServerRequest copyOf(const QWebSocket &socket)
{
    ServerRequest copy;
    copy.method = "GET";
    copy.path = socket.requestUrl().path(QUrl::FullyEncoded);
    copy.query = QUrlQuery(socket.requestUrl());
    copy.headers = socket.request().headers();
    copy.clientAddress = socket.peerAddress();
    copy.clientPort = socket.peerPort();
    return copy;
}

} // namespace

HttpService::HttpService(Options options, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_options(std::move(options))
{
    connect(this, &QAbstractHttpServer::newWebSocketConnection, this, &HttpService::onSocket);
    addWebSocketUpgradeVerifier(this, [this](const QHttpServerRequest &asked) {
        ServerRequest request = copyOf(asked);
        const SocketRoute *route = socketRouteOf(request);
        if (!route)
            return QHttpServerWebSocketUpgradeResponse::deny(404, "Not Found");
        auto refusal = refusalOf(request, route->access);
        if (!refusal && route->admit)
            refusal = route->admit(request);
        if (refusal)
            return QHttpServerWebSocketUpgradeResponse::deny(refusal->status, refusal->message.toUtf8());
        if (SocketGuard *guard = m_listener->guardOf(request.clientAddress, request.clientPort))
            guard->upgrade();
        return QHttpServerWebSocketUpgradeResponse::accept();
    });
}

HttpService::~HttpService() = default;

std::optional<QHash<QString, QString>> HttpService::Pattern::match(const QStringList &path) const
{
    if (path.size() != parts.size())
        return {};
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString decoded = QUrl::fromPercentEncoding(path[i].toLatin1());
        if (parts[i].startsWith(u':') && !decoded.isEmpty())
            parameters.insert(parts[i].mid(1), decoded);
        else if (parts[i] != decoded)
            return {};
    }
    return parameters;
}

void HttpService::route(const QByteArray &method, const QString &pattern, const Handler &handler, Access access)
{
    m_routes.push_back({method, {pattern.split(u'/')}, handler, access});
}

void HttpService::socketRoute(const QString &pattern, const SocketHandler &handler, Access access,
                              const Authoriser &admit)
{
    m_socketRoutes.push_back({{pattern.split(u'/')}, handler, access, admit});
}

base::Result<> HttpService::listen()
{
    auto listener = std::make_unique<GuardedListener>(m_options.limits);
    if (m_options.tls)
        listener->setTls(*m_options.tls);
    if (!listener->listen(m_options.address, m_options.port))
        return base::fail(base::Error::Kind::Unavailable,
                          QCoreApplication::translate("net::HttpService", "%1, port %2, cannot be listened on: %3")
                              .arg(m_options.address.toString())
                              .arg(m_options.port)
                              .arg(listener->errorString()));
    m_port = listener->serverPort();
    m_listener = listener.get();
    bind(listener.release());
    return {};
}

void HttpService::stopListening()
{
    if (m_listener)
        m_listener->close();
}

QUrl HttpService::url() const
{
    QUrl url;
    url.setScheme(m_options.tls ? u"https"_s : u"http"_s);
    url.setHost(m_options.address.toString());
    url.setPort(m_port);
    return url;
}

bool HttpService::couldBeFromAWebPage(const ServerRequest &request) const
{
    // A page can make a browser talk to this port, even under another name (DNS rebinding). A token keeps it out;
    // where there is none, only programs of this computer may come.
    if (m_options.authoriser || !m_options.address.isLoopback())
        return false;
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(request.header("host"))).host().toLower();
    const bool isOurs = host == u"localhost" || QHostAddress(host).isLoopback();
    return !isOurs || !request.header("origin").isEmpty();
}

std::optional<Refusal> HttpService::refusalOf(const ServerRequest &request, Access access) const
{
    if (couldBeFromAWebPage(request))
        return Refusal{403, u"Requests under this name or from web pages are refused"_s};
    if (access == Access::Authorised && m_options.authoriser)
        return m_options.authoriser(request);
    return {};
}

const HttpService::SocketRoute *HttpService::socketRouteOf(ServerRequest &request) const
{
    const QStringList path = request.path.split(u'/');
    for (const SocketRoute &route : m_socketRoutes) {
        if (const auto parameters = route.pattern.match(path)) {
            request.parameters = *parameters;
            return &route;
        }
    }
    return nullptr;
}

bool HttpService::handleRequest(const QHttpServerRequest &asked, QHttpServerResponder &responder)
{
    ServerRequest request = copyOf(asked);
    const QStringList path = request.path.split(u'/');
    SocketGuard *guard = m_listener->guardOf(request.clientAddress, request.clientPort);
    for (const Route &route : m_routes) {
        const bool methodFits = route.method == request.method || (request.method == "HEAD" && route.method == "GET");
        const auto parameters = methodFits ? route.pattern.match(path) : std::nullopt;
        if (!parameters)
            continue;
        request.parameters = *parameters;
        const auto refusal = refusalOf(request, route.access);
        const auto exchange = std::make_shared<ServerExchange>(std::move(request), std::move(responder), guard);
        if (refusal) {
            ServerHeaders headers;
            if (refusal->status == 401)
                headers.emplaceBack("WWW-Authenticate", "Bearer");
            exchange->fail(refusal->status, refusal->message, headers);
        } else {
            route.handler(exchange);
        }
        return true;
    }
    return false;
}

void HttpService::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.write(R"({"error":"Not found"})", "application/json", QHttpServerResponder::StatusCode::NotFound);
}

void HttpService::onSocket()
{
    while (auto socket = nextPendingWebSocketConnection()) {
        ServerRequest request = copyOf(*socket);
        if (const SocketRoute *route = socketRouteOf(request))
            route->handler(std::move(socket), request);
    }
}

} // namespace net
