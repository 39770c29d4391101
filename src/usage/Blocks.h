// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Report.h"

namespace usage {

struct BurnRate
{
    double tokensPerMinute = 0;
    double tokensPerMinuteForIndicator = 0; ///< input and output only
    double costPerHour = 0; ///< dollars
};

struct Projection
{
    double totalTokens = 0;
    double totalCost = 0; ///< dollars, whole cents
    std::int64_t remainingMinutes = 0;
};

/// A stretch of use as a subscription counts it, or the gap before one. Times are milliseconds since 1970 in UTC.
struct Block
{
    std::int64_t startAt = 0;
    std::int64_t endAt = 0;
    std::int64_t firstAt = 0; ///< of the first answer; not in a gap
    std::int64_t lastAt = 0;
    std::uint64_t entries = 0;
    Sums sums;
    std::vector<std::string> models; ///< in the order of first use
    std::vector<std::string> unpricedModels;
    std::optional<std::int64_t> limitResetSeconds;
    bool isGap = false;
    bool isActive = false;
    std::optional<BurnRate> burnRate; ///< of an active block with more than one instant
    std::optional<Projection> projection;
};

struct BlockOptions
{
    ReportOptions report; ///< zone and range, which a block's first day is compared with
    double hours = 5;
    std::int64_t now = 0; ///< milliseconds since 1970 in UTC
};

/// By start. A gap may start after the block that follows it.
[[nodiscard]] std::vector<Block> blockReport(const TranscriptBook &book, const BlockOptions &options);
/// The block that goes on at @p now; nothing: none does. Looks only as far back as it has to.
[[nodiscard]] std::optional<Block> activeBlock(const TranscriptBook &book, std::int64_t now, double hours = 5);

} // namespace usage
