// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/ExecutionApiEngine.h"
#include "engines/ExecutionLogs.h"
#include "engines/ExecutionSteps.h"
#include "engines/RunBudget.h"
#include "engines/RunOwner.h"
#include "engines/SandboxStream.h"

#include <QTimer>

namespace engines {

/// One run at an execution service, from asking for room to its end. Destroying it leaves the execution alone: another
/// program, or this one when it starts again, takes the run up. Thread: main.
class ExecutionRun : public QObject
{
    Q_OBJECT
public:
    ExecutionRun(const session::RunRequest &request, const RunFiles &files, const ExecutionChoices &choices,
                 const ExecutionRecords &records, const base::Clock &clock, ExecutionApiEngine &engine);
    ~ExecutionRun() override;

    void start();
    void adopt();
    /// Of a run that another program drives it is only remembered: that one follows the stored request.
    void stop(session::Engine::Stop how);
    /// The execution, as far as it is known.
    [[nodiscard]] const QString &execution() const { return m_record.execution; }
    /// With its key, once that is known.
    [[nodiscard]] const execapi::Service &service() const { return m_choices.service; }
    /// Whether a webhook that names them, but an execution nobody here knows, is about this run.
    [[nodiscard]] bool isAskedFor(const QString &run, const QString &task) const;
    /// What a webhook says of it. It may be quicker than the answer to the request.
    void take(const execapi::Execution &execution);

signals:
    void started(const session::Event &runStarted);
    void event(const session::Event &event);
    void finished(const session::Event &runExited);
    void failed(const base::Error &error);
    void lost();
    void accepted(const QString &image); ///< the service has taken it
    /// Not for the record of the run; see ExecutionApiEngine.
    void measured(const execapi::ResourceUsage &usage);
    void lineLogged(const execapi::LogLine &line);

private:
    // In the order in which they happen.
    void unlock(const std::function<void()> &then);
    void askForRoom();
    void onAvailability(const execapi::Result<execapi::Availability> &availability);
    void submit();
    void onCreated(const execapi::Result<execapi::Execution> &created);
    void tellStarted();
    void follow();
    void poll();
    void onPolled(const execapi::Result<execapi::Execution> &polled);
    void onMonitor(const execapi::MonitorMessage &message);
    void onFinal();
    void report(bool hasAllLogs);

    void watchBudget(const QList<RunBudget::Notice> &notices);
    void tellEndAgain(const QJsonObject &data);
    void tellEnd(const QJsonObject &data);
    void lookAgain();
    void replay();
    void cancel();
    void endUnconfirmed();
    void end(const QString &error);
    void takeEarly();
    void tellSteps(const QByteArray &errors);
    void tellProgress(const execapi::Execution &execution);
    void keepRecord();
    void progress(const QString &stage, const QString &words, QJsonObject more = {});
    void tell(QLatin1StringView type, const QString &suffix, QJsonObject data);
    [[nodiscard]] session::Event makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const;
    [[nodiscard]] QJsonObject exitData(bool hasAllLogs) const;
    [[nodiscard]] std::optional<int> exitCode() const;
    [[nodiscard]] QString errorWords() const;
    [[nodiscard]] bool isOver() const { return m_final.has_value() || m_isEnded; }

    session::RunRequest m_request;
    RunFiles m_files;
    ExecutionChoices m_choices;
    ExecutionRecords m_records;
    ExecutionApiEngine &m_engine;
    const base::Clock &m_clock;
    RunOwner m_owner;
    std::unique_ptr<execapi::ExecutionApiClient> m_client;
    ExecutionRecord m_record;
    execapi::ExecutionRequest m_wanted;
    std::unique_ptr<ExecutionLogs> m_logs;
    std::unique_ptr<execapi::ExecutionMonitor> m_monitor;
    SandboxStream m_stream;
    RunBudget m_budget;
    ExecutionSteps m_steps;
    QTimer m_wait; ///< for room, or until something is tried again
    QTimer m_poll;
    QTimer m_ownerTimer;
    QTimer m_cancelLimit;
    QTimer m_cancelAgain;
    std::chrono::milliseconds m_begun{0};
    std::optional<execapi::Execution> m_last; ///< as told before
    std::optional<execapi::Execution> m_final;
    std::optional<execapi::Execution> m_early; ///< told before the service had answered
    QString m_endError; ///< why it ended without a word from the service
    QJsonObject m_shownProgress;
    bool m_isSubmitting = false;
    bool m_isPolling = false;
    bool m_isPollWanted = false; ///< something was told while an answer was under way
    bool m_isTakenUp = false; ///< another program began it
    bool m_isStopping = false;
    bool m_isOverBudget = false; ///< while it ran
    bool m_isStoppedByBudget = false;
    bool m_isEnded = false;
    bool m_isCut = false; ///< the service does not answer at the moment
    int m_attempt = 0;
    int m_waits = 0; ///< for room
    int m_unchanged = 0; ///< polls in a row
    int m_misses = 0; ///< polls in a row that say there is no such execution, or no access
    int m_progress = 0;
};

} // namespace engines
