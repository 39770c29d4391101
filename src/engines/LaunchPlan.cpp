// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LaunchPlan.h"

#include "claude/CommandLine.h"
#include "claude/Environment.h"
#include "claude/Program.h"
#include "claude/Transcript.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace engines {
namespace {

using base::Error;
using session::Mode;
using session::RunRequest;
using session::StepKind;

// Claude refuses more on stdin, after a blank screen.
constexpr qsizetype maxPromptBytes = 10 * 1000 * 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::LaunchPlan", text);
}

QString shortened(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

base::Result<> checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    // What a name that is no UTF-8 becomes on its way here.
    if (folder.contains(QChar::ReplacementCharacter) && !info.exists())
        return base::fail(
            Error::Kind::InvalidInput,
            tr("The name of the folder %1 is not UTF-8. Rename it, then choose it again.").arg(shortened(folder)));
    if (folder.isEmpty() || !info.exists())
        return base::fail(Error::Kind::NotFound,
                          tr("The folder %1 does not exist. Choose another folder.").arg(shortened(folder)));
    if (!info.isDir())
        return base::fail(Error::Kind::InvalidInput,
                          tr("%1 is a file, not a folder. Choose the project folder.").arg(shortened(folder)));
    if (!info.isExecutable() || !info.isWritable())
        return base::fail(
            Error::Kind::PermissionDenied,
            tr("Gantry cannot write in %1: permission denied. Choose another folder.").arg(shortened(folder)));
    return {};
}

QMap<QString, QString> ourVariables(const RunRequest &request, const LaunchContext &context, const RunFiles &files)
{
    const QString session = request.session.id.toString();
    return {
        {QStringLiteral("GANTRY_CALLBACK_URL"), context.callbackUrl},
        {QStringLiteral("GANTRY_SESSION_ID"), session},
        {QStringLiteral("GANTRY_STEP_ID"), request.step.id.toString()},
        {QStringLiteral("GANTRY_RUN_ID"), request.run.id.toString()},
        {QStringLiteral("GANTRY_RUN_DIR"), files.runtimeFolder()},
        {QStringLiteral("GANTRY_SPOOL_DIR"), context.paths.spool()},
        {QStringLiteral("GANTRY_SPARE_SPOOL_DIR"), context.paths.spareSpool()},
        {QStringLiteral("CODE_MY_SPEC_CALLBACK_URL"), context.callbackUrl},
        {QStringLiteral("CODE_MY_SPEC_API_URL"), request.session.profile.backendUrl},
        {QStringLiteral("CODE_MY_SPEC_API_TOKEN"), QString::fromUtf8(context.backendToken.reveal())},
        {QStringLiteral("CODE_MY_SPEC_SESSION_ID"), session},
    };
}

/// What both executors share: folder, environment, size, sockets.
base::Result<LaunchPlan> basicPlan(const RunRequest &request, const LaunchContext &context)
{
    if (const auto checked = checkFolder(request.session.workingFolder); !checked)
        return std::unexpected(checked.error());
    const RunFiles files(context.paths, request.run.id);
    const bool pty = request.session.mode == Mode::Manual;
    auto environment = claude::buildEnvironment(
        claude::inheritedEnvironment(), request.step.environment, ourVariables(request, context, files),
        pty ? claude::TerminalVariables::Set : claude::TerminalVariables::Unset);
    if (!environment)
        return std::unexpected(environment.error());
    LaunchPlan plan;
    plan.spec.runFolder = files.folder();
    plan.spec.socketPath = files.socket();
    plan.spec.environment = std::move(*environment);
    plan.spec.workingFolder = request.session.workingFolder;
    plan.spec.terminal = pty ? process::Terminal::Pty : process::Terminal::Pipes;
    plan.spec.rows = context.choices.rows;
    plan.spec.columns = context.choices.columns;
    return plan;
}

/// systemd-run becomes the program after it has made the scope, so the process stays the holder's child.
void limitMemory(process::LaunchSpec &spec, const LocalChoices &choices)
{
    if (choices.memoryLimitBytes <= 0 || choices.scopeProgram.isEmpty())
        return;
    QStringList arguments{QStringLiteral("--user"), QStringLiteral("--scope"), QStringLiteral("--quiet"),
                          QStringLiteral("--collect")};
    arguments << QStringLiteral("-p") << QStringLiteral("MemoryMax=%1").arg(choices.memoryLimitBytes);
    // Else it would only begin to swap.
    arguments << QStringLiteral("-p") << QStringLiteral("MemorySwapMax=0");
    arguments << QStringLiteral("--") << spec.program << spec.arguments;
    spec.program = choices.scopeProgram;
    spec.arguments = arguments;
}

/// Resume the step's conversation, else the session's, else begin one whose id is known beforehand.
void chooseConversation(const RunRequest &request, claude::Options &options)
{
    const session::Session &session = request.session;
    const base::ConversationId wanted = request.step.conversation.value_or(session.conversation);
    if (wanted.isNull())
        options.newConversation = base::ConversationId::create();
    else if (isConversationWritten(request))
        options.resume = wanted;
    else
        options.newConversation = wanted; // an id that cannot be resumed is free to be used again
    if (request.step.fork && !options.resume.isNull()) {
        options.fork = true;
        options.newConversation = base::ConversationId::create();
    }
}

} // namespace

bool isConversationWritten(const RunRequest &request)
{
    const session::Session &session = request.session;
    const base::ConversationId wanted = request.step.conversation.value_or(session.conversation);
    if (wanted.isNull())
        return false;
    if (wanted != session.conversation || session.tokens)
        return true;
    // Claude writes no transcript before the first prompt.
    if (!session.transcriptPath.isEmpty())
        return QFileInfo::exists(session.transcriptPath);
    // One that the user named is resumed, and Claude says so when there is none. Hooks may be switched off, so that
    // none was heard is no proof.
    const QString chosen = request.step.environment.value(QStringLiteral("CLAUDE_CONFIG_DIR"));
    return request.step.conversation.has_value()
        || claude::hasTranscript(chosen.isEmpty() ? claude::configFolder() : chosen, wanted);
}

base::Result<LaunchPlan> planClaude(const RunRequest &request, const LaunchContext &context)
{
    if (request.step.kind != StepKind::ClaudePrompt)
        return base::fail(Error::Kind::InvalidInput,
                          tr("This step is a shell command. Use the shell executor: make it a shell step."));
    auto plan = basicPlan(request, context);
    if (!plan)
        return plan;
    const QString wanted = request.session.profile.claudeProgram.isEmpty() ? context.choices.claudeProgram
                                                                           : request.session.profile.claudeProgram;
    const auto program = claude::locateProgram(wanted);
    if (!program)
        return std::unexpected(program.error());

    const bool visible = request.session.mode == Mode::Manual;
    claude::Options options;
    options.form = visible ? claude::Options::Form::Terminal : claude::Options::Form::StreamJson;
    options.settingsFile = RunFiles(context.paths, request.run.id).settings();
    options.permissionMode = request.session.profile.permissionMode;
    options.model = request.session.profile.model;
    options.allowedTools = request.session.profile.allowedTools;
    options.maxTurns = request.session.profile.maxTurns;
    options.maxBudget = request.session.profile.maxBudget;
    chooseConversation(request, options);
    auto arguments = claude::commandLine(options);
    if (!arguments)
        return std::unexpected(arguments.error());
    if (visible && context.choices.screenReader)
        arguments->prepend(QStringLiteral("--ax-screen-reader"));

    using claude::RunSettings;
    const RunSettings settings{context.hookProgram,
                               context.choices.theme,
                               context.choices.screen,
                               {},
                               visible ? RunSettings::Permissions::Hook : RunSettings::Permissions::Host};
    const auto json = settings.toJson();
    if (!json)
        return std::unexpected(json.error());

    const QByteArray prompt = request.step.text.toUtf8();
    if (prompt.size() > maxPromptBytes)
        return base::fail(
            Error::Kind::TooLarge,
            tr("The prompt has %1 bytes; Claude takes at most 10 MB. Put the text into a file and name the "
               "file in the prompt.")
                .arg(prompt.size()));
    // A conversation that is taken up again may wait for its next prompt.
    const bool mayWait = !options.resume.isNull() || !request.step.followUps.isEmpty();
    if (!visible && request.step.text.trimmed().isEmpty() && !mayWait)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A background step needs a prompt. Write one, or run the session in a terminal."));
    plan->spec.program = *program;
    plan->spec.arguments = *arguments;
    limitMemory(plan->spec, context.choices);
    plan->settings = QJsonDocument(*json).toJson(QJsonDocument::Compact);
    plan->conversation
        = (options.resume.isNull() || options.fork ? options.newConversation : options.resume).toString();
    const QString promptFile = prompt.isEmpty() ? QString() : RunFiles(context.paths, request.run.id).prompt();
    plan->command = claude::displayCommand(QStringLiteral("claude"), *arguments, promptFile);
    // In the background the prompt is the first of the lines that go through a pipe, see BackgroundClaude.
    if (visible) {
        plan->stdinBytes = prompt;
        plan->spec.stdinFile = promptFile;
    }
    return plan;
}

base::Result<LaunchPlan> planShell(const RunRequest &request, const LaunchContext &context)
{
    if (request.step.kind != StepKind::ShellCommand)
        return base::fail(Error::Kind::InvalidInput,
                          tr("This step is a Claude prompt. Use the Claude executor: make it a Claude step."));
    if (claude::looksLikeClaudeCommand(request.step.text))
        return base::fail(
            Error::Kind::InvalidInput,
            tr("A shell step cannot start claude, because its hooks and its conversation would be lost. Use "
               "the Claude executor: make it a Claude step."));
    if (request.step.text.contains(QChar::Null))
        return base::fail(Error::Kind::InvalidInput, tr("A shell command cannot hold a NUL character. Remove it."));
    auto plan = basicPlan(request, context);
    if (!plan)
        return plan;
    const QString shell = qEnvironmentVariable("SHELL");
    const bool usable = shell.startsWith(u'/') && QFileInfo(shell).isExecutable();
    plan->spec.program = usable ? shell : QStringLiteral("/bin/sh");
    plan->spec.arguments = {QStringLiteral("-c"), request.step.text};
    limitMemory(plan->spec, context.choices);
    plan->command = request.step.text;
    return plan;
}

base::Result<LaunchPlan> planFor(const RunRequest &request, const LaunchContext &context)
{
    switch (request.step.kind) {
    case StepKind::ClaudePrompt:
        return planClaude(request, context);
    case StepKind::ShellCommand:
        return planShell(request, context);
    case StepKind::ParallelSessions:
        return base::fail(Error::Kind::Unsupported, tr("Parallel sessions cannot be played on this computer yet."));
    case StepKind::Empty:
        break;
    }
    return base::fail(Error::Kind::InvalidInput, tr("An empty step has nothing to run."));
}

} // namespace engines
