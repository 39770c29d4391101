// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxTasks.h"

#include "app/ctl/Output.h"
#include "app/ctl/RunCommand.h"
#include "app/engineroom/BudgetGate.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxReport.h"
#include "session/SessionService.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <unistd.h>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using session::SessionService;
using session::StepState;

namespace {

constexpr qint64 maxTaskFile = 8LL * 1024 * 1024;
constexpr qsizetype maxTasks = 1000;

} // namespace

SandboxTasks::SandboxTasks(const RunArguments &arguments, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
{
    SessionService &sessions = room.sessions();
    connect(&sessions, &SessionService::loaded, this, &SandboxTasks::begin);
    connect(&sessions, &SessionService::eventStored, this, &SandboxTasks::onEvent);
    connect(&sessions, &SessionService::refused, this, &SandboxTasks::onRefused);
    connect(&sessions, &SessionService::stepEnded, this, &SandboxTasks::onStepEnded);
}

SandboxTasks::~SandboxTasks() = default;

void SandboxTasks::start()
{
    m_room.load();
}

base::Result<QStringList> SandboxTasks::readTasks() const
{
    QStringList tasks = m_arguments.tasks.tasks;
    if (!m_arguments.tasks.file.isEmpty()) {
        QFile file(m_arguments.tasks.file);
        const bool isOpen = m_arguments.tasks.file == u"-" ? file.open(STDIN_FILENO, QIODevice::ReadOnly)
                                                           : file.open(QIODevice::ReadOnly);
        if (!isOpen)
            return base::fail(Error::Kind::NotFound,
                              tr("The file of tasks %1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        for (const QString &line : QString::fromUtf8(file.read(maxTaskFile)).split(u'\n')) {
            if (!line.trimmed().startsWith(u'#'))
                tasks.append(line.trimmed());
        }
    }
    tasks.removeIf([](const QString &task) { return task.trimmed().isEmpty(); });
    if (tasks.isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("There is no task. Give some with --task or --task-file."));
    if (tasks.size() > maxTasks)
        return base::fail(Error::Kind::TooLarge, tr("There are more than %1 tasks.").arg(maxTasks));
    return tasks;
}

void SandboxTasks::begin()
{
    if (m_isInterrupted)
        return;
    const auto texts = readTasks();
    if (!texts) {
        fail(texts.error());
        return;
    }
    for (const QString &text : *texts) {
        Task task;
        task.number = int(m_tasks.size()) + 1;
        task.text = text;
        m_tasks.push_back(std::move(task));
    }
    // Looked at before the first one costs anything.
    for (Task &task : m_tasks) {
        const session::Session session = makeSession(task);
        const auto checked = m_room.sessions().engineOf(session)->check({{}, session, makeStep(task), {}});
        if (!checked) {
            fail({checked.error().kind, tr("Task %1: %2").arg(task.number).arg(checked.error().message), {}});
            return;
        }
    }
    if (const auto reason = held()) {
        fail(*reason);
        return;
    }
    const QString &folder = m_arguments.tasks.output;
    if (const auto made = folder.isEmpty() ? base::Result<>() : app::makeReportFolder(folder); !made) {
        fail(made.error());
        return;
    }
    m_begunAt = m_room.clock().now();
    if (!folder.isEmpty()) {
        m_file = std::make_unique<app::SandboxBatchFile>(m_room.paths());
        (void)m_file->take(); // it is new
    }
    playNext();
}

std::optional<Error> SandboxTasks::held() const
{
    const QString reason = m_arguments.overBudget ? QString() : app::budgetReason(m_room);
    if (reason.isEmpty())
        return {};
    return Error{Error::Kind::Conflict,
                 tr("Held: %1. Raise it in Gantry's settings, or run it with --over-budget.").arg(reason),
                 {}};
}

/// For the window, should this program not come to write the report.
void SandboxTasks::store()
{
    if (!m_file)
        return;
    app::SandboxBatch batch{
        QFileInfo(m_arguments.tasks.output).absoluteFilePath(), m_begunAt, m_arguments.tasks.failFast, {}};
    for (const Task &task : m_tasks)
        batch.tasks.append(task);
    if (const auto written = m_file->write(batch); !written)
        printError(written.error());
}

void SandboxTasks::playNext()
{
    const auto running = std::ranges::count_if(m_tasks, [](const Task &task) { return task.begun && !task.ended; });
    qsizetype free = m_arguments.tasks.maxConcurrent - running;
    const auto begun = std::ranges::count_if(m_tasks, [](const Task &task) { return task.begun; });
    // What the first ones cost may have used a budget up.
    if (!m_isStopping && free > 0 && begun > 0 && begun < std::ssize(m_tasks)) {
        if (const auto reason = held()) {
            printError(*reason);
            m_isStopping = true;
        }
    }
    for (Task &task : m_tasks) {
        if (!m_isStopping && !task.begun && free-- > 0)
            play(task);
    }
    const bool isOver = std::ranges::all_of(
        m_tasks, [this](const Task &task) { return task.ended || (m_isStopping && !task.begun); });
    if (isOver && m_copies == 0)
        finish();
}

session::Session SandboxTasks::makeSession(const Task &task) const
{
    session::Session session;
    session.project = QDir(m_arguments.project).absolutePath();
    session.workingFolder = session.project;
    session.mode = session::Mode::Agentic;
    session.title = tr("Task %1: %2").arg(task.number).arg(task.text.section(u'\n', 0, 0).left(80));
    session::Profile &profile = session.profile;
    profile.engine = u"e2b"_s;
    profile.model = m_arguments.model;
    if (!m_arguments.permissionMode.isEmpty())
        profile.permissionMode = m_arguments.permissionMode;
    profile.allowedTools = m_arguments.allowedTools;
    profile.backendUrl = m_arguments.backend;
    profile.maxTurns = m_arguments.maxTurns;
    if (m_arguments.maxBudgetDollars > 0)
        profile.maxBudget = base::Money::fromDollars(m_arguments.maxBudgetDollars);
    engines::SandboxOptions options = m_arguments.sandbox;
    options.keepResults = true; // they would get into each other's way
    if (!options.branch.isEmpty() && options.branch != u"auto" && m_tasks.size() > 1)
        options.branch += u'-' + QString::number(task.number);
    profile.engineOptions = options.toJson();
    return session;
}

session::Step SandboxTasks::makeStep(const Task &task) const
{
    session::Step step;
    step.text = task.text;
    setStepOptions(step, m_arguments);
    return step;
}

void SandboxTasks::play(Task &task)
{
    task.begun = true;
    session::Session session = makeSession(task);
    session.id = base::SessionId::create();
    session::Step step = makeStep(task);
    step.id = base::StepId::create();
    step.session = session.id;
    task.session = session.id;
    task.step = step.id;
    store();
    task.permissions = std::make_unique<Permissions>(m_room.sessions(), m_room.rules(), m_arguments.permission);
    task.permissions->follow(session.id);
    if (!m_arguments.json)
        printText(tr("Task %1 begins: %2\n").arg(task.number).arg(task.text.section(u'\n', 0, 0)));
    m_room.sessions().create(session, {step}, SessionService::Play::Yes);
}

SandboxTasks::Task *SandboxTasks::find(const base::SessionId &session)
{
    const auto found
        = std::ranges::find_if(m_tasks, [&](const Task &task) { return !session.isNull() && task.session == session; });
    return found == m_tasks.end() ? nullptr : &*found;
}

void SandboxTasks::onEvent(const session::Event &event)
{
    if (const Task *task = find(event.session); task && m_arguments.json) {
        QJsonObject line = eventLine(event);
        line.insert(u"task"_s, task->number);
        printJsonLine(line);
    }
}

void SandboxTasks::onRefused(const base::SessionId &session, const base::Error &error)
{
    Task *task = find(session);
    const session::Snapshot *snapshot = task ? m_room.sessions().find(session) : nullptr;
    const session::Step *step = snapshot ? snapshot->step(task->step) : nullptr;
    if (!task || task->ended || (step && step->state != StepState::Pending)) {
        printError(error);
        return;
    }
    task->refusal = error.message;
    store();
    end(*task, resultOf(*task), false);
}

void SandboxTasks::onStepEnded(const base::SessionId &session, const base::StepId &step)
{
    Task *task = find(session);
    if (!task || task->step != step || task->ended)
        return;
    const QJsonObject result = resultOf(*task);
    end(*task, result, result.value(u"state").toString() == session::toString(StepState::Succeeded));
}

QJsonObject SandboxTasks::resultOf(const Task &task) const
{
    return app::sandboxTaskResult(task, m_room.sessions(), m_room.paths());
}

void SandboxTasks::end(Task &task, const QJsonObject &result, bool succeeded)
{
    task.ended = true;
    task.result = result;
    if (m_arguments.json)
        printJsonLine(result);
    else
        printText(tr("Task %1 ended: %2\n").arg(task.number).arg(app::lineOf(result)));
    if (!succeeded && m_arguments.tasks.failFast)
        stopAll();
    if (!m_arguments.tasks.output.isEmpty()) {
        ++m_copies;
        const QString runs = m_room.paths().runs();
        QtConcurrent::run([result, runs, folder = m_arguments.tasks.output] {
            return app::writeTask(result, runs, folder);
        }).then(this, [this](const base::Result<> &written) {
            --m_copies;
            if (!written)
                printError(written.error());
            playNext();
        });
    }
    playNext();
}

void SandboxTasks::stopAll()
{
    m_isStopping = true;
    for (const Task &task : m_tasks) {
        if (task.begun && !task.ended)
            m_room.sessions().stop(task.step);
    }
}

void SandboxTasks::interrupt()
{
    if (std::exchange(m_isInterrupted, true) || m_tasks.empty()) {
        emit done(exitcode::cancelled);
        return;
    }
    stopAll();
    playNext();
}

QJsonObject SandboxTasks::summary() const
{
    QList<QJsonObject> results;
    for (const Task &task : m_tasks)
        results.append(task.begun ? task.result : app::skippedTaskResult(task));
    return app::sandboxSummary(results, m_begunAt, m_room.clock().now(), m_arguments.tasks.output);
}

void SandboxTasks::finish()
{
    if (std::exchange(m_isDone, true))
        return;
    const QJsonObject all = summary();
    if (!m_arguments.tasks.output.isEmpty()) {
        if (const auto written = app::writeSummary(all, m_arguments.tasks.output); !written)
            printError(written.error());
        else if (m_file)
            m_file->remove();
    }
    if (m_arguments.json)
        printJsonLine(all);
    else
        printText(app::markdownOf(all));
    const bool isGood = all.value(u"success").toBool();
    emit done(m_isInterrupted ? exitcode::cancelled : isGood ? exitcode::succeeded : exitcode::failed);
}

void SandboxTasks::fail(const Error &error)
{
    m_isDone = true;
    if (m_arguments.json)
        printJsonLine({{u"type"_s, u"result"_s}, {u"success"_s, false}, {u"error"_s, error.message}});
    printError(error);
    emit done(exitcode::failed);
}

} // namespace ctl
