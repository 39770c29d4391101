// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace forwarding {

/// How long to wait after a failed delivery: doubling from one second to five minutes, each time moved by up to a
/// quarter either way so that many senders do not come back at the same moment.
class RetrySchedule
{
public:
    struct Limits
    {
        std::chrono::milliseconds first{1'000};
        std::chrono::milliseconds longest{300'000};
        double jitter = 0.25;
        std::chrono::milliseconds longestRetryAfter{3'600'000}; ///< a server that asks for more waits this long
    };

    /// @p random gives numbers in [0, 1); tests pass their own.
    explicit RetrySchedule(Limits limits, std::function<double()> random);
    RetrySchedule(); ///< the usual limits and real randomness

    /// @p failures: in a row, at least 1. What the server asked for is a lower bound.
    [[nodiscard]] std::chrono::milliseconds delayAfter(int failures,
                                                       std::optional<std::chrono::milliseconds> retryAfter = {}) const;

private:
    Limits m_limits;
    std::function<double()> m_random;
};

/// The value of a Retry-After header: seconds, or an HTTP date counted from @p now (past: zero). Nothing when it makes
/// no sense.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace forwarding
