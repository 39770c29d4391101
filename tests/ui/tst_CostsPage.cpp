// SPDX-License-Identifier: GPL-3.0-or-later
#include "CostSamples.h"
#include "PageSamples.h"
#include "ui/costview/CostChart.h"
#include "ui/costview/CostTableModel.h"
#include "ui/costview/CostsPage.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Notices.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QTimeZone>
#include <QTreeView>
#include <QValueAxis>
#include <QtTest>

using namespace Qt::StringLiterals;
using session::StepState;
using ui::CostsPage;
using ui::CostTableModel;
using usage::UsageSummary;

class tst_CostsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isEmptyAtFirst();
    void showsUnknownAsUnknown();
    void tellsFiguresOfTodayAndMore();
    void modelStaysSound();
    void namesModelsForPeople_data();
    void namesModelsForPeople();
    void sortsByTotal();
    void narrowsToADay();
    void choosesADayByKeyboard();
    void dropsADayThatIsOutOfRange();
    void groupsAndFilters();
    void writesCsv();
    void copiesRows();
    void opensASession();
    void keepsLabelsOfSmallAmountsApart();
    void drawsNoAnimationAndNoSmallText();
    void everyControlHasNames();
    void showsBudgets();
    void warnsOfBudgets_data();
    void warnsOfBudgets();
    void showsTheBlock();
    void drillsDownToSteps();
    void keepsItsPlaceWhenFiguresChange();
    void marksWhatIsEstimated();
    void writesJson();
    void takesOtherRanges();
    void makesFewBarsOfManyDays_data();
    void makesFewBarsOfManyDays();
    void saysThatItReads();
    void paintsFiveYearsAtOnce();

private:
    [[nodiscard]] static UsageSummary summaryOf(const QList<session::Snapshot> &sessions)
    {
        return UsageSummary(sessions, QTimeZone("Europe/Berlin"), pages::now());
    }
    [[nodiscard]] static QString valueOf(const CostsPage &page, const QString &card, int label)
    {
        return page.findChild<QWidget *>(card)->findChildren<QLabel *>().at(label)->text();
    }
    std::unique_ptr<ui::ThemeManager> m_themes;
};

void tst_CostsPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_CostsPage::isEmptyAtFirst()
{
    CostsPage page;
    page.show();
    QVERIFY(page.findChild<QWidget *>(u"costsEmpty"_s)->isVisible());
    page.setSummary(summaryOf(pages::workbench()));
    QVERIFY(!page.findChild<QWidget *>(u"costsEmpty"_s)->isVisible());
    page.setSummary(summaryOf({pages::session(u"Old"_s, u"api"_s, u"claude-opus-5-5"_s,
                                              {pages::step(u"a"_s, StepState::Succeeded, 1440 * 200, 1)})}));
    QVERIFY(page.findChild<QWidget *>(u"costNothingInRange"_s)->isVisible());
    QCOMPARE(page.summary().firstDay(), QDate(2026, 5, 4));
}

void tst_CostsPage::showsUnknownAsUnknown()
{
    CostsPage page;
    page.setSummary(summaryOf({pages::session(u"Killed"_s, u"api"_s, u"claude-opus-5-5"_s,
                                              {pages::step(u"a"_s, StepState::Cancelled, 5, {})}),
                               pages::session(u"Part"_s, u"api"_s, u"claude-opus-5-5"_s,
                                              {pages::step(u"a"_s, StepState::Succeeded, 5, 2),
                                               pages::step(u"b"_s, StepState::Failed, 5, {})}),
                               pages::session(u"Going on"_s, u"api"_s, u"claude-opus-5-5"_s,
                                              {pages::step(u"a"_s, StepState::Running, 5, {})})}));
    const QAbstractItemModel *model = page.table()->model();
    QCOMPARE(model->rowCount(), 3);
    const auto text = [&](int row, int column) { return model->index(row, column).data().toString(); };
    QCOMPARE(text(0, CostTableModel::TotalColumn), u"$2.00"_s);
    QCOMPARE(text(0, CostTableModel::BasisColumn), u"Part unknown"_s);
    for (int row = 1; row < 3; ++row) {
        QCOMPARE(text(row, CostTableModel::TotalColumn), u"–"_s);
        QVERIFY(text(row, CostTableModel::BasisColumn)
                == (text(row, 0) == u"Killed"_s ? u"Unknown"_s : u"Still running"_s));
    }
    QVERIFY(!page.toCsv().contains(",0.000000,"));
}

void tst_CostsPage::tellsFiguresOfTodayAndMore()
{
    CostsPage page;
    page.setSummary(summaryOf({pages::session(
        u"One"_s, u"api"_s, u"claude-opus-5-5"_s,
        {pages::step(u"a"_s, StepState::Succeeded, 5, 1), pages::step(u"b"_s, StepState::Succeeded, 1440 * 3, 2),
         pages::step(u"c"_s, StepState::Succeeded, 1440 * 20, 4), pages::step(u"d"_s, StepState::Failed, 5, {})})}));
    QCOMPARE(valueOf(page, u"costToday"_s, 2), u"$1.00"_s);
    QVERIFY(valueOf(page, u"costToday"_s, 3).contains(u"1 unknown"_s));
    QCOMPARE(valueOf(page, u"costWeek"_s, 2), u"$3.00"_s);
    QCOMPARE(valueOf(page, u"costMonth"_s, 2), u"$3.00"_s); // October is over
    QVERIFY(page.findChild<QWidget *>(u"costToday"_s)->accessibleName().contains(u"$1.00"_s));
}

void tst_CostsPage::modelStaysSound()
{
    CostTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const UsageSummary summary = summaryOf(pages::workbench());
    const auto range = usage::DayRange::lastDays(summary.today(), 30);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(summary.sessions(range));
    QCOMPARE(reset.size(), 1);
    model.setRows(summary.sessions(range));
    QCOMPARE(reset.size(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_CostsPage::namesModelsForPeople_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    QTest::newRow("two numbers") << u"claude-opus-5-5"_s << u"Opus 5.5"_s;
    QTest::newRow("one number") << u"claude-sonnet-5"_s << u"Sonnet 5"_s;
    QTest::newRow("date") << u"claude-haiku-4-5-20251001"_s << u"Haiku 4.5"_s;
    QTest::newRow("date only") << u"claude-opus-4-20250514"_s << u"Opus 4"_s;
    QTest::newRow("long context") << u"claude-opus-5-5[1m]"_s << u"Opus 5.5"_s;
    QTest::newRow("other") << u"local-70b"_s << u"local-70b"_s;
    QTest::newRow("none") << QString() << u"Unknown model"_s;
}

void tst_CostsPage::namesModelsForPeople()
{
    QFETCH(QString, id);
    QTEST(CostTableModel::modelWords(id), "words");
}

void tst_CostsPage::sortsByTotal()
{
    CostsPage page;
    page.setSummary(
        summaryOf({pages::session(u"nine"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 9)}),
                   pages::session(u"ten"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 10)})}));
    QCOMPARE(page.table()->model()->index(0, 0).data().toString(), u"ten"_s);
    page.table()->sortByColumn(CostTableModel::TotalColumn, Qt::AscendingOrder);
    QCOMPARE(page.table()->model()->index(0, 0).data().toString(), u"nine"_s);
}

void tst_CostsPage::narrowsToADay()
{
    CostsPage page;
    page.show();
    page.setSummary(summaryOf(
        {pages::session(u"today"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)}),
         pages::session(u"before"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 1440 * 3, 2)})}));
    QCOMPARE(page.table()->model()->rowCount(), 2);
    QVERIFY(!page.findChild<QWidget *>(u"costDayBar"_s)->isVisible());
    page.selectDay(QDate(2026, 11, 17));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    QCOMPARE(page.table()->model()->index(0, 0).data().toString(), u"before"_s);
    QVERIFY(page.findChild<QWidget *>(u"costDayBar"_s)->isVisible());
    page.findChild<QPushButton *>(u"costAllDays"_s)->click();
    QCOMPARE(page.table()->model()->rowCount(), 2);
    QVERIFY(!page.chart()->selectedDay());
}

void tst_CostsPage::choosesADayByKeyboard()
{
    CostsPage page;
    page.setSummary(summaryOf(pages::workbench()));
    QSignalSpy selected(page.chart(), &ui::CostChart::daySelected);
    QTest::keyClick(page.chart(), Qt::Key_Left);
    QCOMPARE(page.chart()->selectedDay(), std::optional(QDate(2026, 11, 20)));
    QTest::keyClick(page.chart(), Qt::Key_Left);
    QCOMPARE(page.chart()->selectedDay(), std::optional(QDate(2026, 11, 19)));
    QTest::keyClick(page.chart(), Qt::Key_Home);
    QCOMPARE(page.chart()->selectedDay(), std::optional(QDate(2026, 11, 7)));
    QVERIFY(page.chart()->accessibleDescription().contains(u'$'));
    QTest::keyClick(page.chart(), Qt::Key_Escape);
    QVERIFY(!page.chart()->selectedDay());
    QCOMPARE(selected.size(), 4);
}

void tst_CostsPage::dropsADayThatIsOutOfRange()
{
    CostsPage page;
    page.setSummary(summaryOf(pages::workbench()));
    page.setRangeDays(30);
    page.selectDay(QDate(2026, 10, 25));
    QVERIFY(page.chart()->selectedDay());
    page.setRangeDays(7);
    QVERIFY(!page.chart()->selectedDay());
    QCOMPARE(page.rangeDays(), 7);
}

void tst_CostsPage::groupsAndFilters()
{
    CostsPage page;
    page.setSummary(summaryOf(
        {pages::session(u"one"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)}),
         pages::session(u"two"_s, u"web"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 2)})}));
    const auto bars
        = [&] { return qobject_cast<QStackedBarSeries *>(page.chart()->chart()->series().first())->count(); };
    QCOMPARE(bars(), 1);
    page.findChild<QComboBox *>(u"costGroup"_s)->setCurrentIndex(1);
    QCOMPARE(bars(), 2);
    auto *projects = page.findChild<QComboBox *>(u"costProject"_s);
    QCOMPARE(projects->count(), 3);
    projects->setCurrentIndex(projects->findText(u"web"_s));
    QCOMPARE(bars(), 1);
    QCOMPARE(page.table()->model()->rowCount(), 1);
    QCOMPARE(valueOf(page, u"costToday"_s, 2), u"$2.00"_s);
}

void tst_CostsPage::writesCsv()
{
    CostsPage page;
    page.setSummary(
        summaryOf({pages::session(u"a \"quoted\", title"_s, u"api"_s, u"claude-opus-5-5"_s,
                                  {pages::step(u"a"_s, StepState::Succeeded, 5, 1.25)}),
                   pages::session(u"=HYPERLINK(1)"_s, u"web"_s, {}, {pages::step(u"a"_s, StepState::Failed, 5, {})})}));
    const QList<QByteArray> lines = page.toCsv().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("session,project,model,"));
    QVERIFY(lines.at(1).startsWith("\"a \"\"quoted\"\", title\",/home/user/src/api,claude-opus-5-5,"));
    QVERIFY(lines.at(1).contains(",1.250000,,1.250000,measured,0\r"));
    QVERIFY(lines.at(2).startsWith("'=HYPERLINK(1),"));
    QVERIFY(lines.at(2).contains(",,,,unknown,1\r"));
}

void tst_CostsPage::copiesRows()
{
    CostsPage page;
    page.setSummary(summaryOf(
        {pages::session(u"one"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)})}));
    page.table()->selectAll();
    QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"one\tapi\tOpus 5.5\t"_s));
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"$1.00"_s));
}

void tst_CostsPage::opensASession()
{
    CostsPage page;
    const auto one = pages::session(u"one"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)});
    page.setSummary(summaryOf({one}));
    QSignalSpy opened(&page, &CostsPage::openSessionRequested);
    page.table()->setCurrentIndex(page.table()->model()->index(0, 0));
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<base::SessionId>(), one.session.id);
}

void tst_CostsPage::keepsLabelsOfSmallAmountsApart()
{
    CostsPage page;
    auto one
        = pages::session(u"One"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)});
    one.steps.first().cost = base::Money::fromMicros(11'000);
    page.setSummary(summaryOf({one}));
    const QValueAxis *money = nullptr;
    for (const QAbstractAxis *axis : page.chart()->chart()->axes(Qt::Vertical))
        money = qobject_cast<const QValueAxis *>(axis);
    QVERIFY(money);
    const double step = (money->max() - money->min()) / (money->tickCount() - 1);
    QSet<QString> labels;
    for (int i = 0; i < money->tickCount(); ++i)
        labels.insert(QString::asprintf(qPrintable(money->labelFormat()), money->min() + i * step));
    QCOMPARE(labels.size(), money->tickCount());
}

void tst_CostsPage::drawsNoAnimationAndNoSmallText()
{
    CostsPage page;
    page.setSummary(summaryOf(pages::workbench()));
    QCOMPARE(page.chart()->chart()->animationOptions(), QChart::NoAnimation);
    for (const QAbstractAxis *axis : page.chart()->chart()->axes())
        QVERIFY(QFontInfo(axis->labelsFont()).pixelSize() >= 11);
    QVERIFY(m_themes->apply(ui::ThemeMode::Dark));
    QCOMPARE(page.chart()->seriesColor(0), m_themes->theme().chart().series.first());
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_CostsPage::everyControlHasNames()
{
    CostsPage page;
    page.setSummary(summaryOf(pages::workbench()));
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
            || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                            + u" in "_s + widget->parentWidget()->objectName()));
    }
}

void tst_CostsPage::showsBudgets()
{
    CostsPage page;
    page.setRangeDays(14);
    const auto one
        = pages::session(u"One"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 4)});
    page.setSummary(summaryOf({one}));
    page.show();
    const auto *meter = page.findChild<ui::Meter *>(u"costTodayMeter"_s);
    QVERIFY(!meter->isVisible());
    usage::Budgets budgets;
    budgets.day = base::Money::fromDollars(40);
    page.setBudgets(budgets);
    QVERIFY(meter->isVisible());
    QCOMPARE(meter->share(), 0.1);
    QVERIFY(valueOf(page, u"costToday"_s, 3).contains(u"$40.00"_s));
    QVERIFY(!page.findChild<ui::Meter *>(u"costWeekMeter"_s)->isVisible());
}

void tst_CostsPage::warnsOfBudgets_data()
{
    QTest::addColumn<double>("budget");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << 100.0 << QString();
    QTest::newRow("half") << 7.9 << u"over half"_s;
    QTest::newRow("most") << 5.0 << u"over 80 %"_s;
    QTest::newRow("all") << 4.0 << u"used up"_s;
}

void tst_CostsPage::warnsOfBudgets()
{
    QFETCH(double, budget);
    QFETCH(QString, words);
    CostsPage page;
    page.setSummary(summaryOf(
        {pages::session(u"One"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 4)})}));
    page.show();
    usage::Budgets budgets;
    budgets.day = base::Money::fromDollars(budget);
    page.setBudgets(budgets);
    const auto *warning = page.findChild<QWidget *>(u"costToday"_s)->findChildren<QLabel *>().at(1);
    QCOMPARE(warning->isVisible(), !words.isEmpty());
    if (!words.isEmpty())
        QCOMPARE(warning->text(), words);
}

void tst_CostsPage::showsTheBlock()
{
    CostsPage page;
    const auto one
        = pages::session(u"One"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 4)});
    page.setSummary(summaryOf({one}));
    QCOMPARE(valueOf(page, u"costBlock"_s, 2), u"–"_s);
    usage::Block block;
    block.startAt = QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    block.endAt = block.startAt + 5 * 3600 * 1000;
    block.firstAt = block.startAt;
    block.lastAt = block.startAt + 8000;
    block.sums.cost = 9.1;
    block.burnRate = usage::BurnRate{100, 10, 4.55};
    block.projection = usage::Projection{1000, 22.75, 180};
    page.setSummary(summaryOf({one}), block);
    // Eight seconds say nothing about an hour.
    QVERIFY(!valueOf(page, u"costBlock"_s, 3).contains(u"an hour"_s));
    block.lastAt = block.startAt + 2 * 3600 * 1000;
    page.setSummary(summaryOf({one}), block);
    QCOMPARE(valueOf(page, u"costBlock"_s, 0), u"5-hour block, 09:00 to 14:00"_s);
    QCOMPARE(valueOf(page, u"costBlock"_s, 2), u"$9.10"_s);
    QCOMPARE(valueOf(page, u"costBlock"_s, 3), u"$4.55 an hour, $22.75 by 14:00"_s);
}

void tst_CostsPage::drillsDownToSteps()
{
    CostsPage page;
    page.setSummary(summaryOf({pages::session(
        u"one"_s, u"api"_s, u"claude-opus-5-5"_s,
        {pages::step(u"first"_s, StepState::Succeeded, 5, 1), pages::step(u"second"_s, StepState::Failed, 5, {})})}));
    const QModelIndex session = page.model()->index(0, 0);
    QVERIFY(page.model()->hasChildren(session));
    QCOMPARE(page.model()->rowCount(session), 0); // not before somebody looks
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.table()->expand(session);
    QCOMPARE(page.model()->rowCount(session), 2);
    QCOMPARE(page.model()->index(0, 0, session).data().toString(), u"first"_s);
    QCOMPARE(page.model()->index(0, CostTableModel::TotalColumn, session).data().toString(), u"$1.00"_s);
    QCOMPARE(page.model()->index(1, CostTableModel::TotalColumn, session).data().toString(), u"–"_s);
}

void tst_CostsPage::keepsItsPlaceWhenFiguresChange()
{
    CostsPage page;
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch in the middle of a reset
    auto one = pages::session(u"one"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 1)});
    const auto two = pages::session(u"two"_s, u"api"_s, {}, {pages::step(u"a"_s, StepState::Succeeded, 5, 2)});
    page.setSummary(summaryOf({one, two}));
    QCOMPARE(page.model()->index(1, 0).data().toString(), u"one"_s);
    page.table()->setCurrentIndex(page.model()->index(1, 0));
    page.table()->expand(page.model()->index(1, 0));
    one.steps.first().cost = base::Money::fromDollars(3);
    one.steps.append(pages::step(u"b"_s, StepState::Succeeded, 4, 1));
    page.setSummary(summaryOf({one, two}));
    QCOMPARE(page.model()->index(0, 0).data().toString(), u"one"_s);
    QCOMPARE(page.table()->currentIndex().row(), 0);
    QVERIFY(page.table()->isExpanded(page.model()->index(0, 0)));
    QCOMPARE(page.model()->rowCount(page.model()->index(0, 0)), 2);
}

void tst_CostsPage::marksWhatIsEstimated()
{
    usage::TranscriptTotals totals;
    usage::TranscriptSpend spend;
    spend.conversation = u"1a2b3c4d-5e6f"_s;
    spend.project = u"/home/user/src/api"_s;
    spend.model = u"claude-opus-5"_s;
    spend.day = QDate(2026, 11, 20);
    spend.tokens.input = 1000;
    spend.cost = 1.5;
    spend.estimated = 3;
    totals.spends.append(spend);
    spend.conversation = u"local"_s;
    spend.model = u"local-70b"_s;
    spend.cost = 0;
    spend.estimated = 0;
    spend.unpriced = 2;
    totals.spends.append(spend);
    CostsPage page;
    page.setSummary(UsageSummary({}, totals, QTimeZone("Europe/Berlin"), pages::now()));
    const auto text = [&](int row, int column) { return page.model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, CostTableModel::SessionColumn), u"Conversation 1a2b3c4d"_s);
    QCOMPARE(text(0, CostTableModel::BasisColumn), u"Estimated"_s);
    QCOMPARE(text(1, CostTableModel::BasisColumn), u"Unpriced"_s);
    QCOMPARE(text(1, CostTableModel::TotalColumn), u"–"_s);
    QCOMPARE(text(1, CostTableModel::ModelCostColumn), u"–"_s);
    page.table()->setCurrentIndex(page.model()->index(0, 0));
    QSignalSpy opened(&page, &CostsPage::openSessionRequested);
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QVERIFY(page.table()->isExpanded(page.model()->index(0, 0)));
}

void tst_CostsPage::writesJson()
{
    CostsPage page;
    page.setSummary(summaryOf(
        {pages::session(u"one"_s, u"api"_s, u"claude-opus-5-5"_s, {pages::step(u"a"_s, StepState::Succeeded, 5, 1.25)}),
         pages::session(u"killed"_s, u"web"_s, {}, {pages::step(u"a"_s, StepState::Failed, 5, {})})}));
    const QJsonObject json = QJsonDocument::fromJson(page.toJson()).object();
    QCOMPARE(json.value(u"time_zone"_s).toString(), u"Europe/Berlin"_s);
    QCOMPARE(json.value(u"days"_s).toArray().size(), 1);
    const QJsonArray sessions = json.value(u"sessions"_s).toArray();
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions.at(0)[u"total_usd"_s].toDouble(), 1.25);
    QCOMPARE(sessions.at(0)[u"steps"_s].toArray().size(), 1);
    QVERIFY(sessions.at(1)[u"total_usd"_s].isNull());
    QCOMPARE(sessions.at(1)[u"basis"_s].toString(), u"unknown"_s);
}

void tst_CostsPage::takesOtherRanges()
{
    CostsPage page;
    page.setSummary(summaryOf(pages::workbench()));
    page.setRange({QDate(2026, 11, 1), QDate(2026, 11, 10)});
    QCOMPARE(page.rangeDays(), 0);
    QCOMPARE(page.range(), (usage::DayRange{QDate(2026, 11, 1), QDate(2026, 11, 10)}));
    page.setRange({QDate(2026, 11, 10), QDate(2026, 11, 1)}); // the wrong way round: nothing changes
    QCOMPARE(page.range().first, QDate(2026, 11, 1));
    page.setRangeDays(7);
    QCOMPARE(page.range(), usage::DayRange::lastDays(QDate(2026, 11, 20), 7));
}

void tst_CostsPage::makesFewBarsOfManyDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("bars");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a fortnight") << 14 << 14;
    QTest::newRow("a quarter") << 92 << 92;
    QTest::newRow("more than that") << 93 << 14;
    QTest::newRow("two years") << 731 << 105;
    QTest::newRow("five years") << 1826 << 60;
}

void tst_CostsPage::makesFewBarsOfManyDays()
{
    QFETCH(int, days);
    const auto range = usage::DayRange::lastDays(QDate(2026, 11, 20), days);
    QFETCH(int, bars);
    QVERIFY2(std::abs(static_cast<int>(ui::CostChart::barsOf(range, ui::CostChart::unitFor(range)).size()) - bars) <= 1,
             qPrintable(QString::number(bars)));
}

void tst_CostsPage::saysThatItReads()
{
    CostsPage page;
    page.setReading(1'200'000'000, 4'600'000'000);
    const auto *notices = page.findChild<ui::NoticeStack *>();
    QCOMPARE(notices->notices().size(), 1);
    QVERIFY(notices->notices().first().text.contains(u"1.2"_s));
    QSignalSpy cancelled(&page, &CostsPage::cancelReadingRequested);
    QSignalSpy readOn(&page, &CostsPage::readOnRequested);
    emit page.findChild<ui::NoticeStack *>()->actionTriggered(u"reading"_s, 0);
    QCOMPARE(cancelled.size(), 1);
    page.setReadingCancelled();
    emit page.findChild<ui::NoticeStack *>()->actionTriggered(u"reading"_s, 0);
    QCOMPARE(readOn.size(), 1);
    page.setReading(1, 2);
    page.setReading(2, 2);
    QVERIFY(notices->notices().isEmpty());
}

void tst_CostsPage::paintsFiveYearsAtOnce()
{
    const UsageSummary summary({}, pages::fiveYears(), QTimeZone("Europe/Berlin"), pages::now());
    QVERIFY(summary.entries().size() > 15'000);
    CostsPage page;
    page.resize(1212, 774);
    page.setRange({summary.firstDay(), summary.today()});
    QElapsedTimer timer;
    timer.start();
    page.setSummary(summary);
    page.show();
    page.grab();
    const qint64 took = timer.elapsed();
    QVERIFY(page.model()->rowCount() > 5000);
    // 300 ms where the processor is not shared.
    QVERIFY2(took < 3000, qPrintable(QString::number(took)));
    qInfo("first paint of five years: %lld ms", static_cast<long long>(took));
}

QTEST_MAIN(tst_CostsPage)
#include "tst_CostsPage.moc"
