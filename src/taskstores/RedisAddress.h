// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QString>

namespace taskstores {

/// Where a Redis or Valkey server is: redis://[user@]host[:port][/database], rediss:// over TLS, unix://[user@]/path.
/// ?db=N names the database of a socket; ?ca=FILE (PEM) trusts this authority instead of the system's, ?cert=FILE and
/// ?key=FILE sign in with a certificate; ?prefix=TEXT keeps several queues apart ("claude:queue:").
struct RedisAddress
{
    bool tls = false;
    QString host;
    int port = 6379;
    QString socket; ///< instead of host
    QString user; ///< empty: the default user
    base::Secret password;
    int database = 0;
    QString caFile;
    QString certificateFile;
    QString keyFile;
    QString prefix = QStringLiteral("claude:queue:");

    /// For people: without user and password.
    [[nodiscard]] QString toString() const;

    /// InvalidInput says what is wrong. A password in @p text is taken, but other users of the machine may see it.
    [[nodiscard]] static base::Result<RedisAddress> parse(const QString &text);
    [[nodiscard]] static bool looksLikeOne(const QString &text);
};

} // namespace taskstores
