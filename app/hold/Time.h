// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ctime>

namespace holder {

inline std::int64_t clockMs(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return time.tv_sec * std::int64_t{1000} + time.tv_nsec / 1'000'000;
}

/// For deadlines; stands still while the machine sleeps.
inline std::int64_t nowMs()
{
    return clockMs(CLOCK_MONOTONIC);
}
/// For how long a run took; goes on while the machine sleeps.
inline std::int64_t bootMs()
{
    return clockMs(CLOCK_BOOTTIME);
}

} // namespace holder
