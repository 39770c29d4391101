// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Arguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>

namespace ctl {
namespace {

/// session resume, stop, follow, send: which of them was given is known after parsing.
class LiveCommands
{
public:
    explicit LiveCommands(CLI::App &session)
    {
        using Verb = SessionLiveArguments::Verb;
        CLI::App *resume = add(session, "resume", Verb::Resume, "Go on where the session stopped");
        addText(*resume, "--prompt", m_arguments.prompt, "What to say; else the next pending step, or to go on");
        addPermission(*resume, m_arguments.permission);
        resume->add_flag("--over-budget", m_arguments.overBudget, "Although a budget of the settings is used up");
        add(session, "stop", Verb::Stop, "End what runs, politely at first");
        add(session, "follow", Verb::Follow, "Print events until the session rests");
        CLI::App *send = add(session, "send", Verb::Send, "Queue a prompt");
        addText(*send, "text", m_arguments.prompt, "The prompt; - reads standard input")->required();
    }

    [[nodiscard]] std::optional<SessionLiveArguments> parsed() const
    {
        for (const auto &[app, verb] : m_apps) {
            if (!app->parsed())
                continue;
            SessionLiveArguments result = m_arguments;
            result.verb = verb;
            return result;
        }
        return {};
    }

private:
    CLI::App *add(CLI::App &session, const std::string &name, SessionLiveArguments::Verb verb, const std::string &help)
    {
        CLI::App *app = session.add_subcommand(name, help);
        addText(*app, "id", m_arguments.id, "Id, or its beginning")->required();
        app->add_flag("--json", m_arguments.json, "JSON lines");
        m_apps.emplace_back(app, verb);
        return app;
    }

    SessionLiveArguments m_arguments;
    std::vector<std::pair<CLI::App *, SessionLiveArguments::Verb>> m_apps;
};

/// Where a run may happen.
void describeSandbox(CLI::App &app, RunArguments &run)
{
    addText(app, "--engine", run.engine,
            "local (the default), another kind of engine, or the name of one from the settings");
    engines::SandboxOptions &sandbox = run.sandbox;
    addText(app, "--template", sandbox.templateName, "Template of the sandbox, see sandbox templates");
    addText(app, "--sandbox-folder", sandbox.workFolder, "Folder of the project in the sandbox (/workspace)");
    addText(app, "--branch", sandbox.branch, "What changes becomes a branch of this name here; auto: makes up a name");
    app.add_flag("--git-live", sandbox.gitLive, "Push that branch and open a pull request, from the sandbox");
    addText(app, "--target-branch", sandbox.targetBranch, "Branch the pull request is for");
    app.add_flag("--keep", sandbox.keep, "Leave the sandbox running after the run");
    app.add_flag("--keep-results", sandbox.keepResults, "Put what changed into the project later: sandbox apply");
    app.add_flag("--send-secrets", sandbox.sendSecrets, "Send files although they look like they hold keys");
}

enum class WithTasks { No, Yes };

void describeRun(CLI::App &app, RunArguments &run, std::string &afterTurn, WithTasks withTasks = WithTasks::No)
{
    addText(app, "--project", run.project, "Folder to work in");
    auto *what = app.add_option_group("what", "What to run, one of");
    addText(*what, "--prompt-file", run.promptFile, "File with the prompt; - reads standard input");
    addText(*what, "--prompt", run.prompt, "The prompt itself");
    addText(*what, "--shell", run.shell, "A shell command");
    if (withTasks == WithTasks::Yes)
        SandboxCommandLine::describeTasks(app, *what, run.tasks);
    what->require_option(1);
    auto *visible = app.add_flag("--visible", "On a terminal, as the window does it (the default)");
    app.add_flag("--background", run.background, "Over pipes: stdout and stderr apart, Claude as claude -p")
        ->excludes(visible);
    app.add_option("--after-turn", afterTurn,
                   "When Claude's turn ends: close the terminal (the default), or keep it open")
        ->check(CLI::IsMember({"keep", "close"}));
    addText(app, "--resume", run.resume, "Conversation to take up again");
    addText(app, "--session", run.session, "Add the step to this session");
    addText(app, "--model", run.model, "Claude's model");
    addText(app, "--permission-mode", run.permissionMode,
            "manual (the default), acceptEdits, plan, auto, dontAsk or bypassPermissions");
    addList(app, "--allowed-tool", run.allowedTools, "Tool that needs no question; may be repeated");
    app.add_option("--max-turns", run.maxTurns, "Background only: most turns")->check(CLI::Range(1, 100000));
    app.add_flag("--over-budget", run.overBudget, "Run although a budget of the settings is used up");
    app.add_option("--max-budget,--budget", run.maxBudgetDollars,
                   "Background only: most dollars that Claude may spend, with a sandbox for both together")
        ->check(CLI::Range(0.000001, 1e6));
    addPermission(app, run.permission);
    app.add_option("--timeout", run.timeoutSeconds, "Seconds until the step is stopped (exit code 124)")
        ->check(CLI::Range(1, 30 * 24 * 3600));
    addList(app, "--env", run.environment, "NAME=value for the step; may be repeated");
    auto *backend = addText(app, "--backend", run.backend, "Address that the events are sent to");
    addText(app, "--backend-token-env", run.backendTokenVariable, "Variable that holds the backend's bearer token")
        ->needs(backend);
    addText(app, "--claude", run.claude, "The claude program");
    describeRunWorktree(app, run);
    app.add_flag("--json", run.json, "JSON lines: events, and a result last");
    describeSandbox(app, run);
    describeRemote(app, run.remote);
    describeExecution(app, run.execution);
}

/// One line that names the thing, then where help is.
[[noreturn]] void refuse(const std::string &text)
{
    std::fprintf(stderr, "gantryctl: %s (see gantryctl --help)\n", text.c_str());
    std::exit(exitcode::usage);
}

std::string firstLine(const std::string &text)
{
    return text.substr(0, text.find('\n'));
}

void checkPlanArguments(const PlanArguments &plan)
{
    if (plan.permission == PermissionPolicy::Ask && !plan.automatic)
        refuse("--permission ask needs --auto: standard input cannot bring the answers and play the steps");
}

/// What CLI11 cannot say: options that only make sense together.
void checkRun(const RunArguments &run)
{
    // A service brings its own files; the session is then kept under the current folder.
    const bool isHere = run.engine.isEmpty() || run.engine == u"local" || run.engine == u"e2b";
    if (run.project.isEmpty() && run.session.isEmpty() && isHere)
        refuse("--project is required: name the folder to work in, or a session with --session");
    // Ignored in silence, a forbidden tool would be used. The engine of a stored session may be a remote one.
    QJsonObject ofExecutions;
    addTo(ofExecutions, run.execution);
    const bool mayBeRemote = !isHere || (run.engine.isEmpty() && !run.session.isEmpty());
    if (!mayBeRemote && (run.remote != RemoteArguments() || !ofExecutions.isEmpty()))
        refuse("--service, --git-repo, --disallowed-tool, --memory-limit and the like are for a remote engine: name it "
               "with --engine");
    if (run.worktree && !run.session.isEmpty())
        refuse("--worktree makes a new session; it does not go with --session");
    if (run.maxTurns > 0 && !run.background)
        refuse("--max-turns works with --background only");
    if (run.maxBudgetDollars > 0 && !run.background)
        refuse("--max-budget works with --background only");
    if (run.permission != PermissionPolicy::Deny && !run.background)
        refuse("--permission works with --background only: a terminal asks by itself");
    if (run.permission == PermissionPolicy::Ask && run.promptFile == QStringLiteral("-"))
        refuse("standard input cannot bring the prompt and the answers: give --prompt or a file");
    if (run.engine != u"e2b" && run.sandbox != engines::SandboxOptions())
        refuse("--template, --sandbox-folder, --branch, --git-live, --target-branch, --keep, --keep-results and "
               "--send-secrets work with --engine e2b only");
    if (!run.tasks.isEmpty() && (!run.session.isEmpty() || run.worktree || !run.resume.isEmpty()))
        refuse("many tasks make sessions of their own: --session, --worktree and --resume do not go with them");
    if (!run.tasks.output.isEmpty() && run.tasks.isEmpty())
        refuse("--output is for many tasks: give --task or --task-file");
    if (!run.sandbox.targetBranch.isEmpty() && !run.sandbox.gitLive)
        refuse("--target-branch is for a pull request: give --git-live too");
    if (const auto checked = run.sandbox.check(); !checked)
        refuse(checked.error().message.toStdString());
    for (const QString &entry : run.environment) {
        if (entry.indexOf(u'=') < 1)
            refuse("--env wants NAME=value, not \"" + entry.toStdString() + "\"");
    }
}

} // namespace

void addPermission(CLI::App &app, PermissionPolicy &target)
{
    static const std::map<std::string, PermissionPolicy> policies{
        {"allow", PermissionPolicy::Allow}, {"deny", PermissionPolicy::Deny}, {"ask", PermissionPolicy::Ask}};
    app.add_option_function<std::string>(
           "--permission", [&target](const std::string &word) { target = policies.at(word); },
           "What Claude asks in the background: allow, deny (the default), or ask: JSON lines out, answers in")
        ->check(CLI::IsMember({"allow", "deny", "ask"}));
}

Arguments readArguments(int argc, char **argv)
{
    CLI::App app("Runs Claude Code sessions without a window, with Gantry's own store.", "gantryctl");
    app.set_version_flag("--version", GANTRY_VERSION);
    app.require_subcommand(1);
    RunArguments run;
    std::string afterTurn = "close";
    CLI::App *runApp = app.add_subcommand("run", "Play one step and wait for its end");
    describeRun(*runApp, run, afterTurn);

    CLI::App *sessionApp = app.add_subcommand("session", "What is stored");
    sessionApp->require_subcommand(1);
    SessionListArguments list;
    CLI::App *listApp = sessionApp->add_subcommand("list", "All sessions, newest first");
    listApp->add_flag("--json", list.json, "JSON");
    listApp->add_flag("--all", list.all, "Archived ones too");
    SessionShowArguments show;
    CLI::App *showApp = sessionApp->add_subcommand("show", "One session with its steps");
    addText(*showApp, "id", show.id, "Id, or its beginning")->required();
    showApp->add_flag("--json", show.json, "JSON");
    SessionExportArguments exported;
    CLI::App *exportApp = sessionApp->add_subcommand("export", "Session, steps and all events as JSON");
    addText(*exportApp, "id", exported.id, "Id, or its beginning")->required();
    addText(*exportApp, "--output", exported.file, "File to write (0600); else standard output");

    const LiveCommands live(*sessionApp);

    DoctorArguments doctor;
    CLI::App *doctorApp = app.add_subcommand("doctor", "Checks what sessions need");
    addText(*doctorApp, "--claude", doctor.claude, "The claude program");
    doctorApp->add_flag("--json", doctor.json, "JSON");

    UsageArguments usage;
    const CLI::App *usageApp = describeUsage(app, usage);

    WorktreeArguments worktrees;
    const CLI::App *worktreeApp = describeWorktrees(app, worktrees);

    const TaskCommandLine taskQueue(app);
    const SandboxCommandLine sandboxes(app);
    RunArguments sandboxRun;
    sandboxRun.engine = QStringLiteral("e2b");
    CLI::App *sandboxRunApp = sandboxes.addRun();
    describeRun(*sandboxRunApp, sandboxRun, afterTurn, WithTasks::Yes);

    const GithubCommandLine github(app);
    ServeArguments serve;
    const CLI::App *serveApp = describeServe(app, serve);

    PlanArguments plan;
    const CLI::App *planApp = describePlan(*sessionApp, plan);
    ConversationArguments conversations;
    const CLI::App *conversationApp = describeConversations(app, conversations);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0)
            std::exit(app.exit(error));
        refuse(firstLine(error.what()));
    }
    if (sandboxRunApp->parsed())
        run = sandboxRun;
    if (runApp->parsed() || sandboxRunApp->parsed()) {
        run.background = run.background || (!run.engine.isEmpty() && run.engine != u"local"); // no terminal there
        run.closeAfterTurn = afterTurn == "close";
        checkRun(run);
        return run;
    }
    if (const auto found = sandboxes.parsed())
        return *found;
    if (const auto found = github.parsed())
        return *found;
    if (const auto found = taskQueue.parsed())
        return *found;
    if (worktreeApp->parsed())
        return worktrees;
    if (serveApp->parsed())
        return serve;
    if (planApp->parsed()) {
        checkPlanArguments(plan);
        return plan;
    }
    if (conversationApp->parsed())
        return conversations;
    if (doctorApp->parsed())
        return doctor;
    if (usageApp->parsed())
        return usage;
    if (const auto found = live.parsed())
        return *found;
    if (listApp->parsed())
        return list;
    if (showApp->parsed())
        return show;
    return exported;
}

} // namespace ctl
