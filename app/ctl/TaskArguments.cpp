// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace ctl {

using Verb = TaskArguments::Verb;

struct TaskCommandLine::Parts
{
    TaskArguments arguments;
    std::vector<std::pair<CLI::App *, Verb>> apps;
};

namespace {

void addIds(CLI::App &app, QStringList &target)
{
    app.add_option_function<std::vector<std::string>>(
           "ids",
           [&target](const std::vector<std::string> &values) {
               for (const std::string &value : values)
                   target.append(QString::fromStdString(value));
           },
           "Ids, or their beginnings")
        ->required();
}

void describeContent(CLI::App &app, TaskArguments &task)
{
    addText(app, "--type", task.type, "command, chain or workflow; else as what is given says")
        ->check(CLI::IsMember({"command", "chain", "workflow"}));
    addList(app, "--command", task.commands,
            "Prompt for Claude, or a shell command when it begins with \"!\"; several make a chain");
    addText(app, "--commands-file", task.commandsFile, "File with one command on each line, or a JSON list of them");
    addText(app, "--workflow", task.workflowFile, "File with a plan, or with any text that Claude is to carry out");
    addText(app, "--template", task.templateName, "Template to begin with");
    app.add_flag("--shell", task.shell, "The commands are shell commands");
    addText(app, "--project", task.project, "Folder to work in; else the current one");
    addText(app, "--title", task.title, "Title");
    addText(app, "--description", task.description, "Description");
}

void describeRules(CLI::App &app, TaskArguments &task)
{
    addList(app, "--engine", task.engines, "Engine; repeated: any of these, the first ones preferred");
    addText(app, "--service", task.service, "Address of the engine's service, or its name in the settings");
    app.add_option("--priority", task.priority, "-1000 to 1000, higher first (0)");
    addList(app, "--label", task.labels, "Label; may be repeated");
    addText(app, "--assignee", task.assignee, "Who it is for");
    addText(app, "--not-before", task.notBefore, "ISO 8601 time, or +SECONDS from now");
    app.add_option("--timeout", task.timeoutSeconds, "Seconds the whole task may take, 1 to 3600");
    app.add_option("--memory", task.memoryMb, "Memory in MB, 128 to 4096");
    app.add_option("--cpu", task.cpu, "Processor cores, 0.1 to 64");
    addList(app, "--env", task.environment, "NAME=value; may be repeated");
    app.add_option("--max-attempts", task.maxAttempts, "How often it is tried when failures may pass (3)");
    addText(app, "--permission-mode", task.permissionMode,
            "manual, acceptEdits, plan, auto, dontAsk or bypassPermissions; else as the worker says");
    addText(app, "--model", task.model, "Claude's model");
}

void describeFilter(CLI::App &app, TaskArguments &task)
{
    addList(app, "--state", task.states, "pending, queued, running, completed, failed, cancelled or timeout");
    addText(app, "--project", task.project, "Only of this folder");
    addText(app, "--engine", task.engine, "Only for this engine");
    addText(app, "--label", task.label, "Only with this label");
    addText(app, "--search", task.search, "Only with this text");
    app.add_flag("--dead-letters", task.deadLetters, "Only those that failed for good and were not looked at");
    app.add_option("--limit", task.limit, "Most tasks (list: 1000, export: all)")->check(CLI::Range(1, 100'000));
}

void describeWork(CLI::App &app, TaskArguments &task)
{
    app.add_flag("--once", task.once, "Run one task, or end when there is none");
    app.add_option("--max-concurrent", task.maxConcurrent, "Tasks at once (1)")->check(CLI::Range(1, 1000));
    app.add_option_function<std::string>(
        "--engines",
        [&task](const std::string &value) {
            task.engines = QString::fromStdString(value).split(u',', Qt::SkipEmptyParts);
        },
        "Engines to take tasks for, with commas between; else all");
    addText(app, "--default-engine", task.defaultEngine, "Engine of tasks that do not say (local)");
    addText(app, "--permission-mode", task.permissionMode, "Of tasks that do not say (manual)");
    addText(app, "--permission", task.permission, "What Claude asks: deny (the default) or allow")
        ->check(CLI::IsMember({"deny", "allow"}));
    addText(app, "--claude", task.claude, "The claude program");
    app.add_option("--lease", task.leaseSeconds,
                   "Seconds until another worker may have the task of one that went away (60)")
        ->check(CLI::Range(2, 3600));
    app.add_option("--budget", task.budgetDollars, "Dollars; when this worker has spent them it claims nothing more")
        ->check(CLI::Range(0.000001, 1e6));
}

} // namespace

TaskCommandLine::TaskCommandLine(CLI::App &app)
    : m_parts(std::make_unique<Parts>())
{
    TaskArguments &target = m_parts->arguments;
    const auto add = [&](CLI::App *parent, const std::string &name, Verb verb, const std::string &help) {
        CLI::App *command = parent->add_subcommand(name, help);
        command->add_flag("--json", target.json, "JSON");
        addText(*command, "--queue", target.queue,
                "Shared queue: redis://, rediss:// or unix:// address; else the one of this machine");
        addText(*command, "--queue-password-env", target.queuePasswordVariable,
                "Variable that holds the queue's password (GANTRY_QUEUE_PASSWORD)");
        m_parts->apps.emplace_back(command, verb);
        return command;
    };
    CLI::App *task = app.add_subcommand("task", "The queue of tasks");
    task->require_subcommand(1);
    CLI::App *added = add(task, "add", Verb::Add, "Queue a task");
    describeContent(*added, target);
    describeRules(*added, target);
    addList(*added, "--after", target.after, "ID[:success|failure|always] of a task it waits for; may be repeated");
    addList(*added, "--child", target.children, "Id of a waiting task that is to run after this one; may be repeated");
    added->add_flag("--estimate", target.estimateOnly, "Only check the task and say what it may cost");
    describeFilter(*add(task, "list", Verb::List, "Tasks in the order of the queue"), target);
    addIds(*add(task, "show", Verb::Show, "One task with its result"), target.ids);
    addIds(*add(task, "cancel", Verb::Cancel, "Take tasks out of the queue, or stop them"), target.ids);
    addIds(*add(task, "retry", Verb::Retry, "Run tasks that have ended again"), target.ids);
    addIds(*add(task, "remove", Verb::Remove, "Forget tasks that have ended"), target.ids);
    addIds(*add(task, "acknowledge", Verb::Acknowledge, "Take failed tasks out of the dead letters"), target.ids);
    CLI::App *priority = add(task, "priority", Verb::Priority, "Change the priority of waiting tasks");
    addIds(*priority, target.ids);
    priority->add_option("--to", target.priority, "-1000 to 1000")->required();
    CLI::App *followUp = add(task, "follow-up", Verb::FollowUp, "Queue text that follows in the same conversation");
    addIds(*followUp, target.ids);
    addText(*followUp, "--text", target.text, "Prompt, or shell command after \"!\"")->required();
    CLI::App *exported = add(task, "export", Verb::Export, "Tasks as JSON");
    describeFilter(*exported, target);
    addText(*exported, "--output", target.file, "File to write (0600); else standard output");
    addText(*add(task, "import", Verb::Import, "Queue exported tasks, all or none"), "file", target.file, "The file")
        ->required();
    add(task, "pause", Verb::Pause, "Nothing more is claimed, by any worker; what runs goes on");
    add(task, "resume", Verb::Resume, "Tasks are claimed again");
    add(task, "status", Verb::Status, "How many tasks there are in each state, and the queue's limits");
    add(task, "costs", Verb::Costs,
        "What the tasks of each of the last 30 days have cost, by the day of their end (UTC)");
    CLI::App *limits = add(task, "limits", Verb::Limits, "How many tasks may run at once, over all workers");
    limits->add_option("--max-running", target.maxRunning, "In all; 0: any number")->check(CLI::Range(0, 100'000));
    addList(*limits, "--engine", target.perEngine, "NAME=N: on one engine; may be repeated");
    describeWork(*add(task, "work", Verb::Work, "Claim and run tasks"), target);
    describeWork(*add(&app, "work", Verb::Work, "Claim and run tasks of a queue (task work)"), target);

    CLI::App *schedule = task->add_subcommand("schedule", "Tasks that are made again and again");
    schedule->require_subcommand(1);
    CLI::App *scheduled
        = add(schedule, "add", Verb::ScheduleAdd, "Make a task at a time, every so often or by a cron line");
    describeContent(*scheduled, target);
    describeRules(*scheduled, target);
    addText(*scheduled, "--name", target.name, "Name of the schedule");
    addText(*scheduled, "--at", target.at, "ISO 8601 time, or +SECONDS: once, or the first time of --every");
    scheduled->add_option("--every", target.everySeconds, "Seconds")->check(CLI::Range(1, 366 * 24 * 3600));
    addText(*scheduled, "--cron", target.cron, "Cron line of five fields, or @daily and the like");
    addText(*scheduled, "--zone", target.zone, "Time zone of the cron line, for example Europe/Berlin (UTC)");
    add(schedule, "list", Verb::ScheduleList, "All schedules");
    addIds(*add(schedule, "remove", Verb::ScheduleRemove, "Forget schedules; their tasks stay"), target.ids);

    CLI::App *templates = task->add_subcommand("template", "Tasks to begin with");
    templates->require_subcommand(1);
    add(templates, "list", Verb::TemplateList, "All templates with what they may cost");
    addText(*add(templates, "export", Verb::TemplateExport, "All templates as JSON"), "--output", target.file,
            "File to write (0600); else standard output");
    addText(*add(templates, "import", Verb::TemplateImport, "Take in templates, all or none"), "file", target.file,
            "The file")
        ->required();
    addText(*add(templates, "remove", Verb::TemplateRemove, "Forget a template of yours"), "name", target.name,
            "Its name")
        ->required();
}

TaskCommandLine::~TaskCommandLine() = default;

std::optional<TaskArguments> TaskCommandLine::parsed() const
{
    for (const auto &[app, verb] : m_parts->apps) {
        if (!app->parsed())
            continue;
        TaskArguments result = m_parts->arguments;
        result.verb = verb;
        return result;
    }
    return {};
}

} // namespace ctl
