// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ServeArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

namespace ctl {
namespace {

void describeDoor(CLI::App &app, ServeArguments &serve)
{
    addText(app, "--listen", serve.listen,
            "HOST:PORT (127.0.0.1, port from the variable PORT or any); another host than loopback needs a token");
    auto *tokens = addText(app, "--token-file", serve.tokenFile, "File with bearer tokens, one a line");
    auto *audience
        = addText(app, "--identity-audience", serve.identityAudience, "Take Google identity tokens for this audience");
    auto *keys = addText(app, "--identity-keys", serve.identityKeys, "File with the keys (JWKS) that sign them");
    audience->needs(keys);
    keys->needs(audience);
    app.add_flag("--trust-platform", serve.trustPlatform,
                 "What stands in front (Cloud Run with IAM) checks who calls; ask for no token here")
        ->excludes(tokens)
        ->excludes(audience);
    auto *certificate = addText(app, "--tls-cert", serve.tlsCertificate, "Certificate (PEM): serve https");
    auto *key = addText(app, "--tls-key", serve.tlsKey, "Its private key (PEM)");
    certificate->needs(key);
    key->needs(certificate);
}

void describeWork(CLI::App &app, ServeArguments &serve)
{
    app.add_option("--max-concurrent", serve.maxConcurrent, "Tasks at the same time (1)")->check(CLI::Range(1, 10000));
    app.add_option("--queue", serve.queue, "Tasks that may wait for a place (0)")->check(CLI::Range(0, 100000));
    addText(app, "--log-dir", serve.logFolder, "Folder for the logs of asynchronous tasks");
    addText(app, "--log-bucket", serve.logBucket,
            "gs://BUCKET[/PREFIX]: copy these logs to Google Cloud Storage, as the machine's service account");
    addText(app, "--workspace-dir", serve.workspaceFolder, "Folder in which tasks work");
    addText(app, "--callback-secret-file", serve.callbackSecretFile, "File with the secret that signs callbacks");
    addText(app, "--claude", serve.claude, "The claude program");
    addText(app, "--isolate", serve.isolate,
            "none, or bwrap: a task sees its workspace and the system's programs, nothing else")
        ->check(CLI::IsMember({"none", "bwrap"}));
    addText(app, "--known-hosts", serve.hostKeys,
            "Keys of the hosts that git may reach by ssh; else the first key seen in a task counts");
    addText(app, "--ssh-config", serve.sshConfig, "Settings of ssh for git (hosts, ports); else none are read");
    app.add_option("--grace", serve.graceSeconds, "Seconds that running tasks have after SIGTERM (their own limits)")
        ->check(CLI::Range(0, 24 * 3600));
}

void describeDispatch(CLI::App &app, ServeArguments &serve)
{
    auto *dispatch
        = app.add_flag("--dispatch", serve.dispatch,
                       "Also answer POST /api/workflows/dispatch: a GitHub App clones, Claude works, a pull "
                       "request is opened. Needs CLAUDE_CLOUD_RUN_URL, CLAUDE_CODE_OAUTH_TOKEN, GITHUB_APP_ID "
                       "and GITHUB_APP_PRIVATE_KEY; GITHUB_API_URL names another GitHub");
    addText(app, "--dispatch-permission-mode", serve.dispatchPermissionMode, "Of Claude in dispatches (acceptEdits)")
        ->check(CLI::IsMember({"default", "acceptEdits", "plan", "dontAsk"}))
        ->needs(dispatch);
    app.add_flag(
           "--dispatch-forward", serve.dispatchForward,
           "Hand dispatches over to the service at CLAUDE_CLOUD_RUN_URL, with the App's key, instead of working here")
        ->needs(dispatch);
    addText(app, "--dispatch-tools", serve.dispatchTools, "Tools Claude may use in dispatches without asking")
        ->needs(dispatch);
}

} // namespace

CLI::App *describeServe(CLI::App &app, ServeArguments &arguments)
{
    CLI::App *serve = app.add_subcommand("serve", "Run Claude for others over HTTP");
    describeDoor(*serve, arguments);
    describeWork(*serve, arguments);
    describeDispatch(*serve, arguments);
    describeServeExecutions(*serve, arguments.executions);
    return serve;
}

} // namespace ctl
