// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace helpers {

/// Signs identity tokens as Google does, with a key of its own.
class IdentityIssuer
{
public:
    explicit IdentityIssuer(const QString &keyId = QStringLiteral("key-1"), unsigned bits = 2048)
        : m_keyId(keyId)
        , m_key(EVP_RSA_gen(bits), EVP_PKEY_free)
    {
    }

    static QByteArray encoded(const QByteArray &bytes)
    {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }

    [[nodiscard]] QByteArray keySet() const
    {
        const QJsonObject key{{QStringLiteral("kty"), QStringLiteral("RSA")},
                              {QStringLiteral("alg"), QStringLiteral("RS256")},
                              {QStringLiteral("use"), QStringLiteral("sig")},
                              {QStringLiteral("kid"), m_keyId},
                              {QStringLiteral("n"), QString::fromLatin1(number(OSSL_PKEY_PARAM_RSA_N))},
                              {QStringLiteral("e"), QString::fromLatin1(number(OSSL_PKEY_PARAM_RSA_E))}};
        return QJsonDocument(QJsonObject{{QStringLiteral("keys"), QJsonArray{key}}}).toJson(QJsonDocument::Compact);
    }

    [[nodiscard]] static QJsonObject claims(const QString &audience, const QDateTime &now)
    {
        return {{QStringLiteral("iss"), QStringLiteral("https://accounts.google.com")},
                {QStringLiteral("aud"), audience},
                {QStringLiteral("sub"), QStringLiteral("1234567890")},
                {QStringLiteral("email"), QStringLiteral("caller@project.iam.gserviceaccount.com")},
                {QStringLiteral("iat"), now.toSecsSinceEpoch()},
                {QStringLiteral("exp"), now.toSecsSinceEpoch() + 3600}};
    }

    [[nodiscard]] QByteArray token(const QJsonObject &payload, QJsonObject head = {}) const
    {
        for (const auto &[key, value] :
             {std::pair{QStringLiteral("alg"), QStringLiteral("RS256")}, std::pair{QStringLiteral("kid"), m_keyId},
              std::pair{QStringLiteral("typ"), QStringLiteral("JWT")}}) {
            if (!head.contains(key))
                head.insert(key, value);
        }
        const QByteArray bytes = encoded(QJsonDocument(head).toJson(QJsonDocument::Compact)) + '.'
            + encoded(QJsonDocument(payload).toJson(QJsonDocument::Compact));
        return bytes + '.' + encoded(signature(bytes));
    }

private:
    [[nodiscard]] QByteArray number(const char *name) const
    {
        BIGNUM *value = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &value);
        QByteArray bytes(BN_num_bytes(value), Qt::Uninitialized);
        BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
        BN_free(value);
        return encoded(bytes);
    }

    [[nodiscard]] QByteArray signature(const QByteArray &bytes) const
    {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        size_t length = 0;
        const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
        EVP_DigestSign(context.get(), nullptr, &length, data, static_cast<size_t>(bytes.size()));
        QByteArray result(static_cast<qsizetype>(length), Qt::Uninitialized);
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(result.data()), &length, data,
                       static_cast<size_t>(bytes.size()));
        return result;
    }

    QString m_keyId;
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace helpers
