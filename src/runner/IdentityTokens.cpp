// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/IdentityTokens.h"

#include "base/Freed.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

using base::Error;
using base::Freed;

constexpr qsizetype maxTokenBytes = 8 * 1024;
constexpr int minKeyBits = 2048;
constexpr int maxKeyBits = 8192;
constexpr double toleranceSeconds = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("runner::IdentityTokens", text);
}

using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

/// Base64url without padding, nothing else in it.
std::optional<QByteArray> decoded(QByteArrayView text)
{
    const auto result = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || text.isEmpty() || text.contains('='))
        return {};
    return result.decoded;
}

BigNumber numberFrom(const QByteArray &bytes)
{
    return BigNumber(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<int>(bytes.size()), nullptr));
}

std::shared_ptr<EVP_PKEY> keyFrom(const QByteArray &modulus, const QByteArray &exponent)
{
    const BigNumber n = numberFrom(modulus);
    const BigNumber e = numberFrom(exponent);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || BN_num_bits(n.get()) < minKeyBits || BN_num_bits(n.get()) > maxKeyBits
        || exponent.size() > 8 || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        ERR_clear_error();
        return {};
    }
    return {key, EVP_PKEY_free};
}

/// A time in seconds; nothing when it is none.
std::optional<double> secondsAt(const QJsonObject &claims, const QString &name)
{
    const double value = claims.value(name).toDouble(std::nan(""));
    if (std::isfinite(value) && value > 0)
        return value;
    return {};
}

base::Result<Identity> identityFrom(const QJsonObject &claims, const QString &audience, const QDateTime &now)
{
    const auto denied = [](const QString &text) { return base::fail(Error::Kind::PermissionDenied, text); };
    const Identity identity{claims.value(u"iss").toString(), claims.value(u"aud").toString(),
                            claims.value(u"sub").toString(), claims.value(u"email").toString()};
    if (identity.issuer != u"https://accounts.google.com" && identity.issuer != u"accounts.google.com")
        return denied(tr("The identity token does not come from Google."));
    if (identity.audience.isEmpty() || identity.audience != audience)
        return denied(tr("The identity token is meant for another service."));
    const auto seconds = static_cast<double>(now.toSecsSinceEpoch());
    const auto expires = secondsAt(claims, u"exp"_s);
    const auto issued = secondsAt(claims, u"iat"_s);
    if (!expires || *expires + toleranceSeconds < seconds)
        return denied(tr("The identity token has expired."));
    if (!issued || *issued - toleranceSeconds > seconds)
        return denied(tr("The identity token is not valid yet."));
    return identity;
}

} // namespace

base::Result<KeySet> KeySet::read(const QByteArray &json)
{
    const QJsonArray keys
        = json.size() > maxBytes ? QJsonArray() : QJsonDocument::fromJson(json).object().value(u"keys").toArray();
    KeySet set;
    for (qsizetype i = 0; i < std::min(keys.size(), maxKeys); ++i) {
        const QJsonObject key = keys.at(i).toObject();
        const QString use = key.value(u"use").toString(u"sig"_s);
        if (key.value(u"kty").toString() != u"RSA" || use != u"sig")
            continue;
        const auto modulus = decoded(key.value(u"n").toString().toLatin1());
        const auto exponent = decoded(key.value(u"e").toString().toLatin1());
        if (!modulus || !exponent)
            continue;
        if (const auto made = keyFrom(*modulus, *exponent))
            set.m_keys.insert(key.value(u"kid").toString(), made);
    }
    if (set.m_keys.isEmpty())
        return base::fail(Error::Kind::Corrupt, tr("The key set holds no RSA key of 2048 bits or more."));
    return set;
}

bool KeySet::verifies(const QString &id, const QByteArray &bytes, const QByteArray &signature) const
{
    const auto key = m_keys.value(id);
    const DigestContext context(EVP_MD_CTX_new());
    if (!key || !context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1)
        return false;
    const int verdict = EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                                         static_cast<size_t>(signature.size()),
                                         reinterpret_cast<const unsigned char *>(bytes.constData()),
                                         static_cast<size_t>(bytes.size()));
    ERR_clear_error();
    return verdict == 1;
}

base::Result<Identity> verifyIdentityToken(const QByteArray &token, const KeySet &keys, const QString &audience,
                                           const QDateTime &now)
{
    const auto corrupt = [] { return base::fail(Error::Kind::Corrupt, tr("This is no identity token.")); };
    const QByteArrayList parts = token.split('.');
    if (token.size() > maxTokenBytes || parts.size() != 3)
        return corrupt();
    const auto headBytes = decoded(parts[0]);
    const auto claimBytes = decoded(parts[1]);
    const auto signature = decoded(parts[2]);
    if (!headBytes || !claimBytes || !signature)
        return corrupt();
    const QJsonObject head = QJsonDocument::fromJson(*headBytes).object();
    const QJsonObject claims = QJsonDocument::fromJson(*claimBytes).object();
    // "none" and HS256 (with the public key as secret) are the classic ways in.
    if (head.value(u"alg").toString() != u"RS256" || head.contains(u"crit") || claims.isEmpty())
        return corrupt();
    const QString id = head.value(u"kid").toString();
    if (!keys.contains(id) || !keys.verifies(id, parts[0] + '.' + parts[1], *signature))
        return base::fail(Error::Kind::PermissionDenied, tr("The identity token is not signed by a known key."));
    return identityFrom(claims, audience, now);
}

base::Result<net::Authoriser> identityAuthoriser(const QString &keyFile, const QString &audience)
{
    struct Cache
    {
        KeySet keys;
        QDateTime changed;
    };
    const auto read = [keyFile]() -> base::Result<KeySet> {
        QFile file(keyFile);
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(Error::Kind::NotFound,
                              tr("The key set %1 cannot be read: %2").arg(keyFile, file.errorString()));
        return KeySet::read(file.read(KeySet::maxBytes + 1));
    };
    auto first = read();
    if (!first)
        return std::unexpected(first.error());
    const auto cache = std::make_shared<Cache>(std::move(*first), QFileInfo(keyFile).lastModified());
    return [cache, read, keyFile, audience](const net::ServerRequest &request) -> std::optional<net::Refusal> {
        QByteArray token = request.bearer();
        if (const QByteArray other = request.header("x-serverless-authorization"); other.left(7).toLower() == "bearer ")
            token = other.mid(7).trimmed();
        if (token.isEmpty())
            return net::Refusal{401, u"Authorization: Bearer IDENTITY_TOKEN is required"_s};
        const QDateTime changed = QFileInfo(keyFile).lastModified();
        if (changed != cache->changed) {
            if (auto keys = read())
                *cache = {std::move(*keys), changed};
        }
        const auto identity = verifyIdentityToken(token, cache->keys, audience, QDateTime::currentDateTimeUtc());
        if (identity)
            return {};
        return net::Refusal{identity.error().kind == Error::Kind::Corrupt ? 401 : 403, identity.error().message};
    };
}

} // namespace runner
