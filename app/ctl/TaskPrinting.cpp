// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskPrinting.h"

#include "app/ctl/Output.h"
#include "tasks/Estimate.h"
#include "tasks/TaskJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskState;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ctl::TaskPrinting)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString costText(const std::optional<base::Money> &cost)
{
    return cost ? cost->toString() : u"–"_s;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s) : u"–"_s;
}

template <typename Value, typename Convert>
void printArray(const QList<Value> &all, Convert convert)
{
    QJsonArray array;
    for (const Value &one : all)
        array.append(convert(one));
    printText(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)) + u'\n');
}

} // namespace

void printTask(const Task &task)
{
    QString text = Text::tr("Task:      %1\nTitle:     %2\nFolder:    %3\nState:     %4\nTries:     %5\nSession:   %6\n"
                            "Started:   %7\nEnded:     %8\nCost:      %9\n")
                       .arg(task.id.toString(), tasks::titleOf(task), task.project, tasks::toString(task.state))
                       .arg(task.attempts)
                       .arg(orDash(task.session.toString()), timeText(task.startedAt), timeText(task.endedAt),
                            costText(task.cost));
    if (!task.cost && task.estimate)
        text += Text::tr("Estimate:  %1\n").arg(task.estimate->toString());
    if (!task.reason.isEmpty())
        text += Text::tr("Reason:    %1\n").arg(task.reason);
    if (task.result && !task.result->output.isEmpty())
        text += u'\n' + task.result->output.trimmed() + u'\n';
    printText(text);
}

void printTasks(const QList<Task> &all, qint64 total, bool json)
{
    if (json) {
        printArray(all, [](const Task &task) { return tasks::toJson(task); });
        return;
    }
    QString text;
    for (const Task &task : all)
        text += u"%1  %2  %3  %4  %5\n"_s.arg(task.id.toString().left(8), tasks::toString(task.state).leftJustified(9))
                    .arg(task.priority, 5)
                    .arg(costText(task.cost).rightJustified(9), tasks::titleOf(task).left(80));
    if (total > all.size())
        text += Text::tr("… and %1 more\n").arg(total - all.size());
    printText(text);
}

void printEstimate(const Task &task, bool json)
{
    const base::Money estimate = tasks::estimateCost(task.resources);
    if (json)
        printJsonLine({{u"estimate"_s, estimate.dollars()},
                       {u"timeout"_s, static_cast<qint64>(task.resources.timeout.count())},
                       {u"memory_limit"_s, task.resources.memoryMb},
                       {u"cpu_limit"_s, task.resources.cpu}});
    else
        printText(Text::tr("About %1 on an execution service: %2 MB, %3 cores, at most %4 seconds\n")
                      .arg(estimate.toString())
                      .arg(task.resources.memoryMb)
                      .arg(task.resources.cpu)
                      .arg(static_cast<qint64>(task.resources.timeout.count())));
}

void printQueue(const tasks::QueueState &state, const tasks::TaskCounts &counts, bool json)
{
    constexpr std::array states{TaskState::Pending, TaskState::Queued,    TaskState::Running, TaskState::Completed,
                                TaskState::Failed,  TaskState::Cancelled, TaskState::Timeout};
    QJsonObject numbers;
    QString text = state.paused ? Text::tr("Paused since %1\n").arg(timeText(state.pausedSince)) : QString();
    for (const TaskState one : states) {
        numbers.insert(tasks::toString(one), counts.value(one));
        if (!counts.isEmpty())
            text += u"%1  %2\n"_s.arg(tasks::toString(one).leftJustified(9)).arg(counts.value(one));
    }
    QJsonObject engines;
    for (auto engine = state.maxPerEngine.begin(); engine != state.maxPerEngine.end(); ++engine)
        engines.insert(engine.key(), engine.value());
    if (!json) {
        printText(text);
        return;
    }
    QJsonObject object{
        {u"paused"_s, state.paused},
        {u"paused_since"_s,
         state.pausedSince.isValid() ? QJsonValue(state.pausedSince.toString(Qt::ISODateWithMs)) : QJsonValue()},
        {u"max_running"_s, state.maxRunning},
        {u"max_per_engine"_s, engines}};
    if (!counts.isEmpty())
        object.insert(u"counts"_s, numbers);
    printJsonLine(object);
}

void printCosts(const QList<tasks::DailyCost> &days, bool json)
{
    if (json) {
        printArray(days, [](const tasks::DailyCost &day) {
            return QJsonObject{{u"date"_s, day.day.toString(Qt::ISODate)}, {u"cost"_s, day.cost.dollars()}};
        });
        return;
    }
    QString text;
    for (const tasks::DailyCost &day : days)
        text += u"%1  %2\n"_s.arg(day.day.toString(Qt::ISODate), day.cost.toString());
    printText(text);
}

void printSchedules(const QList<tasks::Schedule> &all, bool json)
{
    if (json) {
        printArray(all, [](const tasks::Schedule &schedule) { return tasks::toJson(schedule); });
        return;
    }
    QString text;
    for (const tasks::Schedule &schedule : all)
        text += u"%1  %2  %3  %4\n"_s.arg(schedule.id.toString(), tasks::toString(schedule.kind).leftJustified(8),
                                          timeText(schedule.nextAt),
                                          schedule.name.isEmpty() ? tasks::titleOf(schedule.task) : schedule.name);
    printText(text);
}

void printTemplates(const QList<tasks::TaskTemplate> &all, bool json)
{
    if (json) {
        printText(QString::fromUtf8(QJsonDocument::fromJson(tasks::writeTemplates(all)).toJson(QJsonDocument::Compact))
                  + u'\n');
        return;
    }
    QString text;
    for (const tasks::TaskTemplate &one : all)
        text += u"%1  %2  %3\n"_s.arg(one.name.leftJustified(20), tasks::estimateCost(one.resources).toString(),
                                      one.commands.isEmpty() ? one.workflowFile : one.commands.join(u", "_s));
    printText(text);
}

} // namespace ctl
