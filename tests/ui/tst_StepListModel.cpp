// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/models/StepListModel.h"
#include "ui/models/StepUsageModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using session::StepState;

class tst_StepListModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsSteps();
    void changesExactly();
    void followsANewOrder();
    void resetsForAnotherSession();
    void dragsAskAndChangeNothing_data();
    void dragsAskAndChangeNothing();
    void refusesForeignDrops();
    void keysMovePendingSteps_data();
    void keysMovePendingSteps();
    void writesUsePerStep();

private:
    std::unique_ptr<StepListModel> m_model;
};

void tst_StepListModel::init()
{
    m_model = std::make_unique<StepListModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->setNow(samples::now());
}

void tst_StepListModel::showsSteps()
{
    m_model->setSnapshot(samples::retrySession());
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->doneCount(), 2);
    QCOMPARE(m_model->index(1).data().toString(), u"npm ci"_s);
    QCOMPARE(m_model->index(1).data(StepListModel::NumberRole).toInt(), 2);
    QCOMPARE(m_model->index(1).data(StepListModel::KindIconRole).toString(), u"shell"_s);
    QVERIFY(!m_model->index(2).data(StepListModel::CanMoveRole).toBool());
    QVERIFY(m_model->index(3).data(StepListModel::CanMoveRole).toBool());
    m_model->setSnapshot({});
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_StepListModel::changesExactly()
{
    auto snapshot = samples::retrySession();
    m_model->setSnapshot(snapshot);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->setSnapshot(snapshot);
    QCOMPARE(changes.count(), 0);

    snapshot.steps[2].state = StepState::Succeeded;
    snapshot.steps.removeAt(3);
    session::Step added;
    added.id = base::StepId(u"six"_s);
    added.text = u"added"_s;
    snapshot.steps << added;
    m_model->setSnapshot(snapshot);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_model->index(4).data().toString(), u"added"_s);
}

void tst_StepListModel::followsANewOrder()
{
    auto snapshot = samples::retrySession();
    m_model->setSnapshot(snapshot);
    QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
    snapshot.steps.move(4, 3);
    m_model->setSnapshot(snapshot);
    QCOMPARE(moves.count(), 1);
    QCOMPARE(m_model->rowOf(base::StepId(u"five"_s)), 3);
    snapshot.steps.move(0, 4);
    m_model->setSnapshot(snapshot);
    for (int row = 0; row < 5; ++row)
        QCOMPARE(m_model->stepAt(row)->id, snapshot.steps.at(row).id);
}

void tst_StepListModel::resetsForAnotherSession()
{
    m_model->setSnapshot(samples::retrySession());
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setSnapshot(samples::session({u"Other"_s, u"/p"_s, session::Status::Idle, {}, 1, 0}));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(m_model->rowCount(), 1);
}

void tst_StepListModel::dragsAskAndChangeNothing_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before"); // -1: on the empty space
    QTest::addColumn<int>("position"); // -1: nothing is asked
    QTest::newRow("last before the other") << 4 << 3 << 3;
    QTest::newRow("to the end") << 3 << -1 << 4;
    QTest::newRow("not above what has run") << 4 << 0 << 3;
    QTest::newRow("onto itself") << 3 << 3 << -1;
    QTest::newRow("just below itself") << 3 << 4 << -1;
    QTest::newRow("a step that runs") << 2 << 5 << -1;
}

void tst_StepListModel::dragsAskAndChangeNothing()
{
    QFETCH(const int, from);
    QFETCH(const int, before);
    QFETCH(const int, position);
    m_model->setSnapshot(samples::retrySession());
    QSignalSpy wishes(m_model.get(), &StepListModel::moveRequested);
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(from)}));
    QCOMPARE(m_model->canDropMimeData(data.get(), Qt::MoveAction, before, 0, {}), position >= 0);
    QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, before, 0, {}));
    QCOMPARE(wishes.count(), position >= 0 ? 1 : 0);
    if (position >= 0) {
        QCOMPARE(wishes.first().at(0).value<base::StepId>(), m_model->stepAt(from)->id);
        QCOMPARE(wishes.first().at(1).toInt(), position);
    }
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->index(4).data().toString(), u"Review from three angles"_s);
}

void tst_StepListModel::refusesForeignDrops()
{
    m_model->setSnapshot(samples::retrySession());
    QSignalSpy wishes(m_model.get(), &StepListModel::moveRequested);
    QMimeData text;
    text.setText(u"four"_s);
    QVERIFY(!m_model->canDropMimeData(&text, Qt::MoveAction, 4, 0, {}));
    QMimeData unknown;
    unknown.setData(m_model->mimeTypes().first(), "step of another window");
    QVERIFY(!m_model->dropMimeData(&unknown, Qt::MoveAction, 4, 0, {}));
    QCOMPARE(wishes.count(), 0);
}

void tst_StepListModel::keysMovePendingSteps_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("asked");
    QTest::newRow("up") << 4 << -1 << true;
    QTest::newRow("down") << 3 << 1 << true;
    QTest::newRow("above the running one") << 3 << -1 << false;
    QTest::newRow("below the end") << 4 << 1 << false;
    QTest::newRow("done") << 0 << 1 << false;
    QTest::newRow("no row") << -1 << 1 << false;
}

void tst_StepListModel::keysMovePendingSteps()
{
    QFETCH(const int, row);
    QFETCH(const int, by);
    QFETCH(const bool, asked);
    m_model->setSnapshot(samples::retrySession());
    QSignalSpy wishes(m_model.get(), &StepListModel::moveRequested);
    QCOMPARE(m_model->requestMove(row, by), asked);
    QCOMPARE(wishes.count(), asked ? 1 : 0);
}

void tst_StepListModel::writesUsePerStep()
{
    StepUsageModel usage;
    const QAbstractItemModelTester tester(&usage, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto snapshot = samples::retrySession();
    usage.setSnapshot(snapshot);
    QCOMPARE(usage.rowCount(), 5);
    QCOMPARE(usage.index(2, StepUsageModel::InColumn).data().toString(), u"212k"_s);
    QCOMPARE(usage.index(2, StepUsageModel::CostColumn).data().toString(), u"$1.43"_s);
    QCOMPARE(usage.index(3, StepUsageModel::CostColumn).data().toString(), u"–"_s);
    QSignalSpy resets(&usage, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&usage, &QAbstractItemModel::dataChanged);
    snapshot.steps[2].cost = base::Money::fromDollars(2);
    usage.setSnapshot(snapshot);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
}

QTEST_GUILESS_MAIN(tst_StepListModel)
#include "tst_StepListModel.moc"
