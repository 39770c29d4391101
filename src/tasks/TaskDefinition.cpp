// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Estimate.h"
#include "tasks/TaskFields.h"
#include "tasks/TaskJson.h"

#include <QJsonArray>
#include <QTimeZone>

namespace tasks {

using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// Leaves out what was not said: a definition is as short as the request.
class Writer
{
public:
    void put(QLatin1StringView name, const QString &text)
    {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    void put(QLatin1StringView name, const QStringList &list)
    {
        if (!list.isEmpty())
            object.insert(name, QJsonArray::fromStringList(list));
    }
    void put(QLatin1StringView name, const QDateTime &time)
    {
        if (time.isValid())
            object.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
    }
    void put(QLatin1StringView name, const QJsonObject &value)
    {
        if (!value.isEmpty())
            object.insert(name, value);
    }

    QJsonObject object;
};

QJsonArray dependenciesToJson(const QList<Dependency> &dependencies)
{
    QJsonArray array;
    for (const Dependency &dependency : dependencies)
        array.append(QJsonObject{{u"task"_s, dependency.task.toString()}, {u"on"_s, toString(dependency.on)}});
    return array;
}

QJsonObject environmentToJson(const QMap<QString, QString> &environment)
{
    QJsonObject object;
    for (auto entry = environment.begin(); entry != environment.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QJsonObject retryToJson(const RetryPolicy &retry)
{
    return {{u"max_attempts"_s, retry.maxAttempts},
            {u"first_delay_ms"_s, static_cast<qint64>(retry.firstDelay.count())},
            {u"longest_delay_ms"_s, static_cast<qint64>(retry.longestDelay.count())},
            {u"factor"_s, retry.factor}};
}

void readType(fields::Reader &reader, Task &task)
{
    QString word = toString(TaskType::Command);
    reader.read("type"_L1, word);
    if (const auto type = taskTypeFromString(word))
        task.type = *type;
    else
        reader.refuse("type"_L1);
}

void readContent(fields::Reader &reader, Task &task)
{
    if (reader.has("command"_L1)) {
        QString command;
        reader.read("command"_L1, command);
        task.commands = {command};
    }
    reader.read("commands"_L1, task.commands);
    QJsonObject workflow;
    reader.read("workflow"_L1, workflow);
    task.workflow = {workflow["name"_L1].toString(), workflow["text"_L1].toString()};
}

void readDependencies(fields::Reader &reader, Task &task)
{
    if (!reader.has("dependencies"_L1))
        return;
    if (!reader.value("dependencies"_L1).isArray())
        reader.refuse("dependencies"_L1);
    for (const QJsonValue item : reader.value("dependencies"_L1).toArray()) {
        const auto on = conditionFromString(item["on"_L1].toString(u"success"_s));
        if (!on || !item["task"_L1].isString())
            reader.refuse("dependencies"_L1);
        else
            task.dependencies.append({TaskId(item["task"_L1].toString()), *on});
    }
}

void readResources(fields::Reader &reader, Task &task)
{
    task.resources = scaledResources(task);
    reader.read("memory_limit"_L1, task.resources.memoryMb);
    reader.read("cpu_limit"_L1, task.resources.cpu);
    int timeout = static_cast<int>(task.resources.timeout.count());
    reader.read("timeout"_L1, timeout);
    task.resources.timeout = std::chrono::seconds(timeout);
}

void readRetry(fields::Reader &reader, Task &task)
{
    QJsonObject object;
    reader.read("retry"_L1, object);
    fields::Reader inner(object);
    int first = static_cast<int>(task.retry.firstDelay.count());
    int longest = static_cast<int>(task.retry.longestDelay.count());
    inner.read("max_attempts"_L1, task.retry.maxAttempts);
    inner.read("first_delay_ms"_L1, first);
    inner.read("longest_delay_ms"_L1, longest);
    inner.read("factor"_L1, task.retry.factor);
    task.retry.firstDelay = std::chrono::milliseconds(first);
    task.retry.longestDelay = std::chrono::milliseconds(longest);
    if (!inner.result())
        reader.refuse("retry"_L1);
}

} // namespace

QJsonObject definitionToJson(const Task &task)
{
    Writer writer;
    writer.put("id"_L1, task.id.toString());
    writer.put("type"_L1, toString(task.type));
    writer.put("title"_L1, task.title);
    writer.put("description"_L1, task.description);
    if (task.type == TaskType::Command && task.commands.size() == 1)
        writer.put("command"_L1, task.commands.first());
    else
        writer.put("commands"_L1, task.commands);
    if (!task.workflow.text.isEmpty())
        writer.put("workflow"_L1, QJsonObject{{u"name"_s, task.workflow.name}, {u"text"_s, task.workflow.text}});
    writer.put("project"_L1, task.project);
    writer.put("assignee"_L1, task.assignee);
    writer.put("labels"_L1, task.labels);
    writer.object.insert("priority"_L1, task.priority);
    writer.put("not_before"_L1, task.notBefore);
    if (!task.dependencies.isEmpty())
        writer.object.insert("dependencies"_L1, dependenciesToJson(task.dependencies));
    writer.object.insert("timeout"_L1, static_cast<qint64>(task.resources.timeout.count()));
    writer.object.insert("memory_limit"_L1, task.resources.memoryMb);
    writer.object.insert("cpu_limit"_L1, task.resources.cpu);
    writer.put("environment"_L1, environmentToJson(task.environment));
    writer.put("engines"_L1, task.engines);
    writer.put("permission_mode"_L1, task.permissionMode);
    writer.put("model"_L1, task.model);
    writer.put("engine_options"_L1, task.engineOptions);
    writer.put("image"_L1, task.image);
    if (task.retry != RetryPolicy())
        writer.put("retry"_L1, retryToJson(task.retry));
    writer.put("template"_L1, task.templateName);
    writer.put("source"_L1, task.source);
    writer.put("created_by"_L1, task.createdBy);
    writer.put("created_at"_L1, task.createdAt);
    return writer.object;
}

Result<Task> definitionFromJson(const QJsonObject &object)
{
    fields::Reader reader(object);
    Task task;
    QString id;
    reader.read("id"_L1, id);
    task.id = TaskId(id);
    readType(reader, task);
    reader.read("title"_L1, task.title);
    reader.read("description"_L1, task.description);
    readContent(reader, task);
    reader.read("project"_L1, task.project);
    reader.read("assignee"_L1, task.assignee);
    reader.read("labels"_L1, task.labels);
    reader.read("priority"_L1, task.priority);
    reader.read("not_before"_L1, task.notBefore);
    readDependencies(reader, task);
    readResources(reader, task);
    reader.read("environment"_L1, task.environment);
    reader.read("engines"_L1, task.engines);
    reader.read("permission_mode"_L1, task.permissionMode);
    reader.read("model"_L1, task.model);
    reader.read("engine_options"_L1, task.engineOptions);
    reader.read("image"_L1, task.image);
    readRetry(reader, task);
    reader.read("template"_L1, task.templateName);
    reader.read("source"_L1, task.source);
    reader.read("created_by"_L1, task.createdBy);
    reader.read("created_at"_L1, task.createdAt);
    if (const auto wrong = reader.result(); !wrong)
        return std::unexpected(wrong.error());
    return task;
}

Task requestOf(const Task &task)
{
    const auto inUtc = [](const QDateTime &time) {
        return time.isValid() ? QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), QTimeZone::utc()) : time;
    };
    Task request;
    request.id = task.id;
    request.type = task.type;
    request.title = task.title;
    request.description = task.description;
    request.commands = task.commands;
    if (!task.workflow.text.isEmpty())
        request.workflow = task.workflow;
    request.project = task.project;
    request.assignee = task.assignee;
    request.labels = task.labels;
    request.priority = task.priority;
    request.notBefore = inUtc(task.notBefore);
    request.dependencies = task.dependencies;
    request.resources = task.resources;
    request.environment = task.environment;
    request.engines = task.engines;
    request.permissionMode = task.permissionMode;
    request.model = task.model;
    request.engineOptions = task.engineOptions;
    request.image = task.image;
    request.retry = task.retry;
    request.templateName = task.templateName;
    request.source = task.source;
    request.createdBy = task.createdBy;
    request.createdAt = inUtc(task.createdAt);
    return request;
}

} // namespace tasks
