// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace session {

/// How often an event of one type came, and when last.
struct EventCount
{
    QString type; ///< "SessionStart"
    qint64 count = 0;
    QDateTime lastSeen; ///< UTC
};

} // namespace session
