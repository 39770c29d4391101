// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SandboxTaskQueue.h"

#include "app/engineroom/EngineRoom.h"
#include "engines/SandboxOptions.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QDir>

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

void SandboxTaskQueue::add(const ui::SandboxTasksRequest &request)
{
    Batch batch;
    batch.maxConcurrent = request.maxConcurrent;
    batch.failFast = request.failFast;
    const settings::Values values = m_room.settings().values();
    for (const QString &text : request.tasks) {
        const session::Session session = sessionFor(request, text, values);
        session::Step step;
        step.id = base::StepId::create();
        step.session = session.id;
        step.text = text;
        // A step can be played later only when it is stored.
        const bool isFirst = qsizetype(batch.tasks.size()) < request.maxConcurrent;
        batch.tasks.push_back({.session = session.id, .step = step.id, .begun = isFirst});
        m_room.sessions().create(session, {step}, isFirst ? SessionService::Play::Yes : SessionService::Play::No);
    }
    m_batches.push_back(std::move(batch));
}

void SandboxTaskQueue::playNext(Batch &batch)
{
    auto running = std::ranges::count_if(batch.tasks, [](const Task &task) { return task.begun && !task.ended; });
    for (Task &task : batch.tasks) {
        if (task.begun || batch.stopping || running >= batch.maxConcurrent)
            continue;
        task.begun = true;
        ++running;
        m_room.sessions().play(task.step);
    }
}

void SandboxTaskQueue::onStepEnded(const base::StepId &step)
{
    for (auto batch = m_batches.begin(); batch != m_batches.end(); ++batch) {
        const auto task = std::ranges::find(batch->tasks, step, &Task::step);
        if (task == batch->tasks.end() || task->ended)
            continue;
        const session::Snapshot *snapshot = m_room.sessions().find(task->session);
        const session::Step *ended = snapshot ? snapshot->step(step) : nullptr;
        task->ended = true;
        task->begun = true;
        task->succeeded = ended && ended->state == session::StepState::Succeeded;
        if (!task->succeeded && batch->failFast) {
            batch->stopping = true;
            for (const Task &other : batch->tasks) {
                if (other.begun && !other.ended)
                    m_room.sessions().stop(other.step);
            }
        }
        playNext(*batch);
        const bool isOver = std::ranges::all_of(
            batch->tasks, [&batch](const Task &each) { return each.ended || (batch->stopping && !each.begun); });
        if (isOver) {
            const auto count = [&batch](const auto &which) { return int(std::ranges::count_if(batch->tasks, which)); };
            const int good = count([](const Task &each) { return each.succeeded; });
            const int skipped = count([](const Task &each) { return !each.begun; });
            const int all = int(batch->tasks.size());
            m_batches.erase(batch);
            emit finished(good, all - good - skipped, skipped);
        }
        return;
    }
}

} // namespace app
