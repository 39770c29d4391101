// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/UsageSummary.h"

#include <QList>
#include <QSet>

#include <optional>

namespace usage {

/// How much may be spent; unset: any amount.
struct Budgets
{
    std::optional<base::Money> session;
    std::optional<base::Money> day;
    std::optional<base::Money> week; ///< since Monday
    std::optional<base::Money> month;
    bool stopsRunning = false; ///< at the end of a budget what runs is stopped too; else only what is new is held

    [[nodiscard]] bool isEmpty() const { return !session && !day && !week && !month; }
    bool operator==(const Budgets &) const = default;
};

/// How far a budget is used up, as people are told it.
enum class BudgetLevel { Fine, Half, Most, Spent };
[[nodiscard]] BudgetLevel levelOf(base::Money spent, base::Money budget); ///< at 50, 80 and 100 %

enum class BudgetKind { Session, Day, Week, Month };

/// One budget and what it has been used for.
struct BudgetState
{
    BudgetKind kind = BudgetKind::Day;
    base::SessionId session; ///< of a session's
    QString title; ///< the session's
    base::Money spent;
    base::Money budget;

    [[nodiscard]] BudgetLevel level() const { return levelOf(spent, budget); }
    [[nodiscard]] double share() const; ///< 1 is all of it
    /// "today's budget of $40.00 is used up": why something is held, in words for people.
    [[nodiscard]] QString spentWords() const;
    bool operator==(const BudgetState &) const = default;
};

/// Day, week and month, in this order, where they are set; then sessions of Gantry's that are over half.
[[nodiscard]] QList<BudgetState> budgetStates(const Budgets &budgets, const UsageSummary &summary);

/// Why nothing more may start: the first of day, week and month that is used up; empty: none is.
[[nodiscard]] QString holdReason(const QList<BudgetState> &states);
/// The same for one session; only its own budget.
[[nodiscard]] QString holdReason(const QList<BudgetState> &states, const base::SessionId &session);

/// Tells each level of each budget once: when it is reached, and again only after the budget, the day, the week or the
/// month was another. Thread: any one.
class BudgetWatch
{
public:
    /// Those of @p states that have just reached a level they were not told at. Fine ones are never told.
    [[nodiscard]] QList<BudgetState> newlyReached(const QList<BudgetState> &states, QDate today);

private:
    QSet<QString> m_told;
};

} // namespace usage
