// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/HttpClient.h"

#include <chrono>
#include <functional>

namespace cloudrun {

/// Why a service did not do what it was asked. Callers branch on the cause; people get toError().
struct Failure
{
    enum class Cause {
        Refused, ///< 400 and the like: the request itself is wrong
        SignIn, ///< 401, 403: of the platform in front of the service, or of the service
        NotFound, ///< no such path or task
        Conflict, ///< 409: the task exists
        TooLarge, ///< 413
        Busy, ///< 503, 429: retryAfter says when to come back
        Server, ///< other answers
        Unreachable,
        TimedOut,
        Protocol, ///< an answer that makes no sense
    };

    Cause cause = Cause::Server;
    int status = 0; ///< HTTP; 0: there was none
    QString text; ///< the service's own words in one line, bounded; may be empty
    std::chrono::seconds retryAfter{0};
    bool mayBeDone = false; ///< without an answer, of a request that must not be repeated: it may have been carried out

    [[nodiscard]] base::Error toError() const;
    bool operator==(const Failure &) const = default;
};

template <typename T = void>
using Result = std::expected<T, Failure>;
/// Called exactly once, never from inside the call that took it, and not at all after the object was destroyed.
template <typename T = void>
using Done = std::function<void(const Result<T> &)>;

/// An answer that is no success. The body may be JSON, an HTML page or anything else.
[[nodiscard]] Failure failureOf(const net::HttpResponse &answer);
/// No whole answer came.
[[nodiscard]] Failure transportFailure(const base::Error &error);
/// Foreign text for one line of ours: bounded, without control characters.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace cloudrun
