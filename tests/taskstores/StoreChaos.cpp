// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/StoreChaos.h"

#include "tasks/TaskRules.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

StoreChaos::StoreChaos(World world, quint32 seed)
    : m_world(std::move(world))
    , m_random(seed)
{
    for (int i = 0; i < 3; ++i)
        m_workers.push_back({u"worker%1"_s.arg(i), m_world.open(), {}});
}

StoreChaos::~StoreChaos() = default;

void StoreChaos::wrong(const QString &what)
{
    if (m_wrong.isEmpty())
        m_wrong = what;
}

QString StoreChaos::play(int moves)
{
    for (int i = 0; i < moves && m_wrong.isEmpty(); ++i) {
        Worker &worker = m_workers[m_random.bounded(static_cast<quint32>(m_workers.size()))];
        const int dice = m_random.bounded(100);
        if (dice < 25)
            add();
        else if (dice < 55)
            claim(worker);
        else if (dice < 65)
            beat(worker);
        else if (dice < 82)
            end(worker);
        else if (dice < 87)
            crash(worker);
        else if (dice < 93)
            meddle();
        else if (dice < 97)
            m_world.pass(std::chrono::milliseconds(m_random.bounded(static_cast<int>(m_world.leaseTime.count()))));
        else
            m_world.disturb(m_random);
    }
    if (m_wrong.isEmpty())
        finishEverything();
    return m_wrong;
}

void StoreChaos::add()
{
    Task task;
    task.id = TaskId::create();
    task.commands = {u"task"_s};
    task.project = u"/tmp"_s;
    task.priority = m_random.bounded(-2, 3);
    task.retry = {2, 50ms, 100ms, 2};
    for (int i = 0; !m_added.isEmpty() && i < m_random.bounded(3); ++i) {
        const TaskId before = m_added.at(m_random.bounded(static_cast<int>(m_added.size())));
        const auto on = static_cast<DependencyCondition>(m_random.bounded(3));
        if (!std::ranges::contains(task.dependencies, before, &Dependency::task))
            task.dependencies.append({before, on});
    }
    const auto added = m_workers.front().store->add({task}).result();
    // Nobody knows whether it arrived: it is asked for again, which must not make two.
    if (!added && added.error().kind == Error::Kind::Unavailable)
        (void)m_workers.front().store->add({task}).result();
    else if (!added)
        wrong(u"add: "_s + added.error().message);
    m_added.append(task.id);
}

void StoreChaos::claim(Worker &worker)
{
    ClaimRequest request;
    request.worker = {worker.name, worker.name};
    request.lease = LeaseId::create();
    request.leaseTime = m_world.leaseTime;
    request.engines = QStringList{u"local"_s};
    const auto askedAt = m_world.elapsed();
    const auto claimed = worker.store->claim(request).result();
    if (claimed && *claimed)
        checkClaim(worker, **claimed, askedAt);
    else if (!claimed && claimed.error().kind != Error::Kind::Unavailable)
        wrong(u"claim: "_s + claimed.error().message);
}

void StoreChaos::checkClaim(Worker &worker, const Task &task, std::chrono::milliseconds askedAt)
{
    if (const auto holder = m_holders.constFind(task.id);
        holder != m_holders.constEnd() && holder->until > m_world.elapsed())
        wrong(u"two workers have task "_s + task.id.toString());
    for (const Dependency &dependency : task.dependencies) {
        const auto before = worker.store->find(dependency.task).result();
        // One that runs again later does not take back what its first end allowed.
        if (before && verdict(dependency.on, before->state) == Verdict::Wait && !m_retried.contains(before->id))
            wrong(u"task %1 began before %2 had ended"_s.arg(task.id.toString(), dependency.task.toString()));
    }
    if (const auto title = m_titles.constFind(task.id); title != m_titles.constEnd() && task.title != *title)
        wrong(u"task %1 began as it was before a change"_s.arg(task.id.toString()));
    TaskQuery query;
    query.states = {TaskState::Queued};
    query.limit = 1;
    const auto next = worker.store->list(query).result();
    if (next && !next->tasks.isEmpty()) {
        const Task &first = next->tasks.first();
        // One that came back only now, because its lease ran out meanwhile, may be ahead.
        if (std::tuple(-first.priority, first.sequence) < std::tuple(-task.priority, task.sequence)
            && first.updatedAt < task.updatedAt)
            wrong(u"task %1 was passed over"_s.arg(first.id.toString()));
    }
    worker.held.insert(task.id, {task.id, task.lease});
    m_holders.insert(task.id, {task.lease, askedAt + m_world.leaseTime});
}

Lease StoreChaos::anyOf(const Worker &worker)
{
    if (worker.held.isEmpty())
        return {};
    const QList<TaskId> ids = worker.held.keys();
    return worker.held.value(ids.at(m_random.bounded(static_cast<int>(ids.size()))));
}

void StoreChaos::beat(Worker &worker)
{
    const Lease lease = anyOf(worker);
    if (lease.task.isNull())
        return;
    const auto askedAt = m_world.elapsed();
    const auto answer = worker.store->heartbeat(lease, m_world.leaseTime).result();
    if (answer)
        m_holders.insert(lease.task, {lease.id, askedAt + m_world.leaseTime});
    else if (answer.error().kind == Error::Kind::Conflict)
        worker.held.remove(lease.task);
}

void StoreChaos::end(Worker &worker)
{
    const Lease lease = anyOf(worker);
    if (lease.task.isNull())
        return;
    const int dice = m_random.bounded(10);
    const auto answer = dice < 6 ? worker.store->complete(lease, {}, {}).result()
        : dice < 8               ? worker.store->fail(lease, {u"network error"_s, 1, true, false}, {}, {}).result()
        : dice < 9               ? worker.store->fail(lease, {u"x"_s, 1, false, false}, {}, {}).result()
                                 : worker.store->giveBack(lease).result();
    if (!answer && answer.error().kind == Error::Kind::Unavailable)
        return; // it is asked again some other time
    worker.held.remove(lease.task);
    if (m_holders.value(lease.task).lease == lease.id)
        m_holders.remove(lease.task);
}

/// Without a word; what it held is nobody's until the leases end.
void StoreChaos::crash(Worker &worker)
{
    worker.store.reset();
    worker.held.clear();
    worker.store = m_world.open();
}

void StoreChaos::meddle()
{
    if (m_added.isEmpty())
        return;
    const TaskId id = m_added.at(m_random.bounded(static_cast<int>(m_added.size())));
    TaskStore &store = *m_workers.back().store;
    switch (m_random.bounded(7)) {
    case 0:
        (void)store.cancel(id).result();
        break;
    case 1:
        m_retried.insert(id);
        (void)store.retry(id).result();
        break;
    case 2:
        edit(store, id);
        break;
    case 3:
        addFollowUp(store, id);
        break;
    case 4:
        pause(store);
        break;
    case 5:
        schedule(store);
        break;
    default:
        (void)store.setPriority(id, m_random.bounded(-2, 3)).result();
    }
}

void StoreChaos::edit(TaskStore &store, const TaskId &id)
{
    auto task = store.find(id).result();
    if (!task)
        return;
    task->title = u"edited %1"_s.arg(m_random.generate());
    const auto edited = store.edit(*task).result();
    if (edited)
        m_titles.insert(id, task->title);
    else if (edited.error().kind == Error::Kind::Unavailable)
        m_titles.remove(id); // nobody knows
}

void StoreChaos::addFollowUp(TaskStore &store, const TaskId &id)
{
    const auto added = store.addFollowUp(id, u"and then"_s).result();
    if (added)
        m_followUps[id].insert(added->id);
}

void StoreChaos::pause(TaskStore &store)
{
    if (!store.setPaused(true).result())
        return;
    ClaimRequest request;
    request.worker = {u"hasty"_s, u"hasty"_s};
    request.lease = LeaseId::create();
    request.leaseTime = m_world.leaseTime;
    request.engines = QStringList{u"local"_s};
    const auto claimed = store.claim(request).result();
    if (claimed && *claimed)
        wrong(u"task %1 was claimed while the queue was paused"_s.arg((*claimed)->id.toString()));
    for (int tries = 0; !store.setPaused(false).result(); ++tries) {
        if (tries == 20)
            return wrong(u"the queue stays paused"_s);
    }
}

void StoreChaos::schedule(TaskStore &store)
{
    Schedule schedule;
    schedule.id = ScheduleId::create();
    schedule.at = m_world.now().addMSecs(m_random.bounded(static_cast<int>(2 * m_world.leaseTime.count())));
    schedule.task.commands = {u"planned"_s};
    schedule.task.project = u"/tmp"_s;
    const auto stored = store.putSchedule(schedule).result();
    if (!stored && stored.error().kind != Error::Kind::Unavailable)
        wrong(u"schedule: "_s + stored.error().message);
    m_schedules.insert(schedule.id, stored.has_value());
}

void StoreChaos::checkSchedules(TaskStore &store, const QList<Task> &all)
{
    QHash<ScheduleId, int> made;
    for (const Task &task : all)
        ++made[ScheduleId(task.source["schedule"_L1].toString())];
    const auto left = store.schedules().result();
    for (auto schedule = m_schedules.cbegin(); schedule != m_schedules.cend(); ++schedule) {
        const bool isThere = left && std::ranges::contains(*left, schedule.key(), &Schedule::id);
        const int count = made.value(schedule.key());
        if (count > 1 || (count == 0 && (schedule.value() || isThere)))
            wrong(u"schedule %1 has fired %2 times"_s.arg(schedule.key().toString()).arg(count));
    }
}

/// Whatever happened: in the end each task has ended, and each is there.
void StoreChaos::finishEverything()
{
    Worker &worker = m_workers.front();
    m_world.catchUp();
    for (int i = 0; i < 3000; ++i) {
        for (Worker &other : m_workers)
            other.held.clear();
        claim(worker);
        const Lease lease = anyOf(worker);
        if (!lease.task.isNull()) {
            (void)worker.store->complete(lease, {}, {}).result();
            m_holders.remove(lease.task);
            continue;
        }
        m_world.pass(m_world.leaseTime / 4);
        const auto counts = worker.store->counts({}).result();
        const auto planned = worker.store->schedules().result();
        if (!planned || std::ranges::any_of(*planned, [](const Schedule &plan) { return plan.nextAt.isValid(); }))
            continue;
        if (counts && counts->value(TaskState::Pending) == 0 && counts->value(TaskState::Queued) == 0
            && counts->value(TaskState::Running) == 0)
            break;
    }
    TaskQuery query;
    query.limit = 100'000;
    const auto page = worker.store->list(query).result();
    const auto isPlanned = [](const Task &task) { return task.source.contains("schedule"_L1); };
    const qint64 added = page ? page->total - std::ranges::count_if(page->tasks, isPlanned) : -1;
    if (added != m_added.size())
        wrong(u"%1 tasks were added and %2 are there"_s.arg(m_added.size()).arg(added));
    else if (std::ranges::any_of(page->tasks, [](const Task &task) { return !isFinal(task.state); }))
        wrong(u"a task never ended"_s);
    if (page)
        checkSchedules(*worker.store, page->tasks);
    for (auto texts = m_followUps.cbegin(); texts != m_followUps.cend(); ++texts) {
        const auto kept = worker.store->followUps(texts.key()).result();
        QSet<base::FollowUpId> ids;
        for (const TaskFollowUp &text : kept.value_or(QList<TaskFollowUp>()))
            ids.insert(text.id);
        if (!ids.contains(*texts))
            wrong(u"a text for task %1 is lost"_s.arg(texts.key().toString()));
    }
}
