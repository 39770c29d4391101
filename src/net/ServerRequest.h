// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QHttpHeaders>
#include <QString>
#include <QUrlQuery>

namespace net {

/// What a client asks for: a copy that outlives its connection. Headers and body may hold secrets: never logged.
struct ServerRequest
{
    QByteArray method; ///< "GET", "POST", …
    QString path;
    QUrlQuery query;
    QHttpHeaders headers;
    QByteArray body;
    QHash<QString, QString> parameters; ///< the ":name" parts of the route's pattern, decoded
    QHostAddress clientAddress;
    quint16 clientPort = 0;

    /// First value of a header, any case; empty when it is not there.
    [[nodiscard]] QByteArray header(const char *name) const;
    /// The media type without its parameters, lower case: "application/json".
    [[nodiscard]] QByteArray contentType() const;
    /// What follows "Authorization: Bearer "; empty when there is none.
    [[nodiscard]] QByteArray bearer() const;
    /// Whether the client asked for plain text rather than JSON.
    [[nodiscard]] bool prefersText() const;
};

} // namespace net
