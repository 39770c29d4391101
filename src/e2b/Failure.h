// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "net/ConnectEnvelope.h"
#include "net/HttpClient.h"

#include <QMetaType>

#include <chrono>
#include <functional>
#include <optional>

namespace e2b {

/// Why something at the sandbox service did not work. Callers branch on the cause; people get toError().
struct Failure
{
    enum class Cause {
        Unauthorized, ///< the key is missing or wrong
        Forbidden, ///< the team may not do this
        NotFound, ///< template, sandbox, file or process
        Conflict, ///< paused already, being killed, …
        RateLimited, ///< too many requests; retryAfter may say when to come back
        TooMany, ///< as many sandboxes as the team may have
        Busy, ///< 503, 504: nothing changed, may work later
        Refused, ///< the request itself is wrong
        SandboxGone, ///< dead, expired or paused: its own address no longer answers for it
        DiskFull,
        Deadline, ///< the command took longer than was allowed to
        Dropped, ///< the connection broke in the middle of an answer
        Unreachable,
        TimedOut, ///< no answer in time
        Protocol, ///< an answer that makes no sense
        Cancelled, ///< by ourselves
        Server,
    };

    Cause cause = Cause::Server;
    int status = 0; ///< HTTP; 0: there was none
    QString text; ///< the server's own words in one line, bounded; may be empty
    std::optional<std::chrono::seconds> retryAfter;

    [[nodiscard]] base::Error toError() const;
    bool operator==(const Failure &) const = default;
};

template <typename T = void>
using Result = std::expected<T, Failure>;
/// Called exactly once, never from inside the call that took it, and not at all after the object was destroyed.
template <typename T = void>
using Done = std::function<void(const Result<T> &)>;

[[nodiscard]] inline std::unexpected<Failure> fail(Failure::Cause cause, const QString &text = {}, int status = 0)
{
    return std::unexpected(Failure{cause, status, text, {}});
}

/// An answer of the control plane whose status is no success.
[[nodiscard]] Failure controlFailure(const net::HttpResponse &answer);
/// An answer of a sandbox whose status is no success, of a unary call, of files or of health.
[[nodiscard]] Failure sandboxFailure(int status, const QByteArray &body);
[[nodiscard]] Failure callFailure(const net::connect::CallError &error, int status = 0);
/// No whole answer came.
[[nodiscard]] Failure transportFailure(const base::Error &error);

} // namespace e2b

Q_DECLARE_METATYPE(e2b::Failure)
