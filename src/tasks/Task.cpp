// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Task.h"

#include "tasks/Words.h"

namespace tasks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 120;

constexpr detail::Words<TaskType, 3> typeWords{{
    {TaskType::Command, "command"_L1},
    {TaskType::Chain, "chain"_L1},
    {TaskType::Workflow, "workflow"_L1},
}};

constexpr detail::Words<TaskState, 7> stateWords{{
    {TaskState::Pending, "pending"_L1},
    {TaskState::Queued, "queued"_L1},
    {TaskState::Running, "running"_L1},
    {TaskState::Completed, "completed"_L1},
    {TaskState::Failed, "failed"_L1},
    {TaskState::Cancelled, "cancelled"_L1},
    {TaskState::Timeout, "timeout"_L1},
}};

constexpr detail::Words<DependencyCondition, 3> conditionWords{{
    {DependencyCondition::Success, "success"_L1},
    {DependencyCondition::Failure, "failure"_L1},
    {DependencyCondition::Always, "always"_L1},
}};

} // namespace

bool isFinal(TaskState state)
{
    return state == TaskState::Completed || state == TaskState::Failed || state == TaskState::Cancelled
        || state == TaskState::Timeout;
}

QString titleOf(const Task &task)
{
    if (!task.title.isEmpty())
        return task.title;
    const QString &text = !task.commands.isEmpty() ? task.commands.first()
        : task.workflow.name.isEmpty()             ? task.workflow.text
                                                   : task.workflow.name;
    return text.left(4 * longestTitle).simplified().left(longestTitle);
}

QString toString(TaskType type)
{
    return detail::wordOf(typeWords, type);
}

QString toString(TaskState state)
{
    return detail::wordOf(stateWords, state);
}

QString toString(DependencyCondition condition)
{
    return detail::wordOf(conditionWords, condition);
}

std::optional<TaskType> taskTypeFromString(const QString &word)
{
    return detail::valueOf(typeWords, word);
}

std::optional<TaskState> taskStateFromString(const QString &word)
{
    return detail::valueOf(stateWords, word);
}

std::optional<DependencyCondition> conditionFromString(const QString &word)
{
    return detail::valueOf(conditionWords, word);
}

} // namespace tasks
