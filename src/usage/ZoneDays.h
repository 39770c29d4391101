// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QTimeZone>

#include <cstdint>
#include <string>
#include <unordered_map>

namespace usage {

/// A zone's name in any case, "UTC" and "local" too. InvalidInput: no such zone, or only a difference from UTC.
[[nodiscard]] base::Result<QTimeZone> findTimeZone(const QString &name);
/// What TZ says (also a POSIX rule, also after a colon), else the system's setting; UTC when that makes no sense.
[[nodiscard]] QTimeZone systemTimeZone();

/// Which day it was somewhere at an instant, daylight saving included. Remembers days, so asking for many instants is
/// cheap. Not thread-safe.
class ZoneDays
{
public:
    explicit ZoneDays(const QTimeZone &zone);

    /// Days since 1970-01-01; negative before.
    [[nodiscard]] std::int32_t dayOf(std::int64_t at);
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    [[nodiscard]] std::int32_t offsetOfDay(std::int64_t utcDay);
    [[nodiscard]] std::int64_t offsetAt(std::int64_t at) const;

    QTimeZone m_zone;
    bool m_isUtc;
    std::unordered_map<std::int64_t, std::int32_t> m_offsets; ///< by day in UTC, in milliseconds
    std::int64_t m_lastDay = INT64_MIN;
    std::int32_t m_lastOffset = 0;
};

/// "2026-03-08"; "-" signs for years before 1, which no transcript can say.
[[nodiscard]] std::string dayName(std::int32_t day);
/// The first day of the week @p day is in; @p firstWeekday: 0 is Sunday.
[[nodiscard]] std::int32_t weekOf(std::int32_t day, int firstWeekday);
/// "20260308" or "2026-03-08". InvalidInput: neither.
[[nodiscard]] base::Result<std::int32_t> readDay(const QString &text);

} // namespace usage
