// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/SocketGuard.h"

#include <QHttpServerResponder>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace net {

/// Server-sent events to one client.
///
/// Back-pressure: send() always takes what it gets, so whoever has much to say stops while wantsMore() is false and
/// goes on at drained(). A comment keeps quiet connections alive. gone() comes at most once, and not after finish().
/// Destroying it without finish() ends the connection, so that the client sees an answer that is cut off.
class EventStream : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 highWaterBytes = 256 * 1024;
    static constexpr qint64 lowWaterBytes = 64 * 1024;
    /// A client that takes nothing for so long while there is much for it is cut off.
    static constexpr std::chrono::minutes stallLimit{5};

    /// @p guard: null when the client has gone already.
    EventStream(QHttpServerResponder &&responder, SocketGuard *guard, const QHttpHeaders &more = {});
    ~EventStream() override;

    /// "data: …" for each line of @p data; @p event: its name, empty for an unnamed one (a "message" to the client).
    void send(QByteArrayView data, QByteArrayView event = {});
    void comment(const QByteArray &text);
    /// The answer is complete.
    void finish();

    [[nodiscard]] bool isOpen() const { return m_responder && m_guard; }
    [[nodiscard]] bool wantsMore() const;
    /// Zero: no comments.
    void setKeepAlive(std::chrono::milliseconds interval);

signals:
    void drained();
    void gone();

private:
    void write(const QByteArray &bytes);
    void onWritten();

    std::optional<QHttpServerResponder> m_responder;
    QPointer<SocketGuard> m_guard;
    QTimer m_keepAlive;
    QTimer m_stall;
    bool m_full = false;
};

} // namespace net
