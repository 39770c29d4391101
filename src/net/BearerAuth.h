// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "net/ServerRequest.h"

#include <QList>

#include <functional>
#include <optional>

namespace net {

/// Why a request is refused.
struct Refusal
{
    int status = 401;
    QString message;
};

/// Nothing: the request may go on.
using Authoriser = std::function<std::optional<Refusal>(const ServerRequest &)>;

/// Lets requests through whose bearer is one of @p tokens, compared in constant time. 401 without one, 403 with
/// another.
[[nodiscard]] Authoriser bearerAuthoriser(const QList<base::Secret> &tokens);

/// The tokens of a file, one a line; empty lines and such that begin with # are left out. NotFound, PermissionDenied,
/// InvalidInput (no token, one under @p minBytes, or more than 1,000) name the file, never what is in it.
[[nodiscard]] base::Result<QList<base::Secret>> readTokenFile(const QString &path, qsizetype minBytes = 16);

} // namespace net
