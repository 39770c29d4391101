// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QJsonObject>

#include <memory>

namespace net {

/// An RSA key that signs tokens. Copies share it; it is wiped with the last one.
class SigningKey
{
public:
    /// PKCS#1 or PKCS#8 in PEM. Line ends may also be written as "\n", as variables in a file often have them, and the
    /// whole may be Base64. InvalidInput: it is no RSA key of at least 2048 bits, or needs a password; one sentence for
    /// people, without a word of the key.
    [[nodiscard]] static base::Result<SigningKey> fromPem(const base::Secret &pem);

    /// RSASSA-PKCS1-v1_5 with SHA-256.
    [[nodiscard]] base::Result<QByteArray> sign(const QByteArray &bytes) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// header.claims.signature (RFC 7515, RS256). @p keyId: "kid" of the header; empty: none.
[[nodiscard]] base::Result<QByteArray> signedToken(const QJsonObject &claims, const SigningKey &key,
                                                   const QString &keyId = {});

} // namespace net
