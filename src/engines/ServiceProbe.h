// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/Program.h"
#include "cloudrun/CloudRunClient.h"
#include "engines/CloudRunOptions.h"
#include "execapi/ExecutionApiClient.h"

#include <QElapsedTimer>
#include <QObject>

namespace engines {

/// One thing that was looked at.
struct ProbeRow
{
    enum class State { Ok, Warning, Failed };

    QString title;
    State state = State::Ok;
    QString found;

    bool operator==(const ProbeRow &) const = default;
};

/// What all of it together comes to.
enum class ProbeVerdict {
    Ready,
    Unreachable,
    SignIn, ///< it is missing, or the service does not take it
    NotReady, ///< something else is wrong
};

/// Tries a service that the user has set up, without running anything: does it answer, does it take the sign-in, does
/// it refuse an empty request the way it should. Also lists and cancels the tasks it has. Thread: main.
class ServiceProbe : public QObject
{
    Q_OBJECT
public:
    /// @p secrets and @p clock outlive it.
    ServiceProbe(const settings::EngineConnection &connection, const settings::Secrets &secrets,
                 const base::Clock &clock, QObject *parent = nullptr);

    /// The program of this computer that the service's is compared with; empty: the one on PATH. Not called: none.
    void setLocalClaude(const QString &program) { m_localClaude = program; }
    /// Emits done() once.
    void start();
    /// After done().
    [[nodiscard]] ProbeVerdict verdict() const { return m_verdict; }
    /// Emits tasksFound() once, also when nothing could be learnt.
    void lookAtTasks();
    /// Emits tasksFound() afterwards.
    void cancel(const QString &taskId);

signals:
    void done(const QList<engines::ProbeRow> &rows);
    void tasksFound(const cloudrun::ActiveTasks &tasks, const QString &problem);

private:
    /// Why the sign-in may not be sent there; empty: it may.
    [[nodiscard]] QString addressProblem() const;
    /// The list as it is now, with @p problem if there was one before.
    void tellTasks(const QString &problem = {});
    void prepare(const std::function<void(const QString &problem)> &then);
    void askHealth();
    void askLocalClaude(const QString &remote);
    void addClaude(const QString &remote, const claude::Version &local);
    void askTasks();
    void askDryRun();
    void askDispatch();
    void askExecutions();
    void onAvailability(const execapi::Result<execapi::Availability> &availability);
    void add(const QString &title, ProbeRow::State state, const QString &found);
    void fail(const QString &title, ProbeVerdict verdict, const QString &words);

    settings::EngineConnection m_connection;
    const settings::Secrets &m_secrets;
    const base::Clock &m_clock;
    std::unique_ptr<cloudrun::SignIn> m_signIn;
    std::unique_ptr<cloudrun::CloudRunClient> m_client;
    std::unique_ptr<execapi::ExecutionApiClient> m_executions;
    base::Secret m_token;
    net::HttpClient m_http;
    std::optional<QString> m_localClaude;
    claude::VersionProbe m_version;
    QElapsedTimer m_timer;
    QList<ProbeRow> m_rows;
    ProbeVerdict m_verdict = ProbeVerdict::Ready;
};

} // namespace engines
