// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace tasks {

using base::Error;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TaskRules)
};

constexpr qsizetype maxWorkflowBytes = 1024 * 1024;
constexpr qsizetype maxCommands = 200;
constexpr qsizetype maxDependencies = 1000;
constexpr qsizetype maxTextChars = 1000;
constexpr qsizetype maxEnvironmentBytes = 64 * 1024;

Result<> invalid(const QString &message)
{
    return base::fail(Error::Kind::InvalidInput, message);
}

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return (code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r') || code == 0x7f;
}

Result<> checkContent(const Task &task)
{
    const bool hasWorkflow = !task.workflow.text.trimmed().isEmpty();
    if (task.type == TaskType::Workflow) {
        if (!hasWorkflow)
            return invalid(Text::tr("A workflow task needs a workflow. Give a file with --workflow."));
        if (task.workflow.text.toUtf8().size() > maxWorkflowBytes)
            return invalid(Text::tr("The workflow is larger than 1 MiB."));
        return task.workflow.text.contains(QChar(u'\0')) ? invalid(Text::tr("The workflow holds a NUL character."))
                                                         : Result<>();
    }
    if (task.commands.isEmpty())
        return invalid(Text::tr("The task has nothing to run. Give a command, commands or a workflow."));
    if (task.type == TaskType::Command && task.commands.size() > 1)
        return invalid(Text::tr("A command task has one command; several make a chain."));
    if (task.commands.size() > maxCommands)
        return invalid(Text::tr("A chain has at most %1 commands.").arg(maxCommands));
    for (const QString &command : task.commands) {
        if (const auto checked = checkCommand(command); !checked)
            return checked;
    }
    return {};
}

Result<> checkResources(const Resources &resources)
{
    if (resources.timeout.count() < minTimeoutSeconds || resources.timeout.count() > maxTimeoutSeconds)
        return invalid(Text::tr("The time limit must be between 1 and 3600 seconds, not %1.")
                           .arg(static_cast<qint64>(resources.timeout.count())));
    if (resources.memoryMb < minMemoryMb || resources.memoryMb > maxMemoryMb)
        return invalid(Text::tr("The memory limit must be between 128 and 4096 MB, not %1.").arg(resources.memoryMb));
    if (!(resources.cpu >= 0.1 && resources.cpu <= 64))
        return invalid(
            Text::tr("The number of processor cores must be between 0.1 and 64, not %1.").arg(resources.cpu));
    return {};
}

Result<> checkRetry(const RetryPolicy &retry)
{
    if (retry.maxAttempts < 1 || retry.maxAttempts > 100)
        return invalid(Text::tr("A task is tried between 1 and 100 times, not %1.").arg(retry.maxAttempts));
    if (retry.firstDelay.count() < 0 || retry.longestDelay < retry.firstDelay || !(retry.factor >= 1)
        || retry.factor > 100)
        return invalid(Text::tr("The waiting times between tries make no sense."));
    return {};
}

Result<> checkEnvironment(const QMap<QString, QString> &environment)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    qsizetype bytes = 0;
    for (auto entry = environment.begin(); entry != environment.end(); ++entry) {
        if (!name.match(entry.key()).hasMatch())
            return invalid(Text::tr("“%1” is no name of an environment variable.").arg(entry.key().left(100)));
        if (entry.value().contains(QChar(u'\0')))
            return invalid(Text::tr("The environment variable %1 holds a NUL character.").arg(entry.key()));
        bytes += entry.key().size() + entry.value().toUtf8().size();
    }
    return bytes > maxEnvironmentBytes ? invalid(Text::tr("The environment is larger than 64 KiB.")) : Result<>();
}

Result<> checkTexts(const Task &task)
{
    const std::array texts{&task.title, &task.assignee, &task.model, &task.image, &task.templateName, &task.createdBy};
    for (const QString *text : texts) {
        if (text->size() > maxTextChars || std::ranges::any_of(*text, isControl))
            return invalid(Text::tr("“%1” is too long or holds control characters.").arg(text->left(40).simplified()));
    }
    for (const QString &label : task.labels) {
        if (label.isEmpty() || label.size() > 100 || label.contains(u'|') || std::ranges::any_of(label, isControl))
            return invalid(Text::tr("A label has 1 to 100 characters, and none is “|”: “%1”.").arg(label.left(40)));
    }
    if (task.description.size() > maxCommandBytes)
        return invalid(Text::tr("The description is larger than 100 KiB."));
    return {};
}

Result<> checkEngines(const Task &task, const QStringList &known)
{
    for (const QString &engine : task.engines) {
        if (engine.isEmpty() || engine.contains(u'|'))
            return invalid(Text::tr("“%1” is no name of an engine.").arg(engine));
        if (!known.isEmpty() && !known.contains(engine))
            return invalid(Text::tr("There is no engine “%1”. There are: %2.").arg(engine, known.join(u", "_s)));
    }
    return {};
}

Result<> checkPermissionMode(const QString &mode)
{
    static const QStringList known{u"manual"_s, u"acceptEdits"_s, u"plan"_s,
                                   u"auto"_s,   u"dontAsk"_s,     u"bypassPermissions"_s};
    return mode.isEmpty() || known.contains(mode)
        ? Result<>()
        : invalid(Text::tr("There is no permission mode “%1”. There are: %2.").arg(mode.left(40), known.join(u", "_s)));
}

Result<> checkDependencies(const Task &task)
{
    if (task.dependencies.size() > maxDependencies)
        return invalid(Text::tr("A task waits for at most %1 others.").arg(maxDependencies));
    QSet<TaskId> seen;
    for (const Dependency &dependency : task.dependencies) {
        if (dependency.task.isNull())
            return invalid(Text::tr("A dependency names no task."));
        if (seen.contains(dependency.task))
            return invalid(Text::tr("The task waits for %1 twice.").arg(dependency.task.toString()));
        seen.insert(dependency.task);
    }
    return {};
}

/// Depth first, without recursion: chains may be long.
class LoopSearch
{
public:
    LoopSearch(TaskId start, const std::function<QList<TaskId>(const TaskId &)> &next)
        : m_start(std::move(start))
        , m_next(next)
    {
    }

    [[nodiscard]] QList<TaskId> find(const QList<TaskId> &first)
    {
        QList<TaskId> open = first;
        while (!open.isEmpty()) {
            const TaskId current = open.takeLast();
            if (current == m_start)
                return path();
            if (m_seen.contains(current))
                continue;
            m_seen.insert(current);
            for (const TaskId &next : m_next(current)) {
                if (!m_from.contains(next))
                    m_from.insert(next, current);
                open.append(next);
            }
        }
        return {};
    }

private:
    [[nodiscard]] QList<TaskId> path() const
    {
        QList<TaskId> loop{m_start};
        for (TaskId at = m_from.value(m_start); !at.isNull() && loop.size() < 20; at = m_from.value(at)) {
            loop.prepend(at);
            if (at == m_start)
                break;
        }
        if (loop.first() != m_start)
            loop.prepend(m_start);
        return loop;
    }

    TaskId m_start;
    const std::function<QList<TaskId>(const TaskId &)> &m_next;
    QSet<TaskId> m_seen;
    QHash<TaskId, TaskId> m_from;
};

} // namespace

Result<> validate(const Task &task, const QStringList &knownEngines)
{
    if (!QStringView(task.project).startsWith(u'/'))
        return invalid(Text::tr("The task needs a project folder with an absolute path."));
    if (task.project.size() > 4096 || std::ranges::any_of(task.project, isControl))
        return invalid(Text::tr("The project folder's path is too long or holds control characters."));
    if (task.priority < -maxPriority || task.priority > maxPriority)
        return invalid(Text::tr("The priority must be between %1 and %2, not %3.")
                           .arg(-maxPriority)
                           .arg(maxPriority)
                           .arg(task.priority));
    return checkContent(task)
        .and_then([&] { return checkResources(task.resources); })
        .and_then([&] { return checkRetry(task.retry); })
        .and_then([&] { return checkEnvironment(task.environment); })
        .and_then([&] { return checkTexts(task); })
        .and_then([&] { return checkEngines(task, knownEngines); })
        .and_then([&] { return checkPermissionMode(task.permissionMode); })
        .and_then([&] { return checkDependencies(task); });
}

Result<> checkCommand(const QString &command)
{
    if (command.trimmed().isEmpty() || command.trimmed() == u"!")
        return invalid(Text::tr("The command is empty."));
    if (command.contains(QChar(u'\0')))
        return invalid(Text::tr("The command holds a NUL character."));
    if (command.size() > maxCommandBytes || command.toUtf8().size() > maxCommandBytes)
        return invalid(Text::tr("The command is larger than 100 KiB. Put the text in a file of the project."));
    if (std::ranges::any_of(command, isControl))
        return invalid(Text::tr("The command holds control characters."));
    return {};
}

QStringList warningsFor(const QString &command)
{
    struct Risk
    {
        QRegularExpression pattern;
        const char *words;
    };
    static const std::array risks{
        Risk{QRegularExpression(u"\\brm\\s+(-\\w*[rR]\\w*\\s+|-\\w+\\s+)*(/|~|\\$HOME)(\\s|$)"_s),
             QT_TRANSLATE_NOOP("tasks::TaskRules", "It removes a whole home or root folder.")},
        Risk{QRegularExpression(u"\\b(curl|wget)\\b[^|\\n]*\\|\\s*(sudo\\s+)?(ba|z|da)?sh\\b"_s),
             QT_TRANSLATE_NOOP("tasks::TaskRules", "It runs a program straight from the network.")},
        Risk{QRegularExpression(u"\\bsudo\\b"_s),
             QT_TRANSLATE_NOOP("tasks::TaskRules", "It asks for the rights of the system's administrator.")},
        Risk{QRegularExpression(u"\\b(mkfs(\\.\\w+)?|dd\\s+[^\\n]*of=/dev/)"_s),
             QT_TRANSLATE_NOOP("tasks::TaskRules", "It writes to a disk directly.")},
        Risk{QRegularExpression(u"git\\s+push\\s+[^\\n]*(--force\\b|-f\\b)"_s),
             QT_TRANSLATE_NOOP("tasks::TaskRules", "It overwrites a branch of another repository.")},
    };
    QStringList warnings;
    for (const Risk &risk : risks) {
        if (risk.pattern.match(command).hasMatch())
            warnings.append(Text::tr(risk.words));
    }
    return warnings;
}

Result<> checkNoLoop(const Task &task, const std::function<QList<TaskId>(const TaskId &)> &dependenciesOf)
{
    QList<TaskId> first;
    for (const Dependency &dependency : task.dependencies)
        first.append(dependency.task);
    QStringList names;
    for (const TaskId &id : LoopSearch(task.id, dependenciesOf).find(first))
        names.append(id.toString());
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        names.append(names.first());
    return base::fail(Error::Kind::Conflict,
                      Text::tr("These tasks would wait for each other for ever: %1.").arg(names.join(u" → "_s)));
}

QList<QList<Task>> inPieces(const QList<Task> &tasks, qsizetype size)
{
    QHash<TaskId, qsizetype> places;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        places.insert(tasks.at(i).id, i);
    QList<QList<qsizetype>> dependents(tasks.size());
    QList<qsizetype> open(tasks.size(), 0);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        for (const Dependency &dependency : tasks.at(i).dependencies) {
            if (const auto before = places.constFind(dependency.task); before != places.constEnd()) {
                dependents[*before].append(i);
                ++open[i];
            }
        }
    }
    QList<qsizetype> order;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (open.at(i) == 0)
            order.append(i);
    }
    for (qsizetype next = 0; next < order.size(); ++next) {
        for (const qsizetype dependent : std::as_const(dependents.at(order.at(next)))) {
            if (--open[dependent] == 0)
                order.append(dependent);
        }
    }
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (open.at(i) > 0)
            order.append(i);
    }
    QList<QList<Task>> pieces;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (i % size == 0)
            pieces.append(QList<Task>());
        pieces.last().append(tasks.at(order.at(i)));
    }
    return pieces;
}

bool isRetryable(const QString &message, std::optional<int> exitCode)
{
    constexpr std::array words{"network error"_L1, "connection timeout"_L1, "temporary failure"_L1,
                               "rate limit exceeded"_L1};
    return exitCode == 130 || exitCode == 143 || std::ranges::any_of(words, [&](QLatin1StringView word) {
               return message.contains(word, Qt::CaseInsensitive);
           });
}

std::chrono::milliseconds retryDelay(const RetryPolicy &policy, int attempts)
{
    const double longest = static_cast<double>(policy.longestDelay.count());
    const double delay
        = static_cast<double>(policy.firstDelay.count()) * std::pow(policy.factor, std::max(0, attempts - 1));
    return std::chrono::milliseconds(static_cast<qint64>(std::min(delay, longest)));
}

Verdict verdict(DependencyCondition on, TaskState prerequisite)
{
    if (!isFinal(prerequisite))
        return Verdict::Wait;
    const bool failed = prerequisite == TaskState::Failed || prerequisite == TaskState::Timeout;
    const bool fulfilled = on == DependencyCondition::Always
        || (on == DependencyCondition::Success && prerequisite == TaskState::Completed)
        || (on == DependencyCondition::Failure && failed);
    return fulfilled ? Verdict::Go : Verdict::Never;
}

qint64 elapsedMs(const Task &task, const QDateTime &now)
{
    if (!task.startedAt.isValid())
        return 0;
    const QDateTime end = task.state == TaskState::Running || !task.endedAt.isValid() ? now : task.endedAt;
    return std::max<qint64>(0, task.startedAt.msecsTo(end));
}

std::optional<TaskProgress> progressOf(const Task &task)
{
    if (!task.startedAt.isValid())
        return {};
    TaskProgress progress = task.progress.value_or(TaskProgress());
    if (task.state == TaskState::Completed)
        progress.percent = 100;
    progress.percent = std::clamp(progress.percent, 0.0, 100.0);
    return progress;
}

} // namespace tasks
