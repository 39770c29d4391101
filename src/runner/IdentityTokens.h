// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/BearerAuth.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <memory>

typedef struct evp_pkey_st EVP_PKEY;

namespace runner {

/// The RSA keys of a key set (JWKS, RFC 7517) by their ids.
class KeySet
{
public:
    static constexpr qsizetype maxBytes = 256 * 1024;
    static constexpr qsizetype maxKeys = 100;

    /// Corrupt: it holds no RSA key of 2048 bits or more. Keys of other kinds are left out.
    [[nodiscard]] static base::Result<KeySet> read(const QByteArray &json);

    [[nodiscard]] bool contains(const QString &id) const { return m_keys.contains(id); }
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    [[nodiscard]] bool verifies(const QString &id, const QByteArray &bytes, const QByteArray &signature) const;

private:
    QHash<QString, std::shared_ptr<EVP_PKEY>> m_keys;
};

/// Who an identity token stands for.
struct Identity
{
    QString issuer;
    QString audience;
    QString subject;
    QString email;

    bool operator==(const Identity &) const = default;
};

/// Checks a Google-signed identity token: RS256 with a key of @p keys, Google as issuer, @p audience, times with a
/// minute of tolerance. Corrupt: it is no such token. PermissionDenied: it is not good here or now. No message holds
/// anything of the token.
[[nodiscard]] base::Result<Identity> verifyIdentityToken(const QByteArray &token, const KeySet &keys,
                                                         const QString &audience, const QDateTime &now);

/// Lets requests through that bring a good identity token, as Authorization or X-Serverless-Authorization. The file
/// is read again when it has changed, because Google's keys change every few days.
[[nodiscard]] base::Result<net::Authoriser> identityAuthoriser(const QString &keyFile, const QString &audience);

} // namespace runner
