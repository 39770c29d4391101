// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GithubArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

namespace ctl {

struct GithubCommandLine::Parts
{
    CLI::App *sync = nullptr;
    GithubArguments arguments;
};

namespace {

void describeTasks(CLI::App &app, GithubArguments &target)
{
    addText(app, "--repo", target.repository, "OWNER/NAME")->required();
    addText(app, "--label", target.label, "Issues with this label become tasks (gantry)");
    addText(app, "--project", target.project, "Folder they run in (the current one)");
    app.add_option_function<std::vector<std::string>>(
        "--engine",
        [&target](const std::vector<std::string> &names) {
            for (const std::string &name : names)
                target.engines.append(QString::fromStdString(name));
        },
        "Engines they may run on, in order of preference");
    addText(app, "--permission-mode", target.permissionMode, "Permission mode of their sessions");
    addText(app, "--model", target.model, "Their model, unless an issue names one");
    app.add_flag("--any-author", target.anyAuthor,
                 "Take issues of everybody, not only of owners, members and collaborators");
    app.add_flag("--allow-shell", target.allowShell, "Take shell commands (\"!…\") from issues");
    app.add_flag("--close-completed", target.closeCompleted, "Close issues whose task is completed");
    addText(app, "--create-issue", target.createIssue, "Make an issue of this task, and do nothing else");
}

void describeServer(CLI::App &app, GithubArguments &target)
{
    addText(app, "--api", target.api, "REST interface (GITHUB_API_URL, else https://api.github.com)");
    addText(app, "--token-env", target.tokenVariable, "Variable with the token (GITHUB_TOKEN, GH_TOKEN)");
    auto *appId = addText(app, "--app-id", target.appId, "GitHub App instead of a token (GITHUB_APP_ID)");
    auto *key = addText(app, "--app-key-file", target.appKeyFile,
                        "File with its private key; else GITHUB_APP_PRIVATE_KEY holds the key itself");
    key->needs(appId);
    auto *follow = app.add_flag("--follow", target.follow, "Go on until interrupted");
    app.add_option("--interval", target.intervalSeconds, "Seconds between looks at the issues (60)")
        ->check(CLI::Range(5, 86'400))
        ->needs(follow);
    auto *listen = addText(app, "--webhook-listen", target.webhookListen,
                           "HOST:PORT for GitHub's webhooks (POST /webhook), which make it look at once");
    auto *secret
        = addText(app, "--webhook-secret-env", target.webhookSecretVariable, "Variable with the webhook's secret");
    listen->needs(secret)->needs(follow);
    secret->needs(listen);
}

} // namespace

GithubCommandLine::GithubCommandLine(CLI::App &app)
    : m_parts(std::make_unique<Parts>())
{
    const auto known = app.get_subcommands([](const CLI::App *each) { return each->get_name() == "task"; });
    CLI::App *task = known.empty() ? nullptr : known.front();
    if (task == nullptr) {
        task = app.add_subcommand("task", "Queued tasks");
        task->require_subcommand(1);
    }
    m_parts->sync = task->add_subcommand("sync-github", "Keep the issues of a GitHub repository and tasks in step");
    describeTasks(*m_parts->sync, m_parts->arguments);
    describeServer(*m_parts->sync, m_parts->arguments);
    addText(*m_parts->sync, "--queue", m_parts->arguments.queue,
            "Shared queue: redis://, rediss:// or unix:// address; else the one of this machine");
    addText(*m_parts->sync, "--queue-password-env", m_parts->arguments.queuePasswordVariable,
            "Variable that holds the queue's password (GANTRY_QUEUE_PASSWORD)");
    m_parts->sync->add_flag("--json", m_parts->arguments.json, "JSON lines");
}

GithubCommandLine::~GithubCommandLine() = default;

std::optional<GithubArguments> GithubCommandLine::parsed() const
{
    return m_parts->sync->parsed() ? std::optional(m_parts->arguments) : std::nullopt;
}

} // namespace ctl
