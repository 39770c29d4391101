// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/ServiceAccount.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace cloudrun {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 validSeconds = 3600;
constexpr int leastBits = 2048;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("cloudrun::ServiceAccount", text);
}

/// No word of OpenSSL's: it quotes what it could not read.
std::unexpected<Error> badKey()
{
    ERR_clear_error();
    return base::fail(Error::Kind::InvalidInput,
                      tr("The service account's private key cannot be used. Make a new key and give its JSON file."));
}

/// OpenSSL would ask for a password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

base::Result<QByteArray> sign(const base::Secret &pem, const QByteArray &bytes)
{
    const QByteArray text = pem.reveal();
    const Bio bio(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())), &BIO_free_all);
    const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassword, nullptr), &EVP_PKEY_free);
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_bits(key.get()) < leastBits)
        return badKey();
    const DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto length = static_cast<size_t>(bytes.size());
    size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, data, length) != 1)
        return badKey();
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, length) != 1)
        return badKey();
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
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
    QJsonObject head{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}};
    if (!account.keyId.isEmpty())
        head.insert(u"kid"_s, account.keyId);
    QJsonObject claims{{u"iss"_s, account.email},
                       {u"sub"_s, account.email},
                       {u"aud"_s, account.tokenUrl.toString()},
                       {u"iat"_s, seconds},
                       {u"exp"_s, seconds + validSeconds}};
    if (!request.audience.isEmpty())
        claims.insert(u"target_audience"_s, request.audience);
    else
        claims.insert(u"scope"_s, request.scope);
    const QByteArray text = encoded(head) + '.' + encoded(claims);
    return sign(account.privateKey, text).transform([&](const QByteArray &signature) {
        return text + '.' + encoded(signature);
    });
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
