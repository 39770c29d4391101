// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/GithubIssues.h"

#include "github/TaskBlock.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using tasks::Task;
using tasks::TaskType;

namespace {

constexpr qsizetype maxDependencies = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("taskstores::GithubIssues", text);
}

/// Reads members of the block; the first that is wrong is told.
class BlockReader
{
public:
    explicit BlockReader(const QJsonObject &block)
        : m_block(block)
    {
    }

    [[nodiscard]] bool has(QStringView name) const { return m_block.contains(name); }
    [[nodiscard]] QJsonValue value(QStringView name) const { return m_block.value(name); }

    void text(const QString &name, QString &target)
    {
        if (!has(name))
            return;
        if (!value(name).isString())
            refuse(name, tr("a text"));
        else
            target = value(name).toString();
    }
    void texts(const QString &name, QStringList &target)
    {
        if (!has(name))
            return;
        const QJsonArray array = value(name).toArray();
        target.clear();
        for (const QJsonValue &each : array) {
            if (each.isString())
                target.append(each.toString());
        }
        if (!value(name).isArray() || target.size() != array.size())
            refuse(name, tr("a list of texts"));
    }
    std::optional<double> number(const QString &name)
    {
        if (!has(name))
            return {};
        if (!value(name).isDouble()) {
            refuse(name, tr("a number"));
            return {};
        }
        return value(name).toDouble();
    }
    std::optional<int> whole(const QString &name)
    {
        const auto read = number(name);
        if (!read)
            return {};
        // Out of any range; what the range is, is said by the rules of tasks.
        if (*read != static_cast<int>(qBound(-1e9, *read, 1e9))) {
            refuse(name, tr("a whole number"));
            return {};
        }
        return static_cast<int>(*read);
    }
    void refuse(const QString &name, const QString &what)
    {
        if (!m_error)
            m_error = Error{
                Error::Kind::InvalidInput, tr("“%1” in the block “gantry-task” has to be %2.").arg(name, what), {}};
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_block;
    std::optional<Error> m_error;
};

void readWork(BlockReader &block, const github::Issue &issue, Task &task)
{
    QString type;
    block.text(u"type"_s, type);
    const auto named = tasks::taskTypeFromString(type);
    if (!type.isEmpty() && !named)
        block.refuse(u"type"_s, tr("“command”, “chain” or “workflow”"));
    QString command;
    block.text(u"command"_s, command);
    block.texts(u"commands"_s, task.commands);
    if (!command.isEmpty())
        task.commands = {command};
    if (block.has(u"workflow_config")) {
        task.workflow.name = issue.title;
        const QJsonValue config = block.value(u"workflow_config");
        task.workflow.text
            = config.isString() ? config.toString() : QString::fromUtf8(QJsonDocument(config.toObject()).toJson());
        if (!config.isObject() && !config.isString())
            block.refuse(u"workflow_config"_s, tr("an object or a text"));
    }
    if (!task.workflow.text.isEmpty())
        task.type = TaskType::Workflow;
    else if (block.has(u"commands") && command.isEmpty())
        task.type = TaskType::Chain;
    if (task.commands.isEmpty() && task.workflow.text.isEmpty()) {
        const QString words = github::withoutTaskBlock(issue.body);
        task.commands = {words.isEmpty() ? issue.title : issue.title + u"\n\n"_s + words};
    }
    if (named && *named != task.type && !(*named == TaskType::Chain && task.type == TaskType::Command))
        block.refuse(u"type"_s, tr("that of its commands"));
    if (named == TaskType::Chain && task.workflow.text.isEmpty())
        task.type = TaskType::Chain;
}

void readLimits(BlockReader &block, Task &task)
{
    if (const auto seconds = block.whole(u"timeout"_s))
        task.resources.timeout = std::chrono::seconds(*seconds);
    if (const auto memory = block.whole(u"memory_limit"_s))
        task.resources.memoryMb = *memory;
    if (const auto cpu = block.number(u"cpu_limit"_s))
        task.resources.cpu = *cpu;
    if (const auto priority = block.whole(u"priority"_s))
        task.priority = *priority;
    block.text(u"model"_s, task.model);
    block.text(u"assignee"_s, task.assignee);
}

/// "after": [12, {"issue": 13, "on": "failure"}]
void readDependencies(BlockReader &block, const GithubChoices &choices, Task &task)
{
    if (!block.has(u"after"))
        return;
    const QJsonArray after = block.value(u"after").toArray();
    const auto refuse = [&block] { block.refuse(u"after"_s, tr("a list of numbers of issues")); };
    if (!block.value(u"after").isArray() || after.size() > maxDependencies)
        return refuse();
    for (const QJsonValue &each : after) {
        const qint64 number = each.isDouble() ? each.toInteger() : each[u"issue"].toInteger();
        const auto on = tasks::conditionFromString(each[u"on"].toString(u"success"_s));
        if (number <= 0 || !on)
            return refuse();
        task.dependencies.append({taskIdOf(choices.api, choices.repository, number), *on});
    }
}

QJsonValue withoutSecretsIn(const QJsonValue &value, const QList<QByteArray> &secrets)
{
    if (value.isString())
        return withoutSecrets(value.toString(), secrets);
    if (value.isArray()) {
        QJsonArray shown;
        for (const QJsonValue &each : value.toArray())
            shown.append(withoutSecretsIn(each, secrets));
        return shown;
    }
    if (!value.isObject())
        return value;
    QJsonObject shown;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        shown.insert(withoutSecrets(member.key(), secrets), withoutSecretsIn(member.value(), secrets));
    return shown;
}

/// An object where it is JSON; other texts (YAML, words for Claude) as they are.
QJsonValue workflowConfig(const Task &task, const QList<QByteArray> &secrets)
{
    const QJsonDocument document = QJsonDocument::fromJson(task.workflow.text.toUtf8());
    return withoutSecretsIn(document.isObject() ? QJsonValue(document.object()) : QJsonValue(task.workflow.text),
                            secrets);
}

base::Result<> checkShell(const Task &task, const GithubChoices &choices)
{
    const bool hasShell
        = std::ranges::any_of(task.commands, [](const QString &command) { return command.trimmed().startsWith(u'!'); });
    if (hasShell && !choices.allowShell)
        return base::fail(Error::Kind::InvalidInput,
                          tr("Shell commands are not taken from issues. Write what Claude is to do in words, or allow "
                             "them where the issues are pulled."));
    return {};
}

} // namespace

tasks::TaskId taskIdOf(const QUrl &api, const github::RepositoryName &repository, qint64 issue)
{
    static const QUuid space(u"{6f0b0c52-6a0d-5d0e-9f2b-0f1d7c0a6b11}"_s);
    QString server = api.toString(QUrl::RemoveUserInfo);
    if (server.endsWith(u'/'))
        server.chop(1);
    const QString name = u"%1 %2#%3"_s.arg(server, repository.toString().toLower()).arg(issue);
    return tasks::TaskId(QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces));
}

QString storeLabel(const github::RepositoryName &repository)
{
    return u"github:"_s + repository.toString().toLower();
}

std::optional<qint64> issueOf(const Task &task, const github::RepositoryName &repository)
{
    const QJsonObject link = task.source.value(u"github").toObject();
    const qint64 number = link.value(u"number").toInteger();
    if (number <= 0 || link.value(u"repository").toString().compare(repository.toString(), Qt::CaseInsensitive) != 0)
        return {};
    return number;
}

bool isTrusted(const QString &association)
{
    return association == u"OWNER" || association == u"MEMBER" || association == u"COLLABORATOR";
}

base::Result<Task> taskOf(const github::Issue &issue, const GithubChoices &choices)
{
    const auto read = github::readTaskBlock(issue.body);
    if (!read)
        return std::unexpected(read.error());
    Task task;
    task.id = taskIdOf(choices.api, choices.repository, issue.number);
    task.title = issue.title;
    task.project = choices.project;
    task.engines = choices.engines;
    task.permissionMode = choices.permissionMode;
    task.model = choices.model;
    task.engineOptions = choices.engineOptions;
    task.assignee = issue.assignees.value(0);
    task.createdBy = issue.author;
    task.source
        = {{u"github"_s,
            QJsonObject{
                {u"repository"_s, choices.repository.toString()}, {u"number"_s, issue.number}, {u"url"_s, issue.url}}}};
    task.labels = {storeLabel(choices.repository)};
    for (const QString &label : issue.labels) {
        if (!label.startsWith(issuelabel::prefix) && !task.labels.contains(label))
            task.labels.append(label);
    }
    BlockReader block(read->value_or(QJsonObject()));
    for (const char *name : {"project", "environment", "engine", "engines", "permission_mode", "engine_options"}) {
        if (block.has(QString::fromLatin1(name)))
            return base::fail(
                Error::Kind::InvalidInput,
                tr("“%1” is not taken from issues: it is chosen where they are pulled. Remove it from the "
                   "block “gantry-task”.")
                    .arg(QString::fromLatin1(name)));
    }
    readWork(block, issue, task);
    readLimits(block, task);
    readDependencies(block, choices, task);
    if (block.error())
        return std::unexpected(*block.error());
    if (const auto allowed = checkShell(task, choices); !allowed)
        return std::unexpected(allowed.error());
    if (const auto valid = tasks::validate(task); !valid)
        return std::unexpected(valid.error());
    return task;
}

QString issueTitle(const Task &task, const QList<QByteArray> &secrets)
{
    return withoutSecrets(tasks::titleOf(task), secrets).left(250);
}

bool wasMadeFor(const github::Issue &issue, const tasks::TaskId &task)
{
    const auto block = github::readTaskBlock(issue.body);
    return block && *block && (*block)->value(u"task_id").toString() == task.toString();
}

QString issueBody(const Task &task, const QList<QByteArray> &secrets)
{
    QJsonObject block{{u"task_id"_s, task.id.toString()},
                      {u"type"_s, tasks::toString(task.type)},
                      {u"timeout"_s, qint64(task.resources.timeout.count())},
                      {u"memory_limit"_s, task.resources.memoryMb},
                      {u"cpu_limit"_s, task.resources.cpu}};
    if (task.priority != 0)
        block.insert(u"priority"_s, task.priority);
    if (!task.model.isEmpty())
        block.insert(u"model"_s, task.model);
    if (task.type == TaskType::Command)
        block.insert(u"command"_s, withoutSecrets(task.commands.value(0), secrets));
    else if (task.type == TaskType::Chain)
        block.insert(u"commands"_s, withoutSecretsIn(QJsonArray::fromStringList(task.commands), secrets));
    else
        block.insert(u"workflow_config"_s, workflowConfig(task, secrets));
    return github::withTaskBlock(withoutSecrets(task.description, secrets), block);
}

} // namespace taskstores
