// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Paths.h"
#include "base/Result.h"
#include "base/Secret.h"
#include "engines/LaunchPlan.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace engines {
class LocalEngine;
} // namespace engines
namespace forwarding {
class Forwarder;
}
namespace hooks {
class CallbackServer;
class SpoolReader;
} // namespace hooks
namespace session {
class EventStore;
class RuleKeeper;
class SessionService;
} // namespace session
namespace settings {
class Secrets;
class Settings;
} // namespace settings
namespace usage {
class CostRecorder;
}

namespace app {

class SandboxAccess;

/// Everything without a window, built and connected once: what gantry and gantryctl share. Thread: main.
class EngineRoom : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        /// Of the runs started here, but for the memory limit, which comes from the settings; unset: the defaults.
        std::function<engines::LocalChoices()> choices;
        /// Token of a backend by its address; unset: none. Called on any thread.
        std::function<base::Secret(const QString &backendUrl)> backendToken;
        /// Where the secrets of runs come from; unset: the keychain, the environment and files.
        std::shared_ptr<settings::Secrets> secrets;
        /// Take up runs of earlier programs, keep the callback port, clean up after a crash, and begin runs in the
        /// permission mode that Claude had last in the session: what the window does.
        bool housekeeping = true;
        /// How long load() waits for the keys of sandboxes. Runs that need one are taken up later, but none begins.
        std::chrono::milliseconds keychainPatience{3'000};
    };

    /// Makes the folders, opens the database, starts the callback server. Errors name the thing and the way out.
    [[nodiscard]] static base::Result<std::unique_ptr<EngineRoom>> open(const Options &options);
    ~EngineRoom() override;

    [[nodiscard]] const base::Paths &paths() const;
    [[nodiscard]] const base::Clock &clock() const;
    [[nodiscard]] settings::Settings &settings();
    [[nodiscard]] settings::Secrets &secrets();
    [[nodiscard]] session::EventStore &store();
    [[nodiscard]] session::SessionService &sessions();
    [[nodiscard]] session::RuleKeeper &rules();
    [[nodiscard]] engines::LocalEngine &localEngine();
    [[nodiscard]] SandboxAccess &sandboxAccess();
    [[nodiscard]] hooks::CallbackServer &callbackServer();
    [[nodiscard]] hooks::SpoolReader &spool();
    [[nodiscard]] forwarding::Forwarder &forwarder();
    [[nodiscard]] usage::CostRecorder &costs();

    /// Where a damaged database was put aside at open(); empty: it was sound.
    [[nodiscard]] QString setAside() const;

    /// Reads the sessions and takes up runs that are still going on.
    void load();

    /// Absolute path of one of our own helper programs; empty when it is missing.
    [[nodiscard]] static QString helperProgram(const QString &name);

private:
    void loadSessions();

    class Private;
    explicit EngineRoom(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace app
