// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/ServiceAccount.h"

#include "net/SigningKey.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace cloudrun {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 validSeconds = 3600;

QString tr(const char *text)
{
    return QCoreApplication::translate("cloudrun::ServiceAccount", text);
}

} // namespace

base::Result<ServiceAccount> ServiceAccount::fromJson(const base::Secret &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json.reveal()).object();
    ServiceAccount account{file.value("client_email"_L1).toString(), file.value("private_key_id"_L1).toString(),
                           base::Secret(file.value("private_key"_L1).toString().toUtf8()),
                           QUrl(file.value("token_uri"_L1).toString(u"https://oauth2.googleapis.com/token"_s))};
    if (file.value("type"_L1).toString() != u"service_account" || account.email.isEmpty()
        || account.privateKey.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("This is no key file of a service account: it needs client_email and private_key."));
    return account;
}

base::Result<QByteArray> signedAssertion(const ServiceAccount &account, const AssertionRequest &request,
                                         const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    QJsonObject claims{{u"iss"_s, account.email},
                       {u"sub"_s, account.email},
                       {u"aud"_s, account.tokenUrl.toString()},
                       {u"iat"_s, seconds},
                       {u"exp"_s, seconds + validSeconds}};
    if (!request.audience.isEmpty())
        claims.insert(u"target_audience"_s, request.audience);
    else
        claims.insert(u"scope"_s, request.scope);
    const auto key = net::SigningKey::fromPem(account.privateKey);
    if (!key)
        return base::fail(Error::Kind::InvalidInput,
                          tr("The service account cannot sign in. %1 Make a new key and give its JSON file.")
                              .arg(key.error().message));
    return net::signedToken(claims, *key, account.keyId);
}

QDateTime expiryOf(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray claims = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    const qint64 seconds = QJsonDocument::fromJson(claims).object().value("exp"_L1).toInteger();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC) : QDateTime();
}

} // namespace cloudrun
