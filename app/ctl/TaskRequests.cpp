// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskRequests.h"

#include "app/engineroom/EngineRegistry.h"
#include "base/Paths.h"
#include "base/ReadFile.h"
#include "settings/Settings.h"
#include "tasks/Estimate.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using tasks::Task;
using tasks::TaskType;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ctl::TaskRequests)
};

constexpr qint64 maxFileBytes = 32LL * 1024 * 1024;

std::unexpected<Error> invalid(const QString &message)
{
    return base::fail(Error::Kind::InvalidInput, message);
}

Result<QStringList> readCommands(const QString &name)
{
    const auto bytes = base::readFile(name, maxFileBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    QStringList commands;
    if (bytes->trimmed().startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(*bytes);
        if (!document.isArray())
            return invalid(Text::tr("The file %1 is no list of commands.").arg(name));
        for (const QJsonValue item : document.array()) {
            if (!item.isString())
                return invalid(Text::tr("The file %1 is no list of commands.").arg(name));
            commands.append(item.toString());
        }
        return commands;
    }
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            commands.append(line.trimmed());
    }
    return commands;
}

Result<> addDependencies(const TaskArguments &arguments, Task &task)
{
    for (const QString &entry : arguments.after) {
        const qsizetype colon = entry.indexOf(u':');
        const QString word = colon < 0 ? u"success"_s : entry.sliced(colon + 1);
        const auto on = tasks::conditionFromString(word);
        if (!on)
            return invalid(Text::tr("--after wants ID, ID:success, ID:failure or ID:always, not “%1”.").arg(entry));
        task.dependencies.append({tasks::TaskId(colon < 0 ? entry : entry.left(colon)), *on});
    }
    return {};
}

Result<> addEnvironment(const TaskArguments &arguments, Task &task)
{
    for (const QString &entry : arguments.environment) {
        if (entry.indexOf(u'=') < 1)
            return invalid(Text::tr("--env wants NAME=value, not “%1”.").arg(entry.left(40)));
        task.environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    }
    return {};
}

Result<Task> startFrom(const TaskArguments &arguments, const tasks::TaskTemplates &templates, const QString &project)
{
    if (arguments.templateName.isEmpty())
        return Task();
    const tasks::TaskTemplate *one = templates.find(arguments.templateName);
    if (!one)
        return base::fail(
            Error::Kind::NotFound,
            Text::tr("There is no template “%1”. See \"gantryctl task template list\".").arg(arguments.templateName));
    if (one->workflowFile.isEmpty())
        return tasks::taskFrom(*one, project);
    const QString file = arguments.workflowFile.isEmpty() ? one->workflowFile : arguments.workflowFile;
    const auto workflow = tasks::readWorkflow(file, arguments.workflowFile.isEmpty() ? project : QDir::currentPath());
    if (!workflow)
        return std::unexpected(workflow.error());
    Task task = tasks::taskFrom(*one, project, workflow->text);
    task.workflow.name = workflow->name;
    return task;
}

Result<> addContent(const TaskArguments &arguments, Task &task)
{
    QStringList commands = arguments.commands;
    if (!arguments.commandsFile.isEmpty()) {
        const auto read = readCommands(arguments.commandsFile);
        if (!read)
            return std::unexpected(read.error());
        commands += *read;
    }
    if (arguments.shell) {
        for (QString &command : commands)
            command = command.startsWith(u'!') ? command : u'!' + command;
    }
    if (!commands.isEmpty())
        task.commands = commands;
    if (!arguments.workflowFile.isEmpty() && arguments.templateName.isEmpty()) {
        const auto workflow = tasks::readWorkflow(arguments.workflowFile, QDir::currentPath());
        if (!workflow)
            return std::unexpected(workflow.error());
        task.workflow = *workflow;
    }
    const bool hasWorkflow = !task.workflow.text.isEmpty();
    const TaskType guessed = hasWorkflow ? TaskType::Workflow
        : task.commands.size() > 1       ? TaskType::Chain
                                         : TaskType::Command;
    task.type = tasks::taskTypeFromString(arguments.type).value_or(guessed);
    if (hasWorkflow != (task.type == TaskType::Workflow) || (hasWorkflow && !task.commands.isEmpty()))
        return invalid(hasWorkflow ? Text::tr("A workflow and commands do not go together.")
                                   : Text::tr("A workflow task needs a workflow. Give a file with --workflow."));
    return {};
}

QList<settings::EngineConnection> connections()
{
    return settings::Settings(base::Paths::fromEnvironment().settingsFile()).engines();
}

/// Engines by their own names, and one by the name the user gave its service.
Result<> addEngines(const TaskArguments &arguments, Task &task)
{
    QString service = arguments.service;
    const QStringList ids = app::engineIds();
    QList<settings::EngineConnection> known;
    for (const QString &engine : arguments.engines) {
        if (ids.contains(engine)) {
            task.engines.append(engine);
            continue;
        }
        if (known.isEmpty())
            known = connections();
        const auto found = std::ranges::find(known, engine, &settings::EngineConnection::name);
        if (found == known.end()) {
            QStringList choices = ids;
            for (const settings::EngineConnection &each : std::as_const(known))
                choices.append(each.name);
            return invalid(Text::tr("There is no engine “%1”. There are: %2.").arg(engine, choices.join(u", "_s)));
        }
        if (!found->enabled)
            return invalid(
                Text::tr("“%1” is switched off. Enable it in the settings, or name another one.").arg(engine));
        if (!service.isEmpty() && service != engine)
            return invalid(Text::tr("“%1” and “%2” are two services, and a task has one.").arg(service, engine));
        service = engine;
        task.engines.append(found->kind);
    }
    task.engines.removeDuplicates();
    if (!service.isEmpty())
        task.engineOptions.insert(service.contains(u"://"_s) ? u"url"_s : u"connection"_s, service);
    return {};
}

void addResources(const TaskArguments &arguments, Task &task)
{
    if (arguments.templateName.isEmpty())
        task.resources = tasks::scaledResources(task);
    if (arguments.timeoutSeconds)
        task.resources.timeout = std::chrono::seconds(*arguments.timeoutSeconds);
    if (arguments.memoryMb)
        task.resources.memoryMb = *arguments.memoryMb;
    if (arguments.cpu)
        task.resources.cpu = *arguments.cpu;
    if (arguments.maxAttempts)
        task.retry.maxAttempts = *arguments.maxAttempts;
}

} // namespace

QStringList knownEngines()
{
    return app::engineIds();
}

Result<QDateTime> timeFrom(const QString &text)
{
    bool ok = false;
    const qint64 seconds = text.startsWith(u'+') ? text.sliced(1).toLongLong(&ok) : 0;
    if (ok && seconds >= 0 && seconds < 10LL * 366 * 24 * 3600)
        return QDateTime::currentDateTimeUtc().addSecs(seconds);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return invalid(
            Text::tr("“%1” is no time. Give ISO 8601, for example 2026-11-29T20:00:00Z, or +SECONDS.").arg(text));
    return time.toUTC();
}

Result<Task> taskFrom(const TaskArguments &arguments, const tasks::TaskTemplates &templates)
{
    const QString folder = arguments.project.isEmpty() ? u"."_s : arguments.project;
    const QString project = QDir(folder).absolutePath();
    auto started = startFrom(arguments, templates, project);
    if (!started)
        return started;
    Task task = *started;
    task.project = project;
    if (const auto content = addContent(arguments, task); !content)
        return std::unexpected(content.error());
    addResources(arguments, task);
    if (!arguments.title.isEmpty())
        task.title = arguments.title;
    if (!arguments.description.isEmpty())
        task.description = arguments.description;
    task.labels = arguments.labels;
    task.assignee = arguments.assignee;
    task.priority = arguments.priority;
    if (const auto chosen = addEngines(arguments, task); !chosen)
        return std::unexpected(chosen.error());
    task.permissionMode = arguments.permissionMode;
    task.model = arguments.model;
    task.createdBy = u"gantryctl"_s;
    if (!arguments.notBefore.isEmpty()) {
        const auto time = timeFrom(arguments.notBefore);
        if (!time)
            return std::unexpected(time.error());
        task.notBefore = *time;
    }
    return addDependencies(arguments, task)
        .and_then([&] { return addEnvironment(arguments, task); })
        .and_then([&] { return tasks::validate(task, knownEngines()); })
        .and_then([&]() -> Result<Task> {
            if (!QDir(project).exists())
                return invalid(Text::tr("The project folder %1 does not exist.").arg(project));
            return task;
        });
}

Result<tasks::Schedule> scheduleFrom(const TaskArguments &arguments, const tasks::TaskTemplates &templates)
{
    const auto task = taskFrom(arguments, templates);
    if (!task)
        return std::unexpected(task.error());
    tasks::Schedule schedule;
    schedule.task = *task;
    schedule.name = arguments.name;
    schedule.cron = arguments.cron;
    schedule.zone = arguments.zone;
    schedule.interval = std::chrono::seconds(arguments.everySeconds);
    using Kind = tasks::Schedule::Kind;
    schedule.kind = !arguments.cron.isEmpty() ? Kind::Cron : arguments.everySeconds > 0 ? Kind::Interval : Kind::Once;
    if (schedule.kind == Kind::Once && arguments.at.isEmpty())
        return invalid(Text::tr("Say when: --at, --every or --cron."));
    const auto at
        = arguments.at.isEmpty() ? Result<QDateTime>(QDateTime::currentDateTimeUtc()) : timeFrom(arguments.at);
    if (!at)
        return std::unexpected(at.error());
    schedule.at = *at;
    return tasks::validate(schedule, knownEngines()).transform([&] { return schedule; });
}

} // namespace ctl
