// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/EngineRoom.h"

#include "app/engineroom/Admission.h"
#include "app/engineroom/ChildWorktrees.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRegistry.h"
#include "app/engineroom/SandboxSettings.h"
#include "engines/LocalEngine.h"
#include "forwarding/Forwarder.h"
#include "forwarding/HttpSender.h"
#include "hooks/CallbackServer.h"
#include "hooks/SpoolReader.h"
#include "process/TerminalChannels.h"
#include "session/Engine.h"
#include "session/EventStore.h"
#include "session/RuleKeeper.h"
#include "session/SessionService.h"
#include "settings/KeychainSecretStore.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "usage/CostRecorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QtConcurrentRun>
#include <memory>
#include <utility>

namespace app {

namespace {

/// A run folder younger than this may belong to a program that is just starting a run.
constexpr qint64 leftoverAgeSeconds = 60;

/// Private run folders of programs that crashed: no holder answers there any more.
void removeLeftovers(const QString &runtime)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-leftoverAgeSeconds);
    for (const QString &folder : process::leftoverRuntimeFolders(runtime)) {
        if (QFileInfo(folder).lastModified() < limit)
            QDir(folder).removeRecursively();
    }
}

/// The limit is the computer's, whoever starts the run.
std::function<engines::LocalChoices()> withMemoryLimit(std::function<engines::LocalChoices()> choices,
                                                       const settings::Settings *settings)
{
    return [choices = std::move(choices), settings] {
        engines::LocalChoices all = choices ? choices() : engines::LocalChoices();
        all.memoryLimitBytes = settings->values().memoryLimitMb * bytesPerMegabyte;
        all.scopeProgram = scopeProgram();
        return all;
    };
}

/// What Shift+Tab or an approved plan has changed holds for the next run too, as it does for one that is resumed. That
/// everything is allowed is never taken from what was heard. Elsewhere Claude's mode is the place's to choose.
void keepPermissionMode(session::Session &session)
{
    const QString &heard = session.activePermissionMode;
    if (session.profile.engine == u"local" && !heard.isEmpty() && heard != u"bypassPermissions")
        session.profile.permissionMode = heard;
}

hooks::Sink storeInto(session::EventStore &store)
{
    return [&store](const session::Event &event) { return store.store(event); };
}

hooks::Sink storeOrphansInto(session::EventStore &store)
{
    return [&store](const session::Event &event) { return store.appendOrphan(event); };
}

} // namespace

class EngineRoom::Private
{
public:
    Options options;
    base::SystemClock clock;
    base::Paths paths;
    QString setAside;
    // Order matters: what is made last goes first.
    std::unique_ptr<settings::Settings> settings;
    settings::KeychainSecretStore keychain;
    std::unique_ptr<SandboxAccess> sandboxAccess;
    std::shared_ptr<settings::Secrets> secrets;
    std::unique_ptr<session::EventStore> store;
    std::unique_ptr<forwarding::Forwarder> forwarder;
    std::unique_ptr<hooks::CallbackServer> server;
    std::unique_ptr<hooks::SpoolReader> spool;
    std::unique_ptr<engines::LocalEngine> local;
    std::vector<std::unique_ptr<session::Engine>> remote; ///< everywhere else than on this computer
    std::unique_ptr<usage::CostRecorder> costs;
    std::unique_ptr<session::SessionService> sessions;
    std::unique_ptr<session::RuleKeeper> rules;
    std::unique_ptr<ChildWorktrees> childWorktrees;
};

base::Result<std::unique_ptr<EngineRoom>> EngineRoom::open(const Options &options)
{
    auto parts = std::make_unique<Private>();
    parts->options = options;
    parts->paths = base::Paths::fromEnvironment();
    if (const auto made = parts->paths.create(); !made)
        return std::unexpected(made.error());
    parts->settings = std::make_unique<settings::Settings>(parts->paths.settingsFile());
    parts->secrets = options.secrets ? options.secrets : std::make_shared<settings::Secrets>(&parts->keychain);

    auto opened = session::EventStore::open(parts->paths.database());
    if (!opened)
        return std::unexpected(opened.error());
    parts->store = std::move(opened->store);
    parts->setAside = opened->setAside;

    const auto token = options.backendToken;
    parts->forwarder = std::make_unique<forwarding::Forwarder>(
        *parts->store,
        [token] {
            return std::make_unique<forwarding::HttpSender>(
                [token](const QString &url) { return token ? token(url) : base::Secret(); });
        },
        parts->clock);
    // In order before the first append, because everything goes through the store's one queue.
    parts->forwarder->start().then(parts->store.get(), [](const base::Result<> &started) {
        if (!started)
            qWarning("events cannot be forwarded: %s", qUtf8Printable(started.error().message));
    });

    hooks::CallbackServer::Options serverOptions;
    // A command line run must not take the window's port away from the sessions that know it.
    serverOptions.preferredPort = options.housekeeping ? parts->settings->values().callbackPort : 0;
    serverOptions.orphans = storeOrphansInto(*parts->store);
    auto server = hooks::CallbackServer::start(storeInto(*parts->store), serverOptions);
    if (!server)
        return std::unexpected(server.error());
    parts->server = std::move(*server);

    parts->spool = std::make_unique<hooks::SpoolReader>(QStringList{parts->paths.spool(), parts->paths.spareSpool()},
                                                        storeInto(*parts->store), storeOrphansInto(*parts->store));
    engines::LocalEngine::Parts local{parts->paths, helperProgram(QStringLiteral("gantry-hold")),
                                      helperProgram(QStringLiteral("gantry-hook")),
                                      withMemoryLimit(options.choices, parts->settings.get()), token};
    if (local.holdProgram.isEmpty() || local.hookProgram.isEmpty())
        return base::fail(base::Error::Kind::NotFound,
                          tr("gantry-hold and gantry-hook were not found beside this program. Install Gantry again."));
    parts->local = std::make_unique<engines::LocalEngine>(local, *parts->server, parts->clock);
    parts->sandboxAccess = std::make_unique<SandboxAccess>(*parts->settings, parts->keychain);
    parts->remote = makeEngines({.paths = parts->paths,
                                 .clock = parts->clock,
                                 .settings = *parts->settings,
                                 .secrets = *parts->secrets,
                                 .sandboxChoices = [access = parts->sandboxAccess.get()] { return access->choices(); },
                                 .sandboxAccess = parts->sandboxAccess.get()});
    parts->costs = std::make_unique<usage::CostRecorder>(*parts->store);
    QList<session::Engine *> engines{parts->local.get()};
    for (const auto &engine : parts->remote)
        engines.append(engine.get());
    parts->sessions
        = std::make_unique<session::SessionService>(*parts->store, engines, parts->clock, parts->paths.runs());
    // Who gives a command names the mode there, also when it is the one that the session has already.
    parts->sessions->setRunDefaults(
        [settings = parts->settings.get(), keepsMode = options.housekeeping](session::RunRequest &request) {
            if (keepsMode)
                keepPermissionMode(request.session);
            if (request.session.profile.engineOptions.contains(QStringLiteral("connection")))
                applyLimits(request, settings->engines());
        });
    parts->rules = std::make_unique<session::RuleKeeper>(*parts->store, *parts->sessions, parts->clock);
    parts->childWorktrees = std::make_unique<ChildWorktrees>(*parts->sessions, *parts->settings, parts->paths.data);
    parts->sessions->setChildPreparation(
        [worktrees = parts->childWorktrees.get()](const session::Session &child, const auto &ready) {
            worktrees->prepare(child, ready);
        });
    return std::unique_ptr<EngineRoom>(new EngineRoom(std::move(parts)));
}

EngineRoom::EngineRoom(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

EngineRoom::~EngineRoom()
{
    const base::Paths paths = d->paths;
    d.reset();
    QFile::remove(paths.runtime + QStringLiteral("/typing"));
    QDir().rmdir(paths.spareSpool()); // stays while it holds something; gantry-hook makes it again
    QDir().rmdir(paths.runtime); // stays while runs go on
}

void EngineRoom::load()
{
    // Runs in sandboxes are taken up with the key. A keychain that does not answer, or asks somebody for a password,
    // must not keep all other sessions away.
    const auto begin = [this, begun = std::make_shared<bool>(false)] {
        if (!std::exchange(*begun, true))
            loadSessions();
    };
    d->sandboxAccess->load(begin);
    QTimer::singleShot(d->options.keychainPatience, this, begin);
}

void EngineRoom::loadSessions()
{
    using session::SessionService;
    connect(d->sessions.get(), &SessionService::loaded, this, [this] { d->spool->start(); });
    if (!d->options.housekeeping) {
        d->sessions->load(SessionService::Reattach::No);
        return;
    }
    auto values = d->settings->values();
    values.callbackPort = d->server->port();
    d->settings->setValues(values);
    connect(d->sessions.get(), &SessionService::loaded, this,
            [this] { (void)QtConcurrent::run(removeLeftovers, d->paths.runtime); });
    for (const auto &engine : d->remote)
        engine->sweep();
    d->sessions->load(SessionService::Reattach::Yes);
}

const base::Paths &EngineRoom::paths() const
{
    return d->paths;
}
const base::Clock &EngineRoom::clock() const
{
    return d->clock;
}
settings::Settings &EngineRoom::settings()
{
    return *d->settings;
}
settings::Secrets &EngineRoom::secrets()
{
    return *d->secrets;
}
session::EventStore &EngineRoom::store()
{
    return *d->store;
}
session::SessionService &EngineRoom::sessions()
{
    return *d->sessions;
}

session::RuleKeeper &EngineRoom::rules()
{
    return *d->rules;
}
engines::LocalEngine &EngineRoom::localEngine()
{
    return *d->local;
}
SandboxAccess &EngineRoom::sandboxAccess()
{
    return *d->sandboxAccess;
}
hooks::CallbackServer &EngineRoom::callbackServer()
{
    return *d->server;
}
hooks::SpoolReader &EngineRoom::spool()
{
    return *d->spool;
}
forwarding::Forwarder &EngineRoom::forwarder()
{
    return *d->forwarder;
}
usage::CostRecorder &EngineRoom::costs()
{
    return *d->costs;
}
QString EngineRoom::setAside() const
{
    return d->setAside;
}

QString EngineRoom::helperProgram(const QString &name)
{
    const QString own = QCoreApplication::applicationDirPath();
    for (const QString &folder : {own, own + QStringLiteral("/../libexec/gantry"), own + QStringLiteral("/../bin")}) {
        const QFileInfo file(folder + u'/' + name);
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace app
