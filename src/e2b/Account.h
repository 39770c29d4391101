// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/Address.h"

#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace e2b {

inline constexpr int envdPort = 49983; ///< where the service inside every sandbox listens

/// Who talks to which installation of the service.
struct Account
{
    base::Secret apiKey;
    QString domain = QStringLiteral("e2b.app");
    QUrl apiUrl; ///< the whole address of the control plane; empty: made from the domain
    QUrl sandboxUrl; ///< the same for all sandboxes; empty: made from the domain

    /// E2B_API_KEY, E2B_DOMAIN, E2B_API_URL and E2B_SANDBOX_URL; what is not set stays as it is in @p otherwise.
    [[nodiscard]] static Account fromEnvironment(const QProcessEnvironment &environment, const Account &otherwise);

    [[nodiscard]] QUrl control() const;
    /// Where a sandbox answers. @p domain: the one its creation told, may be empty.
    [[nodiscard]] QUrl sandbox(const QString &id, const QString &domain) const;
};

using net::isSafeForSecrets;

} // namespace e2b
