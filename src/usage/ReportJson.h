// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Blocks.h"

#include <optional>
#include <string>
#include <string_view>

namespace usage {

/// Whose shape a report's JSON has: of one agent, or of all agents together as the peer's short commands print it.
enum class JsonShape { Claude, AllAgents };

enum class JsonCost { Shown, Hidden };

/// All of these give a JSON text with a line feed at its end. Rows that are of one project say which.
/// {"daily"|"weekly"|"monthly": rows, "totals"}; by project {"projects": {name: rows}, "totals"}.
[[nodiscard]] std::string periodJson(const Report &report, Period period, JsonShape shape, bool byProject,
                                     JsonCost cost = JsonCost::Shown);
/// {"sessions"|"session": rows, "totals"}.
[[nodiscard]] std::string sessionJson(const Report &report, JsonShape shape, JsonCost cost = JsonCost::Shown);
/// The answers of all sessions named @p session; "null" when there is none.
[[nodiscard]] std::string oneSessionJson(TranscriptBook &book, const std::string &session);
/// {"blocks": rows}. @p tokenLimit adds how far the active block will use it up.
[[nodiscard]] std::string blocksJson(const std::vector<Block> &blocks, std::optional<std::uint64_t> tokenLimit);

/// The most tokens of a block that is over; nothing when there is none.
[[nodiscard]] std::optional<std::uint64_t> largestFinished(const std::vector<Block> &blocks);
/// "exceeds", "warning" from 80 % on, or "ok".
[[nodiscard]] std::string_view limitStatus(double projected, std::uint64_t limit);
/// "2026-03-08T05:10:00.000Z"
[[nodiscard]] std::string isoTime(std::int64_t at);

} // namespace usage
