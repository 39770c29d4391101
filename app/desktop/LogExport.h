// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace app {

/// Writes what the log in @p runFolder holds to @p target, without the parts that are gone. Until all is written,
/// @p target stays what it was. Blocks: for worker threads.
[[nodiscard]] base::Result<> exportRunLog(const QString &runFolder, const QString &target);

} // namespace app
