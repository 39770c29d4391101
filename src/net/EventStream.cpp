// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EventStream.h"

#include "net/SocketGuard.h"

using namespace std::chrono_literals;

namespace net {

EventStream::EventStream(QHttpServerResponder &&responder, SocketGuard *guard, const QHttpHeaders &more)
    : m_responder(std::move(responder))
    , m_guard(guard)
{
    QHttpHeaders headers = more;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-cache");
    headers.append("X-Accel-Buffering", "no"); // proxies that collect answers would hold events back
    m_responder->writeBeginChunked(headers);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] { comment("keepalive"); });
    setKeepAlive(15s);
    m_stall.setSingleShot(true);
    m_stall.setInterval(stallLimit);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        if (m_guard)
            m_guard->abort();
    });
    if (!guard)
        return;
    guard->hold();
    connect(guard, &SocketGuard::written, this, &EventStream::onWritten);
    connect(guard, &SocketGuard::gone, this, [this] {
        m_guard.clear();
        m_keepAlive.stop();
        m_stall.stop();
        emit gone();
    });
}

EventStream::~EventStream()
{
    if (m_responder && m_guard) {
        m_guard->disconnect(this);
        m_guard->abort();
    }
}

void EventStream::setKeepAlive(std::chrono::milliseconds interval)
{
    if (interval > 0ms)
        m_keepAlive.start(interval);
    else
        m_keepAlive.stop();
}

void EventStream::send(QByteArrayView data, QByteArrayView event)
{
    QByteArray frame;
    frame.reserve(data.size() + event.size() + 32);
    if (!event.isEmpty())
        frame.append("event: ").append(event).append('\n');
    for (qsizetype from = 0; from <= data.size();) {
        // A lone CR ends a line for the client, too.
        qsizetype end = from;
        while (end < data.size() && data[end] != '\n' && data[end] != '\r')
            ++end;
        frame.append("data: ").append(data.sliced(from, end - from)).append('\n');
        if (data.sliced(end).startsWith("\r\n"))
            ++end;
        from = end + 1;
    }
    write(frame.append('\n'));
}

void EventStream::comment(const QByteArray &text)
{
    if (m_guard && m_guard->pendingBytes() == 0) // a client that does not read needs no more to read
        write(": " + text + "\n\n");
}

void EventStream::write(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_responder->writeChunk(bytes);
    if (m_keepAlive.isActive())
        m_keepAlive.start();
    if (m_guard && m_guard->pendingBytes() >= highWaterBytes)
        m_full = true;
    if (m_full && !m_stall.isActive())
        m_stall.start();
}

bool EventStream::wantsMore() const
{
    return isOpen() && !m_full;
}

void EventStream::onWritten()
{
    if (m_full && m_stall.isActive())
        m_stall.start();
    if (!m_full || !m_guard || m_guard->pendingBytes() > lowWaterBytes)
        return;
    m_full = false;
    m_stall.stop();
    emit drained();
}

void EventStream::finish()
{
    if (!m_responder)
        return;
    m_keepAlive.stop();
    m_stall.stop();
    m_responder->writeEndChunked({});
    m_responder.reset();
    if (m_guard) {
        m_guard->disconnect(this);
        m_guard->release();
    }
}

} // namespace net
