// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/EngineRegistry.h"

#include "app/engineroom/ExecutionSettings.h"
#include "app/engineroom/SandboxSettings.h"
#include "engines/CloudRunEngine.h"
#include "engines/DispatchEngine.h"
#include "engines/SandboxEngine.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app::EngineRegistry", text);
}

EngineKind cloudRun()
{
    return {.id = u"cloud-run"_s,
            .name = tr("Cloud Run"),
            .description = tr("A service that clones a repository and runs Claude there"),
            .icon = u"engineCloudRun"_s,
            .hasConnections = true,
            .hasBudget = true,
            .auth = {u"none"_s, u"bearer"_s, u"service-account"_s},
            .make = [](const EngineParts &parts) -> std::unique_ptr<session::Engine> {
                return std::make_unique<engines::CloudRunEngine>(
                    parts.paths, [&settings = parts.settings] { return settings.engines(); }, parts.secrets,
                    parts.clock);
            }};
}

EngineKind sandboxes()
{
    return {.id = u"e2b"_s,
            .name = tr("Sandbox"),
            .description = tr("E2B, a fresh machine in the cloud for each run"),
            .icon = u"engineSandbox"_s,
            .hasConnections = false,
            .hasBudget = true,
            .auth = {},
            .make = [](const EngineParts &parts) -> std::unique_ptr<session::Engine> {
                auto engine = std::make_unique<engines::SandboxEngine>(parts.paths, parts.sandboxChoices, parts.clock);
                if (parts.sandboxAccess) // the keychain may open long after the program has begun
                    QObject::connect(parts.sandboxAccess, &SandboxAccess::keysChanged, engine.get(),
                                     &engines::SandboxEngine::keysChanged);
                return engine;
            }};
}

EngineKind executionApi()
{
    return {.id = u"execution-api"_s,
            .name = tr("Execution service"),
            .description = tr("A service that speaks the execution API, such as gantryctl serve --executions"),
            .icon = u"engineExecutionApi"_s,
            .hasConnections = true,
            .hasBudget = true,
            .mostMinutes = 60,
            .keepsWarm = true,
            .auth = {u"bearer"_s, u"none"_s},
            .make = [](const EngineParts &parts) -> std::unique_ptr<session::Engine> {
                return std::make_unique<engines::ExecutionApiEngine>(
                    parts.paths, executionChoices(parts.settings, parts.secrets), parts.clock);
            }};
}

EngineKind dispatch()
{
    return {.id = u"dispatch"_s,
            .name = tr("Dispatch"),
            .description = tr("A backend that works on a GitHub repository and opens a pull request"),
            .icon = u"engineDispatch"_s,
            .hasConnections = true,
            .hasBudget = false,
            .auth = {u"none"_s, u"bearer"_s},
            .make = [](const EngineParts &parts) -> std::unique_ptr<session::Engine> {
                return std::make_unique<engines::DispatchEngine>(
                    parts.paths, [&settings = parts.settings] { return settings.engines(); }, parts.secrets,
                    parts.clock);
            }};
}

} // namespace

QList<EngineKind> engineKinds()
{
    return {cloudRun(), sandboxes(), executionApi(), dispatch()};
}

QStringList engineIds()
{
    QStringList ids{u"local"_s};
    for (const EngineKind &kind : engineKinds())
        ids.append(kind.id);
    return ids;
}

std::vector<std::unique_ptr<session::Engine>> makeEngines(const EngineParts &parts)
{
    std::vector<std::unique_ptr<session::Engine>> engines;
    for (const EngineKind &kind : engineKinds())
        engines.push_back(kind.make(parts));
    return engines;
}

} // namespace app
