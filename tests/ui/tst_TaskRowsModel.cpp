// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskRowsModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskId;
using tasks::TaskState;
using ui::TaskGroup;
using ui::TaskList;
using ui::TaskRowsModel;

namespace {

Task task(const QString &id, TaskState state, int priority = 0)
{
    Task made;
    made.id = TaskId(id);
    made.title = u"Task "_s + id;
    made.state = state;
    made.priority = priority;
    made.project = u"/home/ann/api"_s;
    made.commands = {u"do it"_s};
    made.version = 1;
    static qint64 sequence = 0;
    made.sequence = ++sequence;
    return made;
}

QStringList titles(const TaskRowsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.itemAt(row).id.toString());
    return all;
}

} // namespace

class tst_TaskRowsModel : public QObject
{
    Q_OBJECT
private slots:
    void splitsByState();
    void keepsTheOrderOfTheQueue();
    void movesOneRowForOneChange();
    void takesManyWithoutAReset();
    void dropsOldVersions();
    void filters();
    void sortsTheTable();
    void equalsAFreshModel();
    void dropsOnlyWhereItMakesSense();
    void saysWhyATaskIsWhereItIs_data();
    void saysWhyATaskIsWhereItIs();
    void saysWhatATaskLacks();
    void staysQuickWithManyTasks();
    void showsLiveCosts();
};

void tst_TaskRowsModel::splitsByState()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    TaskRowsModel finished(list, TaskGroup::Finished, TaskRowsModel::Order::Ended);
    QAbstractItemModelTester tester(&queued, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.upsert({task(u"a"_s, TaskState::Queued), task(u"b"_s, TaskState::Failed), task(u"c"_s, TaskState::Completed)});
    QCOMPARE(titles(queued), QStringList{u"a"_s});
    QCOMPARE(finished.rowCount(), 2);
    QCOMPARE(list.countOf(TaskGroup::Finished), 2);
    Task moved = task(u"a"_s, TaskState::Running);
    moved.version = 2;
    list.upsert({moved});
    QCOMPARE(queued.rowCount(), 0);
    QCOMPARE(list.countOf(TaskGroup::Running), 1);
    list.remove({TaskId(u"b"_s)});
    QCOMPARE(titles(finished), QStringList{u"c"_s});
}

void tst_TaskRowsModel::keepsTheOrderOfTheQueue()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    list.upsert({task(u"a"_s, TaskState::Queued, 1), task(u"b"_s, TaskState::Queued, 5),
                 task(u"c"_s, TaskState::Queued, 1), task(u"d"_s, TaskState::Queued, -3)});
    QCOMPARE(titles(queued), (QStringList{u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
}

void tst_TaskRowsModel::movesOneRowForOneChange()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    QAbstractItemModelTester tester(&queued, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Task a = task(u"a"_s, TaskState::Queued, 3);
    list.upsert({a, task(u"b"_s, TaskState::Queued, 2), task(u"c"_s, TaskState::Queued, 1)});
    QSignalSpy moved(&queued, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&queued, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = queued.index(0, 0);
    a.priority = 0;
    a.version = 2;
    list.upsert({a});
    QCOMPARE(titles(queued), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(kept.row(), 2);
    a.priority = 9;
    a.version = 3;
    list.upsert({a});
    QCOMPARE(titles(queued), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(kept.row(), 0);
    QCOMPARE(queued.rowOf(TaskId(u"c"_s)), 2);
    QCOMPARE(queued.rowOf(TaskId(u"x"_s)), -1);
}

/// A long queue comes in pages: what is selected meanwhile stays selected.
void tst_TaskRowsModel::takesManyWithoutAReset()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    QAbstractItemModelTester tester(&queued, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&queued, &QAbstractItemModel::modelReset);
    list.upsert({task(u"kept"_s, TaskState::Queued, 50)});
    const QPersistentModelIndex kept = queued.index(0, 0);
    QRandomGenerator random(5);
    for (int page = 0; page < 5; ++page) {
        QList<Task> tasks;
        for (int i = 0; i < 500; ++i)
            tasks.append(task(QString::number(page * 500 + i), i % 3 ? TaskState::Queued : TaskState::Completed,
                              random.bounded(100)));
        list.upsert(tasks);
        list.upsert(tasks); // as after a lost connection
    }
    QCOMPARE(reset.size(), 0);
    QCOMPARE(queued.itemAt(kept.row()).id, TaskId(u"kept"_s));
    const TaskRowsModel fresh(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    QCOMPARE(titles(queued), titles(fresh));
}

void tst_TaskRowsModel::dropsOldVersions()
{
    TaskList list;
    Task a = task(u"a"_s, TaskState::Running);
    a.version = 7;
    list.upsert({a});
    a.state = TaskState::Queued;
    a.version = 6; // an answer that crossed with a signal
    list.upsert({a});
    QVERIFY(list.find(a.id)->state == TaskState::Running);
}

void tst_TaskRowsModel::filters()
{
    TaskList list;
    TaskRowsModel all(list, {}, TaskRowsModel::Order::Column);
    Task a = task(u"a"_s, TaskState::Queued);
    a.title = u"Fix the INVOICE test"_s;
    a.labels = {u"flaky"_s};
    Task b = task(u"b"_s, TaskState::Failed);
    b.project = u"/home/ann/web"_s;
    b.engine = u"sandbox"_s;
    b.deadLetter = true;
    list.upsert({a, b});
    const auto count = [&](const ui::TaskBoardFilter &filter) {
        all.setFilter(filter);
        return all.rowCount();
    };
    QCOMPARE(count({}), 2);
    QCOMPARE(count({.text = u"invoice fix"_s, .project = {}, .engine = {}}), 1);
    QCOMPARE(count({.text = u"flaky"_s, .project = {}, .engine = {}}), 1);
    QCOMPARE(count({.text = u"nothing"_s, .project = {}, .engine = {}}), 0);
    QCOMPARE(count({.text = {}, .project = u"/home/ann/web"_s, .engine = {}}), 1);
    QCOMPARE(count({.text = {}, .project = {}, .engine = u"sandbox"_s}), 1);
    QCOMPARE(count({.text = {}, .project = {}, .engine = {}, .deadLetterOnly = true}), 1);
    // What comes later is filtered too.
    list.upsert({task(u"c"_s, TaskState::Queued)});
    QCOMPARE(all.rowCount(), 1);
    QCOMPARE(list.projects().size(), 2);
    QCOMPARE(list.engines(), QStringList{u"sandbox"_s});
}

void tst_TaskRowsModel::sortsTheTable()
{
    TaskList list;
    TaskRowsModel all(list, {}, TaskRowsModel::Order::Column);
    Task a = task(u"a"_s, TaskState::Completed);
    a.cost = base::Money::fromDollars(9);
    Task b = task(u"b"_s, TaskState::Completed);
    b.cost = base::Money::fromDollars(10);
    list.upsert({a, b, task(u"c"_s, TaskState::Queued)});
    const QPersistentModelIndex kept = all.index(all.rowOf(TaskId(u"b"_s)), 0);
    all.sort(TaskRowsModel::CostColumn, Qt::DescendingOrder);
    QCOMPARE(titles(all), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(kept.row(), 0);
    all.sort(TaskRowsModel::TitleColumn, Qt::AscendingOrder);
    QCOMPARE(titles(all), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void tst_TaskRowsModel::equalsAFreshModel()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 20; ++round) {
        TaskList list;
        TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
        TaskRowsModel table(list, {}, TaskRowsModel::Order::Column);
        table.sort(TaskRowsModel::PriorityColumn, Qt::DescendingOrder);
        QAbstractItemModelTester tester(&queued, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int step = 1; step < 200; ++step) {
            const QString id = QString::number(random.bounded(30));
            if (random.bounded(8) == 0) {
                list.remove({TaskId(id)});
                continue;
            }
            Task one = task(id, static_cast<TaskState>(random.bounded(7)), random.bounded(5));
            one.sequence = id.toLongLong();
            one.version = step;
            list.upsert({one});
        }
        const TaskRowsModel fresh(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
        QCOMPARE(titles(queued), titles(fresh));
        TaskRowsModel freshTable(list, {}, TaskRowsModel::Order::Column);
        freshTable.sort(TaskRowsModel::PriorityColumn, Qt::DescendingOrder);
        QCOMPARE(titles(table), titles(freshTable));
    }
}

void tst_TaskRowsModel::dropsOnlyWhereItMakesSense()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    TaskRowsModel running(list, TaskGroup::Running, TaskRowsModel::Order::Started);
    TaskRowsModel finished(list, TaskGroup::Finished, TaskRowsModel::Order::Ended);
    list.upsert({task(u"a"_s, TaskState::Queued), task(u"b"_s, TaskState::Queued), task(u"r"_s, TaskState::Running),
                 task(u"f"_s, TaskState::Completed)});
    const std::unique_ptr<QMimeData> data(queued.mimeData({queued.index(1, 0)}));
    QSignalSpy dropped(&queued, &TaskRowsModel::dropped);
    QVERIFY(queued.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QVERIFY(!queued.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {})); // the store decides
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().at(0).value<QList<TaskId>>(), QList{TaskId(u"b"_s)});
    QVERIFY(!running.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QVERIFY(finished.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
    QVERIFY(!finished.flags(finished.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    const QMimeData foreign;
    QVERIFY(!queued.canDropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
}

void tst_TaskRowsModel::saysWhyATaskIsWhereItIs_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("words");
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc());
    Task one = task(u"a"_s, TaskState::Queued);
    QTest::newRow("queued") << one << u"Waits for its turn"_s;
    one.reason = u"Needs 12 GB, 9.2 GB free"_s;
    QTest::newRow("queued with a reason") << one << u"Needs 12 GB, 9.2 GB free"_s;
    one = task(u"a"_s, TaskState::Pending);
    one.openDependencies = 2;
    QTest::newRow("waits for others") << one << u"After 2 tasks"_s;
    one.openDependencies = 0;
    one.attempts = 1;
    one.retry.maxAttempts = 3;
    one.retryAt = now.addSecs(40);
    QTest::newRow("waits for a retry") << one << u"Try 2 of 3 in 40\u202fs"_s;
    one = task(u"a"_s, TaskState::Running);
    QTest::newRow("claimed") << one << u"Starting"_s;
    one.startedAt = now.addSecs(-60);
    one.progress = tasks::TaskProgress{40, {}, {}, 2, 5, {}, {}};
    QTest::newRow("runs") << one << u"Step 2 of 5, 1\u202fmin"_s;
    one.cancelRequested = true;
    QTest::newRow("is being cancelled") << one << u"Being cancelled"_s;
    one = task(u"a"_s, TaskState::Failed);
    one.reason = u"exit code 1"_s;
    one.attempts = 2;
    QTest::newRow("failed") << one << u"Failed: exit code 1, 2 tries"_s;
    one = task(u"a"_s, TaskState::Cancelled);
    one.reason = u"by you"_s;
    QTest::newRow("cancelled") << one << u"Cancelled: by you"_s;
    one.reason = u"Cancelled by the user."_s;
    QTest::newRow("cancelled, as the store says it") << one << u"Cancelled by the user"_s;
    one = task(u"a"_s, TaskState::Running);
    one.progress = tasks::TaskProgress{40, u"allow Bash?"_s, {}, 1, 1, {}, {}};
    QTest::newRow("waits for an answer") << one << u"Waiting: allow Bash?"_s;
    one.progress->status.clear();
    one.startedAt = now.addSecs(-60);
    QTest::newRow("has one step only") << one << u"Running, 1\u202fmin"_s;
    one = task(u"a"_s, TaskState::Pending);
    one.notBefore = now.addDays(11);
    QTest::newRow("waits for its day") << one << u"Due Tue 1 Dec, "_s;
}

void tst_TaskRowsModel::saysWhyATaskIsWhereItIs()
{
    QFETCH(Task, task);
    QFETCH(QString, words);
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc());
    QVERIFY2(ui::TaskWords::line(ui::taskItemOf(task), now).startsWith(words),
             qPrintable(ui::TaskWords::line(ui::taskItemOf(task), now)));
}

void tst_TaskRowsModel::saysWhatATaskLacks()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc());
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    TaskRowsModel pending(list, TaskGroup::Pending, TaskRowsModel::Order::Queue);
    Task big = task(u"big"_s, TaskState::Queued, 5);
    big.resources.memoryMb = 4096;
    big.estimate = base::Money::fromDollars(0.5);
    big.engines = {u"cloud-run"_s};
    Task small = task(u"small"_s, TaskState::Queued, 4);
    small.estimate = base::Money::fromDollars(0.1);
    Task after = task(u"after"_s, TaskState::Pending);
    after.dependencies = {{tasks::TaskId(u"gone"_s)}, {big.id}};
    after.openDependencies = 1;
    list.upsert({big, small, after});
    const auto line = [](const TaskRowsModel &model, int row) {
        return model.index(row, 0).data(TaskRowsModel::LineRole).toString();
    };
    const auto lacks = [&](int row) { return queued.index(row, 0).data(TaskRowsModel::LackRole).toBool(); };
    QCOMPARE(line(queued, 0), u"Next in line"_s);
    QCOMPARE(line(queued, 1), u"Waits for its turn"_s);
    QVERIFY(!lacks(0));
    QCOMPARE(line(pending, 0), u"After “Task big”"_s);
    list.setRoom({1200, {}, {}});
    QCOMPARE(line(queued, 0), u"Needs 4.1\u202fGB, 1.2\u202fGB free"_s);
    QVERIFY(lacks(0) && !lacks(1));
    list.setRoom({{}, base::Money::fromDollars(0.2), {}});
    QCOMPARE(line(queued, 0), u"May cost $0.50, $0.20 left"_s);
    QVERIFY(!lacks(1));
    list.setRoom({{}, {}, {u"cloud-run"_s}});
    QVERIFY2(line(queued, 0).startsWith(u"Needs a slot: "_s), qPrintable(line(queued, 0)));
    // A reason of the store's own goes first, and a filter makes no other task the next one.
    list.setRoom({});
    queued.setFilter({.text = u"small"_s, .project = {}, .engine = {}});
    QCOMPARE(line(queued, 0), u"Waits for its turn"_s);
}

void tst_TaskRowsModel::staysQuickWithManyTasks()
{
    TaskList list;
    TaskRowsModel queued(list, TaskGroup::Queued, TaskRowsModel::Order::Queue);
    TaskRowsModel table(list, {}, TaskRowsModel::Order::Column);
    QList<Task> many;
    QRandomGenerator random(3);
    for (int i = 0; i < 100'000; ++i)
        many.append(task(QString::number(i), i % 3 ? TaskState::Queued : TaskState::Completed, random.bounded(100)));
    QElapsedTimer timer;
    timer.start();
    list.upsert(many);
    const qint64 filled = timer.restart();
    for (int i = 0; i < 1000; ++i) {
        Task &one = many[i];
        one.priority = random.bounded(100);
        ++one.version;
        list.upsert({one});
    }
    const qint64 changed = timer.elapsed();
    QVERIFY(queued.rowCount() > 60'000);
    // Generous: the processor may be shared. One change alone takes well under a frame.
    QVERIFY2(filled < 10'000, qPrintable(QString::number(filled)));
    QVERIFY2(changed < 10'000, qPrintable(QString::number(changed)));
    qInfo("100,000 tasks: %lld ms to fill, %lld us for a change", static_cast<long long>(filled),
          static_cast<long long>(changed));
}

void tst_TaskRowsModel::showsLiveCosts()
{
    TaskList list;
    TaskRowsModel running(list, TaskGroup::Running, TaskRowsModel::Order::Started);
    Task one = task(u"a"_s, TaskState::Running);
    list.upsert({one});
    list.setLiveCosts({{one.id, base::Money::fromDollars(1.5)}});
    QCOMPARE(running.index(0, TaskRowsModel::CostColumn).data().toString(), u"$1.50"_s);
    one.version = 2;
    list.upsert({one});
    QCOMPARE(running.index(0, TaskRowsModel::CostColumn).data().toString(), u"$1.50"_s);
}

QTEST_GUILESS_MAIN(tst_TaskRowsModel)
#include "tst_TaskRowsModel.moc"
