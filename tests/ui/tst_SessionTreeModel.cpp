// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/models/SessionFilterModel.h"
#include "ui/models/SessionTreeModel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Status;

static QStringList titles(const QAbstractItemModel &model, int group)
{
    QStringList names;
    const QModelIndex parent = model.index(group, 0);
    for (int row = 0; row < model.rowCount(parent); ++row)
        names << model.index(row, 0, parent).data().toString();
    return names;
}

class tst_SessionTreeModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void groupsAndOrders();
    void insertsWithoutAReset();
    void movesARowThatStartsToWait();
    void keepsTheOrderWhileFrozen();
    void ignoresWhatChangesNothing();
    void removesTheLastOneWithItsProject();
    void movesToAnotherProject();
    void tellsNamesakesApart();
    void repaintsOnlyAgesThatChange();
    void asksToRename();
    void findsTheNextThatWaits();
    void survivesARandomStory();
    void keepsChildrenUnderTheirParent();
    void showsNotes();
    void filters_data();
    void filters();
    void countsWhatIsShown();

private:
    std::unique_ptr<SessionTreeModel> m_model;
    std::unique_ptr<SessionFilterModel> m_filtered;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void tst_SessionTreeModel::init()
{
    m_model = std::make_unique<SessionTreeModel>();
    m_filtered = std::make_unique<SessionFilterModel>();
    m_filtered->setSourceModel(m_model.get());
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), mode);
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filtered.get(), mode);
    m_model->setNow(samples::now());
}

void tst_SessionTreeModel::cleanup()
{
    m_filterTester.reset();
    m_filtered.reset();
    m_tester.reset();
    m_model.reset();
}

void tst_SessionTreeModel::groupsAndOrders()
{
    m_model->setSessions(samples::sessions());
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"harbor-api"_s);
    QCOMPARE(titles(*m_model, 0),
             QStringList({u"Move rate limits to Redis"_s, u"Retry failed webhooks"_s, u"Generate API reference"_s,
                          u"Split order handlers"_s}));
    const QModelIndex waiting = m_model->indexOf(base::SessionId(u"Move rate limits to Redis"_s));
    QCOMPARE(waiting.data(SessionTreeModel::StateWordsRole).toString(), u"Waiting: allow Bash?"_s);
    QCOMPARE(waiting.data(SessionTreeModel::CostRole).toString(), u"$0.92"_s);
    QCOMPARE(waiting.data(SessionTreeModel::EngineIconRole).toString(), u"engineTerminal"_s);
    QCOMPARE(waiting.data(Qt::AccessibleTextRole).toString(),
             u"Move rate limits to Redis, waiting: allow Bash, 38 seconds, 0.92 dollars, terminal"_s);
    QCOMPARE(waiting.parent(), m_model->index(0, 0));
}

void tst_SessionTreeModel::insertsWithoutAReset()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (const auto &snapshot : samples::sessions())
        m_model->upsert(snapshot);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_model->sessionCount(), 11);
    SessionTreeModel atOnce;
    atOnce.setSessions(samples::sessions());
    for (int group = 0; group < 4; ++group)
        QCOMPARE(titles(*m_model, group), titles(atOnce, group));
}

void tst_SessionTreeModel::movesARowThatStartsToWait()
{
    m_model->setSessions(samples::sessions());
    QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    auto snapshot = *m_model->find(base::SessionId(u"Split order handlers"_s));
    snapshot.session.status = Status::Waiting;
    snapshot.session.createdAt = samples::now();
    m_model->upsert(snapshot);
    QCOMPARE(moves.count(), 1);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(titles(*m_model, 0).first(), u"Split order handlers"_s);
}

void tst_SessionTreeModel::keepsTheOrderWhileFrozen()
{
    m_model->setSessions(samples::sessions());
    const QStringList before = titles(*m_model, 0);
    m_model->setOrderFrozen(true);
    auto snapshot = *m_model->find(base::SessionId(u"Split order handlers"_s));
    snapshot.session.status = Status::Waiting;
    snapshot.session.createdAt = samples::now();
    m_model->upsert(snapshot);
    m_model->upsert(samples::session({u"New"_s, u"/home/user/src/harbor-api"_s, Status::Waiting, {}, 1, 0}));
    QCOMPARE(titles(*m_model, 0), before + QStringList{u"New"_s});
    m_model->setOrderFrozen(false);
    QCOMPARE(titles(*m_model, 0).first(2), QStringList({u"Split order handlers"_s, u"New"_s}));
}

void tst_SessionTreeModel::ignoresWhatChangesNothing()
{
    m_model->setSessions(samples::sessions());
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->upsert(samples::retrySession());
    QCOMPARE(changes.count(), 0);
}

void tst_SessionTreeModel::removesTheLastOneWithItsProject()
{
    m_model->setSessions(samples::sessions());
    m_model->remove(base::SessionId(u"Rotate staging certificates"_s));
    QCOMPARE(m_model->rowCount(), 3);
    m_model->remove(base::SessionId(u"not there"_s));
    QCOMPARE(m_model->sessionCount(), 10);
    QVERIFY(!m_model->find(base::SessionId(u"Rotate staging certificates"_s)));
}

void tst_SessionTreeModel::movesToAnotherProject()
{
    m_model->setSessions(samples::sessions());
    auto snapshot = *m_model->find(base::SessionId(u"Rotate staging certificates"_s));
    snapshot.session.project = u"/home/user/src/tide-cli"_s;
    m_model->upsert(snapshot);
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(titles(*m_model, 2).contains(u"Rotate staging certificates"_s));
}

void tst_SessionTreeModel::tellsNamesakesApart()
{
    m_model->upsert(samples::session({u"A"_s, u"/srv/api"_s, Status::Idle, {}, 1, 0}));
    QCOMPARE(m_model->index(0, 0).data().toString(), u"api"_s);
    m_model->upsert(samples::session({u"B"_s, u"/private/api"_s, Status::Idle, {}, 1, 0}));
    QCOMPARE(m_model->index(0, 0).data().toString(), u"api (private)"_s);
    QCOMPARE(m_model->index(1, 0).data().toString(), u"api (srv)"_s);
    m_model->remove(base::SessionId(u"B"_s));
    QCOMPARE(m_model->index(0, 0).data().toString(), u"api"_s);
}

void tst_SessionTreeModel::repaintsOnlyAgesThatChange()
{
    m_model->setSessions(samples::sessions());
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(samples::now().addSecs(1));
    // Only the row that counts seconds shows another age.
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().data().toString(), u"Move rate limits to Redis"_s);
    m_model->setNow(samples::now().addSecs(1));
    QCOMPARE(changes.count(), 1);
}

void tst_SessionTreeModel::asksToRename()
{
    m_model->setSessions(samples::sessions());
    QSignalSpy wishes(m_model.get(), &SessionTreeModel::renameRequested);
    const QModelIndex row = m_model->indexOf(base::SessionId(u"Upgrade to Vite 7"_s));
    QVERIFY(m_model->setData(row, u"  Vite\n8 "_s));
    QCOMPARE(wishes.count(), 1);
    QCOMPARE(wishes.first().at(1).toString(), u"Vite 8"_s);
    QCOMPARE(row.data().toString(), u"Upgrade to Vite 7"_s);
    QVERIFY(!m_model->setData(row, u"   "_s));
    QVERIFY(!m_model->setData(m_model->index(0, 0), u"project"_s));
    QCOMPARE(wishes.count(), 1);
}

void tst_SessionTreeModel::findsTheNextThatWaits()
{
    m_model->setSessions(samples::sessions());
    const auto first = m_model->nextWaiting({});
    QCOMPARE(first.toString(), u"Move rate limits to Redis"_s);
    const auto second = m_model->nextWaiting(first);
    QCOMPARE(second.toString(), u"Rotate staging certificates"_s);
    const auto third = m_model->nextWaiting(second);
    QCOMPARE(third.toString(), u"Table accessibility pass"_s);
    QCOMPARE(m_model->nextWaiting(third), first);
    QVERIFY(SessionTreeModel().nextWaiting(first).isNull());
}

void tst_SessionTreeModel::survivesARandomStory()
{
    QRandomGenerator random(42);
    for (int turn = 0; turn < 600; ++turn) {
        const QString title = u"S%1"_s.arg(random.bounded(25));
        if (random.bounded(6) == 0) {
            m_model->remove(base::SessionId(title));
        } else {
            auto snapshot = samples::session({title,
                                              u"/p%1"_s.arg(random.bounded(4)),
                                              static_cast<Status>(random.bounded(9)),
                                              {},
                                              random.bounded(5000),
                                              0.1});
            snapshot.session.archived = random.bounded(4) == 0;
            m_model->upsert(snapshot);
        }
        if (random.bounded(10) == 0)
            m_model->setOrderFrozen(!m_model->isOrderFrozen());
        if (random.bounded(20) == 0)
            m_filtered->setFilter({random.bounded(2) ? u"1"_s : QString(), {}, {}, {}, random.bounded(2) == 0});
    }
    m_model->setOrderFrozen(false);
    for (int group = 0; group < m_model->rowCount(); ++group) {
        SessionTreeModel fresh;
        QList<session::Snapshot> all;
        const QModelIndex parent = m_model->index(group, 0);
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            all.prepend(*m_model->find(m_model->sessionAt(m_model->index(row, 0, parent))));
        fresh.setSessions(all);
        QCOMPARE(titles(*m_model, group), titles(fresh, 0));
    }
}

void tst_SessionTreeModel::keepsChildrenUnderTheirParent()
{
    const auto make = [](const QString &id, const QString &parent, Status status, int minute) {
        session::Snapshot snapshot;
        snapshot.session.id = base::SessionId(id);
        snapshot.session.parent = base::SessionId(parent);
        snapshot.session.title = id;
        snapshot.session.project = u"/p"_s;
        snapshot.session.status = status;
        snapshot.session.createdAt = snapshot.session.lastActivity
            = QDateTime(QDate(2026, 1, 1), QTime(10, minute), QTimeZone::UTC);
        return snapshot;
    };
    m_model->setSessions({});
    // A child may be known before its parent.
    m_model->upsert(make(u"c-10"_s, u"parent"_s, Status::Running, 4));
    m_model->upsert(make(u"other"_s, {}, Status::Running, 3));
    m_model->upsert(make(u"c-2"_s, u"parent"_s, Status::Waiting, 4));
    m_model->upsert(make(u"parent"_s, {}, Status::Running, 1));
    QCOMPARE(titles(*m_model, 0), (QStringList{u"other"_s, u"parent"_s, u"c-2"_s, u"c-10"_s}));
    QVERIFY(m_model->indexOf(base::SessionId(u"c-2"_s)).data(SessionTreeModel::IsChildRole).toBool());
    QVERIFY(!m_model->indexOf(base::SessionId(u"parent"_s)).data(SessionTreeModel::IsChildRole).toBool());
    // They go where it goes.
    m_model->upsert(make(u"parent"_s, {}, Status::Waiting, 1));
    QCOMPARE(titles(*m_model, 0), (QStringList{u"parent"_s, u"c-2"_s, u"c-10"_s, u"other"_s}));
    m_model->upsert(make(u"parent"_s, {}, Status::Finished, 9));
    QCOMPARE(titles(*m_model, 0), (QStringList{u"other"_s, u"parent"_s, u"c-2"_s, u"c-10"_s}));
    // And stand for themselves when it is gone.
    m_model->remove(base::SessionId(u"parent"_s));
    QCOMPARE(titles(*m_model, 0), (QStringList{u"c-2"_s, u"c-10"_s, u"other"_s}));
    QVERIFY(!m_model->indexOf(base::SessionId(u"c-2"_s)).data(SessionTreeModel::IsChildRole).toBool());
}

void tst_SessionTreeModel::showsNotes()
{
    m_model->setSessions(samples::sessions());
    const base::SessionId id = m_model->sessionAt(m_model->index(0, 0, m_model->index(0, 0)));
    const auto words = [&] { return m_model->indexOf(id).data(SessionTreeModel::StateWordsRole).toString(); };
    const QString before = words();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNote(id, u"2 of 5 done"_s);
    QCOMPARE(words(), u"2 of 5 done"_s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_model->indexOf(id).data(Qt::AccessibleTextRole).toString().contains(u"2 of 5 done"_s));
    m_model->setNote(id, {});
    QCOMPARE(words(), before);
}

void tst_SessionTreeModel::filters_data()
{
    QTest::addColumn<SessionFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("words of a title") << SessionFilter{u"redis MOVE"_s, {}, {}, {}, false}
                                      << QStringList{u"Move rate limits to Redis"_s};
    QTest::newRow("project name") << SessionFilter{u"infra"_s, {}, {}, {}, false}
                                  << QStringList{u"Rotate staging certificates"_s};
    QTest::newRow("branch") << SessionFilter{u"webhook-retry"_s, {}, {}, {}, false}
                            << QStringList{u"Retry failed webhooks"_s};
    QTest::newRow("state") << SessionFilter{{}, {Status::Failed}, {}, {}, false}
                           << QStringList{u"Fix flaky invoice test"_s};
    QTest::newRow("engine and state") << SessionFilter{{}, {Status::Waiting}, {u"engineBackground"_s}, {}, false}
                                      << QStringList{u"Table accessibility pass"_s};
    QTest::newRow("project") << SessionFilter{{}, {}, {}, {u"/home/user/src/harbor-infra"_s}, false}
                             << QStringList{u"Rotate staging certificates"_s};
    QTest::newRow("nothing") << SessionFilter{u"no such words"_s, {}, {}, {}, false} << QStringList{};
}

void tst_SessionTreeModel::filters()
{
    QFETCH(const SessionFilter, filter);
    QFETCH(const QStringList, shown);
    m_model->setSessions(samples::sessions());
    m_filtered->setFilter(filter);
    QStringList found;
    for (int group = 0; group < m_filtered->rowCount(); ++group)
        found << titles(*m_filtered, group);
    QCOMPARE(found, shown);
}

void tst_SessionTreeModel::countsWhatIsShown()
{
    auto sessions = samples::sessions();
    sessions[2].session.archived = true;
    m_model->setSessions(sessions);
    const QModelIndex harbor = m_filtered->index(0, 0);
    QCOMPARE(harbor.data(SessionTreeModel::CountRole).toInt(), 3);
    m_filtered->setFilter({{}, {}, {}, {}, true});
    QCOMPARE(m_filtered->index(0, 0).data(SessionTreeModel::CountRole).toInt(), 4);
}

QTEST_GUILESS_MAIN(tst_SessionTreeModel)
#include "tst_SessionTreeModel.moc"
