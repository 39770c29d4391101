// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/DrainLimiter.h"

#include <algorithm>

#include <ctime>
#include <sys/stat.h>

namespace process {

void DrainLimiter::refill(std::int64_t now)
{
    if (m_last >= 0 && now > m_last) {
        const std::int64_t passed = std::min<std::int64_t>(now - m_last, 60'000);
        m_tokens = std::min(burstBytes, m_tokens + passed * bytesPerSecond / 1000);
    }
    m_last = std::max(m_last, now);
}

void DrainLimiter::take(std::int64_t bytes, std::int64_t now)
{
    refill(now);
    m_tokens = std::max<std::int64_t>(0, m_tokens - bytes);
}

std::int64_t DrainLimiter::waitMs(std::int64_t now)
{
    refill(now);
    if (m_tokens >= leastBytes)
        return 0;
    return (leastBytes - m_tokens) * 1000 / bytesPerSecond + 1;
}

bool TypingWatch::isActive(std::int64_t now)
{
    if (m_looked >= 0 && now - m_looked < lookEveryMs)
        return m_active;
    m_looked = now;
    struct stat status = {};
    timespec wall = {};
    ::clock_gettime(CLOCK_REALTIME, &wall);
    m_active = false;
    if (::stat(m_file.c_str(), &status) == 0) {
        const std::int64_t age = (wall.tv_sec - status.st_mtim.tv_sec) * std::int64_t{1000}
            + (wall.tv_nsec - status.st_mtim.tv_nsec) / 1'000'000;
        // A time in the future means the clock was set back: that says nothing about now.
        m_active = age > -1000 && age < freshMs;
    }
    return m_active;
}

std::string TypingWatch::fileFor(const std::string &socketPath)
{
    const auto parent = [](const std::string &path) {
        const std::size_t slash = path.rfind('/');
        return slash == std::string::npos ? std::string() : path.substr(0, slash);
    };
    return parent(parent(socketPath)) + "/typing";
}

} // namespace process
