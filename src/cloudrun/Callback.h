// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "cloudrun/Answers.h"

#include <QHash>

namespace base {
class Clock;
}

namespace cloudrun {

inline constexpr const char *signatureHeader = "X-Webhook-Signature";
inline constexpr const char *timestampHeader = "X-Webhook-Timestamp";

/// "sha256=" and the HMAC-SHA256 of TIMESTAMP.BODY in hex.
[[nodiscard]] QByteArray signatureOf(const base::Secret &secret, const QByteArray &timestamp, QByteArrayView body);

/// Tells genuine callbacks from others: the signature over the raw bytes, no older or newer than five minutes, each
/// once only. Thread: any one.
class CallbackGate
{
public:
    static constexpr std::chrono::seconds window{300};
    static constexpr qsizetype maxBodyBytes = 1024 * 1024;

    enum class Answer {
        Taken,
        Replayed, ///< seen before: to be acknowledged, and to be dropped
        BadSignature,
        Stale, ///< outside of the window
        Unreadable,
    };

    CallbackGate(base::Secret secret, const base::Clock &clock)
        : m_secret(std::move(secret))
        , m_clock(clock)
    {
    }

    /// @p end is set with Taken only.
    [[nodiscard]] Answer look(const QByteArray &signature, const QByteArray &timestamp, const QByteArray &body,
                              TaskEnd &end);
    /// What was taken could not be kept: it may be sent again.
    void forget(const QByteArray &signature) { m_seen.remove(signature.toLower()); }

private:
    void forgetOld(qint64 now);

    base::Secret m_secret;
    const base::Clock &m_clock;
    QHash<QByteArray, qint64> m_seen; ///< signatures within the window
};

} // namespace cloudrun
