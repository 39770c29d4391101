// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Budget.h"

#include <QCoreApplication>

namespace usage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(usage::Budget)
};

constexpr double half = 0.5;
constexpr double most = 0.8;

double shareOf(base::Money spent, base::Money budget)
{
    // A budget of nothing is used up from the start.
    return budget.micros() > 0 ? static_cast<double>(spent.micros()) / static_cast<double>(budget.micros()) : 1;
}

/// The same budget of another day, week or month is to be told anew.
QString periodOf(const BudgetState &state, QDate today)
{
    switch (state.kind) {
    case BudgetKind::Session:
        return u"session "_s + state.session.toString();
    case BudgetKind::Day:
        return today.toString(u"'day' yyyy-MM-dd"_s);
    case BudgetKind::Week:
        return today.addDays(1 - today.dayOfWeek()).toString(u"'week' yyyy-MM-dd"_s);
    case BudgetKind::Month:
        return today.toString(u"'month' yyyy-MM"_s);
    }
    return {};
}

} // namespace

BudgetLevel levelOf(base::Money spent, base::Money budget)
{
    const double share = shareOf(spent, budget);
    if (share >= 1)
        return BudgetLevel::Spent;
    if (share >= most)
        return BudgetLevel::Most;
    return share >= half ? BudgetLevel::Half : BudgetLevel::Fine;
}

double BudgetState::share() const
{
    return shareOf(spent, budget);
}

QString BudgetState::spentWords() const
{
    switch (kind) {
    case BudgetKind::Session:
        return Text::tr("this session's budget of %1 is used up").arg(budget.toString());
    case BudgetKind::Day:
        return Text::tr("today's budget of %1 is used up").arg(budget.toString());
    case BudgetKind::Week:
        return Text::tr("this week's budget of %1 is used up").arg(budget.toString());
    case BudgetKind::Month:
        return Text::tr("this month's budget of %1 is used up").arg(budget.toString());
    }
    return {};
}

QList<BudgetState> budgetStates(const Budgets &budgets, const UsageSummary &summary)
{
    QList<BudgetState> states;
    const auto add = [&states](BudgetKind kind, const std::optional<base::Money> &budget, const Figure &figure) {
        if (budget)
            states.append({kind, {}, {}, figure.cost, *budget});
    };
    add(BudgetKind::Day, budgets.day, summary.todayFigure());
    add(BudgetKind::Week, budgets.week, summary.weekFigure());
    add(BudgetKind::Month, budgets.month, summary.monthFigure());
    if (!budgets.session)
        return states;
    for (const SessionUsage &usage : summary.sessions({QDate(1, 1, 1), QDate(9999, 12, 31)})) {
        const BudgetState state{BudgetKind::Session, usage.session, usage.title, usage.figure.cost, *budgets.session};
        if (!usage.session.isNull() && state.level() != BudgetLevel::Fine)
            states.append(state);
    }
    return states;
}

QString holdReason(const QList<BudgetState> &states)
{
    for (const BudgetState &state : states) {
        if (state.kind != BudgetKind::Session && state.level() == BudgetLevel::Spent)
            return state.spentWords();
    }
    return {};
}

QString holdReason(const QList<BudgetState> &states, const base::SessionId &session)
{
    for (const BudgetState &state : states) {
        if (state.kind == BudgetKind::Session && state.session == session && state.level() == BudgetLevel::Spent)
            return state.spentWords();
    }
    return {};
}

QList<BudgetState> BudgetWatch::newlyReached(const QList<BudgetState> &states, QDate today)
{
    QList<BudgetState> fresh;
    for (const BudgetState &state : states) {
        if (state.level() == BudgetLevel::Fine)
            continue;
        const QString begin = periodOf(state, today) + u' ' + QString::number(state.budget.micros()) + u' ';
        const int reached = static_cast<int>(state.level());
        if (m_told.contains(begin + QString::number(reached)))
            continue;
        // What is passed in one leap is told once.
        for (int level = static_cast<int>(BudgetLevel::Half); level <= reached; ++level)
            m_told.insert(begin + QString::number(level));
        fresh.append(state);
    }
    return fresh;
}

} // namespace usage
