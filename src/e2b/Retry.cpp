// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Retry.h"

#include <QRandomGenerator>

#include <algorithm>

namespace e2b {

using Cause = Failure::Cause;

std::chrono::milliseconds backOff(const Timings &timings, int attempt)
{
    const auto plain = std::min(timings.longestPause, timings.firstPause * (1 << std::clamp(attempt, 0, 16)));
    const qint64 percent = QRandomGenerator::global()->bounded(75, 126);
    return plain * percent / 100;
}

std::optional<std::chrono::milliseconds> pauseBefore(const Timings &timings, const Failure &failure, Repeatable what,
                                                     int attempt)
{
    if (attempt >= timings.repeats)
        return {};
    switch (failure.cause) {
    case Cause::RateLimited:
        // Without a time to come back the limit may last for long, and each try counts against it.
        if (failure.retryAfter && *failure.retryAfter <= timings.request)
            return *failure.retryAfter;
        return {};
    case Cause::Busy:
        return what.whenBusy && failure.status == 503 ? std::optional(backOff(timings, attempt)) : std::nullopt;
    case Cause::Unreachable:
    case Cause::TimedOut:
        return what.whenUnanswered ? std::optional(backOff(timings, attempt)) : std::nullopt;
    default:
        return {};
    }
}

} // namespace e2b
