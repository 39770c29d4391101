// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace session::detail {

/// Absolute, and says without the disk where it leads: no "..", no "~", no control characters.
[[nodiscard]] bool isPlainPath(const QString &path);
/// Both clean and absolute; a folder is not below itself.
[[nodiscard]] bool isBelow(const QString &path, const QString &folder);
/// Writing there would change what Claude or git run by themselves.
[[nodiscard]] bool isProtected(const QString &path, const QString &workingFolder);
/// @p path and @p workingFolder are real ones, without links.
[[nodiscard]] bool matchesPathPattern(const QString &pattern, const QString &path, const QString &workingFolder);

} // namespace session::detail
