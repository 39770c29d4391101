// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept beside the moves of tasks: schedules, follow-ups, lists, and what other programs hear.
#include "tests/taskstores/TaskStoreContract.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

void TaskStoreContract::firesSchedulesOnce()
{
    Schedule schedule;
    schedule.kind = Schedule::Kind::Interval;
    schedule.interval = 1s;
    schedule.at = now().addMSecs(300);
    schedule.task = command(u"again and again"_s);
    const auto stored = m_store->putSchedule(schedule).result();
    QVERIFY(stored);
    QCOMPARE(m_store->fireSchedules().result().value_or(-1), 0);
    pass(600ms);
    std::vector<Store> stores;
    for (int i = 0; i < 3; ++i)
        stores.push_back(openStore());
    QList<QFuture<base::Result<int>>> answers;
    for (const Store &store : stores)
        answers.append(store->fireSchedules());
    int fired = 0;
    for (const auto &answer : std::as_const(answers))
        fired += answer.result().value_or(0);
    QCOMPARE(fired, 1);
    QCOMPARE(m_store->list({}).result()->total, 1);
    pass(3'200ms); // three times were missed: made up for once
    QVERIFY(claim());
    QVERIFY(claim());
    QVERIFY(!claim());
    QCOMPARE(m_store->schedules().result()->first().fired, 2);
    QVERIFY(m_store->removeSchedule(stored->id).result());
    QCOMPARE(m_store->removeSchedule(stored->id).result().error().kind, Error::Kind::NotFound);
    pass(1'500ms);
    QVERIFY(!claim());
}

void TaskStoreContract::keepsFollowUps()
{
    const Task task = add(command(u"first"_s));
    const auto one = m_store->addFollowUp(task.id, u"then this"_s).result();
    QVERIFY(one);
    QVERIFY(m_store->addFollowUp(task.id, u"then that"_s).result());
    QVERIFY(!m_store->addFollowUp(task.id, u""_s).result());
    const auto claimed = claim();
    QCOMPARE(m_store->followUps(task.id).result()->size(), 2); // they survive the dispatch
    QCOMPARE(m_store->followUps(task.id).result()->first().text, u"then this"_s);
    QVERIFY(m_store->removeFollowUp(one->id).result());
    QVERIFY(m_store->removeFollowUp(one->id).result());
    QCOMPARE(m_store->followUps(task.id).result()->size(), 1);
    QVERIFY(m_store->complete(leaseOf(*claimed), {}, {}).result());
    QCOMPARE(m_store->addFollowUp(task.id, u"too late"_s).result().error().kind, Error::Kind::Conflict);
}

/// What comes before the last look is seen by it, and what comes after it is refused: nothing is forgotten.
void TaskStoreContract::takesNoFollowUpAfterTheLastLook()
{
    const Task task = add(command(u"first"_s));
    const auto done = m_store->addFollowUp(task.id, u"done"_s).result();
    const auto claimed = claim();
    const auto late = m_store->addFollowUp(task.id, u"late"_s).result();
    const Lease lease = leaseOf(*claimed);
    QCOMPARE(m_store->lastFollowUps({task.id, LeaseId::create()}, {}).result().error().kind, Error::Kind::Conflict);
    const auto waiting = m_store->lastFollowUps(lease, {done->id}).result();
    QVERIFY(waiting);
    QCOMPARE(*waiting, QList<TaskFollowUp>{*late});
    QVERIFY(m_store->addFollowUp(task.id, u"still open"_s).result());
    const auto stored = m_store->followUps(task.id).result();
    QList<base::FollowUpId> all;
    for (const TaskFollowUp &followUp : *stored)
        all.append(followUp.id);
    const auto none = m_store->lastFollowUps(lease, all).result();
    QVERIFY(none && none->isEmpty());
    QCOMPARE(m_store->addFollowUp(task.id, u"too late"_s).result().error().kind, Error::Kind::Conflict);
    // It was not its end after all.
    QVERIFY(m_store->giveBack(lease).result());
    QVERIFY(m_store->addFollowUp(task.id, u"in time again"_s).result());
    const auto again = claim();
    QVERIFY(m_store->addFollowUp(task.id, u"and now"_s).result());
    QCOMPARE(m_store->lastFollowUps(leaseOf(*again), all).result()->size(), 2);
}

void TaskStoreContract::listsAndCounts()
{
    for (int i = 0; i < 12; ++i) {
        Task task = command(u"number %1"_s.arg(i), i % 3);
        task.project = i % 2 == 0 ? u"/even"_s : u"/odd"_s;
        task.labels = i == 5 ? QStringList{u"special"_s} : QStringList();
        QVERIFY(!add(task).id.isNull());
    }
    QVERIFY(m_store->complete(leaseOf(*claim()), {}, {}).result());
    TaskQuery query;
    query.states = {TaskState::Queued};
    query.limit = 4;
    const auto page = m_store->list(query).result();
    QCOMPARE(page->total, 11);
    QCOMPARE(page->tasks.size(), 4);
    QCOMPARE(page->tasks.first().priority, 2);
    query.offset = 10;
    QCOMPARE(m_store->list(query).result()->tasks.size(), 1);
    query = {};
    query.project = u"/odd"_s;
    QCOMPARE(m_store->list(query).result()->total, 6);
    QCOMPARE(m_store->counts(query).result()->value(TaskState::Queued)
                 + m_store->counts(query).result()->value(TaskState::Completed),
             6);
    query = {};
    query.label = u"special"_s;
    QCOMPARE(m_store->list(query).result()->total, 1);
    query = {};
    query.text = u"NUMBER 1"_s;
    QCOMPARE(m_store->list(query).result()->total, 3); // 1, 10, 11
    query = {};
    query.order = TaskQuery::Order::Newest;
    QCOMPARE(m_store->list(query).result()->tasks.first().commands.first(), u"number 11"_s);
    QCOMPARE(m_store->counts({}).result()->value(TaskState::Completed), 1);
    query = {};
    query.text = u"%"_s;
    QCOMPARE(m_store->list(query).result()->total, 0);
    query.text = u"memory_limit"_s; // a name of the definition, in no task
    QCOMPARE(m_store->list(query).result()->total, 0);
    Task chain = command({});
    chain.type = TaskType::Chain;
    chain.commands = QStringList{u"first"_s, u"say \"a\\b\" twice"_s};
    chain.description = u"Über alles"_s;
    chain = add(chain);
    const QStringList texts{u"\"A\\B\""_s, u"ber alles"_s, chain.id.toString().left(13)};
    for (const QString &text : texts) {
        query.text = text;
        const auto found = m_store->list(query).result();
        QCOMPARE(found->total, 1);
        QCOMPARE(found->tasks.first().id, chain.id);
    }
    query = {};
    query.engine = u"LOCAL"_s; // names of engines are exact
    QCOMPARE(m_store->list(query).result()->total, 0);
}

void TaskStoreContract::removesEndedTasks()
{
    const Task waiting = add(command(u"waiting"_s));
    QCOMPARE(m_store->remove(waiting.id).result().error().kind, Error::Kind::Conflict);
    QVERIFY(m_store->cancel(waiting.id).result());
    QVERIFY(m_store->remove(waiting.id).result());
    QVERIFY(!m_store->find(waiting.id).result());
    const Task other = add(command(u"other"_s));
    QVERIFY(m_store->complete(leaseOf(*claim()), {}, {}).result());
    QCOMPARE(m_store->removeEnded(now().addSecs(-60)).result().value_or(-1), 0);
    QCOMPARE(m_store->removeEnded(now().addSecs(60)).result().value_or(-1), 1);
    QVERIFY(!m_store->find(other.id).result());
}

void TaskStoreContract::tellsOtherPrograms()
{
    const Store other = openStore();
    QSignalSpy changed(other.get(), &TaskStore::changed);
    QSignalSpy removed(other.get(), &TaskStore::removed);
    QSignalSpy state(other.get(), &TaskStore::queueStateChanged);
    QSignalSpy work(other.get(), &TaskStore::workAvailable);
    // A listener of a network store may need a moment until it hears everything.
    QTRY_VERIFY_WITH_TIMEOUT((m_store->setPaused(true).result(), m_store->setPaused(false).result(), !state.isEmpty()),
                             20'000);
    const Task task = add(command(u"news"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!work.isEmpty(), 20'000);
    QCOMPARE(changed.first().first().value<QList<Task>>().first().id, task.id);
    QVERIFY(m_store->cancel(task.id).result());
    QVERIFY(m_store->remove(task.id).result());
    QTRY_VERIFY_WITH_TIMEOUT(!removed.isEmpty(), 20'000);
}

void TaskStoreContract::survivesBeingClosed()
{
    const Task waiting = add(command(u"waiting"_s));
    Task after = command(u"after"_s);
    after.dependencies = {{waiting.id, DependencyCondition::Always}};
    const TaskId afterId = add(after).id;
    const auto claimed = claim();
    m_store.reset();
    m_store = openStore();
    QCOMPARE(toString(find(claimed->id).state), toString(TaskState::Running));
    QVERIFY(m_store->complete(leaseOf(*claimed), {}, {}).result());
    QCOMPARE(toString(find(afterId).state), toString(TaskState::Queued));
}
