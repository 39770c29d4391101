// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSslConfiguration>

namespace net {

/// What a server needs for https: a certificate (with those that vouch for it behind it) and its key, both PEM.
/// NotFound, PermissionDenied, InvalidInput name the file.
[[nodiscard]] base::Result<QSslConfiguration> readServerTls(const QString &certificateFile, const QString &keyFile);

} // namespace net
