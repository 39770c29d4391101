// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace base {

/// The whole of a file that a user named. NotFound: it cannot be read; TooLarge: it has more than @p mostBytes. The
/// messages name the file and the reason.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 mostBytes);

} // namespace base
