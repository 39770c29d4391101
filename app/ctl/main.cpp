// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Arguments.h"
#include "app/ctl/ConversationCommands.h"
#include "app/ctl/DoctorCommand.h"
#include "app/ctl/GithubCommand.h"
#include "app/ctl/LiveCommands.h"
#include "app/ctl/Output.h"
#include "app/ctl/PlanCommand.h"
#include "app/ctl/RunCommand.h"
#include "app/ctl/SandboxCommands.h"
#include "app/ctl/SandboxTasks.h"
#include "app/ctl/ServeCommand.h"
#include "app/ctl/SessionCommands.h"
#include "app/ctl/TaskCommands.h"
#include "app/ctl/TaskWorkCommand.h"
#include "app/ctl/UsageCommand.h"
#include "app/ctl/WorktreeCommands.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/UnixSignals.h"
#include "session/EventStore.h"
#include "session/SessionService.h"
#include "settings/KeychainSecretStore.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QDir>

#include <fcntl.h>
#include <unistd.h>

namespace ctl {
namespace {

/// Ends the event loop with what @p code says. Queued: a future that is finished already calls back at once, before
/// the loop runs, and an exit then is forgotten.
void exitWith(const QFuture<int> &code, QObject *context)
{
    QFuture<int>(code).then(context, [](int value) {
        QMetaObject::invokeMethod(qApp, [value] { QCoreApplication::exit(value); }, Qt::QueuedConnection);
    });
}

/// The exit code of a command that only reads the store.
int readStore(const std::function<QFuture<int>(session::EventStore &, QObject *)> &command)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made) {
        printError(made.error());
        return exitcode::failed;
    }
    const auto opened = session::EventStore::open(paths.database());
    if (!opened) {
        printError(opened.error());
        return exitcode::failed;
    }
    printSetAside(opened->setAside);
    QObject context;
    exitWith(command(*opened->store, &context), &context);
    return QCoreApplication::exec();
}

/// Runs a command that takes part in sessions until it is done.
template <typename Command>
int playToItsEnd(Command &command, app::EngineRoom &room)
{
    app::UnixSignals signalSource;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &command, &Command::interrupt);
    // An interrupt may come while the sessions are loaded: what is done begins nothing afterwards.
    QObject::connect(&command, &Command::done, &command, [&room, &command] { room.sessions().disconnect(&command); });
    QObject::connect(
        &command, &Command::done, &command, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

template <typename Command, typename CommandArguments>
int play(const CommandArguments &arguments, app::EngineRoom &room)
{
    Command command(arguments, room);
    return playToItsEnd(command, room);
}

base::Result<std::unique_ptr<app::EngineRoom>> openRoom(app::EngineRoom::Options options = {})
{
    options.housekeeping = false;
    auto room = app::EngineRoom::open(options);
    if (room)
        printSetAside((*room)->setAside());
    return room;
}

/// A run that cannot even begin. With JSON a result is the last line of every run.
int refuseRun(const RunArguments &run, const base::Error &error, int code)
{
    using session::StepState;
    printError(error);
    if (run.json && run.tasks.isEmpty())
        printJsonLine(unbegunResult(code == exitcode::cancelled ? StepState::Cancelled : StepState::Failed, error));
    return code;
}

/// Which engine, and what it is told; where the project does not matter there it is the current folder.
base::Result<> prepareRemote(RunArguments &run, settings::Secrets &secrets)
{
    const settings::Settings settings(base::Paths::fromEnvironment().settingsFile());
    if (const auto chosen = chooseEngine(run, settings); !chosen)
        return chosen;
    const auto options = engineOptions(run.remote, secrets);
    if (!options)
        return std::unexpected(options.error());
    run.engineOptions = *options;
    addTo(run.engineOptions, run.execution);
    if (run.project.isEmpty() && run.session.isEmpty())
        run.project = QDir::currentPath();
    return {};
}

int runStep(const RunArguments &arguments)
{
    base::Secret token;
    if (!arguments.backendTokenVariable.isEmpty()) {
        token = base::Secret(qgetenv(arguments.backendTokenVariable.toUtf8().constData()));
        // Out of our own environment, so that no program started later inherits it by accident.
        qunsetenv(arguments.backendTokenVariable.toUtf8().constData());
        if (token.isEmpty()) {
            const QString words = QCoreApplication::translate(
                                      "ctl", "The variable %1 named by --backend-token-env is empty or not set.")
                                      .arg(arguments.backendTokenVariable);
            return refuseRun(arguments, {base::Error::Kind::InvalidInput, words, {}}, exitcode::usage);
        }
    }
    RunArguments wanted = arguments;
    settings::KeychainSecretStore keychain;
    const auto secrets = std::make_shared<settings::Secrets>(&keychain);
    if (const auto prepared = prepareRemote(wanted, *secrets); !prepared)
        return refuseRun(arguments, prepared.error(), exitcode::usage);
    const auto placed = inWorktree(wanted);
    if (!placed) {
        const bool wasInterrupted = placed.error().kind == base::Error::Kind::Cancelled;
        return refuseRun(arguments, placed.error(), wasInterrupted ? exitcode::cancelled : exitcode::failed);
    }
    app::EngineRoom::Options options;
    options.secrets = secrets;
    if (!token.isEmpty())
        options.backendToken = [token](const QString &) { return token; };
    if (placed->engine == u"e2b") // nothing can begin without its key; somebody may have to open the keychain
        options.keychainPatience = std::chrono::minutes(1);
    const auto room = openRoom(options);
    if (!room) {
        const int code = refuseRun(arguments, room.error(), exitcode::failed);
        takeBackWorktree(*placed);
        return code;
    }
    if (!arguments.tasks.isEmpty())
        return play<SandboxTasks>(*placed, **room);
    // Whether a run may begin is known only with its folder, so its worktree is made first.
    RunCommand command(*placed, **room);
    const int code = playToItsEnd(command, **room);
    if (!command.hasSession())
        takeBackWorktree(*placed);
    return code;
}

int takePart(const SessionLiveArguments &arguments)
{
    const auto room = openRoom();
    if (!room) {
        printError(room.error());
        if (arguments.json)
            printJsonLine({{QStringLiteral("type"), QStringLiteral("error")},
                           {QStringLiteral("session_id"), QJsonValue()},
                           {QStringLiteral("error"), room.error().message}});
        return exitcode::failed;
    }
    using Verb = SessionLiveArguments::Verb;
    switch (arguments.verb) {
    case Verb::Resume:
        return play<ResumeCommand>(arguments, **room);
    case Verb::Stop:
        return play<StopCommand>(arguments, **room);
    case Verb::Send:
        return play<SendCommand>(arguments, **room);
    case Verb::Follow:
        break;
    }
    return play<FollowCommand>(arguments, **room);
}

int playPlan(const PlanArguments &arguments)
{
    if (arguments.check)
        return checkPlan(arguments);
    PlanArguments wanted = arguments;
    wanted.values += askForValues(arguments);
    const auto room = openRoom();
    return room ? play<PlanCommand>(wanted, **room) : refusePlan(arguments, room.error());
}

int run(const Arguments &arguments)
{
    if (const auto *step = std::get_if<RunArguments>(&arguments))
        return runStep(*step);
    if (const auto *live = std::get_if<SessionLiveArguments>(&arguments))
        return takePart(*live);
    if (const auto *sandboxes = std::get_if<SandboxArguments>(&arguments))
        return runSandboxes(*sandboxes);
    if (const auto *github = std::get_if<GithubArguments>(&arguments))
        return syncGithub(*github);
    if (const auto *task = std::get_if<TaskArguments>(&arguments))
        return task->verb == TaskArguments::Verb::Work ? runTaskWork(*task) : runTaskCommand(*task);
    if (const auto *serving = std::get_if<ServeArguments>(&arguments))
        return serve(*serving);
    if (const auto *worktrees = std::get_if<WorktreeArguments>(&arguments))
        return runWorktrees(*worktrees);
    if (const auto *plan = std::get_if<PlanArguments>(&arguments))
        return playPlan(*plan);
    if (const auto *list = std::get_if<SessionListArguments>(&arguments))
        return readStore(
            [list](session::EventStore &store, QObject *context) { return listSessions(*list, store, context); });
    if (const auto *show = std::get_if<SessionShowArguments>(&arguments))
        return readStore(
            [show](session::EventStore &store, QObject *context) { return showSession(*show, store, context); });
    if (const auto *exported = std::get_if<SessionExportArguments>(&arguments))
        return readStore([exported](session::EventStore &store, QObject *context) {
            return exportSession(*exported, store, context);
        });
    if (const auto *usage = std::get_if<UsageArguments>(&arguments))
        return runUsage(*usage);
    QObject context;
    if (const auto *conversations = std::get_if<ConversationArguments>(&arguments)) {
        exitWith(runConversations(*conversations, &context), &context);
        return QCoreApplication::exec();
    }
    exitWith(runDoctor(std::get<DoctorArguments>(arguments), &context), &context);
    return QCoreApplication::exec();
}

/// Some start programs without one of these; the next file that is opened would then stand for it, and be written to.
void openStandardFiles()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0)
            (void)::open("/dev/null", O_RDWR); // the lowest number that is free
    }
}

} // namespace
} // namespace ctl

int main(int argc, char **argv)
{
    ctl::openStandardFiles();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gantryctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GANTRY_VERSION));
    return ctl::run(ctl::readArguments(argc, argv));
}
