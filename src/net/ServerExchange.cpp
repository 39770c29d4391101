// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ServerExchange.h"

#include "net/EventStream.h"
#include "net/SocketGuard.h"

#include <QJsonDocument>

namespace net {

using Status = QHttpServerResponder::StatusCode;

ServerExchange::ServerExchange(ServerRequest request, QHttpServerResponder &&responder, SocketGuard *guard)
    : m_request(std::move(request))
    , m_responder(std::move(responder))
    , m_guard(guard)
{
    if (!guard)
        return;
    guard->hold();
    connect(guard, &SocketGuard::gone, this, [this] {
        m_guard.clear();
        emit gone();
    });
}

ServerExchange::~ServerExchange()
{
    if (m_responder)
        fail(500, QStringLiteral("Internal server error"));
}

void ServerExchange::answer(int status, const QByteArray &body, const QByteArray &contentType,
                            const ServerHeaders &headers)
{
    if (!m_responder)
        return;
    QHttpHeaders all;
    all.append(QHttpHeaders::WellKnownHeader::ContentType, contentType);
    all.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    all.append("X-Content-Type-Options", "nosniff");
    for (const auto &[name, value] : headers)
        all.append(QLatin1StringView(name), QLatin1StringView(value));
    QHttpServerResponder responder = std::move(*m_responder);
    m_responder.reset();
    // The answer to HEAD has no body, or the next answer would be read as one.
    responder.write(m_request.method == "HEAD" ? QByteArray() : body, all, static_cast<Status>(status));
    if (m_guard) {
        m_guard->disconnect(this);
        m_guard->release();
    }
}

void ServerExchange::answer(int status, const QJsonObject &json, const ServerHeaders &headers)
{
    answer(status, QJsonDocument(json).toJson(QJsonDocument::Compact), "application/json", headers);
}

void ServerExchange::fail(int status, const QString &message, const ServerHeaders &headers)
{
    answer(status, QJsonObject{{QStringLiteral("error"), message}}, headers);
}

std::unique_ptr<EventStream> ServerExchange::openStream(const ServerHeaders &headers)
{
    Q_ASSERT(m_responder); // an exchange is answered once
    if (m_guard)
        m_guard->disconnect(this);
    QHttpHeaders more;
    for (const auto &[name, value] : headers)
        more.append(QLatin1StringView(name), QLatin1StringView(value));
    auto stream = std::make_unique<EventStream>(std::move(*m_responder), m_guard, more);
    m_responder.reset();
    return stream;
}

} // namespace net
