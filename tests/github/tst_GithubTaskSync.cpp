// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "taskstores/GithubTaskSync.h"
#include "taskstores/SqliteTaskStore.h"
#include "tests/helpers/FakeGithub.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using helpers::FakeGithub;
using tasks::TaskState;
using taskstores::GithubOutcome;

/// Issues of the fake GitHub and tasks in SQLite, from the label to the comment at the end.
class tst_GithubTaskSync : public QObject
{
    Q_OBJECT
private slots:
    void pullsIssuesOnce();
    void pushesEveryState();
    void saysOnceHowItEnded_data();
    void saysOnceHowItEnded();
    void saysHowEachTryEnded();
    void keepsTheNewestState();
    void twoComputersTakeAnIssueOnce();
    void goesOnWhereItWasCutOff();
    void believesOnlyThoseWhoMayRunThings();
    void tellsOnceWhatIsWrong();
    void blamesNoIssueForWhatWasChosenHere();
    void cancelsWhatWasClosed();
    void triesAgainWhenAsked();
    void makesIssuesOfTasks();
    void stopsAtTheLimit();

private:
    /// One computer: a store of its own and a client.
    struct Desk
    {
        explicit Desk(FakeGithub &server, const QString &home = u"home-1"_s)
            : credentials(FakeGithub::token())
            , client(server.url(), FakeGithub::repository(), credentials, clock, FakeGithub::timings())
            , store(std::move(*taskstores::SqliteTaskStore::open(folder.filePath(u"tasks.sqlite"_s), clock)))
        {
            choices.api = server.url();
            choices.repository = FakeGithub::repository();
            choices.project = folder.path();
            choices.home = home;
            begin();
        }
        void begin()
        {
            sync = std::make_unique<taskstores::GithubTaskSync>(client, *store, choices,
                                                                QList<QByteArray>{"hunter2hunter2"});
            QObject::connect(sync.get(), &taskstores::GithubTaskSync::outcome, sync.get(),
                             [this](const GithubOutcome &outcome) { outcomes.append(outcome); });
            QObject::connect(sync.get(), &taskstores::GithubTaskSync::issueFailed, sync.get(),
                             [this](qint64, const base::Error &error) { failures.append(error.message); });
            QObject::connect(sync.get(), &taskstores::GithubTaskSync::passFailed, sync.get(),
                             [this](const base::Error &error) { passFailures.append(error.message); });
            QObject::connect(sync.get(), &taskstores::GithubTaskSync::passEnded, sync.get(), [this] { ++passes; });
        }
        /// What one pass does, by issue.
        QMap<qint64, QString> pull()
        {
            outcomes.clear();
            const qsizetype ended = passes + passFailures.size();
            sync->pull();
            if (!QTest::qWaitFor([&] { return passes + passFailures.size() > ended && !sync->isBusy(); }, 60'000))
                failures.append(u"the pass did not end"_s);
            QMap<qint64, QString> all;
            for (const GithubOutcome &outcome : outcomes)
                all.insert(outcome.issue, toString(outcome.what));
            return all;
        }
        template <typename T>
        static T wait(QFuture<base::Result<T>> future)
        {
            future.waitForFinished();
            const auto result = future.result();
            if (!result)
                qFatal("%s", qPrintable(result.error().message));
            return *result;
        }
        QList<tasks::Task> all() { return wait(store->list({})).tasks; }
        tasks::Task claim()
        {
            tasks::ClaimRequest request;
            request.worker = {u"w"_s, u"h"_s};
            request.lease = tasks::LeaseId::create();
            request.engines = {u"local"_s};
            return wait(store->claim(request)).value_or(tasks::Task());
        }
        tasks::Task fail(const tasks::Task &task, const tasks::TaskError &error)
        {
            return wait(
                store->fail({task.id, task.lease}, error, {u"out"_s, u"bad: hunter2hunter2\n"_s, 3, 1234, {}}, {}));
        }
        tasks::Task complete(const tasks::Task &task)
        {
            return wait(store->complete({task.id, task.lease}, {u"out"_s, {}, 0, 1234, {}}, {}));
        }

        QTemporaryDir folder;
        base::SystemClock clock;
        github::TokenCredentials credentials;
        github::GithubClient client;
        std::unique_ptr<taskstores::SqliteTaskStore> store;
        taskstores::GithubChoices choices;
        std::unique_ptr<taskstores::GithubTaskSync> sync;
        QList<GithubOutcome> outcomes;
        QStringList failures;
        QStringList passFailures;
        int passes = 0;
    };
    static qint64 addIssue(FakeGithub &server, const QString &body = u"Words"_s, const QJsonObject &more = {})
    {
        QJsonObject issue{{u"title"_s, u"Mend it"_s}, {u"body"_s, body}, {u"labels"_s, QJsonArray{u"gantry"_s}}};
        for (auto each = more.begin(); each != more.end(); ++each)
            issue.insert(each.key(), each.value());
        return server.addIssue(issue);
    }
};

void tst_GithubTaskSync::pullsIssuesOnce()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server, u"```gantry-task\n{\"commands\":[\"a\",\"b\"],\"priority\":7}\n```"_s);
    addIssue(server);
    addIssue(server, {}, {{u"labels"_s, QJsonArray{u"other"_s}}});
    addIssue(server, {}, {{u"state"_s, u"closed"_s}});
    const auto first = desk.pull();
    QCOMPARE(desk.failures, QStringList());
    QCOMPARE(first, (QMap<qint64, QString>{{1, u"added"_s}, {2, u"added"_s}, {4, u"unchanged"_s}}));
    const auto tasks = desk.all();
    QCOMPARE(tasks.size(), 2);
    QCOMPARE(tasks.first().priority, 7);
    QVERIFY(tasks.first().type == tasks::TaskType::Chain);
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    QCOMPARE(server.comments(1).size(), 1);
    QVERIFY(server.comments(1).first().contains(u"gantry-status"));
    const qsizetype requests = server.requests().size();
    const auto again = desk.pull();
    QCOMPARE(again, (QMap<qint64, QString>{{1, u"unchanged"_s}, {2, u"unchanged"_s}, {4, u"unchanged"_s}}));
    QCOMPARE(desk.all().size(), 2);
    QCOMPARE(server.requests().size(), requests + 1);
    desk.pull();
    QCOMPARE(server.requests().last().value(u"status").toInt(), 304);
}

void tst_GithubTaskSync::pushesEveryState()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.pull();
    auto task = desk.claim();
    QVERIFY(task.state == TaskState::Running);
    desk.sync->push({task});
    QTRY_COMPARE_WITH_TIMEOUT(server.labels(1), (QStringList{u"gantry"_s, u"gantry:running"_s}), 40'000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.sync->isBusy(), 40'000);
    desk.complete(task);
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"pushed"_s}}));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:completed"_s}));
    const auto comments = server.comments(1);
    QCOMPARE(comments.size(), 2);
    QVERIFY(comments.first().contains(u"\"status\": \"completed\""));
    QVERIFY(
        comments.last().startsWith(u"✅ Task completed successfully\n\n**Duration:** 1234ms\n**Exit Code:** 0\n"_s));
    QCOMPARE(server.issue(1).value(u"state"), u"open"_s);
    QCOMPARE(desk.failures, QStringList());
}

void tst_GithubTaskSync::saysOnceHowItEnded_data()
{
    QTest::addColumn<bool>("timeout");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("failed") << false << u"gantry:failed"_s
                            << u"❌ Task failed\n\n**Error:** `It broke`\n**Exit Code:** 3\n"_s;
    QTest::newRow("timeout") << true << u"gantry:timeout"_s << u"⏰ Task timed out after 300s"_s;
}

void tst_GithubTaskSync::saysOnceHowItEnded()
{
    QFETCH(const bool, timeout);
    QFETCH(const QString, label);
    QFETCH(const QString, words);
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.pull();
    desk.fail(desk.claim(), {u"It broke"_s, timeout ? tasks::TaskError::timeoutCode : 3, false, timeout});
    // The comment arrives, but its answer is lost, so the label is not set; the next pass must not write it again.
    server.addFault({{u"method"_s, u"POST"_s},
                     {u"path"_s, u"/repos/octo/demo/issues/1/comments"_s},
                     {u"reset"_s, true},
                     {u"after"_s, true}});
    desk.pull();
    QCOMPARE(desk.failures.size(), 1);
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    desk.pull();
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, label}));
    const auto comments = server.comments(1);
    QCOMPARE(comments.size(), 2);
    QVERIFY2(comments.last().startsWith(words), qPrintable(comments.last()));
    QVERIFY(!comments.last().contains(u"hunter2"));
}

/// It is tried again here and fails once more before anybody looks: the label stays what it was.
void tst_GithubTaskSync::saysHowEachTryEnded()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.pull();
    const auto ended = [&server](const QString &words) {
        const auto all = server.comments(1);
        return std::ranges::count_if(all, [&](const QString &each) { return each.contains(words); });
    };
    const auto fail = [&desk](const QString &words) { return desk.fail(desk.claim(), {words, 3, false, false}); };
    const auto first = fail(u"First"_s);
    desk.pull();
    QCOMPARE(ended(u"First"_s), 1);
    Desk::wait(desk.store->retry(first.id));
    QTest::qSleep(5); // another time of the end
    fail(u"Second"_s);
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"pushed"_s}}));
    QCOMPARE(ended(u"Second"_s), 1);
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:failed"_s}));
    QVERIFY(server.comments(1).first().contains(u"\"status\": \"failed\""));
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"unchanged"_s}}));
    // A program that has written none of it: what GitHub says of the time of the last change tells it.
    desk.begin();
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"unchanged"_s}}));
    Desk::wait(desk.store->retry(first.id));
    QTest::qSleep(1'100); // GitHub tells whole seconds
    fail(u"Third"_s);
    desk.begin();
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"pushed"_s}}));
    QCOMPARE(ended(u"Third"_s), 1);
    // Told one after the other while the first is still being written.
    QList<tasks::Task> told;
    for (const QString &words : {u"Fourth"_s, u"Fifth"_s, u"Sixth"_s}) {
        Desk::wait(desk.store->retry(first.id));
        QTest::qSleep(5);
        told.append(fail(words));
    }
    for (const tasks::Task &task : std::as_const(told))
        desk.sync->push({task});
    QTRY_VERIFY_WITH_TIMEOUT(!desk.sync->isBusy(), 60'000);
    QCOMPARE(ended(u"Fourth"_s) + ended(u"Fifth"_s) + ended(u"Sixth"_s), 3);
    QCOMPARE(desk.failures, QStringList());
    QCOMPARE(server.comments(1).size(), 7);
}

/// A pass reads the tasks before the issues; what happens in between must not be taken back.
void tst_GithubTaskSync::keepsTheNewestState()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.pull();
    const auto task = desk.claim();
    server.addFault({{u"method"_s, u"GET"_s}, {u"path"_s, u"/repos/octo/demo/issues"_s}, {u"delay"_s, 1.5}});
    const int passes = desk.passes;
    desk.sync->pull();
    QTest::qWait(500); // the tasks are read, the issues are not
    desk.sync->push({desk.complete(task)});
    QTRY_VERIFY_WITH_TIMEOUT(desk.passes > passes && !desk.sync->isBusy(), 60'000);
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:completed"_s}));
    QVERIFY(server.comments(1).first().contains(u"\"status\": \"completed\""));
    QCOMPARE(desk.failures, QStringList());
}

void tst_GithubTaskSync::twoComputersTakeAnIssueOnce()
{
    FakeGithub server;
    Desk one(server, u"home-1"_s);
    Desk two(server, u"home-2"_s);
    for (int i = 0; i < 6; ++i)
        addIssue(server);
    one.sync->pull();
    two.sync->pull();
    QTRY_VERIFY_WITH_TIMEOUT(one.passes == 1 && two.passes == 1 && !one.sync->isBusy() && !two.sync->isBusy(), 90'000);
    QCOMPARE(one.failures + two.failures, QStringList());
    QCOMPARE(one.all().size() + two.all().size(), 6);
    for (int number = 1; number <= 6; ++number) {
        QCOMPARE(server.comments(number).size(), 1); // whoever lost has taken its claim back
        QCOMPARE(server.labels(number), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    }
    const auto again = two.pull();
    QCOMPARE(again.values().count(u"foreign"_s), one.all().size());
}

void tst_GithubTaskSync::goesOnWhereItWasCutOff()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    // Cut off after the claim, before it is a task.
    server.addFault({{u"method"_s, u"POST"_s},
                     {u"path"_s, u"/repos/octo/demo/issues/1/comments"_s},
                     {u"reset"_s, true},
                     {u"after"_s, true}});
    desk.pull();
    QCOMPARE(desk.failures.size(), 1);
    QVERIFY(desk.all().isEmpty());
    QCOMPARE(server.comments(1).size(), 1);
    desk.begin();
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"added"_s}}));
    QCOMPARE(desk.all().size(), 1);
    QCOMPARE(server.comments(1).size(), 1);
}

void tst_GithubTaskSync::believesOnlyThoseWhoMayRunThings()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server, u"Words"_s, {{u"author"_s, u"stranger"_s}, {u"association"_s, u"NONE"_s}});
    addIssue(server);
    // A stranger's claim does not keep the task away.
    const auto id = taskstores::taskIdOf(server.url(), FakeGithub::repository(), 2);
    server.steer("comment",
                 {{u"owner"_s, u"octo"_s},
                  {u"name"_s, u"demo"_s},
                  {u"number"_s, 2},
                  {u"body"_s, taskstores::claimMark(id, u"elsewhere"_s)},
                  {u"author"_s, u"stranger"_s},
                  {u"association"_s, u"NONE"_s}});
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"untrusted"_s}, {2, u"added"_s}}));
    QVERIFY(server.comments(1).isEmpty());
    desk.choices.anyAuthor = true;
    desk.begin();
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"added"_s}, {2, u"unchanged"_s}}));
}

void tst_GithubTaskSync::tellsOnceWhatIsWrong()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server, u"```gantry-task\n{\"timeout\":3601}\n```"_s);
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"invalid"_s}}));
    QVERIFY(!desk.outcomes.first().text.isEmpty());
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"invalid"_s}}));
    QCOMPARE(server.comments(1).size(), 1);
    QVERIFY(server.comments(1).first().startsWith(u"⚠️ This issue cannot become a task"));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:invalid"_s}));
    server.addIssue({{u"number"_s, 1}, {u"body"_s, u"```gantry-task\n{\"timeout\":3600}\n```"_s}});
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"added"_s}}));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
}

void tst_GithubTaskSync::blamesNoIssueForWhatWasChosenHere()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.choices.permissionMode = u"nonsense"_s;
    desk.begin();
    QVERIFY(desk.pull().isEmpty());
    QCOMPARE(desk.passFailures.size(), 1);
    QVERIFY2(desk.passFailures.first().contains(u"nonsense"), qPrintable(desk.passFailures.first()));
    QVERIFY(server.comments(1).isEmpty());
    QCOMPARE(server.labels(1), QStringList{u"gantry"_s});
    desk.choices.permissionMode.clear();
    desk.begin();
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"added"_s}}));
}

void tst_GithubTaskSync::cancelsWhatWasClosed()
{
    FakeGithub server;
    Desk desk(server);
    for (int i = 0; i < 3; ++i)
        addIssue(server);
    desk.pull();
    server.addIssue({{u"number"_s, 1}, {u"state"_s, u"closed"_s}});
    server.addIssue({{u"number"_s, 2}, {u"labels"_s, QJsonArray{u"gantry:queued"_s}}});
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"cancelled"_s}, {2, u"cancelled"_s}, {3, u"unchanged"_s}}));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:cancelled"_s}));
    QCOMPARE(server.labels(2), QStringList{u"gantry:cancelled"_s});
    QCOMPARE(Desk::wait(desk.store->counts({})).value(TaskState::Cancelled), 2);
}

void tst_GithubTaskSync::triesAgainWhenAsked()
{
    FakeGithub server;
    Desk desk(server);
    addIssue(server);
    desk.pull();
    desk.fail(desk.claim(), {u"It broke"_s, 3, false, false});
    desk.pull();
    server.addIssue({{u"number"_s, 1}, {u"labels"_s, QJsonArray{u"gantry"_s, u"gantry:failed"_s, u"gantry:retry"_s}}});
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"retried"_s}}));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    desk.choices.closeCompleted = true;
    desk.begin();
    desk.complete(desk.claim());
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"pushed"_s}}));
    QCOMPARE(server.comments(1).size(), 3); // status, failure, success
    QCOMPARE(server.issue(1).value(u"state"), u"closed"_s);
}

void tst_GithubTaskSync::makesIssuesOfTasks()
{
    FakeGithub server;
    Desk desk(server);
    tasks::Task task;
    task.commands = {u"Write it"_s};
    task.project = desk.folder.path();
    const auto added = Desk::wait(desk.store->add({task})).first();
    std::optional<github::Result<github::Issue>> made;
    desk.sync->createIssue(added.id, [&](const auto &answer) { made = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(made, 40'000);
    QVERIFY2(*made, *made ? "" : qPrintable(made->error().toError().message));
    QCOMPARE((*made)->number, 1);
    QVERIFY(server.issue(1).value(u"body").toString().contains(u"\"command\": \"Write it\""));
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"unchanged"_s}}));
    QCOMPARE(desk.all().size(), 1);
    made.reset();
    desk.sync->createIssue(added.id, [&](const auto &answer) { made = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(made, 40'000);
    QVERIFY(!*made);
    QVERIFY((*made).error().toError().message.contains(u"octo/demo#1"));
    desk.complete(desk.claim());
    QCOMPARE(desk.pull(), (QMap<qint64, QString>{{1, u"pushed"_s}}));
    QCOMPARE(server.labels(1), (QStringList{u"gantry"_s, u"gantry:completed"_s}));
    // One that has ended cannot be linked any more; its issue says whose it is.
    const auto other = Desk::wait(desk.store->add({task})).first();
    desk.complete(desk.claim());
    for (const bool isFirst : {true, false}) {
        made.reset();
        desk.sync->createIssue(other.id, [&](const auto &answer) { made = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(made, 40'000);
        QCOMPARE(made->has_value(), isFirst);
    }
    QVERIFY((*made).error().toError().message.contains(u"octo/demo#2"));
    made.reset();
    desk.sync->createIssue(tasks::TaskId(u"nothing"_s), [&](const auto &answer) { made = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(made, 40'000);
    QVERIFY(!*made);
}

void tst_GithubTaskSync::stopsAtTheLimit()
{
    FakeGithub server;
    Desk desk(server);
    for (int i = 0; i < 5; ++i)
        addIssue(server);
    server.steer("limit", {{u"remaining"_s, 4}, {u"seconds"_s, 1800}});
    desk.pull();
    QCOMPARE(desk.passFailures.size(), 1);
    QVERIFY2(desk.passFailures.first().contains(u"hourly limit"), qPrintable(desk.passFailures.first()));
    QCOMPARE(desk.failures.size(), 1);
    server.steer("limit", {{u"remaining"_s, 4000}, {u"seconds"_s, 1800}});
    Desk another(server); // without the memory of the limit
    QCOMPARE(another.pull().size(), 5);
    QCOMPARE(another.passFailures, QStringList());
}

QTEST_GUILESS_MAIN(tst_GithubTaskSync)
#include "tst_GithubTaskSync.moc"
