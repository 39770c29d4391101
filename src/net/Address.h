// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace net {

/// An address that keys and tokens may be sent to: https, or http on this computer.
[[nodiscard]] bool isSafeForSecrets(const QUrl &url);

} // namespace net
