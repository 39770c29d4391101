// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionScript.h"

#include "base/Secret.h"
#include "claude/CommandLine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using session::RunRequest;
using session::StepKind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::ExecutionScript", text);
}

constexpr auto head = R"sh(#!/bin/bash
set -e
)sh"_L1;

// Services that look for it show it as progress; others ignore the variable.
constexpr auto progress
    = R"sh(progress() { [ -z "${EXECUTION_PROGRESS_FILE:-}" ] || printf '%s\n' "$1 $2 $3" >"$EXECUTION_PROGRESS_FILE"; }
)sh"_L1;

constexpr auto workflowRun = R"sh(umask 077
WORKFLOW_FILE=$(mktemp)
trap 'rm -f -- "$WORKFLOW_FILE"' EXIT
printf '%s' "$WORKFLOW_CONFIG" >"$WORKFLOW_FILE"
EXIT_CODE=0
{ printf 'Carry out this workflow, step by step. It is also in the file %s.\n\n' "$WORKFLOW_FILE"; cat -- "$WORKFLOW_FILE"; } | )sh"_L1;

QString quoted(const QStringList &arguments)
{
    QStringList words{u"claude"_s};
    for (const QString &argument : arguments)
        words.append(claude::shellQuoted(argument));
    return words.join(u' ');
}

QString echo(const QString &words)
{
    // Always in single quotes, whatever is in it.
    return u"echo '"_s + QString(words).replace(u"'"_s, uR"('\'')"_s) + u"' >&2\n"_s;
}

QString finish(const QString &what)
{
    return u"echo \"%1 completed with exit code: $EXIT_CODE\" >&2\nexit \"$EXIT_CODE\"\n"_s.arg(what);
}

} // namespace

QString ExecutionScript::begin(const QString &words) const
{
    return head + echo(words + m_task);
}

QString ExecutionScript::claude(const QString &prompt) const
{
    QString delimiter;
    do
        delimiter = u"GANTRY_"_s + QString::fromLatin1(base::Secret::random().reveal());
    while (prompt.contains(delimiter));
    return quoted(m_arguments) + u" <<'%1' || EXIT_CODE=$?\n"_s.arg(delimiter) + prompt + u'\n' + delimiter + u'\n';
}

QString ExecutionScript::command(const QString &prompt) const
{
    return begin(u"Starting Claude CLI execution for task: "_s) + u"EXIT_CODE=0\n"_s + claude(prompt)
        + finish(u"Command"_s);
}

QString ExecutionScript::shell() const
{
    return begin(u"Starting command for task: "_s)
        + u"EXIT_CODE=0\nbash -c \"$GANTRY_COMMAND\" </dev/null || EXIT_CODE=$?\n"_s + finish(u"Command"_s);
}

QString ExecutionScript::chain(const QStringList &commands, const QString &mark) const
{
    QString script = begin(u"Starting chain execution for task: "_s) + progress + u"EXIT_CODE=0\n"_s;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        script += u"progress %1 %2 '' || :\nSECONDS=0\n"_s.arg(i + 1).arg(commands.size());
        if (commands.at(i).startsWith(u'!'))
            script += u"bash -c \"$%1\" </dev/null || EXIT_CODE=$?\n"_s.arg(variableFor(i));
        else
            script += claude(commands.at(i));
        if (!mark.isEmpty())
            script += u"echo \"Step %1 of %2 ended with exit code $EXIT_CODE after $SECONDS s [%3]\" >&2\n"_s.arg(i + 1)
                          .arg(commands.size())
                          .arg(mark);
        script += u"[ \"$EXIT_CODE\" = 0 ] || { echo 'Step %1 failed' >&2; exit \"$EXIT_CODE\"; }\n"_s.arg(i + 1);
    }
    return script + u"echo 'Chain execution completed successfully' >&2\n"_s;
}

QString ExecutionScript::variableFor(qsizetype place)
{
    return u"GANTRY_COMMAND_%1"_s.arg(place + 1);
}

QString ExecutionScript::workflow() const
{
    return begin(u"Starting workflow execution for task: "_s) + workflowRun + quoted(m_arguments)
        + u" || EXIT_CODE=$?\n"_s + finish(u"Workflow"_s);
}

QString ExecutionScript::help(const QString &description) const
{
    return begin(u"Executing default task: "_s) + echo(u"Task description: "_s + description) + u"EXIT_CODE=0\n"_s
        + claude(u"/help"_s) + finish(u"Command"_s);
}

base::Result<> ExecutionScript::check(const QString &text)
{
    const bool isBinary = std::ranges::any_of(
        text, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r'; });
    if (isBinary)
        return base::fail(Error::Kind::InvalidInput,
                          tr("The text holds control characters. Remove them, or put the text into a file of the "
                             "project."));
    if (text.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("There is nothing to run. Write a prompt or a command."));
    if (const qsizetype bytes = text.toUtf8().size(); bytes > maxPromptBytes)
        return base::fail(Error::Kind::TooLarge,
                          tr("The text has %1 bytes; an execution service takes 100 KB. Put it into a file of the "
                             "project and name the file in the prompt.")
                              .arg(bytes));
    return {};
}

base::Result<QStringList> ExecutionScript::claudeArguments(const RunRequest &request)
{
    const session::Profile &profile = request.session.profile;
    claude::Options options;
    options.form = claude::Options::Form::StreamJson;
    options.askHost = false; // nobody can be asked there
    options.permissionMode = profile.permissionMode;
    options.model = profile.model;
    options.allowedTools = profile.allowedTools;
    options.maxTurns = profile.maxTurns;
    options.maxBudget = profile.maxBudget;
    auto arguments = claude::commandLine(options);
    if (!arguments)
        return arguments;
    // The prompt comes as text.
    const qsizetype input = arguments->indexOf(u"--input-format"_s);
    if (input >= 0)
        arguments->remove(input, 2);
    arguments->removeAll(u"--replay-user-messages"_s);
    return arguments;
}

QString ExecutionScript::displayCommand(const RunRequest &request)
{
    if (request.step.kind != StepKind::ClaudePrompt || !commandsOf(request).isEmpty())
        return request.step.text;
    return quoted(claudeArguments(request).value_or(QStringList{u"-p"_s})) + u" < prompt"_s;
}

QString ExecutionScript::imageFor(tasks::TaskType type)
{
    switch (type) {
    case tasks::TaskType::Chain:
        return u"terragon/claude-cli:chain"_s;
    case tasks::TaskType::Workflow:
        return u"terragon/claude-cli:workflow"_s;
    case tasks::TaskType::Command:
        break;
    }
    return u"terragon/claude-cli:latest"_s;
}

namespace {

/// What the profile says, and the task behind the session where there is one ("task"): what is said for the run alone
/// goes first.
QJsonObject optionsOf(const RunRequest &request)
{
    QJsonObject options = request.session.profile.engineOptions;
    const QJsonObject task = options.take("task"_L1).toObject();
    for (auto each = task.constBegin(); each != task.constEnd(); ++each) {
        const bool isOther = each.key() == "id"_L1 || each.key() == "type"_L1 || each.key() == "step"_L1;
        const QString key = isOther ? u"task_"_s + each.key() : each.key();
        const bool isSaid = !each->isNull() && !(each->isString() && each->toString().isEmpty());
        if (isSaid && !options.contains(key))
            options.insert(key, *each);
    }
    return options;
}

tasks::TaskType typeIn(const QJsonObject &options)
{
    return tasks::taskTypeFromString(options.value("task_type"_L1).toString()).value_or(tasks::TaskType::Command);
}

/// Whether the step stands for its whole task: later ones of the session, follow-ups for example, do not.
bool isWhole(const RunRequest &request, const QJsonObject &options)
{
    const QString step = options.value("task_step"_L1).toString();
    return step.isEmpty() || step == request.step.id.toString();
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString textOf(const QJsonValue &config)
{
    return config.isString() ? config.toString() : compact(config.toObject());
}

/// What a plan was made of, for what its commands run; it may be missing.
base::Result<> addWorkflow(const QJsonObject &options, execapi::ExecutionRequest &into)
{
    const QString told = textOf(options.value("workflow_config"_L1));
    const QString text = told.trimmed().isEmpty() ? u"{}"_s : told;
    into.environment.insert(u"WORKFLOW_CONFIG"_s, text);
    return ExecutionScript::check(text);
}

/// All commands of a chain or a plan, one after the other.
base::Result<> addCommands(const ExecutionScript &script, const QStringList &commands, const QJsonObject &options,
                           execapi::ExecutionRequest &into)
{
    const auto type = typeIn(options);
    into.image = ExecutionScript::imageFor(type);
    if (type == tasks::TaskType::Chain)
        into.environment.insert(u"CHAIN_CONFIG"_s, compact({{u"commands"_s, QJsonArray::fromStringList(commands)}}));
    else if (const auto added = addWorkflow(options, into); !added)
        return added;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const bool isShell = commands.at(i).startsWith(u'!');
        const QString text = isShell ? commands.at(i).sliced(1).trimmed() : commands.at(i);
        if (const auto checked = ExecutionScript::check(text); !checked)
            return checked;
        if (isShell)
            into.environment.insert(ExecutionScript::variableFor(i), text);
    }
    into.code = script.chain(commands, into.id);
    return {};
}

QJsonObject metadataFor(const RunRequest &request, const QString &task)
{
    const QJsonObject options = optionsOf(request);
    return {{u"task_id"_s, task},
            {u"user_id"_s, options.value("user_id"_L1).toString()},
            {u"project_id"_s, options.value("project_id"_L1).toString(request.session.project.section(u'/', -1))},
            {u"priority"_s, options.value("priority"_L1).toInt()},
            {u"run_id"_s, request.run.id.toString()}};
}

/// The step as the service's kind of task: its script, what goes with it, its image.
base::Result<> addCode(const RunRequest &request, const QString &task, execapi::ExecutionRequest &into)
{
    const QJsonObject options = optionsOf(request);
    const QStringList commands = commandsOf(request);
    if (request.step.kind == StepKind::ShellCommand && commands.isEmpty()) {
        into.code = ExecutionScript(task, {}).shell();
        into.environment.insert(u"GANTRY_COMMAND"_s, request.step.text);
        return ExecutionScript::check(request.step.text);
    }
    const auto arguments = ExecutionScript::claudeArguments(request);
    if (!arguments)
        return std::unexpected(arguments.error());
    const ExecutionScript script(task, *arguments);
    if (!commands.isEmpty())
        return addCommands(script, commands, options, into);
    const auto type = typeIn(options);
    if (type == tasks::TaskType::Workflow && options.contains("workflow_config"_L1) && isWhole(request, options)) {
        into.image = ExecutionScript::imageFor(type);
        const QString text = textOf(options.value("workflow_config"_L1));
        into.environment.insert(u"WORKFLOW_CONFIG"_s, text);
        into.code = script.workflow();
        return ExecutionScript::check(text);
    }
    if (type == tasks::TaskType::Chain || type == tasks::TaskType::Workflow) // one of its steps
        into.image = ExecutionScript::imageFor(type);
    into.code = script.command(request.step.text);
    return ExecutionScript::check(request.step.text);
}

base::Result<> addLimits(const RunRequest &request, execapi::Resources &into)
{
    const QJsonObject options = optionsOf(request);
    double timeout = options.value("timeout"_L1).toDouble(into.timeoutSeconds);
    if (request.step.timeout.count() > 0)
        timeout = double(request.step.timeout.count());
    const double memory = options.value("memory_limit"_L1).toDouble(into.memoryMb);
    const double cpu = options.value("cpu_limit"_L1).toDouble(into.cpu);
    if (!(timeout >= 1 && timeout <= 3600))
        return base::fail(Error::Kind::InvalidInput,
                          tr("Task timeout must be between 1 and 3600 seconds on an execution service."));
    if (!(memory >= 128 && memory <= 4096))
        return base::fail(Error::Kind::InvalidInput, tr("Task memory limit must be between 128 and 4096 MB."));
    if (!(cpu >= 0.1 && cpu <= 64))
        return base::fail(Error::Kind::InvalidInput, tr("Task cpu limit must be between 0.1 and 64."));
    into = {int(memory), cpu, int(timeout)};
    return {};
}

} // namespace

QStringList commandsOf(const RunRequest &request)
{
    const QJsonObject options = optionsOf(request);
    QStringList commands;
    if (typeIn(options) == tasks::TaskType::Command || !isWhole(request, options))
        return commands;
    for (const QJsonValue &command : options.value("commands"_L1).toArray())
        commands.append(command.toString());
    return commands;
}

base::Result<execapi::ExecutionRequest> executionRequest(const RunRequest &request,
                                                         const execapi::ExecutionRequest &defaults)
{
    const QJsonObject options = optionsOf(request);
    execapi::ExecutionRequest made = defaults;
    made.id = request.run.id.toString(); // of this attempt: a repeated request is refused, a retry of the task is not
    const QString task = options.value("task_id"_L1).toString(request.step.id.toString());
    if (const auto added = addCode(request, task, made); !added)
        return std::unexpected(added.error());
    if (const auto added = addLimits(request, made.resources); !added)
        return std::unexpected(added.error());
    if (const QString image = options.value("image"_L1).toString(); !image.isEmpty())
        made.image = image;
    if (const QString folder = options.value("working_directory"_L1).toString(); !folder.isEmpty())
        made.workingDirectory = folder;
    for (auto each = request.step.environment.cbegin(); each != request.step.environment.cend(); ++each) {
        if (!made.environment.contains(each.key()))
            made.environment.insert(each.key(), each.value());
    }
    made.environment.insert(u"TASK_ID"_s, task);
    made.metadata = metadataFor(request, task);
    return made;
}

} // namespace engines
