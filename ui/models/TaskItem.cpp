// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskItem.h"

#include "session/Session.h"
#include "ui/models/Format.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskState;

TaskItem taskItemOf(const tasks::Task &task)
{
    TaskItem item;
    item.id = task.id;
    item.type = task.type;
    item.state = task.state;
    item.title = tasks::titleOf(task);
    item.reason = task.reason;
    item.project = task.project;
    item.engine = task.engine.isEmpty() ? task.engines.value(0) : task.engine;
    item.search = QStringList{item.title, task.description, task.labels.join(u' '), task.assignee, task.id.toString()}
                      .join(u'\n')
                      .toCaseFolded();
    item.priority = task.priority;
    item.attempts = task.attempts;
    item.maxAttempts = task.retry.maxAttempts;
    item.openDependencies = task.openDependencies;
    if (task.state == TaskState::Pending) {
        for (const tasks::Dependency &dependency : task.dependencies)
            item.after.append(dependency.task);
    }
    item.memoryMb = task.resources.memoryMb;
    if (task.progress) {
        item.percent = task.progress->percent;
        item.step = task.progress->step;
        item.totalSteps = task.progress->totalSteps;
        item.waitingFor = task.progress->status;
    }
    item.cost = task.cost;
    item.estimate = task.estimate;
    item.notBefore = task.notBefore;
    item.startedAt = task.startedAt;
    item.endedAt = task.endedAt;
    item.retryAt = task.retryAt;
    item.session = task.session;
    item.cancelRequested = task.cancelRequested;
    item.deadLetter = task.deadLetter;
    item.sequence = task.sequence;
    item.version = task.version;
    return item;
}

TaskGroup groupOf(TaskState state)
{
    switch (state) {
    case TaskState::Pending:
        return TaskGroup::Pending;
    case TaskState::Queued:
        return TaskGroup::Queued;
    case TaskState::Running:
        return TaskGroup::Running;
    case TaskState::Completed:
    case TaskState::Failed:
    case TaskState::Cancelled:
    case TaskState::Timeout:
        break;
    }
    return TaskGroup::Finished;
}

TaskMatcher::TaskMatcher(const TaskBoardFilter &filter)
    : m_filter(filter)
    , m_words(filter.text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool TaskMatcher::matches(const TaskItem &item) const
{
    return (m_filter.project.isEmpty() || item.project == m_filter.project)
        && (m_filter.engine.isEmpty() || item.engine == m_filter.engine)
        && (!m_filter.deadLetterOnly || item.deadLetter)
        && std::ranges::all_of(m_words, [&item](const QString &word) { return item.search.contains(word); });
}

QString TaskWords::state(TaskState state)
{
    switch (state) {
    case TaskState::Pending:
        return tr("Pending");
    case TaskState::Queued:
        return tr("Queued");
    case TaskState::Running:
        return tr("Running");
    case TaskState::Completed:
        return tr("Completed");
    case TaskState::Failed:
        return tr("Failed");
    case TaskState::Cancelled:
        return tr("Cancelled");
    case TaskState::Timeout:
        return tr("Timed out");
    }
    return {};
}

QString TaskWords::type(tasks::TaskType type)
{
    switch (type) {
    case tasks::TaskType::Command:
        return tr("Command");
    case tasks::TaskType::Chain:
        return tr("Chain");
    case tasks::TaskType::Workflow:
        return tr("Workflow");
    }
    return {};
}

QString TaskWords::group(TaskGroup group)
{
    switch (group) {
    case TaskGroup::Pending:
        return tr("Pending");
    case TaskGroup::Queued:
        return tr("Queued");
    case TaskGroup::Running:
        return tr("Running");
    case TaskGroup::Finished:
        return tr("Finished");
    }
    return {};
}

namespace {

QString pendingLine(const TaskItem &item, const QDateTime &now)
{
    if (item.retryAt.isValid())
        return item.retryAt > now
            ? TaskWords::tr("Try %1 of %2 in %3")
                  .arg(item.attempts + 1)
                  .arg(item.maxAttempts)
                  .arg(Format::age(now, item.retryAt))
            : TaskWords::tr("Try %1 of %2 in a moment").arg(item.attempts + 1).arg(item.maxAttempts);
    if (item.openDependencies > 0 && item.reason.isEmpty())
        return item.openDependencies == 1 ? TaskWords::tr("After another task")
                                          : TaskWords::tr("After %n tasks", nullptr, item.openDependencies);
    if (item.notBefore.isValid() && item.notBefore > now)
        return TaskWords::tr("Due %1").arg(TaskWords::moment(item.notBefore, now));
    return item.reason.isEmpty() ? TaskWords::tr("Pending") : item.reason;
}

QString runningLine(const TaskItem &item, const QDateTime &now)
{
    if (item.cancelRequested)
        return TaskWords::tr("Being cancelled");
    if (!item.waitingFor.isEmpty())
        return TaskWords::tr("Waiting: %1").arg(item.waitingFor);
    const QString time = TaskWords::duration(item, now);
    if (item.step > 0 && item.totalSteps > 1)
        return TaskWords::tr("Step %1 of %2, %3").arg(item.step).arg(item.totalSteps).arg(time);
    return time.isEmpty() ? TaskWords::tr("Starting") : TaskWords::tr("Running, %1").arg(time);
}

/// The store's own words say it already: "Cancelled by the user."
QString cancelledLine(const QString &reason)
{
    const QString words = reason.endsWith(u'.') ? reason.chopped(1) : reason;
    if (words.isEmpty())
        return TaskWords::tr("Cancelled");
    return words.startsWith(TaskWords::tr("Cancelled")) ? words : TaskWords::tr("Cancelled: %1").arg(words);
}

QString endedLine(const TaskItem &item, const QDateTime &now)
{
    const QString time = TaskWords::duration(item, now);
    switch (item.state) {
    case TaskState::Completed:
        return time.isEmpty() ? TaskWords::tr("Completed") : TaskWords::tr("Completed in %1").arg(time);
    case TaskState::Timeout:
        return time.isEmpty() ? TaskWords::tr("Timed out") : TaskWords::tr("Timed out after %1").arg(time);
    case TaskState::Cancelled:
        return cancelledLine(item.reason);
    default:
        break;
    }
    const QString failed
        = item.reason.isEmpty() ? TaskWords::tr("Failed") : TaskWords::tr("Failed: %1").arg(item.reason);
    return item.attempts > 1 ? TaskWords::tr("%1, %n tries", nullptr, item.attempts).arg(failed) : failed;
}

} // namespace

QString TaskWords::line(const TaskItem &item, const QDateTime &now)
{
    switch (groupOf(item.state)) {
    case TaskGroup::Pending:
        return pendingLine(item, now);
    case TaskGroup::Queued:
        return item.reason.isEmpty() ? tr("Waits for its turn") : item.reason;
    case TaskGroup::Running:
        return runningLine(item, now);
    case TaskGroup::Finished:
        break;
    }
    return endedLine(item, now);
}

QString TaskWords::moment(const QDateTime &at, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), u"HH:mm"_s);
    return local.date() == now.toLocalTime().date()
        ? time
        : tr("%1, %2").arg(locale.toString(local.date(), u"ddd d MMM"_s), time);
}

QString TaskWords::duration(const TaskItem &item, const QDateTime &now)
{
    if (!item.startedAt.isValid())
        return {};
    const QDateTime end = item.state == TaskState::Running || !item.endedAt.isValid() ? now : item.endedAt;
    return Format::duration(std::chrono::milliseconds(std::max<qint64>(0, item.startedAt.msecsTo(end))));
}

QString TaskWords::cost(const TaskItem &item)
{
    if (item.cost)
        return item.cost->toString();
    const bool isAhead = groupOf(item.state) != TaskGroup::Finished;
    return isAhead && item.estimate ? tr("about %1").arg(item.estimate->toString()) : u"–"_s;
}

QString TaskWords::engine(const QString &id)
{
    if (id.isEmpty())
        return tr("Default engine");
    session::Session session;
    session.mode = session::Mode::Agentic;
    session.profile.engine = id;
    return Format::engine(session);
}

QString TaskWords::engineIcon(const QString &id)
{
    session::Session session;
    session.mode = session::Mode::Agentic;
    if (!id.isEmpty())
        session.profile.engine = id;
    return Format::engineIcon(session);
}

bool TaskWords::canCancel(TaskState state)
{
    return !tasks::isFinal(state);
}

bool TaskWords::canRetry(TaskState state)
{
    return tasks::isFinal(state);
}

bool TaskWords::canEdit(TaskState state)
{
    return state == TaskState::Pending || state == TaskState::Queued;
}

QString TaskWords::spoken(const TaskItem &item, const QString &line)
{
    return tr("%1, %2, %3, %4, priority %5, %6")
        .arg(item.title, state(item.state).toLower(), line, QDir(item.project).dirName())
        .arg(item.priority)
        .arg(cost(item));
}

} // namespace ui
