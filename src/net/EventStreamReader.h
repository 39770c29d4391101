// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace net {

/// One event of a text/event-stream.
struct StreamEvent
{
    QByteArray name; ///< empty: unnamed, what browsers call "message"
    QByteArray data; ///< the data lines, joined by line feeds

    bool operator==(const StreamEvent &) const = default;
};

/// Cuts a text/event-stream, which comes in any pieces, into events (WHATWG HTML, 9.2). Comments and unknown fields are
/// left out; lines end with LF, CR or CRLF.
class EventStreamReader
{
public:
    static constexpr qsizetype defaultMaxEvent = 64 * 1024 * 1024;

    explicit EventStreamReader(qsizetype maxEventBytes = defaultMaxEvent)
        : m_maxEvent(maxEventBytes)
    {
    }

    /// Calls @p take for each event that is complete. TooLarge: one is larger than allowed; what came before was taken,
    /// and every further call fails.
    [[nodiscard]] base::Result<> feed(QByteArrayView bytes, const std::function<void(const StreamEvent &)> &take);
    /// The body has come to its proper end: an event that lacks only its empty line is taken, one whose line is cut
    /// off is not.
    void finish(const std::function<void(const StreamEvent &)> &take);

private:
    void line(QByteArrayView text, const std::function<void(const StreamEvent &)> &take);
    void dispatch(const std::function<void(const StreamEvent &)> &take);

    qsizetype m_maxEvent;
    QByteArray m_rest; ///< of a line that is not complete
    StreamEvent m_event;
    bool m_hasData = false;
    bool m_isFirstLine = true;
    bool m_lastWasReturn = false;
    std::optional<base::Error> m_fault;
};

} // namespace net
