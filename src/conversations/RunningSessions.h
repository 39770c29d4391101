// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace conversations {

/// A session of Claude that runs now, as `claude agents --json` tells.
struct RunningSession
{
    enum class Kind {
        Interactive, ///< in a terminal somewhere; Gantry's own are among them
        Background, ///< in Claude's own background service; `claude attach` opens it
    };

    Kind kind = Kind::Interactive;
    base::ConversationId conversation;
    QString attachId; ///< Background: what `claude attach` takes
    qint64 pid = 0;
    QString folder;
    QString name;
    QString status; ///< Claude's words: "idle", "busy", …
    QDateTime startedAt;

    bool operator==(const RunningSession &) const = default;
};

/// Reads what `claude agents --json` printed; entries that are not understood are left out, unknown kinds are
/// Interactive. Corrupt: it is no array.
[[nodiscard]] base::Result<QList<RunningSession>> parseRunningSessions(const QByteArray &output);

/// The command that opens a background session in a terminal, quoted for a shell.
[[nodiscard]] QString attachCommand(const QString &claudeProgram, const RunningSession &session);

/// Runs `claude agents --json` without blocking; interactive ones whose process has ended are left out. Exactly one of
/// found() and failed() follows each start(). Destroying it ends the process. Thread: the one that made it.
class RunningSessionsProbe : public QObject
{
    Q_OBJECT
public:
    explicit RunningSessionsProbe(QObject *parent = nullptr);
    ~RunningSessionsProbe() override;

    /// @p program: see claude::locateProgram(). A second start() while one runs does nothing. Unsupported: this
    /// Claude does not know the command. TimedOut after @p deadline.
    void start(const QString &program, std::chrono::milliseconds deadline = std::chrono::seconds(10));

signals:
    void found(const QList<conversations::RunningSession> &sessions);
    void failed(const base::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace conversations
