// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forwarding {

/// Names this process so that others can tell whether it still runs: boot, pid and start time.
[[nodiscard]] QString ownOwner();
/// False for a process that ended, also when its pid is in use again. A text that makes no sense is nobody.
[[nodiscard]] bool isAlive(const QString &owner);

} // namespace forwarding
