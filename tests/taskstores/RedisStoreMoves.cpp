// SPDX-License-Identifier: GPL-3.0-or-later
// What the scripts do: how many commands they take, and what they leave on the server.
#include "tests/helpers/TestPaths.h"
#include "tests/taskstores/RedisStoreTest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

qint64 RedisStoreTest::calls(const QByteArray &command)
{
    static const QList<QByteArray> notOurs{"info", "config|resetstat", "ping"};
    qint64 sum = 0;
    for (const QByteArray &line : m_server.ask({u"INFO"_s, u"commandstats"_s}).split('\n')) {
        const QByteArray name = line.mid(8, line.indexOf(':') - 8);
        if (line.startsWith("cmdstat_") && (command.isEmpty() ? !notOurs.contains(name) : name == command))
            sum += line.mid(line.indexOf('=') + 1).split(',').first().toLongLong();
    }
    return sum;
}

void RedisStoreTest::movesWithFewCommands()
{
    constexpr int count = 50;
    m_server.ask({u"CONFIG"_s, u"RESETSTAT"_s});
    for (int i = 0; i < count; ++i) {
        QVERIFY(!add(command(u"task %1"_s.arg(i))).id.isNull());
        QVERIFY(m_store->complete(leaseOf(*claim()), {u"out"_s, {}, 0, 1, {}}, {}).result());
    }
    // EVALSHA itself is one of them.
    QVERIFY2(calls() <= 12 * 3 * count, qPrintable(QString::number(calls())));
}

void RedisStoreTest::sharesScripts()
{
    constexpr int count = 200;
    m_server.ask({u"CONFIG"_s, u"RESETSTAT"_s});
    QList<TaskStore::Answer<QList<Task>>> answers;
    for (int i = 0; i < count; ++i)
        answers.append(m_store->add({command(u"task %1"_s.arg(i))}));
    QSet<TaskId> ids;
    for (const auto &answer : std::as_const(answers))
        ids.insert(answer.result()->first().id);
    QCOMPARE(ids.size(), count);
    QVERIFY2(calls("evalsha") < count / 2, qPrintable(QString::number(calls("evalsha"))));
}

/// One of many fails: the others happen, and happen once.
void RedisStoreTest::failsOneOfManyAlone()
{
    m_server.ask({u"SET"_s, u"claude:queue:parents:broken"_s, u"no hash"_s});
    QList<TaskStore::Answer<QList<Task>>> answers;
    const Task before = add(command(u"before"_s));
    for (int i = 0; i < 20; ++i) {
        Task task = command(u"task %1"_s.arg(i));
        if (i == 10) {
            task.id = TaskId(u"broken"_s);
            task.dependencies = {{before.id, DependencyCondition::Success}};
        }
        answers.append(m_store->add({task}));
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answers.at(i).result().has_value(), i != 10);
    QCOMPARE(m_store->counts({}).result()->value(TaskState::Queued), 20);
}

/// What this program does it knows from the answers; only what others do is read.
void RedisStoreTest::hearsItselfOnce()
{
    const Store other = openStore();
    QSignalSpy changed(m_store.get(), &TaskStore::changed);
    m_server.ask({u"CONFIG"_s, u"RESETSTAT"_s});
    QVERIFY(!add(command(u"mine"_s)).id.isNull());
    const auto task = claim();
    QVERIFY(m_store->begun(leaseOf(*task), task->worker, base::SessionId::create(), u"local"_s).result());
    QVERIFY(m_store->complete(leaseOf(*task), {}, {}).result());
    const Task last = other->add({command(u"another's"_s)}).result()->first();
    QStringList states;
    const auto heard = [&] {
        states.clear();
        for (const QList<QVariant> &signal : std::as_const(changed)) {
            for (const Task &told : signal.first().value<QList<Task>>())
                states.append(told.id == last.id ? u"other"_s : toString(told.state));
        }
        return states.contains(u"other"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(heard(), 20'000);
    QCOMPARE(states, (QStringList{u"queued"_s, u"running"_s, u"running"_s, u"completed"_s, u"other"_s}));
}

void RedisStoreTest::pagesWithoutReadingAll()
{
    constexpr int count = 5'000;
    QList<Task> tasks;
    for (int i = 0; i < count; ++i)
        tasks.append(command(u"task %1"_s.arg(i)));
    QVERIFY(m_store->add(tasks).result());
    m_server.ask({u"CONFIG"_s, u"RESETSTAT"_s});
    TaskQuery query;
    query.order = TaskQuery::Order::Newest;
    query.limit = 700;
    QList<Task> read;
    for (query.offset = 0; query.offset < count; query.offset += query.limit) {
        const auto page = m_store->list(query).result();
        QCOMPARE(page->total, count);
        read.append(page->tasks);
    }
    QCOMPARE(read.size(), count);
    for (qsizetype i = 1; i < read.size(); ++i)
        QVERIFY(read.at(i).sequence < read.at(i - 1).sequence);
    // Records and definitions of a page of 700 in two pieces, and of the last 100 in one.
    QCOMPARE(calls("hmget"), 2 * (7 * 2 + 1));
}

void RedisStoreTest::refusesTooManyAtOnce()
{
    const auto refused = m_store->add(QList<Task>(5'001, command(u"x"_s))).result();
    QCOMPARE(refused.error().kind, Error::Kind::TooLarge);
    QCOMPARE(m_store->list({}).result()->total, 0);
}

/// A long queue is gone through by several scripts, and the end of it is found.
void RedisStoreTest::findsWhatFitsBehindThousandsThatDoNot()
{
    constexpr int count = 4'000;
    QList<Task> large;
    for (int i = 0; i < count; ++i) {
        Task task = command(u"large %1"_s.arg(i));
        task.resources.memoryMb = 4096;
        large.append(task);
    }
    QVERIFY(m_store->add(large).result());
    QVERIFY(m_store->add(large).result());
    Task small = command(u"small"_s);
    small.resources.memoryMb = 128;
    small = add(small);
    ClaimRequest request;
    request.worker = {u"w"_s, u"home"_s};
    request.lease = LeaseId::create();
    request.engines = QStringList{u"local"_s};
    request.memoryMb = 512;
    m_server.ask({u"CONFIG"_s, u"RESETSTAT"_s});
    const auto claimed = m_store->claim(request).result();
    QVERIFY(claimed && *claimed);
    QCOMPARE((*claimed)->id, small.id);
    QVERIFY2(calls("evalsha") > 1, qPrintable(QString::number(calls("evalsha"))));
    request.lease = LeaseId::create();
    const auto nothing = m_store->claim(request).result();
    QVERIFY(nothing && !*nothing);
}

/// The server keeps no list of leases by their ends, only when the first may end.
void RedisStoreTest::returnsManyLeasesAndNoneTooEarly()
{
    constexpr int count = 450; // more than two scripts return
    QList<Task> tasks;
    for (int i = 0; i < count; ++i)
        tasks.append(command(u"task %1"_s.arg(i)));
    QVERIFY(m_store->add(tasks).result());
    const auto longer = claim(u"home"_s, 60'000ms);
    const auto prolonged = claim(u"home"_s, 3'000ms);
    QVERIFY(prolonged && longer);
    QVERIFY(m_store->heartbeat(leaseOf(*prolonged), 60'000ms).result());
    ClaimRequest request;
    request.worker = {u"w"_s, u"home"_s};
    request.leaseTime = 3'000ms;
    request.engines = QStringList{u"local"_s};
    QList<TaskStore::Answer<std::optional<Task>>> claims;
    for (int i = 2; i < count; ++i) {
        request.lease = LeaseId::create();
        claims.append(m_store->claim(request));
    }
    for (const auto &claimed : std::as_const(claims))
        QVERIFY(claimed.result() && *claimed.result());
    QDateTime next = m_store->nextDue().result().value_or(QDateTime());
    QVERIFY2(next.isValid() && next < now().addSecs(4), qPrintable(next.toString()));

    pass(3'100ms);
    int returned = 0;
    while (claim(u"another"_s, 60'000ms))
        ++returned;
    QCOMPARE(returned, count - 2);
    QCOMPARE(find(prolonged->id).worker.home, u"home"_s);
    QCOMPARE(find(longer->id).worker.home, u"home"_s);
    next = m_store->nextDue().result().value_or(QDateTime());
    QVERIFY2(next > now().addSecs(30), qPrintable(next.toString()));
}

/// Two moves of one script change the same task: the second is heard of, too.
void RedisStoreTest::hearsOfChangesAfterAnAnswer()
{
    QHash<TaskId, QString> newest;
    connect(m_store.get(), &TaskStore::changed, this, [&newest](const QList<Task> &changed) {
        for (const Task &task : changed)
            newest.insert(task.id, toString(task.state));
    });
    QList<TaskId> children;
    QList<TaskStore::Answer<QList<Task>>> answers;
    m_server.freeze(); // so that they gather
    for (int i = 0; i < 20; ++i) {
        Task child = command(u"child %1"_s.arg(i));
        child.id = TaskId::create();
        children.append(child.id);
        answers.append(m_store->add({child}));
        answers.append(m_store->add({command(u"parent %1"_s.arg(i))}, {child.id}));
    }
    m_server.thaw();
    for (const auto &answer : std::as_const(answers))
        QVERIFY(answer.result());
    for (const TaskId &child : std::as_const(children))
        QTRY_COMPARE_WITH_TIMEOUT(newest.value(child), u"pending"_s, 20'000);
}

/// A process that did not claim a task, and so does not know it, gets all of it with its moves.
void RedisStoreTest::movesWhatAnotherHasClaimed()
{
    Task task = command(u"say it"_s);
    task.description = u"at length"_s;
    task = add(task);
    const auto claimed = claim();
    const Store other = openStore();
    QSignalSpy changed(other.get(), &TaskStore::changed);
    QVERIFY(other->setProgress(leaseOf(*claimed), {50, u"half"_s, {}, 1, 2, {}, {}}).result());
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000);
    QCOMPARE(changed.first().first().value<QList<Task>>().first().description, u"at length"_s);
    const auto done = other->complete(leaseOf(*claimed), {u"out"_s, {}, 0, 1, {}}, {}).result();
    QVERIFY(done);
    QCOMPARE(done->description, u"at length"_s);
    QCOMPARE(*done, find(task.id));
    const auto again = m_store->complete(leaseOf(*claimed), {}, {}).result();
    QVERIFY(again);
    QCOMPARE(*again, *done);
}

/// Whatever the names hold, each field stays its own.
void RedisStoreTest::keepsTheFieldsOfARecordApart()
{
    const QString odd = u"a\x1f"
                        "b\nc\"d"_s;
    Task before = command(u"before"_s);
    before.title = u"two\nlines"_s;
    before.engines = QStringList{u"local"_s};
    before = add(before);
    Task after = command(u"after"_s);
    after.dependencies = {{before.id, DependencyCondition::Success}};
    after = add(after);
    ClaimRequest request;
    request.worker = {odd, odd};
    request.lease = LeaseId(odd);
    request.engines = QStringList{u"local"_s};
    const auto claimed = m_store->claim(request).result();
    QVERIFY2(claimed, qPrintable(claimed ? QString() : claimed.error().detail));
    QVERIFY(*claimed);
    QCOMPARE((*claimed)->worker.home, u"a b\nc\"d"_s);
    QCOMPARE((*claimed)->engine, u"local"_s);
    QCOMPARE((*claimed)->commands, before.commands);
    const Lease lease{before.id, (*claimed)->lease};
    QVERIFY(m_store->begun(lease, {odd, u"home"_s}, base::SessionId(odd), odd).result());
    QVERIFY(m_store->setExecution(lease, odd).result());
    const auto failed = m_store->fail(lease, {odd, 1, false, false}, {odd, {}, 1, 1, {}}, {}).result();
    QVERIFY(failed);
    QCOMPARE(toString(failed->state), toString(TaskState::Failed));
    QCOMPARE(failed->result->output, odd);
    QCOMPARE(failed->error->message, odd);
    QCOMPARE(failed->reason, u"a b\nc\"d"_s);
    QCOMPARE(toString(find(after.id).state), toString(TaskState::Cancelled));
    QVERIFY(find(after.id).reason.contains(u"two lines"_s));
    QVERIFY(m_store->cancel(add(command(u"x"_s)).id, odd).result());
}

void RedisStoreTest::passesOverRecordsNobodyCanRead()
{
    const QString records = u"claude:queue:tasks:record"_s;
    const QList<Task> added{add(command(u"first"_s)), add(command(u"second"_s)), add(command(u"third"_s)),
                            add(command(u"good"_s))};
    m_server.ask({u"HSET"_s, records, added.at(0).id.toString(), u"nonsense"_s});
    m_server.ask({u"HDEL"_s, records, added.at(1).id.toString()});
    // Of the fields that follow all have to be there.
    const QString third = QString::fromUtf8(m_server.ask({u"HGET"_s, records, added.at(2).id.toString()}));
    m_server.ask({u"HSET"_s, records, added.at(2).id.toString(), third + u"\x1fsession"_s});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_store->find(added.at(i).id).result().error().kind, Error::Kind::NotFound);
    const auto claimed = claim();
    QVERIFY(claimed);
    QCOMPARE(claimed->id, added.last().id);
    QVERIFY(m_store->complete(leaseOf(*claimed), {}, {}).result());
    QVERIFY(!claim());
    // They can be added again.
    QCOMPARE(toString(add(added.first()).state), toString(TaskState::Queued));
    QCOMPARE(claim().value_or(Task()).id, added.first().id);
}

void RedisStoreTest::keepsTheDefinitionOfAChild()
{
    Task child = command(u"child"_s);
    child.engineOptions
        = {{u"list"_s, QJsonArray()}, {u"number"_s, 9007199254740991.0}, {u"precise"_s, 0.1234567890123456}};
    child = add(child);
    const Task parent = m_store->add({command(u"parent"_s)}, {child.id}).result()->first();
    const Task found = find(child.id);
    QCOMPARE(found.engineOptions, child.engineOptions);
    QCOMPARE(found.dependencies, (QList<Dependency>{{parent.id, DependencyCondition::Success}}));
    // Edited: all of it is the definition then, and what was taken out stays out.
    Task edited = found;
    edited.dependencies.clear();
    QCOMPARE(toString(m_store->edit(edited).result()->state), toString(TaskState::Queued));
    QVERIFY(find(child.id).dependencies.isEmpty());
}

void RedisStoreTest::forgetsFollowUpsOfRemovedTasks()
{
    const Task task = add(command(u"x"_s));
    QVERIFY(m_store->addFollowUp(task.id, u"then this"_s).result());
    QVERIFY(m_store->cancel(task.id).result());
    QVERIFY(m_store->remove(task.id).result());
    QCOMPARE(m_server.ask({u"HLEN"_s, u"claude:queue:follow_up_of"_s}), "0");
}

void RedisStoreTest::takesOverEarlierFormats_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("1") << u"tasks/redis-format-1.json"_s;
    QTest::newRow("2") << u"tasks/redis-format-2.json"_s;
}

/// As earlier Gantries wrote it.
void RedisStoreTest::takesOverEarlierFormats()
{
    QFETCH(const QString, file);
    m_store.reset();
    QFile recorded(helpers::testData(qPrintable(file)));
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    m_server.ask({u"FLUSHALL"_s});
    const QJsonArray commands = QJsonDocument::fromJson(recorded.readAll()).array();
    QVERIFY(!commands.isEmpty());
    for (const QJsonValue &command : commands)
        m_server.ask(command.toVariant().toStringList());
    for (int i = 0; i < 2; ++i) { // once is enough
        m_store = openStore();
        QVERIFY(m_store);
    }
    QCOMPARE(m_store->list({}).result()->total, 10);
    QCOMPARE(m_store->queueState().result()->maxRunning, 7);
    QCOMPARE(m_store->followUps(TaskId(u"running"_s)).result()->first().text, u"then this"_s);
    QCOMPARE(find(TaskId(u"child"_s)).dependencies.size(), 1);
    QCOMPARE(find(TaskId(u"done"_s)).result->output, u"out"_s);
    QCOMPARE(m_store->counts({}).result()->value(TaskState::Pending), 4);
    QCOMPARE(m_store->counts({}).result()->value(TaskState::Running), 2);
    // Their leases have ended, and the limits hold.
    QStringList order;
    for (auto task = claim(); task; task = claim()) {
        order.append(task->id.toString() + u' ' + task->engine);
        if (task->id.toString() == u"running")
            QVERIFY(m_store->complete(leaseOf(*task), {}, {}).result());
    }
    QCOMPARE(order.first(4), (QStringList{u"first local"_s, u"running local"_s, u"after local"_s, u"lost local"_s}));
    QCOMPARE(order.at(4), u"second e2b"_s);
    QCOMPARE(m_store->fireSchedules().result().value_or(-1), 0); // claim() has
    QCOMPARE(m_store->schedules().result()->first().fired, 2);
    QCOMPARE(m_store->removeEnded(now().addDays(1)).result().value_or(-1), 3);
    // Programs of then fail before they write anything.
    QVERIFY(m_server.ask({u"INCR"_s, u"claude:queue:arrivals"_s}).contains("not an integer"));
    QVERIFY(m_server.ask({u"ZCARD"_s, u"claude:queue:times"_s}).startsWith("WRONGTYPE"));
    QVERIFY(m_server.ask({u"HLEN"_s, u"claude:queue:schedules"_s}).startsWith("WRONGTYPE"));
    QCOMPARE(m_server.ask({u"KEYS"_s, u"claude:queue:task:*"_s}), QByteArray());
    QVERIFY(m_server.ask({u"INCR"_s, u"claude:queue:sequence"_s}).contains("not an integer"));
    QVERIFY(m_server.ask({u"ZCARD"_s, u"claude:queue:schedules:due"_s}).startsWith("WRONGTYPE"));
}

void RedisStoreTest::refusesALaterFormat()
{
    m_server.ask({u"HSET"_s, u"claude:queue:config"_s, u"format"_s, u"4"_s});
    const Error refused = errorOfOpening(m_server.address());
    QCOMPARE(refused.kind, Error::Kind::Unsupported);
    QVERIFY(refused.message.contains(u'4'));
}
