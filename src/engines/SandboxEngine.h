// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Paths.h"
#include "base/Secret.h"
#include "e2b/Account.h"
#include "e2b/Retry.h"
#include "e2b/SandboxRecords.h"
#include "engines/SandboxLimits.h"
#include "engines/SandboxLog.h"
#include "git/Jobs.h"
#include "session/Engine.h"

#include <QHash>
#include <QThread>
#include <QTimer>

#include <functional>

namespace base {
class Clock;
}

namespace engines {

class SandboxRun;

/// What the user's settings say at the moment a run starts.
struct SandboxChoices
{
    e2b::Account account;
    QString templateName = QStringLiteral("anthropic-claude-code");
    QString templateChoice = {}; ///< as the user named it, before one of ours was looked up
    QString workFolder = QStringLiteral("/workspace"); ///< or relative to the home folder there
    std::chrono::seconds timeLimit{3600}; ///< of a step that has none of its own
    std::chrono::seconds grace{600}; ///< after the limit: for results, before the service ends the sandbox itself
    SandboxRates rates;
    QStringList setup; ///< commands of the template, in the project's folder there
    QMap<QString, QString> environment; ///< of the template: of the commands and of the run
    QMap<QString, base::Secret> secrets; ///< environment of the run: ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN, …
    base::Secret gitToken; ///< for pushing from a sandbox; the run itself does not see it
    QString branch; ///< see SandboxOptions, like the next two
    QString targetBranch;
    bool gitLive = false;
    bool update = true; ///< claude update before the run
    bool keep = false; ///< leave the sandbox running after the run
    bool allowSecrets = false; ///< send files although they look like they hold keys
    bool applyResults = true; ///< put what changed into the project, when that needs no decision
    e2b::Timings timings;
    std::chrono::milliseconds tick{1000}; ///< how often limits are looked at
    std::chrono::milliseconds heartbeat{30'000};
    std::chrono::milliseconds sweepInterval{180'000}; ///< between looks for sandboxes that still have to go
    qint64 partBytes = 16LL * 1024 * 1024; ///< of an upload
    qint64 logLimit = SandboxLog::defaultLimit;
};

/// A sandbox in the cloud (E2B) for each run: the project goes there, the step runs there, what it writes is followed,
/// what it changed comes back. Background runs only. A run goes on while no program watches, and is taken up again.
///
/// What a session says about its sandboxes is in Profile::engineOptions, see SandboxOptions.
///
/// Beside the usual events it tells sandbox_progress {run, stage, words, done?, total?}, sandbox_results {run, files,
/// commits, patch, bundle, applied, branch?, ref?, pull_request?, conflict?}, and engine_cost {run, engine, sandbox,
/// total_micros, seconds, estimated} once a minute and at the end. It asks one question, of the tool SendFiles: whether
/// files may be sent that look like they hold keys.
class SandboxEngine : public session::Engine
{
    Q_OBJECT
public:
    /// @p clock outlives the engine.
    SandboxEngine(const base::Paths &paths, std::function<SandboxChoices()> choices, const base::Clock &clock,
                  QObject *parent = nullptr);
    ~SandboxEngine() override;

    [[nodiscard]] static QString recordsFolder(const base::Paths &paths);
    /// Of the user's own SandboxTemplates.
    [[nodiscard]] static QString templatesFolder(const base::Paths &paths);
    static constexpr QLatin1StringView sendFilesTool{"SendFiles"};

    [[nodiscard]] QString id() const override;
    [[nodiscard]] base::Result<> check(const session::RunRequest &request) const override;
    void start(const session::RunRequest &request) override;
    void reattach(const session::RunRequest &request) override;
    void stop(const base::RunId &run, Stop how) override;
    void answer(const base::RunId &run, const session::Question &question, const session::Answer &answer) override;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &run) override;

    /// Kills the sandboxes that have to go and could not be ended, by this program or earlier ones; again and again
    /// from the first call on. Without a key that waits for keysChanged().
    void sweep() override;
    /// The choices may hold another key now: runs that had no valid one are taken up.
    void keysChanged();

private:
    /// For one run: settings, then what its session says.
    /// @p templateChoice: that of a run that began earlier; empty: as they say.
    [[nodiscard]] SandboxChoices choicesFor(const session::RunRequest &request, const QString &templateChoice) const;
    SandboxRun *add(const session::RunRequest &request, const QString &templateChoice = {});
    void remove(const base::RunId &run);

    base::Paths m_paths;
    std::function<SandboxChoices()> m_choices;
    const base::Clock &m_clock;
    git::Jobs m_jobs{4}; ///< packing takes long, and parts of uploads wait for a thread
    QThread m_reading; ///< the output of all runs, for terminals
    QHash<base::RunId, SandboxRun *> m_runs;
    QHash<base::RunId, session::RunRequest> m_keyless; ///< of those in m_runs, which wait for a valid key
    QTimer m_sweeper;
};

} // namespace engines
