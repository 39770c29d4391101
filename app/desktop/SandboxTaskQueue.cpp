// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SandboxTaskQueue.h"

#include "app/engineroom/EngineRoom.h"
#include "base/Clock.h"
#include "base/Paths.h"
#include "engines/SandboxOptions.h"
#include "session/Engine.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QDir>
#include <QtConcurrentRun>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using session::SessionService;

namespace {

constexpr qsizetype maxTitle = 80;

session::Session sessionFor(const ui::SandboxTasksRequest &request, const QString &task, const settings::Values &values)
{
    session::Session session;
    session.id = base::SessionId::create();
    session.title = task.left(maxTitle);
    session.project = QDir(request.project).canonicalPath();
    session.workingFolder = session.project;
    session.mode = session::Mode::Agentic;
    session.profile.engine = u"e2b"_s;
    session.profile.model = values.model;
    engines::SandboxOptions options;
    options.templateName = request.templateName;
    options.branch = request.branches ? u"auto"_s : QString();
    options.keepResults = true; // they would get into each other's way
    session.profile.engineOptions = options.toJson();
    return session;
}

} // namespace

SandboxTaskQueue::SandboxTaskQueue(EngineRoom &room, QObject *parent)
    : QObject(parent)
    , m_room(room)
{
    connect(&room.sessions(), &SessionService::stepEnded, this,
            [this](const base::SessionId &, const base::StepId &step) { onStepEnded(step); });
    connect(&room.sessions(), &SessionService::loaded, this, qOverload<>(&SandboxTaskQueue::takeUp));
    connect(&room.sessions(), &SessionService::refused, this, &SandboxTaskQueue::onRefused);
    connect(&room.sessions(), &SessionService::sessionChanged, this, &SandboxTaskQueue::onSessionChanged);
    connect(&room.sessions(), &SessionService::sessionRemoved, this, [this](const base::SessionId &session) {
        for (const Batch &batch : m_batches) {
            const auto task = std::ranges::find(batch.tasks, session, &Task::session);
            if (task != batch.tasks.end() && !task->ended) {
                onStepEnded(task->step);
                return;
            }
        }
    });
}

base::Result<> SandboxTaskQueue::add(const ui::SandboxTasksRequest &request)
{
    const settings::Values values = m_room.settings().values();
    // Looked at before the first one costs anything.
    for (qsizetype i = 0; i < request.tasks.size(); ++i) {
        const session::Session session = sessionFor(request, request.tasks.at(i), values);
        session::Step step;
        step.text = request.tasks.at(i);
        const session::Engine *engine = m_room.sessions().engineOf(session);
        const auto checked = engine ? engine->check({{}, session, step, {}}) : base::Result<>();
        if (!checked)
            return base::fail(checked.error().kind, tr("Task %1: %2").arg(i + 1).arg(checked.error().message));
    }
    if (!request.report.isEmpty()) {
        if (const auto made = makeReportFolder(request.report); !made)
            return made;
    }
    Batch &batch = m_batches.emplace_back();
    batch.id = ++m_lastId;
    batch.report = request.report;
    batch.begunAt = m_room.clock().now();
    batch.maxConcurrent = request.maxConcurrent;
    batch.failFast = request.failFast;
    for (const QString &text : request.tasks) {
        const session::Session session = sessionFor(request, text, values);
        session::Step step;
        step.id = base::StepId::create();
        step.session = session.id;
        step.text = text;
        Task task;
        task.number = int(batch.tasks.size()) + 1;
        task.text = text;
        task.session = session.id;
        task.step = step.id;
        // A step can be played later only when it is stored.
        task.begun = task.number <= request.maxConcurrent;
        const auto play = task.begun ? SessionService::Play::Yes : SessionService::Play::No;
        batch.tasks.push_back(std::move(task));
        m_room.sessions().create(session, {step}, play);
    }
    if (!batch.report.isEmpty()) {
        batch.file = std::make_shared<SandboxBatchFile>(m_room.paths());
        (void)batch.file->take(); // it is new
        store(batch);
    }
    return {};
}

// --- reports of earlier programs ---------------------------------------------------------------------------------

void SandboxTaskQueue::store(const Batch &batch)
{
    if (!batch.file)
        return;
    SandboxBatch stored{batch.report, batch.begunAt, batch.failFast, {}};
    for (const Task &task : batch.tasks)
        stored.tasks.append(task);
    if (const auto written = batch.file->write(stored); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

void SandboxTaskQueue::takeUp()
{
    for (const QString &name : SandboxBatchFile::all(m_room.paths())) {
        const auto file = std::make_shared<SandboxBatchFile>(m_room.paths(), name);
        if (!file->take()) // the program that began it goes on with it
            continue;
        if (const auto stored = file->read())
            takeUp(file, *stored);
        else
            file->remove();
    }
}

void SandboxTaskQueue::takeUp(const std::shared_ptr<SandboxBatchFile> &file, const SandboxBatch &stored)
{
    Batch &batch = m_batches.emplace_back();
    batch.id = ++m_lastId;
    batch.report = stored.report;
    batch.file = file;
    batch.begunAt = stored.begunAt;
    batch.failFast = stored.failFast;
    batch.isTakenUp = true;
    for (const SandboxTask &known : stored.tasks) {
        Task &task = batch.tasks.emplace_back();
        static_cast<SandboxTask &>(task) = known;
        const session::Step *step = stepOf(task);
        if (step)
            task.text = step->text;
        task.begun = !task.session.isNull() && (!step || step->state != session::StepState::Pending);
        task.begun |= !task.refusal.isEmpty();
        if (!task.begun || (step && session::isActive(step->state)))
            continue;
        task.ended = true;
        task.result = sandboxTaskResult(task, m_room.sessions(), m_room.paths());
        write(batch, task.result);
    }
    goOn(batch.id);
}

// --- one after the other -----------------------------------------------------------------------------------------

bool SandboxTaskQueue::Batch::isOver() const
{
    return writing == 0 && std::ranges::all_of(tasks, [this](const Task &task) {
               return task.ended || (!task.begun && (stopping || isTakenUp));
           });
}

SandboxTaskQueue::Batch *SandboxTaskQueue::find(int id)
{
    const auto found = std::ranges::find(m_batches, id, &Batch::id);
    return found == m_batches.end() ? nullptr : &*found;
}

void SandboxTaskQueue::playNext(Batch &batch)
{
    if (batch.isTakenUp)
        return;
    auto running = std::ranges::count_if(batch.tasks, [](const Task &task) { return task.begun && !task.ended; });
    for (Task &task : batch.tasks) {
        if (task.begun || task.ended || batch.stopping || running >= batch.maxConcurrent || !stepOf(task))
            continue;
        task.begun = true;
        ++running;
        m_room.sessions().play(task.step);
    }
}

void SandboxTaskQueue::onStepEnded(const base::StepId &step)
{
    for (Batch &batch : m_batches) {
        const auto task = std::ranges::find(batch.tasks, step, &Task::step);
        if (task == batch.tasks.end() || task->ended)
            continue;
        end(batch, *task);
        return;
    }
}

/// What could not be done when the others ended, because the store was not that far yet.
void SandboxTaskQueue::onSessionChanged(const base::SessionId &session)
{
    for (Batch &batch : m_batches) {
        const auto task = std::ranges::find(batch.tasks, session, &Task::session);
        if (task == batch.tasks.end() || task->ended)
            continue;
        if (task->begun && batch.stopping)
            takeBack(*task);
        if (!task->begun)
            goOn(batch.id);
        return;
    }
}

/// One that could not be begun would keep the others waiting for its end, and so would one that could not be stored.
void SandboxTaskQueue::onRefused(const base::SessionId &session, const base::Error &error)
{
    for (Batch &batch : m_batches) {
        const auto task = std::ranges::find(batch.tasks, session, &Task::session);
        if (task == batch.tasks.end() || task->ended)
            continue;
        const session::Step *step = stepOf(*task);
        if (step && !task->begun)
            return;
        if (step && step->state != session::StepState::Pending)
            return;
        task->refusal = error.message;
        store(batch);
        end(batch, *task);
        return;
    }
}

void SandboxTaskQueue::end(Batch &batch, Task &task)
{
    task.ended = true;
    task.begun = true;
    task.result = sandboxTaskResult(task, m_room.sessions(), m_room.paths());
    const bool isGood = task.result.value(u"state") == session::toString(session::StepState::Succeeded);
    if (!isGood && batch.failFast)
        stop(batch);
    if (!batch.report.isEmpty())
        write(batch, task.result);
    goOn(batch.id);
}

void SandboxTaskQueue::goOn(int id)
{
    const auto next = [this, id] {
        if (Batch *batch = find(id))
            playNext(*batch);
        if (Batch *batch = find(id))
            finishIfOver(*batch);
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
}

void SandboxTaskQueue::stop(Batch &batch)
{
    batch.stopping = true;
    for (Task &task : batch.tasks) {
        if (task.begun && !task.ended)
            takeBack(task);
    }
}

/// One that waits for its start has no run that could end: it counts as not begun.
void SandboxTaskQueue::takeBack(Task &task)
{
    SessionService &sessions = m_room.sessions();
    const session::Step *step = stepOf(task);
    if (!step || task.isStopping)
        return;
    if (!sessions.heldBack(task.session).isEmpty())
        task.begun = false;
    else if (!session::isActive(step->state))
        return; // about to be; onSessionChanged() comes back to it
    else
        task.isStopping = true;
    sessions.stop(task.step);
}

const session::Step *SandboxTaskQueue::stepOf(const Task &task) const
{
    const session::Snapshot *snapshot = m_room.sessions().find(task.session);
    return snapshot ? snapshot->step(task.step) : nullptr;
}

void SandboxTaskQueue::write(Batch &batch, const QJsonObject &result)
{
    ++batch.writing;
    QtConcurrent::run([result, runs = m_room.paths().runs(), folder = batch.report] {
        return writeTask(result, runs, folder);
    }).then(this, [this, id = batch.id](const base::Result<> &written) {
        if (!written)
            emit failed(written.error());
        if (Batch *known = find(id)) {
            --known->writing;
            finishIfOver(*known);
        }
    });
}

void SandboxTaskQueue::finishIfOver(Batch &batch)
{
    if (!batch.isOver())
        return;
    QList<QJsonObject> results;
    for (const Task &task : batch.tasks)
        results.append(task.ended ? task.result : skippedTaskResult(task));
    const QString folder = batch.report;
    const std::shared_ptr<SandboxBatchFile> file = batch.file;
    const QJsonObject summary = sandboxSummary(results, batch.begunAt, m_room.clock().now(), folder);
    m_batches.remove_if([id = batch.id](const Batch &each) { return each.id == id; });
    const auto tell = [this, summary](const QString &report) {
        emit finished(summary.value(u"succeeded").toInt(), summary.value(u"failed").toInt(),
                      summary.value(u"skipped").toInt(), report);
    };
    if (folder.isEmpty()) {
        tell({});
        return;
    }
    QtConcurrent::run([summary, folder] {
        return writeSummary(summary, folder);
    }).then(this, [this, tell, folder, file](const base::Result<> &written) {
        if (!written)
            emit failed(written.error()); // the next start tries again
        else if (file)
            file->remove();
        tell(written ? folder : QString());
    });
}

} // namespace app
