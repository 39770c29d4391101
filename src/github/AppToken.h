// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/SigningKey.h"

#include <QDateTime>

namespace github {

using net::SigningKey;

/// What a GitHub App shows to be believed: valid from a minute ago, for clocks that differ, until nine minutes from
/// @p now; GitHub allows ten.
[[nodiscard]] base::Result<QByteArray> appToken(const QString &appId, const SigningKey &key, const QDateTime &now);

} // namespace github
