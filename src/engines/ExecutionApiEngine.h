// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"
#include "engines/ExecutionRecord.h"
#include "engines/SandboxLog.h"
#include "execapi/ExecutionApiClient.h"
#include "execapi/ExecutionMonitor.h"
#include "session/Engine.h"

#include <QFuture>
#include <QHash>

#include <functional>
#include <map>

namespace base {
class Clock;
}

namespace engines {

class ExecutionRun;
class WebhookReceiver;

/// What is kept apart from settings, and takes time to be read.
struct ExecutionKeys
{
    base::Secret service; ///< bearer key; empty: none is sent
    base::Secret webhooks; ///< what the service signs them with
    QMap<QString, base::Secret> environment; ///< of every run: CLAUDE_CLI_TOKEN, ANTHROPIC_API_KEY, …
};

/// What the user's settings say at the moment a run starts.
struct ExecutionChoices
{
    execapi::Service service; ///< its key comes from keys
    /// Unset: there are none.
    std::function<QFuture<base::Result<ExecutionKeys>>()> keys = {};
    execapi::ExecutionRequest defaults = {}; ///< image, folder and limits of steps that say nothing themselves
    /// HOST:PORT to listen for webhooks at; empty: polling and the monitor socket will do.
    QString webhookListen = {};
    QString webhookUrl = {}; ///< what leads there from the service; empty: the very address
    int warmEnvironments = 0; ///< kept for each type of task, at most ExecutionApiEngine::maxWarm
    execapi::ExecutionApiClient::Timings timings;
    execapi::ExecutionMonitor::Timings monitor;
    execapi::BackOff polling; ///< 2 s, growing to 30 s while nothing changes
    std::chrono::milliseconds cancelTime{15'000}; ///< until a stop that the service does not confirm is believed
    qint64 logLimit = SandboxLog::defaultLimit;
};

/// Runs steps at a service that speaks the execution API, `gantryctl serve --executions` for one. Background runs only.
/// A run goes on while no program watches, and is taken up again.
///
/// The service is asked in growing intervals; its monitor socket and its webhooks only make that faster. They may come
/// in any order, late, and more than once: the first final status counts. Beside the usual events it tells
/// execution_progress {run, stage, words, execution?, progress?, current_step?, total_steps?, elapsed_ms?,
/// remaining_ms?}; run_exited also has {execution, service_cost_micros, remote_status}.
class ExecutionApiEngine : public session::Engine
{
    Q_OBJECT
public:
    static constexpr int maxWarm = 10; ///< environments for one image

    /// Errors name what is missing: no service, an unknown one.
    using Choices = std::function<base::Result<ExecutionChoices>(const session::Profile &)>;

    /// @p clock outlives the engine.
    ExecutionApiEngine(const base::Paths &paths, Choices choices, const base::Clock &clock, QObject *parent = nullptr);
    ~ExecutionApiEngine() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] base::Result<> check(const session::RunRequest &request) const override;
    void start(const session::RunRequest &request) override;
    void reattach(const session::RunRequest &request) override;
    void stop(const base::RunId &run, Stop how) override;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &run) override;

    /// Where webhooks reach this program; started by the first run that asks for it. Errors say why it cannot be.
    [[nodiscard]] base::Result<QString> webhookAddress(const ExecutionChoices &choices, const base::Secret &secret);
    /// What a webhook told; one about an execution of nobody here is ignored.
    void take(const execapi::Webhook &webhook);
    /// Cancels what earlier programs asked for and could not end.
    void sweep() override;

signals:
    /// For whoever looks at the moment: neither is stored with the run, which is no place for a figure each second.
    void measured(const base::SessionId &session, const QString &execution, const execapi::ResourceUsage &usage);
    void lineLogged(const base::SessionId &session, const QString &execution, const execapi::LogLine &line);

private:
    /// Null: the choices are none; failed() or lost() has to follow.
    ExecutionRun *add(const session::RunRequest &request, base::Error &error);
    void remove(const base::RunId &run);
    void endLeftover(const ExecutionRecord &record, const ExecutionChoices &choices, const base::Secret &key);
    void keepWarm(const ExecutionChoices &choices, const execapi::Service &service, const QString &image);
    void fillWarm(const ExecutionChoices &choices, const execapi::Service &service, const QString &image);

    base::Paths m_paths;
    Choices m_choices;
    const base::Clock &m_clock;
    QHash<base::RunId, ExecutionRun *> m_runs;
    std::map<QString, std::unique_ptr<WebhookReceiver>> m_receivers; ///< by where they listen
    QHash<QString, int> m_warm; ///< by service and image: environments that wait
};

} // namespace engines
