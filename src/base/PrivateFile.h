// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace base {

/// Makes @p folder and its parents; the last one becomes 0700. PermissionDenied: it exists and belongs to someone
/// else, or its mode cannot be changed. The message names the folder and errno's text.
[[nodiscard]] Result<> makePrivateFolder(const QString &folder);

/// Writes @p bytes to @p path with mode 0600 from the first byte on: a temporary file beside it, fsync, rename.
[[nodiscard]] Result<> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace base
