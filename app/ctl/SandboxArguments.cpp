// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <vector>

namespace ctl {

using Verb = SandboxArguments::Verb;

struct SandboxCommandLine::Parts
{
    CLI::App *sandbox = nullptr;
    SandboxArguments arguments;
    std::vector<std::pair<CLI::App *, Verb>> apps;
};

SandboxCommandLine::SandboxCommandLine(CLI::App &app)
    : m_parts(std::make_unique<Parts>())
{
    CLI::App *sandbox = app.add_subcommand("sandbox", "Sandboxes in the cloud (E2B)");
    sandbox->require_subcommand(1);
    m_parts->sandbox = sandbox;
    SandboxArguments &target = m_parts->arguments;
    const auto add = [&](const std::string &name, Verb verb, const std::string &help, bool wantsId = true) {
        CLI::App *command = sandbox->add_subcommand(name, help);
        if (wantsId)
            addText(*command, "id", target.id, "Id of the sandbox, or its beginning")->required();
        command->add_flag("--json", target.json, "JSON");
        m_parts->apps.emplace_back(command, verb);
        return command;
    };
    const auto addTimeout = [&target](CLI::App *command, const std::string &help) {
        command->add_option("--timeout", target.timeoutSeconds, help)
            ->check(CLI::Range(1, SandboxArguments::longestTimeout));
    };
    CLI::App *create = add("create", Verb::Create, "Start a sandbox; it ends when its time is over", false);
    addText(*create, "--template", target.templateName, "Its template");
    addTimeout(create, "Seconds it lives (300)");
    add("list", Verb::List, "All sandboxes of the account", false);
    add("status", Verb::Status, "State, health, age, cost and limits of one");
    CLI::App *logs = add("logs", Verb::Logs, "What its run has written");
    logs->add_flag("--follow", target.follow, "Go on until the run has ended");
    logs->add_flag("--errors", target.errors, "Standard error instead of standard output");
    CLI::App *download = add("download", Verb::Download, "Copy a file or a whole folder from it");
    addText(*download, "path", target.path, "Absolute, or relative to the home folder there")->required();
    addText(*download, "--output", target.output, "File or folder to make")->required();
    add("pause", Verb::Pause, "Keep it with memory and processes, without cost for computing");
    addTimeout(add("resume", Verb::Resume, "Let a paused one go on"), "Seconds it lives from now on (300)");
    addTimeout(add("extend", Verb::Extend, "Set how long it lives from now on"), "Seconds (300 more than it has left)");
    add("terminate", Verb::Terminate, "End it; what is in it is gone");
    add("forget", Verb::Forget, "Remove the record of one that the service no longer knows");
    add("results", Verb::Results, "What its run has changed");
    add("apply", Verb::Apply, "Put what its run has changed into the project");
    add("check", Verb::Check, "Test the connection and the key", false);
    CLI::App *cost = add("cost", Verb::Cost, "Estimated cost of the sandboxes started here", false);
    cost->add_option("--rate", target.hourlyRate, "Dollars for an hour, instead of what the settings say")
        ->check(CLI::Range(0.0, 1000.0));
    CLI::App *templates = add("templates", Verb::Templates, "Templates that are known, with their set-up", false);
    addText(*templates, "name", target.id, "One of them alone");
    addText(*templates, "--add", target.file, "JSON file with one: name, base, description, setup, environment");
    templates->add_flag("--remove", target.remove, "Remove the named one of yours");
}

SandboxCommandLine::~SandboxCommandLine() = default;

CLI::App *SandboxCommandLine::addRun() const
{
    return m_parts->sandbox->add_subcommand(
        "run", "Play one step in a sandbox (run with --engine e2b), or many tasks at once");
}

void SandboxCommandLine::describeTasks(CLI::App &app, CLI::App &what, SandboxTaskArguments &tasks)
{
    addList(what, "--task", tasks.tasks, "A prompt in a sandbox of its own; may be repeated");
    addText(what, "--task-file", tasks.file, "File with a task in each line");
    app.add_option("--max-concurrent", tasks.maxConcurrent, "Tasks at once (3)")->check(CLI::Range(1, 100));
    app.add_flag("--fail-fast", tasks.failFast, "The first failure ends the other tasks");
    addText(app, "--output", tasks.output, "New folder for logs, changes and a report of all tasks");
}

std::optional<SandboxArguments> SandboxCommandLine::parsed() const
{
    for (const auto &[app, verb] : m_parts->apps) {
        if (!app->parsed())
            continue;
        SandboxArguments result = m_parts->arguments;
        result.verb = verb;
        return result;
    }
    return {};
}

} // namespace ctl
