// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/socket.h>

namespace holder {

namespace hold = process::hold;

bool Client::receive()
{
    std::array<char, 16 * 1024> bytes{};
    const ssize_t length = ::recv(m_fd.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (length < 0)
        return errno == EAGAIN || errno == EINTR;
    if (length == 0)
        return false;
    m_frames.append(std::string_view(bytes.data(), static_cast<std::size_t>(length)));
    return true;
}

void Client::attach(const hold::Attach &attach, std::uint64_t cursor, std::uint64_t end)
{
    m_attached = true;
    m_wantsOutput = attach.wantsOutput;
    m_cursor = cursor;
    m_caughtUp = end - cursor <= replayLagBytes;
}

bool Client::flush(std::int64_t now)
{
    while (m_sent < m_out.size()) {
        const ssize_t sent
            = ::send(m_fd.get(), m_out.data() + m_sent, m_out.size() - m_sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0) {
            m_gone = m_gone || errno != EAGAIN;
            return false;
        }
        m_sent += static_cast<std::size_t>(sent);
        m_moved = now;
    }
    m_out.clear();
    m_sent = 0;
    return true;
}

void Client::pump(const OutputLog &log, std::int64_t now)
{
    while (!m_gone && flush(now) && m_attached && m_wantsOutput && nextFrame(log, now)) { }
}

bool Client::nextFrame(const OutputLog &log, std::int64_t now)
{
    const std::uint64_t end = log.end();
    if (m_cursor >= end) {
        m_moved = now; // there is nothing it could be slow with
        m_caughtUp = true;
        return false;
    }
    const std::uint64_t readable = log.log().gaps().skip(m_cursor);
    if (readable != m_cursor) {
        auto place = log.resumeAfter(readable);
        // While the disk stays full nothing after the gap can be shown; say so now and then.
        const bool lossGoesOn = !place && readable >= end;
        m_gapWaits = lossGoesOn && now - m_lastGap < gapEveryMs;
        if (lossGoesOn && !m_gapWaits)
            place = log.current();
        if (!place)
            return false;
        m_lastGap = now;
        m_cursor = place->offset;
        hold::appendGap(m_out, place->offset, place->preamble);
        return true;
    }

    const std::uint64_t until = log.log().gaps().readableUntil(m_cursor, end);
    std::array<char, hold::maxDataBytes> bytes;
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), until - m_cursor));
    const ssize_t length = log.log().read(bytes.data(), wanted, m_cursor);
    if (length <= 0)
        return false;
    hold::appendData(m_out, m_cursor, std::string_view(bytes.data(), static_cast<std::size_t>(length)));
    m_cursor += static_cast<std::uint64_t>(length);
    m_caughtUp = m_caughtUp || end - m_cursor <= lagBytes;
    return true;
}

bool Client::isLagging(std::uint64_t end, std::int64_t now) const
{
    return m_attached && m_wantsOutput && m_caughtUp && end - m_cursor > lagBytes && now - m_moved < frozenMs;
}

bool Client::finish(const hold::Exit &exit, const OutputLog &log)
{
    if (m_finished || !m_attached)
        return m_finished;
    if (m_wantsOutput && m_cursor < log.end() && log.log().gaps().skip(m_cursor) < log.end())
        return false;
    if (m_wantsOutput && m_cursor < log.end()) { // the rest is lost: no more will come to go on with
        const auto place = log.current();
        m_cursor = place.offset;
        hold::appendGap(m_out, place.offset, place.preamble);
    }
    hold::appendExit(m_out, exit);
    m_finished = true;
    return true;
}

} // namespace holder
