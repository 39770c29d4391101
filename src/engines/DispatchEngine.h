// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"
#include "session/Engine.h"
#include "settings/EngineConnection.h"

#include <QHash>
#include <QThread>

#include <functional>

namespace base {
class Clock;
}
namespace settings {
class Secrets;
}

namespace engines {

class RemoteRun;

/// A backend that runs Claude on a GitHub repository and opens a pull request: POST /api/workflows/dispatch.
class DispatchEngine : public session::Engine
{
    Q_OBJECT
public:
    using Connections = std::function<QList<settings::EngineConnection>()>;

    /// @p secrets and @p clock outlive the engine.
    DispatchEngine(const base::Paths &paths, Connections connections, const settings::Secrets &secrets,
                   const base::Clock &clock, QObject *parent = nullptr);
    ~DispatchEngine() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] base::Result<> check(const session::RunRequest &request) const override;
    void start(const session::RunRequest &request) override;
    void reattach(const session::RunRequest &request) override;
    void stop(const base::RunId &run, Stop how) override;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &run) override;

private:
    RemoteRun *add(const session::RunRequest &request);

    base::Paths m_paths;
    Connections m_connections;
    const settings::Secrets &m_secrets;
    const base::Clock &m_clock;
    QThread m_reading; ///< renders logs for terminals
    QHash<base::RunId, RemoteRun *> m_runs;
};

} // namespace engines
