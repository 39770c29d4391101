// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Orchestrator.h"

#include "base/Clock.h"
#include "storage/Database.h"
#include "taskstores/RedisTaskStore.h"
#include "taskstores/SqliteTaskStore.h"
#include "tests/taskstores/PrivateRedis.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;

namespace {

/// Runs nothing; the test says what happens.
class FakeStarter : public TaskStarter
{
public:
    [[nodiscard]] QStringList engines() const override { return {u"local"_s}; }
    void start(const Task &task) override
    {
        started.append(task);
        if (refuse)
            emit refused(task.id, {Error::Kind::InvalidInput, u"not here"_s, {}});
        else
            emit beginning(task.id, base::SessionId::create(), u"local"_s);
    }
    void confirm(const TaskId &task) override { confirmed.append(task); }
    void stop(const TaskId &task) override { stopped.append(task); }
    void abandon(const TaskId &task) override
    {
        abandoned.append(task);
        if (ended.contains(task))
            return;
        TaskOutcome outcome;
        outcome.kind = TaskOutcome::Kind::Cancelled;
        emit finished(task, outcome);
    }
    void end(const TaskId &task, TaskOutcome::Kind kind = TaskOutcome::Kind::Completed)
    {
        ended.append(task);
        TaskOutcome outcome;
        outcome.kind = kind;
        outcome.result.output = u"done"_s;
        outcome.error.message = u"went wrong"_s;
        emit finished(task, outcome);
    }

    QList<Task> started;
    QList<TaskId> confirmed;
    QList<TaskId> stopped;
    QList<TaskId> abandoned;
    QList<TaskId> ended; ///< nothing more is told of them
    bool refuse = false;
};

} // namespace

class tst_Orchestrator : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void saysThatThereIsNothing();
    void storesTheSessionBeforeItBegins();
    void goesOnAfterATaskThatCannotStart();
    void keepsToItsNumber();
    void stopsWhatIsCancelled();
    void drains();
    void givesBackWhatItStops();
    void stopsARunWhoseLeaseIsLost();
    void keepsLongRunsAlive();
    void reportsAnEndUntilItIsTaken();
    void doesNotWaitForAStoreThatIsGone();
    void tellsOthersWhatAServiceTells();
    void holdsBack();
    void startsWhatIsAddedLater();

private:
    void make(Orchestrator::Options options = {});
    Task add(const QString &text)
    {
        Task task;
        task.commands = {text};
        task.project = u"/tmp"_s;
        return m_store->add({task}).result()->first();
    }
    Task find(const TaskId &id) { return m_store->find(id).result().value_or(Task()); }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<taskstores::SqliteTaskStore> m_store;
    std::unique_ptr<FakeStarter> m_starter;
    std::unique_ptr<Orchestrator> m_orchestrator;
};

void tst_Orchestrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(*taskstores::SqliteTaskStore::open(m_folder->filePath(u"tasks.sqlite"_s), m_clock));
    m_starter = std::make_unique<FakeStarter>();
}

void tst_Orchestrator::cleanup()
{
    m_orchestrator.reset();
    m_starter.reset();
    m_store.reset();
}

void tst_Orchestrator::make(Orchestrator::Options options)
{
    options.worker = {u"worker"_s, u"home"_s};
    m_orchestrator = std::make_unique<Orchestrator>(*m_store, *m_starter, m_clock, options);
}

void tst_Orchestrator::saysThatThereIsNothing()
{
    make();
    QSignalSpy nothing(m_orchestrator.get(), &Orchestrator::nothingToDo);
    m_orchestrator->processNext();
    QTRY_VERIFY_WITH_TIMEOUT(!nothing.isEmpty(), 20'000);
    QVERIFY(!m_orchestrator->isActive());
}

void tst_Orchestrator::storesTheSessionBeforeItBegins()
{
    make();
    const Task task = add(u"one"_s);
    QSignalSpy ended(m_orchestrator.get(), &Orchestrator::ended);
    m_orchestrator->processNext();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    const Task running = find(task.id);
    QCOMPARE(toString(running.state), toString(TaskState::Running));
    QVERIFY(!running.session.isNull()); // durable before confirm()
    QCOMPARE(running.worker.home, u"home"_s);
    m_starter->end(task.id);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 20'000);
    QCOMPARE(toString(find(task.id).state), toString(TaskState::Completed));
    QCOMPARE(find(task.id).result->output, u"done"_s);
}

void tst_Orchestrator::goesOnAfterATaskThatCannotStart()
{
    make();
    m_starter->refuse = true;
    const Task first = add(u"one"_s);
    const Task second = add(u"two"_s);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(toString(find(second.id).state), toString(TaskState::Failed), 20'000);
    QCOMPARE(find(first.id).error->message, u"not here"_s);
    QVERIFY(m_starter->confirmed.isEmpty());
}

void tst_Orchestrator::keepsToItsNumber()
{
    Orchestrator::Options options;
    options.maxConcurrent = 2;
    make(options);
    for (int i = 0; i < 4; ++i)
        add(QString::number(i));
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 2, 20'000);
    QCOMPARE(m_orchestrator->runningCount(), 2);
    QCOMPARE(m_store->counts({}).result()->value(TaskState::Queued), 2);
    m_starter->end(m_starter->confirmed.first());
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 3, 20'000);
    m_orchestrator->setMaxConcurrent(3);
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 4, 20'000);
}

void tst_Orchestrator::stopsWhatIsCancelled()
{
    make();
    const Task first = add(u"one"_s);
    const Task second = add(u"two"_s);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    QVERIFY(m_store->cancel(first.id, u"not wanted"_s).result());
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->stopped, QList<TaskId>{first.id}, 20'000); // the right one
    m_starter->end(first.id, TaskOutcome::Kind::Cancelled);
    QTRY_COMPARE_WITH_TIMEOUT(toString(find(first.id).state), toString(TaskState::Cancelled), 20'000);
    QCOMPARE(find(first.id).reason, u"not wanted"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 2, 20'000);
    QCOMPARE(m_starter->confirmed.last(), second.id);
}

void tst_Orchestrator::drains()
{
    make();
    const Task first = add(u"one"_s);
    const Task second = add(u"two"_s);
    QSignalSpy drained(m_orchestrator.get(), &Orchestrator::drained);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    m_orchestrator->drain();
    QVERIFY(drained.isEmpty());
    m_starter->end(first.id);
    QTRY_VERIFY_WITH_TIMEOUT(!drained.isEmpty(), 20'000);
    QCOMPARE(toString(find(first.id).state), toString(TaskState::Completed));
    QCOMPARE(toString(find(second.id).state), toString(TaskState::Queued));
}

void tst_Orchestrator::givesBackWhatItStops()
{
    make();
    const Task task = add(u"one"_s);
    QSignalSpy drained(m_orchestrator.get(), &Orchestrator::drained);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    m_orchestrator->stopAll();
    QCOMPARE(m_starter->stopped, QList<TaskId>{task.id});
    m_starter->end(task.id, TaskOutcome::Kind::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(!drained.isEmpty(), 20'000);
    QCOMPARE(toString(find(task.id).state), toString(TaskState::Queued));
    QCOMPARE(find(task.id).attempts, 0);
}

void tst_Orchestrator::stopsARunWhoseLeaseIsLost()
{
    Orchestrator::Options options;
    options.leaseTime = 500ms;
    make(options);
    const Task task = add(u"one"_s);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    m_orchestrator->pause();
    // Somebody with another clock has taken it away.
    const Lease held{task.id, find(task.id).lease};
    QVERIFY(m_store->giveBack(held).result());
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->abandoned, QList<TaskId>{task.id}, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_orchestrator->runningCount(), 0, 20'000);
    QCOMPARE(toString(find(task.id).state), toString(TaskState::Queued)); // its end is nobody's business any more
}

void tst_Orchestrator::keepsLongRunsAlive()
{
    Orchestrator::Options options;
    options.leaseTime = 5s;
    make(options);
    const Task task = add(u"one"_s);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    const QDateTime first = find(task.id).leaseUntil;
    QTRY_VERIFY_WITH_TIMEOUT(find(task.id).leaseUntil > first.addMSecs(1'500), 20'000);
    QVERIFY(m_starter->abandoned.isEmpty());
}

/// The store refuses for a reason of its own for a while. Nobody else may have the task meanwhile, and its end counts.
void tst_Orchestrator::reportsAnEndUntilItIsTaken()
{
    Orchestrator::Options options;
    options.leaseTime = 20s;
    make(options);
    const Task task = add(u"one"_s);
    QSignalSpy failed(m_orchestrator.get(), &Orchestrator::storeFailed);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    const auto other = storage::Database::open(m_folder->filePath(u"tasks.sqlite"_s));
    QVERIFY(other.has_value());
    QVERIFY((*other)->execute(u"ALTER TABLE leases RENAME TO gone"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 20'000); // a heartbeat
    QVERIFY(failed.first().first().value<Error>().kind != Error::Kind::Unavailable);
    QVERIFY(m_starter->abandoned.isEmpty());
    failed.clear();
    m_starter->end(task.id);
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 20'000);
    QCOMPARE(m_orchestrator->runningCount(), 1);
    QVERIFY((*other)->execute(u"ALTER TABLE gone RENAME TO leases"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_orchestrator->runningCount(), 0, 20'000);
    QCOMPARE(toString(find(task.id).state), toString(TaskState::Completed));
    QCOMPARE(find(task.id).result->output, u"done"_s);
    QCOMPARE(m_starter->started.size(), 1);
}

/// Whoever wants to end is not kept for ever by a queue that does not come back.
void tst_Orchestrator::doesNotWaitForAStoreThatIsGone()
{
    Orchestrator::Options options;
    options.leaseTime = 2s;
    make(options);
    const Task task = add(u"one"_s);
    QSignalSpy drained(m_orchestrator.get(), &Orchestrator::drained);
    QSignalSpy failed(m_orchestrator.get(), &Orchestrator::storeFailed);
    m_orchestrator->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed.size(), 1, 20'000);
    const auto other = storage::Database::open(m_folder->filePath(u"tasks.sqlite"_s));
    QVERIFY(other.has_value());
    QVERIFY((*other)->execute(u"ALTER TABLE leases RENAME TO gone"_s));
    m_starter->end(task.id);
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 20'000);
    m_orchestrator->drain();
    QTRY_VERIFY_WITH_TIMEOUT(!drained.isEmpty(), 30'000);
    QCOMPARE(m_starter->abandoned, QList<TaskId>{task.id});
    QCOMPARE(m_orchestrator->runningCount(), 0);
}

/// Names of the execution API for other programs on the same server: figures for five minutes, and lines as they come.
void tst_Orchestrator::tellsOthersWhatAServiceTells()
{
    helpers::PrivateRedis server(u"valkey-server"_s);
    if (!server.isInstalled())
        QSKIP("the server is not installed");
    QVERIFY(server.start());
    const auto opened = taskstores::RedisTaskStore::open(*taskstores::RedisAddress::parse(server.address()));
    QVERIFY(opened.has_value());
    Orchestrator::Options options;
    options.worker = {u"worker"_s, u"home"_s};
    Orchestrator orchestrator(**opened, *m_starter, m_clock, options);
    Task task;
    task.commands = {u"one"_s};
    task.project = u"/tmp"_s;
    task = (*opened)->add({task}).result()->first();
    orchestrator.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed, QList<TaskId>{task.id}, 20'000);
    QLocalSocket listener;
    listener.connectToServer(server.socket());
    listener.write("SUBSCRIBE execution:exec-1:logs\r\n");
    QByteArray heard;
    const auto hears = [&](const QByteArray &words) {
        heard += listener.readAll();
        return heard.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hears("subscribe"), 20'000);
    emit m_starter->measured(task.id, u"exec-1"_s, {{u"memory_mb"_s, 64}});
    emit m_starter->lineLogged(task.id, u"exec-1"_s, u"info"_s, u"compiling"_s, m_clock.now());
    emit m_starter->measured(TaskId::create(), u"exec-2"_s, {{u"memory_mb"_s, 64}}); // nobody's here
    QTRY_VERIFY_WITH_TIMEOUT(hears("compiling"), 20'000);
    QCOMPARE(server.ask({u"GET"_s, u"claude:metrics:execution:exec-1"_s}), R"({"memory_mb":64})");
    const int seconds = server.ask({u"TTL"_s, u"claude:metrics:execution:exec-1"_s}).toInt();
    QVERIFY2(seconds > 0 && seconds <= 300, qPrintable(QString::number(seconds)));
    QCOMPARE(server.ask({u"EXISTS"_s, u"claude:metrics:execution:exec-2"_s}), "0");
    m_starter->end(task.id);
    QTRY_COMPARE_WITH_TIMEOUT(orchestrator.runningCount(), 0, 20'000);
}

void tst_Orchestrator::holdsBack()
{
    QString reason = u"Held: today's budget is used up"_s;
    Orchestrator::Options options;
    options.holdBack = [&reason] { return reason; };
    options.pollInterval = 100ms;
    make(options);
    add(u"one"_s);
    m_orchestrator->start();
    QCOMPARE(m_orchestrator->heldBack(), reason);
    QVERIFY(m_starter->started.isEmpty());
    reason.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->started.size(), 1, 20'000);
    QVERIFY(m_orchestrator->heldBack().isEmpty());
}

void tst_Orchestrator::startsWhatIsAddedLater()
{
    Orchestrator::Options options;
    options.pollInterval = 10min; // only what the store tells counts here
    make(options);
    m_orchestrator->start();
    QTest::qWait(0);
    const Task task = add(u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_starter->confirmed, QList<TaskId>{task.id}, 20'000);
}

QTEST_GUILESS_MAIN(tst_Orchestrator)
#include "tst_Orchestrator.moc"
