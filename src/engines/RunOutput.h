// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engines {

/// The end of an output file, at most @p maxBytes, as text: broken UTF-8 replaced, a line in brackets where the log
/// does not hold a part, nothing else changed.
[[nodiscard]] QString outputTail(const QString &file, qint64 maxBytes);

/// The same of a background run of Claude, as people read it: what it said and did, without the JSON.
[[nodiscard]] QString streamTail(const QString &file, qint64 maxBytes);

} // namespace engines
