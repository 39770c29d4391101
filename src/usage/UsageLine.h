// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Candidate.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace usage {

/// What a line of a transcript must contain to count at all. Blanks are not forgiven: the peer does not either.
inline constexpr std::string_view usageMarker = "\"usage\":{";

/// The facts of one line that counts. The views live until the next read().
struct UsageLine
{
    std::int64_t at = 0; ///< milliseconds since 1970 in UTC
    std::string_view message; ///< empty: the line does not say; so for the other texts
    std::string_view request;
    std::string_view session;
    std::string_view model;
    TokenCounts tokens;
    std::optional<double> costUsd;
    std::optional<std::int64_t> limitReset; ///< seconds since 1970
    bool sidechain = false;
    bool hasSpeed = false;
    bool fast = false;
    bool onlyDaily = false; ///< rule set D counts it, E does not
    bool onlySessions = false; ///< rule set E counts it, D does not
};

/// Decides whether a line counts, as strictly as the peer does: the fields of an answer stand there once and in their
/// exact types. Rule set D wants a line that is valid to the last byte (UTF-8, surrogates, numbers that a double holds,
/// 127 levels); E looks at the grammar only of what it does not read. A line in which the word "null" stands has to be
/// valid for both, with no key twice in any object and no null for what may be absent but not null. Not thread-safe.
class UsageLineReader
{
public:
    /// Bytes that must be readable, whatever they are, behind a line given to read().
    static constexpr std::size_t padding = 64;

    UsageLineReader();
    ~UsageLineReader();

    /// Nothing: the line does not count. It must contain usageMarker.
    [[nodiscard]] std::optional<UsageLine> read(std::string_view line);

private:
    [[nodiscard]] std::optional<UsageLine> readCopy();

    class Private;
    std::unique_ptr<Private> d;
};

/// "YYYY-MM-DDTHH:MM:SS", optionally ".mmm", then "Z" or "±HH:MM"; anything else is no time.
[[nodiscard]] std::optional<std::int64_t> readTimestamp(std::string_view text);

} // namespace usage
