// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

/// The framing of Connect RPC streams (connectrpc.com, JSON codec): five bytes of head, then a payload.
namespace net::connect {

struct Envelope
{
    static constexpr quint8 compressed = 0x01;
    static constexpr quint8 endOfStream = 0x02;

    quint8 flags = 0;
    QByteArray payload;

    [[nodiscard]] bool isEnd() const { return (flags & endOfStream) != 0; }
    bool operator==(const Envelope &) const = default;
};

/// Head and payload, ready to be sent.
[[nodiscard]] QByteArray writeEnvelope(QByteArrayView payload, quint8 flags = 0);

/// Cuts bytes that come in any pieces into envelopes. Holds at most one incomplete envelope.
class EnvelopeReader
{
public:
    static constexpr quint32 defaultMaxPayload = 16U << 20;

    explicit EnvelopeReader(quint32 maxPayloadBytes = defaultMaxPayload)
        : m_maxPayload(maxPayloadBytes)
    {
    }

    /// The complete envelopes of these bytes, in order. TooLarge: one announces more than is allowed. Corrupt: it is
    /// compressed (we never offer that), or bytes follow the end envelope. @p take still got what came before the
    /// fault; afterwards every call fails.
    [[nodiscard]] base::Result<> feed(QByteArrayView bytes, const std::function<void(const Envelope &)> &take);

    [[nodiscard]] bool hasEnded() const { return m_ended; } ///< the end envelope came
    [[nodiscard]] bool isIdle() const { return m_rest.isEmpty(); } ///< no envelope is cut off

private:
    [[nodiscard]] base::Result<> check(quint8 flags, quint32 length);

    quint32 m_maxPayload;
    QByteArray m_rest;
    bool m_ended = false;
    std::optional<base::Error> m_fault;
};

/// What a server says about a call that failed.
struct CallError
{
    QString code; ///< "not_found", "deadline_exceeded", …
    QString message;

    bool operator==(const CallError &) const = default;
};

/// The error in the payload of an end envelope; nullopt: the call succeeded. Corrupt: no JSON object.
[[nodiscard]] base::Result<std::optional<CallError>> readEnd(const QByteArray &payload);
/// The error in the body of a unary answer; nullopt: the body is none, for example because its code is a number.
[[nodiscard]] std::optional<CallError> readError(const QByteArray &body);

} // namespace net::connect
