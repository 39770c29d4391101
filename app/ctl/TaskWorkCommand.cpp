// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskWorkCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/ctl/TaskCommands.h"
#include "app/ctl/TaskRequests.h"
#include "app/engineroom/BudgetGate.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/UnixSignals.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tasks/TaskJson.h"

#include <QCoreApplication>

#include <cstdio>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using tasks::Task;
using tasks::TaskState;

namespace {

constexpr qint64 budgetLookMs = 10'000;

int exitCodeOf(const Task &task)
{
    switch (task.state) {
    case TaskState::Completed:
        return exitcode::succeeded;
    case TaskState::Timeout:
        return exitcode::timedOut;
    case TaskState::Cancelled:
        return exitcode::cancelled;
    default:
        return exitcode::failed;
    }
}

QJsonObject taskLine(const QString &event, const Task &task)
{
    QJsonObject line = tasks::toJson(task);
    line.insert(u"type"_s, u"task"_s);
    line.insert(u"event"_s, event);
    line.insert(u"task_id"_s, task.id.toString());
    line.insert(u"task_type"_s, tasks::toString(task.type));
    return line;
}

QJsonObject resultLine(const Task &task)
{
    const QJsonObject whole = tasks::toJson(task);
    const tasks::TaskResult result = task.result.value_or(tasks::TaskResult());
    return {{u"type"_s, u"result"_s},
            {u"task_id"_s, task.id.toString()},
            {u"session_id"_s, whole["session_id"_L1]},
            {u"state"_s, tasks::toString(task.state)},
            {u"exit_code"_s, result.exitCode ? QJsonValue(*result.exitCode) : QJsonValue()},
            {u"duration_ms"_s, result.durationMs},
            {u"stdout"_s, result.output},
            {u"stderr"_s, result.errorOutput},
            {u"cost_usd"_s, whole["cost"_L1]},
            {u"error"_s, task.error ? QJsonValue(task.error->message) : QJsonValue()}};
}

} // namespace

TaskWorkCommand::TaskWorkCommand(const TaskArguments &arguments, tasks::TaskStore &store, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
    , m_runner(store, room, options())
{
    room.sessions().setAdmission(
        {.maxRunning = 0, .holdBack = {}, .holdSession = app::engineHold(room.settings().engines(), room.sessions())});
    tasks::Orchestrator &orchestrator = m_runner.orchestrator();
    connect(&room.sessions(), &session::SessionService::loaded, this, &TaskWorkCommand::begin);
    connect(&room.sessions(), &session::SessionService::eventStored, this, &TaskWorkCommand::onEvent);
    connect(&orchestrator, &tasks::Orchestrator::claimed, this, &TaskWorkCommand::onClaimed);
    connect(&orchestrator, &tasks::Orchestrator::started, this, &TaskWorkCommand::onStarted);
    connect(&orchestrator, &tasks::Orchestrator::ended, this, &TaskWorkCommand::onEnded);
    connect(&orchestrator, &tasks::Orchestrator::drained, this, [this] { finish(m_exitCode); });
    connect(&orchestrator, &tasks::Orchestrator::nothingToDo, this, [this, &orchestrator] {
        if (const QString held = orchestrator.heldBack(); !held.isEmpty()) { // heldBackChanged() has told people
            if (m_arguments.json)
                printJsonLine({{u"type"_s, u"held"_s}, {u"message"_s, held}});
            finish(exitcode::failed);
            return;
        }
        if (m_arguments.json)
            printJsonLine({{u"type"_s, u"idle"_s}, {u"message"_s, tr("There is no task to run.")}});
        else
            std::fprintf(stderr, "gantryctl: %s\n", qUtf8Printable(tr("There is no task to run.")));
        finish(exitcode::succeeded);
    });
    connect(&orchestrator, &tasks::Orchestrator::heldBackChanged, this, [](const QString &reason) {
        if (!reason.isEmpty())
            printError({Error::Kind::Unavailable, reason, {}});
    });
    connect(&orchestrator, &tasks::Orchestrator::storeFailed, this, [this](const Error &error) {
        if (std::exchange(m_lastTrouble, error.message) != error.message)
            printError(error);
        onStoreFailed(error);
    });
}

TaskWorkCommand::~TaskWorkCommand() = default;

app::TaskRunner::Options TaskWorkCommand::options()
{
    app::TaskRunner::Options options;
    options.maxConcurrent = m_arguments.once ? 1 : m_arguments.maxConcurrent;
    options.engines = m_arguments.engines;
    options.leaseTime = std::chrono::seconds(m_arguments.leaseSeconds);
    options.defaultEngine = m_arguments.defaultEngine;
    if (!m_arguments.permissionMode.isEmpty())
        options.permissionMode = m_arguments.permissionMode;
    options.holdBack = [this] { return holdReason(); };
    if (m_arguments.budgetDollars > 0) {
        const base::Money budget = base::Money::fromDollars(m_arguments.budgetDollars);
        options.budgetLeft = [this, budget] { return std::optional(budget - m_spent); };
    }
    return options;
}

/// This worker's own budget, then those of the settings, which the window keeps as well. Reading what was spent takes
/// time, so an answer holds for a while; the end of a task ends it.
QString TaskWorkCommand::holdReason()
{
    const base::Money budget = base::Money::fromDollars(m_arguments.budgetDollars);
    if (m_arguments.budgetDollars > 0 && !(m_spent < budget))
        return tr("Held: the budget of %1 is used up.").arg(budget.toString());
    if (!m_budgetAge.isValid() || m_budgetAge.hasExpired(budgetLookMs)) {
        m_budgetReason = app::budgetReason(m_room);
        if (!m_budgetReason.isEmpty())
            m_budgetReason = tr("Held: %1. Raise it in Gantry's settings.").arg(m_budgetReason);
        m_budgetAge.start();
    }
    return m_budgetReason;
}

void TaskWorkCommand::start()
{
    m_room.load();
}

void TaskWorkCommand::begin()
{
    // Told to stop while the sessions were loaded: beginning now would take that back.
    if (m_interrupted)
        return;
    if (m_arguments.once)
        m_runner.processNext();
    else
        m_runner.start();
}

void TaskWorkCommand::interrupt()
{
    m_exitCode = exitcode::cancelled;
    if (std::exchange(m_interrupted, true))
        m_runner.stopAll();
    else
        m_runner.drain();
}

/// What does not pass by itself ends this worker, but not before what it runs has ended: it would go on without a
/// lease, and another worker would begin it a second time.
void TaskWorkCommand::onStoreFailed(const Error &error)
{
    if (error.kind == Error::Kind::Unavailable)
        return;
    if (m_runner.orchestrator().runningCount() == 0) {
        finish(exitcode::failed);
        return;
    }
    // These are about what was said of one task.
    if (error.kind == Error::Kind::TooLarge || error.kind == Error::Kind::InvalidInput || m_interrupted)
        return;
    m_exitCode = exitcode::failed;
    m_runner.drain();
}

void TaskWorkCommand::onClaimed(const Task &task)
{
    m_lastTrouble.clear();
    if (m_arguments.json)
        printJsonLine(taskLine(u"claimed"_s, task));
    else
        std::fprintf(stderr, "gantryctl: %s\n",
                     qUtf8Printable(tr("Runs “%1” (%2)").arg(tasks::titleOf(task), task.id.toString())));
}

void TaskWorkCommand::onStarted(const Task &task)
{
    const auto policy = m_arguments.permission == u"allow" ? PermissionPolicy::Allow : PermissionPolicy::Deny;
    const auto permissions = std::make_shared<Permissions>(m_room.sessions(), m_room.rules(), policy);
    permissions->follow(task.session);
    m_permissions.insert(task.session, permissions);
    if (m_arguments.json)
        printJsonLine(taskLine(u"started"_s, task));
}

void TaskWorkCommand::onEvent(const session::Event &event)
{
    if (m_arguments.json && m_permissions.contains(event.session))
        printJsonLine(eventLine(event));
}

void TaskWorkCommand::onEnded(const Task &task)
{
    m_permissions.remove(task.session);
    m_budgetAge.invalidate();
    m_spent += task.cost.value_or(base::Money());
    if (m_arguments.json) {
        printJsonLine(taskLine(u"ended"_s, task));
        printJsonLine(resultLine(task));
    } else {
        if (task.result)
            printText(task.result->output);
        std::fprintf(
            stderr, "gantryctl: %s\n",
            qUtf8Printable(tr("“%1” is %2. %3").arg(tasks::titleOf(task), tasks::toString(task.state), task.reason)));
    }
    if (m_arguments.once && !m_interrupted)
        finish(exitCodeOf(task));
}

void TaskWorkCommand::finish(int exitCode)
{
    if (!std::exchange(m_done, true))
        emit done(exitCode);
}

int runTaskWork(const TaskArguments &arguments)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made) {
        printError(made.error());
        return exitcode::failed;
    }
    for (const QString &engine : arguments.engines) {
        if (!knownEngines().contains(engine)) {
            printError({Error::Kind::InvalidInput,
                        TaskWorkCommand::tr("There is no engine “%1”. There are: %2.")
                            .arg(engine, knownEngines().join(u", "_s)),
                        {}});
            return exitcode::usage;
        }
    }
    const base::SystemClock clock;
    const auto store = openQueue(arguments, clock);
    if (!store) {
        printError(store.error());
        return exitcode::failed;
    }
    app::EngineRoom::Options options;
    options.housekeeping = false;
    options.choices = [claude = arguments.claude] {
        engines::LocalChoices choices;
        choices.claudeProgram = claude;
        return choices;
    };
    const auto room = app::EngineRoom::open(options);
    if (!room) {
        printError(room.error());
        return exitcode::failed;
    }
    printSetAside((*room)->setAside());
    app::UnixSignals signalSource;
    TaskWorkCommand command(arguments, **store, **room);
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &command, &TaskWorkCommand::interrupt);
    QObject::connect(
        &command, &TaskWorkCommand::done, &command, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &TaskWorkCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace ctl
