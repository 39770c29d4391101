// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execapi/Wire.h"
#include "session/Engine.h"
#include "tasks/Task.h"

namespace engines {

/// What an execution service is given to run: bash with `set -e`. Values are single-quoted or travel in variables;
/// prompts are here-documents whose delimiter nobody can guess. What the scripts themselves say goes to standard error,
/// so that standard output is the command's alone.
class ExecutionScript
{
public:
    static constexpr qsizetype maxPromptBytes = 100 * 1024;

    ExecutionScript(const QString &task, const QStringList &claudeArguments)
        : m_task(task)
        , m_arguments(claudeArguments)
    {
    }

    /// Announces, runs one prompt, tells the exit code and ends with it.
    [[nodiscard]] QString command(const QString &prompt) const;
    /// The same for a shell command, which travels in the variable GANTRY_COMMAND.
    [[nodiscard]] QString shell() const;
    /// One after the other; the first failure ends it with its exit code. What begins with "!" is a shell command and
    /// travels in the variable variableFor() its place. The end of each is said in a line that ends with @p mark, which
    /// the commands do not know: ExecutionSteps reads it.
    [[nodiscard]] QString chain(const QStringList &commands, const QString &mark = {}) const;
    /// "GANTRY_COMMAND_1" for the first one.
    [[nodiscard]] static QString variableFor(qsizetype place);
    /// Writes WORKFLOW_CONFIG to a private file and has it carried out.
    [[nodiscard]] QString workflow() const;
    /// Without anything to run: shows the help.
    [[nodiscard]] QString help(const QString &description) const;

    /// TooLarge: over maxPromptBytes. InvalidInput: nothing to run, NUL or control characters other than line breaks
    /// and tabs.
    [[nodiscard]] static base::Result<> check(const QString &text);
    /// Flags of `claude -p` for the session's profile. InvalidInput: the profile makes no sense.
    [[nodiscard]] static base::Result<QStringList> claudeArguments(const session::RunRequest &request);
    /// What the user could type there.
    [[nodiscard]] static QString displayCommand(const session::RunRequest &request);
    /// "terragon/claude-cli:latest", ":chain", ":workflow".
    [[nodiscard]] static QString imageFor(tasks::TaskType type);

private:
    [[nodiscard]] QString claude(const QString &prompt) const;
    [[nodiscard]] QString begin(const QString &words) const;

    QString m_task;
    QStringList m_arguments;
};

/// What the whole task has to run, where @p request's step stands for all of it; empty: the step is one of its own.
[[nodiscard]] QStringList commandsOf(const session::RunRequest &request);

/// The whole request for a step. Profile::engineOptions may hold: image, working_directory, memory_limit, cpu_limit,
/// timeout, user_id, project_id, priority, task_id, and for a step that is a whole task task_type ("chain",
/// "workflow") with commands or workflow_config. They are for the step task_step names, where it names one.
[[nodiscard]] base::Result<execapi::ExecutionRequest> executionRequest(const session::RunRequest &request,
                                                                       const execapi::ExecutionRequest &defaults);

} // namespace engines
