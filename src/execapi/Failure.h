// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/HttpClient.h"

#include <chrono>
#include <functional>
#include <optional>

namespace execapi {

/// Why the service did not do what it was asked for. Callers branch on the cause; people get toError().
struct Failure
{
    enum class Cause {
        Unauthorized, ///< 401, 403
        NotFound,
        Conflict, ///< 409: there is one with this id
        Refused, ///< the request itself is wrong
        TooLarge,
        RateLimited, ///< 429; retryAfter may say when to come back
        Busy, ///< 503: nothing changed, may work later
        Server, ///< any other 5xx: what was asked for may have been done
        Unreachable, ///< no answer; what was asked for may have been done
        TimedOut, ///< as Unreachable
        Protocol, ///< an answer that makes no sense
    };

    Cause cause = Cause::Server;
    int status = 0; ///< HTTP; 0: there was none
    QString text; ///< the server's own words in one line, bounded; may be empty
    std::optional<std::chrono::seconds> retryAfter;

    /// The request may have been carried out although nothing says so.
    [[nodiscard]] bool isUncertain() const;
    /// The same request may work later.
    [[nodiscard]] bool mayPass() const;
    [[nodiscard]] base::Error toError() const;
};

template <typename T = void>
using Result = std::expected<T, Failure>;
/// Called exactly once, never from inside the call that took it, and not at all after the object was destroyed.
template <typename T = void>
using Done = std::function<void(const Result<T> &)>;

/// An answer whose status is no success.
[[nodiscard]] Failure failureOf(const net::HttpResponse &answer);
/// No whole answer came.
[[nodiscard]] Failure failureOf(const base::Error &error);

/// 2, 4, 8 … 30 s: between polls that brought nothing new, and between attempts. @p attempt counts from 0.
struct BackOff
{
    std::chrono::milliseconds first{2'000};
    std::chrono::milliseconds longest{30'000};

    [[nodiscard]] std::chrono::milliseconds pause(int attempt) const;
};

} // namespace execapi
