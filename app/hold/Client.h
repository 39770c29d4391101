// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RunLog.h"

#include "base/UniqueFd.h"
#include "process/HoldProtocol.h"

#include <cstdint>
#include <string>

namespace holder {

/// One connection: a cursor into the log and at most one frame on its way. However slow it is, it costs no memory.
class Client
{
public:
    static constexpr std::uint64_t lagBytes = 512 * 1024; ///< beyond it the child has to wait
    static constexpr std::uint64_t replayLagBytes = 16 * 1024 * 1024; ///< who starts further behind is not waited for
    static constexpr std::int64_t frozenMs = 2000; ///< who has not moved for so long is not waited for either
    static constexpr std::int64_t gapEveryMs = 500;

    Client(UniqueFd fd, std::int64_t now)
        : m_fd(std::move(fd))
        , m_moved(now)
        , m_connected(now)
    {
    }

    [[nodiscard]] int fd() const { return m_fd.get(); }
    [[nodiscard]] bool isGone() const { return m_gone; }
    void drop() { m_gone = true; }

    /// Takes what has arrived. False: it is gone or talks nonsense.
    [[nodiscard]] bool receive();
    [[nodiscard]] process::hold::FrameReader &frames() { return m_frames; }

    void attach(const process::hold::Attach &attach, std::uint64_t cursor, std::uint64_t end);
    [[nodiscard]] bool isAttached() const { return m_attached; }
    [[nodiscard]] bool wantsOutput() const { return m_wantsOutput; }
    [[nodiscard]] std::int64_t connectedAt() const { return m_connected; }

    /// Frames other than data; sent as soon as the socket takes them.
    [[nodiscard]] std::string &out() { return m_out; }
    /// Sends what waits, then log bytes, until the socket is full or there is no more.
    void pump(const OutputLog &log, std::int64_t now);
    [[nodiscard]] bool wantsToSend() const { return m_sent < m_out.size(); }

    [[nodiscard]] bool isLagging(std::uint64_t end, std::int64_t now) const;
    [[nodiscard]] std::int64_t lastMoved() const { return m_moved; }
    /// When it may hear of the next loss; -1: none is waiting.
    [[nodiscard]] std::int64_t gapDueAt() const { return m_gapWaits ? m_lastGap + gapEveryMs : -1; }
    /// Queues the exit frame behind the last byte; true once it has been queued.
    bool finish(const process::hold::Exit &exit, const OutputLog &log);
    [[nodiscard]] bool isFinished() const { return m_finished && !wantsToSend(); }

private:
    bool flush(std::int64_t now);
    bool nextFrame(const OutputLog &log, std::int64_t now);

    UniqueFd m_fd;
    process::hold::FrameReader m_frames;
    std::string m_out;
    std::size_t m_sent = 0;
    bool m_gone = false;
    bool m_attached = false;
    bool m_wantsOutput = false;
    bool m_caughtUp = false;
    bool m_finished = false;
    std::uint64_t m_cursor = 0;
    std::int64_t m_moved;
    std::int64_t m_connected;
    std::int64_t m_lastGap = 0;
    bool m_gapWaits = false;
};

} // namespace holder
