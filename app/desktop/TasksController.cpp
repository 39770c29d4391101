// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TasksController.h"

#include "app/engineroom/Checks.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskLimits.h"
#include "app/engineroom/TaskQueues.h"
#include "app/engineroom/TaskRunner.h"
#include "session/SessionService.h"
#include "tasks/Orchestrator.h"
#include "tasks/TaskStore.h"
#include "ui/models/TaskList.h"
#include "ui/taskboard/TaskBoardPage.h"

namespace app {

using namespace Qt::StringLiterals;
using base::Result;
using base::SessionId;
using tasks::TaskId;

namespace {

constexpr int pageSize = 2000;
constexpr qint64 bytesPerMib = 1024 * 1024;
constexpr auto roomInterval = std::chrono::seconds(2);
constexpr auto detailsInterval = std::chrono::milliseconds(400);

} // namespace

TasksController::TasksController(EngineRoom &room, ui::TaskList &list, ui::TaskBoardPage &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_list(list)
    , m_page(page)
    , m_newTask(room, list, page)
    , m_schedules(m_newTask, page)
    , m_limits(room, page)
    , m_shared(room, page)
{
    connectPage();
    connect(&m_newTask, &NewTaskController::added, &page, &ui::TaskBoardPage::showTask);
    connect(&m_newTask, &NewTaskController::failed, this,
            [this](const base::Error &error) { m_page.tell(error.message, true); });
    connect(&m_limits, &TaskLimitsController::changed, this, &TasksController::applyLimits);
    connect(&m_shared, &SharedQueue::opened, this, [this] { use(m_shared.take()); });
    connect(&m_shared, &SharedQueue::failed, &page, &ui::TaskBoardPage::setProblem);
    connect(&m_shared, &SharedQueue::changed, this, [this](const QString &words) { m_page.tell(words, false); });
    connect(&m_roomTimer, &QTimer::timeout, this, &TasksController::lookAtRoom);
    m_roomTimer.start(roomInterval);
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(detailsInterval);
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] { showDetails(m_page.shownTask()); });
    connect(&m_list, &ui::TaskList::updated, this, &TasksController::tellCounts);
}

TasksController::~TasksController() = default;

/// What goes well is seen on the board; what does not is told.
template <typename T>
void TasksController::report(QFuture<Result<T>> answer)
{
    answer.then(this, [this](const Result<T> &result) {
        if (!result)
            m_page.tell(result.error().message, true);
    });
}

void TasksController::connectPage()
{
    using Page = ui::TaskBoardPage;
    connect(&m_page, &Page::newTaskRequested, this, &TasksController::openNewTask);
    connect(&m_page, &Page::openSessionRequested, this, &TasksController::openSessionRequested);
    connect(&m_page, &Page::openLogRequested, this, &TasksController::openLogRequested);
    connect(&m_page, &Page::detailsRequested, this, &TasksController::showDetails);
    connect(&m_page, &Page::templatesRequested, this, &TasksController::openTemplates);
    connect(&m_page, &Page::schedulesRequested, this, &TasksController::openSchedules);
    connect(&m_page, &Page::limitsRequested, this, &TasksController::openLimits);
    connect(&m_page, &Page::editRequested, &m_newTask, &NewTaskController::edit);
    connect(&m_page, &Page::queueRequested, this, &TasksController::chooseQueue);
    connect(&m_page, &Page::acknowledgeRequested, this, [this](const QList<TaskId> &ids) {
        for (const TaskId &id : m_store ? ids : QList<TaskId>())
            report(m_store->acknowledge(id));
    });
    connect(&m_page, &Page::followUpRequested, this, [this](const TaskId &id, const QString &text) {
        if (m_store)
            report(m_store->addFollowUp(id, text));
    });
    connect(&m_page, &Page::pauseRequested, this, [this](bool paused) {
        if (m_store)
            report(m_store->setPaused(paused));
    });
    connect(&m_page, &Page::cancelRequested, this, [this](const QList<TaskId> &ids) {
        for (const TaskId &id : m_store ? ids : QList<TaskId>())
            report(m_store->cancel(id, tr("Cancelled by you")));
    });
    connect(&m_page, &Page::retryRequested, this, [this](const QList<TaskId> &ids) {
        for (const TaskId &id : m_store ? ids : QList<TaskId>())
            report(m_store->retry(id));
    });
    connect(&m_page, &Page::removeRequested, this, [this](const QList<TaskId> &ids) {
        for (const TaskId &id : m_store ? ids : QList<TaskId>())
            report(m_store->remove(id));
    });
    connect(&m_page, &Page::priorityRequested, this, [this](const TaskId &id, int priority) {
        if (m_store)
            report(m_store->setPriority(id, priority));
    });
}

void TasksController::start()
{
    if (!m_shared.address().isEmpty()) {
        m_shared.open();
        return;
    }
    auto opened = openTaskQueue({}, {}, m_room.clock());
    if (opened) {
        use(std::move(*opened));
        return;
    }
    m_page.setProblem(opened.error().message);
    emit failed(opened.error());
}

void TasksController::use(std::unique_ptr<tasks::TaskStore> store)
{
    m_page.setProblem({});
    m_store = std::move(store);
    m_newTask.setStore(m_store.get());
    m_schedules.setStore(m_store.get());
    m_limits.setStore(m_store.get());
    connectStore();
    readAll();
    readQueueState();
    createRunner();
}

void TasksController::connectStore()
{
    using tasks::TaskStore;
    connect(m_store.get(), &TaskStore::changed, this, [this](const QList<tasks::Task> &tasks) {
        m_list.upsert(tasks);
        for (const tasks::Task &task : m_reading.isUnderWay ? tasks : QList<tasks::Task>())
            m_reading.seen.insert(task.id);
    });
    connect(m_store.get(), &TaskStore::removed, this, [this](const QList<TaskId> &ids) { m_list.remove(ids); });
    connect(m_store.get(), &TaskStore::queueStateChanged, this, &TasksController::showQueue);
    connect(m_store.get(), &TaskStore::connectionChanged, this, [this](bool connected, const QString &reason) {
        m_page.setProblem(connected ? QString() : reason);
        // What was told meanwhile is lost.
        if (connected) {
            readAll();
            readQueueState();
            m_schedules.reload();
        }
    });
    using session::SessionService;
    connect(&m_room.sessions(), &SessionService::sessionChanged, this, [this](const SessionId &id) {
        // A run tells many things one after the other, and each look reads the end of its log.
        if (id == m_detailsSession && !m_page.shownTask().isNull() && !m_detailsTimer.isActive())
            m_detailsTimer.start();
    });
}

void TasksController::readQueueState()
{
    m_store->queueState().then(this, [this](const Result<tasks::QueueState> &state) {
        if (state)
            showQueue(*state);
    });
}

void TasksController::readAll()
{
    m_reading = {m_reading.number + 1, true, 0, {}};
    readFrom(0);
}

/// In pages, newest first: what people look for is there at once, and nothing waits for a hundred thousand.
void TasksController::readFrom(qint64 offset)
{
    tasks::TaskQuery query;
    query.order = tasks::TaskQuery::Order::Newest;
    query.offset = offset;
    query.limit = pageSize;
    m_store->list(query).then(this, [this, offset, number = m_reading.number](const Result<tasks::TaskPage> &page) {
        if (number != m_reading.number)
            return;
        if (page) {
            take(offset, *page);
            return;
        }
        m_reading.isUnderWay = false; // what was not seen may still be there
        m_page.setProblem(page.error().message);
    });
}

void TasksController::take(qint64 offset, const tasks::TaskPage &page)
{
    m_list.upsert(page.tasks);
    for (const tasks::Task &task : page.tasks)
        m_reading.seen.insert(task.id);
    const qint64 done = offset + page.tasks.size();
    m_page.setLoading(page.tasks.isEmpty() ? page.total : done, page.total);
    const qint64 gone = offset > 0 ? std::max<qint64>(0, m_reading.total - page.total) : 0;
    m_reading.total = page.total;
    // Where some were removed meanwhile the others have moved up, past the place where this page begins.
    if (gone > 0)
        readFrom(std::max<qint64>(0, offset - gone));
    else if (!page.tasks.isEmpty() && done < page.total)
        readFrom(done);
    else
        endReading();
}

/// What is known here but was not seen was removed while the store could not be reached.
void TasksController::endReading()
{
    QList<TaskId> gone;
    m_list.each([&](const ui::TaskItem &item) {
        if (!m_reading.seen.contains(item.id))
            gone.append(item.id);
    });
    m_reading.isUnderWay = false;
    m_reading.seen.clear();
    if (!gone.isEmpty())
        m_list.remove(gone);
}

void TasksController::createRunner()
{
    TaskRunner::Options options;
    const settings::Values values = m_room.settings().values();
    options.maxConcurrent = slotCount();
    options.mostPerEngine = [this] { return taskLimits(m_room.settings()).perEngine; };
    options.permissionMode = values.permissionMode;
    options.holdBack = [this] { return m_budgetHold ? m_budgetHold() : QString(); };
    options.budgetLeft = [this] { return m_budgetLeft ? m_budgetLeft() : std::nullopt; };
    m_runner = std::make_unique<TaskRunner>(*m_store, m_room, options);
    connect(&m_runner->orchestrator(), &tasks::Orchestrator::heldBackChanged, this, &TasksController::showSlots);
    connect(&m_runner->orchestrator(), &tasks::Orchestrator::storeFailed, this,
            [this](const base::Error &error) { m_page.setProblem(error.message); });
    connect(&m_runner->orchestrator(), &tasks::Orchestrator::claimed, this, [this] {
        m_page.setProblem({});
        showSlots();
    });
    connect(&m_runner->orchestrator(), &tasks::Orchestrator::ended, this, &TasksController::showSlots);
    connect(&m_runner->orchestrator(), &tasks::Orchestrator::drained, this, &TasksController::drained);
    m_runner->start();
    showSlots();
}

int TasksController::slotCount() const
{
    return mostTasks(taskLimits(m_room.settings()), m_room.settings().values());
}

/// What runs goes on; what may run now is looked for.
void TasksController::applyLimits()
{
    if (!m_runner)
        return;
    m_runner->orchestrator().setMaxConcurrent(slotCount());
    showSlots();
    lookAtRoom();
}

void TasksController::setBudget(const std::function<QString()> &hold,
                                const std::function<std::optional<base::Money>()> &left)
{
    m_budgetHold = hold;
    m_budgetLeft = left;
}

void TasksController::showCosts(const std::function<std::optional<base::Money>(const SessionId &)> &costOf)
{
    m_costOf = costOf;
    QHash<TaskId, base::Money> costs;
    m_list.each([&](const ui::TaskItem &item) {
        if (item.state != tasks::TaskState::Running || item.session.isNull())
            return;
        if (const auto cost = costOf(item.session))
            costs.insert(item.id, *cost);
    });
    m_list.setLiveCosts(costs);
}

void TasksController::showQueue(const tasks::QueueState &state)
{
    m_queue = state;
    m_page.setPaused(state.paused ? state.pausedSince : QDateTime());
}

void TasksController::showSlots()
{
    m_page.setSlots(m_runner ? m_runner->orchestrator().runningCount() : 0, slotCount(),
                    m_runner ? m_runner->orchestrator().heldBack() : QString());
}

void TasksController::tellCounts()
{
    emit countsChanged(
        static_cast<int>(m_list.countOf(ui::TaskGroup::Running)),
        static_cast<int>(m_list.countOf(ui::TaskGroup::Queued) + m_list.countOf(ui::TaskGroup::Pending)));
}

/// Engines that have as many tasks of this window as the user allows.
QStringList TasksController::fullHere() const
{
    QMap<QString, int> running;
    for (const tasks::Task &task : m_runner ? m_runner->orchestrator().running() : QList<tasks::Task>())
        ++running[task.engine];
    return fullEngines(taskLimits(m_room.settings()).perEngine, running);
}

/// What the cards say about why they wait.
void TasksController::lookAtRoom()
{
    if (!m_page.isVisible())
        return;
    followLog();
    ui::QueueRoom room;
    if (const qint64 bytes = freeMemoryBytes(); bytes > 0)
        room.freeMemoryMb = static_cast<int>(std::min<qint64>(bytes / bytesPerMib, 1 << 30));
    room.budgetLeft = m_budgetLeft ? m_budgetLeft() : std::nullopt;
    if (!m_queue.maxPerEngine.isEmpty()) {
        QMap<QString, int> running;
        m_list.each([&running](const ui::TaskItem &item) {
            if (item.state == tasks::TaskState::Running)
                ++running[item.engine];
        });
        room.fullEngines = fullEngines(m_queue.maxPerEngine, running);
    }
    room.fullEngines += fullEngines(m_room.settings().engines(), m_room.sessions());
    room.fullEngines += fullHere();
    room.fullEngines.removeDuplicates();
    m_list.setRoom(room);
}

/// A run may write for a long time without telling anything else.
void TasksController::followLog()
{
    const session::Snapshot *snapshot = m_room.sessions().find(m_detailsSession);
    const session::Step *active = snapshot ? snapshot->active() : nullptr;
    const bool grows = active && active->kind == session::StepKind::ClaudePrompt;
    if (grows && m_page.shownTask() == m_details && !m_details.isNull() && !m_detailsTimer.isActive())
        m_detailsTimer.start();
}

QFuture<Result<>> TasksController::queue(const tasks::Task &task)
{
    if (!m_store)
        return QtFuture::makeReadyValueFuture<Result<>>(
            std::unexpected(base::Error{base::Error::Kind::Unavailable,
                                        tr("The queue could not be opened, see the notice on the Tasks page."),
                                        {}}));
    return m_store->add({task}).then(this, [this](const Result<QList<tasks::Task>> &added) -> Result<> {
        if (!added)
            return std::unexpected(added.error());
        m_list.upsert(*added);
        m_page.showTask(added->first().id);
        return {};
    });
}

void TasksController::stopAll()
{
    if (m_runner)
        m_runner->stopAll();
    else
        QMetaObject::invokeMethod(this, &TasksController::drained, Qt::QueuedConnection);
}

void TasksController::letGo()
{
    if (m_runner)
        m_runner->letGo();
}

} // namespace app
