// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"
#include "base/Secret.h"
#include "engines/LaunchPlan.h"
#include "session/Engine.h"

#include <QHash>

#include <functional>

namespace base {
class Clock;
}
namespace hooks {
class CallbackServer;
}

namespace engines {

class LocalRun;

/// This computer: Claude and shell commands, on a terminal (manual sessions) or over pipes (agentic ones).
class LocalEngine : public session::Engine
{
    Q_OBJECT
public:
    struct Parts
    {
        base::Paths paths;
        QString holdProgram; ///< gantry-hold, absolute
        QString hookProgram; ///< gantry-hook, absolute
        std::function<LocalChoices()> choices;
        std::function<base::Secret(const QString &backendUrl)> backendToken; ///< may be unset
    };

    /// @p server and @p clock outlive the engine.
    LocalEngine(const Parts &parts, hooks::CallbackServer &server, const base::Clock &clock, QObject *parent = nullptr);
    ~LocalEngine() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] base::Result<> check(const session::RunRequest &request) const override;
    void start(const session::RunRequest &request) override;
    void reattach(const session::RunRequest &request) override;
    void stop(const base::RunId &run, Stop how) override;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &run) override;

private:
    [[nodiscard]] LaunchContext context(const session::RunRequest &request) const;
    LocalRun *add(const session::RunRequest &request);
    void remove(const base::RunId &run);

    Parts m_parts;
    hooks::CallbackServer &m_server;
    const base::Clock &m_clock;
    QHash<base::RunId, LocalRun *> m_runs;
};

} // namespace engines
