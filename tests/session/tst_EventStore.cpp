// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/EventStore.h"
#include "session/State.h"
#include "storage/Database.h"
#include "storage/Migrations.h"
#include "tests/session/Events.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;
using base::Error;
using base::Result;

namespace {

Event withId(Event event, const QString &sourceId)
{
    event.sourceId = sourceId;
    return event;
}

Run newRun(const QString &id = u"run1"_s)
{
    return {.id = base::RunId(id),
            .session = sessionId,
            .step = stepId,
            .engine = u"local"_s,
            .active = true,
            .folder = u"/runs/"_s + id,
            .command = {},
            .tokenFingerprint = "abc",
            .startedAt = noon,
            .endedAt = {}};
}

/// Collects committed() as it comes, in the store's thread.
class Listener
{
public:
    explicit Listener(EventStore &store)
    {
        QObject::connect(&store, &EventStore::committed, &m_context,
                         [this](const Change &change) { m_changes.append(change); });
    }
    [[nodiscard]] const QList<Change> &changes() const { return m_changes; }

private:
    QObject m_context;
    QList<Change> m_changes;
};

} // namespace

class tst_EventStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = open();
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void storesAndTells();
    void changesNothingForAKnownSourceId();
    void keepsNothingOfARefusedEvent();
    void refusesEventsOfUnknownSessions();
    void findsEverythingAgain();
    void allowsOneActiveRunPerStep();
    void endsRunsWithTheirStep();
    void keepsARunInTheTransactionOfItsSession();
    void updatesRuns();
    void keepsOrphansOnce();
    void pagesThroughEvents();
    void countsHooks();
    void removesASession();
    void recreatesARemovedSession();
    void rollsBackWhatTheHookRefuses();
    void writesTheHooksRowsWithTheEvent();
    void losesNothingToAFullDisk();
    void survivesAFileSizeLimit();
    void tellsOfOtherPrograms();
    void seesOtherProgramsStateBeforeItsOwn();
    void tellsOfARemovalElsewhere();
    void writesBesideAnotherProgram();
    void refusesADatabaseOfANewerProgram();
    void setsADamagedDatabaseAside();
    void finishesWhatIsQueuedOnTheWayOut();
    void doesNotReadALongSessionForEachEvent();
    void takesThousandsOfHooksASecond();
    void answersQuicklyWhenNotFlooded();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"gantry.sqlite"_s); }
    [[nodiscard]] std::unique_ptr<EventStore> open() const
    {
        auto opened = EventStore::open(path());
        return opened ? std::move(opened->store) : nullptr;
    }
    Result<Change> append(const Event &event, EventStore *store = nullptr)
    {
        return (store ? store : m_store.get())->append(event).result();
    }
    void appendAll(const QList<Event> &events)
    {
        for (const Event &event : events)
            QVERIFY(append(event));
    }
    qint64 count(const QString &table)
    {
        qint64 rows = -1;
        std::promise<void> done;
        m_store->run([&](storage::Database &database) {
            rows = database.number(u"SELECT count(*) FROM "_s + table).value_or(-1).value_or(-1);
            done.set_value();
        });
        done.get_future().wait();
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventStore> m_store;
};

void tst_EventStore::storesAndTells()
{
    Listener listener(*m_store);
    const auto first = append(created());
    QVERIFY(first);
    QCOMPARE(first->event.id, 1);
    QCOMPARE(first->after.session.title, u"Title"_s);
    const auto second = append(added());
    QVERIFY(second);
    QCOMPARE(second->after.steps.size(), 1);
    QTRY_COMPARE(listener.changes().size(), 2);
    QCOMPARE(listener.changes().at(0).event.id, 1);
    QVERIFY(listener.changes().at(1).after == second->after);
}

void tst_EventStore::changesNothingForAKnownSourceId()
{
    appendAll({created(), added(), starting(), started()});
    Listener listener(*m_store);
    const Event ending = withId(exited(3), u"run1:exited"_s);
    const auto once = append(ending);
    QVERIFY(once && !once->repeated);
    Event other = ending;
    other.data = {{u"run"_s, u"run1"_s}, {u"exit_code"_s, 0}};
    const auto twice = append(other);
    QVERIFY(twice);
    QVERIFY(twice->repeated);
    QVERIFY(twice->event == once->event); // what was stored, not what was sent again
    QVERIFY(twice->after == once->after);
    QCOMPARE(count(u"events"_s), 5);
    // Also where the event would not be legal any more.
    const Event begin = withId(starting(u"run9"_s), u"run9:starting"_s);
    QVERIFY(append(ended()));
    QVERIFY(append(user(u"step_reset"_s)));
    QVERIFY(append(begin));
    QVERIFY(append(begin)->repeated);
    QTRY_COMPARE(listener.changes().size(), 4);
}

void tst_EventStore::keepsNothingOfARefusedEvent()
{
    appendAll({created(), added(), starting()});
    // Sent at once, so that they share a transaction: the refused one must not take the others with it.
    auto good = m_store->append(hook(u"SessionStart"_s));
    auto bad = m_store->append(starting(u"run2"_s));
    auto alsoGood = m_store->append(hook(u"Stop"_s));
    QVERIFY(good.result());
    QVERIFY(alsoGood.result());
    QCOMPARE(bad.result().error().kind, Error::Kind::Conflict);
    QCOMPARE(count(u"events"_s), 5);
    QCOMPARE(m_store->snapshot(sessionId).result()->steps.first().attempts, 1);
}

void tst_EventStore::refusesEventsOfUnknownSessions()
{
    QCOMPARE(append(hook(u"Stop"_s)).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_store->snapshot(sessionId).result().error().kind, Error::Kind::NotFound);
    QCOMPARE(count(u"events"_s), 0);
}

void tst_EventStore::findsEverythingAgain()
{
    appendAll({created(), added(), added(u"shell"_s, base::StepId(u"b"_s)), starting(), started(),
               hook(u"PermissionRequest"_s,
                    {{u"tool_name"_s, u"Bash"_s}, {u"tool_input"_s, QJsonObject{{u"command"_s, u"ls"_s}}}}),
               user(u"step_moved"_s, {{u"to"_s, 0}}, base::StepId(u"b"_s))});
    const Snapshot before = *m_store->snapshot(sessionId).result();
    m_store.reset();
    m_store = open();
    const auto all = m_store->sessions().result();
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    QVERIFY(all->first() == before);
    QVERIFY(*m_store->snapshot(sessionId).result() == before);
    QCOMPARE(m_store->events(sessionId, 0, 100).result()->last().type, u"step_moved"_s);
}

void tst_EventStore::allowsOneActiveRunPerStep()
{
    appendAll({created(), added()});
    QVERIFY(m_store->beginRun(newRun(), starting()).result());
    QCOMPARE(m_store->beginRun(newRun(u"run2"_s), starting(u"run2"_s)).result().error().kind, Error::Kind::Conflict);
    // Also when the state would allow it, the index does not.
    Result<> second;
    std::promise<void> done;
    m_store->run([&](storage::Database &database) {
        second = database.execute(
            u"INSERT INTO runs (id, session, step, engine, active, folder, command, token_fingerprint) "
            "VALUES ('x', 's1', 'step1', 'local', 1, '', '', '')"_s);
        done.set_value();
    });
    done.get_future().wait();
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QCOMPARE(m_store->activeRuns().result()->size(), 1);
}

void tst_EventStore::endsRunsWithTheirStep()
{
    appendAll({created(), added()});
    QVERIFY(m_store->beginRun(newRun(), starting()).result());
    appendAll({started(), exited(1)});
    QCOMPARE(m_store->activeRuns().result()->size(), 1); // SessionEnd is still awaited
    appendAll({ended()});
    QVERIFY(m_store->activeRuns().result()->isEmpty());
    appendAll({user(u"step_reset"_s)});
    QVERIFY(m_store->beginRun(newRun(u"run2"_s), starting(u"run2"_s)).result());
    const auto runs = *m_store->runs(sessionId).result();
    QCOMPARE(runs.size(), 2);
    QVERIFY(!runs.at(0).active && runs.at(0).endedAt.isValid());
    Run expected = newRun(u"run2"_s);
    QCOMPARE(runs.at(1).id, expected.id);
    expected.command = u""_s;
    QVERIFY(runs.at(1) == expected);
}

void tst_EventStore::keepsARunInTheTransactionOfItsSession()
{
    // All three wait together and share one transaction; the run's row comes before its session's.
    auto first = m_store->append(created());
    auto second = m_store->append(added());
    auto third = m_store->beginRun(newRun(), starting());
    QVERIFY(first.result() && second.result());
    QVERIFY(third.result());
    QCOMPARE(count(u"runs"_s), 1);
}

void tst_EventStore::updatesRuns()
{
    appendAll({created(), added()});
    QVERIFY(m_store->beginRun(newRun(), starting()).result());
    Run run = newRun();
    run.command = u"claude --resume x"_s;
    run.tokenFingerprint = "def";
    QVERIFY(m_store->updateRun(run).result());
    QVERIFY(m_store->activeRuns().result()->first() == run);
    QCOMPARE(m_store->updateRun(newRun(u"nobody"_s)).result().error().kind, Error::Kind::NotFound);
}

void tst_EventStore::keepsOrphansOnce()
{
    const Event orphan = withId(hook(u"Stop"_s), u"hook-1"_s);
    QVERIFY(m_store->appendOrphan(orphan).result());
    QVERIFY(m_store->appendOrphan(orphan).result());
    QVERIFY(m_store->appendOrphan(Event()).result());
    QCOMPARE(count(u"orphans"_s), 2);
}

void tst_EventStore::pagesThroughEvents()
{
    appendAll({created(), added()});
    QList<QFuture<Result<Change>>> many;
    for (int i = 0; i < 50; ++i)
        many.append(m_store->append(hook(u"Note"_s, {{u"n"_s, i}})));
    for (auto &one : many)
        QVERIFY(one.result());
    const auto page = *m_store->events(sessionId, 10, 5).result();
    QCOMPARE(page.size(), 5);
    QCOMPARE(page.first().id, 11);
    const auto last = *m_store->lastEvents(sessionId, 3).result();
    QCOMPARE(last.size(), 3);
    QCOMPARE(last.last().data.value(u"n").toInt(), 49);
    QCOMPARE(last.first().data.value(u"n").toInt(), 47);
    QVERIFY(m_store->events(base::SessionId(u"other"_s), 0, 5).result()->isEmpty());
}

void tst_EventStore::countsHooks()
{
    QVERIFY(m_store->hookCounts().result()->isEmpty());
    appendAll({created(), added()});
    QVERIFY(m_store->hookCounts().result()->isEmpty()); // those of a user are none
    session::Event late = hook(u"Stop"_s);
    late.at = QDateTime(QDate(2026, 5, 4), QTime(3, 2, 1), QTimeZone::UTC);
    session::Event early = hook(u"Stop"_s);
    early.at = late.at.addDays(-1);
    appendAll({late, early, hook(u"SessionStart"_s)});
    const auto counts = *m_store->hookCounts().result();
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].type, u"SessionStart"_s);
    QCOMPARE(counts[0].count, 1);
    QCOMPARE(counts[1].type, u"Stop"_s);
    QCOMPARE(counts[1].count, 2);
    QCOMPARE(counts[1].lastSeen, late.at);
}

void tst_EventStore::removesASession()
{
    appendAll({created(), added()});
    QVERIFY(m_store->beginRun(newRun(), starting()).result());
    appendAll({engine(u"run_interrupted"_s)});
    const auto removed = append(user(u"session_removed"_s, {}, {}));
    QVERIFY(removed);
    QVERIFY(m_store->sessions().result()->isEmpty());
    QCOMPARE(append(added()).error().kind, Error::Kind::NotFound);
    for (const QString &table : {u"sessions"_s, u"steps"_s, u"step_states"_s, u"runs"_s})
        QCOMPARE(count(table), 0);
    QCOMPARE(count(u"events"_s), 1);
}

void tst_EventStore::recreatesARemovedSession()
{
    appendAll({created(), added()});
    auto removed = m_store->append(user(u"session_removed"_s, {}, {}));
    auto made = m_store->append(created());
    auto step = m_store->append(added());
    QVERIFY(removed.result() && made.result() && step.result());
    m_store.reset();
    m_store = open();
    QCOMPARE(m_store->sessions().result()->first().steps.size(), 1);
}

void tst_EventStore::rollsBackWhatTheHookRefuses()
{
    m_store->setTransactionHook([](storage::Database &, const Change &change) {
        return change.event.type == u"Stop" ? base::fail(Error::Kind::TooLarge, u"too large"_s) : Result<>();
    });
    appendAll({created(), added(), starting(), started()});
    const Snapshot before = *m_store->snapshot(sessionId).result();
    QCOMPARE(append(hook(u"Stop"_s)).error().kind, Error::Kind::TooLarge);
    QVERIFY(*m_store->snapshot(sessionId).result() == before);
    QCOMPARE(count(u"events"_s), 4);
    QVERIFY(append(hook(u"UserPromptSubmit"_s)));
}

void tst_EventStore::writesTheHooksRowsWithTheEvent()
{
    m_store->run([](storage::Database &database) { QVERIFY(database.execute(u"CREATE TABLE box (event INTEGER)"_s)); });
    m_store->setTransactionHook([](storage::Database &database, const Change &change) {
        return database.execute(u"INSERT INTO box VALUES (?)"_s, {change.event.id});
    });
    appendAll({created(), withId(added(), u"x"_s)});
    QVERIFY(append(withId(added(), u"x"_s))->repeated); // no second row for a repeated event
    QVERIFY(!append(added()));
    QCOMPARE(count(u"box"_s), 2);
}

void tst_EventStore::losesNothingToAFullDisk()
{
    appendAll({created(), added(), starting(), started()});
    const Snapshot before = *m_store->snapshot(sessionId).result();
    m_store->run([](storage::Database &database) {
        const auto pages = database.number(u"PRAGMA page_count"_s);
        QVERIFY(database.execute(u"PRAGMA max_page_count="_s + QString::number(pages->value_or(0) + 4)));
    });
    // One that does not fit, between two that do, in one transaction.
    auto small = m_store->append(hook(u"Stop"_s));
    auto large = m_store->append(hook(u"Note"_s, {{u"text"_s, QString(1'000'000, u'x')}}));
    auto after = m_store->append(hook(u"UserPromptSubmit"_s));
    QVERIFY(small.result());
    const auto refused = large.result();
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QVERIFY(refused.error().message.contains(path()));
    QVERIFY(after.result());
    QCOMPARE(count(u"events"_s), 6);
    m_store->run([](storage::Database &database) { QVERIFY(database.execute(u"PRAGMA max_page_count=100000"_s)); });
    QVERIFY(append(hook(u"Note"_s, {{u"text"_s, QString(1'000'000, u'x')}})));
    QVERIFY(!(*m_store->snapshot(sessionId).result() == before));
}

void tst_EventStore::survivesAFileSizeLimit()
{
    appendAll({created(), added(), starting(), started()});
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit small{.rlim_cur = 8 * 1024, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = append(hook(u"Stop"_s));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QVERIFY(m_store->snapshot(sessionId).result()->steps.first().busy); // the refused Stop left no trace
    QVERIFY(append(hook(u"Stop"_s)));
    QVERIFY(!m_store->snapshot(sessionId).result()->steps.first().busy);
    m_store.reset();
    m_store = open();
    QCOMPARE(m_store->events(sessionId, 0, 100).result()->size(), 5);
}

void tst_EventStore::tellsOfOtherPrograms()
{
    const auto other = open();
    QVERIFY(other);
    Listener here(*m_store);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(append(created(), other.get()));
    QVERIFY(append(added(), other.get()));
    QTRY_COMPARE(here.changes().size(), 2);
    QVERIFY(timer.elapsed() < 1500);
    QCOMPARE(here.changes().at(1).after.steps.size(), 1);
    // Ours do not come back to us a second time.
    QVERIFY(append(starting()));
    QVERIFY(append(hook(u"SessionStart"_s), other.get()));
    QTRY_COMPARE(here.changes().size(), 4);
    QCOMPARE(here.changes().at(2).event.type, u"run_starting"_s);
    QCOMPARE(word(here.changes().at(3).after.session.status), u"running"_s);
}

void tst_EventStore::seesOtherProgramsStateBeforeItsOwn()
{
    const auto other = open();
    appendAll({created(), added()});
    QVERIFY(append(starting(), other.get()));
    // The cached snapshot here says pending; it must not be believed.
    QCOMPARE(m_store->beginRun(newRun(), starting()).result().error().kind, Error::Kind::Conflict);
    QVERIFY(append(started()));
    QCOMPARE(word(other->snapshot(sessionId).result()->steps.first().state), u"running"_s);
}

void tst_EventStore::tellsOfARemovalElsewhere()
{
    const auto other = open();
    appendAll({created(), added()});
    Listener here(*m_store);
    QVERIFY(append(user(u"session_removed"_s, {}, {}), other.get()));
    QTRY_COMPARE(here.changes().size(), 1);
    QCOMPARE(here.changes().first().event.type, u"session_removed"_s);
    QCOMPARE(here.changes().first().after.session.id, sessionId);
    QVERIFY(here.changes().first().after.steps.isEmpty());
}

void tst_EventStore::writesBesideAnotherProgram()
{
    appendAll({created(), added(), starting()});
    const auto other = open();
    Listener here(*m_store);
    Listener there(*other);
    QList<QFuture<Result<Change>>> futures;
    for (int i = 0; i < 200; ++i) {
        futures.append(m_store->append(withId(hook(u"Note"_s), u"a%1"_s.arg(i))));
        futures.append(other->append(withId(hook(u"Note"_s), u"b%1"_s.arg(i))));
        futures.append(other->append(withId(hook(u"Note"_s), u"a%1"_s.arg(i)))); // the same one, seen twice
    }
    for (auto &future : futures)
        QVERIFY(future.result());
    QCOMPARE(count(u"events"_s), 403);
    for (Listener *listener : {&here, &there}) {
        QTRY_COMPARE(listener->changes().size(), 400);
        for (qsizetype i = 1; i < 400; ++i)
            QVERIFY(listener->changes().at(i - 1).event.id < listener->changes().at(i).event.id);
    }
}

void tst_EventStore::refusesADatabaseOfANewerProgram()
{
    m_store->run([](storage::Database &database) {
        QVERIFY(database.execute(
            u"UPDATE schema_versions SET version = 99, program = '7.7.7' WHERE component = 'session'"_s));
    });
    m_store.reset();
    const auto refused = EventStore::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    QVERIFY(refused.error().message.contains(u"7.7.7"));
    QVERIFY(QFile::exists(path()));
}

void tst_EventStore::setsADamagedDatabaseAside()
{
    appendAll({created()});
    m_store.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("no database");
    file.close();
    auto opened = EventStore::open(path());
    QVERIFY(opened);
    QVERIFY(QFile::exists(opened->setAside));
    QVERIFY(opened->store->sessions().result()->isEmpty());
    QVERIFY(append(created(), opened->store.get()));
}

void tst_EventStore::finishesWhatIsQueuedOnTheWayOut()
{
    appendAll({created(), added()});
    QList<QFuture<Result<Change>>> futures;
    for (int i = 0; i < 1000; ++i)
        futures.append(m_store->append(hook(u"Note"_s)));
    m_store.reset();
    for (auto &future : futures)
        QVERIFY(future.isFinished() && future.result());
    m_store = open();
    QCOMPARE(count(u"events"_s), 1002);
}

void tst_EventStore::doesNotReadALongSessionForEachEvent()
{
    QVERIFY(append(created()));
    QList<QFuture<Result<Change>>> futures;
    for (int i = 0; i < 1000; ++i)
        futures.append(m_store->append(added(u"shell"_s, base::StepId(u"s%1"_s.arg(i)), QString(2000, u'x'))));
    futures.last().waitForFinished();
    appendAll({added(), starting()});
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        QVERIFY(append(hook(u"PreToolUse"_s)));
    // 1,000 steps of 2 KB from disk and through JSON take some 20 ms each time.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void tst_EventStore::takesThousandsOfHooksASecond()
{
    for (int s = 0; s < 16; ++s) {
        for (Event event : {created(), added(u"claude"_s, base::StepId(u"step-%1"_s.arg(s))), starting(), started()}) {
            event.session = base::SessionId(u"session-%1"_s.arg(s));
            if (!event.step.isNull())
                event.step = base::StepId(u"step-%1"_s.arg(s));
            QVERIFY(append(event));
        }
    }
    constexpr int total = 10'000;
    QList<QFuture<Result<Change>>> futures;
    futures.reserve(total);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < total; ++i) {
        Event event
            = hook(i % 2 ? u"PreToolUse"_s : u"PostToolUse"_s,
                   {{u"tool_name"_s, u"Bash"_s}, {u"tool_input"_s, QJsonObject{{u"command"_s, QString(200, u'x')}}}});
        event.session = base::SessionId(u"session-%1"_s.arg(i % 16));
        event.step = base::StepId(u"step-%1"_s.arg(i % 16));
        event.sourceId = u"hook-%1"_s.arg(i);
        futures.append(m_store->append(event));
    }
    for (auto &future : futures)
        QVERIFY(future.result());
    const double rate = total * 1000.0 / static_cast<double>(std::max<qint64>(1, timer.elapsed()));
    qInfo("%.0f hooks/s", rate);
    QCOMPARE(count(u"events"_s), total + 64);
    QVERIFY(rate > 2'000); // the promise is 5,000 on the reference machine; this one may be busy
}

void tst_EventStore::answersQuicklyWhenNotFlooded()
{
    appendAll({created(), added(), starting(), started()});
    std::vector<qint64> micros;
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(append(hook(u"PreToolUse"_s)));
        micros.push_back(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(micros);
    qInfo("append to future: median %lld us, p99 %lld us", micros[150], micros[297]);
    QVERIFY(micros[150] < 20'000); // a bound for a busy machine; the benchmark checks the promise
}

QTEST_GUILESS_MAIN(tst_EventStore)
#include "tst_EventStore.moc"
