// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/EventStream.h"
#include "runner/Task.h"

#include <QObject>

#include <memory>

namespace runner {

/// The stream of POST /run: Claude's lines as unnamed events, then what went wrong, then "done". A client that leaves
/// ends the task; one that reads slowly holds up its own output only. Child of the task.
class StreamSession : public QObject
{
    Q_OBJECT
public:
    StreamSession(Task &task, std::unique_ptr<net::EventStream> stream, std::chrono::milliseconds keepAlive);

private:
    void onLine(const QByteArray &json);
    void onProgress(const Progress &progress);
    void onEnded(const Outcome &outcome);
    void onGone();
    void sendError(const Outcome &outcome);

    Task &m_task;
    std::unique_ptr<net::EventStream> m_stream;
};

/// "TIMEOUT" and the like, as they stand in events.
[[nodiscard]] QString codeText(Outcome::Code code);

} // namespace runner
