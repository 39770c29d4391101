// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskJson.h"

#include "tasks/TaskFields.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tasks {

using base::Error;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TaskJson)
};

constexpr qsizetype maxImportBytes = 64LL * 1024 * 1024;
constexpr qsizetype maxImportTasks = 100'000;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue orNull(const std::optional<base::Money> &money)
{
    return money ? QJsonValue(money->dollars()) : QJsonValue();
}

QJsonArray childrenOf(const Task &task)
{
    QJsonArray children;
    for (const TaskId &child : task.children)
        children.append(child.toString());
    return children;
}

/// The names of the execution API stand beside ours, so that its clients can read a task.
QJsonValue progressJson(const Task &task)
{
    const auto progress = progressOf(task);
    if (!progress)
        return {};
    QJsonObject object = toJson(*progress);
    const QDateTime until = isFinal(task.state) ? task.endedAt : task.updatedAt;
    object.insert(u"taskId"_s, task.id.toString());
    object.insert(u"executionId"_s, orNull(task.execution));
    object.insert(u"currentStep"_s, progress->currentStep);
    object.insert(u"totalSteps"_s, progress->totalSteps);
    object.insert(u"elapsedTime"_s,
                  until.isValid() ? QJsonValue(std::max<qint64>(0, task.startedAt.msecsTo(until))) : QJsonValue());
    object.insert(u"estimatedRemaining"_s, object.value("estimated_remaining_ms"_L1));
    return object;
}

QJsonValue resultJson(const Task &task)
{
    if (!task.result)
        return {};
    QJsonObject object = toJson(*task.result);
    // A task that goes on has failed before.
    object.insert(u"status"_s, toString(isFinal(task.state) ? task.state : TaskState::Failed));
    object.insert(u"completed_at"_s, orNull(task.endedAt));
    return object;
}

QJsonValue errorJson(const Task &task)
{
    if (!task.error)
        return {};
    const TaskResult result = task.result.value_or(TaskResult());
    QJsonObject object = toJson(*task.error);
    object.insert(u"stdout"_s, result.output);
    object.insert(u"stderr"_s, result.errorOutput);
    object.insert(u"execution_id"_s, orNull(result.executionId));
    object.insert(u"failed_at"_s, orNull(task.endedAt));
    return object;
}

} // namespace

QJsonObject toJson(const TaskProgress &progress)
{
    QJsonArray steps;
    for (const TaskStep &step : progress.steps)
        steps.append(QJsonObject{{u"title"_s, step.title},
                                 {u"state"_s, step.state},
                                 {u"exit_code"_s, step.exitCode ? QJsonValue(*step.exitCode) : QJsonValue()},
                                 {u"duration_ms"_s, step.durationMs}});
    return {{u"progress"_s, progress.percent},
            {u"steps"_s, steps},
            {u"status"_s, progress.status},
            {u"current_step"_s, progress.currentStep},
            {u"step"_s, progress.step},
            {u"total_steps"_s, progress.totalSteps},
            {u"estimated_remaining_ms"_s,
             progress.estimatedRemainingMs ? QJsonValue(*progress.estimatedRemainingMs) : QJsonValue()}};
}

TaskProgress progressFromJson(const QJsonObject &object)
{
    TaskProgress progress;
    progress.percent = std::clamp(object["progress"_L1].toDouble(), 0.0, 100.0);
    progress.status = object["status"_L1].toString();
    progress.currentStep = object["current_step"_L1].toString();
    progress.step = object["step"_L1].toInt();
    progress.totalSteps = object["total_steps"_L1].toInt();
    if (object["estimated_remaining_ms"_L1].isDouble())
        progress.estimatedRemainingMs = object["estimated_remaining_ms"_L1].toInteger();
    const QJsonArray steps = object["steps"_L1].toArray();
    for (qsizetype i = 0; i < std::min(steps.size(), TaskProgress::maxSteps); ++i) {
        const QJsonObject step = steps.at(i).toObject();
        progress.steps.append(
            {step["title"_L1].toString(), step["state"_L1].toString(),
             step["exit_code"_L1].isDouble() ? std::optional(step["exit_code"_L1].toInt()) : std::nullopt,
             step["duration_ms"_L1].toInteger()});
    }
    return progress;
}

QJsonObject toJson(const TaskResult &result)
{
    return {{u"output"_s, result.output},
            {u"error"_s, result.errorOutput},
            {u"exit_code"_s, result.exitCode ? QJsonValue(*result.exitCode) : QJsonValue()},
            {u"duration"_s, result.durationMs},
            {u"execution_id"_s, orNull(result.executionId)}};
}

TaskResult resultFromJson(const QJsonObject &object)
{
    TaskResult result;
    result.output = object["output"_L1].toString();
    result.errorOutput = object["error"_L1].toString();
    if (object["exit_code"_L1].isDouble())
        result.exitCode = object["exit_code"_L1].toInt();
    result.durationMs = object["duration"_L1].toInteger();
    result.executionId = object["execution_id"_L1].toString();
    return result;
}

QJsonObject toJson(const TaskError &error)
{
    return {{u"message"_s, error.message},
            {u"code"_s, error.code},
            {u"retryable"_s, error.retryable},
            {u"timeout"_s, error.timeout}};
}

TaskError errorFromJson(const QJsonObject &object)
{
    return {object["message"_L1].toString(), object["code"_L1].toInt(-1), object["retryable"_L1].toBool(),
            object["timeout"_L1].toBool()};
}

QJsonObject toJson(const Task &task)
{
    QJsonObject object = definitionToJson(task);
    const QJsonObject derived{
        {u"title"_s, titleOf(task)},
        {u"state"_s, toString(task.state)},
        {u"reason"_s, orNull(task.reason)},
        {u"child_task_ids"_s, childrenOf(task)},
        {u"attempts"_s, task.attempts},
        {u"retry_at"_s, orNull(task.retryAt)},
        {u"lease_until"_s, orNull(task.leaseUntil)},
        {u"worker"_s, orNull(task.worker.id)},
        {u"running_on"_s, orNull(task.engine)},
        {u"session_id"_s, orNull(task.session.toString())},
        {u"execution_id"_s, orNull(task.execution)},
        {u"terragon_execution_id"_s, orNull(task.execution)},
        {u"cancel_requested"_s, task.cancelRequested},
        {u"dead_letter"_s, task.deadLetter},
        {u"progress"_s, progressJson(task)},
        {u"result"_s, resultJson(task)},
        {u"error"_s, errorJson(task)},
        {u"cost"_s, orNull(task.cost)},
        {u"estimate"_s, orNull(task.estimate)},
        {u"started_at"_s, orNull(task.startedAt)},
        {u"ended_at"_s, orNull(task.endedAt)},
        {u"updated_at"_s, orNull(task.updatedAt)},
    };
    for (auto member = derived.begin(); member != derived.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QJsonObject toJson(const Schedule &schedule)
{
    return {{u"id"_s, schedule.id.toString()},
            {u"name"_s, schedule.name},
            {u"kind"_s, toString(schedule.kind)},
            {u"at"_s, orNull(schedule.at)},
            {u"interval_seconds"_s, static_cast<qint64>(schedule.interval.count())},
            {u"cron"_s, orNull(schedule.cron)},
            {u"zone"_s, orNull(schedule.zone)},
            {u"enabled"_s, schedule.enabled},
            {u"task"_s, definitionToJson(schedule.task)},
            {u"next_at"_s, orNull(schedule.nextAt)},
            {u"last_at"_s, orNull(schedule.lastAt)},
            {u"last_task"_s, orNull(schedule.lastTask.toString())},
            {u"fired"_s, schedule.fired}};
}

Result<Schedule> scheduleFromJson(const QJsonObject &object)
{
    const auto kind = scheduleKindFromString(object["kind"_L1].toString());
    const auto task = definitionFromJson(object["task"_L1].toObject());
    if (!kind || !task)
        return base::fail(Error::Kind::InvalidInput,
                          task ? Text::tr("The schedule's kind makes no sense.") : task.error().message);
    const auto time = [&](QLatin1StringView name) { return fields::timeOf(object[name]); };
    Schedule schedule;
    schedule.id = ScheduleId(object["id"_L1].toString());
    schedule.name = object["name"_L1].toString();
    schedule.kind = *kind;
    schedule.at = time("at"_L1);
    schedule.interval = std::chrono::seconds(object["interval_seconds"_L1].toInteger());
    schedule.cron = object["cron"_L1].toString();
    schedule.zone = object["zone"_L1].toString();
    schedule.enabled = object["enabled"_L1].toBool(true);
    schedule.task = *task;
    schedule.nextAt = time("next_at"_L1);
    schedule.lastAt = time("last_at"_L1);
    schedule.lastTask = TaskId(object["last_task"_L1].toString());
    schedule.fired = object["fired"_L1].toInt();
    return schedule;
}

QByteArray exportTasks(const QList<Task> &tasks)
{
    QJsonArray array;
    for (const Task &task : tasks)
        array.append(definitionToJson(task));
    return QJsonDocument(QJsonObject{{u"format"_s, u"gantry-tasks"_s}, {u"version"_s, 1}, {u"tasks"_s, array}})
        .toJson(QJsonDocument::Indented);
}

Result<QList<Task>> importTasks(const QByteArray &bytes)
{
    const auto invalid = [](const QString &message) { return base::fail(Error::Kind::InvalidInput, message); };
    if (bytes.size() > maxImportBytes)
        return base::fail(Error::Kind::TooLarge, Text::tr("The file is larger than 64 MiB."));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return invalid(Text::tr("The file is no JSON: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset));
    if (object["format"_L1].toString() != "gantry-tasks"_L1 || !object["tasks"_L1].isArray())
        return invalid(Text::tr("The file holds no tasks: its \"format\" is not \"gantry-tasks\"."));
    if (object["version"_L1].toInt() != 1)
        return base::fail(Error::Kind::Unsupported, Text::tr("The tasks were written by a newer Gantry."));
    const QJsonArray array = object["tasks"_L1].toArray();
    if (array.size() > maxImportTasks)
        return base::fail(Error::Kind::TooLarge, Text::tr("The file holds more than 100,000 tasks."));
    QList<Task> tasks;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto task = definitionFromJson(array.at(i).toObject());
        if (!task)
            return invalid(Text::tr("Task %1 of the file: %2").arg(i + 1).arg(task.error().message));
        tasks.append(*task);
    }
    return tasks;
}

} // namespace tasks
