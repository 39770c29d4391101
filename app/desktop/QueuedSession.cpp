// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/QueuedSession.h"

#include <QCoreApplication>

namespace app {

using Field = ui::NewSessionDialog::Field;

namespace {

/// Without a limit of its own a task may take as long as the queue allows at all.
constexpr std::chrono::seconds longest{3600};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::QueuedSession)
};

constexpr auto bypass = QLatin1StringView("bypassPermissions");

std::optional<NotQueueable> obstacle(const ui::NewSessionValues &values, const QString &usualMode)
{
    if (!values.secrets.isEmpty())
        return NotQueueable{Field::Engine,
                            Words::tr("A task does not keep typed secrets: save them in the keychain, or start now.")};
    if (values.ownWorktree)
        return NotQueueable{Field::Worktree,
                            Words::tr("A task works in the project folder: untick the worktree, or start now.")};
    if (!values.allowedTools.isEmpty() || values.maxTurns > 0)
        return NotQueueable{
            Field::Limits, Words::tr("A task has a time limit, but none of tools or turns: clear them, or start now.")};
    if (values.timeLimit > longest)
        return NotQueueable{Field::Limits, Words::tr("A task may take at most one hour.")};
    if (!values.plan && values.text.trimmed().isEmpty())
        return NotQueueable{Field::Text, Words::tr("A task needs something to do.")};
    if (!values.plan && values.kind == session::StepKind::ClaudePrompt && values.text.trimmed().startsWith(u'!'))
        return NotQueueable{Field::Text,
                            Words::tr("“!” at the beginning makes a task a shell command: choose Command for one, or "
                                      "begin the prompt with something else.")};
    if (values.permissionMode == bypass && usualMode != bypass)
        return NotQueueable{
            Field::Permissions,
            Words::tr("A task bypasses permissions only where the settings do: choose other permissions, or start "
                      "now.")};
    return {};
}

} // namespace

std::expected<tasks::Task, NotQueueable> queuedTask(const ui::NewSessionValues &values, const QString &usualMode)
{
    if (const auto found = obstacle(values, usualMode))
        return std::unexpected(*found);
    tasks::Task task;
    task.title = values.title;
    task.project = values.project;
    task.engines = {values.engine};
    task.engineOptions = values.engineOptions;
    task.model = values.model;
    task.permissionMode = values.permissionMode;
    task.environment = values.environment;
    task.resources.timeout = values.timeLimit > std::chrono::seconds(0) ? values.timeLimit : longest;
    if (!values.plan) {
        const bool shell = values.kind == session::StepKind::ShellCommand;
        task.commands = {shell ? QLatin1Char('!') + values.text : values.text};
        return task;
    }
    const auto expanded = session::expand(*values.plan, values.planValues, values.toSession());
    if (!expanded)
        return std::unexpected(NotQueueable{Field::Plan, expanded.error().message});
    session::Snapshot snapshot;
    snapshot.session = expanded->session;
    snapshot.steps = expanded->steps;
    task.type = tasks::TaskType::Workflow;
    task.workflow = {values.plan->name, QString::fromUtf8(session::writePlan(session::toPlan(snapshot)))};
    return task;
}

} // namespace app
