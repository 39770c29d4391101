// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"
#include "base/Secret.h"
#include "engines/LaunchPlan.h"
#include "session/Engine.h"

#include <QHash>
#include <QThread>

#include <functional>

namespace base {
class Clock;
}
namespace hooks {
class CallbackServer;
}

namespace engines {

class BackgroundClaude;
class LocalRun;

/// This computer: Claude and shell commands, on a terminal (manual sessions) or over pipes (agentic ones).
///
/// A background run that another program drives (see RunOwner) can be taken up too: its events come here as well, and
/// this program drives it from the moment the other one is gone.
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
    [[nodiscard]] bool hasConversation(const session::RunRequest &request) const override;
    void start(const session::RunRequest &request) override;
    void reattach(const session::RunRequest &request) override;
    void stop(const base::RunId &run, Stop how) override;
    void answer(const base::RunId &run, const session::Question &question, const session::Answer &answer) override;
    void withdraw(const base::RunId &run, const base::QuestionId &question) override;
    void send(const base::RunId &run, const session::FollowUp &followUp) override;
    void interrupt(const base::RunId &run) override;
    void setPermissionMode(const base::RunId &run, const QString &mode) override;
    void closeInput(const base::RunId &run) override;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &run) override;

private:
    [[nodiscard]] LaunchContext context(const session::RunRequest &request) const;
    LocalRun *add(const session::RunRequest &request);
    void remove(const base::RunId &run);
    [[nodiscard]] BackgroundClaude *background(const base::RunId &run) const;

    Parts m_parts;
    hooks::CallbackServer &m_server;
    const base::Clock &m_clock;
    QThread m_reading; ///< the output of all background runs of Claude
    QHash<base::RunId, LocalRun *> m_runs;
};

} // namespace engines
