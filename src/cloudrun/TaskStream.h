// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamJson.h"
#include "net/EventStreamReader.h"

#include <functional>
#include <optional>

namespace cloudrun {

/// How a task ended, as far as its output tells.
struct Verdict
{
    std::optional<int> exitCode; ///< unset: it broke off
    QString error; ///< empty: a success
    bool timedOut = false;
    bool cancelled = false;

    bool operator==(const Verdict &) const = default;
};

/// Makes Claude's own JSON lines of what a service sends, and judges the end: a success is a "result" line without an
/// error, and no error event. Services cut long lines into several "text" frames; those are joined again.
class TaskStream
{
public:
    /// Of a line that was cut; longer ones are left as they came.
    static constexpr qsizetype maxJoined = 64 * 1024 * 1024;
    static constexpr int maxAttempts
        = 64; ///< to read what was joined: reading it after every piece would take for ever

    /// @p line: one line of output with its line end. @p progress: what the service does before Claude starts.
    explicit TaskStream(std::function<void(const QByteArray &line)> line,
                        std::function<void(const QString &words)> progress = {})
        : m_line(std::move(line))
        , m_progress(std::move(progress))
    {
    }

    void take(const net::StreamEvent &event);
    /// A line that is Claude's own already, as in stored logs; it is not handed out again.
    void takeStored(QByteArrayView line);
    /// Nothing more comes: hands out what was kept for joining.
    void finish();

    [[nodiscard]] bool hasResult() const { return m_result.has_value(); }
    [[nodiscard]] bool isDone() const { return m_done; } ///< the service said that it has ended
    [[nodiscard]] bool hasFailed() const { return m_failed; } ///< an error event came
    /// After finish(). Words of the error are bounded.
    [[nodiscard]] Verdict verdict() const;

private:
    void onError(const QJsonObject &error);
    void onText(const QString &content);
    void onFrame(const QByteArray &data);
    void flush();
    void give(const QByteArray &line);
    void judge(QByteArrayView line);

    std::function<void(const QByteArray &)> m_line;
    std::function<void(const QString &)> m_progress;
    QList<QByteArray> m_pieces; ///< of a line that was cut
    qsizetype m_pieceBytes = 0;
    int m_attempts = 0; ///< to read the joined pieces
    std::optional<claude::ResultLine> m_result;
    bool m_failed = false;
    bool m_cancelled = false;
    bool m_done = false;
    int m_exitCode = -1; ///< of an error event
    QString m_error;
    QString m_detail; ///< stderr of an error event
    QString m_storedError; ///< a server error in stored logs
};

} // namespace cloudrun
