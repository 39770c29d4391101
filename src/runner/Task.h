// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/OutputLines.h"
#include "runner/PostActions.h"
#include "runner/Redactor.h"
#include "runner/Settings.h"
#include "runner/Setup.h"
#include "runner/TaskRequest.h"
#include "runner/Workspace.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace process {
class HeldProcess;
class TerminalChannel;
struct ExitRecord;
} // namespace process

namespace runner {

class PromptPipe;

/// How a task ended.
struct Outcome
{
    enum class Status { Completed, Failed, Cancelled };
    enum class Code { None, ClaudeFailed, SetupFailed, TimedOut, Cancelled, ShutDown };

    Status status = Status::Failed;
    Code code = Code::None;
    int exitCode = 1;
    QString error; ///< for people, redacted: Claude's standard error, or a sentence; may be empty
    std::optional<int> turns;
    int errors = 0; ///< lines of type "error"
    QDateTime endedAt;
    ActionResults actions;
};

/// One run of Claude: workspace, clone, the process in gantry-hold, its lines, its end. The workspace is handed over to
/// be removed when it ends, however it ends.
///
/// Exactly one ended() per start(), after the last line(). Thread: the one that made it; slow work is done in @p pool.
class Task : public QObject
{
    Q_OBJECT
public:
    Task(TaskRequest request, const Settings &settings, QThreadPool &pool, QObject *parent = nullptr);
    ~Task() override;

    [[nodiscard]] const TaskRequest &request() const { return m_request; }
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }
    [[nodiscard]] const QDateTime &startedAt() const { return m_startedAt; }
    [[nodiscard]] bool isStopping() const { return m_stop != Stop::No; }
    /// How it ended can no longer change.
    [[nodiscard]] bool isOver() const { return m_concluded || m_over; }
    /// Secrets that are not the request's, to be kept out of what it shows.
    void hide(const base::Secret &secret) { m_redactor.add(secret.reveal()); }

    void start();
    enum class Stop { No, Cancelled, TimedOut, ShutDown };
    /// SIGTERM to the process group, SIGKILL a moment later; what is done after the run ends, too. The first reason
    /// counts, and the task ends with it.
    void stop(Stop reason);
    /// False: no more lines until true. Claude itself is not held up for long: its output waits in a file.
    void setReading(bool on);

signals:
    /// It has a place and works.
    void begun();
    /// A JSON object, redacted.
    void line(const QByteArray &json, const runner::LineFacts &facts);
    void progress(const runner::Progress &progress);
    void note(const QString &text);
    void ended(const runner::Outcome &outcome);
    /// The workspace is no longer used.
    void released(const QString &workspace);

private:
    void onPrepared(const std::expected<Prepared, SetupFailure> &prepared);
    void launch(const Prepared &prepared);
    void onStarted();
    void onOutput(const QByteArray &bytes);
    void take(QByteArrayView bytes);
    void onExited(const process::ExitRecord &record);
    void onOutputEnded();
    void endIfDone();
    void failLaunch(const QString &message);
    void conclude();
    void act();
    void onActed(const ActionResults &results);
    void beStopped();
    void end();
    void signalGroup(int signal);
    [[nodiscard]] QString standardError() const;
    [[nodiscard]] Outcome outcomeOf(const process::ExitRecord &record) const;

    TaskRequest m_request;
    const Settings &m_settings;
    QThreadPool &m_pool;
    Redactor m_redactor;
    Workspace m_workspace;
    QDateTime m_startedAt;
    QTimer m_deadline;
    QTimer m_killer;
    std::stop_source m_worker;
    std::unique_ptr<process::HeldProcess> m_process;
    std::unique_ptr<process::TerminalChannel> m_channel;
    std::unique_ptr<PromptPipe> m_prompt;
    OutputLines m_lines;
    LineReader m_reader;
    Outcome m_outcome;
    QString m_folder;
    QByteArray m_gitConfiguration;
    Stop m_stop = Stop::No;
    bool m_begun = false;
    bool m_reading = true;
    bool m_unread = false; ///< a piece has not been acknowledged
    bool m_working = false; ///< the pool has something of ours
    bool m_exited = false;
    bool m_drained = false;
    bool m_acting = false; ///< the process is over, what was asked for after it is not
    bool m_concluded = false; ///< how it ended is known
    bool m_over = false;
};

} // namespace runner

Q_DECLARE_METATYPE(runner::Outcome)
