// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <stop_token>

namespace engines {

/// Bounds of what is unpacked from a sandbox.
struct ExtractLimits
{
    qint64 bytes = 16LL * 1024 * 1024 * 1024;
    qint64 entries = 1'000'000;
};

/// Unpacks a .tar.gz that came from a sandbox into @p target, a folder that must not exist yet. Files, folders and
/// links that stay inside; the executable bit is kept, owners are not. The archive is read twice: when anything in it
/// is not as it should be (an absolute path, "..", a device, a link that leads outside), nothing is written. Blocks.
/// Corrupt, TooLarge, Cancelled; Conflict: the target exists; Unavailable: the disk refused. How many files came.
[[nodiscard]] base::Result<qint64> extractArchive(const QString &archive, const QString &target,
                                                  const std::stop_token &stop, const ExtractLimits &limits = {});

} // namespace engines
