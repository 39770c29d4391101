// SPDX-License-Identifier: GPL-3.0-or-later
#include "Arguments.h"

#include <QUuid>

#include <CLI/CLI.hpp>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

struct RawArguments
{
    bool print = false, verbose = false, continueNewest = false, fork = false, ignored = false, replayPrompts = false;
    std::string sessionId, resume, settings, permissionMode = "manual", model, outputFormat = "text",
                                             inputFormat = "text", permissionPromptTool, ignoredValue;
    std::vector<std::string> allowedTools, ignoredList, prompt;
    int maxTurns = 0;
};

void declareFlags(CLI::App &app, RawArguments &raw)
{
    app.add_flag("-p,--print", raw.print, "Print the answer and exit");
    app.add_flag("--verbose", raw.verbose, "Needed by stream-json");
    app.add_flag("-c,--continue", raw.continueNewest, "Take up the newest conversation of this folder");
    app.add_flag("--fork-session", raw.fork, "Resume under a new id");
    app.add_option("--session-id", raw.sessionId, "Id of the new conversation");
    app.add_option("-r,--resume", raw.resume, "Take up this conversation");
    app.add_option("--settings", raw.settings, "Settings file or JSON")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.add_option("--permission-mode", raw.permissionMode,
                   "manual, acceptEdits, plan, auto, dontAsk, bypassPermissions");
    app.add_option("--model", raw.model, "Shown, nothing else");
    app.add_option("--output-format", raw.outputFormat, "text, json or stream-json")
        ->check(CLI::IsMember({"text", "json", "stream-json"}));
    app.add_option("--input-format", raw.inputFormat, "text or stream-json")
        ->check(CLI::IsMember({"text", "stream-json"}));
    app.add_option("--permission-prompt-tool", raw.permissionPromptTool, "stdio: ask over the control protocol");
    app.add_option("--allowedTools,--allowed-tools", raw.allowedTools, "Tools that need no question");
    app.add_option("--max-turns", raw.maxTurns, "Most turns in print mode");
    app.add_option("prompt", raw.prompt, "The first prompt");
    app.add_flag("--replay-user-messages", raw.replayPrompts, "Repeat prompts in the output");
    for (const char *flag : {"--include-partial-messages", "--include-hook-events", "--bare", "--safe-mode",
                             "--restricted", "--ax-screen-reader", "--dangerously-skip-permissions"})
        app.add_flag(flag, raw.ignored, "Taken, without effect");
    for (const char *option : {"--setting-sources", "--append-system-prompt", "--system-prompt", "--max-budget-usd",
                               "--fallback-model", "--effort", "--debug-file", "--json-schema", "-n,--name"})
        app.add_option(option, raw.ignoredValue, "Taken, without effect");
    for (const char *option : {"--disallowedTools,--disallowed-tools", "--tools", "--add-dir", "--mcp-config"})
        app.add_option(option, raw.ignoredList, "Taken, without effect");
    app.set_version_flag("-v,--version", "1.0.0 (Gantry demo agent)");
}

Arguments converted(const RawArguments &raw)
{
    Arguments arguments;
    arguments.print = raw.print;
    arguments.verbose = raw.verbose;
    arguments.replayPrompts = raw.replayPrompts;
    arguments.continueNewest = raw.continueNewest;
    arguments.fork = raw.fork;
    arguments.sessionId = QString::fromStdString(raw.sessionId);
    arguments.resume = QString::fromStdString(raw.resume);
    arguments.settings = QString::fromStdString(raw.settings);
    arguments.permissionMode = QString::fromStdString(raw.permissionMode);
    arguments.model = QString::fromStdString(raw.model);
    arguments.outputFormat = QString::fromStdString(raw.outputFormat);
    arguments.inputFormat = QString::fromStdString(raw.inputFormat);
    arguments.permissionPromptTool = QString::fromStdString(raw.permissionPromptTool);
    arguments.maxTurns = raw.maxTurns;
    for (const std::string &tool : raw.allowedTools)
        arguments.allowedTools << QString::fromStdString(tool);
    QStringList words;
    for (const std::string &word : raw.prompt)
        words << QString::fromStdString(word);
    arguments.prompt = words.join(u' ');
    return arguments;
}

QString problemOf(const Arguments &arguments)
{
    static const QStringList modes{u"manual"_s, u"default"_s, u"acceptEdits"_s,      u"auto"_s,
                                   u"plan"_s,   u"dontAsk"_s, u"bypassPermissions"_s};
    if (!modes.contains(arguments.permissionMode))
        return u"error: option '--permission-mode <mode>' argument '%1' is invalid."_s.arg(arguments.permissionMode);
    if (arguments.permissionMode == "bypassPermissions"_L1 && ::geteuid() == 0)
        return u"--permission-mode bypassPermissions cannot be used as root."_s;
    for (const QString &id : {arguments.sessionId, arguments.resume}) {
        if (!id.isEmpty() && QUuid::fromString(id).isNull())
            return u"Error: Invalid session ID. Must be a valid UUID."_s;
    }
    if (!arguments.sessionId.isEmpty() && !arguments.resume.isEmpty() && !arguments.fork)
        return u"Error: --session-id can only be used with --resume if --fork-session is also given."_s;
    if (arguments.print && arguments.outputFormat == "stream-json"_L1 && !arguments.verbose)
        return u"Error: When using --print, --output-format=stream-json requires --verbose"_s;
    return {};
}

} // namespace

std::expected<Arguments, EarlyExit> parseArguments(int argc, char **argv)
{
    CLI::App app("Demo agent, not Claude: plays a script with the flags, hooks and output shapes of claude.",
                 "gantry-demo-agent");
    RawArguments raw;
    declareFlags(app, raw);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        std::ostringstream output;
        std::ostringstream errors;
        const int code = app.exit(error, output, errors);
        return std::unexpected(EarlyExit{code == 0 ? 0 : 1, QString::fromStdString(output.str()).trimmed(),
                                         QString::fromStdString(errors.str()).trimmed()});
    }
    const Arguments arguments = converted(raw);
    if (const QString problem = problemOf(arguments); !problem.isEmpty())
        return std::unexpected(EarlyExit{1, {}, problem});
    return arguments;
}

} // namespace demo
