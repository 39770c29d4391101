// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/HttpClient.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace github {

/// Why something at GitHub did not work. Callers branch on the cause; people get toError().
struct Failure
{
    enum class Cause {
        Unauthorized, ///< the token is missing, wrong or expired
        Forbidden, ///< the token may not do this
        NotFound, ///< or it is hidden from this token
        Gone, ///< deleted; issues are switched off
        Conflict,
        Invalid, ///< 422: the request makes no sense to GitHub
        RateLimited, ///< the hourly limit; retryAt says when it ends
        SlowDown, ///< a secondary limit: too much at once
        Unreachable,
        TimedOut, ///< no answer in time
        Server, ///< 5xx
        Protocol, ///< an answer that makes no sense
        Local, ///< never sent: the address or the key of ours is wrong; text says it all
    };

    Cause cause = Cause::Server;
    int status = 0; ///< HTTP; 0: there was none
    QString text; ///< GitHub's own words in one line, bounded; may be empty
    QString what; ///< what was asked for: "GET /repos/o/r/issues"
    std::optional<QDateTime> retryAt; ///< not before
    QStringList codes; ///< of errors[]: "already_exists", "missing_field", …

    [[nodiscard]] base::Error toError() const;
    bool operator==(const Failure &) const = default;
};

template <typename T = void>
using Result = std::expected<T, Failure>;
/// Called exactly once, never from inside the call that took it, and not at all after the object was destroyed.
template <typename T = void>
using Done = std::function<void(const Result<T> &)>;

/// An answer whose status is no success. @p now: for times that count from it.
[[nodiscard]] Failure failureOf(const net::HttpResponse &answer, const QString &what, const QDateTime &now);
/// No whole answer came.
[[nodiscard]] Failure transportFailure(const base::Error &error, const QString &what);
[[nodiscard]] Failure localFailure(const base::Error &error);

} // namespace github
