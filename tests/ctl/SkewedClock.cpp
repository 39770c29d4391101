// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into a program before its libraries (LD_PRELOAD), so that its clock is wrong by GANTRY_TEST_CLOCK_SKEW
// seconds, as another machine's is. Time that only passes (CLOCK_MONOTONIC) stays right.
#include <cstdlib>
#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long skew()
{
    const char *seconds = std::getenv("GANTRY_TEST_CLOCK_SKEW");
    return seconds ? std::atol(seconds) : 0;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    const auto result = static_cast<int>(syscall(SYS_clock_gettime, clock, now));
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += skew();
    return result;
}

int gettimeofday(timeval *now, void *) noexcept
{
    timespec exact{};
    const int result = clock_gettime(CLOCK_REALTIME, &exact);
    *now = {exact.tv_sec, exact.tv_nsec / 1000};
    return result;
}

time_t time(time_t *now) noexcept
{
    timespec exact{};
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now)
        *now = exact.tv_sec;
    return exact.tv_sec;
}
}
