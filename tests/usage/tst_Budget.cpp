// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Budget.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using base::Money;
using usage::BudgetKind;
using usage::BudgetLevel;
using usage::Budgets;
using usage::BudgetState;
using usage::BudgetWatch;
using usage::UsageSummary;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc()); // a Friday

session::Snapshot sessionOf(const QString &id, int daysAgo, double dollars)
{
    session::Snapshot made;
    made.session.id = base::SessionId(id);
    made.session.title = u"Session "_s + id;
    session::Step step;
    step.id = base::StepId::create();
    step.state = session::StepState::Succeeded;
    step.attempts = 1;
    step.endedAt = noon.addDays(-daysAgo);
    step.cost = Money::fromDollars(dollars);
    made.steps = {step};
    return made;
}

BudgetState state(double spent, double budget, BudgetKind kind = BudgetKind::Day)
{
    return {kind, {}, {}, Money::fromDollars(spent), Money::fromDollars(budget)};
}

} // namespace

class tst_Budget : public QObject
{
    Q_OBJECT
private slots:
    void knowsItsLevels_data();
    void knowsItsLevels();
    void sumsDayWeekAndMonth();
    void watchesSessions();
    void holdsWhatIsNew();
    void tellsEachLevelOnce();
    void tellsAnewWhatIsNew();
};

void tst_Budget::knowsItsLevels_data()
{
    QTest::addColumn<double>("spent");
    QTest::addColumn<double>("budget");
    QTest::addColumn<int>("level");
    const auto row = [](const char *name, double spent, double budget, BudgetLevel level) {
        QTest::newRow(name) << spent << budget << static_cast<int>(level);
    };
    row("nothing", 0, 10, BudgetLevel::Fine);
    row("just under half", 4.999999, 10, BudgetLevel::Fine);
    row("half", 5, 10, BudgetLevel::Half);
    row("just under 80 %", 7.999999, 10, BudgetLevel::Half);
    row("80 %", 8, 10, BudgetLevel::Most);
    row("a micro-dollar is left", 9.999999, 10, BudgetLevel::Most);
    row("all", 10, 10, BudgetLevel::Spent);
    row("more than all", 100, 10, BudgetLevel::Spent);
    row("a budget of nothing", 0, 0, BudgetLevel::Spent);
    row("a negative sum", -3, 10, BudgetLevel::Fine);
}

void tst_Budget::knowsItsLevels()
{
    QFETCH(double, spent);
    QFETCH(double, budget);
    QFETCH(int, level);
    QCOMPARE(static_cast<int>(usage::levelOf(Money::fromDollars(spent), Money::fromDollars(budget))), level);
}

void tst_Budget::sumsDayWeekAndMonth()
{
    const UsageSummary summary(
        {sessionOf(u"a"_s, 0, 1), sessionOf(u"b"_s, 3, 2), sessionOf(u"c"_s, 10, 4), sessionOf(u"d"_s, 40, 8)},
        QTimeZone::utc(), noon);
    Budgets budgets;
    QVERIFY(budgets.isEmpty());
    QVERIFY(usage::budgetStates(budgets, summary).isEmpty());
    budgets.day = budgets.week = budgets.month = Money::fromDollars(10);
    const auto states = usage::budgetStates(budgets, summary);
    QCOMPARE(states.size(), 3);
    QCOMPARE(states.at(0).spent, Money::fromDollars(1));
    QCOMPARE(states.at(1).spent, Money::fromDollars(3)); // since Monday
    QCOMPARE(states.at(2).spent, Money::fromDollars(7)); // since the first
}

void tst_Budget::watchesSessions()
{
    const UsageSummary summary({sessionOf(u"a"_s, 0, 1), sessionOf(u"b"_s, 100, 6), sessionOf(u"c"_s, 0, 12)},
                               QTimeZone::utc(), noon);
    Budgets budgets;
    budgets.session = Money::fromDollars(10);
    const auto states = usage::budgetStates(budgets, summary);
    QCOMPARE(states.size(), 2);
    QVERIFY(usage::holdReason(states).isEmpty());
    QVERIFY(usage::holdReason(states, base::SessionId(u"b"_s)).isEmpty());
    QVERIFY(usage::holdReason(states, base::SessionId(u"c"_s)).contains(u"$10.00"_s));
}

void tst_Budget::holdsWhatIsNew()
{
    QVERIFY(usage::holdReason({state(7, 10)}).isEmpty());
    QVERIFY(usage::holdReason({state(10, 10)}).contains(u"today"_s));
    QVERIFY(usage::holdReason({state(1, 10), state(90, 80, BudgetKind::Month)}).contains(u"month"_s));
}

void tst_Budget::tellsEachLevelOnce()
{
    BudgetWatch watch;
    const QDate today(2026, 11, 20);
    QVERIFY(watch.newlyReached({state(1, 10)}, today).isEmpty());
    QCOMPARE(watch.newlyReached({state(5, 10)}, today).size(), 1);
    QVERIFY(watch.newlyReached({state(6, 10)}, today).isEmpty());
    QCOMPARE(watch.newlyReached({state(8, 10)}, today).size(), 1);
    // A figure that falls (Claude's own replaces our count) and rises again is no news.
    QVERIFY(watch.newlyReached({state(7, 10)}, today).isEmpty());
    QVERIFY(watch.newlyReached({state(8, 10)}, today).isEmpty());
    const auto spent = watch.newlyReached({state(11, 10)}, today);
    QCOMPARE(spent.size(), 1);
    QCOMPARE(spent.first().level(), BudgetLevel::Spent);
}

void tst_Budget::tellsAnewWhatIsNew()
{
    BudgetWatch watch;
    const QDate friday(2026, 11, 20);
    const auto all = [](double spent) {
        return QList<BudgetState>{state(spent, 10), state(spent, 10, BudgetKind::Week),
                                  state(spent, 10, BudgetKind::Month)};
    };
    QCOMPARE(watch.newlyReached(all(12), friday).size(), 3);
    QCOMPARE(watch.newlyReached(all(12), friday.addDays(1)).size(), 1); // another day
    QCOMPARE(watch.newlyReached(all(12), friday.addDays(3)).size(), 2); // and another week
    QCOMPARE(watch.newlyReached(all(12), friday.addDays(11)).size(), 3); // and another month
    QCOMPARE(watch.newlyReached({state(24, 20)}, friday).size(), 1); // another budget
}

QTEST_GUILESS_MAIN(tst_Budget)
#include "tst_Budget.moc"
