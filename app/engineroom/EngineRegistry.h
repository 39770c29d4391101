// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace base {
class Clock;
}
namespace engines {
struct SandboxChoices;
}
namespace session {
class Engine;
}
namespace settings {
class Secrets;
class Settings;
} // namespace settings

namespace app {

class SandboxAccess;

/// What engines are made of. All of it outlives them.
struct EngineParts
{
    base::Paths paths;
    const base::Clock &clock;
    const settings::Settings &settings; ///< with the connections of the user: Settings::engines()
    const settings::Secrets &secrets;
    std::function<engines::SandboxChoices()> sandboxChoices;
    const SandboxAccess *sandboxAccess = nullptr; ///< tells when they hold other keys; null: they never do
};

/// One kind of engine beside this computer, as people see it.
struct EngineKind
{
    QString id; ///< session::Engine::id(), and the word of --engine
    QString name; ///< "Cloud Run service"
    QString description; ///< one line for lists
    QString icon; ///< key of tokens.json → icons
    bool hasConnections = false; ///< the user sets up services of it by name: settings::EngineConnection
    bool hasBudget = false; ///< its runs tell what they spend, so that they can be stopped by it
    int mostMinutes = 24 * 60; ///< that one run may take
    bool keepsWarm = false; ///< its connections may have environments ready: options "warm"
    QStringList auth; ///< kinds of sign-in it knows, for connections; the first one is the default
    std::function<std::unique_ptr<session::Engine>(const EngineParts &)> make;
};

/// All of them, in the order in which they are offered. A new engine is one pair of files in src/engines, one row here,
/// and one row in tests/engines/tst_EngineContract.cpp.
[[nodiscard]] QList<EngineKind> engineKinds();
/// "local" and the ids of engineKinds().
[[nodiscard]] QStringList engineIds();
[[nodiscard]] std::vector<std::unique_ptr<session::Engine>> makeEngines(const EngineParts &parts);

} // namespace app
