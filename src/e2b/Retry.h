// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/Failure.h"

#include <chrono>
#include <optional>

namespace e2b {

/// How long requests may take and how they are repeated. Tests use shorter times.
struct Timings
{
    std::chrono::milliseconds request{60'000}; ///< one request; also the most that a Retry-After may ask for
    std::chrono::milliseconds transfer{600'000}; ///< one part of a file
    std::chrono::milliseconds health{5'000};
    std::chrono::milliseconds silence{60'000}; ///< a stream without a sign of life is dead
    std::chrono::milliseconds firstPause{500}; ///< doubled with every repeat
    std::chrono::milliseconds longestPause{30'000};
    int repeats = 3;
};

/// 0.5, 1, 2 … 30 s, each within ±25 %, so that many clients do not come back in step. @p attempt counts from 0.
[[nodiscard]] std::chrono::milliseconds backOff(const Timings &timings, int attempt);

/// What may be tried again.
struct Repeatable
{
    bool whenBusy = false; ///< 503: nothing has changed there
    bool whenUnanswered = false; ///< no answer came; the request may have been carried out
};

/// How long to wait before the request is repeated after its failed @p attempt (from 0); nullopt: do not.
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseBefore(const Timings &timings, const Failure &failure,
                                                                   Repeatable what, int attempt);

} // namespace e2b
