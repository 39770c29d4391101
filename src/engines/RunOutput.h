// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamJson.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace engines {

/// The last "result" line of a background run's log; nothing when there is none in its last 80 MB.
/// Reads the disk: call it off the main thread.
[[nodiscard]] std::optional<claude::ResultLine> lastResult(const QString &logFile);

/// The end of an output file, at most @p maxBytes, as text: broken UTF-8 replaced, nothing else changed.
[[nodiscard]] QString outputTail(const QString &file, qint64 maxBytes);

} // namespace engines
