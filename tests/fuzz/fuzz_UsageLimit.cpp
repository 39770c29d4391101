// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/UsageLimit.h"

#include <cstdint>
#include <cstdlib>

int fuzzOne(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QDateTime now(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC);
    const auto limit = claude::usageLimitIn(text, now, QTimeZone::utc());
    // Nobody is to wait for a time that cannot be meant.
    if (limit && limit->resetsAt.isValid() && (limit->resetsAt < now.addDays(-1) || limit->resetsAt > now.addDays(40)))
        std::abort();
    return 0;
}
