// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

namespace helpers {

/// A fresh RSA key, and the key file of a service account that has it. Needs OpenSSL::Crypto.
class RsaKey
{
public:
    RsaKey()
        : m_key(EVP_RSA_gen(2048), &EVP_PKEY_free)
    {
        if (!m_key)
            qFatal("no RSA key");
    }

    [[nodiscard]] QByteArray pem() const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), &BIO_free_all);
        PEM_write_bio_PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &bytes);
        return {bytes, size};
    }
    [[nodiscard]] QByteArray serviceAccountFile(const QString &tokenUrl) const
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("type"), QStringLiteral("service_account")},
                                         {QStringLiteral("client_email"), QStringLiteral("lab@example.test")},
                                         {QStringLiteral("private_key_id"), QStringLiteral("k1")},
                                         {QStringLiteral("private_key"), QString::fromLatin1(pem())},
                                         {QStringLiteral("token_uri"), tokenUrl}})
            .toJson();
    }
    [[nodiscard]] bool verifies(const QByteArray &bytes, const QByteArray &signature) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        const auto *mark = reinterpret_cast<const unsigned char *>(signature.constData());
        const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
        return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
            && EVP_DigestVerify(context.get(), mark, static_cast<size_t>(signature.size()), data,
                                static_cast<size_t>(bytes.size()))
            == 1;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

} // namespace helpers
