// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QFuture>
#include <QString>

namespace settings {

/// Tokens by name, kept outside of our files. Names are ours ("backend:<url>"), values never leave as text.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// NotFound: nothing kept under @p name. Unavailable: no keychain answers; the message says what to do instead.
    [[nodiscard]] virtual QFuture<base::Result<base::Secret>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<base::Result<>> write(const QString &name, const base::Secret &value) = 0;
    [[nodiscard]] virtual QFuture<base::Result<>> remove(const QString &name) = 0;
    /// Whether a keychain is there at all, for the checks page. May take 50 ms.
    [[nodiscard]] virtual bool isAvailable() const = 0;
};

} // namespace settings
