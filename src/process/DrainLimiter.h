// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace process {

/// How fast a child that nobody watches may write while somebody types elsewhere: 4 MB/s after a burst of 8 MB. Floods
/// in the background are what makes a key slow to appear, and niceness does not help because the kernel shares the
/// processor between sessions first. Times in milliseconds of any steady clock.
class DrainLimiter
{
public:
    static constexpr std::int64_t bytesPerSecond = 4 * 1024 * 1024;
    static constexpr std::int64_t burstBytes = 8 * 1024 * 1024;
    static constexpr std::int64_t leastBytes = 64 * 1024; ///< worth waking up for

    /// @p bytes were read. Counts without limiting too, so that a long flood has no burst left when typing begins.
    void take(std::int64_t bytes, std::int64_t now);
    /// 0: go on; else how long to wait before the next read.
    [[nodiscard]] std::int64_t waitMs(std::int64_t now);

private:
    void refill(std::int64_t now);

    std::int64_t m_tokens = burstBytes;
    std::int64_t m_last = -1;
};

/// Whether somebody typed within the last two seconds, in any window of this user (see TypingSignal).
class TypingWatch
{
public:
    static constexpr std::int64_t lookEveryMs = 200;
    static constexpr std::int64_t freshMs = 2000;

    /// @p file: the one TypingSignal touches.
    explicit TypingWatch(std::string file)
        : m_file(std::move(file))
    {
    }
    /// Looks at the file at most every lookEveryMs.
    [[nodiscard]] bool isActive(std::int64_t now);

    /// The signal's file for a holder whose socket is @p socketPath: two folders up.
    [[nodiscard]] static std::string fileFor(const std::string &socketPath);

private:
    std::string m_file;
    std::int64_t m_looked = -1;
    bool m_active = false;
};

} // namespace process
