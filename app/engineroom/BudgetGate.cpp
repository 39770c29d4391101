// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/BudgetGate.h"

#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "usage/BookStore.h"
#include "usage/TranscriptLedger.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

std::optional<base::Money> budgetOf(double dollars)
{
    return dollars > 0 ? std::optional(base::Money::fromDollars(dollars)) : std::nullopt;
}

/// From what a program before this one has stored, and what is new since.
usage::TranscriptTotals readTranscripts(EngineRoom &room, const QTimeZone &zone, const usage::StepTimes &times)
{
    const auto prices
        = std::make_shared<const usage::PriceBook>(usage::PriceBook::load(room.paths().data + u"/prices"_s));
    const std::string aliases = qgetenv("CCUSAGE_MODEL_ALIASES").toStdString();
    const auto pricing
        = [&] { return usage::Pricing(prices, usage::CostMode::Auto, usage::Pricing::readAliases(aliases)); };
    std::optional<usage::TranscriptBook> book;
    auto store = usage::BookStore::open(room.paths().data + u"/usage.sqlite"_s);
    if (store) {
        if (auto loaded = (*store)->load(usage::bookKey(*prices, aliases), pricing(), {usage::RuleSet::D}))
            book = std::move(*loaded);
    }
    if (!book)
        book.emplace(pricing(), std::vector{usage::RuleSet::D});
    book->update(usage::listTranscripts(usage::projectRoots().value_or(std::vector<std::string>())));
    usage::TranscriptLedger ledger;
    ledger.setTimeZone(zone);
    ledger.setStepTimes(times);
    ledger.update(*book, {}, {});
    return ledger.totals(*book, QDateTime::currentMSecsSinceEpoch());
}

} // namespace

usage::Budgets budgetsOf(const settings::Values &values)
{
    return {budgetOf(values.budgetSession), budgetOf(values.budgetDay), budgetOf(values.budgetWeek),
            budgetOf(values.budgetMonth), values.budgetStopsRunning};
}

QString budgetReason(EngineRoom &room, const base::SessionId &session)
{
    const usage::Budgets budgets = budgetsOf(room.settings().values());
    if (budgets.isEmpty())
        return {};
    const QDateTime now = room.clock().now();
    const QTimeZone zone = usage::systemTimeZone();
    const QList<session::Snapshot> snapshots = room.sessions().sessions();
    const auto totals = readTranscripts(room, zone, usage::UsageSummary::stepTimes(snapshots));
    const auto states = usage::budgetStates(budgets, usage::UsageSummary(snapshots, totals, zone, now));
    const QString reason = usage::holdReason(states);
    return reason.isEmpty() && !session.isNull() ? usage::holdReason(states, session) : reason;
}

} // namespace app
