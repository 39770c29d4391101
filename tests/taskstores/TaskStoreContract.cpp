// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/TaskStoreContract.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

namespace {

constexpr auto someLease = 400ms;

TaskError failure(const QString &message, bool retryable)
{
    return {message, 1, retryable, false};
}

} // namespace

Task TaskStoreContract::command(const QString &text, int priority)
{
    Task task;
    task.commands = {text};
    task.project = u"/tmp"_s;
    task.priority = priority;
    return task;
}

void TaskStoreContract::init()
{
    m_store.reset();
    reset();
    m_store = openStore();
    QVERIFY(m_store);
}

void TaskStoreContract::cleanup()
{
    const QString wrong = m_store && !QTest::currentTestFailed() ? problems() : QString();
    m_store.reset();
    QCOMPARE(wrong, QString());
}

Task TaskStoreContract::add(const Task &task)
{
    const auto added = m_store->add({task}).result();
    if (!added)
        qWarning("add: %s", qPrintable(added.error().message));
    return added ? added->first() : Task();
}

std::optional<Task> TaskStoreContract::claim(const QString &home, std::chrono::milliseconds leaseTime)
{
    ClaimRequest request;
    request.worker = {u"worker-"_s + home, home};
    request.lease = LeaseId::create();
    request.leaseTime = leaseTime;
    request.engines = QStringList{u"local"_s, u"e2b"_s};
    const auto claimed = m_store->claim(request).result();
    if (!claimed)
        qWarning("claim: %s", qPrintable(claimed.error().message));
    return claimed.value_or(std::nullopt);
}

Task TaskStoreContract::find(const TaskId &id)
{
    return m_store->find(id).result().value_or(Task());
}

Error::Kind TaskStoreContract::errorOfAdd(const Task &task)
{
    const auto added = m_store->add({task}).result();
    return added ? Error::Kind::Internal : added.error().kind;
}

void TaskStoreContract::keepsEverythingThatWasAskedFor()
{
    Task task = command(u"äöü \"quoted\" $HOME\nsecond line"_s, 7);
    task.title = u"A title"_s;
    task.labels = QStringList{u"one"_s, u"50%"_s};
    task.environment = {{u"NAME"_s, u"value"_s}};
    task.engines = QStringList{u"e2b"_s};
    task.engineOptions = {{u"service"_s, u"http://127.0.0.1"_s}};
    task.resources = {1024, 2, 60s};
    task.retry.maxAttempts = 5;
    task.assignee = u"someone"_s;
    task.notBefore = now().addSecs(3600);
    const Task added = add(task);
    const Task found = find(added.id);
    QCOMPARE(toString(found.state), toString(TaskState::Pending));
    QCOMPARE(found.commands, task.commands);
    QCOMPARE(found.labels, task.labels);
    QCOMPARE(found.environment, task.environment);
    QCOMPARE(found.engines, task.engines);
    QCOMPARE(found.engineOptions, task.engineOptions);
    QVERIFY(found.resources == task.resources);
    QVERIFY(found.retry == task.retry);
    QCOMPARE(found.notBefore, task.notBefore);
    QCOMPARE(found.priority, 7);
    QVERIFY(found.estimate.has_value());
    QVERIFY(!found.cost.has_value());
    QCOMPARE(m_store->find(TaskId(u"none"_s)).result().error().kind, Error::Kind::NotFound);
}

void TaskStoreContract::takesTheSameRequestOnce()
{
    Task task = command(u"once"_s);
    task.id = TaskId::create();
    QCOMPARE(add(task).id, task.id);
    QCOMPARE(add(task).id, task.id);
    QCOMPARE(m_store->list({}).result()->total, 1);
    task.commands = {u"something else"_s};
    QCOMPARE(errorOfAdd(task), Error::Kind::Conflict);
    QCOMPARE(find(task.id).commands, QStringList{u"once"_s});
}

void TaskStoreContract::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<Task>("task");
    const auto row = [](const char *name, const std::function<void(Task &)> &change) {
        Task task = command(u"fine"_s);
        change(task);
        QTest::newRow(name) << task;
    };
    row("no command", [](Task &task) { task.commands.clear(); });
    row("an empty command", [](Task &task) { task.commands = {u"  "_s}; });
    row("time limit 0", [](Task &task) { task.resources.timeout = 0s; });
    row("time limit 3601", [](Task &task) { task.resources.timeout = 3601s; });
    row("memory 127", [](Task &task) { task.resources.memoryMb = 127; });
    row("memory 4097", [](Task &task) { task.resources.memoryMb = 4097; });
    row("100 KB + 1", [](Task &task) { task.commands = {QString(100 * 1024 + 1, u'x')}; });
    row("NUL", [](Task &task) { task.commands = {u"a"_s + QChar(u'\0')}; });
    row("a relative folder", [](Task &task) { task.project = u"here"_s; });
    row("an unknown dependency", [](Task &task) { task.dependencies = {{TaskId(u"none"_s), {}}}; });
}

void TaskStoreContract::refusesWhatMakesNoSense()
{
    QFETCH(const Task, task);
    QCOMPARE(errorOfAdd(task), Error::Kind::InvalidInput);
    QCOMPARE(m_store->list({}).result()->total, 0);
}

void TaskStoreContract::addsAllOrNone()
{
    Task wrong = command(u"wrong"_s);
    wrong.dependencies = {{TaskId(u"none"_s), DependencyCondition::Success}};
    QVERIFY(!m_store->add({command(u"right"_s), wrong}).result());
    QCOMPARE(m_store->list({}).result()->total, 0);
}

void TaskStoreContract::claimsByPriorityThenArrival()
{
    for (const int priority : {0, 5, -3, 5, 0})
        QVERIFY(!add(command(u"p%1"_s.arg(priority), priority)).id.isNull());
    QStringList order;
    qint64 last = 0;
    for (auto task = claim(); task; task = claim()) {
        order.append(task->commands.first());
        if (order.size() > 1 && order.at(order.size() - 2) == order.last())
            QVERIFY(task->sequence > last);
        last = task->sequence;
    }
    QCOMPARE(order, (QStringList{u"p5"_s, u"p5"_s, u"p0"_s, u"p0"_s, u"p-3"_s}));
}

void TaskStoreContract::claimsEachTaskOnce()
{
    constexpr int count = 60;
    for (int i = 0; i < count; ++i)
        QVERIFY(!add(command(u"task %1"_s.arg(i))).id.isNull());
    std::vector<QStringList> taken(3);
    std::vector<Store> stores;
    for (int i = 0; i < 3; ++i)
        stores.push_back(openStore());
    std::vector<std::thread> threads;
    for (size_t i = 0; i < 3; ++i) {
        threads.emplace_back([&, i] {
            while (true) {
                ClaimRequest request;
                request.worker = {QString::number(i), QString::number(i)};
                request.lease = LeaseId::create();
                request.engines = QStringList{u"local"_s};
                const auto task = stores[i]->claim(request).result();
                if (!task || !*task)
                    return;
                taken[i].append((*task)->id.toString());
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QString> all;
    for (const QStringList &ids : taken)
        all.unite(QSet(ids.begin(), ids.end()));
    QCOMPARE(all.size(), count);
    QCOMPARE(taken[0].size() + taken[1].size() + taken[2].size(), qsizetype(count));
}

void TaskStoreContract::givesTheSameTaskForTheSameLease()
{
    QVERIFY(!add(command(u"one"_s)).id.isNull());
    QVERIFY(!add(command(u"two"_s)).id.isNull());
    ClaimRequest request;
    request.worker = {u"w"_s, u"h"_s};
    request.lease = LeaseId::create();
    request.engines = QStringList{u"local"_s};
    const auto first = m_store->claim(request).result();
    const auto again = m_store->claim(request).result();
    QVERIFY(first && *first && again && *again);
    QCOMPARE((*again)->id, (*first)->id);
    QCOMPARE((*again)->attempts, 1);
}

void TaskStoreContract::keepsALeaseAlive()
{
    QVERIFY(!add(command(u"long"_s)).id.isNull());
    const auto task = claim(u"a"_s, someLease);
    QVERIFY(task);
    for (int i = 0; i < 4; ++i) {
        pass(someLease / 3);
        QVERIFY(m_store->heartbeat(leaseOf(*task), someLease).result());
        QVERIFY(!claim(u"b"_s));
    }
    QVERIFY(m_store->complete(leaseOf(*task), {}, {}).result());
}

void TaskStoreContract::returnsAnExpiredLease()
{
    QVERIFY(!add(command(u"lost"_s)).id.isNull());
    const auto task = claim(u"a"_s, someLease);
    QVERIFY(task);
    QVERIFY(!claim(u"b"_s));
    pass(someLease + 200ms);
    const auto again = claim(u"b"_s);
    QVERIFY(again);
    QCOMPARE(again->id, task->id);
    QVERIFY(again->lease != task->lease);
    QCOMPARE(m_store->heartbeat(leaseOf(*task), 1min).result().error().kind, Error::Kind::Conflict);
}

void TaskStoreContract::takesUpARunOfTheSameHome()
{
    QVERIFY(!add(command(u"lost"_s)).id.isNull());
    const auto task = claim(u"a"_s, someLease);
    const auto session = base::SessionId::create();
    QVERIFY(m_store->begun(leaseOf(*task), {u"worker"_s, u"a"_s}, session, u"local"_s).result());
    pass(someLease + 200ms);
    const auto same = claim(u"a"_s, someLease);
    QVERIFY(same);
    QCOMPARE(same->session, session); // its run may still go on there
    QCOMPARE(same->attempts, 1);
    pass(someLease + 200ms);
    const auto other = claim(u"b"_s);
    QVERIFY(other);
    QVERIFY(other->session.isNull()); // nobody can take up a run of another machine
    QCOMPARE(other->attempts, 2);
}

void TaskStoreContract::endsATaskThatKeepsLosingItsWorker()
{
    const TaskId id = add(command(u"poison"_s)).id;
    for (int i = 0; i < 5; ++i) {
        const auto task = claim(u"a"_s, 50ms);
        QVERIFY2(task, qPrintable(QString::number(i)));
        pass(150ms);
    }
    QVERIFY(!claim());
    const Task task = find(id);
    QCOMPARE(toString(task.state), toString(TaskState::Failed));
    QVERIFY(task.deadLetter);
    QVERIFY(!task.reason.isEmpty() && !task.reason.startsWith(u'\1'));
}

void TaskStoreContract::refusesTheEndOfALostLease()
{
    const TaskId id = add(command(u"lost"_s)).id;
    const auto first = claim(u"a"_s, someLease);
    pass(someLease + 200ms);
    const auto second = claim(u"b"_s);
    QVERIFY(first && second);
    const auto late = m_store->complete(leaseOf(*first), {u"late"_s, {}, 0, 1, {}}, {}).result();
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Error::Kind::Conflict);
    QCOMPARE(toString(find(id).state), toString(TaskState::Running));
    QVERIFY(m_store->complete(leaseOf(*second), {u"right"_s, {}, 0, 1, {}}, {}).result());
    QCOMPARE(find(id).result->output, u"right"_s);
}

void TaskStoreContract::takesTheSameEndTwice()
{
    QVERIFY(!add(command(u"twice"_s)).id.isNull());
    const auto task = claim();
    const auto cost = base::Money::fromDollars(0.25);
    for (int i = 0; i < 2; ++i) {
        const auto ended = m_store->complete(leaseOf(*task), {u"out"_s, u"err"_s, 0, 1234, {}}, cost).result();
        QVERIFY(ended);
        QCOMPARE(toString(ended->state), toString(TaskState::Completed));
        QVERIFY(ended->cost == cost); // not twice
        QCOMPARE(ended->result->durationMs, 1234);
        QVERIFY(ended->endedAt.isValid());
    }
}

void TaskStoreContract::triesAgainWhatMayPass()
{
    Task task = command(u"shaky"_s);
    task.retry = {3, 300ms, 10s, 2};
    const TaskId id = add(task).id;
    for (int attempt = 1; attempt <= 3; ++attempt) {
        const auto claimed = claim();
        QVERIFY2(claimed, qPrintable(QString::number(attempt)));
        QCOMPARE(claimed->attempts, attempt);
        const auto ended = m_store->fail(leaseOf(*claimed), failure(u"network error"_s, true), {}, {}).result();
        QVERIFY(ended);
        QCOMPARE(toString(ended->state), toString(attempt < 3 ? TaskState::Pending : TaskState::Failed));
        if (attempt == 3)
            break;
        QVERIFY(ended->retryAt.isValid());
        QVERIFY(!claim()); // not before its time
        pass(300ms * attempt + 200ms); // 300 ms, then 600 ms
    }
    QVERIFY(find(id).deadLetter);
    QVERIFY(m_store->acknowledge(id).result());
    QVERIFY(!find(id).deadLetter);
}

void TaskStoreContract::failsForGoodWhatMayNot()
{
    const TaskId id = add(command(u"broken"_s)).id;
    QVERIFY(
        m_store->fail(leaseOf(*claim()), failure(u"no such file"_s, false), {u"o"_s, u"e"_s, 1, 5, {}}, {}).result());
    const Task task = find(id);
    QCOMPARE(toString(task.state), toString(TaskState::Failed));
    QVERIFY(task.deadLetter);
    QCOMPARE(task.error->message, u"no such file"_s);
    QCOMPARE(task.result->errorOutput, u"e"_s);
    QVERIFY(!claim());
}

void TaskStoreContract::endsATimeout()
{
    const TaskId id = add(command(u"slow"_s)).id;
    const TaskError error{u"network error"_s, TaskError::timeoutCode, true, true};
    QVERIFY(m_store->fail(leaseOf(*claim()), error, {}, {}).result());
    QCOMPARE(toString(find(id).state), toString(TaskState::Timeout)); // never tried again
    QCOMPARE(find(id).error->code, -2);
}

void TaskStoreContract::givesBackWhatHasNotBegun()
{
    const TaskId id = add(command(u"back"_s)).id;
    QVERIFY(m_store->giveBack(leaseOf(*claim())).result());
    QCOMPARE(toString(find(id).state), toString(TaskState::Queued));
    QCOMPARE(claim()->attempts, 1);
}

void TaskStoreContract::waitsForItsTime()
{
    Task task = command(u"later"_s);
    task.notBefore = now().addMSecs(400);
    QCOMPARE(toString(add(task).state), toString(TaskState::Pending));
    QVERIFY(!claim());
    QVERIFY(m_store->nextDue().result().value_or(QDateTime()).isValid());
    pass(700ms);
    QVERIFY(claim());
}

void TaskStoreContract::followsDependencies_data()
{
    QTest::addColumn<DependencyCondition>("on");
    QTest::addColumn<TaskState>("end");
    QTest::addColumn<TaskState>("then");
    using On = DependencyCondition;
    QTest::newRow("success, completed") << On::Success << TaskState::Completed << TaskState::Queued;
    QTest::newRow("success, failed") << On::Success << TaskState::Failed << TaskState::Cancelled;
    QTest::newRow("success, timeout") << On::Success << TaskState::Timeout << TaskState::Cancelled;
    QTest::newRow("failure, failed") << On::Failure << TaskState::Failed << TaskState::Queued;
    QTest::newRow("failure, timeout") << On::Failure << TaskState::Timeout << TaskState::Queued;
    QTest::newRow("failure, completed") << On::Failure << TaskState::Completed << TaskState::Cancelled;
    QTest::newRow("failure, cancelled") << On::Failure << TaskState::Cancelled << TaskState::Cancelled;
    QTest::newRow("always, completed") << On::Always << TaskState::Completed << TaskState::Queued;
    QTest::newRow("always, cancelled") << On::Always << TaskState::Cancelled << TaskState::Queued;
}

void TaskStoreContract::followsDependencies()
{
    QFETCH(const DependencyCondition, on);
    QFETCH(const TaskState, end);
    QFETCH(const TaskState, then);
    const Task before = add(command(u"before"_s));
    Task task = command(u"after"_s, 100);
    task.dependencies = {{before.id, on}};
    const TaskId id = add(task).id;
    QCOMPARE(toString(find(id).state), toString(TaskState::Pending));
    const auto claimed = claim();
    QCOMPARE(claimed->id, before.id); // although the other one's priority is higher
    if (end == TaskState::Completed)
        QVERIFY(m_store->complete(leaseOf(*claimed), {}, {}).result());
    else if (end == TaskState::Cancelled)
        QVERIFY(m_store->cancelled(leaseOf(*claimed), {}).result());
    else
        QVERIFY(m_store->fail(leaseOf(*claimed), {u"x"_s, 1, false, end == TaskState::Timeout}, {}, {}).result());
    QCOMPARE(toString(find(before.id).state), toString(end));
    QCOMPARE(toString(find(id).state), toString(then));
    if (then == TaskState::Cancelled)
        QVERIFY(find(id).reason.contains(u"before"_s));

    // The same for one that comes when it is all over.
    Task late = command(u"late"_s);
    late.dependencies = {{before.id, on}};
    QCOMPARE(toString(add(late).state), toString(then));
}

void TaskStoreContract::refusesLoops()
{
    Task a = command(u"a"_s);
    Task b = command(u"b"_s);
    a.id = TaskId::create();
    b.id = TaskId::create();
    a.dependencies = {{b.id, DependencyCondition::Always}};
    b.dependencies = {{a.id, DependencyCondition::Always}};
    const auto both = m_store->add({a, b}).result();
    QVERIFY(!both);
    QCOMPARE(both.error().kind, Error::Kind::Conflict);
    QVERIFY(both.error().message.contains(a.id.toString()));
    QCOMPARE(m_store->list({}).result()->total, 0);
    a.dependencies = {{a.id, DependencyCondition::Always}};
    QVERIFY(!m_store->add({a}).result());

    // A child that the new task itself waits for.
    a.dependencies.clear();
    QVERIFY(!add(a).id.isNull());
    b.dependencies = {{a.id, DependencyCondition::Success}};
    QCOMPARE(m_store->add({b}, {a.id}).result().error().kind, Error::Kind::Conflict);
    QVERIFY(!m_store->find(b.id).result());
    QCOMPARE(toString(find(a.id).state), toString(TaskState::Queued));
}

void TaskStoreContract::queuesChildren()
{
    const Task child = add(command(u"child"_s));
    const auto added = m_store->add({command(u"parent"_s)}, {child.id}).result();
    QVERIFY(added);
    QCOMPARE(added->first().children, QList<TaskId>{child.id});
    QCOMPARE(toString(find(child.id).state), toString(TaskState::Pending));
    const auto parent = claim();
    QCOMPARE(parent->id, added->first().id);
    QVERIFY(!claim());
    QVERIFY(m_store->complete(leaseOf(*parent), {}, {}).result());
    QCOMPARE(toString(find(child.id).state), toString(TaskState::Queued));
    QCOMPARE(find(child.id).dependencies.size(), 1);
}

void TaskStoreContract::cancelsWhatCanNeverRun()
{
    const Task a = add(command(u"a"_s));
    Task b = command(u"b"_s);
    b.dependencies = {{a.id, DependencyCondition::Success}};
    const TaskId bId = add(b).id;
    Task c = command(u"c"_s);
    c.dependencies = {{bId, DependencyCondition::Success}};
    const TaskId cId = add(c).id;
    QVERIFY(m_store->cancel(a.id).result());
    QCOMPARE(toString(find(bId).state), toString(TaskState::Cancelled));
    QCOMPARE(toString(find(cId).state), toString(TaskState::Cancelled));
}

void TaskStoreContract::cancelsWaitingAndRunningTasks()
{
    const Task waiting = add(command(u"waiting"_s));
    QCOMPARE(toString(m_store->cancel(waiting.id, u"not needed"_s).result()->state), toString(TaskState::Cancelled));
    QCOMPARE(find(waiting.id).reason, u"not needed"_s);
    QCOMPARE(m_store->cancel(waiting.id).result().error().kind, Error::Kind::Conflict);
    QVERIFY(!claim());

    QVERIFY(!add(command(u"running"_s)).id.isNull());
    const auto running = claim();
    QCOMPARE(toString(m_store->cancel(running->id).result()->state),
             toString(TaskState::Running)); // its worker stops it
    const auto beat = m_store->heartbeat(leaseOf(*running), 1min).result();
    QVERIFY(beat && beat->cancelRequested);
    QCOMPARE(toString(m_store->cancelled(leaseOf(*running), {}).result()->state), toString(TaskState::Cancelled));
    QVERIFY(!find(running->id).cancelRequested);

    // A worker that is gone cannot be asked.
    QVERIFY(!add(command(u"lost"_s)).id.isNull());
    const auto lost = claim(u"a"_s, someLease);
    QVERIFY(m_store->cancel(lost->id).result());
    pass(someLease + 200ms);
    QVERIFY(!claim());
    QCOMPARE(toString(find(lost->id).state), toString(TaskState::Cancelled));
}

void TaskStoreContract::runsAnEndedTaskAgain()
{
    const TaskId id = add(command(u"again"_s)).id;
    QCOMPARE(m_store->retry(id).result().error().kind, Error::Kind::Conflict);
    const auto first = claim();
    QVERIFY(m_store->begun(leaseOf(*first), first->worker, base::SessionId::create(), u"local"_s).result());
    QVERIFY(m_store->fail(leaseOf(*first), failure(u"x"_s, false), {}, base::Money::fromMicros(100)).result());
    QCOMPARE(toString(m_store->retry(id).result()->state), toString(TaskState::Queued));
    const auto second = claim();
    QCOMPARE(second->attempts, 1);
    QVERIFY(second->session.isNull());
    QVERIFY(!second->error);
    QVERIFY(m_store->complete(leaseOf(*second), {}, base::Money::fromMicros(20)).result());
    QCOMPARE(find(id).cost->micros(), 120); // what was spent stays spent
}

void TaskStoreContract::changesPriorities()
{
    const TaskId first = add(command(u"first"_s)).id;
    const TaskId second = add(command(u"second"_s)).id;
    QVERIFY(m_store->setPriority(second, 10).result());
    QCOMPARE(m_store->setPriority(second, 1001).result().error().kind, Error::Kind::InvalidInput);
    QCOMPARE(claim()->id, second);
    QCOMPARE(m_store->setPriority(second, 1).result().error().kind, Error::Kind::Conflict);
    QCOMPARE(claim()->id, first);
}

void TaskStoreContract::editsWhatWaits()
{
    Task task = add(command(u"old"_s));
    task.commands = {u"new"_s};
    task.labels = QStringList{u"changed"_s};
    const auto edited = m_store->edit(task).result();
    QVERIFY(edited);
    QCOMPARE(find(task.id).commands, QStringList{u"new"_s});
    task.resources.memoryMb = 1;
    QCOMPARE(m_store->edit(task).result().error().kind, Error::Kind::InvalidInput);
    QCOMPARE(claim()->commands, QStringList{u"new"_s});
    task.resources.memoryMb = 512;
    QCOMPARE(m_store->edit(task).result().error().kind, Error::Kind::Conflict);
}

/// A worker never runs a task as it was before a change that was accepted, whoever asks first.
void TaskStoreContract::editsOrStartsButNeverBoth()
{
    const Store other = openStore();
    for (int round = 0; round < 30; ++round) {
        Task task = add(command(u"old"_s));
        task.commands = {u"new"_s};
        ClaimRequest request;
        request.worker = {u"w"_s, u"h"_s};
        request.lease = LeaseId::create();
        request.engines = QStringList{u"local"_s};
        TaskStore::Answer<std::optional<Task>> claiming;
        if (round % 2 == 0)
            claiming = m_store->claim(request);
        auto editing = other->edit(task);
        if (round % 2 != 0)
            claiming = m_store->claim(request);
        const auto edited = editing.result();
        const auto claimed = claiming.result();
        QVERIFY(claimed && *claimed);
        QCOMPARE((*claimed)->id, task.id);
        QVERIFY(edited || edited.error().kind == Error::Kind::Conflict);
        const QStringList expected{edited ? u"new"_s : u"old"_s};
        QCOMPARE((*claimed)->commands, expected);
        QCOMPARE(find(task.id).commands, expected);
        QVERIFY(m_store->complete(leaseOf(**claimed), {}, {}).result());
    }
}

void TaskStoreContract::pausesTheQueue()
{
    QVERIFY(!add(command(u"waits"_s)).id.isNull());
    QVERIFY(m_store->setPaused(true).result()->paused);
    QVERIFY(m_store->queueState().result()->pausedSince.isValid());
    QVERIFY(!claim());
    QVERIFY(!m_store->setPaused(false).result()->paused);
    QVERIFY(claim());
}

void TaskStoreContract::keepsTheLimits()
{
    for (int i = 0; i < 4; ++i) {
        Task task = command(u"task %1"_s.arg(i));
        if (i >= 2)
            task.engines = QStringList{u"e2b"_s};
        QVERIFY(!add(task).id.isNull());
    }
    QVERIFY(m_store->setLimits(0, {{u"local"_s, 1}}).result());
    const auto first = claim();
    QCOMPARE(first->engine, u"local"_s);
    const auto second = claim();
    QCOMPARE(second->engine, u"e2b"_s); // the other local one has to wait
    QVERIFY(m_store->setLimits(2, {}).result());
    QVERIFY(!claim());
    QVERIFY(m_store->complete(leaseOf(*first), {}, {}).result());
    QVERIFY(claim());
    QVERIFY(!claim());
}

void TaskStoreContract::passesOverWhatDoesNotFit()
{
    Task large = command(u"large"_s, 10);
    large.resources.memoryMb = 4096;
    QVERIFY(!add(large).id.isNull());
    QVERIFY(!add(command(u"small"_s)).id.isNull());
    Task elsewhere = command(u"elsewhere"_s, 20);
    elsewhere.engines = QStringList{u"cloud-run"_s};
    QVERIFY(!add(elsewhere).id.isNull());
    ClaimRequest request;
    request.worker = {u"w"_s, u"h"_s};
    request.lease = LeaseId::create();
    request.engines = QStringList{u"local"_s};
    request.memoryMb = 1024;
    const auto small = m_store->claim(request).result();
    QVERIFY(small && *small);
    QCOMPARE((*small)->commands.first(), u"small"_s);
    request.lease = LeaseId::create();
    QVERIFY(!*m_store->claim(request).result());
    request.memoryMb.reset();
    request.maxEstimate = base::Money::fromMicros(1);
    QVERIFY(!*m_store->claim(request).result()); // no budget left for it
    request.maxEstimate.reset();
    request.only = elsewhere.id;
    request.only = TaskId(u"none"_s);
    QVERIFY(!*m_store->claim(request).result());
    request.only.reset();
    request.full = QStringList{u"local"_s};
    QVERIFY(!*m_store->claim(request).result()); // also none that goes to the usual engine
    request.engines.append(u"cloud-run"_s);
    QCOMPARE((*m_store->claim(request).result())->commands.first(), u"elsewhere"_s);
    request.full.clear();
    request.lease = LeaseId::create();
    QCOMPARE((*m_store->claim(request).result())->commands.first(), u"large"_s);
}

void TaskStoreContract::prefersEnginesInTheirOrder()
{
    Task task = command(u"anywhere"_s);
    task.engines = QStringList{u"cloud-run"_s, u"e2b"_s, u"local"_s};
    QVERIFY(!add(task).id.isNull());
    QCOMPARE(claim()->engine, u"e2b"_s); // the first one this worker has
}
