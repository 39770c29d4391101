// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/ctl/TaskImport.h"
#include "app/ctl/TaskPrinting.h"
#include "app/ctl/TaskRequests.h"
#include "app/engineroom/TaskQueues.h"
#include "base/Paths.h"
#include "base/PrivateFile.h"
#include "base/ReadFile.h"
#include "tasks/Estimate.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskRules.h"
#include "tasks/TaskStore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskState;
using tasks::TaskStore;
using Verb = TaskArguments::Verb;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ctl::TaskCommands)
};

constexpr qint64 maxFileBytes = 65LL * 1024 * 1024;
constexpr int usuallyListed = 1000;
constexpr int mostAtOnce = 100'000;

/// One call of the program: a queue, what was asked for, and the exit code.
class Command
{
public:
    Command(const TaskArguments &arguments, TaskStore &store)
        : m_arguments(arguments)
        , m_store(store)
    {
    }

    [[nodiscard]] int run();

private:
    [[nodiscard]] Result<> add();
    [[nodiscard]] Result<> list();
    [[nodiscard]] Result<> show();
    [[nodiscard]] Result<> move(const std::function<Result<Task>(const TaskId &)> &change);
    [[nodiscard]] Result<> remove();
    [[nodiscard]] Result<> followUp();
    [[nodiscard]] Result<> exportTasks();
    [[nodiscard]] Result<> importTasks();
    [[nodiscard]] Result<> pause(bool paused);
    [[nodiscard]] Result<> status();
    [[nodiscard]] Result<> costs();
    [[nodiscard]] Result<> limits();
    [[nodiscard]] Result<> addSchedule();
    [[nodiscard]] Result<> listSchedules();
    [[nodiscard]] Result<> removeSchedules();
    [[nodiscard]] Result<> dispatch();

    /// The one task whose id begins with @p prefix.
    [[nodiscard]] Result<Task> taskOf(const QString &prefix);
    [[nodiscard]] Result<tasks::TaskQuery> query() const;

    const TaskArguments &m_arguments;
    TaskStore &m_store;
};

Result<Task> Command::taskOf(const QString &prefix)
{
    const auto exact = m_store.find(TaskId(prefix)).result();
    if (exact || exact.error().kind != Error::Kind::NotFound || prefix.size() < 4)
        return exact;
    tasks::TaskQuery query;
    query.text = prefix;
    query.limit = mostAtOnce;
    const auto page = m_store.list(query).result();
    if (!page)
        return std::unexpected(page.error());
    QList<Task> matching;
    for (const Task &task : page->tasks) {
        if (task.id.toString().startsWith(prefix))
            matching.append(task);
    }
    if (matching.size() == 1)
        return matching.first();
    return matching.isEmpty() ? exact
                              : base::fail(Error::Kind::InvalidInput,
                                           Text::tr("Several tasks begin with %1. Give more of the id.").arg(prefix));
}

Result<> Command::add()
{
    const auto templates = tasks::TaskTemplates::load(app::taskTemplatesFile());
    if (!templates)
        return std::unexpected(templates.error());
    auto task = taskFrom(m_arguments, *templates);
    if (!task)
        return std::unexpected(task.error());
    for (const QString &command : std::as_const(task->commands)) {
        for (const QString &warning : tasks::warningsFor(command))
            printError(
                {Error::Kind::InvalidInput, Text::tr("Look at this command before it runs. %1").arg(warning), {}});
    }
    if (m_arguments.estimateOnly) {
        printEstimate(*task, m_arguments.json);
        return {};
    }
    for (tasks::Dependency &dependency : task->dependencies) {
        const auto before = taskOf(dependency.task.toString());
        if (!before)
            return std::unexpected(before.error());
        dependency.task = before->id;
    }
    QList<TaskId> children;
    for (const QString &prefix : m_arguments.children) {
        const auto child = taskOf(prefix);
        if (!child)
            return std::unexpected(child.error());
        children.append(child->id);
    }
    const auto added = m_store.add({*task}, children).result();
    if (!added)
        return std::unexpected(added.error());
    if (m_arguments.json)
        printJsonLine(tasks::toJson(added->first()));
    else
        printText(added->first().id.toString() + u'\n');
    return {};
}

Result<tasks::TaskQuery> Command::query() const
{
    tasks::TaskQuery query;
    for (const QString &word : m_arguments.states) {
        const auto state = tasks::taskStateFromString(word);
        if (!state)
            return base::fail(Error::Kind::InvalidInput, Text::tr("There is no state “%1”.").arg(word));
        query.states.append(*state);
    }
    query.project = m_arguments.project;
    query.engine = m_arguments.engine;
    query.label = m_arguments.label;
    query.text = m_arguments.search;
    query.deadLetterOnly = m_arguments.deadLetters;
    query.limit = m_arguments.limit > 0 ? m_arguments.limit : usuallyListed;
    return query;
}

Result<> Command::list()
{
    const auto asked = query();
    if (!asked)
        return std::unexpected(asked.error());
    const auto page = m_store.list(*asked).result();
    if (!page)
        return std::unexpected(page.error());
    printTasks(page->tasks, page->total, m_arguments.json);
    return {};
}

Result<> Command::show()
{
    for (const QString &prefix : m_arguments.ids) {
        const auto task = taskOf(prefix);
        if (!task)
            return std::unexpected(task.error());
        if (m_arguments.json)
            printJsonLine(tasks::toJson(*task));
        else
            printTask(*task);
    }
    return {};
}

/// The first that cannot be moved ends it; those before it are moved.
Result<> Command::move(const std::function<Result<Task>(const TaskId &)> &change)
{
    for (const QString &prefix : m_arguments.ids) {
        const auto task = taskOf(prefix);
        const auto changed = task ? change(task->id) : Result<Task>(std::unexpected(task.error()));
        if (!changed)
            return std::unexpected(changed.error());
        if (m_arguments.json)
            printJsonLine(tasks::toJson(*changed));
        else
            printText(u"%1  %2\n"_s.arg(changed->id.toString(), tasks::toString(changed->state)));
    }
    return {};
}

Result<> Command::remove()
{
    for (const QString &prefix : m_arguments.ids) {
        const auto task = taskOf(prefix);
        const auto removed = task ? m_store.remove(task->id).result() : Result<>(std::unexpected(task.error()));
        if (!removed)
            return removed;
        if (m_arguments.json)
            printJsonLine({{u"id"_s, task->id.toString()}, {u"removed"_s, true}});
    }
    return {};
}

Result<> Command::followUp()
{
    for (const QString &prefix : m_arguments.ids) {
        const auto task = taskOf(prefix);
        if (!task)
            return std::unexpected(task.error());
        const auto added = m_store.addFollowUp(task->id, m_arguments.text).result();
        if (!added)
            return std::unexpected(added.error());
        if (m_arguments.json)
            printJsonLine({{u"id"_s, added->id.toString()}, {u"task_id"_s, task->id.toString()}});
    }
    return {};
}

Result<> writeOut(const QByteArray &bytes, const QString &file)
{
    if (!file.isEmpty())
        return base::writePrivateFile(file, bytes);
    printText(QString::fromUtf8(bytes));
    return {};
}

Result<> Command::exportTasks()
{
    auto asked = query();
    if (!asked)
        return std::unexpected(asked.error());
    asked->order = tasks::TaskQuery::Order::Queue;
    // Whoever keeps them for later wants all of them, unless they say how many.
    const bool isLimited = m_arguments.limit > 0;
    if (!isLimited)
        asked->limit = mostAtOnce;
    QList<Task> all;
    for (bool goesOn = true; goesOn; asked->offset += asked->limit) {
        const auto page = m_store.list(*asked).result();
        if (!page)
            return std::unexpected(page.error());
        all += page->tasks;
        goesOn = !isLimited && page->tasks.size() == asked->limit;
    }
    return writeOut(tasks::exportTasks(all), m_arguments.file);
}

Result<> Command::importTasks()
{
    const auto added = importInto(m_store, m_arguments.file);
    if (!added)
        return std::unexpected(added.error());
    printTasks(*added, added->size(), m_arguments.json);
    return {};
}

Result<> Command::pause(bool paused)
{
    const auto state = m_store.setPaused(paused).result();
    if (!state)
        return std::unexpected(state.error());
    printQueue(*state, {}, m_arguments.json);
    return {};
}

Result<> Command::status()
{
    const auto state = m_store.queueState().result();
    const auto counts = m_store.counts({}).result();
    if (!state || !counts)
        return std::unexpected(state ? counts.error() : state.error());
    printQueue(*state, *counts, m_arguments.json);
    return {};
}

Result<> Command::costs()
{
    constexpr int days = 30;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    QMap<QDate, base::Money> known;
    tasks::TaskQuery query;
    query.states = {TaskState::Completed, TaskState::Failed, TaskState::Cancelled, TaskState::Timeout};
    query.order = tasks::TaskQuery::Order::Ended;
    for (bool goesOn = true; goesOn; query.offset += query.limit) {
        const auto page = m_store.list(query).result();
        if (!page)
            return std::unexpected(page.error());
        goesOn = page->tasks.size() == query.limit;
        for (const Task &task : page->tasks) {
            const QDate day = task.endedAt.toUTC().date();
            if (task.cost)
                known[day] += *task.cost;
            goesOn = goesOn && day > today.addDays(-days); // newest first
        }
    }
    printCosts(tasks::dailyCosts(known, today, days), m_arguments.json);
    return {};
}

Result<> Command::limits()
{
    QMap<QString, int> perEngine;
    for (const QString &entry : m_arguments.perEngine) {
        bool ok = false;
        const int most = entry.section(u'=', 1).toInt(&ok);
        if (!ok || most < 0)
            return base::fail(Error::Kind::InvalidInput, Text::tr("--engine wants NAME=N, not “%1”.").arg(entry));
        perEngine.insert(entry.section(u'=', 0, 0), most);
    }
    const auto state = m_store.setLimits(m_arguments.maxRunning, perEngine).result();
    if (!state)
        return std::unexpected(state.error());
    printQueue(*state, {}, m_arguments.json);
    return {};
}

Result<> Command::addSchedule()
{
    const auto templates = tasks::TaskTemplates::load(app::taskTemplatesFile());
    if (!templates)
        return std::unexpected(templates.error());
    const auto wanted = scheduleFrom(m_arguments, *templates);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto stored = m_store.putSchedule(*wanted).result();
    if (!stored)
        return std::unexpected(stored.error());
    printSchedules({*stored}, m_arguments.json);
    return {};
}

Result<> Command::listSchedules()
{
    const auto all = m_store.schedules().result();
    if (!all)
        return std::unexpected(all.error());
    printSchedules(*all, m_arguments.json);
    return {};
}

Result<> Command::removeSchedules()
{
    for (const QString &id : m_arguments.ids) {
        if (const auto removed = m_store.removeSchedule(tasks::ScheduleId(id)).result(); !removed)
            return removed;
    }
    return {};
}

Result<> Command::dispatch()
{
    switch (m_arguments.verb) {
    case Verb::Add:
        return add();
    case Verb::List:
        return list();
    case Verb::Show:
        return show();
    case Verb::Cancel:
        return move([this](const TaskId &id) { return m_store.cancel(id).result(); });
    case Verb::Retry:
        return move([this](const TaskId &id) { return m_store.retry(id).result(); });
    case Verb::Priority:
        return move([this](const TaskId &id) { return m_store.setPriority(id, m_arguments.priority).result(); });
    case Verb::Acknowledge:
        return move([this](const TaskId &id) { return m_store.acknowledge(id).result(); });
    case Verb::Remove:
        return remove();
    case Verb::FollowUp:
        return followUp();
    case Verb::Export:
        return exportTasks();
    case Verb::Import:
        return importTasks();
    case Verb::Pause:
        return pause(true);
    case Verb::Resume:
        return pause(false);
    case Verb::Status:
        return status();
    case Verb::Costs:
        return costs();
    case Verb::Limits:
        return limits();
    case Verb::ScheduleAdd:
        return addSchedule();
    case Verb::ScheduleList:
        return listSchedules();
    case Verb::ScheduleRemove:
        return removeSchedules();
    default:
        return base::fail(Error::Kind::Internal, {});
    }
}

int fail(const Error &error, bool json)
{
    printError(error);
    if (json)
        printJsonLine({{u"error"_s, error.message}});
    const bool usage = error.kind == Error::Kind::InvalidInput;
    return usage ? exitcode::usage : exitcode::failed;
}

int Command::run()
{
    const auto done = dispatch();
    return done ? exitcode::succeeded : fail(done.error(), m_arguments.json);
}

Result<> runTemplates(const TaskArguments &arguments)
{
    auto templates = tasks::TaskTemplates::load(app::taskTemplatesFile());
    if (!templates)
        return std::unexpected(templates.error());
    if (arguments.verb == Verb::TemplateExport)
        return writeOut(tasks::writeTemplates(templates->all()), arguments.file);
    if (arguments.verb == Verb::TemplateRemove)
        return templates->remove(arguments.name);
    if (arguments.verb == Verb::TemplateImport) {
        const auto bytes = base::readFile(arguments.file, maxFileBytes);
        const auto names = bytes ? templates->import(*bytes) : Result<QStringList>(std::unexpected(bytes.error()));
        if (!names)
            return std::unexpected(names.error());
    }
    printTemplates(templates->all(), arguments.json);
    return {};
}

bool isAboutTemplates(Verb verb)
{
    return verb == Verb::TemplateList || verb == Verb::TemplateExport || verb == Verb::TemplateImport
        || verb == Verb::TemplateRemove;
}

} // namespace

Result<std::unique_ptr<TaskStore>> openQueue(const TaskArguments &arguments, const base::Clock &clock)
{
    base::Secret password;
    const QString variable
        = arguments.queuePasswordVariable.isEmpty() ? u"GANTRY_QUEUE_PASSWORD"_s : arguments.queuePasswordVariable;
    if (!arguments.queue.isEmpty()) {
        password = base::Secret(qgetenv(variable.toUtf8().constData()));
        // Out of our own environment, so that no program started later inherits it by accident.
        qunsetenv(variable.toUtf8().constData());
    }
    return app::openTaskQueue(arguments.queue, password, clock);
}

int runTaskCommand(const TaskArguments &arguments)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made)
        return fail(made.error(), arguments.json);
    if (isAboutTemplates(arguments.verb)) {
        const auto done = runTemplates(arguments);
        return done ? exitcode::succeeded : fail(done.error(), arguments.json);
    }
    const base::SystemClock clock;
    const auto store = openQueue(arguments, clock);
    return store ? Command(arguments, **store).run() : fail(store.error(), arguments.json);
}

} // namespace ctl
