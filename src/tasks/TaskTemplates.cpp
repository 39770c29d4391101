// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskTemplates.h"

#include "base/PrivateFile.h"
#include "tasks/TaskFields.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace tasks {

using base::Error;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TaskTemplates)
};

constexpr qsizetype maxFileBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxTemplates = 1000;

using std::chrono::seconds;

QJsonObject templateToJson(const TaskTemplate &one)
{
    QJsonObject object{{u"name"_s, one.name},
                       {u"image"_s, one.image},
                       {u"timeout"_s, static_cast<qint64>(one.resources.timeout.count())},
                       {u"memory_limit"_s, one.resources.memoryMb},
                       {u"cpu_limit"_s, one.resources.cpu}};
    if (!one.description.isEmpty())
        object.insert(u"description"_s, one.description);
    if (one.commands.size() == 1)
        object.insert(u"command"_s, one.commands.first());
    else if (!one.commands.isEmpty())
        object.insert(u"commands"_s, QJsonArray::fromStringList(one.commands));
    if (!one.workflowFile.isEmpty())
        object.insert(u"workflow"_s, one.workflowFile);
    return object;
}

} // namespace

Result<> checkTemplate(const TaskTemplate &one)
{
    const auto invalid = [&](const QString &message) {
        return base::fail(Error::Kind::InvalidInput, Text::tr("Template “%1”: %2").arg(one.name.left(64), message));
    };
    static const QRegularExpression name(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    if (!name.match(one.name).hasMatch())
        return invalid(Text::tr("a name has 1 to 64 letters, digits, “.”, “-” and “_”."));
    if (one.commands.isEmpty() == one.workflowFile.isEmpty())
        return invalid(Text::tr("it needs either commands or a workflow file."));
    // The rules of a task are those of what makes it.
    const Task task = taskFrom(one, u"/"_s, one.workflowFile);
    const auto checked = validate(task);
    return checked ? checked : invalid(checked.error().message);
}

namespace {

Result<TaskTemplate> templateFromJson(const QJsonObject &object)
{
    fields::Reader reader(object);
    TaskTemplate one;
    reader.read("name"_L1, one.name);
    reader.read("description"_L1, one.description);
    reader.read("image"_L1, one.image);
    reader.read("memory_limit"_L1, one.resources.memoryMb);
    reader.read("cpu_limit"_L1, one.resources.cpu);
    int timeout = static_cast<int>(one.resources.timeout.count());
    reader.read("timeout"_L1, timeout);
    one.resources.timeout = seconds(timeout);
    if (reader.has("command"_L1)) {
        QString command;
        reader.read("command"_L1, command);
        one.commands = {command};
    }
    reader.read("commands"_L1, one.commands);
    reader.read("workflow"_L1, one.workflowFile);
    if (const auto wrong = reader.result(); !wrong)
        return base::fail(Error::Kind::InvalidInput,
                          Text::tr("Template “%1”: %2").arg(one.name.left(64), wrong.error().message));
    return checkTemplate(one).transform([&] { return one; });
}

} // namespace

const QList<TaskTemplate> &builtInTemplates()
{
    static const QList<TaskTemplate> templates{
        {u"claude-help"_s, {}, u"claude-cli:latest"_s, {256, 0.5, seconds(30)}, {u"/help"_s}, {}, true},
        {u"project-init"_s,
         {},
         u"claude-cli:project"_s,
         {1024, 1, seconds(600)},
         {u"/init-project"_s, u"/smart-task setup"_s},
         {},
         true},
        {u"security-audit"_s,
         {},
         u"claude-cli:security"_s,
         {2048, 2, seconds(1800)},
         {},
         u"security-audit.yml"_s,
         true},
        {u"performance-test"_s,
         {},
         u"claude-cli:performance"_s,
         {1024, 1, seconds(900)},
         {},
         u"performance-test.yml"_s,
         true},
    };
    return templates;
}

Task taskFrom(const TaskTemplate &from, const QString &project, const QString &workflowText)
{
    Task task;
    task.templateName = from.name;
    task.project = project;
    task.image = from.image;
    task.resources = from.resources;
    task.title = from.name;
    task.description = from.description;
    if (!from.workflowFile.isEmpty()) {
        task.type = TaskType::Workflow;
        task.workflow = {from.workflowFile, workflowText};
        return task;
    }
    task.type = from.commands.size() > 1 ? TaskType::Chain : TaskType::Command;
    task.commands = from.commands;
    return task;
}

Result<Workflow> readWorkflow(const QString &file, const QString &project)
{
    QStringList places{QDir(project).absoluteFilePath(file)};
    if (!QDir::isAbsolutePath(file)) {
        for (const QString &folder : {u".gantry/workflows/"_s, u".claude/workflows/"_s, u".github/workflows/"_s})
            places.append(QDir(project).absoluteFilePath(folder + file));
    }
    for (const QString &place : places) {
        QFile opened(place);
        if (!QFileInfo(place).isFile() || !opened.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = opened.read(maxFileBytes + 1);
        if (bytes.size() > maxFileBytes)
            return base::fail(Error::Kind::TooLarge, Text::tr("The workflow file %1 is too large.").arg(place));
        return Workflow{QFileInfo(file).fileName(), QString::fromUtf8(bytes)};
    }
    return base::fail(
        Error::Kind::NotFound,
        Text::tr("The workflow file %1 was not found. It was looked for as %2.").arg(file, places.join(u", "_s)));
}

QByteArray writeTemplates(const QList<TaskTemplate> &templates)
{
    QJsonArray array;
    for (const TaskTemplate &one : templates)
        array.append(templateToJson(one));
    return QJsonDocument(
               QJsonObject{{u"format"_s, u"gantry-task-templates"_s}, {u"version"_s, 1}, {u"templates"_s, array}})
        .toJson(QJsonDocument::Indented);
}

Result<QList<TaskTemplate>> readTemplates(const QByteArray &bytes)
{
    const auto invalid = [](const QString &message) { return base::fail(Error::Kind::InvalidInput, message); };
    if (bytes.size() > maxFileBytes)
        return base::fail(Error::Kind::TooLarge, Text::tr("The file of templates is larger than 8 MiB."));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return invalid(Text::tr("The file is no JSON: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset));
    if (object["format"_L1].toString() != "gantry-task-templates"_L1 || !object["templates"_L1].isArray())
        return invalid(Text::tr("The file holds no templates: its \"format\" is not \"gantry-task-templates\"."));
    const QJsonArray array = object["templates"_L1].toArray();
    if (object["version"_L1].toInt() != 1 || array.size() > maxTemplates)
        return invalid(Text::tr("The templates were written by a newer Gantry, or are too many."));
    QList<TaskTemplate> templates;
    for (const QJsonValue item : array) {
        const auto one = templateFromJson(item.toObject());
        if (!one)
            return std::unexpected(one.error());
        if (std::ranges::contains(templates, one->name, &TaskTemplate::name))
            return invalid(Text::tr("The template “%1” is there twice.").arg(one->name));
        templates.append(*one);
    }
    return templates;
}

Result<TaskTemplates> TaskTemplates::load(const QString &file)
{
    TaskTemplates result;
    result.m_file = file;
    result.arrange({});
    QFile opened(file);
    if (!opened.exists())
        return result;
    if (!opened.open(QIODevice::ReadOnly))
        return base::fail(Error::Kind::PermissionDenied,
                          Text::tr("The templates in %1 cannot be read: %2").arg(file, opened.errorString()));
    const auto own = readTemplates(opened.read(maxFileBytes + 1));
    if (!own)
        return base::fail(own.error().kind, Text::tr("The templates in %1: %2").arg(file, own.error().message));
    result.arrange(*own);
    return result;
}

const TaskTemplate *TaskTemplates::find(const QString &name) const
{
    const auto found = std::ranges::find(m_all, name, &TaskTemplate::name);
    return found == m_all.end() ? nullptr : &*found;
}

Result<> TaskTemplates::put(const TaskTemplate &one)
{
    if (const auto checked = checkTemplate(one); !checked)
        return checked;
    QList<TaskTemplate> own = m_own;
    own.removeIf([&](const TaskTemplate &known) { return known.name == one.name; });
    own.append(one);
    arrange(own);
    return save();
}

Result<> TaskTemplates::remove(const QString &name)
{
    QList<TaskTemplate> own = m_own;
    if (own.removeIf([&](const TaskTemplate &known) { return known.name == name; }) == 0)
        return base::fail(Error::Kind::NotFound,
                          find(name) ? Text::tr("The template “%1” comes with Gantry and stays.").arg(name)
                                     : Text::tr("There is no template “%1”.").arg(name));
    arrange(own);
    return save();
}

Result<QStringList> TaskTemplates::import(const QByteArray &bytes)
{
    const auto read = readTemplates(bytes);
    if (!read)
        return std::unexpected(read.error());
    QList<TaskTemplate> own = m_own;
    QStringList names;
    for (const TaskTemplate &one : *read) {
        own.removeIf([&](const TaskTemplate &known) { return known.name == one.name; });
        own.append(one);
        names.append(one.name);
    }
    arrange(own);
    return save().transform([&] { return names; });
}

Result<> TaskTemplates::save() const
{
    return base::writePrivateFile(m_file, writeTemplates(m_own));
}

void TaskTemplates::arrange(QList<TaskTemplate> own)
{
    for (TaskTemplate &one : own)
        one.builtIn = false;
    m_own = own;
    m_all = builtInTemplates();
    for (const TaskTemplate &one : own) {
        const auto known = std::ranges::find(m_all, one.name, &TaskTemplate::name);
        if (known == m_all.end())
            m_all.append(one);
        else
            *known = one;
    }
}

} // namespace tasks
