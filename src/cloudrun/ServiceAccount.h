// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QDateTime>
#include <QUrl>

namespace cloudrun {

/// The JSON key file of a Google service account.
struct ServiceAccount
{
    QString email;
    QString keyId;
    base::Secret privateKey; ///< PEM
    QUrl tokenUrl; ///< where assertions become tokens

    /// InvalidInput: no such file, an address that a key may not be used with; never a word of what is in it.
    [[nodiscard]] static base::Result<ServiceAccount> fromJson(const base::Secret &json);
};

/// What an assertion asks for: an identity token for an audience, or an access token for a scope.
struct AssertionRequest
{
    QString audience; ///< else
    QString scope;
};

/// A JWT for the token endpoint, signed with RS256, valid for an hour. InvalidInput: the key is no RSA key.
[[nodiscard]] base::Result<QByteArray> signedAssertion(const ServiceAccount &account, const AssertionRequest &request,
                                                       const QDateTime &now);

/// "exp" of a JWT, unchecked; invalid: it is none.
[[nodiscard]] QDateTime expiryOf(const QByteArray &jwt);

} // namespace cloudrun
