// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace execapi {

/// Who talks to which service.
struct Service
{
    QUrl url; ///< what the paths are added to
    QUrl monitorUrl; ///< base of the monitor sockets; empty: made from url
    base::Secret key; ///< empty: none is sent, which a server on this computer may accept

    /// TERRAGON_BASE_URL, TERRAGON_WS_URL and TERRAGON_API_KEY (or GANTRY_EXECUTION_API_KEY, which goes first); what is
    /// not set stays as it is in @p otherwise.
    [[nodiscard]] static Service fromEnvironment(const QProcessEnvironment &environment, const Service &otherwise);

    [[nodiscard]] QUrl at(const QString &path) const;
    [[nodiscard]] QUrl monitor(const QString &execution) const;
    /// InvalidInput: no address, or one that keys may not be sent to.
    [[nodiscard]] base::Result<> check() const;
};

/// Letters, digits, "-", "_" and ".", at most 128, not only dots: safe in paths and as a file name.
[[nodiscard]] bool isSafeId(QStringView id);

} // namespace execapi
