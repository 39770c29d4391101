// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

/// Sends Qt's messages to stderr and to @p file (0600, appended, cut to its last half above 8 MB).
/// Call once, from main(). An unusable file is reported once on stderr and logging goes on there.
void startLogging(const QString &file);

} // namespace base
