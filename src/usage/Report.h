// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/TranscriptBook.h"
#include "usage/ZoneDays.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace usage {

struct Sums
{
    std::uint64_t input = 0;
    std::uint64_t output = 0;
    std::uint64_t cacheCreation = 0;
    std::uint64_t cacheRead = 0;
    double cost = 0; ///< dollars of what has a price

    void add(const Counted &counted);
    void add(const Sums &other);
    [[nodiscard]] std::uint64_t total() const;
    bool operator==(const Sums &) const = default;
};

struct ModelSums
{
    std::string model; ///< with "-fast" behind it for fast mode
    Sums sums;
    bool isUnpriced = false; ///< nobody knows its price: its cost is what Claude itself said, or nothing

    bool operator==(const ModelSums &) const = default;
};

/// One row of a report.
struct ReportRow
{
    std::string key; ///< day, month, first day of the week, or session
    std::string project; ///< of a row by project, or of a session
    Sums sums;
    std::vector<ModelSums> models; ///< highest cost first
    std::vector<std::string> modelsUsed; ///< in the order of first use
    std::int64_t firstAt = 0; ///< earliest and latest instant, milliseconds since 1970 in UTC
    std::int64_t lastAt = 0;
};

struct Report
{
    std::vector<ReportRow> rows;
    Sums totals;
    std::vector<std::string> unpricedModels; ///< sorted
};

/// Sums @p rows up.
[[nodiscard]] Report reportOf(std::vector<ReportRow> rows);

enum class Period { Day, Week, Month };

struct ReportRange
{
    std::int32_t first = std::numeric_limits<std::int32_t>::min(); ///< days as ZoneDays has them, both included
    std::int32_t last = std::numeric_limits<std::int32_t>::max();

    [[nodiscard]] bool contains(std::int32_t day) const { return day >= first && day <= last; }
};

/// What a range does to sessions: counts their answers in it, or takes those last used from the first day on and before
/// the last one began, in UTC and with all their answers. The second is what the peer's report of all agents does.
enum class SessionRange { Answers, LastUse };

struct ReportOptions
{
    QTimeZone zone = QTimeZone::utc();
    ReportRange range;
    int firstWeekday = 1; ///< 0 is Sunday
    SessionRange sessionRange = SessionRange::Answers;
    bool byProject = false; ///< rows of each project by themselves, projects sorted
};

/// Days, weeks or months, oldest first.
[[nodiscard]] Report periodReport(const TranscriptBook &book, RuleSet rules, Period period,
                                  const ReportOptions &options);
/// Sessions with at least one token, highest cost first.
[[nodiscard]] Report sessionReport(const TranscriptBook &book, const ReportOptions &options);

} // namespace usage
