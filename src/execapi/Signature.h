// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QByteArrayView>

namespace execapi {

inline constexpr const char *signatureHeader = "x-terragon-signature";

/// "sha256=" and the HMAC-SHA256 of the raw body in hex.
[[nodiscard]] QByteArray signatureOf(const base::Secret &secret, QByteArrayView body);
/// False for an empty secret: without one nothing is genuine. Constant time; hex digits of either case.
[[nodiscard]] bool isSigned(const base::Secret &secret, QByteArrayView body, const QByteArray &signature);

} // namespace execapi
