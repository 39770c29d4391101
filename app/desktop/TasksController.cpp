// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TasksController.h"

#include "app/engineroom/Checks.h"
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
    loadFrom(0);
    m_store->queueState().then(this, [this](const Result<tasks::QueueState> &state) {
        if (state)
            showQueue(*state);
    });
    createRunner();
}

void TasksController::connectStore()
{
    using tasks::TaskStore;
    connect(m_store.get(), &TaskStore::changed, this,
            [this](const QList<tasks::Task> &tasks) { m_list.upsert(tasks); });
    connect(m_store.get(), &TaskStore::removed, this, [this](const QList<TaskId> &ids) { m_list.remove(ids); });
    connect(m_store.get(), &TaskStore::queueStateChanged, this, &TasksController::showQueue);
    connect(m_store.get(), &TaskStore::connectionChanged, this, [this](bool connected, const QString &reason) {
        m_page.setProblem(connected ? QString() : reason);
        if (connected) {
            loadFrom(0);
            m_schedules.reload();
        }
    });
    using session::SessionService;
    connect(&m_room.sessions(), &SessionService::sessionChanged, this, [this](const SessionId &id) {
        if (id == m_detailsSession && !m_page.shownTask().isNull())
            showDetails(m_page.shownTask());
    });
}

/// In pages, newest first: what people look for is there at once, and nothing waits for a hundred thousand.
void TasksController::loadFrom(qint64 offset)
{
    tasks::TaskQuery query;
    query.order = tasks::TaskQuery::Order::Newest;
    query.offset = offset;
    query.limit = pageSize;
    m_store->list(query).then(this, [this, offset](const Result<tasks::TaskPage> &page) {
        if (page)
            take(offset, *page);
        else
            m_page.setProblem(page.error().message);
    });
}

void TasksController::take(qint64 offset, const tasks::TaskPage &page)
{
    m_list.upsert(page.tasks);
    const qint64 done = offset + page.tasks.size();
    m_page.setLoading(page.tasks.isEmpty() ? page.total : done, page.total);
    if (!page.tasks.isEmpty() && done < page.total)
        loadFrom(done);
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
    room.fullEngines += fullHere();
    room.fullEngines.removeDuplicates();
    m_list.setRoom(room);
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
}

void TasksController::letGo()
{
    if (m_runner)
        m_runner->letGo();
}

} // namespace app
