// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace forwarding {

/// One event on its way to a backend.
struct Delivery
{
    qint64 id = 0; ///< the outbox row
    base::SessionId session;
    QString backendUrl;
    QByteArray eventKey; ///< the same at every try, so that the receiver can drop repeats
    QByteArray body; ///< JSON
};

/// What became of a try.
struct Outcome
{
    enum class Kind {
        Delivered,
        TryLater, ///< no answer, 408, 429, 5xx
        Refused, ///< asking again would get the same answer
    };

    Kind kind = Kind::Delivered;
    int httpStatus = 0; ///< 0: no answer came
    QString reason; ///< translated, one line for people; empty when delivered
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Brings one event to a backend. Lives on the Forwarder's thread.
class Sender
{
public:
    using Done = std::function<void(const Outcome &)>;

    virtual ~Sender() = default; ///< gives up what is under way without calling back
    /// Calls @p done exactly once, later. Several may be under way.
    virtual void send(const Delivery &delivery, const Done &done) = 0;
};

} // namespace forwarding
