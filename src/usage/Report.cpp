// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Report.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace usage {

namespace {

/// Sums a row while answers come in.
struct Gathered
{
    struct Model
    {
        std::uint32_t modelAndSpeed;
        Sums sums{};
        bool isUnpriced = false;

        void add(const Counted &counted)
        {
            sums.add(counted);
            isUnpriced = isUnpriced || counted.unpriced != 0;
        }
    };
    Sums sums;
    std::vector<Model> models; ///< in the order of first use
    std::int64_t firstAt = std::numeric_limits<std::int64_t>::max();
    std::int64_t lastAt = std::numeric_limits<std::int64_t>::min();

    void add(const Counted &counted, const Pricing &pricing)
    {
        sums.add(counted);
        firstAt = std::min(firstAt, counted.at);
        lastAt = std::max(lastAt, counted.at);
        if (pricing.isShown(counted.model()))
            modelOf(counted.modelAndSpeed).add(counted);
    }

    void add(const Gathered &other)
    {
        sums.add(other.sums);
        firstAt = std::min(firstAt, other.firstAt);
        lastAt = std::max(lastAt, other.lastAt);
        for (const Model &model : other.models) {
            Model &mine = modelOf(model.modelAndSpeed);
            mine.sums.add(model.sums);
            mine.isUnpriced = mine.isUnpriced || model.isUnpriced;
        }
    }

private:
    Model &modelOf(std::uint32_t modelAndSpeed)
    {
        const auto known = std::ranges::find(models, modelAndSpeed, &Model::modelAndSpeed);
        return known == models.end() ? models.emplace_back(modelAndSpeed) : *known;
    }
};

std::string shownName(std::uint32_t modelAndSpeed, const Pricing &pricing)
{
    return pricing.name(modelAndSpeed / 2) + ((modelAndSpeed & 1U) != 0 ? "-fast" : "");
}

/// Names of one text: an alias can give two models the same.
void addModel(std::vector<ModelSums> &models, const std::string &name, const Sums &sums, bool isUnpriced)
{
    const auto known = std::ranges::find(models, name, &ModelSums::model);
    if (known == models.end()) {
        models.push_back({name, sums, isUnpriced});
        return;
    }
    known->sums.add(sums);
    known->isUnpriced = known->isUnpriced || isUnpriced;
}

ReportRow toRow(const Gathered &gathered, const Pricing &pricing)
{
    ReportRow row;
    row.sums = gathered.sums;
    row.firstAt = gathered.firstAt;
    row.lastAt = gathered.lastAt;
    for (const Gathered::Model &model : gathered.models)
        addModel(row.models, shownName(model.modelAndSpeed, pricing), model.sums, model.isUnpriced);
    for (const ModelSums &model : row.models)
        row.modelsUsed.push_back(model.model);
    std::ranges::stable_sort(row.models,
                             [](const ModelSums &a, const ModelSums &b) { return a.sums.cost > b.sums.cost; });
    return row;
}

std::int32_t startOf(Period period, std::int32_t day, int firstWeekday)
{
    using namespace std::chrono;
    if (period == Period::Day)
        return day;
    if (period == Period::Week)
        return weekOf(day, firstWeekday);
    const year_month_day date{sys_days(days(day))};
    return static_cast<std::int32_t>(sys_days(date.year() / date.month() / 1).time_since_epoch().count());
}

} // namespace

Report reportOf(std::vector<ReportRow> rows)
{
    Report report;
    report.rows = std::move(rows);
    for (const ReportRow &row : report.rows) {
        report.totals.add(row.sums);
        for (const ModelSums &model : row.models) {
            if (model.isUnpriced)
                report.unpricedModels.push_back(model.model);
        }
    }
    std::ranges::sort(report.unpricedModels);
    const auto repeats = std::ranges::unique(report.unpricedModels);
    report.unpricedModels.erase(repeats.begin(), repeats.end());
    return report;
}

void Sums::add(const Counted &counted)
{
    input = addSaturated(input, counted.input);
    output = addSaturated(output, counted.output);
    cacheCreation = addSaturated(cacheCreation, counted.cacheCreation);
    cacheRead = addSaturated(cacheRead, counted.cacheRead);
    cost += counted.cost;
}

void Sums::add(const Sums &other)
{
    input = addSaturated(input, other.input);
    output = addSaturated(output, other.output);
    cacheCreation = addSaturated(cacheCreation, other.cacheCreation);
    cacheRead = addSaturated(cacheRead, other.cacheRead);
    cost += other.cost;
}

std::uint64_t Sums::total() const
{
    return addSaturated(addSaturated(input, output), addSaturated(cacheCreation, cacheRead));
}

namespace {

/// Rows by project (empty unless asked for) and day. A row's project is that of the transcript whose line won; the
/// order inside is that of the places of the first duplicates.
using DayRows = std::map<std::pair<std::string, std::int32_t>, Gathered>;

DayRows dayRows(const TranscriptBook &book, RuleSet rules, const ReportOptions &options)
{
    DayRows rows;
    ZoneDays days(options.zone);
    Gathered *last = nullptr;
    DayRows::key_type lastKey;
    for (const TranscriptBook::File &file : book.files()) {
        for (const Counted &counted : file.counted[rules == RuleSet::D ? 0 : 1]) {
            const std::int32_t day = days.dayOf(counted.at);
            if (!options.range.contains(day))
                continue;
            const TranscriptBook::File *const winner = options.byProject ? book.file(counted.file) : nullptr;
            if (!last || lastKey.second != day || (winner && lastKey.first != winner->place.project)) {
                lastKey = {winner ? winner->place.project : std::string(), day};
                last = &rows[lastKey];
            }
            last->add(counted, book.pricing());
        }
    }
    return rows;
}

} // namespace

Report periodReport(const TranscriptBook &book, RuleSet rules, Period period, const ReportOptions &options)
{
    // Weeks and months are made of days, in their order: so the first use of a model is that of the earliest day.
    DayRows rows;
    for (const auto &[key, gathered] : dayRows(book, rules, options))
        rows[{key.first, startOf(period, key.second, options.firstWeekday)}].add(gathered);
    std::vector<ReportRow> result;
    for (const auto &[key, gathered] : rows) {
        ReportRow row = toRow(gathered, book.pricing());
        row.project = key.first;
        row.key = dayName(key.second);
        if (period == Period::Month)
            row.key.resize(row.key.rfind('-'));
        result.push_back(std::move(row));
    }
    return reportOf(std::move(result));
}

namespace {

bool isLastUsedIn(const ReportRange &range, std::int64_t lastAt)
{
    constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
    return lastAt >= range.first * dayMs && lastAt < range.last * dayMs;
}

} // namespace

Report sessionReport(const TranscriptBook &book, const ReportOptions &options)
{
    std::map<std::pair<std::string_view, std::string_view>, Gathered> rows;
    ZoneDays days(options.zone);
    const bool byLastUse = options.sessionRange == SessionRange::LastUse;
    const bool isOpen = options.range.first == ReportRange().first && options.range.last == ReportRange().last;
    Gathered *last = nullptr;
    const TranscriptBook::File *lastWinner = nullptr;
    for (const TranscriptBook::File &file : book.files()) {
        for (const Counted &counted : file.counted[1]) {
            if (!isOpen && !byLastUse && !options.range.contains(days.dayOf(counted.at)))
                continue;
            const TranscriptBook::File *const winner = book.file(counted.file);
            if (winner != lastWinner) {
                lastWinner = winner;
                last = &rows[{winner->place.sessionProject, winner->place.session}];
            }
            last->add(counted, book.pricing());
        }
    }
    std::vector<ReportRow> result;
    for (const auto &[key, gathered] : rows) {
        if (gathered.sums.total() == 0 || (byLastUse && !isLastUsedIn(options.range, gathered.lastAt)))
            continue;
        ReportRow row = toRow(gathered, book.pricing());
        row.project = key.first;
        row.key = key.second;
        result.push_back(std::move(row));
    }
    std::ranges::stable_sort(result, [](const ReportRow &a, const ReportRow &b) { return a.sums.cost > b.sums.cost; });
    return reportOf(std::move(result));
}

} // namespace usage
