// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpService.h"

#include <QList>
#include <QMessageAuthenticationCode>

namespace helpers {

/// Takes callbacks at /cb, on this thread; checks each signature over the bytes that came.
class CallbackReceiver
{
public:
    CallbackReceiver()
        : m_service({})
    {
        m_service.route("POST", QStringLiteral("/cb"), [this](const net::ServerExchangePtr &exchange) {
            const net::ServerRequest &request = exchange->request();
            const QByteArray mac
                = QMessageAuthenticationCode::hash(request.header("x-webhook-timestamp") + '.' + request.body,
                                                   "lab-secret", QCryptographicHash::Sha256)
                      .toHex();
            signaturesGood &= request.header("x-webhook-signature") == "sha256=" + mac
                && request.contentType() == "application/json"
                && request.header("user-agent") == "cloudrun-claude-code/async-task";
            timestamps.append(request.header("x-webhook-timestamp").toLongLong());
            bodies.append(request.body);
            exchange->answer(failures-- > 0 ? 500 : 200, QJsonObject());
        });
        if (!m_service.listen())
            qFatal("no port for callbacks");
    }

    [[nodiscard]] QString url() const { return m_service.url().toString() + QStringLiteral("/cb"); }
    [[nodiscard]] QJsonObject json(qsizetype index = 0) const
    {
        return QJsonDocument::fromJson(bodies.value(index)).object();
    }

    QByteArrayList bodies;
    QList<qint64> timestamps;
    bool signaturesGood = true;
    int failures = 0; ///< so many are answered with 500

private:
    net::HttpService m_service;
};

} // namespace helpers
